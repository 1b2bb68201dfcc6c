"""What a reader of our own exports gives: the case and its statements, as they were."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from fanal.errors import FanalError
from fanal.model.case import Case
from fanal.model.statement import Statement

REFUSED_ROW, BAD_CELL, UNREADABLE = "refused_row", "bad_cell", "unreadable"
"""Kinds of problem, in the words of every import: a record left out; a value left out of a record
that is kept; a record that cannot be read."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A record, or a value of one, that could not be read; the others were.

    Attributes
    ----------
    place : str
        File, sheet or element inside the export.
    row : int
        Number of the record there, from 1.
    error : FanalError
        Why, and what to do.
    column : str
        The column or attribute, "" where the whole record is meant.
    kind : str
        One of the kinds above.
    """

    place: str
    row: int
    error: FanalError
    column: str = ""
    kind: str = UNREADABLE


@dataclass(frozen=True, slots=True)
class CaseImport:
    """A case read from one of our own exports.

    Attributes
    ----------
    case : Case
        As the export names it.
    format : str
        Which of our formats it is.
    reread : callable
        Reads the statements from the beginning each time it is called; takes a list to
        which it adds what it could not read.

    Notes
    -----
    Statements keep the ids of the base that wrote them. They are given those of the
    base that takes them in by :func:`fanal.exchange.rekey.rekeyed`.
    """

    case: Case
    format: str
    reread: Callable[[list[Problem]], Iterator[Statement]] = field(repr=False)

    def statements(self, problems: list[Problem] | None = None) -> Iterator[Statement]:
        """Stream the statements; what cannot be read is added to `problems`."""
        return self.reread([] if problems is None else problems)
