"""The verbs of each act in each language, made ready to be looked up by their first word."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from fanal.suggestions.lexicon import folded, read_data
from fanal.suggestions.tokens import Token
from fanal.text.names import fold

_REACH = 5
"""How many tokens on the next word of a pattern may stand."""
_KEY = 3
"""Patterns are looked up by the first letters of their first word."""


@dataclass(frozen=True, slots=True)
class Part:
    """One place of a pattern: words and starts of words that fit there."""

    words: frozenset[str]
    starts: tuple[str, ...]

    def fits(self, word: str) -> bool:
        """Tell whether a folded word may stand here."""
        return word in self.words or (bool(self.starts) and word.startswith(self.starts))


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words in their order that tell of an act."""

    act: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Verbs:
    """Patterns by the first letters of their first word, and the words that deny."""

    patterns: Mapping[str, tuple[Pattern, ...]]
    negation: frozenset[str]


def _merged(language: str) -> dict[str, Any]:
    own = read_data(f"acts/{language}.yaml")
    base = _merged(own.pop("includes")) if "includes" in own else {}
    return base | {act: f"{base[act]}, {verbs}" if act in base else verbs for act, verbs in own.items()}


def _part(written: str) -> Part:
    forms = written.split("/")
    return Part(
        frozenset(fold(form).replace(" ", "") for form in forms if not form.endswith("*")),
        tuple(fold(form) for form in forms if form.endswith("*")),
    )


@lru_cache(maxsize=16)
def verbs(language: str) -> Verbs:
    """Return the verbs of acts in a language.

    Parameters
    ----------
    language : str
        One of :data:`~fanal.suggestions.lexicon.LANGUAGES`.

    Returns
    -------
    Verbs
    """
    data = _merged(language)
    negation = frozenset(folded(str(data.pop("negation")).split()))
    index: dict[str, list[Pattern]] = {}
    for act, written in data.items():
        for phrase in written.split(","):
            pattern = Pattern(act, tuple(_part(word) for word in phrase.split()))
            for form in dict.fromkeys(form[:_KEY] for form in (*pattern.parts[0].words, *pattern.parts[0].starts)):
                index.setdefault(form, []).append(pattern)
    return Verbs({form: tuple(patterns) for form, patterns in index.items()}, negation)


def patterns_at(known: Verbs, words: Sequence[Token], index: int, end: int) -> Iterator[tuple[Pattern, int]]:
    """Yield the patterns that begin at a token and end before `end`, each with the index of its last token."""
    word = words[index].folded
    for pattern in known.patterns.get(word[:_KEY], ()):
        if pattern.parts[0].fits(word):
            last = _last(pattern, words, index, end)
            if last is not None:
                yield pattern, last


def _last(pattern: Pattern, words: Sequence[Token], index: int, end: int) -> int | None:
    at = index
    for part in pattern.parts[1:]:
        following = range(at + 1, min(end, at + 1 + _REACH))
        found = next((place for place in following if part.fits(words[place].folded)), None)
        if found is None:
            return None
        at = found
    return at
