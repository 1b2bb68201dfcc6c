"""The picture says who, how, and on what ground, and can be read."""

import builtins
from dataclasses import replace
from itertools import combinations
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given, settings
from hypothesis import strategies as st

from fanal.errors import InputError, MissingExtraError
from fanal.exchange.picture.labels import place_labels
from fanal.exchange.picture.png import draw_png
from fanal.exchange.picture.scene import CAVEAT, Picture, arrange
from fanal.exchange.picture.svg import draw_svg
from fanal.model.graph import GraphData
from fanal.model.vocabulary import Term, load_vocabularies
from tests.exchange.generated_cases import export_of, told_case

SVG = "{http://www.w3.org/2000/svg}"
CLASSES = load_vocabularies()["link_class"]


def network(count: int, edges: list[tuple[int, int]], code: str = "family") -> GraphData:
    size = len(edges)
    return GraphData(
        [f"n{number}" for number in range(count)],
        ["Person"] * count,
        [f"Елена Петрова {number}" for number in range(count)],
        [f"l{number}" for number in range(size)],
        ["Act"] * size,
        [code] * size,
        [""] * size,
        [source for source, _ in edges],
        [target for _, target in edges],
        [True] * size,
        [""] * size,
        [""] * size,
        [1.0] * size,
        ["asserted"] * size,
    )


def told_picture(**given: bool) -> Picture:
    graph = export_of(told_case()).graph
    return Picture(graph, [(0, 0), (1, 0.2), (0.5, 1), (0.4, 0.4)], "Case <1> & more", **given)


def group(svg: str, name: str) -> Element:
    found = fromstring(svg.encode()).find(f"{SVG}g[@class='{name}']")
    assert isinstance(found, Element)
    return found


def test_title_caveat_names_and_legend_are_there() -> None:
    svg = draw_svg(told_picture())
    root = fromstring(svg.encode())
    shown = {text.text for text in root.iter(f"{SVG}text")}
    assert {
        "Case <1> & more",
        CAVEAT,
        "=Dan",
        "Elena",
        "Mira",
        "criminal (1)",
        "financial (1)",
        "presence (3)",
    } <= shown
    assert {text.text for text in group(svg, "legend").iter(f"{SVG}text")} >= {"Person", "uncertain"}


def test_nothing_is_fetched_and_nothing_runs() -> None:
    svg = draw_svg(told_picture())
    assert "href" not in svg
    assert "url(" not in svg
    assert "<script" not in svg


def test_classes_have_their_color_and_dash() -> None:
    for term in CLASSES:
        path = next(
            group(draw_svg(Picture(network(2, [(0, 1)], term.code), [(0, 0), (1, 0)])), "links").iter(f"{SVG}path")
        )
        assert path.get("stroke") == term.attributes["color"]
        assert path.get("stroke-dasharray", "") == " ".join(map(str, term.attributes["dash_pattern"]))


def test_an_own_term_has_its_color_and_its_line_in_the_legend() -> None:
    own = Term("sells_phone", {"en": "sells a phone"}, "", attributes={"own": True, "color": "#aa00aa"})
    acts = replace(load_vocabularies()["act"], terms={own.code: own})
    graph = replace(network(3, [(0, 1), (1, 2)], "criminal"), edge_subtype=["sells_phone", ""])
    for is_monochrome, drawn in (
        (False, {"#aa00aa", CLASSES.get("criminal").attributes["color"]}),
        (True, {"#1a1a1a"}),
    ):
        words = {**load_vocabularies(), "act": acts}
        svg = draw_svg(Picture(graph, [(0, 0), (1, 0), (2, 0)], vocabularies=words, is_monochrome=is_monochrome))
        assert {path.get("stroke") for path in group(svg, "links").iter(f"{SVG}path")} == drawn
        legend = {text.text for text in group(svg, "legend").iter(f"{SVG}text")}
        assert ("sells a phone (1)" in legend) is not is_monochrome
        assert "criminal (2)" in legend


def test_black_and_white_has_no_color_but_dashes_and_letters() -> None:
    svg = draw_svg(told_picture(is_monochrome=True))
    links = group(svg, "links")
    assert {path.get("stroke") for path in links.iter(f"{SVG}path")} == {"#1a1a1a"}
    letters = sorted(text.text or "" for text in links.iter(f"{SVG}text"))
    assert letters == sorted(["C", "M", "P", "P", "P"])


def test_kinds_have_their_shape() -> None:
    nodes = group(draw_svg(told_picture()), "nodes")
    assert len(list(nodes.iter(f"{SVG}circle"))) == 3
    assert len(list(nodes.iter(f"{SVG}polygon"))) == 1


def test_parallel_links_are_drawn_apart_whatever_way_they_run() -> None:
    graph = network(2, [(0, 1), (1, 0), (0, 1), (1, 1), (1, 1)])
    paths = [path.get("d") for path in group(draw_svg(Picture(graph, [(0, 0), (1, 0)])), "links").iter(f"{SVG}path")]
    assert len(set(paths)) == 5
    heights = [float(path.split("Q")[1].split()[1]) for path in paths[:3] if path is not None]
    assert len(set(heights)) == 3


@given(
    st.integers(1, 20).flatmap(
        lambda count: st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=count, max_size=count)
    )
)
@settings(max_examples=80, deadline=None)
def test_up_to_twenty_people_are_all_named_and_no_two_names_overlap(positions: list[tuple[float, float]]) -> None:
    graph = network(len(positions), [(0, 0)])
    labels = place_labels(graph.node_caption, arrange(Picture(graph, positions)))
    assert {label.node for label in labels} == set(range(len(positions)))
    assert not [pair for pair in combinations(labels, 2) if pair[0].box.overlaps(pair[1].box)]


def test_a_crowd_is_drawn_without_overlapping_names() -> None:
    graph = network(600, [(number, (number * 7) % 600) for number in range(600)])
    positions = [(number % 25, number // 25) for number in range(600)]
    labels = place_labels(graph.node_caption, arrange(Picture(graph, positions)))
    assert labels
    assert not [pair for pair in combinations(labels, 2) if pair[0].box.overlaps(pair[1].box)]


def test_empty_network_and_one_node_are_pictures_too() -> None:
    assert CAVEAT in draw_svg(Picture(GraphData(), []))
    assert "Елена Петрова 0" in draw_svg(Picture(network(1, []), [(3.0, 4.0)]))


def test_positions_must_fit() -> None:
    with pytest.raises(InputError):
        Picture(network(2, []), [(0, 0)])


def test_png() -> None:
    assert draw_png(told_picture(), zoom=0.2).startswith(b"\x89PNG")
    with pytest.raises(InputError):
        draw_png(told_picture(), zoom=50)


def test_png_names_the_extra_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *rest: object, **more: object) -> object:
        if name == "resvg_py":
            raise ImportError(name)
        return real(name, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(MissingExtraError, match=r"fanal\[png\]"):
        draw_png(told_picture())
