"""Find a Chromium on this machine and start it the way that draws WebGL without a graphics card."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-gpu-compositing",  # only the map goes through the software WebGL, not every page: a third less work
]


def find_chromium(playwright: Playwright) -> str | None:
    """Return the program that FANAL_CHROMIUM names, else the system's, else the one that Playwright brought."""
    named = os.environ.get("FANAL_CHROMIUM")
    if named:
        return named
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found:
        return found
    own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


@contextmanager
def running_chromium() -> Iterator[Browser]:
    """Run a browser without a screen; skip where there is none."""
    with sync_playwright() as playwright:
        program = find_chromium(playwright)
        if program is None:
            pytest.skip("needs Chromium: `apt install chromium`, or `.venv/bin/python -m playwright install chromium`")
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()
