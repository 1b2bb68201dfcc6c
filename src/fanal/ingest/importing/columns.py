"""Keep account of the columns of one table: each must be used, ignored, or the mapping is refused."""

from collections.abc import Sequence
from fnmatch import fnmatchcase

from fanal.errors import MappingError
from fanal.ingest.mapping.spec import ROW_KEY, Mapping, TableSpec
from fanal.ingest.reading.table import Table


class Columns:
    """The columns of one table and what each is used for.

    Parameters
    ----------
    table : Table
    """

    def __init__(self, table: Table) -> None:
        self.table = table.name
        self.places = {name: place for place, name in enumerate([*table.columns, ROW_KEY])}
        self.uses: dict[str, list[str]] = {}

    def use(self, name: str, purpose: str) -> int:
        """Return the place of a column and note what it is used for.

        Raises
        ------
        MappingError
            The table has no such column.
        """
        if name not in self.places:
            raise MappingError(
                "{table} has no column {column}, which the mapping uses. Compare the names, or the separator.",
                table=self.table,
                column=name,
            )
        if name == ROW_KEY:
            return self.places[name]
        purposes = self.uses.setdefault(name, [])
        if purpose not in purposes:
            purposes.append(purpose)
        return self.places[name]

    def check_all_used(self, ignored: Sequence[str]) -> None:
        """Refuse a mapping that says nothing of some column.

        Raises
        ------
        MappingError
        """
        left = [name for name in self.places if name not in self.uses and name not in ignored and name != ROW_KEY]
        if left:
            raise MappingError(
                "The mapping says nothing of these columns of {table}: {columns}. "
                "Map them, or list them under `ignore`.",
                table=self.table,
                columns=", ".join(left),
            )


def spec_for(mapping: Mapping, file: str, part: str | None = None) -> TableSpec | None:
    """Return the first table of a mapping that matches a file and, if given, its part.

    Parameters
    ----------
    mapping : Mapping
    file : str
    part : str, optional
        None asks for the file alone, before its parts are known.

    Returns
    -------
    TableSpec or None
    """
    for spec in mapping.tables:
        if any(_fits(file, pattern) for pattern in spec.match) and (part is None or _fits(part, spec.part)):
            return spec
    return None


def _fits(name: str, pattern: str) -> bool:
    """Tell whether a name is the pattern or matches it; brackets in real names are not patterns."""
    return name == pattern or fnmatchcase(name.casefold(), pattern.casefold())
