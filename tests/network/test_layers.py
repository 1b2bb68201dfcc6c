"""Several kinds of link on one pair, and people joined by what they share."""

import networkx as nx
import numpy as np
import pytest

from fanal.network import ALL, project, project_shared, run_analysis
from fanal.network.multiplex import layers, multiplex
from tests.network.graphs import EMPTY, data_of, network_of, random_graph

CLASSES = ("criminal", "family", "financial")


def typed(seed: int) -> list[tuple]:
    rng = np.random.default_rng(seed)
    return [(int(a), int(b), 1.0, CLASSES[int(c)]) for a, b, c in rng.integers((9, 9, 3), size=(40, 3))]


@pytest.mark.parametrize("seed", range(30))
def test_coincidence_and_overlap_are_those_of_sets_of_pairs(seed: int) -> None:
    links = typed(seed)
    found = multiplex(network_of(links, nodes=9))
    pairs = {
        name: {frozenset(link[:2]) for link in links if link[3] == name and link[0] != link[1]} for name in CLASSES
    }
    names = found.classes
    assert found.coincidence().tolist() == [[len(pairs[a] & pairs[b]) for b in names] for a in names]
    overlap = [[len(pairs[a] & pairs[b]) / len(pairs[a] | pairs[b]) for b in names] for a in names]
    assert np.allclose(found.overlap(), overlap)


@pytest.mark.parametrize("seed", range(10))
def test_the_analysis_lists_exactly_the_pairs_with_several_classes(seed: int) -> None:
    links = typed(seed)
    result = run_analysis(network_of(links, nodes=9), "multiplexity")
    classes: dict[frozenset[str], set[str]] = {}
    for source, target, _, name in links:
        if source != target:
            classes.setdefault(frozenset((f"n{source}", f"n{target}")), set()).add(name)
    listed = {frozenset((row["source"], row["target"])): set(row["classes"]) for row in result.rows()}
    assert listed == {pair: names for pair, names in classes.items() if len(names) > 1}
    assert result.values["pairs"] == len(classes)
    assert list(result.columns["count"]) == sorted(result.columns["count"], reverse=True)


def test_each_class_is_a_layer_on_the_same_nodes() -> None:
    network = network_of([(0, 1, 2.0, "family"), (1, 0, 3.0, "family"), (1, 2, 1.0, "financial")], directed=True)
    found = layers(network)
    assert {name: (view.node_count, view.weight.tolist()) for name, view in found.items()} == {
        "family": (3, [5.0]),
        "financial": (3, [1.0]),
    }
    assert layers(network, directed=True)["family"].weight.tolist() == [2.0, 3.0]
    assert layers(EMPTY) == {}


@pytest.mark.parametrize("seed", range(30))
def test_the_one_mode_network_is_that_of_networkx(seed: int) -> None:
    graph = nx.bipartite.random_graph(8, 6, 0.3, seed=seed)
    data = data_of(list(graph.edges()), nodes=14)
    data.node_schema = ["Person"] * 8 + ["Event"] * 6
    expected = nx.bipartite.weighted_projected_graph(graph, range(8))
    pairs = {(f"n{min(a, b)}", f"n{max(a, b)}"): d["weight"] for a, b, d in expected.edges(data=True)}
    network = project(data, ALL)
    result = run_analysis(network, "two_mode", through="event")
    assert {(row["source"], row["target"]): row["shared"] for row in result.rows()} == pairs
    people = project_shared(network, through="event")
    assert people.node_ids == [f"n{number}" for number in range(8)]
    ends = zip(people.source.tolist(), people.target.tolist(), people.weight.tolist(), strict=True)
    assert {(f"n{a}", f"n{b}"): weight for a, b, weight in ends} == pairs


def test_what_too_many_share_is_left_out_and_said() -> None:
    data = data_of([(person, 5) for person in range(5)] + [(0, 6), (1, 6)])
    data.node_schema = ["Person"] * 5 + ["Place", "Phone"]
    network = project(data, ALL)
    result = run_analysis(network, "two_mode", most_members=4)
    assert [(row["source"], row["target"], row["shared"]) for row in result.rows()] == [("n0", "n1", 1)]
    assert any("1 left out" in str(note) for note in result.notes)
    assert len(run_analysis(network, "two_mode", through="place")) == 10
    assert any("keeps no such things" in str(note) for note in run_analysis(network, "two_mode", through="event").notes)


@pytest.mark.parametrize("seed", range(30))
def test_strong_components_are_those_of_networkx(seed: int) -> None:
    graph = random_graph(seed, directed=True)
    network = network_of(list(graph.edges()), nodes=len(graph), directed=True)
    result = run_analysis(network, "components", connection="strong")
    parts = {node: part for part in map(frozenset, nx.strongly_connected_components(graph)) for node in part}
    assert list(result.columns["size"]) == [len(parts[node]) for node in graph]
    assert result.values["components"] == len(set(parts.values()))
