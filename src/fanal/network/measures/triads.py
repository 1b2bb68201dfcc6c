"""Count the sixteen kinds of triad from degrees and triangles instead of looking at every three nodes."""

from itertools import combinations, product
from typing import Final

import numpy as np

from fanal.network.arrays.triangles import triangles
from fanal.network.view import IntArray, SimpleView

TRIADS: Final = (
    "003", "012", "102", "021D", "021U", "021C", "111D", "111U",
    "030T", "030C", "201", "120D", "120U", "120C", "210", "300",
)  # fmt: skip
"""Numbers of mutual, one-way and absent pairs; Down, Up, Cyclic, Transitive."""
_UP, _DOWN, _MUTUAL = 0, 1, 2
"""A tie that points from the lower node number to the higher one, back, or both ways."""
_OPEN: Final = {"oo": "021D", "ii": "021U", "io": "021C", "im": "111D", "mo": "111U", "mm": "201"}
"""Two ties that meet in one node, by how they leave (o), enter (i) or join (m) it."""


def count_triads(ties: SimpleView, arcs: SimpleView) -> dict[str, int]:
    """Return how often each kind of triad occurs.

    Parameters
    ----------
    ties : SimpleView
        Undirected.
    arcs : SimpleView
        The same with direction.

    Returns
    -------
    dict of str to int
        By kind, in the order of `TRIADS`; all 0 where there are fewer than three nodes.

    Notes
    -----
    Pairs of ties that meet follow from degrees; those closed by a third tie are taken
    off again, triangle by triangle; triads of one tie follow from the size of what its
    ends are linked to. O(ties^1.5). Exact.
    """
    n = ties.node_count
    counts = dict.fromkeys(TRIADS, 0)
    kind = _kinds(ties, arcs)
    for name, pairs in _pairs_that_meet(ties, kind).items():
        counts[name] = pairs
    reach = n - ties.degree[ties.source] - ties.degree[ties.target]
    counts["102"] = int(reach[kind == _MUTUAL].sum())
    counts["012"] = int(reach[kind != _MUTUAL].sum())
    for shape, found in _triangles(ties, kind).items():
        counts[_closed(shape)] += found
        counts["102"] += found * shape.count(_MUTUAL)
        counts["012"] += found * (3 - shape.count(_MUTUAL))
        for name in _meetings(shape):
            counts[name] -= found
    counts["003"] = n * (n - 1) * (n - 2) // 6 - sum(counts.values())
    return counts


def _kinds(ties: SimpleView, arcs: SimpleView) -> IntArray:
    is_up = arcs.edge_number(ties.source, ties.target) >= 0
    is_down = arcs.edge_number(ties.target, ties.source) >= 0
    return np.where(is_up & is_down, _MUTUAL, np.where(is_up, _UP, _DOWN))


def _pairs_that_meet(ties: SimpleView, kind: IntArray) -> dict[str, int]:
    def ends(nodes: IntArray) -> IntArray:
        return np.bincount(nodes, minlength=ties.node_count)

    is_up, is_down, is_mutual = kind == _UP, kind == _DOWN, kind == _MUTUAL
    leaving = ends(ties.source[is_up]) + ends(ties.target[is_down])
    entering = ends(ties.target[is_up]) + ends(ties.source[is_down])
    mutual = ends(ties.source[is_mutual]) + ends(ties.target[is_mutual])
    return {
        "021D": int((leaving * (leaving - 1)).sum()) // 2,
        "021U": int((entering * (entering - 1)).sum()) // 2,
        "021C": int((leaving * entering).sum()),
        "111D": int((mutual * entering).sum()),
        "111U": int((mutual * leaving).sum()),
        "201": int((mutual * (mutual - 1)).sum()) // 2,
    }


def _triangles(ties: SimpleView, kind: IntArray) -> dict[tuple[int, ...], int]:
    """Count triangles of nodes a < b < c by the kinds of their ties ab, ac, bc."""
    counts = np.zeros(27, dtype=np.int64)
    for edges in triangles(ties):
        sides = kind[edges]
        counts += np.bincount(sides[:, 0] * 9 + sides[:, 1] * 3 + sides[:, 2], minlength=27)
    return {shape: count for shape, count in zip(product(range(3), repeat=3), counts.tolist(), strict=True) if count}


def _sides_of(shape: tuple[int, ...], corner: int) -> str:
    """Return how the two ties of a corner leave, enter or join it, sorted."""
    letters = []
    for side, (low, high) in zip(shape, combinations(range(3), 2), strict=True):
        if corner in (low, high):
            letters.append("m" if side == _MUTUAL else "o" if (side == _UP) == (corner == low) else "i")
    return "".join(sorted(letters))


def _meetings(shape: tuple[int, ...]) -> list[str]:
    return [_OPEN[_sides_of(shape, corner)] for corner in range(3)]


def _closed(shape: tuple[int, ...]) -> str:
    corners = [_sides_of(shape, corner) for corner in range(3)]
    match shape.count(_MUTUAL):
        case 3:
            return "300"
        case 2:
            return "210"
        case 1:
            return "120D" if "oo" in corners else "120U" if "ii" in corners else "120C"
    return "030T" if "oo" in corners else "030C"
