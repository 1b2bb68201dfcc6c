"""Where a force layout starts: distances in the graph, seen from a few nodes, laid flat."""

import igraph
import numpy as np

from fanal.network.view import FloatArray

_PIVOTS = 40
_JITTER = 0.05
_SQUARINGS = 6


def by_distance(graph: igraph.Graph, seed: int) -> FloatArray:
    """Return a first drawing in which distance in the graph is distance on paper.

    Parameters
    ----------
    graph : igraph.Graph
        Connected, at least two nodes.
    seed : int
        Of the slight shift that tells nodes with the same neighbors apart.

    Returns
    -------
    ndarray, shape (n, 2)

    Notes
    -----
    Pivot MDS: O(40 × links). From it a force layout needs few rounds and hardly
    depends on chance.

    References
    ----------
    .. [1] U. Brandes, C. Pich, "Eigensolver methods for progressive multidimensional
       scaling of large data", Graph Drawing 2006.
    """
    n = graph.vcount()
    squares = _distances(graph) ** 2
    squares -= squares.mean(axis=0)
    squares -= squares.mean(axis=1, keepdims=True)
    axes = _main_axes(np.einsum("ij,ik->jk", squares, squares))
    flat = np.einsum("ij,jk->ik", squares, axes)
    flat *= np.sign(flat[np.abs(flat).argmax(axis=0), [0, 1]] + 1e-300)
    spread = float(np.abs(flat).max())
    flat = flat / spread * np.sqrt(n) if spread > 0 else flat
    shift = np.random.default_rng(seed).normal(size=(n, 2))
    return np.asarray(flat + shift * _JITTER * np.sqrt(n), dtype=np.float64)


def _main_axes(gram: FloatArray) -> FloatArray:
    """Return the two directions in which a symmetric matrix stretches most, shape (p, 2); 0 where there is none."""
    axes = np.zeros((len(gram), 2))
    left = gram / max(float(gram.trace()), 1e-300)
    for column in range(2):
        # Not numpy's eigh: its threads wait for each other on a busy machine, and slow down what follows.
        power = left
        for _ in range(_SQUARINGS):
            power = np.einsum("ij,jk->ik", power, power)
            power = power / max(float(np.abs(power).max()), 1e-300)
        axis = power[:, int(power.diagonal().argmax())]
        axes[:, column] = axis / max(float(np.sqrt((axis**2).sum())), 1e-300)
        stretch = float(np.einsum("i,ij,j->", axes[:, column], left, axes[:, column]))
        left = left - stretch * np.einsum("i,j->ij", axes[:, column], axes[:, column])
    return axes


def _distances(graph: igraph.Graph) -> FloatArray:
    n = graph.vcount()
    nearest = np.full(n, np.inf)
    pivot = int(np.argmax(graph.degree()))
    columns = []
    for _ in range(min(n, _PIVOTS)):
        column = np.fromiter(graph.distances(source=[pivot])[0], dtype=np.float64, count=n)
        columns.append(column)
        nearest = np.minimum(nearest, column)
        pivot = int(np.argmax(nearest))
    return np.column_stack(columns)
