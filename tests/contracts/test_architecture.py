"""Size habits and names, held by a machine (design, section 8)."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "fanal"
MODULES = sorted(path for path in SOURCE.rglob("*.py") if "_generated" not in path.parts)
BANNED = {"helpers", "helper", "utils", "util", "common", "core", "manager", "misc"}
INTERFACES = [path for path in MODULES if path.relative_to(SOURCE).parts[0] in {"web", "cli"}]


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def body_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = node.body[1:] if ast.get_docstring(node) else node.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_file_is_short_and_named_for_its_idea(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400
    assert path.stem not in BANNED
    assert path.parent.name not in BANNED


def test_test_files_are_short() -> None:
    long = [path.name for path in (ROOT / "tests").rglob("*.py") if len(path.read_text().splitlines()) > 600]
    assert long == []


def test_a_package_holds_few_modules() -> None:
    folders = {path.parent for path in MODULES if path.parent != SOURCE and path.parent.name != "versions"}
    crowded = {
        str(folder.relative_to(SOURCE)): count
        for folder in folders
        if (count := sum(1 for path in folder.glob("*.py") if path.stem != "__init__")) > 15
    }
    assert crowded == {}


def test_typical_sizes_stay_those_of_the_best_kept_code() -> None:
    lines = sorted(len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES)
    bodies = sorted(body_lines(node) for path in MODULES for node in functions(path))
    assert lines[len(lines) // 2] <= 160
    assert lines[len(lines) * 9 // 10] <= 350
    assert bodies[len(bodies) // 2] <= 7


@pytest.mark.parametrize("path", INTERFACES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_interfaces_parse_call_one_service_and_present(path: Path) -> None:
    decorated = [node for node in functions(path) if node.decorator_list]
    assert [node.name for node in decorated if body_lines(node) > 25] == []


def test_modules_and_public_names_say_what_they_are() -> None:
    silent = []
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if tree.body and not ast.get_docstring(tree):
            silent.append(str(path.relative_to(SOURCE)))
    assert silent == []


def test_no_visible_trace_of_other_people_or_machines() -> None:
    trace = re.compile(r"/(?:work|root|home/\w+)/|TODO|FIXME|XXX")
    files = [*MODULES, *(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md"), ROOT / "Makefile"]
    assert [str(path) for path in files if trace.search(path.read_text(encoding="utf-8"))] == []
