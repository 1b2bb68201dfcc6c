"""An entity: what the statements about one id add up to."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from fanal.model.schemata import Model, Schema
from fanal.model.statement import NEGATED, Recorded, Statement

EXISTS = "id"
"""The property of a statement that says only that its entity exists."""
USED = "usedStatement"
"""The property whose value is the id of the statement to use among contradicting ones; the locator says why."""
CANONICAL = "canonicalId"
"""The property whose value is the id under which an entity judged the same as another is counted."""
NOT_OF_THE_THING = frozenset({EXISTS, USED, CANONICAL})
"""Properties that speak of the statements and not of the thing they are about."""


@dataclass(slots=True)
class Entity:
    """A thing and everything that is claimed of it in one case.

    Attributes
    ----------
    id, case_id, schema : str
    canonical_id : str
        Id under which it is counted; its own unless judged the same as another.
    records : list of Recorded
        Standing statements, with who recorded them when.
    """

    id: str
    case_id: str
    schema: str
    canonical_id: str
    records: list[Recorded] = field(default_factory=list)

    @property
    def statements(self) -> list[Statement]:
        """The standing statements without their history."""
        return [record.statement for record in self.records]

    def values(self, prop: str) -> list[str]:
        """Return the asserted or uncertain values of a property, the one marked as used first."""
        return ordered_values(self.statements, prop)

    def first(self, prop: str) -> str:
        """Return the value to use for a property, "" if there is none."""
        return next(iter(self.values(prop)), "")


def ordered_values(statements: Iterable[Statement], prop: str) -> list[str]:
    """Return the distinct values of a property: marked as used first, then as recorded.

    Parameters
    ----------
    statements : iterable of Statement
        Standing statements of one entity.
    prop : str

    Returns
    -------
    list of str
        Without negated ones.
    """
    rows = list(statements)
    used = {row.value for row in rows if row.prop == USED}
    standing = [row for row in rows if row.prop == prop and row.stance != NEGATED]
    standing.sort(key=lambda row: row.id not in used)
    return list(dict.fromkeys(row.value for row in standing))


def caption_of(schema: Schema, statements: Iterable[Statement]) -> str:
    """Return the name to show for an entity, "" if nothing names it."""
    rows = list(statements)
    for prop in schema.caption:
        if values := ordered_values(rows, prop):
            return values[0]
    return ""


def most_specific(model: Model, schemata: Iterable[str]) -> str:
    """Return the narrowest of the schemata claimed for one entity.

    Parameters
    ----------
    model : Model
    schemata : iterable of str
        At least one name.

    Returns
    -------
    str
        The name with the most ancestors; the first such in alphabetical order.
    """
    return max(sorted(set(schemata)), key=lambda name: len(model.get(name).parents))
