"""Suggestions accepted and rejected: each decision one change, each accepted one a sourced statement."""

import pytest

from fanal.access import READER
from fanal.errors import DeniedError, InputError
from fanal.model.locator import Locator
from fanal.services.documents import show_page
from fanal.services.entities import describe_entity
from fanal.services.history import list_changes, redo, undo
from fanal.services.suggestions import Decision, Which, decide
from fanal.services.suggestions.becoming import Choice
from fanal.services.workspace import Workspace
from tests.services.editing.doing import claims, do, thing, values
from tests.services.story import Story
from tests.services.suggestions.paper import PAPER, listed, named, read_paper


def accept(workspace: Workspace, *ids: str, choices: tuple[Choice, ...] = ()) -> dict[str, str]:
    return decide(workspace, "Harbor", Decision("accept", ids, choices=choices)).became


def test_an_accepted_person_cites_document_page_and_words(workspace: Workspace) -> None:
    source = read_paper(workspace)
    one = named(workspace, "Marius Stan")
    before = len(list_changes(workspace, "Harbor").changes)
    person = accept(workspace, one.id)[one.id]
    [claim] = claims(workspace, "Harbor", person, "name")
    assert claim.value == "Marius Stan"
    assert claim.source is not None
    assert claim.source.id == source
    assert Locator.parse(claim.locator) == Locator(1, one.start, one.end, "Marius Stan")
    cited = [row for row in show_page(workspace, "Harbor", source, 1).citations if row.prop == "name"]
    assert [(row.entity, row.start, row.end) for row in cited] == [(person, one.start, one.end)]
    now = named(workspace, "Marius Stan")
    assert (now.state, now.entity, now.caption) == ("accepted", person, "Marius Stan")
    changes = list_changes(workspace, "Harbor").changes
    assert (len(changes), changes[0].kind, changes[0].label) == (before + 1, "edit", "accept suggestions")


def test_an_undo_takes_statement_and_decision_back(workspace: Workspace) -> None:
    read_paper(workspace)
    one = named(workspace, "Marius Stan")
    person = accept(workspace, one.id)[one.id]
    undo(workspace, "Harbor")
    assert named(workspace, "Marius Stan").state == "waiting"
    redo(workspace, "Harbor")
    assert named(workspace, "Marius Stan").state == "accepted"
    assert describe_entity(workspace, "Harbor", person).caption == "Marius Stan"


def test_a_candidate_link_becomes_an_act_between_the_two(workspace: Workspace) -> None:
    read_paper(workspace)
    link = next(row for row in listed(workspace, "link") if row.value == "recruits")
    made = accept(workspace, link.id)
    people = {row.value: row for row in listed(workspace, "person")}
    assert {people[name].state for name in ("Marius Stan", "Alina Dobre")} == {"accepted"}
    card = describe_entity(workspace, "Harbor", people["Alina Dobre"].entity)
    assert [(row.link, row.subtype, row.direction) for row in card.links] == [(made[link.id], "recruits", "in")]
    [claim] = claims(workspace, "Harbor", made[link.id], "act")
    assert Locator.parse(claim.locator).words == link.words


def test_a_link_ends_at_the_people_that_were_accepted_before(workspace: Workspace) -> None:
    read_paper(workspace)
    person = named(workspace, "Marius Stan")
    marius = accept(workspace, person.id)[person.id]
    link = next(row for row in listed(workspace, "link") if row.value == "recruits")
    accept(workspace, link.id)
    assert [row.subtype for row in describe_entity(workspace, "Harbor", marius).links] == ["recruits"]
    assert len([row for row in listed(workspace, "person") if row.value == "Marius Stan"]) == 1


def test_a_value_can_be_given_to_someone_who_is_there(story: Story, workspace: Workspace) -> None:
    read_paper(workspace)
    phone, name, amount = (named(workspace, value) for value in ("+40721234567", "Marius Stan", "300 EUR"))
    accept(
        workspace,
        phone.id,
        name.id,
        amount.id,
        choices=(Choice(phone.id, "boris"), Choice(name.id, "boris", "alias"), Choice(amount.id, "p1")),
    )
    assert values(workspace, story.case, "boris", "phone") == ["+40721234567"]
    assert values(workspace, story.case, "boris", "alias") == ["Marius Stan"]
    assert (values(workspace, story.case, "p1", "amount"), values(workspace, story.case, "p1", "currency")) == (
        ["300"],
        ["EUR"],
    )
    assert named(workspace, "+40721234567").entity == "boris"


def test_whoever_may_be_there_already_is_never_taken_for_them_silently(workspace: Workspace) -> None:
    read_paper(workspace, "Ana Ilieva met Goran Vujic. Ana Ilieva paid Goran Vujic.")
    ana = named(workspace, "Ana Ilieva")
    assert [row.id for row in ana.known] == ["ana"]
    made = decide(workspace, "Harbor", Decision("accept", (ana.id,)))
    assert (made.decided, made.change) == (0, None)
    assert [row.suggestion for row in made.left] == [ana.id]
    link = next(row for row in listed(workspace, "link") if row.value == "pays_for_service")
    assert decide(workspace, "Harbor", Decision("accept", (link.id,))).left[0].suggestion == link.id
    assert named(workspace, "Goran Vujic").state == "waiting"
    accept(workspace, link.id, choices=(Choice(link.id, agent="ana"),))
    assert named(workspace, "Goran Vujic").state == "accepted"
    other = accept(workspace, ana.id, choices=(Choice(ana.id, is_new=True),))[ana.id]
    assert other != "ana"


def test_the_same_number_in_two_papers_is_one_phone(workspace: Workspace) -> None:
    read_paper(workspace)
    read_paper(workspace, "Call +40 721 234 567 now.", "second.txt")
    ids = [row.id for row in listed(workspace, "phone")]
    made = accept(workspace, *ids)
    assert len(ids) == 2
    assert len(set(made.values())) == 1
    [phone] = set(made.values())
    assert len({claim.source.id for claim in claims(workspace, "Harbor", phone, "number") if claim.source}) == 2


def test_all_that_match_are_decided_at_once_and_the_rest_is_named(workspace: Workspace) -> None:
    source = read_paper(workspace)
    waiting = len(listed(workspace, state="waiting"))
    made = decide(workspace, "Harbor", Decision("accept", all_of=Which((source,))))
    left = {row.suggestion for row in made.left}
    assert made.decided + len(left) == waiting
    assert {row.kind for row in listed(workspace, state="waiting")} == {"date", "amount"}
    assert {row.id for row in listed(workspace, state="waiting")} == left
    assert all(row.why for row in made.left)
    assert decide(workspace, "Harbor", Decision("reject", all_of=Which(kinds=("date",)))).decided == 1
    assert [row.kind for row in listed(workspace, state="rejected")] == ["date"]
    undo(workspace, "Harbor")
    undo(workspace, "Harbor")
    assert len(listed(workspace, state="waiting")) == waiting


def test_the_history_says_it_in_the_language_of_who_decided(workspace: Workspace) -> None:
    read_paper(workspace)
    decide(workspace, "Harbor", Decision("reject", (named(workspace, "Marius Stan").id,)), locale="fr")
    accepted = Decision("accept", (named(workspace, "Alina Dobre").id,))
    decide(workspace, "Harbor", accepted, locale="fr")
    labels = [change.label for change in list_changes(workspace, "Harbor").changes[:2]]
    assert labels == ["accepter des suggestions", "rejeter des suggestions"]


def test_a_rejected_one_can_wait_again(workspace: Workspace) -> None:
    read_paper(workspace)
    one = named(workspace, "Marius Stan")
    made = decide(workspace, "Harbor", Decision("reject", (one.id,)))
    assert made.change is not None
    assert (made.change.added, made.change.retracted, made.decided) == (0, 0, 1)
    assert decide(workspace, "Harbor", Decision("accept", (one.id,))).decided == 0
    assert decide(workspace, "Harbor", Decision("wait", (one.id,))).decided == 1
    assert named(workspace, "Marius Stan").state == "waiting"
    assert decide(workspace, "Harbor", Decision("reject", ())).change is None


def test_what_cannot_be_is_refused_and_changes_nothing(story: Story, workspace: Workspace) -> None:
    read_paper(workspace)
    one = named(workspace, "+40721234567")
    before = len(list_changes(workspace, "Harbor").changes)
    with pytest.raises(InputError):
        decide(workspace, "Harbor", Decision("forget", (one.id,)))
    with pytest.raises(InputError):
        accept(workspace, one.id, choices=(Choice(one.id, "boris", "number"),))
    wrong = decide(workspace, "Harbor", Decision("accept", (one.id,), choices=(Choice(one.id, "boris", value="x"),)))
    assert [row.suggestion for row in wrong.left] == [one.id]
    with story.open(role=READER) as reader, pytest.raises(DeniedError):
        decide(reader, "Harbor", Decision("reject", (one.id,)))
    assert len(list_changes(workspace, "Harbor").changes) == before
    assert named(workspace, "+40721234567").state == "waiting"


def test_a_person_whom_someone_entered_meanwhile_is_asked_about(story: Story, workspace: Workspace) -> None:
    read_paper(workspace, PAPER)
    do(workspace, story.case, thing("Person", "@1", name="MARIUS STAN"))
    one = named(workspace, "Marius Stan")
    assert [row.caption for row in one.known] == ["MARIUS STAN"]
    assert decide(workspace, "Harbor", Decision("accept", (one.id,))).decided == 0
