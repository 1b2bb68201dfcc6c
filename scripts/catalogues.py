"""Bring what Fanal says into the catalogues (``src/fanal/locales/*.po``); with ``--check`` say what they lack.

A text that still waits for its translation is shown in English: ``--check`` counts those, ``--complete`` refuses them.
Translations stay; a text that nothing says any more is dropped, a new one waits to be translated.
Serbian in Latin letters is written from Serbian in Cyrillic.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from wording import catalogue, data_texts, screen_texts
from wording.checking import faults
from wording.code_texts import Code

from fanal.text.catalogue_file import Entry
from fanal.text.messages import LOCALES

_SHOWN = 40
UNTRANSLATED = "not translated: "


def wanted() -> dict[str, Entry]:
    """Return what Fanal says: each English text with where it is said and what it is."""
    places: dict[str, set[str]] = {}
    comments: dict[str, set[str]] = {}
    for text, place in (*Code().texts(), *screen_texts.texts()):
        places.setdefault(text, set()).add(place)
    for text, place, what in data_texts.texts():
        places.setdefault(text, set()).add(place)
        comments.setdefault(text, set()).add(what)
    return {
        text: Entry(
            text,
            "",
            comments=tuple(sorted(comments.get(text, ()))),
            references=tuple(sorted(places[text], key=lambda place: (place.startswith(screen_texts.MARK), place))),
        )
        for text in sorted(places)
        if text
    }


def main() -> int:
    """Write the catalogues, or check them."""
    visible = wanted()
    is_check = bool({"--check", "--complete"} & set(sys.argv))
    if not is_check:
        catalogue.FOLDER.mkdir(exist_ok=True)
    found: list[str] = []
    for locale in LOCALES:
        path, text = catalogue.path_of(locale), catalogue.merged(locale, visible)
        if not is_check:
            path.write_text(text, encoding="utf-8")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            found.append(f"{locale}: the catalogue is not what scripts/catalogues.py writes")
        found += faults(locale, {entry.english: entry for entry in catalogue.load(locale)[1]}, visible)
    waiting = [fault for fault in found if UNTRANSLATED in fault]
    shown = found if "--complete" in sys.argv else [fault for fault in found if UNTRANSLATED not in fault]
    for fault in shown[:_SHOWN]:
        print(" ", fault)
    print(f"  {len(visible)} texts in {len(LOCALES)} catalogues: {len(waiting)} untranslated, {len(shown)} faults")
    return bool(shown) if is_check else 0


if __name__ == "__main__":
    sys.exit(main())
