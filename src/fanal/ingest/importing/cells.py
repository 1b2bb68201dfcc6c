"""Compile what a mapping says of a column into one function from a cell to clean values."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

from fanal.errors import MappingError
from fanal.ingest.mapping.spec import IGNORE, MONTH_FIRST, REFUSE, ColumnUse, Defaults
from fanal.ingest.reading.table import LIST_SEPARATOR
from fanal.model.schemata import Property
from fanal.model.values import Cleaned, Cleaner, Refused, property_cleaner
from fanal.model.vocabulary import Vocabulary

SPOKEN = frozenset({"name", "string", "text", "address"})
"""Value types that are written in a language."""

_CACHED = 8192
_MONTH_FIRST = re.compile(r"^(\d{1,2})([/.])(\d{1,2})([/.]\d{4})$")
_NOT_LISTED = "The text is not among the values that the mapping lists for this column."


class CellValues(NamedTuple):
    """What a cell comes to: clean values, and why others were left out."""

    values: tuple[Cleaned, ...]
    refused: tuple[Refused, ...] = ()


NOTHING = CellValues(())
ReadCell = Callable[[str], CellValues]


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for all columns of one table.

    Attributes
    ----------
    defaults : Defaults
        The table's own, or the mapping's.
    values : mapping of str to mapping
        Named lists of values.
    vocabularies : mapping of str to Vocabulary
    """

    defaults: Defaults
    values: Mapping[str, Mapping[str, str]]
    vocabularies: Mapping[str, Vocabulary]


def cell_reader(prop: Property, use: ColumnUse, settings: Settings) -> ReadCell:
    """Return the function that reads the cells of one column for one property.

    Parameters
    ----------
    prop : Property
    use : ColumnUse
    settings : Settings

    Returns
    -------
    callable
        From a cell to `CellValues`; remembers the latest cells, so that a column of few
        different texts costs next to nothing.

    Raises
    ------
    MappingError
        The named list of values does not exist.
    """
    country = use.country or settings.defaults.country
    clean = property_cleaner(prop, country=country, vocabularies=settings.vocabularies)
    if prop.type == "date" and (use.dates or settings.defaults.dates) == MONTH_FIRST:
        clean = _month_first(clean)
    if use.prefix:
        clean = _prefixed(clean, use.prefix)
    if listed := _listed(use, settings):
        clean = _translated(clean, listed, use.otherwise)
    empty = frozenset({"", *use.empty, *settings.defaults.empty})
    return lru_cache(maxsize=_CACHED)(partial(_read, clean, empty, use.split))


def _read(clean: Cleaner, empty: frozenset[str], split: str, cell: str) -> CellValues:
    text = cell.strip()
    if text in empty:
        return NOTHING
    if split and split in text:
        pieces = text.split(split)
    elif LIST_SEPARATOR in text:
        pieces = text.split(LIST_SEPARATOR)
    else:
        found = clean(cell)
        if isinstance(found, Refused):
            return CellValues((), (found,))
        return CellValues((found,)) if found.value else NOTHING
    outcomes = [clean(piece.strip()) for piece in pieces if piece.strip() not in empty]
    return CellValues(
        tuple(found for found in outcomes if isinstance(found, Cleaned) and found.value),
        tuple(found for found in outcomes if isinstance(found, Refused)),
    )


def _listed(use: ColumnUse, settings: Settings) -> Mapping[str, str]:
    if not use.values_from:
        return use.values
    if use.values_from not in settings.values:
        raise MappingError("The mapping has no list of values named {name}.", name=use.values_from)
    return {**settings.values[use.values_from], **use.values}


def _translated(clean: Cleaner, listed: Mapping[str, str], otherwise: str) -> Cleaner:
    def translate(cell: str) -> Cleaned | Refused:
        text = cell.strip()
        if text in listed:
            found = clean(listed[text])
            return Cleaned(found.value, cell) if isinstance(found, Cleaned) else found
        if otherwise == REFUSE:
            return Refused(_NOT_LISTED)
        return Cleaned("") if otherwise == IGNORE else clean(cell)

    return translate


def _prefixed(clean: Cleaner, prefix: str) -> Cleaner:
    def with_prefix(cell: str) -> Cleaned | Refused:
        found = clean(cell)
        return Cleaned(prefix + found.value, cell) if isinstance(found, Cleaned) else found

    return with_prefix


def _month_first(clean: Cleaner) -> Cleaner:
    def swapped(cell: str) -> Cleaned | Refused:
        found = clean(_MONTH_FIRST.sub(r"\3\2\1\4", cell.strip()))
        return Cleaned(found.value, cell) if isinstance(found, Cleaned) and found.value != cell else found

    return swapped
