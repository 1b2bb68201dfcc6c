"""Other programs open our graph files and find the network in them."""

from io import BytesIO
from pathlib import Path

import igraph
import networkx as nx
import pytest
from defusedxml.ElementTree import fromstring

from fanal.errors import InputError, UnreadableFileError
from fanal.exchange.graph_file.gexf import read_gexf, write_gexf
from fanal.exchange.graph_file.graphml import read_graphml, write_graphml
from tests.exchange.generated_cases import export_of, told_case


@pytest.fixture
def graphml() -> bytes:
    out = BytesIO()
    write_graphml(export_of(told_case()), out)
    return out.getvalue()


@pytest.fixture
def gexf() -> bytes:
    out = BytesIO()
    write_gexf(export_of(told_case()), out)
    return out.getvalue()


def test_networkx_opens_graphml(graphml: bytes) -> None:
    graph = nx.read_graphml(BytesIO(graphml))
    assert {data["label"] for _, data in graph.nodes(data=True)} == {"=Dan", "Elena", "Mira", "Rite"}
    assert graph.nodes["elena"]["kind"] == "person"
    edge = next(data for *_, data in graph.edges(data=True) if data["link"] == "act1")
    assert edge["link_class"] == "criminal"
    assert edge["subtype"] == "recruits"
    assert edge["is_directed"] is True
    assert edge["weight"] == 1.0
    assert edge["date_from"] == "2012-05"
    assert graph.number_of_edges() == 5


def test_igraph_opens_graphml(graphml: bytes, tmp_path: Path) -> None:
    path = tmp_path / "network.graphml"
    path.write_bytes(graphml)
    graph = igraph.Graph.Read_GraphML(str(path))
    assert (graph.vcount(), graph.ecount()) == (4, 5)
    assert set(graph.vs["label"]) == {"=Dan", "Elena", "Mira", "Rite"}
    assert sorted(set(graph.es["link_class"])) == ["criminal", "financial", "presence"]


def test_networkx_opens_gexf(gexf: bytes) -> None:
    graph = nx.read_gexf(BytesIO(gexf), version="1.3")
    assert {data["label"] for _, data in graph.nodes(data=True)} == {"=Dan", "Elena", "Mira", "Rite"}
    assert graph.number_of_edges() == 5
    assert {data["link_class"] for *_, data in graph.edges(data=True)} == {"criminal", "financial", "presence"}


@pytest.mark.parametrize("read", [read_graphml, read_gexf])
def test_entity_bombs_are_refused(read: object) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
    with pytest.raises(UnreadableFileError):
        read(BytesIO(bomb))  # type: ignore[operator]


def test_a_foreign_network_is_sent_to_the_general_import() -> None:
    foreign = b'<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed"/></graphml>'
    with pytest.raises(InputError, match="import it as a network"):
        read_graphml(BytesIO(foreign))


GEXF_GRAMMAR = {
    "gexf": ("meta graph", "version"),
    "meta": ("creator description", ""),
    "creator": ("", ""),
    "description": ("", ""),
    "graph": ("attributes nodes edges", "mode defaultedgetype"),
    "attributes": ("attribute", "class"),
    "attribute": ("", "id title type"),
    "nodes": ("node", ""),
    "edges": ("edge", ""),
    "node": ("attvalues", "id label"),
    "edge": ("attvalues", "id source target weight"),
    "attvalues": ("attvalue", ""),
    "attvalue": ("", "for value"),
}
GRAPHML_GRAMMAR = {
    "graphml": ("key graph", ""),
    "key": ("", "id for attr.name attr.type"),
    "graph": ("data node edge", "id edgedefault"),
    "node": ("data", "id"),
    "edge": ("data", "id source target"),
    "data": ("", "key"),
}
"""Elements in their order, and attributes, of the published schemas (GEXF 1.3, GraphML 1.0) as far as they are used."""


@pytest.mark.parametrize(("name", "grammar"), [("gexf", GEXF_GRAMMAR), ("graphml", GRAPHML_GRAMMAR)])
def test_elements_and_attributes_are_those_of_the_format(
    name: str, grammar: dict[str, tuple[str, str]], request: pytest.FixtureRequest
) -> None:
    root = fromstring(request.getfixturevalue(name))
    for found in root.iter():
        children, attributes = grammar[found.tag.rpartition("}")[2]]
        order = [child.tag.rpartition("}")[2] for child in found]
        assert order == sorted(order, key=children.split().index)
        assert {key for key in found.keys() if not key.startswith("{")} == set(attributes.split())  # noqa: SIM118


@pytest.mark.parametrize("name", ["gexf", "graphml"])
def test_identifiers_are_unique_and_every_edge_ends_at_a_node(name: str, request: pytest.FixtureRequest) -> None:
    root = fromstring(request.getfixturevalue(name))
    nodes = [found.get("id") for found in root.iter() if found.tag.endswith("}node")]
    edges = [found for found in root.iter() if found.tag.endswith("}edge")]
    assert len(nodes) == len(set(nodes)) == 4
    assert len({edge.get("id") for edge in edges}) == len(edges) == 5
    assert {edge.get(end) for edge in edges for end in ("source", "target")} <= set(nodes)
