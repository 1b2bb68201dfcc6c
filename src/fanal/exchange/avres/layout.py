"""Tell a table of nodes or edges by its headings, and read the lists in its cells.

No export of AVRES is public. What is known of it comes from its published source: each element bears ``neo4j_id``,
``labels`` and ``name``, edges ``source_id`` and ``target_id`` too; every property is a column named by its key, its
values a list without brackets; an attribute is a column ``Label:type`` with the ids of what it points to;
and a link that joins further pairs stands again with the id ``d1_…``, ``d2_…``.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

ID, LABELS, NAME, SOURCE, TARGET = "neo4j_id", "labels", "name", "source_id", "target_id"
_VALUES = re.compile(r"'([^']*)'|\"([^\"]*)\"|([^,\[\]'\"]+)")
_OF_TULIP = re.compile(r"view[A-Z]\w*|id|src id|tgt id|\d*")
_FURTHER = re.compile(r"d\d+_(.+)")


@dataclass(frozen=True, slots=True)
class Table:
    """Where the columns of one table are.

    Attributes
    ----------
    places : mapping of str to int
        By heading; those of the drawing program aside.
    drawn : tuple of str
        Headings of the drawing program: color, size, layout, its own numbers.
    """

    places: Mapping[str, int]
    drawn: tuple[str, ...] = ()

    @property
    def has_edges(self) -> bool:
        """Whether its rows are edges."""
        return SOURCE in self.places and TARGET in self.places

    def cell(self, cells: Sequence[str], heading: str) -> str:
        """Return the text of a row under a heading, "" if it has none."""
        place = self.places.get(heading, -1)
        return cells[place].strip() if 0 <= place < len(cells) else ""

    @property
    def others(self) -> list[str]:
        """Headings of properties and attributes."""
        return [name for name in self.places if name not in (ID, LABELS, NAME, SOURCE, TARGET)]


def table_of(rows: Sequence[Sequence[str]]) -> Table | None:
    """Return the layout of a table of AVRES, None for any other.

    Parameters
    ----------
    rows : sequence of sequence of str
        Its first rows, headings included.

    Examples
    --------
    >>> table_of([["neo4j_id", "labels", "name"]]).has_edges
    False
    """
    heading = [cell.strip() for cell in rows[0]] if rows else []
    if ID not in heading or LABELS not in heading:
        return None
    drawn = tuple(name for name in heading if name and _OF_TULIP.fullmatch(name))
    return Table({name: place for place, name in enumerate(heading) if name and name not in drawn}, drawn)


def values_in(text: str) -> list[str]:
    """Return the values of a list written as text.

    Examples
    --------
    >>> values_in("['Link', 'Blood']"), values_in("'Ana', 'Anna M.'"), values_in("12, 13"), values_in("plain")
    (['Link', 'Blood'], ['Ana', 'Anna M.'], ['12', '13'], ['plain'])
    """
    if "'" not in text and '"' not in text and not re.fullmatch(r"[\d\s,.\[\]]*", text):
        return [text.strip()] if text.strip() else []
    return [value for found in _VALUES.findall(text) if (value := "".join(found).strip())]


def record_of(identifier: str) -> str:
    """Return the id of the link of which an edge may be a further pair."""
    further = _FURTHER.fullmatch(identifier)
    return further[1] if further else identifier
