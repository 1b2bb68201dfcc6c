"""Whose contacts do not know each other: room to play them off, news from many sides."""

import numpy as np

from fanal.network.analysis import WEIGHT, Analysis, Output, analysis
from fanal.network.arrays.triangles import triangles
from fanal.network.network import Network
from fanal.network.result import Cell, Outcome
from fanal.network.view import FloatArray, SimpleView

_BURT = "R. S. Burt, Structural Holes, Harvard University Press 1992"


@analysis(
    Analysis(
        id="constraint",
        title="Constraint",
        per="node",
        parameters=(WEIGHT,),
        outputs=(Output("constraint", "Constraint", "number"),),
        weighted="On request ties count by strength.",
        directed="Ignored.",
        reference=_BURT + ", chapter 2.",
    )
)
def constraint(network: Network, *, weight: str = "none") -> Outcome:
    """How far each one's contacts are linked to each other and leave no room to maneuver.

    Parameters
    ----------
    network : Network
    weight : {"none", "strength", "links"}

    Returns
    -------
    Outcome
        Per node, above 0, at most about 1.13; low means many unlinked contacts. None
        for an isolated node.

    Notes
    -----
    O(m^1.5 log m). Deterministic. Missing links make a node look freer than it is.
    """
    view = network.simple()
    strength = view.strength(weight)
    forth, back = _invested(view, np.ones(len(view.source)) if strength is None else strength)
    raw = np.bincount(view.source, forth**2, len(network)) + np.bincount(view.target, back**2, len(network))
    scores: list[Cell] = raw.tolist()
    for isolated in np.flatnonzero(view.degree == 0).tolist():
        scores[isolated] = None
    return Outcome(columns={"constraint": scores})


def _invested(view: SimpleView, strength: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return which share of the source's ties each edge's target holds, alone and through shared contacts; and back."""
    n, source, target = view.node_count, view.source, view.target
    sums = np.bincount(source, strength, n) + np.bincount(target, strength, n)
    forth, back = strength / sums[source], strength / sums[target]
    all_forth, all_back = forth.copy(), back.copy()
    for edges in triangles(view):
        one, other, far = edges.T  # ab, ac, bc
        for edge, there, here in (
            (one, forth[other] * back[far], forth[far] * back[other]),
            (other, forth[one] * forth[far], back[far] * back[one]),
            (far, back[one] * forth[other], back[other] * forth[one]),
        ):
            all_forth += np.bincount(edge, there, len(source))
            all_back += np.bincount(edge, here, len(source))
    return all_forth, all_back


@analysis(
    Analysis(
        id="effective_size",
        title="Effective size",
        per="node",
        outputs=(
            Output("effective_size", "Effective size", "number", "nodes"),
            Output("efficiency", "Efficiency", "number", "share"),
        ),
        weighted="Strengths are not used.",
        directed="Ignored.",
        reference=(
            "S. P. Borgatti, Structural holes: unpacking Burt's redundancy measures, Connections 20 (1997), after "
            + _BURT
            + "."
        ),
    )
)
def effective_size(network: Network) -> Outcome:
    """How many contacts each one has that do not lead to the same people.

    Parameters
    ----------
    network : Network

    Returns
    -------
    Outcome
        Per node n - 2t / n, in [1, n]: n contacts with t ties among them; ``efficiency``
        is that divided by n. Both None for an isolated node.

    Notes
    -----
    Burt's measure in Borgatti's form. O(m^1.5). Deterministic.
    """
    view = network.simple()
    closed = np.asarray(view.graph.transitivity_local_undirected(mode="zero"), dtype=np.float64)
    degree = view.degree
    size = degree - (degree - 1) * closed
    share = size / np.maximum(degree, 1)
    sizes: list[Cell] = size.tolist()
    shares: list[Cell] = share.tolist()
    for isolated in np.flatnonzero(degree == 0):
        sizes[isolated] = shares[isolated] = None
    return Outcome(columns={"effective_size": sizes, "efficiency": shares})
