"""``python -m fanal.cli`` is ``fanal``."""

import sys

from fanal.cli.program import main

if __name__ == "__main__":
    sys.exit(main())
