"""A case as a graph, read once and kept until the case changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from fanal.model.graph import GraphData
from fanal.model.ports import EntityQuery
from fanal.model.scope import Scope
from fanal.model.statement import NEGATED, Recorded
from fanal.network.network import Network
from fanal.network.projection import Filter, project
from fanal.network.roles import ACT_SCHEMA, RecordedRole, RoleFinding, derive_roles
from fanal.services.workspace import Workspace

CASE_ROLE_SCHEMA = "CaseRole"


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge of a network as every interface shows it.

    Attributes
    ----------
    id : str
        Unique in one answer. It is `link`, but for a link that makes several edges.
    link : str
        Entity id of the link, or ``holder.property.value`` for a link made by a property.
    schema, link_class, subtype : str
    source, target : str
        Entity ids.
    directed : bool
    date_from, date_to : str
        Partial ISO dates, "" if open or unknown.
    weight : float
    stance : str
    """

    id: str
    link: str
    schema: str
    link_class: str
    subtype: str
    source: str
    target: str
    directed: bool
    date_from: str
    date_to: str
    weight: float
    stance: str


def edges_of(data: GraphData, numbers: Iterable[int] | None = None) -> tuple[Edge, ...]:
    """Return edges of a graph, all of them or those numbered."""
    times: dict[str, int] = {}
    ids, edges = data.node_id, []
    for edge in range(len(data.edge_link)) if numbers is None else numbers:
        link = data.edge_link[edge]
        times[link] = nth = times.get(link, 0) + 1
        edges.append(
            Edge(
                link if nth == 1 else f"{link}~{nth}",
                link,
                data.edge_schema[edge],
                data.edge_class[edge],
                data.edge_subtype[edge],
                ids[data.edge_source[edge]],
                ids[data.edge_target[edge]],
                data.edge_directed[edge],
                data.edge_from[edge],
                data.edge_to[edge],
                data.edge_weight[edge],
                data.edge_stance[edge],
            )
        )
    return tuple(edges)


def latest_change(workspace: Workspace, scope: Scope, case_id: str) -> int:
    """Return the number of a case's latest change, 0 if there is none; what is kept hangs on it."""
    changes = workspace.store.changes(scope, case_id, limit=1)
    return changes[0].seq if changes else 0


def case_graph(workspace: Workspace, scope: Scope, case_id: str) -> GraphData:
    """Return all nodes and edges of a case."""
    key = ("graph", case_id, latest_change(workspace, scope, case_id))
    return workspace.memory.recall(key, lambda: workspace.store.graph(scope, [case_id]))


def recorded_roles(workspace: Workspace, scope: Scope, case_id: str) -> tuple[RecordedRole, ...]:
    """Return the roles and capacities that sources of a case state outright."""
    key = ("recorded", case_id, latest_change(workspace, scope, case_id))
    return workspace.memory.recall(key, lambda: tuple(_read_recorded(workspace, scope, case_id)))


def _read_recorded(workspace: Workspace, scope: Scope, case_id: str) -> Iterable[RecordedRole]:
    rows = workspace.store.statements(scope, case_id, schemata=(CASE_ROLE_SCHEMA,))
    for entity_id, group in groupby(rows, key=lambda row: row.statement.entity_id):
        values = _values(group)
        for person in values.get("person", ()):
            for role in values.get("role", ("",)):
                for capacity in values.get("capacity", ("",)):
                    yield RecordedRole(person, role, capacity, entity_id)


def _values(rows: Iterable[Recorded]) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for row in rows:
        if row.statement.stance != NEGATED and row.statement.value not in values.get(row.statement.prop, ()):
            values.setdefault(row.statement.prop, []).append(row.statement.value)
    return values


def case_roles(workspace: Workspace, scope: Scope, case_id: str) -> Mapping[str, tuple[RoleFinding, ...]]:
    """Return the roles of everyone in a case, recorded and derived.

    Notes
    -----
    A case without acts is not read for it, however large it is.
    """
    key = ("roles", case_id, latest_change(workspace, scope, case_id))
    return workspace.memory.recall(key, lambda: _derive(workspace, scope, case_id))


def _derive(workspace: Workspace, scope: Scope, case_id: str) -> Mapping[str, tuple[RoleFinding, ...]]:
    recorded = recorded_roles(workspace, scope, case_id)
    acts = EntityQuery(case_ids=(case_id,), schemata=(ACT_SCHEMA,), limit=1)
    has_acts = workspace.store.list_entities(scope, acts).total > 0
    return derive_roles(case_graph(workspace, scope, case_id) if has_acts else GraphData(), recorded)


def case_network(workspace: Workspace, scope: Scope, case_id: str, keep: Filter) -> Network:
    """Return the network that a filter leaves of a case."""
    key = ("network", case_id, latest_change(workspace, scope, case_id), keep)

    def make() -> Network:
        data = case_graph(workspace, scope, case_id)
        recorded = recorded_roles(workspace, scope, case_id)
        return project(data, keep, recorded=recorded, model=workspace.model)

    return workspace.memory.recall(key, make)
