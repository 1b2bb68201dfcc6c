"""FollowTheMoney's tables of statements, against what its own package writes."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from fanal.exchange.case_import import REFUSED_ROW, Problem
from fanal.exchange.claims import Claims
from fanal.exchange.ftm import from_ftm
from fanal.exchange.ftm.statement_rows import from_ftm_statements, statement_columns
from fanal.exchange.intake import Intake
from fanal.model.ids import KeyedIds
from fanal.model.statement import UNCERTAIN, Statement

IDS = KeyedIds(b"f" * 32)
HEADING = (
    "canonical_id,entity_id,prop,prop_type,schema,value,dataset,origin,lang,original_value,external,"
    "first_seen,last_seen,id"
)
ROWS = """NK-1,p1,name,name,Person,Ana Ilieva,list_a,crawl,bul,Ана Илиева,f,2024-01-01,2024-02-01,s1
NK-1,p1,birthDate,date,Person,1998,list_b,,,,t,2024-01-01,,s2
l1,l1,person,entity,Family,NK-1,list_a,,,,f,,,s3
l1,l1,relative,entity,Family,p2,list_a,,,,f,,,s4
p2,p2,id,identifier,Person,abc,list_a,,,,f,,,s5
p3,p3,name,name,Spaceship,x,list_a,,,,f,,,s6
p3,p3,shoeSize,name,Person,x,list_a,,,,f,,,s7
,,name,name,Person,x,list_a,,,,f,,,s8
p4,p4,birthDate,date,Person,some day,list_a,,,,f,,,s9
"""


def read(text: str) -> tuple[list[Statement], list[Problem], Intake]:
    rows = list(csv.reader(StringIO(text)))
    columns = statement_columns(rows[0])
    assert columns is not None
    intake = Intake("statements.csv", "ftm")
    body = [(str(number), cells) for number, cells in enumerate(rows[1:], 2)]
    items = list(from_ftm_statements(body, columns, Claims(IDS, "case1", "file1"), intake))
    return (
        [item for item in items if isinstance(item, Statement)],
        [item for item in items if isinstance(item, Problem)],
        intake,
    )


def test_each_row_is_a_claim_of_its_dataset() -> None:
    statements, problems, intake = read(f"{HEADING}\n{ROWS}")
    titles = {row.entity_id: row.value for row in statements if (row.schema, row.prop) == ("Source", "title")}
    name = next(row for row in statements if row.prop == "name")
    assert (name.value, name.lang, name.original_value) == ("Ana Ilieva", "bul", "Ана Илиева")
    assert (titles[name.source_id], name.locator) == ("list_a", "statements.csv:2")
    born = next(row for row in statements if row.prop == "birthDate")
    assert (born.value, born.stance, titles[born.source_id]) == ("1998", UNCERTAIN, "list_b")
    assert [problem.kind for problem in problems] == [REFUSED_ROW] * 4
    assert [(problem.row, problem.column) for problem in problems] == [
        (7, "schema"),
        (8, "prop"),
        (9, "entity_id"),
        (10, "value"),
    ]
    assert (intake.rows, intake.refused, intake.links) == (9, 4, 1)
    assert set(intake.mapped) | set(intake.ignored) == set(HEADING.split(","))


def test_entities_and_statements_name_the_same_people() -> None:
    statements, _, _ = read(f"{HEADING}\n{ROWS}")
    record = {"id": "NK-1", "schema": "Person", "properties": {"name": ["Ana Ilieva"]}}
    entity = next(iter(from_ftm([record], ids=IDS, case_id="case1")))
    assert isinstance(entity, Statement)
    family = {row.prop: row.value for row in statements if row.schema == "Family"}
    assert entity.entity_id == family["person"]
    assert entity.entity_id in {row.entity_id for row in statements if row.prop == "name"}


def test_properties_may_bear_their_schema() -> None:
    statements, problems, _ = read("entity_id,prop,value,dataset\np1,Person:name,Ana,list_a\n")
    assert problems == []
    assert [(row.schema, row.value) for row in statements if row.prop == "name"] == [("Person", "Ana")]


def test_what_the_package_writes_is_read(tmp_path: Path) -> None:
    serialize = pytest.importorskip("followthemoney.statement.serialize")
    package = pytest.importorskip("followthemoney.statement")
    path = tmp_path / "statements.csv"
    claim = package.Statement(
        entity_id="p1", prop="name", schema="Person", value="Ana", dataset="list_a", lang="bul", original_value="Ана"
    )
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = serialize.CSVStatementWriter(out)
        writer.write(claim)
        writer.close()
    statements, problems, _ = read(path.read_text(encoding="utf-8"))
    assert problems == []
    assert [(row.value, row.original_value) for row in statements if row.prop == "name"] == [("Ana", "Ана")]


def test_other_tables_are_not_taken_for_it() -> None:
    assert statement_columns(["id", "name", "value"]) is None
