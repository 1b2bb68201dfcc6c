"""Layouts: repeatable, calm, and true to pins and roots."""

import math
import random
from dataclasses import fields
from itertools import combinations

import pytest

from fanal.errors import InputError, NotFoundError
from fanal.model.graph import GraphData
from fanal.network import ALL, layout, project
from tests.network.graphs import EMPTY, LONE, data_of, from_networkx, network_of, random_graph

KINDS = ("force", "circular", "radial", "layered", "community")
NETWORK = from_networkx(random_graph(9))
EDGE_COLUMNS = [
    name
    for name in (field.name for field in fields(GraphData))
    if name.startswith("edge_") and getattr(NETWORK.data, name)
]


def drawn(network, kind: str, **given):
    root = network.node_ids[0] if kind == "radial" and len(network) else None
    return layout(network, kind, root=given.pop("root", root), **given)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_draws_the_same_picture(kind: str) -> None:
    again = from_networkx(random_graph(9))
    assert drawn(NETWORK, kind, seed=4) == drawn(again, kind, seed=4)


@pytest.mark.parametrize("kind", KINDS)
def test_another_base_with_other_ids_draws_the_same_picture(kind: str) -> None:
    data = NETWORK.data
    old = list(range(len(NETWORK)))
    random.Random(3).shuffle(old)
    new = {number: place for place, number in enumerate(old)}
    edges = list(range(NETWORK.edge_count))
    random.Random(4).shuffle(edges)
    moved = {column: [getattr(data, column)[edge] for edge in edges] for column in EDGE_COLUMNS}
    moved["edge_source"] = [new[node] for node in moved["edge_source"]]
    moved["edge_target"] = [new[node] for node in moved["edge_target"]]
    other = GraphData(
        node_id=[f"id of {place}" for place in range(len(old))],
        node_schema=[data.node_schema[number] for number in old],
        node_caption=[data.node_caption[number] for number in old],
        **moved,
    )
    first = layout(NETWORK, kind, root="n0" if kind == "radial" else None)
    second = layout(project(other, ALL), kind, root=f"id of {new[0]}" if kind == "radial" else None)
    for number, point in enumerate(first):
        assert second[new[number]] == pytest.approx(point)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("network", [EMPTY, LONE, network_of([], nodes=7), network_of([(0, 1)]), NETWORK])
def test_everyone_has_a_place_of_their_own(kind: str, network) -> None:
    points = drawn(network, kind)
    assert len(points) == len(network)
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in points)
    closest = min((math.dist(a, b) for a, b in combinations(points, 2)), default=1.0)
    assert closest > 1e-3


@pytest.mark.parametrize("kind", KINDS)
def test_pins_are_kept(kind: str) -> None:
    points = drawn(NETWORK, kind, fixed={"n2": (0.25, -0.5)})
    assert points[2] == pytest.approx((0.25, -0.5))


def test_rings_follow_the_steps_from_the_root() -> None:
    network = network_of([(0, 1), (1, 2), (2, 3), (0, 4)])
    points = layout(network, "radial", root="n0")
    distance = [math.dist(point, points[0]) for point in points]
    assert distance[1] == pytest.approx(distance[4])
    assert distance[1] < distance[2] < distance[3]


def test_layers_follow_the_direction_of_orders() -> None:
    orders = [(boss, boss + 1, 1.0, "criminal", "gives_orders_to") for boss in range(2)]
    data = data_of(orders, directed=True)
    heights = [y for _, y in layout(project(data, ALL), "layered")]
    assert heights[0] > heights[1] > heights[2] or heights[0] < heights[1] < heights[2]


def test_wrong_questions_are_refused() -> None:
    with pytest.raises(InputError):
        layout(NETWORK, "spiral")
    with pytest.raises(NotFoundError):
        layout(NETWORK, "radial", root="nobody")
