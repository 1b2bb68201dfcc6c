"""A module as it is written: its tree, and what is bound to each name in it."""

import ast
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
_ANY = ast.Name("any element")


@dataclass(frozen=True, slots=True)
class Module:
    """One module.

    Attributes
    ----------
    name : str
        As in an import.
    reference : str
        Path from the root of the repository, as in the catalogues.
    tree : ast.Module
    bound : dict of str to list of expr
        Every expression that a name is bound to, in whatever function.
    imports : dict of str to (str, str)
        Module and original name of what is imported.
    """

    name: str
    reference: str
    tree: ast.Module
    bound: dict[str, list[ast.expr]] = field(default_factory=dict)
    imports: dict[str, tuple[str, str]] = field(default_factory=dict)


def read_module(path: Path, folder: Path) -> Module:
    """Read a module that lies in a folder of packages."""
    parts = path.relative_to(folder).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    reference = (path.relative_to(ROOT) if path.is_relative_to(ROOT) else path).as_posix()
    module = Module(name, reference, ast.parse(path.read_text(encoding="utf-8")))
    for node in ast.walk(module.tree):
        match node:
            case ast.ImportFrom(module=str() as origin):
                module.imports.update({alias.asname or alias.name: (origin, alias.name) for alias in node.names})
            case ast.Assign():
                for target in node.targets:
                    _bind(module, target, node.value)
            case ast.AnnAssign(value=ast.expr() as value):
                _bind(module, node.target, value)
            case ast.For() | ast.comprehension():
                _bind(module, node.target, ast.Subscript(node.iter, _ANY))
    return module


def _bind(module: Module, target: ast.expr, value: ast.expr) -> None:
    if isinstance(target, ast.Name):
        module.bound.setdefault(target.id, []).append(value)
    elif isinstance(target, ast.Tuple):
        for place, one in enumerate(target.elts):
            _bind(module, one, ast.Subscript(value, ast.Constant(place)))


def elements(holder: ast.expr, index: ast.expr) -> list[ast.expr]:
    """List what can stand at an index of a tuple, list or dict as it is written."""
    if isinstance(holder, ast.Dict):
        return holder.values
    if not isinstance(holder, ast.Tuple | ast.List):
        return []
    if isinstance(index, ast.Constant) and isinstance(index.value, int):
        return holder.elts[index.value : index.value + 1]
    return holder.elts
