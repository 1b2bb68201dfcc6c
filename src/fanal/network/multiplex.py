"""One layer per link class, and how the layers lie on each other."""

from dataclasses import dataclass

import numpy as np

from fanal.network.network import Network
from fanal.network.view import BoolArray, EdgeArrays, FloatArray, IntArray, SimpleView, collapse


@dataclass(frozen=True, slots=True)
class Multiplex:
    """Which classes of link each pair has.

    Attributes
    ----------
    classes : tuple of str
        Link class codes in alphabetical order.
    source, target : ndarray, shape (p,), int64
        Node numbers of the pairs that have any tie, source < target.
    has_class : ndarray, shape (p, number of classes), bool
    """

    classes: tuple[str, ...]
    source: IntArray
    target: IntArray
    has_class: BoolArray

    def coincidence(self) -> IntArray:
        """Return the number of pairs that have both of two classes, shape (classes, classes).

        The diagonal holds the number of pairs that have the one class.
        """
        has = self.has_class.astype(np.int64)
        return has.T @ has

    def overlap(self) -> FloatArray:
        """Return the share of the pairs with either of two classes that have both, shape (classes, classes).

        In [0, 1] (Jaccard); 1 on the diagonal.
        """
        both = self.coincidence()
        each = both.diagonal()
        either = each[:, None] + each[None, :] - both
        return np.asarray(both / np.maximum(either, 1), dtype=np.float64)


def multiplex(network: Network) -> Multiplex:
    """Return which classes of link coincide on which pairs.

    Parameters
    ----------
    network : Network

    Returns
    -------
    Multiplex
        Direction and loops left aside.

    Notes
    -----
    O(links log links), without a Python loop over them. Deterministic.
    """
    view = network.simple()
    classes = tuple(sorted(set(network.data.edge_class)))
    number = {name: position for position, name in enumerate(classes)}
    codes = np.fromiter((number[name] for name in network.data.edge_class), dtype=np.int64, count=network.edge_count)
    pair_of_link = np.repeat(np.arange(len(view.source)), view.count)
    has_class = np.zeros((len(view.source), len(classes)), dtype=np.bool_)
    has_class[pair_of_link, codes[view.links]] = True
    used = np.flatnonzero(has_class.sum(axis=0))
    return Multiplex(tuple(classes[number] for number in used), view.source, view.target, has_class[:, used])


def layers(network: Network, *, directed: bool = False) -> dict[str, SimpleView]:
    """Return one collapsed view per link class.

    Parameters
    ----------
    network : Network
    directed : bool
        As in `Network.simple`.

    Returns
    -------
    dict of str to SimpleView
        By class in alphabetical order; all on the same node numbers. The numbers of
        their links count within the layer.
    """
    column = np.asarray(network.data.edge_class, dtype=object)
    found = {}
    for name in sorted(set(network.data.edge_class)):
        chosen = column == name
        edges = EdgeArrays(
            len(network),
            network.source[chosen],
            network.target[chosen],
            network.is_directed[chosen],
            network.weight[chosen],
        )
        found[name] = collapse(edges, directed=directed)
    return found
