"""The peers live in an environment of their own, made when first needed; what cannot be installed is left out."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
VENV = ROOT / ".venv-bench"
PYTHON = VENV / "bin" / "python"
LOCK = ROOT / "requirements" / "bench.txt"
SCRIPTS = Path(__file__).resolve().parent


class NoPeerError(RuntimeError):
    """The peer cannot run here; the text says why."""


def install() -> None:
    """Make the environment, or bring it up to the lock file.

    Raises
    ------
    NoPeerError
        It cannot be made.
    """
    stamp, digest = VENV / "installed-bench", hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == digest:
        return
    print("▸ Installing the peers into .venv-bench", file=sys.stderr, flush=True)
    _quietly([sys.executable, "-m", "venv", str(VENV)])
    _quietly([str(PYTHON), "-m", "pip", "install", "--quiet", "--no-input", "--require-hashes", "-r", str(LOCK)])
    stamp.write_text(digest)


def ask(script: str, *arguments: str, timeout: int = 1800) -> dict[str, Any]:
    """Run one of the scripts beside this file in the peers' environment, and return the JSON that it prints last.

    Parameters
    ----------
    script : str
        Name without its ending.
    *arguments : str
    timeout : int
        Seconds.

    Raises
    ------
    NoPeerError
        The peer is not installed, fails, or takes too long.
    """
    install()
    command = [str(PYTHON), str(SCRIPTS / f"{script}.py"), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=timeout, check=False)
    except subprocess.TimeoutExpired:
        raise NoPeerError(f"{script} took more than {timeout} s and was ended") from None
    if done.returncode:
        raise NoPeerError(f"{script} failed: {(done.stderr.strip().splitlines() or ['?'])[-1]}")
    answer: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return answer


@contextmanager
def conversation(script: str, *arguments: str) -> Iterator[Callable[[object], Any]]:
    """Start one of the scripts and yield what asks it: a JSON value in, one out; the first answer needs no question.

    Raises
    ------
    NoPeerError
        The peer is not installed, or ends without an answer.
    """
    install()
    command = [str(PYTHON), str(SCRIPTS / f"{script}.py"), *arguments]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as peer:

        def say(question: object = None) -> Any:
            if peer.stdin is None or peer.stdout is None:
                raise NoPeerError(f"{script} cannot be spoken to")
            if question is not None:
                print(json.dumps(question), file=peer.stdin, flush=True)
            if not (line := peer.stdout.readline()):
                raise NoPeerError(f"{script} ended")
            return json.loads(line)

        try:
            yield say
        finally:
            peer.terminate()


def _quietly(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["?"])[-1]
        raise NoPeerError(f"the peers cannot be installed here ({last}); PyICU needs libicu-dev, pkg-config and g++")
