"""What axe finds on each view, light and dark: nothing serious, nothing critical."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.axe import check
from tests.e2e.desk import Desk, Tab
from tests.e2e.server import ServedDesk
from tests.e2e.visitor import LAPTOP, PHONE, visiting

pytestmark = pytest.mark.browser

TABS: tuple[Tab, ...] = ("Table", "People", "Measures", "Sources", "Work", "History")


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def laptop(chromium: Browser, served_examples: ServedDesk, theme: str) -> Iterator[Desk]:
    with visiting(chromium, served_examples, size=LAPTOP, is_dark=theme == "dark") as visitor:
        yield Desk(visitor.page)


@pytest.fixture
def phone(chromium: Browser, served_examples: ServedDesk, theme: str) -> Iterator[Desk]:
    with visiting(chromium, served_examples, size=PHONE, is_dark=theme == "dark") as visitor:
        yield Desk(visitor.page)


def test_axe_finds_what_is_wrong(laptop: Desk) -> None:
    """The check can fail: axe runs, under the page's own content policy too."""
    expect(laptop.page.get_by_role("heading", name="Cases")).to_be_visible()
    laptop.page.evaluate(
        """() => {
          const pale = document.createElement("button");
          pale.textContent = "pale";
          pale.style.cssText = "color: #777; background: #888";
          document.querySelector("main").append(pale, document.createElement("button"));
        }"""
    )
    with pytest.raises(AssertionError, match="color-contrast"):
        check(laptop.page, "with a pale button")
    if laptop.page.locator("html[data-theme=light]").count():
        with pytest.raises(AssertionError, match="button-name"):
            check(laptop.page, "with a nameless button")


def test_the_list_of_cases(laptop: Desk) -> None:
    expect(laptop.page.get_by_role("link", name="Orchard Lane")).to_be_visible()
    check(laptop.page, "cases")


def test_the_map_its_panel_and_the_find_list(laptop: Desk) -> None:
    laptop.open_case("Orchard Lane")
    check(laptop.page, "map")
    laptop.find("ел")
    check(laptop.page, "find list")
    laptop.page.keyboard.press("Escape")
    laptop.select("Elena Petrova")
    check(laptop.page, "panel")
    laptop.panel.get_by_role("button", name="Paths to another person").click()
    laptop.page.get_by_role("combobox", name="To whom?").fill("tuan")
    expect(laptop.page.get_by_role("option").first).to_be_visible()
    check(laptop.page, "find list in the panel")
    laptop.page.get_by_role("option").first.click()
    expect(laptop.panel.locator(".path").first).to_be_visible()
    check(laptop.page, "paths")
    laptop.section("Links").get_by_role("button", name="binds by debt").first.click()
    expect(laptop.panel.get_by_text("Need not be proven:")).to_be_visible()
    check(laptop.page, "link")


def test_the_menus(laptop: Desk) -> None:
    laptop.open_case("Orchard Lane", "History")
    for button, role in {"Language": "listbox", "Light or dark": "radiogroup", "Keys": "dialog"}.items():
        laptop.page.get_by_role("button", name=button).click()
        expect(laptop.page.locator(f"[role={role}]").first).to_be_visible()
        check(laptop.page, button)
        laptop.page.keyboard.press("Escape")
        expect(laptop.page.get_by_role("dialog")).to_have_count(0)
    laptop.page.get_by_role("button", name="Export").click()
    expect(laptop.page.get_by_role("menu")).to_be_visible()
    check(laptop.page, "Export")
    laptop.page.keyboard.press("Escape")
    laptop.page.get_by_role("button", name="Color by").click()
    expect(laptop.page.get_by_role("listbox")).to_be_visible()
    check(laptop.page, "Color by")


def test_the_other_views_with_and_without_the_panel(laptop: Desk) -> None:
    laptop.open_case("Orchard Lane", "Table")
    for tab in TABS:
        laptop.go_to(tab)
        expect(laptop.page.get_by_role("tabpanel").get_by_role("heading").first).to_be_attached()
        check(laptop.page, tab)
    laptop.go_to("Measures")
    laptop.page.get_by_role("navigation", name="Measures").get_by_role("button", name="Positions of each role").click()
    expect(laptop.page.locator(".table-box, .matrix-box").first).to_be_visible()
    check(laptop.page, "measures of each role")
    laptop.go_to("Table")
    laptop.select("Elena Petrova")
    for tab in TABS[:-1]:
        laptop.go_to(tab)
        check(laptop.page, f"{tab} and panel")


def test_a_phone(phone: Desk) -> None:
    expect(phone.page.get_by_role("link", name="Orchard Lane")).to_be_visible()
    check(phone.page, "cases")
    phone.open_case("Orchard Lane")
    check(phone.page, "map")
    phone.page.get_by_role("button", name="Filter and legend").tap()
    expect(phone.legend).to_be_visible()
    check(phone.page, "legend")
    phone.legend.get_by_role("button", name="Close").tap()
    phone.find("ilina")
    check(phone.page, "find list")
    phone.page.get_by_role("option").first.tap()
    expect(phone.section("Links")).to_be_visible()
    check(phone.page, "panel")
    for tab in TABS:
        phone.go_to(tab)
        check(phone.page, tab)


def test_what_is_said_when_there_is_nothing(chromium: Browser, served_empty: ServedDesk, theme: str) -> None:
    with visiting(chromium, served_empty, is_dark=theme == "dark") as visitor:
        expect(visitor.page.get_by_role("heading", name="No case yet")).to_be_visible()
        check(visitor.page, "empty")
        visitor.page.evaluate("location.hash = '#/cases/c-of-nobody/map'")
        expect(visitor.page.get_by_role("alert")).to_be_visible()
        check(visitor.page, "error")
        visitor.faults.clear()  # the browser's own words about the 404
