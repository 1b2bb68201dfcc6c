"""The core is the best there is, and its fit is the correlation it claims to be."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from fanal.network import run_analysis
from tests.network.graphs import EMPTY, STAR5, from_networkx, random_graph


def misfit(graph: nx.Graph, core: set[int]) -> int:
    missing = sum(not graph.has_edge(a, b) for a, b in combinations(core, 2))
    return missing + sum(a not in core and b not in core for a, b in graph.edges())


@pytest.mark.parametrize("seed", range(30))
def test_no_other_division_fits_better(seed: int) -> None:
    graph = nx.gnp_random_graph(8, 0.15 + 0.02 * seed, seed=seed)
    found = run_analysis(from_networkx(graph), "core_periphery").columns["is_core"]
    best = min(misfit(graph, set(core)) for size in range(9) for core in combinations(range(8), size))
    assert misfit(graph, {node for node in graph if found[node]}) == best


@pytest.mark.parametrize("seed", range(30))
def test_fits_are_correlations_over_the_cells(seed: int) -> None:
    graph = random_graph(seed)
    result = run_analysis(from_networkx(graph), "core_periphery")
    core, coreness = result.columns["is_core"], result.columns["coreness"]
    pairs = list(combinations(graph, 2))
    ties = np.array([float(graph.has_edge(a, b)) for a, b in pairs])
    products = np.array([coreness[a] * coreness[b] for a, b in pairs])
    counted = np.array([core[a] == core[b] for a, b in pairs])
    ideal = np.array([float(core[a] and core[b]) for a, b in pairs])
    for name, pattern, cells in (
        ("fit_continuous", products, np.full(len(pairs), True)),
        ("fit_discrete", ideal, counted),
    ):
        claimed = result.values[name]
        if claimed is None:
            assert min(np.ptp(ties[cells]), np.ptp(pattern[cells])) == pytest.approx(0.0, abs=1e-6)
        else:
            assert claimed == pytest.approx(np.corrcoef(ties[cells], pattern[cells])[0, 1], abs=1e-6)


def test_coreness_of_a_star_and_of_nothing() -> None:
    center, *others = run_analysis(STAR5, "core_periphery").columns["coreness"]
    assert center > 0.99
    assert max(others) < 0.1
    assert run_analysis(STAR5, "core_periphery").values["fit_continuous"] == pytest.approx(1.0, abs=1e-6)
    assert run_analysis(EMPTY, "core_periphery").values["fit_discrete"] is None


def test_coreness_comes_as_close_to_the_ties_as_its_neighborhood_allows() -> None:
    graph = nx.gnp_random_graph(20, 0.4, seed=2)
    coreness = np.array(run_analysis(from_networkx(graph), "core_periphery").columns["coreness"])
    ties = nx.to_numpy_array(graph)
    off = ~np.eye(20, dtype=bool)

    def error(c: np.ndarray) -> float:
        products = np.outer(c, c)[off]
        scale = (products @ ties[off]) / (products @ products)
        return float(((ties[off] - scale * products) ** 2).sum())

    rng = np.random.default_rng(1)
    assert all(error(coreness) <= error(np.abs(coreness + rng.normal(scale=0.01, size=20))) for _ in range(200))
