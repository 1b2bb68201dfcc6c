"""Lists of entities: by kind, by the beginnings of their names in any script, most linked first."""

from collections.abc import Callable

from sqlalchemy import ColumnElement, Connection, Subquery, func, select, union

from fanal.model.ports import EntityQuery, EntityRow, Page
from fanal.model.schemata import Model
from fanal.model.scope import Scope
from fanal.store.cases import link_schemata
from fanal.store.engine.backend import Backend
from fanal.store.tables import EDGE, ENTITY, NAME_TOKEN
from fanal.store.visibility import visible, visible_cases
from fanal.text.names import tokens

_LAST = "\U0010ffff"


def _conditions(scope: Scope, query: EntityQuery, model: Model) -> list[ColumnElement[bool]] | None:
    """Return what an entity must meet; None if nothing can."""
    conditions = [visible_cases(scope, query.case_ids, ENTITY.c.case_id)]
    if query.schemata:
        conditions.append(ENTITY.c.schema.in_(query.schemata))
    else:
        conditions.append(ENTITY.c.schema.not_in(link_schemata(model)))
    words = sorted(set(tokens(query.text)))
    if query.text.strip() and not words:
        return None
    token = NAME_TOKEN.c.token
    for word in words:
        found = select(NAME_TOKEN.c.entity_id).where(token >= word, token < word + _LAST)
        conditions.append(ENTITY.c.id.in_(found))
    return conditions


def _degrees(scope: Scope, near: Callable[[ColumnElement[str]], ColumnElement[bool]]) -> Subquery:
    """Return how many visible links end at each entity, where the end meets a condition."""
    seen = visible(scope, EDGE.c.case_id)
    ends = union(
        *(select(end.label("node"), EDGE.c.link).where(seen, near(end)) for end in (EDGE.c.source, EDGE.c.target))
    ).subquery()
    return select(ends.c.node, func.count().label("degree")).group_by(ends.c.node).subquery()


def list_entities(connection: Connection, backend: Backend, model: Model, scope: Scope, query: EntityQuery) -> Page:
    """Return a part of the entities that a query means, and how many there are."""
    conditions = _conditions(scope, query, model)
    if conditions is None:
        return Page((), 0)
    total = connection.scalar(select(func.count()).select_from(ENTITY).where(*conditions)) or 0
    found = select(ENTITY).where(*conditions)
    by_caption = (ENTITY.c.sort_key == "", ENTITY.c.sort_key, ENTITY.c.id)
    if query.order == "degree":
        degrees = _degrees(scope, lambda _end: visible_cases(scope, query.case_ids, EDGE.c.case_id))
        found = found.outerjoin(degrees, degrees.c.node == ENTITY.c.canonical_id)
        found = found.order_by(func.coalesce(degrees.c.degree, 0).desc(), *by_caption)
    else:
        found = found.order_by(*by_caption)
    rows = connection.execute(found.limit(query.limit).offset(query.offset)).all()
    nodes = sorted({row.canonical_id for row in rows})
    degree: dict[str, int] = dict(
        connection.execute(select(_degrees(scope, lambda end: backend.among(end, nodes)))).all()
    )
    return Page(
        tuple(EntityRow(row.id, row.case_id, row.schema, row.caption, degree.get(row.canonical_id, 0)) for row in rows),
        total,
    )
