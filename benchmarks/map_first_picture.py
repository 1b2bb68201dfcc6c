"""From the click on a case to the first picture of its map, in headless Chromium with software rendering."""

import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from benchmarks import desk, networks
from benchmarks.figures import Figure, at_most, informs
from benchmarks.store_rates import FIRST, LAST, SCOPE
from fanal.model.case import Case
from fanal.model.ids import KeyedIds
from fanal.model.statement import Statement, sealed
from fanal.store import open_store
from fanal.web.desk.static_files import static_folder

SIZES = ((5_000, 20_000), (12_500, 50_000))
BOUND_S, PATIENCE_MS, RUNS = 2.0, 60_000, 5
CLASSES = (
    ("Family", "person", "relative"),
    ("Intimate", "person", "partner"),
    ("Acquaintance", "person", "acquaintance"),
)
SOFTWARE = ("--disable-gpu", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--no-sandbox")
# The pixel is read back so that the drawing is done, not only ordered.
DRAWN = """() => {
    if (!performance.getEntriesByName("fanal:picture").length) return false;
    for (const canvas of document.querySelectorAll("canvas")) {
        const gl = canvas.getContext("webgl2");
        if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    }
    return true;
}"""


def run() -> Iterator[Figure]:
    """Yield the median of five first pictures for each size; each from a desk that was just started."""
    if not (static_folder() / "index.html").exists():
        raise OSError("the pages are not built; run `make setup`")
    if not (chromium := which("chromium") or which("chromium-browser")):
        raise OSError("there is no Chromium; `apt install chromium` brings it")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(SOFTWARE))
        for people, links in SIZES:
            base = Path(folder) / f"{links}.db"
            make_case(base, people, links)
            times, again = zip(*(_pictures(browser, base) for _ in range(RUNS)), strict=True)
            what, note = f"{people:,} people, {links:,} links", f"median of {RUNS}, slowest {max(times):.2f} s"
            yield (
                at_most(f"first picture of {what}", statistics.median(times), "s", BOUND_S, note)
                if (people, links) == SIZES[0]
                else informs(f"first picture of {what}", statistics.median(times), "s", f"draws; {note}")
            )
            yield informs("the same when the desk has it in memory", statistics.median(again), "s")
        browser.close()


def _pictures(browser: Browser, base: Path) -> tuple[float, float]:
    """Return seconds from the click to the picture, the first time and once more in a new page."""
    with desk.served(base) as address:
        context = browser.new_context(viewport={"width": 1280, "height": 800})
        times = []
        for page_address in (f"{address}/?token={desk.TOKEN}", address):
            page = context.new_page()
            page.goto(page_address)
            card = page.locator(".case-card a").first
            card.wait_for(timeout=PATIENCE_MS)
            page.wait_for_load_state("networkidle")
            began = time.perf_counter()
            card.click()
            page.wait_for_function(DRAWN, timeout=PATIENCE_MS, polling="raf")
            times.append(time.perf_counter() - began)
            page.close()
        context.close()
        return times[0], times[1]


def make_case(base: Path, people: int, links: int) -> None:
    """Write a base with one case of so many invented people and links."""
    store = open_store(str(base))
    case = store.create_case(SCOPE, Case("", "First picture"))
    with store.write(SCOPE, case.id, kind="import", label="invented") as writer:
        writer.add(_told(store.ids, case.id, people, links))
    store.close()


def _told(ids: KeyedIds, case_id: str, people: int, links: int) -> Iterator[Statement]:
    key = [ids.of("e", case_id, "person", str(number)) for number in range(people)]

    def claim(entity: str, schema: str, prop: str, value: str) -> Statement:
        return sealed(ids, Statement("", case_id, entity, schema, prop, value))

    for number, entity in enumerate(key):
        yield claim(entity, "Person", "id", "")
        yield claim(entity, "Person", "name", f"{FIRST[number % len(FIRST)]} {LAST[number // 7 % len(LAST)]} {number}")
    for number, (one, other) in enumerate(networks.ties(links, people)):
        schema, source, target = CLASSES[number % len(CLASSES)]
        entity = ids.of("e", case_id, schema, str(number))
        claims: list[tuple[Any, ...]] = [("id", ""), (source, key[one]), (target, key[other])]
        for prop, value in claims:
            yield claim(entity, schema, prop, value)
