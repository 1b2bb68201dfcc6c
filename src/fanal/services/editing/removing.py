"""Entities deleted and copied, with what points to them."""

from collections.abc import Iterable

from fanal.model.entity import CANONICAL, USED
from fanal.model.schemata import Schema
from fanal.model.statement import NEGATED, Statement
from fanal.services.editing.changing import NOT_CREATED_SO
from fanal.services.editing.draft import Draft, refused
from fanal.services.editing.operations import CopyEntity, DeleteEntity
from fanal.services.sources.withdrawn import SOURCE

_ROLE_HOLDER = "person"


def delete_entity(draft: Draft, asked: DeleteEntity) -> None:
    """Take back all that is claimed of an entity; links left without an end go with it.

    Raises
    ------
    InputError
        It is a source that statements rest on, or a word of the organization that is in use.
    """
    entity_id, rows = draft.existing(asked.entity)
    schema = draft.schema_of(rows)
    if schema.is_a(SOURCE) and draft.cites(entity_id):
        raise refused(draft, "Statements rest on this source. Withdraw it instead: they stay, and are shown in gray.")
    if schema.name == "OwnTerm":
        _refuse_used_word(draft, rows)
    _delete(draft, entity_id)


def _refuse_used_word(draft: Draft, rows: list[Statement]) -> None:
    codes = [row.value for row in rows if row.prop == "code"]
    uses = draft.pointing_to(codes)
    if any(row.prop != "code" for row in uses):
        raise refused(draft, "This term is in use. Give it another label, or change the links that use it first.")


def _delete(draft: Draft, entity_id: str) -> None:
    draft.removed[entity_id] = None
    for row in draft.statements(entity_id):
        draft.retract(row)
    holders: dict[str, None] = {}
    for row in pointing_rows(draft, entity_id):
        draft.retract(row)
        holders[row.entity_id] = None
    for holder in holders:
        rows = draft.statements(holder)
        if rows and _is_broken(draft.schema_of(rows), rows):
            _delete(draft, holder)


def _is_broken(schema: Schema, rows: list[Statement]) -> bool:
    """Tell whether a link has lost all of an end, or a case role the one who had it."""
    given = {row.prop for row in rows}
    if schema.edge is not None:
        return not {schema.edge.source, schema.edge.target} <= given
    return schema.name == "CaseRole" and _ROLE_HOLDER not in given


def pointing_rows(draft: Draft, entity_id: str) -> list[Statement]:
    """Return the statements whose value is an entity, other entities' own only."""
    return [row for row in draft.pointing_to([entity_id]) if _points(draft, row) and row.entity_id != entity_id]


def _points(draft: Draft, row: Statement) -> bool:
    schema = draft.words.model.get(row.schema)
    return row.prop == CANONICAL or (row.prop in schema.properties and schema.properties[row.prop].type == "entity")


def copy_entity(draft: Draft, asked: CopyEntity) -> None:
    """Claim of a new entity what is claimed of another; every claim keeps what it rests on.

    Notes
    -----
    With links, each link of the other is copied too, under a new id, and the new one takes part
    in the same events. Roles are not copied: someone had those, in person.
    """
    entity_id, rows = draft.existing(asked.entity)
    if draft.schema_of(rows).edge is not None:
        raise refused(draft, NOT_CREATED_SO, schema=draft.schema_of(rows).name)
    copy_id = draft.new_id(asked.ref)
    _copy_rows(draft, rows, copy_id)
    if asked.with_links:
        _copy_links(draft, entity_id, copy_id)


def _copy_rows(draft: Draft, rows: Iterable[Statement], copy_id: str, ends: tuple[str, str] = ("", "")) -> None:
    old, new = ends
    for row in rows:
        if row.prop not in (USED, CANONICAL):
            value = new if old and row.value == old and _points(draft, row) else row.value
            draft.add(row._replace(entity_id=copy_id, value=value))


def _copy_links(draft: Draft, entity_id: str, copy_id: str) -> None:
    holders: dict[str, list[Statement]] = {}
    for row in pointing_rows(draft, entity_id):
        if row.prop != CANONICAL and row.stance != NEGATED:
            holders.setdefault(row.entity_id, []).append(row)
    for nth, (holder, pointing) in enumerate(holders.items()):
        rows = draft.statements(holder)
        schema = draft.schema_of(rows)
        if schema.edge is not None:
            _copy_rows(draft, rows, draft.new_id("", str(nth)), (entity_id, copy_id))
        elif schema.kind == "event":
            for row in pointing:
                draft.add(row._replace(value=copy_id))
