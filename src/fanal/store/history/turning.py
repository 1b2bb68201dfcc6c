"""Undo and redo: a change is turned around by another change; nothing is forgotten.

Which statements stand follows from the changes that stand: each statement obeys the last
of them that added, reopened or closed it. So changes can be turned around in any order.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Select, case, func, insert, literal, select, text, union, update

from fanal.errors import ConflictError, NotFoundError, StoreError
from fanal.model.case import Change
from fanal.model.scope import Scope
from fanal.store.history.journal import TURNS, Intent, read_change
from fanal.store.history.writing import Bench, begun_change
from fanal.store.tables import CHANGE, REVERSAL, STATEMENT

_C = CHANGE.c
_R = REVERSAL.c
_S = STATEMENT.c

_TOUCH = text(
    "INSERT INTO touched (entity_id) SELECT s.entity_id FROM reversal r "
    "JOIN statement s ON s.num = r.statement_num WHERE r.change_seq = :seq ORDER BY s.num ON CONFLICT DO NOTHING"
)


def change_to_undo(connection: Connection, case_id: str, seq: int | None) -> Change:
    """Return the change that an undo means.

    Parameters
    ----------
    connection : sqlalchemy.Connection
    case_id : str
    seq : int or None
        None: the latest that stands.

    Raises
    ------
    NotFoundError
        The case has no change of that number.
    ConflictError
        There is nothing to undo, or it is undone already.
    """
    own = (_C.case_id == case_id, _C.kind.not_in(TURNS))
    if seq is None:
        latest = read_change(connection, *own, _C.is_undone.is_(False))
        if latest is None:
            raise ConflictError("There is nothing to undo in this case.")
        return latest
    change = read_change(connection, *own, _C.seq == seq)
    if change is None:
        raise NotFoundError("This case has no change number {seq} that can be undone. List its changes.", seq=seq)
    if change.is_undone:
        raise ConflictError("Change number {seq} is undone already.", seq=seq)
    return change


def change_to_redo(connection: Connection, case_id: str, seq: int | None) -> Change:
    """Return the undo that a redo means.

    Parameters
    ----------
    connection : sqlalchemy.Connection
    case_id : str
    seq : int or None
        Of the change that was undone. None: the latest undo that stands.

    Raises
    ------
    ConflictError
        There is none; or none is named and something else was changed since.
    """
    own = _C.case_id == case_id
    named = () if seq is None else (_C.undoes == seq,)
    undo = read_change(connection, own, _C.kind == "undo", _C.is_undone.is_(False), *named)
    if undo is None:
        raise ConflictError("There is nothing to redo in this case.")
    if seq is None and read_change(connection, own, _C.kind.not_in(TURNS), _C.seq > undo.seq):
        raise ConflictError(
            "The case was changed after the undo, so it can no longer be redone. Make the change again."
        )
    return undo


def _marked(connection: Connection, change: Change, kind: str, reason: str) -> Intent:
    """Mark a change as turned around and return the intent of the change that does so."""
    connection.execute(update(CHANGE).where(_C.seq == change.seq).values(is_undone=True))
    if change.kind == "undo":
        connection.execute(update(CHANGE).where(_C.seq == change.undoes).values(is_undone=False))
    return Intent(kind, change.label, reason, undoes=change.seq)


def _touched_statements(seq: int) -> Select[Any]:
    """Select what change `seq` added, reopened or closed: row number, whether it should stand, whether it does."""
    last_turn = (
        select(_R.reopens)
        .join(CHANGE, _C.seq == _R.change_seq)
        .where(_R.statement_num == _S.num, _C.kind.not_in(TURNS), _C.is_undone.is_(False))
        .order_by(_R.change_seq.desc())
        .limit(1)
        .correlate(STATEMENT)
        .scalar_subquery()
    )
    adding = CHANGE.alias("adding")
    is_added = select(adding.c.is_undone.is_(False)).where(adding.c.seq == _S.change_seq).correlate(STATEMENT)
    should_stand = func.coalesce(last_turn, is_added.scalar_subquery())
    touched = union(select(_S.num).where(_S.change_seq == seq), select(_R.statement_num).where(_R.change_seq == seq))
    stands = _S.superseded_by.is_(None)
    return select(_S.num, should_stand.label("should_stand"), stands.label("stands")).where(_S.num.in_(touched))


def _turn_around(connection: Connection, seq: int) -> None:
    """Let what the turned change touched stand or not, as the changes that stand now have it."""
    base = seq
    while (earlier := connection.scalar(select(_C.undoes).where(_C.seq == base))) is not None:
        base = earlier
    found = _touched_statements(base).subquery()
    rows = select(found.c.num, literal(seq), found.c.should_stand).where(found.c.should_stand != found.c.stands)
    connection.execute(insert(REVERSAL).from_select(["statement_num", "change_seq", "reopens"], rows))
    reopens = select(_R.reopens).where(_R.change_seq == seq, _R.statement_num == _S.num).scalar_subquery()
    connection.execute(
        update(STATEMENT)
        .where(_S.num.in_(select(_R.statement_num).where(_R.change_seq == seq)))
        .values(superseded_by=case((reopens.is_(True), None), else_=seq))
    )
    connection.execute(_TOUCH, {"seq": seq})


def _turn(bench: Bench, scope: Scope, case_id: str, decide: Callable[[Connection], Intent]) -> Change:
    with begun_change(bench, scope, case_id, decide) as (connection, writer):
        _turn_around(connection, writer.seq)
    if writer.change is None:
        raise StoreError("The change could not be turned around. Rebuild the case and try again.")
    return writer.change


def undo_change(bench: Bench, scope: Scope, case_id: str, seq: int | None, reason: str) -> Change:
    """Turn around the latest change that stands, or change number `seq`."""
    return _turn(
        bench,
        scope,
        case_id,
        lambda connection: _marked(connection, change_to_undo(connection, case_id, seq), "undo", reason),
    )


def redo_change(bench: Bench, scope: Scope, case_id: str, seq: int | None, reason: str) -> Change:
    """Turn around the latest undo if nothing else was changed since, or the undo of change number `seq`."""
    return _turn(
        bench,
        scope,
        case_id,
        lambda connection: _marked(connection, change_to_redo(connection, case_id, seq), "redo", reason),
    )
