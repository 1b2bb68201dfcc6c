"""Lists of people: by name in any script, with roles and number of links."""

import pytest

from fanal.errors import InputError
from fanal.services.people import Question, find, people_schemata
from fanal.services.workspace import Workspace
from tests.services.story import Story


@pytest.mark.parametrize("text", ["Boris", "Борис", "петр бор", "BORIS petrov"])
def test_a_person_is_found_across_scripts(story: Story, workspace: Workspace, text: str) -> None:
    page = find(workspace, story.case, Question(text, schemata=people_schemata(workspace)))
    assert [(row.id, row.kind, row.degree) for row in page.rows] == [("boris", "person", 5)]
    assert page.rows[0].roles == ("host", "recruiter")
    assert page.total == 1


def test_pages_follow_one_another(story: Story, workspace: Workspace) -> None:
    everyone = Question(schemata=people_schemata(workspace), limit=1000)
    names = [row.caption for row in find(workspace, story.case, everyone).rows]
    pages = [
        find(workspace, story.case, Question(schemata=everyone.schemata, limit=2, offset=offset))
        for offset in (0, 2, 4)
    ]
    assert [row.caption for page in pages for row in page.rows] == names
    assert {page.total for page in pages} == {6}


def test_the_most_linked_come_first(story: Story, workspace: Workspace) -> None:
    page = find(workspace, story.case, Question(schemata=people_schemata(workspace), order="degree"))
    assert [row.degree for row in page.rows] == [5, 4, 2, 1, 1, 0]


@pytest.mark.parametrize(
    "question", [Question(order="age"), Question(limit=0), Question(limit=1001), Question(offset=-1)]
)
def test_a_question_that_makes_no_sense_is_refused(story: Story, workspace: Workspace, question: Question) -> None:
    with pytest.raises(InputError):
        find(workspace, story.case, question)
