"""PDF, by PDFium, which Chromium also uses; its scripts and actions are never run."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from pypdfium2 import PdfDocument, PdfiumError, PdfPage
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

from fanal.documents import refusals
from fanal.documents.events import Event, Facts, Note, Page, Part
from fanal.documents.formats.parts import CARRIES_PROGRAMS, inside
from fanal.documents.limits import Limits

_FIELDS = {
    "title": "Title",
    "author": "Author",
    "subject": "Subject",
    "keywords": "Keywords",
    "producer": "Producer",
}
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?")
_DPI, _POINTS = 300, 72
_RENDERED_PIXELS = 12_000_000
"""An A4 page at 300 dots per inch has 8.7 million."""
_NESTING = 3
_SCRIPT = (b"/JavaScript", b"/JS ", b"/JS(", b"/JS<", b"/Launch")


def _document(stream: BinaryIO) -> PdfDocument:
    try:
        return PdfDocument(stream)
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise refusals.locked() from None
        raise refusals.damaged() from None


def read(stream: BinaryIO, kind: str, limits: Limits) -> Iterator[Event]:
    """Read a PDF; a page that is one picture is told apart."""
    document = _document(stream)
    try:
        yield Facts(kind, _metadata(document))
        if _has_script(stream):
            yield Note(CARRIES_PROGRAMS, {})
        unread = 0
        for index in range(min(len(document), limits.pages + 1)):
            try:
                yield _page(document, index)
            except PdfiumError:
                unread += 1
                yield Page(index + 1, "")
        if unread:
            yield Note("{count} pages are damaged and were left empty.", {"count": unread})
        yield from _attachments(document, limits)
    finally:
        document.close()


def render(stream: BinaryIO, page: int, limits: Limits) -> bytes:
    """Return a page at 300 dots per inch, or less where the page is huge."""
    document = _document(stream)
    try:
        if not 1 <= page <= len(document):
            raise refusals.damaged()
        sheet = document[page - 1]
        width, height = sheet.get_size()
        area = max(width * height, 1.0) / _POINTS**2
        scale = min(_DPI, (min(_RENDERED_PIXELS, limits.pixels) / area) ** 0.5) / _POINTS
        picture = BytesIO()
        sheet.render(scale=scale, grayscale=True, may_draw_forms=False).to_pil().save(picture, "PNG")
        return picture.getvalue()
    finally:
        document.close()


def _page(document: PdfDocument, index: int) -> Page:
    page = document[index]
    try:
        words = page.get_textpage()
        try:
            text = words.get_text_range()
        finally:
            words.close()
        return Page(index + 1, text, is_picture=not text.strip() and _has_picture(page))
    finally:
        page.close()


def _has_picture(page: PdfPage) -> bool:
    return next(iter(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=_NESTING)), None) is not None


def _metadata(document: PdfDocument) -> dict[str, str]:
    try:
        found = document.get_metadata_dict(skip_empty=True)
    except (PdfiumError, UnicodeDecodeError):
        return {}
    told = {name: found.get(key, "") for name, key in _FIELDS.items()}
    told["producer"] = told["producer"] or found.get("Creator", "")
    return told | {"date": _date(found.get("CreationDate", "")), "modified": _date(found.get("ModDate", ""))}


def _date(text: str) -> str:
    found = _DATE.match(text)
    if found is None:
        return ""
    year, month, day, hour, minute, _ = found.groups()
    date = "-".join(part for part in (year, month, day) if part)
    return f"{date}T{hour}:{minute}" if day and hour and minute else date


def _has_script(stream: BinaryIO) -> bool:
    stream.seek(0)
    before = b""
    while chunk := stream.read(1 << 20):
        if any(sign in before + chunk for sign in _SCRIPT):
            return True
        before = chunk[-16:]
    return False


def _attachments(document: PdfDocument, limits: Limits) -> Iterator[Event]:
    left_out = 0
    for index in range(min(document.count_attachments(), limits.parts)):
        try:
            attachment = document.get_attachment(index)
            data = bytes(attachment.get_data())
        except PdfiumError:
            left_out += 1
            continue
        if len(data) <= limits.part_bytes:
            yield Part(attachment.get_name(), data)
        else:
            left_out += 1
    yield from inside(left_out, document.count_attachments(), limits)
