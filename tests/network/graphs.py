"""Small graphs to test on, as the plain columns that the engine takes."""

import random

import networkx as nx

from fanal.model.graph import GraphData
from fanal.network import ALL, Network, project


def data_of(edges: list[tuple], *, nodes: int = 0, directed: bool = False, schema: str = "Person") -> GraphData:
    """Return columns from ``(source, target[, weight[, link_class[, subtype]]])``."""
    data = GraphData()
    for number in range(nodes or 1 + max((max(edge[:2]) for edge in edges), default=-1)):
        data.node_id.append(f"n{number}")
        data.node_schema.append(schema)
        data.node_caption.append(f"Person {number}")
    for number, (source, target, *rest) in enumerate(edges):
        weight, link_class, subtype = [*rest, *[1.0, "acquaintance", ""][len(rest) :]]
        data.edge_link.append(f"l{number}")
        data.edge_schema.append("Act" if link_class == "criminal" else "Acquaintance")
        data.edge_class.append(link_class)
        data.edge_subtype.append(subtype)
        data.edge_source.append(source)
        data.edge_target.append(target)
        data.edge_directed.append(directed)
        data.edge_from.append("")
        data.edge_to.append("")
        data.edge_weight.append(weight)
        data.edge_stance.append("asserted")
    return data


def network_of(edges: list[tuple], *, nodes: int = 0, directed: bool = False) -> Network:
    return project(data_of(edges, nodes=nodes, directed=directed), ALL)


def from_networkx(graph: nx.Graph) -> Network:
    """Return the same graph, nodes 0 … n-1, weights kept."""
    edges = [(u, v, float(d.get("weight", 1.0))) for u, v, d in graph.edges(data=True)]
    return network_of(edges, nodes=graph.number_of_nodes(), directed=graph.is_directed())


def random_graph(seed: int, *, directed: bool = False) -> nx.Graph:
    """Return a seeded random graph of 5 to 40 nodes with weights, often in several parts."""
    rng = random.Random(seed)
    n = rng.randint(5, 40)
    graph = nx.gnp_random_graph(n, rng.choice([0.03, 0.08, 0.15, 0.3, 0.6]), seed=seed, directed=directed)
    for _, _, attributes in graph.edges(data=True):
        attributes["weight"] = float(2 ** rng.randint(0, 3))  # lengths add up exactly, so that equal ways are equal
        attributes["length"] = 1.0 / attributes["weight"]
    return graph


PATH3 = network_of([(0, 1), (1, 2)])
STAR5 = network_of([(0, 1), (0, 2), (0, 3), (0, 4)])
COMPLETE5 = network_of([(a, b) for a in range(5) for b in range(a)])
CYCLE6 = network_of([(a, (a + 1) % 6) for a in range(6)])
EMPTY = network_of([])
LONE = network_of([], nodes=1)
