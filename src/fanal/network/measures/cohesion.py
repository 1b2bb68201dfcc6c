"""What holds the network together: parts, cores, and the people without whom it falls apart."""

import numpy as np

from fanal.network.analysis import Analysis, Output, Parameter, analysis
from fanal.network.arrays.parts import parts_of
from fanal.network.network import Network
from fanal.network.result import Outcome
from fanal.network.view import IntArray


def by_size(membership: IntArray) -> IntArray:
    """Return group numbers from 1, the largest group first; equal ones in the order of their first member.

    Parameters
    ----------
    membership : ndarray, shape (n,), int64
        Any group numbers >= 0.

    Returns
    -------
    ndarray, shape (n,), int64
        In [1, number of groups].
    """
    size = np.bincount(membership)
    first = np.zeros(len(size), dtype=np.int64)
    first[membership[::-1]] = np.arange(len(membership))[::-1]
    rank = np.empty(len(size), dtype=np.int64)
    rank[np.lexsort((first, -size))] = np.arange(1, len(size) + 1)
    return rank[membership]


@analysis(
    Analysis(
        id="core_number",
        title="Core number (k-core)",
        per="node",
        outputs=(
            Output("core_number", "Core number", "integer", "nodes"),
            Output("highest", "Highest core number", "integer", "nodes", of="value"),
        ),
        weighted="Strengths are not used.",
        directed="Ignored.",
        reference="V. Batagelj, M. Zaversnik, An O(m) algorithm for cores decomposition of networks, arXiv cs/0310049.",
    )
)
def core_number(network: Network) -> Outcome:
    """How tightly each one is held: the largest k such that all of some group around them have k ties within it.

    Parameters
    ----------
    network : Network

    Returns
    -------
    Outcome
        Per node, >= 0; 0 for an isolated node. Value ``highest`` is 0 without nodes.

    Notes
    -----
    O(links). Deterministic.
    """
    numbers = network.simple().graph.coreness()
    return Outcome(columns={"core_number": numbers}, values={"highest": max(numbers, default=0)})


@analysis(
    Analysis(
        id="components",
        title="Components",
        per="node",
        parameters=(
            Parameter(
                "connection",
                "Connection",
                "choice",
                default="weak",
                choices=("weak", "strong"),
                definition="weak: direction does not matter; strong: there and back along the direction.",
            ),
        ),
        outputs=(
            Output("component", "Component", "integer"),
            Output("size", "Size", "integer", "nodes"),
            Output("components", "Number of components", "integer", of="value"),
            Output("largest_share", "Share of the largest", "number", "share", of="value"),
        ),
        weighted="Strengths are not used.",
        directed="Ignored for weak, followed for strong connection.",
        reference="R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Computing 1 (1972).",
    )
)
def components(network: Network, *, connection: str = "weak") -> Outcome:
    """Into which separate parts the network falls.

    Parameters
    ----------
    network : Network
    connection : {"weak", "strong"}

    Returns
    -------
    Outcome
        Per node the number of its part, 1 being the largest, and the part's size.
        ``largest_share`` is 0 without nodes.

    Notes
    -----
    O(links). Deterministic.
    """
    if connection == "weak":
        found = parts_of(network.simple())
    else:
        strong = network.simple(directed=True).graph.connected_components(mode="strong")
        found = np.asarray(strong.membership, dtype=np.int64)
    membership = by_size(found)
    sizes = np.bincount(membership) if len(membership) else np.zeros(1, dtype=np.int64)
    return Outcome(
        columns={"component": membership.tolist(), "size": sizes[membership].tolist()},
        values={
            "components": len(sizes) - 1,
            "largest_share": float(sizes.max() / len(membership)) if len(membership) else 0.0,
        },
    )


@analysis(
    Analysis(
        id="articulation_points",
        title="Articulation points",
        per="node",
        outputs=(
            Output("is_articulation_point", "Holds parts together", "boolean"),
            Output("articulation_points", "Articulation points", "integer", "nodes", of="value"),
        ),
        weighted="Strengths are not used.",
        directed="Ignored.",
        reference="J. Hopcroft, R. Tarjan, Algorithm 447: efficient algorithms for graph manipulation, CACM 16 (1973).",
    )
)
def articulation_points(network: Network) -> Outcome:
    """Who, if taken away, would leave others without any connection.

    Parameters
    ----------
    network : Network

    Returns
    -------
    Outcome
        Per node true or false, and their number.

    Notes
    -----
    O(links). Deterministic. It says who holds the *known* network together: a link
    nobody has reported yet may make the node replaceable.
    """
    found = network.simple().graph.articulation_points()
    is_one = np.zeros(len(network), dtype=np.bool_)
    is_one[found] = True
    return Outcome(columns={"is_articulation_point": is_one.tolist()}, values={"articulation_points": len(found)})
