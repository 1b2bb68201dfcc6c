"""Cells that a reader corrected: read in place of what the file says, which stays as it was."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from fanal.ingest.reading.table import OnProblem, Row, Table

Corrections = Mapping[str, Mapping[str, str]]
"""By place of a row and column: the text to read instead."""


class Corrected(str):
    """A corrected cell: the text to read, and `written`, the text of the file.

    Examples
    --------
    >>> cell = Corrected.of("2012", "20l2")
    >>> cell, cell.written
    ('2012', '20l2')
    """

    __slots__ = ("written",)
    written: str

    @classmethod
    def of(cls, text: str, written: str) -> "Corrected":
        """Make the cell."""
        cell = cls(text)
        cell.written = written
        return cell

    def pieces(self, separator: str) -> list[str]:
        """Part the text; each piece still knows the whole cell as it was written."""
        return [Corrected.of(piece, self.written) for piece in self.split(separator)]


def written(cell: str, original: str) -> str:
    """Return the original value to keep with what a cell came to.

    Parameters
    ----------
    cell : str
    original : str
        As cleaning gave it, "" where it changed nothing.
    """
    return cell.written if isinstance(cell, Corrected) else original


def pieces(cell: str, separator: str) -> list[str]:
    """Part a cell that names several."""
    found = cell.pieces(separator) if isinstance(cell, Corrected) else cell.split(separator)
    return [piece for piece in found if piece.strip()]


def corrected(table: Table, corrections: Corrections) -> Table:
    """Return the table as it reads with some cells corrected.

    Parameters
    ----------
    table : Table
    corrections : mapping of str to mapping of str to str
        A row or column that the table does not have is passed over.
    """
    if not corrections:
        return table
    places = {name: place for place, name in enumerate(table.columns)}

    def read(on_problem: OnProblem) -> Iterator[Row]:
        for place, cells in table.read(on_problem):
            for column, text in corrections.get(place, {}).items():
                if column in places:
                    _correct(cells, places[column], text)
            yield place, cells

    return replace(table, read=read)


def _correct(cells: list[str], place: int, text: str) -> None:
    cells.extend([""] * (place + 1 - len(cells)))
    cells[place] = Corrected.of(text, cells[place])
