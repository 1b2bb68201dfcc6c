"""Sources that may no longer be relied on."""

from datetime import UTC, datetime

from fanal.model.schemata import Schema
from fanal.model.statement import Statement
from fanal.services.editing.changing import NO_REASON
from fanal.services.editing.claims import NO_SOURCE, claim_statement
from fanal.services.editing.draft import Draft, refused
from fanal.services.editing.operations import ClaimGiven, RestoreSource, WithdrawSource
from fanal.services.sources.withdrawn import SOURCE, WITHDRAWN

WITHDRAWAL_REASON = "withdrawalReason"


def withdraw_source(draft: Draft, asked: WithdrawSource) -> None:
    """State since when and why a source may not be relied on.

    Raises
    ------
    InputError
        It is no source, or no reason is given.
    """
    source_id, schema, rows = _source(draft, asked.source)
    if not asked.reason.strip():
        raise refused(draft, NO_REASON, property="reason")
    _forget(draft, rows)
    day = asked.date.strip() or datetime.now(UTC).date().isoformat()
    for name, value in ((WITHDRAWN, day), (WITHDRAWAL_REASON, asked.reason)):
        draft.add(claim_statement(draft, source_id, schema, ClaimGiven(name, value)))


def restore_source(draft: Draft, asked: RestoreSource) -> None:
    """Take a withdrawal back."""
    _, _, rows = _source(draft, asked.source)
    _forget(draft, rows)


def _source(draft: Draft, name: str) -> tuple[str, Schema, list[Statement]]:
    source_id, rows = draft.existing(name)
    schema = draft.schema_of(rows)
    if not schema.is_a(SOURCE):
        raise refused(draft, NO_SOURCE)
    return source_id, schema, rows


def _forget(draft: Draft, rows: list[Statement]) -> None:
    for row in rows:
        if row.prop in (WITHDRAWN, WITHDRAWAL_REASON):
            draft.retract(row)
