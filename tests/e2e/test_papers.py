"""Papers in the desk: added, searched, read, marked, cited and found again; other sources entered and withdrawn."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.documents.made import pdf
from tests.e2e.axe import check
from tests.e2e.server import ServedDesk, run_fanal, served
from tests.e2e.visitor import PHONE, Visitor, visiting

pytestmark = pytest.mark.browser

LINKS = "source,target,act\nVera Anton,Horia Neagu,hosts\n"


@pytest.fixture
def papers(built_pages: None, tmp_path: Path) -> Iterator[ServedDesk]:
    """A desk of this test's own, over a case with two people."""
    base, table = tmp_path / "base.db", tmp_path / "links.csv"
    table.write_text(LINKS)
    run_fanal(base, "import", str(table), "--case", "Quay")
    with served(base) as desk:
        yield desk


@pytest.fixture
def reader(chromium: Browser, papers: ServedDesk) -> Iterator[Visitor]:
    with visiting(chromium, papers) as watched:
        open_sources(watched.page)
        yield watched


def open_sources(page: Page) -> None:
    page.get_by_role("link", name=re.compile("Quay")).click()
    page.get_by_role("tab", name="Sources").click()
    expect(page.get_by_role("heading", name="Sources", exact=True)).to_be_visible()


def add_report(page: Page, folder: Path) -> None:
    """Add a report of two pages, and a file that is none."""
    report, broken = folder / "report.pdf", folder / "broken.pdf"
    report.write_bytes(pdf("Vera Anton was seen at the mill.", "Alina Dobre slept in the attic."))
    broken.write_bytes(b"%PDF-1.4 nothing more")
    page.locator("input[type=file]").set_input_files([str(report), str(broken)])
    told = page.get_by_role("region", name="What became of the files")
    expect(told.get_by_text("2 pages")).to_be_visible()
    expect(told.locator("li[data-status=refused]")).to_contain_text("damaged")


def test_a_paper_is_added_searched_read_and_cited(reader: Visitor, tmp_path: Path) -> None:
    page = reader.page
    add_report(page, tmp_path)
    page.get_by_role("textbox", name="Find words in the documents").fill("attic")
    page.get_by_role("link", name="report.pdf, page 2").click()
    second = page.get_by_role("region", name="Page 2", exact=True)
    expect(second.get_by_text("Alina Dobre slept in the attic.")).to_be_visible()
    page.get_by_role("textbox", name="Select words on a page").fill("Alina Dobre")
    page.get_by_role("button", name="Record from these words").click()
    form = page.get_by_role("complementary", name="Record from this passage")
    expect(form.get_by_text("report.pdf, page 2")).to_be_visible()
    form.get_by_role("button", name="Record", exact=True).click()
    panel = page.get_by_role("complementary", name="What is selected")
    expect(panel.get_by_role("heading", name="Alina Dobre")).to_be_visible()
    expect(second.get_by_role("button", name="Alina Dobre")).to_be_visible()
    panel.get_by_role("button", name="Clear the selection").click()
    second.get_by_role("button", name="Alina Dobre").click()
    expect(panel.get_by_role("heading", name="Alina Dobre")).to_be_visible()
    page.get_by_role("tab", name="Table").click()
    panel.get_by_text("report.pdf, page 2: “Alina Dobre”").first.click()
    panel.get_by_role("link", name="Read the passage").first.click()
    expect(page.locator(".is-cited[data-sought=true]")).to_have_text("Alina Dobre")


def test_words_selected_on_a_page_become_a_value_of_someone(reader: Visitor, tmp_path: Path) -> None:
    page = reader.page
    add_report(page, tmp_path)
    page.get_by_role("link", name="report.pdf").click()
    text = page.get_by_role("region", name="Page 1", exact=True).locator(".page-text")
    expect(text).to_contain_text("Vera Anton")
    text.evaluate(
        "(box) => { const words = box.firstChild.firstChild ?? box.firstChild; "
        "getSelection().setBaseAndExtent(words, 23, words, 31); }"
    )
    expect(page.locator(".mark-bar q")).to_have_text("the mill")
    page.get_by_role("button", name="Record from these words").click()
    form = page.get_by_role("complementary", name="Record from this passage")
    form.get_by_text("A value", exact=True).click()
    form.get_by_role("combobox", name="Of whom or what").fill("Vera")
    page.get_by_role("option", name=re.compile("Vera Anton")).click()
    form.get_by_role("button", name=re.compile("Which of its fields$")).click()
    page.get_by_role("option", name="Address", exact=True).first.click()
    form.get_by_role("button", name="Record", exact=True).click()
    panel = page.get_by_role("complementary", name="What is selected")
    expect(panel.locator("summary", has_text="report.pdf, page 1: “the mill”")).to_be_visible()


def test_another_source_is_entered_withdrawn_and_relied_on_again(reader: Visitor) -> None:
    page = reader.page
    page.get_by_role("button", name="Another source").click()
    form = page.get_by_role("complementary", name="New source")
    form.get_by_role("textbox", name="Title of source").fill("Interview of 3 May")
    form.get_by_role("button", name=re.compile("Kind of source$")).click()
    page.get_by_role("option", name=re.compile("interview", re.IGNORECASE)).first.click()
    form.get_by_role("textbox", name="Author").fill("J. Marin")
    form.get_by_role("button", name="Save", exact=True).click()
    row = page.get_by_role("row").filter(has_text="Interview of 3 May")
    row.get_by_role("button", name="Edit").click()
    form = page.get_by_role("complementary", name="Edit the source")
    form.get_by_role("textbox", name="Why it may no longer be relied on").fill("The speaker took it back.")
    form.get_by_role("button", name="Withdraw the source").click()
    expect(row.get_by_text("withdrawn")).to_be_visible()
    form.get_by_role("button", name="Rely on it again").click()
    expect(row.get_by_text("withdrawn")).not_to_be_visible()


def test_pages_are_shown_as_pictures_that_the_desk_drew(reader: Visitor, tmp_path: Path) -> None:
    page = reader.page
    add_report(page, tmp_path)
    page.get_by_role("link", name="report.pdf").click()
    page.get_by_text("Picture", exact=True).click()
    picture = page.get_by_role("img", name="Picture of page 1")
    expect(picture).to_be_visible()
    page.wait_for_function("() => [...document.images].some((image) => image.naturalWidth > 100)")


@pytest.mark.parametrize("size", [(1440, 900), PHONE], ids=["laptop", "phone"])
def test_sources_and_reader_can_be_used_by_everyone(
    chromium: Browser, papers: ServedDesk, tmp_path: Path, size: tuple[int, int]
) -> None:
    with visiting(chromium, papers, size=size) as watched:
        open_sources(watched.page)
        check(watched.page, "sources")
        add_report(watched.page, tmp_path)
        watched.page.get_by_role("link", name="report.pdf").click()
        expect(watched.page.get_by_text("Vera Anton was seen at the mill.")).to_be_visible()
        check(watched.page, "reader")
