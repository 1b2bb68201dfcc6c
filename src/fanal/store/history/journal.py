"""The history of a case and the log of what was done: who, when, why."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from fanal.model.case import Change
from fanal.model.scope import Scope
from fanal.store.tables import CHANGE, LOG_ENTRY, REVERSAL, STATEMENT, SUGGESTION_DECISION

TURNS = ("undo", "redo")
"""Kinds of change that only turn another one around."""


@dataclass(frozen=True, slots=True)
class Intent:
    """What a change is for: its kind, a label without names, a reason, and what it turns around."""

    kind: str
    label: str
    reason: str = ""
    undoes: int | None = None


def now() -> str:
    """Return the time of the clock, UTC, ISO 8601, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def add_log(connection: Connection, scope: Scope, action: str, *, case_id: str = "", subject: str = "") -> None:
    """Write a log entry into the transaction of what it describes."""
    connection.execute(
        insert(LOG_ENTRY).values(
            at=now(),
            actor=scope.actor,
            organization=scope.organization,
            purpose=scope.purpose,
            action=action,
            case_id=case_id,
            subject=subject,
        )
    )


def begin_change(connection: Connection, scope: Scope, case_id: str, intent: Intent) -> int:
    """Write an empty change down and return its number."""
    row = insert(CHANGE).values(
        case_id=case_id,
        kind=intent.kind,
        actor=scope.actor,
        at=now(),
        reason=intent.reason,
        label=intent.label,
        undoes=intent.undoes,
        is_undone=False,
        added=0,
        retracted=0,
    )
    return int(connection.execute(row.returning(CHANGE.c.seq)).scalar_one())


def finish_change(connection: Connection, scope: Scope, seq: int) -> Change | None:
    """Count what a change did; one that did nothing is struck out and None returned."""
    turns = select(REVERSAL.c.reopens, func.count()).where(REVERSAL.c.change_seq == seq).group_by(REVERSAL.c.reopens)
    counts: dict[bool, int] = dict(connection.execute(turns).all())
    new = connection.scalar(select(func.count()).select_from(STATEMENT).where(STATEMENT.c.change_seq == seq)) or 0
    added, retracted = counts.get(True, 0) + new, counts.get(False, 0)
    this = CHANGE.c.seq == seq
    if not added and not retracted and not _turns_or_decides(connection, seq):
        connection.execute(delete(CHANGE).where(this))
        return None
    connection.execute(update(CHANGE).where(this).values(added=added, retracted=retracted))
    change = read_change(connection, this)
    if change is not None:
        add_log(connection, scope, change.kind, case_id=change.case_id, subject=str(seq))
    return change


def _turns_or_decides(connection: Connection, seq: int) -> bool:
    """Tell whether a change turns another one around or decides on suggestions."""
    decides = select(SUGGESTION_DECISION.c.change_seq).where(SUGGESTION_DECISION.c.change_seq == seq).limit(1)
    turned = select(CHANGE.c.undoes).where(CHANGE.c.seq == seq)
    return connection.scalar(turned) is not None or connection.scalar(decides) is not None


def change_of(row: Row[Any]) -> Change:
    """Return the change that a row of the table ``change`` describes."""
    fields = dict(row._mapping)
    return Change(**{**fields, "is_undone": bool(fields["is_undone"])})


def read_change(connection: Connection, *conditions: ColumnElement[bool]) -> Change | None:
    """Return the latest change that meets the conditions."""
    row = connection.execute(select(CHANGE).where(*conditions).order_by(CHANGE.c.seq.desc()).limit(1)).first()
    return change_of(row) if row else None


def list_changes(connection: Connection, case_id: str, limit: int, before: int | None) -> list[Change]:
    """Return the changes of a case, latest first."""
    query = select(CHANGE).where(CHANGE.c.case_id == case_id).order_by(CHANGE.c.seq.desc()).limit(limit)
    if before is not None:
        query = query.where(CHANGE.c.seq < before)
    return [change_of(row) for row in connection.execute(query)]
