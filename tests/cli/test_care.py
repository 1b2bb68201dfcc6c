"""Small promises: what is misspelled is said, nothing obeys a name, a trial leaves no trace."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import orjson
import pytest

from fanal.cli.lazy import COMMANDS
from fanal.text.messages import translated
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    "arguments",
    [
        ["measures", "Orchard", "--class", "familly"],
        ["measures", "Orchard", "--act", "recriuts"],
        ["entourage", "Orchard", "Marek", "--kind", "persons"],
        ["people", "Orchard", "--kind", "persons"],
        ["people", "Orchard", "--role", "recriuter"],
        ["export", "Orchard", "o.csv.zip", "--class", "familly"],
    ],
)
def test_a_misspelled_word_is_no_empty_answer(orchard: Run, arguments: list[str]) -> None:
    ran = orchard(*arguments, "--json")
    assert ran.status == 4
    assert orjson.loads(ran.err)["error"]["code"] == "not_found"
    assert not Path("o.csv.zip").exists()


def test_a_class_can_be_named_in_the_readers_words(orchard: Run) -> None:
    by_label = orchard("measures", "Orchard", "--class", "Criminal", "--measure", "density", "--json").json
    assert by_label == orchard("measures", "Orchard", "--class", "criminal", "--measure", "density", "--json").json
    assert by_label["measures"]["density"]["values"]["links"] == 4
    family = orchard("measures", "Orchard", "--class", "family", "--measure", "density", "--json").json
    assert family["measures"]["density"]["values"]["links"] == 0


def test_one_measure_and_all_measures_have_one_shape(orchard: Run) -> None:
    case_id = orchard("cases", "--json").json["cases"][0]["id"]
    one = orchard("measures", case_id, "--measure", "density", "--json").json
    every = orchard("measures", "Orchard", "--json").json
    assert one["case"] == every["case"] == "Orchard"
    assert one["measures"]["density"] == every["measures"]["density"]


def test_a_parameter_without_its_analysis_is_refused(orchard: Run) -> None:
    assert orchard("measures", "Orchard", "--set", "directed=true").status == 3


@pytest.mark.parametrize("arguments", [["people"], ["conjure"], ["cases", "--colour"], ["undo", "X", "--change", "x"]])
def test_wrong_usage_is_json_too_when_json_is_asked_for(orchard: Run, arguments: list[str]) -> None:
    ran = orchard(*arguments, "--json")
    assert ran.status == 2
    assert orjson.loads(ran.err)["error"]["code"] == "usage"
    assert ran.out == ""


def test_a_trial_makes_no_base(orchard: Run, tmp_path: Path) -> None:
    told = orchard("--base", "new.db", "import", "people.csv", "links.csv", "--case", "X", "--dry-run", "--json").json
    assert (told["is_dry_run"], told["case"], told["entities"]["Person"], told["links"]) == (True, "", 4, {"Act": 4})
    assert not (tmp_path / "new.db").exists()


def test_a_failed_import_makes_no_base(orchard: Run, tmp_path: Path) -> None:
    (tmp_path / "noise.csv").write_bytes(bytes(range(128, 256)) * 3)
    assert orchard("--base", "new.db", "import", "noise.csv", "--case", "X").status == 3
    assert not list(tmp_path.glob("new.db*"))
    before = orchard("cases", "--json").json
    assert orchard("import", "noise.csv", "--case", "X").status == 3
    assert orchard("cases", "--json").json == before


def test_a_trial_on_a_case_that_is_there_changes_nothing(orchard: Run, tmp_path: Path) -> None:
    (tmp_path / "more.csv").write_text("source,target,act\n1,3,threatens\n", encoding="utf-8")
    before = orchard("cases", "--json").json
    told = orchard("import", "more.csv", "--case", "Orchard", "--dry-run", "--json").json
    assert (told["new"] > 0, told["change"]) == (True, None)
    assert orchard("cases", "--json").json == before
    assert len(orchard("history", "Orchard", "--json").json["changes"]) == 1


def test_a_saved_mapping_gives_the_same_statements(orchard: Run) -> None:
    assert orchard("import", "people.csv", "links.csv", "--case", "Orchard", "--save-mapping", "m.yaml").status == 0
    again = orchard("import", "people.csv", "links.csv", "--case", "Orchard", "--mapping", "m.yaml", "--json").json
    assert (again["is_guessed"], again["new"]) == (False, 0)
    refused = orchard("import", "people.csv", "--case", "Orchard", "--save-mapping", "m.yaml")
    assert refused.status == 5


def test_nothing_in_a_file_is_obeyed_by_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text("id,name\n1,[/bold]Ana\x1b[2J[red]\n", encoding="utf-8")
    assert run("import", "p.csv", "--case", "[/bold] [red]").status == 0
    for arguments in (["cases"], ["people", "[/bold] [red]"], ["entourage", "[/bold] [red]", "Ana"]):
        ran = run(*arguments)
        assert ran.status == 0, ran.err
        assert "\x1b" not in ran.out
        assert "[red]" in ran.out


@pytest.mark.parametrize("language", ["bg", "fr", "sr-Latn"])
def test_answers_come_in_the_readers_language(orchard: Run, language: str) -> None:
    ran = orchard("people", "Orchard", "--lang", language)
    assert translated(language, "Name") in ran.out
    assert translated(language, "{shown} of {total}", {"shown": 4, "total": 4}) in ran.out
    assert "recruiter" not in ran.out
    english = orchard("people", "Orchard", "--json").json
    assert orchard("people", "Orchard", "--lang", language, "--json").json == english


def test_the_environment_chooses_the_language_of_headings(orchard: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FANAL_LANGUAGE", "bg")
    heading = orchard("cases").out.split("──")[0].split()
    assert heading == ["Случай", "Организация", "Език", "Лица", "Връзки"]


def test_general_options_after_two_dashes_are_plain_words(orchard: Run) -> None:
    ran = orchard("people", "Orchard", "--", "--json")
    assert ran.status == 0
    assert not ran.out.startswith("{")


def test_a_base_that_may_not_be_opened_is_said(orchard: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, *_given: object, **_named: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))  # as for another user: root may open everything

    monkeypatch.setattr(Path, "open", refuse)
    assert orchard("cases").status == 8


def test_a_table_that_may_not_be_opened_is_said(orchard: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def refuse(path: Path, *given: Any, **named: Any) -> Any:
        if path.suffix == ".csv":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *given, **named)

    monkeypatch.setattr(Path, "open", refuse)
    ran = orchard("import", "people.csv", "--case", "X")
    assert ran.status == 3
    assert ran.err == "fanal: people.csv cannot be opened: Permission denied.\n"


def test_a_place_that_cannot_be_written_is_said(orchard: Run) -> None:
    for place in ("people.csv/o.xlsx", "absent/o.xlsx"):
        ran = orchard("export", "Orchard", place)
        assert ran.status == 3
        assert "cannot be written" in ran.err


def test_the_table_of_commands_is_that_of_the_modules() -> None:
    from fanal.cli import commands  # noqa: PLC0415 (only its path is looked at)

    found = {path.stem.removesuffix("_command") for path in Path(commands.__path__[0]).rglob("*_command.py")}
    assert found == set(COMMANDS)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_can_learn_the_commands_and_their_options(shell: str) -> None:
    program = [sys.executable, "-c", "from fanal.cli import main; main()"]
    # Typer looks for the shell it runs under; a build machine may have none, so it is named.
    env = {**os.environ, "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    command = [*program, "--show-completion", shell]
    shown = subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout
    assert "_FANAL_COMPLETE" in shown


@pytest.mark.parametrize(("typed", "offered"), [("fanal ent", "entourage"), ("fanal export X Y --lay", "--layout")])
def test_completion_offers_commands_and_their_options(
    typed: str, offered: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_FANAL_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", typed)
    monkeypatch.setenv("COMP_CWORD", str(len(typed.split()) - 1))
    program = [sys.executable, "-c", "import sys; from fanal.cli import main; sys.exit(main([]))"]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert offered in done.stdout.split(), done.stderr


@pytest.mark.parametrize("arguments", [["schema"], ["schema", "--json"], ["--help"]])
def test_a_reader_that_went_away_is_no_fault(arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "fanal.cli", *arguments], stdout=writing, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")
