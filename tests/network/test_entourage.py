"""Entourages against a search by hand, and the links among their members."""

from collections import deque

import networkx as nx
import pytest

from fanal.errors import InputError, NotFoundError
from fanal.network import entourage
from tests.network.graphs import from_networkx, network_of, random_graph


def steps_by_hand(graph: nx.Graph, root: int, radius: int) -> dict[str, int]:
    found, queue = {root: 0}, deque([root])
    while queue:
        node = queue.popleft()
        for other in nx.Graph(graph)[node]:
            if other not in found and found[node] < radius:
                found[other] = found[node] + 1
                queue.append(other)
    return {f"n{node}": step for node, step in found.items()}


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("radius", [1, 2, 4])
def test_members_and_their_steps(seed: int, radius: int) -> None:
    graph = random_graph(seed, directed=seed % 2 == 0)
    network = from_networkx(graph)
    found = entourage(network, "n0", radius)
    expected = steps_by_hand(graph, 0, radius)
    assert {member.id: member.step for member in found.members} == expected
    inside = {number for number in range(len(network)) if f"n{number}" in expected}
    ends = zip(network.data.edge_source, network.data.edge_target, strict=True)
    among = [number for number, (source, target) in enumerate(ends) if source in inside and target in inside]
    assert sorted(found.edges) == among
    assert sum(found.by_class.values()) == len(among)
    steps = list(expected.values())
    assert list(found.by_step) == [steps.count(step) for step in range(len(found.by_step))]


def test_only_some_classes_lead_on() -> None:
    links = [(0, 1, 1.0, "family"), (1, 2, 1.0, "financial"), (1, 3, 1.0, "family"), (0, 1, 1.0, "criminal")]
    network = network_of(links)
    found = entourage(network, "n0", 2, ("family",))
    assert [member.id for member in found.members] == ["n0", "n1", "n3"]
    assert found.by_class == {"family": 2}
    assert next(member for member in found.members if member.id == "n1").by_class == {"family": 2}


def test_alone_and_absent_and_without_steps() -> None:
    network = network_of([], nodes=2)
    assert [member.id for member in entourage(network, "n1", 3).members] == ["n1"]
    with pytest.raises(NotFoundError):
        entourage(network, "n9", 1)
    with pytest.raises(InputError):
        entourage(network, "n1", -1)
