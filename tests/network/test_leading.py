"""The leading eigenvector, where it is known in closed form."""

from math import pi, sin, sqrt

import numpy as np
import pytest

from fanal.network import run_analysis
from fanal.network.arrays.leading import leading_vector
from tests.network.graphs import COMPLETE5, STAR5, from_networkx, network_of, random_graph


@pytest.mark.parametrize("length", [2, 3, 10, 50, 1_000])
def test_a_chain(length: int) -> None:
    chain = network_of([(node, node + 1) for node in range(length - 1)])
    scores = run_analysis(chain, "eigenvector").columns["eigenvector"]
    expected = [sqrt(2 / (length + 1)) * sin(pi * (node + 1) / (length + 1)) for node in range(length)]
    assert scores == pytest.approx(expected, abs=1e-9)


def test_a_star_and_all_with_all() -> None:
    assert leading_vector(STAR5.simple(), None)[0] == pytest.approx([sqrt(1 / 2), *[sqrt(1 / 8)] * 4])
    vector, is_settled = leading_vector(COMPLETE5.simple(), None)
    assert vector == pytest.approx([sqrt(1 / 5)] * 5)
    assert is_settled


def test_a_weaker_part_has_nothing_and_an_equal_one_has_as_much() -> None:
    three_and_two = network_of([(0, 1), (1, 2), (0, 2), (3, 4)], nodes=6)
    assert run_analysis(three_and_two, "eigenvector").columns["eigenvector"] == [
        *[pytest.approx(sqrt(1 / 3))] * 3,
        0,
        0,
        0,
    ]
    two_pairs = network_of([(0, 1), (2, 3)])
    assert run_analysis(two_pairs, "eigenvector").columns["eigenvector"] == pytest.approx([0.5] * 4)


def test_it_is_the_same_in_every_call_and_solves_the_equation() -> None:
    network = from_networkx(random_graph(12))
    view = network.simple()
    first, second = (leading_vector(view, view.strength("strength"))[0] for _ in range(2))
    assert first.tolist() == second.tolist()
    matrix = np.zeros((len(network), len(network)))
    matrix[view.source, view.target] = matrix[view.target, view.source] = view.weight
    assert matrix @ first == pytest.approx(np.linalg.eigvalsh(matrix)[-1] * first, abs=1e-9)
