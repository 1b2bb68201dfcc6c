"""Bank accounts and payment cards: numbers that carry their own check."""

import re
from collections.abc import Iterator

from fanal.model.values import Cleaned, clean
from fanal.suggestions.finding import Finding
from fanal.suggestions.reading import Reading

_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ \u00a0-]?[A-Z0-9]){11,30}")
_LENGTHS = {
    country: length
    for length, countries in {
        15: "NO", 16: "BE", 18: "DK FI FO GL NL", 19: "MK SI", 20: "AT BA EE KZ LT LU XK", 21: "CH HR LI LV",
        22: "BG DE GB GE IE ME RS", 23: "AE GI IL IQ", 24: "AD CZ ES MD PK RO SA SE SK TN VG", 25: "PT", 26: "IS TR",
        27: "FR GR IT MC SM", 28: "AL AZ BY CY DO GT HU LB PL", 29: "UA", 30: "JO KW MU QA", 31: "MT", 33: "RU",
    }.items()
    for country in countries.split()
}  # fmt: skip
"""How long each country makes its IBANs (ISO 13616); schwifty checks what has that length."""
_CARD = re.compile(r"(?<![\d+.-])\d(?:[ \u00a0-]?\d){12,18}(?![\d-])")


def find_accounts(reading: Reading) -> Iterator[Finding]:
    """Yield IBANs and card numbers.

    Parameters
    ----------
    reading : Reading

    Yields
    ------
    Finding
        Of kind ``iban``, also with wrong check figures (`confidence` 0.5) since papers hold slips of
        the pen, and of kind ``card``, only with right check figures.
    """
    place = 0
    while match := _IBAN.search(reading.text, place):
        found = _iban(match)
        place = found.end if found else match.start() + 4
        if found:
            yield found
    for match in _CARD.finditer(reading.text):
        figures = re.sub(r"\D", "", match[0])
        if figures[0] in "23456" and len(set(figures)) > 1 and _passes_luhn(figures):
            yield Finding("card", match.start(), match.end(), figures, 0.85, "check_figures")


def _iban(match: re.Match[str]) -> Finding | None:
    """Return the IBAN at the start of a match, cut at the length its country gives to IBANs."""
    length = _LENGTHS.get(match[0][:2])
    if length is None:
        return None
    compact, end = "", match.start()
    for letter in match[0]:
        end += 1
        compact += letter if letter.isalnum() else ""
        if len(compact) == length:
            break
    if len(compact) < length or match.string[end : end + 1].isalnum():
        return None
    outcome = clean("iban", compact)
    if isinstance(outcome, Cleaned):
        return Finding("iban", match.start(), end, compact, 0.99, "check_figures")
    return Finding("iban", match.start(), end, compact, 0.5, "check_figures_wrong")


def _passes_luhn(figures: str) -> bool:
    doubled = [int(figure) * (2 if place % 2 else 1) for place, figure in enumerate(reversed(figures))]
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0
