"""A scripted analyst enters twenty people and forty-five sourced links from a document of six pages.

Only what the how-to *Draw links and events* tells is done, in a real Chromium: once with mouse and
keys, once with the keys alone. The base is then compared with the document, link by link. Time is
that of the program and the script; a person's reading and thinking come on top.
"""

import re
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from shutil import which

from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from benchmarks import desk
from benchmarks.analyst_document import TITLE, Sentence, people, sentences
from fanal.model.acts import SUBTYPES
from fanal.model.case import Case
from fanal.model.schemata import load_model
from fanal.model.scope import Scope
from fanal.model.statement import Statement
from fanal.model.vocabulary import load_vocabularies
from fanal.store import open_store

SCOPE = Scope("benchmark", purpose="benchmark", all_cases=True, may_write=True)
CASE = "From six pages"
FLAGS = ("--disable-gpu", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--no-sandbox")
PATIENCE_MS = 30_000


@dataclass
class Hands:
    """What the analyst does, counted.

    Parameters
    ----------
    page : Page
    clicks, keystrokes : int
    """

    page: Page
    clicks: int = 0
    keystrokes: int = 0
    seen: set[str] = field(default_factory=set)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.keystrokes += 1 + key.count("+")

    def write(self, text: str) -> None:
        self.page.keyboard.type(text)
        self.keystrokes += len(text)

    def click(self, target: Locator) -> None:
        target.click()
        self.clicks += 1


def label(code: str) -> str:
    """Return the English label of an act or sub-type."""
    words = load_vocabularies()
    return (words["act"] if code in words["act"] else words[SUBTYPES]).labelled(code, "en")


def shortest(code: str) -> str:
    """Return the fewest letters, four at least, with which no other label begins."""
    wanted = label(code)
    others = [term.label["en"] for name in ("act", SUBTYPES) for term in load_vocabularies()[name] if term.code != code]
    for length in range(4, len(wanted)):
        if wanted[:length].endswith(" "):
            continue
        if not any(other.casefold().startswith(wanted[:length].casefold()) for other in others):
            return wanted[:length]
    return wanted


def typed(hands: Hands, name: str) -> str:
    """Return what is typed for someone: the whole name the first time, the first name after that."""
    is_known = name in hands.seen
    hands.seen.add(name)
    return name.split()[0] if is_known and _is_alone(name) else name


def _is_alone(name: str) -> bool:
    return sum(name.split()[0] in other.split() for other in people()) == 1


def choose(hands: Hands, text: str, wanted: str, *, by_key: bool) -> None:
    """Type into the field that has the focus and take what is offered first."""
    hands.write(text)
    offered = hands.page.get_by_role("option").filter(has_text=wanted).first
    expect(offered).to_be_visible(timeout=PATIENCE_MS)
    if by_key:
        hands.press("Enter")
    else:
        hands.click(offered)


def begin(hands: Hands, told: Sentence, before: Sentence | None, *, by_key: bool) -> None:
    """Open the form: from the same person as the last link, or between others."""
    is_same = before is not None and before.source == told.source
    if by_key:
        hands.press("l" if is_same else "Shift+L")
    elif before is None:
        hands.press("l")
    else:
        name = re.compile("^Another from" if is_same else "^Other people, same source")
        hands.click(hands.page.get_by_role("button", name=name))
    if not is_same:
        expect(hands.page.get_by_role("combobox", name="From whom")).to_be_focused(timeout=PATIENCE_MS)
        choose(hands, typed(hands, told.source), told.source, by_key=by_key)
        _to_field(hands, "To whom", by_key=by_key)
    expect(hands.page.get_by_role("combobox", name="To whom")).to_be_focused(timeout=PATIENCE_MS)


def _to_field(hands: Hands, name: str, *, by_key: bool) -> None:
    target = hands.page.get_by_role("complementary", name="Draw a link").get_by_label(name, exact=True).first
    if not by_key:
        return hands.click(target)
    for _ in range(12):
        if target.evaluate("(element) => element === document.activeElement"):
            return None
        hands.press("Tab")
    raise AssertionError(f"Tab does not lead to {name}")


def rest_on(hands: Hands, told: Sentence, before: Sentence | None, *, by_key: bool) -> None:
    """Name the source the first time, and the page whenever it is another."""
    if before is None:
        _to_field(hands, "Source", by_key=by_key)
        choose(hands, TITLE, TITLE, by_key=by_key)
    if before is None or before.page != told.page:
        _to_field(hands, "Place in it", by_key=by_key)
        hands.press("Control+a")
        hands.write(f"p. {told.page}")


def draw(hands: Hands, told: Sentence, before: Sentence | None, *, by_key: bool) -> None:
    """Enter one link of the document."""
    begin(hands, told, before, by_key=by_key)
    choose(hands, typed(hands, told.target), told.target, by_key=by_key)
    expect(hands.page.get_by_role("combobox", name="What is between them?")).to_be_focused(timeout=PATIENCE_MS)
    choose(hands, shortest(told.code), label(told.code), by_key=by_key)
    rest_on(hands, told, before, by_key=by_key)
    if by_key:
        hands.press("Control+Enter")
    else:
        hands.click(hands.page.get_by_role("button", name=re.compile("^Draw the link")))
    heading = hands.page.get_by_role("complementary", name="What is selected").get_by_role("heading", level=2)
    expect(heading).to_contain_text(told.source, timeout=PATIENCE_MS)
    expect(heading).to_contain_text(told.target, timeout=PATIENCE_MS)


def enter(page: Page, *, by_key: bool) -> tuple[Hands, list[float]]:
    """Enter the whole document; return what it took, and the seconds of each link."""
    hands, before, seconds = Hands(page), None, []
    for told in sentences():
        began = time.perf_counter()
        draw(hands, told, before, by_key=by_key)
        seconds.append(time.perf_counter() - began)
        before = told
    return hands, seconds


def stored(base: Path) -> tuple[set[str], list[tuple[str, str, str, str, str]]]:
    """Return the people of the base, and its links with source and page."""
    store = open_store(str(base), create=False)
    (case,) = store.cases(SCOPE)
    claims = [row.statement for row in store.statements(SCOPE, case.id)]
    store.close()
    value = {(row.entity_id, row.prop): row for row in claims}
    names = {row.entity_id: row.value for row in claims if row.prop == "name" and row.schema == "Person"}
    titles = {row.entity_id: row.value for row in claims if row.prop == "title"}
    links = []
    for row in claims:
        if row.prop in {"act", "subtype"}:
            source, target = _ends(row.entity_id, row.schema, value)
            links.append((names[source], row.value, names[target], row.locator, titles.get(row.source_id, "")))
    return set(names.values()), sorted(links)


def _ends(link: str, schema: str, value: Mapping[tuple[str, str], Statement]) -> tuple[str, str]:
    edge = load_model().get(schema).edge
    if edge is None:
        raise TypeError(schema)
    return value[link, edge.source].value, value[link, edge.target].value


def compare(base: Path) -> list[str]:
    """Return what differs between the base and the document; nothing, if all was entered as it is told."""
    names, links = stored(base)
    wanted = sorted((one.source, one.code, one.target, f"p. {one.page}", TITLE) for one in sentences())
    lacking = [f"lacks {row}" for row in wanted if row not in links]
    return [
        *([] if names == set(people()) else [f"people differ: {sorted(names ^ set(people()))}"]),
        *lacking,
        *[f"has {row} too often" for row in links if links.count(row) > wanted.count(row)],
    ]


def run(browser: Browser, base: Path, *, by_key: bool) -> tuple[Hands, list[float], list[str]]:
    """Enter the document into a new base; return what it took, the seconds of each link, and what differs."""
    store = open_store(str(base))
    store.create_case(SCOPE, Case("", CASE))
    store.close()
    with desk.served(base) as address:
        context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB", reduced_motion="reduce")
        page = context.new_page()
        page.goto(f"{address}/?token={desk.TOKEN}")
        page.get_by_role("link", name=re.compile(CASE)).click()
        expect(page.get_by_role("heading", level=1, name=CASE)).to_be_visible(timeout=PATIENCE_MS)
        hands, seconds = enter(page, by_key=by_key)
        context.close()
    return hands, seconds, compare(base)


def main() -> int:
    """Print clicks, keystrokes and time per link, both ways; 1 if the base differs from the document."""
    if not (chromium := which("chromium") or which("chromium-browser")):
        print("There is no Chromium; `apt install chromium` brings it.")
        return 1
    count, faults = len(sentences()), []
    print(f"{len(people())} people, {count} links, each with its source and page")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for way, by_key in (("mouse and keys", False), ("keys alone", True)):
            hands, seconds, found = run(browser, Path(folder) / f"{by_key}.db", by_key=by_key)
            faults += found
            middle = sorted(seconds)[count // 2]
            print(
                f"{way:15} {hands.clicks / count:5.1f} clicks  {hands.keystrokes / count:5.1f} keystrokes  "
                f"{sum(seconds) / count:5.2f} s a link (median {middle:.2f}), {sum(seconds):.0f} s in all; "
                f"{'as the document says' if not found else f'{len(found)} differences'}"
            )
        browser.close()
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
