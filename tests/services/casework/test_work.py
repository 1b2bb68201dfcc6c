"""The work on a case in the list of cases, as a table, and nowhere in the network."""

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from fanal.access import READER
from fanal.errors import ConflictError, DeniedError, InputError
from fanal.network.projection import Filter
from fanal.services.analyses import analyze_all
from fanal.services.cases import create_case, describe_case, rename_case
from fanal.services.casework import read_diary, standing_of, write_diary
from fanal.services.maps import draw_map
from fanal.services.workspace import Workspace
from tests.services.editing.doing import delete, do, given, put, thing
from tests.services.story import ALL, Story, tell

EVERYTHING = Filter(kinds=())


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return tell(tmp_path)


@pytest.fixture
def workspace(story: Story) -> Iterator[Workspace]:
    with story.open() as opened:
        yield opened


def tasks(workspace: Workspace, story: Story, *due: str) -> list[str]:
    made = do(
        workspace,
        story.case,
        *(
            thing("Task", f"@{n}", None, description="Ask.", **({"dueDate": day} if day else {}))
            for n, day in enumerate(due)
        ),
    )
    return [made.created[f"@{n}"] for n in range(len(due))]


def test_a_case_tells_where_the_work_stands(story: Story, workspace: Workspace) -> None:
    assert describe_case(workspace, story.case).status == ""
    ids = tasks(workspace, story, "2020-05-01", "2020-05", "2020", "", "2020-05-02")
    do(
        workspace,
        story.case,
        put(ids[4], "done", "true"),
        thing("CaseStatus", "", None, caseStatus="closed", closingReason="She went home.", date="2020-04-01"),
        thing("CaseStatus", "", None, caseStatus="active", date="2020-03-01"),
    )
    work = standing_of(workspace, ALL, story.case, date(2020, 5, 31))
    assert (work.status, work.closing_reason) == ("closed", "She went home.")
    assert (work.open_tasks, work.overdue_tasks) == (4, 1)
    assert standing_of(workspace, ALL, story.case, date(2021, 1, 1)).overdue_tasks == 3
    summary = describe_case(workspace, story.case)
    assert (summary.status, summary.open_tasks, summary.overdue_tasks) == ("closed", 4, 3)
    assert summary.last_change is not None
    assert (summary.last_change.kind, summary.last_change.actor) == ("edit", "tester")


def test_work_changes_no_map_and_no_measure(story: Story, workspace: Workspace) -> None:
    measured = analyze_all(workspace, story.case, EVERYTHING).measures
    drawn = draw_map(workspace, story.case, EVERYTHING)
    about = (given("entity", "ana"), given("mentions", "boris"), given("attachments", "src1"))
    note = thing("Note", "@n", None, description="Seen with Boris.")
    do(
        workspace,
        story.case,
        *(
            thing(schema, "", None, description="x", entity="ana", mentions="boris")
            for schema in ("Note", "Task", "DiaryEntry")
        ),
        type(note)("create_entity", "Note", "", about),
        thing("CaseStatus", "", None, caseStatus="active", entity="ana"),
    )
    after = draw_map(workspace, story.case, EVERYTHING)
    assert ({node.id for node in after.nodes}, after.edges) == ({node.id for node in drawn.nodes}, drawn.edges)
    again = analyze_all(workspace, story.case, EVERYTHING).measures
    assert {name: (answer.rows, answer.values) for name, answer in again.items()} == {
        name: (answer.rows, answer.values) for name, answer in measured.items()
    }


def test_the_diary_is_a_table_that_runs_nothing(story: Story, workspace: Workspace) -> None:
    do(
        workspace,
        story.case,
        thing(
            "Note", "", None, description="=1+1", entity="ana", attachments="src1", keywords="urgent", date="2020-01-02"
        ),
        thing("Task", "", None, description="Call.", done="true", assignee="Mira", date="2020-01-01"),
        thing("CaseStatus", "", None, caseStatus="closed", closingReason="Over.", date="2020-01-03"),
    )
    text = write_diary(workspace, story.case, locale="fr")
    head, task, note, status = csv.reader(StringIO(text.removeprefix("\ufeff")))
    assert len(set(map(len, (head, task, note, status)))) == 1
    assert (note[2], note[3], note[5], note[12]) == ("'=1+1", "Ana Ilieva", "urgent", "Police report")
    assert (task[0], task[1], task[8]) == ("Tâche", "2020-01-01", "Mira")
    assert status[10] != "closed"
    assert status[11] == "Over."
    with story.open(role=READER) as reader, pytest.raises(DeniedError):
        write_diary(reader, story.case)


def test_attachments_and_what_was_taken_back(story: Story, workspace: Workspace) -> None:
    made = do(workspace, story.case, thing("Note", "@n", None, description="See the report.", attachments="src1"))
    (line,) = read_diary(workspace, story.case).lines
    assert [(ref.id, ref.caption, ref.kind) for ref in line.attachments] == [("src1", "Police report", "source")]
    do(workspace, story.case, delete(made.created["@n"]))
    assert read_diary(workspace, story.case).lines == ()


def test_a_case_gets_another_name_and_keeps_what_is_in_it(story: Story, workspace: Workspace) -> None:
    before = describe_case(workspace, story.case)
    renamed = rename_case(workspace, "Harbor", "  Night \n bus ", organization="Other", language="fr")
    assert (renamed.id, renamed.title, renamed.organization, renamed.language) == (
        story.case,
        "Night bus",
        "Other",
        "fr",
    )
    assert (renamed.entities, renamed.created_at) == (before.entities, before.created_at)
    assert describe_case(workspace, "Night bus").id == story.case
    create_case(workspace, "Taken")
    for title, error in (("Taken", ConflictError), (" ", InputError), ("x" * 201, InputError)):
        with pytest.raises(error):
            rename_case(workspace, story.case, title)
    assert rename_case(workspace, story.case, "Night bus").title == "Night bus"
    with story.open(role=READER) as reader, pytest.raises(DeniedError):
        rename_case(reader, story.case, "Mine")
