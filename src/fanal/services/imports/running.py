"""Run an import: open, recognize, map, and record everything as one change."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from fanal.access import Permission
from fanal.errors import ConflictError, InputError, MappingError, NotFoundError, UnreadableFileError
from fanal.ingest import ImportReport, InputFile, Limits, Mapping, Progress, load_mapping, recognise, save_mapping
from fanal.model.case import Case
from fanal.model.ids import KeyedIds
from fanal.model.ports import AddOutcome
from fanal.model.statement import Statement
from fanal.services.imports.report import ImportOutcome, Tally, problems_of, sorted_counts, tables_of
from fanal.services.imports.streams import Sorted, Target, sort_files, stream
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT, translated

_LABEL_LIMIT = 200


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """How to import.

    Attributes
    ----------
    mapping : Path or None
        A saved mapping of the tables; None lets Fanal find one.
    save_mapping : Path or None
        Where to keep the mapping for the next time; the file must not be there yet.
    is_dry_run : bool
        Read and check everything, keep nothing.
    may_create : bool
        Whether a case that is not there is made.
    reason : str
        Why; recorded with the change.
    locale : str
        Of the problems' messages.
    shown : int
        How many problems of one kind are listed for one table; all are counted.
    """

    mapping: Path | None = None
    save_mapping: Path | None = None
    is_dry_run: bool = False
    may_create: bool = True
    reason: str = ""
    locale: str = DEFAULT
    shown: int = 50


_USUAL = ImportOrder()


class _DroppedError(Exception):
    """Ends the change of a dry run, so that nothing of it is kept."""


def import_files(
    workspace: Workspace,
    case: str,
    paths: Sequence[Path],
    order: ImportOrder = _USUAL,
    progress: Progress | None = None,
) -> ImportOutcome:
    """Bring files into a case, as one change that can be undone.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or title. "" takes the title that an export of Fanal names, else the name of
        the first file.
    paths : sequence of Path
        Tables that belong together, FollowTheMoney entities, exports of Fanal, in any mix.
    order : ImportOrder
    progress : callable, optional
        Told how many bytes of how many are done.

    Returns
    -------
    ImportOutcome

    Raises
    ------
    InputError
        A file cannot be read or mapped; says which and what to do. Nothing is kept.
    ConflictError
        The file to save the mapping in is there already.
    NotFoundError
        There is no such case and none may be made.
    DeniedError

    Notes
    -----
    Statements are streamed from the files into one transaction. The same files again
    change nothing.
    """
    with ExitStack() as opened:
        files = sort_files(_open_files(paths, opened), is_mapped=order.mapping is not None)
        mapping, notes = _mapping(workspace, files, order)
        tally = Tally(workspace.model, ImportReport(shown=order.shown))
        target, found, is_new = _target(workspace, case or _title(files, paths), files, order)
        statements = stream(target, files, mapping, tally, progress)
        first = next(statements, None)
        rest = chain([] if first is None else [first], statements)
        if is_new and not order.is_dry_run:
            workspace.store.create_case(workspace.scope(Permission.CREATE_CASE), found)
        is_kept = not (is_new and order.is_dry_run)
        added = _record(target, files, order, rest) if is_kept else AddOutcome(sum(1 for _ in rest), 0)
    if mapping is not None and order.save_mapping is not None:
        _save(order.save_mapping, mapping)
    report = tally.report
    has_changed = added.new > 0 and not order.is_dry_run
    return ImportOutcome(
        case=found.id if is_kept else "",
        title=found.title,
        is_new_case=is_new,
        is_dry_run=order.is_dry_run,
        change=workspace.store.changes(target.scope, found.id, limit=1)[0].seq if has_changed else None,
        files=files.routes(),
        mapping=save_mapping(mapping) if mapping is not None else "",
        notes=notes,
        is_guessed=mapping is not None and order.mapping is None,
        tables=tables_of(report),
        skipped=tuple(report.skipped),
        problems=problems_of(report, order.locale),
        problem_counts=sorted_counts(report.counts),
        entities=sorted_counts(report.entities),
        links=sorted_counts(report.links),
        statements=report.statements,
        new=added.new,
        known=added.known,
        missing_ends=report.missing_ends,
    )


def _open_files(paths: Sequence[Path], opened: ExitStack) -> list[InputFile]:
    if not paths:
        raise InputError("Name at least one file to import.")
    names = [path.name for path in paths]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise InputError("Two files are called {file}. Rename one: sources are told apart by name.", file=twice)
    files = []
    for path in paths:
        try:
            files.append(InputFile(path.name, opened.enter_context(path.open("rb"))))
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise UnreadableFileError("{file} cannot be opened: {why}.", file=path.name, why=why) from None
        Limits().check_size(files[-1])
    return files


def _mapping(workspace: Workspace, files: Sorted, order: ImportOrder) -> tuple[Mapping | None, tuple[str, ...]]:
    """Return the mapping of the tables, read or guessed, and what to know about the guess."""
    if not files.tables:
        return None, ()
    if order.save_mapping is not None and order.save_mapping.exists():
        raise ConflictError(
            "{file} is there already. Choose another name for the mapping.", file=order.save_mapping.name
        )
    if order.mapping is None:
        guess = recognise(files.tables, workspace.model, workspace.vocabularies)
        return guess.mapping, tuple(translated(order.locale, template, parts) for template, parts in guess.notes)
    try:
        return load_mapping(order.mapping.read_text(encoding="utf-8")), ()
    except (OSError, UnicodeDecodeError):
        raise MappingError("The mapping {file} cannot be read as UTF-8 text.", file=order.mapping.name) from None


def _save(path: Path, mapping: Mapping) -> None:
    try:
        path.write_text(save_mapping(mapping), encoding="utf-8")
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise InputError("The mapping cannot be saved as {file}: {why}.", file=path.name, why=why) from None


def _title(files: Sorted, paths: Sequence[Path]) -> str:
    return files.own[0][1].case.title if files.own else paths[0].stem


def _target(workspace: Workspace, case: str, files: Sorted, order: ImportOrder) -> tuple[Target, Case, bool]:
    scope = workspace.scope(Permission.CHANGE_CASE)
    with suppress(NotFoundError):
        found = workspace.store.case(scope, case)
        return Target(workspace, scope, found.id), found, False
    if not order.may_create:
        raise NotFoundError("There is no such case. Create it first, or let the import make it.")
    told = files.own[0][1].case if files.own else Case("", case)
    made = Case(
        id=KeyedIds.fresh(),
        title=case,
        organization=told.organization or workspace.viewer.organization,
        language=told.language,
        description=told.description,
    )
    return Target(workspace, scope, made.id), made, True


def _record(target: Target, files: Sorted, order: ImportOrder, statements: Iterator[Statement]) -> AddOutcome:
    label = ", ".join(files.routes())[:_LABEL_LIMIT]
    added = AddOutcome(0, 0)
    with (
        suppress(_DroppedError),
        target.workspace.store.write(
            target.scope, target.case_id, kind="import", label=label, reason=order.reason
        ) as writer,
    ):
        added = writer.add(statements)
        if order.is_dry_run:
            raise _DroppedError
    return added
