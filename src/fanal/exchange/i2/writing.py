"""A case as an i2 chart: entities, links, their attributes, and a card for each sourced claim."""

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from fanal.exchange.case_export import CaseExport
from fanal.exchange.graph_file.xml_text import DECLARATION, start
from fanal.exchange.i2.chart import AXES, OWN_SCHEMA, SOURCES
from fanal.exchange.i2.claim_cards import Cards
from fanal.exchange.i2.links import OWN_LINK
from fanal.exchange.i2.survey import Survey, heading, survey
from fanal.model.entity import CANONICAL, EXISTS, USED, Entity
from fanal.model.schemata import Schema
from fanal.model.statement import ASSERTED, NEGATED, UNCERTAIN, Statement

STRENGTHS = {
    ASSERTED: ("Confirmed", "DotStyleSolid"),
    UNCERTAIN: ("Unconfirmed", "DotStyleDashed"),
    NEGATED: ("Negated", "DotStyleDotted"),
}
_STEP, _PER_ROW = 200, 12
_DAY = len("2012-05-13")


def write_i2(export: CaseExport, out: BinaryIO) -> None:
    """Write a case as an i2 exchange file.

    Parameters
    ----------
    export : CaseExport
    out : binary stream

    Notes
    -----
    Every entity but sources, notes and case roles is an entity of the chart; notes and roles are cards of
    theirs, sources are source references. Every link, and every property that names an entity, is a
    link; one that joins more than two has an item for each pair. Each claim with a source, grade, handling code,
    language, time or doubt, and each further value of a property, is a card. What the source wrote
    before cleaning, who recorded a claim and when, and other properties of sources than their title
    and kind do not go into a chart: export JSON lines or a workbook to keep these.
    Streams, but for what the head of the file lists. The same case gives the same bytes.
    """
    for text in _document(export):
        out.write(text.encode())


def _document(export: CaseExport) -> Iterator[str]:
    notes = survey(export)
    writer = _Writer(export, notes)
    yield DECLARATION + start("Chart", {"SchemaVersion": "7.0.0.1", "Rigorous": "false", "IdReferenceLinking": "false"})
    yield "\n"
    strengths = [{"Name": name, "DotStyle": dots} for name, dots in STRENGTHS.values()]
    yield from _collection(("StrengthCollection", "Strength"), strengths, "S")
    for axis in (*AXES, SOURCES):
        yield f"<{axis}>"
        texts = [{"Text": text} for text in notes.strings[axis]]
        yield from _collection(("StringCollection", "String"), texts, axis)
        yield f"</{axis}>\n"
    classes = [{"Name": name, "Type": "AttText"} for name in (OWN_SCHEMA, OWN_LINK, *notes.attributes)]
    yield from _collection(("AttributeClassCollection", "AttributeClass"), classes, "A")
    types = [
        {"Name": name, "IconFile": icon, "PreferredRepresentation": "RepresentAsIcon"}
        for name, icon in notes.entity_types.items()
    ]
    yield from _collection(("EntityTypeCollection", "EntityType"), types, "E")
    yield from _collection(("LinkTypeCollection", "LinkType"), [{"Name": name} for name in notes.link_types], "L")
    yield "<ChartItemCollection>\n"
    yield from writer.items()
    yield "</ChartItemCollection>\n</Chart>\n"


def _collection(names: tuple[str, str], entries: list[dict[str, str]], prefix: str) -> Iterator[str]:
    name, of = names
    yield f"<{name}>"
    for number, entry in enumerate(entries):
        yield start(of, {"Id": f"{prefix}{number}", **entry}, empty=True)
    yield f"</{name}>\n"


class _Writer:
    """Writes the items of one chart."""

    def __init__(self, export: CaseExport, notes: Survey) -> None:
        self._export, self._notes = export, notes
        self._cards = Cards(export, notes)
        self._number = 0

    def items(self) -> Iterator[str]:
        """Yield the entities, then the links."""
        for entity in self._export.entities:
            if entity.id in self._notes.places:
                yield self._entity(entity)
        for entity in self._export.entities:
            if entity.schema not in self._export.model:
                continue
            schema = self._export.model.get(entity.schema)
            if schema.edge is not None:
                yield from self._link(entity, schema)
            elif entity.id in self._notes.places:
                yield from self._pointers(entity, schema)

    def _entity(self, entity: Entity) -> str:
        place = self._notes.places[entity.id]
        type_name = self._notes.type_of(entity.schema)
        spot = {"X": str(place % _PER_ROW * _STEP), "Y": str(place // _PER_ROW * _STEP)}
        key = {"EntityId": str(place), "Identity": entity.id, "LabelIsIdentity": "false"}
        icon = start("IconStyle", {"Type": type_name}, empty=True)
        inside = f"<Icon>{icon}</Icon>{self._cards.of(entity)}"
        body = f"{start('End', spot)}{start('Entity', key)}{inside}</Entity></End>"
        return self._item(entity, self._export.caption(entity), body, {OWN_SCHEMA: entity.schema})

    def _link(self, entity: Entity, schema: Schema) -> Iterator[str]:
        edge = schema.edge
        if edge is None:
            return
        exists = next((row for row in entity.statements if row.prop == EXISTS), None)
        stance = exists.stance if exists is not None else ASSERTED
        code = entity.first(edge.subtype) if edge.subtype else ""
        name = self._notes.link_type(entity.schema, code)
        own = {OWN_SCHEMA: entity.schema, OWN_LINK: entity.id}
        cards = self._cards.of(entity)
        for source in self._ends(entity, edge.source):
            for target in self._ends(entity, edge.target):
                style = self._style(name, stance, is_directed=edge.directed)
                ends = {"End1Id": str(source), "End2Id": str(target)}
                yield self._item(entity, name, f"{start('Link', ends)}{cards}{style}</Link>", own)
                cards = ""

    def _ends(self, entity: Entity, prop: str) -> list[int]:
        """Return the numbers of the ends; where all are denied, those that are denied, so that the link is not lost."""
        named = entity.values(prop) or [row.value for row in entity.statements if row.prop == prop]
        return [self._notes.places[value] for value in named if value in self._notes.places]

    def _pointers(self, entity: Entity, schema: Schema) -> Iterator[str]:
        for row in entity.statements:
            prop = schema.properties.get(row.prop)
            if prop is None or prop.type != "entity" or row.value not in self._notes.places:
                continue
            name = self._notes.link_types_of[f"{entity.schema}.{row.prop}"]
            ends = {"End1Id": str(self._notes.places[entity.id]), "End2Id": str(self._notes.places[row.value])}
            body = f"{start('Link', ends)}{self._style(name, row.stance, is_directed=True)}</Link>"
            own = {OWN_SCHEMA: f"{entity.schema}.{row.prop}"}
            yield self._chart_item(name, body, own, self._notes.evaluation(row))

    def _style(self, type_name: str, stance: str, *, is_directed: bool) -> str:
        arrow = "ArrowOnHead" if is_directed else "ArrowNone"
        return start(
            "LinkStyle", {"Strength": STRENGTHS[stance][0], "ArrowStyle": arrow, "Type": type_name}, empty=True
        )

    def _item(self, entity: Entity, label: str, body: str, own: Mapping[str, str]) -> str:
        exists = next((row for row in entity.statements if row.prop == EXISTS), None)
        fields = self._notes.evaluation(exists) if exists is not None else {}
        return self._chart_item(label, body, {**own, **self._attributes(entity)}, {**self._dated(entity), **fields})

    def _dated(self, entity: Entity) -> dict[str, str]:
        day = entity.first("startDate") or entity.first("date")
        if len(day) != _DAY:
            return {"DateSet": "false"}
        return {"DateSet": "true", "TimeSet": "false", "DateTime": f"{day}T00:00:00.000"}

    def _attributes(self, entity: Entity) -> dict[str, str]:
        found: dict[str, str] = {}
        if entity.schema not in self._export.model:
            return found
        schema = self._export.model.get(entity.schema)
        for row in entity.statements:
            if is_value(schema, row) and row.stance != NEGATED:
                found.setdefault(heading(self._export, schema, row.prop), entity.first(row.prop))
        return found

    def _chart_item(self, label: str, body: str, attributes: Mapping[str, str], fields: Mapping[str, str]) -> str:
        self._number += 1
        listed = "".join(
            start("Attribute", {"AttributeClass": name, "Value": value}, empty=True)
            for name, value in attributes.items()
        )
        head = start("ChartItem", {"Id": f"I{self._number}", "Label": label, **fields})
        return f"{head}{body}<AttributeCollection>{listed}</AttributeCollection></ChartItem>\n"


def is_value(schema: Schema, row: Statement) -> bool:
    """Tell whether a statement is a value that an attribute can show."""
    if row.prop in (EXISTS, USED, CANONICAL) or row.prop not in schema.properties:
        return False
    return schema.properties[row.prop].type != "entity"
