"""GEXF 1.3: the network for Gephi and its like, with every statement inside it."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from fanal.exchange.case_export import CaseExport
from fanal.exchange.case_import import CaseImport
from fanal.exchange.graph_file.parts import (
    EDGE_ATTRIBUTES,
    NODE_ATTRIBUTES,
    STATEMENTS,
    Attribute,
    Part,
    edge_parts,
    node_parts,
    remainder,
)
from fanal.exchange.graph_file.reading import GraphRecords, read_graph
from fanal.exchange.graph_file.xml_text import DECLARATION, element, read_elements, start

_ROOT = start(
    "gexf",
    {
        "xmlns": "http://gexf.net/1.3",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
        "version": "1.3",
    },
)
_OWN = {"node": {"label"}, "edge": {"weight"}}
"""What GEXF has a place of its own for."""


def write_gexf(export: CaseExport, out: BinaryIO) -> None:
    """Write a case as GEXF 1.3.

    Parameters
    ----------
    export : CaseExport
    out : binary stream

    Notes
    -----
    All edges are written as directed, with ``is_directed`` telling which truly are:
    common readers refuse a file that mixes both. The attribute ``statements`` of nodes and
    edges and the file's description hold the case as JSON; nothing is lost.
    Streams, but for the entities that are in no picture. The same case gives the same bytes.
    """
    for text in _document(export):
        out.write(text.encode())


def _document(export: CaseExport) -> Iterator[str]:
    yield DECLARATION + _ROOT + "\n"
    yield "<meta>" + element("creator", "Fanal") + element("description", remainder(export)) + "</meta>\n"
    yield start("graph", {"mode": "static", "defaultedgetype": "directed"}) + "\n"
    yield _attributes("node", NODE_ATTRIBUTES)
    yield _attributes("edge", EDGE_ATTRIBUTES)
    yield "<nodes>\n"
    for part in node_parts(export):
        yield _part("node", {"id": part.id, "label": part.values.get("label", "")}, part)
    yield "</nodes>\n<edges>\n"
    for part in edge_parts(export):
        fields = {"id": part.id, "source": part.source, "target": part.target, "weight": part.values["weight"]}
        yield _part("edge", fields, part)
    yield "</edges>\n</graph>\n</gexf>\n"


def _attributes(kind: str, attributes: Sequence[Attribute]) -> str:
    listed = "".join(
        start("attribute", {"id": attribute.name, "title": attribute.name, "type": attribute.type}, empty=True)
        for attribute in attributes
        if attribute.name not in _OWN[kind]
    )
    return f"{start('attributes', {'class': kind})}{listed}</attributes>\n"


def _part(kind: str, fields: dict[str, str], part: Part) -> str:
    values = "".join(
        start("attvalue", {"for": name, "value": value}, empty=True)
        for name, value in part.values.items()
        if name not in _OWN[kind]
    )
    return f"{start(kind, fields)}<attvalues>{values}</attvalues></{kind}>\n"


def read_gexf(stream: BinaryIO) -> CaseImport:
    """Read a case back from our GEXF.

    Parameters
    ----------
    stream : binary stream
        Seekable; stays open while the statements are read.

    Returns
    -------
    CaseImport

    Raises
    ------
    UnreadableFileError
        It is not well-formed.
    InputError
        It holds no case of ours.
    """
    return read_graph("gexf", lambda: _records(stream))


def _records(stream: BinaryIO) -> GraphRecords:
    for name, found in read_elements(stream):
        if name == "description":
            yield True, found.text or ""
        elif name == "attvalue" and found.get("for") == STATEMENTS:
            yield False, found.get("value", "")
        elif name in ("node", "edge"):
            found.clear()
