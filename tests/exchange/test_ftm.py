import json
from io import BytesIO

import pytest
from hypothesis import given, settings

from fanal.errors import InputError
from fanal.exchange.case_import import Problem
from fanal.exchange.ftm.own_file import read_ftm
from fanal.exchange.ftm.reading import from_ftm
from fanal.exchange.ftm.writing import CONTEXT, to_ftm, to_ftm_links, write_ftm
from fanal.exchange.recognition import own_format, read_own
from fanal.model.entity import EXISTS, USED, Entity
from fanal.model.ids import KeyedIds
from fanal.model.statement import NEGATED, Recorded, Statement, sealed
from tests.exchange.generated_cases import CASE, IDS, MODEL, cases, export_of, told_case
from tests.shared_data import data_path

OTHER = KeyedIds(b"o" * 32)


def entity(schema: str, *claims: tuple[str, str], key: str = "a", stance: str = "asserted") -> Entity:
    rows = [Statement("", CASE.id, key, schema, EXISTS, "")]
    rows += [Statement("", CASE.id, key, schema, prop, value, stance=stance) for prop, value in claims]
    return Entity(key, CASE.id, schema, key, [Recorded(sealed(IDS, row), 1, "x", "") for row in rows])


def written(statements: list[Statement], *, extended: bool = False) -> BytesIO:
    out = BytesIO()
    write_ftm(export_of(statements), out, extended=extended)
    out.seek(0)
    return out


@pytest.mark.parametrize("extended", [False, True])
@given(statements=cases())
@settings(max_examples=60, deadline=None)
def test_a_case_comes_back_claim_by_claim(extended: bool, statements: list[Statement]) -> None:
    problems: list[Problem] = []
    found = read_ftm(written(statements, extended=extended))
    assert sorted(found.statements(problems)) == sorted(statements)
    assert problems == []
    assert found.case == CASE


def test_our_file_is_known_by_its_first_bytes() -> None:
    stream = written(list(told_case()))
    assert own_format(stream) == "ftm"
    found = read_own(stream)
    assert found is not None
    assert found.format == "ftm"


@pytest.mark.parametrize(
    ("made", "schema", "properties"),
    [
        (entity("Person", ("name", "Ana"), ("age", "19")), "Person", {"name": ["Ana"]}),
        (entity("Group", ("name", "Ring"), ("groupType", "x")), "Organization", {"name": ["Ring"]}),
        (
            entity("Place", ("full", "Main St 1"), ("latitude", "1.5")),
            "Address",
            {"full": ["Main St 1"], "latitude": ["1.5"]},
        ),
        (entity("Phone", ("number", "+33612345678")), "Asset", {"name": ["+33612345678"]}),
        (entity("Source", ("title", "Report"), ("custodian", "x")), "Document", {"title": ["Report"]}),
        (
            entity("CaseRole", ("person", "p"), ("role", "recruiter"), ("capacity", "suspect")),
            "Note",
            {"entity": ["p"], "description": ["suspect", "recruiter"]},
        ),
        (
            entity("Act", ("agent", "p"), ("subject", "q"), ("act", "recruits"), ("startDate", "2012")),
            "UnknownLink",
            {"subject": ["p"], "object": ["q"], "role": ["recruits"], "startDate": ["2012"]},
        ),
        (
            entity("Exploitation", ("name", "E"), ("involved", "p"), ("exploiter", "q")),
            "Event",
            {"name": ["E"], "involved": ["p"]},
        ),
        (entity("Transit", ("startLocation", "p"), ("transporter", "q")), "Trip", {"startLocation": ["p"]}),
        (entity("Item", ("name", "Knife"), ("type", "x")), "Asset", {"name": ["Knife"]}),
        (
            entity("Family", ("person", "p"), ("relative", "q"), ("subtype", "x")),
            "Family",
            {"person": ["p"], "relative": ["q"]},
        ),
    ],
)
def test_each_leaves_as_its_nearest_schema(made: Entity, schema: str, properties: dict[str, list[str]]) -> None:
    record = to_ftm(made, MODEL)
    assert (record["id"], record["schema"], record["properties"]) == ("a", schema, properties)
    assert record[CONTEXT]["schema"] == made.schema
    assert len(record[CONTEXT]["statements"]) == len(made.statements)


def test_every_schema_finds_a_place_in_followthemoney() -> None:
    for schema in MODEL:
        if not schema.is_abstract:
            target = MODEL.get(to_ftm(entity(schema.name), MODEL)["schema"])
            assert target.origin == "ftm"
            assert not target.is_abstract
            assert (schema.edge is None) == (target.edge is None)


def test_extended_records_keep_our_schema_and_properties() -> None:
    record = to_ftm(entity("Act", ("agent", "p"), ("act", "recruits")), MODEL, extended=True)
    assert (record["schema"], record["properties"]) == ("Act", {"agent": ["p"], "act": ["recruits"]})


def test_a_negated_claim_is_not_told_to_those_who_cannot_read_it() -> None:
    record = to_ftm(entity("Person", ("name", "Ana"), stance=NEGATED), MODEL)
    assert record["properties"] == {}
    assert len(record[CONTEXT]["statements"]) == 2


def test_the_value_marked_as_used_comes_first() -> None:
    made = entity("Person", ("name", "Ana"), ("name", "Anna"))
    used = made.statements[2].id
    made.records.append(Recorded(sealed(IDS, Statement("", CASE.id, "a", "Person", USED, used)), 1, "x", ""))
    record = to_ftm(made, MODEL)
    assert record["properties"] == {"name": ["Anna", "Ana"]}


def test_a_link_made_by_a_property_of_ours_leaves_as_a_link_and_is_not_read_back() -> None:
    made = entity("Phone", ("number", "+33612345678"), ("holder", "p"))
    (link,) = to_ftm_links(made, MODEL)
    assert link["schema"] == "UnknownLink"
    assert link["properties"] == {"subject": ["a"], "object": ["p"], "role": ["Holder"]}
    assert list(from_ftm([link], ids=OTHER, case_id="c")) == []


def test_a_record_of_others_becomes_clean_statements() -> None:
    record = {
        "id": "7",
        "schema": "Person",
        "properties": {"name": [" Ana "], "birthDate": "13/05/1990", "nationality": ["FR"], "addressEntity": ["8"]},
        "datasets": ["x"],
    }
    rows = list(from_ftm([record], ids=OTHER, case_id="c", source_id="s", place="f.json"))
    assert all(isinstance(row, Statement) for row in rows)
    found = {(row.prop, row.value, row.original_value) for row in rows if isinstance(row, Statement)}
    me, home = OTHER.of("e", "c", "ftm", "7"), OTHER.of("e", "c", "ftm", "8")
    assert found == {
        (EXISTS, "", ""),
        ("name", "Ana", " Ana "),
        ("birthDate", "1990-05-13", "13/05/1990"),
        ("nationality", "fr", "FR"),
        ("addressEntity", home, ""),
    }
    assert {(row.entity_id, row.source_id, row.locator) for row in rows if isinstance(row, Statement)} == {
        (me, "s", "f.json:1")
    }
    assert rows == list(from_ftm([record], ids=OTHER, case_id="c", source_id="s", place="f.json"))


@pytest.mark.parametrize(
    "record",
    [
        None,
        "x",
        {},
        {"id": "1", "schema": "Person"},
        {"schema": "Person", "properties": {}},
        {"id": " ", "schema": "Person", "properties": {}},
        {"id": 5, "schema": "Person", "properties": {}},
        {"id": "1", "schema": "Spaceship", "properties": {}},
        {"id": "1", "schema": ["Person"], "properties": {}},
        {"id": "1", "schema": "Thing", "properties": {}},
    ],
)
def test_a_record_that_cannot_be_used_is_one_problem_and_loses_no_other(record: object) -> None:
    good = {"id": "2", "schema": "Person", "properties": {"name": ["Ana"]}}
    problem, *rest = from_ftm([record, good], ids=OTHER, case_id="c", place="f.json")
    assert isinstance(problem, Problem)
    assert (problem.place, problem.row) == ("f.json", 1)
    assert [row.value for row in rest if isinstance(row, Statement)] == ["", "Ana"]


def test_a_bad_value_is_a_problem_without_the_value_and_the_others_stay() -> None:
    properties = {"name": ["Ana", None, {"a": 1}], "email": ["secret-nobody"], "shoeSize": ["39"], "gender": []}
    rows = list(from_ftm([{"id": "1", "schema": "Person", "properties": properties}], ids=OTHER, case_id="c"))
    problems = [row for row in rows if isinstance(row, Problem)]
    assert [row.value for row in rows if isinstance(row, Statement)] == ["", "Ana"]
    assert [problem.place for problem in problems] == ["", "", "Person.email", ""]
    assert "shoeSize" in str(problems[3].error)
    assert not any("secret" in str(problem.error) for problem in problems)


@pytest.mark.parametrize("content", [b"", b"{}\n", b'{"id":"1","schema":"Person","properties":{}}\n', b"null\n"])
def test_a_file_of_others_is_not_ours(content: bytes) -> None:
    with pytest.raises(InputError):
        read_ftm(BytesIO(content))
    assert own_format(BytesIO(content)) is None


def test_a_foreign_or_damaged_line_in_our_file_is_a_problem_and_loses_no_other() -> None:
    statements = list(told_case())
    stream = BytesIO(written(statements).getvalue() + b'{"id":"1","schema":"Person","properties":{}}\n{broken\n')
    problems: list[Problem] = []
    assert sorted(read_ftm(stream).statements(problems)) == sorted(statements)
    assert len(problems) == 2


def test_entities_of_aleph_are_read_whole() -> None:
    path = data_path("reference/followthemoney/aleph_samples.ijson")
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    rows = list(from_ftm(records, ids=OTHER, case_id="c", place=path.name))
    statements = [row for row in rows if isinstance(row, Statement)]
    assert [(p.place, str(p.error)) for p in rows if isinstance(p, Problem)] == []
    expected = sum(len(set(values)) for record in records for values in record["properties"].values())
    assert len({row.entity_id for row in statements if row.prop == EXISTS}) == len(records) == 21
    assert len({row.id for row in statements}) <= expected + len(records)
    named = {record["id"]: OTHER.of("e", "c", "ftm", record["id"]) for record in records}
    for record in records:
        values = {row.prop for row in statements if row.entity_id == named[record["id"]]}
        assert values == {EXISTS, *record["properties"]}
