"""What was done: to one entity, and in the case since a certain change."""

from sqlalchemy import Connection, and_, literal, or_, select, union, union_all
from sqlalchemy.sql import true

from fanal.model.case import Change
from fanal.model.kept.past import Stretch, TouchedChange, Turn
from fanal.model.statement import Statement
from fanal.store.history.journal import change_of
from fanal.store.tables import CHANGE, REVERSAL, STATEMENT, STATEMENT_COLUMNS

MOST_CHANGES = 100

_S = STATEMENT.c
_R = REVERSAL.c
_FIELDS = len(STATEMENT_COLUMNS)


def read_entity_history(connection: Connection, case_id: str, entity_id: str, stretch: Stretch) -> list[Turn]:
    """List what was done to the statements of an entity, latest first, all of it or a part."""
    columns = [_S[name] for name in STATEMENT_COLUMNS]
    own = (_S.case_id == case_id, _S.entity_id == entity_id)
    turned = REVERSAL.join(STATEMENT, _S.num == _R.statement_num)
    done = union_all(
        select(*columns, _S.num.label("num"), _S.change_seq.label("seq"), literal(True).label("stands"), true()).where(
            *own
        ),
        select(*columns, _S.num, _R.change_seq, _R.reopens, literal(False)).select_from(turned).where(*own),
    ).subquery()
    query = select(done).where(done.c.seq > stretch.after).order_by(done.c.seq.desc(), done.c.num)
    if stretch.before is not None:
        seq, num = stretch.before.change, stretch.before.position
        query = query.where(or_(done.c.seq < seq, and_(done.c.seq == seq, done.c.num > num)))
    rows = connection.execute(query.limit(stretch.limit)).all()
    changes = _changes(connection, {row.seq for row in rows})
    return [
        Turn(Statement._make(row[:_FIELDS]), changes[row.seq], _action(*row[-2:]), position=row.num) for row in rows
    ]


def _action(stands: object, is_first: object) -> str:
    if not stands:
        return "retracted"
    return "added" if is_first else "restored"


def _changes(connection: Connection, seqs: set[int]) -> dict[int, Change]:
    wanted = sorted(seqs)
    found: dict[int, Change] = {}
    for first in range(0, len(wanted), 500):
        rows = connection.execute(select(CHANGE).where(CHANGE.c.seq.in_(wanted[first : first + 500])))
        found |= {row.seq: change_of(row) for row in rows}
    return found


def read_changes_after(connection: Connection, case_id: str, after: int, entities: int) -> list[TouchedChange]:
    """List the changes of a case after one, earliest first, with the entities that each touched."""
    query = select(CHANGE).where(CHANGE.c.case_id == case_id, CHANGE.c.seq > after).order_by(CHANGE.c.seq)
    changes = [change_of(row) for row in connection.execute(query.limit(MOST_CHANGES))]
    return [_touched(connection, change, entities) for change in changes]


def _touched(connection: Connection, change: Change, limit: int) -> TouchedChange:
    turned = REVERSAL.join(STATEMENT, _S.num == _R.statement_num)
    touched = union(
        select(_S.entity_id).where(_S.change_seq == change.seq),
        select(_S.entity_id).select_from(turned).where(_R.change_seq == change.seq),
    ).subquery()
    query = select(touched.c.entity_id).order_by(touched.c.entity_id).limit(limit + 1)
    ids = connection.scalars(query).all()
    return TouchedChange(change, tuple(ids[:limit]), len(ids) <= limit)
