"""Nodes that someone has put where they want them stay there; the others arrange themselves around them."""

from collections.abc import Mapping

import numpy as np

from fanal.network.network import Network
from fanal.network.seeding import seeded
from fanal.network.view import BoolArray, FloatArray

Point = tuple[float, float]
_ROUNDS = 60
_REACH = 1.2


def pinned(network: Network, fixed: Mapping[str, Point]) -> tuple[BoolArray, FloatArray]:
    """Return which nodes are pinned, and where.

    Parameters
    ----------
    network : Network
    fixed : mapping of str to (float, float)
        Places by entity id; ids that are not in the network are left aside (a filter
        may hide a node whose place is kept).

    Returns
    -------
    is_pinned : ndarray, shape (n,), bool
    places : ndarray, shape (n, 2)
        (0, 0) for the others.
    """
    is_pinned, places = np.zeros(len(network), dtype=np.bool_), np.zeros((len(network), 2))
    for node_id, place in fixed.items():
        number = network.index.get(node_id)
        if number is not None:
            is_pinned[number], places[number] = True, place
    return is_pinned, places


def settle(network: Network, positions: FloatArray, is_pinned: BoolArray, seed: int) -> FloatArray:
    """Let the nodes that are not pinned give way to those that are.

    Parameters
    ----------
    network : Network
    positions : ndarray, shape (n, 2)
        Pinned nodes where they must be, the others where they would be without pins.
    is_pinned : ndarray, shape (n,), bool
    seed : int

    Returns
    -------
    ndarray, shape (n, 2)
        Pinned nodes unmoved.

    Notes
    -----
    Sixty cool rounds of Fruchterman–Reingold within the box.
    """
    view = network.simple()
    ends = positions[view.source] - positions[view.target]
    lengths = np.hypot(ends[:, 0], ends[:, 1])
    lengths = lengths[lengths > 0]
    if not len(lengths):
        return positions
    scale = 1 / float(np.median(lengths))
    start = positions * scale
    box = np.maximum(np.abs(start), _REACH * scale)
    low, high = np.where(is_pinned[:, None], start, -box), np.where(is_pinned[:, None], start, box)
    with seeded(seed):
        found = view.graph.layout_fruchterman_reingold(
            seed=start.tolist(),
            niter=_ROUNDS,
            start_temp=0.5,
            minx=low[:, 0].tolist(),
            maxx=high[:, 0].tolist(),
            miny=low[:, 1].tolist(),
            maxy=high[:, 1].tolist(),
            grid=len(network) >= 500,
        )
    settled = np.asarray(found.coords, dtype=np.float64) / scale
    settled[is_pinned] = positions[is_pinned]
    return settled
