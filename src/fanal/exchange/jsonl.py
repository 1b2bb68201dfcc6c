"""JSON lines: our native form; one line for the case, then one for each entity with its statements."""

from collections.abc import Iterator
from typing import BinaryIO

from fanal.errors import InputError, TooLargeError
from fanal.exchange.case_export import CaseExport
from fanal.exchange.case_import import CaseImport, Problem
from fanal.exchange.records import case_of, dump, entity_record, header_record, load, statements_of
from fanal.model.statement import Statement

MAX_LINE_BYTES = 64 * 2**20


def write_jsonl(export: CaseExport, out: BinaryIO) -> None:
    """Write a case as JSON lines.

    Parameters
    ----------
    export : CaseExport
    out : binary stream

    Notes
    -----
    Streams: holds one entity at a time. The same case gives the same bytes.
    """
    out.write(dump(header_record(export.case)).encode() + b"\n")
    for entity in export.entities:
        out.write(dump(entity_record(entity)).encode() + b"\n")


def read_jsonl(stream: BinaryIO) -> CaseImport:
    """Read a case back from JSON lines.

    Parameters
    ----------
    stream : binary stream
        Seekable; stays open while the statements are read.

    Returns
    -------
    CaseImport

    Raises
    ------
    InputError
        The first line is no header of ours.
    TooLargeError
        A line is longer than the limit.
    """
    case = case_of(load(next(json_lines(stream), (0, b"null"))[1]))

    def reread(problems: list[Problem]) -> Iterator[Statement]:
        for number, line in json_lines(stream):
            if number == 1:
                continue
            try:
                statements = list(statements_of(load(line), case.id))
            except InputError as error:
                problems.append(Problem("", number, error))
            else:
                yield from statements

    return CaseImport(case, "jsonl", reread)


def json_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, with their numbers from 1.

    Parameters
    ----------
    stream : binary stream
        Seekable; read from its beginning.

    Raises
    ------
    TooLargeError
        A line is longer than the limit.
    """
    stream.seek(0)
    number = 0
    while line := stream.readline(MAX_LINE_BYTES + 1):
        number += 1
        if len(line) > MAX_LINE_BYTES:
            raise TooLargeError("Line {row} is longer than {limit} bytes.", row=number, limit=MAX_LINE_BYTES)
        if line.strip():
            yield number, line
