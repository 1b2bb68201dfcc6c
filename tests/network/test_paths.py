"""Paths against networkx, with every parallel link a step can use."""

from itertools import islice

import networkx as nx
import pytest

from fanal.errors import InputError, NotFoundError
from fanal.network import shortest_paths
from tests.network.graphs import from_networkx, network_of, random_graph


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("weight", ["none", "strength"])
def test_the_shortest_paths_are_as_short_as_can_be(seed: int, directed: bool, weight: str) -> None:
    graph = random_graph(seed, directed=directed)
    found = shortest_paths(from_networkx(graph), "n0", "n1", 4, weight=weight, directed=directed)
    if not nx.has_path(graph, 0, 1):
        assert found == []
        return
    length = "length" if weight == "strength" else None
    expected = list(islice(nx.shortest_simple_paths(graph, 0, 1, weight=length), 4))
    lengths = [nx.path_weight(graph, path, "length") if length else len(path) - 1 for path in expected]
    assert [path.length for path in found] == pytest.approx(lengths)
    assert len({path.nodes for path in found}) == len(found)
    for path in found:
        numbers = [int(node[1:]) for node in path.nodes]
        assert nx.is_path(graph, numbers)
        assert len(set(numbers)) == len(numbers)


def test_a_step_names_all_links_it_can_use() -> None:
    network = network_of([(0, 1, 1.0, "family"), (1, 0, 1.0, "financial"), (1, 2)])
    (path,) = shortest_paths(network, "n0", "n2")
    assert path.nodes == ("n0", "n1", "n2")
    assert [sorted(step.edges) for step in path.steps] == [[0, 1], [2]]


def test_no_way_the_same_end_and_wrong_questions() -> None:
    network = network_of([(0, 1)], nodes=3)
    assert shortest_paths(network, "n0", "n2", 3) == []
    assert shortest_paths(network, "n0", "n0")[0].length == 0.0
    with pytest.raises(NotFoundError):
        shortest_paths(network, "n0", "nobody")
    with pytest.raises(InputError):
        shortest_paths(network, "n0", "n1", 0)
    with pytest.raises(InputError):
        shortest_paths(network, "n0", "n1", weight="heavy")
