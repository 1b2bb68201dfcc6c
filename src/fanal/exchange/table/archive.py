"""Zip files whose bytes depend on their content alone, and that cannot burst the reader."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from fanal.errors import TooLargeError, UnreadableFileError

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
MAX_UNPACKED_BYTES = 4 * 2**30


def entry(name: str) -> ZipInfo:
    """Return the description of a file in an archive: no clock, no machine in it."""
    info = ZipInfo(name, date_time=_EPOCH)
    info.compress_type = ZIP_DEFLATED
    info.create_system = _UNIX
    info.external_attr = 0o600 << 16
    return info


@contextmanager
def text_entry(archive: ZipFile, name: str) -> Iterator[IO[str]]:
    """Open a text file for writing inside an archive: UTF-8 with the mark that spreadsheets look for."""
    with archive.open(entry(name), "w", force_zip64=True) as raw:
        text = TextIOWrapper(raw, encoding="utf-8-sig", newline="")
        yield text
        text.flush()
        text.detach()


def open_archive(stream: BinaryIO) -> ZipFile:
    """Open an archive for reading.

    Raises
    ------
    UnreadableFileError
        It is no zip file, or a damaged one.
    TooLargeError
        What it says it unpacks to is over the limit.
    """
    stream.seek(0)
    try:
        archive = ZipFile(stream)
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        raise UnreadableFileError("The file is not a zip file, or it is damaged; export it again.") from None
    if sum(info.file_size for info in archive.infolist()) > MAX_UNPACKED_BYTES:
        raise TooLargeError(
            "The file unpacks to more than {limit} GiB; export the case in parts.", limit=MAX_UNPACKED_BYTES // 2**30
        )
    return archive
