"""Whether like keeps company with like, and which roles have to do with which."""

import numpy as np

from fanal.network.analysis import DIRECTED, Analysis, Output, analysis
from fanal.network.categories import categories, incidence, values_of_nodes
from fanal.network.measures.brokerage import ATTRIBUTE
from fanal.network.network import Network
from fanal.network.result import Matrix, Outcome
from fanal.network.view import IntArray


def _finite(value: float) -> float | None:
    return value if np.isfinite(value) else None


@analysis(
    Analysis(
        id="assortativity",
        title="Assortativity",
        per="network",
        parameters=(ATTRIBUTE,),
        outputs=(
            Output("degree_assortativity", "By degree", "number", of="value"),
            Output("attribute_assortativity", "By group", "number", of="value"),
        ),
        weighted="Strengths are not used.",
        directed="Ignored.",
        reference="M. E. J. Newman, Mixing patterns in networks, Physical Review E 67 (2003) 026126.",
    )
)
def assortativity(network: Network, *, attribute: str = "role") -> Outcome:
    """Whether ties join people who are alike: 1 always, 0 as by chance, below 0 the unlike.

    Parameters
    ----------
    network : Network
    attribute : {"role", "kind", "schema"}
        People with the same set of roles form a group; those without any form one too.

    Returns
    -------
    Outcome
        Both in [-1, 1]; None where there is no tie, all have one degree, or all ties
        lie within one group.

    Notes
    -----
    O(ties). Deterministic.
    """
    view = network.simple()
    if not len(view.source):
        return Outcome(values={"degree_assortativity": None, "attribute_assortativity": None})
    labels, group = categories(network, attribute)
    return Outcome(
        values={
            "degree_assortativity": _finite(view.graph.assortativity_degree(directed=False)),
            "attribute_assortativity": _by_group(group[view.source], group[view.target], len(labels)),
        }
    )


def _by_group(one: IntArray, other: IntArray, groups: int) -> float | None:
    """Return how far ties stay within a group, from the groups of their ends; None if nothing else is possible."""
    ends = np.bincount(one, minlength=groups) + np.bincount(other, minlength=groups)
    by_chance = float(((ends / (2 * len(one))) ** 2).sum())
    within = float((one == other).mean())
    return None if by_chance == 1 else (within - by_chance) / (1 - by_chance)


@analysis(
    Analysis(
        id="role_mixing",
        title="Role by role",
        per="table",
        parameters=(ATTRIBUTE, DIRECTED),
        outputs=(Output("ties", "Ties", "integer", "ties", of="cell"),),
        weighted="Strengths are not used: parallel links make one tie.",
        directed="Ignored unless asked for; then rows are sources, columns targets.",
        reference="M. E. J. Newman, Mixing patterns in networks, Physical Review E 67 (2003) 026126.",
    )
)
def role_mixing(network: Network, *, attribute: str = "role", directed: bool = False) -> Outcome:
    """How many ties join people of one role to people of another.

    Parameters
    ----------
    network : Network
    attribute : {"role", "kind", "schema"}
    directed : bool

    Returns
    -------
    Outcome
        A matrix of counts. A person with several roles counts in each of them, so
        cells may add up to more than the ties. Symmetric without direction; a tie
        within a role then counts once.

    Notes
    -----
    O(ties × roles). Deterministic.
    """
    labels, bears = incidence(values_of_nodes(network, attribute))
    view = network.simple(directed=directed)
    source, target = bears[view.source].astype(np.float64), bears[view.target].astype(np.float64)
    cells = source.T @ target
    if not directed:
        cells = cells + cells.T
        np.fill_diagonal(cells, cells.diagonal() / 2)
    names = tuple(labels)
    return Outcome(matrix=Matrix(names, names, tuple(tuple(map(int, row)) for row in cells)))
