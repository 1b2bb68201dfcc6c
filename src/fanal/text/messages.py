"""Texts in the reader's language: the message catalogues, and labels that come in several languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from babel.messages.pofile import read_po

from fanal.text.serbian import to_latin

DEFAULT = "en"
_CYRILLIC, _LATIN = "sr-Cyrl", "sr-Latn"


@dataclass(frozen=True, slots=True)
class Language:
    """A language that Fanal speaks.

    Attributes
    ----------
    code : str
        Locale code, as in ``?language=`` and ``FANAL_LANGUAGE``.
    name : str
        Its own name for itself.
    reviewed : bool
        Whether a native speaker has read its texts.
    """

    code: str
    name: str
    reviewed: bool


LANGUAGES = (
    Language("en", "English", reviewed=True),
    Language("fr", "français", reviewed=False),
    Language("ru", "русский", reviewed=False),
    Language("ro", "română", reviewed=False),
    Language("bg", "български", reviewed=False),
    Language(_CYRILLIC, "српски", reviewed=False),
    Language(_LATIN, "srpski", reviewed=False),
    Language("bs", "bosanski", reviewed=False),
    Language("sq", "shqip", reviewed=False),
    Language("mk", "македонски", reviewed=False),
)
_CODES = {language.code.casefold(): language.code for language in LANGUAGES}


def known_locale(wanted: str) -> str | None:
    """Return the shipped locale that a language tag means, None if Fanal does not speak it.

    Examples
    --------
    >>> known_locale("fr-CH"), known_locale("sr"), known_locale("sr_Latn_BA"), known_locale("de")
    ('fr', 'sr-Cyrl', 'sr-Latn', None)
    """
    parts = wanted.split(".")[0].replace("_", "-").casefold().split("-")
    if parts[0] == "sr":
        return _LATIN if "latn" in parts or "latin" in wanted.casefold() else _CYRILLIC
    return _CODES.get(parts[0])


@lru_cache(maxsize=len(LANGUAGES))
def catalogue(locale: str) -> Mapping[str, str]:
    """Return the translated messages of a shipped locale by their English text.

    Parameters
    ----------
    locale : str
        One of :data:`LANGUAGES`.

    Returns
    -------
    mapping of str to str
        Without those still to be translated; empty for English.

    Notes
    -----
    Read once per process from ``fanal/locales/<locale>.po``. Serbian in Latin script
    is written by rule from Serbian in Cyrillic.
    """
    if locale == _LATIN:
        return {english: to_latin(text) for english, text in catalogue(_CYRILLIC).items()}
    entry = files("fanal").joinpath("locales", f"{locale}.po")
    if locale == DEFAULT or not entry.is_file():
        return {}
    with entry.open("rb") as file:
        messages = read_po(file)
    return {
        message.id: message.string
        for message in messages
        if isinstance(message.id, str) and isinstance(message.string, str) and message.string and not message.fuzzy
    }


def translated(locale: str, template: str, parts: Mapping[str, object] | None = None) -> str:
    """Return a message in a language, its named parts filled in.

    Parameters
    ----------
    locale : str
        A shipped locale; others give English.
    template : str
        English text, with ``{named}`` parts if `parts` is given.
    parts : mapping, optional

    Returns
    -------
    str
        In English where the catalogue lacks it, or names a part that is not given.
    """
    text = catalogue(locale).get(template, template) if locale in _CODES.values() else template
    if parts is None:
        return text
    try:
        return text.format(**parts)
    except (KeyError, IndexError, ValueError):
        return template.format(**parts)


def label_in(locale: str, labels: Mapping[str, str]) -> str:
    """Return the label to show in a locale, in English where there is none.

    Examples
    --------
    >>> label_in("sr-Latn", {"en": "family", "sr": "породица"})
    'porodica'
    """
    if locale == _LATIN:
        return to_latin(labels["sr"]) if "sr" in labels else labels.get(DEFAULT, "")
    return labels.get(locale) or labels.get(locale.split("-")[0]) or labels.get(DEFAULT, "")
