"""The people of a case with what hangs on each, and an account of what the standard cannot say."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from fanal.exchange.case_export import CaseExport
from fanal.exchange.htcds.record import ADDRESS, ANY_EVENT, PERSON, PLACE, ROLE, WHOSE
from fanal.model.entity import CANONICAL, EXISTS, USED, Entity
from fanal.model.statement import NEGATED, Statement

_HOLDERS = {**WHOSE, ROLE: "person"}
_DATED = ("date", "place", "startDate")


@dataclass(slots=True)
class People:
    """The people of a case, in the order of the case.

    Attributes
    ----------
    export : CaseExport
    people, others : dict of str to Entity
        By entity id: the people, and what may hang on them.
    hung : dict of (str, str) to list of Entity
        By person and schema.
    said : set of str
        Statements that have found a place in the standard.
    """

    export: CaseExport
    people: dict[str, Entity] = field(default_factory=dict)
    others: dict[str, Entity] = field(default_factory=dict)
    hung: dict[tuple[str, str], list[Entity]] = field(default_factory=dict)
    said: set[str] = field(default_factory=set)

    def __iter__(self) -> Iterator[Entity]:
        return iter(self.people.values())

    def of(self, person: Entity, schema: str) -> list[Entity]:
        """Return what of a schema hangs on a person; for an event and its place, the one that a row has room for."""
        if schema == PERSON:
            return [person]
        if schema == ADDRESS:
            return self._pointed(person, "addressEntity")
        if schema == PLACE:
            return [place for event in self.of(person, ANY_EVENT) for place in self._pointed(event, "place")][:1]
        if schema == ANY_EVENT:
            return self._event(person)
        return self.hung.get((person.id, schema), [])

    def _pointed(self, entity: Entity, prop: str) -> list[Entity]:
        rows = standing(entity, prop)
        self.said.update(row.id for row in rows if row.value in self.others)
        return [self.others[row.value] for row in rows if row.value in self.others]

    def _event(self, person: Entity) -> list[Entity]:
        found = [
            event
            for name in ("Transit", "Event", "Exploitation", "Recruitment")
            for event in self.of_kind(person, name)
        ]
        return [event for event in found if any(event.values(prop) for prop in _DATED)][:1]

    def of_kind(self, person: Entity, schema: str) -> list[Entity]:
        """Return the entities of exactly this schema that name the person."""
        return self.hung.get((person.id, schema), [])

    def left_out(self) -> Iterator[tuple[str, str, int]]:
        """Yield kind, property and number of the claims that have no place in the standard."""
        counts: Counter[tuple[str, str]] = Counter()
        for entity in self.export.entities:
            schema = self.export.schema(entity.schema)
            for row in entity.statements:
                if row.id not in self.said and row.prop not in (EXISTS, USED, CANONICAL):
                    known = schema is not None and row.prop in schema.properties
                    label = self.export.label(schema.properties[row.prop].label) if schema and known else row.prop
                    kind = self.export.label(schema.label) if schema else entity.schema
                    counts[kind, label] += 1
        for (kind, label), count in sorted(counts.items()):
            yield kind, label, count


def standing(entity: Entity, prop: str) -> list[Statement]:
    """Return the claims of a property that are not negated, the value to use first."""
    order = entity.values(prop)
    rows = [row for row in entity.statements if row.prop == prop and row.stance != NEGATED]
    return sorted(rows, key=lambda row: order.index(row.value))


def gathered(export: CaseExport) -> People:
    """Return the people of a case with what hangs on each.

    Parameters
    ----------
    export : CaseExport

    Returns
    -------
    People
    """
    found = People(export)
    for entity in export.entities:
        schema = export.schema(entity.schema)
        if schema is None or schema.edge is not None or schema.kind == "source":
            continue
        if schema.is_a(PERSON):
            found.people[entity.id] = entity
        else:
            found.others[entity.id] = entity
            _hang(found, entity, _HOLDERS.get(entity.schema, ""))
    return found


def _hang(found: People, entity: Entity, prop: str) -> None:
    for row in standing(entity, prop) if prop else ():
        found.hung.setdefault((row.value, entity.schema), []).append(entity)
        found.said.add(row.id)
