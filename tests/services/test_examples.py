"""The example cases fill a base once, and the gang network is the published one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fanal.bootstrap import open_workspace
from fanal.services.cases import list_cases
from fanal.services.examples import FEATURED, GANG, add_examples
from fanal.services.history import list_changes
from fanal.services.summaries import glance_at
from fanal.services.workspace import Workspace
from fanal.settings import Settings


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(Settings(base=str(tmp_path / "examples.db"))) as opened:
        yield opened


def test_examples_are_added_once_and_say_so(workspace: Workspace) -> None:
    told: list[str] = []
    added = add_examples(workspace, progress=told.append)
    assert len(added) == 8
    assert {FEATURED, GANG} <= set(added)
    assert set(told) == set(added)
    before = list_cases(workspace)
    assert add_examples(workspace) == []
    assert list_cases(workspace) == before
    assert {len(list_changes(workspace, case.id).changes) for case in before.cases} == {1}


def test_they_are_told_by_four_organizations_in_four_languages_or_more(workspace: Workspace) -> None:
    add_examples(workspace)
    stories = [case for case in list_cases(workspace).cases if case.title != GANG]
    assert len(stories) >= 6
    assert len({case.organization for case in stories}) >= 4
    assert len({case.language for case in stories}) >= 4
    assert all(case.links.get("criminal") and case.links.get("financial") for case in stories)


def test_the_gang_has_the_links_that_were_published(workspace: Workspace) -> None:
    add_examples(workspace)
    (gang,) = (case for case in list_cases(workspace).cases if case.title == GANG)
    assert gang.links == {"acquaintance": 40, "criminal": 38, "membership": 38, "family": 30, "financial": 15}
    assert sum(gang.links.values()) == 161


def test_the_featured_case_has_roles_and_an_entourage_to_begin_with(workspace: Workspace) -> None:
    add_examples(workspace)
    glance = glance_at(workspace, FEATURED)
    assert glance.people >= 10
    assert len(glance.roles) >= 8
    assert glance.entourage is not None
    assert len(glance.entourage.members) >= 5


def test_the_same_seed_invents_the_same_cases(workspace: Workspace, tmp_path: Path) -> None:
    added = add_examples(workspace, generated=3, seed=7)
    assert len(added) == 11
    with open_workspace(Settings(base=str(tmp_path / "other.db"))) as other:
        assert add_examples(other, generated=3, seed=7) == added
        here, there = (
            {case.title: (case.entities, case.links) for case in list_cases(one).cases} for one in (workspace, other)
        )
    assert here == there
    assert add_examples(workspace, generated=3, seed=8) != []
