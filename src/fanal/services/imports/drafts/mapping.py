"""From what was said of a draft's tables to the mapping that the import runs by."""

from dataclasses import replace

from fanal.errors import MappingError
from fanal.ingest import Mapping
from fanal.ingest.mapping.spec import VERSION, TableSpec
from fanal.ingest.recognition.recognise import SHARED_SPACE
from fanal.ingest.templates.compose import Composer, TableName
from fanal.ingest.templates.form import RECOGNIZED, SKIPPED, TableForm
from fanal.ingest.templates.kinds import row_kind, row_kinds
from fanal.services.imports.drafts.draft import Draft, DraftTable
from fanal.services.workspace import Workspace


def composer_of(workspace: Workspace, table: DraftTable, space: str = "") -> Composer:
    """Return what composes a table whose kind of row is said."""
    form = replace(table.form, space=space)
    return Composer(form, workspace.model, workspace.vocabularies)


def spec_of(workspace: Workspace, draft: Draft, table: DraftTable) -> TableSpec:
    """Return the mapping of one table.

    Raises
    ------
    MappingError
        Something is still to be said; tells what.
    """
    read = table.shaped.table
    if table.form.kind == SKIPPED:
        return TableSpec(match=(read.file,), part=read.part or "*", rows="left out", skip=True)
    if table.form.kind == RECOGNIZED and table.recognized is not None:
        spec = replace(table.recognized, match=(read.file,), part=read.part or "*", corrections=table.corrections)
        return _with_settings(spec, table.form)
    if table.form.kind not in row_kinds():
        raise MappingError("Say what a row of {table} is, or leave the table out.", table=table.name)
    composer = composer_of(workspace, table, shared_space(draft))
    if missing := composer.missing():
        raise MappingError(
            "No column of {table} says {part} yet. Drag one there, or choose one from its list.",
            table=table.name,
            part=missing[0].replace("_", " "),
        )
    name = TableName(read.file, read.part, tuple(read.columns), read.has_header)
    return replace(composer.table(name), corrections=table.corrections)


def mapping_of(workspace: Workspace, draft: Draft, *, has_corrections: bool = True) -> Mapping:
    """Return the mapping of all tables.

    Parameters
    ----------
    workspace : Workspace
    draft : Draft
    has_corrections : bool
        Whether corrected cells go with it; they hold what the sheet says, so a mapping to be kept has none.

    Raises
    ------
    MappingError
    """
    specs = [spec_of(workspace, draft, table) for table in draft.tables]
    if not has_corrections:
        specs = [replace(spec, corrections={}) for spec in specs]
    return Mapping(fanal_mapping=VERSION, tables=tuple(specs))


def shared_space(draft: Draft) -> str:
    """Return the key space that all tables share, where lists of things and links between them come together."""
    kinds = [table.form.kind for table in draft.tables]
    linked = any(kind == RECOGNIZED or (kind in row_kinds() and row_kind(kind).links) for kind in kinds)
    return SHARED_SPACE if "thing" in kinds and linked else ""


def _with_settings(spec: TableSpec, form: TableForm) -> TableSpec:
    settings = form.settings
    return replace(
        spec,
        settings=settings.defaults(),
        encoding=settings.encoding or spec.encoding,
        separator=settings.separator or spec.separator,
    )
