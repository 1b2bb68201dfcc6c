"""The API's routes, one file per domain; each parses, asks one service, and presents."""

from fanal.services.workspace import Workspace
from fanal.web.desk.router import DeskRouter
from fanal.web.desk.routes import (
    cases,
    documents,
    editing,
    events,
    exports,
    forms,
    history,
    imports,
    maps,
    people,
    status,
    suggestions,
    work,
)


def all_routers(workspace: Workspace) -> list[DeskRouter]:
    """Return every router of the desk."""
    return [
        module.router(workspace)
        for module in (
            *(status, cases, people, documents, suggestions, maps),
            *(history, exports, editing, events, forms, imports, work),
        )
    ]
