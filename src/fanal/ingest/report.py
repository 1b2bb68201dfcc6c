"""What became of every file, table, column and row of an import."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

REFUSED_ROW, PASSED_OVER, BAD_CELL, EXTRA_CELLS, UNREADABLE, MISSING_END = (
    "refused_row",
    "passed_over",
    "bad_cell",
    "extra_cells",
    "unreadable",
    "missing_end",
)
"""Kinds of problem: a row left out; a row of which nothing is recorded, as the mapping has it; a cell left
out of a row that is kept; cells beyond the last column; a line or element that cannot be read; an end of a
link that the list of nodes lacks (kept)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that went wrong, told without the content of the cell.

    Attributes
    ----------
    kind : str
    table : str
        File and part.
    row : str
        Where in it, as the file counts.
    column : str
        "" where the whole row is meant.
    template : str
        English sentence with named parts.
    parts : mapping of str to object
    """

    kind: str
    table: str
    row: str
    column: str
    template: str
    parts: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        where = f"{self.table}, {self.row}" + (f", {self.column}" if self.column else "")
        return f"{where}: {self.template.format(**self.parts) if self.parts else self.template}"


@dataclass(slots=True)
class TableReport:
    """One table.

    Attributes
    ----------
    table, format : str
    found : mapping of str to str
        Encoding, separator, line ends, header as found.
    mapped : dict of str to list of str
        By column: the properties it filled, ``key``, or what it decided.
    ignored : list of str
        Columns the mapping leaves out on purpose.
    rows, refused : int
        Rows read, and those left out or passed over.
    links : int
        Links it told of.
    """

    table: str
    format: str
    found: Mapping[str, str]
    mapped: dict[str, list[str]] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)
    rows: int = 0
    refused: int = 0
    links: int = 0

    @property
    def kept(self) -> int:
        """Rows that gave at least one statement."""
        return self.rows - self.refused


@dataclass(slots=True)
class ImportReport:
    """A whole import, filled while its statements are drawn.

    Attributes
    ----------
    tables : list of TableReport
    skipped : list of str
        Tables the mapping leaves out on purpose.
    problems : list of Problem
        The first `shown` of each kind and table.
    counts : Counter of str
        All problems by kind, shown or not.
    entities, links : Counter of str
        By schema: entities seen for the first time in this import, and links; a link that is only
        a property is counted as ``Schema.property``.
    statements : int
    shown : int
        How many problems of one kind are kept for one table.
    """

    tables: list[TableReport] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    entities: Counter[str] = field(default_factory=Counter)
    links: Counter[str] = field(default_factory=Counter)
    statements: int = 0
    shown: int = 50
    _kept: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, problem: Problem) -> None:
        """Count a problem, and keep it if few of its kind are kept yet."""
        self.counts[problem.kind] += 1
        place = problem.kind, problem.table
        if self._kept[place] < self.shown:
            self._kept[place] += 1
            self.problems.append(problem)

    @property
    def missing_ends(self) -> int:
        """Entities that links name and the list of nodes lacks; they are kept."""
        return self.counts[MISSING_END]
