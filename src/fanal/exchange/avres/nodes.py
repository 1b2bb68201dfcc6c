"""What the nodes of an export are: people, places, things, and those that only hold a value or a date."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from fanal.exchange.avres.layout import ID, LABELS, NAME, Table, values_in
from fanal.exchange.i2.words import ANYTHING, Words
from fanal.model.schemata import Schema
from fanal.model.values import Cleaned, clean

_GENERIC = frozenset({"Node", "Entity", "Attribute", "SubGraph", "Link"})
_OWN = {"Geo": "Place", "Person": "Person", "Event": "Event"}
_TIMES = frozenset({"Time", "Year", "Month", "Day", "TimeTreeRoot"})
_VALUE = "Property"


@dataclass(slots=True)
class Known:
    """What was learned of the nodes before any edge is read.

    Attributes
    ----------
    schemata : dict of str to str
        By id: the schema of each node that is an entity.
    dates : dict of str to str
        By id: the date that a node stands for.
    values : dict of str to (str, str)
        By id: the key and value that a node stands for.
    """

    schemata: dict[str, str] = field(default_factory=dict)
    dates: dict[str, str] = field(default_factory=dict)
    values: dict[str, tuple[str, str]] = field(default_factory=dict)


def learned(rows: Iterable[tuple[str, Sequence[str]]], table: Table, words: Words, known: Known) -> None:
    """Go through a table of nodes and note what each is."""
    for _place, cells in rows:
        identifier, labels = table.cell(cells, ID), values_in(table.cell(cells, LABELS))
        if not identifier:
            continue
        name = table.cell(cells, NAME)
        if _TIMES.intersection(labels):
            found = clean("date", name)
            if isinstance(found, Cleaned):
                known.dates[identifier] = found.value
        elif _VALUE in labels:
            key = next((label for label in labels if label not in (_VALUE, *_GENERIC)), NAME)
            known.values[identifier] = key, name
        else:
            known.schemata[identifier] = schema_of(labels, words).name


def is_entity(labels: Sequence[str]) -> bool:
    """Tell whether a node of these labels is an entity, not a value or a date of one."""
    return _VALUE not in labels and not _TIMES.intersection(labels)


def own_labels(labels: Sequence[str]) -> list[str]:
    """Return the labels that say what a node or link is."""
    return [label for label in labels if label not in _GENERIC]


def schema_of(labels: Sequence[str], words: Words) -> Schema:
    """Return the schema for a node's labels, that of things if none is known."""
    told = own_labels(labels)
    for label in told:
        if found := words.schema(_OWN.get(label, label)):
            return found
    found = words.schema(ANYTHING)
    if found is None:
        raise LookupError(ANYTHING)
    return found
