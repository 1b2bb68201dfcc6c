"""The cases of a base: list, find, create, count."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, func, insert, or_, select, update

from fanal.errors import ConflictError, InputError, NotFoundError
from fanal.model.case import Case
from fanal.model.ids import KeyedIds
from fanal.model.ports import CaseCounts
from fanal.model.schemata import Model
from fanal.model.scope import Scope
from fanal.store.engine.connections import Connections
from fanal.store.history.journal import add_log, now
from fanal.store.tables import CASE_FILE, EDGE, ENTITY
from fanal.store.visibility import require_case, require_write, visible


def _case(row: Row[Any]) -> Case:
    return Case(**row._mapping)


def list_cases(connection: Connection, scope: Scope) -> list[Case]:
    """Return the visible cases by title."""
    query = select(CASE_FILE).where(visible(scope, CASE_FILE.c.id)).order_by(CASE_FILE.c.title)
    return [_case(row) for row in connection.execute(query)]


def find_case(connection: Connection, scope: Scope, id_or_title: str) -> Case:
    """Return the visible case of that id, else of that exact title.

    Raises
    ------
    NotFoundError
    """
    query = (
        select(CASE_FILE)
        .where(visible(scope, CASE_FILE.c.id))
        .where(or_(CASE_FILE.c.id == id_or_title, CASE_FILE.c.title == id_or_title))
        .order_by((CASE_FILE.c.id == id_or_title).desc())
    )
    row = connection.execute(query).first()
    if row is None:
        raise NotFoundError("There is no such case. `fanal cases` lists the cases of this base.")
    return _case(row)


def create_case(connections: Connections, scope: Scope, case: Case) -> Case:
    """Write a new case down, with an id and a date where it has none.

    Raises
    ------
    InputError
        It has no title.
    ConflictError
        The base has a case of that title or id.
    """
    require_write(scope)
    if not case.title.strip():
        raise InputError("A case needs a title. Give it one that no other case of this base has.")
    made = replace(case, id=case.id or KeyedIds.fresh(), created_at=case.created_at or now())
    fields = {column.name: getattr(made, column.name) for column in CASE_FILE.columns}
    with connections.writing() as connection:
        taken = or_(CASE_FILE.c.title == made.title, CASE_FILE.c.id == made.id)
        if connection.execute(select(CASE_FILE.c.id).where(taken)).first():
            raise ConflictError("This base has a case of that title already. Choose another title.")
        connection.execute(insert(CASE_FILE).values(fields))
        add_log(connection, scope, "create_case", case_id=made.id)
    return made


def update_case(connections: Connections, scope: Scope, case: Case) -> Case:
    """Write down anew what a case is called and how it is described; its id and date stay.

    Raises
    ------
    InputError
        It has no title.
    ConflictError
        Another case of the base has that title.
    NotFoundError
    """
    require_write(scope)
    if not case.title.strip():
        raise InputError("A case needs a title. Give it one that no other case of this base has.")
    fields = {name: getattr(case, name) for name in ("title", "organization", "language", "description")}
    with connections.writing() as connection:
        require_case(connection, scope, case.id)
        taken = select(CASE_FILE.c.id).where(CASE_FILE.c.title == case.title, CASE_FILE.c.id != case.id)
        if connection.execute(taken).first():
            raise ConflictError("This base has a case of that title already. Choose another title.")
        connection.execute(update(CASE_FILE).where(CASE_FILE.c.id == case.id).values(fields))
        add_log(connection, scope, "update_case", case_id=case.id)
        return find_case(connection, scope, case.id)


def count_case(connection: Connection, case_id: str, model: Model) -> CaseCounts:
    """Return how many entities of each schema, and links of each class, a case holds."""
    entities = (
        select(ENTITY.c.schema, func.count())
        .where(ENTITY.c.case_id == case_id, ENTITY.c.schema.in_(thing_schemata(model)))
        .group_by(ENTITY.c.schema)
        .order_by(ENTITY.c.schema)
    )
    links = (
        select(EDGE.c.link_class, func.count(EDGE.c.link.distinct()))
        .where(EDGE.c.case_id == case_id)
        .group_by(EDGE.c.link_class)
        .order_by(EDGE.c.link_class)
    )
    return CaseCounts(entities=dict(connection.execute(entities).all()), links=dict(connection.execute(links).all()))


OF_THE_WORK = frozenset({"work", "word"})
"""Kinds of what speaks of the work on a case and of its words, and belongs in no network and no list of things."""


def thing_schemata(model: Model) -> list[str]:
    """Return the names of the schemata that are things of the case: not links, notes or own words."""
    return sorted(schema.name for schema in model if schema.edge is None and schema.kind not in OF_THE_WORK)
