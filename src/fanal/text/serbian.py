"""Serbian is written in two alphabets; the Latin one follows from the Cyrillic one letter by letter."""

import re

_LOWER = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ђ": "đ", "е": "e", "ж": "ž", "з": "z", "и": "i",
    "ј": "j", "к": "k", "л": "l", "љ": "lj", "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "ћ": "ć", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "č", "џ": "dž", "ш": "š",
}  # fmt: skip
_TITLE = {cyrillic.upper(): latin.capitalize() for cyrillic, latin in _LOWER.items()}
_TABLE = str.maketrans(_LOWER | _TITLE)
_CAPITALS = re.compile(r"[ЉЊЏ](?=[А-ЯЂЈЉЊЋЏ])|(?<=[А-ЯЂЈЉЊЋЏ])[ЉЊЏ](?![а-яђјљњћџ])")


def to_latin(text: str) -> str:
    """Write Serbian Cyrillic in the Serbian Latin alphabet.

    Parameters
    ----------
    text : str
        What is not Serbian Cyrillic stays as it is.

    Returns
    -------
    str
        Љ becomes ``LJ`` among capitals and ``Lj`` elsewhere.

    Examples
    --------
    >>> to_latin("Људи и џепови"), to_latin("ЉУДИ")
    ('Ljudi i džepovi', 'LJUDI')
    """
    return _CAPITALS.sub(lambda found: _LOWER[found[0].lower()].upper(), text).translate(_TABLE)
