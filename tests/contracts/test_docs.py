"""Documents cannot rot: everything has its entry, and the commands and code in them run."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from fanal import errors
from fanal.cli.lazy import COMMANDS, LazyCommand
from fanal.model.schemata import load_model
from fanal.model.vocabulary import load_vocabularies
from fanal.network.registry import ANALYSES
from tests.contracts.test_errors import tree

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), ROOT / "README.md"])
DRAWN = "<!-- Drawn from the code"
BLOCK = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(page: Path, language: str) -> list[str]:
    return [body for kind, body in BLOCK.findall(page.read_text(encoding="utf-8")) if kind == language]


def reference(name: str) -> str:
    return (DOCS / "reference" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_is_short_unless_it_is_drawn(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text.startswith(DRAWN) or len(text.splitlines()) <= 500


def test_every_schema_vocabulary_analysis_and_error_has_its_entry() -> None:
    assert all(f"## {schema.name}\n" in reference("schemata.md") for schema in load_model())
    assert all(f"## {name}\n" in reference("vocabularies.md") for name in load_vocabularies())
    assert all(f"## {name}\n" in reference("analyses.md") for name in ANALYSES)
    assert all(f"`{cls.code}`" in reference("errors.md") for cls in tree(errors.FanalError))


def test_every_command_and_every_shape_it_prints_has_its_entry() -> None:
    page, shapes = reference("cli.md"), reference("shapes.md")
    for name in COMMANDS:
        assert f"## fanal {name}\n" in page
        options = [name for one in LazyCommand(name).loaded().params for name in one.opts if name.startswith("--")]
        section = page.partition(f"## fanal {name}\n")[2].partition("\n## ")[0]
        assert [option for option in options if option != "--help" and f"`{option}`" not in section] == []
    printed = set(re.findall(r"\(shapes\.md#(\w+)\)", page + shapes))
    assert printed <= {name.lower() for name in re.findall(r"^## (\w+)$", shapes, re.MULTILINE)}


def test_every_setting_has_its_entry_and_every_variable_that_is_read_is_a_setting() -> None:
    read = set()
    for path in (ROOT / "src").rglob("*.py"):
        read |= set(re.findall(r"""["'](FANAL_[A-Z_]+)["']""", path.read_text(encoding="utf-8")))
    assert {name for name in read if f"`{name}`" not in reference("settings.md")} == set()


def write_tables(page: Path, folder: Path) -> None:
    """Write the tables that a page shows, under the names it gives them."""
    tables = re.findall(r"^```csv title=\"([\w.]+)\"\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S)
    for name, body in tables:
        (folder / name).write_text(body, encoding="utf-8")


def run_console(block: str, folder: Path) -> None:
    """Run the lines that begin with ``$`` as a reader would, one after the other."""
    program = f"{shlex.quote(sys.executable)} -m fanal.cli"
    env = {**os.environ, "FANAL_BASE": str(folder / "docs.db"), "FANAL_LANGUAGE": "en", "COLUMNS": "100"}
    for line in block.splitlines():
        if not line.startswith("$ fanal"):
            continue
        command = re.sub(r"^\$ fanal", program, line)
        done = subprocess.run(command, shell=True, cwd=folder, env=env, capture_output=True, text=True, check=False)  # noqa: S602
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p, "console")], ids=lambda page: page.stem)
def test_the_commands_of_a_page_run(page: Path, tmp_path: Path) -> None:
    write_tables(page, tmp_path)
    for block in blocks(page, "console"):
        run_console(block, tmp_path)


def run_python(page: Path) -> None:
    names: dict[str, object] = {}
    assert blocks(page, "python"), "the page shows no Python under that name"
    for block in blocks(page, "python"):
        exec(compile(block, str(page), "exec"), names)  # noqa: S102


@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p, "python") and p.parent != ROOT], ids=lambda p: p.stem)
def test_the_python_of_a_page_runs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_tables(page, tmp_path)
    run_python(page)


def test_what_the_readme_shows_runs_on_a_table_of_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nodes.csv").write_text("id,label\n1,Elena\n2,Goran\n3,Marek\n", encoding="utf-8")
    (tmp_path / "edges.csv").write_text("source,target,act\n1,2,recruits\n2,3,takes_earnings\n", encoding="utf-8")
    page = ROOT / "README.md"
    shown = re.findall(r"^fanal .*?(?=\s+#|$)", page.read_text(encoding="utf-8"), re.MULTILINE)
    commands = [line for line in shown if not line.endswith(" serve")]
    assert len(commands) >= 4
    run_console("\n".join(f"$ {line}" for line in commands), tmp_path)
    run_python(page)


def test_the_readme_names_the_two_commands_that_ci_and_users_run() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "make demo" in readme
    assert "make check" in readme
    assert re.search(r"^make check$", (ROOT / ".ci" / "run").read_text(), re.MULTILINE)
