"""Files within a zip, read within the limits: what a header claims is not believed."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import IO, BinaryIO, Protocol
from zipfile import ZipFile, ZipInfo

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, ParseError

from fanal.documents import refusals
from fanal.documents.limits import Limits
from fanal.errors import TooLargeError

_ENCRYPTED = 1
_DEEPEST = 400
_CHUNK = 1 << 16
_FILES_PER_PART = 20
"""Office documents have many small files within; an archive with more than this is no folder of papers."""


def check_sizes(archive: ZipFile, limits: Limits, packed: int) -> None:
    """Refuse an archive whose own list of contents is a bomb's.

    Raises
    ------
    TooLargeError
        Too many files, too much in them, packed too tightly, or parts that lie over one another.
    """
    members = archive.infolist()
    if len(members) > _FILES_PER_PART * limits.parts:
        raise _too_much(limits)
    unpacked = sum(member.file_size for member in members)
    if sum(member.compress_size for member in members) > packed:
        raise refusals.bomb()
    if unpacked > limits.unpacked_bytes or (unpacked > limits.free_bytes and unpacked > limits.ratio * max(packed, 1)):
        raise _too_much(limits)


def _too_much(limits: Limits) -> TooLargeError:
    return TooLargeError(
        "This archive unpacks to more than {limit} MB, to more than {ratio} times its size, or has more than {count} "
        "files. Unpack it and add what matters.",
        limit=limits.unpacked_bytes >> 20,
        ratio=limits.ratio,
        count=_FILES_PER_PART * limits.parts,
    )


def is_locked(member: ZipInfo) -> bool:
    """Tell whether a file in an archive needs a password."""
    return bool(member.flag_bits & _ENCRYPTED)


def unpack(archive: ZipFile, member: ZipInfo, limit: int) -> bytes:
    """Return a file of an archive, or refuse it as soon as it is longer than `limit` bytes.

    Raises
    ------
    TooLargeError
    """
    data = bytearray()
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            data += chunk
            if len(data) > limit:
                raise refusals.too_large()
    return bytes(data)


class Target(Protocol):
    """What is told of an XML document as it streams by."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element; its tag has its namespace in braces."""

    def end(self, tag: str) -> None:
        """End an element."""

    def data(self, text: str) -> None:
        """Take a piece of text."""


class _Depth:
    """A target that refuses nesting deeper than any real document's, and hands everything on."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self._depth = 0
        self.data = target.data

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise RecursionError
        self._target.start(tag, attributes)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._target.end(tag)

    def close(self) -> None:
        """Do nothing: the parser asks for it."""


def stream_xml(stream: IO[bytes], target: Target, limit: int) -> Iterator[None]:
    """Parse an XML stream into a target, piece by piece, without keeping it.

    Parameters
    ----------
    stream : binary file object
    target : Target
    limit : int
        Bytes.

    Yields
    ------
    None
        After each piece, so that the target can be emptied.

    Raises
    ------
    UnreadableFileError
        Not XML, or with a document type, which bombs need and office programs never write.
    TooLargeError
        Longer than `limit` bytes.
    RecursionError
        Nested deeper than any real document.
    """
    parser = DefusedXMLParser(target=_Depth(target), forbid_dtd=True)
    left = limit
    try:
        while chunk := stream.read(_CHUNK):
            left -= len(chunk)
            if left < 0:
                raise refusals.too_large()
            parser.feed(chunk)
            yield
        parser.close()
        yield
    except DefusedXmlException:
        raise refusals.bomb() from None
    except (ParseError, UnicodeError, LookupError):
        raise refusals.damaged() from None


@contextmanager
def opened(stream: BinaryIO, limits: Limits) -> Iterator[ZipFile]:
    """Open an archive whose contents pass :func:`check_sizes`."""
    packed = stream.seek(0, 2)
    stream.seek(0)
    with ZipFile(stream) as archive:
        check_sizes(archive, limits, packed)
        yield archive
