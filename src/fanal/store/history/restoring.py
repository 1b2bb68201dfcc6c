"""Bring back an earlier state, as a new change that can itself be undone."""

from sqlalchemy import select

from fanal.errors import NotFoundError
from fanal.model.case import Change
from fanal.model.scope import Scope
from fanal.store.entities import stood_after
from fanal.store.history.journal import Intent, read_change
from fanal.store.history.supersede import close, reopen
from fanal.store.history.writing import Bench, begun_change
from fanal.store.tables import CHANGE, STATEMENT

RESTORE = "restore"
_S = STATEMENT.c


def restore_state(bench: Bench, scope: Scope, case_id: str, seq: int, entity_id: str, intent: Intent) -> Change | None:
    """Let stand what stood after change `seq`, and nothing else, in a case or one entity of it.

    Raises
    ------
    NotFoundError
        The case has no change of that number.

    Notes
    -----
    Only what differs is touched; where nothing does, None is returned and no trace left.
    """
    own = [_S.case_id == case_id, *([_S.entity_id == entity_id] if entity_id else [])]
    with begun_change(bench, scope, case_id, lambda _connection: intent) as (connection, writer):
        if read_change(connection, CHANGE.c.case_id == case_id, CHANGE.c.seq == seq, CHANGE.c.seq < writer.seq) is None:
            raise NotFoundError("This case has no change number {seq}. List its changes.", seq=seq)
        stood, stands = stood_after(seq), _S.superseded_by.is_(None)
        returning = connection.execute(select(_S.num, _S.entity_id).where(*own, stood, ~stands)).all()
        leaving = connection.execute(select(_S.num, _S.entity_id).where(*own, ~stood, stands)).all()
        backend = bench.connections.backend
        if returning:
            reopen(connection, backend, [row[0] for row in returning], writer.seq)
        if leaving:
            close(connection, backend, [row[0] for row in leaving], writer.seq)
        backend.touch(connection, [row[1] for row in (*returning, *leaving)])
    return writer.change
