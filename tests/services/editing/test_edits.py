"""Entry by hand: what each operation records, and what it refuses."""

import pytest

from fanal.access import READER
from fanal.errors import DeniedError, InputError, NotFoundError
from fanal.network.projection import Filter
from fanal.services.editing import Edit, edit_case
from fanal.services.editing.operations import Basis, CreateEntity, CreateLink, GradeGiven
from fanal.services.entities import describe_entity
from fanal.services.history import list_changes, undo
from fanal.services.networks import case_network
from fanal.services.workspace import Workspace
from tests.services.editing.doing import (
    add,
    claims,
    copy,
    delete,
    do,
    given,
    link,
    put,
    remove,
    replace,
    reverse,
    thing,
    unuse,
    use,
    values,
)
from tests.services.story import ALL, SECRET, Story


def test_people_and_a_link_come_in_one_change(story: Story, workspace: Workspace) -> None:
    made = do(
        workspace,
        story.case,
        thing("Person", "@1", name="Galina Todorova", birthDate="13/05/1997"),
        thing("Person", "@2", name="Hristo Iliev"),
        link("Act", "@2", "@1", "recruits", "@3", startDate="05/2012"),
        label="two people and an act",
        reason="hearing",
    )
    assert made.change is not None
    assert (made.change.kind, made.change.label, made.change.reason) == ("edit", "two people and an act", "hearing")
    assert made.seq == made.change.seq
    card = describe_entity(workspace, story.case, made.created["@1"])
    assert card.caption == "Galina Todorova"
    assert [(row.subtype, row.direction, row.date_from) for row in card.links] == [("recruits", "in", "2012-05")]
    assert card.roles[0].role == "recruited_person"
    birth = claims(workspace, story.case, made.created["@1"], "birthDate")[0]
    assert (birth.value, birth.original_value, birth.recorded_by) == ("1997-05-13", "13/05/1997", "tester")


@pytest.mark.parametrize(
    ("written", "stored"), [("2012", "2012"), ("05/2012", "2012-05"), ("13/05/2012", "2012-05-13")]
)
def test_partial_dates_are_kept_as_precise_as_they_are(
    story: Story, workspace: Workspace, written: str, stored: str
) -> None:
    do(workspace, story.case, add("ana", "deathDate", written))
    assert values(workspace, story.case, "ana", "deathDate") == [stored]


def test_all_or_nothing(story: Story, workspace: Workspace) -> None:
    before = list_changes(workspace, story.case)
    with pytest.raises(InputError) as caught:
        do(workspace, story.case, thing("Person", name="Kept by nobody"), add("ana", "birthDate", "spring of Elena"))
    assert caught.value.parts == {"operation": 1, "property": "birthDate"}
    assert "Elena" not in str(caught.value)
    assert list_changes(workspace, story.case) == before


@pytest.mark.parametrize(
    ("prop", "value"),
    [("email", "nobody"), ("nationality", "Elbonia of Elena"), ("birthDate", "31/02/2012"), ("noSuchField", "Elena")],
)
def test_a_refusal_names_the_field_and_never_the_value(
    story: Story, workspace: Workspace, prop: str, value: str
) -> None:
    with pytest.raises(InputError) as caught:
        do(workspace, story.case, add("ana", prop, value))
    assert caught.value.parts["operation"] == 0
    assert caught.value.parts["property"] == prop
    assert value not in str(caught.value) + str(caught.value.parts)


def test_nothing_new_leaves_no_trace(story: Story, workspace: Workspace) -> None:
    before = list_changes(workspace, story.case)
    made = do(workspace, story.case, add("elena", "name", "Elena Ruse"))
    assert made.change is None
    assert made.seq == before.changes[0].seq
    assert list_changes(workspace, story.case) == before


def test_a_claim_is_graded_by_its_source_unless_it_says_otherwise(story: Story, workspace: Workspace) -> None:
    do(
        workspace,
        story.case,
        add("src1", "gradeScheme", "admiralty_6x6"),
        add("src1", "sourceGrade", "B"),
        add("src1", "informationGrade", "2"),
        add("src1", "handling", "H2"),
    )
    do(workspace, story.case, add("ana", "alias", "Anka", Basis("src1", "p. 9")))
    do(workspace, story.case, add("ana", "alias", "Ani", Basis("src1", grade=GradeGiven("europol_4x4", "a", "1"))))
    found = {claim.value: claim for claim in claims(workspace, story.case, "ana", "alias")}
    own, other = found["Anka"], found["Ani"]
    assert own.grade is not None
    assert other.grade is not None
    assert (own.grade.scheme, own.grade.source, own.grade.information) == ("admiralty_6x6", "B", "2")
    assert (own.handling, own.locator, own.source.title if own.source else "") == ("H2", "p. 9", "Police report")
    assert (other.grade.scheme, other.grade.source) == ("europol_4x4", "A")


@pytest.mark.parametrize(
    ("basis", "prop"),
    [
        (Basis(grade=GradeGiven("admiralty_6x6", "Z")), "grade"),
        (Basis(grade=GradeGiven("made_up", "A")), "grade"),
        (Basis(handling="H9"), "handling"),
        (Basis(valid_from="someday"), "valid_from"),
        (Basis(source_id="boris"), "source_id"),
    ],
)
def test_a_basis_is_checked(story: Story, workspace: Workspace, basis: Basis, prop: str) -> None:
    with pytest.raises(InputError) as caught:
        do(workspace, story.case, add("ana", "alias", "Anka", basis))
    assert caught.value.parts["property"] == prop


def test_what_another_source_says_stays_when_a_value_is_set(story: Story, workspace: Workspace) -> None:
    do(workspace, story.case, put("ana", "age", "22", Basis("src1", "p. 2")))
    assert sorted(values(workspace, story.case, "ana", "age")) == ["19", "22"]


def test_a_replaced_claim_keeps_its_basis_and_its_mark(story: Story, workspace: Workspace) -> None:
    young, old = sorted(claims(workspace, story.case, "ana", "age"), key=lambda claim: claim.value)
    do(workspace, story.case, use(old.statement, "The birth certificate."))
    do(workspace, story.case, replace(old.statement, "age", "22"))
    first, second = claims(workspace, story.case, "ana", "age")
    assert (first.value, first.used, first.used_reason, first.locator) == ("22", True, "The birth certificate.", "p. 2")
    assert (second.value, second.used) == ("19", False)
    do(workspace, story.case, use(young.statement, "She says so."))
    assert [claim.used for claim in claims(workspace, story.case, "ana", "age")] == [True, False]
    do(workspace, story.case, unuse(young.statement))
    assert not any(claim.used for claim in claims(workspace, story.case, "ana", "age"))


def test_marking_needs_a_reason_and_existence_cannot_be_removed(story: Story, workspace: Workspace) -> None:
    age = claims(workspace, story.case, "ana", "age")[0].statement
    with pytest.raises(InputError):
        do(workspace, story.case, use(age, "  "))
    exists = next(row.id for row in workspace.store.entity(ALL, "ana").statements if row.prop == "id")
    for operation in (remove(exists), replace(exists, "name", "X")):
        with pytest.raises(InputError):
            do(workspace, story.case, operation)


def test_a_removed_claim_is_gone_and_in_the_history(story: Story, workspace: Workspace) -> None:
    birth = claims(workspace, story.case, "ana", "birthDate")[0]
    do(workspace, story.case, remove(birth.statement))
    assert values(workspace, story.case, "ana", "birthDate") == []
    undo(workspace, story.case)
    assert claims(workspace, story.case, "ana", "birthDate") == [birth]


def test_a_link_is_turned_around_in_one_step(story: Story, workspace: Workspace) -> None:
    before = {(row.value, row.locator) for row in workspace.store.entity(ALL, "a1").statements if row.prop == "agent"}
    do(workspace, story.case, reverse("a1"))
    after = workspace.store.entity(ALL, "a1").statements
    assert {(row.value, row.locator) for row in after if row.prop == "subject"} == before
    assert {row.value for row in after if row.prop == "agent"} == {"ana"}
    do(workspace, story.case, reverse("a1"))
    assert {
        (row.value, row.locator) for row in workspace.store.entity(ALL, "a1").statements if row.prop == "agent"
    } == before


def test_what_cannot_be_read_the_other_way_round_stays(story: Story, workspace: Workspace) -> None:
    with pytest.raises(InputError):
        do(workspace, story.case, reverse("m1"))
    with pytest.raises(InputError):
        do(workspace, story.case, reverse("ana"))


def test_links_go_with_who_is_deleted_and_are_listed(story: Story, workspace: Workspace) -> None:
    made = do(workspace, story.case, delete("ana"))
    assert made.removed[0] == "ana"
    assert set(made.removed) == {"ana", "a1", "a2", "a3", "p1", "role1"}
    network = case_network(workspace, ALL, story.case, Filter(kinds=()))
    assert "ana" not in network.node_ids
    undo(workspace, story.case)
    assert len(describe_entity(workspace, story.case, "ana").links) == 4


def test_a_source_that_is_cited_cannot_be_deleted(story: Story, workspace: Workspace) -> None:
    with pytest.raises(InputError):
        do(workspace, story.case, delete("src1"))
    made = do(workspace, story.case, thing("Source", "@s", title="Unused"))
    assert do(workspace, story.case, delete(made.created["@s"])).removed == (made.created["@s"],)


def test_a_person_is_copied_with_links(story: Story, workspace: Workspace) -> None:
    made = do(workspace, story.case, copy("boris"))
    twin = describe_entity(workspace, story.case, made.created["@copy"])
    other = describe_entity(workspace, story.case, "boris")
    assert twin.caption == other.caption
    shown = [sorted((row.link_class, row.subtype, row.other.id) for row in card.links) for card in (twin, other)]
    assert shown[0] == shown[1]
    assert not {row.link for row in twin.links} & {row.link for row in other.links}
    alone = do(workspace, story.case, copy("boris", with_links=False))
    assert describe_entity(workspace, story.case, alone.created["@copy"]).links == ()


def test_a_copy_takes_part_in_the_same_events(story: Story, workspace: Workspace) -> None:
    event = CreateEntity(
        "create_entity", "Event", "@e", tuple(given("involved", who) for who in ("ana", "boris", "cveta"))
    )
    made = do(workspace, story.case, event, copy("cveta"))
    assert set(values(workspace, story.case, made.created["@e"], "involved")) == {
        "ana",
        "boris",
        "cveta",
        made.created["@copy"],
    }


def test_several_ends_make_an_edge_for_each_pair(story: Story, workspace: Workspace) -> None:
    asked = CreateLink("create_link", "Acquaintance", ("ana", "boris"), ("cveta", "elena"), ref="@l")
    made = edit_case(workspace, story.case, Edit((asked,)))
    assert (
        len([row for row in describe_entity(workspace, story.case, "ana").links if row.link == made.created["@l"]]) == 2
    )


def test_asked_twice_with_one_request_id_no_twins_come(story: Story, workspace: Workspace) -> None:
    new = thing("Person", "@1", name="Galina")
    first = do(workspace, story.case, new, copy("boris"), request_id="r1")
    again = do(workspace, story.case, new, copy("boris"), request_id="r1")
    assert again.change is None
    assert again.created == first.created


@pytest.mark.parametrize(
    "operations",
    [
        (thing("Person", "1"),),
        (thing("Person", "@1"), thing("Person", "@1")),
        (add("@1", "name", "X"),),
        (thing("Family"),),
        (thing("Thing"),),
        (link("Person", "ana", "boris"),),
        (link("Family", "ana", "gang"),),
        (link("Act", "ana", "phone", "hosts"),),
        (link("Act", "gang", "ana", "loves"),),
        (CreateLink("create_link", "Family", ("ana",), ()),),
        (),
    ],
)
def test_what_makes_no_sense_is_refused(story: Story, workspace: Workspace, operations: tuple[object, ...]) -> None:
    before = list_changes(workspace, story.case)
    with pytest.raises(InputError):
        edit_case(workspace, story.case, Edit(operations))  # type: ignore[arg-type]  # parametrized
    assert list_changes(workspace, story.case) == before


def test_a_wrong_pairing_is_told_what_would_be_right(story: Story, workspace: Workspace) -> None:
    with pytest.raises(InputError) as caught:
        do(workspace, story.case, link("Act", "gang", "ana", "transports_with"))
    assert caught.value.parts["property"] == "act"
    with pytest.raises(InputError) as caught:
        do(workspace, story.case, link("Act", "gang", "ana", "swears_oath_to"))
    assert "recruits" in str(caught.value.parts["allowed"]).split(", ")
    with pytest.raises(InputError) as caught:
        do(workspace, story.case, link("Intimate", "ana", "phone"))
    assert caught.value.parts["property"] == "partner"


def test_an_act_cannot_be_changed_to_one_that_does_not_fit(story: Story, workspace: Workspace) -> None:
    made = do(workspace, story.case, link("Act", "gang", "ana", "recruits", "@l"))
    act = claims(workspace, story.case, made.created["@l"], "act")[0].statement
    with pytest.raises(InputError):
        do(workspace, story.case, replace(act, "act", "swears_oath_to"))


def test_others_cases_are_out_of_reach(story: Story, workspace: Workspace) -> None:
    for operation in (add("hidden1", "name", "X"), link("Family", "ana", "hidden1"), delete("hidden1")):
        with pytest.raises(NotFoundError) as caught:
            do(workspace, story.case, operation)
        assert SECRET not in str(caught.value)
    hidden = workspace.store.entity(ALL, "hidden1").statements[1].id
    with pytest.raises(NotFoundError):
        do(workspace, story.case, remove(hidden))


def test_a_reader_changes_nothing(story: Story) -> None:
    with story.open(role=READER) as workspace, pytest.raises(DeniedError):
        do(workspace, story.case, add("ana", "alias", "X"))
