"""Suggestions: what a machine found in the papers of a case, apart from what the case holds."""

from dataclasses import dataclass, field

from fanal.access import Permission
from fanal.services.suggestions import (
    Decision,
    DecisionMade,
    PartRead,
    SuggestionList,
    Which,
    decide,
    list_suggestions,
    read_part,
)
from fanal.services.workspace import Workspace
from fanal.web.desk.language import Locale
from fanal.web.desk.router import DeskRouter


@dataclass(frozen=True, slots=True)
class PartAsked:
    """A document, and the page from which it is read on."""

    source: str
    first_page: int = 1


@dataclass(frozen=True, slots=True)
class SuggestionsAsked:
    """Which suggestions, and which part of them."""

    which: Which = field(default_factory=Which)
    limit: int = 50
    offset: int = 0


def router(workspace: Workspace) -> DeskRouter:
    """Return these routes for a workspace."""
    api = DeskRouter(workspace)

    @api.order(
        "/cases/{case}/suggestions/read", Permission.CHANGE_CASE, PartRead, "Read a part of a document for suggestions."
    )
    def read(case: str, asked: PartAsked) -> PartRead:
        return read_part(workspace, case, asked.source, first_page=asked.first_page)

    @api.order(
        "/cases/{case}/suggestions", Permission.READ_CASE, SuggestionList, "List suggestions with their passages."
    )
    def list_them(case: str, asked: SuggestionsAsked, locale: Locale) -> SuggestionList:
        return list_suggestions(workspace, case, asked.which, limit=asked.limit, offset=asked.offset, locale=locale)

    @api.order(
        "/cases/{case}/suggestions/decide",
        Permission.CHANGE_CASE,
        DecisionMade,
        "Accept or reject suggestions, as one change.",
    )
    def decide_on(case: str, decision: Decision, locale: Locale) -> DecisionMade:
        return decide(workspace, case, decision, locale=locale)

    return api
