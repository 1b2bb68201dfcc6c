"""What the head of a chart lists, found by going through the case once."""

from dataclasses import dataclass, field

from fanal.exchange.case_export import CaseExport
from fanal.exchange.i2.chart import AXES, SOURCES
from fanal.exchange.i2.grading import BETWEEN, OF_CHART
from fanal.exchange.i2.words import raw
from fanal.model.entity import CANONICAL, EXISTS, USED, Entity
from fanal.model.grade import schemes
from fanal.model.schemata import Schema
from fanal.model.statement import Statement

UNGRADED = "-"
ON_CARDS = frozenset({"Note", "CaseRole"})
"""Schemata whose entities become cards of the entity that they are about."""
OF_WHOM = {"Note": "entity", "CaseRole": "person"}


@dataclass(slots=True)
class Survey:
    """What is listed before the items.

    Attributes
    ----------
    places : dict of str to int
        Number of each entity that is an entity of the chart.
    titles, kinds : dict of str to str
        By source: what it is called, and its kind in words.
    strings : dict of str to (dict of str to int)
        By axis, and for the types of sources: text to index.
    attributes : dict of str to None
        Names of attribute classes, in order.
    entity_types : dict of str to str
        Name to icon.
    link_types : dict of str to None
    link_types_of : dict of str to str
        By ``Schema.property`` and ``Schema/code``: the name of the link's type.
    hung : dict of str to list of Entity
        By entity: the notes and roles that become its cards.
    """

    export: CaseExport
    places: dict[str, int] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    strings: dict[str, dict[str, int]] = field(default_factory=dict)
    attributes: dict[str, None] = field(default_factory=dict)
    entity_types: dict[str, str] = field(default_factory=dict)
    link_types: dict[str, None] = field(default_factory=dict)
    link_types_of: dict[str, str] = field(default_factory=dict)
    hung: dict[str, list[Entity]] = field(default_factory=dict)

    def type_of(self, schema_name: str) -> str:
        """Return the name of the entity type for a schema."""
        schema = self.export.schema(schema_name)
        return self.export.label(schema.label) if schema is not None else schema_name

    def link_type(self, schema_name: str, code: str) -> str:
        """Return the name of the link type for a link of a schema, narrowed by its act or sub-type."""
        return self.export.subtype(schema_name, code) if code else self.type_of(schema_name)

    def evaluation(self, row: Statement) -> dict[str, str]:
        """Return the attributes that say what a statement rests on and how it was graded."""
        fields: dict[str, str] = {}
        for axis, text in zip(AXES, grade_texts(row), strict=True):
            fields[f"{axis}Index"] = str(self.strings[axis].get(text, 0))
        title = self.titles.get(row.source_id, "")
        if title or row.locator:
            fields["SourceReference"] = BETWEEN.join([title, row.locator]) if row.locator else title
        if kind := self.kinds.get(row.source_id):
            fields["SourceType"] = kind
        return fields


def grade_texts(row: Statement) -> tuple[str, str, str]:
    """Return the texts of a statement's three grades; each names the scheme it was given in."""
    return _text(row, "source", row.source_grade), _text(row, "information", row.information_grade), row.handling


def _text(row: Statement, axis: str, code: str) -> str:
    if not code or row.grade_scheme == OF_CHART:
        return code
    scheme = schemes().get(row.grade_scheme)
    value = scheme.axes.get(axis, {}).get(code) if scheme is not None else None
    words = value.label["en"] if value is not None else "-"
    return f"{code} {words} [{row.grade_scheme}]"


def heading(export: CaseExport, schema: Schema, prop: str) -> str:
    """Return the name of the attribute for a property; it ends with our own name for it."""
    return f"{export.label(schema.properties[prop].label)} ({prop})"


def survey(export: CaseExport) -> Survey:
    """Go through a case once and note what its chart lists.

    Parameters
    ----------
    export : CaseExport

    Returns
    -------
    Survey
    """
    found = Survey(export)
    for axis in (*AXES, SOURCES):
        found.strings[axis] = {UNGRADED: 0}
    for entity in export.entities:
        schema = export.schema(entity.schema)
        if schema is None:
            continue
        if schema.kind == "source":
            _source(found, entity)
        elif schema.edge is not None:
            code = entity.first(schema.edge.subtype) if schema.edge.subtype else ""
            found.link_types.setdefault(found.link_type(entity.schema, code))
        elif entity.schema in ON_CARDS and (whom := entity.first(OF_WHOM[entity.schema])):
            found.hung.setdefault(whom, []).append(entity)
        else:
            found.places[entity.id] = len(found.places)
            found.entity_types.setdefault(found.type_of(entity.schema), _icon(entity.schema))
        _values(found, entity, schema)
    return found


def _source(found: Survey, entity: Entity) -> None:
    export = found.export
    title = export.caption(entity)
    is_taken = title in found.titles.values()
    found.titles[entity.id] = f"{title} ({entity.id[:6]})" if is_taken else title
    if kind := entity.first("sourceType"):
        found.kinds[entity.id] = export.term("source_kind", kind)
        _listed(found, SOURCES, found.kinds[entity.id])


def _values(found: Survey, entity: Entity, schema: Schema) -> None:
    for row in entity.statements:
        for axis, text in zip(AXES, grade_texts(row), strict=True):
            if text:
                _listed(found, axis, text)
        prop = schema.properties.get(row.prop)
        if prop is None or row.prop in (EXISTS, USED, CANONICAL):
            continue
        if prop.type != "entity":
            found.attributes.setdefault(heading(found.export, schema, row.prop))
        elif schema.edge is None:
            name = found.export.label(prop.label)
            found.link_types.setdefault(name)
            found.link_types_of[f"{entity.schema}.{row.prop}"] = name


def _listed(found: Survey, axis: str, text: str) -> None:
    found.strings[axis].setdefault(text, len(found.strings[axis]))


def _icon(schema_name: str) -> str:
    return str(raw()["icons"].get(schema_name, "General"))
