"""The sources of a case in one list: documents, interviews, intercepts, reports of others."""

from collections import Counter
from dataclasses import dataclass

from fanal.model.documents import Document
from fanal.model.entity import Entity
from fanal.model.kept.suggestion import WAITING
from fanal.model.scope import Scope
from fanal.services.entities.claims import shown_name
from fanal.services.reading import entities_of
from fanal.services.sources.withdrawn import SOURCE, WITHDRAWN
from fanal.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in a list.

    Attributes
    ----------
    id, title : str
    kind : str
        Code of the ``source_kind`` vocabulary, "" if it has none.
    date, author : str
    grade_scheme, source_grade, information_grade, handling : str
        What rests on it takes them unless it says otherwise.
    withdrawn, withdrawal_reason : str
        Since when it may no longer be relied on, and why; "" while it may.
    claims : int
        Statements that rest on it.
    is_document : bool
        Whether there is a paper to read.
    mime_type, parent : str
        Of a document: its type, and the mail or archive that it came in.
    pages : int
    waiting : int
        Suggestions from it that nobody has decided on.
    is_read : bool
        Whether it was ever read for suggestions that were found.
    """

    id: str
    title: str
    kind: str
    date: str
    author: str
    grade_scheme: str
    source_grade: str
    information_grade: str
    handling: str
    withdrawn: str
    withdrawal_reason: str
    claims: int
    is_document: bool
    mime_type: str
    parent: str
    pages: int
    waiting: int
    is_read: bool


@dataclass(frozen=True, slots=True)
class SourceList:
    """The sources of a case: documents in the order they came, then the others by title."""

    sources: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True)
class _Counts:
    claims: dict[str, int]
    waiting: Counter[str]
    read: frozenset[str]


def list_sources(workspace: Workspace, case: str) -> SourceList:
    """List the sources of a case with how much rests on each.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, found = workspace.consult(case, "sources")
    papers = {document.source_id: document for document in workspace.store.documents.of_case(scope, found.id)}
    counts = _counts(workspace, scope, found.id)
    entities = {entity.id: entity for entity in entities_of(workspace, scope, found.id, SOURCE)}
    order = [*papers, *(name for name in entities if name not in papers)]
    rows = (_row(workspace, entities[name], papers.get(name), counts) for name in order if name in entities)
    return SourceList(tuple(rows))


def _counts(workspace: Workspace, scope: Scope, case_id: str) -> _Counts:
    waiting: Counter[str] = Counter()
    read = set()
    for row in workspace.store.suggestions.counts(scope, case_id):
        read.add(row.source_id)
        if row.state == WAITING:
            waiting[row.source_id] += row.count
    return _Counts(workspace.store.resting_counts(scope, case_id), waiting, frozenset(read))


def _row(workspace: Workspace, entity: Entity, paper: Document | None, counts: _Counts) -> SourceRow:
    return SourceRow(
        id=entity.id,
        title=shown_name(workspace, entity),
        kind=entity.first("sourceType"),
        date=entity.first("date") or entity.first("startDate"),
        author=entity.first("author"),
        grade_scheme=entity.first("gradeScheme"),
        source_grade=entity.first("sourceGrade"),
        information_grade=entity.first("informationGrade"),
        handling=entity.first("handling"),
        withdrawn=entity.first(WITHDRAWN),
        withdrawal_reason=entity.first("withdrawalReason"),
        claims=counts.claims.get(entity.id, 0),
        is_document=paper is not None,
        mime_type=paper.mime_type if paper else "",
        parent=paper.parent if paper else "",
        pages=paper.pages if paper else 0,
        waiting=counts.waiting[entity.id],
        is_read=entity.id in counts.read,
    )
