"""PostgreSQL: one server for many people."""

from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from typing import Any

from sqlalchemy import ARRAY, ColumnElement, Connection, Engine, any_, bindparam, column, create_engine, make_url, text
from sqlalchemy.exc import ArgumentError

from fanal.errors import MissingExtraError, StoreError
from fanal.store.engine.backend import Row
from fanal.store.tables import DOCUMENT_PAGE, STATEMENT_COLUMNS

_INCOMING = (*STATEMENT_COLUMNS, "change_seq")
_WORDS_A_ROW = 20_000
_MIGRATION_LOCK = 0x46414E4C
_COLUMNS = ", ".join(_INCOMING)
_TEMPORARY = (
    'CREATE TEMP TABLE touched (num BIGSERIAL PRIMARY KEY, entity_id TEXT COLLATE "C" UNIQUE NOT NULL) ON COMMIT DROP',
    "CREATE TEMP TABLE incoming (n BIGSERIAL, LIKE statement) ON COMMIT DROP",
    "ALTER TABLE incoming DROP COLUMN num",
)


class PostgresBackend:
    """The PostgreSQL side of `fanal.store.engine.backend.Backend`."""

    name = "postgresql"
    touched_claims = text(  # OFFSET 0 keeps the inner query apart
        "SELECT t.entity_id, c.schema, c.prop, c.value, c.stance, c.id, c.valid_from, c.valid_to "
        "FROM touched t CROSS JOIN LATERAL (SELECT * FROM statement s WHERE s.case_id = :case "
        "AND s.entity_id = t.entity_id AND s.superseded_by IS NULL OFFSET 0) c "
        "WHERE t.num BETWEEN :first AND :last ORDER BY t.num, c.num"
    )

    def among(self, column: ColumnElement[Any], ids: Sequence[str] | Sequence[int]) -> ColumnElement[bool]:
        """Return the condition that a column holds one of many ids, passed as one array."""
        return column == any_(bindparam(None, list(ids), type_=ARRAY(column.type)))

    def lock_tables(self, connection: Connection) -> None:
        """Hold an advisory lock until the transaction ends."""
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})")

    def lock_case(self, connection: Connection, case_id: str) -> None:
        """Hold the case's row: one writer a case, others wait."""
        connection.execute(text("SELECT id FROM case_file WHERE id = :case FOR UPDATE"), {"case": case_id})

    def begin_touching(self, connection: Connection) -> None:
        """Make the temporary tables; they vanish with the transaction."""
        for statement in _TEMPORARY:
            connection.exec_driver_sql(statement)

    def end_touching(self, connection: Connection) -> None:
        """Drop the temporary tables."""
        connection.exec_driver_sql("DROP TABLE touched, incoming")

    def touch(self, connection: Connection, entity_ids: Iterable[str]) -> None:
        """Note entities whose derived rows must be drawn anew."""
        if wanted := list(dict.fromkeys(entity_ids)):
            connection.execute(
                text("INSERT INTO touched (entity_id) SELECT unnest(CAST(:ids AS text[])) ON CONFLICT DO NOTHING"),
                {"ids": wanted},
            )

    def settle_touched(self, connection: Connection) -> None:
        """Tell the planner how many there are."""
        connection.exec_driver_sql("ANALYZE touched")

    def insert_statements(self, connection: Connection, rows: Sequence[Row]) -> int:
        """COPY statements in, keep the unknown ones in order; return how many were new."""
        self._copy(connection, f"COPY incoming ({_COLUMNS}) FROM STDIN", rows)
        new = connection.exec_driver_sql(
            f"INSERT INTO statement ({_COLUMNS}) SELECT {_COLUMNS} FROM incoming ORDER BY n "  # noqa: S608 (fixed names)
            "ON CONFLICT (id) DO NOTHING"
        ).rowcount
        connection.exec_driver_sql("TRUNCATE incoming")
        return new

    def index_words(self, connection: Connection, pages: Sequence[tuple[int, Sequence[str]]]) -> None:
        """Index the words of pages; those of a long one in several rows, because a tsvector ends at 1 MB."""
        rows = [
            {"num": num, "words": list(words[start : start + _WORDS_A_ROW])}
            for num, words in pages
            for start in range(0, len(words), _WORDS_A_ROW)
        ]
        if rows:
            insert = "INSERT INTO page_words (num, words) VALUES (:num, array_to_tsvector(CAST(:words AS text[])))"
            connection.execute(text(insert), rows)

    def pages_with(self, beginning: str) -> ColumnElement[bool]:
        """Return the condition that a page has a word with this beginning."""
        found = text("SELECT num FROM page_words WHERE words @@ CAST(:beginning AS tsquery)")
        wanted = found.bindparams(bindparam("beginning", f"'{beginning}':*", unique=True)).columns(column("num"))
        return DOCUMENT_PAGE.c.num.in_(wanted)

    def insert_rows(self, connection: Connection, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """COPY many rows into a table."""
        if rows:
            self._copy(connection, f"COPY {table} ({', '.join(columns)}) FROM STDIN", rows)

    @staticmethod
    def _copy(connection: Connection, sql: str, rows: Sequence[Row]) -> None:
        driver: Any = connection.connection.driver_connection
        with driver.cursor() as cursor, cursor.copy(sql) as copy:
            for row in rows:
                copy.write_row(row)


def open_postgres(address: str) -> Engine:
    """Return an engine for a server.

    Parameters
    ----------
    address : str
        ``postgresql://user:password@host:port/database``.

    Returns
    -------
    sqlalchemy.Engine
        Not connected yet.

    Raises
    ------
    MissingExtraError
        psycopg is not installed.
    StoreError
        The address cannot be read.
    """
    if find_spec("psycopg") is None:
        raise MissingExtraError("PostgreSQL needs one more package. Install it with: pip install 'fanal[postgres]'")
    try:
        url = make_url(address).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError):
        raise StoreError(
            "The address of the base cannot be read. Write postgresql://user@host:5432/database."
        ) from None
    timeout = {"connect_timeout": 10}
    return create_engine(
        url, pool_size=8, max_overflow=56, pool_pre_ping=True, hide_parameters=True, connect_args=timeout
    )
