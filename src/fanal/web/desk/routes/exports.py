"""A case as a file."""

from collections.abc import Iterator
from contextlib import ExitStack
from tempfile import SpooledTemporaryFile
from typing import IO, BinaryIO, cast
from urllib.parse import quote

from fastapi import Request
from starlette.responses import StreamingResponse

from fanal.access import Permission
from fanal.services.exports import ExportOrder, ExportReceipt, export_case
from fanal.services.workspace import Workspace
from fanal.web.desk.filters import Drawn, Keep, names_a_filter
from fanal.web.desk.language import Locale
from fanal.web.desk.router import DeskRouter

_IN_MEMORY = 16 << 20
_CHUNK = 1 << 16


def router(workspace: Workspace) -> DeskRouter:
    """Return these routes for a workspace."""
    api = DeskRouter(workspace)

    @api.ask("/cases/{case}/export/{file_format}", Permission.EXPORT_CASE, bytes, "Write a case to a file.")
    def export(
        case: str, file_format: str, keep: Keep, drawn: Drawn, locale: Locale, request: Request
    ) -> StreamingResponse:
        chosen = keep if names_a_filter(request.query_params) else None
        with ExitStack() as until_sent:
            file = until_sent.enter_context(SpooledTemporaryFile(_IN_MEMORY))
            order = ExportOrder(file_format, chosen, drawn, locale)
            receipt = export_case(workspace, case, order, cast(BinaryIO, file))
            chunks = _chunks(file, until_sent.pop_all())
        return StreamingResponse(
            chunks, media_type=receipt.media_type, headers={"content-disposition": _attachment(receipt)}
        )

    return api


def _chunks(file: IO[bytes], until_sent: ExitStack) -> Iterator[bytes]:
    with until_sent:
        file.seek(0)
        while chunk := file.read(_CHUNK):
            yield chunk


def _attachment(receipt: ExportReceipt) -> str:
    return f"attachment; filename*=UTF-8''{quote(receipt.file_name)}"
