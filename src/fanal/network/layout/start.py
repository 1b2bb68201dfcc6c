"""Where a force layout starts: distances in the graph, seen from a few nodes, laid flat."""

import igraph
import numpy as np

from fanal.network.view import FloatArray

_PIVOTS = 40
_JITTER = 0.05


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
    # Not squares.T @ squares: its threads wait for each other on a busy machine, and slow down what follows.
    _, vectors = np.linalg.eigh(np.einsum("ij,ik->jk", squares, squares))
    axes = vectors[:, ::-1][:, :2]
    if axes.shape[1] < 2:
        axes = np.column_stack((axes, np.zeros(len(axes))))
    flat = np.einsum("ij,jk->ik", squares, axes)
    flat *= np.sign(flat[np.abs(flat).argmax(axis=0), [0, 1]] + 1e-300)
    spread = float(np.abs(flat).max())
    flat = flat / spread * np.sqrt(n) if spread > 0 else flat
    shift = np.random.default_rng(seed).normal(size=(n, 2))
    return np.asarray(flat + shift * _JITTER * np.sqrt(n), dtype=np.float64)


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
