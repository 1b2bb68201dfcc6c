"""Everything the export menu offers arrives, and is what it says it is."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import openpyxl
import pytest
from defusedxml import ElementTree
from playwright.sync_api import Browser, expect

from tests.e2e import pixels
from tests.e2e.desk import Desk
from tests.e2e.server import ServedDesk
from tests.e2e.visitor import visiting

pytestmark = pytest.mark.browser

PEOPLE = {"Elena Petrova", "Marek Lis", "Nguyễn Văn Tuấn", "anh Hùng"}


@pytest.fixture(scope="module")
def case(chromium: Browser, served_examples: ServedDesk) -> Iterator[Desk]:
    """One open case for all: taking a copy away changes nothing."""
    with visiting(chromium, served_examples) as visitor:
        desk = Desk(visitor.page)
        desk.open_case("Orchard Lane")
        yield desk


def export(case: Desk, name: str, folder: Path) -> Path:
    """Take one file away."""
    case.page.get_by_role("button", name="Export").click()
    with case.page.expect_download() as coming:
        case.page.get_by_role("menuitem", name=name, exact=True).click()
    target = folder / coming.value.suggested_filename
    coming.value.save_as(target)
    assert target.stat().st_size > 500
    return target


def test_png(case: Desk, tmp_path: Path) -> None:
    path = export(case, "PNG", tmp_path)
    assert path.name == "Orchard-Lane.png"
    picture = pixels.decode(path.read_bytes(), case.stage)
    assert picture.shape[1] > 1000
    assert pixels.count(picture, case.line_color("criminal")) > 1000


def test_svg(case: Desk, tmp_path: Path) -> None:
    root = ElementTree.fromstring(export(case, "SVG", tmp_path).read_bytes())
    svg = "{http://www.w3.org/2000/svg}"
    texts = {element.text for element in root.iter(f"{svg}text")}
    assert PEOPLE | {"criminal", "financial"} <= texts
    assert len(list(root.iter(f"{svg}path"))) >= 37
    assert not [element for element in root.iter() if element.tag in {f"{svg}script", f"{svg}image"}]


def test_csv(case: Desk, tmp_path: Path) -> None:
    with zipfile.ZipFile(export(case, "CSV", tmp_path)) as archive:
        tables = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist() if name.endswith(".csv")}
    assert tables
    assert all(len(list(csv.reader(io.StringIO(table)))) > 1 for table in tables.values())
    assert all(any(person in table for table in tables.values()) for person in PEOPLE)


def test_xlsx(case: Desk, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(export(case, "XLSX", tmp_path))
    said = {cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row}
    book.close()
    assert said >= PEOPLE


def test_graphml(case: Desk, tmp_path: Path) -> None:
    graph = nx.read_graphml(export(case, "GraphML", tmp_path))
    assert graph.number_of_nodes() >= 14
    assert graph.number_of_edges() >= 37


def test_gexf(case: Desk, tmp_path: Path) -> None:
    root = ElementTree.fromstring(export(case, "GEXF", tmp_path).read_bytes())
    labels = {element.get("label") for element in root.iter() if element.tag.endswith("}node")}
    assert labels >= PEOPLE


@pytest.mark.parametrize("name", ["FollowTheMoney", "JSON lines"])
def test_lines_of_json(case: Desk, tmp_path: Path, name: str) -> None:
    path = export(case, name, tmp_path)
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert len(lines) > 14
    assert all(person in path.read_text(encoding="utf-8") for person in PEOPLE)


def test_what_the_filter_hides_stays_here(case: Desk, tmp_path: Path) -> None:
    case.class_entry("criminal").click()
    expect(case.legend.locator(".class-toggle[aria-pressed=false]")).to_have_count(1)
    graph = nx.read_graphml(export(case, "GraphML", tmp_path))
    assert graph.number_of_edges() == 37 - 22  # those on the map, without the criminal ones
    case.legend.get_by_role("button", name="Show all").click()
