"""Compile what a mapping says of one table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from fanal.ingest.importing.blocks import Compiler, Refusal
from fanal.ingest.importing.entities import EntityPlan, entity_plan
from fanal.ingest.importing.links import LinkPlan, link_plan
from fanal.ingest.mapping.choices import Block, choices, variants
from fanal.ingest.mapping.spec import REFUSE, TableSpec
from fanal.ingest.reading.table import Table

_NOT_KNOWN = "The text of this column is not among those the mapping knows, so the row is left out."
_ALWAYS = -1

Plan = TypeVar("Plan", bound=EntityPlan | LinkPlan)


@dataclass(frozen=True, slots=True)
class Choice(Generic[Plan]):
    """The plans for a block by the text of one column; one plan where nothing is to be chosen."""

    place: int
    plans: Mapping[str, Plan | Refusal | None]
    otherwise: Plan | Refusal | None

    def pick(self, cells: Sequence[str]) -> Plan | Refusal | None:
        """Return the plan for a row, why the row is refused, or None if the row is to be passed over."""
        if self.place == _ALWAYS:
            return self.otherwise
        return self.plans.get(cells[self.place].strip(), self.otherwise)

    def all(self) -> list[Plan]:
        """Return every plan."""
        plans: list[Plan | Refusal | None] = [*self.plans.values(), self.otherwise]
        return [plan for plan in plans if plan is not None and not isinstance(plan, Refusal)]


@dataclass(frozen=True, slots=True)
class TablePlan:
    """One table with its compiled mapping.

    Attributes
    ----------
    table : Table
    spec : TableSpec
    entities, links : tuple of Choice
    uses : mapping of str to list of str
        What each column is used for.
    """

    table: Table
    spec: TableSpec
    entities: tuple[Choice[EntityPlan], ...]
    links: tuple[Choice[LinkPlan], ...]
    uses: Mapping[str, list[str]]

    @property
    def listed(self) -> frozenset[str]:
        """Key spaces of the entities that the table lists, if it lists entities and nothing else."""
        if self.links:
            return frozenset()
        return frozenset(plan.space for choice in self.entities for plan in choice.all())


def table_plan(table: Table, spec: TableSpec, compiler: Compiler) -> TablePlan:
    """Compile a mapping for a table.

    Parameters
    ----------
    table : Table
    spec : TableSpec
    compiler : Compiler
        For this table; it keeps account of the columns.

    Returns
    -------
    TablePlan

    Raises
    ------
    MappingError
        The mapping does not fit the table or the model, or says nothing of a column.
    """
    named = {block.name or block.schema: block.schema for entity in spec.entities for block in variants(entity)}
    make_entity = partial(entity_plan, compiler=compiler, named=named)
    make_link = partial(link_plan, compiler=compiler, named=named)
    entities = tuple(_choice(entity, compiler, make_entity) for entity in spec.entities)
    links = tuple(_choice(link, compiler, make_link) for link in spec.links)
    compiler.columns.check_all_used(spec.ignore)
    return TablePlan(table, spec, entities, links, compiler.columns.uses)


def _choice(spec: Block, compiler: Compiler, make: Callable[[Block], Plan]) -> Choice[Plan]:
    if spec.by_value is None:
        return Choice(_ALWAYS, {}, make(spec))
    column = spec.by_value.column
    place = compiler.columns.use(column, "decides")
    listed, otherwise = choices(spec)

    def plan(block: Block | str) -> Plan | Refusal | None:
        if not isinstance(block, str):
            return make(block)
        return Refusal(_NOT_KNOWN, column) if block == REFUSE else None

    return Choice(place, {text: plan(block) for text, block in listed.items()}, plan(otherwise))
