"""The ways from one person to another."""

from dataclasses import dataclass

from fanal.network.network import Network
from fanal.network.paths import Path, shortest_paths
from fanal.network.projection import Filter
from fanal.services.networks import Edge, case_network, edges_of
from fanal.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PathNode:
    """Someone on the way."""

    id: str
    caption: str
    kind: str


@dataclass(frozen=True, slots=True)
class PathStep:
    """From one to the next, with every link between the two."""

    source: str
    target: str
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class PathView:
    """A way that visits nobody twice; `length` counts its steps."""

    nodes: tuple[PathNode, ...]
    steps: tuple[PathStep, ...]
    length: float


@dataclass(frozen=True, slots=True)
class PathList:
    """The shortest ways, the shortest first; none if nothing joins the two."""

    paths: tuple[PathView, ...]


_PEOPLE = Filter()


def find_paths(
    workspace: Workspace, case: str, source: str, target: str, *, count: int = 3, keep: Filter = _PEOPLE
) -> PathList:
    """Return the shortest ways between two entities, with the links that each step can use.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    source, target : str
        Entity ids.
    count : int
        At most this many, 1 or more.
    keep : Filter
        Which links and whom the way may use.

    Raises
    ------
    InputError
        `count` is below 1, or a date of the filter is none.
    NotFoundError
        The case is absent or hidden, or one of the two is not in what the filter leaves.
    DeniedError
    """
    scope, found = workspace.consult(case, f"paths {source} {target}")
    network = case_network(workspace, scope, found.id, keep)
    return PathList(tuple(_path(network, path) for path in shortest_paths(network, source, target, count)))


def _path(network: Network, path: Path) -> PathView:
    captions = network.data.node_caption
    numbers = [network.number(node_id) for node_id in path.nodes]
    return PathView(
        nodes=tuple(PathNode(network.node_ids[n], captions[n], network.kinds[n]) for n in numbers),
        steps=tuple(PathStep(step.source, step.target, edges_of(network.data, step.edges)) for step in path.steps),
        length=path.length,
    )
