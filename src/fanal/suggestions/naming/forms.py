"""The base form of a name that a sentence has bent: Елену, Jelenom, Dritën, Elenei."""

from functools import lru_cache

from fanal.suggestions.lexicon import family_endings, given_names, lexicon
from fanal.text.names import search_tokens

_SHORTEST = 3
_EVERYWHERE = ("ro", "sr", "ru", "mk")
"""Languages whose family names are told by their endings in a text of any language."""
_SHORTEST_FAMILY = 5


@lru_cache(maxsize=65536)
def bases(word: str, language: str) -> frozenset[str]:
    """Return what the base form of a folded word may be, the word itself among it.

    Parameters
    ----------
    word : str
        As :func:`fanal.text.names.fold` writes it.
    language : str
        Whose case endings are taken off.

    Returns
    -------
    frozenset of str
        Many of them are no words; look them up in a list.

    Examples
    --------
    >>> "elena" in bases("elenoj", "ru"), "fatmir" in bases("fatmirin", "sq")
    (True, True)
    """
    found = {word}
    for ending, base in lexicon(language).endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - bool(base):
            found.add(word[: len(word) - len(ending)] + base)
    return frozenset(found)


@lru_cache(maxsize=65536)
def given_forms(text: str, folded: str, language: str) -> frozenset[str]:
    """Return the given names of our lists that a word may be a form of; empty if none."""
    first = search_tokens(text.partition("-")[0])[:1] if "-" in text else [folded]
    found = frozenset().union(*(bases(word, language) for word in first)) & given_names()
    return found or frozenset(search_tokens(text)) & given_names()


@lru_cache(maxsize=65536)
def is_family(word: str, language: str) -> bool:
    """Tell whether a folded word, or a base form of it, ends like a family name."""
    endings = family_endings()
    wanted = {ending for code in (language, *_EVERYWHERE) for ending in endings.get(code, ())}
    return len(word) >= _SHORTEST_FAMILY and any(base.endswith(tuple(wanted)) for base in bases(word, language))
