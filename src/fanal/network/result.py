"""What an analysis answers: columns, single values, a matrix, and what to know when reading them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Cell = float | int | str | bool | None | tuple[str, ...]
"""A value in a table; None means: not defined here (never a NaN)."""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark for the reader, as a template that can be translated.

    Attributes
    ----------
    template : str
        English sentence with ``{named}`` parts.
    parts : mapping of str to object
    """

    template: str
    parts: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.parts)


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table of numbers with named rows and columns.

    Attributes
    ----------
    rows, columns : tuple of str
    cells : tuple of tuple of float
        One inner tuple per row.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the function of an analysis returns.

    Attributes
    ----------
    columns : mapping of str to sequence of Cell
        One entry per row, all of one length. Per node: in the order of the network.
    values : mapping of str to Cell
    matrix : Matrix or None
    notes : tuple of Note
    """

    columns: Mapping[str, Sequence[Cell]] = field(default_factory=dict)
    values: Mapping[str, Cell] = field(default_factory=dict)
    matrix: Matrix | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class AnalysisResult:
    """An outcome together with the question it answers.

    Attributes
    ----------
    analysis : str
        Id in the registry.
    parameters : mapping of str to Cell
        All parameters, defaults filled in: enough to have the same result again.
    columns : mapping of str to sequence of Cell
        Column store; ``id`` comes first where a row is a node.
    values : mapping of str to Cell
    matrix : Matrix or None
    notes : tuple of Note
    """

    analysis: str
    parameters: Mapping[str, Cell]
    columns: Mapping[str, Sequence[Cell]]
    values: Mapping[str, Cell]
    matrix: Matrix | None
    notes: tuple[Note, ...]

    def __len__(self) -> int:
        return len(next(iter(self.columns.values()), ()))

    def rows(self) -> list[dict[str, Cell]]:
        """Return the columns as one dict per row."""
        names = list(self.columns)
        return [dict(zip(names, cells, strict=True)) for cells in zip(*self.columns.values(), strict=True)]

    def column(self, name: str) -> dict[str, Cell]:
        """Return one column of a table of nodes, by entity id."""
        return {str(key): value for key, value in zip(self.columns["id"], self.columns[name], strict=True)}
