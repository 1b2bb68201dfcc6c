"""The desk as an ASGI application."""

from collections.abc import Iterable

from fastapi import FastAPI
from starlette.middleware import Middleware

import fanal
from fanal.services.workspace import Workspace
from fanal.web.desk import routes
from fanal.web.desk.answers import ErrorAnswer
from fanal.web.desk.errors import install_errors
from fanal.web.desk.guard import LOOPBACK, Guard
from fanal.web.desk.session import Sessions
from fanal.web.desk.static_files import Assets, page, static_folder

_ERRORS = (401, 403, 404, 409, 413, 422, 500)


def create_app(workspace: Workspace, *, token: str, hosts: Iterable[str] = LOOPBACK) -> FastAPI:
    """Build the desk for one workspace.

    Parameters
    ----------
    workspace : Workspace
        Stays open as long as the app is used; the caller closes it.
    token : str
        Start-up token: ``GET /?token=…`` changes it for a session.
    hosts : iterable of str
        Names under which the desk is spoken to.

    Returns
    -------
    FastAPI
        Without interactive documentation pages, which would need scripts of other hosts.
    """
    sessions = Sessions(token)
    app = FastAPI(
        title="Fanal desk",
        version=fanal.__version__,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        responses={status: {"model": ErrorAnswer} for status in _ERRORS},
        middleware=[Middleware(Guard, sessions=sessions, hosts=hosts)],
    )
    app.state.sessions = sessions
    install_errors(app)
    for router in routes.all_routers(workspace):
        app.include_router(router)
    app.add_route("/", page, methods=["GET"])
    app.mount("/", Assets(directory=static_folder(), check_dir=False))
    return app
