"""Kinds of fields a mapping is made of: each can be read from YAML, written back, and described as JSON Schema."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from typing import Any, Protocol

from fanal.errors import MappingError

_UNKNOWN = (
    "The mapping has no field {field}; it can have: {known}.",
    "{path} has no field {field}; it can have: {known}.",
)
_MISSING = ("The mapping lacks its field {field}.", "{path} lacks its field {field}.")
"""By whether it is the mapping itself or a part of it."""


class Kind(Protocol):
    """How one kind of field is read, written and described."""

    def read(self, raw: Any, path: str) -> Any:
        """Return the value written as `raw`; `path` says where, for the error."""

    def write(self, value: Any) -> Any:
        """Return plain data for YAML."""

    def describe(self) -> dict[str, Any]:
        """Return a JSON Schema."""


class Text:
    """A text; with `choices`, one of a few."""

    def __init__(self, *choices: str) -> None:
        self.choices = choices

    def read(self, raw: Any, path: str) -> str:
        """Take any scalar as its text."""
        if not isinstance(raw, str):
            raise MappingError("{path} must be a text.", path=path)
        if self.choices and raw not in self.choices:
            raise MappingError(
                "{path} is {value}; it must be one of: {choices}.",
                path=path,
                value=raw,
                choices=", ".join(self.choices),
            )
        return raw

    def write(self, value: Any) -> Any:
        """Return it as it is."""
        return value

    def describe(self) -> dict[str, Any]:
        """Return a JSON Schema."""
        return {"enum": list(self.choices)} if self.choices else {"type": ["string", "number"]}


class Flag:
    """Yes or no."""

    def read(self, raw: Any, path: str) -> bool:
        """Take ``true`` or ``false``."""
        if raw not in {"true", "false"}:
            raise MappingError("{path} must be true or false.", path=path)
        return bool(raw == "true")

    def write(self, value: Any) -> Any:
        """Return it as it is."""
        return value

    def describe(self) -> dict[str, Any]:
        """Return a JSON Schema."""
        return {"type": "boolean"}


class HeaderRow:
    """Whether there is a header, or in which row."""

    def read(self, raw: Any, path: str) -> bool | int:
        """Take ``true``, ``false`` or a row number."""
        if isinstance(raw, str) and raw.isdigit() and int(raw) > 0:
            return int(raw)
        return Flag().read(raw, path)

    def write(self, value: Any) -> Any:
        """Return it as it is."""
        return value

    def describe(self) -> dict[str, Any]:
        """Return a JSON Schema."""
        return {"oneOf": [{"type": "boolean"}, {"type": "integer", "minimum": 1}]}


class ListOf:
    """Several of a kind; one alone needs no list."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind

    def read(self, raw: Any, path: str) -> tuple[Any, ...]:
        """Take a list, or one thing as a list of one."""
        items = raw if isinstance(raw, list) else [raw]
        return tuple(
            self.kind.read(item, f"{path}[{place}]" if len(items) > 1 else path) for place, item in enumerate(items)
        )

    def write(self, value: Any) -> Any:
        """Return the one thing alone, or the list."""
        written = [self.kind.write(item) for item in value]
        return written[0] if len(written) == 1 else written

    def describe(self) -> dict[str, Any]:
        """Return a JSON Schema."""
        one = self.kind.describe()
        return {"oneOf": [one, {"type": "array", "items": one}]}


class MapOf:
    """Things by name."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind

    def read(self, raw: Any, path: str) -> dict[str, Any]:
        """Take a YAML mapping."""
        if not isinstance(raw, Mapping):
            raise MappingError("{path} must be a list of names with what each means.", path=path)
        return {key: self.kind.read(value, f"{path}.{key}") for key, value in raw.items()}

    def write(self, value: Any) -> Any:
        """Return a plain dict."""
        return {key: self.kind.write(item) for key, item in value.items()}

    def describe(self) -> dict[str, Any]:
        """Return a JSON Schema."""
        return {"type": "object", "additionalProperties": self.kind.describe()}


class Raw:
    """Anything; it is read later, as part of something else."""

    def read(self, raw: Any, path: str) -> Any:  # noqa: ARG002 (one of the kinds)
        """Take it as it is."""
        return raw

    def write(self, value: Any) -> Any:
        """Return it as it is."""
        return value

    def describe(self) -> dict[str, Any]:
        """Return a JSON Schema."""
        return {}


class Nested:
    """A block with fields of its own; `short` names the field meant by a text in its place."""

    def __init__(self, cls: type, short: str = "") -> None:
        self.cls, self.short = cls, short

    def read(self, raw: Any, path: str) -> Any:
        """Take a YAML mapping, or a text where there is a short form; unknown fields are refused."""
        if self.short and not isinstance(raw, Mapping):
            raw = {self.short: raw}
        if not isinstance(raw, Mapping):
            raise MappingError("{path} must be a block of fields.", path=path)
        known = {item.name: item for item in fields(self.cls)}
        if unknown := [key for key in raw if key not in known]:
            raise MappingError(_UNKNOWN[bool(path)], path=path, field=unknown[0], known=", ".join(known))
        values = {key: _kind(known[key]).read(value, f"{path}.{key}".lstrip(".")) for key, value in raw.items()}
        for name, item in known.items():
            if name not in values and is_required(item):
                raise MappingError(_MISSING[bool(path)], path=path, field=name)
        return self.cls(**values)

    def write(self, value: Any) -> Any:
        """Return only the fields that differ from their defaults; the short form where that says it all."""
        current = ((item, getattr(value, item.name)) for item in fields(self.cls))
        written = {
            item.name: _kind(item).write(content)
            for item, content in current
            if is_required(item) or content != _default(item)
        }
        if self.short and list(written) == [self.short]:
            return written[self.short]
        return written

    def describe(self) -> dict[str, Any]:
        """Return a reference to the block's own JSON Schema."""
        reference = {"$ref": f"#/$defs/{self.cls.__name__}"}
        return {"oneOf": [{"type": "string"}, reference]} if self.short else reference


def about(kind: Kind, doc: str) -> dict[str, Any]:
    """Return the metadata of a dataclass field that knows its kind and what it is for.

    Parameters
    ----------
    kind : Kind
    doc : str
        One sentence for the reference page and the JSON Schema.
    """
    return {"kind": kind, "doc": doc}


def _kind(item: "Field[Any]") -> Kind:
    kind: Kind = item.metadata["kind"]
    return kind


def is_required(item: "Field[Any]") -> bool:
    """Tell whether a field must be written."""
    return item.default is MISSING and item.default_factory is MISSING


def _default(item: "Field[Any]") -> Any:
    if item.default_factory is not MISSING:
        return item.default_factory()
    return item.default
