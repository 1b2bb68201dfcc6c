"""An analysis is a descriptor: whole, documented, deterministic, and strict about what it is given."""

import inspect

import pytest

from fanal.errors import InputError, NotFoundError
from fanal.network import ANALYSES, run_analysis
from tests.network.graphs import from_networkx, random_graph

NETWORK = from_networkx(random_graph(11, directed=True))
WANTED = {
    "density", "degree_centralization", "degree", "betweenness", "harmonic", "eigenvector", "pagerank", "core_number",
    "core_periphery", "communities", "articulation_points", "constraint", "effective_size", "brokerage", "reciprocity",
    "triad_census", "assortativity", "role_mixing", "cumulated_roles", "multiplexity", "two_mode",
}  # fmt: skip


def test_the_promised_analyses_are_there() -> None:
    assert set(ANALYSES) >= WANTED


@pytest.mark.parametrize("name", ANALYSES)
def test_a_descriptor_is_whole(name: str) -> None:
    analysis = ANALYSES[name]
    assert analysis.id == name
    assert all((analysis.title, analysis.summary, analysis.weighted, analysis.directed, analysis.reference))
    assert analysis.outputs
    signature = inspect.signature(analysis.function).parameters
    assert [p.name for p in analysis.parameters] == [n for n in signature if n != "network"]
    for parameter in analysis.parameters:
        assert signature[parameter.name].default == parameter.default
        assert parameter.read(parameter.default) == parameter.default


@pytest.mark.parametrize("name", ANALYSES)
def test_what_comes_out_is_what_was_declared(name: str) -> None:
    result, outputs = run_analysis(NETWORK, name), ANALYSES[name].outputs
    assert set(result.values) == {output.name for output in outputs if output.of == "value"}
    assert set(result.columns) - {"id"} == {output.name for output in outputs if output.of == "row"}
    assert (result.matrix is not None) == any(output.of == "cell" for output in outputs)
    types = {"integer": int, "number": (int, float), "boolean": bool, "code": str, "id": str, "codes": tuple}
    for output in outputs:
        cells = [result.values[output.name]] if output.of == "value" else result.columns.get(output.name, ())
        for cell in cells:
            assert cell is None or isinstance(cell, types[output.type]), (output.name, cell)


@pytest.mark.parametrize("name", ANALYSES)
def test_the_same_question_has_the_same_answer(name: str) -> None:
    assert run_analysis(NETWORK, name) == run_analysis(from_networkx(random_graph(11, directed=True)), name)


def test_wrong_questions_are_refused_with_what_would_be_right() -> None:
    with pytest.raises(NotFoundError, match="betweenness"):
        run_analysis(NETWORK, "importance")
    with pytest.raises(InputError, match="has no parameter wieght"):
        run_analysis(NETWORK, "betweenness", wieght="none")
    with pytest.raises(InputError, match=r"one of none, strength, links"):
        run_analysis(NETWORK, "betweenness", weight="heavy")
    with pytest.raises(InputError, match=r"a number from 0 to 0\.999"):
        run_analysis(NETWORK, "pagerank", damping="1.5")
