"""History on screen: who changed what, the ways back with a reason, and an earlier state seen before it returns."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.e2e.axe import check
from tests.e2e.desk import Desk
from tests.e2e.server import served
from tests.e2e.visitor import PHONE, Visitor, visiting
from tests.services.editing.doing import add, claims, delete, do, replace, thing
from tests.services.story import tell

pytestmark = pytest.mark.browser

CROWD = 130


@pytest.fixture
def base(built_pages: None, tmp_path: Path) -> Path:
    """A case with a past: an import, a birth date corrected, someone deleted, a crowd entered."""
    story = tell(tmp_path)
    with story.open() as workspace:
        birth = claims(workspace, story.case, "ana", "birthDate")[0].statement
        do(workspace, story.case, replace(birth, "birthDate", "1997"), label="birth date", reason="birth certificate")
        do(workspace, story.case, delete("elena"), label="double entry")
        do(
            workspace,
            story.case,
            *(thing("Person", "", None, name=f"Guest {n:03}") for n in range(CROWD)),
            label="list",
        )
        do(workspace, story.case, add("ana", "alias", "Anka"), label="alias")
    return Path(story.base)


@pytest.fixture
def visitor(chromium: Browser, base: Path) -> Iterator[Visitor]:
    with served(base) as desk, visiting(chromium, desk) as watched:
        yield watched


@pytest.fixture
def history(visitor: Visitor) -> Desk:
    desk = Desk(visitor.page)
    desk.open_case("Harbor", "History")
    expect(changes(desk).first).to_be_visible()
    return desk


def changes(desk: Desk) -> Locator:
    return desk.page.locator(".case-work .changes > .change")


def change(desk: Desk, label: str) -> Locator:
    return changes(desk).filter(has=desk.page.locator(".change-head").get_by_text(label, exact=True))


def test_a_change_says_who_what_why_and_is_taken_back_with_a_reason(history: Desk, visitor: Visitor) -> None:
    corrected = changes(history).filter(has_text="birth certificate")
    expect(corrected).to_contain_text("Ana Ilieva")
    expect(corrected).to_have_attribute("data-undone", "false")
    corrected.get_by_role("button", name="What it changed").click()
    for said in ("Born: 1998", "Born: 1997", "Police report"):
        expect(corrected).to_contain_text(said)
    check(visitor.page, "history")
    corrected.get_by_role("button", name="Take this back").click()
    form = history.page.get_by_role("form", name="Take this change back")
    form.get_by_role("textbox").fill("someone else's paper")
    form.get_by_role("button", name="Take back").click()
    expect(corrected.locator(".change-head")).to_contain_text("taken back")
    expect(changes(history).first).to_contain_text("someone else's paper")
    expect(changes(history).first).to_contain_text("Undo")
    corrected.get_by_role("button", name="Make it again").click()
    expect(corrected).to_have_attribute("data-undone", "false")


def test_an_earlier_state_is_seen_before_it_returns_and_can_be_undone(history: Desk) -> None:
    change(history, "birth date").get_by_role("button", name="Back to this state").click()
    form = history.page.get_by_role("form", name="Bring the whole case back")
    expect(form.get_by_role("button", name="People")).to_contain_text("1 recorded, 1 changed, 130 removed")
    expect(form).to_contain_text("Elena Ruse")
    form.get_by_role("button", name="Bring this state back").click()
    expect(changes(history).first).to_contain_text("Earlier state brought back")
    expect(history.page.get_by_role("form")).to_have_count(0)
    gone = change(history, "double entry").locator(".subjects")
    expect(gone.get_by_role("button", name="Elena Ruse").first).to_be_visible()
    history.page.get_by_role("button", name="Take back the last change").click()
    expect(gone.get_by_text("no longer in the case").first).to_be_visible()


def test_a_large_change_is_counted_and_shown_window_by_window(history: Desk) -> None:
    crowd = change(history, "list")
    crowd.get_by_role("button", name="What it changed").click()
    expect(crowd.get_by_role("button", name="People")).to_contain_text("130 recorded")
    expect(crowd).to_contain_text("50 of 260 claims shown")
    assert crowd.locator(".turn").count() <= 50
    crowd.get_by_role("button", name="Show more").click()
    expect(crowd).to_contain_text("100 of 260 claims shown")


def test_changes_are_filtered_by_who_and_kind(history: Desk) -> None:
    expect(changes(history)).to_have_count(5)
    history.choose("Kind of change", "Import")
    expect(changes(history)).to_have_count(1)
    expect(changes(history)).to_contain_text("teller")
    history.choose("Who", "tester")
    expect(history.page.get_by_text("No change fits this filter")).to_be_visible()
    history.page.get_by_role("button", name="Clear the filter").first.click()
    expect(changes(history)).to_have_count(5)


def test_the_panel_tells_the_past_of_one_person_and_brings_it_back_alone(history: Desk) -> None:
    change(history, "alias").get_by_role("button", name="Ana Ilieva").click()
    expect(history.selected).to_have_text("Ana Ilieva")
    past = history.section("History")
    past.get_by_role("button", name="History").click()
    expect(past.locator(".change")).to_have_count(3)
    expect(past.locator(".change").first).to_contain_text("Anka")
    past.locator(".change").last.get_by_role("button", name="Back to this state").click()
    form = past.get_by_role("form")
    expect(form).to_contain_text("Born: 1998")
    form.get_by_role("button", name="Bring this state back").click()
    expect(past.locator(".change")).to_have_count(4)
    expect(history.section("Who or what it is")).to_contain_text("1998")


def test_the_history_is_read_on_a_phone(chromium: Browser, base: Path) -> None:
    with served(base) as desk, visiting(chromium, desk, size=PHONE) as watched:
        phone = Desk(watched.page)
        phone.open_case("Harbor", "History")
        change(phone, "birth date").get_by_role("button", name="What it changed").click()
        expect(change(phone, "birth date")).to_contain_text("Born: 1997")
        assert watched.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        check(watched.page, "history on a phone")
