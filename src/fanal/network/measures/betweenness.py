"""Who lies on the ways between others, and who has short ways to them."""

import random

import numpy as np

from fanal.network.analysis import DIRECTED, SEED, WEIGHT, Analysis, Output, Parameter, analysis
from fanal.network.arrays.reach import sums_of_inverse_steps
from fanal.network.network import Network
from fanal.network.result import Note, Outcome
from fanal.network.view import FloatArray, SimpleView

EXACT_UP_TO = Parameter(
    "exact_up_to",
    "Exact up to",
    "integer",
    default=5_000,
    minimum=0,
    definition="Number of nodes above which the measure is estimated from a sample of them.",
)
PIVOTS = Parameter(
    "pivots", "Sample size", "integer", default=256, minimum=1, definition="Nodes drawn for the estimate."
)
_BATCH = 16


def draw_pivots(node_count: int, *, exact_up_to: int, pivots: int, seed: int) -> list[int] | None:
    """Return the nodes to start from, in ascending order; None to start from all of them.

    Parameters
    ----------
    node_count, exact_up_to, pivots, seed : int

    Returns
    -------
    list of int or None
    """
    if node_count <= exact_up_to or pivots >= node_count:
        return None
    return sorted(random.Random(seed).sample(range(node_count), pivots))  # noqa: S311 (a sample, no secret)


def _sampling_note(sample: list[int] | None, node_count: int) -> tuple[Note, ...]:
    if sample is None:
        return ()
    text = "Estimated from the shortest paths of {pivots} nodes drawn out of {nodes}; another seed gives other figures."
    return (Note(text, {"pivots": len(sample), "nodes": node_count}),)


@analysis(
    Analysis(
        id="betweenness",
        title="Betweenness",
        per="node",
        parameters=(WEIGHT, DIRECTED, EXACT_UP_TO, PIVOTS, SEED),
        outputs=(
            Output("betweenness", "Betweenness", "number", "share"),
            Output("between_pairs", "Pairs in between", "number", "pairs"),
        ),
        weighted="On request a tie is as long as 1 / its strength.",
        directed="Ignored unless asked for.",
        reference=(
            "U. Brandes, A faster algorithm for betweenness centrality, J. Math. Sociology 25 (2001); sampling: "
            "U. Brandes, C. Pich, Centrality estimation in large networks, Int. J. Bifurcation and Chaos 17 (2007)."
        ),
    )
)
def betweenness(
    network: Network,
    *,
    weight: str = "none",
    directed: bool = False,
    exact_up_to: int = 5_000,
    pivots: int = 256,
    seed: int = 1,
) -> Outcome:
    """How many of the shortest ways between two others lead through each one.

    Parameters
    ----------
    network : Network
    weight : {"none", "strength", "links"}
    directed : bool
    exact_up_to : int
        Nodes, >= 0.
    pivots : int
        Nodes, >= 1.
    seed : int

    Returns
    -------
    Outcome
        Per node ``between_pairs``, >= 0: pairs of others whose shortest ways lead through
        it, in proportion where there are several; ``betweenness`` in [0, 1]: divided by
        (n - 1)(n - 2), or half of it without direction. 0 where there are fewer than
        three nodes.

    Notes
    -----
    O(n m), weighted O(n m + n^2 log n); with p pivots O(p m), each pivot standing for
    n / p nodes. Deterministic for a seed.
    """
    n = len(network)
    view = network.simple(directed=directed)
    sample = draw_pivots(n, exact_up_to=exact_up_to, pivots=pivots, seed=seed)
    lengths = view.length(weight)
    raw = view.graph.betweenness(
        directed=directed, weights=None if lengths is None else lengths.tolist(), sources=sample
    )
    pairs = np.asarray(raw) * (1.0 if sample is None else n / len(sample))
    possible = (n - 1) * (n - 2) / (1 if directed else 2) if n > 2 else 1.0
    return Outcome(
        columns={"betweenness": (pairs / possible).tolist(), "between_pairs": pairs.tolist()},
        notes=_sampling_note(sample, n),
    )


@analysis(
    Analysis(
        id="harmonic",
        title="Harmonic centrality",
        per="node",
        parameters=(WEIGHT, DIRECTED, EXACT_UP_TO, PIVOTS, SEED),
        outputs=(
            Output("harmonic", "Harmonic centrality", "number", "nodes"),
            Output("harmonic_share", "Harmonic centrality, as a share", "number", "share"),
        ),
        weighted="On request a tie is as long as 1 / its strength.",
        directed="Ignored unless asked for; then the ways that lead to the node count.",
        reference="P. Boldi, S. Vigna, Axioms for centrality, Internet Mathematics 10 (2014).",
    )
)
def harmonic(
    network: Network,
    *,
    weight: str = "none",
    directed: bool = False,
    exact_up_to: int = 5_000,
    pivots: int = 256,
    seed: int = 1,
) -> Outcome:
    """How close each one is to all others, those out of reach counting nothing.

    Parameters
    ----------
    network : Network
    weight : {"none", "strength", "links"}
    directed : bool
    exact_up_to : int
        Nodes, >= 0.
    pivots : int
        Nodes, >= 1.
    seed : int

    Returns
    -------
    Outcome
        Per node ``harmonic``, >= 0: sum of 1 / distance over the others;
        ``harmonic_share``: divided by n - 1, in [0, 1] without weights. 0 for an
        isolated node.

    Notes
    -----
    O(n m), weighted O(n m + n^2 log n); with p pivots O(p m): mean over the pivots.
    Deterministic for a seed.
    """
    n = len(network)
    view = network.simple(directed=directed)
    sample = draw_pivots(n, exact_up_to=exact_up_to, pivots=pivots, seed=seed)
    lengths = view.length(weight)
    weights = None if lengths is None else lengths.tolist()
    if sample is not None:
        total = _harmonic_from(view, sample, weights)
    elif n > 1:
        total = np.asarray(view.graph.harmonic_centrality(mode="in", weights=weights, normalized=False))
    else:
        total = np.zeros(n)
    return Outcome(
        columns={"harmonic": total.tolist(), "harmonic_share": (total / max(n - 1, 1)).tolist()},
        notes=_sampling_note(sample, n),
    )


def _harmonic_from(view: SimpleView, pivots: list[int], lengths: list[float] | None) -> FloatArray:
    n = view.node_count
    total = sums_of_inverse_steps(view, pivots) if lengths is None else None
    if total is None:
        total = _sums_of_inverse_lengths(view, pivots, lengths)
    others = np.full(n, len(pivots))
    others[pivots] -= 1
    mean: FloatArray = total / np.maximum(others, 1)
    return mean * (n - 1)


def _sums_of_inverse_lengths(view: SimpleView, pivots: list[int], lengths: list[float] | None) -> FloatArray:
    total = np.zeros(view.node_count)
    for begin in range(0, len(pivots), _BATCH):
        batch = pivots[begin : begin + _BATCH]
        rows = view.graph.distances(source=batch, weights=lengths, mode="out")
        for pivot, row in zip(batch, rows, strict=True):
            distance = np.fromiter(row, dtype=np.float64, count=view.node_count)
            distance[pivot] = np.inf
            total += 1.0 / distance
    return total
