"""All on one circle, those who belong together side by side."""

import numpy as np

from fanal.network.layout.spacing import LEAST_GAP, SPACED_UP_TO
from fanal.network.measures.communities import find_communities
from fanal.network.view import FloatArray, IntArray, SimpleView

_ROUNDS = 10


def draw(view: SimpleView, seed: int) -> FloatArray:
    """Place the nodes on a circle.

    Parameters
    ----------
    view : SimpleView
        Undirected.
    seed : int
        Of the communities.

    Returns
    -------
    ndarray, shape (n, 2)
        Radius 1, or more where up to 200 nodes would touch.

    Notes
    -----
    Ordered by community, then moved towards the middle of one's neighbors, which
    lessens crossings. O(ties) per round.
    """
    n = view.node_count
    if n < 2:
        return np.zeros((n, 2))
    community = find_communities(view, seed=seed)
    place = _ordered(np.arange(n, dtype=np.float64), community)
    for _ in range(_ROUNDS):
        place = _ordered(_toward_neighbors(view, place), community)
    angle = np.pi / 2 - place * (2 * np.pi / n)
    radius = max(1.0, LEAST_GAP / (2 * np.sin(np.pi / n))) if n <= SPACED_UP_TO else 1.0
    return np.column_stack((radius * np.cos(angle), radius * np.sin(angle)))


def _toward_neighbors(view: SimpleView, place: IntArray) -> FloatArray:
    """Return the circular mean of each node's own place and those of its neighbors, in places."""
    n = view.node_count
    turn = np.exp(2j * np.pi * place / n)
    real = np.bincount(view.source, turn.real[view.target], n) + np.bincount(view.target, turn.real[view.source], n)
    imaginary = np.bincount(view.source, turn.imag[view.target], n) + np.bincount(
        view.target, turn.imag[view.source], n
    )
    middle = turn + (real + 1j * imaginary) / np.maximum(view.degree, 1)
    offset = np.angle(middle / turn) / (2 * np.pi) * n
    return np.asarray(place + offset, dtype=np.float64)


def _ordered(wish: FloatArray, community: IntArray) -> IntArray:
    n = len(wish)
    center = np.bincount(community, wish) / np.maximum(np.bincount(community), 1)
    order = np.lexsort((np.arange(n), wish, community, center[community]))
    place = np.empty(n, dtype=np.int64)
    place[order] = np.arange(n)
    return place
