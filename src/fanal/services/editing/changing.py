"""Entities created, and their claims added, replaced, taken back and chosen."""

from fanal.model.entity import EXISTS, USED
from fanal.model.statement import Statement
from fanal.services.editing.claims import based, claim_statement
from fanal.services.editing.draft import Draft, refused
from fanal.services.editing.operations import (
    AddClaim,
    CreateEntity,
    RemoveClaim,
    ReplaceClaim,
    SetClaim,
    UnuseClaim,
    UseClaim,
)

NO_REASON = "Say why: give a reason."
NOT_CREATED_SO = "{schema} is no schema of things that can be created so."
_BASIS_FIELDS = (
    *("source_id", "locator", "grade_scheme", "source_grade", "information_grade"),
    *("handling", "stance", "valid_from", "valid_to"),
)


def create_entity(draft: Draft, asked: CreateEntity) -> None:
    """Add a thing with what is claimed of it.

    Raises
    ------
    InputError
        The schema is a link, or nothing can be of it alone.
    """
    schema = draft.words.model.get(asked.schema)
    if schema.edge is not None or schema.is_abstract:
        raise refused(draft, NOT_CREATED_SO, schema=schema.name)
    entity_id = draft.new_id(asked.ref)
    draft.exist(entity_id, schema.name, based(draft, asked.basis))
    for given in asked.claims:
        draft.add(claim_statement(draft, entity_id, schema, given, asked.basis))


def add_claim(draft: Draft, asked: AddClaim) -> None:
    """Add a value beside those that are there."""
    entity_id, rows = draft.existing(asked.entity)
    draft.add(claim_statement(draft, entity_id, draft.schema_of(rows), asked.claim))


def set_claim(draft: Draft, asked: SetClaim) -> None:
    """Let a value be the only one that its source gives for the property."""
    entity_id, rows = draft.existing(asked.entity)
    made = claim_statement(draft, entity_id, draft.schema_of(rows), asked.claim)
    earlier = [row for row in rows if (row.prop, row.source_id) == (made.prop, made.source_id)]
    _put(draft, earlier, made)


def replace_claim(draft: Draft, asked: ReplaceClaim) -> None:
    """Put a claim in the place of another, which may be marked as used; so is then the new one.

    Raises
    ------
    InputError
        It is the statement that the entity exists.
    """
    earlier = _claim(draft, asked.statement)
    _, rows = draft.existing(earlier.entity_id)
    made = claim_statement(draft, earlier.entity_id, draft.schema_of(rows), asked.claim)
    if asked.claim.basis is None:
        made = made._replace(**{name: getattr(earlier, name) for name in _BASIS_FIELDS})
    _put(draft, [row for row in rows if row.id == earlier.id], made)


def _put(draft: Draft, earlier: list[Statement], made: Statement) -> None:
    """Put a statement in the place of others."""
    marks = [mark for row in earlier for mark in _marks(draft, row)]
    for row in (*earlier, *marks):
        draft.retract(row)
    stored = draft.add(made)
    if marks:
        draft.add(marks[0]._replace(value=stored.id))


def remove_claim(draft: Draft, asked: RemoveClaim) -> None:
    """Take one claim back, and the mark on it.

    Raises
    ------
    InputError
        It is the statement that the entity exists.
    """
    row = _claim(draft, asked.statement)
    for gone in (row, *_marks(draft, row)):
        draft.retract(gone)


def use_claim(draft: Draft, asked: UseClaim) -> None:
    """Mark a claim as the one to use for its property; the mark of another is taken away.

    Raises
    ------
    InputError
        No reason is given.
    """
    if not asked.reason.strip():
        raise refused(draft, NO_REASON, property="reason")
    chosen = _claim(draft, asked.statement)
    rows = draft.statements(chosen.entity_id)
    for other in rows:
        if other.prop == chosen.prop:
            for mark in _marks(draft, other):
                draft.retract(mark)
    draft.add(
        Statement(
            id="",
            case_id=draft.case_id,
            entity_id=chosen.entity_id,
            schema=chosen.schema,
            prop=USED,
            value=chosen.id,
            locator=asked.reason.strip(),
        )
    )


def unuse_claim(draft: Draft, asked: UnuseClaim) -> None:
    """Take the mark of a used claim away."""
    for mark in _marks(draft, _claim(draft, asked.statement)):
        draft.retract(mark)


def _claim(draft: Draft, statement_id: str) -> Statement:
    row = draft.statement(statement_id).statement
    if row.prop == EXISTS:
        raise refused(draft, "This statement says that the entity exists. Delete the entity instead.")
    return row


def _marks(draft: Draft, row: Statement) -> list[Statement]:
    return [mark for mark in draft.statements(row.entity_id) if mark.prop == USED and mark.value == row.id]
