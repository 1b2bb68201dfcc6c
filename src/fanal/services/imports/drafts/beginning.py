"""Begin an import with some files, look at it again, discard it."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath, PureWindowsPath
from typing import BinaryIO

from fanal.access import Permission
from fanal.errors import InputError, MappingError
from fanal.ingest import InputFile, Limits, Recognition, recognise
from fanal.ingest.importing.columns import spec_for
from fanal.ingest.reading.open import open_tables
from fanal.ingest.reading.table import ReadOptions
from fanal.ingest.recognition.nodes import Words
from fanal.ingest.recognition.shape import Shaped, shaped
from fanal.ingest.templates.form import RECOGNIZED, UNSAID, TableForm
from fanal.ingest.templates.guess import guess_form, guess_kind, with_shared_keys
from fanal.services.imports.drafts.draft import Draft, DraftFile, DraftTable
from fanal.services.imports.drafts.shelf import Shelf
from fanal.services.imports.drafts.views import DraftView, draft_view
from fanal.services.imports.foreign import HTCDS
from fanal.services.imports.streams import TABLE, sort_files
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT

_MOST_FILES = 60
_LONGEST_NAME = 150


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it is handed over: its name and what it holds."""

    name: str
    stream: BinaryIO


def begin_draft(
    workspace: Workspace, shelf: Shelf, case: str, uploads: Sequence[Upload], locale: str = DEFAULT
) -> DraftView:
    """Take files in, find out what they are, and guess what their rows mean. Nothing is recorded yet.

    Parameters
    ----------
    workspace : Workspace
    shelf : Shelf
    case : str
        Id or title.
    uploads : sequence of Upload
    locale : str

    Raises
    ------
    InputError
        A file cannot be read; says which and what to do. Nothing is kept.
    NotFoundError, DeniedError
    """
    _scope, found = workspace.open_case(Permission.CHANGE_CASE, case)
    names = _names(uploads)
    draft = shelf.new(found.id)
    try:
        for name, upload in zip(names, uploads, strict=True):
            _keep(draft, name, upload)
        _sort(draft)
        _guess(workspace, draft)
        return draft_view(workspace, draft, locale)
    except BaseException:
        shelf.discard(draft)
        raise


def describe_draft(workspace: Workspace, shelf: Shelf, case: str, draft: str, locale: str = DEFAULT) -> DraftView:
    """Say how an import under way stands.

    Raises
    ------
    NotFoundError, DeniedError, ConflictError
    """
    opened = open_draft(workspace, shelf, case, draft)
    opened.require_files()
    return draft_view(workspace, opened, locale)


def discard_draft(workspace: Workspace, shelf: Shelf, case: str, draft: str) -> None:
    """Drop an import under way and remove its files."""
    shelf.discard(open_draft(workspace, shelf, case, draft))


def open_draft(workspace: Workspace, shelf: Shelf, case: str, draft: str) -> Draft:
    """Return a draft of a case that the viewer may change.

    Raises
    ------
    NotFoundError, DeniedError
    """
    _scope, found = workspace.open_case(Permission.CHANGE_CASE, case)
    return shelf.get(draft, found.id)


def reopened(table: DraftTable, options: ReadOptions) -> Shaped:
    """Read a table anew with other options.

    Raises
    ------
    InputError
        It cannot be read so.
    """
    part = table.shaped.table.part
    tables = open_tables(table.file.file, Limits(), options)
    return shaped(next((one for one in tables if one.part == part), tables[0]), Limits())


def _names(uploads: Sequence[Upload]) -> list[str]:
    if not uploads:
        raise InputError("Name at least one file to import.")
    if len(uploads) > _MOST_FILES:
        raise InputError("At most {limit} files are imported at once. Import them in parts.", limit=_MOST_FILES)
    names = [_plain_name(upload.name, place) for place, upload in enumerate(uploads, 1)]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise InputError("Two files are called {file}. Rename one: sources are told apart by name.", file=twice)
    return names


def _plain_name(name: str, place: int) -> str:
    """Return a file name without folders and signs that a disk may not take."""
    bare = PureWindowsPath(PurePosixPath(name).name).name
    plain = "".join(char for char in bare if char.isprintable() and char not in '<>:"|?*\0').strip(". ")
    if len(plain.encode()) > _LONGEST_NAME:
        stem, dot, ending = plain.rpartition(".")
        plain = (stem or plain).encode()[: _LONGEST_NAME - 20].decode(errors="ignore") + dot + ending[:12]
    return plain or f"file {place}"


def _keep(draft: Draft, name: str, upload: Upload) -> None:
    path = draft.folder / name
    with path.open("xb") as copy:
        shutil.copyfileobj(upload.stream, copy)
    file = InputFile(name, draft.opened.enter_context(path.open("rb")))
    draft.files.append(DraftFile(path, file, ""))
    Limits().check_size(file)


def _sort(draft: Draft) -> None:
    """Tell which files are tables and which need no mapping."""
    routes = sort_files([entry.file for entry in draft.files]).routes()
    for entry in draft.files:
        entry.format = routes[entry.file.name]
    formats = set(routes.values())
    if {TABLE, HTCDS} <= formats:
        name = next(name for name, route in routes.items() if route == HTCDS)
        raise InputError(
            "{file} is laid out as HTCDS says and needs no mapping. Import it on its own, the other tables after it.",
            file=name,
        )


def _guess(workspace: Workspace, draft: Draft) -> None:
    words = Words(workspace.model, workspace.vocabularies)
    files = [entry for entry in draft.files if entry.format == TABLE]
    found = [(entry, shaped(table, Limits())) for entry in files for table in open_tables(entry.file, Limits())]
    kinds = [guess_kind(one, words) for _, one in found]
    forms = [guess_form(kind, one, words) for kind, (_, one) in zip(kinds, found, strict=True)]
    forms = with_shared_keys(forms, [one for _, one in found])
    recognition = _recognized([entry.file for entry in files], workspace) if files else None
    for form, (entry, one) in zip(forms, found, strict=True):
        spec = spec_for(recognition.mapping, one.table.file, one.table.part) if recognition is not None else None
        spec = None if spec is None or spec.skip else spec
        kind = UNSAID if form.kind == RECOGNIZED and spec is None else form.kind
        draft.tables.append(DraftTable(entry, one, replace(form, kind=kind), spec))
    if recognition is not None:
        draft.notes = [(template, dict(parts)) for template, parts in recognition.notes if _is_recognized(draft, parts)]


def _recognized(files: Sequence[InputFile], workspace: Workspace) -> Recognition | None:
    try:
        return recognise(files, workspace.model, workspace.vocabularies)
    except MappingError:
        return None


def _is_recognized(draft: Draft, parts: object) -> bool:
    """Tell whether a note is about a table that is still read as Fanal recognized it."""
    name = parts.get("table") if isinstance(parts, dict) else None
    return any(table.name == name and table.form.kind == RECOGNIZED for table in draft.tables)


def usual_form(workspace: Workspace, table: DraftTable, kind: str) -> TableForm:
    """Return the guess for a table if its rows are of a kind, with the settings it has."""
    words = Words(workspace.model, workspace.vocabularies)
    form = guess_form(kind, table.shaped, words)
    return replace(form, settings=table.form.settings)
