"""Limited processes: what they give, and that nothing gets past their limits."""

import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from fanal.errors import InputError, TooLargeError, UnreadableFileError
from fanal.files import Allowance, Recognizer, run_limited

QUICK = Allowance(seconds=2.0)


def run(code: str, allowance: Allowance = QUICK, data: bytes = b"") -> list[bytes]:
    with TemporaryFile() as file:
        file.write(data)
        file.seek(0)
        return list(run_limited([sys.executable, "-c", code], file, allowance))


def test_lines_come_as_they_are_written() -> None:
    assert run("import sys; [print(line.upper(), end='') for line in sys.stdin]", data=b"a\nb\n") == [b"A\n", b"B\n"]


@pytest.mark.parametrize("code", ["import time; time.sleep(60)", "while True: pass"])
def test_one_that_takes_too_long_is_stopped(code: str) -> None:
    begun = time.monotonic()
    with pytest.raises(TooLargeError, match=r"0\.5 seconds"):
        run(code, Allowance(seconds=0.5))
    assert time.monotonic() - begun < 3


def test_what_came_before_the_stop_is_given() -> None:
    command = [sys.executable, "-c", "import time; print('first', flush=True); time.sleep(60)"]
    with TemporaryFile() as file:
        lines = run_limited(command, file, Allowance(seconds=2))
        assert next(lines) == b"first\n"
        with pytest.raises(TooLargeError):
            next(lines)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows bounds the clock alone")
def test_one_that_takes_too_much_memory_breaks_down() -> None:
    with pytest.raises(UnreadableFileError, match="memory"):
        run("x = bytearray(600 << 20)")
    assert run("x = bytearray(50 << 20); print(1)") == [b"1\n"]


def test_one_that_breaks_down_or_writes_without_end_is_told() -> None:
    with pytest.raises(UnreadableFileError):
        run("import os; os.abort()")
    with pytest.raises(TooLargeError):
        run("while True: print('x' * 1000)", Allowance(seconds=5, output_bytes=10_000))


@pytest.mark.skipif(sys.platform == "win32", reason="process groups are of POSIX")
def test_what_it_started_is_killed_with_it(tmp_path: Path) -> None:
    sign = tmp_path / "pid"
    code = (
        "import subprocess, time; started = subprocess.Popen(['sleep', '60']); "
        f"open({str(sign)!r}, 'w').write(str(started.pid)); time.sleep(60)"
    )
    with pytest.raises(TooLargeError):
        run(code, Allowance(seconds=1))
    child = int(sign.read_text())
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and Path(f"/proc/{child}/stat").exists():
        if Path(f"/proc/{child}/stat").read_text().split()[2] == "Z":
            break
        time.sleep(0.05)
    else:
        with pytest.raises(ProcessLookupError):
            os.kill(child, 0)


def test_a_reader_who_stops_early_stops_it() -> None:
    with TemporaryFile() as file:
        lines = run_limited([sys.executable, "-c", "while True: print('x')"], file, Allowance(seconds=30))
        assert next(lines) == b"x\n"
        lines.close()


def put_tesseract(folder: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    program = folder / "tesseract"
    program.write_text(f"#!{sys.executable}\n{body}")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", str(folder))


SPEAKING = """
import sys
if "--list-langs" in sys.argv:
    print("List of available languages in here (3):")
    print("eng", "osd", "srp", "bul", sep=chr(10))
else:
    assert sys.stdin.buffer.read() == b"png"
    print("words in", sys.argv[sys.argv.index("-l") + 1])
"""


def test_without_tesseract_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert Recognizer.found() is None
    put_tesseract(tmp_path, monkeypatch, "raise SystemExit(1)")
    assert Recognizer.found() is None


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script")
def test_tesseract_reads_in_the_languages_it_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_tesseract(tmp_path, monkeypatch, SPEAKING)
    found = Recognizer.found()
    assert found is not None
    assert found.choice() == ("eng", "bul", "srp")
    assert found.choice(["sr", "fr"]) == ("srp", "eng", "bul")
    assert Recognizer("x", ("deu",)).choice(["fr"]) == ("deu",)
    assert found.words(b"png", ["bg"], QUICK) == "words in bul+eng+srp\n"
    with pytest.raises(InputError):
        found.words(b"other", ["bg"], QUICK)
