"""The kept mappings of a base."""

from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Row, delete, insert, select

from fanal.errors import NotFoundError
from fanal.model.ids import KeyedIds
from fanal.model.kept.saved_mapping import SavedMapping
from fanal.model.scope import Scope
from fanal.store.engine.connections import Connections
from fanal.store.history.journal import add_log, now
from fanal.store.tables import SAVED_MAPPING
from fanal.store.visibility import require_case, require_write, visible

_FIELDS = tuple(field.name for field in fields(SavedMapping))


class SqlMappings:
    """Kept mappings in SQLite or PostgreSQL; see `fanal.model.kept.saved_mapping.MappingStore`.

    Parameters
    ----------
    connections : Connections
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def listed(self, scope: Scope) -> list[SavedMapping]:
        """Return the visible mappings by name."""
        query = (
            select(SAVED_MAPPING)
            .where(visible(scope, SAVED_MAPPING.c.case_id))
            .order_by(SAVED_MAPPING.c.name, SAVED_MAPPING.c.id)
        )
        with self._connections.reading() as connection:
            return [_mapping(row) for row in connection.execute(query)]

    def get(self, scope: Scope, mapping_id: str) -> SavedMapping:
        """Return one mapping.

        Raises
        ------
        NotFoundError
        """
        query = select(SAVED_MAPPING).where(visible(scope, SAVED_MAPPING.c.case_id), SAVED_MAPPING.c.id == mapping_id)
        with self._connections.reading() as connection:
            row = connection.execute(query).first()
        if row is None:
            raise NotFoundError("There is no saved mapping with this id.")
        return _mapping(row)

    def keep(self, scope: Scope, mapping: SavedMapping) -> SavedMapping:
        """Keep a mapping; one of the same case and name is replaced."""
        require_write(scope)
        made = replace(mapping, id=KeyedIds.fresh(), saved_by=scope.actor, saved_at=now())
        same = (SAVED_MAPPING.c.case_id == mapping.case_id) & (SAVED_MAPPING.c.name == mapping.name)
        with self._connections.writing() as connection:
            require_case(connection, scope, mapping.case_id)
            connection.execute(delete(SAVED_MAPPING).where(same))
            connection.execute(insert(SAVED_MAPPING).values({name: getattr(made, name) for name in _FIELDS}))
            add_log(connection, scope, "save_mapping", case_id=made.case_id, subject=made.id)
        return made

    def delete(self, scope: Scope, mapping_id: str) -> None:
        """Delete a mapping.

        Raises
        ------
        NotFoundError
        """
        require_write(scope)
        found = self.get(scope, mapping_id)
        with self._connections.writing() as connection:
            connection.execute(delete(SAVED_MAPPING).where(SAVED_MAPPING.c.id == found.id))
            add_log(connection, scope, "delete_mapping", case_id=found.case_id, subject=found.id)


def _mapping(row: Row[Any]) -> SavedMapping:
    return SavedMapping(**{name: row._mapping[name] for name in _FIELDS})
