"""Which nodes hang together, found for all links at once."""

import numpy as np

from fanal.network.view import IntArray, SimpleView


def parts_of(view: SimpleView) -> IntArray:
    """Return a number for each node, the same for those that are connected, whatever the direction.

    Parameters
    ----------
    view : SimpleView

    Returns
    -------
    ndarray, shape (n,), int64
        From 0, in the order of the first node of each part.

    Notes
    -----
    Every part takes over the number of its lowest neighbor until none has a lower one;
    a few rounds of O(links). Needs no graph object, which would take longer to build.

    References
    ----------
    .. [1] Y. Shiloach, U. Vishkin, "An O(log n) parallel connectivity algorithm",
       J. Algorithms 3 (1982).
    """
    part = np.arange(view.node_count)
    source, target = view.source, view.target
    while len(source):
        one, other = part[source], part[target]
        np.minimum.at(part, np.maximum(one, other), np.minimum(one, other))
        part = _lowest_known(part)
        is_open = part[source] != part[target]
        source, target = source[is_open], target[is_open]
    first = np.flatnonzero(part == np.arange(view.node_count))
    number = np.empty_like(part)
    number[first] = np.arange(len(first))
    return number[part]


def _lowest_known(part: IntArray) -> IntArray:
    """Follow the numbers to where they lead in the end."""
    while True:
        further = part[part]
        if np.array_equal(further, part):
            return part
        part = further
