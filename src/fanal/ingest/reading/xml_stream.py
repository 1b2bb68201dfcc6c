"""Stream the elements of an XML file, refusing entities and external references."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from fanal.errors import TooLargeError, UnreadableFileError
from fanal.ingest.files import InputFile
from fanal.ingest.limits import Limits

_SHORT_ID = re.compile(r"^[A-Za-z]{0,4}_?\d{1,12}$")


def elements(file: InputFile, limits: Limits, wanted: frozenset[str], until: frozenset[str]) -> Iterator[Element]:
    """Yield the elements of some names, each complete, dropping them afterwards.

    Parameters
    ----------
    file : InputFile
    limits : Limits
    wanted : frozenset of str
        Local names of the elements to yield.
    until : frozenset of str
        Reading stops at the start of one of these, which is yielded with its attributes only.

    Yields
    ------
    Element

    Raises
    ------
    UnreadableFileError
        The XML is damaged, or defines entities.
    TooLargeError
        It is nested too deeply.
    """
    open_elements: list[Element] = []
    inside = 0
    try:
        for event, element in iterparse(file.open(), events=("start", "end")):
            name = local_name(element)
            if event == "start":
                if name in until:
                    yield element
                    return
                open_elements.append(element)
                inside += name in wanted
                _check_depth(file, limits, len(open_elements))
                continue
            open_elements.pop()
            if name in wanted:
                inside -= 1
                yield element
            if open_elements and not inside:
                open_elements[-1].remove(element)
    except DefusedXmlException as error:
        raise UnreadableFileError(
            "{file} defines entities, which can hide an attack. Save it again from the program that made it.",
            file=file.name,
        ) from error
    except (ParseError, UnicodeError, ValueError, LookupError) as error:
        raise UnreadableFileError("{file} is damaged XML. Export it again.", file=file.name) from error


def _check_depth(file: InputFile, limits: Limits, depth: int) -> None:
    if depth > limits.depth:
        raise TooLargeError("{file} nests elements more than {limit} deep.", file=file.name, limit=limits.depth)


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def place_of(identifier: str, number: int) -> str:
    """Return how to cite an element: its id if that is a short code, else its number, since an id can be a name."""
    return identifier if _SHORT_ID.match(identifier) else f"#{number}"
