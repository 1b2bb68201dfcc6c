"""A draft as the screen shows it."""

from dataclasses import dataclass

from fanal.errors import FanalError
from fanal.ingest.templates.form import RECOGNIZED, SKIPPED, TableForm
from fanal.ingest.templates.kinds import row_kinds
from fanal.services.imports.drafts.draft import Draft, DraftTable
from fanal.services.imports.drafts.mapping import composer_of, spec_of
from fanal.services.workspace import Workspace
from fanal.text.messages import translated

_SHOWN = 4
_TEXTS = 60
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class FileView:
    """A file: what it is read as, and its size in bytes."""

    name: str
    format: str
    size: int


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column: some of its texts, the share of rows that fill it, and what it is used for.

    `texts` are all different texts of the sample where they are few, so that each can be given a meaning.
    """

    name: str
    samples: tuple[str, ...]
    texts: tuple[str, ...]
    filled: float
    used_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableView:
    """A table, what was said of it, and what is still to be said.

    Attributes
    ----------
    number : int
    name, file, part, format : str
    found : dict of str to str
        Encoding, separator, line ends, header.
    columns : tuple of ColumnView
    form : TableForm
    keys : dict of str to tuple of str
        By part: the columns that tell one from another; ``#row`` is each row.
    missing : tuple of str
        Parts that a row must name and no column names yet.
    left_out : tuple of str
        Columns that nothing is read from.
    problem : str
        Why it cannot be read so, "" if it can.
    corrected : int
        Number of cells that were corrected.
    """

    number: int
    name: str
    file: str
    part: str
    format: str
    found: dict[str, str]
    columns: tuple[ColumnView, ...]
    form: TableForm
    keys: dict[str, tuple[str, ...]]
    missing: tuple[str, ...]
    left_out: tuple[str, ...]
    problem: str
    corrected: int


@dataclass(frozen=True, slots=True)
class DraftView:
    """An import under way.

    Attributes
    ----------
    id : str
    files : tuple of FileView
    tables : tuple of TableView
    notes : tuple of str
    is_ready : bool
        Whether everything is said that must be said.
    """

    id: str
    files: tuple[FileView, ...]
    tables: tuple[TableView, ...]
    notes: tuple[str, ...]
    is_ready: bool


def draft_view(workspace: Workspace, draft: Draft, locale: str) -> DraftView:
    """Return a draft in the words of a locale."""
    with draft.lock:
        tables = tuple(_table(workspace, draft, number, locale) for number in range(len(draft.tables)))
        return DraftView(
            id=draft.id,
            files=tuple(FileView(entry.file.name, entry.format, entry.path.stat().st_size) for entry in draft.files),
            tables=tables,
            notes=tuple(translated(locale, template, parts) for template, parts in draft.notes),
            is_ready=not any(table.problem or table.missing for table in tables),
        )


def _table(workspace: Workspace, draft: Draft, number: int, locale: str) -> TableView:
    table = draft.tables[number]
    read = table.shaped.table
    keys, missing = _keys(workspace, table)
    problem, used = _uses(workspace, draft, table, locale)
    return TableView(
        number=number,
        name=table.name,
        file=read.file,
        part=read.part,
        format=read.format,
        found=dict(read.found),
        columns=tuple(_column(table, name, used) for name in read.columns),
        form=table.form,
        keys=keys,
        missing=missing,
        left_out=tuple(name for name in read.columns if not used.get(name)) if not problem else (),
        problem=problem,
        corrected=sum(map(len, table.corrections.values())),
    )


def _keys(workspace: Workspace, table: DraftTable) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    if table.form.kind not in row_kinds():
        return {}, ()
    composer = composer_of(workspace, table)
    return dict(composer.keys), tuple(composer.missing())


def _uses(workspace: Workspace, draft: Draft, table: DraftTable, locale: str) -> tuple[str, dict[str, tuple[str, ...]]]:
    """Return why a table cannot be read, and by column what it is used for."""
    if table.form.kind == SKIPPED:
        return "", {}
    try:
        spec = spec_of(workspace, draft, table)
    except FanalError as error:
        return translated(locale, error.template, error.parts or None), {}
    if table.form.kind == RECOGNIZED:
        ignored = {*spec.ignore}
        return "", {name: ("",) for name in table.shaped.table.columns if name not in ignored}
    left = {*spec.ignore}
    return "", {
        name: tuple(f"{use.part}.{use.property}" for use in table.form.uses.get(name, ()))
        for name in table.shaped.table.columns
        if name not in left
    }


def _column(table: DraftTable, name: str, used: dict[str, tuple[str, ...]]) -> ColumnView:
    values = table.shaped.values(name)
    different = list(dict.fromkeys(values))
    few = len(different) <= _TEXTS
    return ColumnView(
        name=name,
        samples=tuple(text[:_LONGEST] for text in different[:_SHOWN]),
        texts=tuple(sorted(different)) if few else (),
        filled=round(len(values) / len(table.shaped.sample), 3) if table.shaped.sample else 0.0,
        used_for=used.get(name, ()),
    )
