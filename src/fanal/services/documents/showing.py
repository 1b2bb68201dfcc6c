"""Show the documents of a case: the list, one of them, a page with what cites it, the original."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fanal.documents.kinds import DRAWN
from fanal.errors import NotFoundError
from fanal.model.documents import Document, PageText
from fanal.model.locator import Locator
from fanal.model.scope import Scope
from fanal.model.statement import Statement
from fanal.services.entities.claims import Captions
from fanal.services.workspace import DISCLOSED, Workspace
from fanal.text.messages import DEFAULT, translated


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """A document in a list.

    Attributes
    ----------
    source, title, file_name, mime_type, date : str
    pages, size : int
    parent : str
        Source id of the mail or archive that it came in, "" if it came by itself.
    """

    source: str
    title: str
    file_name: str
    mime_type: str
    date: str
    pages: int
    size: int
    parent: str


@dataclass(frozen=True, slots=True)
class DocumentList:
    """The documents of a case by the time they came."""

    documents: tuple[DocumentSummary, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document with what it says of itself and what a reader must know.

    Attributes
    ----------
    document : DocumentSummary
    metadata : dict of str to str
    remarks : tuple of str
        In the reader's language.
    inside : tuple of DocumentSummary
        What came in it.
    has_pictures : bool
        Whether its pages can be shown as pictures.
    """

    document: DocumentSummary
    metadata: dict[str, str]
    remarks: tuple[str, ...]
    inside: tuple[DocumentSummary, ...]
    has_pictures: bool


@dataclass(frozen=True, slots=True)
class Citation:
    """A statement that cites a passage of a page.

    Attributes
    ----------
    statement, entity, schema, prop, value, stance : str
    caption : str
        Name of the entity.
    start, end : int or None
        Where the passage stands in the page's text; None if the page as a whole is cited or
        the words are no longer there.
    words : str
        The passage as it was when it was cited.
    """

    statement: str
    entity: str
    schema: str
    caption: str
    prop: str
    value: str
    stance: str
    start: int | None
    end: int | None
    words: str


@dataclass(frozen=True, slots=True)
class PageView:
    """One page and what cites it.

    Attributes
    ----------
    source : str
    number, pages : int
    label, text : str
    is_picture, is_recognized : bool
        Whether the page has no text of its own, and whether its text was recognized in a picture.
    citations : tuple of Citation
        By their place on the page; those of the whole page first.
    """

    source: str
    number: int
    pages: int
    label: str
    text: str
    is_picture: bool
    is_recognized: bool
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class OriginalFile:
    """A document as it was added, to be streamed."""

    file_name: str
    size: int
    chunks: Iterator[bytes]


def list_documents(workspace: Workspace, case: str) -> DocumentList:
    """List the documents of a case by the time they came.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, found = workspace.consult(case, "documents")
    return DocumentList(_summaries(workspace, scope, workspace.store.documents.of_case(scope, found.id)))


def describe_document(workspace: Workspace, case: str, source: str, *, locale: str = DEFAULT) -> DocumentView:
    """Return what is known of a document.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, document = in_case(workspace, case, source, "document")
    others = workspace.store.documents.of_case(scope, document.case_id)
    inside = [other for other in others if other.parent == source]
    first, *rest = _summaries(workspace, scope, [document, *inside])
    remarks = tuple(translated(locale, told.template, dict(told.parts) or None) for told in document.remarks)
    return DocumentView(first, dict(document.metadata), remarks, tuple(rest), document.mime_type in DRAWN)


def show_page(workspace: Workspace, case: str, source: str, number: int) -> PageView:
    """Return a page of a document with the statements that cite it.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, document = in_case(workspace, case, source, f"page {number}")
    page = workspace.store.documents.page(scope, source, number)
    citing = workspace.store.documents.citing(scope, source, number)
    captions = Captions(workspace, scope)
    captions.read([row.entity_id for row in citing])
    citations = sorted((_citation(row, page, captions.by_id) for row in citing), key=lambda told: told.start or 0)
    return PageView(
        source=source,
        number=page.number,
        pages=document.pages,
        label=page.label,
        text=page.text,
        is_picture=page.is_picture,
        is_recognized=page.is_recognized,
        citations=tuple(citations),
    )


def open_original(workspace: Workspace, case: str, source: str) -> OriginalFile:
    """Return a document as it was added; recorded as a disclosure.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, document = in_case(workspace, case, source, "document")
    workspace.store.log(scope, DISCLOSED, case_id=document.case_id, subject=f"document {source}")
    [summary] = _summaries(workspace, scope, [document])
    return OriginalFile(summary.file_name, document.size, workspace.store.documents.content(scope, source))


def titles(workspace: Workspace, scope: Scope, sources: Iterable[str]) -> Mapping[str, str]:
    """Return the titles of sources by their ids."""
    captions = Captions(workspace, scope)
    captions.read(list(sources))
    return captions.by_id


def in_case(workspace: Workspace, case: str, source: str, subject: str) -> tuple[Scope, Document]:
    """Open a document of a case to read it; `subject` is what the log says of that."""
    scope, found = workspace.consult(case, f"{subject} {source}")
    document = workspace.store.documents.document(scope, source)
    if document.case_id != found.id:
        raise NotFoundError("There is no such document in this case. List its documents to get their ids.")
    return scope, document


def _summaries(workspace: Workspace, scope: Scope, documents: list[Document]) -> tuple[DocumentSummary, ...]:
    sources = workspace.store.read_entities(scope, [document.source_id for document in documents])
    by_id = {source.id: source for source in sources}
    named = titles(workspace, scope, by_id)
    return tuple(
        DocumentSummary(
            source=document.source_id,
            title=named.get(document.source_id, ""),
            file_name=by_id[document.source_id].first("fileName"),
            mime_type=document.mime_type,
            date=by_id[document.source_id].first("date"),
            pages=document.pages,
            size=document.size,
            parent=document.parent,
        )
        for document in documents
        if document.source_id in by_id
    )


def _citation(row: Statement, page: PageText, captions: Mapping[str, str]) -> Citation:
    locator = Locator.parse(row.locator)
    start, end = locator.place_in(page.text) or (None, None)
    return Citation(
        statement=row.id,
        entity=row.entity_id,
        schema=row.schema,
        caption=captions.get(row.entity_id, ""),
        prop=row.prop,
        value=row.value,
        stance=row.stance,
        start=start,
        end=end,
        words=locator.words,
    )
