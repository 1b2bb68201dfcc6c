"""The past of a case: changes looked for, and what each did or would do, window by window."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Subquery,
    case,
    exists,
    func,
    literal,
    select,
    union_all,
)

from fanal.errors import NotFoundError
from fanal.model.case import Change
from fanal.model.entity import Entity, most_specific
from fanal.model.kept.past import MOST_NAMED, ChangesWanted, KindTurned, Turned, Window
from fanal.model.schemata import Model
from fanal.model.scope import Scope
from fanal.model.statement import Recorded, Statement
from fanal.store.engine.connections import Connections
from fanal.store.entities import recorded, recorded_query, stood_after
from fanal.store.history.journal import change_of, read_change
from fanal.store.tables import CHANGE, REVERSAL, STATEMENT, STATEMENT_COLUMNS
from fanal.store.visibility import require_case

ADDED, RETRACTED, RESTORED = "added", "retracted", "restored"

_C = CHANGE.c
_R = REVERSAL.c
_S = STATEMENT.c
_FIELDS = len(STATEMENT_COLUMNS)
_LOOKED_AT = 500
"""Statements of a change among which the entities that name it are looked for."""
_STANDS = _S.superseded_by.is_(None)


class SqlPast:
    """The past over SQL; see `fanal.model.kept.past.PastStore`.

    Parameters
    ----------
    connections : Connections
    model : Model
    """

    def __init__(self, connections: Connections, model: Model) -> None:
        self._connections = connections
        self._model = model

    def changes(self, scope: Scope, case_id: str, wanted: ChangesWanted) -> list[Change]:
        """List some changes of a case, latest first."""
        query = select(CHANGE).where(_C.case_id == case_id, *_conditions(wanted))
        with self._connections.reading() as connection:
            require_case(connection, scope, case_id)
            rows = connection.execute(query.order_by(_C.seq.desc()).limit(wanted.limit))
            return [change_of(row) for row in rows]

    def change(self, scope: Scope, case_id: str, seq: int) -> Change:
        """Return one change; `NotFoundError` where the case has none of that number."""
        with self._connections.reading() as connection:
            require_case(connection, scope, case_id)
            return _change(connection, case_id, seq)

    def actors(self, scope: Scope, case_id: str) -> list[str]:
        """List who ever changed a case, by name."""
        with self._connections.reading() as connection:
            require_case(connection, scope, case_id)
            query = select(_C.actor).where(_C.case_id == case_id).distinct().order_by(_C.actor)
            return list(connection.scalars(query))

    def touched(self, scope: Scope, case_id: str, seqs: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
        """Return ids of entities that each of some changes touched, in the order of the base."""
        with self._connections.reading() as connection:
            require_case(connection, scope, case_id)
            return {seq: _entities(connection, case_id, seq) for seq in seqs}

    def turned(self, scope: Scope, case_id: str, seq: int, window: Window) -> list[Turned]:
        """Return a part of what a change did, in the order of the base."""
        with self._connections.reading() as connection:
            require_case(connection, scope, case_id)
            _change(connection, case_id, seq)
            return _page(connection, _done(case_id, seq), window)

    def kinds_turned(self, scope: Scope, case_id: str, seq: int) -> list[KindTurned]:
        """Count by schema what a change did."""
        with self._connections.reading() as connection:
            require_case(connection, scope, case_id)
            _change(connection, case_id, seq)
            return _kinds(connection, case_id, _done(case_id, seq), (stood_after(seq - 1), stood_after(seq)))

    def would_turn(self, scope: Scope, case_id: str, seq: int, window: Window, *, entity_id: str = "") -> list[Turned]:
        """Return a part of what restoring the state after a change would do, in a case or one entity of it."""
        with self._connections.reading() as connection:
            require_case(connection, scope, case_id)
            _change(connection, case_id, seq)
            return _page(connection, _to_do(case_id, seq, entity_id), window)

    def kinds_would_turn(self, scope: Scope, case_id: str, seq: int, *, entity_id: str = "") -> list[KindTurned]:
        """Count by schema what restoring the state after a change would do."""
        with self._connections.reading() as connection:
            require_case(connection, scope, case_id)
            _change(connection, case_id, seq)
            return _kinds(connection, case_id, _to_do(case_id, seq, entity_id), (_STANDS, stood_after(seq)))

    def last_known(self, scope: Scope, case_id: str, entity_ids: Sequence[str]) -> list[Entity]:
        """Return entities as they stand, or as they last stood; those that never were are left out."""
        among = self._connections.backend.among(_S.entity_id, list(dict.fromkeys(entity_ids)))
        by_id: dict[str, list[Recorded]] = {}
        with self._connections.reading() as connection:
            require_case(connection, scope, case_id)
            for row in connection.execute(recorded_query().where(_S.case_id == case_id, among)):
                by_id.setdefault(row.entity_id, []).append(recorded(row))
        return [
            self._entity(case_id, entity_id, by_id[entity_id])
            for entity_id in dict.fromkeys(entity_ids)
            if entity_id in by_id
        ]

    def _entity(self, case_id: str, entity_id: str, rows: list[Recorded]) -> Entity:
        standing = [row for row in rows if row.superseded_by is None]
        last = max(row.superseded_by or 0 for row in rows)
        kept = standing or [row for row in rows if row.superseded_by == last]
        schema = most_specific(self._model, (row.statement.schema for row in kept))
        return Entity(entity_id, case_id, schema, entity_id, kept)


def _change(connection: Connection, case_id: str, seq: int) -> Change:
    found = read_change(connection, _C.case_id == case_id, _C.seq == seq)
    if found is None:
        raise NotFoundError("This case has no change number {seq}. List its changes.", seq=seq)
    return found


def _conditions(wanted: ChangesWanted) -> list[ColumnElement[bool]]:
    asked: list[tuple[object, ColumnElement[bool]]] = [
        (wanted.kinds, _C.kind.in_(wanted.kinds)),
        (wanted.actors, _C.actor.in_(wanted.actors)),
        (wanted.since, _C.at >= wanted.since),
        (wanted.until, _C.at <= wanted.until),
        (wanted.before is not None, _C.seq < (wanted.before or 0)),
    ]
    return [condition for is_asked, condition in asked if is_asked]


def _entities(connection: Connection, case_id: str, seq: int) -> tuple[str, ...]:
    """Return the first entities that a change touched; two short ranges of an index, however large the change."""
    own = _S.case_id == case_id
    turned = REVERSAL.join(STATEMENT, _S.num == _R.statement_num)
    queries = (
        select(_S.num, _S.entity_id).where(_S.change_seq == seq, own).order_by(_S.num),
        select(_R.statement_num, _S.entity_id)
        .select_from(turned)
        .where(_R.change_seq == seq, own)
        .order_by(_R.statement_num),
    )
    rows = sorted(tuple(row) for query in queries for row in connection.execute(query.limit(_LOOKED_AT)))
    return tuple(islice(dict.fromkeys(entity_id for _, entity_id in rows), MOST_NAMED))


def _done(case_id: str, seq: int) -> Subquery:
    """Select what a change did: row number of the statement, and action."""
    own = _S.case_id == case_id
    added = select(_S.num, literal(ADDED).label("action")).where(_S.change_seq == seq, own)
    action = case((_R.reopens, RESTORED), else_=RETRACTED)
    turned = REVERSAL.join(STATEMENT, _S.num == _R.statement_num)
    return union_all(added, select(_S.num, action).select_from(turned).where(_R.change_seq == seq, own)).subquery()


def _to_do(case_id: str, seq: int, entity_id: str) -> Subquery:
    """Select what restoring the state after a change would do."""
    own = [_S.case_id == case_id, *([_S.entity_id == entity_id] if entity_id else [])]
    stood = stood_after(seq)
    returning = select(_S.num, literal(RESTORED).label("action")).where(*own, stood, ~_STANDS)
    return union_all(returning, select(_S.num, literal(RETRACTED)).where(*own, ~stood, _STANDS)).subquery()


def _page(connection: Connection, done: Subquery, window: Window) -> list[Turned]:
    columns = [_S[name] for name in STATEMENT_COLUMNS]
    query = select(*columns, done.c.action, _S.num).join(done, done.c.num == _S.num).where(_S.num > window.after)
    if window.schema:
        query = query.where(_S.schema == window.schema)
    rows = connection.execute(query.order_by(_S.num).limit(window.limit))
    return [Turned(Statement._make(row[:_FIELDS]), row[_FIELDS], row[_FIELDS + 1]) for row in rows]


def _kinds(
    connection: Connection, case_id: str, done: Subquery, stood: tuple[ColumnElement[bool], ColumnElement[bool]]
) -> list[KindTurned]:
    """Count entities and statements by schema; `stood` says when a statement stands before and after."""
    touched = (
        select(_S.schema, _S.entity_id, func.count().label("statements"))
        .join(done, done.c.num == _S.num)
        .group_by(_S.schema, _S.entity_id)
        .subquery()
    )
    before, after = (_is_there(case_id, touched, condition) for condition in stood)
    rows = select(touched.c.schema, touched.c.statements, before.label("was"), after.label("is")).subquery()
    query = (
        select(
            rows.c.schema,
            _count_where(~rows.c.was & rows.c["is"]),
            _count_where(rows.c.was & ~rows.c["is"]),
            _count_where(rows.c.was & rows.c["is"]),
            func.sum(rows.c.statements),
        )
        .group_by(rows.c.schema)
        .order_by(rows.c.schema)
    )
    return [KindTurned(row[0], *(int(number or 0) for number in row[1:])) for row in connection.execute(query)]


def _is_there(case_id: str, touched: Subquery, stands: ColumnElement[bool]) -> ColumnElement[bool]:
    rows = select(literal(1)).select_from(STATEMENT)
    return exists(rows.where(_S.case_id == case_id, _S.entity_id == touched.c.entity_id, stands))


def _count_where(condition: ColumnElement[bool]) -> ColumnElement[Any]:
    return func.sum(case((condition, 1), else_=0))
