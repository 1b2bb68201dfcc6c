"""A case leaves in every format; what was disclosed is logged; a filter leaves nothing dangling."""

import re
import sqlite3
from io import BytesIO
from zipfile import ZipFile

import orjson
import pytest

from fanal.access import READER
from fanal.errors import DeniedError, NotFoundError
from fanal.exchange.recognition import read_own
from fanal.network.projection import Filter
from fanal.services.exports import FORMATS, ExportOrder, export_case
from fanal.services.workspace import Workspace
from tests.services.story import Story

LOSSLESS = ("csv", "xlsx", "graphml", "gexf", "jsonl")


def written(workspace: Workspace, story: Story, order: ExportOrder) -> bytes:
    out = BytesIO()
    receipt = export_case(workspace, story.case, order, out)
    assert receipt.file_name == f"harbor{FORMATS[order.format].suffix}"
    return out.getvalue()


@pytest.mark.parametrize("name", list(FORMATS))
def test_every_format_holds_the_names(story: Story, workspace: Workspace, name: str) -> None:
    data = written(workspace, story, ExportOrder(name))
    assert data
    if name == "png":
        assert data.startswith(b"\x89PNG\r\n")
    elif data.startswith(b"PK"):
        with ZipFile(BytesIO(data)) as parts:
            assert any("Борис Петров" in parts.read(part).decode() for part in parts.namelist())
    else:
        assert "Борис Петров" in data.decode()


@pytest.mark.parametrize("name", LOSSLESS)
def test_nothing_is_lost(story: Story, workspace: Workspace, name: str) -> None:
    found = read_own(BytesIO(written(workspace, story, ExportOrder(name))))
    assert found is not None
    scope, case = workspace.consult(story.case, "test")
    kept = {row.statement for row in workspace.store.statements(scope, case.id)}
    assert {row._replace(case_id=case.id) for row in found.statements()} == kept


def test_a_filtered_export_points_to_nothing_that_stayed_behind(story: Story, workspace: Workspace) -> None:
    keep = Filter(kinds=("person",), link_classes=("family",))
    lines = written(workspace, story, ExportOrder("jsonl", keep)).splitlines()[1:]
    entities = {entity["id"]: entity for entity in map(orjson.loads, lines)}
    assert {"ana", "boris", "dragan", "f1", "src1", "role1"} <= set(entities)
    assert not {"gang", "phone", "m1", "a1", "p1", "q1"} & set(entities)
    for entity in entities.values():
        for row in entity["statements"]:
            assert row.get("source_id", "src1") in entities
            if row["prop"] in {"person", "relative"}:
                assert row["value"] in entities


def test_the_disclosure_is_logged(story: Story, workspace: Workspace) -> None:
    written(workspace, story, ExportOrder("gexf"))
    with sqlite3.connect(story.base) as base:
        rows = base.execute(
            "select actor, action, case_id, subject from log_entry where action = 'disclosed'"
        ).fetchall()
    base.close()
    assert rows == [("tester", "disclosed", story.case, "export gexf")]


def test_reading_is_logged_without_names(story: Story, workspace: Workspace) -> None:
    workspace.consult(story.case, "entity ana")
    with sqlite3.connect(story.base) as base:
        subjects = [row[0] for row in base.execute("select subject from log_entry where action = 'consulted'")]
    base.close()
    assert subjects == ["entity ana"]
    assert not re.search("Ilieva|Борис", " ".join(subjects))


def test_a_reader_takes_nothing_out(story: Story) -> None:
    with story.open(role=READER) as workspace, pytest.raises(DeniedError):
        export_case(workspace, story.case, ExportOrder("csv"), BytesIO())


def test_an_unknown_format_is_refused(story: Story, workspace: Workspace) -> None:
    with pytest.raises(NotFoundError):
        export_case(workspace, story.case, ExportOrder("docx"), BytesIO())
