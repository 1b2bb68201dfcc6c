"""People by what they share: events, places, phones; and the one-mode network that follows."""

from dataclasses import dataclass
from itertools import compress

import numpy as np

from fanal.model.graph import GraphData
from fanal.model.statement import ASSERTED
from fanal.network.network import CaseView, Network
from fanal.network.projection import PEOPLE_KINDS
from fanal.network.view import BoolArray, IntArray

SHARED_CLASS = "presence"
"""Link class of a tie that rests on something shared."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Pairs of people and how many things they share.

    Attributes
    ----------
    source, target : ndarray, shape (p,), int64
        Node numbers, source < target, in ascending order.
    shared : ndarray, shape (p,), int64
        At least 1.
    things : int
        Nodes of the kind asked for.
    left_out : int
        Those of them that too many people share.
    """

    source: IntArray
    target: IntArray
    shared: IntArray
    things: int
    left_out: int


def shared_between(network: Network, *, through: str = "all", most_members: int = 200) -> Shared:
    """Count what each two people share.

    Parameters
    ----------
    network : Network
        With the shared things as nodes.
    through : str
        Kind of what is shared, or ``all`` that are no people.
    most_members : int
        At least 2; things shared by more people are left out.

    Returns
    -------
    Shared

    Notes
    -----
    O(sum of squared numbers of members), one array per number of members. Deterministic.
    """
    is_person, is_thing = _sides(network, through)
    view = network.simple()
    ends = np.concatenate((view.source, view.target)), np.concatenate((view.target, view.source))
    joins = is_thing[ends[0]] & is_person[ends[1]]
    thing, person = ends[0][joins], ends[1][joins]
    order = np.lexsort((person, thing))
    thing, person = thing[order], person[order]
    _, start, size = np.unique(thing, return_index=True, return_counts=True)
    pairs = [_pairs(person, start[size == members], int(members)) for members in np.unique(size[size > 1])
             if members <= most_members]  # fmt: skip
    first, second = np.concatenate([np.zeros((2, 0), dtype=np.int64), *pairs], axis=1)
    keys, shared = np.unique(first * len(network) + second, return_counts=True)
    n = max(len(network), 1)
    return Shared(keys // n, keys % n, shared, int(is_thing.sum()), int((size > most_members).sum()))


def _sides(network: Network, through: str) -> tuple[BoolArray, BoolArray]:
    count = len(network)
    is_person = np.fromiter((kind in PEOPLE_KINDS for kind in network.kinds), dtype=np.bool_, count=count)
    if through == "all":
        return is_person, ~is_person
    return is_person, np.fromiter((kind == through for kind in network.kinds), dtype=np.bool_, count=count)


def _pairs(person: IntArray, start: IntArray, members: int) -> IntArray:
    table = person[start[:, None] + np.arange(members)]
    one, other = np.triu_indices(members, k=1)
    return np.stack((table[:, one].ravel(), table[:, other].ravel()))


def project_shared(network: Network, *, through: str = "all", most_members: int = 200) -> Network:
    """Return the network of people in which a tie is something shared.

    Parameters
    ----------
    network : Network
        With the shared things as nodes.
    through, most_members
        As in `shared_between`.

    Returns
    -------
    Network
        Its people and one undirected edge per pair, as strong as the number of things
        shared. The id of an edge joins those of its two ends: no source states it.
    """
    found = shared_between(network, through=through, most_members=most_members)
    is_person, _ = _sides(network, through)
    new_number = np.cumsum(is_person) - 1
    ids, count = network.node_ids, len(found.shared)
    data = GraphData(
        node_id=list(compress(ids, is_person)),
        node_schema=list(compress(network.data.node_schema, is_person)),
        node_caption=list(compress(network.data.node_caption, is_person)),
        edge_link=[f"{ids[one]}.shared.{ids[other]}" for one, other in zip(found.source, found.target, strict=True)],
        edge_schema=["Presence"] * count,
        edge_class=[SHARED_CLASS] * count,
        edge_subtype=[""] * count,
        edge_source=new_number[found.source].tolist(),
        edge_target=new_number[found.target].tolist(),
        edge_directed=[False] * count,
        edge_from=[""] * count,
        edge_to=[""] * count,
        edge_weight=found.shared.astype(np.float64).tolist(),
        edge_stance=[ASSERTED] * count,
    )
    return Network(data, list(compress(network.kinds, is_person)), CaseView(network.case.data, network.case.recorded))
