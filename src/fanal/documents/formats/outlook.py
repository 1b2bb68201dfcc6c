"""Mails saved by Outlook (.msg)."""

from collections.abc import Iterator
from typing import BinaryIO

from oxmsg import Message

from fanal.documents.cleaning import portions
from fanal.documents.events import Event, Facts, Page, Part
from fanal.documents.formats.markup import words_of
from fanal.documents.formats.parts import inside
from fanal.documents.limits import Limits


def read(stream: BinaryIO, kind: str, limits: Limits) -> Iterator[Event]:
    """Read a mail saved by Outlook."""
    message = Message.load(stream)
    sender, subject = message.sender or "", message.subject or ""
    date = message.sent_date.isoformat(timespec="minutes") if message.sent_date else ""
    to = ", ".join(f"{one.name} <{one.email_address}>" for one in message.recipients)
    yield Facts(kind, {"title": subject, "author": sender, "from": sender, "to": to, "date": date})
    words = message.body or words_of(message.html_body or "")[0]
    shown = {"From": sender, "To": to, "Date": date, "Subject": subject}
    head = "\n".join(f"{name}: {value}" for name, value in shown.items() if value)
    yield from (Page(0, portion) for portion in portions(f"{head}\n\n{words}".replace("\r\n", "\n")))
    left_out = 0
    for attachment in message.attachments[: limits.parts]:
        data = attachment.file_bytes or b""
        if len(data) > limits.part_bytes:
            left_out += 1
        elif data:
            yield Part(attachment.file_name or "attachment", data)
    yield from inside(left_out, len(message.attachments), limits)
