"""Files in, one change out; the same again changes nothing; what is wrong leaves nothing behind."""

from io import BytesIO
from pathlib import Path

import orjson
import pytest

from fanal.access import READER, Viewer
from fanal.errors import ConflictError, DeniedError, InputError, NotFoundError, UnreadableFileError
from fanal.services.cases import describe_case, list_cases
from fanal.services.entities import describe_entity
from fanal.services.exports import ExportOrder, export_case
from fanal.services.history import undo
from fanal.services.imports import ImportOrder, import_files
from fanal.services.people import Question, find
from fanal.services.workspace import Workspace
from tests.services.story import ALL, Story, tell

MAPPING = """
fanal_mapping: 1
tables:
  - match: ties.csv
    entities:
      - {name: one, schema: Person, key: [from], columns: {from: name}}
      - {name: other, schema: Person, key: [to], columns: {to: name}}
    links:
      - {schema: Act, source: one, target: other, constants: {act: [recruits]}, columns: {year: startDate}}
    ignore: [note]
"""
TIES = "from;to;year;note\nAna;Boris;2012;x\nBoris;Cveta;2013-05;\nCveta;Ana;never;\n"


@pytest.fixture
def ties(tmp_path: Path) -> Path:
    path = tmp_path / "ties.csv"
    path.write_text(TIES, encoding="utf-8")
    return path


@pytest.fixture
def mapped(tmp_path: Path) -> ImportOrder:
    path = tmp_path / "ties.yaml"
    path.write_text(MAPPING, encoding="utf-8")
    return ImportOrder(mapping=path, reason="handed over by the police")


def test_a_table_becomes_one_change(empty: Workspace, ties: Path, mapped: ImportOrder) -> None:
    outcome = import_files(empty, "Ties", [ties], mapped)
    assert (outcome.title, outcome.is_new_case, outcome.files) == ("Ties", True, {"ties.csv": "table"})
    assert outcome.entities["Person"] == 3
    assert outcome.links == {"Act": 3}
    assert (outcome.new, outcome.known) == (outcome.statements, 0)
    (table,) = outcome.tables
    assert (table.rows, table.kept, table.ignored) == (3, 3, ("note",))
    (problem,) = outcome.problems
    assert (problem.column, outcome.problem_counts) == ("year", {"bad_cell": 1})
    assert "never" not in problem.message
    summary = describe_case(empty, "Ties")
    assert (summary.entities, summary.links) == ({"Person": 3, "Source": 1}, {"criminal": 3})
    (change,) = empty.store.changes(ALL, outcome.case)
    assert (change.seq, change.label, change.reason, change.kind) == (
        outcome.change, "ties.csv", "handed over by the police", "import",
    )  # fmt: skip


def test_the_same_again_changes_nothing(empty: Workspace, ties: Path, mapped: ImportOrder) -> None:
    first = import_files(empty, "Ties", [ties], mapped)
    again = import_files(empty, "Ties", [ties], mapped)
    assert (again.new, again.known, again.change, again.is_new_case) == (0, first.statements, None, False)
    assert len(empty.store.changes(ALL, first.case)) == 1


def test_an_import_can_be_undone(empty: Workspace, ties: Path, mapped: ImportOrder) -> None:
    outcome = import_files(empty, "Ties", [ties], mapped)
    undo(empty, outcome.case)
    assert describe_case(empty, "Ties").entities == {}
    assert import_files(empty, "Ties", [ties], mapped).new == outcome.new


@pytest.mark.parametrize("is_there", [True, False])
def test_a_dry_run_keeps_nothing(empty: Workspace, ties: Path, mapped: ImportOrder, *, is_there: bool) -> None:
    if is_there:
        import_files(empty, "Ties", [ties], mapped)
        ties.write_text(TIES + "Dora;Ana;2014;\n", encoding="utf-8")
    before = list_cases(empty)
    order = ImportOrder(mapping=mapped.mapping, is_dry_run=True)
    outcome = import_files(empty, "Ties", [ties], order)
    assert list_cases(empty) == before
    assert outcome.is_dry_run
    assert outcome.change is None
    assert outcome.new > 0
    assert outcome.new + outcome.known == outcome.statements
    assert outcome.is_new_case != is_there


def test_a_mapping_is_saved_once_and_reads_back(
    empty: Workspace, ties: Path, mapped: ImportOrder, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.yaml"
    first = import_files(empty, "Ties", [ties], ImportOrder(mapping=mapped.mapping, save_mapping=kept))
    assert kept.read_text(encoding="utf-8") == first.mapping
    assert import_files(empty, "Ties", [ties], ImportOrder(mapping=kept)).new == 0
    with pytest.raises(ConflictError):
        import_files(empty, "Ties", [ties], ImportOrder(save_mapping=kept))


def test_a_guessed_mapping_is_shown_and_can_be_used_again(empty: Workspace, tmp_path: Path) -> None:
    nodes, edges, kept = tmp_path / "nodes.csv", tmp_path / "edges.csv", tmp_path / "kept.yaml"
    nodes.write_text("id,name\n1,Ana\n2,Boris\n3,Cveta\n", encoding="utf-8")
    edges.write_text("source,target\n1,2\n2,3\n3,9\n", encoding="utf-8")
    outcome = import_files(empty, "Guess", [nodes, edges], ImportOrder(save_mapping=kept))
    assert outcome.is_guessed
    assert {table.table: (table.rows, table.kept) for table in outcome.tables} == {
        "nodes.csv": (3, 3),
        "edges.csv": (3, 3),
    }
    assert outcome.missing_ends == 1
    summary = describe_case(empty, "Guess")
    assert summary.entities == {"Person": 4, "Source": 2}
    assert sum(summary.links.values()) == 3
    again = import_files(empty, "Guess", [edges, nodes], ImportOrder(mapping=kept))
    assert (again.new, again.is_guessed) == (0, False)


def test_a_table_nobody_understands_makes_no_case(empty: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(InputError):
        import_files(empty, "Odd", [path])
    assert list_cases(empty).cases == ()


def test_a_wrong_mapping_makes_no_case(empty: Workspace, ties: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(MAPPING.replace("from: name", "gone: name"), encoding="utf-8")
    with pytest.raises(InputError):
        import_files(empty, "Ties", [ties], ImportOrder(mapping=wrong))
    assert list_cases(empty).cases == ()


def test_files_that_cannot_be_opened_are_named_by_name_alone(empty: Workspace, tmp_path: Path) -> None:
    for path in (tmp_path / "gone.csv", tmp_path):
        with pytest.raises(UnreadableFileError) as caught:
            import_files(empty, "Ties", [path])
        assert path.name in str(caught.value)
        assert str(tmp_path.parent) not in str(caught.value)
    with pytest.raises(InputError):
        import_files(empty, "Ties", [])


def test_two_files_of_one_name_are_refused(empty: Workspace, ties: Path, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    twin = tmp_path / "sub" / "ties.csv"
    twin.write_text(TIES, encoding="utf-8")
    with pytest.raises(InputError):
        import_files(empty, "Ties", [ties, twin])


def test_a_case_is_not_made_where_that_was_not_asked(empty: Workspace, ties: Path, mapped: ImportOrder) -> None:
    with pytest.raises(NotFoundError):
        import_files(empty, "Ties", [ties], ImportOrder(mapping=mapped.mapping, may_create=False))


def test_a_reader_imports_nothing(empty: Workspace, ties: Path, mapped: ImportOrder) -> None:
    empty.viewer = Viewer("guest", access_role=READER)
    with pytest.raises(DeniedError):
        import_files(empty, "Ties", [ties], mapped)


@pytest.mark.parametrize("name", ["csv", "xlsx", "graphml", "gexf", "jsonl", "ftm"])
def test_an_export_brings_the_case_back(empty: Workspace, tmp_path: Path, name: str) -> None:
    story = tell(tmp_path)
    path = tmp_path / f"case.{name}"
    with story.open() as workspace:
        out = BytesIO()
        export_case(workspace, story.case, ExportOrder(name), out)
        path.write_bytes(out.getvalue())
        expected = describe_case(workspace, story.case)
    outcome = import_files(empty, "", [path])
    assert (outcome.files, outcome.title, outcome.problems) == ({path.name: name}, "Harbor", ())
    found = describe_case(empty, "Harbor")
    assert (found.entities, found.links, found.language) == (expected.entities, expected.links, expected.language)
    again = BytesIO()
    export_case(empty, "Harbor", ExportOrder("jsonl"), again)
    with story.open() as workspace:
        first = BytesIO()
        export_case(workspace, story.case, ExportOrder("jsonl"), first)
    assert told(again) == told(first)
    assert import_files(empty, "", [path]).new == 0


def told(lines: BytesIO) -> dict[str, list[tuple[str, ...]]]:
    """Return what an export says, whatever ids its base gave to statements."""
    entities = [orjson.loads(line) for line in lines.getvalue().splitlines()[1:]]
    return {
        entity["id"]: sorted(tuple(str(v) for k, v in sorted(row.items()) if k != "id") for row in entity["statements"])
        for entity in entities
    }


def test_a_copy_beside_its_original_gets_ids_of_its_own(story: Story, workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "case.jsonl"
    out = BytesIO()
    export_case(workspace, story.case, ExportOrder("jsonl"), out)
    path.write_bytes(out.getvalue())
    copy = import_files(workspace, "Copy", [path])
    original, twin = describe_case(workspace, story.case), describe_case(workspace, copy.case)
    assert (original.entities, original.links) == (twin.entities, twin.links)
    ids = {row.id for row in find(workspace, copy.case, Question()).rows}
    assert not ids & {"ana", "boris"}
    assert describe_entity(workspace, story.case, "ana").caption == "Ana Ilieva"


def test_entities_of_others_keep_their_good_values(empty: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "entities.ftm.json"
    records = [
        {"id": "p1", "schema": "Person", "properties": {"name": ["Ana Ilieva"], "birthDate": ["1998", "day of Elena"]}},
        {"id": "p2", "schema": "Person", "properties": {"name": ["Boris Petrov"]}},
        {"id": "a", "schema": "Associate", "properties": {"person": ["p1"], "associate": ["p2"]}},
        {"id": "z", "schema": "Spaceship", "properties": {}},
    ]
    path.write_bytes(b"\n".join(map(orjson.dumps, records)))
    outcome = import_files(empty, "Others", [path])
    assert outcome.files == {"entities.ftm.json": "ftm"}
    assert outcome.entities["Person"] == 2
    assert outcome.problem_counts == {"unreadable": 2}
    assert "Elena" not in str(outcome.problems)
    assert describe_case(empty, "Others").entities == {"Person": 2, "Source": 1}
    assert import_files(empty, "Others", [path]).new == 0
