"""What the words of the model mean, by the English text: ``locales/definitions/<locale>.po``."""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from fanal.text.catalogue_file import read_messages
from fanal.text.messages import LOCALES
from fanal.text.serbian import to_latin

_CYRILLIC, _LATIN = "sr-Cyrl", "sr-Latn"


@lru_cache(maxsize=len(LOCALES))
def definitions(locale: str) -> Mapping[str, str]:
    """Return the definitions in a language by their English text; none for English, which stands beside the codes.

    Notes
    -----
    They are read once per process and only when the language is first wanted: the model loads no slower for them.
    """
    entry = files("fanal").joinpath("locales", "definitions", f"{locale}.po")
    return read_messages(entry.read_text(encoding="utf-8")) if entry.is_file() else {}


def definition_in(locale: str, english: str) -> str:
    """Return a definition that ships with Fanal in a locale, in English where it is not translated.

    Examples
    --------
    >>> definition_in("fr", "Who called.")
    'Qui a appelé.'
    """
    if locale == _LATIN:
        text = definitions(_CYRILLIC).get(english)
        return english if text is None else to_latin(text)
    return definitions(locale).get(english, english)
