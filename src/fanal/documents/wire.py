"""Events as lines of JSON, for the pipe between the limited process and whoever started it."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from typing import Any

from fanal.documents import refusals
from fanal.documents.events import Event, Facts, Note, Page, Part
from fanal.errors import FanalError, InputError, MissingExtraError, TooLargeError, UnreadableFileError

_CHUNK = 192 << 10
_ERRORS: dict[str, type[FanalError]] = {
    cls.code: cls for cls in (InputError, UnreadableFileError, TooLargeError, MissingExtraError)
}


def encode(event: Event | FanalError | bytes) -> Iterator[str]:
    """Yield the lines that tell one event, one error, or one rendered picture.

    Parameters
    ----------
    event : Event, FanalError or bytes
    """
    match event:
        case Facts():
            yield _line(facts=event.mime_type, metadata=dict(event.metadata))
        case Page():
            yield _line(page=event.number, text=event.text, label=event.label, is_picture=event.is_picture)
        case Note():
            yield _line(note=event.template, parts=dict(event.parts))
        case Part():
            yield from (_line(chunk=text) for text in _chunks(event.data))
            yield _line(part=event.name)
        case bytes():
            yield from (_line(chunk=text) for text in _chunks(event))
        case FanalError():
            yield _line(error=event.code, template=event.template, parts=event.parts)


def decode(lines: Iterable[bytes]) -> Iterator[Event | bytes]:
    """Yield the events that lines tell; what no part's name closes is yielded as bytes.

    Raises
    ------
    FanalError
        The process told one, or a line is not one of ours.
    """
    chunks: list[bytes] = []
    for line in lines:
        told = _parsed(line)
        if "chunk" in told:
            chunks.append(b64decode(told["chunk"]))
        elif "part" in told:
            yield Part(told["part"], b"".join(chunks))
            chunks.clear()
        else:
            yield _event(told)
    if chunks:
        yield b"".join(chunks)


def _event(told: dict[str, Any]) -> Event:
    match told:
        case {"facts": mime_type, "metadata": metadata}:
            return Facts(mime_type, metadata)
        case {"page": number, "text": text, "label": label, "is_picture": is_picture}:
            return Page(number, text, label, is_picture)
        case {"note": template, "parts": parts}:
            return Note(template, parts)
        case {"error": code, "template": template, "parts": parts}:
            raise _ERRORS.get(code, UnreadableFileError)(template, **parts)
    raise refusals.damaged()


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        told = json.loads(line)
    except ValueError:
        raise refusals.damaged() from None
    if not isinstance(told, dict):
        raise refusals.damaged()
    return told


def _line(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=True, default=str)


def _chunks(data: bytes) -> Iterator[str]:
    for start in range(0, max(len(data), 1), _CHUNK):
        yield b64encode(data[start : start + _CHUNK]).decode()
