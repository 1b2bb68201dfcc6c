"""Figures that others published, reproduced from their data."""

import csv
import xml.etree.ElementTree as ET

import pytest

from fanal.model.graph import GraphData
from fanal.network import Network, derive_roles, run_analysis
from tests.network.graphs import data_of, network_of
from tests.shared_data import data_path


def edges_of(name: str, *, newline: str | None = None) -> Network:
    with data_path(name).open(encoding="utf-8-sig", newline=newline) as file:
        rows = [(row[0], row[1]) for row in list(csv.reader(file))[1:] if row]
    names = {name: number for number, name in enumerate(dict.fromkeys(name for row in rows for name in row))}
    return network_of([(names[source], names[target]) for source, target in rows], directed=True)


def test_mexico_density_and_centralization() -> None:
    network = edges_of("networks/mexico/edges.csv")
    assert (len(network), network.edge_count) == (34, 225)
    assert run_analysis(network, "density").values["density"] == pytest.approx(0.401, abs=5e-4)
    assert run_analysis(network, "degree_centralization").values["freeman"] == pytest.approx(0.4432, abs=5e-5)


@pytest.mark.parametrize(("file", "people", "ties"), [("meetings", 101, 256), ("phone", 100, 124)])
def test_montagna_meetings_and_calls(file: str, people: int, ties: int) -> None:
    network = edges_of(f"networks/montagna/montagna_{file}.csv")
    assert (len(network), run_analysis(network, "density").values["ties"]) == (people, ties)


def test_caviar_arcs_and_ties() -> None:
    network = edges_of("networks/wiretaps/morselli_caviar.edges.csv")
    assert (len(network), network.edge_count) == (110, 295)
    assert run_analysis(network, "density").values["ties"] == 205


def control_layer(name: str) -> tuple[GraphData, dict[str, str]]:
    """Return the dark grey edges as acts of control, and the role each node is labelled with."""
    space = "{http://graphml.graphdrawing.org/xmlns}"
    graph = ET.parse(data_path(f"networks/kosmas/{name}")).getroot().find(f"{space}graph")  # noqa: S314 (a file of ours)
    assert graph is not None
    nodes = {node.get("id"): number for number, node in enumerate(graph.iter(f"{space}node"))}
    labels = {f"n{nodes[node.get('id')]}": _data(node, space, "v_role") for node in graph.iter(f"{space}node")}
    acts = [
        (nodes[edge.get("source")], nodes[edge.get("target")], 1.0, "criminal", "controls")
        for edge in graph.iter(f"{space}edge")
        if _data(edge, space, "e_color") == "darkgray"
    ]
    return data_of(acts, nodes=len(nodes), directed=True), labels


def _data(element: ET.Element, space: str, key: str) -> str:
    return next((data.text or "" for data in element.iter(f"{space}data") if data.get("key") == key), "")


@pytest.mark.parametrize("name", ["HT5_1_40.graphml", "HT5_2_40.graphml", "HT5_3_40.graphml"])
def test_who_controls_and_is_controlled_is_as_labelled(name: str) -> None:
    data, labels = control_layer(name)
    roles = derive_roles(data, ())
    expected = {
        frozenset({"controller"}): "trafficker",
        frozenset({"controller", "controlled_person"}): "bottom",
        frozenset({"controlled_person"}): "victim",
    }
    assert len(labels) >= 27
    for person, label in labels.items():
        held = frozenset(finding.role for finding in roles[person])
        assert label.split(",")[0] == expected[held], person
