"""Read GraphML: one table of nodes, one of edges."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from xml.etree.ElementTree import Element

from fanal.errors import UnreadableFileError
from fanal.ingest.files import InputFile
from fanal.ingest.limits import Limits
from fanal.ingest.reading.table import OnProblem, Row, Table, distinct
from fanal.ingest.reading.xml_stream import elements, local_name, place_of

NODE_COLUMNS = ["id"]
EDGE_COLUMNS = ["id", "source", "target", "directed"]
_NODES, _EDGES = frozenset({"node"}), frozenset({"edge", "hyperedge"})
_UNDECLARED = "The attribute {column} is not declared in the file, so it is left out."
_HYPEREDGE = "An edge of more than two ends cannot be read from GraphML; make it a node."


@dataclass(frozen=True, slots=True)
class _Keys:
    """The declared attributes of nodes or of edges: key id to column number, names and default values."""

    places: dict[str, int]
    columns: list[str]
    defaults: list[str]


def graphml_tables(file: InputFile, limits: Limits) -> list[Table]:
    """Open the nodes and the edges of a GraphML file.

    Parameters
    ----------
    file : InputFile
    limits : Limits

    Returns
    -------
    list of Table
        ``nodes`` with column ``id`` and ``edges`` with ``id``, ``source``, ``target``,
        ``directed``, each with its declared attributes under their names.

    Raises
    ------
    UnreadableFileError, TooLargeError
    """
    keys, is_directed = _declarations(file, limits)
    nodes = _keys(keys, "node", NODE_COLUMNS)
    edges = _keys(keys, "edge", EDGE_COLUMNS)

    def read_nodes(on_problem: OnProblem) -> Iterator[Row]:
        for number, element in enumerate(elements(file, limits, _NODES, frozenset()), 1):
            limits.check_rows(file.name, number)
            identifier = element.get("id", "")
            place = place_of(identifier, number)
            _report_undeclared(element, nodes, partial(on_problem, place))
            yield place, _cells(element, nodes, [identifier])

    def read_edges(on_problem: OnProblem) -> Iterator[Row]:
        for number, element in enumerate(elements(file, limits, _EDGES, frozenset()), 1):
            limits.check_rows(file.name, number)
            place = place_of(element.get("id", ""), number) if element.get("id") else str(number)
            if local_name(element) == "hyperedge":
                on_problem(place, _HYPEREDGE, {})
                continue
            _report_undeclared(element, edges, partial(on_problem, place))
            yield place, _cells(element, edges, _ends(element, "true" if is_directed else "false"))

    found = {"edges": "directed" if is_directed else "undirected"}
    return [
        Table(file.name, "nodes", "graphml", nodes.columns, "node ", read_nodes, found),
        Table(file.name, "edges", "graphml", edges.columns, "edge ", read_edges, found),
    ]


def _declarations(file: InputFile, limits: Limits) -> tuple[list[Element], bool]:
    keys: list[Element] = []
    for element in elements(file, limits, frozenset({"key"}), frozenset({"graph"})):
        if local_name(element) == "graph":
            return keys, element.get("edgedefault") == "directed"
        keys.append(element)
    raise UnreadableFileError("{file} is XML, but not GraphML or GEXF.", file=file.name)


def _keys(declared: list[Element], domain: str, base: list[str]) -> _Keys:
    own = [key for key in declared if key.get("for", "all") in {domain, "all"}]
    names = [key.get("attr.name", "") or key.get("id", "") for key in own]
    places = {key.get("id", ""): len(base) + index for index, key in enumerate(own)}
    defaults = [_default(key) for key in own]
    return _Keys(places, distinct([*base, *names]), defaults)


def _default(key: Element) -> str:
    return next((child.text or "" for child in key if local_name(child) == "default"), "")


def _ends(element: Element, default: str) -> list[str]:
    directed = element.get("directed", default)
    return [element.get("id", ""), element.get("source", ""), element.get("target", ""), directed]


def _cells(element: Element, keys: _Keys, base: list[str]) -> list[str]:
    cells = [*base, *keys.defaults]
    for child in element:
        place = keys.places.get(child.get("key", "")) if local_name(child) == "data" else None
        if place is not None:
            cells[place] = "".join(child.itertext()).strip()
    return cells


def _report_undeclared(element: Element, keys: _Keys, hear: Callable[[str, dict[str, object]], None]) -> None:
    for child in element:
        if local_name(child) == "data" and child.get("key", "") not in keys.places:
            hear(_UNDECLARED, {"column": child.get("key", "")})
