"""Change what was said of a draft: the kind of row, the columns, how a file is read, single cells."""

from dataclasses import dataclass, replace

from fanal.errors import InputError
from fanal.ingest.reading.table import ReadOptions
from fanal.ingest.templates.form import RECOGNIZED, SKIPPED, UNSAID, TableForm
from fanal.ingest.templates.kinds import row_kind
from fanal.services.imports.drafts.beginning import open_draft, reopened, usual_form
from fanal.services.imports.drafts.draft import Draft, DraftTable
from fanal.services.imports.drafts.shelf import Shelf
from fanal.services.imports.drafts.views import DraftView, draft_view
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT

_LONGEST_CELL = 20_000
_BESIDE = frozenset({RECOGNIZED, SKIPPED, UNSAID})


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell to correct.

    Attributes
    ----------
    place : str
        Of the row, as the rows of the draft give it.
    column : str
    text : str or None
        What to read instead; None takes the correction back.
    """

    place: str
    column: str
    text: str | None = None


@dataclass(frozen=True, slots=True)
class DraftAt:
    """Which table of which draft of which case."""

    case: str
    draft: str
    table: int


def choose_kind(workspace: Workspace, shelf: Shelf, at: DraftAt, kind: str, locale: str = DEFAULT) -> DraftView:
    """Say what a row of a table is; its columns are guessed anew for that.

    Raises
    ------
    NotFoundError, ConflictError, DeniedError
    """
    draft, table = _opened(workspace, shelf, at)
    with draft.lock:
        if kind == RECOGNIZED and table.recognized is None:
            raise InputError("Fanal did not recognize this table by itself. Choose what a row of it is.")
        if kind in _BESIDE:
            table.form = replace(table.form, kind=kind)
        else:
            table.form = usual_form(workspace, table, row_kind(kind).id)
    return _shown(workspace, draft, locale)


def change_form(workspace: Workspace, shelf: Shelf, at: DraftAt, form: TableForm, locale: str = DEFAULT) -> DraftView:
    """Say what the columns of a table are, all at once.

    Raises
    ------
    InputError
        It names a column, part or kind that is not there.
    NotFoundError, ConflictError, DeniedError
    """
    draft, table = _opened(workspace, shelf, at)
    with draft.lock:
        _check(table, form)
        table.form = form
    return _shown(workspace, draft, locale)


def change_reading(
    workspace: Workspace, shelf: Shelf, at: DraftAt, options: ReadOptions, locale: str = DEFAULT
) -> DraftView:
    """Read a table anew with another encoding, separator or header row; the guess starts again.

    Raises
    ------
    InputError
        It cannot be read so; everything stays as it was.
    NotFoundError, ConflictError, DeniedError
    """
    draft, table = _opened(workspace, shelf, at)
    with draft.lock:
        table.shaped = reopened(table, options)
        header = None if options.header is None else int(options.header)
        settings = replace(
            table.form.settings, encoding=options.encoding or "", separator=options.separator or "", header=header
        )
        table.form = replace(table.form, settings=settings)
        if table.form.kind not in _BESIDE:
            table.form = usual_form(workspace, table, table.form.kind)
        elif table.form.kind == RECOGNIZED:
            table.form = replace(table.form, kind=UNSAID)
        table.recognized = None
        table.corrections.clear()
    return _shown(workspace, draft, locale)


def correct_cell(
    workspace: Workspace, shelf: Shelf, at: DraftAt, change: CellChange, locale: str = DEFAULT
) -> DraftView:
    """Correct one cell, or take a correction back. The file stays as it was.

    Raises
    ------
    InputError
        There is no such column, or the text is too long.
    NotFoundError, ConflictError, DeniedError
    """
    draft, table = _opened(workspace, shelf, at)
    if change.column not in table.shaped.table.columns:
        raise InputError("{table} has no column {column}.", table=table.name, column=change.column)
    if change.text is not None and len(change.text) > _LONGEST_CELL:
        raise InputError("A cell can hold at most {limit} characters.", limit=_LONGEST_CELL)
    with draft.lock:
        row = table.corrections.setdefault(change.place, {})
        if change.text is None:
            row.pop(change.column, None)
        else:
            row[change.column] = change.text
        if not row:
            del table.corrections[change.place]
    return _shown(workspace, draft, locale)


def _opened(workspace: Workspace, shelf: Shelf, at: DraftAt) -> tuple[Draft, DraftTable]:
    draft = open_draft(workspace, shelf, at.case, at.draft)
    draft.require_files()
    draft.job.require_rest()
    return draft, draft.table(at.table)


def _shown(workspace: Workspace, draft: Draft, locale: str) -> DraftView:
    draft.job.forget()
    return draft_view(workspace, draft, locale)


def _check(table: DraftTable, form: TableForm) -> None:
    columns = {*table.shaped.table.columns}
    if unknown := next((column for column in form.uses if column not in columns), None):
        raise InputError("{table} has no column {column}.", table=table.name, column=unknown)
    if form.kind in _BESIDE:
        return
    kind = row_kind(form.kind)
    for part in (*form.parts, *(use.part for uses in form.uses.values() for use in uses)):
        kind.part(part)
