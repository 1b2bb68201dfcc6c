"""How many ties there are, how many each node has, and whether they gather in one hand."""

import numpy as np

from fanal.network.analysis import DIRECTED, Analysis, Output, Parameter, analysis
from fanal.network.network import Network
from fanal.network.result import Note, Outcome


@analysis(
    Analysis(
        id="density",
        title="Density",
        per="network",
        parameters=(DIRECTED,),
        outputs=(
            Output("density", "Density", "number", "share", of="value"),
            Output("nodes", "Nodes", "integer", "nodes", of="value"),
            Output("ties", "Ties", "integer", "ties", of="value"),
            Output("links", "Links", "integer", "links", of="value"),
        ),
        weighted="Strengths are not used: parallel links make one tie, loops none.",
        directed="Ignored unless asked for; then a link without direction counts both ways.",
        reference="S. Wasserman, K. Faust, Social Network Analysis, Cambridge University Press 1994, 4.1.",
    )
)
def density(network: Network, *, directed: bool = False) -> Outcome:
    """Which share of the possible ties is there.

    Parameters
    ----------
    network : Network
    directed : bool

    Returns
    -------
    Outcome
        Value ``density`` in [0, 1]; 0 for no node or one.

    Notes
    -----
    O(links). Missing links lower it: a density compares cases only as far as they
    were watched alike.
    """
    view = network.simple(directed=directed)
    possible = len(network) * (len(network) - 1) / (1 if directed else 2)
    ties = len(view.source)
    return Outcome(
        values={
            "density": ties / possible if possible else 0.0,
            "nodes": len(network),
            "ties": ties,
            "links": network.edge_count,
        }
    )


@analysis(
    Analysis(
        id="degree",
        title="Degree",
        per="node",
        outputs=(
            Output("degree", "Degree", "integer", "nodes"),
            Output("in_degree", "In-degree", "integer", "nodes"),
            Output("out_degree", "Out-degree", "integer", "nodes"),
            Output("links", "Links", "integer", "links"),
            Output("strength", "Strength", "number"),
            Output("degree_centrality", "Degree centrality", "number", "share"),
        ),
        weighted="Degree counts each neighbor once; links counts parallel links; strength sums what the sources gave.",
        directed="Degree ignores direction; in- and out-degree count neighbors over links that have one.",
        reference="L. C. Freeman, Centrality in social networks: conceptual clarification, Social Networks 1 (1978).",
    )
)
def degree(network: Network) -> Outcome:
    """To how many others each one is linked.

    Parameters
    ----------
    network : Network

    Returns
    -------
    Outcome
        Per node. Degree centrality is degree / (n - 1), 0 if there is no other node.
        A loop is no neighbor, but counts in links (once) and strength.

    Notes
    -----
    O(links).
    """
    n = len(network)
    view, arcs = network.simple(), network.simple(directed=True, only_directed=True)
    is_loop = network.source == network.target
    ends = np.concatenate((network.source, network.target[~is_loop]))
    strength = np.concatenate((network.weight, network.weight[~is_loop]))
    return Outcome(
        columns={
            "degree": view.degree.tolist(),
            "in_degree": arcs.in_degree.tolist(),
            "out_degree": arcs.out_degree.tolist(),
            "links": np.bincount(ends, minlength=n).tolist(),
            "strength": np.bincount(ends, weights=strength, minlength=n).astype(np.float64).tolist(),
            "degree_centrality": (view.degree / max(n - 1, 1)).tolist(),
        }
    )


@analysis(
    Analysis(
        id="degree_centralization",
        title="Degree centralization",
        per="network",
        parameters=(
            Parameter(
                "direction",
                "Ties counted",
                "choice",
                default="all",
                choices=("all", "in", "out"),
                definition="all: neighbors, whatever the direction; in, out: over links that have one.",
            ),
        ),
        outputs=(
            Output("freeman", "Freeman's, loops impossible", "number", "share", of="value"),
            Output("with_loops", "Loops possible (igraph's default)", "number", "share", of="value"),
        ),
        weighted="Strengths are not used.",
        directed="Ignored by default; in or out on request.",
        reference="L. C. Freeman, Centrality in social networks: conceptual clarification, Social Networks 1 (1978).",
    )
)
def degree_centralization(network: Network, *, direction: str = "all") -> Outcome:
    """How far one node outdoes all others in ties, 1 being a star.

    Parameters
    ----------
    network : Network
    direction : {"all", "in", "out"}

    Returns
    -------
    Outcome
        Sum of (highest degree - degree), divided by the most it can be: ``freeman``
        (n - 1)(n - 2), or (n - 1)^2 for in and out; ``with_loops`` n(n - 1), what
        igraph divides by unless told otherwise. 0 where there are fewer than three
        nodes (two for in and out): nobody can stand out.

    Notes
    -----
    O(links). Publications use either; compare like with like.
    """
    n = len(network)
    if direction == "all":
        degrees, most = network.simple().degree, (n - 1) * (n - 2)
    else:
        arcs = network.simple(directed=True, only_directed=True)
        degrees, most = (arcs.in_degree if direction == "in" else arcs.out_degree), (n - 1) ** 2
    is_defined = n > 1 and most > 0
    lead = int((degrees.max() - degrees).sum()) if is_defined else 0
    notes = () if is_defined else (Note("With so few nodes nobody can stand out: 0 by definition."),)
    return Outcome(
        values={
            "freeman": lead / most if is_defined else 0.0,
            "with_loops": lead / (n * (n - 1)) if is_defined else 0.0,
        },
        notes=notes,
    )
