"""The map of a case and what is computed on it."""

from typing import Annotated

from fastapi import Query, Request

from fanal.access import Permission
from fanal.services.analyses import AnalysisAnswer, analyze
from fanal.services.maps import MapView, draw_map
from fanal.services.paths import PathList, find_paths
from fanal.services.workspace import Workspace
from fanal.web.desk.filters import Drawn, Keep, beside_the_filter
from fanal.web.desk.language import Locale
from fanal.web.desk.router import DeskRouter


def router(workspace: Workspace) -> DeskRouter:
    """Return these routes for a workspace."""
    api = DeskRouter(workspace)

    @api.ask("/cases/{case}/map", Permission.READ_CASE, MapView, "Draw the map of a case.")
    def draw(case: str, keep: Keep, drawn: Drawn) -> MapView:
        return draw_map(workspace, case, keep, drawn)

    @api.ask("/cases/{case}/paths", Permission.READ_CASE, PathList, "Find the shortest paths between two people.")
    def paths(
        case: str, source: str, target: str, keep: Keep, count: Annotated[int, Query(ge=1, le=20)] = 3
    ) -> PathList:
        return find_paths(workspace, case, source, target, count=count, keep=keep)

    @api.ask("/cases/{case}/analyses/{analysis}", Permission.READ_CASE, AnalysisAnswer, "Run an analysis on a case.")
    def run(case: str, analysis: str, keep: Keep, locale: Locale, request: Request) -> AnalysisAnswer:
        return analyze(workspace, case, analysis, keep, beside_the_filter(request.query_params), locale=locale)

    return api
