"""Papers read page by page: bytes in, text and metadata out (pure; run in a limited process)."""

from fanal.documents.events import Event, Facts, Note, Page, Part
from fanal.documents.kinds import recognize
from fanal.documents.limits import Limits
from fanal.documents.reading import read, render
from fanal.documents.wire import decode, encode

__all__ = ["Event", "Facts", "Limits", "Note", "Page", "Part", "decode", "encode", "read", "recognize", "render"]
