"""The map: the same question, the same picture; a change, another one."""

import math

import pytest

from fanal.errors import InputError, NotFoundError
from fanal.network.projection import ALL as EVERYTHING
from fanal.network.projection import Filter
from fanal.services.history import undo
from fanal.services.maps import Drawing, draw_map, draw_picture
from fanal.services.workspace import Workspace
from tests.services.story import Story


def test_everyone_is_drawn_with_roles_and_capacities(story: Story, workspace: Workspace) -> None:
    picture = draw_map(workspace, story.case, Filter())
    nodes = {node.id: node for node in picture.nodes}
    assert set(nodes) == {"ana", "boris", "cveta", "dragan", "elena", "gang", "lone"}
    assert (nodes["ana"].roles, nodes["ana"].capacities) == (
        ("hosted_person", "recruited_person", "recruiter"),
        ("victim",),
    )
    assert (nodes["dragan"].roles, nodes["dragan"].capacities) == (("transporter",), ("suspect",))
    assert {key: node.degree for key, node in nodes.items()} == {
        "ana": 2, "boris": 3, "cveta": 2, "dragan": 1, "elena": 1, "gang": 1, "lone": 0,
    }  # fmt: skip
    assert all(math.isfinite(node.x) and math.isfinite(node.y) for node in picture.nodes)


def test_parallel_links_stay_apart(story: Story, workspace: Workspace) -> None:
    edges = draw_map(workspace, story.case, Filter()).edges
    between = {edge.link for edge in edges if {edge.source, edge.target} == {"ana", "boris"}}
    assert between == {"a1", "a2", "p1"}
    assert len({edge.id for edge in edges}) == len(edges) == 7


def test_a_filter_narrows_the_links_not_the_people(story: Story, workspace: Workspace) -> None:
    picture = draw_map(workspace, story.case, Filter(link_classes=("family",)))
    assert [edge.link for edge in picture.edges] == ["f1"]
    assert len(picture.nodes) == 7


def test_other_kinds_come_on_request(story: Story, workspace: Workspace) -> None:
    kinds = {node.kind for node in draw_map(workspace, story.case, EVERYTHING).nodes}
    assert "phone" in kinds


def test_the_same_question_gets_the_same_picture_until_the_case_changes(story: Story, workspace: Workspace) -> None:
    first = draw_map(workspace, story.case, Filter())
    assert draw_map(workspace, story.case, Filter()) is first
    undo(workspace, story.case)
    assert draw_map(workspace, story.case, Filter()).nodes == ()
    with story.open() as other:
        assert draw_map(other, story.case, Filter(), Drawing(seed=9)).nodes == ()


@pytest.mark.parametrize("kind", ["force", "circular", "radial", "layered", "community"])
def test_every_layout_draws_everyone(story: Story, workspace: Workspace, kind: str) -> None:
    picture = draw_map(workspace, story.case, Filter(), Drawing(kind, root="ana" if kind == "radial" else ""))
    assert picture.layout == kind
    assert len({(node.x, node.y) for node in picture.nodes}) == 7


def test_a_layout_that_is_none_is_refused(story: Story, workspace: Workspace) -> None:
    with pytest.raises(InputError):
        draw_map(workspace, story.case, Filter(), Drawing("spiral"))


def test_the_middle_must_be_on_the_map(story: Story, workspace: Workspace) -> None:
    with pytest.raises(NotFoundError):
        draw_map(workspace, story.case, Filter(), Drawing("radial", root="hidden1"))


def test_a_picture_names_everyone_and_speaks_the_language(story: Story, workspace: Workspace) -> None:
    picture = draw_picture(workspace, story.case, Filter())
    assert (picture.nodes, picture.edges) == (7, 7)
    for name in ("Ana Ilieva", "Борис Петров", "Harbor"):
        assert name in picture.image.decode()
