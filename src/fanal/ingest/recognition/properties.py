"""Find the property that a column fills, by what its name means or by the property's own label."""

from collections.abc import Mapping
from functools import lru_cache

from fanal.ingest.words import plain
from fanal.model.entity import NOT_OF_THE_THING
from fanal.model.schemata import Schema

NODE_PROPERTIES: Mapping[str, tuple[str, ...]] = {
    "name": ("name",),
    "first_name": ("firstName",),
    "last_name": ("lastName",),
    "alias": ("alias",),
    "birth_date": ("birthDate",),
    "birth_place": ("birthPlace",),
    "age": ("age",),
    "gender": ("gender",),
    "nationality": ("nationality",),
    "country": ("country",),
    "phone": ("number", "phone"),
    "email": ("email",),
    "address": ("full", "address"),
    "place": ("full", "location", "address"),
    "amount": ("amount",),
    "currency": ("currency",),
    "status": ("status",),
    "date": ("date",),
    "start": ("startDate",),
    "end": ("endDate",),
    "latitude": ("latitude",),
    "longitude": ("longitude",),
    "profession": ("profession",),
    "notes": ("notes",),
    "kind": ("type",),
}
"""By meaning: properties to try, in this order, on the schema of the entity."""
LINK_PROPERTIES: Mapping[str, tuple[str, ...]] = {
    "weight": ("weight",),
    "date": ("date",),
    "start": ("startDate",),
    "end": ("endDate",),
    "amount": ("amount",),
    "currency": ("currency",),
    "notes": ("notes",),
}
"""By meaning: properties to try on the schema of the link."""


def property_for(schema: Schema, column: str, meaning: str, wanted: Mapping[str, tuple[str, ...]]) -> str:
    """Return the property of a schema that a column fills, "" if none is known.

    Parameters
    ----------
    schema : Schema
    column : str
    meaning : str
        Of its name, "" if unknown.
    wanted : mapping of str to tuple of str
        `NODE_PROPERTIES` or `LINK_PROPERTIES`.

    Returns
    -------
    str
    """
    for name in wanted.get(meaning, ()):
        if name in schema.properties:
            return name
    return labelled(schema).get(plain(column), "") if not meaning else ""


def labelled(schema: Schema) -> Mapping[str, str]:
    """Return the properties of a schema that a text can fill, by name and by label in every language.

    Which claim is used is for a person to say, never for a column that happens to bear its label.
    """
    return _labelled(tuple((p.name, p.type, tuple(p.label.values())) for p in schema.properties.values()))


@lru_cache(maxsize=32)
def _labelled(properties: tuple[tuple[str, str, tuple[str, ...]], ...]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name, kind, labels in properties:
        if kind != "entity" and name not in NOT_OF_THE_THING:
            for word in (name, *labels):
                found.setdefault(plain(word), name)
    return found
