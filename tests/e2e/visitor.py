"""Someone who sits at the desk, and a record of what their browser did behind the screen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from tests.e2e.server import ServedDesk

LAPTOP = (1440, 900)
PHONE = (390, 844)
TABLET = (1024, 768)
_INSIDE_THE_BROWSER = {"data", "blob", "about"}
PATIENCE_MS = 20_000


@dataclass
class Visitor:
    """A browser window at a desk.

    Parameters
    ----------
    page : Page
    served : ServedDesk
    requests : list of str
        Every address the window asked for.
    faults : list of str
        Errors of scripts and of the console; a test that means to cause them empties the list.
    """

    page: Page
    served: ServedDesk
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def foreign_requests(self) -> list[str]:
        """Return the addresses asked for that are not the desk's own."""
        outside = [address for address in self.requests if urlsplit(address).scheme not in _INSIDE_THE_BROWSER]
        return [address for address in outside if not address.startswith(f"{self.served.origin}/")]


@lru_cache(maxsize=8)
def _window(chromium: Browser, size: tuple[int, int], is_dark: bool, locale: str) -> Page:
    """Return a window for visits alike, used again: opening one costs more than most tests do in it."""
    context = chromium.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if is_dark else "light",
        reduced_motion="reduce",
        locale=locale,
        timezone_id="Europe/Paris",
        has_touch=size == PHONE,
        accept_downloads=True,
    )
    context.set_default_timeout(PATIENCE_MS)
    return context.new_page()


@contextmanager
def visiting(
    chromium: Browser,
    served: ServedDesk,
    *,
    size: tuple[int, int] = LAPTOP,
    is_dark: bool = False,
    locale: str = "en-GB",
) -> Iterator[Visitor]:
    """Sit down at a desk; at the end nothing may have failed or left this machine, and nothing chosen is kept.

    Parameters
    ----------
    chromium : Browser
    served : ServedDesk
    size : tuple of int
        Width and height of the window, CSS pixels. On a phone's width the finger is the pointer.
    is_dark : bool
        What the system prefers.
    locale : str
        What the browser asks for.
    """
    page = _window(chromium, size, is_dark, locale)
    visitor = Visitor(page, served)
    listeners: dict[Any, Callable[[Any], None]] = {
        "request": lambda request: visitor.requests.append(request.url),
        "pageerror": lambda error: visitor.faults.append(f"script: {error}"),
        "console": lambda said: visitor.faults.append(said.text) if said.type == "error" else None,
    }
    for event, listener in listeners.items():
        page.on(event, listener)
    try:
        page.goto(served.entry)
        yield visitor
        assert visitor.foreign_requests() == []
        assert visitor.faults == []
    finally:
        page.evaluate("localStorage.clear()")
        for event, listener in listeners.items():
            page.remove_listener(event, listener)
        page.emulate_media(media="screen", color_scheme="dark" if is_dark else "light")
        page.goto("about:blank")
