"""Our model as a set of FollowTheMoney schema files, so that its tools can read what we add."""

from importlib.resources import files
from typing import Any

import yaml

from fanal.exchange.ftm.checking import require_followthemoney
from fanal.model.entity import NOT_OF_THE_THING
from fanal.model.schemata import FANAL, FTM, Model, Property, Schema

_ROOT = "Entity"
_TYPES = {"code": "string", "iban": "identifier", "boolean": "string"}


def extension_pack(model: Model) -> dict[str, str]:
    """Return FollowTheMoney's own schema files with our schemata and properties added.

    Parameters
    ----------
    model : Model

    Returns
    -------
    dict of str to str
        File name to YAML text. Written to a folder that ``FTM_MODEL_PATH`` names, the
        followthemoney package loads it in place of its own.

    Raises
    ------
    MissingExtraError
        The followthemoney package, whose files are the base, is not installed.
    """
    require_followthemoney()
    folder = files("followthemoney").joinpath("schema")
    pack: dict[str, dict[str, Any]] = {}
    for entry in folder.iterdir():
        if entry.name.endswith((".yaml", ".yml")):
            pack |= yaml.safe_load(entry.read_bytes())
    for schema in model:
        if schema.origin == FTM and schema.name in pack:
            _extend(pack[schema.name], schema, model)
        elif schema.origin == FANAL and schema.name != _ROOT:
            pack[schema.name] = _new(schema, model)
    return {
        f"{name}.yaml": yaml.safe_dump({name: spec}, allow_unicode=True, sort_keys=False) for name, spec in pack.items()
    }


def _own_parents(schema: Schema, model: Model) -> list[str]:
    return [name for name in model.raw[schema.name].get("extends", []) if name != _ROOT]


def _own_properties(schema: Schema, model: Model) -> dict[str, dict[str, Any]]:
    names = model.raw[schema.name].get("properties", {})
    return {
        name: _property(prop)
        for name, prop in schema.properties.items()
        if name in names and prop.origin == FANAL and name not in NOT_OF_THE_THING
    }


def _extend(spec: dict[str, Any], schema: Schema, model: Model) -> None:
    added = [name for name in _own_parents(schema, model) if model.get(name).origin == FANAL]
    if added:
        spec["extends"] = [*spec.get("extends", []), *added]
    if properties := _own_properties(schema, model):
        spec["properties"] = {**spec.get("properties", {}), **properties}


def _new(schema: Schema, model: Model) -> dict[str, Any]:
    spec: dict[str, Any] = {
        "label": schema.label["en"],
        "plural": schema.plural["en"],
        "description": schema.definition,
        "abstract": schema.is_abstract,
        "matchable": False,
        "extends": _own_parents(schema, model),
        "caption": [name for name in schema.caption if schema.properties[name].type != "entity"],
        "required": list(schema.required),
        "properties": _own_properties(schema, model),
    }
    if schema.edge is not None:
        spec["edge"] = {
            "source": schema.edge.source,
            "label": schema.label["en"].lower(),
            "target": schema.edge.target,
            "directed": schema.edge.directed,
            "caption": [schema.edge.subtype],
        }
    return spec


def _property(prop: Property) -> dict[str, Any]:
    spec = {"label": prop.label["en"], "description": prop.definition, "type": _TYPES.get(prop.type, prop.type)}
    return spec | ({"range": prop.range} if prop.range else {})
