"""The JSON shapes of dataclasses that the HTTP API does not describe: what only the command line prints."""

import dataclasses
import inspect
import types
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Union, get_args, get_origin, get_type_hints

from reference.markdown import table


def anchor(name: str) -> str:
    """Return a link to a shape."""
    return f"[{name}](shapes.md#{name.lower()})"


def shape(hint: Any) -> str:
    """Return a type as the pages of shapes write it."""
    if dataclasses.is_dataclass(hint):
        return anchor(getattr(hint, "__name__", ""))
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return " or ".join(dict.fromkeys(shape(part) for part in inner))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return f"map to {shape(inner[1])}"
    if isinstance(origin, type) and issubclass(origin, Sequence):
        return f"list of {shape(inner[0])}"
    plain = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}
    return plain.get(hint, "any")


def _within(hint: Any) -> Iterator[type]:
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        yield hint
    for part in get_args(hint):
        yield from _within(part)


def closure(roots: Collection[type], known: Collection[str]) -> dict[str, type]:
    """Return the dataclasses that can be reached from some, but for those known already, by name."""
    found: dict[str, type] = {}
    queue = list(roots)
    while queue:
        cls = queue.pop(0)
        if cls.__name__ in found or cls.__name__ in known:
            continue
        found[cls.__name__] = cls
        queue += [part for hint in get_type_hints(cls).values() for part in _within(hint)]
    return found


def section(cls: type) -> str:
    """Return the entry of one shape."""
    text = (inspect.getdoc(cls) or "").split("\n\nAttributes")[0]
    rows = [(f"`{name}`", shape(hint)) for name, hint in get_type_hints(cls).items()]
    return f"## {cls.__name__}\n\n{' '.join(text.split())}\n\n{table(('field', 'type'), rows)}"
