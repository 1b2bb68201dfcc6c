"""Collapsing loses no link and no strength, whatever comes in; measures do not depend on the order of rows."""

import random

import igraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fanal.network import ALL, project, run_analysis
from fanal.network.seeding import seeded
from tests.network.graphs import data_of, from_networkx, network_of, random_graph

LINKS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.floats(0.5, 9)), max_size=30)


@given(LINKS, st.booleans(), st.booleans())
def test_a_view_is_simple_and_keeps_every_link_and_strength(links: list[tuple], of_arcs: bool, directed: bool) -> None:
    view = network_of(links, nodes=7, directed=of_arcs).simple(directed=directed)
    between_two = [number for number, link in enumerate(links) if link[0] != link[1]]
    times = 2 if directed and not of_arcs else 1
    assert sorted(view.links.tolist()) == sorted(between_two * times)
    assert view.weight.sum() == pytest.approx(times * sum(links[number][2] for number in between_two))
    assert view.graph.is_simple()
    assert (
        view.graph.ecount()
        == len(view.source)
        == len(set(zip(view.source.tolist(), view.target.tolist(), strict=True)))
    )
    for edge in range(len(view.source)):
        ends = {view.source[edge], view.target[edge]}
        assert all(set(links[link][:2]) == ends for link in view.links_of(edge).tolist())
    assert view.edge_number(view.source, view.target).tolist() == list(range(len(view.source)))
    assert (view.edge_number(view.source, view.source) == -1).all()


@given(LINKS, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_no_measure(links: list[tuple], rng: random.Random) -> None:
    shuffled = rng.sample(links, len(links))
    for name in ("degree", "betweenness", "core_number", "effective_size", "clustering", "brokerage"):
        one = run_analysis(network_of(links, nodes=7), name).columns
        other = run_analysis(network_of(shuffled, nodes=7), name).columns
        for column, cells in one.items():
            assert list(other[column]) == [pytest.approx(cell) if isinstance(cell, float) else cell for cell in cells]


@given(LINKS)
def test_degrees_add_up_to_twice_the_ties(links: list[tuple]) -> None:
    network = network_of(links, nodes=7)
    ties = run_analysis(network, "density").values["ties"]
    assert sum(run_analysis(network, "degree").columns["degree"]) == 2 * ties
    assert sum(run_analysis(network, "pagerank").columns["pagerank"]) == pytest.approx(1.0)


@pytest.mark.parametrize("bad", [0.0, -3.0, float("nan"), float("inf")])
def test_a_strength_that_is_no_positive_number_counts_as_one_and_is_said(bad: float) -> None:
    network = network_of([(0, 1, bad), (1, 2, 2.0)])
    result = run_analysis(network, "degree")
    assert list(result.columns["strength"]) == [1.0, 3.0, 2.0]
    weighted = run_analysis(network, "betweenness", weight="strength")
    assert [str(note) for note in weighted.notes] == ["1 links have no usable strength and count as 1."]
    assert run_analysis(network, "betweenness").notes == ()


def test_a_date_that_is_none_in_the_data_counts_as_unknown() -> None:
    data = data_of([(0, 1)])
    data.edge_from = ["about 2012"]
    assert project(data, type(ALL)(date_from="2020")).edge_count == 1


def test_a_sample_of_everyone_is_exact() -> None:
    network = from_networkx(random_graph(3, directed=True))
    for name in ("betweenness", "harmonic"):
        for directed in (False, True):
            exact = run_analysis(network, name, directed=directed)
            sampled = run_analysis(network, name, directed=directed, exact_up_to=0, pivots=10_000)
            assert sampled.columns == exact.columns
            assert not sampled.notes


def test_sampled_harmonic_is_near_the_exact_one() -> None:
    network = from_networkx(random_graph(12))
    exact = run_analysis(network, "harmonic").columns["harmonic"]
    sampled = run_analysis(network, "harmonic", exact_up_to=0, pivots=len(network) - 1)
    assert sampled.columns["harmonic"] == pytest.approx(exact, rel=0.25, abs=0.5)
    assert sampled.notes


def test_a_seed_is_lent_to_igraph_and_taken_back() -> None:
    def draw() -> list[tuple[int, int]]:
        return igraph.Graph.Erdos_Renyi(n=20, m=30).get_edgelist()

    with seeded(5):
        first = draw()
    with seeded(5):
        assert draw() == first
    random.seed(1)
    outside = draw()
    random.seed(1)
    assert draw() == outside != first
