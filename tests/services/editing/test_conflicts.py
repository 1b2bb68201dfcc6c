"""Two people at one case: what would be overwritten unseen is shown, never silently won."""

import pytest

from fanal.errors import EditConflictError
from fanal.services.editing.conflicts import Conflict
from fanal.services.entities import describe_entity
from fanal.services.history import undo
from fanal.services.workspace import Workspace
from tests.services.editing.doing import add, claims, delete, do, put, remove, replace, reverse, use, values
from tests.services.story import Story


def conflicts(caught: pytest.ExceptionInfo[EditConflictError]) -> list[Conflict]:
    return [one for one in caught.value.conflicts if isinstance(one, Conflict)]


def test_a_claim_that_was_replaced_meanwhile_is_not_replaced_again(story: Story, workspace: Workspace) -> None:
    birth = claims(workspace, story.case, "ana", "birthDate")[0].statement
    first = do(workspace, story.case, replace(birth, "birthDate", "1997"))
    with pytest.raises(EditConflictError) as caught:
        do(workspace, story.case, add("ana", "alias", "Anka"), replace(birth, "birthDate", "1999"))
    now = claims(workspace, story.case, "ana", "birthDate")
    found = conflicts(caught)
    assert [(one.operation, one.entity, one.property, one.seq, one.actor) for one in found] == [
        (1, "ana", "birthDate", first.seq, "tester")
    ]
    assert found[0].standing == tuple(claim.statement for claim in now)
    assert [claim.value for claim in now] == ["1997"]
    assert values(workspace, story.case, "ana", "alias") == []
    for operation in (remove(birth), use(birth)):
        with pytest.raises(EditConflictError):
            do(workspace, story.case, operation)


def test_a_value_set_by_another_since_is_not_overwritten(story: Story, workspace: Workspace) -> None:
    seen = describe_entity(workspace, story.case, "boris").seq
    do(workspace, story.case, put("boris", "birthDate", "1970"), base_seq=seen)
    with pytest.raises(EditConflictError):
        do(workspace, story.case, put("boris", "birthDate", "1971"), base_seq=seen)
    do(workspace, story.case, put("boris", "gender", "male"), base_seq=seen)
    seen = describe_entity(workspace, story.case, "boris").seq
    do(workspace, story.case, put("boris", "birthDate", "1971"), base_seq=seen)
    assert values(workspace, story.case, "boris", "birthDate") == ["1971"]


def test_an_undo_counts_as_a_change_by_another(story: Story, workspace: Workspace) -> None:
    do(workspace, story.case, put("boris", "birthDate", "1970"))
    seen = describe_entity(workspace, story.case, "boris").seq
    undo(workspace, story.case)
    with pytest.raises(EditConflictError):
        do(workspace, story.case, put("boris", "birthDate", "1971"), base_seq=seen)


def test_values_side_by_side_never_conflict(story: Story, workspace: Workspace) -> None:
    seen = describe_entity(workspace, story.case, "ana").seq
    for alias in ("Anka", "Ani"):
        do(workspace, story.case, add("ana", "alias", alias), base_seq=seen)
    assert set(values(workspace, story.case, "ana", "alias")) == {"Anka", "Ani"}


def test_what_was_changed_since_is_neither_deleted_nor_turned_around(story: Story, workspace: Workspace) -> None:
    seen = describe_entity(workspace, story.case, "ana").seq
    do(workspace, story.case, add("ana", "alias", "Anka"), reverse("a1"))
    for operation in (delete("ana"), reverse("a1")):
        with pytest.raises(EditConflictError):
            do(workspace, story.case, operation, base_seq=seen)
    do(workspace, story.case, delete("elena"), base_seq=seen)
