"""Networks as plain columns: whole cases, and what lies around one entity."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, select, true

from fanal.errors import NotFoundError
from fanal.model.graph import GraphData
from fanal.model.schemata import Model
from fanal.model.scope import Scope
from fanal.store.cases import thing_schemata
from fanal.store.engine.backend import Backend
from fanal.store.tables import EDGE, ENTITY
from fanal.store.visibility import visible, visible_cases

CHUNK_IDS = 2_000

_E = EDGE.c
_EDGE_FIELDS = (
    _E.link, _E.schema, _E.link_class, _E.subtype, _E.source, _E.target,
    _E.directed, _E.date_from, _E.date_to, _E.weight, _E.stance,
)  # fmt: skip
_NODE_FIELDS = (ENTITY.c.id, ENTITY.c.canonical_id, ENTITY.c.schema, ENTITY.c.caption)

Node = tuple[str, str, str]
Item = TypeVar("Item")


def _by_canonical(rows: Iterable[Sequence[Any]]) -> dict[str, Node]:
    """Return one node per canonical id: the canonical entity itself where it is seen, else the first."""
    nodes: dict[str, Node] = {}
    for entity_id, canonical_id, schema, caption in rows:
        if canonical_id not in nodes or entity_id == canonical_id:
            nodes[canonical_id] = (canonical_id, schema, caption)
    return nodes


def _columns(rows: Sequence[Sequence[Any]]) -> list[list[Any]]:
    return list(map(list, zip(*rows, strict=True))) if rows else [[] for _ in _EDGE_FIELDS]


def _graph_data(nodes: Sequence[Node], rows: Sequence[Sequence[Any]]) -> GraphData:
    place = {node[0]: number for number, node in enumerate(nodes)}
    ids, schemata, captions = map(list, zip(*nodes, strict=True)) if nodes else ([], [], [])
    columns = _columns(rows)
    if not place.keys() >= {*columns[4], *columns[5]}:
        columns = _columns([row for row in rows if row[4] in place and row[5] in place])
    link, schema, link_class, subtype, source, target, directed, date_from, date_to, weight, stance = columns
    return GraphData(
        node_id=ids,
        node_schema=schemata,
        node_caption=captions,
        edge_link=link,
        edge_schema=schema,
        edge_class=link_class,
        edge_subtype=subtype,
        edge_source=[place[end] for end in source],
        edge_target=[place[end] for end in target],
        edge_directed=directed,
        edge_from=date_from,
        edge_to=date_to,
        edge_weight=weight,
        edge_stance=stance,
    )


def read_graph(connection: Connection, model: Model, scope: Scope, case_ids: Sequence[str]) -> GraphData:
    """Return all entities of the visible ones of some cases, and all links among them.

    Notes
    -----
    One pass over the nodes and one over the edges, ordered by id: the same base gives
    the same columns on every engine.
    """
    if not case_ids:
        return GraphData()
    chosen = tuple(case_ids)
    nodes = _by_canonical(
        connection.execute(
            select(*_NODE_FIELDS)
            .where(visible_cases(scope, chosen, ENTITY.c.case_id), ENTITY.c.schema.in_(thing_schemata(model)))
            .order_by(ENTITY.c.id)
        )
    )
    edges = select(*_EDGE_FIELDS).where(visible_cases(scope, chosen, _E.case_id))
    rows = connection.execute(edges.order_by(_E.link, _E.source, _E.target)).all()
    return _graph_data(sorted(nodes.values()), rows)


class EgoSearch:
    """Grows a neighbourhood breadth first, each step a few index look-ups.

    Parameters
    ----------
    connection : sqlalchemy.Connection
    backend : Backend
    scope : Scope
    link_classes : sequence of str
        Empty: all.

    Notes
    -----
    Ids go to the engine in chunks, and which ends lie inside is checked here: given two
    lists of ends at once, a planner may try every pair of them.
    """

    def __init__(self, connection: Connection, backend: Backend, scope: Scope, link_classes: Sequence[str]) -> None:
        self._connection = connection
        self._backend = backend
        self._scope = scope
        self._seen_edges = visible(scope, _E.case_id), (_E.link_class.in_(link_classes) if link_classes else true())

    def nodes(self, ids: Sequence[str]) -> dict[str, Node]:
        """Return the visible entities behind canonical ids."""
        seen = visible(self._scope, ENTITY.c.case_id)
        found: dict[str, Node] = {}
        for chunk in _chunks(ids):
            direct = select(*_NODE_FIELDS).where(
                self._backend.among(ENTITY.c.id, chunk), seen, ENTITY.c.canonical_id == ENTITY.c.id
            )
            found |= _by_canonical(self._connection.execute(direct))
            if missing := [node_id for node_id in chunk if node_id not in found]:
                merged = (
                    select(*_NODE_FIELDS)
                    .where(self._backend.among(ENTITY.c.canonical_id, missing), seen)
                    .where(ENTITY.c.canonical_id != ENTITY.c.id)
                    .order_by(ENTITY.c.id)
                )
                found |= _by_canonical(self._connection.execute(merged))
        return found

    def root(self, entity_id: str) -> Node:
        """Return the node of an entity.

        Raises
        ------
        NotFoundError
            It is absent or out of sight.
        """
        query = select(ENTITY.c.canonical_id).where(ENTITY.c.id == entity_id, visible(self._scope, ENTITY.c.case_id))
        canonical_id = self._connection.scalar(query) or entity_id
        if node := self.nodes([canonical_id]).get(canonical_id):
            return node
        raise NotFoundError("There is no entity with the id {entity}.", entity=entity_id)

    def neighbors(self, ids: Sequence[str]) -> set[str]:
        """Return what is one step away from any of the nodes."""
        found: set[str] = set()
        for near, far in ((_E.source, _E.target), (_E.target, _E.source)):
            for chunk in _chunks(ids):
                query = select(far).where(self._backend.among(near, chunk), *self._seen_edges)
                found.update(self._connection.scalars(query))
        return found

    def grow(self, root: Node, radius: int, limit: int) -> list[Node]:
        """Return the root and all within `radius` steps, nearest first, at most `limit`."""
        members = {root[0]: root}
        ring = [root[0]]
        for _ in range(radius):
            wanted = sorted(self.neighbors(ring) - members.keys())
            found = self.nodes(wanted)
            ring = [node_id for node_id in wanted if node_id in found][: limit - len(members)]
            members |= {node_id: found[node_id] for node_id in ring}
            if not ring or len(members) >= limit:
                break
        return list(members.values())

    def edges_among(self, members: Sequence[Node]) -> list[Sequence[Any]]:
        """Return all edges whose two ends are members, ordered by link."""
        inside = {node[0] for node in members}
        wanted: list[int] = []
        for chunk in _chunks(sorted(inside)):
            query = select(_E.num, _E.target).where(self._backend.among(_E.source, chunk))
            wanted += [num for num, target in self._connection.execute(query) if target in inside]
        rows: list[Sequence[Any]] = []
        for nums in _chunks(sorted(wanted)):
            rows += self._connection.execute(select(*_EDGE_FIELDS).where(_E.num.in_(nums), *self._seen_edges)).all()
        return sorted(rows, key=lambda row: (row[0], row[4], row[5]))


def _chunks(ids: Iterable[Item]) -> Iterator[list[Item]]:
    iterator = iter(ids)
    while chunk := list(islice(iterator, CHUNK_IDS)):
        yield chunk


def read_ego_graph(search: EgoSearch, entity_id: str, radius: int, limit: int) -> GraphData:
    """Return the entities within `radius` steps of one, and all edges among them; node 0 is the one."""
    members = search.grow(search.root(entity_id), radius, max(limit, 1))
    return _graph_data(members, search.edges_among(members))
