"""Searching from 64 nodes at once finds what searching from one after the other finds."""

import networkx as nx
import numpy as np
import pytest

from fanal.network import run_analysis
from fanal.network.arrays.reach import sums_of_inverse_steps
from tests.network.graphs import from_networkx, network_of


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("directed", [False, True])
def test_sums_are_those_of_one_search_after_the_other(seed: int, directed: bool) -> None:
    graph = nx.gnp_random_graph(200, (0.004, 0.01, 0.03)[seed % 3], seed=seed, directed=directed)
    pivots = list(range(0, 200, 2))  # 100: two rounds
    expected = np.zeros(200)
    for pivot in pivots:
        for node, steps in nx.single_source_shortest_path_length(graph, pivot).items():
            expected[node] += 1 / steps if steps else 0
    found = sums_of_inverse_steps(from_networkx(graph).simple(directed=directed), pivots)
    assert found == pytest.approx(expected)


def test_a_long_chain_is_left_to_the_other_way() -> None:
    chain = network_of([(node, node + 1) for node in range(70)])
    assert sums_of_inverse_steps(chain.simple(), [0]) is None
    assert sums_of_inverse_steps(chain.simple(), [35]) is not None


def test_a_sample_of_a_chain_gives_what_the_whole_gives() -> None:
    chain = network_of([(node, node + 1) for node in range(199)])
    one_short = run_analysis(chain, "harmonic", exact_up_to=0, pivots=199).columns["harmonic"]
    assert one_short == pytest.approx(run_analysis(chain, "harmonic").columns["harmonic"], rel=0.15)


def test_nothing_is_reached_without_ties() -> None:
    found = sums_of_inverse_steps(network_of([], nodes=3).simple(), [0, 2])
    assert found is not None
    assert found.tolist() == [0.0, 0.0, 0.0]
