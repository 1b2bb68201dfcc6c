"""Documents over SQL; see `fanal.model.documents.DocumentStore` for what each method promises."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, select, text

from fanal.errors import NotFoundError
from fanal.model.documents import CITING, Document, PagesFound, PageText, Remark
from fanal.model.scope import Scope
from fanal.model.statement import Statement
from fanal.store.documents.keeping import LONGEST_WORD
from fanal.store.engine.connections import Connections
from fanal.store.tables import CONTENT_PART, DOCUMENT, DOCUMENT_PAGE, ENTITY, STATEMENT, STATEMENT_COLUMNS
from fanal.store.visibility import require_case, visible

_D, _P, _S = DOCUMENT.c, DOCUMENT_PAGE.c, STATEMENT.c
_PAGE: tuple[ColumnElement[Any], ...] = (_P.source_id, _P.number, _P.text, _P.label, _P.is_picture, _P.is_recognized)
_CITING = text("statement.locator >= 'page=' AND statement.locator < 'page>'")


class SqlDocuments:
    """The documents of a base.

    Parameters
    ----------
    connections : Connections
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def of_case(self, scope: Scope, case_id: str) -> list[Document]:
        """List the documents of a case by the time they came."""
        with self._connections.reading() as connection:
            require_case(connection, scope, case_id)
            query = select(DOCUMENT).where(_D.case_id == case_id, _stands(scope)).order_by(_D.num)
            return [_document(row) for row in connection.execute(query)]

    def document(self, scope: Scope, source_id: str) -> Document:
        """Return one document."""
        with self._connections.reading() as connection:
            return _found(connection, scope, source_id)

    def page(self, scope: Scope, source_id: str, number: int) -> PageText:
        """Return one page."""
        with self._connections.reading() as connection:
            _found(connection, scope, source_id)
            row = connection.execute(select(*_PAGE).where(_P.source_id == source_id, _P.number == number)).first()
        if row is None:
            raise NotFoundError("This document has no page {page}.", page=number)
        return _page(row)

    def content(self, scope: Scope, source_id: str) -> Iterator[bytes]:
        """Stream the content, as it was added."""
        with self._connections.reading() as connection:
            key = _found(connection, scope, source_id).content_key
            numbers = connection.scalars(
                select(CONTENT_PART.c.number).where(CONTENT_PART.c.key == key).order_by(CONTENT_PART.c.number)
            ).all()
        return self._parts(key, numbers)

    def _parts(self, key: str, numbers: Sequence[int]) -> Iterator[bytes]:
        part = select(CONTENT_PART.c.data).where(CONTENT_PART.c.key == key)
        for number in numbers:
            with self._connections.reading() as connection:
                data: bytes = connection.execute(part.where(CONTENT_PART.c.number == number)).scalar_one()
            yield data

    def citing(self, scope: Scope, source_id: str, number: int) -> list[Statement]:
        """Return the standing statements whose locator names this page."""
        columns = [_S[name] for name in STATEMENT_COLUMNS]
        query = (
            select(*columns)
            .where(_S.source_id == source_id, _CITING, _S.superseded_by.is_(None), visible(scope, _S.case_id))
            .order_by(_S.num)
        )
        begins = f"{CITING}{number}"
        with self._connections.reading() as connection:
            _found(connection, scope, source_id)
            rows = [Statement(*row) for row in connection.execute(query)]
        return [row for row in rows if row.locator == begins or row.locator.startswith(f"{begins};")]

    def search(self, scope: Scope, case_id: str, words: Sequence[str], *, limit: int, offset: int = 0) -> PagesFound:
        """Return the pages on which every word begins a word, in any script."""
        with self._connections.reading() as connection:
            require_case(connection, scope, case_id)
            if not words:
                return PagesFound((), 0)
            query = self._searched(scope, case_id, words)
            total = connection.scalar(select(func.count()).select_from(query.subquery())) or 0
            rows = connection.execute(query.order_by(_D.num, _P.number).limit(limit).offset(offset))
            return PagesFound(tuple(_page(row) for row in rows), total)

    def _searched(self, scope: Scope, case_id: str, words: Sequence[str]) -> Select[Any]:
        conditions = [self._connections.backend.pages_with(word[:LONGEST_WORD]) for word in words]
        joined = DOCUMENT_PAGE.join(DOCUMENT, _D.source_id == _P.source_id)
        return select(*_PAGE).select_from(joined).where(_D.case_id == case_id, _stands(scope), *conditions)


def _stands(scope: Scope) -> ColumnElement[bool]:
    """Return the condition that a document is visible and its source stands: what was undone is out of sight."""
    standing = select(ENTITY.c.id).where(ENTITY.c.id == _D.source_id).exists()
    return and_(visible(scope, _D.case_id), standing)


def _found(connection: Connection, scope: Scope, source_id: str) -> Document:
    row = connection.execute(select(DOCUMENT).where(_D.source_id == source_id, _stands(scope))).first()
    if row is None:
        raise NotFoundError("There is no such document in this case. List its documents to get their ids.")
    return _document(row)


def _document(row: Row[Any]) -> Document:
    fields = dict(row._mapping)
    del fields["num"]
    remarks = tuple(Remark(**told) for told in json.loads(fields["remarks"]))
    return Document(**fields | {"metadata": json.loads(fields["metadata"]), "remarks": remarks})


def _page(row: Row[Any]) -> PageText:
    fields = dict(row._mapping)
    return PageText(
        **fields | {"is_picture": bool(fields["is_picture"]), "is_recognized": bool(fields["is_recognized"])}
    )
