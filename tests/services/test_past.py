"""A history in words: names and labels instead of codes, window by window, and what a restore would change."""

import pytest

from fanal.errors import InputError, NotFoundError
from fanal.model.kept.past import ChangesWanted, Mark, Window
from fanal.services.history import restore, undo
from fanal.services.history.looking import ChangeLines, find_changes, foresee_restore, show_change
from fanal.services.history.of_entity import entity_history
from fanal.services.workspace import Workspace
from tests.services.editing.doing import add, claims, delete, do, given, link, thing, use
from tests.services.story import Story

EVERYTHING = Window(500)


def turns(shown: ChangeLines) -> list[tuple[str, str, str]]:
    return [(line.action, line.statement, line.shown) for line in shown.lines]


def test_changes_name_whom_they_touched_even_who_is_gone(story: Story, workspace: Workspace) -> None:
    do(workspace, story.case, delete("elena"), reason="entered twice")
    do(workspace, story.case, link("Family", "ana", "cveta"), label="family")
    found = find_changes(workspace, story.case, ChangesWanted(limit=2))
    family, gone = found.changes
    assert [(one.caption, one.label, one.is_link) for one in family.subjects] == [
        ("Ana Ilieva – Cveta Koleva", "Family tie", True)
    ]
    assert ("Elena Ruse", False) in {(one.caption, one.stands) for one in gone.subjects}
    assert gone.change.reason == "entered twice"
    assert (found.people, found.has_more) == (("teller", "tester"), True)
    rest = find_changes(workspace, story.case, ChangesWanted(before=gone.change.seq))
    assert ([one.change.kind for one in rest.changes], rest.has_more) == (["import"], False)
    assert find_changes(workspace, story.case, ChangesWanted(actors=("nobody",))).changes == ()


def test_a_change_shows_values_by_label_and_links_by_their_ends(story: Story, workspace: Workspace) -> None:
    made = do(
        workspace,
        story.case,
        thing("CaseRole", person="dragan", role="transporter", capacity="witness"),
        link("Act", "boris", "cveta", "hosts"),
    )
    shown = show_change(workspace, story.case, made.seq, EVERYTHING, locale="fr")
    told = {(line.subject.caption, line.property): line.shown for line in shown.lines}
    assert told["Dragan Petrov: transporteur", "person"] == "Dragan Petrov"
    assert told["Dragan Petrov: transporteur", "capacity"] == "témoin"
    assert told["Борис Петров → Cveta Koleva", "agent"] == "Борис Петров"
    assert {line.subject.label for line in shown.lines if line.subject.is_link} == {"héberge"}
    assert {(kind.schema, kind.created, kind.changed, kind.removed) for kind in shown.kinds} == {
        ("CaseRole", 1, 0, 0),
        ("Act", 1, 0, 0),
    }


def test_a_mark_of_use_shows_the_value_it_means(story: Story, workspace: Workspace) -> None:
    age = next(claim for claim in claims(workspace, story.case, "ana", "age") if claim.value == "21")
    made = do(workspace, story.case, use(age.statement, "The passport says so."))
    (line,) = show_change(workspace, story.case, made.seq, EVERYTHING).lines
    assert (line.property, line.shown, line.locator) == ("usedStatement", "21", "The passport says so.")


def test_a_large_change_is_counted_and_read_in_windows(story: Story, workspace: Workspace) -> None:
    people = [thing("Person", f"@{number}", None, name=f"Person {number}") for number in range(120)]
    seq = do(workspace, story.case, *people, add("ana", "alias", "Ani")).seq
    seen: list[int] = []
    after = 0
    while True:
        page = show_change(workspace, story.case, seq, Window(50, after))
        assert [(kind.created, kind.changed, kind.statements) for kind in page.kinds] == [(120, 1, 241)]
        assert len(page.lines) <= 50
        seen += [line.position for line in page.lines]
        if not page.has_more:
            break
        after = seen[-1]
    assert (len(seen), seen) == (241, sorted(set(seen)))
    for limit in (0, 501):
        with pytest.raises(InputError):
            show_change(workspace, story.case, seq, Window(limit))


def test_the_history_of_an_entity_goes_on_where_it_stopped(story: Story, workspace: Workspace) -> None:
    for number in range(7):
        do(workspace, story.case, add("ana", "alias", f"Ana {number}"))
    whole = entity_history(workspace, story.case, "ana")
    assert not whole.has_more
    told: list[tuple[int, int]] = []
    mark: Mark | None = None
    while True:
        page = entity_history(workspace, story.case, "ana", limit=3, before=mark)
        told += [(one.change.seq, line.position) for one in page.changes for line in one.lines]
        if not page.has_more:
            break
        mark = Mark(*told[-1])
    assert told == [(one.change.seq, line.position) for one in whole.changes for line in one.lines]


def test_a_restore_is_foreseen_and_does_nothing_yet(story: Story, workspace: Workspace) -> None:
    start = do(workspace, story.case, add("boris", "alias", "Bobi")).seq
    do(workspace, story.case, add("ana", "alias", "Ani"), delete("elena"))
    foreseen = foresee_restore(workspace, story.case, start, EVERYTHING)
    assert {(kind.schema, kind.created, kind.removed, kind.changed) for kind in foreseen.kinds} == {
        ("Person", 1, 0, 1),
        ("Acquaintance", 1, 0, 0),
    }
    lines = {(line.action, line.subject.caption, line.shown) for line in foreseen.lines}
    assert ("retracted", "Ana Ilieva", "Ani") in lines
    assert ("restored", "Elena Ruse", "Elena Ruse") in lines
    only = foresee_restore(workspace, story.case, start, EVERYTHING, entity_id="ana")
    assert [(line.action, line.shown) for line in only.lines] == [("retracted", "Ani")]
    change = restore(workspace, story.case, start, reason="too early").change
    assert change
    done = show_change(workspace, story.case, change.seq, EVERYTHING)
    assert turns(done) == turns(foreseen)
    undo(workspace, story.case)
    assert turns(foresee_restore(workspace, story.case, start, EVERYTHING)) == turns(foreseen)


def test_notes_are_called_by_their_beginning(story: Story, workspace: Workspace) -> None:
    made = do(workspace, story.case, thing("Note", "@n", None, description="word " * 40, entity="ana"))
    lines = show_change(workspace, story.case, made.seq, EVERYTHING).lines
    assert {line.subject.caption.endswith("…") and len(line.subject.caption) < 90 for line in lines} == {True}
    assert given("entity", "ana").value in {line.value for line in lines}


def test_changes_of_a_hidden_case_are_not_shown(story: Story, workspace: Workspace) -> None:
    with story.open(cases=frozenset({story.case})) as limited:
        for ask in (
            lambda: find_changes(limited, story.hidden, ChangesWanted()),
            lambda: show_change(limited, story.hidden, 2, EVERYTHING),
            lambda: foresee_restore(limited, story.hidden, 2, EVERYTHING),
        ):
            with pytest.raises(NotFoundError):
                ask()
