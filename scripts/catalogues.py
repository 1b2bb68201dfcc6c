"""Bring what Fanal says into the catalogues (``src/fanal/locales/*.po``); with ``--check`` say what they lack.

The definitions of the model have catalogues of their own (``src/fanal/locales/definitions/*.po``): they are read only
where definitions are shown in another language.

A text that still waits for its translation is shown in English: ``--check`` counts those, ``--complete`` refuses them.
Translations stay; a text that nothing says any more is dropped, a new one waits to be translated.
Serbian in Latin letters is written from Serbian in Cyrillic.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from wording import catalogue, data_texts, definition_texts, screen_texts
from wording.checking import faults
from wording.code_texts import Code

from fanal.text.catalogue_file import Entry
from fanal.text.messages import LOCALES

_SHOWN = 40
UNTRANSLATED = "not translated: "


def wanted() -> dict[str, Entry]:
    """Return what Fanal says: each English text with where it is said and what it is."""
    said = [(text, place, "") for text, place in (*Code().texts(), *screen_texts.texts())]
    return _entries([*said, *data_texts.texts()])


def wanted_definitions() -> dict[str, Entry]:
    """Return the English definitions of the model, each with the files it stands in and what it defines."""
    return _entries(definition_texts.texts())


def _entries(texts: Iterable[tuple[str, str, str]]) -> dict[str, Entry]:
    places: dict[str, set[str]] = {}
    comments: dict[str, set[str]] = {}
    for text, place, what in texts:
        places.setdefault(text, set()).add(place)
        comments.setdefault(text, set()).update({what} - {""})
    return {
        text: Entry(
            text,
            "",
            comments=tuple(sorted(comments[text])),
            references=tuple(sorted(places[text], key=lambda place: (place.startswith(screen_texts.MARK), place))),
        )
        for text in sorted(places)
        if text
    }


def _brought(locale: str, visible: dict[str, Entry], folder: Path, *, is_check: bool) -> list[str]:
    """Write one catalogue, unless it is only checked, and return what is wrong with it."""
    path, text = catalogue.path_of(locale, folder), catalogue.merged(locale, visible, folder)
    found = []
    if not is_check:
        path.write_text(text, encoding="utf-8")
    elif not path.is_file() or path.read_text(encoding="utf-8") != text:
        found = [f"{locale}: {folder.name} is not what scripts/catalogues.py writes"]
    entries = {entry.english: entry for entry in catalogue.load(locale, folder)[1]}
    return [*found, *faults(locale, entries, visible)]


def main() -> int:
    """Write the catalogues, or check them."""
    visible, meanings = wanted(), wanted_definitions()
    is_check = bool({"--check", "--complete"} & set(sys.argv))
    if not is_check:
        catalogue.DEFINITIONS.mkdir(parents=True, exist_ok=True)
    found: list[str] = []
    for locale in LOCALES:
        found += _brought(locale, visible, catalogue.FOLDER, is_check=is_check)
    for locale in catalogue.WRITTEN_BY_HAND:
        found += _brought(locale, meanings, catalogue.DEFINITIONS, is_check=is_check)
    waiting = [fault for fault in found if UNTRANSLATED in fault]
    shown = found if "--complete" in sys.argv else [fault for fault in found if UNTRANSLATED not in fault]
    for fault in shown[:_SHOWN]:
        print(" ", fault)
    counted = f"{len(visible)} texts and {len(meanings)} definitions in {len(LOCALES)} languages"
    print(f"  {counted}: {len(waiting)} untranslated, {len(shown)} faults")
    return bool(shown) if is_check else 0


if __name__ == "__main__":
    sys.exit(main())
