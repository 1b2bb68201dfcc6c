"""A table: what every file becomes, whatever its format."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

Row = tuple[str, list[str]]
"""Where the row stands (``12``, ``n5``) and its cells."""
OnProblem = Callable[[str, str, dict[str, object]], None]
"""Told of a row that cannot be read: where it stands, template, parts."""
Header = bool | int | None
"""False: no header; True: the first row; a number: that row; None: to be found."""
LIST_SEPARATOR = "\x1e"
"""Stands between the values of a cell that holds a list (JSON)."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a mapping knows better than the file shows; None lets it be found.

    Attributes
    ----------
    encoding, separator : str or None
    header : Header
    """

    encoding: str | None = None
    separator: str | None = None
    header: Header = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one file, one sheet of it, or the nodes or edges of a graph file.

    Attributes
    ----------
    file : str
        Name of the file.
    part : str
        Sheet name, ``nodes`` or ``edges``; "" where a file is one table.
    format : str
        ``csv``, ``xlsx``, ``jsonl``, ``graphml``, ``gexf``.
    columns : list of str
        Distinct names; ``1``, ``2`` … without a header.
    locator : str
        What goes before a row's place to cite it: ``row ``, ``Sheet1!``, ``node ``.
    read : callable
        Starts reading from the first data row; takes the hearer of problems.
    found : mapping of str to str
        What was found about the file: encoding, separator, line ends, header.
    has_header : bool
    """

    file: str
    part: str
    format: str
    columns: list[str]
    locator: str
    read: Callable[[OnProblem], Iterator[Row]]
    found: Mapping[str, str] = field(default_factory=dict)
    has_header: bool = True

    @property
    def name(self) -> str:
        """File and part, as in ``people.xlsx!Sheet1``."""
        return f"{self.file}!{self.part}" if self.part else self.file

    def rows(self, on_problem: OnProblem | None = None) -> Iterator[Row]:
        """Stream the data rows."""
        return self.read(on_problem or _unheard)

    def sample(self, count: int) -> list[list[str]]:
        """Return the cells of the first `count` data rows."""
        rows: list[list[str]] = []
        for _, cells in self.rows():
            rows.append(cells)
            if len(rows) == count:
                break
        return rows


def _unheard(_row: str, _template: str, _parts: dict[str, object]) -> None:
    """Let a problem pass: the same row is read and heard again at import."""


def distinct(names: list[str]) -> list[str]:
    """Make column names usable: numbers for empty ones, `` 2`` after a repeated one.

    Examples
    --------
    >>> distinct(["name", "", "name"])
    ['name', '2', 'name 2']
    """
    given = [" ".join(name.split()) for name in names]
    taken = set(given)
    result: list[str] = []
    for place, name in enumerate(given, 1):
        base = name or str(place)
        candidate, count = base, 1
        while candidate in result or (not name and candidate in taken):
            count += 1
            candidate = f"{base} {count}"
        result.append(candidate)
    return result
