"""Which of our languages a text is in: by its letters, then by its commonest words."""

import re
from collections import Counter
from functools import lru_cache

from fanal.suggestions.lexicon import LANGUAGES, lexicon
from fanal.text.names import fold

_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_READ = 20_000
"""How many characters are enough to tell."""
_CYRILLIC_LANGUAGES = frozenset({"ru", "bg", "sr", "mk"})
_LATIN_LANGUAGES = frozenset(LANGUAGES) - {"ru", "bg", "mk"}
_LETTERS = {
    "ы": {"ru": 3}, "э": {"ru": 3}, "ё": {"ru": 3}, "ъ": {"bg": 2}, "щ": {"bg": 1, "ru": 1}, "ь": {"ru": 1},
    "й": {"bg": 1, "ru": 1}, "ю": {"bg": 1, "ru": 1}, "я": {"bg": 1, "ru": 1}, "ђ": {"sr": 3}, "ћ": {"sr": 3},
    "ј": {"sr": 1, "mk": 1}, "љ": {"sr": 1, "mk": 1}, "њ": {"sr": 1, "mk": 1}, "џ": {"sr": 1, "mk": 1},
    "ѓ": {"mk": 3}, "ќ": {"mk": 3}, "ѕ": {"mk": 3}, "ѝ": {"mk": 1, "bg": 1},
    "ë": {"sq": 2}, "ç": {"fr": 1, "sq": 1}, "ă": {"ro": 3}, "ț": {"ro": 3}, "ţ": {"ro": 3}, "ș": {"ro": 3},
    "ş": {"ro": 1}, "î": {"ro": 1, "fr": 1}, "â": {"ro": 1, "fr": 1}, "è": {"fr": 2}, "ê": {"fr": 2}, "à": {"fr": 2},
    "é": {"fr": 1}, "č": {"sr": 1, "bs": 1}, "ć": {"sr": 1, "bs": 1}, "š": {"sr": 1, "bs": 1}, "ž": {"sr": 1, "bs": 1},
    "đ": {"sr": 1, "bs": 1},
}  # fmt: skip

_IJEKAVIAN = re.compile(
    "(?:[bcdfmprstvz]j|[cdlmnprstv]ij)e[dhlmnrstčz]|gdje|uvijek|prije(?![mn])|poslije|dvije|sljede|ponedjelj|nedjelj"
    "|(?:bj|dj)e[gl]|[šž]enije|bosansk|kanton|feder|\\bbih\\b|\\d\\s?km\\b(?!/)"
)
"""How Bosnian writes what Serbian from Serbia writes with e alone: mjesto, vrijeme, svjedok; and what is said there."""
_WEIGHT = 36


@lru_cache(maxsize=1)
def _words() -> dict[str, list[str]]:
    """Return for each common word the languages that have it."""
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        words = lexicon(language).words
        for word in words["stop"] | words["not_names"] | words["roles"] | words["saying"]:
            found.setdefault(word, []).append(language)
    return found


def detect_language(text: str) -> str:
    """Return the code of the language a text is written in.

    Parameters
    ----------
    text : str
        Its first 20,000 characters are read.

    Returns
    -------
    str
        One of :data:`~fanal.suggestions.lexicon.LANGUAGES`; ``en`` if nothing tells.

    Notes
    -----
    A word counts the more the fewer of our languages have it. Serbian and Bosnian in Latin letters
    differ by few words (gde, gdje): where none of them occurs, Serbian is returned, which reads the same.

    Examples
    --------
    >>> detect_language("Где је она?"), detect_language("Ku është ajo?"), detect_language("Où est-elle ?")
    ('sr', 'sq', 'fr')
    """
    part = text[:_READ]
    words = _WORD.findall(part.lower())
    cyrillic = sum(1 for word in words if _CYRILLIC.match(word))
    allowed = _CYRILLIC_LANGUAGES if 2 * cyrillic > len(words) else _LATIN_LANGUAGES
    scores: Counter[str] = Counter()
    for word, count in Counter(words).items():
        languages = [language for language in _words().get(fold(word), ()) if language in allowed]
        for language in languages:
            scores[language] += count * 12 // len(languages)
    for letter, weights in _LETTERS.items():
        count = part.count(letter)
        for language, weight in weights.items():
            scores[language] += 3 * count * weight
    if allowed is _LATIN_LANGUAGES:
        scores["bs"] += _WEIGHT * len(_IJEKAVIAN.findall(part.lower())) * (scores["bs"] > 0)
    ranked = [(scores[language], -LANGUAGES.index(language), language) for language in LANGUAGES if language in allowed]
    best = max(ranked)
    return best[2] if best[0] else ("ru" if allowed is _CYRILLIC_LANGUAGES else "en")
