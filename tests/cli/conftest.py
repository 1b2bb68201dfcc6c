"""The program as people call it, in this process."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
import pytest

from fanal.cli.program import main


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return orjson.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``fanal`` in an empty folder, on a base of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FANAL_BASE", str(tmp_path / "b.db"))
    monkeypatch.setenv("FANAL_LANGUAGE", "en")
    monkeypatch.delenv("FANAL_DEBUG", raising=False)

    def ran(*arguments: object) -> Ran:
        status = main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Ran(status, out.decode(), err.decode())

    return ran


PEOPLE = "id,name,birth date\n1,Elena Petrova,1996-04\n2,Горан Вујић,\n3,Marek Lis,1979\n4,Elena Ionescu,\n"
LINKS = (
    "source,target,act,date\n2,1,recruits,2017-05\n3,1,exploits_labor_of,2017\n"
    "3,2,acts_as_executor_for,2017\n1,4,recruits,2018\n"
)


@pytest.fixture
def orchard(run: Run, tmp_path: Path) -> Run:
    """Return the program, with the case “Orchard” imported."""
    (tmp_path / "people.csv").write_text(PEOPLE, encoding="utf-8")
    (tmp_path / "links.csv").write_text(LINKS, encoding="utf-8")
    assert run("import", "people.csv", "links.csv", "--case", "Orchard").status == 0
    return run
