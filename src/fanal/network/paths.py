"""The shortest ways from one person to another, with the links that each step can use."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from fanal.errors import InputError
from fanal.network.network import Network
from fanal.network.view import SimpleView


@dataclass(frozen=True, slots=True)
class Step:
    """From one node to the next.

    Attributes
    ----------
    source, target : str
        Entity ids.
    edges : tuple of int
        Numbers of all parallel edges of the network that make this step.
    """

    source: str
    target: str
    edges: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A way that visits nobody twice.

    Attributes
    ----------
    nodes : tuple of str
        Entity ids from end to end.
    steps : tuple of Step
    length : float
        Number of steps, or sum of 1 / strength.
    """

    nodes: tuple[str, ...]
    steps: tuple[Step, ...]
    length: float


def shortest_paths(
    network: Network, source: str, target: str, count: int = 1, *, weight: str = "none", directed: bool = False
) -> list[Path]:
    """Return the shortest ways from one node to another.

    Parameters
    ----------
    network : Network
    source, target : str
        Entity ids.
    count : int
        How many at most, >= 1.
    weight : {"none", "strength", "links"}
        ``none`` counts steps; else a step is as long as 1 / the strength of its tie.
    directed : bool
        Use links only from source to target.

    Returns
    -------
    list of Path
        The shortest first; empty if there is no way. From a node to itself: one path
        of length 0.

    Raises
    ------
    NotFoundError
        One of the two is not in the network.
    InputError
        `count` is below 1, or there is no such `weight`.

    Notes
    -----
    Yen's method: O(count × n × m). Deterministic.

    References
    ----------
    .. [1] J. Y. Yen, "Finding the k shortest loopless paths in a network", Management
       Science 17 (1971).
    """
    if count < 1:
        raise InputError("{count} paths were asked for. Ask for 1 or more.", count=count)
    if weight not in ("none", "strength", "links"):
        raise InputError("There is no weight {weight}. Choose none, strength or links.", weight=weight)
    start, end = network.number(source), network.number(target)
    if start == end:
        return [Path((source,), (), 0.0)]
    view = network.simple(directed=directed)
    if view.graph.distances(start, end, mode="out")[0][0] == float("inf"):
        return []
    lengths = view.length(weight)
    found = view.graph.get_k_shortest_paths(
        start, end, k=count, mode="out", output="vpath", weights=None if lengths is None else lengths.tolist()
    )
    return [_path(network, view, nodes, weight) for nodes in found if len(nodes) > 1]


def _path(network: Network, view: SimpleView, nodes: list[int], weight: str) -> Path:
    ids = [network.node_ids[node] for node in nodes]
    ends = np.asarray(list(pairwise(nodes)), dtype=np.int64)
    edges = view.edge_number(ends[:, 0], ends[:, 1])
    lengths = view.length(weight)
    steps = tuple(
        Step(one, other, tuple(sorted(set(view.links_of(edge).tolist()))))
        for (one, other), edge in zip(pairwise(ids), edges.tolist(), strict=True)
    )
    return Path(tuple(ids), steps, float(len(edges)) if lengths is None else float(lengths[edges].sum()))
