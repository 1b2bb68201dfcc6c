"""Parts found for all links at once, against a search from node to node."""

from itertools import pairwise

import networkx as nx
import numpy as np
import pytest

from fanal.network.arrays.parts import parts_of
from tests.network.graphs import EMPTY, LONE, from_networkx, network_of, random_graph


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("directed", [False, True])
def test_parts_are_those_of_a_search(seed: int, directed: bool) -> None:
    graph = random_graph(seed, directed=directed)
    expected = np.empty(len(graph), dtype=np.int64)
    for number, members in enumerate(sorted(nx.connected_components(graph.to_undirected()), key=min)):
        expected[list(members)] = number
    assert parts_of(from_networkx(graph).simple(directed=directed)).tolist() == expected.tolist()


@pytest.mark.parametrize("step", [1, 7, 333])
def test_a_long_chain_in_any_order_is_one_part(step: int) -> None:
    nodes = [node * step % 1_000 for node in range(1_000)]
    assert not parts_of(network_of(list(pairwise(nodes))).simple()).any()


def test_nobody_and_one() -> None:
    assert parts_of(EMPTY.simple()).tolist() == []
    assert parts_of(LONE.simple()).tolist() == [0]
