"""Notes, tasks, status and diary: statements like any other, and never part of a network."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fanal.network.projection import ALL as EVERYTHING
from fanal.services.casework import read_diary
from fanal.services.editing.operations import CreateEntity
from fanal.services.maps import draw_map
from fanal.services.people import Question, find
from fanal.services.workspace import Workspace
from tests.services.editing.doing import do, given, put, thing
from tests.services.story import Story, tell


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return tell(tmp_path)


@pytest.fixture
def workspace(story: Story) -> Iterator[Workspace]:
    with story.open() as opened:
        yield opened


def test_a_diary_is_read_from_top_to_bottom(story: Story, workspace: Workspace) -> None:
    note = [given("description", "Seen at the station."), given("entity", "ana"), given("mentions", "boris")]
    made = do(
        workspace,
        story.case,
        CreateEntity("create_entity", "Note", "@n", (*note, given("date", "2020-02-01"), given("keywords", "urgent"))),
        thing("DiaryEntry", description="Called the shelter.", date="2020-01-15", hours="0.5"),
        thing("Task", "@t", description="Ask for the file.", dueDate="1/3/2020", assignee="Mira", date="2020-01-20"),
        thing("CaseStatus", caseStatus="active", date="2020-01-01"),
        thing("CaseStatus", caseStatus="closed", closingReason="She went home.", date="2020-06"),
    )
    diary = read_diary(workspace, story.case)
    assert [line.schema for line in diary.lines] == ["CaseStatus", "DiaryEntry", "Task", "Note", "CaseStatus"]
    assert (diary.status, diary.closing_reason, diary.open_tasks) == ("closed", "She went home.", 1)
    shown = diary.lines[3]
    assert ([ref.caption for ref in shown.about], [ref.id for ref in shown.mentions]) == (["Ana Ilieva"], ["boris"])
    assert (shown.text, shown.tags, shown.written_by) == ("Seen at the station.", ("urgent",), "tester")
    assert (diary.lines[2].due, diary.lines[2].assignee, diary.lines[2].done) == ("2020-03-01", "Mira", False)
    do(workspace, story.case, put(made.created["@t"], "done", "yes"))
    assert read_diary(workspace, story.case).open_tasks == 0


def test_an_undated_note_stands_on_the_day_it_was_written(story: Story, workspace: Workspace) -> None:
    do(workspace, story.case, thing("Note", description="Today."))
    line = read_diary(workspace, story.case).lines[0]
    assert line.date == line.written_at[:10]


def test_work_is_on_no_map_and_in_no_list_of_things(story: Story, workspace: Workspace) -> None:
    before = draw_map(workspace, story.case, EVERYTHING), find(workspace, story.case, Question()).total
    do(
        workspace,
        story.case,
        thing("Note", description="x", entity="ana", mentions="boris"),
        thing("Task", description="y"),
    )
    drawn = draw_map(workspace, story.case, EVERYTHING)
    assert {node.id for node in drawn.nodes} == {node.id for node in before[0].nodes}
    assert drawn.edges == before[0].edges
    assert find(workspace, story.case, Question()).total == before[1]


def test_an_empty_case_has_an_empty_diary(story: Story, workspace: Workspace) -> None:
    diary = read_diary(workspace, story.case)
    assert (diary.lines, diary.status, diary.open_tasks) == ((), "", 0)
