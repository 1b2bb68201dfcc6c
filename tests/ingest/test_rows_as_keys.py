"""What the wizard needs of the engine: corrected cells, rows as keys, several names in a cell, every row told of."""

from fanal.ingest.report import PASSED_OVER, REFUSED_ROW
from tests.ingest.running import memory_file, run

REPORTS = """
fanal_mapping: 1
tables:
  - match: reports.csv
    entities:
      - {name: event, schema: Exploitation, key: "#row", space: event, columns: {day: date}, refs: {exploited: victim}}
      - {name: victim, schema: Person, key: "#row", space: victim, columns: {sex: gender, age: age}, optional: true}
"""


def test_every_row_is_something_else_even_if_two_say_the_same() -> None:
    found = run([memory_file("reports.csv", "day,sex,age\n2012,f,20\n2012,f,20\n2013,,\n")], REPORTS)
    assert len(found.entities("Exploitation")) == 3
    assert len(found.entities("Person")) == 2
    assert len(found.of("Exploitation", "exploited")) == 2
    again = run([memory_file("reports.csv", "day,sex,age\n2012,f,20\n2012,f,20\n2013,,\n")], REPORTS)
    assert again.statements == found.statements


def test_an_optional_entity_of_a_row_that_says_nothing_of_it_is_not_made() -> None:
    found = run([memory_file("reports.csv", "day,sex,age\n2012, ,\n")], REPORTS)
    assert found.entities("Person") == set()
    assert found.report.tables[0].kept == 1


def test_a_corrected_cell_is_read_in_place_of_the_file_and_keeps_what_was_written() -> None:
    mapping = """
fanal_mapping: 1
tables:
  - match: people.csv
    corrections: {"3": {born: "1990"}, "4": {name: Cy}, "9": {name: nobody}}
    entities: [{schema: Person, key: name, columns: {name: name, born: birthDate}}]
"""
    found = run([memory_file("people.csv", "name,born\nAna,1988\nBo,l990\n,1991\n")], mapping)
    assert found.report.counts == {}
    dates = {row.value: row.original_value for row in found.of("Person", "birthDate")}
    assert dates == {"1988": "", "1990": "l990", "1991": ""}
    assert found.values("Person", "name") == ["Ana", "Bo", "Cy"]


MEETING = """
fanal_mapping: 1
tables:
  - match: meetings.csv
    entities: [{name: event, schema: Event, key: "#row", space: event, columns: {day: date}}]
    links:
      - source: event
        property: involved
        target: {schema: Person, key: who, columns: {who: name}, split: ";"}
        optional: true
"""


def test_several_names_in_a_cell_are_several_people() -> None:
    found = run([memory_file("meetings.csv", "day,who\n2012,Ana; Bo;Cy\n2013,Ana\n2014,\n")], MEETING)
    assert sorted(found.values("Person", "name")) == ["Ana", "Bo", "Cy"]
    assert len(found.of("Event", "involved")) == 4
    assert found.report.links == {"Event.involved": 4}


def test_a_corrected_list_of_names_keeps_the_cell_as_it_was_written() -> None:
    mapping = MEETING.replace("    entities", '    corrections: {"2": {who: "Ana;Bo"}}\n    entities')
    found = run([memory_file("meetings.csv", "day,who\n2012,Ana / Bo\n")], mapping)
    names = {row.value: row.original_value for row in found.of("Person", "name")}
    assert names == {"Ana": "Ana / Bo", "Bo": "Ana / Bo"}


def test_a_row_that_gives_nothing_is_listed_and_not_counted_as_kept() -> None:
    mapping = """
fanal_mapping: 1
tables:
  - match: ties.csv
    links:
      - source: {schema: Person, key: a, columns: {a: name}}
        target: {schema: Person, key: b, columns: {b: name}}
        schema: Acquaintance
        optional: true
"""
    found = run([memory_file("ties.csv", "a,b\nAna,Bo\nAna,\n")], mapping)
    table = found.report.tables[0]
    assert (table.rows, table.kept, table.refused) == (2, 1, 1)
    assert [problem.kind for problem in found.report.problems] == [PASSED_OVER]


def test_rows_in_are_rows_kept_and_rows_listed() -> None:
    found = run([memory_file("reports.csv", "day,sex,age\n2012,f,20\nsoon,x,many\n,,\n")], REPORTS)
    table = found.report.tables[0]
    listed = {p.row for p in found.report.problems if p.kind in {REFUSED_ROW, PASSED_OVER}}
    assert table.rows == table.kept + len(listed)
