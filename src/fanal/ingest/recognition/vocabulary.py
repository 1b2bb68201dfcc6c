"""Words for kinds and relations, from the vocabularies and from what tables are seen with."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from fanal.ingest.words import plain
from fanal.model.schemata import Model
from fanal.model.vocabulary import Vocabulary

_ENDING = "s"


def read_words(name: str) -> Mapping[str, Sequence[str]]:
    """Return a list of words that ships with this package."""
    raw: Any = yaml.safe_load(files("fanal.ingest.recognition").joinpath(name).read_bytes())
    return {str(key): [str(word) for word in words] for key, words in raw.items()}


@lru_cache(maxsize=2)
def _words(name: str) -> Mapping[str, str]:
    return {plain(word): key for key, words in read_words(name).items() for word in words}


def schema_named(text: str, model: Model) -> str | None:
    """Return the schema that a text names, in any language, None if it names none.

    Parameters
    ----------
    text : str
        ``Person``, ``crime``, ``Телефон``.
    model : Model

    Returns
    -------
    str or None
    """
    wanted = plain(text)
    if found := _words("kinds.yaml").get(wanted):
        return found
    for schema in model:
        if schema.is_abstract or schema.edge is not None or "notes" not in schema.properties:
            continue
        names = (schema.name, *schema.label.values(), *schema.plural.values())
        if wanted in {plain(name) for name in names}:
            return schema.name
    return None


def relation_named(text: str, vocabularies: Mapping[str, Vocabulary]) -> tuple[str, str] | None:
    """Return the vocabulary and code that a text names as a relation, None if it names none.

    Parameters
    ----------
    text : str
        Value of a relation column, or a word of a file name.
    vocabularies : mapping of str to Vocabulary

    Returns
    -------
    tuple of (str, str) or None
        ``link_subtype``, ``act`` or ``link_class``, and the code.
    """
    wanted = plain(text)
    if found := _words("relations.yaml").get(wanted):
        return "link_subtype", found
    for name in ("link_subtype", "act", "link_class"):
        term = vocabularies[name].named(text) or vocabularies[name].named(wanted.replace(" ", "_"))
        if term is not None:
            return name, term.replaced_by or term.code
    return None
