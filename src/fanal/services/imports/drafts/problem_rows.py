"""The rows of a draft that something is wrong with: listed a page at a time, and as a file to work through."""

import csv
from dataclasses import dataclass
from io import TextIOWrapper
from typing import BinaryIO

from fanal.errors import ConflictError
from fanal.exchange.table.cells import shown
from fanal.services.imports.drafts.beginning import open_draft
from fanal.services.imports.drafts.draft import Draft
from fanal.services.imports.drafts.job import DONE
from fanal.services.imports.drafts.shelf import Shelf
from fanal.services.imports.report import ImportOutcome, ImportProblem
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT, translated

_HEADINGS = ("Table", "Row", "Column", "Problem")


@dataclass(frozen=True, slots=True)
class ProblemPage:
    """Some of the problems that a check or import listed, and how many there are."""

    problems: tuple[ImportProblem, ...]
    total: int


def list_problems(
    workspace: Workspace, shelf: Shelf, case: str, draft: str, span: tuple[int, int] = (0, 100)
) -> ProblemPage:
    """Return some of the problems of the last check or import.

    Parameters
    ----------
    workspace : Workspace
    shelf : Shelf
    case, draft : str
    span : tuple of int
        From which on, and how many.

    Raises
    ------
    ConflictError
        Nothing was checked since the last change.
    NotFoundError, DeniedError
    """
    outcome = _outcome(open_draft(workspace, shelf, case, draft))
    offset, limit = span
    return ProblemPage(outcome.problems[offset : offset + limit], len(outcome.problems))


def write_problem_rows(
    workspace: Workspace, shelf: Shelf, case: str, draft: str, out: BinaryIO, locale: str = DEFAULT
) -> None:
    """Write the problem rows as CSV: where each is, what is wrong, and its cells as the file has them.

    Raises
    ------
    ConflictError
        Nothing was checked since the last change.
    NotFoundError, DeniedError

    Notes
    -----
    Starts with a byte-order mark, without which spreadsheets take Cyrillic for something else.
    No cell can be taken for a formula.
    """
    opened = open_draft(workspace, shelf, case, draft)
    outcome = _outcome(opened)
    text = TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow([translated(locale, heading) for heading in _HEADINGS])
    with opened.lock:
        cells = {} if opened.is_gone else _cells(opened, outcome)
        for problem in outcome.problems:
            where = (problem.table, problem.row, problem.column, problem.message)
            writer.writerow([shown(cell) for cell in (*where, *cells.get((problem.table, problem.row), ()))])
    text.flush()
    text.detach()


def _outcome(draft: Draft) -> ImportOutcome:
    if draft.job.state != DONE or draft.job.outcome is None:
        raise ConflictError("Something was changed since the last check. Check the import again.")
    return draft.job.outcome


def _cells(draft: Draft, outcome: ImportOutcome) -> dict[tuple[str, str], list[str]]:
    wanted: dict[str, set[str]] = {}
    for problem in outcome.problems:
        wanted.setdefault(problem.table, set()).add(problem.row)
    found: dict[tuple[str, str], list[str]] = {}
    for table in draft.tables:
        rows = wanted.get(table.name, set())
        if not rows:
            continue
        read = table.shaped.table
        for place, cells in read.rows():
            if (row := f"{read.locator}{place}".strip()) in rows:
                found[table.name, row] = list(cells)
    return found
