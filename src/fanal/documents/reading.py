"""Read a document: find its kind, hand it to the module for that kind, and keep within the limits."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from typing import Any, BinaryIO, TypeVar

from fanal.documents import kinds, refusals
from fanal.documents.cleaning import clean_text, clean_value
from fanal.documents.events import Event, Facts, Note, Page, Part
from fanal.documents.limits import Limits
from fanal.errors import FanalError, MissingExtraError

_MODULES = {
    kinds.PDF: "pdf",
    **dict.fromkeys((kinds.DOCX, kinds.DOCM, kinds.ODT), "office"),
    **dict.fromkeys((kinds.XLSX, kinds.XLSM, kinds.XLS, kinds.ODS, kinds.CSV), "sheets"),
    **dict.fromkeys((kinds.TEXT, kinds.RTF), "plain"),
    kinds.HTML: "markup",
    kinds.EML: "mail",
    kinds.MSG: "outlook",
    kinds.ZIP: "archive",
    **dict.fromkeys(kinds.IMAGES, "images"),
}
"""Modules are imported when a document of their kind comes, so that a text is read without a library for PDF."""
_USUAL = Limits()
T = TypeVar("T")
_LONGEST_NAME = 255


def read(stream: BinaryIO, limits: Limits = _USUAL) -> Iterator[Event]:
    """Read a document, page by page.

    Parameters
    ----------
    stream : binary file object
        Seekable.
    limits : Limits

    Yields
    ------
    Facts
        Once, first.
    Page
        In order, from 1 without gaps. Where a document has no pages of its own (text, a
        mail, a DOCX that records none) they are portions of about 4,000 characters.
    Part
        Documents inside it, not read themselves.
    Note
        What was left out and why.

    Raises
    ------
    InputError
        It cannot be read; the message says what to do.
    MissingExtraError
        A library for its kind is not installed.

    Notes
    -----
    Nothing in a document is ever run, and nothing outside it is fetched. A hostile one can
    still take long or ask for much memory: run this in a limited process.
    """
    yield from _guarded(lambda: _bounded(_opened(stream, limits), limits))


def render(stream: BinaryIO, page: int, limits: Limits = _USUAL) -> bytes:
    """Return one page as a PNG picture in shades of gray, for character recognition.

    Parameters
    ----------
    stream : binary file object
    page : int
        From 1.
    limits : Limits

    Raises
    ------
    InputError
        It has no such page or no picture of it can be made.
    MissingExtraError
    """
    kind = kinds.recognize(stream)
    if _MODULES[kind] not in {"pdf", "images"}:
        raise refusals.damaged()
    stream.seek(0)
    pictures: Iterator[bytes] = _guarded(lambda: iter((_module(kind).render(stream, page, limits),)))
    return next(pictures)


def _module(kind: str) -> Any:
    return import_module(f"fanal.documents.formats.{_MODULES[kind]}")


def _opened(stream: BinaryIO, limits: Limits) -> Iterator[Event]:
    kind = kinds.recognize(stream)
    stream.seek(0)
    yield from _module(kind).read(stream, kind, limits)


def _bounded(events: Iterator[Event], limits: Limits) -> Iterator[Event]:
    """Clean what comes, number the pages, and stop when there is enough."""
    pages = characters = 0
    for event in events:
        if isinstance(event, Page):
            if pages == limits.pages:
                yield _cut(pages)
                return
            text = clean_text(event.text).strip("\n")
            pages, kept = pages + 1, text[: limits.characters - characters]
            characters += len(kept)
            yield replace(event, number=pages, text=kept, label=clean_value(event.label))
            if len(kept) < len(text):
                yield _cut(pages)
                return
        elif isinstance(event, Facts):
            metadata = {name: clean_value(value) for name, value in event.metadata.items()}
            yield replace(event, metadata={name: value for name, value in metadata.items() if value})
        elif isinstance(event, Part):
            yield replace(event, name=_plain_name(event.name))
        else:
            yield event


def _cut(pages: int) -> Note:
    return Note("Only the first {count} pages were read. Split the document to read the rest.", {"count": pages})


def _plain_name(name: str) -> str:
    """Return a file name without its folders."""
    return clean_value(re.split(r"[/\\\\]", name)[-1])[-_LONGEST_NAME:]


def _guarded(read_it: Callable[[], Iterator[T]]) -> Iterator[T]:
    """Tell every failure of a library in plain words: what a hostile document raises cannot be listed."""
    try:
        yield from read_it()
    except FanalError:
        raise
    except ModuleNotFoundError:
        raise MissingExtraError(
            "Documents of this kind need one more package. Install it with: pip install 'fanal[documents]'"
        ) from None
    except MemoryError:
        raise refusals.too_large() from None
    except RecursionError:
        raise refusals.nested() from None
    except Exception:  # noqa: BLE001 (what a library makes of a hostile document; its words may quote from it)
        raise refusals.damaged() from None
