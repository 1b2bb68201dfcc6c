"""The cards of an item: its sourced claims, the notes on it, the roles of a person."""

from collections.abc import Iterator

from fanal.exchange.case_export import CaseExport
from fanal.exchange.graph_file.xml_text import start
from fanal.exchange.i2.cards import FLAGS, NOTE, ROLE, SPAN
from fanal.exchange.i2.survey import Survey, heading
from fanal.model.entity import CANONICAL, EXISTS, USED, Entity
from fanal.model.schemata import Schema
from fanal.model.statement import ASSERTED, Statement

_DAY = len("2012-05-13")


class Cards:
    """Writes the cards of one chart.

    Parameters
    ----------
    export : CaseExport
    notes : Survey
    """

    def __init__(self, export: CaseExport, notes: Survey) -> None:
        self._export, self._notes = export, notes

    def of(self, entity: Entity) -> str:
        """Return the cards of an entity or link, "" if it has none."""
        cards = "".join([*self._claims(entity), *self._hung(entity)])
        return f"<CardCollection>{cards}</CardCollection>" if cards else ""

    def _claims(self, entity: Entity) -> Iterator[str]:
        schema = self._export.schema(entity.schema)
        if schema is None:
            return
        told: set[str] = set()
        for row in entity.statements:
            prop = schema.properties.get(row.prop)
            if prop is None or prop.type == "entity" or row.prop in (EXISTS, USED, CANONICAL):
                continue
            if row.prop in told or _is_more(row) or row.value != entity.first(row.prop):
                yield self._claim(schema, row)
            told.add(row.prop)

    def _claim(self, schema: Schema, row: Statement) -> str:
        flags = [row.stance] if row.stance != ASSERTED else []
        if row.valid_from or row.valid_to:
            flags.append(f"{row.valid_from}{SPAN}{row.valid_to}")
        flags += [row.lang] if row.lang else []
        summary = heading(self._export, schema, row.prop) + (f" [{FLAGS.join(flags)}]" if flags else "")
        return self._card(summary, row.value, row, row.valid_from)

    def _hung(self, entity: Entity) -> Iterator[str]:
        for other in self._notes.hung.get(entity.id, ()):
            rests = next((row for row in other.statements if row.prop == EXISTS), None)
            if rests is None:
                continue
            if other.schema == NOTE:
                text = "\n".join(other.values("description"))
                yield self._card(other.first("name"), text, rests, other.first("createdAt"))
            else:
                lines = [f"id: {other.id}", *self._lines(other)]
                yield self._card(f"{self._notes.type_of(ROLE)} ({ROLE})", "\n".join(lines), rests, "")

    def _lines(self, role: Entity) -> Iterator[str]:
        known = self._export.model.get(ROLE).properties
        for row in role.statements:
            if row.prop in known and known[row.prop].type != "entity" and row.prop != USED and row.stance == ASSERTED:
                yield f"{row.prop}: {' '.join(row.value.split())}"

    def _card(self, summary: str, text: str, row: Statement, day: str) -> str:
        fields = {"Summary": summary, "Text": text, **self._notes.evaluation(row)}
        if len(day) == _DAY:
            fields |= {"DateSet": "true", "TimeSet": "false", "DateTime": f"{day}T00:00:00.000"}
        return start("Card", fields, empty=True)


def _is_more(row: Statement) -> bool:
    """Tell whether a claim says more than an attribute can."""
    evaluated = row.source_id, row.locator, row.grade_scheme, row.source_grade, row.information_grade, row.handling
    return any((*evaluated, row.lang, row.valid_from, row.valid_to)) or row.stance != ASSERTED
