"""The history of an entity, and bringing back an earlier state."""

import pytest

from fanal.errors import NotFoundError
from fanal.services.entities import describe_entity
from fanal.services.history import list_changes, redo, restore, undo
from fanal.services.history.live import watch
from fanal.services.history.of_entity import entity_history
from fanal.services.workspace import Workspace
from tests.services.editing.doing import add, claims, delete, do, replace, values
from tests.services.story import ALL, Story
from tests.store.made import derived


def test_every_statement_tells_who_did_what_when_and_why(story: Story, workspace: Workspace) -> None:
    birth = claims(workspace, story.case, "ana", "birthDate")[0].statement
    do(workspace, story.case, replace(birth, "birthDate", "1997"), label="new paper", reason="birth certificate")
    undo(workspace, story.case, reason="wrong person")
    history = entity_history(workspace, story.case, "ana", locale="fr")
    lines = [(one.change, line) for one in history.changes for line in one.lines if line.property == "birthDate"]
    told = [(line.action, line.value, change.kind, change.reason, change.actor) for change, line in lines]
    assert told == [
        ("restored", "1998", "undo", "wrong person", "tester"),
        ("retracted", "1997", "undo", "wrong person", "tester"),
        ("retracted", "1998", "edit", "birth certificate", "tester"),
        ("added", "1997", "edit", "birth certificate", "tester"),
        ("added", "1998", "import", "", "teller"),
    ]
    first = lines[-1][1]
    assert first.label != "birthDate"
    assert first.source is not None
    assert first.source.title == "Police report"


def test_what_was_deleted_still_has_a_history_and_what_never_was_has_none(story: Story, workspace: Workspace) -> None:
    do(workspace, story.case, delete("elena"))
    assert entity_history(workspace, story.case, "elena").changes[0].lines[0].action == "retracted"
    for name in ("nobody", "hidden1"):
        with pytest.raises(NotFoundError):
            entity_history(workspace, story.case, name)


def test_any_earlier_state_of_a_case_comes_back_and_can_be_undone(story: Story, workspace: Workspace) -> None:
    states = {list_changes(workspace, story.case).changes[0].seq: derived(workspace.store)}
    for operation in (add("ana", "alias", "Anka"), delete("boris"), add("ana", "alias", "Ani"), delete("cveta")):
        made = do(workspace, story.case, operation)
        states[made.seq] = derived(workspace.store)
    for seq, state in states.items():
        last = derived(workspace.store)
        restored = restore(workspace, story.case, seq, reason="look back").change
        assert derived(workspace.store) == state
        if restored is not None:
            assert (restored.kind, restored.reason) == ("restore", "look back")
            undo(workspace, story.case)
            assert derived(workspace.store) == last
            redo(workspace, story.case)
            assert derived(workspace.store) == state
    assert restore(workspace, story.case, list_changes(workspace, story.case).changes[0].seq).change is None


def test_one_entity_comes_back_alone(story: Story, workspace: Workspace) -> None:
    first = do(workspace, story.case, add("ana", "alias", "Anka")).seq
    do(workspace, story.case, add("ana", "alias", "Ani"), add("boris", "alias", "Bobi"))
    restore(workspace, story.case, first, entity_id="ana")
    assert values(workspace, story.case, "ana", "alias") == ["Anka"]
    assert values(workspace, story.case, "boris", "alias") == ["Bobi"]


def test_a_state_of_another_case_cannot_be_brought_back(story: Story, workspace: Workspace) -> None:
    foreign = workspace.store.changes(ALL, story.hidden)[0].seq
    for seq in (foreign, 10_000, 0):
        with pytest.raises(NotFoundError):
            restore(workspace, story.case, seq)


def test_who_follows_a_case_is_told_of_each_change_once(story: Story, workspace: Workspace) -> None:
    following = watch(workspace, story.case)
    assert following.look() == ()
    made = do(workspace, story.case, add("ana", "alias", "Anka"), label="alias")
    with workspace.store.write(ALL, story.hidden, kind="edit", label="elsewhere") as writer:
        writer.retract([row.id for row in workspace.store.entity(ALL, "hidden3").statements])
    undone = undo(workspace, story.case).change
    seen = following.look()
    assert [(one.seq, one.kind, one.actor, one.entities) for one in seen] == [
        (made.seq, "edit", "tester", ("ana",)),
        (undone.seq, "undo", "tester", ("ana",)),
    ]
    assert following.look() == ()
    assert [one.seq for one in watch(workspace, story.case, made.seq).look()] == [undone.seq]
    assert describe_entity(workspace, story.case, "ana").seq == undone.seq


def test_a_change_of_very_many_says_that_it_does_not_name_them_all(story: Story, workspace: Workspace) -> None:
    seen = watch(workspace, story.case, 0)
    from_import = seen.look()[0]
    assert from_import.is_complete
    touched = workspace.store.changes_after(ALL, story.case, 0, entities=3)[0]
    assert (len(touched.entities), touched.is_complete) == (3, False)
