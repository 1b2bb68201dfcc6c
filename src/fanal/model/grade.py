"""Grades: the evaluation of a source and of its information, each in the scheme it was given in.

Schemes are never converted into one another: A of one is not A of another, so grades
of two schemes cannot be compared, and asking for it is an error.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from fanal.errors import InputError
from fanal.model.vocabulary import Term, load_vocabularies
from fanal.text.messages import label_in

AXES = ("source", "information", "handling")
_BETWEEN = re.compile(r"[\s/,;.-]+")


@dataclass(frozen=True, slots=True)
class GradeValue:
    """One value of one axis of one scheme.

    Attributes
    ----------
    code : str
        As the scheme writes it: ``A``, ``1``.
    rank : int or None
        1 is best; None where the value says that no judgement was possible.
    label : mapping of str to str
        By locale.
    """

    code: str
    rank: int | None
    label: Mapping[str, str]

    def labelled(self, locale: str) -> str:
        """Return the label in a locale, in English where it has none."""
        return label_in(locale, self.label)


@dataclass(frozen=True, slots=True)
class GradeScheme:
    """An evaluation scheme.

    Attributes
    ----------
    code : str
        Code of the ``grade_scheme`` vocabulary.
    axes : mapping of str to (mapping of str to GradeValue)
        Axis name (``source``, ``information`` and, in some schemes, ``handling``) to its
        values by code, in the order in which the scheme writes them.
    """

    code: str
    axes: Mapping[str, Mapping[str, GradeValue]]

    def rank(self, axis: str, value: str) -> int | None:
        """Return the rank of a value on an axis: 1 is best, None if it cannot be ranked or is not of the scheme."""
        found = self.axes.get(axis, {}).get(value)
        return found.rank if found is not None else None


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade in its own scheme.

    Attributes
    ----------
    scheme : str
        Code of the ``grade_scheme`` vocabulary.
    source, information, handling : str
        Values of the scheme, "" where none was given.
    """

    scheme: str
    source: str = ""
    information: str = ""
    handling: str = ""

    def at_least(self, threshold: "Grade") -> bool:
        """Tell whether this grade is as good as a threshold on every axis that the threshold names.

        Parameters
        ----------
        threshold : Grade
            Of the same scheme. An axis left "" asks nothing; `handling` is no measure
            of truth and is not looked at.

        Returns
        -------
        bool
            False where this grade was not given or could not be judged on a named axis.

        Raises
        ------
        InputError
            The two are of different schemes, or the threshold cannot be ranked.

        Examples
        --------
        >>> parse("B2", "admiralty_6x6").at_least(Grade("admiralty_6x6", source="B"))
        True
        >>> parse("F2", "admiralty_6x6").at_least(Grade("admiralty_6x6", source="E"))
        False
        """
        if self.scheme != threshold.scheme:
            raise InputError(
                "A grade of {own} cannot be compared with one of {other}; choose a threshold in the same scheme.",
                own=self.scheme,
                other=threshold.scheme,
            )
        scheme = scheme_of(self.scheme)
        return all(
            _is_as_good(scheme.rank(axis, own), _needed(scheme, axis, wanted))
            for axis, own, wanted in (
                ("source", self.source, threshold.source),
                ("information", self.information, threshold.information),
            )
            if wanted
        )


def _needed(scheme: GradeScheme, axis: str, value: str) -> int:
    rank = scheme.rank(axis, value)
    if rank is None:
        raise InputError(
            "{value} has no rank in {scheme}, so nothing can be at least {value}; choose another threshold.",
            value=value,
            scheme=scheme.code,
        )
    return rank


def _is_as_good(own: int | None, needed: int) -> bool:
    return own is not None and own <= needed


def parse(text: str, scheme: str) -> Grade:
    """Read a grade as it is written in files.

    Parameters
    ----------
    text : str
        Values in the order of the scheme, with or without something between them:
        ``B2``, ``b 2``, ``A-1``, ``1A/P``. The last axes may be left out.
    scheme : str
        Code of the ``grade_scheme`` vocabulary.

    Returns
    -------
    Grade

    Raises
    ------
    InputError
        There is no such scheme, or the text is not a grade of it.

    Examples
    --------
    >>> parse("1A P", "uk_3x5x2")
    Grade(scheme='uk_3x5x2', source='1', information='A', handling='P')
    """
    axes = scheme_of(scheme).axes
    marks = _BETWEEN.sub("", text).upper()
    is_known = 0 < len(marks) <= len(axes) and all(
        mark in values for mark, values in zip(marks, axes.values(), strict=False)
    )
    if not is_known:
        examples = "".join(next(iter(values)) for values in axes.values())
        raise InputError("This is not a grade of {scheme}; write it like {example}.", scheme=scheme, example=examples)
    return Grade(scheme, *marks)


def scheme_of(code: str) -> GradeScheme:
    """Return a scheme.

    Raises
    ------
    InputError
        There is no such scheme.
    """
    known = schemes()
    if code not in known:
        raise InputError(
            "There is no evaluation scheme {scheme}; choose one of {known}.", scheme=code, known=", ".join(known)
        )
    return known[code]


@lru_cache(maxsize=1)
def schemes() -> Mapping[str, GradeScheme]:
    """Return the evaluation schemes by their codes."""
    return {term.code: _scheme(term) for term in load_vocabularies()["grade_scheme"]}


def _scheme(term: Term) -> GradeScheme:
    axes = {axis: _values(term.attributes[axis]) for axis in AXES if axis in term.attributes}
    return GradeScheme(term.code, axes)


def _values(raw: Mapping[str, Mapping[str, Any]]) -> dict[str, GradeValue]:
    return {code: GradeValue(code, spec["rank"], spec["label"]) for code, spec in raw.items()}
