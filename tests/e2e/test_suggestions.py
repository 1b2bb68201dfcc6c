"""The tray of suggestions: looked for, taken or left by keyboard and in bulk, and never on the map before."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.axe import check
from tests.e2e.server import ServedDesk, run_fanal, served
from tests.e2e.visitor import Visitor, visiting

pytestmark = pytest.mark.browser

TEXT = "Alina Dobre was recruited by Marius Stan in May 2014. His number is +40 721 234 567. Vera Anton saw it."


@pytest.fixture
def tray(chromium: Browser, built_pages: None, tmp_path: Path) -> Iterator[Visitor]:
    """Someone who pasted a text into a case of their own and let the desk look for suggestions."""
    base, table = tmp_path / "base.db", tmp_path / "links.csv"
    table.write_text("source,target,act\nVera Anton,Horia Neagu,hosts\n")
    run_fanal(base, "import", str(table), "--case", "Quay")
    with served(base) as desk, visiting(chromium, desk) as watched:
        paste(watched.page, desk)
        yield watched


def paste(page: Page, desk: ServedDesk) -> None:
    page.get_by_role("link", name=re.compile("Quay")).click()
    page.get_by_role("tab", name="Sources").click()
    page.get_by_role("button", name="Paste a text").click()
    page.get_by_role("textbox", name="What to call it").fill("Call of 3 May")
    page.get_by_role("textbox", name="Text", exact=True).fill(TEXT)
    page.get_by_role("button", name="Add the text").click()
    expect(page.get_by_role("region", name="Page 1", exact=True)).to_contain_text("Marius Stan")
    page.get_by_role("button", name="Look for suggestions").click()
    expect(page.get_by_role("listitem", name="Person: Marius Stan")).to_be_visible()


def test_suggestions_are_taken_and_left_by_keyboard(tray: Visitor) -> None:
    page = tray.page
    first = page.get_by_role("listitem", name="Person: Alina Dobre")
    first.focus()
    page.keyboard.press("a")
    expect(first).not_to_be_visible()
    person = page.get_by_role("listitem", name="Person: Marius Stan")
    person.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(person).to_be_focused()
    page.keyboard.press("r")
    expect(person).not_to_be_visible()
    page.get_by_text("Rejected 1").click()
    expect(person).to_be_visible()
    page.get_by_role("button", name="Look for suggestions").click()
    expect(page.get_by_text("of which 0 new")).to_be_visible()
    expect(person).to_be_visible()
    person.get_by_role("button", name="Let it wait again").click()
    expect(page.get_by_text("Rejected 0")).to_be_visible()


def test_one_who_may_be_there_already_needs_a_word(tray: Visitor) -> None:
    page = tray.page
    vera = page.get_by_role("listitem", name="Person: Vera Anton")
    vera.get_by_role("button", name="Accept", exact=True).click()
    vera.get_by_role("button", name="Accept as its value").click()
    expect(vera).not_to_be_visible()
    page.get_by_text("Accepted 1").click()
    vera.get_by_role("button", name="Vera Anton").click()
    panel = page.get_by_role("complementary", name="What is selected")
    expect(panel.locator("summary", has_text=re.compile("Call of 3 May.*page 1: “Vera Anton”"))).to_be_visible()


def test_all_are_taken_at_once_undone_and_only_then_on_the_map(tray: Visitor) -> None:
    page = tray.page
    page.get_by_role("tab", name="Table").click()
    expect(page.get_by_role("cell", name="Vera Anton").first).to_be_visible()
    expect(page.get_by_text("Marius Stan")).not_to_be_visible()
    page.go_back()
    page.get_by_role("button", name=re.compile("Accept all")).click()
    expect(page.get_by_text(re.compile("go on waiting: they need a choice"))).to_be_visible()
    expect(page.get_by_role("listitem", name="Person: Marius Stan")).not_to_be_visible()
    page.get_by_role("tab", name="Table").click()
    expect(page.get_by_role("cell", name="Marius Stan").first).to_be_visible()
    page.get_by_role("button", name=re.compile("Take back: accept suggestions")).click()
    expect(page.get_by_text("Marius Stan")).not_to_be_visible()
    page.go_back()
    expect(page.get_by_role("listitem", name="Person: Marius Stan")).to_be_visible()


def test_the_tray_can_be_used_by_everyone(tray: Visitor) -> None:
    page = tray.page
    check(page, "tray")
    page.get_by_role("button", name="Back to the sources").click()
    page.get_by_text("Suggestions", exact=True).first.click()
    expect(page.get_by_role("button", name="Look in all documents")).to_be_visible()
    expect(page.get_by_role("listitem", name="Person: Marius Stan")).to_be_visible()
    check(page, "suggestions")
