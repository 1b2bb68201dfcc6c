"""Triangles, against trying every three nodes."""

from itertools import combinations

import numpy as np
import pytest

from fanal.network.arrays import triangles as module
from fanal.network.arrays.triangles import triangles
from tests.network.graphs import EMPTY, from_networkx, random_graph


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("at_once", [1, 7, 1_000_000])
def test_every_triangle_is_found_once(seed: int, at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", at_once)
    graph = random_graph(seed)
    view = from_networkx(graph).simple()
    found = [
        (view.source[ab], view.target[ab], view.target[ac], view.source[bc], view.target[bc], view.source[ac])
        for edges in triangles(view)
        for ab, ac, bc in edges.tolist()
    ]
    expected = {
        (a, b, c) for a, b, c in combinations(range(len(graph)), 3) if {(a, b), (a, c), (b, c)} <= set(graph.edges)
    }
    assert sorted(row[:3] for row in found) == sorted(expected)
    assert all(row[3] == row[1] and row[4] == row[2] and row[5] == row[0] for row in found)


def test_there_is_none_without_ties() -> None:
    assert sum(len(edges) for edges in triangles(EMPTY.simple())) == 0
    assert np.concatenate([*triangles(EMPTY.simple()), np.zeros((0, 3))]).shape == (0, 3)
