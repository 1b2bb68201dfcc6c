"""A case read back, claim by claim, from the FollowTheMoney entities that we wrote."""

from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from fanal.errors import InputError
from fanal.exchange.case_import import CaseImport, Problem
from fanal.exchange.ftm.writing import CASE, CONTEXT, DERIVED
from fanal.exchange.jsonl import json_lines
from fanal.exchange.records import case_of, load, statements_of
from fanal.model.statement import Statement


def read_ftm(stream: BinaryIO) -> CaseImport:
    """Read a case back from the FollowTheMoney entities that ``write_ftm`` wrote.

    Parameters
    ----------
    stream : binary stream
        Seekable; stays open while the statements are read.

    Returns
    -------
    CaseImport
        With the statements as they were, in the ids of the base that wrote them.

    Raises
    ------
    InputError
        The first record does not name our case: the file comes from elsewhere; give it to
        :func:`fanal.exchange.ftm.reading.from_ftm`.
    TooLargeError
        A line is longer than the limit.
    """
    first = load(next(json_lines(stream), (0, b"null"))[1])
    context = first.get(CONTEXT) if isinstance(first, Mapping) else None
    case = case_of(context.get(CASE) if isinstance(context, Mapping) else None)
    return CaseImport(case, "ftm", _rereader(stream, case.id))


def _rereader(stream: BinaryIO, case_id: str) -> Callable[[list[Problem]], Iterator[Statement]]:
    def reread(problems: list[Problem]) -> Iterator[Statement]:
        for number, line in json_lines(stream):
            try:
                statements = list(_own_statements(load(line), case_id))
            except InputError as error:
                problems.append(Problem("", number, error))
            else:
                yield from statements

    return reread


def _own_statements(record: object, case_id: str) -> Iterator[Statement]:
    context = record.get(CONTEXT) if isinstance(record, Mapping) else None
    if not isinstance(record, Mapping) or not isinstance(context, Mapping):
        raise InputError("This entity does not come from Fanal; import it in a file of its own.")
    if not context.get(DERIVED):
        yield from statements_of({"id": record.get("id"), **context}, case_id)
