"""The links of one entity, row by row."""

from collections.abc import Iterable
from dataclasses import dataclass

from fanal.model.entity import Entity
from fanal.model.graph import GraphData
from fanal.model.scope import Scope
from fanal.services.sources import marked
from fanal.services.workspace import Workspace

OUT, IN, NONE = "out", "in", "none"
_ALL = 10_000_000
"""More neighbors than anyone has: a list of links that stops half-way would be taken for the whole."""


@dataclass(frozen=True, slots=True)
class EntityRef:
    """Another entity, as a row names it."""

    id: str
    caption: str
    schema: str
    kind: str


@dataclass(frozen=True, slots=True)
class LinkRow:
    """One link seen from one of its ends.

    Attributes
    ----------
    link, schema, link_class, subtype : str
    direction : str
        ``out``, ``in``, or ``none`` for a link without direction.
    other : EntityRef
    date_from, date_to, stance : str
    sources : int
        How many different sources speak of it.
    withdrawn : bool
        Whether all of them have been withdrawn.
    """

    link: str
    schema: str
    link_class: str
    subtype: str
    direction: str
    other: EntityRef
    date_from: str
    date_to: str
    stance: str
    sources: int
    withdrawn: bool


def links_of(workspace: Workspace, scope: Scope, case_id: str, entity_id: str) -> tuple[LinkRow, ...]:
    """Return all links of an entity by link class, then by the other's name.

    Notes
    -----
    Reads the entity's own links and nothing beyond their other ends.
    """
    data = marked(workspace, scope, case_id, workspace.store.ego_graph(scope, entity_id, 1, limit=_ALL))
    numbers = [n for n in range(len(data.edge_link)) if 0 in (data.edge_source[n], data.edge_target[n])]
    sources = _source_counts(workspace, scope, [data.edge_link[n] for n in numbers])
    rows = [_row(workspace, data, number, sources) for number in numbers]
    return tuple(sorted(rows, key=lambda row: (row.link_class, row.other.caption, row.date_from, row.link)))


def ref(workspace: Workspace, data: GraphData, node: int) -> EntityRef:
    """Return how a row names a node."""
    schema = data.node_schema[node]
    return EntityRef(data.node_id[node], data.node_caption[node], schema, workspace.kind_of(schema))


def _row(workspace: Workspace, data: GraphData, edge: int, sources: dict[str, int]) -> LinkRow:
    source, target = data.edge_source[edge], data.edge_target[edge]
    direction = (OUT if source == 0 else IN) if data.edge_directed[edge] else NONE
    link = data.edge_link[edge]
    return LinkRow(
        link=link,
        schema=data.edge_schema[edge],
        link_class=data.edge_class[edge],
        subtype=data.edge_subtype[edge],
        direction=direction,
        other=ref(workspace, data, target if source == 0 else source),
        date_from=data.edge_from[edge],
        date_to=data.edge_to[edge],
        stance=data.edge_stance[edge],
        sources=sources.get(link, 0),
        withdrawn=data.edge_withdrawn[edge] if data.edge_withdrawn else False,
    )


def _source_counts(workspace: Workspace, scope: Scope, links: Iterable[str]) -> dict[str, int]:
    """Count the sources of links; of a link made by a property (``holder.property.value``) those of that claim."""
    parts = {link: link.split(".", 2) for link in links}
    holders = {entity.id: entity for entity in workspace.store.read_entities(scope, [*{p[0] for p in parts.values()}])}
    return {link: _sources(holders[part[0]], part[1:]) for link, part in parts.items() if part[0] in holders}


def _sources(holder: Entity, claim: list[str]) -> int:
    rows = [row for row in holder.statements if not claim or [row.prop, row.value] == claim]
    return len({row.source_id for row in rows if row.source_id})
