"""Names brought to one form, so that Елена, Elena and ELENA are found by each other."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from fanal.text.cyrillic import ROMANIZATIONS, SCHOLARLY, has_cyrillic

_APOSTROPHES = str.maketrans("", "", "'`´ʹʺʼʾʿ‘’‛′″")
_SEPARATORS = re.compile(r"[^a-z0-9]+")
_WORD_BREAK = re.compile(r"[\s\-‐‑–—_.,;:/\\()\[\]\"«»„“”&+|]+")
_SCHOLARLY = str.maketrans(dict(SCHOLARLY))
_BULGARIAN_VOWEL = re.compile("ъ(?![еёюя])")
"""In Russian this letter stands only before these four vowels; anywhere else it is Bulgarian and a vowel."""
_ROMANIZATIONS = tuple(str.maketrans(dict(style)) for style in ROMANIZATIONS)
_WITHOUT_ACCENTS = tuple(
    str.maketrans(letters)
    for letters in (
        {"đ": "dj"},
        {"đ": "dj", "š": "sh", "č": "ch", "ž": "zh", "ć": "ch", "ş": "sh", "ș": "sh"},
        {"ä": "ae", "ö": "oe", "ü": "ue"},
    )
)
"""What people write whose keyboard lacks the accented letter."""

_LATIN_TO_SCHOLARLY = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"shch|chtch", "sc"),
        (r"tch|ch", "c"),
        (r"zh", "z"),
        (r"sh", "s"),
        (r"kh", "h"),
        (r"ts", "c"),
        (r"dj|dzh", "d"),
        (r"x", "ks"),
        (r"iou", "ju"),
        (r"(?:(?<=[^aeiou])|^)[iy](?=[ao]n?$|u)", "ij"),
        (r"^ij|^y(?=[aeou])", "j"),
        (r"ij(?=u)", "j"),
        (r"(?<=[aeiou])[iy]", "j"),
        (r"ski$", "skij"),
        (r"(?<=[^aeiou])y$", "ij"),
    )
)
"""Usual Latin spellings of Slavic sounds and the letters SCHOLARLY has for them, applied in this order."""


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text).lower()


def _ascii(text: str) -> str:
    return anyascii(text).lower().translate(_APOSTROPHES)


def _joined(text: str) -> str:
    return _SEPARATORS.sub("", _ascii(text))


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Bring a name to lower-case Latin letters and digits, words parted by one space.

    Parameters
    ----------
    text : str
        In any script.

    Returns
    -------
    str
        Only ``a``-``z``, ``0``-``9`` and single spaces; "" if nothing is left.

    Notes
    -----
    Idempotent. Accents and apostrophes are dropped; Cyrillic is written as scholars and
    the Serbian, Bosnian and Macedonian Latin alphabets do, so both alphabets of one
    language meet. Other spellings of the same name (Zhivko, Živko) meet through
    :func:`search_tokens`. Kept for 65,536 texts.

    Examples
    --------
    >>> fold("Елена"), fold("Nguyễn"), fold("Ђорђе") == fold("Đorđe")
    ('elena', 'nguyen', True)
    """
    if text.isascii():
        plain = text.lower().translate(_APOSTROPHES)
    else:
        plain = _ascii(_BULGARIAN_VOWEL.sub("a", _composed(text)).translate(_SCHOLARLY))
    return _SEPARATORS.sub(" ", plain).strip()


def tokens(text: str) -> list[str]:
    """Return the words of a name, folded, each once, in order: what a query asks for.

    Parameters
    ----------
    text : str
        In any script.

    Returns
    -------
    list of str

    Examples
    --------
    >>> tokens("Nguyễn Thị-Hương, Nguyen")
    ['nguyen', 'thi', 'huong']
    """
    return list(dict.fromkeys(fold(text).split()))


def search_tokens(text: str) -> list[str]:
    """Return every spelling under which the words of a name should be found: what an index holds.

    Parameters
    ----------
    text : str
        A name in any script.

    Returns
    -------
    list of str
        Each once; all of ``tokens(text)`` and, for a name with Cyrillic or accented letters
        or Latin letter pairs that stand for them, its other usual spellings.

    Notes
    -----
    ``tokens(a)`` lies within ``search_tokens(b)`` when `a` and `b` are usual spellings of one
    name (Đorđe, Djordje, Ђорђе; Zhukov, Жуков). At most about a dozen a word. A few of
    them fit no name: they only cost room. Kept for 65,536 words.

    Examples
    --------
    >>> search_tokens("Đorđe")
    ['dorde', 'djordje']
    >>> "zukov" in search_tokens("Zhukov") and "zhukov" in search_tokens("Жуков")
    True
    """
    found = dict.fromkeys(tokens(text))
    for word in _WORD_BREAK.split(_composed(text)):
        found |= dict.fromkeys(_spellings(word))
    found.pop("", None)
    return list(found)


@lru_cache(maxsize=65536)
def _spellings(word: str) -> tuple[str, ...]:
    """Return the spellings of one composed, lower-case word; "" may be among them."""
    plain = fold(word)
    found = [*plain.split(), plain.replace(" ", ""), *_after_apostrophes(word)]
    if has_cyrillic(word):
        found += _romanized(word)
    else:
        if not word.isascii():
            found += [_joined(word.translate(table)) for table in _WITHOUT_ACCENTS]
        found += [_scholarly(spelling) for spelling in found]
        found += [_scholarly(spelling.replace("sht", "shch")) for spelling in found if "sht" in spelling]
    return tuple(dict.fromkeys(found))


def _after_apostrophes(word: str) -> list[str]:
    return [fold(part) for part in word.replace("’", "'").split("'")[1:]]


def _romanized(word: str) -> list[str]:
    spellings = [_joined(word.translate(table)) for table in _ROMANIZATIONS]
    softer = [re.sub("(?:iy|ii)(?=[ao])", "i", spelling) for spelling in spellings]
    endings = [re.sub("(?:iy|ii)$", ending, spelling) for spelling in spellings for ending in "yi"]
    return [*spellings, *softer, *endings, spellings[0].replace("ks", "x")]


def _scholarly(word: str) -> str:
    for pattern, letters in _LATIN_TO_SCHOLARLY:
        word = pattern.sub(letters, word)
    return word
