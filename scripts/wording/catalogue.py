"""Catalogues as they are written: messages in the order of their English text, no dates, one file to a line.

The form is the one that pofile, which ``npm run extract`` uses, writes too, so that both leave the other's work alone.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from fanal.text.catalogue_file import Entry, read_entries, read_headers
from fanal.text.messages import LOCALES, REVIEWED
from fanal.text.serbian import to_latin
from wording.modules import ROOT

FOLDER = ROOT / "src" / "fanal" / "locales"
DEFINITIONS = FOLDER / "definitions"
SOURCE, CYRILLIC, LATIN = "en", "sr-Cyrl", "sr-Latn"
WRITTEN_BY_HAND = tuple(code for code in LOCALES if code not in {SOURCE, LATIN})


def path_of(locale: str, folder: Path = FOLDER) -> Path:
    """Return where the catalogue of a locale lies."""
    return folder / f"{locale}.po"


def load(locale: str, folder: Path = FOLDER) -> tuple[dict[str, str], list[Entry]]:
    """Return the headers and messages of a catalogue, empty if there is none yet."""
    path = path_of(locale, folder)
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return read_headers(text), read_entries(text)


def merged(locale: str, wanted: Mapping[str, Entry], folder: Path = FOLDER) -> str:
    """Return a catalogue that holds exactly the wanted messages, with the translations that there are.

    Parameters
    ----------
    locale : str
    wanted : mapping of str to Entry
        By English text, with references and comments.
    folder : Path
        Of messages, or of definitions.
    """
    headers, entries = load(CYRILLIC if locale == LATIN else locale, folder)
    known = {entry.english: entry for entry in entries}
    reviewed = "yes" if locale == SOURCE else headers.get(REVIEWED, "no")
    return rendered(locale, reviewed, (_translated(locale, entry, known) for entry in wanted.values()))


def _translated(locale: str, wanted: Entry, known: Mapping[str, Entry]) -> Entry:
    if locale == SOURCE:
        return wanted._replace(text=wanted.english)
    old = known.get(wanted.english, wanted)
    return wanted._replace(text=to_latin(old.text) if locale == LATIN else old.text, is_unsure=old.is_unsure)


def rendered(locale: str, reviewed: str, entries: Iterable[Entry]) -> str:
    """Return the text of a catalogue."""
    headers = {
        "Language": locale,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        REVIEWED: reviewed,
        "Project-Id-Version": "fanal",
    }
    head = "".join(f"{name}: {value}\n" for name, value in headers.items())
    blocks = [_block(Entry("", head))]
    blocks += [_block(entry) for entry in sorted(entries)]
    return "\n\n".join(blocks) + "\n"


def _block(entry: Entry) -> str:
    lines = [f"#. {comment}" for comment in entry.comments]
    lines += [f"#: {reference}" for reference in entry.references]
    lines += ["#, fuzzy"] if entry.is_unsure else []
    return "\n".join([*lines, _field("msgid", entry.english), _field("msgstr", entry.text)])


def _field(name: str, text: str) -> str:
    pieces = [json.dumps(piece, ensure_ascii=False) for piece in text.splitlines(keepends=True)]
    if len(pieces) < 2 and not text.endswith("\n"):
        return f"{name} {pieces[0] if pieces else json.dumps('')}"
    return "\n".join([f'{name} ""', *pieces])
