"""Who is linked to those who are well linked themselves."""

import warnings

import igraph
import numpy as np

from fanal.network.analysis import DIRECTED, WEIGHT, Analysis, Output, Parameter, analysis
from fanal.network.arrays.leading import leading_vector
from fanal.network.arrays.parts import parts_of
from fanal.network.network import Network
from fanal.network.result import Note, Outcome
from fanal.network.seeding import seeded
from fanal.network.view import FloatArray, SimpleView


@analysis(
    Analysis(
        id="eigenvector",
        title="Eigenvector centrality",
        per="node",
        parameters=(WEIGHT,),
        outputs=(Output("eigenvector", "Eigenvector centrality", "number"),),
        weighted="On request ties count by strength.",
        directed="Always ignored: with arrows the measure is 0 for whoever nobody points to.",
        reference="P. Bonacich, Power and centrality: a family of measures, Am. J. Sociology 92 (1987).",
    )
)
def eigenvector(network: Network, *, weight: str = "none") -> Outcome:
    """How far each one is linked to others who are themselves well linked.

    Parameters
    ----------
    network : Network
    weight : {"none", "strength", "links"}

    Returns
    -------
    Outcome
        Per node in [0, 1], scaled so that the squares add up to 1. All 0 where there is no tie.

    Notes
    -----
    Leading eigenvector of the adjacency matrix, by Lanczos iteration, O(links) a step; by
    ARPACK where that does not settle. If neither does, as in a chain of ten thousand, the
    figures are close, not exact. In a network of several parts only the part with the
    highest eigenvalue gets figures above 0. Deterministic.
    """
    view = network.simple()
    if not len(view.source):
        return Outcome(columns={"eigenvector": [0.0] * len(network)})
    strength = view.strength(weight)
    scores, is_settled = leading_vector(view, strength)
    if not is_settled:
        scores = _by_arpack(view, strength, scores)
    part = parts_of(view)
    highest = np.zeros(int(part.max()) + 1)
    np.maximum.at(highest, part, scores)
    scores[(highest[part] < _SAME * highest.max()) | (scores < _NOISE)] = 0.0
    notes = (Note(_PARTS),) if len(highest) > 1 else ()
    return Outcome(columns={"eigenvector": scores.tolist()}, notes=notes)


def _by_arpack(view: SimpleView, strength: FloatArray | None, otherwise: FloatArray) -> FloatArray:
    weights = None if strength is None else strength.tolist()
    # The solver begins at a random vector: without a seed the last digits would differ from call to call.
    with seeded(1), warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # igraph warns of several parts; a note says so
        try:
            raw = view.graph.eigenvector_centrality(weights=weights, scale=False)
        except igraph.InternalError:  # it does not settle either
            return otherwise
    scores = np.abs(np.asarray(raw, dtype=np.float64))
    return np.asarray(scores / np.linalg.norm(scores))


_NOISE, _SAME = 1e-14, 1e-6
_PARTS = "The network has several parts; only the most closely knit one gets figures above 0."


@analysis(
    Analysis(
        id="pagerank",
        title="PageRank",
        per="node",
        parameters=(
            WEIGHT,
            DIRECTED,
            Parameter(
                "damping",
                "Damping",
                "number",
                default=0.85,
                minimum=0.0,
                maximum=0.999,
                definition="Chance that the walker follows a tie rather than starting anew anywhere.",
            ),
        ),
        outputs=(Output("pagerank", "PageRank", "number", "share"),),
        weighted="On request the walker prefers stronger ties in proportion.",
        directed="Ignored unless asked for.",
        reference="S. Brin, L. Page, The anatomy of a large-scale hypertextual web search engine, WWW7 (1998).",
    )
)
def pagerank(network: Network, *, weight: str = "none", directed: bool = False, damping: float = 0.85) -> Outcome:
    """How often a walker along the ties comes by each one.

    Parameters
    ----------
    network : Network
    weight : {"none", "strength", "links"}
    directed : bool
    damping : float
        In [0, 0.999].

    Returns
    -------
    Outcome
        Per node in [0, 1], adding up to 1. A lone node has 1.

    Notes
    -----
    PRPACK, a direct solver, about O(links); in one thread unless ``OMP_NUM_THREADS`` says
    otherwise before Python starts. Deterministic.
    """
    if not len(network):
        return Outcome(columns={"pagerank": []})
    view = network.simple(directed=directed)
    strength = view.strength(weight)
    weights = None if strength is None else strength.tolist()
    return Outcome(columns={"pagerank": view.graph.pagerank(directed=directed, damping=damping, weights=weights)})
