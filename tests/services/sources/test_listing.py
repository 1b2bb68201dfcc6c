"""The list of sources: papers and others, how much rests on each, what waits, what is withdrawn."""

from fanal.services.sources.listing import SourceRow, list_sources
from fanal.services.suggestions import Decision, decide
from fanal.services.workspace import Workspace
from tests.services.editing.doing import do, restore_source, thing, withdraw
from tests.services.story import Story
from tests.services.suggestions.paper import add_paper, listed, read_paper


def rows(workspace: Workspace) -> dict[str, SourceRow]:
    return {row.title: row for row in list_sources(workspace, "Harbor").sources}


def test_papers_and_other_sources_stand_in_one_list(story: Story, workspace: Workspace) -> None:
    add_paper(workspace)
    given = {"title": "Hearing", "sourceType": "testimony", "gradeScheme": "admiralty_6x6", "sourceGrade": "B"}
    do(workspace, story.case, thing("Source", "@1", None, **given, date="05/2014", author="J. M."))
    found = rows(workspace)
    assert [row.title for row in list_sources(workspace, "Harbor").sources][:2] == ["Police report", "report.txt"]
    assert (found["report.txt"].is_document, found["report.txt"].pages, found["report.txt"].kind) == (
        True,
        1,
        "document",
    )
    hearing = found["Hearing"]
    assert (hearing.is_document, hearing.date, hearing.author, hearing.source_grade) == (False, "2014-05", "J. M.", "B")
    assert found["Police report"].claims > found["Interview"].claims > 0
    assert hearing.claims == 0


def test_a_source_tells_what_waits_and_what_was_taken(workspace: Workspace) -> None:
    add_paper(workspace, "Nothing here.", "second.txt")
    source = read_paper(workspace)
    waiting = rows(workspace)["report.txt"].waiting
    assert waiting == len(listed(workspace, source=source))
    decide(workspace, "Harbor", Decision("accept", (listed(workspace, "phone")[0].id,)))
    after = rows(workspace)["report.txt"]
    assert (after.waiting, after.claims, after.is_read) == (waiting - 1, 1, True)
    assert not rows(workspace)["second.txt"].is_read


def test_a_withdrawn_source_says_since_when_and_why(story: Story, workspace: Workspace) -> None:
    do(workspace, story.case, withdraw("src2", "Made up.", "2020"))
    gone = rows(workspace)["Interview"]
    assert (gone.withdrawn, gone.withdrawal_reason) == ("2020", "Made up.")
    do(workspace, story.case, restore_source("src2"))
    assert rows(workspace)["Interview"].withdrawn == ""
