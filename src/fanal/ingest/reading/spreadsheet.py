"""Read the sheets of a spreadsheet (XLSX, XLSM, XLS, ODS)."""

import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import BinaryIO

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from fanal.errors import TooLargeError, UnreadableFileError
from fanal.ingest.files import InputFile
from fanal.ingest.limits import Limits
from fanal.ingest.reading.headers import header_row, named_columns
from fanal.ingest.reading.table import OnProblem, ReadOptions, Row, Table

_CHUNK = 1 << 16
_SNIFFED = 200


def spreadsheet_tables(file: InputFile, limits: Limits, options: ReadOptions) -> list[Table]:
    """Open every sheet that holds anything.

    Parameters
    ----------
    file : InputFile
    limits : Limits
    options : ReadOptions

    Returns
    -------
    list of Table

    Raises
    ------
    UnreadableFileError
        The file is damaged, locked by a password, or every sheet is empty.
    TooLargeError
        It would unpack to more than the limits allow.

    Notes
    -----
    A sheet is held in memory while it is read; that is what the limits bound.
    """
    if zipfile.is_zipfile(file.open()):
        _refuse_bomb(file, limits)
    try:
        book = CalamineWorkbook.from_filelike(file.open())
        sheets = [book.get_sheet_by_name(name) for name in book.sheet_names]
    except (CalamineError, OSError, ValueError) as error:
        raise UnreadableFileError(
            "{file} cannot be read as a spreadsheet. Open it in your spreadsheet program and save it as XLSX or CSV.",
            file=file.name,
        ) from error
    tables = [table for sheet in sheets if (table := _table(file, sheet, limits, options)) is not None]
    if not tables:
        raise UnreadableFileError("{file} holds no rows.", file=file.name)
    return tables


def _table(file: InputFile, sheet: CalamineSheet, limits: Limits, options: ReadOptions) -> Table | None:
    reader = _Sheet(file.name, sheet, limits)
    sample = list(islice(reader.records(0), _SNIFFED))
    if not sample:
        return None
    first = header_row(sample, options.header)
    columns = named_columns(sample, first)
    limits.check_columns(file.name, len(columns))

    def read(_on_problem: OnProblem) -> Iterator[Row]:
        return reader.records(first)

    return Table(
        file=file.name,
        part=sheet.name,
        format="xlsx",
        columns=columns,
        locator=f"{sheet.name}!",
        read=read,
        found={"header": f"row {first}" if first else "none"},
        has_header=first > 0,
    )


class _Sheet:
    """Reads the rows of one sheet, numbered as the spreadsheet program shows them."""

    def __init__(self, file: str, sheet: CalamineSheet, limits: Limits) -> None:
        self.file, self.sheet, self.limits = file, sheet, limits

    def records(self, header: int) -> Iterator[Row]:
        """Stream the rows after row number `header`; empty rows are counted and left out."""
        rows = self.sheet.to_python(skip_empty_area=False)
        self.limits.check_rows(self.file, len(rows))
        for number, row in enumerate(rows, 1):
            if number > header:
                cells = [_text(cell) for cell in row]
                if any(cells):
                    self.limits.check_cell(self.file, f"row {number}", max(map(len, cells)))
                    yield str(number), cells


def _text(cell: object) -> str:
    """Write a typed cell as its text: whole numbers without a point, dates as ISO 8601."""
    match cell:
        case bool():
            return "true" if cell else "false"
        case float():
            return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
        case datetime():
            return cell.date().isoformat() if cell.time() == time() else cell.isoformat()
        case date() | time():
            return cell.isoformat()
        case timedelta():
            return str(cell)
        case _:
            return str(cell)


def _refuse_bomb(file: InputFile, limits: Limits) -> None:
    """Unpack every member without keeping it; sizes that the archive declares are not believed."""
    allowed = min(limits.unpacked_bytes, max(limits.free_bytes, file.size * limits.unpack_ratio))
    total = 0
    try:
        with zipfile.ZipFile(file.open()) as archive:
            for member in archive.infolist():
                total += _unpacked(file.stream, member, allowed - total)
                if total > allowed:
                    break
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError) as error:
        raise UnreadableFileError("{file} is a damaged spreadsheet. Save it again.", file=file.name) from error
    if total > allowed:
        raise TooLargeError(
            "{file} would unpack to more than {limit} bytes. Save the sheets as CSV and import those.",
            file=file.name,
            limit=allowed,
        )


def _unpacked(stream: BinaryIO, member: zipfile.ZipInfo, allowed: int) -> int:
    """Return how many bytes a member unpacks to, or a number above `allowed`."""
    stream.seek(member.header_offset + 26)
    lengths = stream.read(4)
    stream.seek(int.from_bytes(lengths[:2], "little") + int.from_bytes(lengths[2:], "little"), 1)
    if member.compress_type != zipfile.ZIP_DEFLATED:
        return member.compress_size
    inflate, total, left = zlib.decompressobj(-zlib.MAX_WBITS), 0, member.compress_size
    while left > 0 and total <= allowed and not inflate.eof:
        packed = stream.read(min(_CHUNK, left))
        if not packed:
            break
        left -= len(packed)
        while packed and total <= allowed:
            total += len(inflate.decompress(packed, _CHUNK))
            packed = inflate.unconsumed_tail
    return total
