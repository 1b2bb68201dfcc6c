"""People and other entities of a case."""

from typing import Annotated

from fastapi import Query

from fanal.access import Permission
from fanal.services.entities import EntityCard, describe_entity
from fanal.services.entourages import EntourageView, find_entourage
from fanal.services.people import FoundPage, Question, find
from fanal.services.roles import RoleTable, list_roles
from fanal.services.workspace import Workspace
from fanal.web.desk.filters import Keep
from fanal.web.desk.language import Locale
from fanal.web.desk.router import DeskRouter


def router(workspace: Workspace) -> DeskRouter:
    """Return these routes for a workspace."""
    api = DeskRouter(workspace)

    @api.order("/cases/{case}/find", Permission.READ_CASE, FoundPage, "Find people and other entities of a case.")
    def find_entities(case: str, question: Question) -> FoundPage:
        return find(workspace, case, question)

    @api.ask("/cases/{case}/entities/{entity}", Permission.READ_CASE, EntityCard, "Say all about an entity or a link.")
    def describe(case: str, entity: str, locale: Locale) -> EntityCard:
        return describe_entity(workspace, case, entity, locale=locale)

    @api.ask(
        "/cases/{case}/entities/{entity}/entourage",
        Permission.READ_CASE,
        EntourageView,
        "Return everyone within some steps of a person.",
    )
    def entourage(case: str, entity: str, keep: Keep, radius: Annotated[int, Query(ge=1, le=4)] = 1) -> EntourageView:
        return find_entourage(workspace, case, entity, radius=radius, keep=keep)

    @api.ask("/cases/{case}/roles", Permission.READ_CASE, RoleTable, "List everyone's roles and what says so.")
    def roles(case: str) -> RoleTable:
        return list_roles(workspace, case)

    return api
