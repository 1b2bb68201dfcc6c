"""Number plates, by the forms that countries give them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from fanal.suggestions.finding import Finding
from fanal.suggestions.lexicon import read_data
from fanal.suggestions.reading import Reading
from fanal.text.serbian import to_latin

_LOOKS = str.maketrans("АВЕКМНОРСТУХІ", "ABEKMHOPCTYXI")
_MACEDONIAN = str.maketrans({"Ѓ": "G", "Ќ": "K", "Ѕ": "DZ"})
_HOME = {"ro": ("ro", "md"), "bg": ("bg",), "ru": ("ru", "ua", "md"), "sr": ("rs", "me"), "bs": ("ba",), "mk": ("mk",),
         "sq": ("al", "xk"), "fr": ("fr",), "en": ("gb",)}  # fmt: skip
"""Whose plates are tried first for a language, so that a form that two countries share is read as theirs."""


@lru_cache(maxsize=1)
def _countries() -> dict[str, tuple[re.Pattern[str], bool, str]]:
    return {
        country: (
            re.compile(rf"(?<![\w/.-])(?:{plate['pattern']})(?![\w/]|-\w)"),
            plate["alone"],
            plate.get("letters", ""),
        )
        for country, plate in read_data("plates.yaml").items()
    }


def find_plates(reading: Reading) -> Iterator[Finding]:
    """Yield number plates.

    Parameters
    ----------
    reading : Reading

    Yields
    ------
    Finding
        Of kind ``plate``; its value in Latin letters without blanks. A form that other numbers share
        counts only after a word such as plate.
    """
    taken: set[int] = set()
    home = _HOME[reading.lexicon.language]
    for country in [*home, *(country for country in _countries() if country not in home)]:
        pattern, alone, letters = _countries()[country]
        for match in pattern.finditer(reading.text):
            if match.start() in taken:
                continue
            named = reading.has_before(match.start(), 4, "plate_words")
            if named or alone:
                taken.add(match.start())
                value = _value(match[0], letters)
                yield Finding("plate", match.start(), match.end(), value, 0.95 if named else 0.8, "form_of_country")


def _value(written: str, letters: str) -> str:
    compact = re.sub(r"[\s-]", "", written)
    if letters == "look":
        return compact.translate(_LOOKS)
    return to_latin(compact.translate(_MACEDONIAN)).upper() if letters == "sound" else compact
