"""Wrong input is normal input: one plain sentence, an exit status that means something, nothing leaked."""

from pathlib import Path

import orjson
import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["import", "absent.csv", "--case", "X"], 3),
        (["import", ".", "--case", "X"], 3),
        (["import", "broken.xlsx", "--case", "X"], 3),
        (["import", "people.csv", "--case", "X", "--mapping", "absent.yaml"], 3),
        (["people", "Nowhere"], 4),
        (["people", "Orchard", "--role", "no_such_role"], 4),
        (["people", "Orchard", "--order", "size"], 3),
        (["people", "Orchard", "--limit", "0"], 2),
        (["entourage", "Orchard", "Nobody At All"], 4),
        (["entourage", "Orchard", "Marek", "--radius", "9"], 2),
        (["measures", "Orchard", "--measure", "importance"], 4),
        (["measures", "Orchard", "--measure", "betweenness", "--set", "weight"], 3),
        (["measures", "Orchard", "--measure", "betweenness", "--set", "weight=heavy"], 3),
        (["measures", "Orchard", "--from", "soon"], 3),
        (["export", "Orchard", "orchard.docx"], 3),
        (["export", "Orchard", "o.bin", "--format", "docx"], 4),
        (["export", "Orchard", "absent/o.xlsx"], 3),
        (["schema", "Spaceship"], 4),
        (["schema", "--vocabulary", "spells"], 4),
        (["undo", "Orchard", "--change", "999"], 4),
        (["--base", "broken.xlsx", "cases"], 8),
        (["--base", "absent/b.db", "cases"], 8),
        (["--base", "postgresql://nobody@127.0.0.1:1/none", "cases"], 8),
        (["--lang", "xx", "cases"], 2),
        (["cases", "--colour"], 2),
        (["conjure"], 2),
        (["people"], 2),
    ],
)
def test_it_ends_with_its_status_and_says_why(orchard: Run, arguments: list[str], status: int) -> None:
    Path("broken.xlsx").write_bytes(b"PK\x03\x04 this is no spreadsheet")
    ran = orchard(*arguments)
    assert ran.status == status, ran.err
    assert ran.err.strip()
    assert "Traceback" not in ran.err
    assert "Petrova" not in ran.err
    if status not in (2,):
        told = orjson.loads(orchard(*arguments, "--json").err)
        assert told["error"]["code"]
        assert told["error"]["message"]


def test_bad_rows_are_reported_by_place_and_the_good_ones_stay(orchard: Run, tmp_path: Path) -> None:
    (tmp_path / "links.csv").write_text("source,target,date\n1,2,2015\n,2,2016\n1,3,someday\n", encoding="utf-8")
    outcome = orchard("import", "links.csv", "--case", "Rows", "--json").json
    assert sum(outcome["links"].values()) == 2
    assert {(problem["row"], problem["column"]) for problem in outcome["problems"]} >= {
        ("row 3", "source"),
        ("row 4", "date"),
    }
    assert not any("someday" in problem["message"] for problem in outcome["problems"])


def test_what_nobody_foresaw_shows_no_traceback(orchard: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def burst(*_given: object, **_named: object) -> None:
        raise RuntimeError("Elena Petrova")

    monkeypatch.setattr("fanal.cli.commands.cases_command.list_cases", burst)
    ran = orchard("cases")
    assert ran.status == 70
    assert "RuntimeError" in ran.err
    assert "Elena" not in ran.err
