"""``python -m fanal.documents``: a document on standard input, lines of JSON on standard output.

``python -m fanal.documents 3`` gives the picture of page 3 instead. Whoever starts it sets its limits.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from fanal.documents.events import Event
from fanal.documents.reading import read, render
from fanal.documents.wire import encode
from fanal.errors import FanalError


def _seekable(stream: BinaryIO) -> BinaryIO:
    return stream if stream.seekable() else BytesIO(stream.read())


def _told(arguments: list[str]) -> Iterator[Event | FanalError | bytes]:
    stream = _seekable(sys.stdin.buffer)
    try:
        if arguments:
            yield render(stream, int(arguments[0]))
        else:
            yield from read(stream)
    except FanalError as error:
        yield error


def main() -> None:
    """Read standard input and tell what is in it."""
    for event in _told(sys.argv[1:]):
        for line in encode(event):
            sys.stdout.write(line + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
