"""Every shape, on the real files, against the published counts."""

from collections import Counter
from pathlib import Path

import pytest

from fanal.ingest import load_mapping, recognise
from fanal.ingest.recognition.shape import LINKS, MATRIX, NODES, SYMMETRIC_MATRIX
from fanal.model.entity import EXISTS
from fanal.model.statement import statement_id
from tests.ingest.running import IDS, disk_files, run
from tests.shared_data import data_path

ROOT = Path(__file__).parents[2]
LAYERS = ("Affiliation.csv", "Familial.csv", "Financial.csv", "Friendship.csv", "Hierarchy.csv")


def _files(folder: str, *names: str):
    return disk_files(data_path(f"networks/{folder}/{name}") for name in names)


def _mapping(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def test_gang_layers_by_their_mapping() -> None:
    found = run(_files("pandillas", "_nodes.csv", *LAYERS), _mapping("src/fanal/examples/pandillas/mapping.yaml"))
    assert found.report.links == {"Acquaintance": 40, "Membership": 38, "Act": 38, "Family": 30, "Payment": 15}
    assert found.report.entities == {"Person": 49, "Group": 5}
    assert found.report.missing_ends == 6
    missing = [problem for problem in found.report.problems if problem.kind == "missing_end"]
    assert [(problem.table, problem.column) for problem in missing] == [("Affiliation.csv", "Target")] * 5 + [
        ("Affiliation.csv", "Source")
    ]
    names = set(found.values("Person", "name")) | set(found.values("Group", "name"))
    assert len(names) == 54


def test_gang_layers_by_a_guess() -> None:
    files = _files("pandillas", *LAYERS, "_nodes.csv")
    shapes = {table.file: table.shape for table in recognise(files).tables}
    assert shapes == {**dict.fromkeys(LAYERS, LINKS), "_nodes.csv": NODES}
    found = run(files)
    assert sum(found.report.links.values()) == 161
    assert found.report.links["Family"] == 30
    assert found.report.missing_ends == 6


@pytest.mark.parametrize(
    ("nodes", "edges"), [("labels.csv", "Data.txt"), ("nodes.csv", "edges.csv"), ("labels.csv", "edges.csv")]
)
def test_mexico_by_a_guess(nodes: str, edges: str) -> None:
    found = run(_files("mexico", edges, nodes))
    assert found.report.entities == {"Person": 34}
    assert found.report.links == {"UnknownLink": 225}
    assert found.report.counts == {}
    pairs = {frozenset(pair) for pair in found.pairs("UnknownLink")}
    assert len(pairs) == 225
    assert round(2 * len(pairs) / (34 * 33), 3) == 0.401
    degree = Counter(name for pair in pairs for name in pair)
    centralization = sum(max(degree.values()) - value for value in degree.values()) / (33 * 32)
    assert round(centralization, 4) == 0.4432
    assert "Explotador 1" in found.values("Person", "name")


@pytest.mark.parametrize(
    ("name", "people", "ties"),
    [
        ("montagna_meetings.csv", 101, 256),
        ("cavallaro_meetings_edgelist.csv", 101, 256),
        ("montagna_phone.csv", 100, 124),
        ("cavallaro_phonecalls_edgelist.csv", 100, 124),
    ],
)
def test_montagna_by_a_guess(name: str, people: int, ties: int) -> None:
    found = run(_files("montagna", name))
    assert len(found.entities("Person")) == people
    assert len({frozenset(pair) for pair in found.pairs("Communication")}) == ties


def test_montagna_with_attributes_and_line_ends_of_old_machines() -> None:
    names = ("montagna_attributes.csv", "montagna_kinship.csv", "montagna_sightings.csv")
    found = run(_files("montagna", *names))
    assert len(found.entities("Person")) == 155
    assert found.report.links == {"Family": 24, "UnknownLink": 41}
    assert {table.table: table.found["line_ends"] for table in found.report.tables}["montagna_sightings.csv"] == "CR"
    assert found.values("Family", "subtype").count("spouse") == 10


def test_caviar_is_the_same_from_matrix_and_edge_list() -> None:
    matrix, edges = (run(_files("wiretaps", name)) for name in ("morselli_caviar.csv", "morselli_caviar.edges.csv"))
    for found in (matrix, edges):
        assert len(found.entities("Person")) == 110
        assert len(found.pairs("Communication")) == 295
        assert len({frozenset(pair) for pair in found.pairs("Communication")}) == 205
    assert sorted(matrix.pairs("Communication")) == sorted(edges.pairs("Communication"))
    assert sorted(matrix.values("Communication", "weight")) == sorted(edges.values("Communication", "weight"))


@pytest.mark.parametrize(
    ("name", "shape", "people", "links"),
    [
        ("natajaran_heroin.csv", MATRIX, 38, 168),
        ("natajaran_cocaine.csv", MATRIX, 28, 40),
        ("morselli_cielnet.csv", MATRIX, 25, 45),
        ("MONTREALGANG.csv", MATRIX, 35, 153),
        ("morselli_siren.csv", SYMMETRIC_MATRIX, 44, 103),
        ("morselli_togo.csv", SYMMETRIC_MATRIX, 33, 47),
        ("LONDON_GANG.csv", SYMMETRIC_MATRIX, 54, 315),
        ("ITALIAN_GANGS.csv", SYMMETRIC_MATRIX, 67, 114),
        ("berlusconietal_oversize.csv", SYMMETRIC_MATRIX, 89, 146),
    ],
)
def test_matrices(name: str, shape: str, people: int, links: int) -> None:
    files = _files("wiretaps", name)
    assert [table.shape for table in recognise(files).tables] == [shape]
    found = run(files)
    assert sum(found.report.links.values()) == links
    assert len(found.entities("Person")) == people
    assert found.report.counts == {}


@pytest.mark.parametrize(("number", "people", "ties", "acts"), [(1, 28, 65, 29), (2, 32, 87, 38), (3, 35, 88, 45)])
def test_kosmas_control_layer_parts_the_roles(number: int, people: int, ties: int, acts: int) -> None:
    found = run(_files("kosmas", f"HT5_{number}_40.graphml"), _mapping("tests/data/kosmas.mapping.yaml"))
    assert len(found.entities("Person")) == people
    assert sum(found.report.links.values()) == ties
    assert len(found.entities("Act")) == acts
    agents, subjects = set(found.values("Act", "agent")), set(found.values("Act", "subject"))
    labels = {row.entity_id: row.value.removeprefix("Role in the file: ") for row in found.of("Person", "notes")}
    derived = {
        person: "trafficker" if person not in subjects else "bottom" if person in agents else "victim"
        for person in agents | subjects
    }
    assert derived == {person: labels[person].split(",")[0] for person in derived}
    assert {row.locator for row in found.of("Person")} == {f"node n{place}" for place in range(people)}
    assert found.of("Act")[0].locator.startswith("edge ")


def test_kosmas_by_a_guess_keeps_the_layers() -> None:
    found = run(_files("kosmas", "HT5_1_40.graphml"))
    assert set(found.values("UnknownLink", "role")) == {"darkgray", "indianred2", "lightsteelblue2", "lavenderblush3"}


@pytest.mark.slow
def test_pole_by_its_mapping() -> None:
    folder = data_path("networks/pole/csv")
    mapping = load_mapping(_mapping("tests/data/pole.mapping.yaml"))
    found = run(disk_files(sorted(folder.glob("*.csv"))), mapping)
    assert sum(found.report.entities.values()) == 61_521
    assert sum(found.report.links.values()) == 105_840
    assert found.report.counts == {}
    assert all(table.rows == table.kept for table in found.report.tables)
    assert found.report.statements == len(found.statements) == len({row.id for row in found.statements})
    assert all(row.id == statement_id(IDS, row) for row in found.statements[::997])
    assert len({row.entity_id for row in found.statements if row.prop == EXISTS and row.schema == "Presence"}) == 59_555


@pytest.mark.slow
def test_pole_by_a_guess() -> None:
    folder = data_path("networks/pole/csv")
    found = run(disk_files(sorted(folder.glob("*.csv"))))
    assert sum(found.report.entities.values()) == 61_521
    assert sum(found.report.links.values()) == 105_840
    assert found.report.entities["Event"] == 28_762
