"""Countries and towns by their names in our languages, bent or not."""

from collections.abc import Iterator
from functools import lru_cache

from babel import Locale

from fanal.suggestions.finding import Finding
from fanal.suggestions.lexicon import LANGUAGES, folded, read_data
from fanal.suggestions.naming.forms import bases
from fanal.suggestions.reading import Reading
from fanal.suggestions.tokens import Phrases, Token, by_first_word, phrase_at

_SHORTEST = 4
_LONGEST = 3


@lru_cache(maxsize=1)
def _territories() -> frozenset[tuple[str, ...]]:
    """Return the names of the world's countries in our languages, folded, as tuples of words."""
    names = (
        name
        for language in LANGUAGES
        for code, name in Locale.parse(language).territories.items()
        if len(code) == 2 and code.isalpha()
    )
    return frozenset(tuple(phrase.split()) for phrase in folded(names) if len(phrase.split()) <= _LONGEST)


@lru_cache(maxsize=1)
def _listed() -> frozenset[tuple[str, ...]]:
    """Return the places of our list; a name of several words is joined by underscores there."""
    return frozenset(tuple(name.split()) for name in folded(read_data("cities.yaml")["places"].split()))


@lru_cache(maxsize=1)
def _phrases() -> Phrases:
    return by_first_word(words for words in _territories() | _listed() if len(words) > 1)


@lru_cache(maxsize=1)
def _towns() -> frozenset[str]:
    single = {words[0] for words in _territories() if len(words) == 1}
    return frozenset(single | {words[0] for words in _listed() if len(words) == 1})


def is_place(token: Token, language: str) -> bool:
    """Tell whether a word is the name of a place of our list, or one of its forms."""
    return len(token.folded) >= _SHORTEST - 1 and bool(bases(token.folded, language) & _towns())


def find_places(reading: Reading, chat: frozenset[int]) -> Iterator[Finding]:
    """Yield countries and towns.

    Parameters
    ----------
    reading : Reading
    chat : frozenset of int
        Indices of tokens in lines without capitals, where a name needs none.

    Yields
    ------
    Finding
        Of kind ``place``.
    """
    words = reading.words
    index = 0
    while index < len(words):
        length = _length(reading, index, chat)
        if length:
            start, end = words[index].start, words[index + length - 1].end
            yield Finding("place", start, end, " ".join(reading.text[start:end].split()), 0.8, "gazetteer")
        index += length or 1


def _length(reading: Reading, index: int, chat: frozenset[int]) -> int:
    """Return how many tokens from `index` on name a place."""
    words, language = reading.words, reading.lexicon.language
    token = words[index]
    if (
        token.is_number
        or token.is_upper
        or not (token.is_capitalized or (index in chat and len(token.folded) > _SHORTEST))
    ):
        return 0
    if length := phrase_at(words, index, _phrases()):
        return length
    if len(token.folded) < _SHORTEST - 1 or not is_place(token, language) or _is_taken(reading, index):
        return 0
    length = 1
    for following in words[index + 1 : index + _LONGEST]:
        if not (following.is_joined and following.is_capitalized and is_place(following, language)):
            break
        length += 1
    return length


def _is_taken(reading: Reading, index: int) -> bool:
    """Tell whether the word belongs to a street or an organization, or is a common word of the language."""
    token, lexicon = reading.words[index], reading.lexicon
    before = reading.words[index - 1] if index and token.is_joined else None
    beside = lexicon.words["streets"] | lexicon.words["organizations"]
    common = lexicon.words["stop"] | lexicon.words["not_names"]
    return token.folded in common or (before is not None and before.folded in beside)
