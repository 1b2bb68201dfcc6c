"""Two hundred kills of a desk at random moments: ``make kills``; the usual run tries a few."""

from pathlib import Path

import pytest

from tests.web.desk.test_kill import check_kills

KILLS = 200


def test_no_acknowledged_edit_is_lost_in_two_hundred_kills(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    acknowledged = check_kills(tmp_path, KILLS, seed=2)
    with capsys.disabled():
        print(f"\n{KILLS} kills: {acknowledged} edits acknowledged, none lost, none kept by half")  # noqa: T201 (the figures are what this run is for)
