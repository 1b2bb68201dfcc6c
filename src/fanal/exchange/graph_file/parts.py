"""How a case is laid out in a graph file: which statements go with which node or edge."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from fanal.exchange.case_export import CaseExport
from fanal.exchange.records import dump, entity_record, header_record
from fanal.model.graph import GraphData

STATEMENTS = "statements"
"""Attribute that holds, as JSON, the entities (with their statements) that a node or edge stands for."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """A column of nodes or edges, named alike in GraphML and GEXF.

    Attributes
    ----------
    name : str
    type : str
        ``string``, ``boolean`` or ``double``, as both formats call them.
    """

    name: str
    type: str = "string"


NODE_ATTRIBUTES = (Attribute("label"), Attribute("schema"), Attribute("kind"), Attribute(STATEMENTS))
EDGE_ATTRIBUTES = (
    Attribute("link"),
    Attribute("schema"),
    Attribute("link_class"),
    Attribute("subtype"),
    Attribute("subtype_label"),
    Attribute("is_directed", "boolean"),
    Attribute("date_from"),
    Attribute("date_to"),
    Attribute("weight", "double"),
    Attribute("stance"),
    Attribute(STATEMENTS),
)


@dataclass(frozen=True, slots=True)
class Part:
    """A node or an edge with its attributes as text; what is empty is left out."""

    id: str
    values: dict[str, str]
    source: str = ""
    target: str = ""


@dataclass(slots=True)
class _Places:
    """Where each entity of the network is: a node, or the first edge of a link."""

    nodes: dict[str, int] = field(default_factory=dict)
    edges: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, graph: GraphData) -> "_Places":
        found = cls({node: number for number, node in enumerate(graph.node_id)})
        for edge, link in enumerate(graph.edge_link):
            found.edges.setdefault(link, []).append(edge)
        return found


def node_parts(export: CaseExport) -> Iterator[Part]:
    """Yield the nodes, each with the statements of its entity.

    Parameters
    ----------
    export : CaseExport

    Yields
    ------
    Part
        In the order of the entities, then those that no entity stands for.
    """
    waiting = {node: number for number, node in enumerate(export.graph.node_id)}
    for entity in export.entities:
        if entity.id in waiting:
            yield _node(export, waiting.pop(entity.id), dump([entity_record(entity)]))
    for number in waiting.values():
        yield _node(export, number, "")


def _node(export: CaseExport, number: int, statements: str) -> Part:
    graph = export.graph
    schema = export.schema(graph.node_schema[number])
    values = {
        "label": export.node_caption(number),
        "schema": graph.node_schema[number],
        "kind": schema.kind if schema is not None else "",
        STATEMENTS: statements,
    }
    return Part(graph.node_id[number], _filled(values))


def edge_parts(export: CaseExport) -> Iterator[Part]:
    """Yield the edges; the first edge of a link holds the link's statements."""
    places = _Places.of(export.graph)
    for entity in export.entities:
        if entity.id not in places.nodes:
            statements = dump([entity_record(entity)])
            for edge in places.edges.pop(entity.id, ()):
                yield _edge(export, edge, statements)
                statements = ""
    for edges in places.edges.values():
        for edge in edges:
            yield _edge(export, edge, "")


def _edge(export: CaseExport, edge: int, statements: str) -> Part:
    graph = export.graph
    schema, code = graph.edge_schema[edge], graph.edge_subtype[edge]
    values = {
        "link": graph.edge_link[edge],
        "schema": schema,
        "link_class": graph.edge_class[edge],
        "subtype": code,
        "subtype_label": export.subtype(schema, code),
        "is_directed": "true" if graph.edge_directed[edge] else "false",
        "date_from": graph.edge_from[edge],
        "date_to": graph.edge_to[edge],
        "weight": repr(graph.edge_weight[edge]),
        "stance": graph.edge_stance[edge],
        STATEMENTS: statements,
    }
    ends = graph.node_id[graph.edge_source[edge]], graph.node_id[graph.edge_target[edge]]
    return Part(f"e{edge}", _filled(values), *ends)


def _filled(values: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}


def remainder(export: CaseExport) -> str:
    """Return as JSON the case, and the entities that are neither node nor edge (sources, roles …)."""
    places = _Places.of(export.graph)
    rest = [
        entity_record(entity)
        for entity in export.entities
        if entity.id not in places.nodes and entity.id not in places.edges
    ]
    return dump({**header_record(export.case), "entities": rest})
