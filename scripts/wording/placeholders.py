"""What a text has in braces: named parts, and plurals in the notation of ICU."""

import re
from collections import Counter

_PLURAL = re.compile(r"\{\s*(\w+)\s*,\s*(plural|select|selectordinal)\s*,")
_FORM = re.compile(r"(=\d+|\w+)\s*\{")
_NAME = re.compile(r"\{\s*(\w*)\s*\}")
FORMS = {
    "en": {"one", "other"},
    "fr": {"one", "other"},
    "ru": {"one", "few", "many", "other"},
    "ro": {"one", "few", "other"},
    "bg": {"one", "other"},
    "sr-Cyrl": {"one", "few", "other"},
    "sr-Latn": {"one", "few", "other"},
    "bs": {"one", "few", "other"},
    "sq": {"one", "other"},
    "mk": {"one", "other"},
}
"""The plural forms of each language for whole numbers; the French "many" of CLDR is for millions."""


def names(text: str) -> Counter[str]:
    """Count the names that a text takes; one inside the forms of a plural counts once.

    Examples
    --------
    >>> sorted(names("{case}: {n, plural, one {# link} other {# links of {who}}}"))
    ['case', 'n', 'who']
    """
    found = {*_NAME.findall(text), *(name for name, _kind in _PLURAL.findall(text))}
    return Counter({name for name in found if name})


def plurals(text: str) -> list[tuple[str, str, set[str]]]:
    """Return each choice by number of a text: its name, its kind, and the forms it gives."""
    found = []
    for start in _PLURAL.finditer(text):
        inside, end = _FORM, start.end()
        forms: set[str] = set()
        while (form := inside.match(text, _skipped(text, end))) is not None:
            forms.add(form[1])
            end = _closed(text, form.end())
        found.append((start[1], start[2], forms))
    return found


def _skipped(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _closed(text: str, place: int) -> int:
    """Return the place after the brace that closes the one before `place`."""
    depth = 1
    while place < len(text) and depth:
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        place += 1
    return place
