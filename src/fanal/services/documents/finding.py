"""Find words in the documents of a case, in any script, and show them in their passage."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from fanal.model.documents import PageText
from fanal.services.documents.showing import titles
from fanal.services.workspace import Workspace
from fanal.text.names import search_tokens, tokens

_WORD = re.compile(r"\w[\w'’.\-]*")
_AROUND = 120
_MOST_SPANS = 200
_MOST_PAGES = 200
_MOST_WORDS = 20


@dataclass(frozen=True, slots=True)
class Span:
    """A word that was found: where it begins in the text of the page, and where it ends."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A page on which all the words are.

    Attributes
    ----------
    source, title : str
        The document.
    page : int
    label : str
        Name of a sheet, else "".
    start : int
        Where the snippet begins in the text of the page.
    snippet : str
        The part of the page with most of the words.
    found : tuple of Span
        The words on the whole page, at most 200; positions in the text of the page.
    """

    source: str
    title: str
    page: int
    label: str
    start: int
    snippet: str
    found: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PassageList:
    """A part of the passages, and how many pages there are with all the words."""

    passages: tuple[Passage, ...]
    total: int


def find_passages(workspace: Workspace, case: str, text: str, *, limit: int = 50, offset: int = 0) -> PassageList:
    """Find the pages of a case's documents on which each word of a text begins a word.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    text : str
        Words in any script; none find nothing.
    limit, offset : int
        At most 200 at a time.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, found = workspace.consult(case, "search documents")
    words = tokens(text)[:_MOST_WORDS]
    part = {"limit": min(max(limit, 1), _MOST_PAGES), "offset": max(offset, 0)}
    pages = workspace.store.documents.search(scope, found.id, words, **part)
    named = titles(workspace, scope, {page.source_id for page in pages.pages})
    passages = tuple(_passage(page, named.get(page.source_id, ""), words) for page in pages.pages)
    return PassageList(passages, pages.total)


def _passage(page: PageText, title: str, words: list[str]) -> Passage:
    spans = spans_of(page.text, words)
    start, end = _window(page.text, spans)
    return Passage(
        source=page.source_id,
        title=title,
        page=page.number,
        label=page.label,
        start=start,
        snippet=page.text[start:end],
        found=tuple(spans[:_MOST_SPANS]),
    )


def spans_of(text: str, words: list[str]) -> list[Span]:
    """Return where in a text the words stand that begin with one of some folded words.

    Examples
    --------
    >>> spans_of("Елена met Goran.", ["elena", "gor"])
    [Span(start=0, end=5), Span(start=10, end=15)]
    """
    found = []
    for match in _WORD.finditer(text):
        spelled = search_tokens(match.group())
        if any(spelling.startswith(word) for spelling in spelled for word in words):
            found.append(Span(match.start(), match.start() + len(match.group().rstrip("'’.-"))))
    return found


def _window(text: str, spans: list[Span]) -> tuple[int, int]:
    """Return the part of a text, cut at spaces, that shows most of the spans."""
    if not spans:
        return 0, min(len(text), 2 * _AROUND)
    starts = [span.start for span in spans]
    best = max(starts, key=lambda start: bisect_left(starts, start + 2 * _AROUND) - bisect_left(starts, start))
    begin, end = max(0, best - _AROUND // 2), min(len(text), best + 2 * _AROUND)
    begin = text.rfind(" ", 0, begin) + 1 if begin else 0
    space = text.find(" ", end)
    return begin, min(space if space >= 0 else len(text), end + _AROUND)
