"""The language of this run of the program, and every visible text through it."""

import os
from collections.abc import Sequence
from dataclasses import dataclass

from fanal.text.messages import DEFAULT, known_locale, translated


@dataclass(slots=True)
class _Chosen:
    locale: str = DEFAULT


_chosen = _Chosen()


def choose_locale(arguments: Sequence[str]) -> None:
    """Take the language from ``--lang``, ``FANAL_LANGUAGE`` or the system, before any text is made.

    Parameters
    ----------
    arguments : sequence of str
        Of the program. An unknown language is ignored here and refused when options are read.
    """
    asked = ""
    for index, argument in enumerate(arguments):
        if argument == "--lang" and index + 1 < len(arguments):
            asked = arguments[index + 1]
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    system = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    wanted = asked or os.environ.get("FANAL_LANGUAGE") or system
    _chosen.locale = known_locale(wanted) or DEFAULT


def locale() -> str:
    """Return the locale of this run."""
    return _chosen.locale


def _(text: str, **parts: object) -> str:
    """Return a text in the language of this run, its named parts filled in."""
    return translated(_chosen.locale, text, parts or None)
