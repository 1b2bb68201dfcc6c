"""One entity: every claim with who says so, its roles with why, its links with how many sources."""

import pytest

from fanal.errors import NotFoundError
from fanal.services.entities import describe_entity
from fanal.services.workspace import Workspace
from tests.services.story import ALL, Story, entity


def test_two_ages_from_two_documents_both_stay(story: Story, workspace: Workspace) -> None:
    card = describe_entity(workspace, story.case, "ana", locale="fr")
    assert (card.kind, card.schema, card.caption) == ("person", "Person", "Ana Ilieva")
    ages = next(prop for prop in card.properties if prop.name == "age")
    assert [(c.value, c.source.title if c.source else None, c.locator) for c in ages.claims] == [
        ("19", "Interview", "min. 4"),
        ("21", "Police report", "p. 2"),
    ]
    assert {c.recorded_by for c in ages.claims} == {"teller"}
    assert [c.used for c in ages.claims] == [False, False]


def test_the_claim_marked_as_used_comes_first(story: Story, workspace: Workspace) -> None:
    ages = {
        c.value: c.statement
        for p in describe_entity(workspace, story.case, "ana").properties
        if p.name == "age"
        for c in p.claims
    }
    with workspace.store.write(ALL, story.case, kind="edit", label="choose") as writer:
        writer.add(entity(story.case, "ana", "Person", usedStatement=ages["21"])[1:])
    card = describe_entity(workspace, story.case, "ana")
    claims = next(prop for prop in card.properties if prop.name == "age").claims
    assert [(c.value, c.used) for c in claims] == [("21", True), ("19", False)]
    assert "usedStatement" not in {prop.name for prop in card.properties}


def test_roles_name_their_evidence(story: Story, workspace: Workspace) -> None:
    roles = {role.role: role for role in describe_entity(workspace, story.case, "ana").roles}
    assert set(roles) == {"", "hosted_person", "recruited_person", "recruiter"}
    assert (roles[""].origin, roles[""].capacity) == ("recorded", "victim")
    recruiter = roles["recruiter"]
    assert recruiter.origin == "derived"
    assert [(e.link, e.act, e.other_caption, e.date_from) for e in recruiter.evidence] == [
        ("a3", "recruits", "Cveta Koleva", "2014")
    ]


def test_links_say_which_way_and_how_many_sources(story: Story, workspace: Workspace) -> None:
    links = describe_entity(workspace, story.case, "boris").links
    assert [
        (row.link, row.link_class, row.subtype, row.direction, row.other.caption, row.sources) for row in links
    ] == [
        ("a1", "criminal", "recruits", "out", "Ana Ilieva", 2),
        ("a2", "criminal", "hosts", "out", "Ana Ilieva", 1),
        ("f1", "family", "", "none", "Dragan Petrov", 1),
        ("p1", "financial", "", "in", "Ana Ilieva", 1),
        ("m1", "membership", "", "out", "The Harbor gang", 1),
    ]


def test_a_link_is_an_entity_too(story: Story, workspace: Workspace) -> None:
    card = describe_entity(workspace, story.case, "a1")
    shown = {prop.name: [claim.shown for claim in prop.claims] for prop in card.properties}
    assert shown["agent"] == ["Борис Петров", "Борис Петров"]
    assert shown["subject"] == ["Ana Ilieva"]
    assert shown["act"] == ["recruits"]
    assert (card.kind, card.links, card.roles) == ("link", (), ())


def test_a_person_nobody_is_linked_to_has_a_card(story: Story, workspace: Workspace) -> None:
    card = describe_entity(workspace, story.case, "lone")
    assert (card.links, card.roles) == ((), ())


@pytest.mark.parametrize("entity_id", ["hidden1", "nobody", ""])
def test_another_cases_entity_is_not_in_this_one(story: Story, workspace: Workspace, entity_id: str) -> None:
    with pytest.raises(NotFoundError):
        describe_entity(workspace, story.case, entity_id)
