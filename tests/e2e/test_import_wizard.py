"""The import wizard as people use it: dirty sheets, by pointer and by keyboard, on a laptop and on a phone."""

import csv
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.axe import check
from tests.e2e.server import ServedDesk, run_fanal, served
from tests.e2e.visitor import PHONE, Visitor, visiting
from tests.shared_data import data_path

pytestmark = pytest.mark.browser

ARGENTINA = "cases/argentina_linea145/lucha-contra-la-trata-de-personas-denuncias-linea-145-201806.csv"
POLE = "networks/pole/csv/crime-investigation.{}.csv"
SHEETS = {
    "argentina": ([ARGENTINA], 131, 131),
    "montagna_cr": (["networks/montagna/montagna_sightings.csv"], 41, 41),
    "pole": (
        [POLE.format(name) for name in ("nodes.Person", "relationships.KNOWS", "relationships.FAMILY_REL")],
        1110,
        1110,
    ),
}
ACTS = "from,to,act,date,clerk\nElena,Ivan,recruits,2012-05,x\nIvan,Zora,hosts,soon,x\n,Zora,hosts,2013,y\n"
UNKNOWN = "x,y,z\nAna,Bo,5\nCy,Bo,7\n"


class ImportPage:
    """The import page of a case."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self, case: str = "Trial") -> None:
        self.page.get_by_role("link", name=re.compile(case)).click()
        self.page.get_by_role("button", name="Import files").click()
        expect(self.page.get_by_role("heading", name="Import files")).to_be_visible()

    def hand_over(self, *paths: Path) -> None:
        self.page.locator("input[type=file]").set_input_files([str(path) for path in paths])
        expect(self.page.get_by_role("heading", name="Check and import")).to_be_visible()

    def part(self, name: str) -> Locator:
        return self.page.get_by_role("region", name=name, exact=True)

    def slot(self, part: str, slot: str) -> Locator:
        return self.page.get_by_role("grid", name=f"{part}: {slot}")

    def kind(self, name: str) -> None:
        self.page.get_by_role("button", name=re.compile("One row is …$")).click()
        self.page.get_by_role("option", name=name, exact=True).click()

    def row(self, place: str) -> Locator:
        return self.page.get_by_role("row").filter(has=self.page.get_by_role("rowheader", name=place, exact=True))

    def check(self) -> str:
        self.page.get_by_role("button", name="Check all rows").click()
        return self.page.locator(".import-sum").inner_text()

    def finish(self) -> None:
        self.page.get_by_role("button", name="Import", exact=True).click()
        expect(self.page.get_by_role("heading", name="Imported")).to_be_visible()


@pytest.fixture
def trial(tmp_path: Path) -> Iterator[ServedDesk]:
    """A desk over a base with one small case, to be changed."""
    people = tmp_path / "start.csv"
    people.write_text("name\nVesna\n", encoding="utf-8")
    run_fanal(tmp_path / "base.db", "import", str(people), "--case", "Trial")
    with served(tmp_path / "base.db") as desk:
        yield desk


@pytest.fixture
def visitor(chromium: Browser, trial: ServedDesk) -> Iterator[Visitor]:
    with visiting(chromium, trial) as watched:
        yield watched


@pytest.fixture
def wizard(visitor: Visitor) -> ImportPage:
    page = ImportPage(visitor.page)
    page.open()
    return page


def sheet(folder: Path, text: str, name: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", SHEETS)
def test_a_dirty_sheet_is_imported_as_it_is_and_undone(name: str, wizard: ImportPage, tmp_path: Path) -> None:
    sources, rows, kept = SHEETS[name]
    paths = [Path(shutil.copy(data_path(source), tmp_path)) for source in sources]
    wizard.hand_over(*paths)
    expected = f"Rows: {rows:,} = kept {kept:,} + listed {rows - kept:,}"
    assert wizard.check() == expected
    wizard.finish()
    expect(wizard.page.locator(".import-sum")).to_have_text(expected)
    wizard.page.get_by_role("button", name="Undo the whole import").click()
    expect(wizard.page.get_by_text("The import is undone.")).to_be_visible()


def test_a_row_is_told_in_words_and_a_cell_is_fixed_in_place(wizard: ImportPage, tmp_path: Path) -> None:
    wizard.hand_over(sheet(tmp_path, ACTS, "acts.csv"))
    wizard.kind("an act of one person on another")
    expect(wizard.row("2")).to_contain_text("Elena — recruits → Ivan, 2012-05")
    expect(wizard.row("3")).to_contain_text("The value is no date")
    expect(wizard.row("4")).to_contain_text("This row is listed, not recorded.")
    assert wizard.check() == "Rows: 3 = kept 2 + listed 1"
    page = wizard.page
    page.get_by_role("button", name="row 4, from: empty. Change it").click()
    page.keyboard.type("Goran")
    page.keyboard.press("Enter")
    expect(wizard.row("4")).to_contain_text("Goran — gives lodging to → Zora")
    page.get_by_role("button", name="row 3, date: soon. Change it").click()
    page.keyboard.press("Control+A")
    page.keyboard.type("2012-06")
    page.keyboard.press("Enter")
    expect(wizard.row("3")).to_contain_text("was: soon")
    page.get_by_role("button", name="Take back the last fix").click()
    expect(wizard.row("3")).to_contain_text("The value is no date")
    assert wizard.check() == "Rows: 3 = kept 3 + listed 0"


def test_the_problem_rows_are_downloaded(wizard: ImportPage, tmp_path: Path) -> None:
    wizard.hand_over(sheet(tmp_path, ACTS.replace("Zora,hosts,2013", "=1+1,hosts,2013"), "acts.csv"))
    wizard.check()
    with wizard.page.expect_download() as waited:
        wizard.page.get_by_role("link", name="Download the problem rows (CSV)").click()
    waited.value.save_as(tmp_path / "problems.csv")
    rows = list(csv.reader((tmp_path / "problems.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 3
    assert "'=1+1" in rows[2]


def test_columns_are_dragged_with_the_pointer(wizard: ImportPage, tmp_path: Path) -> None:
    wizard.hand_over(sheet(tmp_path, UNKNOWN, "ledger.csv"))
    expect(wizard.page.get_by_role("button", name="Check all rows")).to_be_disabled()
    wizard.kind("a payment")
    for column, part, slot in (("x", "Who pays", "Name"), ("y", "Who is paid", "Name"), ("z", "Payment", "Amount")):
        chip = wizard.page.get_by_role("row", name=column, exact=True)
        chip.drag_to(wizard.slot(part, slot), source_position={"x": 8, "y": 14})
        expect(wizard.slot(part, slot).get_by_role("row", name=column)).to_be_visible()
    expect(wizard.row("2")).to_contain_text("Ana — Payment → Bo · Amount: 5")


def test_columns_are_moved_by_keyboard_alone(wizard: ImportPage, tmp_path: Path) -> None:
    wizard.hand_over(sheet(tmp_path, UNKNOWN, "ledger.csv"))
    wizard.kind("a payment")
    page = wizard.page
    menu = page.get_by_role("button", name="x: choose what it says").first
    menu.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menu")).to_be_visible()
    page.keyboard.type("Name")
    page.keyboard.press("Enter")
    expect(wizard.slot("Who pays", "Name").get_by_role("row", name="x")).to_be_visible()
    grip = page.get_by_role("row", name="y", exact=True).locator(".import-grip")
    grip.focus()
    page.keyboard.press("Enter")
    for _ in range(60):
        place = page.evaluate("document.activeElement.closest('[role=grid]')?.getAttribute('aria-label') ?? ''")
        if place == "Who is paid: Name":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(wizard.slot("Who is paid", "Name").get_by_role("row", name="y")).to_be_visible()


def test_a_mapping_is_kept_and_used_again(wizard: ImportPage, tmp_path: Path) -> None:
    wizard.hand_over(sheet(tmp_path, ACTS, "march.csv"))
    wizard.kind("an act of one person on another")
    page = wizard.page
    page.get_by_text("Mappings kept under a name (0)").click()
    page.get_by_label("Keep what is said here as").fill("Acts of the month")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.get_by_text("Acts of the month")).to_be_visible()
    page.get_by_role("button", name="Discard this import").click()
    wizard.hand_over(sheet(tmp_path, ACTS.replace("clerk", "officer"), "april.csv"))
    page.get_by_text("Mappings kept under a name (1)").click()
    page.get_by_role("button", name="Use", exact=True).click()
    expect(page.get_by_text("april.csv lacks columns that the mapping uses: clerk.")).to_be_visible()
    expect(page.get_by_text("they are left out: officer.")).to_be_visible()


def test_an_import_under_way_is_there_after_the_page_is_loaded_again(wizard: ImportPage, tmp_path: Path) -> None:
    wizard.hand_over(sheet(tmp_path, ACTS, "acts.csv"))
    wizard.page.reload()
    expect(wizard.page.get_by_text("acts.csv").first).to_be_visible()


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("size", [(1440, 900), PHONE])
def test_axe_and_narrow_screens(
    chromium: Browser, trial: ServedDesk, tmp_path: Path, size: tuple[int, int], *, is_dark: bool
) -> None:
    with visiting(chromium, trial, size=size, is_dark=is_dark) as visitor:
        wizard = ImportPage(visitor.page)
        wizard.open()
        check(visitor.page, "import, empty")
        wizard.hand_over(sheet(tmp_path, ACTS, "acts.csv"))
        expect(wizard.row("4")).to_be_visible()
        check(visitor.page, "import, a sheet")
        wizard.check()
        for fold in visitor.page.locator(".import-fold > summary").all():
            fold.click()
        check(visitor.page, "import, checked")
        assert visitor.page.evaluate("document.documentElement.scrollWidth") <= size[0]
        assert visitor.page.locator(".import").evaluate("page => page.scrollWidth <= page.clientWidth")
