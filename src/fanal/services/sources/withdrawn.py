"""What rests on withdrawn sources alone: shown in gray, counted unless one asks otherwise, and always told."""

from dataclasses import dataclass, replace

from fanal.model.graph import GraphData
from fanal.model.scope import Scope
from fanal.services.reading import entities_of, latest_change
from fanal.services.workspace import Workspace

SOURCE, WITHDRAWN = "Source", "withdrawn"


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The withdrawn sources of a case and what no other source speaks of.

    Attributes
    ----------
    sources : frozenset of str
    resting : frozenset of (str, str, str)
        Entity, property and value of claims; entity and two "" of whole entities.
    """

    sources: frozenset[str]
    resting: frozenset[tuple[str, str, str]]

    def entity(self, entity_id: str) -> bool:
        """Tell whether all that speaks of an entity has been withdrawn."""
        return (entity_id, "", "") in self.resting

    def edge(self, link: str) -> bool:
        """Tell whether all that speaks of a link has been withdrawn; of ``holder.property.value``, of that claim."""
        holder, *claim = link.split(".", 2)
        return self.entity(link) or (len(claim) == 2 and (holder, claim[0], claim[1]) in self.resting)


def withdrawn_in(workspace: Workspace, scope: Scope, case_id: str) -> Withdrawn:
    """Return the withdrawn sources of a case and what rests on them alone.

    Notes
    -----
    Without a withdrawn source only the sources of the case are read.
    """
    key = ("withdrawn", case_id, latest_change(workspace, scope, case_id))
    return workspace.memory.recall(key, lambda: _read(workspace, scope, case_id))


def _read(workspace: Workspace, scope: Scope, case_id: str) -> Withdrawn:
    sources = [entity.id for entity in entities_of(workspace, scope, case_id, SOURCE) if entity.values(WITHDRAWN)]
    resting = workspace.store.resting_only_on(scope, case_id, sources) if sources else frozenset()
    return Withdrawn(frozenset(sources), resting)


def marked(workspace: Workspace, scope: Scope, case_id: str, data: GraphData) -> GraphData:
    """Return a graph whose nodes and edges say whether they rest on withdrawn sources alone.

    Notes
    -----
    Someone at the end of a link that still stands is not marked: the link speaks of them too.
    """
    found = withdrawn_in(workspace, scope, case_id)
    if not found.resting:
        return data
    edges = [found.edge(link) for link in data.edge_link]
    ends = zip(data.edge_source, data.edge_target, edges, strict=True)
    spoken_of = {node for source, target, is_gone in ends if not is_gone for node in (source, target)}
    nodes = [found.entity(node_id) and number not in spoken_of for number, node_id in enumerate(data.node_id)]
    return replace(data, node_withdrawn=nodes, edge_withdrawn=edges)
