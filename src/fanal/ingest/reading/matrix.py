"""Read an adjacency matrix as rows of source, target and weight."""

from collections.abc import Iterator
from dataclasses import replace

from fanal.errors import MappingError
from fanal.ingest.reading.table import OnProblem, Row, Table

MATRIX_COLUMNS = ("source", "target", "weight")
_ABSENT = frozenset({"", "0", "0.0", "NA", "na", "-"})


def matrix_rows(table: Table, *, is_symmetric: bool) -> Table:
    """Return the table as one row for each name, with no target, then one row for each tie.

    Parameters
    ----------
    table : Table
        First column: names; other columns: the same names in the same order.
    is_symmetric : bool
        Read only the cells on and above the diagonal, since those below say the same again.

    Returns
    -------
    Table
        Columns ``source``, ``target``, ``weight``; cited as ``row 3`` and ``row 3, column 7``.

    Raises
    ------
    MappingError
        The table has no header that names its columns.
    """
    if not table.has_header:
        raise MappingError(
            "{table} has no header, so it cannot be read as a matrix. Put the names in its first row.",
            table=table.name,
        )
    names = table.columns[1:]

    def read(on_problem: OnProblem) -> Iterator[Row]:
        for row, cells in table.rows():
            yield row, [cells[0], "", ""]
        for place, (row, cells) in enumerate(table.rows(on_problem)):
            first = place if is_symmetric else 0
            for index, weight in enumerate(cells[1 + first :], first):
                if weight.strip() not in _ABSENT and index < len(names):
                    yield f"{row}, column {index + 2}", [cells[0], names[index], weight]

    return replace(table, columns=list(MATRIX_COLUMNS), read=read)


def is_symmetric_matrix(table: Table) -> bool:
    """Tell whether every cell equals its mirror image; holds the matrix in memory."""
    rows = [[cell.strip() for cell in cells[1:]] for _, cells in table.rows()]
    size = len(rows)
    if any(len(row) < size for row in rows):
        return False
    return all(rows[i][j] == rows[j][i] for i in range(size) for j in range(i))
