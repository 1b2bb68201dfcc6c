"""Betweenness and the force layout against Tulip, the engine of AVRES, on 10,000 links."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import igraph
import numpy as np

from benchmarks import networks, peers
from benchmarks.figures import Figure, Took, faster, informs, processor_note, took
from fanal.network import layout, run_analysis

LINKS, PEOPLE = 10_000, 2_500
TURNS, RUNS = 5, 3
BOUND = 5


def run() -> Iterator[Figure]:
    """Yield times, and how good each picture is, so that speed is not bought with the picture."""
    pairs = networks.ties(LINKS, PEOPLE)
    ours: dict[str, list[Took]] = {"betweenness": [], "layout": []}
    theirs: dict[str, list[Took]] = {}
    with tempfile.TemporaryDirectory() as folder:
        asked, placed = Path(folder) / "ties.json", Path(folder) / "places.npz"
        networks.write_ties(asked, pairs, PEOPLE)
        for _ in range(TURNS):  # in turn: a busy machine slows both alike
            answer = peers.ask("tulip_engine", str(asked), str(placed), str(RUNS))
            for name, times in answer["times"].items():
                theirs.setdefault(name, []).append(Took(*times))
            ours["betweenness"].append(_betweenness(pairs))
            ours["layout"].append(_layout(pairs))
        found = dict(np.load(placed))
    name = f"Tulip {answer['version']}"
    scores = run_analysis(networks.network(pairs, PEOPLE), "betweenness").columns["between_pairs"]
    gap = float(np.abs(np.asarray(scores, dtype=float) - found.pop("scores")).max())
    mine, other = Took.median(ours["betweenness"]), Took.median(theirs["betweenness"])
    note = f"exact, unweighted; largest difference from Tulip's figures {gap:.1g}; {processor_note(mine, other)}"
    yield faster("betweenness, 10,000 links", mine.wall, (name, other.wall), BOUND, note)
    graph, drawn = igraph.Graph(PEOPLE, pairs), Took.median(ours["layout"])
    for method, places in found.items():
        other, bound = Took.median(theirs[method]), BOUND if method.startswith("FM^3") else None
        note = f"{processor_note(drawn, other)}; their picture: {_quality(graph, places)}"
        yield faster("force layout, 10,000 links", drawn.wall, (f"{name}, {method}", other.wall), bound, note)
    picture = np.asarray(layout(networks.network(pairs, PEOPLE), "force"))
    yield informs("stress of our picture", stress(graph, picture), "", _quality(graph, picture))


def _betweenness(pairs: list[tuple[int, int]]) -> Took:
    fresh = iter([networks.network(pairs, PEOPLE) for _ in range(RUNS)])
    return Took.median([took(lambda: run_analysis(next(fresh), "betweenness")) for _ in range(RUNS)])


def _layout(pairs: list[tuple[int, int]]) -> Took:
    fresh = iter([networks.network(pairs, PEOPLE) for _ in range(RUNS)])
    return Took.median([took(lambda: layout(next(fresh), "force")) for _ in range(RUNS)])


def _quality(graph: igraph.Graph, places: np.ndarray) -> str:
    return f"stress {stress(graph, places):.3f} (0 is perfect), {100 * crossings(graph, places):.2f} % of pairs cross"


def crossings(graph: igraph.Graph, places: np.ndarray) -> float:
    """Return which share of the pairs of ties cross, from 400 ties drawn against 4,000 others."""
    draw, ties = np.random.default_rng(2), np.asarray(graph.get_edgelist())
    one, other = (ties[draw.choice(len(ties), min(size, len(ties)), replace=False)] for size in (400, 4_000))
    p, q = (places[one[:, end]][:, None] for end in (0, 1))
    r, s = (places[other[:, end]][None] for end in (0, 1))
    return float((_apart(p, q, r, s) & _apart(r, s, p, q)).mean())


def _apart(p: np.ndarray, q: np.ndarray, r: np.ndarray, s: np.ndarray) -> np.ndarray:
    """Return whether r and s lie on different sides of the line through p and q."""

    def side(point: np.ndarray) -> np.ndarray:
        along, towards = q - p, point - p
        return along[..., 0] * towards[..., 1] - along[..., 1] * towards[..., 0]

    return side(r) * side(s) < 0


def stress(graph: igraph.Graph, places: np.ndarray) -> float:
    """Return the normalized stress of a drawing, seen from 100 nodes: mean squared relative error of distances."""
    chosen = np.random.default_rng(1).choice(graph.vcount(), 100, replace=False)
    wanted = np.asarray(graph.distances(source=chosen.tolist()), dtype=float)
    drawn = np.hypot(*(places[chosen][:, None, :] - places[None, :, :]).transpose(2, 0, 1))
    counts = np.isfinite(wanted) & (wanted > 0)
    wanted, drawn = wanted[counts], drawn[counts]
    drawn = drawn * (drawn / wanted).sum() / (drawn**2 / wanted**2).sum()
    return float(((drawn - wanted) ** 2 / wanted**2).mean())
