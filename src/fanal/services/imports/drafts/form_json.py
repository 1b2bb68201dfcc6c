"""What was said of a table as JSON, to be kept with a mapping and read back."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import orjson

from fanal.ingest.templates.form import PartForm, TableForm, TableSettings, Use

_LISTS = frozenset({"empty"})


def forms_json(entries: list[dict[str, object]]) -> str:
    """Write entries that hold forms."""
    return orjson.dumps(entries).decode()


def read_entries(text: str) -> list[dict[str, Any]]:
    """Read entries back; what is not as it was written counts as absent."""
    try:
        raw = orjson.loads(text or "[]")
    except orjson.JSONDecodeError:
        return []
    return [entry for entry in raw if isinstance(entry, dict)] if isinstance(raw, list) else []


def form_of(raw: Mapping[str, Any]) -> TableForm:
    """Return a form from its JSON."""
    settings: Mapping[str, Any] = raw.get("settings", {})
    known = {field.name for field in fields(TableSettings)}
    kept: dict[str, Any] = {
        name: tuple(value) if name in _LISTS else value for name, value in settings.items() if name in known
    }
    return TableForm(
        kind=str(raw.get("kind", "")),
        parts={name: _part(part) for name, part in raw.get("parts", {}).items()},
        uses={column: tuple(map(_use, uses)) for column, uses in raw.get("uses", {}).items()},
        settings=TableSettings(**kept),
    )


def _part(raw: Mapping[str, Any]) -> PartForm:
    return PartForm(
        schema=raw.get("schema", ""),
        key=tuple(raw.get("key", ())),
        relation=raw.get("relation", ""),
        constants={prop: tuple(values) for prop, values in raw.get("constants", {}).items()},
    )


def _use(raw: Mapping[str, Any]) -> Use:
    return Use(raw["part"], raw["property"], raw.get("split", ""), dict(raw.get("values", {})))
