"""Undo and redo as a person meets them; what is kept in memory follows."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fanal.access import READER
from fanal.errors import ConflictError, DeniedError
from fanal.network.projection import Filter
from fanal.services.cases import describe_case
from fanal.services.history import can_redo, can_undo, list_changes, redo, undo
from fanal.services.networks import case_network
from fanal.services.workspace import Workspace
from tests.services.story import ALL, Story, entity


def people(workspace: Workspace, story: Story) -> int:
    return len(case_network(workspace, ALL, story.case, Filter(kinds=("person",))))


def test_undo_empties_the_case_and_redo_fills_it(story: Story, workspace: Workspace) -> None:
    assert people(workspace, story) == 6
    assert undo(workspace, story.case, reason="wrong file").change.kind == "undo"
    assert people(workspace, story) == 0
    summary = describe_case(workspace, story.case)
    assert (summary.entities, summary.can_undo, summary.can_redo) == ({}, False, True)
    assert redo(workspace, story.case).change.kind == "redo"
    assert people(workspace, story) == 6
    summary = describe_case(workspace, story.case)
    assert (summary.can_undo, summary.can_redo) == (True, False)


def test_changes_are_listed_latest_first(story: Story, workspace: Workspace) -> None:
    undo(workspace, story.case, reason="wrong file")
    changes = list_changes(workspace, story.case).changes
    assert [(c.kind, c.is_undone, c.actor) for c in changes] == [("undo", False, "tester"), ("import", True, "teller")]
    assert changes[0].reason == "wrong file"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12, deadline=None)
@given(st.lists(st.sampled_from(["undo", "redo", "edit"]), max_size=7))
def test_what_can_be_done_is_what_the_store_then_does(story: Story, workspace: Workspace, steps: list[str]) -> None:
    for number, step in enumerate(steps):
        changes = list_changes(workspace, story.case).changes
        if step == "edit":
            with workspace.store.write(ALL, story.case, kind="edit", label="edit") as writer:
                writer.add(entity(story.case, f"n{len(changes)}-{number}", "Person", name="Nova"))
            continue
        possible, turn = (can_undo(changes), undo) if step == "undo" else (can_redo(changes), redo)
        if possible:
            assert turn(workspace, story.case).change.kind == step
        else:
            with pytest.raises(ConflictError):
                turn(workspace, story.case)


def test_a_reader_turns_nothing_around(story: Story) -> None:
    with story.open(role=READER) as workspace:
        for turn in (undo, redo):
            with pytest.raises(DeniedError):
                turn(workspace, story.case)
