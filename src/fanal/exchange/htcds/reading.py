"""Statements out of a table of the standard: one person a row."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from fanal.errors import InputError
from fanal.exchange.case_import import BAD_CELL, REFUSED_ROW, Problem
from fanal.exchange.claims import Claims
from fanal.exchange.htcds.cells import values_of
from fanal.exchange.htcds.fields import EVENT, NOTE, Codes, Field
from fanal.exchange.htcds.layout import Column, Layout
from fanal.exchange.htcds.record import PERSON, Record
from fanal.exchange.intake import Intake
from fanal.model.statement import Statement
from fanal.model.values import Refused, clean

Rows = Iterable[tuple[str, Sequence[str]]]
_NOT_OF_STANDARD = (
    "This column is no field of HTCDS 2.0; its values are left out. Import the table with a mapping to keep them."
)
_NOT_A_CODE = "The value is no code of this field in HTCDS 2.0; it is left out."
_NOTHING = "The row has no value that can be used, so it is left out."


def from_htcds(rows: Rows, layout: Layout, claims: Claims, intake: Intake) -> Iterator[Statement | Problem]:
    """Turn the rows of a table of the standard into statements.

    Parameters
    ----------
    rows : iterable of (str, sequence of str)
        The rows below the headings: where each stands (its number), and its cells.
    layout : Layout
        From :func:`fanal.exchange.htcds.layout.layout_of`.
    claims : Claims
    intake : Intake
        Filled on the way; its `table` is the name of the table.

    Yields
    ------
    Statement or Problem
        For each row a person, the recruitment, exploitation, events, roles and address that it
        tells of, and a note with what is said of the case. For each column that is no field of the
        standard, unknown code and refused value a problem; the rest of the row is kept.

    Notes
    -----
    Streams. A row is known by its submission, else by the file and its number, so the same file
    gives the same statements. Empty rows that only bear a number are passed over. Codes are
    mapped through our vocabularies; the standard's code stays as the original value. A code that covers
    several of our terms gives the first of them, as uncertain.
    """
    reader = _Reader(layout, claims, intake)
    yield from reader.columns()
    for place, cells in rows:
        yield from reader.read(place, cells)


class _Reader:
    """Reads rows one after the other."""

    def __init__(self, layout: Layout, claims: Claims, intake: Intake) -> None:
        self._layout, self._claims, self._intake = layout, claims, intake
        self._codes: dict[tuple[str, str], Codes] = {}
        self._fields = [column for column in layout.columns if column.field is not None]

    def columns(self) -> Iterator[Problem]:
        """Note what each column is used for."""
        for column in self._layout.columns:
            if column.field is not None:
                self._intake.use(column.heading, column.field.home)
            elif column.place == self._layout.key:
                self._intake.use(column.heading, "key")
            elif self._intake.leave_out(column.heading) and not column.is_of_server:
                yield self._problem(1, column.heading, _NOT_OF_STANDARD)

    def read(self, place: str, cells: Sequence[str]) -> Iterator[Statement | Problem]:
        row = int(place) if place.isdecimal() else 0
        filled = [(column, cells[column.place]) for column in self._fields if _cell(cells, column.place)]
        if not filled:
            return
        self._intake.rows += 1
        record = Record(self._claims, self._key(place, cells), f"{self._intake.table}:{place}")
        problems: list[Problem] = []
        for column, cell in filled:
            problems += self._take(record, row, column, cell)
        statements = list(record.statements())
        yield from problems
        if not statements:
            self._intake.refused += 1
            yield self._problem(row, "", _NOTHING, REFUSED_ROW)
        yield from statements

    def _key(self, place: str, cells: Sequence[str]) -> Sequence[str]:
        key = _cell(cells, self._layout.key) if self._layout.key is not None else ""
        return ("htcds", key) if key else ("htcds", self._intake.table, place)

    def _take(self, record: Record, row: int, column: Column, cell: str) -> Iterator[Problem]:
        field = column.field
        assert field is not None  # noqa: S101 (only columns of a field come here)
        for text in values_of(column, cell, lambda part: self._is_known(field, part)):
            refused = self._value(record, field, text)
            if refused is not None:
                yield self._problem(row, column.heading, refused.template, BAD_CELL, refused.parts)

    def _is_known(self, field: Field, text: str) -> bool:
        if field.vocabulary:
            return self._coded(field).find(text) is not None
        if field.prop == "citizenship":
            return not isinstance(clean("country", text), Refused)
        return False

    def _coded(self, field: Field) -> Codes:
        key = field.vocabulary, field.codes
        if key not in self._codes:
            self._codes[key] = Codes.of(self._claims.vocabularies[field.vocabulary], field.codes)
        return self._codes[key]

    def _value(self, record: Record, field: Field, text: str) -> Refused | None:
        if field.home == NOTE:
            return record.note(field.label, text)
        if field.home == EVENT:
            return record.kind_of_event(text)
        if not field.vocabulary:
            return record.value(field.schema, field.prop, text)
        term = self._coded(field).find(text)
        if term is None:
            return Refused(_NOT_A_CODE)
        if field.schema == PERSON and field.prop == "gender":
            return record.gender(term, text)
        is_sure = not self._coded(field).is_shared(text)
        return record.code(field.schema, field.prop, term.code, text, is_sure=is_sure)

    def _problem(
        self, row: int, column: str, template: str, kind: str = BAD_CELL, parts: Mapping[str, str] | None = None
    ) -> Problem:
        return Problem(self._intake.table, row, InputError(template, **(parts or {})), column, kind)


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place].strip() if place < len(cells) else ""
