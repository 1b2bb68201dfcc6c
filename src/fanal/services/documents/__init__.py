"""Papers in a case: add them, list them, read them page by page, and find words in them."""

from fanal.services.documents.adding import AddedDocument, AddedDocuments, PastedText, Upload, add_documents, add_text
from fanal.services.documents.finding import Passage, PassageList, find_passages
from fanal.services.documents.picturing import picture_page
from fanal.services.documents.showing import (
    Citation,
    DocumentList,
    DocumentSummary,
    DocumentView,
    OriginalFile,
    PageView,
    describe_document,
    list_documents,
    open_original,
    show_page,
)

__all__ = [
    "AddedDocument",
    "AddedDocuments",
    "Citation",
    "DocumentList",
    "DocumentSummary",
    "DocumentView",
    "OriginalFile",
    "PageView",
    "Passage",
    "PassageList",
    "PastedText",
    "Upload",
    "add_documents",
    "add_text",
    "describe_document",
    "find_passages",
    "list_documents",
    "open_original",
    "picture_page",
    "show_page",
]
