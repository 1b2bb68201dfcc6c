"""A case answers as the services do, in tables, frames and pictures that show themselves."""

import builtins
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import fanal
from fanal.errors import ConflictError, InputError, MissingExtraError, NotFoundError
from fanal.network.registry import ANALYSES
from fanal.notebook import Case, Table
from tests.shared_data import data_path


def test_people_are_found_in_any_script_and_by_role(case: Case) -> None:
    assert case.people("goran")["name"] == ["Горан Вујић"]
    assert set(case.people(role="recruiter")["name"]) == {"Горан Вујић", "Elena Petrova"}
    assert len(case.people()) == 4
    assert case.people(limit=2).title == "People, the first 2 of 4"
    assert len(case.people(kinds=["place"])) == 0
    for wrong in ({"role": "recriuter"}, {"kinds": "persons"}):
        with pytest.raises(NotFoundError):
            case.people(**wrong)


def test_a_filter_leaves_a_part_and_a_misspelled_one_is_refused(case: Case) -> None:
    assert len(case.network().edges) == 4
    assert len(case.network(acts="recruits").edges) == 2
    assert len(case.network(acts=["recruits"], date_to="2017").edges) == 1
    assert len(case.network(link_classes="family").edges) == 0
    assert "acts=" not in repr(case.network(link_classes="family"))
    assert repr(case.network()) == "Network of “Orchard”: 4 nodes, 4 links"
    for wrong in ({"acts": "recriuts"}, {"link_classes": ["familly"]}, {"kinds": "persons"}):
        with pytest.raises(NotFoundError):
            case.network(**wrong)
    with pytest.raises(TypeError, match="link_class"):
        case.network(link_class="family")  # type: ignore[call-arg]
    with pytest.raises(InputError):
        len(case.network(date_from="soon"))


def test_nodes_edges_entourage_paths_and_roles_agree(case: Case) -> None:
    network = case.network()
    assert len(network.nodes) == len(network) == 4
    ends = {(row["source"], row["target"]) for row in network.edges}
    assert ("Marek Lis", "Горан Вујић") in ends
    around = network.entourage("Marek", radius=1)
    assert (around.name, len(around), set(around.members["name"])) == (
        "Marek Lis",
        2,
        {"Elena Petrova", "Горан Вујић"},
    )
    assert len(around.links) == sum(around.by_class.values()) == 3
    assert list(case.paths("Marek", "Ionescu", 1)) == [("Marek Lis", "Elena Petrova", "Elena <b>Ionescu</b>")]
    assert case.paths("Marek", "Ionescu", 1).steps["links"] == [("exploits_labor_of",), ("recruits",)]
    roles = case.roles()
    assert len(roles) == 4
    assert len(roles.evidence) == sum(int(str(number)) for number in roles.people["acts"])
    assert {(row["name"], row["role"]) for row in roles.people} >= {("Elena Petrova", "recruiter")}
    assert sum(int(str(number)) for number in roles.cumulated["people"]) == 4


def test_who_is_not_clear_is_asked_back_without_a_name(case: Case) -> None:
    with pytest.raises(NotFoundError, match="2 could be meant") as error:
        case.entourage("Elena")
    assert "Petrova" not in str(error.value)
    with pytest.raises(NotFoundError):
        case.paths("Marek", "Nobody")
    assert case.entourage(str(case.people("Petrova")["id"][0])).name == "Elena Petrova"


def test_measures_are_those_published(tmp_path: Path) -> None:
    nodes, edges = (data_path(f"networks/mexico/{name}.csv") for name in ("nodes", "edges"))
    with fanal.read(nodes, edges, case="Mexico") as mexico:
        assert mexico.measures("density").values["density"] == pytest.approx(0.401, abs=5e-4)
        every = mexico.all_measures()
        assert every["degree_centralization"].values["freeman"] == pytest.approx(0.4432, abs=5e-5)
        assert set(every) == set(ANALYSES)
        frame = every.people.to_frame()
        assert len(frame) == 34
        assert frame.columns[:2].tolist() == ["name", "id"]
        assert frame.sort_values("betweenness").iloc[-1]["name"] == "Explotador 1"
        assert frame.groupby("community").size().sum() == 34


@pytest.mark.parametrize("name", list(ANALYSES))
def test_every_analysis_shows_itself_and_becomes_a_frame(case: Case, name: str) -> None:
    for network in (case.network(), case.network(link_classes="family", kinds="place")):
        measure = network.measures(name)
        assert measure.title.split()[0] in repr(measure)
        assert measure._repr_html_().startswith("<table>")
        assert list(measure.to_frame().columns) == list(measure.table.columns)
        assert measure.reference


def test_parameters_reach_the_analysis_and_wrong_ones_are_refused(case: Case) -> None:
    assert case.measures("betweenness", directed=True).parameters["directed"] is True
    for wrong, error in (({"colour": 1}, InputError), ({"directed": "perhaps"}, InputError)):
        with pytest.raises(error):
            case.measures("betweenness", **wrong)
    with pytest.raises(NotFoundError):
        case.measures("importance")


def test_a_picture_shows_itself_and_can_be_kept(case: Case, tmp_path: Path) -> None:
    picture = case.network().draw(layout="radial", root="Marek")
    assert (picture.nodes, picture.edges) == (4, 4)
    assert ET.fromstring(picture._repr_svg_()).tag.endswith("svg")  # noqa: S314 (our own)
    assert case.network()._repr_svg_() == case.network().draw().svg == case.network().draw(seed=1).svg
    assert picture.save(tmp_path / "o.svg").read_text(encoding="utf-8") == picture.svg
    assert "SVG" in repr(picture)
    with pytest.raises(InputError, match="cannot be written"):
        picture.save(tmp_path / "absent" / "o.svg")
    with pytest.raises(InputError):
        case.network().draw(layout="spiral")


def test_nothing_in_a_name_becomes_markup(case: Case) -> None:
    network = case.network()
    shown = [case.people()._repr_html_(), network.nodes._repr_html_(), network.edges._repr_html_()]
    shown += [case.entourage("Petrova")._repr_html_(), case.paths("Marek", "Ionescu")._repr_html_()]
    shown += [case.roles()._repr_html_(), str(network._repr_svg_())]
    assert all("<b>" not in text for text in shown)
    assert all("&lt;b&gt;Ionescu" in text for text in shown)


def test_every_answer_shows_itself(case: Case) -> None:
    answers = (case, case.intake, case.people(), case.roles(), case.entourage("Marek"), case.all_measures())
    for answer in answers:
        assert len(repr(answer)) > 20
        assert "<table>" in answer._repr_html_()
    assert "Act" in repr(case) or "criminal" in repr(case)


def test_an_export_is_not_written_over_by_mistake(case: Case, tmp_path: Path) -> None:
    assert case.export(tmp_path / "o.graphml").entities > 4
    with pytest.raises(ConflictError):
        case.export(tmp_path / "o.graphml")
    case.export(tmp_path / "o.graphml", force=True)
    case.export(tmp_path / "o.bin", form="gexf")
    with pytest.raises(InputError):
        case.export(tmp_path / "o.docx")


def test_problems_and_the_mapping_are_told(tmp_path: Path) -> None:
    (tmp_path / "l.csv").write_text("source,target,date\n1,2,2015\n,2,2016\n1,3,someday\n", encoding="utf-8")
    with fanal.read(tmp_path / "l.csv") as case:
        assert case.intake is not None
        assert case.intake.problems["row"] == ["row 3", "row 4"]
        assert "Problems" in repr(case.intake)
        (tmp_path / "m.yaml").write_text(case.intake.mapping, encoding="utf-8")
    with fanal.read(tmp_path / "l.csv", mapping=tmp_path / "m.yaml") as again:
        assert again.intake is not None
        assert again.intake.outcome.is_guessed is False
        assert again.summary.links == {"acquaintance": 2}


def test_without_pandas_a_frame_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    imported = builtins.__import__

    def without(name: str, *given: object, **named: object) -> object:
        if name.split(".")[0] == "pandas":
            raise ImportError(name)
        return imported(name, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    table = Table.of("People", [{"name": "Ana"}])
    assert "Ana" in repr(table)
    with pytest.raises(MissingExtraError, match=r"fanal\[notebook\]"):
        table.to_frame()


def test_a_long_table_is_cut_and_a_wild_cell_stays_on_its_line() -> None:
    table = Table.of("People", [{"name": f"Ana\n\x1b[2J{number}"} for number in range(30)])
    assert repr(table).endswith("… 10 more")
    assert len(repr(table).splitlines()) == 23
    assert "\x1b" not in repr(table)
    assert "… 10 more" in table._repr_html_()
    assert Table.of("Nobody", [], ("name",)).to_frame().empty
