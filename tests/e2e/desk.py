"""What people do at the desk, in the words of the screen, so that tests read like what they check."""

import re
from typing import Literal

from playwright.sync_api import Locator, Page, expect

from tests.e2e.pixels import color_of

Tab = Literal["Map", "Table", "People", "Measures", "Sources", "Work", "History"]


class Desk:
    """The desk in a browser window, in English.

    Parameters
    ----------
    page : Page
        Signed in.
    """

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def stage(self) -> Locator:
        """Where the map is drawn."""
        return self.page.get_by_role("application")

    @property
    def legend(self) -> Locator:
        return self.page.get_by_role("complementary", name="Filter and legend")

    @property
    def panel(self) -> Locator:
        """What is selected, on the right."""
        return self.page.get_by_role("complementary", name="What is selected")

    @property
    def selected(self) -> Locator:
        """The name of what is selected."""
        return self.panel.get_by_role("heading", level=2)

    def open_case(self, title: str, tab: Tab = "Map") -> None:
        """Open a case from the list; the map by a click on it, another tab by its address."""
        link = self.page.get_by_role("link", name=re.compile(re.escape(title)))
        if tab == "Map":
            link.click()
            self.wait_for_map()
        else:
            address = link.get_attribute("href") or ""
            self.page.evaluate("(hash) => { location.hash = hash; }", address.replace("/map", f"/{tab.lower()}"))
        expect(self.page.get_by_role("heading", level=1, name=title)).to_be_visible()

    def wait_for_map(self) -> None:
        """Wait until the map of the case is drawn."""
        expect(self.page.get_by_role("button", name="Fit the map to the window")).to_be_visible()
        expect(self.stage.locator("canvas").first).to_be_visible()

    def go_to(self, tab: Tab) -> None:
        self.page.get_by_role("tab", name=tab).click()
        expect(self.page.get_by_role("tab", name=tab)).to_have_attribute("aria-selected", "true")

    def find(self, text: str) -> Locator:
        """Type into the search of the header and return what is offered."""
        self.page.get_by_role("combobox", name="Find a person").fill(text)
        offered = self.page.get_by_role("listbox").get_by_role("option")
        expect(offered.first).to_be_visible()
        return offered

    def select(self, name: str) -> None:
        """Find a person by name and open their panel."""
        self.find(name).filter(has_text=name).first.click()
        expect(self.selected).to_have_text(name)
        expect(self.section("Links")).to_be_visible()

    def section(self, title: str) -> Locator:
        """A part of the panel, by the title it folds under."""
        button = self.page.get_by_role("button", name=re.compile(f"^{title}( \\d+)?$"))
        return self.panel.locator(".section").filter(has=button)

    def choose(self, label: str, option: str) -> None:
        """Choose from a list that opens in place."""
        self.page.get_by_role("button", name=re.compile(f"{re.escape(label)}$")).click()
        self.page.get_by_role("option", name=option, exact=True).click()

    def class_entry(self, label: str) -> Locator:
        """The entry of a class of links in the legend, which filters by it."""
        return self.legend.locator(".class-toggle").filter(has_text=label)

    def line_color(self, label: str) -> tuple[int, int, int]:
        """The colour in which the legend shows a class of links."""
        return color_of(self.class_entry(label).locator("line").get_attribute("stroke") or "")

    def mark_color(self, label: str) -> tuple[int, int, int]:
        """The colour in which the legend shows those of one side, role or kind."""
        entry = self.legend.locator(".node-entry").filter(has_text=label)
        return color_of(entry.locator("circle").get_attribute("fill") or "")
