"""The history of a case: its changes, and turning them around."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from fanal.access import Permission
from fanal.model.case import Change
from fanal.services.workspace import Workspace

_TURNS = frozenset({"undo", "redo"})


@dataclass(frozen=True, slots=True)
class ChangeList:
    """Changes of a case, latest first."""

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class ChangeMade:
    """The change that an undo or redo was recorded as."""

    change: Change


@dataclass(frozen=True, slots=True)
class Restored:
    """The change by which an earlier state was brought back, None where it stood already."""

    change: Change | None


def can_undo(changes: Iterable[Change]) -> bool:
    """Tell whether any of these changes stands and is not itself a turn."""
    return any(not change.is_undone and change.kind not in _TURNS for change in changes)


def can_redo(changes: Iterable[Change]) -> bool:
    """Tell whether an undo stands that nothing but turns came after.

    Parameters
    ----------
    changes : iterable of Change
        Latest first.
    """
    turns = takewhile(lambda change: change.kind in _TURNS, changes)
    return any(change.kind == "undo" and not change.is_undone for change in turns)


def list_changes(workspace: Workspace, case: str, *, limit: int = 100, before: int | None = None) -> ChangeList:
    """List what was done to a case.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    limit : int
        At most this many, 1 to 1,000.
    before : int, optional
        Only changes with a smaller number, for the next page.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, found = workspace.consult(case, "changes")
    return ChangeList(tuple(workspace.store.changes(scope, found.id, limit=limit, before=before)))


def undo(workspace: Workspace, case: str, *, seq: int | None = None, reason: str = "") -> ChangeMade:
    """Turn around the latest change that stands, or change number `seq`.

    Raises
    ------
    ConflictError
        There is nothing to undo, or later changes are in the way.
    NotFoundError, DeniedError
    """
    scope, found = workspace.open_case(Permission.CHANGE_CASE, case)
    return ChangeMade(workspace.store.undo(scope, found.id, seq=seq, reason=reason))


def redo(workspace: Workspace, case: str, *, seq: int | None = None, reason: str = "") -> ChangeMade:
    """Turn around the latest undo if nothing else was changed since, or the undo of change number `seq`.

    Raises
    ------
    ConflictError
        There is nothing to redo.
    NotFoundError, DeniedError
    """
    scope, found = workspace.open_case(Permission.CHANGE_CASE, case)
    return ChangeMade(workspace.store.redo(scope, found.id, seq=seq, reason=reason))


def restore(
    workspace: Workspace, case: str, seq: int, *, entity_id: str = "", label: str = "", reason: str = ""
) -> Restored:
    """Bring back the state of a case, or of one entity of it, after change `seq`, as a new change.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    seq : int
        Number of a change of the case.
    entity_id : str
        "" restores the whole case.
    label, reason : str
        What and why, without names.

    Raises
    ------
    NotFoundError
        The case has no such change, or is absent or hidden.
    DeniedError
    """
    scope, found = workspace.open_case(Permission.CHANGE_CASE, case)
    return Restored(
        workspace.store.restore(
            scope, found.id, seq=seq, entity_id=entity_id, label=label.strip() or "restore", reason=reason.strip()
        )
    )
