"""Run a compiled mapping over the rows of its table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fanal.ingest.importing.blocks import Refusal, Use
from fanal.ingest.importing.entities import EntityPlan, Found, record_uses
from fanal.ingest.importing.keys import EntityKeys, LinkKeys
from fanal.ingest.importing.links import EndPlan, LinkPlan
from fanal.ingest.importing.plan import TablePlan
from fanal.ingest.importing.recorder import Recorder
from fanal.ingest.report import (
    BAD_CELL,
    EXTRA_CELLS,
    MISSING_END,
    PASSED_OVER,
    REFUSED_ROW,
    UNREADABLE,
    ImportReport,
    Problem,
    TableReport,
)
from fanal.model.statement import Statement
from fanal.model.values import Refused

_EXTRA = "The row has more cells than the table has columns; the last ones are left out."
_NOTHING = "The row says nothing that is recorded: the columns it needs are empty, or its text is passed over."
_MISSING = "This end of the link is not in the list of nodes; it is kept, known by the link alone."


@dataclass(frozen=True, slots=True)
class Memory:
    """What the tables of one import share.

    Attributes
    ----------
    keys : EntityKeys
    listed : frozenset of str
        Key spaces that have a list of nodes, so that an end it lacks is reported.
    report : ImportReport
    """

    keys: EntityKeys
    listed: frozenset[str]
    report: ImportReport


class RowRunner:
    """Turns the rows of one table into statements.

    Parameters
    ----------
    plan : TablePlan
    recorder : Recorder
    links : LinkKeys
    memory : Memory
    tally : TableReport
        Filled while the rows are drawn.
    """

    def __init__(
        self, plan: TablePlan, recorder: Recorder, links: LinkKeys, memory: Memory, tally: TableReport
    ) -> None:
        self.plan, self.recorder, self.links = plan, recorder, links
        self.keys, self.listed, self.report = memory.keys, memory.listed, memory.report
        self.tally = tally
        self._width = len(plan.table.columns)
        self._place = ""
        self._problems: list[Problem] = []
        self._met: list[tuple[str, str]] = []
        self._told: list[str] = []

    def rows(self) -> Iterator[list[Statement]]:
        """Yield the statements of each row; none for a row that is refused."""
        for place, cells in self.plan.table.rows(self._unreadable):
            yield self._row(place, cells)

    def _row(self, place: str, cells: list[str]) -> list[Statement]:
        self.tally.rows += 1
        self._place = place
        self._problems, self._met, self._told = [], [], []
        if len(cells) != self._width:
            self._fit(cells)
        self.recorder.begin(self.plan.table.locator + place)
        cells.append(f"{self.plan.table.name} {place}")
        refusal = self._record(cells)
        kind = REFUSED_ROW
        if refusal is None and not self.recorder.rows:
            kind, refusal = PASSED_OVER, Refusal(_NOTHING)
        if refusal is not None:
            self.keys.met.difference_update(entity_id for entity_id, _ in self._met)
            self.tally.refused += 1
            self.report.add(self._problem(kind, refusal.column, refusal.template, refusal.parts))
            return []
        for problem in self._problems:
            self.report.add(problem)
        for _, schema in self._met:
            self.report.entities[schema] += 1
        for schema in self._told:
            self.report.links[schema] += 1
        self.tally.links += len(self._told)
        return self.recorder.rows

    def _record(self, cells: Sequence[str]) -> Refusal | None:
        found: Found = {}
        present: list[tuple[EntityPlan, str]] = []
        for choice in self.plan.entities:
            plan = choice.pick(cells)
            if plan is None:
                continue
            if isinstance(plan, Refusal):
                return plan
            entity_id = plan.find(cells, self.keys)
            if isinstance(entity_id, Refusal):
                return entity_id
            if entity_id:
                found[plan.name] = entity_id
                present.append((plan, entity_id))
        for plan, entity_id in present:
            self._meet(entity_id, plan)
            plan.record(entity_id, cells, found, self.recorder, self._bad_cell)
        return self._record_links(cells, found)

    def _record_links(self, cells: Sequence[str], found: Found) -> Refusal | None:
        for choice in self.plan.links:
            plan = choice.pick(cells)
            if plan is None:
                continue
            if isinstance(plan, Refusal):
                return plan
            for told in plan.spread(cells):
                ends = plan.ends(told, found, self.keys)
                if isinstance(ends, Refusal):
                    return ends
                if ends is not None:
                    self._record_link(plan, ends, told, found)
        return None

    def _record_link(self, plan: LinkPlan, ends: tuple[str, str], cells: Sequence[str], found: Found) -> None:
        for end, entity_id in zip((plan.source, plan.target), ends, strict=True):
            if end.entity is not None:
                self._record_end(end, end.entity, entity_id, cells)
        plan.record(ends, (cells, found), self.links, self.recorder, self._bad_cell)
        self._told.append(plan.label)

    def _record_end(self, end: EndPlan, plan: EntityPlan, entity_id: str, cells: Sequence[str]) -> None:
        """Introduce an end where it is first met, and report it if the list of nodes lacks it."""
        if entity_id not in self.keys.met:
            self._meet(entity_id, plan)
            if plan.space in self.listed:
                self._problems.append(self._problem(MISSING_END, plan.key.columns[0], _MISSING))
            plan.introduce(entity_id, self.recorder)
            record_uses(entity_id, end.once, cells, self.recorder, self._bad_cell)
        record_uses(entity_id, end.always, cells, self.recorder, self._bad_cell)

    def _meet(self, entity_id: str, plan: EntityPlan) -> None:
        if entity_id not in self.keys.met:
            self.keys.met.add(entity_id)
            self._met.append((entity_id, plan.schema))

    def _fit(self, cells: list[str]) -> None:
        """Make a row as wide as the table: short rows end in empty cells, trailing separators do not count."""
        if any(cell.strip() for cell in cells[self._width :]):
            self._problems.append(self._problem(EXTRA_CELLS, "", _EXTRA))
        del cells[self._width :]
        cells.extend([""] * (self._width - len(cells)))

    def _bad_cell(self, use: Use, refused: Sequence[Refused]) -> None:
        self._problems.extend(self._problem(BAD_CELL, use.column, item.template, item.parts) for item in refused)

    def _unreadable(self, place: str, template: str, parts: dict[str, object]) -> None:
        """Hear of what the reader could not read: a whole row, or one attribute of it."""
        self._place = place
        if "column" in parts:
            self.report.add(self._problem(BAD_CELL, str(parts["column"]), template, parts))
            return
        self.tally.rows += 1
        self.tally.refused += 1
        self.report.add(self._problem(UNREADABLE, "", template, parts))

    def _problem(self, kind: str, column: str, template: str, parts: Mapping[str, object] | None = None) -> Problem:
        row = (self.plan.table.locator + self._place).strip()
        return Problem(kind, self.plan.table.name, row, column, template, dict(parts or {}))
