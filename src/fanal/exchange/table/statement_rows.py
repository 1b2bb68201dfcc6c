"""The lossless table of statements that the CSV and XLSX exports share."""

from collections.abc import Iterator, Sequence

from fanal.errors import InputError
from fanal.exchange.case_import import Problem
from fanal.exchange.records import FIELDS, header_record, statement_of
from fanal.exchange.table.cells import from_rows, to_rows
from fanal.model.case import Case
from fanal.model.entity import Entity
from fanal.model.statement import Statement

NAME = "statements"
CASE_NAME = "case"
HEADER = ("part", *FIELDS)


def statement_cells(entity: Entity) -> Iterator[list[str]]:
    """Yield the rows of an entity's statements, ordered by id."""
    for row in sorted(entity.statements, key=lambda row: row.id):
        yield from to_rows((row.id, *row[2:]))


def read_statement_cells(
    rows: Iterator[Sequence[str]], case_id: str, place: str, problems: list[Problem]
) -> Iterator[Statement]:
    """Yield the statements of a table that begins with :data:`HEADER`.

    Parameters
    ----------
    rows : iterator of sequence of str
        The heading first.
    case_id : str
    place : str
        Name of the file or sheet, for messages.
    problems : list of Problem
        Gets what could not be read.

    Raises
    ------
    InputError
        The heading is not ours.
    """
    header = tuple(next(rows, ()))
    if header != HEADER:
        raise InputError("The columns of {place} were changed; export the case again.", place=place)
    for number, cells in enumerate(from_rows(row for row in rows if any(row)), start=2):
        try:
            yield statement_of(dict(zip(FIELDS, cells, strict=True)), case_id)
        except (InputError, ValueError) as error:
            problems.append(Problem(place, number, _as_input_error(error)))


def _as_input_error(error: Exception) -> InputError:
    return error if isinstance(error, InputError) else InputError("The row has too few or too many cells.")


def case_cells(case: Case) -> Iterator[list[str]]:
    """Yield the rows of the table that names the case: the version, then a row per field."""
    record = header_record(case)
    yield from to_rows(("fanal", str(record["fanal"])))
    for name, value in record["case"].items():
        yield from to_rows((name, value))


def read_case_cells(rows: Iterator[Sequence[str]]) -> dict[str, object]:
    """Return the header record that :func:`case_cells` wrote as a table."""
    fields = {record[0]: record[1] for record in from_rows(row for row in rows if any(row)) if len(record) == 2}
    version = fields.pop("fanal", "")
    return {"fanal": int(version) if version.isdecimal() else None, "case": fields}
