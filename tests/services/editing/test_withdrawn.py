"""A source that may no longer be relied on: what rests on it alone is marked, told, and can be left out."""

import pytest

from fanal.errors import InputError
from fanal.network.projection import Filter
from fanal.services.analyses import analyze
from fanal.services.editing.operations import Basis
from fanal.services.entities import describe_entity
from fanal.services.entourages import find_entourage
from fanal.services.maps import draw_map
from fanal.services.workspace import Workspace
from tests.services.editing.doing import add, claims, do, restore_source, thing, values, withdraw
from tests.services.story import Story

PEOPLE = Filter(kinds=("person",))


def gray(workspace: Workspace, story: Story, keep: Filter = PEOPLE) -> tuple[set[str], set[str]]:
    drawn = draw_map(workspace, story.case, keep)
    return {node.id for node in drawn.nodes if node.withdrawn}, {edge.link for edge in drawn.edges if edge.withdrawn}


def test_what_rests_on_it_alone_is_marked_everywhere(story: Story, workspace: Workspace) -> None:
    assert gray(workspace, story) == (set(), set())
    do(workspace, story.case, withdraw("src1", "The officer made it up.", "05/2013"))
    nodes, edges = gray(workspace, story)
    assert nodes == {"dragan"}, "an interview still speaks of Boris and Cveta"
    assert edges == {"a2", "f1", "p1", "q1"}
    assert {row.link for row in describe_entity(workspace, story.case, "ana").links if row.withdrawn} == {"a2", "p1"}
    assert {edge.link for edge in find_entourage(workspace, story.case, "ana").edges if edge.withdrawn} >= {"a2", "p1"}
    ages = {claim.value: claim.withdrawn for claim in claims(workspace, story.case, "ana", "age")}
    assert ages == {"19": False, "21": True}
    assert not describe_entity(workspace, story.case, "ana").withdrawn
    assert describe_entity(workspace, story.case, "dragan").withdrawn
    assert values(workspace, story.case, "src1", "withdrawn") == ["2013-05"]


def test_every_measure_says_how_many_and_whether_they_count(story: Story, workspace: Workspace) -> None:
    before = analyze(workspace, story.case, "degree", PEOPLE, {})
    do(workspace, story.case, withdraw("src1"))
    counted = analyze(workspace, story.case, "degree", PEOPLE, {})
    assert counted.rows == before.rows
    assert [note for note in counted.notes if note not in before.notes] == [
        "4 of 6 links rest on withdrawn sources alone. They are counted; the filter leaves them out."
    ]
    left_out = analyze(workspace, story.case, "degree", Filter(kinds=("person",), withdrawn=False), {})
    assert left_out.rows != before.rows
    assert any("They are left out." in note for note in left_out.notes)
    nodes, edges = gray(workspace, story, Filter(kinds=("person",), withdrawn=False))
    assert (nodes, edges) == (set(), set())


def test_a_withdrawal_is_taken_back(story: Story, workspace: Workspace) -> None:
    do(workspace, story.case, withdraw("src1"))
    do(workspace, story.case, restore_source("src1"))
    assert gray(workspace, story) == (set(), set())
    assert values(workspace, story.case, "src1", "withdrawalReason") == []


def test_only_a_source_and_only_for_a_reason(story: Story, workspace: Workspace) -> None:
    for operation in (withdraw("ana"), withdraw("src1", " "), restore_source("ana")):
        with pytest.raises(InputError):
            do(workspace, story.case, operation)


def test_links_made_by_a_property_are_marked_too(story: Story, workspace: Workspace) -> None:
    from_report = thing("Event", "@e", None, name="Meeting")
    made = do(workspace, story.case, from_report)

    event = made.created["@e"]
    do(
        workspace,
        story.case,
        add(event, "involved", "ana", Basis("src1")),
        add(event, "involved", "boris", Basis("src2")),
        withdraw("src1"),
    )
    drawn = draw_map(workspace, story.case, Filter(kinds=()))
    marked = {edge.target: edge.withdrawn for edge in drawn.edges if edge.schema == "Event"}
    assert marked == {"ana": True, "boris": False}
