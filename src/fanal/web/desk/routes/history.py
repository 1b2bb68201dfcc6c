"""The history of a case."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Query

from fanal.access import Permission
from fanal.model.kept.past import ChangesWanted, Mark, Window
from fanal.services.history import ChangeList, ChangeMade, Restored, list_changes, redo, restore, undo
from fanal.services.history.looking import ChangeLines, ChangesFound, find_changes, foresee_restore, show_change
from fanal.services.history.of_entity import EntityHistory, entity_history
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


@dataclass(frozen=True, slots=True)
class ChangesAsked:
    """Which changes to list; `since` and `until` are UTC, ISO 8601, "" is open."""

    kinds: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    before: int | None = None
    limit: int = 50


@dataclass(frozen=True, slots=True)
class ForeseeAsked:
    """Which state to foresee: that after change `seq`, of one entity or of the whole case."""

    seq: int
    entity: str = ""
    schema: str = ""
    after: int = 0
    limit: int = 50


Lines = Annotated[int, Query(description="Lines at most.", ge=1, le=500)]


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

    @api.order("/cases/{case}/changes/find", Permission.READ_CASE, ChangesFound, "Find changes by who, kind and time.")
    def find(case: str, asked: ChangesAsked, locale: Locale) -> ChangesFound:
        wanted = ChangesWanted(asked.kinds, asked.actors, asked.since, asked.until, asked.before, asked.limit)
        return find_changes(workspace, case, wanted, locale=locale)

    @api.ask("/cases/{case}/changes/{number}", Permission.READ_CASE, ChangeLines, "Show what a change did.")
    def shown(
        case: str, number: int, locale: Locale, schema: str = "", after: int = 0, limit: Lines = 50
    ) -> ChangeLines:
        return show_change(workspace, case, number, Window(limit, after, schema), locale=locale)

    @api.order("/cases/{case}/restore/foresee", Permission.READ_CASE, ChangeLines, "Show what a restore would change.")
    def foresee(case: str, asked: ForeseeAsked, locale: Locale) -> ChangeLines:
        window = Window(asked.limit, asked.after, asked.schema)
        return foresee_restore(workspace, case, asked.seq, window, entity_id=asked.entity, locale=locale)

    @api.ask(
        "/cases/{case}/entities/{entity}/history",
        Permission.READ_CASE,
        EntityHistory,
        "List what was done to an entity or a link.",
    )
    def past(
        case: str,
        entity: str,
        locale: Locale,
        limit: Lines = 100,
        before: Annotated[int | None, Query(description="Number of the last change that is known.")] = None,
        position: Annotated[int, Query(description="Position of its last line that is known.")] = 0,
    ) -> EntityHistory:
        mark = None if before is None else Mark(before, position)
        return entity_history(workspace, case, entity, limit=limit, before=mark, locale=locale)

    return api
