"""The tables people read: entities with their values in words, links with their ends and sources."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from fanal.exchange.case_export import CaseExport, edge_key
from fanal.model.entity import NOT_OF_THE_THING, Entity

_BETWEEN = " | "

ENTITY_HEADINGS = ("Id", "Kind", "Shown as", "Links")
LINK_HEADINGS = (
    "Link",
    "Class",
    "Type",
    "From",
    "To",
    "Directed",
    "Start",
    "End",
    "Weight",
    "Certainty",
    "Sources",
    "From id",
    "To id",
)


@dataclass(slots=True)
class Survey:
    """What has to be known of all entities before the first row can be written.

    Attributes
    ----------
    captions : dict of str to str
        By entity id.
    properties : dict of str to str
        Property names that are used by entities that are no links, with their heading,
        in the order in which they are first met.
    sources : dict of str to str
        By link of the network: its sources, with places in them.
    degrees : dict of str to int
        By entity id: how many edges end at it.
    """

    captions: dict[str, str] = field(default_factory=dict)
    properties: dict[str, str] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    degrees: dict[str, int] = field(default_factory=dict)


def survey(export: CaseExport) -> Survey:
    """Go through a case once and note what its readable tables need.

    Parameters
    ----------
    export : CaseExport

    Returns
    -------
    Survey

    Notes
    -----
    Memory grows with the number of entities and edges, not of statements.
    """
    result = Survey()
    for number in (*export.graph.edge_source, *export.graph.edge_target):
        node = export.graph.node_id[number]
        result.degrees[node] = result.degrees.get(node, 0) + 1
    edges = set(export.graph.edge_link)
    cited: dict[str, dict[tuple[str, str], None]] = {}
    used: dict[str, str] = {}
    for entity in export.entities:
        result.captions[entity.id] = export.caption(entity)
        is_link = _is_link(export, entity)
        for row in entity.statements:
            if not is_link and row.prop not in NOT_OF_THE_THING:
                used.setdefault(row.prop, _heading(export, entity.schema, row.prop))
            key = entity.id if is_link else edge_key(row)
            if key in edges and (row.source_id or row.locator):
                cited.setdefault(key, {})[(row.source_id, row.locator)] = None
    result.properties = _told_apart(used, [export.translate(text) for text in ENTITY_HEADINGS])
    result.sources = {key: _citations(places, result.captions) for key, places in cited.items()}
    return result


def _is_link(export: CaseExport, entity: Entity) -> bool:
    schema = export.schema(entity.schema)
    return schema is not None and schema.edge is not None


def _heading(export: CaseExport, schema_name: str, prop: str) -> str:
    schema = export.schema(schema_name)
    return export.label(schema.properties[prop].label) if schema is not None and prop in schema.properties else prop


def _told_apart(headings: dict[str, str], others: list[str]) -> dict[str, str]:
    taken: dict[str, int] = {}
    for heading in (*headings.values(), *others):
        taken[heading] = taken.get(heading, 0) + 1
    return {prop: text if taken[text] == 1 else f"{text} ({prop})" for prop, text in headings.items()}


def _citations(places: dict[tuple[str, str], None], captions: dict[str, str]) -> str:
    by_source: dict[str, list[str]] = {}
    for source, locator in places:
        by_source.setdefault(captions.get(source, source), []).extend([locator] if locator else [])
    return _BETWEEN.join(", ".join([*([title] if title else []), *spots]) for title, spots in by_source.items())


def entity_rows(export: CaseExport, notes: Survey) -> Iterator[tuple[str, list[str | int]]]:
    """Yield each entity that is no link as its kind's code and its row of cells.

    Parameters
    ----------
    export : CaseExport
    notes : Survey

    Yields
    ------
    tuple of (str, list of (str or int))
        Cells in the order of :data:`ENTITY_HEADINGS`, then of ``notes.properties``.
    """
    for entity in export.entities:
        if _is_link(export, entity):
            continue
        schema = export.schema(entity.schema)
        word = export.label(schema.label) if schema is not None else entity.schema
        values = [_words(export, entity, prop, notes) for prop in notes.properties]
        name, degree = notes.captions[entity.id], notes.degrees.get(entity.id, 0)
        yield schema.kind if schema is not None else "thing", [entity.id, word, name, degree, *values]


def _words(export: CaseExport, entity: Entity, prop: str, notes: Survey) -> str:
    schema = export.schema(entity.schema)
    spec = schema.properties.get(prop) if schema is not None else None
    values = entity.values(prop)
    if spec is not None and spec.type == "entity":
        values = [notes.captions.get(value, value) for value in values]
    elif spec is not None and spec.vocabulary:
        values = [export.term(spec.vocabulary, value) for value in values]
    return _BETWEEN.join(values)


def link_rows(export: CaseExport, notes: Survey) -> Iterator[list[str | float]]:
    """Yield each edge of the network as a row of cells, in the order of :data:`LINK_HEADINGS`."""
    graph = export.graph
    yes, no = export.translate("yes"), export.translate("no")
    for edge, link in enumerate(graph.edge_link):
        source, target = graph.edge_source[edge], graph.edge_target[edge]
        yield [
            link,
            export.term("link_class", graph.edge_class[edge]),
            export.subtype(graph.edge_schema[edge], graph.edge_subtype[edge]),
            export.node_caption(source),
            export.node_caption(target),
            yes if graph.edge_directed[edge] else no,
            graph.edge_from[edge],
            graph.edge_to[edge],
            graph.edge_weight[edge],
            export.translate(graph.edge_stance[edge]),
            notes.sources.get(link, ""),
            graph.node_id[source],
            graph.node_id[target],
        ]
