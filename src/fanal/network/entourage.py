"""The entourage of a person: everyone within n steps, by link class, with the links among them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fanal.errors import InputError
from fanal.network.network import Network
from fanal.network.view import BoolArray, IntArray


@dataclass(frozen=True, slots=True)
class Member:
    """Someone in an entourage.

    Attributes
    ----------
    id : str
    step : int
        Fewest links to the person in the middle, who has 0.
    by_class : dict of str to int
        Links within the entourage by class.
    """

    id: str
    step: int
    by_class: dict[str, int]


@dataclass(frozen=True, slots=True)
class Entourage:
    """Everyone within some steps of one node.

    Attributes
    ----------
    root : str
    radius : int
    members : tuple of Member
        The root first, then by step; in the order of the network within a step.
    edges : tuple of int
        Numbers of the network's edges whose both ends are members, in ascending order.
    by_class : dict of str to int
        Those edges by link class, most frequent first.
    by_step : tuple of int
        Number of members at 0, 1, … steps.
    """

    root: str
    radius: int
    members: tuple[Member, ...]
    edges: tuple[int, ...]
    by_class: dict[str, int]
    by_step: tuple[int, ...]


def entourage(network: Network, node_id: str, radius: int = 1, link_classes: Sequence[str] = ()) -> Entourage:
    """Return the entourage of a node.

    Parameters
    ----------
    network : Network
    node_id : str
    radius : int
        Steps, >= 0.
    link_classes : sequence of str
        Use only links of these classes; empty uses all.

    Returns
    -------
    Entourage
        An isolated node has only itself.

    Raises
    ------
    NotFoundError
        The node is not in the network.
    InputError
        The radius is negative.

    Notes
    -----
    Direction does not matter: who is acted upon belongs to the entourage as much as
    who acts. O(radius × links) on arrays. Deterministic.
    """
    if radius < 0:
        raise InputError("The radius is {radius}. Give 0 or more steps.", radius=radius)
    usable = _usable(network, link_classes)
    step = _steps(network, usable, network.number(node_id), radius)
    is_member = step >= 0
    edges = np.flatnonzero(usable & is_member[network.source] & is_member[network.target])
    numbers = np.flatnonzero(is_member)
    numbers = numbers[np.argsort(step[numbers], kind="stable")]
    classes = [network.data.edge_class[edge] for edge in edges]
    by_node = _classes_by_node(network, edges, classes)
    return Entourage(
        root=node_id,
        radius=radius,
        members=tuple(
            Member(network.node_ids[number], int(step[number]), dict(by_node.get(number, Counter()).most_common()))
            for number in numbers.tolist()
        ),
        edges=tuple(edges.tolist()),
        by_class=dict(Counter(classes).most_common()),
        by_step=tuple(np.bincount(step[numbers]).tolist()),
    )


def _usable(network: Network, link_classes: Sequence[str]) -> BoolArray:
    if not link_classes:
        return np.ones(network.edge_count, dtype=np.bool_)
    wanted = set(link_classes)
    return np.fromiter((name in wanted for name in network.data.edge_class), np.bool_, network.edge_count)


def _steps(network: Network, usable: BoolArray, root: int, radius: int) -> IntArray:
    source, target = network.source[usable], network.target[usable]
    step = np.full(len(network), -1, dtype=np.int64)
    step[root] = 0
    for distance in range(radius):
        is_rim = step == distance
        reached = np.concatenate((target[is_rim[source]], source[is_rim[target]]))
        reached = reached[step[reached] < 0]
        if not len(reached):
            break
        step[reached] = distance + 1
    return step


def _classes_by_node(network: Network, edges: IntArray, classes: Sequence[str]) -> dict[int, Counter[str]]:
    counts: dict[int, Counter[str]] = {}
    ends = zip(network.source[edges].tolist(), network.target[edges].tolist(), classes, strict=True)
    for source, target, name in ends:
        for node in {source, target}:
            counts.setdefault(node, Counter())[name] += 1
    return counts
