"""The map of a case: who is there, how they are linked, and where to draw them."""

from dataclasses import dataclass
from functools import partial

from fanal.exchange.picture.png import draw_png
from fanal.exchange.picture.scene import Picture
from fanal.exchange.picture.svg import draw_svg
from fanal.model.scope import Scope
from fanal.network.layout import layout
from fanal.network.measures.communities import find_communities
from fanal.network.network import Network
from fanal.network.projection import Filter
from fanal.network.roles import role_codes
from fanal.services.networks import Edge, case_network, case_roles, edges_of, recorded_roles
from fanal.services.reading import latest_change
from fanal.services.words import case_words
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT, label_in, translated


@dataclass(frozen=True, slots=True)
class Node:
    """One node of the map.

    Attributes
    ----------
    id, schema, kind, caption : str
    roles, capacities : tuple of str
        Codes.
    degree : int
        Number of different neighbors on this map.
    x, y : float
        Position; the picture's own unit.
    community : int
        Number of the community it falls into on this map, from 1, the largest first.
    withdrawn : bool
        Whether every source that speaks of it has been withdrawn.
    """

    id: str
    schema: str
    kind: str
    caption: str
    roles: tuple[str, ...]
    capacities: tuple[str, ...]
    degree: int
    x: float
    y: float
    community: int
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class MapView:
    """A picture of a network: nodes with positions, edges, and how they were laid out."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    layout: str
    seed: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """How to draw.

    Attributes
    ----------
    layout : str
        ``force``, ``circular``, ``radial``, ``layered`` or ``community``.
    root : str
        Entity in the middle of a radial map; "" takes the best linked.
    seed : int
        Same seed, same picture.
    """

    layout: str = "force"
    root: str = ""
    seed: int = 1


@dataclass(frozen=True, slots=True)
class DrawnPicture:
    """An SVG document, and how many nodes and edges it shows."""

    image: bytes
    nodes: int
    edges: int


_USUAL = Drawing()


def draw_map(workspace: Workspace, case: str, keep: Filter, drawing: Drawing = _USUAL) -> MapView:
    """Return the map of what a filter leaves of a case.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    keep : Filter
    drawing : Drawing

    Raises
    ------
    InputError
        There is no such layout.
    NotFoundError
        The case is absent or hidden, or the root is not on this map.
    DeniedError

    Notes
    -----
    The same question is answered from memory until the case changes.
    """
    scope, found = workspace.consult(case, "map")
    key = ("map", found.id, latest_change(workspace, scope, found.id), keep, drawing)
    return workspace.memory.recall(key, lambda: _draw(workspace, scope, found.id, keep, drawing))


def draw_picture(
    workspace: Workspace,
    case: str,
    keep: Filter,
    drawing: Drawing = _USUAL,
    *,
    locale: str = DEFAULT,
    form: str = "svg",
) -> DrawnPicture:
    """Return the map of what a filter leaves of a case as a picture.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    keep : Filter
    drawing : Drawing
    locale : str
        Of title, legend and caveat.
    form : str
        ``svg`` or ``png``.

    Raises
    ------
    InputError
        There is no such layout.
    MissingExtraError
        PNG is asked for without the extra ``png``.
    NotFoundError
        The case is absent or hidden, or the root is not on this map.
    DeniedError
    """
    scope, found = workspace.consult(case, "picture")
    network = case_network(workspace, scope, found.id, keep)
    picture = Picture(
        graph=network.data,
        positions=[(x, -y) for x, y in _places(network, drawing)],
        title=found.title,
        label=partial(label_in, locale),
        translate=partial(translated, locale),
        model=workspace.model,
        vocabularies=case_words(workspace, scope, found.id).vocabularies,
    )
    image = draw_png(picture) if form == "png" else draw_svg(picture).encode()
    return DrawnPicture(image, len(network), network.edge_count)


def _places(network: Network, drawing: Drawing) -> list[tuple[float, float]]:
    return layout(network, drawing.layout, root=drawing.root or None, seed=drawing.seed)


def _draw(workspace: Workspace, scope: Scope, case_id: str, keep: Filter, drawing: Drawing) -> MapView:
    network = case_network(workspace, scope, case_id, keep)
    return MapView(
        nodes=_nodes(workspace, scope, case_id, network, _places(network, drawing)),
        edges=edges_of(network.data),
        layout=drawing.layout,
        seed=drawing.seed,
    )


def _nodes(
    workspace: Workspace, scope: Scope, case_id: str, network: Network, places: list[tuple[float, float]]
) -> tuple[Node, ...]:
    roles = {holder: role_codes(found) for holder, found in case_roles(workspace, scope, case_id).items()}
    capacities = capacities_of(workspace, scope, case_id)
    degrees = network.simple().degree.tolist()
    communities = find_communities(network.simple()).tolist()
    data = network.data
    return tuple(
        Node(
            id=node_id,
            schema=data.node_schema[number],
            kind=network.kinds[number],
            caption=data.node_caption[number],
            roles=roles.get(node_id, ()),
            capacities=capacities.get(node_id, ()),
            degree=degrees[number],
            x=places[number][0],
            y=places[number][1],
            community=communities[number],
            withdrawn=data.node_withdrawn[number] if data.node_withdrawn else False,
        )
        for number, node_id in enumerate(data.node_id)
    )


def capacities_of(workspace: Workspace, scope: Scope, case_id: str) -> dict[str, tuple[str, ...]]:
    """Return the codes of the capacities that are recorded in a case, by entity id."""
    found: dict[str, dict[str, None]] = {}
    for entry in recorded_roles(workspace, scope, case_id):
        if entry.capacity:
            found.setdefault(entry.person_id, {})[entry.capacity] = None
    return {holder: tuple(sorted(codes)) for holder, codes in found.items()}
