"""Which link of ours a link of a chart is, and who is at which end."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from fanal.exchange.claims import Claims
from fanal.exchange.i2.chart import OWN_SCHEMA, Chart
from fanal.exchange.i2.words import ANY_LINK, ANYTHING, Words
from fanal.model.schemata import Schema
from fanal.model.statement import Statement

OWN_LINK = "fanal_link"
"""Attribute class by which our own charts tell the items of one link that joins more than two."""
_REVERSED = "ArrowOnTail"


@dataclass(frozen=True, slots=True)
class LinkKind:
    """A link of a chart in our model.

    Attributes
    ----------
    schema : Schema
        Of the link; of the holder where the link is only a property.
    ends : tuple of (str, str)
        Entity ids, source first.
    prop, code : str
        The property that narrows the link and its code; for a link that is only a property, that property.
    type_name : str
        As the chart calls it.
    is_property, is_unknown, keeps_type : bool
        `keeps_type`: whether the name of the type says more than the schema does.
    """

    schema: Schema
    ends: tuple[str, str]
    prop: str
    code: str
    type_name: str
    is_property: bool = False
    is_unknown: bool = False
    keeps_type: bool = False

    def ended(self, claims: Claims, base: Statement) -> Iterator[Statement]:
        """Yield the ends of the link and what narrows it."""
        edge = self.schema.edge
        if edge is None:
            return
        for prop, entity_id in zip((edge.source, edge.target), self.ends, strict=True):
            yield claims.pointer(base, prop, entity_id)
        texts = [(self.prop, self.code)] if self.prop else []
        if self.keeps_type and self.type_name and "role" in self.schema.properties:
            texts.append(("role", self.type_name))
        for prop, text in texts:
            found = claims.value(base, prop, text, self.type_name)
            if isinstance(found, Statement):
                yield found


class LinkTypes:
    """Tells the links of one chart.

    Parameters
    ----------
    chart : Chart
    claims : Claims
    words : Words
    """

    def __init__(self, chart: Chart, claims: Claims, words: Words) -> None:
        self._chart, self._claims, self._words = chart, claims, words

    def entity_id(self, type_name: str, identity: str) -> str:
        """Return the entity id of what a chart knows by a type and an identity."""
        return self._claims.entity_id("i2", "entity", type_name, identity)

    def entity_schema(self, own: str, type_name: str) -> Schema:
        """Return the schema of an entity: the one that we wrote, else that of its type or icon."""
        if own in self._claims.model and not self._claims.model.get(own).is_abstract:
            return self._claims.model.get(own)
        found = self._words.schema(type_name, self._chart.icons.get(type_name, ""))
        return found or self._claims.model.get(ANYTHING)

    def link(self, style: Element, keys: tuple[str, str], attributes: Mapping[str, list[str]]) -> LinkKind:
        """Return what a link is.

        Parameters
        ----------
        style : Element
            Its ``LinkStyle``.
        keys : tuple of (str, str)
            Numbers of its ends.
        attributes : mapping of str to list of str
            Of its item.

        Notes
        -----
        A type whose schema cannot join these two ends becomes a link without a class.
        """
        if style.get("ArrowStyle") == _REVERSED:
            keys = keys[1], keys[0]
        known = [self._chart.ends[key] for key in keys]
        identities = [identity or key for (identity, _), key in zip(known, keys, strict=True)]
        ends = self.entity_id(known[0][1], identities[0]), self.entity_id(known[1][1], identities[1])
        name = style.get("Type") or self._chart.link_types.get(style.get("LinkTypeReference", ""), "")
        own = attributes.get(OWN_SCHEMA, [""])[0]
        if own:
            schema_name, _, prop = own.partition(".")
            if schema_name in self._claims.model:
                schema = self._claims.model.get(schema_name)
                return LinkKind(schema, ends, prop, "", name, is_property=bool(prop))
        schemata = self.entity_schema("", known[0][1]), self.entity_schema("", known[1][1])
        return self._foreign(name, ends, (schemata[0].name, schemata[1].name))

    def _foreign(self, name: str, ends: tuple[str, str], schemata: tuple[str, str]) -> LinkKind:
        found = self._words.relation(name)
        fallback = self._claims.model.get(ANY_LINK)
        if found is None:
            return LinkKind(fallback, ends, "", "", name, is_unknown=bool(name), keeps_type=True)
        schema, prop, code = found
        if self._words.fits(schema, schemata):
            return LinkKind(schema, ends, prop, code, name, keeps_type=True)
        if self._words.fits(schema, (schemata[1], schemata[0])) and schema.edge is not None:
            return LinkKind(schema, (ends[1], ends[0]), prop, code, name, keeps_type=True)
        is_subtype = prop == "subtype"
        return LinkKind(fallback, ends, prop if is_subtype else "", code if is_subtype else "", name, keeps_type=True)
