"""Ties of several kinds at once, and ties through what two people have in common."""

import numpy as np

from fanal.network.analysis import Analysis, Output, Parameter, analysis
from fanal.network.multiplex import multiplex
from fanal.network.network import Network
from fanal.network.result import Matrix, Note, Outcome
from fanal.network.two_mode import shared_between


@analysis(
    Analysis(
        id="multiplexity",
        title="Multiplexity",
        per="pair",
        parameters=(
            Parameter(
                "cells",
                "Cells of the table",
                "choice",
                default="count",
                choices=("count", "overlap"),
                definition="count: pairs that have both classes; overlap: their share of the pairs that have either.",
            ),
        ),
        outputs=(
            Output("source", "One", "id"),
            Output("target", "Other", "id"),
            Output("classes", "Link classes", "codes"),
            Output("count", "Number of classes", "integer"),
            Output("pairs", "Pairs with a tie", "integer", "pairs", of="value"),
            Output("multiplex_pairs", "Pairs with several classes", "integer", "pairs", of="value"),
            Output("multiplex_share", "Their share", "number", "share", of="value"),
            Output("cell", "Pairs", "number", of="cell"),
        ),
        weighted="Strengths are not used.",
        directed="Ignored.",
        reference=(
            "L. M. Verbrugge, Multiplexity in adult friendships, Social Forces 57 (1979); overlap: F. Battiston, "
            "V. Nicosia, V. Latora, Structural measures for multiplex networks, Physical Review E 89 (2014) 032804."
        ),
    )
)
def multiplexity(network: Network, *, cells: str = "count") -> Outcome:
    """Which classes of link coincide on the same two people.

    Parameters
    ----------
    network : Network
    cells : {"count", "overlap"}

    Returns
    -------
    Outcome
        One row per pair with two classes or more, the most manifold first; a matrix
        class × class whose diagonal holds the pairs of each class (1 for overlap).
        ``multiplex_share`` is 0 where there is no tie.

    Notes
    -----
    O(links log links). Deterministic.
    """
    found = multiplex(network)
    kinds = found.has_class.sum(axis=1)
    chosen = np.flatnonzero(kinds > 1)
    chosen = chosen[np.argsort(-kinds[chosen], kind="stable")]
    ids, classes = network.node_ids, np.asarray(found.classes, dtype=object)
    table = found.coincidence() if cells == "count" else found.overlap()
    pairs = len(kinds)
    return Outcome(
        columns={
            "source": [ids[node] for node in found.source[chosen]],
            "target": [ids[node] for node in found.target[chosen]],
            "classes": [tuple(classes[row]) for row in found.has_class[chosen]],
            "count": kinds[chosen].tolist(),
        },
        values={
            "pairs": pairs,
            "multiplex_pairs": len(chosen),
            "multiplex_share": len(chosen) / pairs if pairs else 0.0,
        },
        matrix=Matrix(found.classes, found.classes, tuple(tuple(row) for row in table.tolist())),
    )


@analysis(
    Analysis(
        id="two_mode",
        title="Ties through what is shared",
        per="pair",
        parameters=(
            Parameter(
                "through",
                "Shared",
                "choice",
                default="all",
                choices=("all", "event", "place", "address", "phone", "account", "online_account", "vehicle"),
                definition="Kind of what two people must both be linked to.",
            ),
            Parameter(
                "most_members",
                "Most members",
                "integer",
                default=200,
                minimum=2,
                maximum=100_000,
                definition="Leave out what more people than this share: it says little about any two of them.",
            ),
        ),
        outputs=(
            Output("source", "One", "id"),
            Output("target", "Other", "id"),
            Output("shared", "Shared", "integer"),
            Output("pairs", "Pairs", "integer", "pairs", of="value"),
        ),
        weighted="Strengths are not used: shared counts the things, not the links to them.",
        directed="Ignored.",
        reference="R. L. Breiger, The duality of persons and groups, Social Forces 53 (1974).",
    )
)
def two_mode(network: Network, *, through: str = "all", most_members: int = 200) -> Outcome:
    """Which two people were at the same events, places, phones or accounts, and at how many.

    Parameters
    ----------
    network : Network
        Must hold the events, places … as nodes (a filter with their kinds).
    through : str
        A kind, or ``all`` that are not people, groups or organizations.
    most_members : int
        In [2, 100000].

    Returns
    -------
    Outcome
        One row per pair with anything shared, the most first. No row where there is nothing.

    Notes
    -----
    O(sum of squared numbers of members). Deterministic.
    """
    found = shared_between(network, through=through, most_members=most_members)
    order = np.argsort(-found.shared, kind="stable")
    ids = network.node_ids
    notes = []
    if not found.things:
        notes.append(Note("The filter keeps no such things as nodes; let it keep events, places or phones."))
    if found.left_out:
        text = "{count} left out because more than {most} share them."
        notes.append(Note(text, {"count": found.left_out, "most": most_members}))
    return Outcome(
        columns={
            "source": [ids[node] for node in found.source[order]],
            "target": [ids[node] for node in found.target[order]],
            "shared": found.shared[order].tolist(),
        },
        values={"pairs": len(order)},
        notes=tuple(notes),
    )
