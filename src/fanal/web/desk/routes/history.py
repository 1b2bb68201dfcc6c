"""The history of a case."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Query

from fanal.access import Permission
from fanal.services.casework import Diary, read_diary
from fanal.services.entities.past import EntityHistory, entity_history
from fanal.services.history import ChangeList, ChangeMade, Restored, list_changes, redo, restore, undo
from fanal.services.workspace import Workspace
from fanal.web.desk.language import Locale
from fanal.web.desk.router import DeskRouter


@dataclass(frozen=True, slots=True)
class Turn:
    """Which change to undo or to make again (the latest if none is named), and why."""

    seq: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RestoreAsked:
    """Which state to bring back: that after change `seq`, of one entity or of the whole case."""

    seq: int
    entity: str = ""
    label: str = ""
    reason: str = ""


def router(workspace: Workspace) -> DeskRouter:
    """Return these routes for a workspace."""
    api = DeskRouter(workspace)

    @api.ask("/cases/{case}/changes", Permission.READ_CASE, ChangeList, "List what was done to a case.")
    def changes(case: str, limit: Annotated[int, Query(ge=1, le=1000)] = 100, before: int | None = None) -> ChangeList:
        return list_changes(workspace, case, limit=limit, before=before)

    @api.order("/cases/{case}/undo", Permission.CHANGE_CASE, ChangeMade, "Turn a change around.")
    def undo_change(case: str, turn: Turn | None = None) -> ChangeMade:
        turn = turn or Turn()
        return undo(workspace, case, seq=turn.seq, reason=turn.reason)

    @api.order("/cases/{case}/redo", Permission.CHANGE_CASE, ChangeMade, "Turn an undo around.")
    def redo_change(case: str, turn: Turn | None = None) -> ChangeMade:
        turn = turn or Turn()
        return redo(workspace, case, seq=turn.seq, reason=turn.reason)

    @api.order("/cases/{case}/restore", Permission.CHANGE_CASE, Restored, "Bring back the state after a change.")
    def restore_state(case: str, asked: RestoreAsked) -> Restored:
        return restore(workspace, case, asked.seq, entity_id=asked.entity, label=asked.label, reason=asked.reason)

    @api.ask(
        "/cases/{case}/entities/{entity}/history",
        Permission.READ_CASE,
        EntityHistory,
        "List what was done to an entity or a link.",
    )
    def past(case: str, entity: str, locale: Locale) -> EntityHistory:
        return entity_history(workspace, case, entity, locale=locale)

    @api.ask("/cases/{case}/diary", Permission.READ_CASE, Diary, "Read the diary of a case.")
    def diary(case: str) -> Diary:
        return read_diary(workspace, case)

    return api
