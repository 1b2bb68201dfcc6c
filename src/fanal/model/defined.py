"""Definitions in the reader's language: reads ``definitions/<language>.yaml`` when the language is first wanted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

from fanal.model.yaml_folder import read_yaml
from fanal.text.serbian import to_latin

_LATIN = "sr-Latn"


@dataclass(frozen=True, slots=True)
class Definitions:
    """What schemata, vocabularies and terms mean, in one language.

    Attributes
    ----------
    schemata : mapping of str to str
        Definition by schema name.
    vocabularies : mapping of str to str
        Definition by vocabulary.
    terms : mapping of str to (mapping of str to (mapping of str to str))
        By vocabulary and code: ``definition``, and for acts ``need_not_be_proven``.
    """

    schemata: Mapping[str, str] = field(default_factory=dict)
    vocabularies: Mapping[str, str] = field(default_factory=dict)
    terms: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)

    def of_term(self, vocabulary: str, code: str) -> Mapping[str, str]:
        """Return the texts of a term, none if it is not translated."""
        return self.terms.get(vocabulary, {}).get(code, {})


@lru_cache(maxsize=16)
def definitions_in(locale: str) -> Definitions:
    """Return the definitions in a locale.

    Parameters
    ----------
    locale : str
        A shipped locale.

    Returns
    -------
    Definitions
        Empty for English, whose definitions stand beside the codes, and for a locale
        without a file. Serbian in Latin letters is written from the Cyrillic.

    Notes
    -----
    One file of some 60 kB, read once per process.
    """
    language = locale.split("-")[0]
    entry = files("fanal.model").joinpath("definitions", f"{language}.yaml")
    if not entry.is_file():
        return Definitions()
    raw = read_yaml(entry)
    if locale == _LATIN:
        raw = _in_latin(raw)
    return Definitions(raw["schemata"], raw["vocabularies"], raw["terms"])


def _in_latin(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _in_latin(inner) for key, inner in value.items()}
    return to_latin(value) if isinstance(value, str) else value
