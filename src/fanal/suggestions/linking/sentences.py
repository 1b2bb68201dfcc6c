"""Where sentences begin and end."""

from collections.abc import Iterator
from itertools import pairwise

from fanal.suggestions.reading import Reading
from fanal.suggestions.tokens import Token

_LONGEST = 120
"""Tokens; what is longer is a list or a table, and is cut."""


def sentences(reading: Reading) -> Iterator[range]:
    """Yield the token indices of each sentence.

    Parameters
    ----------
    reading : Reading

    Yields
    ------
    range

    Notes
    -----
    A dot ends a sentence only before a capital and not after an initial, a title, or a number (3. maja).
    """
    words = reading.words
    cuts = [index for index in range(1, len(words)) if _ends(reading, words[index - 1], words[index])]
    for start, end in pairwise([0, *cuts, len(words)]):
        for part in range(start, end, _LONGEST):
            yield range(part, min(end, part + _LONGEST))


def _ends(reading: Reading, before: Token, token: Token) -> bool:
    gap = token.gap
    if "\n" in gap or any(mark in gap for mark in "!?…"):
        return True
    if "." not in gap or not (token.is_capitalized or token.is_number):
        return False
    return not (before.is_initial or before.is_number or _is_short(reading, before))


def _is_short(reading: Reading, before: Token) -> bool:
    """Tell whether a dot after the word shortens it."""
    return len(before.folded) < 3 or before.folded in reading.lexicon.words["titles"]
