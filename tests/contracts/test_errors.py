"""The tree of errors: drawn, coded, and free of what must not leak."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from fanal import errors
from fanal.errors import FanalError

SOURCE = Path(errors.__file__).parent


def tree(cls: type[FanalError] = FanalError) -> Iterator[type[FanalError]]:
    yield cls
    for child in cls.__subclasses__():
        yield from tree(child)


def raised() -> Iterator[tuple[Path, ast.Call]]:
    names = {cls.__name__ for cls in tree()}
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                yield path, node


def test_every_error_is_drawn_and_lives_in_one_file() -> None:
    for cls in tree():
        assert cls.__module__ == "fanal.errors"
        assert cls.__name__ in (errors.__doc__ or "")
        assert cls.__doc__


def test_codes_are_unique() -> None:
    codes = [cls.code for cls in tree()]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[a-z_]+", code) for code in codes)


def test_templates_are_literal_so_that_they_can_be_translated_and_hold_no_name() -> None:
    loose = [
        f"{path.name}:{call.lineno}" for path, call in raised() if call.args and isinstance(call.args[0], ast.JoinedStr)
    ]
    assert loose == []


def test_a_template_names_the_parts_it_is_given() -> None:
    wrong = []
    for path, call in raised():
        if call.args and isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str):
            wanted = set(re.findall(r"(?<!\{)\{(\w+)", call.args[0].value))
            given = {keyword.arg for keyword in call.keywords}
            if None not in given and wanted != given:
                wrong.append(
                    f"{path.name}:{call.lineno} wants {sorted(wanted)}, is given {sorted(filter(None, given))}"
                )
    assert wrong == []


@pytest.mark.parametrize("cls", list(tree()))
def test_the_text_is_formatted(cls: type[FanalError]) -> None:
    error = cls("Row {row}: no key. Give it one.", row=7)
    assert str(error) == "Row 7: no key. Give it one."
    assert error.parts == {"row": 7}
