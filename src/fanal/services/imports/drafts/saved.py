"""Mappings kept under a name: save what was said of a draft, and say the same of another sheet."""

from dataclasses import asdict, dataclass, replace
from typing import Any

from fanal.access import Permission
from fanal.errors import InputError
from fanal.ingest import Mapping, load_mapping, save_mapping
from fanal.ingest.templates.form import RECOGNIZED, TableForm
from fanal.model.kept.saved_mapping import SavedMapping
from fanal.services.imports.drafts.beginning import open_draft
from fanal.services.imports.drafts.draft import DraftTable
from fanal.services.imports.drafts.form_json import form_of, forms_json, read_entries
from fanal.services.imports.drafts.mapping import mapping_of
from fanal.services.imports.drafts.shelf import Shelf
from fanal.services.imports.drafts.views import DraftView, draft_view
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT, translated

_LONGEST_NAME = 120
_ALIKE = 0.5
"""Share of common column names from which on two tables of different file names are taken for the same make."""


@dataclass(frozen=True, slots=True)
class SavedMappingView:
    """A mapping that is kept under a name."""

    id: str
    name: str
    case_id: str
    saved_by: str
    saved_at: str


@dataclass(frozen=True, slots=True)
class SavedMappingList:
    """The kept mappings that the viewer may see, by name."""

    mappings: tuple[SavedMappingView, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A draft after a kept mapping was laid over it, and where it does not fit."""

    draft: DraftView
    warnings: tuple[str, ...]


def list_mappings(workspace: Workspace) -> SavedMappingList:
    """List the kept mappings.

    Raises
    ------
    DeniedError
    """
    scope = workspace.scope(Permission.CHANGE_CASE)
    return SavedMappingList(tuple(_view(one) for one in workspace.store.mappings.listed(scope)))


def mapping_text(workspace: Workspace, mapping: str) -> str:
    """Return a kept mapping as YAML, as `fanal import --mapping` reads it.

    Raises
    ------
    NotFoundError, DeniedError
    """
    return workspace.store.mappings.get(workspace.scope(Permission.CHANGE_CASE), mapping).text


def delete_mapping(workspace: Workspace, mapping: str) -> SavedMappingList:
    """Delete a kept mapping; imports that were made by it stay.

    Raises
    ------
    NotFoundError, DeniedError
    """
    workspace.store.mappings.delete(workspace.scope(Permission.CHANGE_CASE), mapping)
    return list_mappings(workspace)


def save_draft_mapping(workspace: Workspace, shelf: Shelf, case: str, draft: str, name: str) -> SavedMappingList:
    """Keep what was said of a draft under a name; the same name again replaces it.

    Parameters
    ----------
    workspace : Workspace
    shelf : Shelf
    case, draft : str
    name : str

    Raises
    ------
    InputError
        The name is empty or too long.
    MappingError
        Something is still to be said.
    NotFoundError, ConflictError, DeniedError

    Notes
    -----
    Corrected cells are not kept: they hold what one sheet says.
    """
    plain = " ".join(name.split())
    if not 0 < len(plain) <= _LONGEST_NAME:
        raise InputError("Give the mapping a name of at most {limit} characters.", limit=_LONGEST_NAME)
    opened = open_draft(workspace, shelf, case, draft)
    opened.require_files()
    with opened.lock:
        mapping = replace(mapping_of(workspace, opened, has_corrections=False), title=plain)
        entries: list[dict[str, object]] = [
            {
                "file": table.shaped.table.file,
                "part": table.shaped.table.part,
                "columns": list(table.shaped.table.columns),
                "form": asdict(table.form),
            }
            for table in opened.tables
        ]
    kept = SavedMapping("", opened.case_id, plain, save_mapping(mapping), forms_json(entries))
    workspace.store.mappings.keep(workspace.scope(Permission.CHANGE_CASE), kept)
    return list_mappings(workspace)


def load_into_draft(
    workspace: Workspace, shelf: Shelf, case: str, draft: str, mapping: str, locale: str = DEFAULT
) -> Loaded:
    """Say of a draft's tables what a kept mapping says, and tell where it does not fit.

    Raises
    ------
    NotFoundError, ConflictError, DeniedError
    """
    opened = open_draft(workspace, shelf, case, draft)
    opened.require_files()
    opened.job.require_rest()
    kept = workspace.store.mappings.get(workspace.scope(Permission.CHANGE_CASE), mapping)
    entries, spec = read_entries(kept.forms), load_mapping(kept.text)
    warnings: list[str] = []
    with opened.lock:
        for table in opened.tables:
            place = _best(table, entries)
            if place is None:
                warnings.append(translated(locale, "The mapping says nothing of {table}.", {"table": table.name}))
            else:
                warnings += _lay(table, entries[place], spec, place, locale)
    opened.job.forget()
    return Loaded(draft_view(workspace, opened, locale), tuple(warnings))


def _view(one: SavedMapping) -> SavedMappingView:
    return SavedMappingView(one.id, one.name, one.case_id, one.saved_by, one.saved_at)


def _best(table: DraftTable, entries: list[dict[str, Any]]) -> int | None:
    """Return the place of the entry for a table: of the same name, else with the most columns in common."""
    read = table.shaped.table
    columns = {*read.columns}

    def likeness(place: int) -> tuple[bool, float]:
        entry = entries[place]
        theirs = {*entry.get("columns", ())}
        common = len(columns & theirs) / max(1, len(columns | theirs))
        return (entry.get("file"), entry.get("part")) == (read.file, read.part), common

    best = max(range(len(entries)), key=likeness, default=None)
    if best is None:
        return None
    same, common = likeness(best)
    return best if same or common >= _ALIKE else None


def _lay(table: DraftTable, entry: dict[str, Any], mapping: Mapping, place: int, locale: str) -> list[str]:
    """Say of a table what an entry says; return what does not fit."""
    form = form_of(entry.get("form", {}))
    columns = table.shaped.table.columns
    missing = [column for column in entry.get("columns", ()) if column not in columns]
    new = [column for column in columns if column not in entry.get("columns", ())]
    if form.kind == RECOGNIZED and place < len(mapping.tables):
        table.recognized = mapping.tables[place]
    table.form = _fitted(form, {*columns}, table)
    parts = {"table": table.name, "missing": ", ".join(missing), "new": ", ".join(new)}
    warnings = []
    if missing:
        warnings.append(translated(locale, "{table} lacks columns that the mapping uses: {missing}.", parts))
    if new:
        warnings.append(
            translated(locale, "{table} has columns that the mapping does not know; they are left out: {new}.", parts)
        )
    return warnings


def _fitted(form: TableForm, columns: set[str], table: DraftTable) -> TableForm:
    """Leave out what a form says of columns that are not there."""
    uses = {column: uses for column, uses in form.uses.items() if column in columns}
    parts = {
        name: replace(part, key=part.key if all(key in columns or key == "#row" for key in part.key) else ())
        for name, part in form.parts.items()
    }
    found = table.form.settings
    settings = replace(form.settings, encoding=found.encoding, separator=found.separator, header=found.header)
    return replace(form, uses=uses, parts=parts, settings=settings)
