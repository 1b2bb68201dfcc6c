"""The values in a cell: one, several, or yes and no under the name of a choice."""

import re
from collections.abc import Callable, Iterator

from fanal.exchange.htcds.fields import plain
from fanal.exchange.htcds.layout import Column

_LISTED = re.compile(r"[;|\n]")
_COMMAS = re.compile(r",")
_BLANKS = re.compile(r"\s+")
_YES = frozenset(["1", "true", "yes", "oui", "si", "sí", "da", "да", "po", "x"])
_NO = frozenset(["0", "false", "no", "non", "ne", "не", "jo", "nu"])


def values_of(column: Column, cell: str, is_known: Callable[[str], bool]) -> Iterator[str]:
    """Yield the values that a cell holds.

    Parameters
    ----------
    column : Column
    cell : str
    is_known : callable
        Tells whether a text is a value of the field; a label may hold blanks and commas,
        so a cell is taken apart only as far as it must be.

    Yields
    ------
    str
        For a column of yes and no: its choice for yes, nothing for no.
    """
    text = cell.strip()
    if not text:
        return
    if column.choice:
        word = plain(text)
        if word not in _NO:
            yield column.choice if word in _YES else text
        return
    if column.field is None or not column.field.many:
        yield text
        return
    for part in _LISTED.split(text):
        yield from _apart(part.strip(), is_known)


def _apart(text: str, is_known: Callable[[str], bool]) -> Iterator[str]:
    if not text:
        return
    if is_known(text):
        yield text
        return
    for between in (_COMMAS, _BLANKS):
        parts = [part for part in between.split(text) if part.strip()]
        if len(parts) > 1 and any(is_known(part.strip()) for part in parts):
            for part in parts:
                yield from _apart(part.strip(), is_known)
            return
    yield text
