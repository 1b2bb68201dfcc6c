"""Betweenness and the force layout against Tulip, the engine of AVRES, on 10,000 links."""

import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

import igraph
import numpy as np

from benchmarks import networks, peers
from benchmarks.figures import Figure, faster, informs, seconds
from fanal.network import layout, run_analysis

LINKS, PEOPLE, RUNS = 10_000, 2_500, 5
BOUND = 5


def run() -> Iterator[Figure]:
    """Yield times, and how true to distance each picture is, so that speed is not bought with the picture."""
    pairs = networks.ties(LINKS, PEOPLE)
    with tempfile.TemporaryDirectory() as folder:
        asked, placed = Path(folder) / "ties.json", Path(folder) / "places.npz"
        networks.write_ties(asked, pairs, PEOPLE)
        theirs = peers.ask("tulip_engine", str(asked), str(placed), str(RUNS))
        found = dict(np.load(placed))
    name = f"Tulip {theirs['version']}"
    between = statistics.median(_time_betweenness(pairs) for _ in range(RUNS))
    scores = run_analysis(networks.network(pairs, PEOPLE), "betweenness").columns["between_pairs"]
    gap = float(np.abs(np.asarray(scores, dtype=float) - found.pop("scores")).max())
    note = f"exact, unweighted; largest difference from Tulip's figures {gap:.1g}"
    yield faster("betweenness, 10,000 links", between, (name, theirs["times"]["betweenness"]), BOUND, note)
    drawn = statistics.median(_time_layout(pairs) for _ in range(RUNS))
    graph = igraph.Graph(PEOPLE, pairs)
    ours = np.asarray(layout(networks.network(pairs, PEOPLE), "force"))
    for method, places in found.items():
        peer, bound = (f"{name}, {method}", theirs["times"][method]), BOUND if method.startswith("FM^3") else None
        yield faster("force layout, 10,000 links", drawn, peer, bound, f"stress of theirs {stress(graph, places):.3f}")
    yield informs("stress of our layout", stress(graph, ours), "", "0 is perfect; sampled, best scale")


def _time_betweenness(pairs: list[tuple[int, int]]) -> float:
    network = networks.network(pairs, PEOPLE)
    return seconds(lambda: run_analysis(network, "betweenness"))


def _time_layout(pairs: list[tuple[int, int]]) -> float:
    network = networks.network(pairs, PEOPLE)
    return seconds(lambda: layout(network, "force"))


def stress(graph: igraph.Graph, places: np.ndarray) -> float:
    """Return the normalized stress of a drawing, seen from 100 nodes: mean squared relative error of distances."""
    chosen = np.random.default_rng(1).choice(graph.vcount(), 100, replace=False)
    wanted = np.asarray(graph.distances(source=chosen.tolist()), dtype=float)
    drawn = np.hypot(*(places[chosen][:, None, :] - places[None, :, :]).transpose(2, 0, 1))
    counts = np.isfinite(wanted) & (wanted > 0)
    wanted, drawn = wanted[counts], drawn[counts]
    drawn = drawn * (drawn / wanted).sum() / (drawn**2 / wanted**2).sum()
    return float(((drawn - wanted) ** 2 / wanted**2).mean())
