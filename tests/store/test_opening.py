"""Opening a base: what is refused, and in what words."""

import os
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text

from fanal.errors import StoreError
from fanal.store import open_store
from fanal.store.sql_store import SqlStore
from tests.store.made import OWNER, new_case, write


def test_a_new_file_is_private(tmp_path: Path) -> None:
    path = tmp_path / "base.db"
    store = open_store(str(path))
    new_case(store)
    files = sorted(tmp_path.iterdir())
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    store.close()
    assert b"FANL" in path.read_bytes()[:100]


def test_sqlite_is_set_to_lose_nothing(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "base.db"))
    assert isinstance(store, SqlStore)
    with store.connections.reading() as connection:
        pragmas = [
            connection.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert pragmas == ["wal", 2, 1]
    store.close()


def refused(address: Path | str, *, create: bool = True) -> str:
    with pytest.raises(StoreError) as caught:
        open_store(str(address), create=create)
    return str(caught.value)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert "folder" in refused(tmp_path / "none" / "base.db")
    assert "is a folder" in refused(tmp_path)


def test_a_missing_base_is_not_made_unasked(tmp_path: Path) -> None:
    assert "There is no base at" in refused(tmp_path / "base.db", create=False)
    (tmp_path / "empty.db").touch()
    assert "no base at this address" in refused(tmp_path / "empty.db", create=False)
    assert list(tmp_path.glob("base*")) == []


def test_what_is_no_base_is_left_as_it_is(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all, this is a letter.")
    assert "is not a Fanal base" in refused(letter)
    assert letter.read_text() == "Dear all, this is a letter."
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    connection.close()
    assert "is not a Fanal base" in refused(other)
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    assert "not a Fanal base, or it is damaged" in refused(broken)


def test_a_base_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "base.db"
    open_store(str(path)).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    assert "newer version" in refused(path)


def test_a_base_without_its_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "base.db"
    open_store(str(path)).close()
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM base WHERE key = 'id_key'")
    connection.close()
    assert "lost the key" in refused(path)


def test_a_base_of_somebody_else_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)  # root, who may run the tests, is refused nothing
    assert "may not be opened by you" in refused(tmp_path / "base.db")


def test_a_base_on_a_server_that_is_not_there(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    words = refused("postgresql://fanal:secret@127.0.0.1:1/none")
    assert "does not let you in" in words
    assert "secret" not in words
    assert "cannot be read" in refused("postgresql://fanal@127.0.0.1:port/none")


@pytest.mark.postgres
def test_a_database_of_something_else_is_left_as_it_is(new_postgres_database: Callable[[], str]) -> None:
    import psycopg  # noqa: PLC0415 (an extra: only tests that use the server need it)

    address = new_postgres_database()
    assert "no base at this address" in refused(address, create=False)
    with psycopg.connect(address) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    assert "is not a Fanal base" in refused(address)


def test_two_bases_give_the_same_thing_other_ids(tmp_path: Path) -> None:
    first, second = (open_store(str(tmp_path / name)) for name in ("a.db", "b.db"))
    assert first.ids.of("e", "Elena") != second.ids.of("e", "Elena")
    first.close()
    second.close()


def test_opening_looks_at_no_row_of_the_case(tmp_path: Path) -> None:
    path = str(tmp_path / "base.db")
    store = open_store(path)
    make = new_case(store)
    write(store, make, make.thing("a", name="Elena"))
    store.close()
    asked: list[str] = []

    def listen(*args: object) -> None:
        asked.append(str(args[2]))

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        again = open_store(path)
    finally:
        event.remove(Engine, "before_cursor_execute", listen)
    assert asked
    assert not any(table in words for words in asked for table in ("statement", "entity", "edge", "case_file"))
    assert again.entity(OWNER, "a")
    again.close()
