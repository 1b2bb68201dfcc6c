"""A case that a viewer was not let into is nowhere: not in lists, searches, maps, exports or messages."""

from collections.abc import Callable, Iterator
from io import BytesIO

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fanal.errors import NotFoundError
from fanal.network.projection import ALL as EVERYTHING
from fanal.services.analyses import analyze
from fanal.services.cases import describe_case, list_cases
from fanal.services.entities import describe_entity
from fanal.services.entourages import find_entourage
from fanal.services.exports import ExportOrder, export_case
from fanal.services.history import list_changes, redo, undo
from fanal.services.maps import draw_map, draw_picture
from fanal.services.paths import find_paths
from fanal.services.people import Question, find
from fanal.services.roles import list_roles
from fanal.services.summaries import glance_at
from fanal.services.workspace import Workspace
from tests.services.story import SECRET, Story

USE_CASES: dict[str, Callable[[Workspace, str], object]] = {
    "describe": describe_case,
    "find": lambda w, case: find(w, case, Question()),
    "entity": lambda w, case: describe_entity(w, case, "hidden1"),
    "entourage": lambda w, case: find_entourage(w, case, "hidden1"),
    "map": lambda w, case: draw_map(w, case, EVERYTHING),
    "picture": lambda w, case: draw_picture(w, case, EVERYTHING),
    "paths": lambda w, case: find_paths(w, case, "hidden1", "hidden2"),
    "analysis": lambda w, case: analyze(w, case, "degree", EVERYTHING, {}),
    "roles": list_roles,
    "changes": list_changes,
    "undo": undo,
    "redo": redo,
    "glance": glance_at,
    "export": lambda w, case: export_case(w, case, ExportOrder("jsonl"), BytesIO()),
}


@pytest.fixture
def guest(story: Story) -> Iterator[Workspace]:
    with story.open(cases=frozenset({story.case})) as workspace:
        yield workspace


@pytest.mark.parametrize("name", list(USE_CASES))
def test_a_hidden_case_is_not_found_by_id_or_title(story: Story, guest: Workspace, name: str) -> None:
    for case in (story.hidden, f"Secret of {SECRET}"):
        with pytest.raises(NotFoundError) as hidden:
            USE_CASES[name](guest, case)
        with pytest.raises(NotFoundError) as absent:
            USE_CASES[name](guest, "a" * 24)
        assert hidden.value.template == absent.value.template
        assert SECRET not in str(hidden.value)


@pytest.mark.parametrize("name", ["entity", "entourage", "paths"])
def test_its_entities_are_not_reached_through_another_case(story: Story, guest: Workspace, name: str) -> None:
    with pytest.raises(NotFoundError):
        USE_CASES[name](guest, story.case)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(text=st.sampled_from(["", "Zoltan", "Ver", "Anna", "Geheim", "a", "hidden"]) | st.text(max_size=12))
def test_no_search_finds_it(story: Story, guest: Workspace, text: str) -> None:
    page = find(guest, story.case, Question(text, limit=1000))
    shown = orjson.dumps(page).decode()
    assert "hidden" not in shown
    assert "Verborgen" not in shown
    assert "Geheim" not in shown


def test_it_is_in_no_list_and_no_picture(story: Story, guest: Workspace) -> None:
    shown = [
        list_cases(guest),
        draw_map(guest, story.case, EVERYTHING),
        find_entourage(guest, story.case, "ana", radius=4),
    ]
    assert "hidden" not in orjson.dumps(shown).decode()


def test_who_was_let_into_nothing_sees_nothing(story: Story) -> None:
    with story.open(cases=frozenset()) as nobody:
        assert list_cases(nobody).cases == ()
        with pytest.raises(NotFoundError):
            describe_case(nobody, story.case)
