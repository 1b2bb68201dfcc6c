"""Resolve the dependencies of pyproject.toml into ``requirements/*.txt``, every file with its hashes."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {
    "run": ["pyproject.toml", "--extra", "png", "--extra", "documents", "--group", "build"],
    "dev": [
        *("pyproject.toml", "--extra", "png", "--extra", "documents", "--extra", "postgres", "--extra", "notebook"),
        *("--group", "build", "--group", "test", "--group", "check", "--group", "docs"),
    ],
    "ftm": ["pyproject.toml", "--extra", "ftm", "--constraint", "requirements/dev.txt"],
    "node": ["--group", "node"],
    "bench": ["--group", "bench"],
}


def main() -> int:
    """Write every lock file."""
    for name, sources in LOCKS.items():
        print(f"▸ requirements/{name}.txt", flush=True)
        command = [
            *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
            *("--generate-hashes", "--no-header", "--no-annotate", *sys.argv[1:]),
            *("--output-file", f"requirements/{name}.txt", *sources),
        ]
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
