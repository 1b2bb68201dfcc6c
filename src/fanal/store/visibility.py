"""The one place where a scope becomes a filter: nothing is read or written around it."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, false, select, true

from fanal.errors import DeniedError, NotFoundError
from fanal.model.scope import Scope
from fanal.store.tables import CASE_FILE


def visible(scope: Scope, case_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """Return the SQL condition under which a row of a case may be seen.

    Parameters
    ----------
    scope : Scope
    case_id : ColumnElement
        The column that says to which case a row belongs.

    Returns
    -------
    ColumnElement of bool
        False for every row when the scope sees no case.
    """
    if scope.all_cases:
        return true()
    return case_id.in_(sorted(scope.cases)) if scope.cases else false()


def visible_cases(scope: Scope, case_ids: tuple[str, ...], case_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """Return the condition for a choice of cases within what the scope sees; no choice means all of it."""
    if not case_ids:
        return visible(scope, case_id)
    seen = sorted({wanted for wanted in case_ids if scope.sees(wanted)})
    return case_id.in_(seen) if seen else false()


def require_case(connection: Connection, scope: Scope, case_id: str) -> None:
    """Refuse a case that is absent or out of sight, without telling which.

    Raises
    ------
    NotFoundError
    """
    found = scope.sees(case_id) and connection.scalar(select(CASE_FILE.c.id).where(CASE_FILE.c.id == case_id))
    if not found:
        raise NotFoundError("There is no case with the id {case}. `fanal cases` lists them.", case=case_id)


def require_write(scope: Scope) -> None:
    """Refuse a viewer who may not change anything.

    Raises
    ------
    DeniedError
    """
    if not scope.may_write:
        raise DeniedError("You may read this base but not change it. Ask whoever keeps it for the right to write.")
