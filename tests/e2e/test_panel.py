"""The panel: who it is, which roles and why, who is around, links and their sources, ways to another person."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.desk import Desk

pytestmark = pytest.mark.browser


@pytest.fixture
def case(desk: Desk) -> Desk:
    desk.open_case("Orchard Lane", "Table")
    return desk


@pytest.mark.parametrize(
    ("title", "typed", "found"),
    [
        ("Orchard Lane", "елена", "Elena Petrova"),
        ("Orchard Lane", "tuan", "Nguyễn Văn Tuấn"),
        ("Дело «Паром»", "oksana", "Оксана Кравец"),
        ("Случаят „Розова долина“", "petr", "Петр"),
    ],
)
def test_people_are_found_across_scripts_as_one_types(desk: Desk, title: str, typed: str, found: str) -> None:
    desk.open_case(title, "Table")
    field = desk.page.get_by_role("combobox", name="Find a person")
    field.press_sequentially(typed)
    expect(desk.page.get_by_role("option").filter(has_text=found).first).to_be_visible()


def test_a_pasted_name_opens_the_list_and_a_wrong_one_says_so(case: Desk) -> None:
    expect(case.find("Marek Lis").first).to_contain_text("Marek Lis")
    case.page.get_by_role("combobox", name="Find a person").fill("qqqq")
    expect(case.page.get_by_text("Nobody has this name")).to_be_visible()


def test_roles_say_why_and_lead_to_the_act_and_its_source(case: Desk) -> None:
    case.select("Marek Lis")
    roles = case.section("Roles and why")
    gangmaster = roles.locator(".roles > li").filter(has=case.page.get_by_text("gangmaster", exact=True))
    expect(gangmaster).to_contain_text("follows from acts")
    gangmaster.get_by_role("button", name="runs a work gang with").first.click()
    expect(case.panel.get_by_text("Need not be proven:")).to_be_visible()
    sources = case.section("Ends, dates and sources")
    expect(sources.get_by_text(re.compile("Witness statement of E. P.|Payroll extracts")).first).to_be_visible()
    sources.locator("summary").first.click()
    expect(sources.get_by_text("Recorded by").first).to_be_visible()
    case.panel.get_by_role("button", name="Back to what was selected before").click()
    expect(case.selected).to_have_text("Marek Lis")


def test_values_that_contradict_each_other_stand_together(case: Desk) -> None:
    case.select("Nguyễn Văn Tuấn")
    known = case.section("Who or what it is")
    expect(known).to_contain_text("2003")
    expect(known).to_contain_text("1999")
    expect(known.get_by_text("used", exact=True)).to_be_visible()
    expect(known.locator(".claim .chip").get_by_text("uncertain", exact=True).first).to_be_visible()


def test_the_entourage_grows_with_the_radius(case: Desk) -> None:
    case.select("Nguyễn Văn Tuấn")
    around = case.section("Entourage")
    expect(around.get_by_text("1 around")).to_be_visible()
    expect(around.get_by_role("heading", name="1 step away")).to_be_visible()
    around.get_by_role("radio", name="3").check(force=True)
    expect(around.get_by_role("heading", name="3 steps away")).to_be_visible()
    expect(around.get_by_role("button", name="Darren Hoyle")).to_be_visible()
    around.get_by_role("button", name="Show on the map").click()
    expect(case.selected).to_have_text("Nguyễn Văn Tuấn")


def test_the_entourage_keeps_to_the_filter(case: Desk) -> None:
    case.select("Darren Hoyle")
    around = case.section("Entourage")
    expect(around.get_by_role("button", name="Sandra Hoyle")).to_be_visible()
    case.class_entry("family").click()
    expect(around.get_by_role("button", name="Sandra Hoyle")).to_be_hidden()
    expect(around.get_by_role("button", name="anh Hùng")).to_be_visible()


def test_links_stand_by_class_and_lead_to_the_other_end(case: Desk) -> None:
    case.select("Darren Hoyle")
    links = case.section("Links")
    expect(links.get_by_role("heading", level=4)).to_contain_text(["family", "criminal", "financial", "communication"])
    expect(links.get_by_role("listitem").filter(has_text="spouses").first).to_contain_text("1 source")
    links.get_by_role("button", name="Sandra Hoyle").first.click()
    expect(case.selected).to_have_text("Sandra Hoyle")


def test_the_way_to_another_person_with_the_links_of_each_step(case: Desk) -> None:
    case.select("Elena Petrova")
    case.panel.get_by_role("button", name="Paths to another person").click()
    case.page.get_by_role("combobox", name="To whom?").fill("tuan")
    case.page.get_by_role("option", name="Nguyễn Văn Tuấn").click()
    ways = case.section("Paths to another person")
    first = ways.locator(".path").first
    expect(first.locator("> li").first).to_contain_text("Elena Petrova")
    expect(first.locator("> li").last).to_contain_text("Nguyễn Văn Tuấn")
    expect(first.get_by_role("button", name="rents a place to")).to_be_visible()
    ways.get_by_role("button", name="Show on the map").first.click()
    expect(case.selected).to_have_text("Elena Petrova")
    first.get_by_role("button", name="rents a place to").click()
    expect(case.panel.get_by_text("Need not be proven:")).to_be_visible()
