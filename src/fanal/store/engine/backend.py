"""What differs between the engines, behind one protocol."""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Connection, TextClause

Row = tuple[Any, ...]


class Backend(Protocol):
    """The few statements that SQLite and PostgreSQL must be given differently."""

    name: str
    touched_claims: TextClause
    """Selects entity id and `Claim` of the standing statements of touched entities, `first` to `last` in number.

    Written so that the engine goes from each entity to its statements by index: it has no
    statistics for what the change has just written, and would else read the case for each chunk.
    """

    def among(self, column: ColumnElement[Any], ids: Sequence[str] | Sequence[int]) -> ColumnElement[bool]:
        """Return the condition that a column holds one of many ids, passed as one parameter."""

    def lock_tables(self, connection: Connection) -> None:
        """Keep other programs from bringing the tables up to date at the same moment."""

    def lock_case(self, connection: Connection, case_id: str) -> None:
        """Keep other writers of this case out until the transaction ends."""

    def begin_touching(self, connection: Connection) -> None:
        """Make the temporary table of touched entities and what bulk writing needs."""

    def end_touching(self, connection: Connection) -> None:
        """Drop what `begin_touching` made."""

    def touch(self, connection: Connection, entity_ids: Iterable[str]) -> None:
        """Note entities whose derived rows must be drawn anew."""

    def settle_touched(self, connection: Connection) -> None:
        """Prepare for reading the touched entities in chunks."""

    def insert_statements(self, connection: Connection, rows: Sequence[Row]) -> int:
        """Insert statements with their change number; skip known ids; return how many were new."""

    def index_words(self, connection: Connection, pages: Sequence[tuple[int, Sequence[str]]]) -> None:
        """Index the words of pages, by the numbers of their rows."""

    def pages_with(self, beginning: str) -> ColumnElement[bool]:
        """Return the condition that a page has a word with this beginning, of the letters a to z and digits."""

    def insert_rows(self, connection: Connection, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Insert many rows at once."""
