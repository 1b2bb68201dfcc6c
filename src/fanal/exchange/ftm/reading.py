"""Statements out of the FollowTheMoney entities of others, every value cleaned."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from fanal.errors import InputError
from fanal.exchange.case_import import Problem
from fanal.exchange.ftm.writing import CONTEXT, DERIVED
from fanal.model.entity import EXISTS
from fanal.model.ids import KeyedIds
from fanal.model.schemata import Model, Property, Schema, load_model
from fanal.model.statement import Statement, sealed
from fanal.model.values import Cleaner, Refused, property_cleaner


def from_ftm(
    records: Iterable[object],
    *,
    ids: KeyedIds,
    case_id: str,
    source_id: str = "",
    place: str = "",
    model: Model | None = None,
) -> Iterator[Statement | Problem]:
    """Turn FollowTheMoney entities of others into statements.

    Parameters
    ----------
    records : iterable
        Parsed JSON objects with ``id``, ``schema`` and ``properties``; anything else is a problem.
    ids : KeyedIds
        Of the base that takes them in.
    case_id, source_id : str
        The case, and the entity of the Source that the statements rest on.
    place : str
        Name of the file; statements are located at ``place:record``.
    model : Model, optional
        The one that ships with Fanal if not given.

    Yields
    ------
    Statement or Problem
        For each good value a statement, first of all one that says that the entity exists;
        for each unknown schema, unknown property and refused value a problem. One bad value
        never loses the others.

    Notes
    -----
    Streams; keeps nothing but one cleaner a property. The same records give the same
    statements. Entity ids are keyed by case and the id in the record, so records may point
    to each other in any order. Links that our own writer derived are left out; what it put
    beside a record (``fanal_entity``) is not looked at: :func:`fanal.exchange.ftm.own_file.read_ftm` does that.
    """
    reader = _Reader(model or load_model(), ids, case_id, source_id, place)
    for number, record in enumerate(records, start=1):
        yield from reader.read(number, record)


class _Reader:
    """Reads records one after the other; keeps the cleaners it has made."""

    def __init__(self, model: Model, ids: KeyedIds, case_id: str, source_id: str, place: str) -> None:
        self._model = model
        self._ids = ids
        self._case_id = case_id
        self._source_id = source_id
        self._place = place
        self._cleaners: dict[tuple[str, str], Cleaner] = {}

    def read(self, number: int, record: object) -> Iterator[Statement | Problem]:
        if not isinstance(record, Mapping) or not isinstance(record.get("properties"), Mapping):
            yield self._problem(
                number, "The record is no FollowTheMoney entity; it needs an id, a schema and properties."
            )
            return
        if isinstance(context := record.get(CONTEXT), Mapping) and context.get(DERIVED):
            return
        schema_name, key = record.get("schema"), record.get("id")
        if not isinstance(key, str) or not key.strip():
            yield self._problem(number, "The record has no id; give it one, so that others can point to it.")
        elif not isinstance(schema_name, str) or schema_name not in self._model:
            yield self._problem(number, "The schema of the record is unknown; `fanal schema` lists those there are.")
        elif self._model.get(schema_name).is_abstract:
            yield self._problem(
                number, "The schema {schema} is only a base of others; name one of those.", schema=schema_name
            )
        else:
            yield from self._entity(number, key, self._model.get(schema_name), record["properties"])

    def _entity(
        self, number: int, key: str, schema: Schema, properties: Mapping[str, Any]
    ) -> Iterator[Statement | Problem]:
        base = Statement(
            id="",
            case_id=self._case_id,
            entity_id=self._entity_id(key),
            schema=schema.name,
            prop=EXISTS,
            value="",
            source_id=self._source_id,
            locator=f"{self._place}:{number}" if self._place else str(number),
        )
        yield sealed(self._ids, base)
        for name, values in properties.items():
            prop = schema.properties.get(name)
            if prop is None:
                yield self._problem(
                    number,
                    "The schema {schema} has no property {property}; its values were left out.",
                    schema=schema.name,
                    property=name if name.isascii() and name.isalnum() and len(name) < 50 else "?",
                )
                continue
            for value in values if isinstance(values, list) else [values]:
                yield self._value(number, base, schema, prop, value)

    def _value(self, number: int, base: Statement, schema: Schema, prop: Property, raw: object) -> Statement | Problem:
        if isinstance(raw, bool | Mapping | list) or raw is None:
            return self._problem(
                number, "A value of {property} is neither text nor number; write it as text.", property=prop.name
            )
        found = self._cleaner(schema, prop)(str(raw))
        if isinstance(found, Refused):
            place = f"{self._place}, {schema.name}.{prop.name}" if self._place else f"{schema.name}.{prop.name}"
            return Problem(place, number, InputError(found.template, **found.parts))
        if prop.type == "entity":
            return sealed(self._ids, base._replace(prop=prop.name, value=self._entity_id(found.value)))
        return sealed(self._ids, base._replace(prop=prop.name, value=found.value, original_value=found.original))

    def _cleaner(self, schema: Schema, prop: Property) -> Cleaner:
        key = schema.name, prop.name
        if key not in self._cleaners:
            self._cleaners[key] = property_cleaner(prop)
        return self._cleaners[key]

    def _entity_id(self, key: str) -> str:
        return self._ids.of("e", self._case_id, "ftm", key.strip())

    def _problem(self, number: int, template: str, **parts: str) -> Problem:
        return Problem(self._place, number, InputError(template, **parts))
