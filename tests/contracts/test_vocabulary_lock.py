"""A published code is never renamed or removed: the lock remembers every one."""

import subprocess
import sys
from pathlib import Path

import pytest

from fanal.model.vocabulary import load_vocabularies

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "lock_vocabularies.py"
LOCK = ROOT / "src" / "fanal" / "model" / "vocab.lock"


def locked() -> list[tuple[str, str]]:
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    return [(name, code) for name, code in (line.split(" ") for line in lines) if "." not in name]


@pytest.mark.parametrize("name", sorted({name for name, _ in locked()}))
def test_no_published_code_is_lost(name: str) -> None:
    codes = load_vocabularies()[name].terms
    assert [code for listed, code in locked() if listed == name and code not in codes] == []


def run_on_copy(folder: Path, lock: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    script = folder / "scripts" / SCRIPT.name
    copy = folder / "src" / "fanal" / "model" / "vocab.lock"
    for path, text in ((script, SCRIPT.read_text(encoding="utf-8")), (copy, lock)):
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    command = [sys.executable, str(script), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_the_lock_is_what_the_script_writes(tmp_path: Path) -> None:
    done = run_on_copy(tmp_path, LOCK.read_text(encoding="utf-8"), "--check")
    assert (done.returncode, done.stdout) == (0, "")


def test_a_lost_code_stops_the_script_and_is_named(tmp_path: Path) -> None:
    done = run_on_copy(tmp_path, "act no_longer_there\n" + LOCK.read_text(encoding="utf-8"))
    assert done.returncode == 1
    assert "act no_longer_there" in done.stdout


def test_a_new_code_must_be_locked(tmp_path: Path) -> None:
    without_first = LOCK.read_text(encoding="utf-8").split("\n", 1)[1]
    done = run_on_copy(tmp_path, without_first, "--check")
    assert done.returncode == 1
    assert "make generate" in done.stdout


def test_writing_adds_the_new_code(tmp_path: Path) -> None:
    text = LOCK.read_text(encoding="utf-8")
    done = run_on_copy(tmp_path, text.split("\n", 1)[1])
    assert done.returncode == 0
    assert (tmp_path / "src" / "fanal" / "model" / "vocab.lock").read_text(encoding="utf-8") == text
