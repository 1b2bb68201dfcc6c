"""The network of a case, or the part of it that a filter leaves."""

from dataclasses import asdict

from fanal.network import Filter
from fanal.notebook.answers import Entourage, Paths
from fanal.notebook.edges import edge_table
from fanal.notebook.holding import Held
from fanal.notebook.meaning import entity_meant
from fanal.notebook.measures import Measure, MeasureTable
from fanal.notebook.picture import Picture
from fanal.notebook.table import Table
from fanal.services.analyses import analyze, analyze_all
from fanal.services.cases import describe_case
from fanal.services.entourages import find_entourage
from fanal.services.maps import Drawing, MapView, draw_map, draw_picture
from fanal.services.paths import find_paths

_QUICK = Drawing("circular")
_LARGEST_SHOWN = 500


class Network:
    """Who is linked to whom, in a case or in the part of it that a filter leaves.

    Made by :meth:`Case.network`. In a notebook it shows its picture.
    """

    def __init__(self, held: Held, case_id: str, keep: Filter) -> None:
        self._held = held
        self._case = case_id
        self._keep = keep

    @property
    def nodes(self) -> Table:
        """The nodes: name, kind, roles, capacities, degree, community, id."""
        rows = [
            {
                "name": node.caption,
                "kind": node.kind,
                "roles": node.roles,
                "capacities": node.capacities,
                "degree": node.degree,
                "community": node.community,
                "id": node.id,
            }
            for node in self._map().nodes
        ]
        return Table.of("Nodes", rows, ("name", "kind", "roles", "capacities", "degree", "community", "id"))

    @property
    def edges(self) -> Table:
        """The edges, several between the same two included: class, sub-type, ends by name and id, dates, stance."""
        found = self._map()
        return edge_table(found.edges, {node.id: node.caption for node in found.nodes})

    def measures(self, name: str, /, **parameters: object) -> Measure:
        """Run one analysis.

        Parameters
        ----------
        name : str
            Id of the analysis: ``density``, ``betweenness``, ``community`` …
        **parameters
            Those of the analysis; defaults for the rest.

        Raises
        ------
        NotFoundError
            There is no such analysis.
        InputError
            A parameter is unknown or out of range.

        Examples
        --------
        In a notebook:

            case.network().measures("betweenness", directed=True).to_frame()
        """
        return Measure(analyze(self._held.workspace, self._case, name, self._keep, parameters))

    def all_measures(self) -> MeasureTable:
        """Run every analysis with its defaults."""
        return MeasureTable(analyze_all(self._held.workspace, self._case, self._keep))

    def entourage(self, name: str, radius: int = 1) -> Entourage:
        """Return who is around a person, by link class, and the links among them.

        Parameters
        ----------
        name : str
            Beginnings of the words of a name, in any script, or an id.
        radius : int
            How many steps, 0 or more.

        Raises
        ------
        NotFoundError
            Nobody is called so, or several could be meant.
        InputError
            The radius is negative.
        """
        workspace = self._held.workspace
        root = entity_meant(workspace, self._case, name)
        return Entourage(find_entourage(workspace, self._case, root, radius=radius, keep=self._keep))

    def paths(self, source: str, target: str, count: int = 3) -> Paths:
        """Return the shortest ways from one person to another, with the links that each step can use.

        Parameters
        ----------
        source, target : str
            Names, in any script, or ids.
        count : int
            At most this many, 1 or more.

        Raises
        ------
        NotFoundError
            One of the two is not in this network, or several could be meant.
        """
        workspace = self._held.workspace
        ends = [entity_meant(workspace, self._case, name) for name in (source, target)]
        return Paths(find_paths(workspace, self._case, ends[0], ends[1], count=count, keep=self._keep))

    def draw(self, layout: str = "force", *, root: str = "", seed: int = 1) -> Picture:
        """Draw the network.

        Parameters
        ----------
        layout : str
            ``force``, ``circular``, ``radial``, ``layered`` or ``community``.
        root : str
            Name or id of who is in the middle of a radial picture; the best linked if "".
        seed : int
            Same seed, same picture.

        Returns
        -------
        Picture
            Shows itself in a notebook.

        Raises
        ------
        InputError
            There is no such layout.
        NotFoundError
            The root is not in this network, or several could be meant.
        """
        workspace = self._held.workspace
        middle = entity_meant(workspace, self._case, root) if root else ""
        drawn = draw_picture(workspace, self._case, self._keep, Drawing(layout, middle, seed))
        return Picture(drawn.image.decode(), drawn.nodes, drawn.edges)

    def __len__(self) -> int:
        """Return the number of nodes."""
        return self._figures()[0]

    def __bool__(self) -> bool:
        """Return true: an empty network is an answer, too."""
        return True

    def __repr__(self) -> str:
        if not self._held.is_open:
            return "Network in a closed base"
        title = describe_case(self._held.workspace, self._case).title
        nodes, links = self._figures()
        return f"Network of “{title}”: {nodes} nodes, {links} links{self._part()}"

    def _repr_svg_(self) -> str | None:
        """Return the picture, None for a network that is too large to be readable at once."""
        return self.draw().svg if self._held.is_open and len(self) <= _LARGEST_SHOWN else None

    def _part(self) -> str:
        default = asdict(Filter())
        chosen = [f"{name}={value!r}" for name, value in asdict(self._keep).items() if value != default[name]]
        return f" ({', '.join(chosen)})" if chosen else ""

    def _figures(self) -> tuple[int, int]:
        values = analyze(self._held.workspace, self._case, "density", self._keep, {}).values
        return int(str(values["nodes"])), int(str(values["links"]))

    def _map(self) -> MapView:
        return draw_map(self._held.workspace, self._case, self._keep, _QUICK)
