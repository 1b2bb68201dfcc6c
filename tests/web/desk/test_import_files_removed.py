"""The files of an import under way go with the desk."""

import signal
from pathlib import Path

import httpx
import pytest

from tests.e2e.server import run_fanal, served


@pytest.mark.parametrize("order", [signal.SIGINT, signal.SIGTERM])
def test_the_files_are_removed_when_the_desk_stops(
    order: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    start = tmp_path / "start.csv"
    start.write_text("name\nVesna\n", encoding="utf-8")
    run_fanal(tmp_path / "base.db", "import", str(start), "--case", "Trial")
    with served(tmp_path / "base.db") as desk:
        with httpx.Client(base_url=desk.origin) as visitor:
            visitor.get(desk.entry)
            case = visitor.get("/api/cases").json()["cases"][0]["id"]
            answer = visitor.post(f"/api/cases/{case}/imports", files={"files": ("people.csv", b"name\nZora\n")})
            assert answer.status_code == 200
            assert [path.name for path in folder.rglob("*") if path.is_file()] == ["people.csv"]
        desk.process.send_signal(order)
        desk.process.wait(timeout=20)
        assert list(folder.iterdir()) == []
