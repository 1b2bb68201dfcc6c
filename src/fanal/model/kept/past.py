"""What was done in a case: changes looked for, statements turned window by window, kinds counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from fanal.model.case import Change
from fanal.model.entity import Entity
from fanal.model.scope import Scope
from fanal.model.statement import Statement

MOST_NAMED = 5
"""Entities that a line of a list of changes names at most."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one change did to one statement.

    Attributes
    ----------
    statement : Statement
    change : Change
    action : str
        ``added``, ``retracted`` or ``restored``.
    position : int
        Place of the statement in the base; with the change's number it is a `Mark`.
    """

    statement: Statement
    change: Change
    action: str
    position: int


@dataclass(frozen=True, slots=True)
class TouchedChange:
    """A change, and the ids of entities whose statements it added or took back.

    Attributes
    ----------
    change : Change
    entities : tuple of str
        In alphabetical order, at most as many as were asked for.
    is_complete : bool
        Whether these are all of them.
    """

    change: Change
    entities: tuple[str, ...]
    is_complete: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a history was read: a change's number, and the position of a statement in it."""

    change: int
    position: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the history of an entity.

    Attributes
    ----------
    limit : int or None
        At most this many turns; None is all.
    before : Mark or None
        Only what comes behind this turn, for the next page.
    after : int
        Only changes with a larger number.
    """

    limit: int | None = None
    before: Mark | None = None
    after: int = 0


@dataclass(frozen=True, slots=True)
class Window:
    """A part of what a change did, or would do.

    Attributes
    ----------
    limit : int
        At most this many statements.
    after : int
        Only those with a larger position, for the next page.
    schema : str
        Only claims of this schema, "" for all.
    """

    limit: int = 100
    after: int = 0
    schema: str = ""


@dataclass(frozen=True, slots=True)
class Turned:
    """A statement that a change added, took back or let stand again, or would."""

    statement: Statement
    action: str
    position: int


@dataclass(frozen=True, slots=True)
class KindTurned:
    """How much of one schema a change touched, or would.

    Attributes
    ----------
    schema : str
    created, removed, changed : int
        Entities that came to be, that went, and that were there before and after.
    statements : int
    """

    schema: str
    created: int
    removed: int
    changed: int
    statements: int


@dataclass(frozen=True, slots=True)
class ChangesWanted:
    """Which changes of a case to list, latest first.

    Attributes
    ----------
    kinds, actors : tuple of str
        Empty: any.
    since, until : str
        UTC, ISO 8601; "" is open. Compared as they are written.
    before : int or None
        Only smaller numbers, for the next page.
    limit : int
    """

    kinds: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    before: int | None = None
    limit: int = 50


class PastStore(Protocol):
    """The past of the cases of a base; SQLite and PostgreSQL answer alike."""

    def changes(self, scope: Scope, case_id: str, wanted: ChangesWanted) -> list[Change]:
        """List some changes of a case, latest first."""

    def change(self, scope: Scope, case_id: str, seq: int) -> Change:
        """Return one change; `NotFoundError` where the case has none of that number."""

    def actors(self, scope: Scope, case_id: str) -> list[str]:
        """List who ever changed a case, by name."""

    def touched(self, scope: Scope, case_id: str, seqs: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
        """Return ids of entities that each of some changes touched, in the order of the base, at most `MOST_NAMED`."""

    def turned(self, scope: Scope, case_id: str, seq: int, window: Window) -> list[Turned]:
        """Return a part of what a change did, in the order of the base."""

    def kinds_turned(self, scope: Scope, case_id: str, seq: int) -> list[KindTurned]:
        """Count by schema what a change did."""

    def would_turn(self, scope: Scope, case_id: str, seq: int, window: Window, *, entity_id: str = "") -> list[Turned]:
        """Return a part of what restoring the state after a change would do, in a case or one entity of it."""

    def kinds_would_turn(self, scope: Scope, case_id: str, seq: int, *, entity_id: str = "") -> list[KindTurned]:
        """Count by schema what restoring the state after a change would do."""

    def last_known(self, scope: Scope, case_id: str, entity_ids: Sequence[str]) -> list[Entity]:
        """Return entities as they stand, or as they last stood; those that never were are left out."""
