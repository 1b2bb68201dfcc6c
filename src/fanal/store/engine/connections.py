"""Transactions over one engine, and the plain words for what can go wrong in them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, IntegrityError

from fanal.errors import ConflictError, StoreError
from fanal.store.engine.backend import Backend
from fanal.store.engine.sqlite import WRITING

_KNOWN_FAILURES = (
    (
        "locked",
        "Another program has been writing in this base for a long time. Wait until it has finished and try again.",
    ),
    ("full", "The disk is full: nothing of this change was kept. Free some space and try again."),
    ("readonly", "The base may be read but not written. Check the rights of the file and of its folder."),
    ("malformed", "The base is damaged. Restore it from a backup; keep the damaged file."),
    ("not a database", "This is not a Fanal base, or it is damaged. Choose another file or restore a backup."),
)


def plain_failure(error: DBAPIError) -> StoreError:
    """Return what to tell a person about an engine's failure.

    It takes the failure's place (``from None``): an engine's own words may quote what is in the base.
    """
    words = str(error.orig).lower()
    for sign, message in _KNOWN_FAILURES:
        if sign in words:
            return StoreError(message)
    return StoreError(
        "The base could not be read or written ({kind}). Check that its disk or server is there and try again.",
        kind=type(error.orig).__name__,
    )


@dataclass(frozen=True, slots=True)
class Connections:
    """An engine with its dialect.

    Attributes
    ----------
    engine : sqlalchemy.Engine
    backend : Backend

    Notes
    -----
    Safe to share between threads: every block has a connection of its own. Readers
    see the base as it was when they began and never wait for a writer.
    """

    engine: Engine
    backend: Backend

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that sees one state of the base."""
        try:
            with self.engine.connect() as connection, connection.begin():
                yield connection
        except DBAPIError as error:
            raise plain_failure(error) from None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open a transaction that is kept whole when the block ends, and dropped whole by an exception."""
        try:
            with self.engine.connect().execution_options(**WRITING) as connection, connection.begin():
                yield connection
        except IntegrityError:
            raise ConflictError("Somebody else wrote the same at the same moment. Look again and repeat.") from None
        except DBAPIError as error:
            raise plain_failure(error) from None
