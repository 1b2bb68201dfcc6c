"""A dense core, and a periphery that is tied to it rather than to itself."""

from dataclasses import dataclass
from math import sqrt

import numpy as np

from fanal.network.analysis import Analysis, Output, analysis
from fanal.network.network import Network
from fanal.network.result import Cell, Outcome
from fanal.network.view import BoolArray, FloatArray, SimpleView

_ROUNDS, _TOLERANCE = 1_000, 1e-10


@dataclass(frozen=True, slots=True)
class Sums:
    """Sums over cells (pairs of nodes) of a 0/1 matrix a and a pattern p, for their correlation."""

    cells: float
    a: float
    p: float
    pp: float
    ap: float

    def correlation(self) -> float | None:
        """Return Pearson's correlation in [-1, 1]; None if a or p is the same in every cell."""
        spread_a = self.cells * self.a - self.a**2
        spread_p = self.cells * self.pp - self.p**2
        if spread_a <= 0 or spread_p <= _TOLERANCE * self.cells * self.pp:
            return None
        return (self.cells * self.ap - self.a * self.p) / sqrt(spread_a * spread_p)


def split_core(view: SimpleView) -> BoolArray:
    """Return which nodes form the core of the best division.

    Parameters
    ----------
    view : SimpleView
        Undirected.

    Returns
    -------
    ndarray, shape (n,), bool
        The division with the fewest missing ties in the core plus ties in the periphery;
        the smallest core among equals. All False where there is no tie.

    Notes
    -----
    Lip's observation makes the optimum exact and quick: it consists of the k nodes of
    highest degree. O(n log n).
    """
    n, ties = view.node_count, len(view.source)
    is_core = np.zeros(n, dtype=np.bool_)
    if ties:
        order = np.argsort(-view.degree, kind="stable")
        k = np.arange(1, n + 1)
        misfit = k * (k - 1) / 2 + ties - np.cumsum(view.degree[order])
        is_core[order[: int(np.argmin(misfit)) + 1]] = True
    return is_core


def coreness_of(view: SimpleView) -> FloatArray:
    """Return how far each node belongs to the core.

    Parameters
    ----------
    view : SimpleView
        Undirected.

    Returns
    -------
    ndarray, shape (n,), float64
        c >= 0 for which c_i c_j comes closest to the ties a_ij (least squares, the
        diagonal left out), scaled to squares that add up to 1. All 0 without ties.

    Notes
    -----
    Damped fixed-point iteration from the degrees, at most 1,000 rounds of O(ties). Some
    graphs have no best c, only a limit: of a star it is 1 for the middle, 0 for the
    others, and the last round comes close to it.
    """
    n, source, target = view.node_count, view.source, view.target
    if not len(source):
        return np.zeros(n)
    coreness = view.degree / sqrt(2.0 * len(source))
    for _ in range(_ROUNDS):
        pull = np.bincount(source, coreness[target], n) + np.bincount(target, coreness[source], n)
        others = np.maximum((coreness**2).sum() - coreness**2, _TOLERANCE)
        better = (coreness + pull / others) / 2
        moved = float(np.abs(better - coreness).max())
        coreness = better
        if moved <= _TOLERANCE * float(better.max()):
            break
    return coreness / float(np.linalg.norm(coreness))


def _fit_of_split(view: SimpleView, is_core: BoolArray) -> float | None:
    core, n = int(is_core.sum()), view.node_count
    in_core, in_source = is_core[view.target], is_core[view.source]
    core_ties = float((in_core & in_source).sum())
    outer_ties = float((~in_core & ~in_source).sum())
    core_cells, outer_cells = core * (core - 1) / 2, (n - core) * (n - core - 1) / 2
    return Sums(core_cells + outer_cells, core_ties + outer_ties, core_cells, core_cells, core_ties).correlation()


def _fit_of_coreness(view: SimpleView, coreness: FloatArray) -> float | None:
    n, square = view.node_count, coreness**2
    return Sums(
        cells=n * (n - 1) / 2,
        a=float(len(view.source)),
        p=(float(coreness.sum()) ** 2 - float(square.sum())) / 2,
        pp=(float(square.sum()) ** 2 - float((square**2).sum())) / 2,
        ap=float((coreness[view.source] * coreness[view.target]).sum()),
    ).correlation()


@analysis(
    Analysis(
        id="core_periphery",
        title="Core and periphery",
        per="node",
        outputs=(
            Output("is_core", "In the core", "boolean"),
            Output("coreness", "Coreness", "number"),
            Output("core_size", "Size of the core", "integer", "nodes", of="value"),
            Output("fit_discrete", "Fit of the division", "number", of="value"),
            Output("fit_continuous", "Fit of the coreness", "number", of="value"),
        ),
        weighted="Strengths are not used.",
        directed="Ignored.",
        reference=(
            "S. P. Borgatti, M. G. Everett, Models of core/periphery structures, Social Networks 21 (2000); "
            "S. Z. W. Lip, A fast algorithm for the discrete core/periphery bipartitioning problem, arXiv:1102.5511."
        ),
    )
)
def core_periphery(network: Network) -> Outcome:
    """Who belongs to a closely tied core and who hangs on to it, and how well this picture fits.

    Parameters
    ----------
    network : Network

    Returns
    -------
    Outcome
        Per node ``is_core`` and ``coreness`` in [0, 1]. ``fit_discrete``: correlation of
        the ties with a full core and an empty periphery, ties between the two left
        out; ``fit_continuous``: with the products of corenesses; both in [-1, 1], None
        where all cells are alike (no tie, or all ties).

    Notes
    -----
    O(ties) per round. Deterministic. The fits describe; they are no significance test.
    """
    view = network.simple()
    is_core, coreness = split_core(view), coreness_of(view)
    core: list[Cell] = is_core.tolist()
    return Outcome(
        columns={"is_core": core, "coreness": coreness.tolist()},
        values={
            "core_size": int(is_core.sum()),
            "fit_discrete": _fit_of_split(view, is_core),
            "fit_continuous": _fit_of_coreness(view, coreness),
        },
    )
