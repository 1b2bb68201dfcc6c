"""Statements as JSON: the form that every one of our lossless exports holds somewhere."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from fanal.errors import InputError
from fanal.model.case import Case
from fanal.model.entity import Entity
from fanal.model.statement import Statement

FORMAT_VERSION = 1
"""Grows when an older Fanal could not read an export of a newer one."""

_CASE_FIELDS = ("title", "organization", "language", "description", "created_at")
FIELDS = tuple(name for name in Statement._fields if name != "case_id")
"""Columns of a statement outside its case; the case is named once for all."""
_DEFAULTS = Statement._field_defaults
_OPTIONAL = tuple(name for name in FIELDS if name in _DEFAULTS)


def header_record(case: Case) -> dict[str, Any]:
    """Return the record that opens an export: the format's version and the case."""
    return {"fanal": FORMAT_VERSION, "case": {name: getattr(case, name) for name in ("id", *_CASE_FIELDS)}}


def case_of(record: object) -> Case:
    """Return the case that a header record describes.

    Raises
    ------
    InputError
        It is no header of ours, or of a later version.
    """
    if not isinstance(record, Mapping) or not isinstance(record.get("case"), Mapping):
        raise InputError("The file does not begin with the case it belongs to; export it from Fanal again.")
    version = record.get("fanal")
    if not isinstance(version, int) or version > FORMAT_VERSION:
        raise InputError("The file was written by a later version of Fanal; update Fanal and read it again.")
    fields = record["case"]
    return Case(
        id=str(fields.get("id", "")),
        **{name: str(fields.get(name, "")) for name in _CASE_FIELDS},
    )


def entity_record(entity: Entity) -> dict[str, Any]:
    """Return an entity as a record; what has its usual value is left out.

    Notes
    -----
    Statements are ordered by id, so that the same entity always gives the same bytes.
    """
    return {
        "id": entity.id,
        "schema": entity.schema,
        "statements": [
            _statement_record(row, entity.schema) for row in sorted(entity.statements, key=lambda row: row.id)
        ],
    }


def _statement_record(statement: Statement, schema: str) -> dict[str, str]:
    record = {"id": statement.id, "prop": statement.prop, "value": statement.value}
    if statement.schema != schema:
        record["schema"] = statement.schema
    for name in _OPTIONAL:
        value = getattr(statement, name)
        if value != _DEFAULTS[name]:
            record[name] = value
    return record


def statements_of(record: object, case_id: str) -> Iterator[Statement]:
    """Yield the statements of an entity's record.

    Raises
    ------
    InputError
        The record has not the form that :func:`entity_record` gives.
    """
    if not isinstance(record, Mapping) or not isinstance(record.get("statements"), list):
        raise InputError("This is no entity with its statements.")
    for item in record["statements"]:
        if not isinstance(item, Mapping):
            raise InputError("This is no statement.")
        fields = {**item, "entity_id": record.get("id"), "schema": item.get("schema", record.get("schema"))}
        yield statement_of(fields, case_id)


def statement_of(fields: Mapping[str, Any], case_id: str) -> Statement:
    """Return the statement with these fields.

    Raises
    ------
    InputError
        A field is missing, unknown or no text.
    """
    if any(name not in FIELDS or not isinstance(value, str) for name, value in fields.items()):
        raise InputError("A statement has a field that is unknown or no text.")
    if not all(fields.get(name) for name in ("id", "entity_id", "schema", "prop")):
        raise InputError("A statement lacks its id, entity, schema or property.")
    return Statement(case_id=case_id, **{"value": "", **fields})


def dump(record: object) -> str:
    r"""Return a record as JSON text on one line, every character legal in XML.

    Examples
    --------
    >>> dump({"a": chr(7)})
    '{"a":"\\u0007"}'
    """
    text = orjson.dumps(record).decode()
    return text.replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")


def load(text: str | bytes) -> object:
    """Read JSON text.

    Raises
    ------
    InputError
        It is not JSON.
    """
    try:
        result: object = orjson.loads(text)
    except orjson.JSONDecodeError:
        raise InputError("This is not JSON.") from None
    return result
