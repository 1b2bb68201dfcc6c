"""The vocabularies: reads ``vocab/*.yaml``; codes for ever, labels in every shipped language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from fanal.errors import NotFoundError
from fanal.model.yaml_folder import read_yaml_folder
from fanal.text.definitions import definition_in
from fanal.text.messages import DEFAULT, label_in


@dataclass(frozen=True, slots=True)
class Term:
    """One code of a vocabulary.

    Attributes
    ----------
    code : str
        Lower-case ASCII with underscores; never renamed or removed once published.
    label : mapping of str to str
        Shown name by locale; ``en`` is always there.
    definition : str
        In the project's own words, English.
    definitions : mapping of str to str
        The same in other locales, for a term that an organization added.
    parent : str
        The wider term, "" at the top.
    replaced_by : str
        The code to use instead of a deprecated one, "" while it is current.
    codes : mapping of str to list of str
        Codes of the same thing in other standards (``htcds`` …).
    attributes : mapping of str to object
        What only this vocabulary has (an act's phase, roles, direction …).
    """

    code: str
    label: Mapping[str, str]
    definition: str
    definitions: Mapping[str, str] = field(default_factory=dict)
    parent: str = ""
    replaced_by: str = ""
    codes: Mapping[str, list[str]] = field(default_factory=dict)
    attributes: Mapping[str, Any] = field(default_factory=dict)

    def labelled(self, locale: str) -> str:
        """Return the label in a locale, in English where it has none."""
        return label_in(locale, self.label)

    def defined(self, locale: str) -> str:
        """Return the definition in a locale, in English where it has none."""
        if self.definitions:
            return label_in(locale, {DEFAULT: self.definition, **self.definitions})
        return definition_in(locale, self.definition)


MEANINGS = frozenset({"need_not_be_proven"})
"""Attributes of terms that are sentences for the reader, translated as definitions are."""
_OWN_KEYS = frozenset({"label", "definition", "definitions", "parent", "replaced_by", "codes"})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list of terms, in the order in which they are shown.

    Attributes
    ----------
    name : str
    label : mapping of str to str
    definition : str
    terms : mapping of str to Term
    reviewed : tuple of str
        Locales that someone who speaks the language has read; the other labels are
        machine-made and interfaces may say so.
    """

    name: str
    label: Mapping[str, str]
    definition: str
    terms: Mapping[str, Term]
    reviewed: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms.values())

    def __contains__(self, code: str) -> bool:
        return code in self.terms

    def get(self, code: str) -> Term:
        """Return a term.

        Raises
        ------
        NotFoundError
            The vocabulary has no such code.
        """
        if code not in self.terms:
            raise NotFoundError("The vocabulary {name} has no code {code}.", name=self.name, code=code)
        return self.terms[code]

    def labelled(self, code: str, locale: str) -> str:
        """Return the label of a code in a locale, the code itself where it is unknown.

        Examples
        --------
        >>> vocabulary = load_vocabularies()["link_class"]
        >>> vocabulary.labelled("family", "en"), vocabulary.labelled("no_such", "en")
        ('family', 'no_such')
        """
        return self.terms[code].labelled(locale) if code in self.terms else code

    def children(self, code: str) -> tuple[Term, ...]:
        """Return the terms right below a code, or those at the top for ""."""
        return tuple(term for term in self if term.parent == code)

    def named(self, text: str) -> Term | None:
        """Return the term whose code or label, in any language, is `text` (case ignored)."""
        wanted = text.strip().casefold()
        for term in self:
            if wanted == term.code or any(wanted == label.casefold() for label in term.label.values()):
                return term
        return None


def _vocabulary(name: str, raw: Mapping[str, Any]) -> Vocabulary:
    terms = {
        code: Term(
            code=code,
            attributes={key: value for key, value in spec.items() if key not in _OWN_KEYS},
            **{key: value for key, value in spec.items() if key in _OWN_KEYS},
        )
        for code, spec in raw["terms"].items()
    }
    return Vocabulary(name, raw["label"], raw["definition"], terms, tuple(raw["reviewed"]))


@lru_cache(maxsize=1)
def load_vocabularies() -> Mapping[str, Vocabulary]:
    """Read the vocabularies that ship with Fanal (once per process).

    Returns
    -------
    mapping of str to Vocabulary
    """
    return {name: _vocabulary(name, raw) for name, raw in read_yaml_folder("vocab").items()}
