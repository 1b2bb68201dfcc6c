"""The shipped stories: rich enough for every feature, and right by the model's own rules."""

from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
import yaml

from fanal.errors import MappingError
from fanal.examples.casefile import CaseFile, case_of
from fanal.model.dates import PartialDate
from fanal.model.ids import KeyedIds
from fanal.model.schemata import load_model
from fanal.model.statement import Statement
from fanal.model.vocabulary import load_vocabularies

IDS = KeyedIds(b"k" * 32)
STORIES = {
    entry.name: yaml.safe_load(entry.read_bytes())
    for entry in sorted(files("fanal.examples").joinpath("cases").iterdir(), key=lambda entry: entry.name)
}


def told(story: dict[str, Any]) -> list[Statement]:
    return list(CaseFile(story, "case", IDS, load_model()).statements())


def links(story: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from story["links"]


def test_the_base_is_as_wide_as_promised() -> None:
    cases = [case_of(story) for story in STORIES.values()]
    assert len(cases) >= 6
    assert len({case.organization for case in cases}) >= 4
    assert len({case.language for case in cases}) >= 4
    kinds = {spec["schema"] for story in STORIES.values() for spec in story["entities"].values()}
    assert kinds >= {"Person", "Rite", "Phone", "BankAccount", "Transit", "Exploitation", "Recruitment", "Vehicle"}


def test_people_and_phones_meet_across_cases_under_several_spellings() -> None:
    numbers, spellings = defaultdict(set), defaultdict(set)
    for name, story in STORIES.items():
        for spec in story["entities"].values():
            number = spec.get("number") or spec.get("phone")
            if isinstance(number, str) and number.startswith("+"):
                numbers[number].add(name)
                if spec["schema"] == "Person":
                    spellings[number].add(str(spec["name"]))
    assert max(len(cases) for cases in numbers.values()) >= 5
    assert sum(len(names) > 1 for names in spellings.values()) >= 3


@pytest.mark.parametrize("name", STORIES)
def test_every_code_and_date_is_known(name: str) -> None:
    model, vocabularies = load_model(), load_vocabularies()
    for statement in told(STORIES[name]):
        prop = model.get(statement.schema).properties.get(statement.prop)
        if prop and prop.vocabulary:
            assert statement.value in vocabularies[prop.vocabulary], statement[3:6]
        if prop and prop.type == "date":
            assert PartialDate.parse(statement.value), statement[3:6]


@pytest.mark.parametrize("name", STORIES)
def test_every_statement_has_a_source_with_a_grade_of_its_scheme(name: str) -> None:
    schemes = load_vocabularies()["grade_scheme"]
    for statement in told(STORIES[name]):
        assert statement.source_id
        scheme = schemes.get(statement.grade_scheme)
        assert statement.source_grade in scheme.attributes["source"]
        assert statement.information_grade in scheme.attributes["information"]


@pytest.mark.parametrize("name", STORIES)
def test_acts_are_done_by_and_to_those_who_may(name: str) -> None:
    model, acts = load_model(), load_vocabularies()["act"]
    entities = STORIES[name]["entities"]
    for link in links(STORIES[name]):
        schema = model.get(link["schema"])
        assert schema.edge
        assert all(end in link for end in (schema.edge.source, schema.edge.target)), link
        if link["schema"] == "Act":
            term = acts.get(link["act"])
            for end in ("agent", "subject"):
                kind = model.get(entities[link[end]]["schema"])
                assert any(kind.is_a(wanted) for wanted in term.attributes[f"{end}_kinds"]), link


def test_sources_contradict_each_other_somewhere_and_one_value_is_used() -> None:
    statements = [statement for story in STORIES.values() for statement in told(story)]
    assert sum(statement.prop == "usedStatement" for statement in statements) >= 4
    assert {"uncertain", "negated"} <= {statement.stance for statement in statements}
    births = defaultdict(set)
    for statement in statements:
        if statement.prop == "birthDate":
            births[statement.entity_id].add(statement.source_id)
    assert sum(len(sources) > 1 for sources in births.values()) >= 4


@pytest.mark.parametrize(
    ("story", "complaint"),
    [
        ({"entities": {"a": {"schema": "Person", "nmae": "x"}}}, "a: Person has no property nmae."),
        ({"entities": {"a": {"schema": "Person", "from": "s9 p. 1"}}}, "a: there is no source called s9."),
        ({"entities": {"a": {"schema": "Person", "name": {"value": "x", "wen": 1}}}}, "a: unknown words wen."),
        (
            {"entities": {"p": {"schema": "Phone", "holder": "b"}}},
            "p: there is no entity called b.",
        ),
    ],
)
def test_a_story_with_a_slip_is_refused_with_its_place(story: dict[str, Any], complaint: str) -> None:
    with pytest.raises(MappingError) as caught:
        told({"title": "t", **story})
    assert str(caught.value) == complaint
