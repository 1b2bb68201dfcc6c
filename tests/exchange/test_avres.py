"""The CSV export of AVRES, as its published source writes it; no real export is public."""

from collections.abc import Sequence

from fanal.exchange.avres import Known, from_avres, learned, table_of
from fanal.exchange.case_import import REFUSED_ROW, Problem
from fanal.exchange.claims import Claims
from fanal.exchange.i2.words import Words
from fanal.exchange.intake import Intake
from fanal.model.ids import KeyedIds
from fanal.model.schemata import load_model
from fanal.model.statement import Statement
from fanal.model.vocabulary import load_vocabularies

IDS = KeyedIds(b"a" * 32)
WORDS = Words(load_model(), load_vocabularies())
NODES = [
    ["id", "neo4j_id", "name", "labels", "viewColor", "alias", "âge", "Geo:habite", "Time:vue le", "couleur"],
    ["0", "11", "Ana", "['Node', 'Entity', 'Person']", "(1,2,3)", "'Anna', 'A. B.'", "'19'", "21", "31", "'rouge'"],
    ["1", "12", "Boris", "['Node', 'Entity', 'Person']", "(1,2,3)", "", "'vieux'", "", "", ""],
    ["2", "21", "Sofia", "['Node', 'Attribute', 'Geo']", "(1,2,3)", "", "", "", "", ""],
    ["3", "31", "13/05/2012", "['Time', 'Day']", "(1,2,3)", "", "", "", "", ""],
    ["4", "41", "Baba", "['Property', 'alias']", "(1,2,3)", "", "", "", "", ""],
    ["5", "51", "Talisman", "['Node', 'Entity', 'Objet rituel']", "", "", "", "", "", ""],
    ["6", "", "nobody", "['Node', 'Entity', 'Person']", "", "", "", "", "", ""],
]
EDGES = [
    ["id", "src id", "tgt id", "neo4j_id", "source_id", "target_id", "labels", "name", "montant"],
    ["0", "0", "1", "101", "12", "11", "['Link', 'Action']", "recrute", ""],
    ["1", "0", "1", "102", "11", "12", "['Link', 'Blood']", "None", ""],
    ["2", "0", "1", "103", "11", "12", "['Link', 'Financial']", "", "'500'"],
    ["3", "0", "1", "104", "11", "21", "['Link', 'Locate']", "", ""],
    ["4", "0", "1", "d1_102", "11", "13", "['Link', 'Blood']", "", ""],
    ["5", "0", "1", "105", "12", "41", "['Link', 'Prop']", "", ""],
    ["6", "0", "1", "106", "12", "31", "['Link', 'Attr']", "", ""],
    ["7", "0", "1", "107", "11", "12", "['Link', 'Action']", "fait quelque chose", ""],
    ["8", "0", "1", "108", "11", "", "['Link', 'Sexual']", "", ""],
]


def body(rows: Sequence[Sequence[str]]) -> list[tuple[str, Sequence[str]]]:
    return [(str(number), cells) for number, cells in enumerate(rows[1:], 2)]


def read(*tables: Sequence[Sequence[str]]) -> tuple[list[Statement], list[Problem], list[Intake]]:
    known, items, intakes = Known(), [], []
    for rows in tables:
        table = table_of(rows)
        assert table is not None
        if not table.has_edges:
            learned(body(rows), table, WORDS, known)
    for rows in tables:
        table = table_of(rows)
        assert table is not None
        intakes.append(Intake("edges.csv" if table.has_edges else "nodes.csv", "avres"))
        items += list(from_avres(body(rows), table, known, Claims(IDS, "case1", "source1"), intakes[-1]))
    statements = [item for item in items if isinstance(item, Statement)]
    return statements, [item for item in items if isinstance(item, Problem)], intakes


def of(statements: Sequence[Statement], schema: str) -> list[tuple[str, str]]:
    return [(row.prop, row.value) for row in statements if row.schema == schema and row.prop != "id"]


def test_nodes_become_entities_with_every_value_of_a_list() -> None:
    statements, problems, (intake,) = read(NODES)
    people = of(statements, "Person")
    assert [value for prop, value in people if prop == "name"] == ["Ana", "Boris"]
    assert [value for prop, value in people if prop == "alias"] == ["Anna", "A. B."]
    assert ("age", "19") in people
    assert ("notes", "couleur: rouge") in people
    assert of(statements, "Place") == [("name", "Sofia")]
    assert of(statements, "Item") == [("name", "Talisman"), ("type", "Objet rituel")]
    assert [(problem.row, problem.column, problem.kind) for problem in problems] == [
        (3, "âge", "bad_cell"),
        (8, "", REFUSED_ROW),
    ]
    assert (intake.rows, intake.refused) == (7, 1)
    assert set(intake.mapped) | set(intake.ignored) >= set(NODES[0]) - {"Time:vue le"}


def test_an_attribute_becomes_a_link_to_the_place_it_names() -> None:
    statements, _, _ = read(NODES)
    presence = dict(of(statements, "Presence"))
    sofia = next(row.entity_id for row in statements if row.value == "Sofia")
    assert (presence["place"], presence["role"]) == (sofia, "habite")


def test_links_keep_their_class_and_every_pair() -> None:
    statements, problems, intakes = read(NODES, EDGES)
    ana, boris = (next(row.entity_id for row in statements if row.value == name) for name in ("Ana", "Boris"))
    act = dict(of(statements, "Act"))
    assert (act["agent"], act["subject"], act["act"]) == (boris, ana, "recruits")
    family = [value for prop, value in of(statements, "Family") if prop == "recordId"]
    assert family == ["102", "102"]
    assert ("subtype", "relative") in of(statements, "Family")
    assert ("payer", ana) in of(statements, "Payment")
    assert ("amount", "500") in of(statements, "Payment")
    assert ("subtype", "seen_at") in of(statements, "Presence")
    assert dict(of(statements, "CriminalLink"))["subtype"] == "criminal_contact"
    assert ("alias", "Baba") in of(statements, "Person")
    assert [problem.row for problem in problems if problem.kind == REFUSED_ROW] == [8, 10]
    assert (intakes[1].rows, intakes[1].refused, intakes[1].links) == (9, 1, 6)


def test_the_same_files_give_the_same_statements() -> None:
    assert read(NODES, EDGES)[0] == read(NODES, EDGES)[0]


def test_other_tables_are_not_taken_for_it() -> None:
    assert table_of([["id", "name"], ["1", "Ana"]]) is None
    assert table_of([]) is None
