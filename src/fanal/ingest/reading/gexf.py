"""Read GEXF: one table of nodes, one of edges."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from fanal.errors import UnreadableFileError
from fanal.ingest.files import InputFile
from fanal.ingest.limits import Limits
from fanal.ingest.reading.table import OnProblem, Row, Table, distinct
from fanal.ingest.reading.xml_stream import elements, local_name, place_of

NODE_COLUMNS = ["id", "label", "start", "end"]
EDGE_COLUMNS = ["id", "source", "target", "directed", "label", "weight", "start", "end"]
_UNDECLARED = "The attribute {column} is not declared in the file, so it is left out."


def gexf_tables(file: InputFile, limits: Limits) -> list[Table]:
    """Open the nodes and the edges of a GEXF file; colours, sizes and positions are left out.

    Parameters
    ----------
    file : InputFile
    limits : Limits

    Returns
    -------
    list of Table
        ``nodes`` and ``edges`` with the format's own columns and each declared attribute under its title.

    Raises
    ------
    UnreadableFileError, TooLargeError
    """
    declared, is_directed = _declarations(file, limits)
    found = {"edges": "directed" if is_directed else "undirected"}
    return [
        _table(file, limits, "node", declared.get("node", {}), found),
        _table(file, limits, "edge", declared.get("edge", {}), found),
    ]


def _declarations(file: InputFile, limits: Limits) -> tuple[dict[str, dict[str, str]], bool]:
    declared: dict[str, dict[str, str]] = {}
    is_directed = _is_directed(file, limits)
    for element in elements(file, limits, frozenset({"attributes"}), frozenset({"nodes", "edges"})):
        if local_name(element) != "attributes":
            return declared, is_directed
        titles = {item.get("id", ""): item.get("title", "") for item in element if local_name(item) == "attribute"}
        declared.setdefault(element.get("class", ""), {}).update(titles)
    raise UnreadableFileError("{file} is XML, but not GraphML or GEXF.", file=file.name)


def _is_directed(file: InputFile, limits: Limits) -> bool:
    graph = next(elements(file, limits, frozenset(), frozenset({"graph"})), None)
    return graph is not None and graph.get("defaultedgetype") == "directed"


def _table(file: InputFile, limits: Limits, name: str, titles: dict[str, str], found: dict[str, str]) -> Table:
    base = NODE_COLUMNS if name == "node" else EDGE_COLUMNS
    places = {key: len(base) + index for index, key in enumerate(titles)}
    default = found["edges"]

    def read(on_problem: OnProblem) -> Iterator[Row]:
        for number, element in enumerate(elements(file, limits, frozenset({name}), frozenset()), 1):
            limits.check_rows(file.name, number)
            identifier = element.get("id", "")
            place = str(number) if name == "edge" and not identifier else place_of(identifier, number)
            cells = [element.get(column, "") for column in base] + [""] * len(places)
            if name == "edge":
                cells[3] = "true" if element.get("type", default) == "directed" else "false"
            for key, value in _values(element):
                if key in places:
                    cells[places[key]] = value
                else:
                    on_problem(place, _UNDECLARED, {"column": key})
            yield place, cells

    columns = distinct([*base, *titles.values()])
    return Table(file.name, f"{name}s", "gexf", columns, f"{name} ", read, found)


def _values(element: Element) -> Iterator[tuple[str, str]]:
    for holder in element:
        if local_name(holder) == "attvalues":
            for value in holder:
                yield value.get("for", value.get("id", "")), value.get("value", "")
