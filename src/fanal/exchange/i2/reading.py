"""Statements out of an i2 chart: entities, links, cards, each with its source, grades and date."""

from collections.abc import Iterator, Mapping
from typing import BinaryIO
from xml.etree.ElementTree import Element

from fanal.errors import InputError
from fanal.exchange.case_import import BAD_CELL, REFUSED_ROW, Problem
from fanal.exchange.claims import Claims
from fanal.exchange.graph_file.xml_text import read_elements
from fanal.exchange.i2.cards import card_statements
from fanal.exchange.i2.chart import ITEM, OWN_SCHEMA, Chart, local, read_chart
from fanal.exchange.i2.grading import Grading, graded
from fanal.exchange.i2.links import OWN_LINK, LinkTypes
from fanal.exchange.i2.words import ANYTHING, Words, named_by, plain, stance_of
from fanal.exchange.intake import Intake
from fanal.model.schemata import Schema
from fanal.model.statement import Statement
from fanal.model.values import Refused

_UNKNOWN_TYPE = (
    "This type of the chart is not known; its entities are kept as items, "
    "its links as links without a class, each with the type named."
)
_NO_ENDS = "The link has an end that the chart lacks, so it is left out. Save the whole chart and import it again."
_NO_ITEM = "The item is neither an entity nor a link, so it is left out."
_MIDNIGHT = "T00:00:00"


def from_i2(stream: BinaryIO, claims: Claims, intake: Intake) -> Iterator[Statement | Problem]:
    """Turn an i2 chart into statements.

    Parameters
    ----------
    stream : binary stream
        Seekable; read twice.
    claims : Claims
    intake : Intake
        Filled on the way; its `table` is the name of the file.

    Yields
    ------
    Statement or Problem
        For each item its statements; for each unknown type, refused value and link without an end a problem.

    Raises
    ------
    UnreadableFileError
        It is not well-formed, or declares entities.

    Notes
    -----
    An entity is known by its type and identity, so the same entity on two charts of a case is one.
    Attributes without a property of ours are kept as notes. Positions, colors and pictures are not taken over;
    icons count where they tell what an unknown type is.
    """
    chart = read_chart(stream)
    reader = _Reader(chart, claims, intake)
    for name, found in read_elements(stream):
        if name == ITEM:
            yield from reader.read(found)
            found.clear()


class _Reader:
    """Reads items one after the other."""

    def __init__(self, chart: Chart, claims: Claims, intake: Intake) -> None:
        self._chart, self._claims, self._intake = chart, claims, intake
        self._words = Words(claims.model, claims.vocabularies)
        self._grading = Grading(chart)
        self._types = LinkTypes(chart, claims, self._words)
        self._unknown: set[str] = set()

    def read(self, item: Element) -> Iterator[Statement | Problem]:
        self._intake.rows += 1
        body = next((part for part in item.iter() if local(part) in ("Entity", "Link")), None)
        if body is None:
            self._intake.refused += 1
            yield self._problem("", _NO_ITEM, REFUSED_ROW)
        elif local(body) == "Entity":
            yield from self._entity(item, body)
        else:
            yield from self._link(item, body)

    def _entity(self, item: Element, entity: Element) -> Iterator[Statement | Problem]:
        type_name = self._chart.entity_type(entity)
        attributes = self._attributes(item)
        schema = self._types.entity_schema(attributes.get(OWN_SCHEMA, [""])[0], type_name)
        identity = entity.get("Identity", "").strip() or f"{self._intake.table}:{entity.get('EntityId', '')}"
        entity_id = self._types.entity_id(type_name, identity)
        if schema.name == ANYTHING and self._words.schema(type_name) is None:
            yield from self._unknown_type(type_name)
        base, about = graded(self._claims, self._base(schema, entity_id, item), self._grading.of(item))
        yield from about
        yield base
        label = " ".join(item.get("Label", "").split()) or identity
        if OWN_SCHEMA not in attributes:
            yield from self._named(base, schema, label, identity, type_name)
        yield from self._described(base, schema, item, is_own=OWN_SCHEMA in attributes)
        yield from self._claimed(base, schema, item, attributes)

    def _named(
        self, base: Statement, schema: Schema, label: str, identity: str, type_name: str
    ) -> Iterator[Statement | Problem]:
        prop = named_by(schema)
        found = self._claims.value(base, prop, label) if prop else None
        if not isinstance(found, Statement) and "name" in schema.properties:
            found = self._claims.value(base, "name", label)
        if isinstance(found, Refused):
            yield self._problem("Label", found.template, parts=found.parts)
        elif found is not None:
            yield found
        if identity != label and not identity.startswith(f"{self._intake.table}:"):
            yield from self._kept(base, schema, "Identity", identity)
        if type_name and schema.name == ANYTHING:
            yield from self._value(base, "type", type_name, "Type")

    def _link(self, item: Element, link: Element) -> Iterator[Statement | Problem]:
        keys = link.get("End1Id", ""), link.get("End2Id", "")
        if any(key not in self._chart.ends for key in keys):
            self._intake.refused += 1
            yield self._problem("Link", _NO_ENDS, REFUSED_ROW)
            return
        style = next((part for part in link if local(part) == "LinkStyle"), link)
        attributes = self._attributes(item)
        kind = self._types.link(style, keys, attributes)
        if kind.is_unknown:
            yield from self._unknown_type(kind.type_name)
        self._intake.links += 1
        stance = stance_of(*self._strength(style))
        if kind.is_property:
            holder = self._base(kind.schema, kind.ends[0], item)._replace(stance=stance)
            base, about = graded(self._claims, holder, self._grading.of(item))
            yield from about
            yield self._claims.pointer(base, kind.prop, kind.ends[1])
            return
        key = attributes.get(OWN_LINK, [""])[0]
        where = (key,) if key else (self._intake.table, item.get("Id", ""), *keys, str(self._intake.rows))
        entity_id = self._claims.entity_id("i2", "link", *where)
        raw = self._base(kind.schema, entity_id, item)._replace(stance=stance)
        base, about = graded(self._claims, raw, self._grading.of(item))
        yield from about
        yield base
        yield from kind.ended(self._claims, base)
        yield from self._link_values(base, kind.type_name, item, attributes)

    def _link_values(
        self, base: Statement, type_name: str, item: Element, attributes: Mapping[str, list[str]]
    ) -> Iterator[Statement | Problem]:
        schema = self._claims.model.get(base.schema)
        is_own = OWN_SCHEMA in attributes
        label = " ".join(item.get("Label", "").split())
        if label and not is_own and plain(label) != plain(type_name):
            yield from self._value(base, "summary", label, "Label")
        yield from self._described(base, schema, item, is_own=is_own)
        yield from self._claimed(base, schema, item, attributes)

    def _strength(self, style: Element) -> tuple[str, str]:
        key = str(style.get("Strength") or style.get("StrengthReference", ""))
        return self._chart.strengths.get(key, (key, ""))

    def _described(
        self, base: Statement, schema: Schema, item: Element, *, is_own: bool
    ) -> Iterator[Statement | Problem]:
        if text := item.get("Description", "").strip():
            prop = "description" if "description" in schema.properties else "notes"
            yield from self._value(base, prop, text, "Description")
        if item.get("DateSet") == "true" and not is_own:
            day, _, clock = item.get("DateTime", "").partition("T")
            if "date" in schema.properties:
                yield from self._value(base, "date", day, "DateTime")
                if item.get("TimeSet") == "true" and "time" in schema.properties:
                    yield from self._value(base, "time", clock.partition(".")[0], "DateTime")
            else:
                yield from self._kept(base, schema, "Date", day)
        if told := item.get("DateTimeDescription", "").strip():
            yield from self._kept(base, schema, "Date", told)

    def _claimed(
        self, base: Statement, schema: Schema, item: Element, attributes: Mapping[str, list[str]]
    ) -> Iterator[Statement | Problem]:
        """Yield what the cards and the attributes say; of the same said twice, the card's, which names its source."""
        told: set[tuple[str, str]] = set()
        cards = [part for part in item.iter() if local(part) == "Card"]
        for number, card in enumerate(cards):
            for found in card_statements(self._claims, base, card, self._grading.of(card), number):
                if isinstance(found, Statement):
                    told.add((found.prop, found.value))
                    yield found
                else:
                    yield self._problem("Card", found.template, parts=found.parts)
        for name, values in attributes.items():
            for value in () if name in (OWN_SCHEMA, OWN_LINK) else values:
                for item_ in self._attribute(base, schema, name, value):
                    if not isinstance(item_, Statement) or (item_.prop, item_.value) not in told:
                        yield item_

    def _attribute(self, base: Statement, schema: Schema, name: str, value: str) -> Iterator[Statement | Problem]:
        prop = self._words.property(schema, name)
        if prop is None or prop.type == "entity":
            yield from self._kept(base, schema, name, value)
            return
        self._intake.use(name, f"{schema.name}.{prop.name}")
        is_day = prop.type == "date" and _MIDNIGHT in value
        yield from self._value(base, prop.name, value.partition("T")[0] if is_day else value, name)

    def _attributes(self, item: Element) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for part in item.iter():
            if local(part) == "Attribute" and (value := part.get("Value", "").strip()):
                known = self._chart.attribute_classes
                name = part.get("AttributeClass") or known.get(part.get("AttributeClassReference", ""), "")
                found.setdefault(name, []).append(value)
        return found

    def _kept(self, base: Statement, schema: Schema, name: str, value: str) -> Iterator[Statement | Problem]:
        """Keep as a note what has no property of its own."""
        if "notes" not in schema.properties:
            return
        self._intake.use(name, f"{schema.name}.notes")
        yield from self._value(base, "notes", f"{name}: {value}", name)

    def _value(self, base: Statement, prop: str, text: str, column: str) -> Iterator[Statement | Problem]:
        if not text:
            return
        found = self._claims.value(base, prop, text)
        if isinstance(found, Refused):
            yield self._problem(column, found.template, parts=found.parts)
        else:
            yield found

    def _base(self, schema: Schema, entity_id: str, item: Element) -> Statement:
        place = item.get("Id", "") or str(self._intake.rows)
        return self._claims.exists(schema.name, entity_id, f"{self._intake.table}:{place}")

    def _unknown_type(self, name: str) -> Iterator[Problem]:
        if name not in self._unknown:
            self._unknown.add(name)
            yield self._problem("Type", _UNKNOWN_TYPE)

    def _problem(
        self, column: str, template: str, kind: str = BAD_CELL, *, parts: Mapping[str, str] | None = None
    ) -> Problem:
        return Problem(self._intake.table, self._intake.rows, InputError(template, **(parts or {})), column, kind)
