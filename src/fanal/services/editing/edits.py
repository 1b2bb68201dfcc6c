"""Carry out an edit: worked out in memory, checked as a whole, written as one change."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from fanal.access import Permission
from fanal.errors import InputError
from fanal.model.case import Change
from fanal.model.ports import Writer
from fanal.model.values import Refused
from fanal.services.editing.changing import (
    add_claim,
    create_entity,
    remove_claim,
    replace_claim,
    set_claim,
    unuse_claim,
    use_claim,
)
from fanal.services.editing.conflicts import refuse_conflicts
from fanal.services.editing.draft import Draft, refused
from fanal.services.editing.links import check_links, create_link, reverse_link
from fanal.services.editing.operations import (
    AddClaim,
    CopyEntity,
    CreateEntity,
    CreateLink,
    DeleteEntity,
    Edit,
    RemoveClaim,
    ReplaceClaim,
    RestoreSource,
    ReverseLink,
    SetClaim,
    UnuseClaim,
    UseClaim,
    WithdrawSource,
)
from fanal.services.editing.removing import copy_entity, delete_entity
from fanal.services.editing.withdrawing import restore_source, withdraw_source
from fanal.services.reading import latest_change
from fanal.services.words import case_words
from fanal.services.words.own_words import OWN_FIELD, OWN_TERM, Definition, field_fault, term_fault
from fanal.services.workspace import Workspace

MOST_OPERATIONS = 5_000
_LABEL_LIMIT, _REASON_LIMIT = 200, 2_000

_ACTIONS: Mapping[type, Callable[[Draft, Any], None]] = {
    CreateEntity: create_entity,
    CreateLink: create_link,
    AddClaim: add_claim,
    SetClaim: set_claim,
    ReplaceClaim: replace_claim,
    RemoveClaim: remove_claim,
    ReverseLink: reverse_link,
    DeleteEntity: delete_entity,
    CopyEntity: copy_entity,
    UseClaim: use_claim,
    UnuseClaim: unuse_claim,
    WithdrawSource: withdraw_source,
    RestoreSource: restore_source,
}


@dataclass(frozen=True, slots=True)
class EditMade:
    """What came of an edit.

    Attributes
    ----------
    change : Change or None
        None when everything was so already.
    seq : int
        Number of the case's latest change now; the next edit's `base_seq`.
    created : dict of str to str
        Entity id by temporary name.
    removed : tuple of str
        Ids of the entities that were deleted, links that went with them included.
    """

    change: Change | None
    seq: int
    created: dict[str, str]
    removed: tuple[str, ...]


def edit_case(
    workspace: Workspace, case: str, edit: Edit, beside: Callable[[Writer, Mapping[str, str]], None] | None = None
) -> EditMade:
    """Carry out all operations of an edit as one change, or none of them.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    edit : Edit
    beside : callable or None
        Writes what else belongs into the same change, given the ids by temporary name.

    Raises
    ------
    InputError
        An operation cannot be carried out; its parts name the operation (from 0), the property
        and what would be right, never a value.
    EditConflictError
        Someone else changed what the edit would overwrite.
    NotFoundError, DeniedError

    Notes
    -----
    Worked out and checked while no one else can write in the case, so that what is checked is
    what is changed. An edit that changes nothing leaves no trace.
    """
    _check(edit)
    scope, found = workspace.open_case(Permission.CHANGE_CASE, case)
    words = case_words(workspace, scope, found.id)
    draft = Draft(workspace, scope, found.id, words, edit)
    with workspace.store.write(
        scope, found.id, kind="edit", label=edit.label.strip() or "edit", reason=edit.reason.strip()
    ) as writer:
        _work_out(draft)
        writer.retract(draft.retracted)
        writer.add(draft.added.values())
        if beside is not None:
            beside(writer, draft.created)
    return EditMade(
        writer.change,
        writer.change.seq if writer.change else latest_change(workspace, scope, found.id),
        draft.created,
        tuple(draft.removed),
    )


def _check(edit: Edit) -> None:
    if not 1 <= len(edit.operations) <= MOST_OPERATIONS:
        raise InputError("An edit has 1 to {limit} operations.", limit=MOST_OPERATIONS)
    if len(edit.label) > _LABEL_LIMIT or len(edit.reason) > _REASON_LIMIT:
        raise InputError(
            "A label has at most {label} characters, a reason {reason}.", label=_LABEL_LIMIT, reason=_REASON_LIMIT
        )


def _work_out(draft: Draft) -> None:
    refuse_conflicts(draft)
    for number, asked in enumerate(draft.edit.operations):
        draft.operation = number
        _ACTIONS[type(asked)](draft, asked)
    check_links(draft)
    _check_words(draft)


def _check_words(draft: Draft) -> None:
    """Refuse terms and fields of the organization that could not be used."""
    shipped = draft.workspace
    for entity_id, operation in draft.touched.items():
        rows = draft.statements(entity_id)
        name = draft.schema_of(rows).name if rows else ""
        if name in (OWN_TERM, OWN_FIELD):
            draft.operation = operation
            check = term_fault if name == OWN_TERM else field_fault
            _refuse(draft, check(Definition(rows), shipped.vocabularies, shipped.model))


def _refuse(draft: Draft, fault: Refused | None) -> None:
    if fault is not None:
        raise refused(draft, fault.template, **fault.parts)
