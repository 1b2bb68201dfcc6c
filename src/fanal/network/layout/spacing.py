"""Keep nodes from lying on each other."""

import numpy as np

from fanal.network.view import BoolArray, FloatArray

LEAST_GAP = 0.08
"""Distance below which two nodes touch, in a box two units wide."""
SPACED_UP_TO = 200
"""Number of nodes above which overlaps are left to zooming."""
_ROUNDS = 300


def spaced(positions: FloatArray, is_pinned: BoolArray) -> FloatArray:
    """Push nodes apart that touch, as little as possible.

    Parameters
    ----------
    positions : ndarray, shape (n, 2)
        In a box two units wide.
    is_pinned : ndarray, shape (n,), bool
        Nodes that stay where they are.

    Returns
    -------
    ndarray, shape (n, 2)
        Unchanged above 200 nodes.

    Notes
    -----
    O(n^2) per round, at most 300 rounds. Deterministic: nodes on one point part in the
    direction that their numbers give.
    """
    n = len(positions)
    if not 1 < n <= SPACED_UP_TO:
        return positions
    placed = positions.copy()
    one, other = np.triu_indices(n, k=1)
    for _ in range(_ROUNDS):
        apart = placed[other] - placed[one]
        distance = np.hypot(apart[:, 0], apart[:, 1])
        close = np.flatnonzero(distance < LEAST_GAP * 0.999)
        if not len(close):
            break
        left, right, gap = one[close], other[close], distance[close]
        angle = (left * 2.399963 + right).astype(np.float64)
        some_way = np.column_stack((np.cos(angle), np.sin(angle)))
        way = np.where(gap[:, None] > 1e-9, apart[close] / np.maximum(gap, 1e-9)[:, None], some_way)
        push = way * ((LEAST_GAP - gap) / 2)[:, None]
        push *= np.where(is_pinned[left] | is_pinned[right], 2.0, 1.0)[:, None]
        for axis in (0, 1):
            placed[:, axis] += np.bincount(right, push[:, axis], n) - np.bincount(left, push[:, axis], n)
        placed[is_pinned] = positions[is_pinned]
    return placed
