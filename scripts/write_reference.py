"""Write the pages of ``docs/reference`` that are drawn from the code; ``--check`` compares instead."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from reference import analyses, cli, errors, http, schemata, settings, vocabularies

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference"
NOTICE = "<!-- Drawn from the code by `make generate`; change the code, not this page. -->\n\n"


def pages() -> dict[str, str]:
    """Return every page by its file name."""
    return {
        "analyses.md": analyses.page(),
        "cli.md": cli.page(),
        "errors.md": errors.page(),
        "http.md": http.page(),
        "schemata.md": schemata.page(),
        "settings.md": settings.page(),
        "shapes.md": http.shapes_page(),
        "vocabularies.md": vocabularies.page(),
    }


def main() -> int:
    """Write, or compare."""
    stale = []
    for name, text in pages().items():
        path = FOLDER / name
        whole = NOTICE + text.strip() + "\n"
        if "--check" not in sys.argv:
            path.write_text(whole, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != whole:
            stale.append(name)
    if stale:
        print("  stale:", ", ".join(stale))
    return bool(stale)


if __name__ == "__main__":
    sys.exit(main())
