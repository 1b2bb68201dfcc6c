"""The rows of a draft's table, a page at a time, with what each would record and what is wrong with it."""

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from itertools import islice

from fanal.errors import FanalError
from fanal.ingest import Importer, ImportReport, Mapping, Problem
from fanal.ingest.mapping.spec import VERSION, TableSpec
from fanal.ingest.reading.corrections import Corrected, corrected
from fanal.ingest.templates.form import SKIPPED
from fanal.model.statement import Statement
from fanal.services.imports.drafts.beginning import open_draft
from fanal.services.imports.drafts.changing import DraftAt
from fanal.services.imports.drafts.draft import Draft, DraftTable
from fanal.services.imports.drafts.mapping import spec_of
from fanal.services.imports.drafts.shelf import Shelf
from fanal.services.imports.drafts.told import Teller, Told
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT, translated

_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class CellProblem:
    """What is wrong with a row, or with one cell of it; `column` is "" for the whole row."""

    kind: str
    column: str
    message: str


@dataclass(frozen=True, slots=True)
class RowView:
    """A row.

    Attributes
    ----------
    row : str
        As it is cited: ``row 12``.
    place : str
        As corrections name it.
    cells : tuple of str
        As they are read, corrections included.
    corrected : dict of str to str
        By column: the cell as the file has it.
    problems : tuple of CellProblem
    told : tuple of Told
        What it would record.
    """

    row: str
    place: str
    cells: tuple[str, ...]
    corrected: dict[str, str]
    problems: tuple[CellProblem, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class RowsPage:
    """Some rows of a table.

    Attributes
    ----------
    columns : tuple of str
    rows : tuple of RowView
    offset : int
    has_more : bool
    beside : tuple of Told
        What the table would record of no single row, as of the cells of a matrix.
    """

    columns: tuple[str, ...]
    rows: tuple[RowView, ...]
    offset: int
    has_more: bool
    beside: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Which rows: those from `offset` on, at most `limit`; only those with problems if asked."""

    offset: int = 0
    limit: int = 50
    only_problems: bool = False

    def cut(self, rows: Iterator[tuple[str, list[str]]], troubled: Set[str]) -> list[tuple[str, list[str]]]:
        """Return these of the rows, and one more if there are more."""
        if self.only_problems:
            rows = (row for row in rows if row[0] in troubled)
        return list(islice(rows, self.offset, self.offset + self.limit + 1))


def read_rows(
    workspace: Workspace, shelf: Shelf, at: DraftAt, span: Span | None = None, locale: str = DEFAULT
) -> RowsPage:
    """Return some rows of a table with what they would record.

    Parameters
    ----------
    workspace : Workspace
    shelf : Shelf
    at : DraftAt
    span : Span, optional
        The first fifty if not given.
    locale : str

    Raises
    ------
    NotFoundError, ConflictError, DeniedError

    Notes
    -----
    Reads the table from its beginning to the last row asked for: 5,000 rows in about 0.2 s.
    """
    span = span or Span()
    draft = open_draft(workspace, shelf, at.case, at.draft)
    draft.require_files()
    table = draft.table(at.table)
    with draft.lock:
        read = table.shaped.table
        cut = span.cut(corrected(read, table.corrections).rows(), _troubled(draft, table))
        shown, has_more = cut[: span.limit], len(cut) > span.limit
        told, problems = _tried(workspace, draft, table, [place for place, _ in shown], locale)
        rows = tuple(_row(read.locator + place, place, cells, (table, told, problems)) for place, cells in shown)
        beside = () if any(row.told for row in rows) else tuple(one for some in told.values() for one in some)
        return RowsPage(tuple(read.columns), rows, span.offset, has_more, beside[: span.limit])


def _troubled(draft: Draft, table: DraftTable) -> Set[str]:
    """Return the places of the rows with which the last check found something wrong."""
    if draft.job.outcome is None:
        return frozenset()
    locator = table.shaped.table.locator
    return {problem.row.removeprefix(locator) for problem in draft.job.outcome.problems if problem.table == table.name}


def _row(
    row: str,
    place: str,
    cells: list[str],
    found: tuple[DraftTable, dict[str, list[Told]], dict[str, list[CellProblem]]],
) -> RowView:
    table, told, problems = found
    columns = table.shaped.table.columns
    changed = {name: cell.written for name, cell in zip(columns, cells, strict=False) if isinstance(cell, Corrected)}
    return RowView(
        row=row.strip(),
        place=place,
        cells=tuple(str(cell)[:_LONGEST] for cell in cells[: len(columns)]),
        corrected=changed,
        problems=tuple(problems.get(row.strip(), ())),
        told=tuple(told.get(row.strip(), ())),
    )


def _tried(
    workspace: Workspace, draft: Draft, table: DraftTable, places: list[str], locale: str
) -> tuple[dict[str, list[Told]], dict[str, list[CellProblem]]]:
    """Run the mapping over the table up to the last of some rows; return what they say and what is wrong."""
    if table.form.kind == SKIPPED or not places:
        return {}, {}
    try:
        spec = spec_of(workspace, draft, table)
        return _run(workspace, draft, table, spec, (places, locale))
    except FanalError:
        # What is still to be said stands beside the table; the rows are shown as they are.
        return {}, {}


def _run(
    workspace: Workspace, draft: Draft, table: DraftTable, spec: TableSpec, wanted: tuple[list[str], str]
) -> tuple[dict[str, list[Told]], dict[str, list[CellProblem]]]:
    places, locale = wanted
    others = TableSpec(match=(table.shaped.table.file,), skip=True)
    mapping = Mapping(VERSION, tables=(replace(spec, source={}), others))
    importer = Importer(workspace.store.ids, draft.case_id, mapping, workspace.model, workspace.vocabularies)
    locator = table.shaped.table.locator
    rows = {f"{locator}{place}".strip() for place in places}
    last = f"{locator}{places[-1]}".strip()
    report = ImportReport(shown=1_000_000)
    teller = Teller(workspace.model, workspace.vocabularies, locale)
    by_row: dict[str, list[Statement]] = {}
    is_past = False
    for statement in importer.statements([table.file.file], report):
        where = statement.locator.strip()
        if is_past and where != last:
            break
        is_past = is_past or where == last
        teller.hear(statement)
        if where in rows or (where and spec.shape != "rows"):
            by_row.setdefault(where, []).append(statement)
        if len(by_row) > len(places) * 4:
            break
    told = {row: teller.told(statements) for row, statements in by_row.items()}
    return told, _problems(report.problems, rows, locale)


def _problems(problems: list[Problem], rows: set[str], locale: str) -> dict[str, list[CellProblem]]:
    found: dict[str, list[CellProblem]] = {}
    for problem in problems:
        if problem.row in rows:
            message = translated(locale, problem.template, problem.parts or None)
            found.setdefault(problem.row, []).append(CellProblem(problem.kind, problem.column, message))
    return found
