"""Entourage, paths and roles on a case whose answers are known by hand."""

import pytest

from fanal.errors import NotFoundError
from fanal.network.projection import ALL as EVERYTHING
from fanal.network.projection import Filter
from fanal.services import entourages
from fanal.services.entourages import find_entourage
from fanal.services.paths import find_paths
from fanal.services.roles import list_roles
from fanal.services.workspace import Workspace
from tests.services.story import Story


def test_the_entourage_of_boris(story: Story, workspace: Workspace) -> None:
    near = find_entourage(workspace, story.case, "boris")
    assert {member.id: member.step for member in near.members} == {"boris": 0, "ana": 1, "dragan": 1, "gang": 1}
    assert near.by_class == {"criminal": 2, "family": 1, "financial": 1, "membership": 1}
    far = find_entourage(workspace, story.case, "boris", radius=2)
    assert {m.id for m in far.members} - {m.id for m in near.members} == {"cveta"}
    roles = {member.id: member.roles for member in far.members}
    assert roles["dragan"] == ("transporter",)
    assert roles["cveta"] == ("recruited_person",)


def test_an_entourage_by_class(story: Story, workspace: Workspace) -> None:
    family = find_entourage(workspace, story.case, "boris", radius=3, keep=Filter(link_classes=("family",)))
    assert [member.id for member in family.members] == ["boris", "dragan"]


def test_an_entourage_in_a_time_window(story: Story, workspace: Workspace) -> None:
    early = find_entourage(workspace, story.case, "ana", keep=Filter(date_to="2013"))
    assert {edge.link for edge in early.edges} == {"a1", "a2", "p1"}


def test_a_phone_can_stand_in_the_middle(story: Story, workspace: Workspace) -> None:
    assert [m.id for m in find_entourage(workspace, story.case, "phone").members] == ["phone"]


def test_a_large_neighborhood_gives_the_same_answer(
    story: Story, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = find_entourage(workspace, story.case, "ana", radius=2)
    monkeypatch.setattr(entourages, "LARGEST", 2)
    found = find_entourage(workspace, story.case, "ana", radius=2)
    assert sorted(found.members, key=lambda m: m.id) == sorted(expected.members, key=lambda m: m.id)
    assert sorted(found.edges, key=lambda e: e.link) == sorted(expected.edges, key=lambda e: e.link)


def test_paths_name_every_link_of_each_step(story: Story, workspace: Workspace) -> None:
    (path,) = find_paths(workspace, story.case, "dragan", "cveta").paths
    assert [node.id for node in path.nodes] == ["dragan", "boris", "ana", "cveta"]
    assert [sorted(edge.link for edge in step.edges) for step in path.steps] == [["f1"], ["a1", "a2", "p1"], ["a3"]]
    assert path.length == 3


def test_no_way_is_no_path(story: Story, workspace: Workspace) -> None:
    assert find_paths(workspace, story.case, "ana", "lone").paths == ()


def test_a_path_to_someone_the_filter_hides_is_not_found(story: Story, workspace: Workspace) -> None:
    with pytest.raises(NotFoundError):
        find_paths(workspace, story.case, "ana", "phone")
    assert find_paths(workspace, story.case, "ana", "phone", keep=EVERYTHING).paths == ()


def test_roles_add_up(story: Story, workspace: Workspace) -> None:
    table = list_roles(workspace, story.case)
    roles = {person.id: {role.role for role in person.roles} for person in table.people}
    assert roles == {
        "ana": {"", "hosted_person", "recruited_person", "recruiter"},
        "boris": {"host", "recruiter"},
        "cveta": {"recruited_person"},
        "dragan": {"transporter"},
    }
    assert {cumulated.roles: cumulated.count for cumulated in table.cumulated} == {
        ("host", "recruiter"): 1,
        ("hosted_person", "recruited_person", "recruiter"): 1,
        ("recruited_person",): 1,
        ("transporter",): 1,
    }
