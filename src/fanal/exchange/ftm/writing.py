"""Entities as FollowTheMoney writes them, with all our statements beside."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from fanal.exchange.case_export import CaseExport
from fanal.exchange.ftm.nearest import Nearest, NearestSchemata
from fanal.exchange.records import dump, entity_record, header_record
from fanal.model.entity import EXISTS, NOT_OF_THE_THING, Entity, ordered_values
from fanal.model.schemata import FANAL, Model, Schema

CONTEXT = "fanal_entity"
"""The key of a record that holds what FollowTheMoney has no place for: our schema and every statement."""
CASE = "case"
DERIVED = "derived"
OWN_MARK = f'{{"{CONTEXT}":{{"{CASE}":'.encode()
"""How a file of :func:`write_ftm` begins."""


def to_ftm(entity: Entity, model: Model, *, extended: bool = False) -> dict[str, Any]:
    """Return an entity in FollowTheMoney's JSON form.

    Parameters
    ----------
    entity : Entity
        With its standing statements.
    model : Model
    extended : bool
        Keep our own schemata and properties, for readers that load :func:`fanal.exchange.ftm.pack.extension_pack`;
        else they leave as the nearest ones of FollowTheMoney.

    Returns
    -------
    dict
        ``id``, ``schema``, ``properties`` (lists of strings, sorted by name) and ``fanal_entity``
        with every statement, so that reading it back loses nothing.

    Raises
    ------
    NotFoundError
        The model lacks the entity's schema.

    Notes
    -----
    Negated claims are only in ``fanal_entity``: FollowTheMoney cannot say no.
    """
    schema = model.get(entity.schema)
    nearest = _itself(schema) if extended else NearestSchemata(model).of(entity.schema)
    return _record(entity, nearest)


def to_ftm_links(entity: Entity, model: Model) -> Iterator[dict[str, Any]]:
    """Yield the links that an entity's own properties make and that FollowTheMoney has no property for.

    Parameters
    ----------
    entity : Entity
    model : Model

    Yields
    ------
    dict
        ``UnknownLink`` records, such as from a phone to its holder; marked as derived, so
        that our reader leaves them out.
    """
    yield from _links(entity, model.get(entity.schema), NearestSchemata(model).of(entity.schema))


def write_ftm(export: CaseExport, out: BinaryIO, *, extended: bool = False) -> None:
    """Write a case as FollowTheMoney entities, one JSON object a line.

    Parameters
    ----------
    export : CaseExport
    out : binary stream
    extended : bool
        As for :func:`to_ftm`.

    Notes
    -----
    Streams. The first record names the case. A case without any entity gives an empty file.
    """
    schemata = NearestSchemata(export.model)
    header: dict[str, Any] | None = header_record(export.case)
    for entity in export.entities:
        schema = export.model.get(entity.schema)
        nearest = _itself(schema) if extended else schemata.of(entity.schema)
        out.write(dump(_record(entity, nearest, header)).encode() + b"\n")
        header = None
        for link in () if extended else _links(entity, schema, nearest):
            out.write(dump(link).encode() + b"\n")


def _itself(schema: Schema) -> Nearest:
    return Nearest(schema.name, {name: name for name in schema.properties if name not in NOT_OF_THE_THING})


def _record(entity: Entity, nearest: Nearest, header: dict[str, Any] | None = None) -> dict[str, Any]:
    rows = entity.statements
    properties: dict[str, list[str]] = {}
    for ours in sorted({row.prop for row in rows} & nearest.properties.keys()):
        if ours != EXISTS and (values := [value for value in ordered_values(rows, ours) if value]):
            known = properties.setdefault(nearest.properties[ours], [])
            known += [value for value in values if value not in known]
    own = entity_record(entity)
    context = {CASE: header} if header is not None else {}
    context |= {"schema": own["schema"], "statements": own["statements"]}
    return {CONTEXT: context, "id": entity.id, "schema": nearest.schema, "properties": properties}


def _links(entity: Entity, schema: Schema, nearest: Nearest) -> Iterator[dict[str, Any]]:
    rows = entity.statements
    for name in sorted({row.prop for row in rows} & schema.properties.keys() - nearest.properties.keys()):
        prop = schema.properties[name]
        if prop.link_class and prop.origin == FANAL:
            for value in ordered_values(rows, name):
                yield {
                    CONTEXT: {DERIVED: True},
                    "id": f"{entity.id}.{name}.{value}",
                    "schema": "UnknownLink",
                    "properties": {"object": [value], "role": [prop.label["en"]], "subject": [entity.id]},
                }
