"""A table that shows itself, in plain text and in HTML, and becomes a data frame."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from fanal.notebook.frames import frame_of

if TYPE_CHECKING:
    import pandas as pd

_SHOWN = 20
_WIDEST = 60


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns.

    Attributes
    ----------
    title : str
        What the rows are.
    columns : tuple of str
    rows : tuple of dict
        By column.

    Examples
    --------
    >>> table = Table("People", ("name", "links"), ({"name": "Ana", "links": 3},))
    >>> table
    People (1)
    name  links
    Ana       3
    >>> table["links"]
    [3]
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[Mapping[str, object], ...]

    @classmethod
    def of(cls, title: str, rows: Sequence[Mapping[str, object]], columns: Sequence[str] = ()) -> "Table":
        """Make a table of mappings; `columns` are those of the first row if not given."""
        return cls(title, tuple(columns or (rows[0] if rows else ())), tuple(rows))

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Mapping[str, object]]:
        return iter(self.rows)

    def __getitem__(self, column: str) -> list[object]:
        """Return the cells of a column."""
        return [row[column] for row in self.rows]

    def to_frame(self) -> "pd.DataFrame":
        """Return a data frame with the same columns.

        Raises
        ------
        MissingExtraError
            pandas is not installed.
        """
        return frame_of(self.columns, self.rows)

    def __repr__(self) -> str:
        head = f"{self.title} ({len(self)})"
        if not self.rows:
            return head
        lines = [list(self.columns), *([shown(row.get(name)) for name in self.columns] for row in self.rows[:_SHOWN])]
        widths = [max(len(line[index]) for line in lines) for index in range(len(self.columns))]
        is_figure = [isinstance(self.rows[0].get(name), int | float) for name in self.columns]
        drawn = [
            "  ".join(
                cell.rjust(width) if figure else cell.ljust(width)
                for cell, width, figure in zip(line, widths, is_figure, strict=True)
            ).rstrip()
            for line in lines
        ]
        return "\n".join([head, *drawn, *self._rest()])

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(shown(row.get(name)))}</td>" for name in self.columns) + "</tr>"
            for row in self.rows[:_SHOWN]
        )
        rest = "".join(f"<p>{escape(text)}</p>" for text in self._rest())
        caption = f"<caption>{escape(self.title)} ({len(self)})</caption>"
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}"

    def _rest(self) -> list[str]:
        more = len(self) - _SHOWN
        return [f"… {more} more"] if more > 0 else []


def shown(cell: object) -> str:
    """Return a cell as people read it, short and on one line.

    Examples
    --------
    >>> shown(0.123456), shown(("a", "b")), shown(None), shown({"family": 2})
    ('0.1235', 'a, b', '', 'family 2')
    """
    match cell:
        case None:
            text = ""
        case float():
            text = f"{cell:.4g}"
        case Mapping():
            text = ", ".join(f"{key} {value}" for key, value in cell.items())
        case list() | tuple():
            text = ", ".join(shown(item) for item in cell)
        case _:
            text = str(cell)
    text = "".join(char if char.isprintable() else " " for char in text)
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"
