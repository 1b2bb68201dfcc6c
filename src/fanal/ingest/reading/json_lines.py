"""Read JSON lines: one object a line; or one JSON list of objects."""

from collections.abc import Iterator
from typing import Any

import orjson

from fanal.errors import TooLargeError, UnreadableFileError
from fanal.ingest.files import InputFile
from fanal.ingest.limits import Limits
from fanal.ingest.reading.table import LIST_SEPARATOR, OnProblem, Row, Table

_BOM = b"\xef\xbb\xbf"
_LINE_BYTES = 8 << 20
_LIST_BYTES = 64 << 20
_NOT_JSON = "This line is not a JSON object."


def json_lines_table(file: InputFile, limits: Limits) -> Table:
    """Open a file of JSON objects; nested keys become columns joined by dots.

    Parameters
    ----------
    file : InputFile
    limits : Limits

    Returns
    -------
    Table
        Its columns are all keys of all objects, in order of appearance: the file is read through once for them.

    Raises
    ------
    UnreadableFileError
        No line is a JSON object.
    TooLargeError
        A line, or a file that is one list, is over its limit.
    """
    columns: dict[str, int] = {}
    for _, item in _objects(file, limits, lambda *_: None):
        for key in item:
            columns.setdefault(key, len(columns))
        limits.check_columns(file.name, len(columns))
    if not columns:
        raise UnreadableFileError("{file} holds no JSON objects, one to a line.", file=file.name)

    def read(on_problem: OnProblem) -> Iterator[Row]:
        for row, item in _objects(file, limits, on_problem):
            yield row, [item.get(key, "") for key in columns]

    return Table(file.name, "", "jsonl", list(columns), "row ", read, {"encoding": "utf-8"})


def _objects(file: InputFile, limits: Limits, on_problem: OnProblem) -> Iterator[tuple[str, dict[str, str]]]:
    for number, item in enumerate(_items(file), 1):
        limits.check_rows(file.name, number)
        if item is None:
            continue
        if not isinstance(item, dict):
            on_problem(str(number), _NOT_JSON, {})
            continue
        yield str(number), _flat(item)


def _items(file: InputFile) -> Iterator[Any]:
    head = file.head(64).removeprefix(_BOM).lstrip()
    if head.startswith(b"["):
        if file.size > _LIST_BYTES:
            raise TooLargeError(
                "{file} is one JSON list of more than {limit} bytes. Write one object to a line instead.",
                file=file.name,
                limit=_LIST_BYTES,
            )
        whole = _parsed(file.open().read().removeprefix(_BOM))
        yield from whole if isinstance(whole, list) else [whole]
        return
    stream = file.open()
    number = 0
    while line := stream.readline(_LINE_BYTES + 1):
        number += 1
        if len(line) > _LINE_BYTES:
            raise TooLargeError(
                "{file}, row {row}: the line has more than {limit} bytes.",
                file=file.name,
                row=number,
                limit=_LINE_BYTES,
            )
        line = line.removeprefix(_BOM).strip()
        yield _parsed(line) if line else None


def _parsed(text: bytes) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return False


def _flat(item: dict[str, Any], prefix: str = "") -> dict[str, str]:
    result: dict[str, str] = {}
    for key, value in item.items():
        name = f"{prefix}{key}"
        if isinstance(value, dict):
            result |= _flat(value, f"{name}.")
        elif isinstance(value, list):
            result[name] = LIST_SEPARATOR.join(map(_scalar, value))
        else:
            result[name] = _scalar(value)
    return result


def _scalar(value: Any) -> str:
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case _:
            return orjson.dumps(value).decode()
