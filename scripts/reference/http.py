"""The pages of the HTTP API and of the JSON shapes."""

import json
from pathlib import Path
from typing import Any

from reference.cli import PRINTED
from reference.dataclass_shapes import closure, section
from reference.markdown import table

SPEC = Path(__file__).resolve().parents[2] / "src" / "fanal" / "web" / "desk" / "openapi.json"


def _spec() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(SPEC.read_text(encoding="utf-8"))
    return found


def _shape(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return f"[{name}](shapes.md#{name.lower()})"
    if "anyOf" in schema:
        return " or ".join(_shape(part) for part in schema["anyOf"])
    if schema.get("type") == "array":
        return f"list of {_shape(schema.get('items', {}))}"
    if schema.get("type") == "object" and isinstance(schema.get("additionalProperties"), dict):
        return f"map to {_shape(schema['additionalProperties'])}"
    return str(schema.get("type", "any"))


def _operation(method: str, path: str, operation: dict[str, Any]) -> str:
    parts = [f"## {method.upper()} {path}\n", operation.get("description") or operation.get("summary", "") + "\n"]
    rows = [
        (
            f"`{p['name']}`",
            p["in"],
            _shape(p.get("schema", {})),
            "yes" if p.get("required") else "",
            p.get("description", ""),
        )
        for p in operation.get("parameters", ())
    ]
    if rows:
        parts.append("\n" + table(("parameter", "in", "type", "required", "meaning"), rows))
    body = operation.get("requestBody", {}).get("content", {})
    answer = operation["responses"].get("200", {}).get("content", {})
    parts += [f"\nBody: {_shape(content.get('schema', {}))}.\n" for content in body.values()]
    parts += [f"\nAnswer: {_shape(content.get('schema', {}))}.\n" for content in answer.values()]
    return "\n".join(parts)


def page() -> str:
    """Return the page of routes."""
    intro = (
        "# HTTP API\n\nWhat the desk's pages use, on loopback, behind the session that the "
        "start-up address opens. Errors have one "
        "[shape](errors.md). Names travel in bodies, never in addresses; nothing is cached.\n"
    )
    parts = [
        _operation(method, path, operation)
        for path, methods in sorted(_spec()["paths"].items())
        for method, operation in methods.items()
    ]
    return "\n".join([intro, *parts])


def shapes_page() -> str:
    """Return the page of shapes: those of the HTTP API, and those that only the command line prints."""
    intro = (
        "# JSON shapes\n\nThe same on the command line (`--json`) and in the HTTP API. Fields are only ever added.\n"
    )
    schemas = _spec()["components"]["schemas"]
    parts = {name: _described(name, schema) for name, schema in schemas.items()}
    roots = [cls for shapes in PRINTED.values() for cls in shapes]
    parts |= {name: section(cls) for name, cls in closure(roots, schemas).items()}
    return "\n".join([intro, *(text for _, text in sorted(parts.items()))])


def _described(name: str, schema: dict[str, Any]) -> str:
    rows = [(f"`{field}`", _shape(spec)) for field, spec in schema.get("properties", {}).items()]
    text = (schema.get("description") or "").split("\n\nAttributes")[0].split("\n\nParameters")[0]
    return f"## {name}\n\n{' '.join(text.split())}\n\n" + (table(("field", "type"), rows) if rows else "")
