"""Suggestions over SQL; see `fanal.model.kept.suggestion.SuggestionStore` for what each method promises."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, insert, select

from fanal.model.kept.suggestion import WAITING, Suggestion, SuggestionCount, SuggestionQuery, SuggestionsFound
from fanal.model.scope import Scope
from fanal.store.engine.connections import Connections
from fanal.store.history.journal import add_log
from fanal.store.tables import CHANGE, DOCUMENT, ENTITY, SUGGESTION, SUGGESTION_DECISION
from fanal.store.visibility import require_case, require_write

_S, _D = SUGGESTION.c, SUGGESTION_DECISION.c
_DERIVED = frozenset({"state", "entity_id"})


def _latest(column: ColumnElement[str], fallback: str) -> ColumnElement[str]:
    """Return what the latest decision says whose change stands."""
    decided = (
        select(column)
        .join(CHANGE, CHANGE.c.seq == _D.change_seq)
        .where(_D.suggestion_id == _S.id, CHANGE.c.is_undone.is_(False))
        .order_by(_D.change_seq.desc())
        .limit(1)
        .correlate(SUGGESTION)
        .scalar_subquery()
    )
    return func.coalesce(decided, fallback)


_STATE = _latest(_D.state, WAITING)
_BECAME = _latest(_D.entity_id, "")


class SqlSuggestions:
    """The suggestions of a base.

    Parameters
    ----------
    connections : Connections
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def keep(self, scope: Scope, case_id: str, suggestions: Iterable[Suggestion]) -> int:
        """Keep what was found; return how many were new."""
        require_write(scope)
        backend = self._connections.backend
        made = {one.id: one for one in suggestions if one.case_id == case_id}
        with self._connections.writing() as connection:
            require_case(connection, scope, case_id)
            backend.lock_case(connection, case_id)
            known = set(connection.scalars(select(_S.id).where(backend.among(_S.id, list(made)))))
            new = [_row(one) for one in made.values() if one.id not in known]
            if new:
                connection.execute(insert(SUGGESTION), new)
                add_log(connection, scope, "suggest", case_id=case_id)
        return len(new)

    def found(self, scope: Scope, case_id: str, query: SuggestionQuery) -> SuggestionsFound:
        """List suggestions."""
        with self._connections.reading() as connection:
            require_case(connection, scope, case_id)
            asked = self._asked(case_id, query)
            total = connection.scalar(select(func.count()).select_from(asked.subquery())) or 0
            placed = asked.order_by(DOCUMENT.c.num, _S.page, _S.start, _S.num)
            rows = connection.execute(placed.limit(query.limit).offset(query.offset))
            return SuggestionsFound(tuple(_suggestion(row) for row in rows), total)

    def counts(self, scope: Scope, case_id: str, source_ids: Sequence[str] = ()) -> list[SuggestionCount]:
        """Count suggestions by document, kind and state."""
        with self._connections.reading() as connection:
            require_case(connection, scope, case_id)
            found = self._asked(case_id, SuggestionQuery(tuple(source_ids))).subquery().c
            by = (found.source_id, found.kind, found.state)
            return [SuggestionCount(*row) for row in connection.execute(select(*by, func.count()).group_by(*by))]

    def _asked(self, case_id: str, query: SuggestionQuery) -> Select[Any]:
        """Select the suggestions of a case whose document stands."""
        columns = [column for column in SUGGESTION.columns if column.name != "num"]
        standing = select(ENTITY.c.id).where(ENTITY.c.id == _S.source_id).exists()
        wanted = {_S.source_id: query.source_ids, _S.kind: query.kinds, _S.id: query.ids, _S.key: query.keys}
        conditions = [self._connections.backend.among(column, chosen) for column, chosen in wanted.items() if chosen]
        if query.states:
            conditions.append(_STATE.in_(query.states))
        return (
            select(*columns, _STATE.label("state"), _BECAME.label("entity_id"))
            .join(DOCUMENT, DOCUMENT.c.source_id == _S.source_id)
            .where(_S.case_id == case_id, standing, *conditions)
        )


def _row(one: Suggestion) -> dict[str, Any]:
    return {name: value for name, value in asdict(one).items() if name not in _DERIVED}


def _suggestion(row: Row[Any]) -> Suggestion:
    return Suggestion(**row._mapping)
