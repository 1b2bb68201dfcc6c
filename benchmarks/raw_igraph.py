"""The same measures by plain igraph calls, as someone would write them who has a graph and wants the numbers."""

import random
import warnings
from collections.abc import Callable
from dataclasses import dataclass

import igraph

from fanal.network import Network

PIVOTS, EXACT_UP_TO = 256, 5_000


@dataclass(frozen=True, slots=True)
class Graphs:
    """One network as igraph wants it.

    Attributes
    ----------
    simple : igraph.Graph
        Undirected, without parallel ties and loops.
    arcs : igraph.Graph
        Directed, without parallel arcs and loops; a link without direction both ways.
    only_arcs : igraph.Graph
        The same of links that have a direction.
    multi : igraph.Graph
        All links, with their weights.
    kinds : list of str
        Kind of each node.
    """

    simple: igraph.Graph
    arcs: igraph.Graph
    only_arcs: igraph.Graph
    multi: igraph.Graph
    kinds: list[str]

    @classmethod
    def of(cls, network: Network) -> "Graphs":
        """Build them from the columns of a network."""
        data, n = network.data, len(network)
        links = list(zip(data.edge_source, data.edge_target, strict=True))
        back = [(b, a) for (a, b), is_arc in zip(links, data.edge_directed, strict=True) if not is_arc]
        only = [link for link, is_arc in zip(links, data.edge_directed, strict=True) if is_arc]
        multi = igraph.Graph(n, links)
        multi.es["weight"] = data.edge_weight
        return cls(
            simple=igraph.Graph(n, links).simplify(),
            arcs=igraph.Graph(n, links + back, directed=True).simplify(),
            only_arcs=igraph.Graph(n, only, directed=True).simplify(),
            multi=multi,
            kinds=network.kinds,
        )


def sample(n: int, seed: int = 1) -> list[int] | None:
    """Return the nodes that large networks are sampled at, None to use all."""
    return None if n <= EXACT_UP_TO else sorted(random.Random(seed).sample(range(n), PIVOTS))


def _harmonic(graphs: Graphs) -> object:
    # Of the nodes drawn only: as many searches as ours, in one call, and the quickest that igraph has. What ours
    # gives, the nearness of all nodes to those drawn, takes it half as long again: it hands out every distance.
    graph = graphs.simple
    return graph.harmonic_centrality(vertices=sample(graph.vcount()), normalized=False)


def _degree(graphs: Graphs) -> object:
    degree, most = graphs.simple.degree(), max(graphs.simple.vcount() - 1, 1)
    return (
        degree,
        graphs.only_arcs.indegree(),
        graphs.only_arcs.outdegree(),
        graphs.multi.degree(loops=False),
        graphs.multi.strength(weights="weight", loops=False),
        [number / most for number in degree],
    )


def _centralization(graphs: Graphs) -> object:
    degree = graphs.simple.degree()
    highest = max(degree)
    return sum(highest - number for number in degree)


def _clustering(graphs: Graphs) -> object:
    graph = graphs.simple
    return (
        graph.transitivity_local_undirected(mode="zero"),
        graph.transitivity_avglocal_undirected(mode="zero"),
        graph.transitivity_undirected(),
    )


def _effective_size(graphs: Graphs) -> object:
    closed = graphs.simple.transitivity_local_undirected(mode="zero")
    return [size - (size - 1) * share for size, share in zip(graphs.simple.degree(), closed, strict=True)]


def _eigenvector(graphs: Graphs) -> object:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # POLE has several parts
        return graphs.simple.eigenvector_centrality(scale=False)


def _communities(graphs: Graphs) -> object:
    igraph.set_random_number_generator(random.Random(1))  # as many iterations as ours: they depend on chance
    found = graphs.simple.community_leiden("modularity", n_iterations=-1)
    return found.membership, found.modularity


def groups(graphs: Graphs) -> list[int]:
    """Return the number of each node's kind."""
    number = {kind: place for place, kind in enumerate(sorted(set(graphs.kinds)))}
    return [number[kind] for kind in graphs.kinds]


CALLS: dict[str, Callable[[Graphs], object]] = {
    "density": lambda graphs: graphs.simple.density(),
    "degree": _degree,
    "degree_centralization": _centralization,
    "betweenness": lambda graphs: graphs.simple.betweenness(directed=False, sources=sample(graphs.simple.vcount())),
    "harmonic": _harmonic,
    "eigenvector": _eigenvector,
    "pagerank": lambda graphs: graphs.simple.pagerank(directed=False),
    "core_number": lambda graphs: graphs.simple.coreness(),
    "communities": _communities,
    "components": lambda graphs: graphs.simple.connected_components().membership,
    "articulation_points": lambda graphs: graphs.simple.articulation_points(),
    "constraint": lambda graphs: graphs.simple.constraint(),
    "effective_size": _effective_size,
    "clustering": _clustering,
    "assortativity": lambda graphs: (
        graphs.simple.assortativity_degree(directed=False),
        graphs.simple.assortativity_nominal(groups(graphs), directed=False),
    ),
    "reciprocity": lambda graphs: (graphs.only_arcs.reciprocity(), graphs.only_arcs.dyad_census()),
    "triad_census": lambda graphs: graphs.arcs.triad_census(),
}
"""By analysis; those that igraph lacks are not here."""
