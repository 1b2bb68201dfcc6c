"""Documents as they are kept: one content, its pages, and the port through which they are read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from fanal.model.scope import Scope
from fanal.model.statement import Statement

CITING = "page="
"""How a locator begins that names a page."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a reader of a document must know.

    Attributes
    ----------
    template : str
        English sentence with ``{named}`` parts.
    parts : mapping
    """

    template: str
    parts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was added to a case; what it says of itself as a source are statements.

    Attributes
    ----------
    source_id : str
        Entity id of the `Source` that it is.
    case_id : str
    content_key : str
        Keyed hash of its content, by which it is kept once in a base.
    mime_type : str
    size : int
        Bytes.
    pages : int
    metadata : mapping of str to str
        What it says of itself: title, author, producer, camera.
    remarks : tuple of Remark
    parent : str
        Source id of the document that it came in, "" if it came by itself.
    """

    source_id: str
    case_id: str
    content_key: str
    mime_type: str
    size: int
    pages: int
    metadata: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    parent: str = ""


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of one page.

    Attributes
    ----------
    source_id : str
    number : int
        From 1.
    text : str
        In normal form NFC; offsets of locators count its characters.
    label : str
        Name of a sheet, else "".
    is_picture : bool
        Whether the page has no text of its own.
    is_recognized : bool
        Whether the text was read from a picture by character recognition, with its mistakes.
    """

    source_id: str
    number: int
    text: str
    label: str = ""
    is_picture: bool = False
    is_recognized: bool = False


@dataclass(frozen=True, slots=True)
class PagesFound:
    """A part of the pages that a search found, and how many it found."""

    pages: tuple[PageText, ...]
    total: int


class DocumentStore(Protocol):
    """Documents of the visible cases; those whose source was taken back are out of sight until it stands again.

    Every method raises `NotFoundError` for what is hidden or absent.
    """

    def of_case(self, scope: Scope, case_id: str) -> list[Document]:
        """List the documents of a case by the time they came."""

    def document(self, scope: Scope, source_id: str) -> Document:
        """Return one document."""

    def page(self, scope: Scope, source_id: str, number: int) -> PageText:
        """Return one page."""

    def content(self, scope: Scope, source_id: str) -> Iterator[bytes]:
        """Stream the content, as it was added."""

    def citing(self, scope: Scope, source_id: str, number: int) -> list[Statement]:
        """Return the standing statements whose locator names this page."""

    def search(self, scope: Scope, case_id: str, words: Sequence[str], *, limit: int, offset: int = 0) -> PagesFound:
        """Return the pages on which every word begins a word, in any script.

        `words` are folded (`fanal.text.names.tokens`).
        """
