"""XLSX: people, other entities and links to read and sort, and every statement to bring back."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import BinaryIO
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from python_calamine import CalamineError, CalamineWorkbook

from fanal.errors import InputError, UnreadableFileError
from fanal.exchange.case_export import CaseExport
from fanal.exchange.case_import import CaseImport, Problem
from fanal.exchange.records import case_of
from fanal.exchange.table.archive import entry, open_archive
from fanal.exchange.table.cells import shown
from fanal.exchange.table.readable import ENTITY_HEADINGS, LINK_HEADINGS, entity_rows, link_rows, survey
from fanal.exchange.table.statement_rows import (
    CASE_NAME,
    HEADER,
    NAME,
    case_cells,
    read_case_cells,
    read_statement_cells,
    statement_cells,
)
from fanal.model.statement import Statement

MAX_ROWS = 1_048_576
"""Rows of a sheet that spreadsheet programs can open."""
_EPOCH = datetime(1980, 1, 1)
_WIDTH = 22
_DATES = {LINK_HEADINGS.index("Start"), LINK_HEADINGS.index("End")}


class _Sheet:
    """A table that goes on in a further sheet when one is full."""

    def __init__(self, book: Workbook, title: str, heading: Sequence[str]) -> None:
        self._book, self._title, self._heading = book, title, heading
        self._sheets = 0
        self._begin()

    def _begin(self) -> None:
        self._sheets += 1
        title = self._title if self._sheets == 1 else f"{self._title} {self._sheets}"
        sheet = self._book.create_sheet(title)
        sheet.freeze_panes = "A2"
        last = get_column_letter(max(1, len(self._heading)))
        sheet.auto_filter.ref = f"A1:{last}{MAX_ROWS}"
        for column in range(1, len(self._heading) + 1):
            sheet.column_dimensions[get_column_letter(column)].width = _WIDTH
        self._sheet: WriteOnlyWorksheet = sheet
        self._sheet.append([self._bold(text) for text in self._heading])
        self._rows = 1

    def _bold(self, text: str) -> Cell:
        cell = WriteOnlyCell(self._sheet, value=text)
        cell.font = Font(bold=True)
        return cell

    def append(self, cells: Sequence[object]) -> None:
        if self._rows == MAX_ROWS:
            self._begin()
        self._sheet.append(list(cells))
        self._rows += 1


def write_xlsx(export: CaseExport, out: BinaryIO) -> None:
    """Write a case as a workbook.

    Parameters
    ----------
    export : CaseExport
    out : binary stream
        Need not be seekable.

    Notes
    -----
    Weights and counts are numbers, full days are dates, partial dates stay text.
    Text is never a formula. The workbook is put together in memory, packed; the
    statements go on in further sheets beyond 1,048,575. The same case gives the same bytes.
    """
    notes = survey(export)
    book = Workbook(write_only=True)
    say = export.translate
    headings = [*(shown(say(text)) for text in ENTITY_HEADINGS), *map(shown, notes.properties.values())]
    people, others = _Sheet(book, "people", headings), _Sheet(book, "entities", headings)
    for kind, cells in entity_rows(export, notes):
        sheet = people if kind == "person" else others
        sheet.append([cell if isinstance(cell, int) else shown(cell) for cell in cells])
    links = _Sheet(book, "links", [shown(say(text)) for text in LINK_HEADINGS])
    for row in link_rows(export, notes):
        links.append([_typed(cell, is_date=column in _DATES) for column, cell in enumerate(row)])
    statements = _Sheet(book, NAME, HEADER)
    for entity in export.entities:
        for texts in statement_cells(entity):
            statements.append(texts)
    case = book.create_sheet(CASE_NAME)
    for texts in case_cells(export.case):
        case.append(texts)
    save_book(book, out)


def _typed(cell: str | float, *, is_date: bool) -> str | float | date:
    if not isinstance(cell, str):
        return cell
    if is_date and len(cell) == len("2012-05-13"):
        day = date.fromisoformat(cell)
        return day if day.year >= 1901 else cell  # the format counts from 1900, and wrongly
    return shown(cell)


def save_book(book: Workbook, out: BinaryIO) -> None:
    """Save without the clock: the format's own writer stamps each part with now."""
    book.properties.creator = "Fanal"
    book.properties.created = _EPOCH
    packed = BytesIO()
    book.save(packed)
    now = book.properties.modified.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    then = _EPOCH.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with ZipFile(packed) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            with source.open(name) as part, target.open(entry(name), "w", force_zip64=True) as copy:
                if name == "docProps/core.xml":
                    copy.write(part.read().replace(now, then))
                    continue
                while chunk := part.read(2**20):
                    copy.write(chunk)


def read_xlsx(stream: BinaryIO) -> CaseImport:
    """Read a case back from our workbook.

    Parameters
    ----------
    stream : binary stream
        Seekable; stays open while the statements are read.

    Returns
    -------
    CaseImport

    Raises
    ------
    UnreadableFileError
        It is no workbook, not one of ours, or damaged.
    TooLargeError
        It unpacks to more than the limit.
    InputError
        It is of a later version.
    """
    case = case_of(read_case_cells(_rows(_open(stream), CASE_NAME)))

    def reread(problems: list[Problem]) -> Iterator[Statement]:
        book = _open(stream)
        for name in book.sheet_names:
            if name == NAME or name.startswith(f"{NAME} "):
                yield from read_statement_cells(_rows(book, name), case.id, name, problems)

    return CaseImport(case, "xlsx", reread)


def _open(stream: BinaryIO) -> CalamineWorkbook:
    open_archive(stream).close()
    stream.seek(0)
    try:
        return CalamineWorkbook.from_filelike(stream)
    except CalamineError:
        raise UnreadableFileError("The file is not a workbook, or it is damaged; export it again.") from None


def _rows(book: CalamineWorkbook, name: str) -> Iterator[list[str]]:
    try:
        sheet = book.get_sheet_by_name(name)
    except CalamineError:
        raise InputError("The workbook has no sheet named {sheet}; it is not an export of Fanal.", sheet=name) from None
    for row in sheet.iter_rows():
        yield [cell if isinstance(cell, str) else _plain(cell) for cell in row]


def _plain(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
