"""The texts that Python code says: found by reading the code, not by running it.

A text is visible to a reader if it is

- the first argument of an error of ``fanal.errors``, of ``_(…)`` of the command line, or of ``….translate(…)``;
- the argument for a parameter or field named ``template`` of any function or class of ours, or for a parameter
  that its function hands on to one of these;
- words followed by a dict of their named parts, as in ``("{table} is left out.", {"table": …})``.

A name stands for every constant that is bound to it in its module, or in the module it comes from.
"""

import ast
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from wording.modules import ROOT, Module, elements, read_module

PACKAGE = ROOT / "src" / "fanal"
PARAMETER = "template"
_SPEAKERS = {"_": (0,), "translate": (0,), "plain_page": (0, 1)}


class Code:
    """All modules of Fanal, and which of their functions and classes take a visible text.

    Parameters
    ----------
    folder : Path
        The package to read.
    """

    def __init__(self, folder: Path = PACKAGE) -> None:
        paths = sorted(path for path in folder.rglob("*.py") if "migrations" not in path.parts)
        self.modules = {module.name: module for module in (read_module(path, folder.parent) for path in paths)}

    @cached_property
    def errors(self) -> frozenset[str]:
        """Names of the classes of ``fanal.errors``."""
        tree = self.modules["fanal.errors"].tree
        return frozenset(node.name for node in tree.body if isinstance(node, ast.ClassDef))

    @cached_property
    def takers(self) -> dict[str, set[int]]:
        """Positions of the texts among the arguments, by module and name of a function or class."""
        found: dict[str, set[int]] = {}
        for module in self.modules.values():
            for name, place in _declared(module.tree):
                found.setdefault(f"{module.name}.{name}", set()).add(place)
        self.__dict__["takers"] = found
        for module in self.modules.values():
            for function, place in self._handing_on(module):
                found.setdefault(f"{module.name}.{function}", set()).add(place)
        return found

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield each visible text with the path of the module that says it."""
        for module in self.modules.values():
            for node in ast.walk(module.tree):
                for said in self._said(module, node):
                    yield from ((text, module.reference) for text in self._resolved(module, said))
                for said in _before_parts(node):
                    yield from ((text, module.reference) for text in self._resolved(module, said) if " " in text)

    def _handing_on(self, module: Module) -> Iterator[tuple[str, int]]:
        for function in ast.walk(module.tree):
            if isinstance(function, ast.FunctionDef):
                names = _parameters(function)
                for node in ast.walk(function):
                    for said in (*self._said(module, node), *_before_parts(node)):
                        if isinstance(said, ast.Name) and said.id in names:
                            yield function.name, names.index(said.id)

    def _said(self, module: Module, node: ast.AST) -> list[ast.expr]:
        """List the expressions in which a node says something."""
        if not isinstance(node, ast.Call):
            return []
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        places = {0} if name in self.errors else {*_SPEAKERS.get(name, ()), *self._places(module, name)}
        return [
            *(node.args[place] for place in sorted(places) if place < len(node.args)),
            *(keyword.value for keyword in node.keywords if keyword.arg == PARAMETER),
        ]

    def _places(self, module: Module, name: str) -> set[int]:
        where, original = module.imports.get(name, (module.name, name))
        source = self.modules.get(where)
        if source is not None and original in source.imports:
            where, original = source.imports[original]
        return self.takers.get(f"{where}.{original}", set())

    def _resolved(self, module: Module, said: ast.expr) -> Iterator[str]:
        for found in self._values(module, said, frozenset()):
            yield from _texts(found)

    def _values(self, module: Module, said: ast.expr, seen: frozenset[str]) -> Iterator[ast.expr]:
        """Yield the constants, tuples, lists and dicts that an expression can be."""
        if isinstance(said, ast.Constant | ast.Tuple | ast.List | ast.Dict):
            yield said
        elif isinstance(said, ast.Name) and said.id not in seen:
            for value in module.bound.get(said.id, []):
                yield from self._values(module, value, seen | {said.id})
            where, original = module.imports.get(said.id, ("", ""))
            if where in self.modules:
                yield from self._values(self.modules[where], ast.Name(original), frozenset())
        elif isinstance(said, ast.Subscript):
            for holder in self._values(module, said.value, seen):
                for element in elements(holder, said.slice):
                    yield from self._values(module, element, seen)
        else:
            for inner in _alternatives(said):
                yield from self._values(module, inner, seen)


def _alternatives(said: ast.expr) -> list[ast.expr]:
    """List what an expression chooses from."""
    match said:
        case ast.IfExp():
            return [said.body, said.orelse]
        case ast.BoolOp():
            return said.values
        case ast.Call(func=ast.Attribute(value=holder, attr="get"), args=[key, *default]):
            return [ast.Subscript(holder, key), *default]
    return []


def _texts(found: ast.expr) -> Iterator[str]:
    if isinstance(found, ast.Constant) and isinstance(found.value, str) and found.value:
        yield found.value
    elif isinstance(found, ast.List):
        for element in found.elts:
            yield from _texts(element)


def _before_parts(node: ast.AST) -> list[ast.expr]:
    """List what stands before a dict among arguments or in a tuple."""
    if not isinstance(node, ast.Call | ast.Tuple):
        return []
    arguments = node.args if isinstance(node, ast.Call) else node.elts
    return [text for text, parts in pairwise(arguments) if isinstance(parts, ast.Dict)]


def _parameters(function: ast.FunctionDef) -> list[str]:
    return [argument.arg for argument in (*function.args.posonlyargs, *function.args.args) if argument.arg != "self"]


def _declared(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield functions and classes with a parameter or field of the agreed name, and its position."""
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.ClassDef):
            targets = [item.target for item in node.body if isinstance(item, ast.AnnAssign)]
            names = [target.id for target in targets if isinstance(target, ast.Name)]
        elif isinstance(node, ast.FunctionDef):
            names = _parameters(node)
        if PARAMETER in names and isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.name, names.index(PARAMETER)
