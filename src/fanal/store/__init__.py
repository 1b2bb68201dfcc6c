"""Where statements are kept: SQLite and PostgreSQL behind one port (`fanal.model.ports.Store`)."""

from fanal.store.opening import open_store

__all__ = ["open_store"]
