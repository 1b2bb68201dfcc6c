"""Invented worlds: the same from the same seed, larger on demand, with a truth to score against."""

from fanal.examples.casefile import CaseFile
from fanal.examples.generator import World
from fanal.model.ids import KeyedIds
from fanal.model.schemata import load_model
from fanal.model.vocabulary import load_vocabularies


def test_the_same_seed_invents_the_same_world() -> None:
    assert list(World(7).stories(5)) == list(World(7).stories(5))
    assert list(World(7).stories(2)) != list(World(8).stories(2))


def test_people_come_back_in_other_cases_and_spellings() -> None:
    spellings: dict[int, set[str]] = {}
    cases: dict[int, set[str]] = {}
    for story in World(1).stories(60):
        assert len(set(story["truth"].values())) == len(story["truth"])
        for local, number in story["truth"].items():
            spellings.setdefault(number, set()).add(story["entities"][local]["name"])
            cases.setdefault(number, set()).add(story["title"])
    met_again = [number for number, titles in cases.items() if len(titles) > 1]
    assert len(met_again) > 20
    assert sum(len(spellings[number]) > 1 for number in met_again) > len(met_again) / 3


def test_stories_fit_the_model_and_grow_on_demand() -> None:
    model, acts = load_model(), load_vocabularies()["act"]
    story = next(World(2).stories(1, victims=100))
    statements = list(CaseFile(story, "case", KeyedIds(b"k" * 32), model).statements())
    assert len({statement.entity_id for statement in statements if statement.schema == "Person"}) == 105
    assert all(statement.value in acts for statement in statements if statement.prop == "act")
