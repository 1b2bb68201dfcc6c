"""Put the statements of a row into words: who is there, and who is linked to whom how."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fanal.model.entity import EXISTS, caption_of
from fanal.model.schemata import Model, Schema
from fanal.model.statement import Statement
from fanal.model.vocabulary import Vocabulary
from fanal.text.messages import label_in

_SPAN = ("startDate", "endDate", "date")
_DETAILS = 6
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a row would record.

    Attributes
    ----------
    kind : str
        ``entity`` or ``link``.
    label : str
        Of the schema, the act, the sub-type or the property.
    source, target : str
        Names; `target` is "" for an entity.
    dates : str
    is_directed : bool
    details : tuple of str
        What else is said of it, each as “label: value”.
    """

    kind: str
    label: str
    source: str
    target: str
    dates: str
    is_directed: bool
    details: tuple[str, ...]


class Teller:
    """Puts statements into words.

    Parameters
    ----------
    model : Model
    vocabularies : mapping of str to Vocabulary
    locale : str
    """

    def __init__(self, model: Model, vocabularies: Mapping[str, Vocabulary], locale: str) -> None:
        self.model, self.vocabularies, self.locale = model, vocabularies, locale
        self._known: dict[str, list[Statement]] = {}

    def hear(self, statement: Statement) -> None:
        """Remember what names an entity."""
        if statement.schema in self.model and statement.prop in self.model.get(statement.schema).caption:
            self._known.setdefault(statement.entity_id, []).append(statement)

    def told(self, statements: Iterable[Statement]) -> list[Told]:
        """Return what the statements of one row say, links after entities."""
        by_entity: dict[str, list[Statement]] = {}
        for statement in statements:
            by_entity.setdefault(statement.entity_id, []).append(statement)
        entities: list[Told] = []
        links: list[Told] = []
        for entity_id, rows in by_entity.items():
            schema = self.model.get(rows[0].schema)
            if schema.edge is not None:
                links.append(self._link(schema, rows))
                continue
            if any(row.prop == EXISTS for row in rows):
                entities.append(self._entity(schema, entity_id, rows))
            links += self._pointing(schema, entity_id, rows)
        return entities + links

    def _name(self, entity_id: str) -> str:
        rows = self._known.get(entity_id, [])
        return caption_of(self.model.get(rows[0].schema), rows)[:_LONGEST] if rows else ""

    def _label(self, labels: Mapping[str, str]) -> str:
        return label_in(self.locale, labels)

    def _entity(self, schema: Schema, entity_id: str, rows: list[Statement]) -> Told:
        skipped = {EXISTS, schema.caption[0] if schema.caption else ""}
        return Told(
            "entity",
            self._label(schema.label),
            self._name(entity_id),
            "",
            "",
            False,
            self._details(schema, rows, skipped),
        )

    def _link(self, schema: Schema, rows: list[Statement]) -> Told:
        edge = schema.edge
        if edge is None:
            raise TypeError(schema.name)
        values = {row.prop: row.value for row in rows}
        code = values.get(edge.subtype, "")
        prop = schema.properties.get(edge.subtype)
        label, directed = self._label(schema.label), edge.directed
        if code and prop is not None and code in self.vocabularies[prop.vocabulary]:
            term = self.vocabularies[prop.vocabulary].get(code)
            label, directed = self._label(term.label), bool(term.attributes.get("directed", directed))
        skipped = {EXISTS, edge.source, edge.target, edge.subtype, *_SPAN}
        source, target = self._name(values.get(edge.source, "")), self._name(values.get(edge.target, ""))
        return Told("link", label, source, target, _span(values), directed, self._details(schema, rows, skipped))

    def _pointing(self, schema: Schema, entity_id: str, rows: list[Statement]) -> list[Told]:
        found = []
        for row in rows:
            prop = schema.properties.get(row.prop)
            if prop is not None and prop.type == "entity" and row.value:
                found.append(
                    Told("link", self._label(prop.label), self._name(entity_id), self._name(row.value), "", True, ())
                )
        return found

    def _details(self, schema: Schema, rows: list[Statement], skipped: set[str]) -> tuple[str, ...]:
        found = []
        for row in rows:
            prop = schema.properties.get(row.prop)
            if prop is None or row.prop in skipped or prop.type == "entity" or not row.value:
                continue
            value = row.value
            if prop.vocabulary and value in self.vocabularies[prop.vocabulary]:
                value = self._label(self.vocabularies[prop.vocabulary].get(value).label)
            named = row.prop != "notes" or ": " not in value
            found.append(f"{self._label(prop.label)}: {value[:_LONGEST]}" if named else value[:_LONGEST])
        return tuple(found[:_DETAILS])


def _span(values: Mapping[str, str]) -> str:
    start, end = values.get("startDate", ""), values.get("endDate", "")
    return f"{start} – {end}" if start or end else values.get("date", "")
