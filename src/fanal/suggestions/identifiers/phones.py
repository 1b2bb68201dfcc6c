"""Phone numbers, with their country code or as they are dialed where the language is spoken."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module

from fanal.suggestions.finding import Finding
from fanal.suggestions.reading import Reading

_CANDIDATE = re.compile(
    r"(?<![\w/.,-])(?:\+|00)?[ ]?\(?\d(?:[ \u00a0\t]?[-./()–]?[ \u00a0]?\d){6,15}(?![\w/@]|[.,:-]\d)"
)
_CODE = re.compile(r"(?<!\w)\+(35[359]|37[367]|38[01279]|40|33|44)")
_ACCOUNT = re.compile(r"\b(BA|BG|FR|GB|MD|ME|MK|RO|RS|XK|AL)\d\d ?[A-Z0-9]{4}")
_GROUPS = re.compile(r"\d+")


def find_phones(reading: Reading) -> Iterator[Finding]:
    """Yield phone numbers.

    Parameters
    ----------
    reading : Reading

    Yields
    ------
    Finding
        Of kind ``phone``. Without a country code, a number must begin with the trunk prefix (0, in
        Russia 8) or follow a word for phone, and be valid in a country where the language is spoken.
    """
    regions = _regions(reading)
    for match in _CANDIDATE.finditer(reading.text):
        written = match[0].strip()
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        figures = re.sub(r"\D", "", written)
        named = reading.has_before(start, 4, "phone_words")
        found = _number(written, figures, regions, named)
        if found:
            value, confidence, why = found
            yield Finding("phone", start, start + len(written), value, confidence, why)


def _regions(reading: Reading) -> tuple[str, ...]:
    """Return the countries of the language, first those whose numbers the text gives with country code or IBAN."""
    phones = import_module("phonenumbers")
    said = Counter(phones.region_code_for_country_code(int(code)) for code in _CODE.findall(reading.text))
    said.update(_ACCOUNT.findall(reading.text))
    order = reading.lexicon.regions
    return tuple(sorted(order, key=lambda region: (-said[region], order.index(region))))


def _number(written: str, figures: str, regions: tuple[str, ...], named: bool) -> tuple[str, float, str] | None:  # noqa: FBT001 (private)
    if written.startswith("+") or figures.startswith("00"):
        value = _international("+" + figures.removeprefix("00"), named)
        return (value, 0.98, "international_number") if value else None
    if not (named or figures[0] == "0" or (figures[0] == "8" and len(figures) == 11 and "RU" in regions)):
        return None
    for region in regions:
        if value := _national(figures, region):
            return value, 0.95 if named else 0.85, "national_number"
    if named and 8 <= len(figures) <= 12 and figures[0] == "0" and len(_GROUPS.findall(written)) < 6:
        return figures, 0.6, "word_before"
    return None


@lru_cache(maxsize=4096)
def _international(written: str, possible: bool) -> str:  # noqa: FBT001 (private)
    phones = import_module("phonenumbers")
    try:
        number = phones.parse(written, None)
    except phones.NumberParseException:
        return ""
    known = phones.is_valid_number(number) or (
        phones.is_possible_number(number) and (possible or _has_known_length(phones, number))
    )
    return str(phones.format_number(number, phones.PhoneNumberFormat.E164)) if known else ""


def _has_known_length(phones: object, number: object) -> bool:
    """Tell whether a number has a country at all: numbers set aside for fiction and old numbers are not valid."""
    return bool(phones.region_code_for_country_code(number.country_code) != "ZZ")  # type: ignore[attr-defined]  # phonenumbers is imported late


@lru_cache(maxsize=4096)
def _national(figures: str, region: str) -> str:
    phones = import_module("phonenumbers")
    try:
        number = phones.parse(figures, region)
    except phones.NumberParseException:
        return ""
    valid = phones.is_valid_number_for_region(number, region)
    possible = phones.is_possible_number(number) and region in _WITH_UNLISTED and len(figures) == _WITH_UNLISTED[region]
    return str(phones.format_number(number, phones.PhoneNumberFormat.E164)) if valid or possible else ""


_WITH_UNLISTED = {"GB": 11, "FR": 10}
"""Countries of numbers of one length whose plans leave ranges (set aside for fiction, say) out of the valid ones."""
