"""One change under way: statements are added and taken back, and what they mean is drawn anew at its end."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO, TypeVar

from sqlalchemy import Connection, select

from fanal.errors import InputError
from fanal.model.case import Change
from fanal.model.documents import Document, PageText
from fanal.model.ids import KeyedIds
from fanal.model.kept.suggestion import Settled
from fanal.model.ports import AddOutcome
from fanal.model.schemata import Model
from fanal.model.scope import Scope
from fanal.model.statement import Statement, sealed
from fanal.store.derived.derive import Derivation
from fanal.store.derived.materialize import draw_new, refresh
from fanal.store.documents.keeping import keep_document
from fanal.store.engine.connections import Connections
from fanal.store.history.journal import Intent, begin_change, finish_change
from fanal.store.history.supersede import close, reopen
from fanal.store.suggestions.settling import settle
from fanal.store.tables import STATEMENT
from fanal.store.visibility import require_case, require_write

CHUNK_STATEMENTS = 10_000

Item = TypeVar("Item")
_S = STATEMENT.c


def _chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    iterator = iter(items)
    while chunk := list(islice(iterator, CHUNK_STATEMENTS)):
        yield chunk


@dataclass(frozen=True, slots=True)
class Bench:
    """What every change is made with: the connections, the id maker, the schemata and what follows from them."""

    connections: Connections
    ids: KeyedIds
    model: Model
    derivation: Derivation


def _check_characters(chunk: Sequence[Statement]) -> None:
    """Refuse what one engine would store and another not."""
    words = "".join("".join(row) for row in chunk)
    if "\x00" in words or not _is_unicode(words):
        raise InputError(
            "A statement holds a character that cannot be stored (NUL or half a surrogate pair). "
            "Read the file again with the right encoding."
        )


def _is_unicode(words: str) -> bool:
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return True


class SqlWriter:
    """The writer of one change; see `fanal.model.ports.Writer`.

    Parameters
    ----------
    bench : Bench
    connection : sqlalchemy.Connection
        In the transaction of the change.
    case_id : str
    seq : int
        Number of the change.
    """

    def __init__(self, bench: Bench, connection: Connection, case_id: str, seq: int) -> None:
        self.change: Change | None = None
        self._bench = bench
        self._backend = bench.connections.backend
        self._connection = connection
        self._case_id = case_id
        self.seq = seq

    def add(self, statements: Iterable[Statement]) -> AddOutcome:
        """Record statements, streamed in any number; one that stands already is left alone."""
        new = total = 0
        for chunk in _chunks(statements):
            new += self._add_chunk(self._checked(chunk))
            total += len(chunk)
        return AddOutcome(new=new, known=total - new)

    def _checked(self, chunk: list[Statement]) -> list[Statement]:
        if {row[1] for row in chunk} != {self._case_id}:
            raise InputError(
                "A statement belongs to another case than the change. Write each case in a change of its own."
            )
        for schema in {row[3] for row in chunk}:
            self._bench.model.get(schema)
        if not all(row[2] for row in chunk):
            raise InputError("A statement names no entity. Give each statement the id of the entity it is about.")
        _check_characters(chunk)
        if all(row[0] for row in chunk):
            return chunk
        return [row if row[0] else sealed(self._bench.ids, row) for row in chunk]

    def _add_chunk(self, chunk: list[Statement]) -> int:
        bench, connection = self._bench, self._connection
        new = self._backend.insert_statements(connection, [(*row, self.seq) for row in chunk])
        if new == len(chunk):
            self._backend.touch(connection, draw_new(connection, self._backend, bench.derivation, self._case_id, chunk))
            return new
        query = select(_S.id, _S.num, _S.superseded_by).where(
            self._backend.among(_S.id, [row.id for row in chunk]), _S.change_seq != self.seq
        )
        earlier = connection.execute(query).all()
        superseded = [num for _, num, superseded_by in earlier if superseded_by is not None]
        reopen(connection, self._backend, superseded, self.seq)
        known = {statement_id for statement_id, _, superseded_by in earlier if superseded_by is None}
        self._backend.touch(connection, [row.entity_id for row in chunk if row.id not in known])
        return new + len(superseded)

    def keep(self, document: Document, content: BinaryIO, pages: Iterable[PageText]) -> None:
        """Keep a document with its content and pages; pages that were read before give way."""
        keep_document(self._connection, self._backend, document, content, pages)

    def retract(self, statement_ids: Iterable[str]) -> int:
        """Take standing statements back; return how many."""
        retracted = 0
        for chunk in _chunks(statement_ids):
            query = select(_S.num, _S.entity_id).where(
                self._backend.among(_S.id, chunk), _S.case_id == self._case_id, _S.superseded_by.is_(None)
            )
            if found := self._connection.execute(query).all():
                close(self._connection, self._backend, [row[0] for row in found], self.seq)
                self._backend.touch(self._connection, [row[1] for row in found])
            retracted += len(found)
        return retracted

    def decide(self, decisions: Iterable[Settled]) -> int:
        """Decide on suggestions of the case; return on how many."""
        return settle(self._connection, self._backend, self._case_id, self.seq, decisions)


@contextmanager
def begun_change(
    bench: Bench, scope: Scope, case_id: str, decide: Callable[[Connection], Intent]
) -> Iterator[tuple[Connection, SqlWriter]]:
    """Begin a change; keep it, its derived rows and its log entry together at the end of the block.

    Parameters
    ----------
    bench : Bench
    scope : Scope
    case_id : str
    decide : callable
        Returns what the change is for, once no other writer can interfere.

    Yields
    ------
    connection : sqlalchemy.Connection
    writer : SqlWriter

    Raises
    ------
    DeniedError, NotFoundError
        The scope may not write, or does not see the case.
    """
    require_write(scope)
    backend = bench.connections.backend
    with bench.connections.writing() as connection:
        require_case(connection, scope, case_id)
        backend.lock_case(connection, case_id)
        seq = begin_change(connection, scope, case_id, decide(connection))
        writer = SqlWriter(bench, connection, case_id, seq)
        backend.begin_touching(connection)
        yield connection, writer
        refresh(connection, backend, bench.derivation, case_id)
        backend.end_touching(connection)
        change = finish_change(connection, scope, seq)
    writer.change = change


@contextmanager
def one_change(bench: Bench, scope: Scope, case_id: str, intent: Intent) -> Iterator[SqlWriter]:
    """Begin a change whose purpose is known; see `begun_change`."""
    with begun_change(bench, scope, case_id, lambda _connection: intent) as (_, writer):
        yield writer
