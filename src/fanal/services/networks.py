"""A case as a graph, read once and kept until the case changes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from fanal.model.graph import GraphData
from fanal.model.ports import EntityQuery
from fanal.model.schemata import Model
from fanal.model.scope import Scope
from fanal.model.vocabulary import Vocabulary
from fanal.network.network import Network
from fanal.network.projection import Filter, project
from fanal.network.roles import ACT_SCHEMA, RecordedRole, RoleFinding, derive_roles
from fanal.services.reading import entities_of, latest_change
from fanal.services.sources import marked
from fanal.services.vocabularies import code_meant, kind_meant
from fanal.services.words import case_words
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
    withdrawn : bool
        Whether every source that speaks of it has been withdrawn.
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
    withdrawn: bool


def edges_of(data: GraphData, numbers: Iterable[int] | None = None) -> tuple[Edge, ...]:
    """Return edges of a graph, all of them or those numbered."""
    rows = range(len(data.edge_link)) if numbers is None else list(numbers)
    links = [data.edge_link[row] for row in rows]
    ids = data.node_id
    return tuple(
        map(
            Edge,
            _told_apart(links),
            links,
            [data.edge_schema[row] for row in rows],
            [data.edge_class[row] for row in rows],
            [data.edge_subtype[row] for row in rows],
            [ids[data.edge_source[row]] for row in rows],
            [ids[data.edge_target[row]] for row in rows],
            [data.edge_directed[row] for row in rows],
            [data.edge_from[row] for row in rows],
            [data.edge_to[row] for row in rows],
            [data.edge_weight[row] for row in rows],
            [data.edge_stance[row] for row in rows],
            [data.edge_withdrawn[row] if data.edge_withdrawn else False for row in rows],
        )
    )


def _told_apart(links: list[str]) -> list[str]:
    """Return one id per edge: the link's own, numbered where it comes again."""
    if len(set(links)) == len(links):
        return links
    times: dict[str, int] = {}
    told = []
    for link in links:
        times[link] = nth = times.get(link, 0) + 1
        told.append(link if nth == 1 else f"{link}~{nth}")
    return told


def filter_meant(model: Model, vocabularies: Mapping[str, Vocabulary], asked: Filter) -> Filter:
    """Return the filter that is meant by one whose classes, acts and kinds are written as people write them.

    Parameters
    ----------
    model : Model
    vocabularies : mapping of str to Vocabulary
    asked : Filter
        Codes, or labels in any language.

    Raises
    ------
    NotFoundError
        There is no such link class, act, sub-type or kind.
    """
    return replace(
        asked,
        link_classes=tuple(code_meant(vocabularies, ("link_class",), text) for text in asked.link_classes),
        subtypes=tuple(code_meant(vocabularies, ("act", "link_subtype"), text) for text in asked.subtypes),
        kinds=tuple(kind_meant(model, text) for text in asked.kinds),
    )


def case_graph(workspace: Workspace, scope: Scope, case_id: str) -> GraphData:
    """Return all nodes and edges of a case."""
    key = ("graph", case_id, latest_change(workspace, scope, case_id))
    return workspace.memory.recall(
        key, lambda: marked(workspace, scope, case_id, workspace.store.graph(scope, [case_id]))
    )


def recorded_roles(workspace: Workspace, scope: Scope, case_id: str) -> tuple[RecordedRole, ...]:
    """Return the roles and capacities that sources of a case state outright."""
    key = ("recorded", case_id, latest_change(workspace, scope, case_id))
    return workspace.memory.recall(key, lambda: tuple(_read_recorded(workspace, scope, case_id)))


def _read_recorded(workspace: Workspace, scope: Scope, case_id: str) -> Iterator[RecordedRole]:
    for entity in entities_of(workspace, scope, case_id, CASE_ROLE_SCHEMA):
        for person in entity.values("person"):
            for role in entity.values("role") or [""]:
                for capacity in entity.values("capacity") or [""]:
                    yield RecordedRole(person, role, capacity, entity.id)


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
    known = case_words(workspace, scope, case_id).acts
    return derive_roles(case_graph(workspace, scope, case_id) if has_acts else GraphData(), recorded, acts=known)


def case_network(workspace: Workspace, scope: Scope, case_id: str, keep: Filter) -> Network:
    """Return the network that a filter leaves of a case."""
    key = ("network", case_id, latest_change(workspace, scope, case_id), keep)

    def make() -> Network:
        data = case_graph(workspace, scope, case_id)
        recorded = recorded_roles(workspace, scope, case_id)
        known = case_words(workspace, scope, case_id).acts
        return project(data, keep, recorded=recorded, model=workspace.model, acts=known)

    return workspace.memory.recall(key, make)
