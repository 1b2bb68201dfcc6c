"""A case: its people, roles and networks."""

from pathlib import Path
from types import TracebackType
from typing import Self, Unpack

from fanal.notebook.answers import Entourage, Paths, Roles
from fanal.notebook.holding import Held
from fanal.notebook.intake import Intake
from fanal.notebook.meaning import FilterWords, Words, filter_meant, several
from fanal.notebook.measures import Measure, MeasureTable
from fanal.notebook.network import Network
from fanal.notebook.table import Table
from fanal.services.cases import CaseSummary, describe_case
from fanal.services.exports import ExportOrder, ExportReceipt, export_case, format_of_file, written
from fanal.services.imports import ImportOutcome
from fanal.services.people import LIMIT, Question, find, people_with_role, schemata_of_kind
from fanal.services.roles import list_roles
from fanal.services.vocabularies import code_meant, kind_meant


class Case:
    """A case of an open base.

    Made by :func:`fanal.read`, :meth:`Base.case` and :meth:`Base.read`.

    Attributes
    ----------
    id : str
    intake : Intake or None
        What was understood of the files and what was refused, if the case was just read.
    """

    def __init__(self, held: Held, case_id: str, outcome: ImportOutcome | None = None) -> None:
        self._held = held
        self.id = case_id
        self.intake = Intake(outcome) if outcome is not None else None

    @property
    def summary(self) -> CaseSummary:
        """Title, organization, language, and how many entities and links it holds."""
        return describe_case(self._held.workspace, self.id)

    @property
    def title(self) -> str:
        """The title of the case."""
        return self.summary.title

    def people(self, text: str = "", *, role: str = "", kinds: Words = "person", limit: int = LIMIT) -> Table:
        """List or find people, the best linked first.

        Parameters
        ----------
        text : str
            Beginnings of the words of a name, in any script; "" finds everyone.
        role : str
            Only who has this case role: a code, or a label in any language.
        kinds : str or sequence of str
            Kinds of entity: ``person``, ``group``, ``organization``, ``place``, ``phone`` …
        limit : int
            At most this many, 1 to 1,000.

        Returns
        -------
        Table
            name, kind, links, roles, id.

        Raises
        ------
        NotFoundError
            There is no such role or kind.
        """
        workspace = self._held.workspace
        known = [kind_meant(workspace.model, kind) for kind in several(kinds)]
        question = Question(text, schemata_of_kind(workspace, known), "degree", limit)
        if role:
            code = code_meant(workspace.vocabularies, ("case_role",), role)
            page = people_with_role(workspace, self.id, question, code)
        else:
            page = find(workspace, self.id, question)
        rows = [
            {"name": row.caption, "kind": row.kind, "links": row.degree, "roles": row.roles, "id": row.id}
            for row in page.rows
        ]
        title = "People" if len(rows) == page.total else f"People, the first {len(rows)} of {page.total}"
        return Table.of(title, rows, ("name", "kind", "links", "roles", "id"))

    def network(self, **keep: Unpack[FilterWords]) -> Network:
        """Return the network of the case, or the part of it that one wants to look at.

        Parameters
        ----------
        **keep : FilterWords
            `link_classes`, `acts`, `kinds`, `date_from`, `date_to`, `min_weight`; see
            :class:`~fanal.notebook.meaning.FilterWords`. Without any, all people, groups and
            organizations and every link between them.

        Raises
        ------
        NotFoundError
            There is no such class, act or kind.

        Examples
        --------
        In a notebook:

            case.network(link_classes="financial", date_from="2017").draw()
        """
        return Network(self._held, self.id, filter_meant(self._held.workspace, keep))

    def roles(self) -> Roles:
        """Return the case roles of everyone, recorded and derived from acts, with the acts that say so."""
        return Roles(list_roles(self._held.workspace, self.id))

    def entourage(self, name: str, radius: int = 1) -> Entourage:
        """Return who is around a person: :meth:`Network.entourage` of the whole network."""
        return self.network().entourage(name, radius)

    def measures(self, name: str, /, **parameters: object) -> Measure:
        """Run one analysis: :meth:`Network.measures` of the whole network."""
        return self.network().measures(name, **parameters)

    def all_measures(self) -> MeasureTable:
        """Run every analysis: :meth:`Network.all_measures` of the whole network."""
        return self.network().all_measures()

    def paths(self, source: str, target: str, count: int = 3) -> Paths:
        """Return the ways between two people: :meth:`Network.paths` of the whole network."""
        return self.network().paths(source, target, count)

    def export(self, path: str | Path, *, form: str = "", force: bool = False) -> ExportReceipt:
        """Write the whole case to a file; reading it again gives the same case.

        Parameters
        ----------
        path : str or Path
        form : str
            ``csv`` (a zip), ``xlsx``, ``graphml``, ``gexf``, ``ftm``, ``jsonl``, ``anx``, ``htcds``, or the pictures
            ``svg`` and ``png``; by the ending of the file if "".
        force : bool
            Whether a file that is there is written over.

        Raises
        ------
        ConflictError
            The file is there already.
        InputError
            The file cannot be written, or its ending says no format.
        """
        target = Path(path)
        order = ExportOrder(format_of_file(target, form))
        with written(target, force=force) as out:
            return export_case(self._held.workspace, self.id, order, out)

    def close(self) -> None:
        """Close the base in which the case lies; one that was only read is removed."""
        self._held.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        if not self._held.is_open:
            return "Case in a closed base"
        summary = self.summary
        return f"Case “{summary.title}”: {_counted(summary.entities)}; links: {_counted(summary.links)}"

    def _repr_html_(self) -> str:
        if not self._held.is_open:
            return "<p>This base is closed.</p>"
        summary = self.summary
        rows = [{"holds": name, "count": count} for name, count in (*summary.entities.items(), *summary.links.items())]
        return Table.of(f"Case “{summary.title}”", rows, ("holds", "count"))._repr_html_()


def _counted(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items()) or "none"
