"""Entry by hand: edits, what can be linked to what, and help while one types."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from fanal.access import Permission
from fanal.services.editing import Edit, EditMade, edit_case
from fanal.services.editing.choices import Ends, LinkChoices, link_choices
from fanal.services.editing.duplicates import Candidates, NewThing, find_duplicates
from fanal.services.editing.operations import Operation
from fanal.services.editing.suggesting import Typed, ValueList, suggest_values
from fanal.services.workspace import Workspace
from fanal.web.desk.answers import ConflictAnswer
from fanal.web.desk.language import Locale
from fanal.web.desk.router import DeskRouter

AnOperation = Annotated[Operation, Field(discriminator="op")]


@dataclass(frozen=True, slots=True)
class EditAsked:
    """An edit as it is asked for: all of it becomes one change, or nothing."""

    operations: tuple[AnOperation, ...]
    label: str = ""
    reason: str = ""
    base_seq: int | None = None
    request_id: str = ""
    country: str = ""


def router(workspace: Workspace) -> DeskRouter:
    """Return these routes for a workspace."""
    api = DeskRouter(workspace)

    @api.order(
        "/cases/{case}/edits",
        Permission.CHANGE_CASE,
        EditMade,
        "Carry out several operations as one change.",
        ConflictAnswer,
    )
    def edit(case: str, asked: EditAsked) -> EditMade:
        return edit_case(
            workspace,
            case,
            Edit(asked.operations, asked.label, asked.reason, asked.base_seq, asked.request_id, asked.country),
        )

    @api.ask(
        "/cases/{case}/link-choices",
        Permission.READ_CASE,
        LinkChoices,
        "Say how two entities can be linked.",
    )
    def choices(
        case: str,
        locale: Locale,
        source: str = "",
        target: str = "",
        source_schema: str = "Person",
        target_schema: str = "Person",
    ) -> LinkChoices:
        return link_choices(workspace, case, Ends(source, target, source_schema, target_schema), locale=locale)

    @api.order(
        "/cases/{case}/suggest-values",
        Permission.READ_CASE,
        ValueList,
        "List values that the case already uses for a property.",
    )
    def suggest(case: str, typed: Typed, locale: Locale) -> ValueList:
        return suggest_values(workspace, case, typed, locale=locale)

    @api.order(
        "/cases/{case}/duplicates",
        Permission.READ_CASE,
        Candidates,
        "List entities that may be the same as one being entered.",
    )
    def duplicates(case: str, new: NewThing) -> Candidates:
        return find_duplicates(workspace, case, new)

    return api
