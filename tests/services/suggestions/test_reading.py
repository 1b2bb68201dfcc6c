"""Documents read for suggestions: part by part, each thing once, with its passage."""

import pytest

from fanal.access import READER
from fanal.errors import DeniedError, NotFoundError
from fanal.services.history import list_changes, undo
from fanal.services.suggestions import Decision, Which, decide, list_suggestions, read_document, read_part
from fanal.services.suggestions.reading import PART_CHARACTERS
from fanal.services.workspace import Workspace
from tests.services.story import Story
from tests.services.suggestions.paper import PAPER, add_paper, listed, named, read_paper


def test_a_paper_is_read_and_each_thing_waits_once(workspace: Workspace) -> None:
    source = read_paper(workspace, PAPER + PAPER)
    found = listed(workspace, source=source)
    assert {(row.kind, row.value) for row in found} >= {
        ("person", "Alina Dobre"),
        ("person", "Marius Stan"),
        ("phone", "+40721234567"),
        ("plate", "CB1234AB"),
        ("date", "2014-05"),
        ("amount", "300 EUR"),
        ("link", "recruits"),
    }
    assert len({row.id for row in found}) == len(found)
    assert {row.state for row in found} == {"waiting"}


def test_a_suggestion_shows_its_passage_and_its_reason(workspace: Workspace) -> None:
    read_paper(workspace)
    one = named(workspace, "Marius Stan")
    at = one.start - one.passage_start
    assert one.passage[at : at + len(one.words)] == one.words == "Marius Stan"
    assert (one.title, one.page, one.becomes) == ("report.txt", 1, "Person")
    assert one.why
    link = next(row for row in listed(workspace, "link") if row.value == "recruits")
    assert (link.agent, link.subject) == ("Marius Stan", "Alina Dobre")
    in_french = list_suggestions(workspace, "Harbor", Which(kinds=("link",)), locale="fr").suggestions
    assert next(row for row in in_french if row.id == link.id).shown not in ("", "recruits")
    assert "was recruited by" in link.passage


def test_reading_again_adds_nothing_and_wakes_nothing(workspace: Workspace) -> None:
    source = read_paper(workspace)
    rejected = named(workspace, "Marius Stan")
    decide(workspace, "Harbor", Decision("reject", (rejected.id,)))
    before = listed(workspace)
    again = read_document(workspace, "Harbor", source)
    assert again.found > 5
    assert again.new == 0
    assert listed(workspace) == before
    assert named(workspace, "Marius Stan").state == "rejected"


def test_a_long_paper_is_read_part_by_part(workspace: Workspace) -> None:
    filler = "The boats lay in the water and nobody spoke. " * (PART_CHARACTERS // 40)
    source = add_paper(workspace, f"Alina Dobre left.\n\n{filler}\n\nGoran Vujic came.")
    told = []
    whole = read_document(workspace, "Harbor", source, told=told.append)
    assert len(told) > 1
    assert [part.next_page for part in told[:-1]] == [part.read + 1 for part in told[:-1]]
    assert (told[-1].read, told[-1].next_page) == (whole.pages, 0)
    found = {row.value: row for row in listed(workspace, "person")}
    assert {"Alina Dobre", "Goran Vujic"} <= set(found)
    last = found["Goran Vujic"]
    assert last.page == whole.pages
    assert last.passage[last.start - last.passage_start :].startswith("Goran Vujic")


def test_a_list_is_narrowed_counted_and_cut(workspace: Workspace) -> None:
    first = read_paper(workspace)
    second = read_paper(workspace, "Elena Popa called +40 722 000 111.", "second.txt")
    whole = list_suggestions(workspace, "Harbor", Which(), limit=3, offset=2)
    assert len(whole.suggestions) == 3
    assert whole.total == sum(whole.kinds.values()) == sum(whole.states.values()) > 5
    assert whole.suggestions[0].id == listed(workspace)[2].id
    assert {row.source for row in listed(workspace, source=second)} == {second}
    assert {row.source for row in listed(workspace, "phone")} == {first, second}
    assert listed(workspace, state="rejected") == []


def test_what_came_with_an_undone_paper_is_out_of_sight(workspace: Workspace) -> None:
    read_paper(workspace)
    changes = len(list_changes(workspace, "Harbor").changes)
    undo(workspace, "Harbor")
    assert listed(workspace) == []
    assert len(list_changes(workspace, "Harbor").changes) == changes + 1


def test_only_who_may_change_the_case_reads_for_suggestions(story: Story, workspace: Workspace) -> None:
    source = add_paper(workspace)
    with pytest.raises(NotFoundError):
        read_part(workspace, "Harbor", "none")
    with pytest.raises(NotFoundError):
        read_part(workspace, "Harbor", source, first_page=7)
    with pytest.raises(NotFoundError):
        read_part(workspace, story.case, "hidden1")
    with story.open(role=READER) as reader, pytest.raises(DeniedError):
        read_part(reader, "Harbor", source)
    with story.open(cases=frozenset({story.hidden})) as stranger, pytest.raises(NotFoundError):
        list_suggestions(stranger, story.case, Which())
