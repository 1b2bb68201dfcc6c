"""What a document says of itself, as statements about the source that it is."""

from collections.abc import Iterator

from fanal.documents import kinds
from fanal.model.entity import EXISTS
from fanal.model.ids import KeyedIds
from fanal.model.schemata import Model
from fanal.model.statement import Statement, sealed
from fanal.model.values import Cleaned, property_cleaner
from fanal.services.documents.reading import ReadFile

SCHEMA = "Source"
_MAILS = frozenset({kinds.EML, kinds.MSG})
_DOCUMENT, _IMAGE = "document", "image"


def content_key(ids: KeyedIds, file: ReadFile) -> str:
    """Return the keyed hash under which a base keeps a content once; nobody can guess it from the content."""
    return ids.of("content", file.digest)


def document_id(ids: KeyedIds, case_id: str, file: ReadFile) -> str:
    """Return the entity id of the source that a content is in a case, whatever the file's name."""
    return ids.of("e", case_id, SCHEMA, "content", content_key(ids, file))


def source_claims(ids: KeyedIds, model: Model, case_id: str, file: ReadFile, parent: str) -> Iterator[Statement]:
    """Yield the statements about a document as a source.

    Parameters
    ----------
    ids : KeyedIds
    model : Model
    case_id : str
    file : ReadFile
        Read, not refused.
    parent : str
        Source id of the document that it lay in, "" if in none.

    Notes
    -----
    The title is the file's name, of a mail its subject: what programs write into the
    title field is left over from other documents more often than not. The SHA-256 of the
    content is a statement, as for imported tables: it proves later which file it was.
    """
    if file.facts is None:
        return
    metadata = file.facts.metadata
    is_mail = file.facts.mime_type in _MAILS
    claims = {
        "title": (metadata.get("title", "") if is_mail else "") or file.name,
        "sourceType": _IMAGE if file.facts.mime_type in kinds.IMAGES else _DOCUMENT,
        "fileName": file.name,
        "mimeType": file.facts.mime_type,
        "contentHash": file.digest,
        "pageCount": str(len(file.pages)) if file.pages else "",
        "author": metadata.get("author", ""),
        "date": metadata.get("date", "")[:10],
        "language": metadata.get("language", "").partition("-")[0],
        "parent": parent,
    }
    source = document_id(ids, case_id, file)
    properties = model.get(SCHEMA).properties
    yield sealed(ids, Statement("", case_id, source, SCHEMA, EXISTS, ""))
    for name, text in claims.items():
        found = Cleaned(text) if name == "parent" else property_cleaner(properties[name])(text) if text else None
        if text and isinstance(found, Cleaned):
            yield sealed(ids, Statement("", case_id, source, SCHEMA, name, found.value, "", found.original))
