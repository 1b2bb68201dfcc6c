"""Keep a document in the transaction of the change that records it."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from itertools import chain, islice
from typing import BinaryIO

from sqlalchemy import Connection, delete, insert, select

from fanal.model.documents import Document, PageText
from fanal.store.engine.backend import Backend
from fanal.store.tables import CONTENT, CONTENT_PART, DOCUMENT, DOCUMENT_PAGE
from fanal.text.names import search_tokens

PART_BYTES = 1 << 20
"""Contents lie in parts, so that neither keeping nor reading a long one needs much memory."""
LONGEST_WORD = 48
"""Letters of a word that are indexed and asked for; more would not fit into a tsvector."""
_BATCH = 100
_WORD = re.compile(r"\w[\w'’.\-]*")


def keep_document(
    connection: Connection, backend: Backend, document: Document, content: BinaryIO, pages: Iterable[PageText]
) -> None:
    """Keep a document, its content and its pages; one that was read before is read anew.

    Parameters
    ----------
    connection : sqlalchemy.Connection
        In the transaction of the change.
    backend : Backend
    document : Document
    content : binary file object
        At its beginning.
    pages : iterable of PageText
        Streamed.

    Notes
    -----
    A content that is kept already is left alone. Pages that were read before give way: the same
    file is read anew only after its addition was undone, with better tools.
    """
    _keep_content(connection, document, content)
    for table in (DOCUMENT_PAGE, DOCUMENT):
        connection.execute(delete(table).where(table.c.source_id == document.source_id))
    fields = asdict(document) | {
        "metadata": json.dumps(dict(document.metadata), ensure_ascii=False),
        "remarks": json.dumps([asdict(remark) for remark in document.remarks], ensure_ascii=False),
    }
    connection.execute(insert(DOCUMENT).values(fields))
    iterator = iter(pages)
    while batch := list(islice(iterator, _BATCH)):
        _keep_pages(connection, backend, document.case_id, batch)


def _keep_content(connection: Connection, document: Document, content: BinaryIO) -> None:
    if connection.scalar(select(CONTENT.c.key).where(CONTENT.c.key == document.content_key)) is not None:
        return
    connection.execute(insert(CONTENT).values(key=document.content_key, size=document.size))
    number = 0
    while data := content.read(PART_BYTES):
        connection.execute(insert(CONTENT_PART).values(key=document.content_key, number=number, data=data))
        number += 1


def _keep_pages(connection: Connection, backend: Backend, case_id: str, pages: list[PageText]) -> None:
    rows = [asdict(page) | {"case_id": case_id} for page in pages]
    numbered = insert(DOCUMENT_PAGE).returning(DOCUMENT_PAGE.c.num, sort_by_parameter_order=True)
    nums = connection.scalars(numbered, rows).all()
    backend.index_words(connection, [(num, words_of(page.text)) for num, page in zip(nums, pages, strict=True)])


def words_of(text: str) -> list[str]:
    """Return every spelling under which the words of a text are found, each once.

    Examples
    --------
    >>> words_of("Elena met Елена.")[:2]
    ['elena', 'met']
    """
    found = dict.fromkeys(match.group() for match in _WORD.finditer(text))
    spelled = chain.from_iterable(search_tokens(word[: 2 * LONGEST_WORD]) for word in found)
    return list(dict.fromkeys(word[:LONGEST_WORD] for word in spelled))
