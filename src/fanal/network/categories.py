"""Groups of nodes by what is known of them, for measures that compare groups."""

from collections.abc import Sequence

import numpy as np

from fanal.network.network import Network
from fanal.network.roles import role_codes
from fanal.network.view import BoolArray, IntArray

ATTRIBUTES = ("role", "kind", "schema")
NO_ROLE = "none"


def roles_of_nodes(network: Network) -> list[tuple[str, ...]]:
    """Return the role codes of each node in alphabetical order; () for none."""
    return [role_codes(network.roles.get(node_id, ())) for node_id in network.node_ids]


def values_of_nodes(network: Network, attribute: str) -> list[tuple[str, ...]]:
    """Return what each node bears: all its roles, or its one kind or schema; ``none`` where it has no role."""
    if attribute == "role":
        return [codes or (NO_ROLE,) for codes in roles_of_nodes(network)]
    return [(value,) for value in (network.kinds if attribute == "kind" else network.data.node_schema)]


def categories(network: Network, attribute: str) -> tuple[list[str], IntArray]:
    """Divide the nodes into groups, each node into one.

    Parameters
    ----------
    network : Network
    attribute : {"role", "kind", "schema"}

    Returns
    -------
    labels : list of str
        In alphabetical order; several roles joined by ``+``.
    group : ndarray, shape (n,), int64
        Number of each node's label.
    """
    names = _single_values(network, attribute)
    labels = sorted(set(names))
    number = {label: position for position, label in enumerate(labels)}
    return labels, np.fromiter(map(number.__getitem__, names), dtype=np.int64, count=len(names))


def _single_values(network: Network, attribute: str) -> list[str]:
    if attribute == "role":
        return ["+".join(values) for values in values_of_nodes(network, attribute)]
    return network.kinds if attribute == "kind" else network.data.node_schema


def incidence(values: Sequence[tuple[str, ...]]) -> tuple[list[str], BoolArray]:
    """Return which node bears which of several values at once.

    Parameters
    ----------
    values : sequence of tuple of str
        One tuple per node.

    Returns
    -------
    labels : list of str
        In alphabetical order.
    bears : ndarray, shape (n, number of labels), bool
    """
    labels = sorted({value for row in values for value in row})
    number = {label: position for position, label in enumerate(labels)}
    bears = np.zeros((len(values), len(labels)), dtype=np.bool_)
    for node, row in enumerate(values):
        for value in row:
            bears[node, number[value]] = True
    return labels, bears
