"""E-mail, by the standard library: headers and words are the first pages, attachments are documents of their own."""

import re
from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from typing import Any, BinaryIO, TypeAlias

from fanal.documents import refusals
from fanal.documents.cleaning import portions
from fanal.documents.events import Event, Facts, Page, Part
from fanal.documents.formats.markup import words_of
from fanal.documents.formats.parts import inside
from fanal.documents.formats.plain import decoded, whole
from fanal.documents.limits import Limits

_BYTES = 64 << 20
_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_UNNAMED = "attachment"
_MIME_PARTS = 5_000
_LONGEST_HEADER = 20_000
_FOLD = re.compile(r"\s*[\r\n]+\s*")
_BROKEN_HEADER = (MessageError, ValueError, IndexError, AttributeError, TypeError, LookupError)
_FORWARDED = "message/rfc822"
Letter: TypeAlias = "Message[Any, Any]"


def read(stream: BinaryIO, kind: str, limits: Limits) -> Iterator[Event]:
    """Read a mail."""
    letter = BytesParser(policy=policy.default).parsebytes(whole(stream, _BYTES))
    yield Facts(kind, _metadata(letter))
    bodies, attached = _sorted(letter)
    head = "\n".join(f"{name}: {value}" for name in _SHOWN if (value := header(letter, name)))
    yield from (Page(0, portion) for portion in portions(f"{head}\n\n{_words(bodies)}"))
    left_out = 0
    for part in attached[: limits.parts]:
        data = part_data(part)
        if len(data) > limits.part_bytes:
            left_out += 1
        elif data:
            yield Part(_name(part), data)
    yield from inside(left_out, len(attached), limits)


def header(letter: Letter, name: str) -> str:
    """Return a header in plain letters, "" if it is absent; at most 20,000 characters of it.

    Notes
    -----
    Read as it stands and decoded here: the library's own structured headers take minutes over
    some thousand addresses.
    """
    raw = next((str(value) for key, value in letter.raw_items() if key.lower() == name.lower()), "")
    line = _FOLD.sub(" ", decoded(raw[:_LONGEST_HEADER].encode("utf-8", "surrogateescape"))[0]).strip()
    try:
        return str(make_header(decode_header(line))) if "=?" in line else line
    except _BROKEN_HEADER:
        return line


def part_data(part: Letter) -> bytes:
    """Return the bytes of an attachment; a forwarded mail is one."""
    if part.get_content_type() == _FORWARDED:
        inner = part.get_payload()
        return inner[0].as_bytes() if isinstance(inner, list) and inner and isinstance(inner[0], Message) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _sorted(letter: Letter) -> tuple[list[Letter], list[Letter]]:
    """Part the bodies from the attachments; what lies in a forwarded mail stays with it."""
    bodies: list[Letter] = []
    attached: list[Letter] = []
    waiting = [letter]
    seen = 0
    while waiting:
        part = waiting.pop()
        seen += 1
        if seen > _MIME_PARTS:
            raise refusals.too_large()
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting += [one for one in reversed(inner) if isinstance(one, Message)]
        elif part.get_content_type() in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
            bodies.append(part)
        else:
            attached.append(part)
    return bodies, attached


def _words(bodies: list[Letter]) -> str:
    plain = [part for part in bodies if part.get_content_type() == "text/plain"]
    return "\n\n".join(_text(part) for part in plain or bodies)


def _text(part: Letter) -> str:
    data = part_data(part)
    try:
        text = data.decode(part.get_content_charset() or "utf-8")
    except (UnicodeDecodeError, LookupError, ValueError):
        text = decoded(data)[0]
    return words_of(text)[0] if part.get_content_type() == "text/html" else text


def _name(part: Letter) -> str:
    try:
        name = part.get_filename() or ""
    except _BROKEN_HEADER:
        name = ""
    return name or _UNNAMED


def _metadata(letter: Letter) -> dict[str, str]:
    sender = header(letter, "From")
    return {
        "title": header(letter, "Subject"),
        "author": sender,
        "from": sender,
        "to": header(letter, "To"),
        "cc": header(letter, "Cc"),
        "date": _date(header(letter, "Date")),
        "message_id": header(letter, "Message-ID"),
        "producer": header(letter, "X-Mailer"),
    }


def _date(text: str) -> str:
    try:
        return parsedate_to_datetime(text).isoformat(timespec="minutes")
    except (TypeError, ValueError, IndexError, OverflowError):
        return ""
