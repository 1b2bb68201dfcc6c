"""What column names mean, in the languages of the people who write tables."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

_MARKS = re.compile(r"[\W_]+")
_TYPED = re.compile(r":(?:string|int|long|float|double|boolean|date|datetime|text)(?:\[\])?$", re.IGNORECASE)
_SPECIAL = re.compile(r":(ID|START_ID|END_ID|LABEL|TYPE)(?:\(.*\))?$")
_SPECIALS = {"ID": "id", "START_ID": "source", "END_ID": "target", "LABEL": "kind", "TYPE": "relation"}
"""Headers of Neo4j's importer, which stand after the name of the column."""


def plain(name: str) -> str:
    """Return a column name without case, accents, marks and type endings.

    Examples
    --------
    >>> plain("Fecha_de  Nacimiento:string")
    'fecha de nacimiento'
    >>> plain("Relatía")
    'relatia'
    """
    folded = unicodedata.normalize("NFKD", _TYPED.sub("", name.strip())).casefold()
    bare = "".join(char for char in folded if not unicodedata.combining(char))
    return _MARKS.sub(" ", bare).strip()


def meaning_of(name: str) -> str | None:
    """Return the meaning of a column name, None if it is not known.

    Parameters
    ----------
    name : str

    Returns
    -------
    str or None
        A key of ``columns.yaml``.

    Examples
    --------
    >>> meaning_of("Fuente"), meaning_of("Телефон"), meaning_of("xyz")
    ('source', 'phone', None)
    """
    if special := _SPECIAL.search(name):
        return _SPECIALS[special.group(1)]
    return _meanings().get(plain(name))


def is_marked(name: str) -> bool:
    """Tell whether a column name bears a mark of Neo4j's importer, such as ``:ID``."""
    return _SPECIAL.search(name) is not None


@lru_cache(maxsize=1)
def _meanings() -> Mapping[str, str]:
    return {plain(word): meaning for meaning, words in _columns().items() for word in words}


def _columns() -> dict[str, list[str]]:
    raw: Any = yaml.safe_load(files("fanal.ingest").joinpath("columns.yaml").read_bytes())
    return {meaning: [str(word) for word in words] for meaning, words in raw.items()}
