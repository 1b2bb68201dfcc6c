"""Take standing statements back and let them stand again; ``reversal`` remembers each turn.

A change counts by what it does in the end: what it did to a statement and then did the
other way round is struck out as if it had not been.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, insert, select, update

from fanal.store.engine.backend import Backend
from fanal.store.tables import REVERSAL, STATEMENT

_S = STATEMENT.c
_R = REVERSAL.c


def _turn(connection: Connection, backend: Backend, ids: Sequence[str], seq: int, *, reopens: bool) -> None:
    if ids:
        rows = [{"statement_id": statement_id, "change_seq": seq, "reopens": reopens} for statement_id in ids]
        connection.execute(insert(REVERSAL), rows)
        superseded_by = None if reopens else seq
        connection.execute(update(STATEMENT).where(backend.among(_S.id, ids)).values(superseded_by=superseded_by))


def _strike(connection: Connection, backend: Backend, ids: Sequence[str], seq: int, *, was_open: bool) -> None:
    if ids:
        connection.execute(delete(REVERSAL).where(_R.change_seq == seq, backend.among(_R.statement_id, ids)))
        last_closing = (
            select(func.max(_R.change_seq)).where(_R.statement_id == _S.id, _R.reopens.is_(False)).scalar_subquery()
        )
        before = None if was_open else last_closing
        connection.execute(update(STATEMENT).where(backend.among(_S.id, ids)).values(superseded_by=before))


def reopen(connection: Connection, backend: Backend, ids: Sequence[str], seq: int) -> None:
    """Let superseded statements stand again, by change `seq`."""
    query = select(_S.id).where(backend.among(_S.id, ids), _S.superseded_by == seq)
    closed_here = set(connection.scalars(query))
    _strike(connection, backend, sorted(closed_here), seq, was_open=True)
    _turn(connection, backend, sorted(set(ids) - closed_here), seq, reopens=True)


def close(connection: Connection, backend: Backend, ids: Sequence[str], seq: int) -> None:
    """Take standing statements back, by change `seq`."""
    query = select(_S.id).where(backend.among(_S.id, ids), _S.change_seq == seq)
    added_here = set(connection.scalars(query))
    connection.execute(delete(STATEMENT).where(backend.among(_S.id, sorted(added_here))))
    query = select(_R.statement_id).where(_R.change_seq == seq, backend.among(_R.statement_id, ids))
    reopened_here = set(connection.scalars(query)) - added_here
    _strike(connection, backend, sorted(reopened_here), seq, was_open=False)
    _turn(connection, backend, sorted(set(ids) - added_here - reopened_here), seq, reopens=False)
