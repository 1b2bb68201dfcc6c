"""Closed forms on the path, the star, the complete graph and the cycle, and the edges of every analysis."""

import math
from collections.abc import Iterator

import pytest

from fanal.network import ALL, ANALYSES, Network, project, run_analysis
from tests.network.graphs import COMPLETE5, CYCLE6, EMPTY, LONE, PATH3, STAR5, data_of, network_of


def test_the_star_is_as_central_as_can_be() -> None:
    values = run_analysis(STAR5, "degree_centralization").values
    assert values["freeman"] == 1.0
    assert values["with_loops"] == pytest.approx(4 * 3 / (5 * 4))
    assert run_analysis(STAR5, "betweenness").columns["betweenness"][0] == 1.0
    assert run_analysis(STAR5, "betweenness").columns["between_pairs"][0] == 6.0
    assert run_analysis(STAR5, "harmonic").columns["harmonic_share"][0] == 1.0
    assert run_analysis(STAR5, "effective_size").columns["effective_size"][0] == 4.0
    assert run_analysis(STAR5, "constraint").columns["constraint"][0] == pytest.approx(0.25)
    assert run_analysis(STAR5, "articulation_points").values["articulation_points"] == 1


def test_nobody_stands_out_where_all_are_alike() -> None:
    for network in (COMPLETE5, CYCLE6):
        assert run_analysis(network, "degree_centralization").values["freeman"] == 0.0
        assert len(set(run_analysis(network, "core_number").columns["core_number"])) == 1
    assert run_analysis(COMPLETE5, "density").values["density"] == 1.0
    assert run_analysis(COMPLETE5, "clustering").values["transitivity"] == 1.0
    assert run_analysis(COMPLETE5, "core_number").values["highest"] == 4
    assert run_analysis(CYCLE6, "betweenness").columns["between_pairs"] == pytest.approx([2.0] * 6)
    assert run_analysis(CYCLE6, "pagerank").columns["pagerank"] == pytest.approx([1 / 6] * 6)


def test_the_path() -> None:
    assert run_analysis(PATH3, "betweenness").columns["betweenness"] == [0.0, 1.0, 0.0]
    assert run_analysis(PATH3, "eigenvector").columns["eigenvector"] == pytest.approx([0.5, 2**-0.5, 0.5])
    assert run_analysis(PATH3, "effective_size").columns["efficiency"] == [1.0, 1.0, 1.0]


def test_a_core_and_its_periphery_are_told_apart() -> None:
    core = [(a, b) for a in range(4) for b in range(a)]
    result = run_analysis(network_of([*core, *((4 + i, i) for i in range(4))]), "core_periphery")
    assert list(result.columns["is_core"]) == [True] * 4 + [False] * 4
    assert result.values["fit_discrete"] == pytest.approx(1.0)


def test_parallel_links_are_one_tie_and_a_loop_is_none() -> None:
    network = network_of([(0, 1, 2.0, "family"), (1, 0, 3.0, "financial"), (1, 1), (1, 2)])
    values = run_analysis(network, "density").values
    assert (values["ties"], values["links"]) == (2, 4)
    degree = run_analysis(network, "degree").columns
    assert list(degree["degree"]) == [1, 2, 1]
    assert degree["strength"][0] == 5.0
    pairs = run_analysis(network, "multiplexity")
    assert pairs.values["multiplex_pairs"] == 1
    assert ("family", "financial") in [tuple(classes) for classes in pairs.columns["classes"]]


def test_gould_and_fernandez_on_one_of_each_kind() -> None:
    data = data_of([(0, 1), (1, 2), (3, 1), (1, 4)], directed=True)
    data.node_schema = ["Person", "Person", "Person", "Company", "Group"]
    row = {
        name: cells[1]
        for name, cells in run_analysis(
            project(data, ALL), "brokerage", attribute="schema", directed=True
        ).columns.items()
    }
    kinds = ("coordinator", "itinerant", "representative", "gatekeeper", "liaison")
    assert tuple(row[kind] for kind in kinds) == (1, 0, 1, 1, 1)
    assert row["total"] == 4


def test_what_people_share_links_them() -> None:
    data = data_of([(0, 3), (1, 3), (2, 4)])
    data.node_schema = ["Person", "Person", "Person", "Event", "Event"]
    result = run_analysis(project(data, ALL), "two_mode")
    assert list(zip(result.columns["source"], result.columns["target"], result.columns["shared"], strict=True)) == [
        ("n0", "n1", 1)
    ]


def cells(network: Network) -> Iterator[tuple[str, object]]:
    for name in ANALYSES:
        result = run_analysis(network, name)
        for column in result.columns.values():
            yield from ((name, cell) for cell in column)
        yield from ((name, value) for value in result.values.values())
        if result.matrix:
            yield from ((name, cell) for row in result.matrix.cells for cell in row)


@pytest.mark.parametrize(
    "network", [EMPTY, LONE, network_of([], nodes=2), network_of([(0, 0)]), PATH3, STAR5, COMPLETE5]
)
def test_every_analysis_is_defined_at_its_edges_and_never_answers_nan(network: Network) -> None:
    for name, cell in cells(network):
        assert not (isinstance(cell, float) and not math.isfinite(cell)), name
    for name, analysis in ANALYSES.items():
        if analysis.per == "node":
            assert list(run_analysis(network, name).columns["id"]) == network.node_ids


def test_figures_of_a_lone_person() -> None:
    assert run_analysis(LONE, "density").values["density"] == 0.0
    assert run_analysis(LONE, "betweenness").columns["betweenness"] == [0.0]
    assert run_analysis(LONE, "pagerank").columns["pagerank"] == [1.0]
    assert run_analysis(LONE, "constraint").columns["constraint"] == [None]
    assert run_analysis(LONE, "degree_centralization").values["freeman"] == 0.0
