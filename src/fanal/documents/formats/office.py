"""Text documents of Word and LibreOffice: their XML is streamed, so that a long one needs little memory."""

from collections.abc import Iterator, Mapping
from typing import BinaryIO
from zipfile import ZipFile

from fanal.documents import refusals
from fanal.documents.cleaning import portions
from fanal.documents.events import Event, Facts, Note, Page
from fanal.documents.formats.packed import is_locked, opened, stream_xml
from fanal.documents.formats.parts import CARRIES_PROGRAMS
from fanal.documents.kinds import DOCM, ODT
from fanal.documents.limits import Limits

_XML_BYTES = 64 << 20
_AROUND = ("word/header", "word/footnotes", "word/endnotes", "word/comments", "word/footer")
_METADATA = {
    "title": "title",
    "creator": "author",
    "initial-creator": "author",
    "created": "date",
    "creation-date": "date",
    "modified": "modified",
    "date": "modified",
    "subject": "subject",
    "keywords": "keywords",
    "keyword": "keywords",
    "language": "language",
    "generator": "producer",
    "Application": "producer",
}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "line-break": "\n", "noBreakHyphen": "-"}
_AT_END = {"p": "\n", "h": "\n", "table-row": "\n", "tr": "\n", "tc": "\t", "table-cell": "\t"}
_CLOSED_BY = {"tc": "\n", "table-cell": "\n", "tr": "\t", "table-row": "\t"}
"""What the last paragraph of a cell, and the last cell of a row, wrote and need not have."""
_PAGE_BREAKS = frozenset({"lastRenderedPageBreak", "soft-page-break"})
_HIDDEN = frozenset({"moveFrom", "tracked-changes", "Fallback"})
"""What was deleted or moved away, and the second telling of a text box."""
_MOST_SPACES = 100
_IN_WORD, _IN_ODT = frozenset({"t"}), frozenset({"p", "h"})


def read(stream: BinaryIO, kind: str, limits: Limits) -> Iterator[Event]:
    """Read a DOCX or an ODT, by the page breaks that its program recorded where it did."""
    is_odt = kind == ODT
    with opened(stream, limits) as archive:
        if any(is_locked(member) for member in archive.infolist()) or (is_odt and _is_locked_odt(archive)):
            raise refusals.locked()
        yield Facts(kind, _metadata(archive, ("meta.xml",) if is_odt else ("docProps/core.xml", "docProps/app.xml")))
        if kind == DOCM:
            yield Note(CARRIES_PROGRAMS, {})
        words = _Words(_IN_ODT if is_odt else _IN_WORD)
        yield from _pages(archive, "content.xml" if is_odt else "word/document.xml", words)
        if around := "\n".join(
            _whole(archive, name) for name in archive.namelist() if name.startswith(_AROUND)
        ).strip():
            yield from (Page(0, portion) for portion in portions(around))


class _Words:
    """The text of an XML file, as it streams by.

    Parameters
    ----------
    text_tags : frozenset of str
        Elements within which text counts.
    """

    def __init__(self, text_tags: frozenset[str]) -> None:
        self._text_tags = text_tags
        self._inside = 0
        self._hidden = 0
        self._text: list[str] = []
        self.has_breaks = False
        self.pages: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        name = tag.rpartition("}")[2]
        self._hidden += name in _HIDDEN
        self._inside += name in self._text_tags
        if name in _PAGE_BREAKS:
            self.has_breaks = True
            self.turn()
        elif name == "s":
            count = next((value for key, value in attributes.items() if key.endswith("}c")), "1")
            self._say(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))
        elif name in _SIGNS:
            self._say(_SIGNS[name])

    def end(self, tag: str) -> None:
        """End an element."""
        name = tag.rpartition("}")[2]
        if self._text and self._text[-1] == _CLOSED_BY.get(name):
            self._text.pop()
        self._say(_AT_END.get(name, ""))
        self._hidden -= name in _HIDDEN
        self._inside -= name in self._text_tags

    def data(self, text: str) -> None:
        """Take a piece of text."""
        if self._inside:
            self._say(text)

    def turn(self) -> None:
        """Close the page, unless it is empty."""
        text = "".join(self._text)
        if text.strip():
            self.pages.append(text)
            self._text.clear()

    def _say(self, text: str) -> None:
        if not text or self._hidden:
            return
        self._text.append(text)


def _pages(archive: ZipFile, name: str, words: _Words) -> Iterator[Page]:
    with archive.open(name) as stream:
        for _ in stream_xml(stream, words, _XML_BYTES):
            yield from _given(words)
    words.turn()
    yield from _given(words)


def _given(words: _Words) -> Iterator[Page]:
    """Yield what is ready; a document without recorded breaks is one long page, cut into portions."""
    pages, words.pages = words.pages, []
    for text in pages:
        yield from (Page(0, portion) for portion in ([text] if words.has_breaks else portions(text)))


def _whole(archive: ZipFile, name: str) -> str:
    words = _Words(_IN_WORD)
    return "\n".join(page.text for page in _pages(archive, name, words))


class _Fields:
    """The few elements of a metadata file that hold one value each."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._tag = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        del attributes
        self._tag = tag.rpartition("}")[2]

    def end(self, tag: str) -> None:
        """End an element."""
        del tag
        self._tag = ""

    def data(self, text: str) -> None:
        """Take a piece of text."""
        name = _METADATA.get(self._tag)
        if name:
            self.found[name] = self.found.get(name, "") + text[:1000]


def _metadata(archive: ZipFile, names: tuple[str, ...]) -> Mapping[str, str]:
    fields = _Fields()
    for name in names:
        if name in archive.NameToInfo:
            with archive.open(name) as stream:
                for _ in stream_xml(stream, fields, _XML_BYTES):
                    pass
    return fields.found


class _Lock:
    """Whether a manifest speaks of encryption."""

    def __init__(self) -> None:
        self.is_locked = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        del attributes
        self.is_locked = self.is_locked or tag.endswith("}encryption-data")

    def end(self, tag: str) -> None:
        """End an element."""

    def data(self, text: str) -> None:
        """Take a piece of text."""


def _is_locked_odt(archive: ZipFile) -> bool:
    lock = _Lock()
    if "META-INF/manifest.xml" in archive.NameToInfo:
        with archive.open("META-INF/manifest.xml") as stream:
            for _ in stream_xml(stream, lock, _XML_BYTES):
                pass
    return lock.is_locked
