"""Write the description of the desk's API, ``src/fanal/web/desk/openapi.json``; ``--check`` only compares."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from fanal.access import Viewer
from fanal.model.schemata import load_model
from fanal.model.vocabulary import load_vocabularies
from fanal.services.workspace import Workspace
from fanal.web.desk.app import create_app

TARGET = Path(__file__).resolve().parent.parent / "src" / "fanal" / "web" / "desk" / "openapi.json"


class NoStore:
    """Stands in for a base: describing the API asks for nothing of any case."""

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError(f"describing the API must not use the store ({name})")


def description() -> str:
    """Return the API's description as JSON with sorted keys."""
    workspace = Workspace(NoStore(), load_model(), load_vocabularies(), Viewer("nobody"))
    app = create_app(workspace, token="unused")  # noqa: S106 (never served)
    return json.dumps(app.openapi(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def main() -> int:
    """Write the file, or tell whether it is what the code describes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    is_check = parser.parse_args().check
    text = description()
    if is_check:
        is_same = TARGET.is_file() and TARGET.read_text(encoding="utf-8") == text
        if not is_same:
            print("✗ openapi.json is out of date; run: python scripts/write_openapi.py")
        return 0 if is_same else 1
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
