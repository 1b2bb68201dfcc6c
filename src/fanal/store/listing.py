"""Lists of entities: by kind, by the beginnings of their names in any script, most linked first."""

from collections.abc import Callable

from sqlalchemy import ColumnElement, Connection, Subquery, func, select, union_all

from fanal.model.ports import EntityQuery, EntityRow, Page
from fanal.model.schemata import Model
from fanal.model.scope import Scope
from fanal.store.cases import thing_schemata
from fanal.store.engine.backend import Backend
from fanal.store.tables import EDGE, ENTITY, NAME_TOKEN
from fanal.store.visibility import visible, visible_cases
from fanal.text.names import tokens

_LAST = "\U0010ffff"
_E = ENTITY.c


def _named(scope: Scope, query: EntityQuery, words: list[str]) -> list[ColumnElement[bool]]:
    seen = visible_cases(scope, query.case_ids, NAME_TOKEN.c.case_id)
    token = NAME_TOKEN.c.token
    return [
        _E.id.in_(select(NAME_TOKEN.c.entity_id).where(token >= word, token < word + _LAST, seen)) for word in words
    ]


def _conditions(scope: Scope, query: EntityQuery, model: Model) -> list[ColumnElement[bool]] | None:
    """Return what an entity must meet; None if nothing can."""
    schemata = query.schemata or thing_schemata(model)
    if not query.text.strip():
        return [visible_cases(scope, query.case_ids, _E.case_id), _E.schema.in_(schemata)]
    words = tokens(query.text)
    if not words:
        return None
    # Joined to nothing, the columns cannot be looked up in their index: few entities bear the
    # words and many are of the kind, which a planner without statistics gets wrong.
    return [
        *_named(scope, query, words),
        visible_cases(scope, query.case_ids, _E.case_id.concat("")),
        _E.schema.concat("").in_(schemata),
    ]


def _degrees(scope: Scope, near: Callable[[ColumnElement[str]], ColumnElement[bool]]) -> Subquery:
    """Return how many visible links end at each entity, where the end meets a condition."""
    edge, seen = EDGE.c, visible(scope, EDGE.c.case_id)
    ends = union_all(
        select(edge.source.label("node")).where(seen, edge.counts_source, near(edge.source)),
        select(edge.target.label("node")).where(seen, edge.counts_target, near(edge.target)),
    ).subquery()
    return select(ends.c.node, func.count().label("degree")).group_by(ends.c.node).subquery()


def list_entities(connection: Connection, backend: Backend, model: Model, scope: Scope, query: EntityQuery) -> Page:
    """Return a part of the entities that a query means, and how many there are.

    Notes
    -----
    By caption, the ids of a page come from the index alone, and only its entities are read.
    """
    conditions = _conditions(scope, query, model)
    if conditions is None:
        return Page((), 0)
    total = connection.scalar(select(func.count()).select_from(ENTITY).where(*conditions)) or 0
    found = select(_E.id).where(*conditions)
    if query.order == "degree":
        degrees = _degrees(scope, lambda _end: visible_cases(scope, query.case_ids, EDGE.c.case_id))
        found = found.outerjoin(degrees, degrees.c.node == _E.canonical_id)
        found = found.order_by(func.coalesce(degrees.c.degree, 0).desc())
    found = found.order_by(_E.sort_key, _E.id).limit(query.limit).offset(query.offset)
    ids = list(connection.scalars(found))
    rows = {row.id: row for row in connection.execute(select(ENTITY).where(backend.among(_E.id, ids)))}
    nodes = sorted({row.canonical_id for row in rows.values()})
    counted = select(_degrees(scope, lambda end: backend.among(end, nodes)))
    degree: dict[str, int] = dict(connection.execute(counted).all())
    page = (rows[entity_id] for entity_id in ids)
    return Page(
        tuple(EntityRow(row.id, row.case_id, row.schema, row.caption, degree.get(row.canonical_id, 0)) for row in page),
        total,
    )
