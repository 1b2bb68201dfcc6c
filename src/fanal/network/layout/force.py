"""Linked nodes close, others apart: the picture to begin with."""

import igraph
import numpy as np

from fanal.network.layout.box import grid, pack
from fanal.network.layout.start import by_distance
from fanal.network.seeding import seeded
from fanal.network.view import FloatArray

_SPRINGS_UP_TO = 200
_GRID_FROM = 300
_MANY_ROUNDS_UP_TO, _MANY_ROUNDS, _FEW_ROUNDS = 1_000, 300, 50


def draw_connected(graph: igraph.Graph, seed: int, rounds: int) -> FloatArray:
    """Draw one connected graph, a tie being about 1 long.

    Parameters
    ----------
    graph : igraph.Graph
    seed : int
    rounds : int
        Of Fruchterman–Reingold, above 200 nodes.

    Returns
    -------
    ndarray, shape (n, 2)

    Notes
    -----
    Kamada–Kawai up to 200 nodes (calm, symmetric), above that Fruchterman–Reingold,
    on a grid from 300; both begin from distances. Deterministic for a seed on one machine.

    References
    ----------
    .. [1] T. Kamada, S. Kawai, "An algorithm for drawing general undirected graphs",
       Information Processing Letters 31 (1989).
    .. [2] T. M. J. Fruchterman, E. M. Reingold, "Graph drawing by force-directed
       placement", Software: Practice and Experience 21 (1991).
    """
    n = graph.vcount()
    if n == 1:
        return np.zeros((1, 2))
    start = by_distance(graph, seed).tolist()
    with seeded(seed):
        if n <= _SPRINGS_UP_TO:
            found = graph.layout_kamada_kawai(seed=start, kkconst=n)
        else:
            found = graph.layout_fruchterman_reingold(
                seed=start, niter=rounds, start_temp=np.sqrt(n) / _calm(rounds), grid=n >= _GRID_FROM
            )
    return np.asarray(found.coords, dtype=np.float64)


def draw(graph: igraph.Graph, seed: int, whole: int | None = None) -> FloatArray:
    """Draw a graph part by part; the parts side by side, those without ties in rows.

    Parameters
    ----------
    graph : igraph.Graph
        Undirected, simple.
    seed : int
    whole : int or None
        Nodes of the whole picture if `graph` is a part of it: the more, the fewer rounds.

    Returns
    -------
    ndarray, shape (n, 2)
        A tie is about 1 long.
    """
    rounds = _rounds(graph.vcount() if whole is None else whole)
    positions = np.zeros((graph.vcount(), 2))
    parts = graph.connected_components()
    linked = [members for members in parts if len(members) > 1]
    alone = [members[0] for members in parts if len(members) == 1]
    if len(linked) == 1 and not alone:
        return draw_connected(graph, seed, rounds)
    drawings = [draw_connected(graph.induced_subgraph(members), seed, rounds) for members in linked]
    if alone:
        drawings.append(grid(len(alone)))
        linked.append(alone)
    for members, drawing in zip(linked, pack(drawings), strict=True):
        positions[members] = drawing
    return positions


def _rounds(node_count: int) -> int:
    return _MANY_ROUNDS if node_count <= _MANY_ROUNDS_UP_TO else _FEW_ROUNDS


def _calm(rounds: int) -> float:
    """Return how many first steps the picture is wide: with few rounds a wild start would not come to rest."""
    return 10.0 if rounds == _MANY_ROUNDS else 16.0
