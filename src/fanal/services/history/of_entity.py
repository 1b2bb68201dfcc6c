"""The history of one entity: each statement added and taken back, by whom, when and why."""

from dataclasses import dataclass

from fanal.errors import NotFoundError
from fanal.model.case import Change
from fanal.model.kept.past import Mark, Stretch
from fanal.services.history.lines import HistoryLine, lines_of
from fanal.services.history.naming import Subject, past_names
from fanal.services.reading import NO_ENTITY
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT


@dataclass(frozen=True, slots=True)
class EntityChange:
    """What one change did to an entity.

    Attributes
    ----------
    change : Change
        Who did it, when and why.
    lines : tuple of HistoryLine
        Those of this page.
    """

    change: Change
    lines: tuple[HistoryLine, ...]


@dataclass(frozen=True, slots=True)
class EntityHistory:
    """What was ever done to what is claimed of an entity, latest first.

    Attributes
    ----------
    subject : Subject
    changes : tuple of EntityChange
    has_more : bool
        Whether earlier lines follow; ask for them with the last change's number and the
        position of its last line.
    """

    subject: Subject
    changes: tuple[EntityChange, ...]
    has_more: bool


def entity_history(
    workspace: Workspace,
    case: str,
    entity_id: str,
    *,
    limit: int = 100,
    before: Mark | None = None,
    locale: str = DEFAULT,
) -> EntityHistory:
    """List who added and took back what of an entity or link, when and why; deleted ones have a history too.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    entity_id : str
    limit : int
        Lines at most.
    before : Mark, optional
        The last line that is known, for the next page.
    locale : str
        Of labels and shown values.

    Raises
    ------
    NotFoundError
        There never was such an entity in this case.
    DeniedError
    """
    scope, found = workspace.consult(case, f"history {entity_id}")
    names = past_names(workspace, scope, found.id, locale)
    names.read([entity_id])
    if entity_id not in names.subjects:
        raise NotFoundError(NO_ENTITY)
    turns = workspace.store.entity_history(scope, found.id, entity_id, Stretch(limit + 1, before))
    has_more = len(turns) > limit
    turns = turns[:limit]
    by_change: dict[int, tuple[Change, list[HistoryLine]]] = {}
    for turn, line in zip(turns, lines_of(names, turns), strict=True):
        by_change.setdefault(turn.change.seq, (turn.change, []))[1].append(line)
    changes = tuple(EntityChange(change, tuple(lines)) for change, lines in by_change.values())
    return EntityHistory(names.subjects[entity_id], changes, has_more)
