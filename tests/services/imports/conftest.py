"""A base with nothing in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fanal.access import Viewer
from fanal.bootstrap import open_workspace
from fanal.services.workspace import Workspace
from fanal.settings import Settings


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(Settings(base=str(tmp_path / "empty.db")), Viewer("importer", "Harbor")) as workspace:
        yield workspace
