"""Load and save a mapping as YAML, and describe the format as JSON Schema."""

from dataclasses import fields
from typing import Any

import yaml

from fanal.errors import MappingError
from fanal.ingest.mapping.kinds import Nested, is_required
from fanal.ingest.mapping.spec import BLOCKS, Mapping

_LARGEST = 1 << 20


def load_mapping(text: str) -> Mapping:
    """Read a mapping.

    Parameters
    ----------
    text : str
        YAML.

    Returns
    -------
    Mapping

    Raises
    ------
    MappingError
        It is no YAML, has an unknown or missing field, or names a field twice.
    """
    if len(text) > _LARGEST:
        raise MappingError("The mapping has more than {limit} characters.", limit=_LARGEST)
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=yaml.SafeLoader)):
            raise MappingError("The mapping uses a YAML alias (*name); write the block out.")
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise MappingError("The mapping is not valid YAML; look at line {line}.", line=line) from error
    mapping: Mapping = Nested(Mapping).read(_plain(node), "")
    return mapping


def save_mapping(mapping: Mapping) -> str:
    """Write a mapping as YAML that `load_mapping` reads back as the same."""
    written = Nested(Mapping).write(mapping)
    ordered = {"fanal_mapping": 1, **{key: value for key, value in written.items() if key != "tables"}}
    tables = written["tables"]
    ordered["fanal_mapping"] = int(mapping.fanal_mapping)
    ordered["tables"] = tables if isinstance(tables, list) else [tables]
    return str(yaml.safe_dump(ordered, sort_keys=False, allow_unicode=True, width=120))


def mapping_json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the format, drawn from the fields of its blocks."""
    blocks = {block.__name__: _block_schema(block) for block in BLOCKS}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Fanal mapping",
        "$ref": "#/$defs/Mapping",
        "$defs": blocks,
    }


def _plain(node: yaml.Node | None) -> Any:
    """Turn YAML nodes into dicts, lists and texts: no date, number or country code NO changes on the way."""
    match node:
        case yaml.MappingNode():
            result: dict[str, Any] = {}
            for key, value in node.value:
                name = str(key.value)
                if name in result:
                    line = key.start_mark.line + 1
                    raise MappingError(
                        "The mapping names {field} twice in one block, in line {line}.", field=name, line=line
                    )
                result[name] = _plain(value)
            return result
        case yaml.SequenceNode():
            return [_plain(item) for item in node.value]
        case yaml.ScalarNode():
            return "" if node.tag.endswith(":null") else str(node.value)
        case _:
            return {}


def _block_schema(block: type) -> dict[str, Any]:
    items = fields(block)
    return {
        "description": " ".join((block.__doc__ or "").split()),
        "type": "object",
        "additionalProperties": False,
        "required": [item.name for item in items if is_required(item)],
        "properties": {
            item.name: {**item.metadata["kind"].describe(), "description": item.metadata["doc"]} for item in items
        },
    }
