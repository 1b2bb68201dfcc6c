"""Texts in the reader's language: the message catalogues, and labels that come in several languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Protocol, runtime_checkable

from fanal.text.catalogue_file import read_headers, read_messages
from fanal.text.serbian import to_latin

DEFAULT = "en"
_CYRILLIC, _LATIN = "sr-Cyrl", "sr-Latn"
LOCALES = {
    "en": "English",
    "fr": "français",
    "ru": "русский",
    "ro": "română",
    "bg": "български",
    _CYRILLIC: "српски",
    _LATIN: "srpski",
    "bs": "bosanski",
    "sq": "shqip",
    "mk": "македонски",
}
"""The shipped locales, each with its own name for itself."""
REVIEWED = "X-Fanal-Reviewed"
"""Header of a catalogue: ``yes`` once a native speaker has read it."""
_CODES = {code.casefold(): code for code in LOCALES}


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


@runtime_checkable
class Message(Protocol):
    """A text that is still to be said in the reader's language; it may be a part of another one."""

    @property
    def template(self) -> str:
        """English text with ``{named}`` parts."""

    @property
    def parts(self) -> Mapping[str, object]:
        """Values for the named parts."""


@lru_cache(maxsize=1)
def languages() -> tuple[Language, ...]:
    """Return the languages of Fanal, in the order in which they are offered.

    Notes
    -----
    Whether one is reviewed stands in its catalogue, so that whoever reviews it edits one file.
    """
    return tuple(
        Language(code, name, reviewed=read_headers(_catalogue_text(code)).get(REVIEWED) == "yes")
        for code, name in LOCALES.items()
    )


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


@lru_cache(maxsize=len(LOCALES))
def catalogue(locale: str) -> Mapping[str, str]:
    """Return the translated messages of a shipped locale by their English text.

    Parameters
    ----------
    locale : str
        One of :data:`LOCALES`.

    Returns
    -------
    mapping of str to str
        Without those still to be translated; empty for English.

    Notes
    -----
    Read once per process, when the first text is wanted, from ``fanal/locales/<locale>.po``: 5 ms for 700 messages.
    """
    return {} if locale == DEFAULT else read_messages(_catalogue_text(locale))


def translated(locale: str, template: str, parts: Mapping[str, object] | None = None) -> str:
    """Return a message in a language, its named parts filled in.

    Parameters
    ----------
    locale : str
        A shipped locale; others give English.
    template : str
        English text, with ``{named}`` parts if `parts` is given.
    parts : mapping, optional
        A part that is a :class:`Message` is said in the same language.

    Returns
    -------
    str
        In English where the catalogue lacks it, or names a part that is not given.
    """
    text = catalogue(locale).get(template, template) if locale in LOCALES else template
    if parts is None:
        return text
    said = {
        name: translated(locale, part.template, part.parts) if isinstance(part, Message) else part
        for name, part in parts.items()
    }
    try:
        return text.format(**said)
    except (KeyError, IndexError, ValueError):
        return template.format(**said)


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


def _catalogue_text(locale: str) -> str:
    entry = files("fanal").joinpath("locales", f"{locale}.po")
    return entry.read_text(encoding="utf-8") if entry.is_file() else ""
