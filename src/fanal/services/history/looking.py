"""Look through the changes of a case: who did what when and why, and what each of them changed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fanal.errors import InputError
from fanal.model.case import Change
from fanal.model.kept.past import ChangesWanted, KindTurned, Turned, Window
from fanal.services.history.lines import HistoryLine, lines_of
from fanal.services.history.naming import PastNames, Subject, past_names
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT

MOST_CHANGES = 200
MOST_LINES = 500


@dataclass(frozen=True, slots=True)
class ListedChange:
    """A change in a list.

    Attributes
    ----------
    change : Change
    subjects : tuple of Subject
        Some of the entities and links that it touched.
    """

    change: Change
    subjects: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class ChangesFound:
    """Some changes of a case, latest first.

    Attributes
    ----------
    changes : tuple of ListedChange
    people : tuple of str
        All who ever changed the case, to filter by.
    has_more : bool
        Whether earlier ones follow.
    """

    changes: tuple[ListedChange, ...]
    people: tuple[str, ...]
    has_more: bool


@dataclass(frozen=True, slots=True)
class ChangeLines:
    """A part of what a change did, or would do.

    Attributes
    ----------
    kinds : tuple of KindTurned
        How much of each schema; all of it, whatever part is shown.
    lines : tuple of HistoryLine
    has_more : bool
        Whether more lines follow.
    """

    kinds: tuple[KindTurned, ...]
    lines: tuple[HistoryLine, ...]
    has_more: bool


def find_changes(workspace: Workspace, case: str, wanted: ChangesWanted, *, locale: str = DEFAULT) -> ChangesFound:
    """List some changes of a case, each with some of the people and things that it touched.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    wanted : ChangesWanted
        At most `MOST_CHANGES` at once.
    locale : str
        Of labels.

    Raises
    ------
    InputError
        More than that are asked for.
    NotFoundError, DeniedError
    """
    _check(wanted.limit, MOST_CHANGES)
    scope, found = workspace.consult(case, "changes")
    past = workspace.store.past
    changes = past.changes(scope, found.id, replace(wanted, limit=wanted.limit + 1))
    shown = changes[: wanted.limit]
    touched = past.touched(scope, found.id, [change.seq for change in shown])
    names = past_names(workspace, scope, found.id, locale)
    names.read(entity for ids in touched.values() for entity in ids)
    return ChangesFound(
        tuple(ListedChange(change, tuple(names.subjects[one] for one in touched[change.seq])) for change in shown),
        tuple(past.actors(scope, found.id)),
        len(changes) > wanted.limit,
    )


def show_change(workspace: Workspace, case: str, seq: int, window: Window, *, locale: str = DEFAULT) -> ChangeLines:
    """Show what a change did: counted by kind, and a part of its lines.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    seq : int
        Number of the change.
    window : Window
        At most `MOST_LINES` lines at once.
    locale : str
        Of labels and values.

    Raises
    ------
    InputError
        More lines than that are asked for.
    NotFoundError, DeniedError
    """
    _check(window.limit, MOST_LINES)
    scope, found = workspace.consult(case, f"change {seq}")
    past = workspace.store.past
    rows = past.turned(scope, found.id, seq, replace(window, limit=window.limit + 1))
    kinds = workspace.memory.recall(("kinds", found.id, seq), lambda: past.kinds_turned(scope, found.id, seq))
    return _part(past_names(workspace, scope, found.id, locale), kinds, rows, window.limit)


def foresee_restore(
    workspace: Workspace, case: str, seq: int, window: Window, *, entity_id: str = "", locale: str = DEFAULT
) -> ChangeLines:
    """Show what it would change to bring back the state after a change; changes nothing.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    seq : int
        Number of a change of the case.
    window : Window
        At most `MOST_LINES` lines at once.
    entity_id : str
        "" is the whole case.
    locale : str

    Raises
    ------
    InputError
        More lines than that are asked for.
    NotFoundError
        The case has no such change, or is absent or hidden.
    DeniedError
    """
    _check(window.limit, MOST_LINES)
    scope, found = workspace.consult(case, f"restore {seq} {entity_id}".strip())
    past = workspace.store.past
    rows = past.would_turn(scope, found.id, seq, replace(window, limit=window.limit + 1), entity_id=entity_id)
    kinds = past.kinds_would_turn(scope, found.id, seq, entity_id=entity_id)
    return _part(past_names(workspace, scope, found.id, locale), kinds, rows, window.limit)


def _part(names: PastNames, kinds: Sequence[KindTurned], rows: Sequence[Turned], limit: int) -> ChangeLines:
    """Say in words a part for which one row more than is shown was read."""
    return ChangeLines(tuple(kinds), lines_of(names, rows[:limit]), len(rows) > limit)


def _check(limit: int, most: int) -> None:
    if not 1 <= limit <= most:
        raise InputError("Ask for 1 to {limit} at once.", limit=most)
