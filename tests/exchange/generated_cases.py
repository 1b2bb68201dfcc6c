"""Cases made up by Hypothesis, and one small case told by hand."""

from collections.abc import Iterable

from hypothesis import strategies as st

from fanal.exchange.case_export import CaseExport
from fanal.model.case import Case
from fanal.model.entity import EXISTS, USED, Entity, caption_of
from fanal.model.graph import GraphData
from fanal.model.ids import KeyedIds
from fanal.model.schemata import load_model
from fanal.model.statement import NEGATED, Recorded, Statement, sealed

IDS = KeyedIds(b"w" * 32)
MODEL = load_model()
CASE = Case("case1", 'La "maison", =rouge', "Организация", "fr", "Line one\r\nline two", "2026-01-02T03:04:05Z")

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    [
        "=1+1",
        "+41 79",
        "-2",
        "@x",
        "\tx",
        "\rx",
        "'",
        "''=",
        "_x000D_",
        "#N/A",
        " ",
        "Елена",
        "李",
        "ليلى",
        "a\r\nb",
        "␛␍",
    ]
)
dates = st.sampled_from(["", "2012", "2012-05", "2012-05-13", "1899-12-31"])
grades = st.sampled_from([("", "", ""), ("admiralty_6x6", "B", "2"), ("europol_4x4", "A", "1")])
keys = st.text("abcdefghij", min_size=3, max_size=8)


def _claims(entity: str, schema: str, prop: str, sources: list[str]) -> st.SearchStrategy[Statement]:
    return st.builds(
        lambda value, lang, original, source, locator, grade, handling, stance, span: Statement(
            "", CASE.id, entity, schema, prop, value, lang, original, source, locator, *grade, handling, stance, *span
        ),
        texts,
        st.sampled_from(["", "fr", "sr-Latn"]),
        texts,
        st.sampled_from(["", *sources]),
        texts,
        grades,
        st.sampled_from(["", "H1"]),
        st.sampled_from(["asserted", "uncertain", "negated"]),
        st.tuples(dates, dates),
    )


@st.composite
def cases(draw: st.DrawFn) -> list[Statement]:
    """Draw the statements of a case: people, sources, links, an event with several participants."""
    people = draw(st.lists(keys, min_size=1, max_size=5, unique=True))
    sources = ["source1"]
    rows = [
        Statement("", CASE.id, "source1", "Source", EXISTS, ""),
        *draw(st.lists(_claims("source1", "Source", "title", []), max_size=2)),
    ]
    for person in people:
        rows.append(Statement("", CASE.id, person, "Person", EXISTS, ""))
        rows += draw(st.lists(_claims(person, "Person", "name", sources), max_size=3))
        rows += draw(st.lists(_claims(person, "Person", "notes", sources), max_size=1))
    ends = st.sampled_from(people)
    for number in range(draw(st.integers(0, 5))):
        schema = draw(st.sampled_from(["Act", "Family", "Payment", "Acquaintance"]))
        edge = MODEL.get(schema).edge
        assert edge is not None
        link = f"link{number}"
        rows += [
            Statement("", CASE.id, link, schema, EXISTS, "", source_id="source1"),
            Statement("", CASE.id, link, schema, edge.source, draw(ends)),
            Statement("", CASE.id, link, schema, edge.target, draw(ends)),
        ]
        rows += draw(st.lists(_claims(link, schema, "summary", sources), max_size=2))
    if draw(st.booleans()):
        rows.append(Statement("", CASE.id, "event1", "Event", EXISTS, ""))
        rows += [Statement("", CASE.id, "event1", "Event", "involved", person) for person in people]
    return marked([sealed(IDS, row) for row in rows], draw(st.booleans()))


def marked(rows: list[Statement], is_marked: bool) -> list[Statement]:
    """Return the statements, each once, with the first value of a person marked as used if asked."""
    unique = list({row.id: row for row in rows}.values())
    first = next((row for row in unique if row.prop == "name"), None)
    if is_marked and first is not None:
        unique.append(sealed(IDS, Statement("", CASE.id, first.entity_id, first.schema, USED, first.id)))
    return unique


def entities_of(statements: Iterable[Statement]) -> list[Entity]:
    """Gather statements into entities, ordered by id."""
    found: dict[str, Entity] = {}
    for row in statements:
        entity = found.setdefault(row.entity_id, Entity(row.entity_id, row.case_id, row.schema, row.entity_id))
        entity.records.append(Recorded(row, 1, "anna", "2026-01-02T03:04:05Z"))
    return [found[key] for key in sorted(found)]


def graph_of(entities: list[Entity]) -> GraphData:
    """Lay entities out as a network: every entity that is no link and no source is a node."""
    graph = GraphData()
    number: dict[str, int] = {}
    for entity in entities:
        schema = MODEL.get(entity.schema)
        if schema.edge is None and schema.kind != "source":
            number[entity.id] = len(graph.node_id)
            graph.node_id.append(entity.id)
            graph.node_schema.append(entity.schema)
            graph.node_caption.append(caption_of(schema, entity.statements))
    for entity in entities:
        edge = MODEL.get(entity.schema).edge
        if edge is not None:
            code = entity.first(edge.subtype) if edge.subtype else ""
            _add_edge(
                graph,
                entity,
                (edge.link_class, code, edge.directed),
                (entity.id, number[entity.first(edge.source)], number[entity.first(edge.target)]),
            )
            continue
        for row in entity.statements:
            spec = MODEL.get(entity.schema).properties.get(row.prop)
            if spec is not None and spec.link_class and row.stance != NEGATED and row.value in number:
                _add_edge(
                    graph,
                    entity,
                    (spec.link_class, "", False),
                    (f"{entity.id}.{row.prop}.{row.value}", number[entity.id], number[row.value]),
                )
    return graph


def _add_edge(graph: GraphData, entity: Entity, kind: tuple[str, str, bool], ends: tuple[str, int, int]) -> None:
    graph.edge_link.append(ends[0])
    graph.edge_schema.append(entity.schema)
    graph.edge_class.append(kind[0])
    graph.edge_subtype.append(kind[1])
    graph.edge_source.append(ends[1])
    graph.edge_target.append(ends[2])
    graph.edge_directed.append(kind[2])
    graph.edge_from.append(entity.first("startDate"))
    graph.edge_to.append(entity.first("endDate"))
    graph.edge_weight.append(1.0)
    graph.edge_stance.append(next(row.stance for row in entity.statements if row.prop == EXISTS))


def export_of(statements: Iterable[Statement]) -> CaseExport:
    """Return what a writer is given for these statements."""
    entities = entities_of(statements)
    return CaseExport(CASE, entities, graph_of(entities))


def told_case() -> list[Statement]:
    """Return a small case: two women, a recruiter, a payment, one uncertain act, a shared rite."""
    rows = [
        Statement("", CASE.id, "s1", "Source", EXISTS, ""),
        Statement("", CASE.id, "s1", "Source", "title", "Judgment 12/2012"),
        Statement("", CASE.id, "elena", "Person", EXISTS, "", source_id="s1", locator="p. 2"),
        Statement("", CASE.id, "elena", "Person", "name", "Елена", "ru", "ЕЛЕНА", "s1", "p. 2"),
        Statement(
            "", CASE.id, "elena", "Person", "name", "Elena", "ro", "", "s1", "p. 9", "admiralty_6x6", "B", "2", "H1"
        ),
        Statement("", CASE.id, "mira", "Person", EXISTS, ""),
        Statement("", CASE.id, "mira", "Person", "name", "Mira"),
        Statement("", CASE.id, "dan", "Person", EXISTS, ""),
        Statement("", CASE.id, "dan", "Person", "name", "=Dan"),
        Statement("", CASE.id, "act1", "Act", EXISTS, "", source_id="s1", locator="p. 3", stance="uncertain"),
        Statement("", CASE.id, "act1", "Act", "agent", "dan"),
        Statement("", CASE.id, "act1", "Act", "subject", "elena"),
        Statement("", CASE.id, "act1", "Act", "act", "recruits"),
        Statement("", CASE.id, "act1", "Act", "startDate", "2012-05"),
        Statement("", CASE.id, "pay1", "Payment", EXISTS, "", source_id="s1", locator="p. 5"),
        Statement("", CASE.id, "pay1", "Payment", "payer", "elena"),
        Statement("", CASE.id, "pay1", "Payment", "beneficiary", "dan"),
        Statement("", CASE.id, "pay1", "Payment", "startDate", "2012-05-13"),
        Statement("", CASE.id, "rite1", "Rite", EXISTS, ""),
        *(Statement("", CASE.id, "rite1", "Rite", "involved", person) for person in ("elena", "mira", "dan")),
    ]
    sealed_rows = [sealed(IDS, row) for row in rows]
    return [*sealed_rows, sealed(IDS, Statement("", CASE.id, "elena", "Person", USED, sealed_rows[4].id))]
