"""A case at a glance."""

from fanal.services.cases import create_case
from fanal.services.summaries import RoleCount, glance_at
from fanal.services.workspace import Workspace
from tests.services.story import Story


def test_a_case_at_a_glance(story: Story, workspace: Workspace) -> None:
    glance = glance_at(workspace, "Harbor")
    assert (glance.people, glance.links) == (6, 7)
    assert glance.roles[:2] == (RoleCount("recruited_person", 2), RoleCount("recruiter", 2))
    assert {role.role: role.count for role in glance.roles}["transporter"] == 1
    assert glance.entourage is not None
    assert glance.entourage.root == "boris"


def test_an_empty_case_has_nobody_to_begin_with(workspace: Workspace) -> None:
    create_case(workspace, "Empty")
    glance = glance_at(workspace, "Empty")
    assert (glance.people, glance.links, glance.roles, glance.entourage) == (0, 0, (), None)
