"""The entourage of a person: everyone within some steps, by link class, with the links among them."""

from dataclasses import dataclass, replace

from fanal.model.graph import GraphData
from fanal.model.scope import Scope
from fanal.network.entourage import entourage
from fanal.network.network import Network
from fanal.network.projection import Filter, project
from fanal.network.roles import role_codes
from fanal.services.entities.card import entity_in_case
from fanal.services.networks import Edge, case_network, case_roles, edges_of
from fanal.services.sources import marked
from fanal.services.workspace import Workspace

LARGEST = 10_000
"""Nodes read around one entity; where there are more, the whole case is read instead."""


@dataclass(frozen=True, slots=True)
class MemberView:
    """Someone in an entourage.

    Attributes
    ----------
    id, caption, schema, kind : str
    step : int
        Fewest links to the person in the middle, who has 0.
    roles : tuple of str
        Codes.
    by_class : dict of str to int
        Links within the entourage by class.
    """

    id: str
    caption: str
    schema: str
    kind: str
    step: int
    roles: tuple[str, ...]
    by_class: dict[str, int]


@dataclass(frozen=True, slots=True)
class EntourageView:
    """Everyone within some steps of one entity, nearest first, and the links among them."""

    root: str
    radius: int
    members: tuple[MemberView, ...]
    edges: tuple[Edge, ...]
    by_class: dict[str, int]


_PEOPLE = Filter()


def find_entourage(
    workspace: Workspace, case: str, entity_id: str, *, radius: int = 1, keep: Filter = _PEOPLE
) -> EntourageView:
    """Return the entourage of an entity.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    entity_id : str
    radius : int
        Steps, 0 or more.
    keep : Filter
        Which links lead on and who may be in it; the entity itself always is.

    Raises
    ------
    InputError
        The radius is negative, or a date of the filter is none.
    NotFoundError, DeniedError

    Notes
    -----
    Reads what lies around the entity, not the whole case, unless that is more than
    :data:`LARGEST` nodes.
    """
    scope, entity = entity_in_case(workspace, case, entity_id, "entourage")
    root = entity.canonical_id
    network = _network_around(
        workspace, scope, root, (entity.case_id, radius), _with_kind(workspace, entity.schema, keep)
    )
    found = entourage(network, root, radius)
    roles = case_roles(workspace, scope, entity.case_id)
    data = network.data
    numbers = [network.index[member.id] for member in found.members]
    return EntourageView(
        root=root,
        radius=radius,
        members=tuple(
            MemberView(
                id=member.id,
                caption=data.node_caption[number],
                schema=data.node_schema[number],
                kind=network.kinds[number],
                step=member.step,
                roles=role_codes(roles.get(member.id, ())),
                by_class=member.by_class,
            )
            for member, number in zip(found.members, numbers, strict=True)
        ),
        edges=edges_of(data, found.edges),
        by_class=found.by_class,
    )


def _with_kind(workspace: Workspace, schema: str, keep: Filter) -> Filter:
    kind = workspace.kind_of(schema)
    return keep if not keep.kinds or kind in keep.kinds else replace(keep, kinds=(*keep.kinds, kind))


def _network_around(workspace: Workspace, scope: Scope, root: str, near: tuple[str, int], keep: Filter) -> Network:
    case_id, radius = near
    data: GraphData = workspace.store.ego_graph(
        scope, root, max(radius, 0), link_classes=keep.link_classes, limit=LARGEST
    )
    if len(data.node_id) >= LARGEST:
        return case_network(workspace, scope, case_id, keep)
    data = marked(workspace, scope, case_id, data)
    return project(data, keep, model=workspace.model)
