"""Open a base by its address: check what it is, bring it up to date, hand out the store."""

from importlib import import_module

from sqlalchemy import Connection, Engine, insert, inspect, select, text
from sqlalchemy.exc import DBAPIError, OperationalError

from fanal.errors import StoreError
from fanal.model.ids import KeyedIds, new_key
from fanal.model.ports import Store
from fanal.store.engine.backend import Backend
from fanal.store.engine.connections import Connections, plain_failure
from fanal.store.engine.postgres import PostgresBackend, open_postgres
from fanal.store.engine.sqlite import WRITING, SqliteBackend, open_sqlite
from fanal.store.migrations import HEAD, STEPS
from fanal.store.sql_store import SqlStore
from fanal.store.tables import BASE

_SERVER_ADDRESSES = ("postgresql://", "postgres://")
_ID_KEY, _FORMAT = "id_key", "format"


def open_store(address: str, *, create: bool = True) -> Store:
    """Open a base, and make it first if there is none.

    Parameters
    ----------
    address : str
        Path of a SQLite file, or ``postgresql://user:password@host:port/database``.
    create : bool
        Whether a missing file is made and an empty database filled with tables.

    Returns
    -------
    Store

    Raises
    ------
    StoreError
        Not a base, made by a newer version, folder missing, no permission, server not reachable.
    MissingExtraError
        PostgreSQL is asked for and psycopg is not installed.

    Notes
    -----
    An up-to-date base opens with a few look-ups, whatever its size.
    """
    backend: Backend
    if address.startswith(_SERVER_ADDRESSES):
        engine, backend = open_postgres(address.replace("postgres://", "postgresql://", 1)), PostgresBackend()
    else:
        engine, backend = open_sqlite(address, create=create), SqliteBackend()
    try:
        return SqlStore(Connections(engine, backend), KeyedIds(_ready(engine, backend, create=create)))
    except DBAPIError as error:
        engine.dispose()
        raise _not_opened(error, backend) from None
    except BaseException:
        engine.dispose()
        raise


def _not_opened(error: DBAPIError, backend: Backend) -> StoreError:
    if backend.name == PostgresBackend.name and isinstance(error, OperationalError):
        return StoreError(
            "The server of the base does not let you in. Check host, port, database, user and password "
            "in the address, and that the server runs."
        )
    return plain_failure(error)


def _revision(connection: Connection) -> str | None:
    """Return the step at which the tables are; None for an empty database."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    if not {BASE.name, "alembic_version"} <= tables:
        raise StoreError("This database is not a Fanal base. Name another one; this one was left as it is.")
    return str(connection.scalar(text("SELECT version_num FROM alembic_version")))


def _ready(engine: Engine, backend: Backend, *, create: bool) -> bytes:
    """Check the tables, bring them up to date, and return the key of the base's ids."""
    with engine.connect() as connection, connection.begin():
        revision = _revision(connection)
        if revision == HEAD:
            return _id_key(connection)
    if revision is None and not create:
        raise StoreError("There is no base at this address yet. Check the address, or import something to create it.")
    if revision is not None and revision not in STEPS:
        raise StoreError("This base was made by a newer version of Fanal. Update Fanal to open it.")
    with engine.connect().execution_options(**WRITING) as connection, connection.begin():
        backend.lock_tables(connection)
        if _revision(connection) != HEAD:
            import_module("fanal.store.migrate").upgrade(connection)
            if connection.scalar(select(BASE.c.value).where(BASE.c.key == _ID_KEY)) is None:
                words = {_ID_KEY: new_key().hex(), _FORMAT: "fanal 1"}
                connection.execute(insert(BASE), [{"key": key, "value": value} for key, value in words.items()])
        return _id_key(connection)


def _id_key(connection: Connection) -> bytes:
    key = connection.scalar(select(BASE.c.value).where(BASE.c.key == _ID_KEY))
    if key is None:
        raise StoreError("The base has lost the key of its ids. Restore it from a backup.")
    return bytes.fromhex(key)
