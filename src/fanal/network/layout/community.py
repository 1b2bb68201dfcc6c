"""Groups apart from each other, each with its own drawing."""

import igraph
import numpy as np

from fanal.network.layout.box import grid, pack
from fanal.network.layout.force import draw as draw_force
from fanal.network.measures.communities import find_communities
from fanal.network.view import FloatArray, IntArray, SimpleView

_ARRANGED_UP_TO = 300
_ROUNDS = 200


def draw(view: SimpleView, seed: int) -> FloatArray:
    """Draw each community by itself, and those tied to each other near each other.

    Parameters
    ----------
    view : SimpleView
        Undirected.
    seed : int

    Returns
    -------
    ndarray, shape (n, 2)
        A tie within a community is about 1 long; the discs of the communities do not
        overlap. Nodes without ties stand in rows.
    """
    positions = np.zeros((view.node_count, 2))
    alone = np.flatnonzero(view.degree == 0)
    community = find_communities(view, seed=seed)
    groups = [np.flatnonzero(community == number) for number in np.unique(community[view.degree > 0])]
    parts = [view.graph.induced_subgraph(group.tolist()) for group in groups]
    drawings = [_on_disc(draw_force(part, seed, view.node_count)) for part in parts]
    arranged = _arranged(view, community, drawings, seed) if 1 < len(groups) <= _ARRANGED_UP_TO else pack(drawings)
    for group, drawing in zip(groups, arranged, strict=True):
        positions[group] = drawing
    if len(alone):
        rest = np.flatnonzero(view.degree > 0)
        whole, rows = pack([positions[rest], grid(len(alone))]) if len(rest) else (positions[rest], grid(len(alone)))
        positions[rest], positions[alone] = whole, rows
    return positions


def _on_disc(drawing: FloatArray) -> FloatArray:
    """Scale a drawing to a disc around (0, 0) whose area grows with the number of nodes."""
    moved = drawing - (drawing.min(axis=0) + drawing.max(axis=0)) / 2
    radius = float(np.hypot(moved[:, 0], moved[:, 1]).max())
    return np.asarray(moved / radius * np.sqrt(len(drawing)) * 0.7 if radius > 0 else moved, dtype=np.float64)


def _arranged(view: SimpleView, community: IntArray, drawings: list[FloatArray], seed: int) -> list[FloatArray]:
    radius = np.array([np.sqrt(len(drawing)) * 0.7 + 0.6 for drawing in drawings])
    one, other = community[view.source] - 1, community[view.target] - 1
    between = igraph.Graph(n=len(drawings), edges=np.column_stack((one, other)).tolist()).simplify()
    centers = draw_force(between, seed) * float(np.median(radius)) * 2
    left, right = np.triu_indices(len(drawings), k=1)
    least = radius[left] + radius[right]
    for _ in range(_ROUNDS):
        apart = centers[right] - centers[left]
        distance = np.maximum(np.hypot(apart[:, 0], apart[:, 1]), 1e-9)
        lacking = np.maximum(least - distance, 0.0)
        if lacking.max() <= 1e-6:
            break
        push = apart / distance[:, None] * (lacking * 0.51)[:, None]
        for axis in (0, 1):
            centers[:, axis] += np.bincount(right, push[:, axis], len(radius))
            centers[:, axis] -= np.bincount(left, push[:, axis], len(radius))
    return [drawing + center for drawing, center in zip(drawings, centers, strict=True)]
