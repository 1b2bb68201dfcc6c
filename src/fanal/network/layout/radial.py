"""One person in the middle, everyone else on rings by the number of steps."""

from itertools import pairwise

import numpy as np

from fanal.network.layout.spacing import LEAST_GAP, SPACED_UP_TO
from fanal.network.view import FloatArray, IntArray, SimpleView


def draw(view: SimpleView, root: int) -> FloatArray:
    """Place the nodes on rings around one of them.

    Parameters
    ----------
    view : SimpleView
        Undirected.
    root : int
        Number of the node in the middle.

    Returns
    -------
    ndarray, shape (n, 2)
        The root at (0, 0). Who cannot be reached stands on a ring of their own, outermost.

    Notes
    -----
    Each node gets a sector as wide as the number of ends that hang on it, inside the
    sector of the node it was reached from: O(n + ties), few crossings.
    """
    order, parent, step = _reach(view, root)
    ring = np.where(step < 0, step.max() + 1, step)
    children: dict[int, list[int]] = {}
    for node in order[1:]:
        children.setdefault(parent[node], []).append(node)
    angle = np.zeros(view.node_count)
    _share_out(angle, order, children)
    lost = np.flatnonzero(step < 0)
    angle[lost] = np.arange(len(lost)) * 2 * np.pi / max(len(lost), 1)
    radius = _radii(angle, ring)[ring]
    turned = np.pi / 2 - angle
    return np.column_stack((radius * np.cos(turned), radius * np.sin(turned)))


def _reach(view: SimpleView, root: int) -> tuple[list[int], list[int], IntArray]:
    order, layer_starts, parents = view.graph.bfs(root)
    step = np.full(view.node_count, -1, dtype=np.int64)
    for number, (begin, end) in enumerate(pairwise(layer_starts)):
        step[order[begin:end]] = number
    return order, parents, step


def _share_out(angle: FloatArray, order: list[int], children: dict[int, list[int]]) -> None:
    ends = np.ones(len(angle))
    for node in reversed(order):
        if node in children:
            ends[node] = ends[children[node]].sum()
    begin, width = np.zeros(len(angle)), np.zeros(len(angle))
    width[order[0]] = 2 * np.pi
    for node in order:
        angle[node] = begin[node] + width[node] / 2
        start = begin[node]
        for child in children.get(node, ()):
            begin[child], width[child] = start, width[node] * ends[child] / ends[node]
            start += width[child]


def _radii(angle: FloatArray, ring: IntArray) -> FloatArray:
    outermost = int(ring.max())
    radii = np.arange(outermost + 1) / max(outermost, 1)
    if len(ring) > SPACED_UP_TO:
        return radii
    step = 1 / max(outermost, 1)
    for number in range(1, outermost + 1):
        around = np.sort(angle[ring == number])
        gaps = np.diff(np.append(around, around[:1] + 2 * np.pi))
        needed = LEAST_GAP / (2 * np.sin(min(float(gaps.min(initial=np.pi)), np.pi) / 2))
        radii[number] = max(radii[number - 1] + step, needed)
    return radii
