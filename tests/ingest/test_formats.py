"""Spreadsheets, JSON lines, GraphML and GEXF; and what hides bombs in them."""

import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from fanal.errors import TooLargeError, UnreadableFileError
from fanal.ingest import format_of, recognise
from fanal.ingest.limits import Limits
from fanal.ingest.reading.open import open_tables
from tests.ingest.running import memory_file, run

GRAPHML = """<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d0" for="node" attr.name="name" attr.type="string"/>
  <key id="d1" for="edge" attr.name="relation" attr.type="string"><default>friend</default></key>
  <graph edgedefault="directed">
    <node id="n0"><data key="d0">Ana</data></node>
    <node id="n1"><data key="d0">Bo</data><data key="d9">x</data></node>
    <edge source="n0" target="n1"/>
    <edge id="e7" source="n1" target="n0" directed="false"><data key="d1">brother</data></edge>
    <hyperedge><endpoint node="n0"/></hyperedge>
  </graph>
</graphml>"""
GEXF = """<?xml version="1.0"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <graph defaultedgetype="undirected">
    <attributes class="node"><attribute id="0" title="gender" type="string"/></attributes>
    <attributes class="edge"><attribute id="0" title="relation" type="string"/></attributes>
    <nodes>
      <node id="1" label="Ana"><attvalues><attvalue for="0" value="female"/></attvalues><viz:size value="3"/></node>
      <node id="2" label="Bo"/>
    </nodes>
    <edges>
      <edge source="1" target="2" weight="2.5"><attvalues><attvalue for="0" value="friend"/></attvalues></edge>
    </edges>
  </graph>
</gexf>"""


def _workbook(**sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_sheets_of_a_spreadsheet_meet() -> None:
    content = _workbook(
        People=[["id", "name", "birth date"], [1, "Ana", date(1990, 5, 1)], [2.0, "Bo", datetime(1991, 1, 2)]],
        Empty=[],
        Ties=[["source", "target", "relation", "weight"], [1, 2, "sibling", 2.5], [None, 2, "friend", 1]],
    )
    found = run([memory_file("book.xlsx", content)])
    assert found.values("Person", "birthDate") == ["1990-05-01", "1991-01-02"]
    assert found.pairs("Family") == [("Ana", "Bo")]
    assert found.of("Family")[0].locator == "Ties!2"
    (problem,) = found.report.problems
    assert (problem.table, problem.row, problem.column) == ("book.xlsx!Ties", "Ties!3", "source")


def test_spreadsheet_bombs_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (64 << 20))
    content = bytearray(out.getvalue())
    file = memory_file("bomb.xlsx", bytes(content))
    with pytest.raises(TooLargeError, match="unpack"):
        open_tables(file, Limits())
    # The same with a size that lies: the declared length of the member is set to ten bytes.
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.index(signature) + offset
        content[at : at + 4] = (10).to_bytes(4, "little")
    with pytest.raises(TooLargeError, match="unpack"):
        open_tables(memory_file("bomb.xlsx", bytes(content)), Limits())


def test_damaged_spreadsheet() -> None:
    content = _workbook(A=[["name"], ["x"]])
    with pytest.raises(UnreadableFileError, match="spreadsheet"):
        open_tables(memory_file("b.xlsx", content[:200]), Limits())


def test_graphml() -> None:
    found = run([memory_file("net.graphml", GRAPHML)])
    assert found.pairs("Acquaintance") == [("Ana", "Bo")]
    assert found.pairs("Family") == [("Bo", "Ana")]
    assert found.of("Family")[0].locator == "edge e7"
    kinds = {(problem.kind, problem.row, problem.column) for problem in found.report.problems}
    assert kinds == {("bad_cell", "node n1", "d9"), ("unreadable", "edge 3", "")}


def test_gexf() -> None:
    found = run([memory_file("net.gexf", GEXF)])
    assert found.values("Person", "gender") == ["female"]
    assert found.pairs("Acquaintance") == [("Ana", "Bo")]
    assert found.values("Acquaintance", "weight") == ["2.5"]


def test_names_as_node_ids_are_not_cited() -> None:
    text = GRAPHML.replace('id="n0"', 'id="Ana Pop"')
    (nodes, _) = open_tables(memory_file("net.graphml", text), Limits())
    assert [place for place, _ in nodes.rows()] == ["#1", "n1"]


ENTITIES = '<!DOCTYPE g [<!ENTITY a "xxxx"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize("start", [ENTITIES, '<!DOCTYPE g [<!ENTITY a SYSTEM "file:///etc/passwd">]>'])
def test_xml_entities_are_refused(start: str) -> None:
    text = GRAPHML.replace('<?xml version="1.0"?>', start).replace("Ana", "&a;")
    with pytest.raises(UnreadableFileError, match="entities"):
        run([memory_file("net.graphml", text)])


def test_deep_and_broken_xml() -> None:
    with pytest.raises(TooLargeError, match="deep"):
        open_tables(memory_file("net.graphml", "<graphml>" + "<a>" * 200), Limits())
    with pytest.raises(UnreadableFileError, match="damaged"):
        run([memory_file("net.graphml", GRAPHML[:-30])])
    with pytest.raises(UnreadableFileError, match="not GraphML"):
        open_tables(memory_file("page.html", "<html><body/></html>"), Limits())


def test_json_lines() -> None:
    people = (
        '{"id": 1, "name": "Ana", "phone": ["0612345678", "0698765432"]}',
        '{"id": 2, "contact": {"email": "b@a.org"}}',
    )
    lines = f"{people[0]}\n\nnot json\n{people[1]}\n"
    (table,) = open_tables(memory_file("p.jsonl", lines), Limits())
    assert table.columns == ["id", "name", "phone", "contact.email"]
    found = run([memory_file("p.jsonl", lines)])
    assert sorted(found.values("Person", "phone")) == ["0612345678", "0698765432"]
    assert [(problem.kind, problem.row) for problem in found.report.problems] == [("unreadable", "row 3")]
    whole = '[{"id": 1, "name": "Ana"}, {"id": 2, "name": "Bo"}]'
    assert run([memory_file("p.json", whole)]).values("Person", "name") == ["Ana", "Bo"]


def test_native_files_are_only_named() -> None:
    ftm = memory_file("e.ftm", '{"id": "x", "schema": "Person", "properties": {"name": ["Ana"]}}\n')
    own = memory_file("s.jsonl", '{"fanal": 1}\n')
    assert (format_of(ftm), format_of(own)) == ("ftm", "fanal")
    recognition = recognise([ftm, own, memory_file("t.csv", "source,target\na,b\n")])
    assert recognition.native == (("e.ftm", "ftm"), ("s.jsonl", "fanal"))
    assert [table.file for table in recognition.tables] == ["t.csv"]
