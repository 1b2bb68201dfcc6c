"""Groups whose members have more to do with each other than with the rest."""

import numpy as np

from fanal.network.analysis import SEED, WEIGHT, Analysis, Output, Parameter, analysis
from fanal.network.measures.cohesion import by_size
from fanal.network.network import Network
from fanal.network.result import Outcome
from fanal.network.seeding import seeded
from fanal.network.view import IntArray, SimpleView


def find_communities(view: SimpleView, *, weight: str = "none", resolution: float = 1.0, seed: int = 1) -> IntArray:
    """Return the community of each node by Leiden's method.

    Parameters
    ----------
    view : SimpleView
        Undirected.
    weight : {"none", "strength", "links"}
    resolution : float
        Above 0; higher gives smaller communities.
    seed : int

    Returns
    -------
    ndarray, shape (n,), int64
        From 1, the largest first. An isolated node is a community of its own.

    Notes
    -----
    Iterates until nothing improves; about O(links log n). Deterministic for a seed.
    """
    if not view.node_count:
        return np.zeros(0, dtype=np.int64)
    strength = view.strength(weight)
    with seeded(seed):
        found = view.graph.community_leiden(
            "modularity",
            weights=None if strength is None else strength.tolist(),
            resolution=resolution,
            n_iterations=-1,
        )
    return by_size(np.asarray(found.membership, dtype=np.int64))


@analysis(
    Analysis(
        id="communities",
        title="Communities",
        per="node",
        parameters=(
            WEIGHT,
            Parameter(
                "resolution",
                "Resolution",
                "number",
                default=1.0,
                minimum=0.01,
                maximum=100.0,
                definition="Higher gives more and smaller communities.",
            ),
            SEED,
        ),
        outputs=(
            Output("community", "Community", "integer"),
            Output("communities", "Number of communities", "integer", of="value"),
            Output("modularity", "Modularity", "number", of="value"),
        ),
        weighted="On request ties count by strength.",
        directed="Ignored.",
        reference=(
            "V. A. Traag, L. Waltman, N. J. van Eck, From Louvain to Leiden: guaranteeing well-connected communities, "
            "Scientific Reports 9 (2019) 5233."
        ),
    )
)
def communities(network: Network, *, weight: str = "none", resolution: float = 1.0, seed: int = 1) -> Outcome:
    """Which groups have many ties within and few to the outside.

    Parameters
    ----------
    network : Network
    weight : {"none", "strength", "links"}
    resolution : float
        In [0.01, 100].
    seed : int

    Returns
    -------
    Outcome
        Per node the number of its community, 1 being the largest. ``modularity`` in
        [-0.5, 1], at resolution 1 and with the same strengths; None where there is no tie.

    Notes
    -----
    Leiden, iterated until stable. Several divisions can be nearly as good; another
    seed may give another one. Deterministic for a seed.
    """
    view = network.simple()
    found = find_communities(view, weight=weight, resolution=resolution, seed=seed)
    strength = view.strength(weight)
    modularity = None
    if len(view.source):
        weights = None if strength is None else strength.tolist()
        modularity = view.graph.modularity(found.tolist(), weights=weights)
    return Outcome(
        columns={"community": found.tolist()},
        values={"communities": int(found.max(initial=0)), "modularity": modularity},
    )
