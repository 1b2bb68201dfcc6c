"""Write down, within a change, what was decided on suggestions."""

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from fanal.errors import NotFoundError
from fanal.model.kept.suggestion import Settled
from fanal.store.engine.backend import Backend
from fanal.store.tables import SUGGESTION, SUGGESTION_DECISION


def settle(connection: Connection, backend: Backend, case_id: str, seq: int, decisions: Iterable[Settled]) -> int:
    """Let decisions hang on a change.

    Parameters
    ----------
    connection : sqlalchemy.Connection
        In the transaction of the change.
    backend : Backend
    case_id : str
    seq : int
        Number of the change.
    decisions : iterable of Settled
        One for each suggestion.

    Raises
    ------
    NotFoundError
        A suggestion is not of this case.
    """
    rows = {one.suggestion_id: one for one in decisions}
    of_case = select(SUGGESTION.c.id).where(SUGGESTION.c.case_id == case_id, backend.among(SUGGESTION.c.id, list(rows)))
    if set(connection.scalars(of_case)) != set(rows):
        raise NotFoundError("There is no such suggestion in this case. List its suggestions to get their ids.")
    if rows:
        connection.execute(
            insert(SUGGESTION_DECISION),
            [
                {"suggestion_id": one.suggestion_id, "change_seq": seq, "state": one.state, "entity_id": one.entity_id}
                for one in rows.values()
            ],
        )
    return len(rows)
