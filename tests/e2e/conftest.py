"""Fixtures of the browser's tests: a real server over a real base, a real Chromium, and a visitor who is watched."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from fanal.web.desk.static_files import static_folder
from tests.e2e.chromium import running_chromium
from tests.e2e.desk import Desk
from tests.e2e.server import ServedDesk, run_fanal, served
from tests.e2e.visitor import Visitor, visiting

PATIENCE_MS = 20_000  # of a machine that runs other tests beside these


# Of the package, not of the session: Playwright keeps an event loop running in this
# thread as long as it lives, and asyncio.run in a later test elsewhere would refuse to start.
@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE_MS)
    with running_chromium() as browser:
        yield browser


@pytest.fixture(scope="package")
def built_pages() -> None:
    """The front end as `make setup` builds it."""
    if not (static_folder() / "index.html").is_file():
        pytest.skip("needs the front end: `python3 scripts/setup.py dev` builds it")


@pytest.fixture(scope="package")
def served_examples(built_pages: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedDesk]:
    """A desk over the example cases; tests look at them and change nothing."""
    base = tmp_path_factory.mktemp("examples") / "base.db"
    run_fanal(base, "demo")
    with served(base) as desk:
        yield desk


@pytest.fixture
def served_empty(built_pages: None, tmp_path: Path) -> Iterator[ServedDesk]:
    """A desk of this test's own, over a base without a case."""
    with served(tmp_path / "base.db") as desk:
        yield desk


@pytest.fixture
def visitor(chromium: Browser, served_examples: ServedDesk) -> Iterator[Visitor]:
    """Someone at the desk of the example cases, in English, in front of a laptop's screen."""
    with visiting(chromium, served_examples) as watched:
        yield watched


@pytest.fixture
def desk(visitor: Visitor) -> Desk:
    """What the visitor does at the desk."""
    return Desk(visitor.page)
