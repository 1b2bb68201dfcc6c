"""Who acts on others above, who is acted upon below."""

import numpy as np

from fanal.network.layout.spacing import LEAST_GAP, SPACED_UP_TO
from fanal.network.network import Network
from fanal.network.view import BoolArray, EdgeArrays, FloatArray, IntArray, SimpleView, collapse

_ACTS, _SUPERIORS = "criminal", "superior_of"
_ROUNDS = 24
_LONGEST = 1_000
_ABREAST = 24
"""Nodes side by side before a row is broken in two; they do not touch in a box two units wide."""


def draw(network: Network) -> FloatArray:
    """Place the nodes in rows from those who act down to those who are acted upon.

    Parameters
    ----------
    network : Network

    Returns
    -------
    ndarray, shape (n, 2)
        Rows one above the other. A long row is broken into lines close to each other;
        all within [-1, 1], or a little lower where up to 200 nodes would touch.

    Notes
    -----
    Sugiyama's three steps: rows by the longest chain of acts (who acts on each other
    shares a row), order within a row by the middle of the neighbors, even spacing.
    Direction is taken from acts and superiors; from all directed links where there is
    none; without any, rows are steps from the node with most ties. O(ties) per round.

    References
    ----------
    .. [1] K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual understanding of
       hierarchical system structures", IEEE Trans. SMC 11 (1981).
    """
    if not len(network):
        return np.zeros((0, 2))
    view, arcs = network.simple(), _arcs(network)
    row = _rows(arcs, view) if len(arcs.source) else _rows_of_others(*_most_tied(view), view)
    return _spread(_order(view, row), row)


def _arcs(network: Network) -> SimpleView:
    labels = zip(network.data.edge_class, network.data.edge_subtype, strict=True)
    is_rank = (name == _ACTS or subtype == _SUPERIORS for name, subtype in labels)
    chosen = np.fromiter(is_rank, dtype=np.bool_, count=network.edge_count) & network.is_directed
    if not chosen.any():
        chosen = network.is_directed
    edges = EdgeArrays(
        len(network),
        network.source[chosen],
        network.target[chosen],
        network.is_directed[chosen],
        network.weight[chosen],
    )
    return collapse(edges, directed=True)


def _rows(arcs: SimpleView, view: SimpleView) -> IntArray:
    cycle = np.asarray(arcs.graph.connected_components(mode="strong").membership, dtype=np.int64)
    source, target = cycle[arcs.source], cycle[arcs.target]
    leads = source != target
    source, target = source[leads], target[leads]
    depth = np.zeros(int(cycle.max()) + 1, dtype=np.int64)
    for _ in range(_LONGEST):
        before = depth.copy()
        np.maximum.at(depth, target, depth[source] + 1)
        if (depth == before).all():
            break
    return _rows_of_others(depth[cycle], arcs.degree > 0, view)


def _most_tied(view: SimpleView) -> tuple[IntArray, BoolArray]:
    """Return, as a beginning without direction, the most tied node in the first row and its neighbors below."""
    steps = np.asarray(view.graph.distances(source=[int(view.degree.argmax())])[0], dtype=np.float64)
    is_reached = np.isfinite(steps)
    return np.where(is_reached, steps, 0).astype(np.int64), is_reached


def _rows_of_others(row: IntArray, is_placed: BoolArray, view: SimpleView) -> IntArray:
    """Give who takes part in no act the row of their neighbors; who has none the last row."""
    row, is_placed = row.copy(), is_placed.copy()
    ends = np.concatenate((view.source, view.target)), np.concatenate((view.target, view.source))
    while True:
        new = np.unique(ends[0][~is_placed[ends[0]] & is_placed[ends[1]]])
        if not len(new):
            break
        by_placed = is_placed[ends[1]]
        total = np.bincount(ends[0][by_placed], row[ends[1][by_placed]], len(row))
        count = np.bincount(ends[0][by_placed], minlength=len(row))
        row[new] = np.rint(total[new] / count[new]).astype(np.int64)
        is_placed[new] = True
    if is_placed.any() and not is_placed.all():
        row[~is_placed] = row[is_placed].max() + 1
    return np.unique(row, return_inverse=True)[1]


def _order(view: SimpleView, row: IntArray) -> IntArray:
    """Return the place of each node in its row, counted from the left."""
    n = len(row)
    count = np.bincount(row)
    first = np.cumsum(count) - count
    place = np.zeros(n, dtype=np.int64)
    wish = np.arange(n, dtype=np.float64)
    for _ in range(_ROUNDS):
        order = np.lexsort((np.arange(n), wish, row))
        place[order] = np.arange(n) - first[row[order]]
        middle = place - (count[row] - 1) / 2
        pull = np.bincount(view.source, middle[view.target], n) + np.bincount(view.target, middle[view.source], n)
        wish = (middle + pull) / (view.degree + 1)
    return place


def _spread(place: IntArray, row: IntArray) -> FloatArray:
    count = np.bincount(row)
    abreast = max(_ABREAST, int(2 * np.sqrt(len(row))))
    lines = -(-count // abreast)
    per_line = -(-count // lines)
    top = np.concatenate(([0.0], np.cumsum(lines[:-1] + 1.0)))
    line, number = place % lines[row], place // lines[row]
    height = max(float(top[-1] + lines[-1] - 1), 1.0)
    spacing = 2 / max(int(per_line.max()), 1)
    shift = np.where(lines[row] > 1, line / lines[row] - 0.5, 0.0)
    x = (number - (per_line[row] - 1) / 2 + shift) * spacing
    depth = (top[row] + line) / height
    tall = max(2.0, LEAST_GAP * height) if len(row) <= SPACED_UP_TO else 2.0
    return np.column_stack((x, 1 - tall * depth if len(count) > 1 or lines[0] > 1 else np.zeros(len(row))))
