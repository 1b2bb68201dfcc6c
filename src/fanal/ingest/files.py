"""A file that was handed over: its name and its bytes, opened by whoever may do I/O."""

from dataclasses import dataclass
from hashlib import sha256
from io import SEEK_END, BytesIO
from typing import BinaryIO

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class InputFile:
    """One file to read.

    Attributes
    ----------
    name : str
        File name without its folder; shown in reports and matched by mappings.
    stream : binary file object
        Readable and seekable; it is read several times and left open.

    Examples
    --------
    >>> InputFile.of_bytes("edges.csv", b"a,b").size
    3
    """

    name: str
    stream: BinaryIO

    @classmethod
    def of_bytes(cls, name: str, data: bytes) -> "InputFile":
        """Wrap bytes that are in memory already."""
        return cls(name, BytesIO(data))

    def open(self) -> BinaryIO:
        """Return the stream, wound back to its beginning."""
        self.stream.seek(0)
        return self.stream

    def head(self, length: int) -> bytes:
        """Return the first `length` bytes, fewer at the end of the file."""
        return self.open().read(length)

    @property
    def size(self) -> int:
        """Length in bytes; leaves the stream where it is."""
        place = self.stream.tell()
        length = self.stream.seek(0, SEEK_END)
        self.stream.seek(place)
        return length

    def checksum(self) -> str:
        """Return the SHA-256 of the content in hexadecimal; reads the whole file."""
        digest = sha256()
        stream = self.open()
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
        return digest.hexdigest()
