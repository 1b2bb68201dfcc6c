"""Help while one types: how two can be linked, values in use, who may be entered twice."""

from collections.abc import Sequence

import pytest

from fanal.errors import InputError, NotFoundError
from fanal.network.projection import Filter
from fanal.services.editing.choices import Ends, LinkChoice, link_choices
from fanal.services.editing.duplicates import Given, NewThing, find_duplicates
from fanal.services.editing.edits import edit_case
from fanal.services.editing.operations import CreateLink, Edit
from fanal.services.editing.suggesting import Typed, suggest_values
from fanal.services.maps import draw_map
from fanal.services.workspace import Workspace
from tests.services.editing.doing import add, do, link, thing
from tests.services.story import SECRET, Story


def chosen(workspace: Workspace, story: Story, source: str, target: str) -> list[LinkChoice]:
    return list(link_choices(workspace, story.case, Ends(source, target)).choices)


def test_every_link_that_is_offered_can_be_drawn(story: Story, workspace: Workspace) -> None:
    drawn = 0
    for source, target in (("ana", "boris"), ("ana", "gang"), ("gang", "ana"), ("ana", "phone"), ("src1", "ana")):
        for choice in chosen(workspace, story, source, target):
            codes = [term.code for term in choice.terms][:3] or [""]
            operations = tuple(
                CreateLink("create_link", choice.schema, (choice.source,), (choice.target,), code) for code in codes
            )
            drawn += len(operations)
            edit_case(workspace, story.case, Edit(operations))
    assert drawn > 100


def test_what_is_offered_depends_on_who_it_is_between(story: Story, workspace: Workspace) -> None:
    people = {(one.schema, one.is_reversed) for one in chosen(workspace, story, "ana", "boris")}
    assert {("Act", False), ("Act", True), ("Family", False), ("Intimate", False)} <= people
    with_group = chosen(workspace, story, "ana", "gang")
    assert "Family" not in {one.schema for one in with_group}
    act = acts(with_group)
    assert "swears_oath_to" in {term.code for term in act.terms}
    assert "recruits" not in {term.code for term in act.terms}
    back = acts(with_group, is_reversed=True)
    assert (back.source, back.target, back.source_property, back.target_property) == ("gang", "ana", "agent", "subject")
    recruits = next(term for term in back.terms if term.code == "recruits")
    assert recruits.source_role == "recruiter"
    assert recruits.need_not_be_proven
    assert recruits.definition


def acts(choices: Sequence[LinkChoice], link_class: str = "criminal", *, is_reversed: bool = False) -> LinkChoice:
    wanted = ("Act", link_class, is_reversed)
    return next(one for one in choices if (one.schema, one.link_class, one.is_reversed) == wanted)


def test_an_act_is_offered_in_its_own_class(story: Story, workspace: Workspace) -> None:
    choices = chosen(workspace, story, "ana", "boris")
    assert {"gives_assistance_to", "helps_to_leave"} <= {term.code for term in acts(choices, "support").terms}
    assert "travels_with" in {term.code for term in acts(choices, "acquaintance").terms}
    assert "travels_with" not in {term.code for term in acts(choices, "acquaintance", is_reversed=True).terms}
    assert "testifies_against" in {term.code for term in acts(choices, "acquaintance", is_reversed=True).terms}
    assert "gives_assistance_to" not in {term.code for term in acts(choices).terms}


def test_some_criminal_link_can_be_drawn_where_no_act_is_known(story: Story, workspace: Workspace) -> None:
    offered = [one for one in chosen(workspace, story, "ana", "boris") if one.schema == "CriminalLink"]
    (choice,) = (one for one in offered if not one.is_reversed)
    assert {term.code for term in choice.terms} >= {"co_offender", "criminal_contact", "harmed"}
    made = do(workspace, story.case, link("CriminalLink", "ana", "boris", "criminal_contact", "@l"))
    edge = next(one for one in draw_map(workspace, story.case, Filter()).edges if one.link == made.created["@l"])
    assert (edge.link_class, edge.directed) == ("criminal", False)


def test_one_end_may_be_yet_to_be_created(story: Story, workspace: Workspace) -> None:
    def kinds(ends: Ends) -> set[tuple[str, str, bool, tuple[str, ...]]]:
        found = link_choices(workspace, story.case, ends).choices
        return {(one.schema, one.link_class, one.is_reversed, tuple(term.code for term in one.terms)) for one in found}

    assert kinds(Ends("ana")) == kinds(Ends("ana", "boris")) == kinds(Ends(target="ana"))
    assert kinds(Ends("ana", target_schema="Group")) == kinds(Ends("ana", "gang"))
    with pytest.raises(NotFoundError):
        link_choices(workspace, story.case, Ends("ana", target_schema="Martian"))


def test_choices_speak_the_reader_s_language(story: Story, workspace: Workspace) -> None:
    choices = link_choices(workspace, story.case, Ends("ana", "boris"), locale="fr").choices
    labels = {one.link_class: one.class_label for one in choices}
    assert labels["criminal"] != "criminal"


def test_an_undirected_link_is_not_offered_twice(story: Story, workspace: Workspace) -> None:
    for choice in chosen(workspace, story, "ana", "boris"):
        if choice.is_reversed and not choice.directed:
            assert all(term.directed for term in choice.terms)


def test_those_of_other_cases_cannot_be_chosen(story: Story, workspace: Workspace) -> None:
    with pytest.raises(NotFoundError):
        link_choices(workspace, story.case, Ends("ana", "hidden1"))


def suggested(workspace: Workspace, story: Story, prop: str, text: str, schema: str = "Person") -> list[str]:
    return [row.shown for row in suggest_values(workspace, story.case, Typed(schema, prop, text)).values]


def test_values_are_found_across_scripts(story: Story, workspace: Workspace) -> None:
    do(
        workspace,
        story.case,
        thing("Person", birthPlace="Пловдив"),
        thing("Person", birthPlace="Plovdiv"),
        add("ana", "birthPlace", "Пловдив"),
    )
    assert suggested(workspace, story, "birthPlace", "plov") == ["Пловдив", "Plovdiv"]
    assert suggested(workspace, story, "birthPlace", "Плов") == ["Пловдив", "Plovdiv"]
    assert suggested(workspace, story, "birthPlace", "Sof") == []
    assert suggested(workspace, story, "birthPlace", "") == ["Пловдив", "Plovdiv"]
    assert suggested(workspace, story, "birthPlace", "!!") == []


def test_at_most_ten_values_and_none_of_another_case(story: Story, workspace: Workspace) -> None:
    do(workspace, story.case, *(add("ana", "alias", f"Alias {number}") for number in range(30)))
    assert len(suggested(workspace, story, "alias", "al")) == 10
    assert suggested(workspace, story, "name", SECRET.split()[0]) == []


def test_entities_and_codes_are_shown_by_name(story: Story, workspace: Workspace) -> None:
    assert suggested(workspace, story, "agent", "petrov", "Act") == ["Борис Петров", "Dragan Petrov"]
    rows = suggest_values(workspace, story.case, Typed("Act", "act", "recr"), locale="fr").values
    assert [(row.value, row.shown) for row in rows] == [("recruits", "recrute")]
    with pytest.raises(InputError):
        suggested(workspace, story, "noSuchField", "x")


def reasons(workspace: Workspace, story: Story, *typed: tuple[str, str], entity: str = "") -> dict[str, list[str]]:
    new = NewThing("Person", tuple(Given(*pair) for pair in typed), entity, "BG")
    found = find_duplicates(workspace, story.case, new).candidates
    return {one.id: [why.code for why in one.reasons] for one in found}


def test_who_may_be_entered_twice_is_told_with_reasons(story: Story, workspace: Workspace) -> None:
    do(
        workspace,
        story.case,
        add("boris", "phone", "0881 234 568"),
        add("boris", "passportNumber", "AB 123-456"),
        add("boris", "birthDate", "1970-05-01"),
        country="BG",
    )
    assert reasons(workspace, story, ("name", "Petrov Boris")) == {"boris": ["same_name"]}
    assert reasons(workspace, story, ("alias", "БОРИС ПЕТРОВ")) == {"boris": ["same_name"]}
    assert reasons(workspace, story, ("phone", "+359 88 123 4568")) == {"boris": ["same_phone"]}
    assert reasons(workspace, story, ("idNumber", "ab123456")) == {}
    assert reasons(workspace, story, ("idNumber", "AB 123 456")) == {"boris": ["same_document"]}
    assert reasons(workspace, story, ("name", "Boris"), ("birthDate", "01.05.1970")) == {"boris": ["same_birth_date"]}
    assert reasons(workspace, story, ("birthDate", "01.05.1970")) == {}
    assert reasons(workspace, story, ("name", "Boris")) == {}
    assert reasons(workspace, story, ("name", "Petrov Boris"), entity="boris") == {}
    assert reasons(workspace, story, ("name", SECRET)) == {}


def test_the_strongest_reasons_come_first(story: Story, workspace: Workspace) -> None:
    made = do(
        workspace, story.case, thing("Person", "@1", name="Boris Petrov"), add("dragan", "phone", "+359881234568")
    )
    found = reasons(workspace, story, ("name", "Boris Petrov"), ("phone", "+359881234568"))
    assert list(found) == ["dragan", made.created["@1"], "boris"] or list(found) == [
        "dragan",
        "boris",
        made.created["@1"],
    ]


def test_too_much_at_once_is_refused(story: Story, workspace: Workspace) -> None:
    with pytest.raises(InputError):
        find_duplicates(workspace, story.case, NewThing("Person", tuple(Given("name", str(n)) for n in range(41))))
