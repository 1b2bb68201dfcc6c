"""Fixtures of the tests of entry by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fanal.services.workspace import Workspace
from tests.services.story import Story, tell


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return tell(tmp_path)


@pytest.fixture
def workspace(story: Story) -> Iterator[Workspace]:
    with story.open() as opened:
        yield opened
