"""Tell a file's format by its content and open its tables."""

from typing import Literal

import orjson

from fanal.errors import UnreadableFileError
from fanal.ingest.files import InputFile
from fanal.ingest.limits import Limits
from fanal.ingest.reading.delimited import delimited_table
from fanal.ingest.reading.gexf import gexf_tables
from fanal.ingest.reading.graphml import graphml_tables
from fanal.ingest.reading.json_lines import json_lines_table
from fanal.ingest.reading.spreadsheet import spreadsheet_tables
from fanal.ingest.reading.table import ReadOptions, Table

Format = Literal["csv", "xlsx", "jsonl", "graphml", "gexf", "ftm", "fanal"]
NATIVE: frozenset[str] = frozenset({"ftm", "fanal"})
"""Formats that carry statements or entities already; they need no mapping and are read elsewhere."""

_HEAD = 1 << 16
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def format_of(file: InputFile) -> Format:
    """Tell the format of a file by its content; its name is not looked at.

    Parameters
    ----------
    file : InputFile

    Returns
    -------
    str
        ``ftm`` for FollowTheMoney entities, ``fanal`` for Fanal's own export, both as
        JSON lines; ``csv`` for any other text.

    Raises
    ------
    UnreadableFileError
        It is empty, or neither text nor a format that is read.
    """
    head = file.head(_HEAD)
    if head.startswith((_ZIP, _OLE)):
        return "xlsx"
    text = _visible(head)
    if not text:
        raise UnreadableFileError("{file} is empty.", file=file.name)
    if text.startswith("<"):
        return "gexf" if "<gexf" in text else "graphml"
    if text.startswith(("{", "[{", "[\n", "[\r", "[ ")):
        return _json_format(text)
    if _is_binary(head):
        raise UnreadableFileError(
            "{file} is not a table, a spreadsheet or a graph file. Export it as CSV or XLSX.", file=file.name
        )
    return "csv"


def open_tables(file: InputFile, limits: Limits, options: ReadOptions | None = None) -> list[Table]:
    """Open all tables of a file.

    Parameters
    ----------
    file : InputFile
    limits : Limits
    options : ReadOptions, optional

    Returns
    -------
    list of Table
        At least one.

    Raises
    ------
    UnreadableFileError, TooLargeError
    """
    limits.check_size(file)
    options = options or ReadOptions()
    match format_of(file):
        case "xlsx":
            return spreadsheet_tables(file, limits, options)
        case "graphml":
            return graphml_tables(file, limits)
        case "gexf":
            return gexf_tables(file, limits)
        case "jsonl" | "ftm" | "fanal":
            return [json_lines_table(file, limits)]
        case "csv":
            return [delimited_table(file, limits, options)]


def _visible(head: bytes) -> str:
    if head.startswith(_MARKS[1:]):
        return head.decode("utf-16", "ignore").strip()
    return head.removeprefix(_MARKS[0]).decode("latin-1").strip()


def _is_binary(head: bytes) -> bool:
    if head.startswith(_MARKS) or b"\0" not in head:
        return False
    # Zeros in every other place are UTF-16 without a mark.
    return max(head[0::2].count(0), head[1::2].count(0)) * 5 < len(head) // 2


def _json_format(text: str) -> Format:
    try:
        first = orjson.loads(text.splitlines()[0])
    except orjson.JSONDecodeError:
        return "jsonl"
    if not isinstance(first, dict):
        return "jsonl"
    if "fanal" in first or {"case_id", "entity_id", "prop"} <= first.keys():
        return "fanal"
    return "ftm" if "schema" in first and isinstance(first.get("properties"), dict) else "jsonl"
