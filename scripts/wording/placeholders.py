"""What a text has in braces: named parts, and plurals in the notation of ICU."""

import re
from typing import NamedTuple

_CHOICE = re.compile(r"\{\s*(\w+)\s*,\s*(plural|select|selectordinal)\s*,")
_FORM = re.compile(r"\s*(=\d+|\w+)\s*\{")
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


class Choice(NamedTuple):
    """A choice by number or word inside a text.

    Attributes
    ----------
    name, kind : str
        What decides, and how: ``plural``, ``select`` …
    forms : dict of str to str
        Text by form.
    start, end : int
        Where it stands.
    """

    name: str
    kind: str
    forms: dict[str, str]
    start: int
    end: int


def names(text: str) -> set[str]:
    """Return the names that a text takes.

    Examples
    --------
    >>> sorted(names("{case}: {n, plural, one {# link} other {# links of {who}}}"))
    ['case', 'n', 'who']
    """
    found: set[str] = set()
    rest = text
    for choice in reversed(choices(text)):
        rest = rest[: choice.start] + rest[choice.end :]
        found |= {choice.name}.union(*map(names, choice.forms.values()))
    return found | {name for name in _NAME.findall(rest) if name}


def choices(text: str) -> list[Choice]:
    """Return each choice of a text, in their order."""
    found: list[Choice] = []
    while start := _CHOICE.search(text, found[-1].end if found else 0):
        forms: dict[str, str] = {}
        end = start.end()
        while form := _FORM.match(text, end):
            end = _closed(text, form.end())
            forms[form[1]] = text[form.end() : end - 1]
        found.append(Choice(start[1], start[2], forms, start.start(), _closed(text, end)))
    return found


def _closed(text: str, place: int) -> int:
    """Return the place after the brace that closes the one before `place`."""
    depth = 1
    while place < len(text) and depth:
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        place += 1
    return place
