"""Whether the contacts of one are contacts of each other."""

import numpy as np

from fanal.network.analysis import Analysis, Output, analysis
from fanal.network.network import Network
from fanal.network.result import Outcome


@analysis(
    Analysis(
        id="clustering",
        title="Clustering",
        per="node",
        outputs=(
            Output("clustering", "Clustering", "number", "share"),
            Output("average_clustering", "Average clustering", "number", "share", of="value"),
            Output("transitivity", "Transitivity", "number", "share", of="value"),
        ),
        weighted="Strengths are not used.",
        directed="Ignored.",
        reference="D. J. Watts, S. H. Strogatz, Collective dynamics of small-world networks, Nature 393 (1998).",
    )
)
def clustering(network: Network) -> Outcome:
    """Which share of the pairs of contacts of each one are linked themselves.

    Parameters
    ----------
    network : Network

    Returns
    -------
    Outcome
        Per node in [0, 1]; 0 where there are fewer than two contacts. ``transitivity``:
        the share over all such pairs of the network; 0 where there is none.
        ``average_clustering``: mean over the nodes, 0 without nodes.

    Notes
    -----
    O(m^1.5). Deterministic.
    """
    view = network.simple()
    local = view.graph.transitivity_local_undirected(mode="zero")
    shares, degree = np.asarray(local, dtype=np.float64), view.degree
    pairs = degree * (degree - 1) / 2
    all_pairs = float(pairs.sum())
    return Outcome(
        columns={"clustering": local},
        values={
            "average_clustering": float(shares.mean()) if len(shares) else 0.0,
            "transitivity": float((shares * pairs).sum()) / all_pairs if all_pairs else 0.0,
        },
    )
