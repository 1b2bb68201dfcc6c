"""Every language the desk speaks: chosen on the screen, taken from the browser, kept."""

import pytest
from playwright.sync_api import Browser, Page, expect

from fanal.text.messages import languages, translated
from tests.e2e.desk import Desk
from tests.e2e.server import ServedDesk
from tests.e2e.visitor import PHONE, Visitor, visiting

pytestmark = pytest.mark.browser

TABS = ("Map", "Table", "People", "Measures", "Sources", "Work", "History")


def expect_language(page: Page, locale: str) -> None:
    """The page and its words are in one language."""
    expect(page.locator("html")).to_have_attribute("lang", locale)
    expect(page.get_by_role("tab")).to_have_text([translated(locale, tab) for tab in TABS])


def test_each_language_is_chosen_by_its_own_name(desk: Desk) -> None:
    desk.open_case("La maison du quai", "People")
    spoken = languages()
    assert len(spoken) == 10  # nine languages, one of them in two scripts
    now = "en"
    seen = set()
    for language in [*spoken[1:], spoken[0]]:
        desk.page.get_by_role("button", name=translated(now, "Language")).click()
        offered = desk.page.get_by_role("option")
        expect(offered).to_have_count(len(spoken))
        offered.nth(spoken.index(language)).click()
        now = language.code
        desk.page.keyboard.press("Escape")
        expect_language(desk.page, now)
        # From the server: what each column's roles are called, in the reader's language.
        chip = desk.page.locator(".chip").first
        expect(chip).to_be_visible()
        seen.add(chip.inner_text())
    assert len(seen) > len(spoken) / 2


@pytest.mark.parametrize(
    ("asked", "spoken"), [("fr-FR", "fr"), ("mk-MK", "mk"), ("sr-Latn-RS", "sr-Latn"), ("de-DE", "en")]
)
def test_the_browser_says_which_language_to_begin_in(
    chromium: Browser, served_examples: ServedDesk, asked: str, spoken: str
) -> None:
    with visiting(chromium, served_examples, locale=asked) as visitor:
        expect(visitor.page.locator("html")).to_have_attribute("lang", spoken)
        expect(visitor.page.get_by_role("heading", level=1)).to_have_text(translated(spoken, "Cases"))


def test_the_choice_is_kept(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name="Language").click()
    visitor.page.get_by_role("option", name="Shqip").click()
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text(translated("sq", "Cases"))
    visitor.page.reload()
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text(translated("sq", "Cases"))


@pytest.mark.parametrize("locale", [language.code for language in languages()])
def test_no_language_is_too_wide_for_a_phone(chromium: Browser, served_examples: ServedDesk, locale: str) -> None:
    with visiting(chromium, served_examples, size=PHONE) as visitor:
        page = visitor.page
        expect(page.get_by_role("heading", level=1)).to_have_text("Cases")
        page.evaluate("(code) => localStorage.setItem('fanal.language', code)", locale)
        page.reload()
        expect(page.get_by_role("heading", level=1)).to_have_text(translated(locale, "Cases"))
        for address in ("#/cases", *(f"{case_address(page)}/{tab}" for tab in ("table", "people", "history"))):
            page.evaluate("(hash) => { location.hash = hash; }", address)
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0], address


def case_address(page: Page) -> str:
    """Where a case is, without its tab."""
    href = page.get_by_role("link", name="Orchard Lane").get_attribute("href")
    return (href or "").removesuffix("/map")
