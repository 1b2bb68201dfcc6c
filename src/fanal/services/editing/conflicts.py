"""What others changed since the editor looked: shown, never silently won."""

from collections.abc import Iterable
from dataclasses import dataclass

from fanal.errors import EditConflictError
from fanal.model.case import Change
from fanal.model.kept.past import Stretch
from fanal.services.editing.draft import Draft
from fanal.services.editing.operations import (
    DeleteEntity,
    Operation,
    RemoveClaim,
    ReplaceClaim,
    ReverseLink,
    SetClaim,
    UseClaim,
)

_CHANGED = "Someone else changed this since you looked. See what is there now, and decide."


@dataclass(frozen=True, slots=True)
class Conflict:
    """One property that an edit would change and someone else has changed.

    Attributes
    ----------
    operation : int
        Number of the operation, from 0.
    entity, property : str
        Whose, and which; `property` is "" where the whole entity is meant.
    seq : int
        The change that was made meanwhile.
    actor, at : str
        By whom and when.
    standing : tuple of str
        Ids of the statements that stand there now.
    """

    operation: int
    entity: str
    property: str
    seq: int
    actor: str
    at: str
    standing: tuple[str, ...]


def refuse_conflicts(draft: Draft) -> None:
    """Refuse an edit that would overwrite what it has not seen.

    Raises
    ------
    EditConflictError
        With every conflict of the edit.

    Notes
    -----
    A statement that does not stand any more is always a conflict; with a `base_seq`, so is any
    later change to the property that is set, to the ends of the link that is turned around, or
    to the entity that is deleted. Values side by side never conflict.
    """
    found = [
        conflict for number, asked in enumerate(draft.edit.operations) for conflict in _conflicts(draft, number, asked)
    ]
    if found:
        raise _error(found)


def _error(found: list[Conflict]) -> EditConflictError:
    first = found[0]
    error = EditConflictError(
        _CHANGED,
        operation=first.operation,
        entity=first.entity,
        property=first.property,
        seq=first.seq,
    )
    error.conflicts = found
    return error


def _conflicts(draft: Draft, number: int, asked: Operation) -> Iterable[Conflict]:
    draft.operation = number
    match asked:
        case ReplaceClaim() | RemoveClaim() | UseClaim():
            return _of_statement(draft, asked.statement)
        case SetClaim():
            return _of_entity(draft, asked.entity, (asked.claim.property,))
        case DeleteEntity():
            return _of_entity(draft, asked.entity, ())
        case ReverseLink():
            return _of_entity(draft, asked.link, _ends(draft, asked.link))
        case _:
            return ()


def _ends(draft: Draft, link: str) -> tuple[str, ...]:
    rows = draft.statements(link)
    edge = draft.schema_of(rows).edge if rows else None
    return (edge.source, edge.target) if edge else ()


def _of_statement(draft: Draft, statement_id: str) -> Iterable[Conflict]:
    found = draft.statement(statement_id)
    row = found.statement
    if found.superseded_by is not None:
        change = draft.workspace.store.past.change(draft.scope, draft.case_id, found.superseded_by)
        yield _conflict(draft, row.entity_id, row.prop, change)


def _of_entity(draft: Draft, entity_id: str, props: tuple[str, ...]) -> Iterable[Conflict]:
    """Yield at most one conflict: the latest change after the editor looked."""
    base = draft.edit.base_seq
    if base is None:
        return
    since = Stretch(after=base)
    for turn in draft.workspace.store.entity_history(draft.scope, draft.case_id, entity_id, since):
        if not props or turn.statement.prop in props:
            yield _conflict(draft, entity_id, turn.statement.prop if props else "", turn.change)
            return


def _conflict(draft: Draft, entity_id: str, prop: str, change: Change) -> Conflict:
    standing = tuple(row.id for row in draft.statements(entity_id) if row.prop == prop or not prop)
    return Conflict(draft.operation, entity_id, prop, change.seq, change.actor, change.at, standing)
