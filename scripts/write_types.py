"""Write the front end's types from the description of the HTTP API; ``--check`` compares instead."""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "src" / "fanal" / "web" / "desk" / "openapi.json"
TYPES = ROOT / "frontend" / "src" / "core" / "api" / "_generated.ts"


def generate(target: Path) -> None:
    """Run openapi-typescript from the front end's locked packages."""
    command = [
        sys.executable,
        str(ROOT / "scripts" / "npm.py"),
        "exec",
        "--",
        "openapi-typescript",
        str(SPEC),
        "-o",
        str(target),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"✗ openapi-typescript failed:\n{done.stdout}{done.stderr}")


def main() -> int:
    """Write, or compare."""
    if "--check" not in sys.argv:
        generate(TYPES)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "types.ts"
        generate(fresh)
        return int(not TYPES.exists() or fresh.read_text() != TYPES.read_text())


if __name__ == "__main__":
    sys.exit(main())
