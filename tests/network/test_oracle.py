"""Every measure that networkx has gives what networkx gives, on seeded random graphs."""

import math

import networkx as nx
import pytest

from fanal.network import run_analysis
from tests.network.graphs import from_networkx, random_graph

SEEDS = range(40)


def same(columns: list, expected: dict[int, float], *, tolerance: float = 1e-9) -> None:
    assert len(columns) == len(expected)
    for node, value in enumerate(columns):
        if value is None:
            assert math.isnan(expected[node])
        else:
            assert value == pytest.approx(expected[node], abs=tolerance), node


def column(graph: nx.Graph, analysis: str, name: str, **parameters: object) -> list:
    return list(run_analysis(from_networkx(graph), analysis, **parameters).columns[name])


def figure(graph: nx.Graph, analysis: str, name: str, **parameters: object) -> float | None:
    return run_analysis(from_networkx(graph), analysis, **parameters).values[name]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("weight", ["none", "strength"])
def test_betweenness_and_harmonic(seed: int, directed: bool, weight: str) -> None:
    graph = random_graph(seed, directed=directed)
    length = None if weight == "none" else "length"
    given = {"directed": directed, "weight": weight}
    same(column(graph, "betweenness", "betweenness", **given), nx.betweenness_centrality(graph, weight=length))
    same(column(graph, "harmonic", "harmonic", **given), nx.harmonic_centrality(graph, distance=length))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("directed", [False, True])
def test_density_degree_and_pagerank(seed: int, directed: bool) -> None:
    graph = random_graph(seed, directed=directed)
    assert figure(graph, "density", "density", directed=directed) == pytest.approx(nx.density(graph))
    if directed:
        same(column(graph, "degree", "in_degree"), dict(graph.in_degree()))
        same(column(graph, "degree", "out_degree"), dict(graph.out_degree()))
    same(column(graph, "degree", "degree"), dict(nx.Graph(graph).degree()))
    for weight, name in (("none", None), ("strength", "weight")):
        expected = nx.pagerank(graph, weight=name, tol=1e-13, max_iter=2000)
        same(column(graph, "pagerank", "pagerank", directed=directed, weight=weight), expected, tolerance=1e-8)


@pytest.mark.parametrize("seed", SEEDS)
def test_measures_without_direction(seed: int) -> None:
    graph = random_graph(seed)
    same(column(graph, "degree", "degree_centrality"), nx.degree_centrality(graph))
    same(column(graph, "core_number", "core_number"), nx.core_number(graph))
    same(column(graph, "clustering", "clustering"), nx.clustering(graph))
    assert figure(graph, "clustering", "transitivity") == pytest.approx(nx.transitivity(graph))
    assert figure(graph, "clustering", "average_clustering") == pytest.approx(nx.average_clustering(graph))
    cut = set(nx.articulation_points(graph))
    assert column(graph, "articulation_points", "is_articulation_point") == [node in cut for node in graph]
    assert figure(graph, "components", "components") == nx.number_connected_components(graph)
    sizes = {node: len(part) for part in nx.connected_components(graph) for node in part}
    same(column(graph, "components", "size"), sizes)


@pytest.mark.parametrize("seed", SEEDS)
def test_structural_holes(seed: int) -> None:
    graph = random_graph(seed)
    same(column(graph, "constraint", "constraint"), nx.constraint(graph))
    same(column(graph, "constraint", "constraint", weight="strength"), nx.constraint(graph, weight="weight"))
    same(column(graph, "effective_size", "effective_size"), nx.effective_size(graph))


@pytest.mark.parametrize("seed", SEEDS)
def test_eigenvector_of_a_connected_graph(seed: int) -> None:
    graph = random_graph(seed)
    largest = max(nx.connected_components(graph), key=len)
    graph = nx.convert_node_labels_to_integers(graph.subgraph(largest))
    if graph.number_of_edges() == 0:
        assert set(column(graph, "eigenvector", "eigenvector")) == {0.0}
        return
    for weight, name in (("none", None), ("strength", "weight")):
        expected = (
            nx.eigenvector_centrality_numpy(graph, weight=name) if len(graph) > 2 else dict.fromkeys(graph, 2**-0.5)
        )
        same(
            column(graph, "eigenvector", "eigenvector", weight=weight),
            {n: abs(v) for n, v in expected.items()},
            tolerance=1e-6,
        )


@pytest.mark.parametrize("seed", SEEDS)
def test_triads_and_reciprocity(seed: int) -> None:
    graph = random_graph(seed, directed=True)
    result = run_analysis(from_networkx(graph), "triad_census")
    assert dict(zip(result.columns["triad"], result.columns["count"], strict=True)) == nx.triadic_census(graph)
    expected = nx.overall_reciprocity(graph) if graph.number_of_edges() else None
    assert figure(graph, "reciprocity", "reciprocity") == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize("seed", SEEDS)
def test_assortativity(seed: int) -> None:
    graph = random_graph(seed)
    found = figure(graph, "assortativity", "degree_assortativity")
    degrees = {degree for node, degree in graph.degree() if degree}
    if found is None:
        assert len(degrees) < 2
    else:
        assert found == pytest.approx(nx.degree_assortativity_coefficient(graph), abs=1e-8)


@pytest.mark.parametrize("seed", SEEDS)
def test_communities_have_the_modularity_they_claim_and_beat_one_group(seed: int) -> None:
    graph = random_graph(seed)
    result = run_analysis(from_networkx(graph), "communities")
    groups: dict[object, set[int]] = {}
    for node, community in enumerate(result.columns["community"]):
        groups.setdefault(community, set()).add(node)
    if graph.number_of_edges():
        claimed = result.values["modularity"]
        assert claimed == pytest.approx(nx.community.modularity(graph, groups.values(), weight=None), abs=1e-9)
        assert claimed >= -1e-9


def test_sampled_betweenness_is_close_and_says_so() -> None:
    graph = nx.barabasi_albert_graph(400, 3, seed=5)
    exact = column(graph, "betweenness", "betweenness")
    sampled = run_analysis(from_networkx(graph), "betweenness", exact_up_to=100, pivots=200, seed=3)
    assert any("200" in str(note) for note in sampled.notes)
    top = sorted(range(400), key=lambda node: -exact[node])[:10]
    near = sorted(range(400), key=lambda node: -sampled.columns["betweenness"][node])[:20]
    assert len(set(top) & set(near)) >= 9
