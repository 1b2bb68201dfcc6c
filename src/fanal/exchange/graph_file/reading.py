"""Bring a case back from the JSON inside a graph file."""

from collections.abc import Callable, Iterator, Mapping

from fanal.errors import InputError
from fanal.exchange.case_import import CaseImport, Problem
from fanal.exchange.records import case_of, load, statements_of
from fanal.model.case import Case
from fanal.model.statement import Statement

GraphRecords = Iterator[tuple[bool, str]]
"""JSON texts in the order of the file; True for the one that holds the case."""


def read_graph(name: str, open_records: Callable[[], GraphRecords]) -> CaseImport:
    """Return the case in a graph file.

    Parameters
    ----------
    name : str
        The format.
    open_records : callable
        Begins reading the file's JSON anew.

    Raises
    ------
    InputError
        The file holds no case of ours.
    """
    case = _case(open_records())

    def reread(problems: list[Problem]) -> Iterator[Statement]:
        for number, (is_whole, text) in enumerate(open_records(), start=1):
            try:
                statements = [
                    statement
                    for record in _entities(load(text), is_whole)
                    for statement in statements_of(record, case.id)
                ]
            except InputError as error:
                problems.append(Problem("case" if is_whole else "statements", number, error))
            else:
                yield from statements

    return CaseImport(case, name, reread)


def _case(records: GraphRecords) -> Case:
    for is_whole, text in records:
        if is_whole:
            return case_of(load(text))
    raise InputError("The file holds a network, but no case exported by Fanal; import it as a network.")


def _entities(record: object, is_whole: bool) -> list[object]:  # noqa: FBT001 (private)
    entities = record.get("entities") if is_whole and isinstance(record, Mapping) else record
    if not isinstance(entities, list):
        raise InputError("This is no list of entities.")
    return entities
