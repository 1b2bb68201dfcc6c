"""Read a document for suggestions, part by part; what is known already is left as it is."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from fanal.access import Permission
from fanal.errors import NotFoundError
from fanal.model.documents import Document, PageText
from fanal.model.ids import KeyedIds
from fanal.model.kept.suggestion import LINK, Suggestion
from fanal.model.locator import Locator
from fanal.model.scope import Scope
from fanal.services.workspace import Workspace
from fanal.suggestions import Finding, LinkFinding, detect_language, find, find_links, key, link_key

PART_CHARACTERS = 100_000
"""Enough to see who is meant by a first name, little enough that a part is read within some seconds."""
_PART_PAGES = 100
_ALIKE = {"bs", "sr"}
_BETWEEN = "\n\n"
_NO_DOCUMENT = "There is no such document in this case. List its documents to get their ids."


@dataclass(frozen=True, slots=True)
class PartRead:
    """How far a document was read.

    Attributes
    ----------
    pages : int
        Of the whole document.
    read : int
        The last page that was read.
    next_page : int
        Where the next part begins, 0 at the end.
    found : int
        Suggestions found in this part.
    new : int
        Those of them that were not known.
    """

    pages: int
    read: int
    next_page: int
    found: int
    new: int


@dataclass(frozen=True, slots=True)
class PapersRead:
    """How many documents were read, how many suggestions they hold, and how many of these were not known."""

    documents: int
    found: int
    new: int


@dataclass(frozen=True, slots=True)
class _Part:
    """Some pages as one text: a name in full on one page says who a first name on the next one means."""

    pages: Sequence[PageText]
    starts: Sequence[int]
    text: str

    @classmethod
    def of(cls, pages: Sequence[PageText]) -> "_Part":
        starts, at = [], 0
        for page in pages:
            starts.append(at)
            at += len(page.text) + len(_BETWEEN)
        return cls(pages, starts, _BETWEEN.join(page.text for page in pages))

    def place(self, start: int, end: int) -> Locator:
        """Return where a span of the text stands; what runs over the end of a page is cut there."""
        index = bisect_right(self.starts, start) - 1
        page, first = self.pages[index], self.starts[index]
        return Locator.of_passage(page.number, page.text, start - first, min(end - first, len(page.text)))


def read_part(workspace: Workspace, case: str, source: str, *, first_page: int = 1) -> PartRead:
    """Read a part of a document and keep what is found as suggestions.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    source : str
        Entity id of the document.
    first_page : int
        Where to begin.

    Returns
    -------
    PartRead
        Read on from its `next_page` until that is 0.

    Raises
    ------
    NotFoundError
        The document or page is absent or hidden.
    DeniedError

    Notes
    -----
    Nothing that is known is kept twice: what was rejected stays rejected, what waits goes on waiting.
    """
    scope, found = workspace.open_case(Permission.CHANGE_CASE, case)
    document = workspace.store.documents.document(scope, source)
    if document.case_id != found.id:
        raise NotFoundError(_NO_DOCUMENT)
    if not document.pages:
        return PartRead(0, 0, 0, 0, 0)
    pages = _pages(workspace, scope, document, first_page)
    part = _Part.of(pages)
    made = list(_suggestions(workspace.store.ids, document, part, _language(part.text, found.language)))
    new = workspace.store.suggestions.keep(scope, found.id, made)
    last = pages[-1].number
    return PartRead(document.pages, last, last + 1 if last < document.pages else 0, len(made), new)


def read_document(
    workspace: Workspace, case: str, source: str, *, told: Callable[[PartRead], None] | None = None
) -> PartRead:
    """Read a whole document for suggestions.

    Parameters
    ----------
    workspace, case, source
        As for :func:`read_part`.
    told : callable or None
        Told after each part how far it is.

    Returns
    -------
    PartRead
        Counts of all parts.
    """
    found = new = 0
    page = 1
    while True:
        part = read_part(workspace, case, source, first_page=page)
        found, new = found + part.found, new + part.new
        if told is not None:
            told(part)
        if not part.next_page:
            return PartRead(part.pages, part.read, 0, found, new)
        page = part.next_page


def _pages(workspace: Workspace, scope: Scope, document: Document, first: int) -> list[PageText]:
    pages: list[PageText] = []
    length = 0
    for number in range(max(first, 1), document.pages + 1):
        page = workspace.store.documents.page(scope, document.source_id, number)
        if pages and (length + len(page.text) > PART_CHARACTERS or len(pages) == _PART_PAGES):
            return pages
        pages.append(page)
        length += len(page.text)
    return pages or [workspace.store.documents.page(scope, document.source_id, first)]


def _language(text: str, of_case: str) -> str:
    """Return the language of a text; the case tells two apart that are hard to tell in a short text."""
    found = detect_language(text)
    return of_case if {found, of_case} == _ALIKE else found


def _suggestions(ids: KeyedIds, document: Document, part: _Part, language: str) -> Iterator[Suggestion]:
    """Yield what a part holds, each thing once, at the place that says most."""
    findings = find(part.text, language)
    best: dict[str, Finding] = {}
    for one in findings:
        name = key(one)
        if name not in best or one.confidence > best[name].confidence:
            best[name] = one
    for name, one in best.items():
        yield _of_finding(ids, document, part.place(one.start, one.end), name, one)
    links: dict[str, LinkFinding] = {}
    for link in find_links(part.text, findings, language):
        links.setdefault(link_key(link), link)
    for name, link in links.items():
        yield _of_link(ids, document, part.place(link.start, link.end), name, link)


def _of_finding(ids: KeyedIds, document: Document, place: Locator, name: str, one: Finding) -> Suggestion:
    return Suggestion(
        id=ids.of("suggestion", document.case_id, document.source_id, name),
        case_id=document.case_id,
        source_id=document.source_id,
        key=name,
        kind=one.kind,
        value=one.value,
        page=place.page or 1,
        start=place.start or 0,
        end=place.end or 0,
        words=place.words,
        confidence=one.confidence,
        why=one.why,
    )


def _of_link(ids: KeyedIds, document: Document, place: Locator, name: str, one: LinkFinding) -> Suggestion:
    return Suggestion(
        id=ids.of("suggestion", document.case_id, document.source_id, LINK, name),
        case_id=document.case_id,
        source_id=document.source_id,
        key=name,
        kind=LINK,
        value=one.act,
        page=place.page or 1,
        start=place.start or 0,
        end=place.end or 0,
        words=place.words,
        confidence=one.confidence,
        why=one.why,
        agent=one.agent.value,
        subject=one.subject.value,
        agent_key=key(one.agent),
        subject_key=key(one.subject),
    )
