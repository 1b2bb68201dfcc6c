"""From open files to a stream of statements, by the route that each file takes."""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain
from typing import BinaryIO

import orjson

from fanal.exchange.case_import import CaseImport
from fanal.exchange.case_import import Problem as RecordProblem
from fanal.exchange.ftm import from_ftm
from fanal.exchange.jsonl import json_lines
from fanal.exchange.recognition import read_own
from fanal.exchange.rekey import rekeyed
from fanal.ingest import Importer, InputFile, Mapping, Progress, format_of
from fanal.ingest.importing.sources import source_id, source_statements
from fanal.model.scope import Scope
from fanal.model.statement import Statement
from fanal.services.imports.report import Tally
from fanal.services.workspace import Workspace

TABLE, FTM = "table", "ftm"
_CHUNK = 2000


@dataclass(slots=True)
class Sorted:
    """Files by the route they take.

    Attributes
    ----------
    tables : list of InputFile
        Read by a mapping.
    entities : list of InputFile
        FollowTheMoney entities of others.
    own : list of (InputFile, CaseImport)
        Exports of Fanal.
    """

    tables: list[InputFile] = field(default_factory=list)
    entities: list[InputFile] = field(default_factory=list)
    own: list[tuple[InputFile, CaseImport]] = field(default_factory=list)

    def routes(self) -> dict[str, str]:
        """Return the route of each file by its name."""
        return {
            **{file.name: TABLE for file in self.tables},
            **{file.name: FTM for file in self.entities},
            **{file.name: found.format for file, found in self.own},
        }


def sort_files(files: Sequence[InputFile]) -> Sorted:
    """Tell by content which route each file takes.

    Raises
    ------
    InputError
        Fanal wrote a file, but it is damaged, too large, or of a later version; or a file
        is empty or of no format that is read.
    """
    result = Sorted()
    for file in files:
        found = read_own(file.stream)
        if found is not None:
            result.own.append((file, found))
        elif format_of(file) == FTM:
            result.entities.append(file)
        else:
            result.tables.append(file)
    return result


@dataclass(frozen=True, slots=True)
class Target:
    """Where statements go: a case, as one viewer may change it."""

    workspace: Workspace
    scope: Scope
    case_id: str


def stream(
    target: Target, files: Sorted, mapping: Mapping | None, tally: Tally, progress: Progress | None
) -> Iterator[Statement]:
    """Yield the statements of all files: tables first, then entities, then exports.

    Parameters
    ----------
    target : Target
    files : Sorted
    mapping : Mapping or None
        Of the tables; None if there are none.
    tally : Tally
        Filled on the way.
    progress : callable or None
        Told how many bytes of the tables are done.
    """
    parts: list[Iterator[Statement]] = []
    if mapping is not None:
        workspace = target.workspace
        importer = Importer(workspace.store.ids, target.case_id, mapping, workspace.model, workspace.vocabularies)
        parts.append(importer.statements(files.tables, tally.report, progress))
    parts += [_counted(_foreign(target, file, tally), tally) for file in files.entities]
    parts += [_counted(_own(target, file, found, tally), tally) for file, found in files.own]
    return chain.from_iterable(parts)


def _counted(statements: Iterator[Statement], tally: Tally) -> Iterator[Statement]:
    for statement in statements:
        tally.count(statement)
        yield statement


def _foreign(target: Target, file: InputFile, tally: Tally) -> Iterator[Statement]:
    ids, model = target.workspace.store.ids, target.workspace.model
    yield from source_statements(ids, target.case_id, file, {}, model)
    found = from_ftm(
        _records(file.stream),
        ids=ids,
        case_id=target.case_id,
        source_id=source_id(ids, target.case_id, file.name),
        place=file.name,
        model=model,
    )
    for item in found:
        if isinstance(item, RecordProblem):
            tally.add(file.name, item)
        else:
            yield item


def _records(lines: BinaryIO) -> Iterator[object]:
    for _number, line in json_lines(lines):
        try:
            yield orjson.loads(line)
        except orjson.JSONDecodeError:
            yield None


def _own(target: Target, file: InputFile, found: CaseImport, tally: Tally) -> Iterator[Statement]:
    workspace = target.workspace
    problems: list[RecordProblem] = []
    yield from rekeyed(found, target.case_id, workspace.store.ids, _taken(target), workspace.model, problems)
    for problem in problems:
        tally.add(file.name, problem)


def _taken(target: Target) -> Callable[[Set[str]], Set[str]]:
    """Return how to tell which entity ids another case holds.

    Notes
    -----
    Who does not see all cases gets new ids throughout: neither a clash with a hidden
    case nor a hint that there is one.
    """
    store, scope = target.workspace.store, target.scope

    def taken(ids: Set[str]) -> Set[str]:
        if not scope.all_cases:
            return ids
        if [case.id for case in store.cases(scope)] == [target.case_id]:
            return frozenset()
        known = sorted(ids)
        chunks = (known[start : start + _CHUNK] for start in range(0, len(known), _CHUNK))
        found = (entity for chunk in chunks for entity in store.read_entities(scope, chunk))
        return {entity.id for entity in found if entity.case_id != target.case_id}

    return taken
