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


def _turn(connection: Connection, backend: Backend, nums: Sequence[int], seq: int, *, reopens: bool) -> None:
    if nums:
        rows = [{"statement_num": num, "change_seq": seq, "reopens": reopens} for num in nums]
        connection.execute(insert(REVERSAL), rows)
        superseded_by = None if reopens else seq
        connection.execute(update(STATEMENT).where(backend.among(_S.num, nums)).values(superseded_by=superseded_by))


def _strike(connection: Connection, backend: Backend, nums: Sequence[int], seq: int, *, was_open: bool) -> None:
    if nums:
        connection.execute(delete(REVERSAL).where(_R.change_seq == seq, backend.among(_R.statement_num, nums)))
        last_closing = (
            select(func.max(_R.change_seq)).where(_R.statement_num == _S.num, _R.reopens.is_(False)).scalar_subquery()
        )
        before = None if was_open else last_closing
        connection.execute(update(STATEMENT).where(backend.among(_S.num, nums)).values(superseded_by=before))


def reopen(connection: Connection, backend: Backend, nums: Sequence[int], seq: int) -> None:
    """Let superseded statements, given by row number, stand again, by change `seq`."""
    query = select(_S.num).where(backend.among(_S.num, nums), _S.superseded_by == seq)
    closed_here = set(connection.scalars(query))
    _strike(connection, backend, sorted(closed_here), seq, was_open=True)
    _turn(connection, backend, sorted(set(nums) - closed_here), seq, reopens=True)


def close(connection: Connection, backend: Backend, nums: Sequence[int], seq: int) -> None:
    """Take standing statements, given by row number, back, by change `seq`."""
    query = select(_S.num).where(backend.among(_S.num, nums), _S.change_seq == seq)
    added_here = set(connection.scalars(query))
    connection.execute(delete(STATEMENT).where(backend.among(_S.num, sorted(added_here))))
    query = select(_R.statement_num).where(_R.change_seq == seq, backend.among(_R.statement_num, nums))
    reopened_here = set(connection.scalars(query)) - added_here
    _strike(connection, backend, sorted(reopened_here), seq, was_open=False)
    _turn(connection, backend, sorted(set(nums) - added_here - reopened_here), seq, reopens=False)
