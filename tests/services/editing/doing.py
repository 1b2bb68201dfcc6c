"""Short words for the tests of entry by hand."""

from typing import Any

from fanal.services.editing import Edit, EditMade, edit_case
from fanal.services.editing.operations import (
    AddClaim,
    Basis,
    ClaimGiven,
    CopyEntity,
    CreateEntity,
    CreateLink,
    DeleteEntity,
    Operation,
    RemoveClaim,
    ReplaceClaim,
    RestoreSource,
    ReverseLink,
    SetClaim,
    UnuseClaim,
    UseClaim,
    WithdrawSource,
)
from fanal.services.entities import describe_entity
from fanal.services.entities.claims import Claim
from fanal.services.workspace import Workspace


def given(prop: str, value: str, basis: Basis | None = None, lang: str = "") -> ClaimGiven:
    return ClaimGiven(prop, value, lang, basis)


def thing(schema: str, ref: str = "", basis: Basis | None = None, /, **claims: str) -> CreateEntity:
    return CreateEntity("create_entity", schema, ref, tuple(given(*pair) for pair in claims.items()), basis)


def link(schema: str, source: str, target: str, subtype: str = "", ref: str = "", **claims: str) -> CreateLink:
    rows = tuple(given(*pair) for pair in claims.items())
    return CreateLink("create_link", schema, (source,), (target,), subtype, ref, rows)


def add(entity: str, prop: str, value: str, basis: Basis | None = None) -> AddClaim:
    return AddClaim("add_claim", entity, given(prop, value, basis))


def put(entity: str, prop: str, value: str, basis: Basis | None = None) -> SetClaim:
    return SetClaim("set_claim", entity, given(prop, value, basis))


def replace(statement: str, prop: str, value: str, basis: Basis | None = None) -> ReplaceClaim:
    return ReplaceClaim("replace_claim", statement, given(prop, value, basis))


def remove(statement: str) -> RemoveClaim:
    return RemoveClaim("remove_claim", statement)


def reverse(entity: str) -> ReverseLink:
    return ReverseLink("reverse_link", entity)


def delete(entity: str) -> DeleteEntity:
    return DeleteEntity("delete_entity", entity)


def copy(entity: str, ref: str = "@copy", *, with_links: bool = True) -> CopyEntity:
    return CopyEntity("copy_entity", entity, ref, with_links)


def use(statement: str, reason: str = "A paper says so.") -> UseClaim:
    return UseClaim("use_claim", statement, reason)


def unuse(statement: str) -> UnuseClaim:
    return UnuseClaim("unuse_claim", statement)


def withdraw(source: str, reason: str = "Made up.", date: str = "") -> WithdrawSource:
    return WithdrawSource("withdraw_source", source, reason, date)


def restore_source(source: str) -> RestoreSource:
    return RestoreSource("restore_source", source)


def do(workspace: Workspace, case: str, *operations: Operation, **more: Any) -> EditMade:
    return edit_case(workspace, case, Edit(operations, **more))


def claims(workspace: Workspace, case: str, entity: str, prop: str) -> list[Claim]:
    """Return what is claimed of an entity for one property."""
    found = {row.name: row for row in describe_entity(workspace, case, entity).properties}
    return list(found[prop].claims) if prop in found else []


def values(workspace: Workspace, case: str, entity: str, prop: str) -> list[str]:
    return [claim.value for claim in claims(workspace, case, entity, prop)]
