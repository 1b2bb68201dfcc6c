"""Statements out of a table of nodes or edges of AVRES."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from fanal.errors import InputError
from fanal.exchange.avres.layout import ID, LABELS, NAME, SOURCE, TARGET, Table, record_of, values_in
from fanal.exchange.avres.nodes import Known, is_entity, own_labels, schema_of
from fanal.exchange.case_import import BAD_CELL, REFUSED_ROW, Problem
from fanal.exchange.claims import Claims
from fanal.exchange.i2.words import ANY_LINK, ANYTHING, Words
from fanal.exchange.intake import Intake
from fanal.model.schemata import Schema
from fanal.model.statement import Statement
from fanal.model.values import Refused

_NOTHING = "The row has no value that can be used, so it is left out."
_PERSON = "Person"
_LINKS: Mapping[str, tuple[str, str]] = {
    "Blood": ("Family", "relative"),
    "Acquaintance": ("Acquaintance", "knows"),
    "Financial": ("Payment", ""),
    "Sexual": ("Intimate", ""),
    "Support": ("Support", ""),
    "Event": ("Presence", "attended"),
    "Locate": ("Presence", "seen_at"),
    "Action": ("CriminalLink", "criminal_contact"),
}
"""The link types of AVRES; an action whose act is known becomes that act."""
_PROP, _ATTR = "Prop", "Attr"

Rows = Iterable[tuple[str, Sequence[str]]]


def from_avres(rows: Rows, table: Table, known: Known, claims: Claims, intake: Intake) -> Iterator[Statement | Problem]:
    """Turn a table of nodes or edges into statements.

    Parameters
    ----------
    rows : iterable of (str, sequence of str)
        The rows below the heading: where each stands, and its cells.
    table : Table
    known : Known
        What was learned of the nodes of all tables that came together.
    claims : Claims
    intake : Intake
        Filled on the way.

    Yields
    ------
    Statement or Problem
        An end that no table of nodes tells of is taken for a person. A key that is no property of ours is
        kept as a note. Each pair of a link that joins more than two is a link of its own; they share a record id.
    """
    reader = _Reader(table, known, claims, intake)
    for place, cells in rows:
        intake.rows += 1
        yield from reader.read(place, cells)


class _Reader:
    """Reads rows one after the other."""

    def __init__(self, table: Table, known: Known, claims: Claims, intake: Intake) -> None:
        self._table, self._known, self._claims, self._intake = table, known, claims, intake
        self._words = Words(claims.model, claims.vocabularies)
        self._place = ""
        for heading in table.drawn:
            intake.leave_out(heading)
        for heading in (ID, LABELS, NAME, SOURCE, TARGET):
            if heading in table.places:
                intake.use(heading, {ID: "key", LABELS: "schema"}.get(heading, heading))

    def read(self, place: str, cells: Sequence[str]) -> Iterator[Statement | Problem]:
        self._place = place
        labels = values_in(self._table.cell(cells, LABELS))
        if self._table.has_edges:
            yield from self._edge(cells, labels)
        else:
            yield from self._node(cells, labels)

    def _node(self, cells: Sequence[str], labels: Sequence[str]) -> Iterator[Statement | Problem]:
        identifier = self._table.cell(cells, ID)
        if not is_entity(labels):
            if identifier not in self._known.dates and identifier not in self._known.values:
                yield self._refused()
            return
        if not identifier:
            yield self._refused()
            return
        schema = schema_of(labels, self._words)
        base = self._base(schema, self._entity_id(identifier))
        yield base
        yield from self._value(base, schema, NAME, self._table.cell(cells, NAME))
        if schema.name == ANYTHING:
            yield from self._value(base, schema, "type", ", ".join(own_labels(labels)))
        yield from self._properties(base, schema, cells)

    def _edge(self, cells: Sequence[str], labels: Sequence[str]) -> Iterator[Statement | Problem]:
        ends = self._table.cell(cells, SOURCE), self._table.cell(cells, TARGET)
        identifier = self._table.cell(cells, ID)
        if not all((*ends, identifier)):
            yield self._refused()
            return
        if _PROP in labels or _ATTR in labels:
            yield from self._attached(ends)
            return
        self._intake.links += 1
        schemata = tuple(self._known.schemata.get(end, _PERSON) for end in ends)
        for end, name in zip(ends, schemata, strict=True):
            if end not in self._known.schemata:
                yield self._base(self._claims.model.get(name), self._entity_id(end))
        schema, prop, code, word = self._kind(own_labels(labels), self._table.cell(cells, NAME), schemata)
        base = self._base(schema, self._claims.entity_id("avres", "link", identifier))
        yield base
        edge = schema.edge
        if edge is None:
            return
        for name, end in zip((edge.source, edge.target), ends, strict=True):
            yield self._claims.pointer(base, name, self._entity_id(end))
        for name, text in ((prop, code), ("role", word), ("recordId", record_of(identifier))):
            if name and text and name in schema.properties:
                yield from self._value(base, schema, name, text)
        yield from self._properties(base, schema, cells)

    def _kind(self, labels: Sequence[str], name: str, ends: Sequence[str]) -> tuple[Schema, str, str, str]:
        """Return the schema of a link, the property that narrows it with its code, and the words it bore."""
        model = self._claims.model
        word = ", ".join(labels)
        for text in (name, *labels):
            found = self._words.relation(text) if text and text not in _LINKS else None
            if found is not None and self._words.fits(found[0], (ends[0], ends[1])):
                return *found, text
        schema_name, code = next((_LINKS[label] for label in labels if label in _LINKS), (ANY_LINK, ""))
        if not self._words.fits(model.get(schema_name), (ends[0], ends[1])):
            schema_name = ANY_LINK
        return model.get(schema_name), "subtype" if code else "", code, word

    def _attached(self, ends: tuple[str, str]) -> Iterator[Statement | Problem]:
        """Yield what an edge to a value or a date says of the entity that it comes from."""
        schema = self._claims.model.get(self._known.schemata.get(ends[0], _PERSON))
        base = self._base(schema, self._entity_id(ends[0]))
        if ends[1] in self._known.dates:
            yield from self._value(base, schema, "date", self._known.dates[ends[1]])
        elif ends[1] in self._known.values:
            yield from self._value(base, schema, *self._known.values[ends[1]])
        elif ends[1] in self._known.schemata:
            yield from self._pointed("attribute", base, ends[1])
        else:
            yield self._refused()

    def _properties(self, base: Statement, schema: Schema, cells: Sequence[str]) -> Iterator[Statement | Problem]:
        for heading in self._table.others:
            for value in values_in(self._table.cell(cells, heading)):
                if ":" in heading and value in self._known.dates:
                    yield from self._value(base, schema, "date", self._known.dates[value])
                elif ":" in heading and value in self._known.schemata:
                    yield from self._pointed(heading, base, value)
                else:
                    yield from self._value(base, schema, heading, value)

    def _pointed(self, heading: str, base: Statement, end: str) -> Iterator[Statement]:
        """Yield the link that an attribute makes: presence at a place, else a link without a class."""
        other = self._known.schemata[end]
        is_place = self._claims.model.get(other).is_a("Address") and self._claims.model.get(base.schema).is_a("Thing")
        schema = self._claims.model.get("Presence" if is_place else ANY_LINK)
        edge = schema.edge
        if edge is None:
            return
        self._intake.use(heading, schema.name)
        link = self._base(schema, self._claims.entity_id("avres", "attribute", base.entity_id, heading, end))
        yield link
        yield self._claims.pointer(link, edge.source, base.entity_id)
        yield self._claims.pointer(link, edge.target, self._entity_id(end))
        found = self._claims.value(link, "role", heading.rpartition(":")[2])
        if isinstance(found, Statement):
            yield found

    def _value(self, base: Statement, schema: Schema, key: str, text: str) -> Iterator[Statement | Problem]:
        if not text:
            return
        prop = self._words.property(schema, key)
        if prop is None or prop.type == "entity":
            if "notes" not in schema.properties:
                return
            self._intake.use(key, f"{schema.name}.notes")
            found = self._claims.value(base, "notes", f"{key}: {text}")
        else:
            self._intake.use(key, f"{schema.name}.{prop.name}")
            found = self._claims.value(base, prop.name, text)
        if isinstance(found, Refused):
            yield self._problem(key, found.template, BAD_CELL, found.parts)
        else:
            yield found

    def _base(self, schema: Schema, entity_id: str) -> Statement:
        return self._claims.exists(schema.name, entity_id, f"{self._intake.table}:{self._place}")

    def _entity_id(self, identifier: str) -> str:
        return self._claims.entity_id("avres", "node", identifier)

    def _refused(self) -> Problem:
        self._intake.refused += 1
        return self._problem("", _NOTHING, REFUSED_ROW)

    def _problem(self, column: str, template: str, kind: str, parts: Mapping[str, str] | None = None) -> Problem:
        row = int(self._place) if self._place.isdecimal() else 0
        return Problem(self._intake.table, row, InputError(template, **(parts or {})), column, kind)
