"""Files of other programs are told by content, read strictly, and undone like any import."""

from pathlib import Path

import pytest

from fanal.errors import UnreadableFileError
from fanal.services.cases import describe_case, list_cases
from fanal.services.exports import ExportOrder, export_case
from fanal.services.history import undo
from fanal.services.imports import ImportOrder, import_files
from fanal.services.workspace import Workspace
from tests.services.story import tell

HTCDS = (
    "_uuid,prs_First_Name,prs_Second_Name,prs_Gender,vic_TraffickingStatus,extra\n"
    "u1,Ana,Pop,Feminine,ActualVictimOfTrafficking,x\n"
    "u2,Ion,Rus,Purple,,y\n"
)


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "form.csv"
    path.write_bytes(HTCDS.encode("utf-16"))
    return path


def test_a_table_of_htcds_needs_no_mapping_and_is_one_change(empty: Workspace, form: Path) -> None:
    outcome = import_files(empty, "Form", [form])
    assert outcome.files == {"form.csv": "htcds"}
    assert (outcome.mapping, outcome.is_guessed) == ("", False)
    assert outcome.entities == {"CaseRole": 1, "Person": 2, "Source": 1}
    (table,) = outcome.tables
    assert (table.rows, table.kept, table.refused, table.ignored) == (2, 2, 0, ("extra",))
    assert table.found["encoding"].startswith("utf-16")
    assert [(problem.row, problem.column) for problem in outcome.problems] == [("1", "extra"), ("3", "prs_Gender")]
    again = import_files(empty, "Form", [form])
    assert (again.new, again.change) == (0, None)
    undo(empty, "Form", reason="wrong file")
    assert describe_case(empty, "Form").entities == {}


def test_a_mapping_that_is_named_wins(empty: Workspace, form: Path, tmp_path: Path) -> None:
    path = tmp_path / "mapping.yaml"
    path.write_text(
        "fanal_mapping: 1\ntables:\n  - match: form.csv\n    entities:\n"
        "      - {schema: Person, key: [_uuid], columns: {prs_First_Name: firstName}}\n"
        "    ignore: [prs_Second_Name, prs_Gender, vic_TraffickingStatus, extra]\n",
        encoding="utf-8",
    )
    outcome = import_files(empty, "Form", [form], ImportOrder(mapping=path))
    assert outcome.files == {"form.csv": "table"}


def test_an_i2_chart_goes_out_and_comes_in(empty: Workspace, tmp_path: Path) -> None:
    story = tell(tmp_path)
    path = tmp_path / "chart.anx"
    with story.open() as opened, path.open("wb") as out:
        export_case(opened, story.case, ExportOrder("anx"), out)
        before = describe_case(opened, story.case)
    outcome = import_files(empty, "Chart", [path])
    assert outcome.files == {"chart.anx": "anx"}
    assert outcome.problems == ()
    after = describe_case(empty, "Chart")
    assert after.links == before.links
    people = {name: count for name, count in before.entities.items() if name != "Source"}
    assert {name: count for name, count in after.entities.items() if name != "Source"} == people
    assert import_files(empty, "Chart", [path]).new == 0


def test_a_chart_with_entities_of_xml_is_refused(empty: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "bomb.anx"
    path.write_bytes(b'<!DOCTYPE Chart [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><Chart Title="&c;"></Chart>')
    with pytest.raises(UnreadableFileError):
        import_files(empty, "Bomb", [path])
    assert list_cases(empty).cases == ()


def test_nodes_and_edges_of_avres_go_together(empty: Workspace, tmp_path: Path) -> None:
    nodes, edges = tmp_path / "nodes.csv", tmp_path / "edges.csv"
    nodes.write_text(
        "neo4j_id;labels;name\n1;\"['Node', 'Entity', 'Person']\";Ana\n2;\"['Node', 'Attribute', 'Geo']\";Sofia\n",
        encoding="utf-8",
    )
    edges.write_text(
        "neo4j_id;source_id;target_id;labels;name\n9;1;2;\"['Link', 'Locate']\";None\n", encoding="latin-1"
    )
    outcome = import_files(empty, "Avres", [edges, nodes])
    assert outcome.files == {"nodes.csv": "avres", "edges.csv": "avres"}
    assert outcome.entities == {"Person": 1, "Place": 1, "Source": 2}
    assert outcome.links == {"Presence": 1}
    assert outcome.problems == ()
    assert import_files(empty, "Avres", [nodes, edges]).new == 0


def test_people_go_out_as_htcds_and_come_in_again(empty: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "case.xlsx"
    story = tell(tmp_path)
    with story.open() as opened, path.open("wb") as out:
        receipt = export_case(opened, story.case, ExportOrder("htcds"), out)
    assert receipt.file_name.endswith(".htcds.xlsx")
    outcome = import_files(empty, "People", [path])
    assert outcome.files == {"case.xlsx": "htcds"}
    assert outcome.skipped == ("case.xlsx!Not in HTCDS",)
    assert outcome.entities["Person"] == 6
    assert outcome.problems == ()


def test_statements_of_followthemoney_rest_on_their_datasets(empty: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "statements.csv"
    path.write_text(
        "canonical_id,entity_id,prop,prop_type,schema,value,dataset\np1,p1,name,name,Person,Ana,list_a\n",
        encoding="utf-8",
    )
    outcome = import_files(empty, "Lists", [path])
    assert outcome.files == {"statements.csv": "ftm"}
    assert outcome.entities == {"Person": 1, "Source": 2}
    assert import_files(empty, "Lists", [path]).new == 0
