"""Nothing is dropped in silence: columns, cells, rows, ends; and the same import twice is the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fanal.errors import MappingError
from fanal.ingest import ImportReport, Limits, load_mapping, mapping_json_schema, save_mapping
from fanal.ingest.importing.importer import Importer
from fanal.model.ids import KeyedIds
from fanal.model.schemata import load_model
from fanal.model.statement import statement_id
from fanal.model.vocabulary import load_vocabularies
from tests.ingest.running import CASE, IDS, memory_file, run

PEOPLE = "id,name,born,phone\n1,Ana,1990-05,0612345678\n2,Bo,not a date,xyz\n,Nobody,1990,\n4,Di,13/05/1991,\n"
MAPPING = """
fanal_mapping: 1
tables:
  - match: people.csv
    entities:
      - schema: Person
        key: id
        columns: {name: name, born: birthDate, phone: phone}
"""


def test_bad_cells_and_rows_are_told_and_the_good_stay() -> None:
    found = run([memory_file("people.csv", PEOPLE)], MAPPING)
    assert found.values("Person", "name") == ["Ana", "Bo", "Di"]
    assert found.values("Person", "birthDate") == ["1990-05", "1991-05-13"]
    problems = [(problem.kind, problem.row, problem.column) for problem in found.report.problems]
    assert problems == [("bad_cell", "row 3", "born"), ("bad_cell", "row 3", "phone"), ("refused_row", "row 4", "id")]
    assert not any(
        text in str(problem) for problem in found.report.problems for text in ("Nobody", "xyz", "not a date")
    )
    (table,) = found.report.tables
    assert (table.rows, table.kept, table.refused) == (4, 3, 1)
    assert table.mapped == {
        "id": ["key of Person"],
        "name": ["Person.name"],
        "born": ["Person.birthDate"],
        "phone": ["Person.phone"],
    }


def test_statements_say_where_they_come_from() -> None:
    found = run([memory_file("people.csv", PEOPLE)], MAPPING)
    (source,) = found.entities("Source")
    assert found.values("Source", "title") == ["people.csv"]
    rows = [row for row in found.statements if row.schema == "Person"]
    assert {row.source_id for row in rows} == {source}
    assert {row.locator for row in rows} == {"row 2", "row 3", "row 5"}
    assert [row.original_value for row in found.of("Person", "birthDate")] == ["", "13/05/1991"]
    assert all(row.id == statement_id(IDS, row) for row in found.statements)


def test_same_import_twice_is_the_same_and_another_base_differs() -> None:
    files = [memory_file("people.csv", PEOPLE)]
    first, again = run(files, MAPPING), run(files, MAPPING)
    assert first.statements == again.statements
    other = run(files, MAPPING, ids=KeyedIds(b"o" * 32))
    assert {row.id for row in first.statements}.isdisjoint(row.id for row in other.statements)


def test_a_corrected_file_lands_on_the_same_entities() -> None:
    corrected = "name,id,born,phone\nNew,9,2001,\nAnna,1,1990-05,\n"
    before = run([memory_file("people.csv", PEOPLE)], MAPPING)
    after = run([memory_file("people.csv", corrected)], MAPPING)
    assert before.entities("Source") == after.entities("Source")
    ana = next(row.entity_id for row in before.of("Person", "name") if row.value == "Ana")
    assert ana in after.entities("Person")


def test_repeated_links_stay_apart_and_keep_their_ids() -> None:
    text = "source,target,date\na,b,2012\na,b,2012\na,b,2013\nb,a,2012\n"
    first = run([memory_file("t.csv", text)])
    assert len(first.entities("UnknownLink")) == 4
    later = run([memory_file("t.csv", "source,target,date\nx,y,2011\n" + text.split("\n", 1)[1])])
    assert first.entities("UnknownLink") < later.entities("UnknownLink")


def test_links_with_a_key_are_one_link() -> None:
    mapping = """
fanal_mapping: 1
tables:
  - match: t.csv
    links:
      - schema: Payment
        key: no
        source: {schema: Person, key: from}
        target: {schema: Person, key: to}
        columns: {amount: amount}
"""
    found = run([memory_file("t.csv", "no,from,to,amount\n7,a,b,5\n7,a,b,6\n")], mapping)
    assert len(found.entities("Payment")) == 1
    assert found.values("Payment", "amount") == ["5", "6"]


def test_short_and_long_rows() -> None:
    found = run([memory_file("people.csv", "id,name,born,phone\n1,Ana\n2,Bo,1990,,,\n3,Cy,1990,,extra\n")], MAPPING)
    assert found.values("Person", "name") == ["Ana", "Bo", "Cy"]
    assert [(problem.kind, problem.row) for problem in found.report.problems] == [("extra_cells", "row 4")]


def test_problems_are_capped_and_counted() -> None:
    text = "id,name,born,phone\n" + "".join(f"{n},x,never,\n" for n in range(200))
    report = run([memory_file("people.csv", text)], MAPPING).report
    assert report.counts["bad_cell"] == 200
    assert len(report.problems) == report.shown


def test_unlisted_columns_are_refused() -> None:
    with pytest.raises(MappingError, match=r"says nothing of these columns of people\.csv: secret"):
        run([memory_file("people.csv", "id,name,born,phone,secret\n1,a,,,x\n")], MAPPING)
    ignoring = MAPPING.replace("match: people.csv", "match: people.csv\n    ignore: secret")
    found = run([memory_file("people.csv", "id,name,born,phone,secret\n1,a,,,x\n")], ignoring)
    assert found.report.tables[0].ignored == ["secret"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("schema: Person", "schema: Persson"), "Persson"),
        (("schema: Person", "schema: Thing"), "only a parent"),
        (("schema: Person", "schema: Family"), "under `links`"),
        (("name: name", "name: nam"), "nam"),
        (("name: name", "nmae: name"), "nmae"),
        (("name: name", "name: parent"), "points to an entity"),
        (("key: id", "key: number"), "number"),
        (("match: people.csv", "match: persons.csv"), "no table that matches people.csv"),
        (("fanal_mapping: 1", "fanal_mapping: 2"), "must be one of"),
        (("key: id", "kee: id"), "no field kee"),
        (("key: id\n", "\n"), "lacks its field key"),
        (("key: id", "key: id\n        key: name"), "twice"),
        (("tables:", "tables: &a"), None),
        (("fanal_mapping: 1", "fanal_mapping: 1\ndefaults: {handling: Z9}"), "Z9"),
        (("fanal_mapping: 1", "fanal_mapping: 1\ndefaults: {grade: {scheme: nope}}"), "nope"),
        (("fanal_mapping: 1", "fanal_mapping: 1\ndefaults: {grade: {scheme: admiralty_6x6, source: Q}}"), "no grade"),
        (("fanal_mapping: 1", "fanal_mapping: [1"), "not valid YAML"),
    ],
)
def test_wrong_mappings_say_what_is_wrong(change: tuple[str, str], told: str | None) -> None:
    text = MAPPING.replace(*change)
    files = [memory_file("people.csv", PEOPLE)]
    if told is None:
        run(files, text)
        return
    with pytest.raises(MappingError, match=told.replace("`", ".")):
        run(files, text)


def test_yaml_aliases_are_refused() -> None:
    with pytest.raises(MappingError, match="alias"):
        load_mapping("fanal_mapping: 1\ntitle: &t x\ntables: [{match: *t}]")


def test_yaml_words_stay_words() -> None:
    mapping = load_mapping(MAPPING + "\ndefaults: {country: NO, lang: no}\n")
    assert (mapping.defaults.country, mapping.defaults.lang) == ("NO", "no")
    assert load_mapping(save_mapping(mapping)) == mapping


SHEET = """person A,role,relation,person B,date,amount,phone
Ana,recruiter,recruits,Bo,05/2012,,0612345678
Bo,,payment,Ana,2013-01-02,500,
Cy,witness,,,,,
,guard,friend,Bo,,,
"""


def test_one_sheet_with_people_and_relations() -> None:
    found = run([memory_file("sheet.csv", SHEET)])
    assert found.pairs("Act") == [("Ana", "Bo")]
    assert found.values("Act", "act") == ["recruits"]
    assert found.pairs("Payment") == [("Bo", "Ana")]
    assert found.values("Act", "date") == ["2012-05"]
    assert sorted(found.values("CaseRole", "role")) == ["recruiter", "witness"]
    roles = {row.entity_id: row.value for row in found.of("CaseRole", "person")}
    assert set(roles.values()) <= found.entities("Person")
    assert len(found.entities("Person")) == 3
    assert [(problem.kind, problem.row, problem.column) for problem in found.report.problems] == [
        ("refused_row", "row 5", "person A")
    ]
    assert any("500" in value for value in found.values("Payment", "notes") + found.values("Payment", "amount"))


def test_choices_values_and_conditions() -> None:
    mapping = """
fanal_mapping: 1
defaults: {lang: fr, country: fr, empty: ["?"], stance: uncertain, handling: H1,
           grade: {scheme: admiralty_6x6, source: B, information: 2}}
values:
  tels: {domicile: home, mobile: cell}
tables:
  - match: t.csv
    source: {title: Carnet, author: X}
    entities:
      - name: who
        schema: Person
        key: nom
        columns:
          nom: name
          tel: {property: phone, split: /}
          ligne: {property: notes, values_from: tels, otherwise: ignore}
          vu: {property: birthDate, dates: month_first}
        by_value:
          column: genre
          values: {groupe: {schema: Group, columns: {vu: notes, tel: phone}}, rien: ignore}
          otherwise: keep
      - {name: where, schema: Place, key: lieu, columns: {lieu: name}, optional: true}
    links:
      - {schema: Presence, source: who, target: where, constants: {subtype: seen_at}, optional: true}
"""
    rows = ("Ana,06 12 34 56 78/0698765432,mobile,05/13/1990,,Lyon", "Bande,?,autre,x,groupe,?", "Z,,,,rien,Lyon")
    text = "\n".join(["nom,tel,ligne,vu,genre,lieu", *rows])
    found = run([memory_file("t.csv", text)], mapping)
    assert found.values("Person", "phone") == ["+33612345678", "+33698765432"]
    assert found.values("Person", "notes") == ["cell"]
    assert found.values("Person", "birthDate") == ["1990-05-13"]
    assert found.values("Group", "name") == ["Bande"]
    assert found.values("Group", "notes") == ["x"]
    assert len(found.entities("Presence")) == 1
    assert found.values("Source", "title") == ["Carnet"]
    name = found.of("Person", "name")[0]
    assert (name.lang, name.stance, name.handling) == ("fr", "uncertain", "H1")
    assert (name.grade_scheme, name.source_grade, name.information_grade) == ("admiralty_6x6", "B", "2")
    assert found.report.counts == {}


def test_unknown_choice_refuses_the_row() -> None:
    mapping = """
fanal_mapping: 1
tables:
  - match: t.csv
    links:
      - source: {schema: Person, key: a}
        target: {schema: Person, key: b}
        by_value: {column: r, values: {kin: {schema: Family}}}
"""
    found = run([memory_file("t.csv", "a,b,r\nx,y,kin\nx,z,other\n")], mapping)
    assert len(found.entities("Family")) == 1
    assert len(found.entities("Person")) == 2
    assert [(problem.kind, problem.column) for problem in found.report.problems] == [("refused_row", "r")]


def test_missing_ends_are_kept_and_told_once() -> None:
    files = [memory_file("edges.csv", "source,target\na,b\nb,ghost\nghost,a\n"), memory_file("nodes.csv", "id\na\nb\n")]
    found = run(files)
    assert len(found.entities("Person")) == 3
    assert sorted(set(found.values("Person", "name"))) == ["a", "b", "ghost"]
    assert [(problem.table, problem.row, problem.column) for problem in found.report.problems] == [
        ("edges.csv", "row 3", "target")
    ]


def test_progress_reaches_the_end() -> None:
    files = [memory_file("people.csv", PEOPLE)]
    told: list[tuple[int, int]] = []
    importer = Importer(IDS, CASE, load_mapping(MAPPING), load_model(), load_vocabularies(), Limits())
    list(importer.statements(files, ImportReport(), lambda done, total: told.append((done, total))))
    assert told[-1] == (len(PEOPLE), len(PEOPLE))
    assert told == sorted(told)


def test_json_schema_names_every_block() -> None:
    schema = mapping_json_schema()
    assert schema["$defs"]["LinkSpec"]["required"] == ["source", "target"]
    assert all(item["description"] for block in schema["$defs"].values() for item in block["properties"].values())


@given(st.lists(st.tuples(st.text(min_size=1, max_size=5), st.text(min_size=1, max_size=5)), max_size=8))
def test_any_text_imports_or_is_told(pairs: list[tuple[str, str]]) -> None:
    import orjson  # noqa: PLC0415 (only here)

    lines = b"\n".join(orjson.dumps({"source": a, "target": b}) for a, b in pairs) or b'{"source": "a", "target": "b"}'
    found = run([memory_file("t.jsonl", lines)])
    (table,) = found.report.tables
    assert table.rows == max(1, len(pairs))
    assert table.kept == len(found.entities("UnknownLink"))
    assert len({row.id for row in found.statements}) == len(found.statements)
    assert not any("\x1f" in part for row in found.statements for part in row._replace(original_value=""))


@pytest.mark.parametrize("column", ["Same as", "canonicalId", "Statement used", "usedStatement", "Одабрана тврдња"])
def test_no_column_is_taken_for_what_only_a_person_may_decide(column: str) -> None:
    found = run([memory_file("people.csv", f"id,name,{column}\n1,Ana,2\n2,Anna,\n")])
    assert found.values("Person", "name") == ["Ana", "Anna"]
    assert not [row for row in found.statements if row.prop in {"canonicalId", "usedStatement"}]
    (table,) = found.report.tables
    assert column in {*table.ignored, *table.mapped}
