"""Cyrillic letters in Latin: the scholarly way that joins alphabets, and the ways of passports and newspapers."""

from collections.abc import Mapping

_COMMON = dict(zip("абвгдезиклмнопрстуфыэіѐѝ", "abvgdeziklmnoprstufyeiei", strict=True))
_SOFTENERS = {"ъ": "", "ь": ""}

SCHOLARLY: Mapping[str, str] = _COMMON | _SOFTENERS | {
    "ж": "z", "х": "h", "ц": "c", "ч": "c", "ш": "s", "щ": "sc", "й": "j", "ё": "e", "ю": "ju", "я": "ja",
    "ђ": "d", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz", "ѓ": "gj", "ќ": "kj", "ѕ": "dz",
    "є": "je", "ї": "ji", "ґ": "g", "ў": "u",
}  # fmt: skip
"""ISO 9 and the Serbian, Bosnian and Macedonian Latin alphabets, without their accents."""

_ENGLISH = {
    "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "й": "y", "ё": "yo", "ю": "yu", "я": "ya",
    "ђ": "dj", "ћ": "ch", "џ": "dj", "є": "ye", "ї": "yi",
}  # fmt: skip
_PASSPORT = {
    "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "ie", "й": "i", "ю": "iu", "я": "ia",
}  # fmt: skip
_BULGARIAN = {
    "ж": "zh", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sht", "ъ": "a", "й": "y", "ю": "yu", "я": "ya",
}  # fmt: skip
_FRENCH = {"ж": "j", "х": "kh", "ц": "ts", "ч": "tch", "ш": "ch", "щ": "chtch", "й": "i", "ю": "iou", "я": "ia"}

ROMANIZATIONS: tuple[Mapping[str, str], ...] = tuple(
    {**SCHOLARLY, **style} for style in (_ENGLISH, _PASSPORT, _BULGARIAN, _FRENCH)
)
"""English press, ICAO 9303 passports, Bulgarian law of 2009, French press: no accents in any."""


def has_cyrillic(text: str) -> bool:
    """Tell whether the text has a letter of the Cyrillic block.

    Examples
    --------
    >>> has_cyrillic("Елена"), has_cyrillic("Elena")
    (True, False)
    """
    return any("\u0400" <= letter <= "\u04ff" for letter in text)
