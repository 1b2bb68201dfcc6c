"""Statements looked up by what they say: for type-ahead, for conflicts, and for what rests on a source."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, case, func, select

from fanal.model.entity import CANONICAL, EXISTS, USED
from fanal.model.ports import UsedValue
from fanal.model.statement import NEGATED, Recorded
from fanal.store.engine.backend import Backend
from fanal.store.entities import recorded, recorded_query
from fanal.store.tables import STATEMENT

_S = STATEMENT.c


def read_statements(
    connection: Connection, backend: Backend, case_id: str, statement_ids: Sequence[str]
) -> list[Recorded]:
    """Return those of some statements that the case holds, standing or not, in the order asked."""
    query = recorded_query().where(backend.among(_S.id, list(statement_ids)), _S.case_id == case_id)
    found = {row.id: recorded(row) for row in connection.execute(query)}
    return [found[statement_id] for statement_id in dict.fromkeys(statement_ids) if statement_id in found]


def standing_claims(
    connection: Connection, backend: Backend, case_id: str, wanted: Mapping[str, Sequence[str]]
) -> list[Recorded]:
    """Return the standing statements with one of the wanted values in each column; empty asks nothing."""
    query = recorded_query().where(_S.case_id == case_id, _S.superseded_by.is_(None))
    for column, values in wanted.items():
        if values:
            query = query.where(backend.among(_S[column], list(values)))
    return [recorded(row) for row in connection.execute(query)]


def used_values(connection: Connection, case_id: str, prop: str) -> list[UsedValue]:
    """List the distinct values of a property, most used first."""
    uses = func.count().label("uses")
    query = (
        select(_S.value, func.max(_S.lang), uses)
        .where(_S.case_id == case_id, _S.prop == prop, _S.superseded_by.is_(None), _S.stance != NEGATED)
        .group_by(_S.value)
        .order_by(uses.desc(), _S.value)
    )
    return [UsedValue(value, lang, count) for value, lang, count in connection.execute(query)]


def resting_counts(connection: Connection, case_id: str) -> dict[str, int]:
    """Return how many standing statements rest on each source; that an entity exists is none of them."""
    query = (
        select(_S.source_id, func.count())
        .where(_S.case_id == case_id, _S.superseded_by.is_(None), _S.source_id != "")
        .where(_S.prop.not_in((EXISTS, USED, CANONICAL)))
        .group_by(_S.source_id)
    )
    return dict(connection.execute(query).all())


def resting_only_on(
    connection: Connection, backend: Backend, case_id: str, source_ids: Sequence[str]
) -> frozenset[tuple[str, str, str]]:
    """Return the claims, and the whole entities, that no other source speaks of.

    Notes
    -----
    Two passes over the statements of the case.
    """
    if not source_ids:
        return frozenset()
    claims = _resting(backend, case_id, source_ids, by_claim=True)
    entities = _resting(backend, case_id, source_ids, by_claim=False)
    return frozenset(
        [
            *((row[0], row[1], row[2]) for row in connection.execute(claims)),
            *((entity_id, "", "") for entity_id in connection.scalars(entities)),
        ]
    )


def _resting(backend: Backend, case_id: str, source_ids: Sequence[str], *, by_claim: bool) -> Select[Any]:
    columns = (_S.entity_id, _S.prop, _S.value) if by_claim else (_S.entity_id,)
    is_elsewhere = case((backend.among(_S.source_id, list(source_ids)), 0), else_=1)
    return (
        select(*columns)
        .where(_S.case_id == case_id, _S.superseded_by.is_(None), _S.stance != NEGATED, _S.source_id != "")
        .where(_S.prop.not_in((USED, CANONICAL)))
        .group_by(*columns)
        .having(func.sum(is_elsewhere) == 0)
    )
