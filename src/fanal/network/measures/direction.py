"""What the arrows say: who answers whom, and how three stand to each other."""

import numpy as np

from fanal.network.analysis import Analysis, Output, analysis
from fanal.network.network import Network
from fanal.network.result import Outcome

TRIADS = (
    "003", "012", "102", "021D", "021U", "021C", "111D", "111U",
    "030T", "030C", "201", "120D", "120U", "120C", "210", "300",
)  # fmt: skip
"""The sixteen types: numbers of mutual, one-way and absent pairs; Down, Up, Cyclic, Transitive."""


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
    answered = int((arcs.edge_number(arcs.target, arcs.source) >= 0).sum())
    total = len(arcs.source)
    return Outcome(
        values={
            "reciprocity": answered / total if total else None,
            "mutual_pairs": answered // 2,
            "one_way_pairs": total - answered,
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
        reference="V. Batagelj, A. Mrvar, A subquadratic triad census algorithm, Social Networks 23 (2001).",
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
    O(sum of squared degrees). Deterministic. 003 (no tie at all) is what is left of
    n(n - 1)(n - 2) / 6, exact whatever the size.
    """
    n = len(network)
    counts = [0] * len(TRIADS)
    if n > 2:
        census = network.simple(directed=True).graph.triad_census()
        counts[1:] = [int(np.nan_to_num(getattr(census, f"t{name}"))) for name in TRIADS[1:]]
        counts[0] = n * (n - 1) * (n - 2) // 6 - sum(counts)
    return Outcome(columns={"triad": list(TRIADS), "count": counts})
