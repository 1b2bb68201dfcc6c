"""The same name as another clerk would write it: another script, no diacritics, a slip of the pen."""

from random import Random

from anyascii import anyascii

from fanal.text.cyrillic import has_cyrillic

CYRILLIC = frozenset({"bg", "mk", "ru", "sr"})
_PAIRS = {"dž": "џ", "lj": "љ", "nj": "њ", "sh": "ш", "ch": "ч", "zh": "ж", "ts": "ц", "ya": "я", "yu": "ю", "kh": "х"}
_LETTERS = dict(zip("abcdefghijklmnopqrstuvwyz", "абцдефгхийклмнопкрстуввыз", strict=True)) | {"x": "кс"}


def to_cyrillic(text: str) -> str:
    """Write a Latin name in Cyrillic letters, by ear."""
    plain = anyascii(text).lower()
    for pair, letter in _PAIRS.items():
        plain = plain.replace(pair, letter)
    return "".join(_LETTERS.get(letter, letter) for letter in plain).title()


def respell(name: str, language: str, random: Random) -> str:
    """Return a name as someone who writes another language would put it down.

    Parameters
    ----------
    name : str
        First and family name.
    language : str
        Of the case that the name goes into.
    random : Random
        Decides on slips; the same state gives the same spelling.

    Returns
    -------
    str
    """
    if language in CYRILLIC and not has_cyrillic(name):
        name = to_cyrillic(name)
    elif language not in CYRILLIC and (has_cyrillic(name) or random.random() < 0.3):
        name = anyascii(name)
    if random.random() < 0.15:
        name = " ".join(reversed(name.split(" ")))
    at = random.randrange(1, len(name) - 1)
    if random.random() < 0.15 and name[at : at + 2].isalpha() and name[at].islower():
        name = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return name
