"""The collapsed view of a network: at most one edge per pair, no loops; what most measures are defined on."""

from dataclasses import dataclass, field
from functools import cached_property

import igraph
import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class EdgeArrays:
    """The ends and strengths of the edges of a multigraph, as arrays of one length m.

    Attributes
    ----------
    node_count : int
    source, target : ndarray, shape (m,), int64
        Node numbers in [0, node_count).
    is_directed : ndarray, shape (m,), bool
    weight : ndarray, shape (m,), float64
        Strength of each link, above 0.
    """

    node_count: int
    source: IntArray
    target: IntArray
    is_directed: BoolArray
    weight: FloatArray


@dataclass(frozen=True)
class SimpleView:
    """A graph with at most one edge per pair (per ordered pair if directed) and no loop.

    Attributes
    ----------
    node_count : int
    directed : bool
    source, target : ndarray, shape (k,), int64
        Ends of the collapsed edges, sorted; undirected ones have ``source < target``.
    weight : ndarray, shape (k,), float64
        Sum of the strengths of the links behind each edge.
    count : ndarray, shape (k,), int64
        Number of links behind each edge.
    links : ndarray, shape (j,), int64
        Numbers of the links in the network, grouped by collapsed edge.
    first_link : ndarray, shape (k + 1,), int64
        Where the group of each collapsed edge begins in `links`.

    Notes
    -----
    In a directed view a link without direction counts as one edge each way.
    """

    node_count: int
    directed: bool
    source: IntArray
    target: IntArray
    weight: FloatArray
    count: IntArray
    links: IntArray = field(repr=False)
    first_link: IntArray = field(repr=False)

    @cached_property
    def graph(self) -> igraph.Graph:
        """The same edges as an igraph graph, in the same order."""
        ends = zip(self.source.tolist(), self.target.tolist(), strict=True)  # igraph reads a list faster than an array
        return igraph.Graph(n=self.node_count, edges=list(ends), directed=self.directed)

    @cached_property
    def degree(self) -> IntArray:
        """Number of distinct neighbors of each node (arcs both ways, if directed)."""
        return self.out_degree + self.in_degree

    @cached_property
    def out_degree(self) -> IntArray:
        """Edges that name the node as source."""
        return np.bincount(self.source, minlength=self.node_count)

    @cached_property
    def in_degree(self) -> IntArray:
        """Edges that name the node as target."""
        return np.bincount(self.target, minlength=self.node_count)

    @cached_property
    def key(self) -> IntArray:
        """One sorted number per edge, for look-ups: ``source * node_count + target``."""
        return self.source * self.node_count + self.target

    def edge_number(self, source: IntArray, target: IntArray) -> IntArray:
        """Return the number of the edge of each pair, -1 where there is none.

        Parameters
        ----------
        source, target : ndarray, shape (p,), int64
            Node numbers; in any order in an undirected view.

        Returns
        -------
        ndarray, shape (p,), int64
        """
        if not self.directed:
            source, target = np.minimum(source, target), np.maximum(source, target)
        wanted = source * self.node_count + target
        if not len(self.key):
            return np.full(len(wanted), -1, dtype=np.int64)
        place = np.minimum(np.searchsorted(self.key, wanted), len(self.key) - 1)
        return np.where(self.key[place] == wanted, place, -1)

    def strength(self, weight: str) -> FloatArray | None:
        """Return what each edge weighs: None for ``none``, else sums (``strength``) or counts (``links``)."""
        if weight == "none":
            return None
        return self.weight if weight == "strength" else self.count.astype(np.float64)

    def length(self, weight: str) -> FloatArray | None:
        """Return how long each edge is, 1 / strength: a stronger tie brings people closer."""
        strength = self.strength(weight)
        return None if strength is None else 1.0 / strength

    def links_of(self, edge: int) -> IntArray:
        """Return the numbers of the network's links behind a collapsed edge."""
        return self.links[self.first_link[edge] : self.first_link[edge + 1]]


def collapse(edges: EdgeArrays, *, directed: bool, only_directed: bool = False) -> SimpleView:
    """Collapse parallel links to one edge and drop loops.

    Parameters
    ----------
    edges : EdgeArrays
    directed : bool
        Keep the direction; links without one then count both ways.
    only_directed : bool
        Leave out the links that have no direction.

    Returns
    -------
    SimpleView

    Notes
    -----
    O(m log m), without a Python loop. Deterministic.
    """
    n = edges.node_count
    number = np.flatnonzero((edges.source != edges.target) & (edges.is_directed | (not only_directed)))
    source, target = edges.source[number], edges.target[number]
    if directed:
        both = np.flatnonzero(~edges.is_directed[number])
        number = np.concatenate((number, number[both]))
        source, target = np.concatenate((source, target[both])), np.concatenate((target, source[both]))
    else:
        source, target = np.minimum(source, target), np.maximum(source, target)
    order = np.argsort(source * n + target, kind="stable")
    number, source, target = number[order], source[order], target[order]
    is_first = np.ones(len(order), dtype=np.bool_)
    is_first[1:] = (source[1:] != source[:-1]) | (target[1:] != target[:-1])
    start = np.flatnonzero(is_first)
    weight = np.add.reduceat(edges.weight[number], start) if len(start) else np.zeros(0)
    bounds = np.append(start, len(order))
    return SimpleView(n, directed, source[start], target[start], weight, np.diff(bounds), number, bounds)
