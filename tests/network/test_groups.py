"""Measures between groups, against counting every case by hand."""

from itertools import permutations

import networkx as nx
import numpy as np
import pytest

from fanal.network import ALL, Network, project, run_analysis
from tests.network.graphs import data_of, from_networkx, random_graph

SCHEMATA = ("Person", "Company", "Group")
KINDS = ("coordinator", "itinerant", "representative", "gatekeeper", "liaison")


def grouped(graph: nx.Graph) -> Network:
    data = from_networkx(graph).data
    data.node_schema = [SCHEMATA[(node * 7) % 3] for node in graph]
    for node, schema in zip(graph, data.node_schema, strict=True):
        graph.nodes[node]["group"] = schema
    return project(data, ALL)


def kind_of(first: str, middle: str, last: str) -> str:
    if first == middle == last:
        return "coordinator"
    if first == last:
        return "itinerant"
    if first == middle:
        return "representative"
    return "gatekeeper" if middle == last else "liaison"


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("directed", [False, True])
def test_brokers_are_those_found_by_looking_at_all_triples(seed: int, directed: bool) -> None:
    graph = random_graph(seed, directed=directed)
    found = run_analysis(grouped(graph), "brokerage", attribute="schema", directed=directed).columns
    expected = {kind: [0] * len(graph) for kind in KINDS}
    arcs = set(graph.to_directed().edges())
    for a, b, c in permutations(graph, 3):
        if (a, b) in arcs and (b, c) in arcs and (a, c) not in arcs:
            expected[kind_of(*(graph.nodes[node]["group"] for node in (a, b, c)))][b] += 1
    assert {kind: list(found[kind]) for kind in KINDS} == expected
    assert list(found["total"]) == [sum(row) for row in zip(*expected.values(), strict=True)]


def test_without_direction_gatekeepers_are_representatives() -> None:
    found = run_analysis(grouped(random_graph(4)), "brokerage", attribute="schema").columns
    assert found["gatekeeper"] == found["representative"]


@pytest.mark.parametrize("seed", range(30))
def test_attribute_assortativity_is_that_of_networkx(seed: int) -> None:
    graph = random_graph(seed)
    found = run_analysis(grouped(graph), "assortativity", attribute="schema").values["attribute_assortativity"]
    if found is None:
        assert len({frozenset(graph.nodes[end]["group"] for end in edge) for edge in graph.edges()}) < 2
    else:
        assert found == pytest.approx(nx.attribute_assortativity_coefficient(graph, "group"), abs=1e-9)


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("directed", [False, True])
def test_the_mixing_matrix_counts_every_tie(seed: int, directed: bool) -> None:
    graph = random_graph(seed, directed=directed)
    found = run_analysis(grouped(graph), "role_mixing", attribute="schema", directed=directed).matrix
    assert found is not None
    index = {name: number for number, name in enumerate(found.rows)}
    expected = nx.attribute_mixing_matrix(graph, "group", mapping=index, normalized=False)
    if not directed:
        np.fill_diagonal(expected, expected.diagonal() / 2)
    assert np.array_equal(np.asarray(found.cells), expected)


def test_a_person_with_two_roles_counts_in_both() -> None:
    acts = [(0, 1, 1.0, "criminal", "recruits"), (1, 2, 1.0, "criminal", "recruits")]
    found = run_analysis(project(data_of(acts, directed=True)), "role_mixing", directed=True).matrix
    assert found is not None
    assert found.rows == ("recruited_person", "recruiter")
    assert found.cells == ((1, 0), (2, 1))


def test_roles_rest_on_acts_that_the_filter_hides() -> None:
    links = [(0, 1, 1.0, "criminal", "recruits"), (0, 1, 1.0, "family"), (1, 2, 1.0, "family")]
    network = project(data_of(links, directed=True), ALL)
    from_family = project(network.data, type(ALL)(link_classes=("family",)))
    assert run_analysis(from_family, "cumulated_roles").values == {"with_role": 2, "without_role": 1, "with_several": 0}
    rows = run_analysis(from_family, "role_positions").rows()
    assert [(row["role"], row["people"], row["mean_degree"]) for row in rows] == [
        ("recruited_person", 1, 2.0),
        ("recruiter", 1, 1.0),
    ]
    assert rows[0]["mean_betweenness"] == 1.0
    assert rows[0]["articulation_points"] == 1
