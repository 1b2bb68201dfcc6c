"""The diary of a case, read from top to bottom: notes, tasks, changes of status, entries."""

from collections.abc import Iterable
from dataclasses import dataclass

from fanal.model.entity import EXISTS, Entity
from fanal.model.scope import Scope
from fanal.services.entities.claims import Captions
from fanal.services.entities.links import EntityRef
from fanal.services.reading import entities_of
from fanal.services.workspace import Workspace

STATUS = "CaseStatus"
TASK = "Task"
WORK = ("Note", TASK, "DiaryEntry", STATUS)
_POINTING = ("entity", "mentions", "attachments")


@dataclass(frozen=True, slots=True)
class DiaryLine:
    """One note, task, status or entry.

    Attributes
    ----------
    id, schema : str
    date : str
        Partial ISO date it speaks of; the day it was written if it names none.
    text : str
    about, mentions : tuple of EntityRef
    attachments : tuple of EntityRef
        The documents that belong to it.
    tags : tuple of str
    due : str
        Partial ISO date until when a task has to be done, "" if open.
    hours : str
        How long what an entry tells took, "" if nobody said.
    done : bool
    assignee : str
    status, closing_reason : str
        Code of the ``case_status`` vocabulary, and why the case was closed.
    written_by, written_at : str
    """

    id: str
    schema: str
    date: str
    text: str
    about: tuple[EntityRef, ...]
    mentions: tuple[EntityRef, ...]
    attachments: tuple[EntityRef, ...]
    tags: tuple[str, ...]
    due: str
    hours: str
    done: bool
    assignee: str
    status: str
    closing_reason: str
    written_by: str
    written_at: str


@dataclass(frozen=True, slots=True)
class Diary:
    """The work on a case, earliest first.

    Attributes
    ----------
    lines : tuple of DiaryLine
    status, closing_reason : str
        Where the work stands now, "" if nobody has said.
    open_tasks : int
    """

    lines: tuple[DiaryLine, ...]
    status: str
    closing_reason: str
    open_tasks: int


def read_diary(workspace: Workspace, case: str) -> Diary:
    """Return the diary of a case.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, found = workspace.consult(case, "diary")
    return diary_of(workspace, scope, found.id)


def diary_of(workspace: Workspace, scope: Scope, case_id: str) -> Diary:
    """Return the diary of a case, for a scope that sees it."""
    entities = list(entities_of(workspace, scope, case_id, *WORK))
    refs = _refs(workspace, scope, entities)
    lines = sorted((_line(entity, refs) for entity in entities), key=lambda line: (line.date, line.written_at, line.id))
    statuses = [line for line in lines if line.schema == STATUS and line.status]
    return Diary(
        lines=tuple(lines),
        status=statuses[-1].status if statuses else "",
        closing_reason=statuses[-1].closing_reason if statuses else "",
        open_tasks=sum(line.schema == TASK and not line.done for line in lines),
    )


def _refs(workspace: Workspace, scope: Scope, entities: Iterable[Entity]) -> dict[str, EntityRef]:
    ids = [value for entity in entities for prop in _POINTING for value in entity.values(prop)]
    captions = Captions(workspace, scope)
    captions.read(ids)
    found = workspace.store.read_entities(scope, list(dict.fromkeys(ids))) if ids else []
    return {
        entity.id: EntityRef(entity.id, captions.by_id[entity.id], entity.schema, workspace.kind_of(entity.schema))
        for entity in found
    }


def _line(entity: Entity, refs: dict[str, EntityRef]) -> DiaryLine:
    written = next((row for row in entity.records if row.statement.prop == EXISTS), entity.records[0])
    return DiaryLine(
        id=entity.id,
        schema=entity.schema,
        date=entity.first("date") or written.recorded_at[:10],
        text=entity.first("description"),
        about=tuple(refs[value] for value in entity.values("entity") if value in refs),
        mentions=tuple(refs[value] for value in entity.values("mentions") if value in refs),
        attachments=tuple(refs[value] for value in entity.values("attachments") if value in refs),
        tags=tuple(entity.values("keywords")),
        due=entity.first("dueDate"),
        hours=entity.first("hours"),
        done=entity.first("done") == "true",
        assignee=entity.first("assignee"),
        status=entity.first("caseStatus"),
        closing_reason=entity.first("closingReason"),
        written_by=written.recorded_by,
        written_at=written.recorded_at,
    )
