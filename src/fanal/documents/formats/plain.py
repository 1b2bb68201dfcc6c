"""Plain text in any encoding, and RTF."""

from collections.abc import Iterator
from typing import BinaryIO

from charset_normalizer import from_bytes
from striprtf.striprtf import rtf_to_text

from fanal.documents import refusals
from fanal.documents.cleaning import portions
from fanal.documents.events import Event, Facts, Note, Page
from fanal.documents.kinds import RTF
from fanal.documents.limits import Limits

_BYTES = 32 << 20
_SAMPLE = 256 << 10
_BROKEN = "\ufffd"


def whole(stream: BinaryIO, limit: int = _BYTES) -> bytes:
    """Return all bytes of a text.

    Raises
    ------
    TooLargeError
        It is longer than any text that people wrote.
    """
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise refusals.too_large()
    return data


def decoded(data: bytes) -> tuple[str, str]:
    """Return a text and the name of its encoding, UTF-8 if it can be that, else the likeliest."""
    for encoding in ("utf-8-sig", "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    best = from_bytes(data[:_SAMPLE]).best()
    encoding = best.encoding if best is not None else "cp1252"
    return data.decode(encoding, "replace"), encoding


def doubts(text: str, encoding: str) -> Iterator[Note]:
    """Yield what to know about a text whose encoding was guessed."""
    if not encoding.startswith("utf"):
        yield Note(
            "The encoding of this text was guessed ({encoding}). If letters look wrong, save it as UTF-8.",
            {"encoding": encoding},
        )
    if _BROKEN in text:
        yield Note("Some letters of this text cannot be read and are shown as a question mark in a diamond.", {})


def read(stream: BinaryIO, kind: str, limits: Limits) -> Iterator[Event]:
    """Read a text or an RTF in portions."""
    del limits
    data = whole(stream)
    yield Facts(kind)
    if kind == RTF:
        text = rtf_to_text(data.decode("latin-1"), errors="replace")
    else:
        text, encoding = decoded(data)
        yield from doubts(text, encoding)
    yield from (Page(0, portion) for portion in portions(text.replace("\r\n", "\n").replace("\r", "\n")))
