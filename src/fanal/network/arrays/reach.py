"""How near each node is to some others, searched from 64 of them at once."""

import numpy as np

from fanal.network.view import FloatArray, IntArray, SimpleView

_AT_ONCE = 64
_MOST_STEPS = 64


def sums_of_inverse_steps(view: SimpleView, pivots: list[int]) -> FloatArray | None:
    """Return for each node the sum of 1 / steps over the pivots from which it can be reached.

    Parameters
    ----------
    view : SimpleView
        A directed one is followed along its direction.
    pivots : list of int
        Different nodes. A pivot does not count for itself.

    Returns
    -------
    ndarray, shape (n,), float64, or None
        None where a node is more than 64 steps from a pivot: with so many rounds it is
        quicker to search from one pivot after the other.

    Notes
    -----
    Bit b of a node's number says whether pivot b has reached it; one round over the arcs
    takes all 64 one step further. O(p / 64 × steps × arcs). Exact.

    References
    ----------
    .. [1] M. Then et al., "The more the merrier: efficient multi-source graph traversal",
       Proceedings of the VLDB Endowment 8 (2014).
    """
    arcs = _arcs_by_end(view)
    total = np.zeros(view.node_count)
    for begin in range(0, len(pivots), _AT_ONCE):
        if not _add_from(total, arcs, pivots[begin : begin + _AT_ONCE]):
            return None
    return total


def _arcs_by_end(view: SimpleView) -> tuple[IntArray, IntArray, IntArray]:
    """Return where arcs come from, grouped by where they go; where each group begins; and its node."""
    source, target = view.source, view.target
    if not view.directed:
        source, target = np.concatenate((source, target)), np.concatenate((target, source))
    order = np.argsort(target, kind="stable")
    count = np.bincount(target, minlength=view.node_count)
    reachable = np.flatnonzero(count)
    return source[order], (np.cumsum(count) - count)[reachable], reachable


def _add_from(total: FloatArray, arcs: tuple[IntArray, IntArray, IntArray], pivots: list[int]) -> bool:
    """Add what up to 64 pivots give; return whether all was reached in few enough steps."""
    source, group, node = arcs
    front = np.zeros(len(total), dtype=np.uint64)
    front[pivots] = np.uint64(1) << np.arange(len(pivots), dtype=np.uint64)
    unseen = ~front
    if not len(source):
        return True
    for step in range(1, _MOST_STEPS + 1):
        reached = np.zeros_like(front)
        reached[node] = np.bitwise_or.reduceat(front[source], group)
        front = reached & unseen
        if not front.any():
            return True
        unseen ^= front
        total += np.bitwise_count(front) / step
    return False
