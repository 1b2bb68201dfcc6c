"""From all that a case links to the network one wants to look at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import compress

import numpy as np

from fanal.errors import InputError
from fanal.model.acts import ActTerm
from fanal.model.dates import PartialDate, in_window
from fanal.model.graph import GraphData
from fanal.model.schemata import Model, load_model
from fanal.network.network import CaseView, Network, kind_of
from fanal.network.roles import RecordedRole
from fanal.network.view import BoolArray

PEOPLE_KINDS = ("person", "group", "organization")


@dataclass(frozen=True, slots=True)
class Filter:
    """What to keep of a case; an empty tuple keeps all.

    Attributes
    ----------
    link_classes : tuple of str
        Link class codes.
    subtypes : tuple of str
        Act or link sub-type codes; if given, only links with one of these stay.
    kinds : tuple of str
        Kinds of node. By default people, groups and organizations.
    date_from, date_to : str
        Partial ISO dates; a link stays if it can lie in the window. Undated links stay.
    min_weight : float or None
        A link stays if its strength is at least this.
    stances : tuple of str
        ``asserted``, ``uncertain``.
    without_nodes : tuple of str
        Entity ids to hide.
    withdrawn : bool
        Whether what rests on withdrawn sources alone stays.
    """

    link_classes: tuple[str, ...] = ()
    subtypes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = PEOPLE_KINDS
    date_from: str = ""
    date_to: str = ""
    min_weight: float | None = None
    stances: tuple[str, ...] = ()
    without_nodes: tuple[str, ...] = ()
    withdrawn: bool = True


ALL = Filter(kinds=())
"""Keeps every node of every kind and every link."""
_PEOPLE = Filter()


def project(
    data: GraphData,
    keep: Filter = _PEOPLE,
    *,
    recorded: Sequence[RecordedRole] = (),
    model: Model | None = None,
    acts: Mapping[str, ActTerm] | None = None,
) -> Network:
    """Return the network of the nodes and links that a filter keeps.

    Parameters
    ----------
    data : GraphData
    keep : Filter
    recorded : sequence of RecordedRole
        Roles that sources state outright; merged with those derived from acts.
    model : Model or None
        Schemata that say what kind of thing a node is; those that ship if None.
    acts : mapping of str to ActTerm or None
        What each act makes of its ends; the shipped vocabulary if None.

    Returns
    -------
    Network
        Nodes and links in the order of `data`. A node without any link stays: someone
        of whom no link is known is a finding, not noise.

    Raises
    ------
    InputError
        A date of the filter is none.

    Notes
    -----
    O(nodes + links). Roles rest on the whole of `data`, not on what the filter leaves.
    """
    known = model or load_model()
    kind_by_schema = {schema: kind_of(known, schema) for schema in set(data.node_schema)}
    kinds = [kind_by_schema[schema] for schema in data.node_schema]
    node_stays = _nodes_to_keep(data, kinds, keep)
    edge_stays = _edges_to_keep(data, keep, node_stays)
    return Network(
        _select(data, node_stays, edge_stays), list(compress(kinds, node_stays)), CaseView(data, recorded, acts)
    )


def _nodes_to_keep(data: GraphData, kinds: Sequence[str], keep: Filter) -> BoolArray:
    hidden, wanted = set(keep.without_nodes), set(keep.kinds)
    if not keep.withdrawn:
        hidden.update(compress(data.node_id, data.node_withdrawn))
    return np.fromiter(
        (
            (not wanted or kind in wanted) and node_id not in hidden
            for node_id, kind in zip(data.node_id, kinds, strict=True)
        ),
        dtype=np.bool_,
        count=len(kinds),
    )


def _edges_to_keep(data: GraphData, keep: Filter, node_stays: BoolArray) -> BoolArray:
    stays = node_stays[_numbers(data.edge_source)] & node_stays[_numbers(data.edge_target)]
    for column, wanted in (
        (data.edge_class, keep.link_classes),
        (data.edge_subtype, keep.subtypes),
        (data.edge_stance, keep.stances),
    ):
        if wanted:
            stays &= np.fromiter((value in wanted for value in column), dtype=np.bool_, count=len(column))
    if data.edge_withdrawn and not keep.withdrawn:
        stays &= ~np.asarray(data.edge_withdrawn, dtype=np.bool_)
    if keep.min_weight is not None:
        stays &= np.asarray(data.edge_weight, dtype=np.float64) >= keep.min_weight
    if keep.date_from or keep.date_to:
        stays &= _within(data, keep)
    return stays


def _numbers(column: Sequence[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.asarray(column, dtype=np.int64)


def _within(data: GraphData, keep: Filter) -> BoolArray:
    window = (_date(keep.date_from), _date(keep.date_to))
    spans = list(zip(data.edge_from, data.edge_to, strict=True))
    touches = {(start, end): in_window(_iso(start), _iso(end), window) for start, end in set(spans)}
    return np.fromiter((touches[span] for span in spans), dtype=np.bool_, count=len(spans))


def _iso(text: str) -> str | None:
    parsed = PartialDate.parse(text)
    return parsed.iso if parsed else None


def _date(text: str) -> str | None:
    if text and _iso(text) is None:
        raise InputError("{date} is no date. Write 2012, 2012-05 or 2012-05-13.", date=text)
    return _iso(text)


def _select(data: GraphData, node_stays: BoolArray, edge_stays: BoolArray) -> GraphData:
    new_number = np.cumsum(node_stays) - 1
    columns = {
        column.name: list(
            compress(getattr(data, column.name), node_stays if column.name.startswith("node_") else edge_stays)
        )
        for column in fields(GraphData)
    }
    columns["edge_source"] = new_number[_numbers(data.edge_source)[edge_stays]].tolist()
    columns["edge_target"] = new_number[_numbers(data.edge_target)[edge_stays]].tolist()
    return GraphData(**columns)
