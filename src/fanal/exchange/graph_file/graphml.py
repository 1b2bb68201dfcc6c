"""GraphML: the network for other programs, with every statement inside it."""

from collections.abc import Iterator
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
    "graphml",
    {
        "xmlns": "http://graphml.graphdrawing.org/xmlns",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": "http://graphml.graphdrawing.org/xmlns "
        "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
    },
)
_WHOLE = "case"


def write_graphml(export: CaseExport, out: BinaryIO) -> None:
    """Write a case as GraphML 1.0.

    Parameters
    ----------
    export : CaseExport
    out : binary stream

    Notes
    -----
    All edges are written as directed, with ``is_directed`` telling which truly are:
    common readers refuse a file that mixes both. The data key ``statements`` of a node
    or edge, and ``case`` of the graph, hold the case as JSON; nothing is lost.
    Streams, but for the entities that are in no picture. The same case gives the same bytes.
    """
    for text in _document(export):
        out.write(text.encode())


def _document(export: CaseExport) -> Iterator[str]:
    yield DECLARATION + _ROOT + "\n"
    yield _key(Attribute(_WHOLE), "graph")
    yield from (_key(attribute, "node") for attribute in NODE_ATTRIBUTES)
    yield from (_key(attribute, "edge") for attribute in EDGE_ATTRIBUTES)
    yield start("graph", {"id": "network", "edgedefault": "directed"}) + "\n"
    yield element("data", remainder(export), {"key": f"graph_{_WHOLE}"}) + "\n"
    for part in node_parts(export):
        yield _part("node", {"id": part.id}, part)
    for part in edge_parts(export):
        yield _part("edge", {"id": part.id, "source": part.source, "target": part.target}, part)
    yield "</graph>\n</graphml>\n"


def _key(attribute: Attribute, domain: str) -> str:
    fields = {
        "id": f"{domain}_{attribute.name}",
        "for": domain,
        "attr.name": attribute.name,
        "attr.type": attribute.type,
    }
    return start("key", fields, empty=True) + "\n"


def _part(name: str, fields: dict[str, str], part: Part) -> str:
    data = "".join(element("data", value, {"key": f"{name}_{key}"}) for key, value in part.values.items())
    return f"{start(name, fields)}{data}</{name}>\n"


def read_graphml(stream: BinaryIO) -> CaseImport:
    """Read a case back from our GraphML.

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
    return read_graph("graphml", lambda: _records(stream))


def _records(stream: BinaryIO) -> GraphRecords:
    keys: dict[str, str] = {}
    for name, found in read_elements(stream):
        if name == "key":
            keys[found.get("id", "")] = found.get("attr.name", "")
        elif name == "data":
            kind = keys.get(found.get("key", ""), "")
            if kind in (STATEMENTS, _WHOLE):
                yield kind == _WHOLE, found.text or ""
        elif name in ("node", "edge"):
            found.clear()
