"""Analyses through the registry: every one runs on a case and answers in plain values."""

import orjson
import pytest

from fanal.errors import InputError, NotFoundError
from fanal.network.projection import Filter
from fanal.network.registry import ANALYSES
from fanal.services.analyses import analyze, list_analyses
from fanal.services.workspace import Workspace
from tests.services.story import Story


@pytest.mark.parametrize("analysis_id", list(ANALYSES))
def test_every_analysis_answers_what_it_declares(story: Story, workspace: Workspace, analysis_id: str) -> None:
    answer = analyze(workspace, story.case, analysis_id, Filter(), {})
    outputs = ANALYSES[analysis_id].outputs
    assert set(answer.values) == {output.name for output in outputs if output.of == "value"}
    columns = {output.name for output in outputs if output.of == "row"}
    for row in answer.rows:
        assert columns <= set(row)
    assert orjson.loads(orjson.dumps(answer))["analysis"] == analysis_id


def test_rows_of_people_bear_names(story: Story, workspace: Workspace) -> None:
    answer = analyze(workspace, story.case, "degree", Filter(), {})
    assert {row["id"]: row["caption"] for row in answer.rows}["boris"] == "Борис Петров"
    assert list(answer.rows[0])[:2] == ["id", "caption"]


def test_parameters_come_as_text_or_typed(story: Story, workspace: Workspace) -> None:
    as_text = analyze(workspace, story.case, "communities", Filter(), {"resolution": "0.5"})
    typed = analyze(workspace, story.case, "communities", Filter(), {"resolution": 0.5})
    assert as_text == typed
    assert as_text.parameters["resolution"] == 0.5
    assert as_text.parameters["seed"] == 1


def test_what_does_not_fit_is_refused(story: Story, workspace: Workspace) -> None:
    with pytest.raises(InputError):
        analyze(workspace, story.case, "communities", Filter(), {"resolution": "-1"})
    with pytest.raises(InputError):
        analyze(workspace, story.case, "degree", Filter(), {"color": "red"})
    with pytest.raises(NotFoundError):
        analyze(workspace, story.case, "astrology", Filter(), {})


def test_the_list_is_the_registry(workspace: Workspace) -> None:
    listed = list_analyses(workspace).analyses
    assert [entry.id for entry in listed] == list(ANALYSES)
    assert all(entry.title and entry.summary and entry.reference for entry in listed)
