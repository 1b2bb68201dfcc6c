"""Reading gettext catalogues (``.po``): as much of the format as they need that are written by our tools.

Babel reads all of it, but takes 60 ms to be imported and 30 ms for 600 messages; a command that answers
at once in French cannot wait for that.
"""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

_FIELD = re.compile(r'^(msgid|msgstr) ((?:".*"\s*)+)', re.MULTILINE)
_UNSURE = re.compile(r"^#,.*\bfuzzy\b", re.MULTILINE)
_NOTE = re.compile(r"^#([.:]) (.*)$", re.MULTILINE)


class Entry(NamedTuple):
    """One message of a catalogue.

    Attributes
    ----------
    english : str
        "" for the headers.
    text : str
        Translation, "" if there is none.
    is_unsure : bool
        Marked as fuzzy: not to be shown.
    comments, references : tuple of str
        What the text is, and the files that say it.
    """

    english: str
    text: str
    is_unsure: bool = False
    comments: tuple[str, ...] = ()
    references: tuple[str, ...] = ()


def read_messages(text: str) -> dict[str, str]:
    r"""Return the translations of a catalogue by their English text, without doubtful and missing ones.

    Examples
    --------
    >>> read_messages('msgid "Yes"\nmsgstr "Да"\n\nmsgid "No"\nmsgstr ""\n')
    {'Yes': 'Да'}
    """
    return {
        entry.english: entry.text for entry in _entries(text) if entry.english and entry.text and not entry.is_unsure
    }


def read_headers(text: str) -> dict[str, str]:
    """Return the headers of a catalogue."""
    head = next(_entries(text.partition("\n\n")[0]), Entry("", ""))
    lines = (line.partition(":") for line in head.text.splitlines())
    return {name.strip(): value.strip() for name, colon, value in lines if colon}


def read_entries(text: str) -> list[Entry]:
    """Return every message of a catalogue with its comments and references, without the headers."""
    return [_with_notes(block, entry) for block in text.split("\n\n") for entry in _entries(block) if entry.english]


def _entries(text: str) -> Iterator[Entry]:
    for block in text.split("\n\n"):
        fields = {name: _unquoted(lines) for name, lines in _FIELD.findall(block)}
        if "msgid" in fields:
            yield Entry(
                fields["msgid"], fields.get("msgstr", ""), is_unsure="#," in block and _UNSURE.search(block) is not None
            )


def _with_notes(block: str, entry: Entry) -> Entry:
    notes = _NOTE.findall(block)
    return entry._replace(
        comments=tuple(note for mark, note in notes if mark == "."),
        references=tuple(note for mark, note in notes if mark == ":"),
    )


def _unquoted(lines: str) -> str:
    return "".join(json.loads(line) for line in lines.splitlines() if line.strip())
