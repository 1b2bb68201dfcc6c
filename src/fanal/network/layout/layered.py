"""Who acts on others above, who is acted upon below."""

import numpy as np

from fanal.network.layout.spacing import LEAST_GAP
from fanal.network.network import Network
from fanal.network.view import EdgeArrays, FloatArray, IntArray, SimpleView, collapse

_ACTS, _SUPERIORS = "criminal", "superior_of"
_ROUNDS = 24
_LONGEST = 1_000


def draw(network: Network) -> FloatArray:
    """Place the nodes in rows from those who act down to those who are acted upon.

    Parameters
    ----------
    network : Network

    Returns
    -------
    ndarray, shape (n, 2)
        Rows one above the other in [-1, 1]; a row with many nodes may be wider.

    Notes
    -----
    Sugiyama's three steps: rows by the longest chain of acts (who acts on each other
    shares a row), order within a row by the middle of the neighbors, even spacing.
    Direction is taken from acts and superiors; from all directed links where there is none.
    O(ties) per round.

    References
    ----------
    .. [1] K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual understanding of
       hierarchical system structures", IEEE Trans. SMC 11 (1981).
    """
    n = len(network)
    if not n:
        return np.zeros((0, 2))
    view = network.simple()
    row = _rows(_arcs(network), view)
    place = _order(view, row)
    last = max(int(row.max()), 1)
    widest = int(np.bincount(row).max())
    spacing = max(2 / max(widest, 1), LEAST_GAP)
    return np.column_stack((place * spacing, 1 - 2 * row / last if row.max() else np.zeros(n)))


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
    row = depth[cycle]
    return _rows_of_others(row, arcs.degree > 0, view)


def _rows_of_others(row: IntArray, is_placed: np.ndarray[tuple[int], np.dtype[np.bool_]], view: SimpleView) -> IntArray:
    """Give who takes part in no act the row of their neighbors; who has none the last row."""
    row, is_placed = row.copy(), is_placed.copy()
    ends = np.concatenate((view.source, view.target)), np.concatenate((view.target, view.source))
    while True:
        new = ends[0][~is_placed[ends[0]] & is_placed[ends[1]]]
        if not len(new):
            break
        by_placed = is_placed[ends[1]]
        total = np.bincount(ends[0][by_placed], row[ends[1][by_placed]], len(row))
        count = np.bincount(ends[0][by_placed], minlength=len(row))
        row[new] = np.rint(total[new] / count[new]).astype(np.int64)
        is_placed[new] = True
    if is_placed.any() and not is_placed.all():
        row[~is_placed] = row[is_placed].max() + 1
    return row


def _order(view: SimpleView, row: IntArray) -> FloatArray:
    """Return the place of each node in its row, 0 being the middle."""
    n = len(row)
    count = np.bincount(row)
    first = np.cumsum(count) - count
    place = np.zeros(n)
    wish = np.arange(n, dtype=np.float64)
    for _ in range(_ROUNDS):
        order = np.lexsort((np.arange(n), wish, row))
        place[order] = np.arange(n) - first[row[order]] - (count[row[order]] - 1) / 2
        pull = np.bincount(view.source, place[view.target], n) + np.bincount(view.target, place[view.source], n)
        wish = (place + pull) / (view.degree + 1)
    return place
