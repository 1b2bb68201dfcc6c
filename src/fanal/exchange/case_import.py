"""What a reader of our own exports gives: the case and its statements, as they were."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from fanal.errors import FanalError
from fanal.model.case import Case
from fanal.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Problem:
    """A record that could not be read; the others were.

    Attributes
    ----------
    place : str
        File, sheet or element inside the export.
    row : int
        Number of the record there, from 1.
    error : FanalError
        Why, and what to do.
    """

    place: str
    row: int
    error: FanalError


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
