"""Who comes in, what they see first, and what they are told when there is nothing or nobody answers."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.desk import Desk
from tests.e2e.server import ServedDesk
from tests.e2e.visitor import Visitor, visiting

pytestmark = pytest.mark.browser

SHIPPED = {
    "La maison du quai",
    "Orchard Lane",
    "Dosarul Portul Vechi",
    "Rasti i kalldrëmit",
    "Pandillas",
    "Дело «Паром»",
    "Предмет „Циглана“",
    "Случаят „Розова долина“",
}


def test_without_the_token_the_door_stays_shut(chromium: Browser, served_examples: ServedDesk) -> None:
    with chromium.new_context(locale="en-GB") as context:
        page = context.new_page()
        answer = page.goto(served_examples.origin)
        assert answer is not None
        assert answer.status == 401
        expect(page.get_by_role("heading", name="The desk is closed")).to_be_visible()
        expect(page.get_by_text("Open the desk with the whole address")).to_be_visible()
        assert "Orchard" not in page.content()


def test_a_wrong_token_is_no_token(chromium: Browser, served_examples: ServedDesk) -> None:
    with chromium.new_context(locale="en-GB") as context:
        answer = context.new_page().goto(f"{served_examples.origin}/?token=guess")
        assert answer is not None
        assert answer.status == 401


def test_the_token_does_not_stay_in_the_address(visitor: Visitor) -> None:
    expect(visitor.page.get_by_role("heading", name="Cases")).to_be_visible()
    assert "token" not in visitor.page.url


def test_the_cases_are_listed_and_found_by_their_words(visitor: Visitor) -> None:
    titles = visitor.page.get_by_role("main").get_by_role("heading", level=2)
    expect(titles).to_have_count(len(SHIPPED))
    assert set(titles.all_inner_texts()) == SHIPPED
    visitor.page.get_by_role("searchbox", name="Find a case").fill("leeds")
    expect(titles).to_have_text(["Orchard Lane"])
    visitor.page.get_by_role("searchbox", name="Find a case").fill("no such words")
    expect(visitor.page.get_by_role("heading", name="No case has these words")).to_be_visible()


def test_a_case_opens_with_its_map_and_keeps_names_out_of_the_address(desk: Desk, visitor: Visitor) -> None:
    desk.open_case("Orchard Lane")
    expect(desk.page.get_by_role("tab", name="Map")).to_have_attribute("aria-selected", "true")
    desk.select("Elena Petrova")
    assert not [address for address in [desk.page.url, *visitor.requests] if re.search("elena|orchard", address, re.I)]


def test_an_empty_base_says_how_to_begin(chromium: Browser, served_empty: ServedDesk) -> None:
    with visiting(chromium, served_empty) as visitor:
        expect(visitor.page.get_by_role("heading", name="No case yet")).to_be_visible()
        expect(visitor.page.get_by_text("fanal demo")).to_be_visible()


def test_a_case_without_links_says_what_to_do(chromium: Browser, served_empty: ServedDesk) -> None:
    with visiting(chromium, served_empty) as visitor:
        visitor.page.evaluate(
            """() => fetch("api/cases", { method: "POST", headers: { "Content-Type": "application/json" },
                                          body: JSON.stringify({ title: "New", language: "en" }) })"""
        )
        visitor.page.reload()
        visitor.page.get_by_role("link", name="New").click()
        expect(visitor.page.get_by_role("heading", name="Nobody to show")).to_be_visible()
        for tab, said in {"Table": "leaves no link", "People": "No roles yet", "History": "History"}.items():
            visitor.page.get_by_role("tab", name=tab).click()
            expect(visitor.page.get_by_role("tabpanel").get_by_text(said).first).to_be_visible()


def test_when_the_server_stops_the_desk_says_so_and_can_try_again(
    chromium: Browser, served_empty: ServedDesk, tmp_path: Path
) -> None:
    with visiting(chromium, served_empty) as visitor:
        expect(visitor.page.get_by_role("heading", name="No case yet")).to_be_visible()
        served_empty.stop()
        visitor.page.evaluate("location.hash = '#/cases/c-of-nobody/map'")
        told = visitor.page.get_by_role("alert")
        expect(told).to_contain_text("The desk cannot be reached")
        visitor.faults.clear()  # the browser's own words about the refused connection
