"""Text in spreadsheet cells: never a formula, never cut off, and back to what it was."""

import re
from collections.abc import Iterable, Iterator, Sequence

_DANGEROUS = re.compile(r"[\s\x00-\x1f]*[=+\-@＝＋－＠]|[\t\r\n']|#(?:N/A|NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!)")
_LIMIT = 30_000
_MARK = "\u241b"
_TO_ESCAPE = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff\u241b]|_(?=x[0-9A-Fa-f]{4}_)|\A[ \t\n]|[ \t\n]\Z")
_ESCAPED = re.compile(_MARK + "(.)", re.DOTALL)
_SPECIAL = {"\ufffe": "e", "\uffff": "f", _MARK: "m", "_": "-"}
_BACK = {code: char for char, code in _SPECIAL.items()}


def guard(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
        With an apostrophe before it when it begins like a formula (``= + - @``, also full-width
        or after blanks), with TAB, CR, LF or an apostrophe, or is an error code such as ``#N/A``.

    References
    ----------
    OWASP, "CSV Injection".

    Examples
    --------
    >>> guard("=1+1"), guard("Ana")
    ("'=1+1", 'Ana')
    """
    return "'" + text if text.startswith("'") or _DANGEROUS.match(text) else text


def unguard(cell: str) -> str:
    """Return the text that :func:`guard` was given."""
    return cell.removeprefix("'")


def escape(text: str) -> str:
    """Replace what a workbook cannot hold, or would change, by visible signs.

    That is control characters, blanks at either end, and what looks like the format's own escapes.
    """

    def sign(found: re.Match[str]) -> str:
        char = found.group()
        return _MARK + (_SPECIAL.get(char) or chr(0x2400 + ord(char)))

    return _TO_ESCAPE.sub(sign, text)


def unescape(text: str) -> str:
    """Return the text that :func:`escape` was given."""

    def char(found: re.Match[str]) -> str:
        code = found.group(1)
        if code in _BACK:
            return _BACK[code]
        return chr(ord(code) - 0x2400) if 0x2400 <= ord(code) <= 0x2420 else found.group()

    return _ESCAPED.sub(char, text)


def shown(text: str) -> str:
    """Return a text for a table that people read: escaped, guarded, cut to what a cell can hold."""
    return guard(escape(text)[:_LIMIT])


def to_rows(values: Sequence[str]) -> Iterator[list[str]]:
    """Write one record as rows of cells.

    Parameters
    ----------
    values : sequence of str

    Yields
    ------
    list of str
        The number of the part, then the cells. A value too long for one cell goes on
        in the same column of the next part; programs cut cells at 32,767 characters.
    """
    texts = [escape(value) for value in values]
    parts = max(1, *(-(-len(text) // _LIMIT) for text in texts))
    for part in range(parts):
        yield [str(part + 1), *(guard(text[part * _LIMIT : (part + 1) * _LIMIT]) for text in texts)]


def from_rows(rows: Iterable[Sequence[str]]) -> Iterator[list[str]]:
    """Read the records that :func:`to_rows` wrote."""
    whole: list[str] | None = None
    last = 0
    for part, *cells in rows:
        texts = [unguard(cell) for cell in cells]
        if whole is not None and part == str(last + 1):
            whole = [before + text for before, text in zip(whole, texts, strict=False)]
            last += 1
            continue
        if whole is not None:
            yield [unescape(text) for text in whole]
        whole, last = texts, 1
    if whole is not None:
        yield [unescape(text) for text in whole]
