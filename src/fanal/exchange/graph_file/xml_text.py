"""XML written as a stream, and read as a stream without its traps."""

import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import escape, quoteattr

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from fanal.errors import UnreadableFileError

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def legal(text: str) -> str:
    """Return a text without the characters that XML cannot hold."""
    return _ILLEGAL.sub("", text)


def start(name: str, attributes: Mapping[str, str], *, empty: bool = False) -> str:
    """Return a start tag, or a whole empty element."""
    listed = "".join(f" {key}={quoteattr(legal(value))}" for key, value in attributes.items())
    return f"<{name}{listed}{'/>' if empty else '>'}"


def element(name: str, text: str, attributes: Mapping[str, str] | None = None) -> str:
    """Return an element that holds text alone."""
    return f"{start(name, attributes or {})}{escape(legal(text), {chr(13): '&#13;'})}</{name}>"


def read_elements(stream: BinaryIO) -> Iterator[tuple[str, Element]]:
    """Yield each element when it ends, with its name without a namespace.

    Parameters
    ----------
    stream : binary stream
        Seekable; read from its beginning.

    Yields
    ------
    tuple of (str, Element)

    Raises
    ------
    UnreadableFileError
        It is not well-formed, or declares entities (which can blow a reader up).
    """
    stream.seek(0)
    try:
        for _event, found in iterparse(stream, forbid_dtd=True):
            yield found.tag.rpartition("}")[2], found
    except (ParseError, DefusedXmlException, UnicodeError, ValueError, LookupError):
        raise UnreadableFileError("The file is not XML, or it is damaged; export it again.") from None
