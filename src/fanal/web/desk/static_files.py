"""The built front end: one page and its hashed assets."""

import re
from importlib.resources import files
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from fanal.web.desk.answers import plain_page
from fanal.web.desk.language import locale_of

_HASHED = re.compile(r"-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$")
_YEAR_S = 31_536_000


def static_folder() -> Path:
    """Return where the front end is built to; it may not be there yet."""
    return Path(str(files("fanal.web.desk").joinpath("static")))


class Assets(StaticFiles):
    """Files whose name holds a hash of their content may be kept for a year, the others not at all."""

    async def check_config(self) -> None:
        """Do without the folder: it may be built while the desk is running."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return a file."""
        answer = await super().get_response(path, scope)
        if answer.status_code == 200 and _HASHED.search(path):
            answer.headers["cache-control"] = f"private, max-age={_YEAR_S}, immutable"
        return answer


def page(request: Request) -> Response:
    """Return the desk's page, or say how to build it."""
    index = static_folder() / "index.html"
    if index.is_file():
        return FileResponse(index, media_type="text/html")
    return plain_page(
        "The desk's pages are not built",
        [
            "Build them with `python3 scripts/npm.py run build`, then load this page again.",
            "The API under /api answers already.",
        ],
        locale_of(request),
        503,
    )
