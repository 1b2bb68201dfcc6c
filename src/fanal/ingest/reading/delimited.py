"""Read text tables: commas, semicolons, tabs, bars or blanks between the cells, found by itself."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import BinaryIO

from fanal.errors import TooLargeError, UnreadableFileError
from fanal.ingest.files import InputFile
from fanal.ingest.limits import Limits
from fanal.ingest.reading.encoding import TextForm, text_form
from fanal.ingest.reading.headers import header_row, named_columns
from fanal.ingest.reading.table import ReadOptions, Row, Table

BLANK = " "
_SEPARATORS = ("\t", ";", "|", ",")
_NAMES = {"\t": "tab", ";": "semicolon", "|": "bar", ",": "comma", BLANK: "blank", "": "none"}
_HINT = re.compile(r"^sep=(.)\s*$")
_SNIFFED = 200


def delimited_table(file: InputFile, limits: Limits, options: ReadOptions) -> Table:
    """Open a text table.

    Parameters
    ----------
    file : InputFile
    limits : Limits
    options : ReadOptions
        Encoding, separator or header that are known already.

    Returns
    -------
    Table

    Raises
    ------
    UnreadableFileError, TooLargeError
    """
    form = text_form(file, options.encoding)
    lines = list(islice(_lines(file.open(), form.encoding), _SNIFFED))
    hint = _HINT.match(lines[0]) if lines else None
    separator = options.separator or (hint.group(1) if hint else _separator(lines))
    reader = _Reader(file, form, separator, limits, 1 if hint else 0)
    sample = list(islice(reader.records(0), _SNIFFED))
    if not sample:
        raise UnreadableFileError("{file} holds no rows.", file=file.name)
    first = header_row(sample, options.header)
    columns = named_columns(sample, first)
    limits.check_columns(file.name, len(columns))
    return Table(
        file=file.name,
        part="",
        format="csv",
        columns=columns,
        locator="row ",
        read=lambda _on_problem: reader.records(first),
        found=_found(form, separator, first),
        has_header=first > 0,
    )


def _found(form: TextForm, separator: str, header: int) -> dict[str, str]:
    return {
        "encoding": form.encoding + ("" if form.is_certain else " (likeliest)"),
        "separator": _NAMES.get(separator, separator),
        "line_ends": form.line_ends,
        "header": f"row {header}" if header else "none",
    }


class _Reader:
    """Reads the records of one file, counting them as a spreadsheet would."""

    def __init__(self, file: InputFile, form: TextForm, separator: str, limits: Limits, skipped: int) -> None:
        self.file, self.form, self.separator = file, form, separator
        self.limits, self.skipped = limits, skipped

    def records(self, header: int) -> Iterator[Row]:
        """Stream the records after row number `header`; blank lines are counted and left out."""
        stop = self.limits.rows + header
        number = 0
        # The limit is one for the whole process, and other libraries lift it.
        csv.field_size_limit(self.limits.cell)
        try:
            for number, cells in enumerate(_split(_lines(self.file.open(), self.form.encoding), self.separator), 1):
                if number <= header or number <= self.skipped or not cells:
                    continue
                if number > stop:
                    self.limits.check_rows(self.file.name, number - header)
                yield str(number), cells
        except csv.Error as error:
            raise TooLargeError(
                "{file}, row {row}: a cell has more than {limit} characters. Is a quotation mark left open before it?",
                file=self.file.name,
                row=number + 1,
                limit=self.limits.cell,
            ) from error


def _lines(stream: BinaryIO, encoding: str) -> Iterator[str]:
    text = io.TextIOWrapper(stream, encoding=encoding, newline="")
    try:
        # Not `yield from`: leaving early would close the stream, which is not ours.
        for line in text:  # noqa: UP028 (see above)
            yield line
    finally:
        text.detach()


def _split(lines: Iterable[str], separator: str) -> Iterable[list[str]]:
    if separator == BLANK:
        return (line.split() for line in lines)
    # A table of one column is read with a separator that cannot occur in it.
    return csv.reader(lines, delimiter=separator or "\x1f")


def _separator(lines: list[str]) -> str:
    """Return the separator under which most lines have the same number of cells, "" for a single column."""
    scores = {separator: _evenness(lines, separator) for separator in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda separator: scores[separator])
    if scores[best][1] > 1:
        return best
    return BLANK if _is_blank_separated(lines) else ""


def _evenness(lines: list[str], separator: str) -> tuple[float, int]:
    widths = [len(cells) for cells in csv.reader(lines, delimiter=separator) if cells]
    if not widths:
        return 0.0, 0
    # Lines are counted, not records: a wrong separator can set a quotation mark free that swallows lines whole.
    written = sum(1 for line in lines if line.strip())
    width, count = Counter(widths).most_common(1)[0]
    if width == 1:
        wider = [width for width in widths if width > 1]
        return (len(wider) / written / 2, max(wider)) if len(wider) * 2 > len(widths) else (0.0, 1)
    # A wider first row is a title that is too long for the mode, not a header: half as likely.
    return count / written / (1 if widths[0] == width else 2), width


def _is_blank_separated(lines: list[str]) -> bool:
    """Tell whether blanks part the cells: as many in every line, and not the words of a sentence."""
    rows = [cells for line in lines if (cells := line.split())]
    if not rows or len(rows[0]) < 2 or len({len(cells) for cells in rows}) > 1:
        return False
    body = rows[1:] or rows
    marked = sum(any(char.isdigit() for char in cell) for cells in body for cell in cells)
    return marked * 2 >= sum(len(cells) for cells in body)
