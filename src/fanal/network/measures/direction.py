"""What the arrows say: who answers whom, and how three stand to each other."""

import numpy as np

from fanal.network.analysis import Analysis, Output, analysis
from fanal.network.measures.triads import count_triads
from fanal.network.network import Network
from fanal.network.result import Outcome


@analysis(
    Analysis(
        id="reciprocity",
        title="Reciprocity",
        per="network",
        outputs=(
            Output("reciprocity", "Reciprocity", "number", "share", of="value"),
            Output("mutual_pairs", "Mutual pairs", "integer", "pairs", of="value"),
            Output("one_way_pairs", "One-way pairs", "integer", "pairs", of="value"),
        ),
        weighted="Strengths are not used.",
        directed="Only links that have a direction are looked at.",
        reference="S. Wasserman, K. Faust, Social Network Analysis, Cambridge University Press 1994, 13.",
    )
)
def reciprocity(network: Network) -> Outcome:
    """Which share of the directed ties is answered by one the other way.

    Parameters
    ----------
    network : Network

    Returns
    -------
    Outcome
        ``reciprocity`` in [0, 1]; None where no link has a direction.

    Notes
    -----
    O(links log links). Deterministic.
    """
    arcs = network.simple(directed=True, only_directed=True)
    ends = np.minimum(arcs.source, arcs.target), np.maximum(arcs.source, arcs.target)
    pair = np.sort(ends[0] * arcs.node_count + ends[1])
    mutual = int((pair[1:] == pair[:-1]).sum())
    total = len(pair)
    return Outcome(
        values={
            "reciprocity": 2 * mutual / total if total else None,
            "mutual_pairs": mutual,
            "one_way_pairs": total - 2 * mutual,
        }
    )


@analysis(
    Analysis(
        id="triad_census",
        title="Triad census",
        per="table",
        outputs=(Output("triad", "Type", "code"), Output("count", "Count", "integer", "triads")),
        weighted="Strengths are not used.",
        directed="Followed; a link without direction counts both ways.",
        reference=(
            "J. A. Davis, S. Leinhardt, The structure of positive interpersonal relations in small groups, 1972; "
            "M. Ortmann, U. Brandes, Efficient orbit-aware triad and quad census, Applied Network Science 2 (2017)."
        ),
    )
)
def triad_census(network: Network) -> Outcome:
    """How often each of the sixteen ways in which three can stand to each other occurs.

    Parameters
    ----------
    network : Network

    Returns
    -------
    Outcome
        One row per type. All 0 where there are fewer than three nodes.

    Notes
    -----
    O(ties^1.5), from degrees and triangles. Exact, whatever the size.
    """
    counts = count_triads(network.simple(), network.simple(directed=True))
    return Outcome(columns={"triad": list(counts), "count": list(counts.values())})
