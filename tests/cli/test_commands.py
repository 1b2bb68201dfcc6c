"""Every command, for people and for programs."""

import subprocess
import sys
from pathlib import Path

import pytest

from fanal.cli.lazy import COMMANDS, LazyCommand
from tests.cli.conftest import Run
from tests.shared_data import data_path


def test_a_case_is_imported_listed_and_questioned(orchard: Run) -> None:
    assert "Orchard" in orchard("cases").out
    assert [case["title"] for case in orchard("cases", "--json").json["cases"]] == ["Orchard"]
    assert {row["caption"] for row in orchard("people", "Orchard", "--json").json["rows"]} >= {
        "Elena Petrova",
        "Горан Вујић",
    }
    (found,) = orchard("people", "Orchard", "goran", "--json").json["rows"]
    assert found["caption"] == "Горан Вујић"
    held = orchard("people", "Orchard", "--role", "recruiter", "--json").json["rows"]
    assert {row["caption"] for row in held} == {"Горан Вујић", "Elena Petrova"}


def test_general_options_stand_anywhere(orchard: Run, tmp_path: Path) -> None:
    base = tmp_path / "b.db"
    assert orchard("--base", base, "--json", "cases").json == orchard("cases", f"--base={base}", "--json").json


def test_entourage_paths_and_roles(orchard: Run) -> None:
    around = orchard("entourage", "Orchard", "Елена Петрова", "--json").json
    assert {member["caption"] for member in around["members"]} == {
        "Elena Petrova",
        "Горан Вујић",
        "Marek Lis",
        "Elena Ionescu",
    }
    assert "Entourage of Elena Petrova" in orchard("entourage", "Orchard", "Elena Petrova").out
    ways = orchard("paths", "Orchard", "Marek", "Ionescu", "--json").json["paths"]
    assert [node["caption"] for node in ways[0]["nodes"]] == ["Marek Lis", "Elena Petrova", "Elena Ionescu"]
    assert "recruits →" in orchard("paths", "Orchard", "Marek", "Ionescu").out
    roles = {
        row["caption"]: {role["role"] for role in row["roles"]}
        for row in orchard("roles", "Orchard", "--json").json["people"]
    }
    assert roles["Elena Petrova"] >= {"recruited_person", "recruiter", "forced_labor_victim"}
    assert "recruits – Elena" in orchard("roles", "Orchard", "--why").out


def test_a_name_that_fits_several_shows_who_could_be_meant(orchard: Run) -> None:
    ran = orchard("entourage", "Orchard", "Elena")
    assert ran.status == 4
    assert "Elena Petrova" in ran.out
    assert "Elena Ionescu" in ran.out
    assert orchard("entourage", "Orchard", "Elena", "--json").json["total"] == 2


def test_importing_twice_changes_nothing_and_undo_takes_it_back(orchard: Run) -> None:
    again = orchard("import", "people.csv", "links.csv", "--case", "Orchard", "--json").json
    assert (again["new"], again["change"]) == (0, None)
    assert len(orchard("history", "Orchard", "--json").json["changes"]) == 1
    assert orchard("undo", "Orchard").status == 0
    assert orchard("people", "Orchard", "--json").json["total"] == 0
    assert orchard("redo", "Orchard").status == 0
    assert orchard("people", "Orchard", "--json").json["total"] == 4
    assert orchard("redo", "Orchard").status == 5


def test_a_trial_keeps_nothing_and_a_mapping_can_be_kept(orchard: Run, tmp_path: Path) -> None:
    trial = orchard("import", "people.csv", "--case", "Trial", "--dry-run", "--save-mapping", "m.yaml")
    assert trial.status == 0
    assert "this was a trial" in trial.out
    assert [case["title"] for case in orchard("cases", "--json").json["cases"]] == ["Orchard"]
    kept = orchard("import", "people.csv", "--case", "Kept", "--mapping", "m.yaml", "--json").json
    assert kept["is_guessed"] is False
    assert kept["entities"]["Person"] == 4


@pytest.mark.parametrize("ending", ["csv", "xlsx", "graphml", "gexf", "ftm.json", "jsonl"])
def test_an_export_imports_again_as_the_same_case(orchard: Run, ending: str) -> None:
    name = f"orchard.{ending}" if ending != "csv" else "orchard.csv.zip"
    assert orchard("export", "Orchard", name).status == 0
    assert orchard("--base", "other.db", "import", name, "--json").status == 0
    here, there = (
        orchard("cases", "--json").json["cases"],
        orchard("--base", "other.db", "cases", "--json").json["cases"],
    )
    assert [(c["title"], c["entities"], c["links"]) for c in here] == [
        (c["title"], c["entities"], c["links"]) for c in there
    ]
    assert (
        orchard("roles", "Orchard", "--json").json["cumulated"]
        == orchard("--base", "other.db", "roles", "Orchard", "--json").json["cumulated"]
    )


def test_pictures_and_standard_output(orchard: Run) -> None:
    assert orchard("export", "Orchard", "o.svg", "--layout", "radial").status in (0, 3)
    assert orchard("export", "Orchard", "o.png").status == 0
    assert Path("o.png").read_bytes().startswith(b"\x89PNG")
    assert orchard("export", "Orchard", "-", "--format", "jsonl").out.startswith("{")
    assert orchard("export", "Orchard", "o.png").status == 5
    assert orchard("export", "Orchard", "o.png", "--force").status == 0


def test_measures_of_mexico_are_those_published(run: Run) -> None:
    nodes, edges = (data_path(f"networks/mexico/{name}.csv") for name in ("nodes", "edges"))
    assert run("import", nodes, edges, "--case", "Mexico", "--json").status == 0
    measures = run("measures", "Mexico", "--json").json["measures"]
    assert measures["density"]["values"]["density"] == pytest.approx(0.401, abs=5e-4)
    assert measures["degree_centralization"]["values"]["freeman"] == pytest.approx(0.4432, abs=5e-5)
    one = run("measures", "Mexico", "--measure", "betweenness", "--set", "weight=links", "--top", "3")
    assert "Explotador 1" in one.out
    assert "3 of 34" in one.out


def test_the_demo_makes_a_base_and_a_summary(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = run("demo")
    assert ran.status == 0
    assert "Entourage of" in ran.out
    cases = {case["title"]: case for case in run("cases", "--json").json["cases"]}
    assert len(cases) == 8
    assert sum(cases["Pandillas"]["links"].values()) == 161
    assert run("demo", "--json").json["people"] > 10


def test_the_model_can_be_read_in_any_language(run: Run) -> None:
    assert "Person" in run("schema").out
    assert "birthDate" in run("schema", "Person").out
    terms = run("schema", "--vocabulary", "link_class", "--lang", "fr", "--json").json["vocabularies"][0]["terms"]
    assert len(terms) == 9
    assert run("schema", "--vocabulary", "link_class", "--lang", "mk").status == 0


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_an_example(run: Run, name: str) -> None:
    command = LazyCommand(name).loaded()
    assert command.name == name
    assert f"fanal {name}" in (command.help or "") or f"{name} " in (command.help or "")
    assert run(name, "--help").status == 0


def test_help_and_completion_from_outside() -> None:
    program = [sys.executable, "-m", "fanal.cli"]
    shown = subprocess.run([*program, "--help"], capture_output=True, text=True, check=True).stdout
    assert all(name in shown for name in COMMANDS)
    assert "fanal" in subprocess.run([*program, "--version"], capture_output=True, text=True, check=True).stdout


def test_a_reader_that_stops_early_ends_the_program_quietly() -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "fanal.cli", "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.readline()
    program.stdout.close()
    assert program.stderr.read() == ""
    program.stderr.close()
    assert program.wait(timeout=30) == 0
