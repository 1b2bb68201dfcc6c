"""SQLite: one file beside the programs, readable by its owner alone."""

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, bindparam, column, create_engine, event, func, select, text
from sqlalchemy.engine import URL

from fanal.errors import StoreError
from fanal.store.engine.backend import Row
from fanal.store.tables import DOCUMENT_PAGE, STATEMENT_COLUMNS

WRITING = {"fanal_writing": True}
"""Execution options of a connection that takes the write lock as it begins."""
APPLICATION_ID = 0x46414E4C
_MAGIC = b"SQLite format 3\x00"
_BUSY_MS = 30_000
_READING_CACHE, _WRITING_CACHE = -16_384, -65_536
"""KiB, negative by SQLite's custom. Ids are random, so a long import lives from the index pages it can keep."""
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    f"PRAGMA busy_timeout = {_BUSY_MS}",
    f"PRAGMA cache_size = {_READING_CACHE}",
    "PRAGMA journal_size_limit = 67108864",
)
_INSERT_STATEMENT = (
    f"INSERT OR IGNORE INTO statement ({', '.join(STATEMENT_COLUMNS)}, change_seq) "  # noqa: S608 (fixed names)
    f"VALUES ({', '.join('?' * (len(STATEMENT_COLUMNS) + 1))})"
)


class SqliteBackend:
    """The SQLite side of `fanal.store.engine.backend.Backend`."""

    name = "sqlite"
    touched_claims = text(  # CROSS JOIN keeps the loops in the order written
        "SELECT t.entity_id, s.schema, s.prop, s.value, s.stance, s.id, s.valid_from, s.valid_to "
        "FROM touched t CROSS JOIN statement s "
        "WHERE t.num BETWEEN :first AND :last AND s.case_id = :case AND s.entity_id = t.entity_id "
        "AND s.superseded_by IS NULL ORDER BY t.num, s.num"
    )

    def among(self, column: ColumnElement[Any], ids: Sequence[str] | Sequence[int]) -> ColumnElement[bool]:
        """Return the condition that a column holds one of many ids, passed as one JSON parameter."""
        listed = func.json_each(bindparam(None, json.dumps(list(ids)))).table_valued("value")
        return column.in_(select(listed.c.value))

    def lock_tables(self, connection: Connection) -> None:
        """Sign the file as ours; BEGIN IMMEDIATE has locked it."""
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")

    def lock_case(self, connection: Connection, case_id: str) -> None:
        """Do nothing: BEGIN IMMEDIATE has locked the whole base."""

    def begin_touching(self, connection: Connection) -> None:
        """Make the temporary table of touched entities."""
        connection.exec_driver_sql(
            "CREATE TEMP TABLE touched (num INTEGER PRIMARY KEY, entity_id TEXT UNIQUE NOT NULL)"
        )

    def end_touching(self, connection: Connection) -> None:
        """Drop the temporary table."""
        connection.exec_driver_sql("DROP TABLE temp.touched")

    def touch(self, connection: Connection, entity_ids: Iterable[str]) -> None:
        """Note entities whose derived rows must be drawn anew."""
        if wanted := list(dict.fromkeys(entity_ids)):
            connection.execute(
                text("INSERT OR IGNORE INTO touched (entity_id) SELECT value FROM json_each(:ids)"),
                {"ids": json.dumps(wanted)},
            )

    def settle_touched(self, connection: Connection) -> None:
        """Do nothing: the join order is written into the query."""

    def insert_statements(self, connection: Connection, rows: Sequence[Row]) -> int:
        """Insert statements with their change number; skip known ids; return how many were new."""
        return connection.exec_driver_sql(_INSERT_STATEMENT, list(rows)).rowcount

    def index_words(self, connection: Connection, pages: Sequence[tuple[int, Sequence[str]]]) -> None:
        """Index the words of pages, by the numbers of their rows."""
        if pages:
            rows = [(num, " ".join(words)) for num, words in pages]
            connection.exec_driver_sql("INSERT INTO page_words (rowid, words) VALUES (?, ?)", rows)

    def pages_with(self, beginning: str) -> ColumnElement[bool]:
        """Return the condition that a page has a word with this beginning."""
        found = text("SELECT rowid FROM page_words WHERE page_words MATCH :beginning")
        wanted = found.bindparams(bindparam("beginning", f"{beginning}*", unique=True)).columns(column("rowid"))
        return DOCUMENT_PAGE.c.num.in_(wanted)

    def insert_rows(self, connection: Connection, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Insert many rows at once through the driver's own loop."""
        if rows:
            marks = ", ".join("?" * len(columns))
            sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 (fixed names)
            connection.exec_driver_sql(sql, list(rows))


def _check_file(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise StoreError("{path} is a folder. Name a file in it, for example {path}/fanal.db.", path=path)
    if not path.parent.is_dir():
        raise StoreError("The folder {folder} does not exist. Create it, or name another place.", folder=path.parent)
    try:
        if create:
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        with path.open("rb") as file:
            magic = file.read(len(_MAGIC))
    except FileNotFoundError:
        raise StoreError(
            "There is no base at {path}. Check the path, or import something to create it.", path=path
        ) from None
    except OSError:
        raise StoreError(
            "The base {path} may not be opened by you. Check who owns it and its folder.", path=path
        ) from None
    if magic not in (b"", _MAGIC):
        raise StoreError("{path} is not a Fanal base. Choose another file; this one was left as it is.", path=path)


def open_sqlite(address: str, *, create: bool) -> Engine:
    """Return an engine for a file, created empty and private if it is not there.

    Parameters
    ----------
    address : str
        Path of the file.
    create : bool
        Whether a missing file is made.

    Returns
    -------
    sqlalchemy.Engine

    Raises
    ------
    StoreError
        Folder missing, no permission, not a base, no such file.
    """
    path = Path(address).expanduser().absolute()
    _check_file(path, create=create)
    engine = create_engine(URL.create("sqlite", database=str(path)), pool_size=8, max_overflow=56, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _prepare(driver_connection: Any, _record: object) -> None:
        driver_connection.isolation_level = None
        for pragma in _PRAGMAS:
            driver_connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get("fanal_writing", False):
            connection.info["wrote"] = True
            connection.exec_driver_sql(f"PRAGMA cache_size = {_WRITING_CACHE}")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.exec_driver_sql("BEGIN")

    @event.listens_for(engine, "checkin")
    def _release(driver_connection: Any, record: Any) -> None:
        if driver_connection is not None and record.info.pop("wrote", False):
            driver_connection.execute(f"PRAGMA cache_size = {_READING_CACHE}")

    return engine
