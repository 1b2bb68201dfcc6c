"""Tulip's betweenness and force layouts on a list of ties; run by the peers' own Python. Prints JSON."""

import json
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import numpy as np
from tulip import tlp

LAYOUTS = ("FM^3 (OGDF)", "Fast Multipole Multilevel Embedder (OGDF)")
"""Its quick force layouts; GEM takes more than a minute, and its Fruchterman Reingold gives no finite places."""


def median_of(runs: int, work: Callable[[], object]) -> tuple[float, float]:
    """Return the median wall time and the median processor time."""
    walls, processor = [], []
    for _ in range(runs):
        began, used = time.perf_counter(), time.process_time()
        work()
        walls.append(time.perf_counter() - began)
        processor.append(time.process_time() - used)
    return sorted(walls)[runs // 2], sorted(processor)[runs // 2]


def main() -> None:
    path, places, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
    wanted = json.loads(Path(path).read_text())
    graph = tlp.newGraph()
    nodes = graph.addNodes(wanted["nodes"])
    graph.addEdges([(nodes[one], nodes[other]) for one, other in wanted["edges"]])
    score = graph.getDoubleProperty("score")
    times = {"betweenness": median_of(runs, lambda: graph.applyDoubleAlgorithm("Betweenness Centrality", score))}
    found = {}
    for name in LAYOUTS:
        layout = graph.getLayoutProperty(name)
        times[name] = median_of(runs, lambda: graph.applyLayoutAlgorithm(name, layout))  # noqa: B023
        found[name] = np.array([[layout[node][0], layout[node][1]] for node in nodes])
    np.savez(places, scores=np.array([score[node] for node in nodes]), **found)
    print(json.dumps({"version": version("tulip-python"), "times": times}))


if __name__ == "__main__":
    main()
