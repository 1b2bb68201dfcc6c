"""What a file is, told by its content; its name is not asked."""

import re
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from fanal.documents import refusals
from fanal.errors import UnreadableFileError

PDF, TEXT, CSV, RTF, HTML = "application/pdf", "text/plain", "text/csv", "text/rtf", "text/html"
EML, MSG = "message/rfc822", "application/vnd.ms-outlook"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOCM = "application/vnd.ms-word.document.macroenabled.12"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLSM = "application/vnd.ms-excel.sheet.macroenabled.12"
XLS, ODS = "application/vnd.ms-excel", "application/vnd.oasis.opendocument.spreadsheet"
ODT, ZIP = "application/vnd.oasis.opendocument.text", "application/zip"
PNG, JPEG, GIF, TIFF, BMP, WEBP = (f"image/{name}" for name in ("png", "jpeg", "gif", "tiff", "bmp", "webp"))
IMAGES = frozenset({PNG, JPEG, GIF, TIFF, BMP, WEBP})
DRAWN = IMAGES | {PDF}
"""What pages of can be shown as pictures."""

_HEAD = 4_096
_MAGIC = (
    (b"{\\rtf", RTF),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"GIF8", GIF),
    (b"II*\0", TIFF),
    (b"MM\0*", TIFF),
    (b"BM", BMP),
)
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKED = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh", b"\xfd7zXZ\0", b"MSCF", b"\x28\xb5\x2f\xfd")
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"SQLite format 3\0")
_HTML = re.compile(
    rb"(?is)\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b"
)
_HEADER = re.compile(
    rb"(?im)^(from|to|cc|subject|date|received|return-path|mime-version|message-id|delivered-to|reply-to|"
    rb"content-type|content-transfer-encoding|x-[\w-]+):"
)
_FOLDED = re.compile(rb"\A(?:From [^\n]*\n)?(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)")
_FEWEST_HEADERS = 2
_CONTROL = frozenset(range(32)) - {9, 10, 11, 12, 13, 26, 27}
_SEPARATORS = (b",", b";", b"\t", b"|")
_FEWEST_LINES, _LINES = 2, 20
_PROSE = re.compile(rb"^[^\"]*[,;] |[.!?]\s*$")
"""A comma and a space outside quotation marks, or the end of a sentence: words that must not be cut into cells."""
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def recognize(stream: BinaryIO) -> str:
    """Return the technical type of a document.

    Parameters
    ----------
    stream : binary file object
        Seekable.

    Returns
    -------
    str
        One that :func:`fanal.documents.read` reads.

    Raises
    ------
    UnreadableFileError
        Empty, damaged, or of no kind that is read; the message says what to do instead.
    """
    stream.seek(0)
    head = stream.read(_HEAD)
    if not head.strip(b"\0 \t\r\n"):
        raise UnreadableFileError("This file is empty. Was it copied to its end?")
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(_ZIPS):
        return _packed_kind(stream)
    if head.startswith(_OLE):
        return _compound_kind(stream)
    return _by_first_bytes(head) or _text_kind(head)


def _by_first_bytes(head: bytes) -> str:
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WEBP
    if head.startswith(_PACKED):
        raise UnreadableFileError(
            "This is an archive of a kind that is not read. Unpack it and add its files, or a zip of them."
        )
    if head[4:8] == b"ftyp":
        raise refusals.unread_kind("HEIC, MP4")
    return next((kind for magic, kind in _MAGIC if head.startswith(magic)), "")


def _no_document() -> UnreadableFileError:
    return UnreadableFileError(
        "This is no kind of document that is read. Those are: PDF, DOCX, ODT, RTF, text, HTML, e-mail (EML, MSG), "
        "pictures, XLSX, XLS, ODS, CSV, and ZIP of these."
    )


def _text_kind(head: bytes) -> str:
    if head.startswith(_PROGRAMS):
        raise _no_document()
    if head.startswith(_UTF16):
        return TEXT
    if b"\0" in head or sum(byte in _CONTROL for byte in head) * 20 > len(head):
        raise _no_document()
    if _HTML.match(head):
        return HTML
    if _FOLDED.match(head) and len({found.lower() for found in _HEADER.findall(_header_part(head))}) >= _FEWEST_HEADERS:
        return EML
    return CSV if _is_delimited(head) else TEXT


def _header_part(head: bytes) -> bytes:
    return re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]


def _is_delimited(head: bytes) -> bool:
    """Tell whether the same separator stands equally often in each of the first whole lines, and not as in prose."""
    lines = [line for line in head.splitlines()[: None if len(head) < _HEAD else -1] if line.strip()][:_LINES]
    if len(lines) < _FEWEST_LINES or any(_PROSE.search(line) for line in lines):
        return False
    return any(
        len(counts := {line.count(separator) for line in lines}) == 1 and counts != {0} for separator in _SEPARATORS
    )


def _packed_kind(stream: BinaryIO) -> str:
    try:
        with ZipFile(stream) as archive:
            names = set(archive.namelist())
            declared = archive.read("mimetype")[:200].decode("ascii", "replace") if _is_short(archive) else ""
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        raise refusals.damaged() from None
    if declared.startswith(ODT):
        return ODT
    if declared.startswith(ODS):
        return ODS
    has_macros = any(name.endswith("vbaProject.bin") for name in names)
    if "word/document.xml" in names:
        return DOCM if has_macros else DOCX
    if {"xl/workbook.xml", "xl/workbook.bin"} & names:
        return XLSM if has_macros else XLSX
    if "ppt/presentation.xml" in names or declared.startswith("application/vnd.oasis.opendocument"):
        raise refusals.unread_kind("PPTX, ODP, ODG")
    return ZIP


def _is_short(archive: ZipFile) -> bool:
    return "mimetype" in archive.NameToInfo and archive.getinfo("mimetype").file_size < _HEAD


def _compound_kind(stream: BinaryIO) -> str:
    """Look for the names of the streams that Outlook, Excel and Word keep in their old common container."""
    stream.seek(0)
    names = {
        MSG: "__properties_version1.0".encode("utf-16-le"),
        XLS: "Workbook".encode("utf-16-le"),
        "book": b"B\0o\0o\0k\0\0\0",
        "word": "WordDocument".encode("utf-16-le"),
        "locked": "EncryptedPackage".encode("utf-16-le"),
    }
    found, before = set(), b""
    while chunk := stream.read(1 << 20):
        found |= {kind for kind, name in names.items() if name in before + chunk}
        before = chunk[-64:]
    if "locked" in found:
        raise refusals.locked()
    if MSG in found:
        return MSG
    if found & {XLS, "book"}:
        return XLS
    if "word" in found:
        raise refusals.unread_kind("DOC")
    raise refusals.unread_kind("PPT, PUB, VSD")
