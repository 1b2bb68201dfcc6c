"""Fixtures of the desk's tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.story import Story, tell
from tests.web.desk.browser import Browser


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return tell(tmp_path)


@pytest.fixture
def browser(story: Story) -> Iterator[Browser]:
    with story.open() as workspace:
        yield Browser(workspace)
