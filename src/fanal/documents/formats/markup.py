"""HTML, by the standard library's forgiving parser; nothing it points to is fetched."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import BinaryIO

from fanal.documents.cleaning import portions
from fanal.documents.events import Event, Facts, Page
from fanal.documents.formats.plain import decoded, doubts, whole
from fanal.documents.limits import Limits

_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tr",
        "ul",
        "title",
    }
)
_CELLS = frozenset({"td", "th"})
_SILENT = frozenset({"script", "style", "template", "noscript"})
_METADATA = {"author": "author", "description": "subject", "keywords": "keywords", "generator": "producer"}
_PIECE = 1 << 16


class _Words(HTMLParser):
    """The words of a page of HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.metadata: dict[str, str] = {}
        self._silent = 0
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        given = {name: value or "" for name, value in attrs}
        self._silent += tag in _SILENT
        self._in_title = tag == "title"
        if tag == "meta" and given.get("name", "").lower() in _METADATA:
            self.metadata[_METADATA[given["name"].lower()]] = given.get("content", "")
        if tag == "html" and given.get("lang"):
            self.metadata["language"] = given["lang"]
        self._space(tag)

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if self._silent and tag in _SILENT:
            self._silent -= 1
        self._in_title = False
        self._space(tag)

    def handle_data(self, data: str) -> None:
        """Take a piece of text."""
        if self._in_title:
            self.metadata["title"] = self.metadata.get("title", "") + data
        elif not self._silent:
            self.said.append(" ".join(data.split("\n")))

    def _space(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.said.append("\n")
        elif tag in _CELLS:
            self.said.append("\t")

    def text(self) -> str:
        """Return what was said, without the spaces that a browser would not show."""
        lines = (
            "\t".join(" ".join(cell.split()) for cell in line.split("\t")) for line in "".join(self.said).split("\n")
        )
        return "\n".join(line.strip() for line in lines if line.strip())


def words_of(html: str) -> tuple[str, dict[str, str]]:
    r"""Return the words of a piece of HTML and what it says of itself.

    Examples
    --------
    >>> words_of("<title>A</title><p>one<p>two <b>words</b>")
    ('one\ntwo words', {'title': 'A'})
    """
    parser = _Words()
    for start in range(0, len(html), _PIECE):
        parser.feed(html[start : start + _PIECE])
    parser.close()
    return parser.text(), parser.metadata


def read(stream: BinaryIO, kind: str, limits: Limits) -> Iterator[Event]:
    """Read a page of HTML in portions."""
    del limits
    html, encoding = decoded(whole(stream))
    text, metadata = words_of(html)
    yield Facts(kind, metadata)
    yield from doubts(text, encoding)
    yield from (Page(0, portion) for portion in portions(text))
