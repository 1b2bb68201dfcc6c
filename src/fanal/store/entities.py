"""Read entities with their statements, as they stand or as they stood."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select

from fanal.model.entity import CANONICAL, Entity, most_specific
from fanal.model.schemata import Model
from fanal.model.scope import Scope
from fanal.model.statement import Recorded, Statement
from fanal.store.engine.backend import Backend
from fanal.store.tables import CASE_FILE, CHANGE, ENTITY, REVERSAL, STATEMENT, STATEMENT_COLUMNS
from fanal.store.visibility import visible

_S = STATEMENT.c
_R = REVERSAL.c
_FIELDS = len(STATEMENT_COLUMNS)
_ADDED, _CLOSED = CHANGE.alias("added_by"), CHANGE.alias("closed_by")
_STREAM_ROWS = 2_000


def recorded_query() -> Select[Any]:
    """Select statements with who recorded them when, and what took them back, ordered by entity."""
    columns = [STATEMENT.c[name] for name in STATEMENT_COLUMNS]
    return (
        select(*columns, _S.change_seq, _ADDED.c.actor, _ADDED.c.at, _S.superseded_by, func.coalesce(_CLOSED.c.at, ""))
        .join(_ADDED, _ADDED.c.seq == _S.change_seq)
        .outerjoin(_CLOSED, _CLOSED.c.seq == _S.superseded_by)
        .order_by(_S.entity_id, _S.num)
    )


def recorded(row: Sequence[Any]) -> Recorded:
    """Return a row of `recorded_query`."""
    return Recorded(Statement._make(row[:_FIELDS]), *row[_FIELDS:])


def stood_after(at: int) -> ColumnElement[bool]:
    """Return the condition that a statement stood after change number `at`."""
    last_turn = (
        select(_R.reopens)
        .where(_R.statement_num == _S.num, _R.change_seq <= at)
        .order_by(_R.change_seq.desc())
        .limit(1)
        .scalar_subquery()
    )
    return and_(_S.change_seq <= at, func.coalesce(last_turn, True).is_(True))


def read_entities(connection: Connection, backend: Backend, scope: Scope, ids: Sequence[str]) -> list[Entity]:
    """Return the visible ones of several entities, in the order asked."""
    query = select(ENTITY).where(backend.among(ENTITY.c.id, ids), visible(scope, ENTITY.c.case_id))
    found = {row.id: Entity(row.id, row.case_id, row.schema, row.canonical_id) for row in connection.execute(query)}
    cases = sorted({entity.case_id for entity in found.values()})
    standing = recorded_query().where(
        _S.case_id.in_(cases), backend.among(_S.entity_id, sorted(found)), _S.superseded_by.is_(None)
    )
    for row in connection.execute(standing) if found else ():
        found[row.entity_id].records.append(recorded(row))
    return [found[entity_id] for entity_id in dict.fromkeys(ids) if entity_id in found]


def read_entity_at(connection: Connection, model: Model, scope: Scope, entity_id: str, at: int) -> Entity | None:
    """Return an entity as it stood after change number `at`, None if it did not exist."""
    cases = connection.scalars(select(CASE_FILE.c.id).where(visible(scope, CASE_FILE.c.id))).all()
    query = recorded_query().where(_S.case_id.in_(cases), _S.entity_id == entity_id, stood_after(at))
    records = [recorded(row)._replace(superseded_by=None, superseded_at="") for row in connection.execute(query)]
    if not records:
        return None
    first = records[0].statement
    entity = Entity(
        entity_id, first.case_id, most_specific(model, (row.statement.schema for row in records)), entity_id, records
    )
    entity.canonical_id = entity.first(CANONICAL) or entity_id
    return entity


def stream_statements(
    connection: Connection, case_id: str, schemata: Sequence[str], *, with_history: bool
) -> Iterator[Recorded]:
    """Yield the statements of a case ordered by entity, then as recorded."""
    query = recorded_query().where(_S.case_id == case_id)
    if not with_history:
        query = query.where(_S.superseded_by.is_(None))
    if schemata:
        drawn = ENTITY.c.id == _S.entity_id
        query = query.outerjoin(ENTITY, drawn).where(func.coalesce(ENTITY.c.schema, _S.schema).in_(schemata))
    with connection.execution_options(yield_per=_STREAM_ROWS).execute(query) as rows:
        for row in rows:
            yield recorded(row)
