"""The work on a case."""

from starlette.responses import Response

from fanal.access import Permission
from fanal.services.casework import Diary, read_diary, write_diary
from fanal.services.workspace import Workspace
from fanal.web.desk.language import Locale
from fanal.web.desk.router import DeskRouter


def router(workspace: Workspace) -> DeskRouter:
    """Return these routes for a workspace."""
    api = DeskRouter(workspace)

    @api.ask("/cases/{case}/diary", Permission.READ_CASE, Diary, "Read the diary of a case.")
    def diary(case: str) -> Diary:
        return read_diary(workspace, case)

    @api.ask("/cases/{case}/diary/file", Permission.EXPORT_CASE, bytes, "Save the diary of a case as a table.")
    def written(case: str, locale: Locale) -> Response:
        headers = {"content-disposition": 'attachment; filename="diary.csv"'}
        return Response(write_diary(workspace, case, locale=locale), media_type="text/csv", headers=headers)

    return api
