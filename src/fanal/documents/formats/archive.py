"""Zip archives: each file in one is a document of its own."""

import zlib
from collections.abc import Iterator
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from fanal.documents.events import Event, Facts, Part
from fanal.documents.formats.packed import is_locked, opened, unpack
from fanal.documents.formats.parts import inside
from fanal.documents.limits import Limits
from fanal.errors import TooLargeError

_NOISE = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
"""What systems put into archives by themselves."""
_UNUSABLE = (TooLargeError, BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


def read(stream: BinaryIO, kind: str, limits: Limits) -> Iterator[Event]:
    """Take the files out of an archive."""
    with opened(stream, limits) as archive:
        yield Facts(kind)
        members = [member for member in archive.infolist() if not member.is_dir() and not _is_noise(member.filename)]
        left, left_out = limits.unpacked_bytes, 0
        for member in members[: limits.parts]:
            data = _taken_out(archive, member, min(left, limits.part_bytes))
            if data is None:
                left_out += 1
            else:
                left -= len(data)
                yield Part(member.filename, data)
        yield from inside(left_out, len(members), limits)


def _is_noise(name: str) -> bool:
    return name.startswith(_NOISE[0]) or name.endswith(_NOISE[1:])


def _taken_out(archive: ZipFile, member: ZipInfo, limit: int) -> bytes | None:
    try:
        return None if is_locked(member) else unpack(archive, member, limit)
    except _UNUSABLE:
        return None
