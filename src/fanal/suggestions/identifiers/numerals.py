"""Numbers written in words: two thousand, douăzeci de mii, двести."""

from dataclasses import dataclass

from fanal.suggestions.reading import Reading

_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in words and the index of the token after it."""

    value: int
    after: int


def read_numeral(reading: Reading, index: int) -> Numeral | None:
    """Read the number in words that starts at a token.

    Parameters
    ----------
    reading : Reading
    index : int
        Of the token.

    Returns
    -------
    Numeral or None
        None if the token is no numeral.
    """
    lexicon = reading.lexicon
    total = part = 0
    at = index
    for token in reading.words[index : index + _LONGEST]:
        if at > index and not (token.is_joined or token.gap == "-"):
            break
        number = lexicon.numerals.get(token.folded) or lexicon.multipliers.get(token.folded)
        if number is None or (len(token.folded) == 1 and at > index):
            if at > index and token.folded in lexicon.words["numeral_glue"] and _goes_on(reading, at + 1):
                at += 1
                continue
            break
        total, part = _added(total, part, number)
        at += 1
    return Numeral(total + part, at) if at > index else None


def _goes_on(reading: Reading, index: int) -> bool:
    return index < len(reading.words) and reading.words[index].folded in reading.lexicon.numerals


def _added(total: int, part: int, number: int) -> tuple[int, int]:
    if number >= 1000:
        return total + max(part, 1) * number, 0
    if number == 100 and 1 < part < 10:
        return total, part * 100
    return total, part + number
