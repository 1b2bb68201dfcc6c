"""Tell a table of the standard by its headings, and what each of its columns is."""

from collections.abc import Sequence
from dataclasses import dataclass

from fanal.exchange.htcds.fields import Field, field_of, is_coded, plain

_LOOKED_AT = 5
_ENOUGH = 3
_KEYS = ("uuid", "instanceid", "metainstanceid", "key")
"""Columns by which form servers know a submission."""
# fmt: off
_OF_SERVERS = frozenset({
    "start", "end", "today", "deviceid", "username", "simserial", "subscriberid", "phonenumber", "version", "id",
    "uuid", "index", "parentindex", "parenttablename", "submissiontime", "submissiondate", "submittedby",
    "validationstatus", "notes", "status", "tags", "instanceid", "instancename", "metainstanceid",
    "metainstancename", "metarootuuid", "rootuuid", "key", "formhubuuid", "submitterid", "submittername",
    "attachmentspresent", "attachmentsexpected", "reviewstate", "devicename", "edits", "formversion",
    "xformidstring", "bambooid", "duration", "geolocation",
})
# fmt: on
"""What form servers add to a submission: when and by which device it was sent, not what was asked."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes
    ----------
    place : int
        From 0.
    heading : str
        As the table names it.
    field : Field or None
        None for what is no field of the standard.
    choice : str
        The choice of a ``select_multiple`` that a column of yes and no stands for, else "".
    """

    place: int
    heading: str
    field: Field | None = None
    choice: str = ""

    @property
    def is_of_server(self) -> bool:
        """Whether a form server added it."""
        return self.field is None and plain(self.heading) in _OF_SERVERS


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table of the standard is laid out.

    Attributes
    ----------
    columns : tuple of Column
        Those with a heading.
    headings : int
        How many rows to pass over.
    key : int or None
        Place of the column that tells a record from all others anywhere.
    """

    columns: tuple[Column, ...]
    headings: int
    key: int | None = None


def layout_of(rows: Sequence[Sequence[str]]) -> Layout | None:
    """Return the layout of a table of the standard, None for any other table.

    Parameters
    ----------
    rows : sequence of sequence of str
        Its first rows, headings included.

    Notes
    -----
    Names of the standard must head at least three columns. The standard's own spreadsheet hides its
    row of names and shows one of labels below; five names of its address stand over labels of other fields.
    Whoever fills it in sees the labels, so they win.
    """
    for number, cells in enumerate(rows[:_LOOKED_AT]):
        if sum(is_coded(cell) for cell in cells) >= _ENOUGH:
            labels = rows[number + 1] if number + 1 < len(rows) else ()
            shown = labels if _is_heading(labels) else ()
            columns = tuple(_columns(cells, shown))
            return Layout(columns, number + 1 + bool(shown), _key(cells))
    return None


def _is_heading(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    named = [cell for cell in filled if field_of(cell) is not None]
    return len(named) >= _ENOUGH and len(named) * 2 > len(filled)


def _columns(names: Sequence[str], labels: Sequence[str]) -> list[Column]:
    found = []
    for place in range(max(len(names), len(labels))):
        name = names[place].strip() if place < len(names) else ""
        label = labels[place].strip() if place < len(labels) else ""
        if name or label:
            field, choice = field_of(label) or field_of(name) or (None, "")
            found.append(Column(place, name if field_of(name) == (field, choice) else label or name, field, choice))
    return found


def _key(names: Sequence[str]) -> int | None:
    plains = [plain(name) for name in names]
    return next((plains.index(key) for key in _KEYS if key in plains), None)
