"""Dark and light, on paper, and in the width of a phone."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e import pixels
from tests.e2e.desk import Desk
from tests.e2e.server import ServedDesk
from tests.e2e.visitor import PHONE, Visitor, visiting

pytestmark = pytest.mark.browser


def brightness(page: Page, selector: str = "body") -> float:
    """How bright the background of something is, 0 to 255."""
    code = page.locator(selector).evaluate("(element) => getComputedStyle(element).backgroundColor")
    return sum(pixels.color_of(code)) / 3


def is_too_wide(page: Page) -> bool:
    """Say whether the page scrolls sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def test_dark_is_chosen_drawn_and_kept(desk: Desk, visitor: Visitor) -> None:
    desk.open_case("Orchard Lane")
    light = pixels.look(desk.stage)
    assert light.mean() > 200
    desk.page.get_by_role("button", name="Light or dark").click()
    desk.page.get_by_text("Dark", exact=True).click()
    desk.page.keyboard.press("Escape")
    expect(desk.page.locator("html")).to_have_attribute("data-theme", "dark")
    dark = pixels.look(desk.stage)
    assert dark.mean() < 60
    assert pixels.blobs(dark, desk.mark_color("offending side"))
    visitor.page.reload()
    expect(desk.page.locator("html")).to_have_attribute("data-theme", "dark")


def test_the_system_decides_until_someone_does(chromium: Browser, served_examples: ServedDesk) -> None:
    with visiting(chromium, served_examples, is_dark=True) as visitor:
        expect(visitor.page.locator("html")).to_have_attribute("data-theme", "dark")
        assert brightness(visitor.page, "html") < 60
        visitor.page.emulate_media(color_scheme="light")
        expect(visitor.page.locator("html")).to_have_attribute("data-theme", "light")


def test_the_map_prints_as_a_sharp_picture_in_black_on_white(chromium: Browser, served_examples: ServedDesk) -> None:
    with visiting(chromium, served_examples, is_dark=True) as visitor:
        desk = Desk(visitor.page)
        desk.open_case("Orchard Lane")
        desk.select("Elena Petrova")
        visitor.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        visitor.page.emulate_media(media="print")
        sheet = visitor.page.locator("#print-picture svg")
        expect(sheet).to_be_visible()
        expect(sheet.get_by_text("Marek Lis")).to_be_visible()
        expect(desk.selected).to_be_visible()
        expect(visitor.page.get_by_role("navigation", name="Main")).to_be_hidden()
        expect(desk.stage).to_be_hidden()
        assert brightness(visitor.page) == 255
        assert not is_too_wide(visitor.page)
        assert len(visitor.page.pdf()) > 10_000
        visitor.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
        expect(sheet).to_have_count(0)


def test_a_table_prints_all_of_its_rows(desk: Desk) -> None:
    desk.open_case("Pandillas", "Table")
    rows = desk.page.get_by_role("table").locator("tbody tr:not(.spacer)")
    expect(rows.first).to_be_visible()
    wanted = int(desk.page.get_by_role("table").get_attribute("aria-rowcount") or 0) - 1
    assert rows.count() < wanted
    desk.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    desk.page.emulate_media(media="print")
    expect(rows).to_have_count(wanted)


def test_a_phone_needs_no_scrolling_sideways(chromium: Browser, served_examples: ServedDesk) -> None:
    with visiting(chromium, served_examples, size=PHONE) as visitor:
        desk = Desk(visitor.page)
        assert not is_too_wide(visitor.page)
        desk.open_case("Orchard Lane")
        assert not is_too_wide(visitor.page)
        desk.page.get_by_role("button", name="Filter and legend").tap()
        expect(desk.legend).to_be_visible()
        assert not is_too_wide(visitor.page)
        desk.legend.get_by_role("button", name="Close").tap()
        expect(desk.legend).to_be_hidden()
        desk.find("ilina").first.tap()
        expect(desk.selected).to_have_text("Ilina")
        assert not is_too_wide(visitor.page)
        box = desk.panel.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE[0]
        for tab in ("Table", "People", "Measures", "Sources", "Work", "History"):
            desk.go_to(tab)
            assert not is_too_wide(visitor.page), tab
