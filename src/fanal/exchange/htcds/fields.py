"""The fields of the standard, where each has its home in our model, and how its headings are told."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from fanal.model.vocabulary import Term, Vocabulary

NOTE, EVENT = "note", "event"
"""Homes that are no property: a note on the person; the kind of the event that the row tells of."""
OTHER = "Other"
_MARKS = re.compile(r"[\W_]+")
_BETWEEN = re.compile(r"[/\-.:]")
_CODED = re.compile(r"(?:prs|vic|per|cas|con|hte|cco|spl)_")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the standard.

    Attributes
    ----------
    name : str
        With its prefix: ``prs_FirstName``.
    label : str
        As the standard's spreadsheet shows it.
    home : str
        ``Schema.property``, :data:`NOTE` or :data:`EVENT`.
    vocabulary : str
        Ours, "" if its values are no codes of ours.
    codes : str
        Under which name the terms bear the standard's codes.
    many : bool
        Whether one cell holds several values.
    """

    name: str
    label: str
    home: str
    vocabulary: str = ""
    codes: str = "htcds"
    many: bool = False

    @property
    def schema(self) -> str:
        """Whose property it is, "" if it is none."""
        return self.home.partition(".")[0] if "." in self.home else ""

    @property
    def prop(self) -> str:
        """Which property it is, "" if it is none."""
        return self.home.partition(".")[2]


@lru_cache(maxsize=1)
def fields() -> Mapping[str, Field]:
    """Return the fields by their names, in the order of the standard's spreadsheet."""
    return {
        name: Field(name, **{key: value for key, value in spec.items() if key != "also"})
        for name, spec in _raw().items()
    }


def field_of(heading: str) -> tuple[Field, str] | None:
    """Return the field that a heading names, and the choice that its column stands for.

    Parameters
    ----------
    heading : str
        A name or label of the standard; the groups of a form may stand before it and a choice of
        a ``select_multiple`` after it, as form servers write them.

    Returns
    -------
    tuple of (Field, str) or None
        The choice is "" for a column that holds the values themselves.

    Examples
    --------
    >>> field_of("victim/vic_Methods_of_Control/DebtBondage")[1]
    'DebtBondage'
    >>> field_of("Mailing State/Province")[0].name
    'prs_MailingState'
    """
    names = _names()
    if not heading.strip().startswith("_") and (found := names.get(plain(heading))):
        return found, ""  # form servers put a stroke before what they add: _status is none of the case
    parts = _BETWEEN.split(heading.strip())
    for place in range(len(parts) - 1, -1, -1):
        if _CODED.match(parts[place]) and (found := names.get(plain(parts[place]))):
            return found, "/".join(parts[place + 1 :])
    return None


def is_coded(heading: str) -> bool:
    """Tell whether a heading bears a name of the standard, not a label that other tables have too."""
    return any(_CODED.match(part) and plain(part) in _names() for part in _BETWEEN.split(heading.strip()))


def plain(text: str) -> str:
    """Return a heading without case, blanks and marks."""
    return _MARKS.sub("", text).casefold()


@dataclass(frozen=True, slots=True)
class Codes:
    """The standard's codes for the terms of one vocabulary, both ways.

    Attributes
    ----------
    terms : mapping of str to Term
        By the code, or its label, without case and blanks.
    shared : frozenset of str
        Codes that stand for more than one thing that we tell apart: keys of `terms`.
    """

    terms: Mapping[str, Term]
    shared: frozenset[str]

    def find(self, text: str) -> Term | None:
        """Return the term that a code or label of the standard stands for."""
        return self.terms.get(plain(text))

    def is_shared(self, text: str) -> bool:
        """Tell whether a code stands for more than one thing that we tell apart."""
        return plain(text) in self.shared

    @classmethod
    def of(cls, vocabulary: Vocabulary, name: str = "htcds") -> "Codes":
        """Return the codes that a vocabulary's terms bear under a name.

        Notes
        -----
        Of several terms with the same code, one at the top wins, and for ``Other`` the one that says so.
        """
        bearers: dict[str, list[Term]] = {}
        for term in vocabulary:
            for code in term.codes.get(name, ()):
                bearers.setdefault(plain(code), []).append(term)
        other = plain(OTHER)
        return cls(
            {
                code: min(terms, key=lambda term: _rank(term, is_other=code.endswith(other)))
                for code, terms in bearers.items()
            },
            frozenset(
                code
                for code, terms in bearers.items()
                if not code.endswith(other) and sum(not term.parent for term in terms) > 1
            ),
        )


def _rank(term: Term, *, is_other: bool) -> tuple[bool, bool]:
    return is_other and not term.code.startswith("other"), bool(term.parent)


@lru_cache(maxsize=1)
def _raw() -> dict[str, dict[str, Any]]:
    raw: dict[str, dict[str, Any]] = yaml.safe_load(files("fanal.exchange.htcds").joinpath("fields.yaml").read_bytes())
    return raw


@lru_cache(maxsize=1)
def _names() -> Mapping[str, Field]:
    known = fields()
    names = {
        plain(spec["label"]): known[name] for name, spec in reversed(_raw().items()) if not name.startswith("hte_")
    }
    for name, spec in _raw().items():
        names |= {plain(spelling): known[name] for spelling in (name, *spec.get("also", ()))}
    return names
