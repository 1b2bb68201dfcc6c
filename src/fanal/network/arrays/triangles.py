"""Find every three nodes that are all tied to each other, a bounded number of candidates at a time."""

from collections.abc import Iterator

import numpy as np

from fanal.network.view import IntArray, SimpleView

_AT_ONCE = 1_000_000


def triangles(view: SimpleView) -> Iterator[IntArray]:
    """Yield the triangles of an undirected view.

    Parameters
    ----------
    view : SimpleView
        Undirected.

    Yields
    ------
    ndarray, shape (t, 3), int64
        Per triangle of nodes a < b < c the numbers of its edges ab, ac, bc.

    Notes
    -----
    Each edge leads from its end with fewer ties to the other; two edges that leave one
    node are a candidate, and the third edge is looked up. O(m^1.5 log m), memory O(m).

    References
    ----------
    .. [1] N. Chiba, T. Nishizeki, "Arboricity and subgraph listing algorithms", SIAM J.
       Computing 14 (1985).
    """
    order, low, high = _from_fewer_ties(view)
    last = np.cumsum(np.bincount(low, minlength=view.node_count))[low]
    after = last - 1 - np.arange(len(low))  # edges that leave the same node and come later
    for begin, end in _pieces(after):
        count = after[begin:end]
        first = np.repeat(np.arange(begin, end), count)
        place = np.arange(len(first)) - np.repeat(np.cumsum(count) - count, count)
        second = first + 1 + place
        third = view.edge_number(high[first], high[second])
        closed = third >= 0
        edges = np.column_stack((order[first[closed]], order[second[closed]], third[closed]))
        yield np.sort(edges, axis=1)  # edges are numbered by their lower end, then by the other


def _from_fewer_ties(view: SimpleView) -> tuple[IntArray, IntArray, IntArray]:
    """Return edge numbers with the end of fewer ties and the other, grouped by the former."""
    rank = np.empty(view.node_count, dtype=np.int64)
    rank[np.argsort(view.degree, kind="stable")] = np.arange(view.node_count)
    is_back = rank[view.source] > rank[view.target]
    low = np.where(is_back, view.target, view.source)
    high = np.where(is_back, view.source, view.target)
    order = np.argsort(low, kind="stable")
    return order, low[order], high[order]


def _pieces(count: IntArray) -> Iterator[tuple[int, int]]:
    """Yield ranges of edges that have about a million candidates, or one edge that has more."""
    total = np.cumsum(count)
    begin = 0
    while begin < len(count):
        done = total[begin] - count[begin]
        end = max(begin + 1, int(np.searchsorted(total, done + _AT_ONCE, side="right")))
        yield begin, end
        begin = end
