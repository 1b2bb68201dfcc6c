"""How answers are shown: a readable table on a terminal, or the service's own shape as JSON."""

import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence

import orjson
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from fanal.cli.session import Session
from fanal.cli.words import _

_UNLIMITED = 10_000


def console() -> Console:
    """Return the console for answers; as wide as needed where it is no terminal."""
    out = Console(highlight=False, soft_wrap=False)
    return out if out.is_terminal else Console(highlight=False, width=max(out.width, 200))


def show(session: Session, answer: object, present: Callable[[Console], None]) -> None:
    """Show an answer the way that was asked for.

    Parameters
    ----------
    session : Session
    answer : object
        A service's dataclass: its shape is the JSON document.
    present : callable
        Writes it for people.
    """
    if session.as_json:
        sys.stdout.buffer.write(orjson.dumps(answer, option=orjson.OPT_INDENT_2) + b"\n")
        sys.stdout.flush()
    else:
        present(console())


def line(out: Console, text: str, *, style: str = "") -> None:
    """Write one line as it is: brackets are no markup, and nothing in it can move the cursor."""
    out.print(visible(text), style=style or None, markup=False)


def visible(text: str) -> str:
    """Return a text without the characters that a terminal would obey instead of show.

    Examples
    --------
    >>> visible(f"Ana{chr(27)}[2J")
    'Ana[2J'
    """
    return "".join(char for char in text if char == "\n" or unicodedata.category(char) != "Cc")


def plain(value: object) -> str:
    """Return a cell as people read it: short numbers, yes or no, nothing for nothing."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, float):
        return f"{value:.4g}" if abs(value) < _UNLIMITED else f"{value:,.0f}"
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(plain(item) for item in value)
    return visible(str(value))


def table(
    out: Console, head: Sequence[str], rows: Iterable[Sequence[object]], *, title: str = "", note: str = ""
) -> None:
    """Write a table; figures stand at the right.

    Parameters
    ----------
    out : Console
    head : sequence of str
        Headings, already in the reader's language.
    rows : iterable of sequence
    title : str
    note : str
        A line below.
    """
    lines = [list(row) for row in rows]
    grid = Table(
        box=SIMPLE_HEAD, title=escape(visible(title)) or None, title_justify="left", title_style="bold", pad_edge=False
    )
    for index, name in enumerate(head):
        is_figure = any(isinstance(row[index], int | float) for row in lines)
        grid.add_column(escape(name), justify="right" if is_figure else "left", overflow="fold")
    for row in lines:
        grid.add_row(*(escape(plain(value)) for value in row))
    out.print(grid)
    if note:
        line(out, note, style="dim")


def counted(labels: Callable[[str], str], counts: Mapping[str, int]) -> str:
    """Return counts by code as one line, most frequent first."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{labels(code)} {count}" for code, count in ordered)
