"""Tell the shape of a table: matrix, links, nodes, or people and relations in one sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from fanal.ingest.limits import Limits
from fanal.ingest.reading.table import Table
from fanal.ingest.words import is_marked, meaning_of

NODES, LINKS, MATRIX, SYMMETRIC_MATRIX, UNKNOWN = "nodes", "links", "matrix", "symmetric_matrix", "unknown"
LOOKED_AT = 2_000
_LARGEST_MATRIX = 2_000
_FEW = 4


@dataclass(frozen=True, slots=True)
class Shaped:
    """A table with its shape.

    Attributes
    ----------
    table : Table
    shape : str
    meanings : dict of str to str
        By column: what its name means; each meaning once.
    sample : list of list of str
        Up to `LOOKED_AT` rows, as wide as the table.
    """

    table: Table
    shape: str
    meanings: dict[str, str]
    sample: list[list[str]]

    def column(self, meaning: str) -> str:
        """Return the column of a meaning, "" if there is none."""
        return next((name for name, found in self.meanings.items() if found == meaning), "")

    def values(self, column: str) -> list[str]:
        """Return the sample's texts of a column, empty ones left out."""
        place = self.table.columns.index(column)
        return [text for row in self.sample if (text := row[place].strip())]


def shaped(table: Table, limits: Limits) -> Shaped:
    """Find the shape of a table by its column names, or by its values where it has no header.

    Parameters
    ----------
    table : Table
    limits : Limits

    Returns
    -------
    Shaped
    """
    width = len(table.columns)
    sample = [(cells + [""] * width)[:width] for cells in table.sample(LOOKED_AT)]
    if is_matrix(table, sample):
        small = width <= min(_LARGEST_MATRIX, limits.columns)
        return Shaped(table, SYMMETRIC_MATRIX if small and _is_symmetric(sample) else MATRIX, {}, sample)
    meanings = _meanings(table) if table.has_header else _by_values(sample, width)
    return Shaped(table, _shape(table, meanings), meanings, sample)


def is_matrix(table: Table, sample: Sequence[Sequence[str]]) -> bool:
    """Tell whether a table is square, names its rows as its columns, and holds numbers."""
    names = table.columns[1:]
    if not table.has_header or len(names) < 2 or len(sample) != len(names):
        return False
    if [" ".join(row[0].split()) for row in sample] != names:
        return False
    return all(_is_number(cell) for row in sample for cell in row[1:])


def _is_symmetric(rows: Sequence[Sequence[str]]) -> bool:
    return all(rows[i][j + 1].strip() == rows[j][i + 1].strip() for i in range(len(rows)) for j in range(i))


def _is_number(cell: str) -> bool:
    text = cell.strip().replace(",", ".", 1)
    return not text or text in {"NA", "na", "-"} or text.replace(".", "", 1).removeprefix("-").isdigit()


def _meanings(table: Table) -> dict[str, str]:
    found: dict[str, str] = {}
    # The marks of Neo4j's headers say more than a plain word like "type" beside them.
    for column in sorted(table.columns, key=lambda name: not is_marked(name)):
        meaning = meaning_of(column)
        if meaning is not None and meaning not in found.values():
            found[column] = meaning
    if "source" in found.values() and "target" not in found.values():
        # "From" without "to" is no link: it says where a person is from.
        found = {column: meaning for column, meaning in found.items() if meaning != "source"}
    return found


def _by_values(sample: Sequence[Sequence[str]], width: int) -> dict[str, str]:
    """Guess the columns of a table without a header: ends and weight of links, or key and label."""
    if width < 2 or width > _FEW or not sample:
        return {}
    first, second = ([row[place].strip() for row in sample] for place in (0, 1))
    is_key = len(set(first)) == len(first) and not set(first) & set(second)
    if is_key and not all(_is_number(text) for text in second):
        return {"1": "id", "2": "name"}
    found = {"1": "source", "2": "target"}
    if width > 2:
        third = [row[2] for row in sample]
        found["3"] = "weight" if all(_is_number(text) for text in third) else "relation"
    return found


def _shape(table: Table, meanings: dict[str, str]) -> str:
    present = set(meanings.values())
    if table.part == "edges" or {"source", "target"} <= present:
        return LINKS
    if table.part == "nodes" or present & {"id", "name", "first_name", "last_name", "alias", "phone", "email"}:
        return NODES
    return UNKNOWN
