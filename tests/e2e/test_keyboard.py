"""The whole way with the keyboard alone: open a case, find someone, read, walk the map, close."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.desk import Desk

pytestmark = pytest.mark.browser

MOST_STEPS = 80


def tab_to(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Press Tab until something has the focus."""
    for _ in range(MOST_STEPS):
        if wanted.evaluate("(element) => element === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"not reached with {key}")


def test_from_the_list_of_cases_to_a_person_and_back(desk: Desk) -> None:
    page, keys = desk.page, desk.page.keyboard
    card = page.get_by_role("link", name="Orchard Lane")
    expect(card).to_be_visible()
    tab_to(page, card)
    assert card.evaluate("(element) => getComputedStyle(element).outlineStyle") != "none"
    keys.press("Enter")
    desk.wait_for_map()

    keys.press("/")
    field = page.get_by_role("combobox", name="Find a person")
    expect(field).to_be_focused()
    keys.type("marek")
    offered = page.get_by_role("option").first
    expect(offered).to_contain_text("Marek Lis")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(field).to_have_attribute("aria-activedescendant", offered.get_attribute("id") or "none")
    keys.press("Enter")
    expect(desk.selected).to_have_text("Marek Lis")
    expect(page.get_by_role("listbox")).to_have_count(0)

    tab_to(page, desk.stage)
    keys.press("Enter")
    expect(desk.selected).to_be_focused()
    link = desk.section("Roles and why").get_by_role("button", name="Ovidiu Pop").first
    tab_to(page, link)
    keys.press("Enter")
    expect(desk.selected).to_have_text("Ovidiu Pop")
    back = desk.panel.get_by_role("button", name="Back to what was selected before")
    tab_to(page, back, "Shift+Tab")
    keys.press("Enter")
    expect(desk.selected).to_have_text("Marek Lis")
    keys.press("Escape")
    expect(desk.panel).to_be_hidden()


def test_arrows_walk_from_person_to_person_on_the_map(desk: Desk) -> None:
    desk.open_case("Orchard Lane")
    desk.stage.focus()
    desk.page.keyboard.press("ArrowRight")
    expect(desk.selected).to_be_visible()
    seen = {desk.selected.inner_text()}
    for key in ("ArrowLeft", "ArrowLeft", "ArrowUp", "ArrowDown", "ArrowRight"):
        desk.page.keyboard.press(key)
        expect(desk.panel).to_have_attribute("aria-busy", "false")
        seen.add(desk.selected.inner_text())
    assert len(seen) > 1
    expect(desk.page.locator("[aria-live=polite]").filter(has_text="link").first).to_be_attached()
    desk.page.keyboard.press("Escape")
    expect(desk.panel).to_be_hidden()


def test_keys_hide_isolate_undo_and_show_all(desk: Desk) -> None:
    desk.open_case("Orchard Lane")
    desk.select("Nguyễn Văn Tuấn")
    desk.stage.focus()
    keys = desk.page.keyboard
    keys.press("i")
    expect(desk.legend.get_by_text("2 isolated")).to_be_visible()
    keys.press("h")
    expect(desk.legend.get_by_text("1 hidden by hand")).to_be_visible()
    keys.press("Control+z")
    expect(desk.legend.get_by_text("1 hidden by hand")).to_be_hidden()
    keys.press("Control+Shift+Z")
    expect(desk.legend.get_by_text("1 hidden by hand")).to_be_visible()
    keys.press("a")
    expect(desk.legend.get_by_role("button", name="Show all")).to_be_hidden()


def test_tabs_are_walked_with_the_arrows(desk: Desk) -> None:
    desk.open_case("Orchard Lane", "Table")
    desk.page.get_by_role("tab", name="Table").focus()
    desk.page.keyboard.press("ArrowRight")
    expect(desk.page.get_by_role("tab", name="People")).to_be_focused()
    expect(desk.page.get_by_role("tab", name="People")).to_have_attribute("aria-selected", "true")


def test_the_map_of_keys_opens_and_closes_by_key(desk: Desk) -> None:
    expect(desk.page.get_by_role("link", name="Orchard Lane")).to_be_visible()  # by then keys are listened to
    desk.page.keyboard.press("?")
    sheet = desk.page.get_by_role("dialog", name="Keys")
    expect(sheet).to_be_visible()
    expect(sheet.get_by_text("Show only the entourage of what is selected")).to_be_visible()
    desk.page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()


def test_skipping_to_the_content(desk: Desk) -> None:
    expect(desk.page.get_by_role("heading", name="Cases")).to_be_visible()
    desk.page.keyboard.press("Tab")
    skip = desk.page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    desk.page.keyboard.press("Enter")
    expect(desk.page.get_by_role("main")).to_be_focused()
