"""Text brought to the one form in which it is stored, so that a position in it never moves."""

import re
import unicodedata
from collections.abc import Iterator

PORTION = 4_000
"""Characters of a "page" where the document itself has none: somewhat more than a typed page holds."""
_UNSTORABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufeff\uffff]")
_LINE_END = re.compile("\r\n|[\r\x0b\x85\u2028\u2029]")
_LONGEST_VALUE = 1_000
_SPACES = re.compile(r"\s+")


def clean_text(raw: str) -> str:
    r"""Return a text in normal form NFC with ``\n`` at line ends and nothing that cannot be stored.

    Notes
    -----
    Idempotent. Characters that no base stores or no screen shows are dropped; the sign by
    which PDFium marks a hyphen at a line's end (U+FFFE) becomes a hyphen.

    Examples
    --------
    >>> clean_text("a\r\nb\x00c")
    'a\nbc'
    """
    text = _LINE_END.sub("\n", raw).replace("\ufffe", "-")
    return unicodedata.normalize("NFC", _UNSTORABLE.sub("", text))


def clean_value(raw: object) -> str:
    """Return a metadata value as one line of at most 1,000 characters."""
    return _SPACES.sub(" ", clean_text(str(raw or ""))[: 2 * _LONGEST_VALUE]).strip()[:_LONGEST_VALUE]


def portions(text: str, size: int = PORTION) -> Iterator[str]:
    r"""Cut a text without pages of its own into portions, at form feeds and else at line ends.

    Parameters
    ----------
    text : str
    size : int
        Characters of a portion at most; a longer line is cut.

    Yields
    ------
    str
        At least one, "" for an empty text. The same text always gives the same portions.

    Examples
    --------
    >>> list(portions("one\ntwo\nthree", 8))
    ['one\ntwo', 'three']
    """
    for sheet in text.split("\f"):
        start = 0
        while len(sheet) - start > size:
            end = sheet.rfind("\n", start + 1, start + size + 1)
            if end < 0:
                end = start + size
            yield sheet[start:end]
            start = end + (sheet[end : end + 1] == "\n")
        yield sheet[start:]
