"""A case as a file."""

from functools import partial
from tempfile import SpooledTemporaryFile
from urllib.parse import quote

from fastapi import Request
from starlette.background import BackgroundTask
from starlette.responses import StreamingResponse

from fanal.access import Permission
from fanal.services.exports import ExportReceipt, export_case
from fanal.services.workspace import Workspace
from fanal.web.desk.filters import Keep, names_a_filter
from fanal.web.desk.language import Locale
from fanal.web.desk.router import DeskRouter

_IN_MEMORY = 16 << 20
_CHUNK = 1 << 16


def router(workspace: Workspace) -> DeskRouter:
    """Return these routes for a workspace."""
    api = DeskRouter(workspace)

    @api.ask("/cases/{case}/export/{file_format}", Permission.EXPORT_CASE, bytes, "Write a case to a file.")
    def export(case: str, file_format: str, keep: Keep, locale: Locale, request: Request) -> StreamingResponse:
        chosen = keep if names_a_filter(request.query_params) else None
        file = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 (closed once it is sent)
        receipt = export_case(workspace, case, file_format, file, keep=chosen, locale=locale)  # type: ignore[arg-type]  # as good as BinaryIO
        file.seek(0)
        return StreamingResponse(
            iter(partial(file.read, _CHUNK), b""),
            media_type=receipt.media_type,
            headers={"content-disposition": _attachment(receipt)},
            background=BackgroundTask(file.close),
        )

    return api


def _attachment(receipt: ExportReceipt) -> str:
    return f"attachment; filename*=UTF-8''{quote(receipt.file_name)}"
