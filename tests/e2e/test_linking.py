"""Links, events, own words and the interview sheet: entered at the screen, kept, and taken back."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.e2e import axe
from tests.e2e.desk import Desk
from tests.e2e.server import run_fanal, served
from tests.e2e.visitor import LAPTOP, PHONE, visiting

pytestmark = pytest.mark.browser

CASE = "Orchard Lane"


@pytest.fixture(scope="module")
def filled(built_pages: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("linking") / "base.db"
    run_fanal(base, "demo")
    return base


def at_own_desk(chromium: Browser, filled: Path, folder: Path, size: tuple[int, int]) -> Iterator[Desk]:
    base = folder / "base.db"
    shutil.copy(filled, base)
    with served(base) as served_desk, visiting(chromium, served_desk, size=size) as visitor:
        desk = Desk(visitor.page)
        desk.open_case(CASE)
        yield desk


@pytest.fixture
def case(chromium: Browser, filled: Path, tmp_path: Path) -> Iterator[Desk]:
    yield from at_own_desk(chromium, filled, tmp_path, LAPTOP)


@pytest.fixture
def phone(chromium: Browser, filled: Path, tmp_path: Path) -> Iterator[Desk]:
    yield from at_own_desk(chromium, filled, tmp_path, PHONE)


def form(desk: Desk, title: str = "Draw a link") -> Locator:
    return desk.page.get_by_role("complementary", name=title)


def link_heading(desk: Desk, text: str) -> None:
    expect(desk.selected).to_have_text(re.compile(re.escape(text)))


def test_a_link_is_drawn_turned_and_taken_back_with_the_keys_alone(case: Desk) -> None:
    page, keys = case.page, case.page.keyboard
    case.select("Marek Lis")
    keys.press("l")
    expect(form(case).get_by_role("combobox", name="To whom")).to_be_focused()
    keys.type("Zora Novak")
    expect(page.get_by_role("option", name="New: Zora Novak")).to_be_visible()
    keys.press("Enter")
    kind = form(case).get_by_role("combobox", name="What is between them?")
    expect(kind).to_be_focused()
    keys.type("recruit")
    first = page.get_by_role("option").first
    expect(first).to_contain_text("recruits")
    expect(first).to_contain_text("Need not be proven")
    keys.press("Enter")
    expect(form(case).locator(".kind-meaning")).to_contain_text("Marek Lis → Zora Novak")
    axe.check(page, "link form")
    keys.press("Enter")
    link_heading(case, "Marek Lis → Zora Novak")
    keys.press("r")
    link_heading(case, "Zora Novak → Marek Lis")
    keys.press("l")
    expect(form(case).get_by_label("From whom")).to_contain_text("Zora Novak")
    keys.press("Escape")
    keys.press("Control+z")
    link_heading(case, "Marek Lis → Zora Novak")


def test_an_act_that_helps_is_no_criminal_link_and_reads_the_way_it_was_meant(case: Desk) -> None:
    page, keys = case.page, case.page.keyboard
    before = int(case.class_entry("support").locator(".number").inner_text())
    case.select("Ilina")
    keys.press("l")
    keys.type("Sandra")
    page.get_by_role("option", name=re.compile("Sandra Hoyle")).click()
    keys.type("assistance")
    page.get_by_role("option", name=re.compile("Sandra Hoyle → Ilina")).first.click()
    expect(form(case).locator(".kind-meaning")).to_contain_text("Sandra Hoyle → Ilina")
    form(case).get_by_role("button", name="Draw the link").click()
    link_heading(case, "Sandra Hoyle → Ilina")
    expect(case.panel.locator(".panel-title p")).to_have_text("support")
    expect(case.class_entry("support").locator(".number")).to_have_text(str(before + 1))


def test_several_people_are_joined_in_one_event(case: Desk) -> None:
    page = case.page
    case.go_to("People")
    for name in ("Marek Lis", "Goran Vujic", "Elena Petrova"):
        page.locator(".pick-box").filter(has=page.get_by_role("checkbox", name=f"Pick {name}")).locator(".box").click()
    page.get_by_role("button", name="Join in an event").click()
    event = form(case, "Join people in an event")
    expect(event.locator(".participant")).to_have_count(3)
    event.get_by_role("combobox", name="What to call it").fill("Meeting at the depot")
    axe.check(page, "event form")
    event.get_by_role("button", name="Save the event").click()
    expect(case.selected).to_have_text("Meeting at the depot")
    expect(case.section("Links").locator(".link-line")).to_have_count(3)


def test_a_person_is_copied_with_the_links_and_the_copy_is_taken_back(case: Desk) -> None:
    case.select("R. Adeyemi")
    links = case.section("Links").locator(".link-line")
    expect(links).to_have_count(1)
    case.panel.get_by_role("button", name="Copy with links").click()
    undo = case.page.get_by_role("button", name=re.compile("^Take back: copy with links"))
    expect(undo).to_be_enabled()
    expect(case.selected).to_have_text("R. Adeyemi")
    expect(links).to_have_count(1)
    case.page.keyboard.press("Control+z")
    expect(undo).to_be_hidden()


def test_an_own_act_is_added_drawn_and_explained_by_the_legend(case: Desk) -> None:
    page, keys = case.page, case.page.keyboard
    page.get_by_role("button", name="Own words").click()
    acts = page.get_by_role("region", name="Acts")
    acts.get_by_role("button", name="Add").click()
    acts.get_by_role("textbox", name="Label (English)").fill("sells a phone to")
    acts.locator("input[type=color]").fill("#aa00aa")
    axe.check(page, "own words")
    acts.get_by_role("button", name="Add the word").click()
    expect(acts.get_by_text("sells_a_phone_to")).to_be_visible()
    case.go_to("Map")
    case.select("Marek Lis")
    keys.press("l")
    keys.type("Ilina")
    expect(page.get_by_role("option", name=re.compile("^ ?Ilina"))).to_be_visible()
    keys.press("Enter")
    keys.type("sells a phone")
    expect(page.get_by_role("option").first).to_contain_text("sells a phone to")
    keys.press("Enter")
    keys.press("Enter")
    link_heading(case, "Marek Lis → Ilina")
    own = case.legend.locator(".own-line")
    expect(own).to_contain_text("sells a phone to")
    expect(own.locator("line")).to_have_attribute("stroke", "#aa00aa")


def test_the_sheet_of_a_person_is_filled_in_on_a_phone(phone: Desk) -> None:
    page = phone.page
    phone.select("Victor")
    phone.panel.get_by_role("button", name="Interview sheet").click()
    sheet = page.locator(".interview-sheet")
    expect(sheet).to_be_visible()
    sheet.get_by_role("combobox", name="Other name").fill("Vik")
    sheet.get_by_role("group", name="Who recruited you?").get_by_role("combobox").fill("Marek")
    page.get_by_role("option", name=re.compile("Marek Lis")).click()
    axe.check(page, "interview sheet")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    sheet.get_by_role("button", name="Keep the sheet").click()
    expect(phone.selected).to_have_text("Victor")
    expect(phone.panel.get_by_text("Vik", exact=True)).to_be_visible()
    expect(phone.panel.get_by_text(re.compile("Interview, ")).first).to_be_attached()
