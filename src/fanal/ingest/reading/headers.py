"""Tell a header from data, and name the columns."""

import re
from collections import Counter
from collections.abc import Sequence

from fanal.ingest.reading.table import Header, Row, distinct
from fanal.ingest.words import meaning_of

_LOOKED_AT = 10
_VALUE = re.compile(r"^[\s+(]*[-+]?\d[\d\s.,:/()+\-]*$")


def header_row(sample: Sequence[Row], known: Header = None) -> int:
    """Return the number of the header row.

    Parameters
    ----------
    sample : sequence of Row
        First rows of the table, at least one.
    known : bool, int or None
        False: none; True: the first row of the table; a number: that row.

    Returns
    -------
    int
        0 if there is none.

    Notes
    -----
    Rows above the header that fill less than half of the usual width are titles.
    The row below them is a header unless it holds values (numbers, dates, an empty
    matrix corner aside), or names that turn up again as data.
    """
    if known is False:
        return 0
    if known is not None and known is not True:
        return int(known)
    usual = Counter(_filled(cells) for _, cells in sample).most_common(1)[0][0]
    candidates = [index for index, (_, cells) in enumerate(sample[:_LOOKED_AT]) if _filled(cells) * 2 >= usual]
    index = candidates[0] if candidates else 0
    if known is True or _is_header(sample[index][1], [cells for _, cells in sample[index + 1 :]]):
        return int(sample[index][0])
    return 0


def named_columns(sample: Sequence[Row], header: int) -> list[str]:
    """Return distinct column names.

    Parameters
    ----------
    sample : sequence of Row
    header : int
        Row of the header, 0 if there is none.

    Returns
    -------
    list of str
        Those of the header, or numbers. Nameless columns beyond the header count where most
        rows fill them; one more cell in every row than the header has names is the label of
        the row, as statistics programs write it, and stands first.
    """
    names = next((cells for row, cells in sample if row == str(header)), [])
    body = [_width(cells) for row, cells in sample if not header or int(row) > header]
    if not names:
        return distinct([""] * max(len(cells) for _, cells in sample))
    named = _width(names)
    if body and set(body) == {named + 1} and len(names) == named:
        return distinct(["", *names])
    filled = sum(width > named for width in body)
    width = max(body, default=named) if filled * 2 > len(body) else named
    return distinct([*names[:width], *[""] * (width - len(names))])


def _width(cells: Sequence[str]) -> int:
    """Return the number of cells up to the last one that is not empty."""
    return max((place for place, cell in enumerate(cells, 1) if cell.strip()), default=0)


def _filled(cells: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in cells)


def _is_header(first: list[str], body: list[list[str]]) -> bool:
    words = [cell.strip() for cell in first]
    if any(":" in word and word.split(":")[-1] in {"ID", "LABEL", "START_ID", "END_ID", "TYPE"} for word in words):
        return True
    if sum(meaning_of(word) is not None for word in words) * 2 >= max(1, len([word for word in words if word])):
        return True
    if is_matrix_head(words, body):
        return True
    if not body or any(_VALUE.match(word) for word in words) or len(set(words)) < len(words):
        return False
    seen = {cell.strip() for cells in body for cell in cells}
    return not any(word in seen for word in words if word)


def is_matrix_head(words: Sequence[str], body: Sequence[Sequence[str]]) -> bool:
    """Tell whether a row names the columns of a matrix whose first column names the same, in the same order."""
    names = [word.strip() for word in words[1:]]
    rows = [cells[0].strip() for cells in body[: len(names)] if cells]
    return len(names) > 1 and len(rows) > 1 and rows == names[: len(rows)]
