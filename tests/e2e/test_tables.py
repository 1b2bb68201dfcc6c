"""Table, people, measures and history: the same case in words and numbers."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e import pixels
from tests.e2e.desk import Desk

pytestmark = pytest.mark.browser


@pytest.fixture
def case(desk: Desk) -> Desk:
    desk.open_case("Orchard Lane", "Table")
    return desk


def cells(table: Locator, column: int) -> list[str]:
    return table.locator(f"tbody tr:not(.spacer) td:nth-child({column})").all_inner_texts()


def test_the_table_lists_links_and_sorts_them(case: Desk) -> None:
    table = case.page.get_by_role("table")
    expect(table).to_have_attribute("aria-rowcount", "38")
    weight = table.get_by_role("columnheader", name="Weight")
    weight.get_by_role("button").click()
    expect(weight).to_have_attribute("aria-sort", "descending")
    assert cells(table, 7)[0] == "44"
    table.get_by_role("button", name="call", exact=True).click()
    expect(case.selected).to_have_text(re.compile("Marek Lis"))
    expect(case.panel).to_contain_text("communication")
    expect(case.section("Ends, dates and sources")).to_contain_text("Marek Lis")


def test_the_table_lists_people_and_others(case: Desk) -> None:
    case.page.get_by_text("People and others (14)").click()
    table = case.page.get_by_role("table")
    assert {"Person", "Company"} <= set(cells(table, 3))
    table.get_by_role("button", name="Ilina").click()
    expect(case.selected).to_have_text("Ilina")


def test_the_people_are_filtered_by_their_roles(case: Desk) -> None:
    case.go_to("People")
    table = case.page.get_by_role("table")
    expect(table.get_by_role("row")).to_have_count(13)
    roles = case.page.get_by_role("group", name="Roles")
    roles.get_by_text("recruiter", exact=True).click()
    expect(table.get_by_role("row")).to_have_count(4)
    roles.get_by_text("recruited person", exact=True).click()
    assert cells(table, 2) == ["Elena Petrova"]  # recruited, and a recruiter herself
    case.page.get_by_role("button", name="Any role").click()
    expect(table.get_by_role("row")).to_have_count(13)


def test_roles_that_are_not_shown_are_counted(case: Desk) -> None:
    case.go_to("People")
    row = case.page.get_by_role("row").filter(has_text="Elena Petrova")
    more = row.get_by_text(re.compile(r"\+\d+ more"))
    expect(more).to_be_visible()
    name, counted = row.get_by_role("cell").nth(2).bounding_box(), more.bounding_box()
    assert name is not None
    assert counted is not None
    assert counted["x"] + counted["width"] <= name["x"] + name["width"]


def test_every_measure_answers_and_says_where_it_comes_from(case: Desk) -> None:
    case.go_to("Measures")
    measures = case.page.get_by_role("navigation", name="Measures").get_by_role("button")
    expect(measures.first).to_be_visible()
    titles = measures.all_inner_texts()
    assert len(titles) > 20
    for title in titles:
        measures.get_by_text(title, exact=True).click()
        sheet = case.page.locator(".sheet-main")
        expect(sheet.get_by_role("heading", level=2)).to_have_text(title)
        expect(sheet.locator(".values, .table-box, .matrix-box").first).to_be_visible()
        expect(sheet.get_by_role("alert")).to_have_count(0)
        expect(sheet.get_by_text("Why these numbers?")).to_be_visible()


def test_a_measure_goes_onto_the_map(case: Desk) -> None:
    case.go_to("Measures")
    case.page.get_by_role("navigation", name="Measures").get_by_role("button", name="PageRank").click()
    case.page.get_by_role("button", name="Size the map by it").click()
    case.wait_for_map()
    expect(case.legend.get_by_role("button", name=re.compile("PageRank"))).to_be_visible()
    assert pixels.blobs(pixels.look(case.stage), case.mark_color("exploited side"))


def test_the_history_says_who_changed_what(case: Desk) -> None:
    case.go_to("History")
    change = case.page.get_by_role("tabpanel").get_by_role("listitem")
    expect(change).to_have_count(1)
    expect(change).to_contain_text("Import")
    expect(change).to_contain_text(re.compile(r"\d+ claims added"))
