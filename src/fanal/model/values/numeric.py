"""Numbers, dates and yes or no, as people of nine languages write them."""

import re
from functools import lru_cache

from fanal.model.dates import PartialDate
from fanal.model.values.outcome import EMPTY, Outcome, Refused, outcome

_PLAIN = re.compile(r"-?(?:0|[1-9]\d{0,17})(?:\.\d*[1-9])?")
_DRESSING = re.compile(
    r"[\s'’_%€$£¥₽]|\b(?:EUR|USD|GBP|KM|RSD|MKD|ALL|RON|LEI|BGN|ЛВ|ДЕН|ДИН|РУБ|Р)\b\.?", re.IGNORECASE
)
_DOT_GROUPS = re.compile(r"[-+]?\d{1,3}(?:\.\d{3}){2,}|[-+]?\d{1,3}(?:\.\d{3})+(?=,)")
_COMMA_GROUPS = re.compile(r"[-+]?\d{1,3}(?:,\d{3}){2,}|[-+]?\d{1,3}(?:,\d{3})+(?=\.)")
_UNCLEAR = re.compile(r"[-+]?[1-9]\d{0,2},\d{3}")
_NUMBER = re.compile(r"([-+]?)0*(\d*)(?:\.(\d*))?")
_SCIENTIFIC = re.compile(r"[-+]?\d+(?:[.,]\d+)?[eE][-+]?\d{1,3}")

_WORDS = {
    "true": "true yes y 1 x ✓ oui vrai да истина точно вярно da adevărat adevarat tačno točno po",
    "false": "false no n 0 non faux нет не ложь невярно неточно нетачно nu ne fals netačno netočno jo",
}
_BOOLEANS = {word: value for value, words in _WORDS.items() for word in words.split()}


@lru_cache(maxsize=65536)
def clean_number(raw: str) -> Outcome:
    """Write a number with a decimal point and nothing else.

    Parameters
    ----------
    raw : str
        ``1 234,50``, ``1.234,50``, ``1,234.50``, ``€ 1234``, ``1e-5``.

    Returns
    -------
    Cleaned or Refused
        ``1,234`` alone is refused: it means 1.234 in one country and 1234 in the next.

    Examples
    --------
    >>> clean_number("1 234,50").value
    '1234.5'
    """
    if _PLAIN.fullmatch(raw):
        return outcome(raw, raw)
    text = _DRESSING.sub("", raw.strip().replace("−", "-"))
    if not text:
        return EMPTY
    if _UNCLEAR.fullmatch(text):
        return Refused(
            "It is not clear whether the comma marks thousands or decimals; "
            "write the number without a thousands mark, such as 1500 or 1.5."
        )
    if _SCIENTIFIC.fullmatch(text):
        text = f"{float(text.replace(',', '.')):f}"
    if _DOT_GROUPS.match(text):
        text = text.replace(".", "")
    elif _COMMA_GROUPS.match(text):
        text = text.replace(",", "")
    return _canonical(text.replace(",", "."), raw)


def _canonical(text: str, raw: str) -> Outcome:
    found = _NUMBER.fullmatch(text)
    if not found or not (found[2] or found[3] or "0" in text):
        return Refused("The value is no number; write it with figures, such as 12 or 12.5.")
    sign, whole, decimals = found.groups()
    decimals = (decimals or "").rstrip("0")
    value = (whole or "0") + (f".{decimals}" if decimals else "")
    return outcome(f"-{value}" if sign == "-" and value != "0" else value, raw)


@lru_cache(maxsize=65536)
def clean_date(raw: str) -> Outcome:
    """Write a day, month or year as an ISO 8601 prefix, the day read before the month."""
    if not raw.strip():
        return EMPTY
    found = PartialDate.parse(raw)
    if found is None:
        return Refused(
            "The value is no date; write a year, a month or a day: 2012, 2012-05, 2012-05-13 or 13/05/2012 (day first)."
        )
    return outcome(found.iso, raw)


def clean_boolean(raw: str) -> Outcome:
    """Write yes or no, in any of our languages, as ``true`` or ``false``."""
    word = raw.strip().casefold()
    if not word:
        return EMPTY
    value = _BOOLEANS.get(word)
    return outcome(value, raw) if value else Refused("The value is neither yes nor no; write true or false.")
