"""Pictures in which no two nodes touch, and the packing of parts."""

import math
from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from fanal.network import ALL, layout, project
from fanal.network.layout.box import centered, grid, pack
from fanal.network.layout.spacing import LEAST_GAP, spaced
from tests.network.graphs import data_of, from_networkx, network_of

KINDS = ("force", "circular", "radial", "layered", "community")
CROWD = from_networkx(nx.barabasi_albert_graph(200, 2, seed=3))
STAR200 = network_of([(0, leaf) for leaf in range(1, 200)])
LOOSE = network_of([(node, node + 1) for node in range(0, 60, 2)], nodes=120)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("network", [CROWD, STAR200, LOOSE])
def test_up_to_200_nodes_do_not_touch(kind: str, network) -> None:
    points = layout(network, kind)
    assert min(math.dist(a, b) for a, b in combinations(points, 2)) > LEAST_GAP * 0.9
    assert max(max(abs(x), abs(y)) for x, y in points) < 4


@pytest.mark.parametrize("kind", KINDS)
def test_a_large_network_stays_in_the_box(kind: str) -> None:
    points = layout(from_networkx(nx.random_labeled_tree(600, seed=1)), kind)
    assert max(max(abs(x), abs(y)) for x, y in points) <= 1 + 1e-9


def test_pins_hold_while_others_give_way() -> None:
    together = np.zeros((12, 2))
    is_pinned = np.arange(12) < 2
    moved = spaced(together, is_pinned)
    assert (moved[:2] == 0).all()
    free = moved[2:]
    assert min(math.dist(a, b) for a, b in combinations(free.tolist(), 2)) > LEAST_GAP * 0.9


def test_a_pin_pulls_its_neighbors_along() -> None:
    network = from_networkx(nx.path_graph(12))
    free, pulled = layout(network), layout(network, fixed={"n0": (0.9, 0.9)})
    assert pulled[0] == (0.9, 0.9)
    assert math.dist(pulled[1], pulled[0]) < math.dist(free[1], (0.9, 0.9))
    assert layout(network, fixed={"hidden": (0.0, 0.0)}) == free


def test_linked_nodes_are_closer_than_others() -> None:
    graph = nx.planted_partition_graph(3, 8, 0.8, 0.03, seed=4)
    points = layout(from_networkx(graph))
    linked = np.mean([math.dist(points[a], points[b]) for a, b in graph.edges()])
    others = np.mean([math.dist(points[a], points[b]) for a, b in nx.complement(graph).edges()])
    assert linked < 0.6 * others


def test_communities_lie_apart() -> None:
    graph = nx.ring_of_cliques(4, 6)
    points = layout(from_networkx(graph), "community")
    cliques = [points[begin : begin + 6] for begin in range(0, 24, 6)]
    for one, other in combinations(cliques, 2):
        within = max(math.dist(a, b) for a, b in combinations(one, 2))
        assert math.dist(np.mean(one, axis=0), np.mean(other, axis=0)) > within


def test_two_who_act_on_each_other_share_a_row_and_others_follow() -> None:
    acts = [(0, 1), (1, 0), (1, 2), (3, 2)]
    data = data_of([(a, b, 1.0, "criminal", "controls") for a, b in acts], nodes=5, directed=True)
    height = [y for _, y in layout(project(data, ALL), "layered")]
    assert height[0] == height[1] == height[3] > height[2] > height[4]


def test_parts_are_packed_without_overlap() -> None:
    rng = np.random.default_rng(2)
    parts = [rng.uniform(-size, size, (9, 2)) for size in (5, 1, 2, 1, 1, 0)]
    boxes = [(part.min(axis=0), part.max(axis=0)) for part in pack(parts)]
    for (low, high), (low_other, high_other) in combinations(boxes, 2):
        assert ((high < low_other) | (high_other < low)).any()
    assert pack([]) == []
    assert len({tuple(place) for place in grid(17).tolist()}) == 17
    assert np.abs(centered(parts[0])).max() == pytest.approx(1.0)
