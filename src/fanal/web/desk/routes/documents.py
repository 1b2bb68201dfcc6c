"""Documents of a case."""

from dataclasses import dataclass
from urllib.parse import quote

from fastapi import UploadFile
from starlette.responses import Response, StreamingResponse

from fanal.access import Permission
from fanal.services.documents import (
    AddedDocuments,
    DocumentList,
    DocumentView,
    PageView,
    PassageList,
    PastedText,
    Upload,
    add_documents,
    add_text,
    describe_document,
    find_passages,
    list_documents,
    open_original,
    picture_page,
    show_page,
)
from fanal.services.sources.listing import SourceList, list_sources
from fanal.services.workspace import Workspace
from fanal.web.desk.language import Locale
from fanal.web.desk.router import DeskRouter

_ANY_FILE = "application/octet-stream"
"""An original is saved, never shown: what it claims to be must not run in the desk's own origin."""


@dataclass(frozen=True, slots=True)
class WordsAsked:
    """Beginnings of words, in any script."""

    text: str = ""
    limit: int = 50
    offset: int = 0


def router(workspace: Workspace) -> DeskRouter:
    """Return these routes for a workspace."""
    api = DeskRouter(workspace)

    @api.order("/cases/{case}/documents", Permission.CHANGE_CASE, AddedDocuments, "Add documents to a case.")
    def add(case: str, files: list[UploadFile], locale: Locale) -> AddedDocuments:
        uploads = [Upload(_plain_name(file.filename), file.file) for file in files]
        return add_documents(workspace, case, uploads, locale=locale)

    @api.order(
        "/cases/{case}/documents/text", Permission.CHANGE_CASE, AddedDocuments, "Add a pasted text as a document."
    )
    def add_pasted(case: str, pasted: PastedText, locale: Locale) -> AddedDocuments:
        return add_text(workspace, case, pasted, locale=locale)

    @api.ask("/cases/{case}/documents", Permission.READ_CASE, DocumentList, "List the documents of a case.")
    def list_all(case: str) -> DocumentList:
        return list_documents(workspace, case)

    @api.order("/cases/{case}/documents/search", Permission.READ_CASE, PassageList, "Find words in the documents.")
    def search(case: str, asked: WordsAsked) -> PassageList:
        return find_passages(workspace, case, asked.text, limit=asked.limit, offset=asked.offset)

    @api.ask("/cases/{case}/documents/{source}", Permission.READ_CASE, DocumentView, "Say what is known of a document.")
    def describe(case: str, source: str, locale: Locale) -> DocumentView:
        return describe_document(workspace, case, source, locale=locale)

    @api.ask(
        "/cases/{case}/documents/{source}/pages/{number}",
        Permission.READ_CASE,
        PageView,
        "Return a page's text and the statements that cite it.",
    )
    def page(case: str, source: str, number: int) -> PageView:
        return show_page(workspace, case, source, number)

    @api.ask(
        "/cases/{case}/documents/{source}/pages/{number}/picture",
        Permission.READ_CASE,
        bytes,
        "Return the picture of a page.",
    )
    def picture(case: str, source: str, number: int) -> Response:
        return Response(picture_page(workspace, case, source, number), media_type="image/png")

    @api.ask("/cases/{case}/sources", Permission.READ_CASE, SourceList, "List the sources of a case.")
    def sources(case: str) -> SourceList:
        return list_sources(workspace, case)

    @api.ask("/cases/{case}/documents/{source}/file", Permission.READ_CASE, bytes, "Save a document as it was added.")
    def original(case: str, source: str) -> StreamingResponse:
        file = open_original(workspace, case, source)
        headers = {
            "content-disposition": f"attachment; filename*=UTF-8''{quote(file.file_name, safe='')}",
            "content-length": str(file.size),
        }
        return StreamingResponse(file.chunks, media_type=_ANY_FILE, headers=headers)

    return api


def _plain_name(name: str | None) -> str:
    """Return a file name without the folders that some browsers send."""
    return (name or "").replace("\\", "/").rpartition("/")[2][-255:] or "document"
