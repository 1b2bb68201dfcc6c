"""A base of cases."""

from pathlib import Path
from types import TracebackType
from typing import Self

from fanal.notebook.case import Case
from fanal.notebook.holding import Held
from fanal.notebook.table import Table
from fanal.services.cases import describe_case, list_cases
from fanal.services.imports import ImportOrder, import_files


class Base:
    """A base of cases, open until it is closed or nothing refers to it any more.

    Made by :func:`fanal.open`.

    Examples
    --------
    In a notebook:

        import fanal
        with fanal.open("base.db", create=True) as base:
            base.cases
    """

    def __init__(self, held: Held) -> None:
        self._held = held

    @property
    def cases(self) -> Table:
        """The cases, one row each: title, organization, language, people, links, id."""
        columns = ("title", "organization", "language", "people", "links", "id")
        rows = [
            {
                "title": case.title,
                "organization": case.organization,
                "language": case.language,
                "people": case.entities.get("Person", 0),
                "links": sum(case.links.values()),
                "id": case.id,
            }
            for case in list_cases(self._held.workspace).cases
        ]
        return Table.of("Cases", rows, columns)

    def case(self, title: str) -> Case:
        """Return a case.

        Parameters
        ----------
        title : str
            Exact title, or id.

        Raises
        ------
        NotFoundError
            There is no such case.
        """
        return Case(self._held, describe_case(self._held.workspace, title).id)

    def read(self, *files: str | Path, case: str = "", mapping: str | Path | None = None, reason: str = "") -> Case:
        """Bring files into a case and keep them; the same files again change nothing.

        Parameters
        ----------
        *files : str or Path
            Files that belong together: tables, graphs, FollowTheMoney entities, exports of Fanal.
        case : str
            Title or id; made if it is not there. Named after the first file if "".
        mapping : str or Path, optional
            A saved mapping: what the columns mean. Without one Fanal finds out.
        reason : str
            Why; kept with the change.

        Returns
        -------
        Case
            What was understood and what was refused stands in its `intake`.

        Raises
        ------
        InputError
            A file or the mapping cannot be used; says which and what to do. Nothing is kept.
        """
        order = ImportOrder(mapping=Path(mapping) if mapping is not None else None, reason=reason)
        outcome = import_files(self._held.workspace, case, [Path(file) for file in files], order)
        return Case(self._held, outcome.case, outcome)

    def close(self) -> None:
        """Close the base; closing twice is no error."""
        self._held.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        told = repr(self.cases) if self._held.is_open else "closed"
        return f"Base {self._held.name}: {told}"

    def _repr_html_(self) -> str:
        return self.cases._repr_html_() if self._held.is_open else "<p>This base is closed.</p>"
