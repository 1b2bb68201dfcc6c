"""From open files to a stream of statements, by the route that each file takes."""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain, islice

from fanal.exchange.avres import Known
from fanal.exchange.case_import import CaseImport
from fanal.exchange.case_import import Problem as RecordProblem
from fanal.exchange.claims import Claims
from fanal.exchange.intake import Intake
from fanal.exchange.recognition import read_own
from fanal.exchange.rekey import rekeyed
from fanal.ingest import Importer, InputFile, Mapping, Progress
from fanal.ingest.importing.sources import source_id, source_statements
from fanal.model.scope import Scope
from fanal.model.statement import Statement
from fanal.services.imports.foreign import Foreign, foreign
from fanal.services.imports.report import Tally
from fanal.services.workspace import Workspace

TABLE = "table"
_CHUNK = 2000


@dataclass(slots=True)
class Sorted:
    """Files by the route they take.

    Attributes
    ----------
    tables : list of InputFile
        Read by a mapping.
    foreign : list of Foreign
        Files of other programs that need no mapping: FollowTheMoney entities, HTCDS …
    own : list of (InputFile, CaseImport)
        Exports of Fanal.
    """

    tables: list[InputFile] = field(default_factory=list)
    foreign: list[Foreign] = field(default_factory=list)
    own: list[tuple[InputFile, CaseImport]] = field(default_factory=list)

    def routes(self) -> dict[str, str]:
        """Return the route of each file by its name."""
        return {
            **{file.name: TABLE for file in self.tables},
            **{found.file.name: found.format for found in self.foreign},
            **{file.name: found.format for file, found in self.own},
        }


def sort_files(files: Sequence[InputFile], *, is_mapped: bool = False) -> Sorted:
    """Tell by content which route each file takes.

    Parameters
    ----------
    files : sequence of InputFile
    is_mapped : bool
        Whether a mapping for the tables was named.

    Raises
    ------
    InputError
        Fanal wrote a file, but it is damaged, too large, or of a later version; or a file
        is empty or of no format that is read.
    """
    result, nodes = Sorted(), Known()
    for file in files:
        found = read_own(file.stream)
        if found is not None:
            result.own.append((file, found))
        elif (other := foreign(file, nodes, is_mapped=is_mapped)) is not None:
            result.foreign.append(other)
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
    """Yield the statements of all files: tables first, then files of other programs, then exports.

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
    parts += [_counted(_foreign(target, found, tally), tally) for found in files.foreign]
    parts += [_counted(_own(target, file, found, tally), tally) for file, found in files.own]
    return chain.from_iterable(parts)


def _counted(statements: Iterator[Statement], tally: Tally) -> Iterator[Statement]:
    for statement in statements:
        tally.count(statement)
        yield statement


def _foreign(target: Target, found: Foreign, tally: Tally) -> Iterator[Statement]:
    workspace, file = target.workspace, found.file
    ids, model = workspace.store.ids, workspace.model
    about = list(source_statements(ids, target.case_id, file, {}, model))  # reads the file's stream, so it goes first
    source = source_id(ids, target.case_id, file.name)
    intakes: list[Intake] = []
    items = found.read(Claims(ids, target.case_id, source, model, workspace.vocabularies), intakes)
    head = list(islice(items, 1))  # before anything is kept: most damage shows here
    yield from about
    for item in chain(head, items):
        if isinstance(item, RecordProblem):
            tally.add(file.name, item)
        else:
            yield item
    tally.close(intakes, found.skipped)


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
