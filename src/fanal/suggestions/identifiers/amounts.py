"""Sums of money: a number, in figures or words, beside a currency."""

import re
from collections.abc import Iterator
from decimal import Decimal

from fanal.suggestions.finding import Finding
from fanal.suggestions.identifiers.numerals import read_numeral
from fanal.suggestions.reading import Reading
from fanal.suggestions.tokens import Token

_FIGURES = r"\d{1,3}(?:[ .,'’\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?"
_NUMBER = re.compile(rf"(?<![\w.,/:+-])({_FIGURES})(?:\s?[-–]\s?({_FIGURES}))?(?![\d/:]|[.,]\d)")
_SYMBOLS = {"€": "EUR", "$": "USD", "£": "GBP", "₽": "RUB", "₴": "UAH", "₺": "TRY", "₣": "CHF"}
_CODES = frozenset(
    [
        "EUR",
        "USD",
        "GBP",
        "CHF",
        "RON",
        "MDL",
        "RUB",
        "UAH",
        "BGN",
        "RSD",
        "BAM",
        "MKD",
        "TRY",
        "HUF",
        "PLN",
        "CZK",
        "SEK",
        "NOK",
        "DKK",
        "NGN",
        "CAD",
        "AUD",
    ]
)
_AFTER = re.compile(r"[ \u00a0\u202f]{0,2}([€$£₽₴₺₣])")
_BEFORE = re.compile(r"(?:([€$£₽₴₺₣])|(?<![A-Za-z])(KM|[A-Z]{3}))[ \u00a0]?$")
_ABBREVIATED = frozenset({"lv", "rub", "r", "din", "den", "grn", "tys", "hil", "hilj", "mln"})
_OLD_WORDS = {"km": "KM"}
"""Forms that mean money only in capitals: a kilometre is none."""
_SINGLE_DAYS = 20


def find_amounts(reading: Reading) -> Iterator[Finding]:
    """Yield sums of money.

    Parameters
    ----------
    reading : Reading

    Yields
    ------
    Finding
        Of kind ``amount``. A number alone is none: it may be a debt, a page, or a weight.
    """
    for match in _NUMBER.finditer(reading.text):
        if found := _in_figures(reading, match):
            yield found
    index = 0
    while index < len(reading.words):
        token = reading.words[index]
        numeral = None if token.is_number else read_numeral(reading, index)
        if numeral:
            found = _in_words(reading, index, numeral.value, numeral.after)
            if found:
                yield found
        index = numeral.after if numeral else index + 1


def _in_figures(reading: Reading, match: re.Match[str]) -> Finding | None:
    text = reading.text
    if symbol := _AFTER.match(text, match.end()):
        return _amount(match, match.start(), symbol.end(), 1, _SYMBOLS[symbol[1]])
    window = text[max(0, match.start() - 5) : match.start()]
    before = _BEFORE.search(window)
    code = _SYMBOLS.get(before[1] or "") or _code(before[2] or "") if before else ""
    index = reading.index_at(match.end())
    factor, index, end = _multiplied(reading, index, match.end())
    if code and before:
        return _amount(match, match.start() - len(before[0]), end, factor, code)
    if symbol := _AFTER.match(text, end):
        return _amount(match, match.start(), symbol.end(), factor, _SYMBOLS[symbol[1]])
    currency = _currency(reading, index, end)
    if currency is None or (currency[0] == "MKD" and _value(match[1]) < _SINGLE_DAYS):
        return None
    return _amount(match, match.start(), currency[1], factor, currency[0])


def _in_words(reading: Reading, index: int, value: int, after: int) -> Finding | None:
    currency = _currency(reading, after, reading.words[after - 1].end)
    if currency is None:
        return None
    start = reading.words[index].start
    return Finding("amount", start, currency[1], f"{value} {currency[0]}", 0.9, "number_words")


def _code(written: str) -> str:
    return "BAM" if written == "KM" else written if written in _CODES else ""


def _multiplied(reading: Reading, index: int, end: int) -> tuple[int, int, int]:
    """Return what a word such as thousand multiplies the number by, and where to go on."""
    if index < len(reading.words):
        token = reading.words[index]
        factor = reading.lexicon.multipliers.get(token.folded)
        if factor and token.start - end <= 1 and "\n" not in token.gap:
            return factor, index + 1, token.end + _dot(reading.text, token)
    return 1, index, end


def _currency(reading: Reading, index: int, end: int) -> tuple[str, int] | None:
    """Return the currency named at a token that stands right after `end`, and where its name ends."""
    words, lexicon = reading.words, reading.lexicon
    if index < len(words) and words[index].folded in lexicon.words["amount_glue"] and words[index].start - end <= 1:
        end, index = words[index].end, index + 1
    if index >= len(words) or words[index].start - end > 2 or "\n" in reading.text[end : words[index].start]:
        return None
    token = words[index]
    code = _code(token.text) or lexicon.currencies.get(token.folded, "")
    if not code or _OLD_WORDS.get(token.folded, token.text) != token.text:
        return None
    return code, token.end + _dot(reading.text, token)


def _dot(text: str, token: Token) -> int:
    return int(token.folded in _ABBREVIATED and text[token.end : token.end + 1] == ".")


def _value(written: str) -> Decimal:
    parts = re.split(r"[ .,'’\u00a0\u202f]", written)
    has_cents = len(parts) > 1 and len(parts[-1]) < 3
    whole = "".join(parts[:-1] if has_cents else parts)
    return Decimal(f"{whole}.{parts[-1]}" if has_cents else whole)


def _amount(match: re.Match[str], start: int, end: int, factor: int, code: str) -> Finding:
    bounds = [_value(written) * factor for written in match.groups() if written]
    value = "/".join(f"{bound.normalize():f}" for bound in bounds)
    return Finding("amount", start, end, f"{value} {code}", 0.95, "currency")
