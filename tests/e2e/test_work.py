"""The work on a case on screen: notes, to-dos, the status, files, the list of cases, what is withdrawn."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.axe import check
from tests.e2e.desk import Desk
from tests.e2e.server import ServedDesk, served
from tests.e2e.visitor import PHONE, Visitor, visiting
from tests.services.editing.doing import do, thing, withdraw
from tests.services.story import tell

pytestmark = pytest.mark.browser


@pytest.fixture
def served_story(built_pages: None, tmp_path: Path) -> Iterator[ServedDesk]:
    story = tell(tmp_path)
    with story.open() as workspace:
        do(
            workspace,
            story.case,
            thing(
                "Task", "", None, description="Ask for the file.", dueDate="2020-05", assignee="Mira", keywords="court"
            ),
            thing("DiaryEntry", "", None, description="Called the shelter.", date="2020-01-15", hours="0.5"),
        )
    with served(Path(story.base)) as desk:
        yield desk


@pytest.fixture
def visitor(chromium: Browser, served_story: ServedDesk) -> Iterator[Visitor]:
    with visiting(chromium, served_story) as watched:
        yield watched


@pytest.fixture
def work(visitor: Visitor) -> Desk:
    desk = Desk(visitor.page)
    desk.open_case("Harbor", "Work")
    expect(lines(desk).first).to_be_visible()
    return desk


def lines(desk: Desk) -> Locator:
    return desk.page.locator(".case-work .work-line")


def line(desk: Desk, text: str) -> Locator:
    return lines(desk).filter(has_text=text)


def to_the_list(page: Page) -> None:
    page.evaluate("location.hash = '#/cases'")
    expect(page.get_by_role("heading", level=1, name="Cases")).to_be_visible()


def begin(desk: Desk, kind: str) -> Locator:
    """Open the form for a new line."""
    desk.page.locator(".work-new").get_by_role("button", name=kind).click()
    form = desk.page.get_by_role("form", name=kind)
    expect(form).to_be_visible()
    return form


def test_a_note_mentions_someone_across_scripts_and_leads_there(work: Desk) -> None:
    form = begin(work, "Note")
    text = form.get_by_role("combobox", name="Text")
    text.press_sequentially("Seen with @bor")
    expect(form.get_by_role("option", name="Борис Петров")).to_be_visible()
    text.press("Enter")
    text.press_sequentially("at the station")
    form.get_by_role("button", name="Save").click()
    note = line(work, "at the station")
    note.get_by_role("button", name="Борис Петров").click()
    expect(work.selected).to_have_text("Борис Петров")
    noted = work.section("Notes")
    noted.get_by_role("button", name="Notes").click()
    expect(noted).to_contain_text("at the station")
    noted.get_by_role("button", name="Add a note").click()
    noted.get_by_role("combobox", name="Text").fill("Ask Boris again.")
    noted.get_by_role("button", name="Save").click()
    expect(noted.locator(".work-line")).to_have_count(2)
    expect(line(work, "Ask Boris again.")).to_contain_text("About: Борис Петров")


def test_a_line_is_corrected_and_taken_back(work: Desk) -> None:
    entry = line(work, "Called the shelter.")
    entry.get_by_role("button", name="Correct").click()
    form = work.page.get_by_role("form", name="Diary entry")
    form.get_by_role("combobox", name="Text").fill("Called the shelter twice.")
    form.get_by_label("Hours spent").fill("1")
    form.get_by_role("button", name="Save").click()
    expect(line(work, "Called the shelter twice.")).to_contain_text("Hours spent: 1")
    line(work, "Called the shelter").get_by_role("button", name="Take back").click()
    expect(lines(work)).to_have_count(1)
    work.page.get_by_role("button", name="Take back: ", exact=False).first.wait_for()
    work.go_to("History")
    expect(work.page.locator(".change").first).to_contain_text("Called the shelter twice.")


def test_an_overdue_to_do_says_so_in_words_until_it_is_done(work: Desk, visitor: Visitor) -> None:
    task = line(work, "Ask for the file.")
    expect(task).to_contain_text("overdue")
    expect(task).to_contain_text("Assigned to Mira")
    expect(work.page.locator(".work-standing")).to_contain_text("1 open to-do")
    check(visitor.page, "work")
    task.get_by_text("Done", exact=True).click()
    expect(task.get_by_text("overdue")).to_be_hidden()
    expect(work.page.locator(".work-standing")).to_contain_text("no open to-do")
    work.page.get_by_role("checkbox", name="Only open to-dos").check(force=True)
    expect(work.page.get_by_text("Nothing fits this filter")).to_be_visible()


def test_a_case_is_closed_with_a_reason_and_its_card_says_so(work: Desk) -> None:
    form = begin(work, "Case status")
    form.get_by_role("button", name="Save").click()
    expect(form.get_by_text("Choose a status.")).to_be_visible()
    work.choose("Status", "closed")
    form.get_by_label("Reason for closing").fill("She went home.")
    form.get_by_role("button", name="Save").click()
    expect(work.page.locator(".work-standing")).to_contain_text("She went home.")
    to_the_list(work.page)
    card = work.page.locator(".case-card").filter(has_text="Harbor").first
    for said in ("closed", "1 open to-do", "1 overdue", "Changed last by"):
        expect(card).to_contain_text(said)


def test_a_file_is_attached_and_becomes_a_document(work: Desk, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Ana came on the night bus.")
    form = begin(work, "Note")
    form.get_by_role("combobox", name="Text").fill("The letter came.")
    form.get_by_label("Attach files").set_input_files(letter)
    form.get_by_role("button", name="Save").click()
    note = line(work, "The letter came.")
    note.get_by_role("button", name="letter.txt").click()
    expect(work.selected).to_have_text("letter.txt")


def test_the_diary_is_filtered_saved_and_printed(work: Desk) -> None:
    work.choose("Tag", "court")
    expect(lines(work)).to_have_count(1)
    work.page.get_by_role("button", name="Clear the filter").click()
    work.choose("Kind", "Diary entries")
    expect(lines(work)).to_contain_text("Called the shelter.")
    with work.page.expect_download() as saved:
        work.page.get_by_role("link", name="Save as a table").click()
    assert "Ask for the file." in saved.value.path().read_text(encoding="utf-8-sig")
    work.page.emulate_media(media="print")
    expect(lines(work)).to_be_visible()
    expect(work.page.locator(".work-new")).to_be_hidden()
    expect(work.page.locator(".filter-bar")).to_be_hidden()


def test_a_case_is_begun_and_renamed_in_the_list(visitor: Visitor) -> None:
    page = visitor.page
    page.get_by_role("button", name="New case").click()
    form = page.get_by_role("form", name="New case")
    form.get_by_role("button", name="Save").click()
    expect(form.get_by_text("Give the case a title.")).to_be_visible()
    form.get_by_label("Title").fill("Night bus")
    form.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1, name="Night bus")).to_be_visible()
    to_the_list(page)
    page.get_by_role("button", name="Rename: Night bus").click()
    form = page.get_by_role("form", name="Rename or describe the case")
    form.get_by_label("Title").fill("Day bus")
    form.get_by_role("button", name="Save").click()
    expect(page.get_by_role("link", name="Day bus")).to_be_visible()
    check(page, "cases")


def test_work_is_done_on_a_phone(chromium: Browser, served_story: ServedDesk) -> None:
    with visiting(chromium, served_story, size=PHONE, is_dark=True) as watched:
        phone = Desk(watched.page)
        phone.open_case("Harbor", "Work")
        form = begin(phone, "Task")
        form.get_by_role("combobox", name="What has to be done").fill("Buy a ticket.")
        form.get_by_role("button", name="Save").tap()
        expect(line(phone, "Buy a ticket.")).to_be_visible()
        assert watched.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        check(watched.page, "work on a phone")


def test_what_rests_on_withdrawn_sources_is_counted_told_and_left_out(
    chromium: Browser, built_pages: None, tmp_path: Path
) -> None:
    story = tell(tmp_path)
    with story.open() as workspace:
        do(workspace, story.case, withdraw("src1", "The officer made it up."))
    with served(Path(story.base)) as base, visiting(chromium, base) as watched:
        desk = Desk(watched.page)
        desk.open_case("Harbor", "Table")
        part = desk.legend.get_by_role("group", name="Withdrawn sources")
        expect(part).to_contain_text("rest on withdrawn sources alone")
        desk.go_to("Measures")
        expect(desk.page.get_by_role("tabpanel")).to_contain_text("They are counted; the filter leaves them out.")
        part.get_by_role("checkbox").uncheck(force=True)
        expect(desk.page.get_by_role("tabpanel")).to_contain_text("They are left out.")
