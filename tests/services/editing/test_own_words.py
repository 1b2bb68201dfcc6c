"""Terms and fields that an organization adds: usable at once, with history, in exports and re-imports."""

from io import BytesIO
from pathlib import Path

import pytest

from fanal.errors import InputError
from fanal.network.projection import Filter
from fanal.services.editing.choices import Ends, link_choices
from fanal.services.editing.operations import ClaimGiven, CreateEntity, Operation
from fanal.services.entities import describe_entity
from fanal.services.exports import ExportOrder, export_case
from fanal.services.history import undo
from fanal.services.imports import import_files
from fanal.services.maps import draw_map
from fanal.services.words.listing import list_case_schemata, list_case_vocabularies
from fanal.services.workspace import Workspace
from tests.services.editing.doing import add, delete, do, given, link, put, thing, values
from tests.services.story import ALL, Story


def own(
    schema: str, ref: str = "", /, label: str = "sells a phone to", french: str = "", **claims: str
) -> CreateEntity:
    rows = [given(*pair) for pair in claims.items()]
    rows += [ClaimGiven("label", label, "en"), *([ClaimGiven("label", french, "fr")] if french else [])]
    return CreateEntity("create_entity", schema, ref, tuple(row for row in rows if row.value))


ACT = own(
    "OwnTerm", "@act", french="vend un téléphone à", vocabulary="act", code="sells_phone", phase="protection",
    agentRole="money_handler", color="#1a6bb0",
)  # fmt: skip
SUBTYPE = own(
    "OwnTerm", "@sub", vocabulary="link_subtype", code="milk_sibling", label="milk sibling", linkClass="family"
)
ROLE = own("OwnTerm", vocabulary="case_role", code="phone_seller", label="phone seller", side="neutral")
FIELD = own("OwnField", "@field", schemaName="Person", fieldName="shoeSize", valueType="number", label="Shoe size")


def labels(workspace: Workspace, case: str, vocabulary: str, locale: str = "en") -> dict[str, str]:
    found = {entry.name: entry for entry in list_case_vocabularies(workspace, case, locale).vocabularies}
    return {term.code: term.label for term in found[vocabulary].terms}


def test_an_own_act_works_like_any_other(story: Story, workspace: Workspace) -> None:
    do(workspace, story.case, ACT)
    assert labels(workspace, story.case, "act", "fr")["sells_phone"] == "vend un téléphone à"
    assert labels(workspace, story.case, "act", "sq")["sells_phone"] == "sells a phone to"
    choices = link_choices(workspace, story.case, Ends("boris", "elena")).choices
    act = next(one for one in choices if (one.schema, one.link_class) == ("Act", "criminal"))
    term = next(term for term in act.terms if term.code == "sells_phone")
    assert (term.own, term.color, term.source_role) == (True, "#1a6bb0", "money_handler")
    made = do(workspace, story.case, link("Act", "boris", "elena", "sells a phone to", "@l"))
    assert values(workspace, story.case, made.created["@l"], "act") == ["sells_phone"]
    assert "money_handler" in {role.role for role in describe_entity(workspace, story.case, "boris").roles}
    edges = draw_map(workspace, story.case, Filter(subtypes=("sells_phone",))).edges
    assert [edge.link for edge in edges] == [made.created["@l"]]


def test_own_sub_types_and_roles_are_known_in_their_case_only(story: Story, workspace: Workspace) -> None:
    do(workspace, story.case, SUBTYPE, ROLE)
    do(workspace, story.case, link("Family", "ana", "cveta", "milk_sibling"))
    do(workspace, story.case, thing("CaseRole", person="elena", role="phone_seller"))
    assert describe_entity(workspace, story.case, "elena").roles[0].role == "phone_seller"
    assert "milk_sibling" in labels(workspace, story.case, "link_subtype")
    assert "milk_sibling" not in labels(workspace, story.hidden, "link_subtype")


def test_an_own_field_takes_values_of_its_type(story: Story, workspace: Workspace) -> None:
    do(workspace, story.case, FIELD)
    do(workspace, story.case, put("ana", "shoeSize", "38,5"))
    with pytest.raises(InputError) as caught:
        do(workspace, story.case, put("ana", "shoeSize", "small"))
    assert caught.value.parts["property"] == "shoeSize"
    card = {row.name: row for row in describe_entity(workspace, story.case, "ana").properties}
    assert (card["shoeSize"].label, card["shoeSize"].claims[0].value) == ("Shoe size", "38.5")
    person = next(one for one in list_case_schemata(workspace, story.case).schemata if one.name == "Person")
    assert [prop.is_own for prop in person.properties if prop.name == "shoeSize"] == [True]
    with pytest.raises(InputError):
        do(workspace, story.case, put("gang", "shoeSize", "38"))


def test_a_word_has_a_history_and_stays_while_it_is_used(story: Story, workspace: Workspace) -> None:
    made = do(workspace, story.case, SUBTYPE)
    do(workspace, story.case, link("Family", "ana", "cveta", "milk_sibling", "@l"))
    with pytest.raises(InputError):
        do(workspace, story.case, delete(made.created["@sub"]))
    undo(workspace, story.case)
    do(workspace, story.case, delete(made.created["@sub"]))
    assert "milk_sibling" not in labels(workspace, story.case, "link_subtype")
    with pytest.raises(InputError):
        do(workspace, story.case, link("Family", "ana", "cveta", "milk_sibling"))
    undo(workspace, story.case)
    assert "milk_sibling" in labels(workspace, story.case, "link_subtype")


@pytest.mark.parametrize(
    "operation",
    [
        own("OwnTerm", vocabulary="gender", code="x_y"),
        own("OwnTerm", vocabulary="act", code="Bad Code", phase="money"),
        own("OwnTerm", vocabulary="act", code="recruits", phase="money"),
        own("OwnTerm", vocabulary="act", code="no_phase"),
        own("OwnTerm", vocabulary="link_subtype", code="no_class"),
        own("OwnTerm", vocabulary="act", code="no_label", phase="money", label=""),
        own("OwnTerm", vocabulary="act", code="bad_color", phase="money", color="red"),
        own("OwnTerm", vocabulary="act", code="bad_kind", phase="money", agentKind="Martian"),
        own("OwnField", schemaName="Person", fieldName="name", valueType="name"),
        own("OwnField", schemaName="Thing", fieldName="birthDate", valueType="date"),
        own("OwnField", schemaName="Martian", fieldName="shoeSize", valueType="number"),
        own("OwnField", schemaName="Person", fieldName="shoe size", valueType="number"),
        own("OwnField", schemaName="Person", fieldName="shoeSize", valueType="shoe"),
        own("OwnField", schemaName="Person", fieldName="shoeSize", valueType="code"),
        own("OwnField", schemaName="Person", fieldName="shoeSize", valueType="entity"),
    ],
)
def test_a_word_that_could_not_be_used_is_refused(story: Story, workspace: Workspace, operation: Operation) -> None:
    with pytest.raises(InputError):
        do(workspace, story.case, operation)


def test_own_words_leave_with_an_export_and_come_back(story: Story, workspace: Workspace, tmp_path: Path) -> None:
    do(workspace, story.case, SUBTYPE, FIELD)
    do(workspace, story.case, add("ana", "shoeSize", "38"), link("Family", "ana", "cveta", "milk_sibling"))
    out = BytesIO()
    export_case(workspace, story.case, ExportOrder("jsonl"), out)
    path = tmp_path / "case.fanal.jsonl"
    path.write_bytes(out.getvalue())
    again = import_files(workspace, "Again", [path])
    assert labels(workspace, again.case, "link_subtype")["milk_sibling"] == "milk sibling"
    person = next(one for one in list_case_schemata(workspace, again.case).schemata if one.name == "Person")
    assert "shoeSize" in {prop.name for prop in person.properties}
    sizes = [row.statement.value for row in workspace.store.standing_claims(ALL, again.case, props=["shoeSize"])]
    assert sizes == ["38"]
