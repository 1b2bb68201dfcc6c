"""Cases as the viewer sees them."""

import pytest

from fanal.access import READER
from fanal.errors import ConflictError, DeniedError, InputError, NotFoundError
from fanal.services.cases import create_case, describe_case, list_cases
from fanal.services.workspace import Workspace
from tests.services.story import Story


def test_a_case_says_what_it_holds(story: Story, workspace: Workspace) -> None:
    summary = describe_case(workspace, "Harbor")
    assert summary.id == story.case
    assert summary.entities == {"CaseRole": 2, "Group": 1, "Person": 6, "Phone": 1, "Source": 2}
    assert summary.links == {"acquaintance": 1, "criminal": 3, "family": 1, "financial": 1, "membership": 1}
    assert (summary.can_undo, summary.can_redo) == (True, False)


def test_cases_come_by_title(workspace: Workspace) -> None:
    assert [case.title for case in list_cases(workspace).cases] == ["Harbor", "Secret of Zoltan Verborgen"]


def test_a_new_case_is_empty_and_its_title_unique(workspace: Workspace) -> None:
    made = create_case(workspace, "  Night \n bus ", language="fr")
    assert (made.title, made.organization, made.entities, made.can_undo) == ("Night bus", "Harbor", {}, False)
    with pytest.raises(ConflictError):
        create_case(workspace, "Night bus")


@pytest.mark.parametrize("title", ["", "  \n", "x" * 201])
def test_a_title_has_a_length(workspace: Workspace, title: str) -> None:
    with pytest.raises(InputError):
        create_case(workspace, title)


def test_a_reader_reads_and_no_more(story: Story) -> None:
    with story.open(role=READER) as workspace:
        assert len(list_cases(workspace).cases) == 2
        with pytest.raises(DeniedError):
            create_case(workspace, "New")


def test_who_has_no_access_role_gets_nothing(story: Story) -> None:
    with story.open(role="visitor") as workspace, pytest.raises(DeniedError):
        list_cases(workspace)


def test_an_absent_case_says_so(workspace: Workspace) -> None:
    with pytest.raises(NotFoundError):
        describe_case(workspace, "Nowhere")
