"""The half-filled forms of a base."""

from dataclasses import fields, replace

from sqlalchemy import ColumnElement, delete, insert, select, update

from fanal.model.kept.form_draft import FormDraft
from fanal.model.scope import Scope
from fanal.store.engine.connections import Connections
from fanal.store.history.journal import add_log, now
from fanal.store.tables import FORM_DRAFT
from fanal.store.visibility import require_case, require_write

_C = FORM_DRAFT.c
_FIELDS = tuple(field.name for field in fields(FormDraft))


class SqlFormDrafts:
    """Half-filled forms in SQLite or PostgreSQL; see `fanal.model.kept.form_draft.FormDraftStore`.

    Parameters
    ----------
    connections : Connections

    Notes
    -----
    The log tells when a form was begun and when it ended, not every word in between.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def listed(self, scope: Scope, case_id: str) -> list[FormDraft]:
        """Return one's own in a case, the latest first."""
        query = select(*(_C[name] for name in _FIELDS)).where(_C.case_id == case_id, _C.actor == scope.actor)
        with self._connections.reading() as connection:
            require_case(connection, scope, case_id)
            rows = connection.execute(query.order_by(_C.saved_at.desc(), _C.form))
            return [FormDraft(**row._mapping) for row in rows]

    def keep(self, scope: Scope, draft: FormDraft) -> FormDraft:
        """Keep a form as it is now, in the place of how it was before."""
        require_write(scope)
        made = replace(draft, saved_at=now())
        values = {"content": made.content, "saved_at": made.saved_at}
        with self._connections.writing() as connection:
            require_case(connection, scope, draft.case_id)
            mine = _mine(scope, draft.case_id, draft.form)
            if connection.execute(update(FORM_DRAFT).where(mine).values(values)).rowcount == 0:
                key = {"case_id": draft.case_id, "actor": scope.actor, "form": draft.form}
                connection.execute(insert(FORM_DRAFT).values(key | values))
                add_log(connection, scope, "begin_form", case_id=draft.case_id, subject=draft.form)
        return made

    def discard(self, scope: Scope, case_id: str, form: str) -> None:
        """Throw a form away; one that is not there is gone already."""
        require_write(scope)
        with self._connections.writing() as connection:
            require_case(connection, scope, case_id)
            if connection.execute(delete(FORM_DRAFT).where(_mine(scope, case_id, form))).rowcount:
                add_log(connection, scope, "end_form", case_id=case_id, subject=form)


def _mine(scope: Scope, case_id: str, form: str) -> ColumnElement[bool]:
    return (_C.case_id == case_id) & (_C.actor == scope.actor) & (_C.form == form)
