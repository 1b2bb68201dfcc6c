"""Spreadsheets and CSV: a sheet is a page, a row is a line; formulas are not computed."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from io import StringIO
from typing import BinaryIO

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from fanal.documents import refusals
from fanal.documents.events import Event, Facts, Note, Page
from fanal.documents.formats.packed import opened
from fanal.documents.formats.parts import CARRIES_PROGRAMS
from fanal.documents.formats.plain import decoded, doubts, whole
from fanal.documents.kinds import CSV, XLS, XLSM
from fanal.documents.limits import Limits

_SEPARATORS = ",;\t|"
_CELLS = 2_000_000
_LONGEST_CELL = 1 << 20


def read(stream: BinaryIO, kind: str, limits: Limits) -> Iterator[Event]:
    """Read a spreadsheet or a CSV."""
    if kind == CSV:
        yield from _read_csv(stream, limits)
        return
    if kind != XLS:
        with opened(stream, limits):
            stream.seek(0)
    yield Facts(kind)
    if kind == XLSM:
        yield Note(CARRIES_PROGRAMS, {})
    try:
        yield from _sheets(CalamineWorkbook.from_filelike(stream), limits)
    except PasswordError:
        raise refusals.locked() from None
    except CalamineError:
        raise refusals.damaged() from None


def _sheets(book: CalamineWorkbook, limits: Limits) -> Iterator[Page]:
    for number, name in enumerate(book.sheet_names[: limits.pages + 1], 1):
        sheet = book.get_sheet_by_name(name)
        if sheet.total_height * sheet.total_width > _CELLS * 10:
            raise refusals.too_large()
        yield Page(number, _lines(sheet.iter_rows(), limits), name)


def _lines(rows: Iterable[Sequence[object]], limits: Limits) -> str:
    lines: list[str] = []
    room = limits.characters
    for row in rows:
        line = "\t".join(_cell(value) for value in row).rstrip("\t")
        lines.append(line)
        room -= len(line) + 1
        if room < 0:
            break
    return "\n".join(lines)


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return " ".join(str(value)[:_LONGEST_CELL].split())


def _read_csv(stream: BinaryIO, limits: Limits) -> Iterator[Event]:
    text, encoding = decoded(whole(stream))
    yield Facts(CSV)
    yield from doubts(text, encoding)
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    csv.field_size_limit(_LONGEST_CELL)
    try:
        yield Page(1, _lines(csv.reader(StringIO(text, newline=""), delimiter=separator), limits))
    except csv.Error:
        yield Page(1, text)
