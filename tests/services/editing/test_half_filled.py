"""Half-filled forms: kept and put back, never a fact."""

import pytest
from sqlalchemy import text

from fanal.errors import DeniedError, InputError, NotFoundError
from fanal.services.editing.half_filled import LONGEST, HalfFilled, discard_form, keep_form, list_forms
from fanal.services.people import Question, find
from fanal.services.workspace import Workspace
from tests.services.story import ALL, Story

NAME = "Xenia Unsaved"


def test_a_form_comes_back_and_is_no_fact(workspace: Workspace, story: Story) -> None:
    before = workspace.store.changes(ALL, story.case)
    keep_form(workspace, story.case, "entity", HalfFilled(f'{{"name": "{NAME}"}}'))
    (kept,) = list_forms(workspace, story.case).forms
    assert (kept.form, NAME in kept.content) == ("entity", True)
    assert find(workspace, story.case, Question(text=NAME)).total == 0
    assert workspace.store.changes(ALL, story.case) == before
    assert discard_form(workspace, story.case, "entity").forms == ()


def test_the_log_tells_of_a_form_and_never_what_is_in_it(workspace: Workspace, story: Story) -> None:
    for word in ("X", "Xe", NAME):
        keep_form(workspace, story.case, "entity", HalfFilled(f'"{word}"'))
    discard_form(workspace, story.case, "entity")
    with workspace.store.connections.reading() as connection:  # type: ignore[attr-defined]
        rows = connection.execute(text("SELECT action, subject FROM log_entry WHERE action LIKE '%_form'")).all()
    assert [tuple(row) for row in rows] == [("begin_form", "entity"), ("end_form", "entity")]


@pytest.mark.parametrize(
    ("form", "content"), [("Entity", "{}"), ("a b", "{}"), ("entity", "{"), ("entity", f'"{"x" * LONGEST}"')]
)
def test_what_is_no_form_is_refused(workspace: Workspace, story: Story, form: str, content: str) -> None:
    with pytest.raises(InputError):
        keep_form(workspace, story.case, form, HalfFilled(content))


def test_who_may_not_change_a_case_keeps_nothing_in_it(story: Story) -> None:
    with story.open(role="reader") as reader, pytest.raises(DeniedError):
        keep_form(reader, story.case, "entity", HalfFilled("{}"))
    with story.open(cases=frozenset({story.case})) as insider, pytest.raises(NotFoundError):
        list_forms(insider, story.hidden)
