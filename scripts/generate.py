"""Write every generated file anew, or with ``--check`` fail if one is not what the code generates."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WRITERS = {
    "scripts/lock_vocabularies.py": "the codes that are published for ever",
    "scripts/write_openapi.py": "the description of the HTTP API",
    "scripts/write_types.py": "the types of the front end",
    "scripts/write_reference.py": "the pages of docs/reference",
    "scripts/catalogues.py": "the message catalogues",
}


def main() -> int:
    """Run every writer with the arguments given here."""
    stale = []
    for script, what in WRITERS.items():
        done = subprocess.run([sys.executable, str(ROOT / script), *sys.argv[1:]], cwd=ROOT, check=False)
        if done.returncode:
            stale.append(f"{script}: {what}")
    if stale:
        print("✗ not what the code generates now; run `make generate` and commit:", *stale, sep="\n  ")
    return bool(stale)


if __name__ == "__main__":
    sys.exit(main())
