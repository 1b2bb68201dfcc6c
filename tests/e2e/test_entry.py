"""Entry by hand: someone new, claims added, corrected, weighed and taken back, and two who write at once."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.axe import check
from tests.e2e.desk import Desk
from tests.e2e.server import ServedDesk, served
from tests.e2e.visitor import PHONE, TABLET, visiting
from tests.services.story import tell


@pytest.fixture
def served_story(built_pages: None, tmp_path: Path) -> Iterator[ServedDesk]:
    """A desk over a small case that a test may change."""
    with served(Path(tell(tmp_path).base)) as desk:
        yield desk


@pytest.fixture
def case(chromium: Browser, served_story: ServedDesk) -> Iterator[Desk]:
    with visiting(chromium, served_story) as visitor:
        desk = Desk(visitor.page)
        desk.open_case("Harbor")
        yield desk


def form(page: Page) -> Locator:
    return page.get_by_role("complementary", name="Someone or something new")


def claim(desk: Desk, value: str) -> Locator:
    """The line of a claim, with who says so unfolded."""
    line = desk.panel.locator(".claim").filter(has=desk.page.get_by_text(value, exact=True)).first
    line.locator("summary").click()
    return line


def test_someone_new_is_entered_by_keyboard_alone(case: Desk) -> None:
    page = case.page
    case.stage.focus()
    page.keyboard.press("n")
    entry = form(page)
    expect(entry.get_by_role("combobox", name="Name", exact=True)).to_be_focused()
    page.keyboard.type("Ана Илиева")
    expect(entry.get_by_text("Perhaps in the case already")).to_be_visible()
    expect(entry.get_by_text("Same name: Ana Ilieva")).to_be_visible()
    page.keyboard.press("Control+A")
    page.keyboard.type("Galina Dimova")
    expect(entry.get_by_text("Perhaps in the case already")).to_have_count(0)
    source = entry.get_by_role("combobox", name="Source")
    source.focus()
    page.keyboard.type("Police rep")
    page.keyboard.press("Enter")
    expect(entry.get_by_role("group", name="Source")).to_contain_text("Police report")
    entry.get_by_label("Place in it").fill("p. 9")
    page.keyboard.press("Control+Enter")
    expect(case.selected).to_have_text("Galina Dimova")
    expect(claim(case, "Galina Dimova")).to_contain_text("Police report, p. 9")
    people = case.legend.locator(".check").filter(has_text="Person")
    expect(people).to_contain_text("7")
    case.stage.focus()
    page.keyboard.press("Control+z")
    expect(people).to_contain_text("6")
    page.keyboard.press("Control+Shift+z")
    expect(people).to_contain_text("7")


def test_claims_are_added_corrected_weighed_and_taken_back(case: Desk) -> None:
    case.select("Ana Ilieva")
    ages = case.panel.locator("dd").filter(has_text="Interview, min. 4")
    line = claim(case, "19")
    line.get_by_role("button", name="Use this one").click()
    line.get_by_label("Why is this the one to use?").fill("Heard twice")
    line.get_by_role("button", name="Use this one", exact=True).click()
    expect(ages.locator(".claim").filter(has_text="used").first).to_contain_text("19")
    expect(ages).to_contain_text("The one to use, because: Heard twice")
    line.get_by_text("uncertain", exact=True).click()
    expect(ages.locator(".chip", has_text="uncertain")).to_be_visible()
    other = claim(case, "21")
    other.get_by_role("button", name="Correct it").click()
    editor = case.panel.get_by_role("form", name=re.compile("^Correct: "))
    editor.get_by_role("textbox", name=re.compile("^Age")).fill("22")
    editor.get_by_label("Why it is corrected").fill("Misread")
    editor.get_by_role("button", name="Save").click()
    expect(ages.locator(".claim").filter(has_text="22")).to_contain_text("Police report, p. 2")
    claim(case, "22").get_by_role("button", name="Take it back").click()
    expect(ages.locator(".claim")).to_have_count(1)


def test_what_is_half_filled_in_outlives_a_crash(case: Desk, served_story: ServedDesk) -> None:
    page = case.page
    page.get_by_role("button", name="New", exact=True).click()
    form(page).get_by_role("combobox", name="Name", exact=True).fill("Half Written")
    expect(form(page).get_by_text("Kept", exact=True)).to_be_visible()
    assert "Half" not in page.url
    page.reload()
    page.get_by_role("button", name="New", exact=True).click()
    expect(form(page).get_by_text("Put back as you left it")).to_be_visible()
    expect(form(page).get_by_role("combobox", name="Name", exact=True)).to_have_value("Half Written")
    form(page).get_by_role("button", name="Save", exact=True).click()
    expect(case.selected).to_have_text("Half Written")
    page.get_by_role("button", name="New", exact=True).click()
    expect(form(page).get_by_role("combobox", name="Name", exact=True)).to_have_value("")
    expect(form(page).get_by_text("Put back as you left it")).to_have_count(0)


@pytest.mark.parametrize("is_dark", [False, True], ids=["light", "dark"])
def test_the_form_and_the_panel_are_accessible(chromium: Browser, served_story: ServedDesk, *, is_dark: bool) -> None:
    for size in ((1440, 900), PHONE):
        with visiting(chromium, served_story, size=size, is_dark=is_dark) as visitor:
            desk = Desk(visitor.page)
            desk.open_case("Harbor")
            visitor.page.get_by_role("button", name="New", exact=True).click()
            form(visitor.page).get_by_role("combobox", name="Name", exact=True).fill("Ana Ilieva")
            expect(form(visitor.page).get_by_text("Same name: Ana Ilieva")).to_be_visible()
            form(visitor.page).get_by_role("button", name="Grade, handling, stance, dates").click()
            check(visitor.page, f"form {size}")
            form(visitor.page).get_by_role("button", name="Open that one instead").click()
            expect(desk.selected).to_have_text("Ana Ilieva")
            claim(desk, "21").get_by_role("button", name="Correct it").click()
            check(visitor.page, f"panel {size}")


def test_two_who_write_at_once_see_each_other_and_decide(chromium: Browser, served_story: ServedDesk) -> None:
    with visiting(chromium, served_story) as first, visiting(chromium, served_story, size=TABLET) as second:
        mine, theirs = Desk(first.page), Desk(second.page)
        for desk in (mine, theirs):
            desk.open_case("Harbor")
            desk.select("Ana Ilieva")
        claim(mine, "21").get_by_role("button", name="Correct it").click()
        editor = mine.panel.get_by_role("form", name=re.compile("^Correct: "))
        editor.get_by_role("textbox", name=re.compile("^Age")).fill("22")
        claim(theirs, "21").get_by_role("button", name="Correct it").click()
        other = theirs.panel.get_by_role("form", name=re.compile("^Correct: "))
        other.get_by_role("textbox", name=re.compile("^Age")).fill("23")
        other.get_by_role("button", name="Save").click()
        expect(theirs.panel.get_by_text("23", exact=True)).to_be_visible()
        expect(mine.panel.get_by_text("23", exact=True)).to_be_visible(timeout=1_000)
        first.faults.clear()
        editor.get_by_role("button", name="Save").click()
        panel = first.page.get_by_role("complementary", name="Someone was faster")
        expect(panel.get_by_role("heading", level=2)).to_be_focused()
        expect(panel).to_contain_text("23")
        check(first.page, "conflict")
        panel.get_by_text("Keep both").click()
        panel.get_by_role("button", name="Do it so").click()
        expect(mine.panel.get_by_text("22", exact=True)).to_be_visible()
        expect(claim(mine, "22")).to_contain_text("Police report, p. 2")
        expect(theirs.panel.get_by_text("22", exact=True)).to_be_visible()
        first.faults.clear()
