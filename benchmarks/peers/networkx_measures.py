"""The registry's measures by networkx, as far as it has them; run by the peers' own Python. Speaks JSON."""

import json
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import networkx as nx


def harmonic(graph: nx.Graph, pivots: list[int] | None) -> object:
    if pivots is None:
        return nx.harmonic_centrality(graph)
    total = dict.fromkeys(graph, 0.0)
    for pivot in pivots:
        for node, distance in nx.single_source_shortest_path_length(graph, pivot).items():
            if distance:
                total[node] += 1 / distance
    return total


def calls(told: dict) -> dict[str, Callable[[], object]]:
    n, pivots = told["nodes"], told["pivots"]
    graph, arcs, only_arcs = nx.Graph(), nx.DiGraph(), nx.DiGraph()
    multi = nx.MultiGraph()
    for made, edges in ((graph, "simple"), (arcs, "arcs"), (only_arcs, "only_arcs"), (multi, "links")):
        made.add_nodes_from(range(n))
        made.add_edges_from(told[edges])
    nx.set_node_attributes(graph, dict(enumerate(told["groups"])), "group")
    k = None if pivots is None else len(pivots)
    largest = graph.subgraph(max(nx.connected_components(graph), key=len)).copy()  # not charged to it
    return {
        "density": lambda: nx.density(graph),
        "degree": lambda: (
            nx.degree_centrality(graph),
            dict(graph.degree),
            dict(only_arcs.in_degree),
            dict(only_arcs.out_degree),
            dict(multi.degree),
            dict(multi.degree(weight="weight")),
        ),
        "betweenness": lambda: nx.betweenness_centrality(graph, k=k, seed=1),
        "harmonic": lambda: harmonic(graph, pivots),
        "eigenvector": lambda: nx.eigenvector_centrality_numpy(largest),  # it refuses several parts
        "pagerank": lambda: nx.pagerank(graph),
        "pagerank, as exact as ours": lambda: nx.pagerank(graph, tol=1e-10 / n, max_iter=1000),
        "core_number": lambda: nx.core_number(graph),
        "components": lambda: list(nx.connected_components(graph)),
        "articulation_points": lambda: list(nx.articulation_points(graph)),
        "constraint": lambda: nx.constraint(graph),
        "effective_size": lambda: nx.effective_size(graph, nodes=list(graph)),  # without nodes: a dense matrix
        "clustering": lambda: (nx.clustering(graph), nx.average_clustering(graph), nx.transitivity(graph)),
        "assortativity": lambda: (
            nx.degree_assortativity_coefficient(graph),
            nx.attribute_assortativity_coefficient(graph, "group"),
        ),
        "reciprocity": lambda: nx.overall_reciprocity(only_arcs),
        "triad_census": lambda: nx.triadic_census(arcs),
    }


def timed(work: Callable[[], object], limit: float) -> tuple[float, float]:
    """Return wall and processor time, no more than `limit` seconds of the latter."""
    signal.setitimer(signal.ITIMER_PROF, limit)
    began, used = time.perf_counter(), time.process_time()
    try:
        work()
    except TimeoutError:
        pass
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.perf_counter() - began, time.process_time() - used


def stop(_number: int, _frame: object) -> None:
    raise TimeoutError


def main() -> None:
    """Answer each line, a name and a limit, with a line of times."""
    signal.signal(signal.SIGPROF, stop)
    work = calls(json.loads(Path(sys.argv[1]).read_text()))
    print(json.dumps({"version": nx.__version__, "names": list(work)}), flush=True)
    for line in sys.stdin:
        name, limit = json.loads(line)
        print(json.dumps(timed(work[name], limit)), flush=True)


if __name__ == "__main__":
    main()
