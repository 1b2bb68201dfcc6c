"""What became of an import, in the shape every interface shows."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from fanal.exchange.case_import import Problem as RecordProblem
from fanal.exchange.intake import Intake
from fanal.ingest.report import ImportReport, Problem, TableReport
from fanal.model.entity import EXISTS
from fanal.model.schemata import Model
from fanal.model.statement import Statement
from fanal.text.messages import translated


@dataclass(frozen=True, slots=True)
class ImportedTable:
    """One table of a file.

    Attributes
    ----------
    table, format : str
    found : dict of str to str
        Encoding, separator, line ends, header as found.
    mapped : dict of str to tuple of str
        By column: what it was used for.
    ignored : tuple of str
        Columns left out on purpose.
    rows, kept, refused, links : int
    """

    table: str
    format: str
    found: dict[str, str]
    mapped: dict[str, tuple[str, ...]]
    ignored: tuple[str, ...]
    rows: int
    kept: int
    refused: int
    links: int


@dataclass(frozen=True, slots=True)
class ImportProblem:
    """One thing that went wrong, told without the content of the cell."""

    kind: str
    table: str
    row: str
    column: str
    message: str


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import did, or on a dry run would do.

    Attributes
    ----------
    case : str
        Id of the case; "" if a dry run did not make it.
    title : str
    is_new_case, is_dry_run : bool
    change : int or None
        Number of the change; None if nothing changed.
    files : dict of str to str
        By file name: ``table``, ``ftm``, ``htcds`` …, or the format of our own export.
    mapping : str
        The mapping of the tables, as YAML that can be saved and used again; "" without tables.
    is_guessed : bool
        Whether Fanal found the mapping itself.
    notes : tuple of str
        What to know about the guess.
    tables : tuple of ImportedTable
    skipped : tuple of str
        Tables the mapping leaves out on purpose.
    problems : tuple of ImportProblem
        The first of each kind and table.
    problem_counts : dict of str to int
        All of them by kind.
    entities, links : dict of str to int
        By schema, those this import speaks of.
    statements, new, known : int
        Read, and of these recorded now or standing already.
    missing_ends : int
        Ends of links that the list of nodes lacks; they are kept.
    """

    case: str
    title: str
    is_new_case: bool
    is_dry_run: bool
    change: int | None
    files: dict[str, str]
    mapping: str
    is_guessed: bool
    notes: tuple[str, ...]
    tables: tuple[ImportedTable, ...]
    skipped: tuple[str, ...]
    problems: tuple[ImportProblem, ...]
    problem_counts: dict[str, int]
    entities: dict[str, int]
    links: dict[str, int]
    statements: int
    new: int
    known: int
    missing_ends: int


@dataclass(slots=True)
class Tally:
    """Counts kept while statements of records (not of tables) go by.

    Attributes
    ----------
    model : Model
    report : ImportReport
        Of the tables; the records are added to it.
    """

    model: Model
    report: ImportReport = field(default_factory=ImportReport)

    def count(self, statement: Statement) -> None:
        """Count a statement of a record."""
        self.report.statements += 1
        if statement.prop == EXISTS and statement.schema in self.model:
            is_link = self.model.get(statement.schema).edge is not None
            (self.report.links if is_link else self.report.entities)[statement.schema] += 1

    def add(self, file: str, problem: RecordProblem) -> None:
        """Count a record that could not be read."""
        is_named = problem.place.startswith(file)
        place = problem.place if is_named or not problem.place else f"{file}, {problem.place}"
        error = problem.error
        self.report.add(
            Problem(problem.kind, place or file, str(problem.row), problem.column, error.template, error.parts)
        )

    def close(self, intakes: Sequence[Intake], skipped: Sequence[str]) -> None:
        """Take over what became of the tables of a file of another program."""
        self.report.skipped += skipped
        for intake in intakes:
            uses = {name: list(found) for name, found in intake.mapped.items()}
            rows = intake.rows, intake.refused, intake.links
            self.report.tables.append(
                TableReport(intake.table, intake.format, intake.found, uses, list(intake.ignored), *rows)
            )


def tables_of(report: ImportReport) -> tuple[ImportedTable, ...]:
    """Return the tables of an engine's report."""
    return tuple(
        ImportedTable(
            table=table.table,
            format=table.format,
            found=dict(table.found),
            mapped={name: tuple(uses) for name, uses in table.mapped.items()},
            ignored=tuple(table.ignored),
            rows=table.rows,
            kept=table.kept,
            refused=table.refused,
            links=table.links,
        )
        for table in report.tables
    )


def problems_of(report: ImportReport, locale: str) -> tuple[ImportProblem, ...]:
    """Return the problems of an engine's report in the words of a locale."""
    return tuple(
        ImportProblem(
            kind=problem.kind,
            table=problem.table,
            row=problem.row,
            column=problem.column,
            message=_worded(problem.template, problem.parts, locale),
        )
        for problem in report.problems
    )


def sorted_counts(counts: Counter[str]) -> dict[str, int]:
    """Return counts in the order of their names, so that the same import gives the same answer."""
    return dict(sorted(counts.items()))


def _worded(template: str, parts: Mapping[str, object], locale: str) -> str:
    return translated(locale, template, parts or None)
