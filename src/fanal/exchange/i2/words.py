"""What the words of a chart mean in our model: types of entities and links, attributes, strengths."""

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any

import yaml

from fanal.model.schemata import Model, Property, Schema
from fanal.model.statement import ASSERTED, UNCERTAIN
from fanal.model.vocabulary import Vocabulary

ANYTHING, ANY_LINK = "Item", "UnknownLink"
_MARKS = re.compile(r"[\W_]+")
_BY_CLASS = {
    "family": "Family",
    "intimate": "Intimate",
    "acquaintance": "Acquaintance",
    "support": "Support",
    "criminal": "CriminalLink",
    "financial": "Payment",
    "communication": "Communication",
    "membership": "Membership",
    "presence": "Presence",
}
_BY_SUBTYPE = {"ownership": "Ownership", "debt": "Debt", "employee": "Employment", "director": "Directorship"}


def plain(text: str) -> str:
    """Return a word without case, blanks and marks."""
    return _MARKS.sub("", text).casefold()


class Words:
    """The words known for one model.

    Parameters
    ----------
    model : Model
    vocabularies : mapping of str to Vocabulary
    """

    def __init__(self, model: Model, vocabularies: Mapping[str, Vocabulary]) -> None:
        self._model, self._vocabularies = model, vocabularies

    @cached_property
    def _schemata(self) -> Mapping[str, str]:
        found = {plain(word): name for name, words in raw()["entities"].items() for word in words}
        for schema in self._model:
            if schema.edge is None and not schema.is_abstract:
                found |= {plain(label): schema.name for label in (*schema.label.values(), schema.name)}
        return found

    @cached_property
    def _relations(self) -> Mapping[str, tuple[str, str, str]]:
        """By word: schema, property of the code, code."""
        found: dict[str, tuple[str, str, str]] = {}
        for term in self._vocabularies["link_class"]:
            if term.code in _BY_CLASS:
                found |= {plain(label): (_BY_CLASS[term.code], "", "") for label in (*term.label.values(), term.code)}
        for schema in self._model:
            if schema.edge is not None and not schema.is_abstract:
                found |= {plain(label): (schema.name, "", "") for label in (*schema.label.values(), schema.name)}
        for term in self._vocabularies["link_subtype"]:
            found |= {plain(label): self._subtype(term.code) for label in (*term.label.values(), term.code)}
        for term in self._vocabularies["act"]:
            found |= {plain(label): ("Act", "act", term.code) for label in (*term.label.values(), term.code)}
        return found | {plain(word): self._subtype(code) for word, code in raw()["links"].items()}

    def _subtype(self, code: str) -> tuple[str, str, str]:
        link_class = str(self._vocabularies["link_subtype"].get(code).attributes.get("link_class", ""))
        return _BY_SUBTYPE.get(code) or _BY_CLASS.get(link_class, ANY_LINK), "subtype", code

    def schema(self, *names: str) -> Schema | None:
        """Return the schema for an entity type, or else for its icon; None if neither is known."""
        for name in names:
            if found := self._schemata.get(plain(name)):
                return self._model.get(found)
        return None

    def relation(self, name: str) -> tuple[Schema, str, str] | None:
        """Return the schema for a link type, and the property and code that narrow it; None if it is unknown."""
        found = self._relations.get(plain(name))
        return None if found is None else (self._model.get(found[0]), found[1], found[2])

    def fits(self, schema: Schema, ends: tuple[str, str]) -> bool:
        """Tell whether a link schema can join entities of these two schemata."""
        if schema.edge is None:
            return False
        ranges = [schema.properties[name].range for name in (schema.edge.source, schema.edge.target)]
        return all(not range_ or self._model.get(end).is_a(range_) for end, range_ in zip(ends, ranges, strict=True))

    def property(self, schema: Schema, name: str) -> Property | None:
        """Return the property that an attribute means on an entity of a schema, None if there is none."""
        own = name.rpartition("(")[2].removesuffix(")")
        if own in schema.properties:
            return schema.properties[own]
        for prop in schema.properties.values():
            words = (*prop.label.values(), prop.name, *raw()["attributes"].get(prop.name, ()))
            if plain(name) in map(plain, words):
                return prop
        return None


def named_by(schema: Schema) -> str:
    """Return the property that the label of an item fills first, "" if the schema has none for it."""
    wanted = str(raw()["named_by"].get(schema.name, "name"))
    return wanted if wanted in schema.properties else ""


def stance_of(strength: str, dots: str) -> str:
    """Return the stance that a strength stands for; a name that is not known counts by its line."""
    for stance, words in raw()["strengths"].items():
        if plain(strength) in map(plain, words):
            return str(stance)
    return UNCERTAIN if dots and not dots.endswith("Solid") else ASSERTED


def is_ungraded(text: str) -> bool:
    """Tell whether a grade's text says that no grade was given."""
    return text.strip().casefold() in raw()["ungraded"]


@lru_cache(maxsize=1)
def raw() -> dict[str, Any]:
    """Return the words of the mapping file."""
    read: dict[str, Any] = yaml.safe_load(files("fanal.exchange.i2").joinpath("types.yaml").read_bytes())
    return read
