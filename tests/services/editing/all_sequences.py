"""Five hundred sequences of edits on each engine, undone and redone: ``make sequences``; the usual run tries a few."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fanal.bootstrap import open_workspace
from fanal.settings import Settings
from tests.services.editing.test_sequences import check_sequence

SEQUENCES = 500
PART = 20
"""Sequences in one base: what is drawn from all of it is compared after each step."""


def check_part(address: str, first: int) -> None:
    with open_workspace(Settings(base=address)) as workspace:
        for seed in range(first, first + PART):
            check_sequence(workspace, seed)


@pytest.mark.parametrize("first", range(0, SEQUENCES, PART))
def test_sequences_on_sqlite(tmp_path: Path, first: int) -> None:
    check_part(str(tmp_path / "base.db"), first)


@pytest.mark.postgres
@pytest.mark.parametrize("first", range(0, SEQUENCES, PART))
def test_sequences_on_postgresql(new_postgres_database: Callable[[], str], first: int) -> None:
    check_part(new_postgres_database(), first)
