"""Imports under way: files in, what they mean, a look at what would come of it, and the import itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Annotated
from urllib.parse import quote

from fastapi import Depends, Query, UploadFile
from starlette.responses import Response, StreamingResponse

from fanal.access import Permission
from fanal.ingest.reading.table import ReadOptions
from fanal.ingest.templates.form import TableForm
from fanal.services.imports import drafts
from fanal.services.imports.drafts.changing import DraftAt
from fanal.services.imports.drafts.rows import Span
from fanal.services.imports.drafts.saved import Loaded
from fanal.services.workspace import Workspace
from fanal.web.desk.language import Locale
from fanal.web.desk.router import DeskRouter

_DRAFT = "/cases/{case}/imports/{draft}"
_TABLE = _DRAFT + "/tables/{table}"
_CHANGE = Permission.CHANGE_CASE


@dataclass(frozen=True, slots=True)
class KindChosen:
    """What a row is: a kind of row, ``recognized``, ``skip``, or "" for not said yet."""

    kind: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is read; "" lets it be found. `header` is the number of its row, 0 for none."""

    encoding: str = ""
    separator: str = ""
    header: int | None = None


@dataclass(frozen=True, slots=True)
class Finish:
    """Why; recorded with the change."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class MappingName:
    """The name to keep a mapping under."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class MappingChosen:
    """Id of a kept mapping."""

    mapping: str = ""


@dataclass(frozen=True, slots=True)
class Discarded:
    """An import under way that is no more."""

    id: str


def _span(
    offset: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    only_problems: bool = False,  # noqa: FBT001, FBT002 (a parameter of the address)
) -> Span:
    return Span(offset, limit, only_problems)


SpanAsked = Annotated[Span, Depends(_span)]


def router(workspace: Workspace) -> DeskRouter:
    """Return these routes for a workspace; its drafts live as long as the router."""
    api = DeskRouter(workspace)
    shelf = drafts.Shelf()
    _draft_routes(api, shelf)
    _table_routes(api, shelf)
    _work_routes(api, shelf)
    _mapping_routes(api, shelf)
    return api


def _draft_routes(api: DeskRouter, shelf: drafts.Shelf) -> None:
    workspace = api.workspace

    @api.ask("/row-kinds", Permission.READ_MODEL, drafts.KindList, "List what a row of a table can be.")
    def kinds(locale: Locale) -> drafts.KindList:
        return drafts.list_kinds(workspace, locale)

    @api.order("/cases/{case}/imports", _CHANGE, drafts.DraftView, "Hand files over to be imported.")
    def begin(case: str, files: list[UploadFile], locale: Locale) -> drafts.DraftView:
        uploads = [drafts.Upload(file.filename or "", file.file) for file in files]
        return drafts.begin_draft(workspace, shelf, case, uploads, locale)

    @api.ask(_DRAFT, _CHANGE, drafts.DraftView, "Say how an import under way stands.")
    def describe(case: str, draft: str, locale: Locale) -> drafts.DraftView:
        return drafts.describe_draft(workspace, shelf, case, draft, locale)

    @api.order(_DRAFT + "/discard", _CHANGE, Discarded, "Drop an import under way and remove its files.")
    def discard(case: str, draft: str) -> Discarded:
        drafts.discard_draft(workspace, shelf, case, draft)
        return Discarded(draft)


def _table_routes(api: DeskRouter, shelf: drafts.Shelf) -> None:
    workspace = api.workspace

    @api.order(_TABLE + "/kind", _CHANGE, drafts.DraftView, "Say what a row of a table is.")
    def kind(case: str, draft: str, table: int, chosen: KindChosen, locale: Locale) -> drafts.DraftView:
        return drafts.choose_kind(workspace, shelf, DraftAt(case, draft, table), chosen.kind, locale)

    @api.order(_TABLE + "/form", _CHANGE, drafts.DraftView, "Say what the columns of a table are.")
    def form(case: str, draft: str, table: int, form: TableForm, locale: Locale) -> drafts.DraftView:
        return drafts.change_form(workspace, shelf, DraftAt(case, draft, table), form, locale)

    @api.order(_TABLE + "/reading", _CHANGE, drafts.DraftView, "Read a table with another encoding, separator, header.")
    def reading(case: str, draft: str, table: int, how: Reading, locale: Locale) -> drafts.DraftView:
        header = how.header if how.header is None or how.header > 0 else False
        options = ReadOptions(how.encoding or None, how.separator or None, header)
        return drafts.change_reading(workspace, shelf, DraftAt(case, draft, table), options, locale)

    @api.order(_TABLE + "/cell", _CHANGE, drafts.DraftView, "Correct a cell, or take a correction back.")
    def cell(case: str, draft: str, table: int, change: drafts.CellChange, locale: Locale) -> drafts.DraftView:
        return drafts.correct_cell(workspace, shelf, DraftAt(case, draft, table), change, locale)

    @api.ask(_TABLE + "/rows", _CHANGE, drafts.RowsPage, "Return rows with what they would record.")
    def rows(case: str, draft: str, table: int, locale: Locale, span: SpanAsked) -> drafts.RowsPage:
        return drafts.read_rows(workspace, shelf, DraftAt(case, draft, table), span, locale)


def _work_routes(api: DeskRouter, shelf: drafts.Shelf) -> None:
    workspace = api.workspace

    @api.order(_DRAFT + "/check", _CHANGE, drafts.JobView, "Read all rows and say what would come of them.")
    def check(case: str, draft: str, locale: Locale) -> drafts.JobView:
        return drafts.check_draft(workspace, shelf, case, draft, locale)

    @api.order(_DRAFT + "/finish", _CHANGE, drafts.JobView, "Record everything as one change.")
    def finish(case: str, draft: str, locale: Locale, why: Finish | None = None) -> drafts.JobView:
        return drafts.finish_draft(workspace, shelf, case, draft, (why or Finish()).reason, locale)

    @api.ask(_DRAFT + "/job", _CHANGE, drafts.JobView, "Say how far the check or import is.")
    def job(case: str, draft: str, locale: Locale) -> drafts.JobView:
        return drafts.show_job(workspace, shelf, case, draft, locale)

    @api.order(_DRAFT + "/cancel", _CHANGE, drafts.JobView, "Stop the check or import; nothing of it is kept.")
    def cancel(case: str, draft: str, locale: Locale) -> drafts.JobView:
        return drafts.cancel_job(workspace, shelf, case, draft, locale)

    @api.ask(_DRAFT + "/problems", _CHANGE, drafts.ProblemPage, "List what the last check found wrong.")
    def problems(
        case: str,
        draft: str,
        offset: Annotated[int, Query(ge=0)] = 0,
        limit: Annotated[int, Query(ge=1, le=1000)] = 100,
    ) -> drafts.ProblemPage:
        return drafts.list_problems(workspace, shelf, case, draft, (offset, limit))

    @api.ask(_DRAFT + "/problem-rows", _CHANGE, bytes, "Write the problem rows to a file.")
    def problem_rows(case: str, draft: str, locale: Locale) -> Response:
        file = BytesIO()
        drafts.write_problem_rows(workspace, shelf, case, draft, file, locale)
        return _attached(iter((file.getvalue(),)), "problem-rows.csv", "text/csv")


def _mapping_routes(api: DeskRouter, shelf: drafts.Shelf) -> None:
    workspace = api.workspace

    @api.ask("/mappings", _CHANGE, drafts.SavedMappingList, "List the kept mappings.")
    def mappings() -> drafts.SavedMappingList:
        return drafts.list_mappings(workspace)

    @api.ask("/mappings/{mapping}/file", _CHANGE, bytes, "Write a kept mapping to a file.")
    def mapping_file(mapping: str) -> Response:
        text = drafts.mapping_text(workspace, mapping)
        return _attached(iter((text.encode(),)), "mapping.yaml", "application/yaml")

    @api.order("/mappings/{mapping}/delete", _CHANGE, drafts.SavedMappingList, "Delete a kept mapping.")
    def delete_mapping(mapping: str) -> drafts.SavedMappingList:
        return drafts.delete_mapping(workspace, mapping)

    @api.order(_DRAFT + "/mapping", _CHANGE, drafts.SavedMappingList, "Keep a mapping under a name.")
    def save(case: str, draft: str, name: MappingName) -> drafts.SavedMappingList:
        return drafts.save_draft_mapping(workspace, shelf, case, draft, name.name)

    @api.order(_DRAFT + "/load", _CHANGE, Loaded, "Use a kept mapping.")
    def load(case: str, draft: str, chosen: MappingChosen, locale: Locale) -> Loaded:
        return drafts.load_into_draft(workspace, shelf, case, draft, chosen.mapping, locale)


def _attached(chunks: Iterator[bytes], name: str, media_type: str) -> Response:
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    return StreamingResponse(chunks, media_type=media_type, headers=headers)
