"""What cleaning a value comes to: a value, or a reason."""

from collections.abc import Mapping
from typing import NamedTuple


class Cleaned(NamedTuple):
    """A value that can be stored.

    Attributes
    ----------
    value : str
        In the form of its type; never empty.
    original : str
        As the source wrote it, "" if cleaning changed nothing.
    """

    value: str
    original: str = ""


class Refused(NamedTuple):
    """Why a value cannot be stored.

    Attributes
    ----------
    template : str
        English sentence with ``{named}`` parts: what is wrong and what would be right.
        It never holds the value itself, which may be a name or a number.
    parts : mapping of str to str
    """

    template: str
    parts: Mapping[str, str] = {}

    def __str__(self) -> str:
        return self.template.format(**self.parts)


Outcome = Cleaned | Refused

EMPTY = Refused("The value is empty.")


def outcome(value: str, raw: str) -> Cleaned:
    """Return the cleaned value, with the original where they differ."""
    return Cleaned(value) if value == raw else Cleaned(value, raw)
