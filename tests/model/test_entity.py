import pytest

from fanal.model.entity import EXISTS, USED, Entity, caption_of, most_specific, ordered_values
from fanal.model.schemata import load_model
from fanal.model.statement import NEGATED, UNCERTAIN, Recorded, Statement

MODEL = load_model()


def claim(key: str, prop: str, value: str, stance: str = "asserted") -> Statement:
    return Statement(key, "c", "e", "Person", prop, value, stance=stance)


TWO_AGES = [
    claim("1", EXISTS, ""),
    claim("2", "age", "17"),
    claim("3", "age", "19", UNCERTAIN),
    claim("4", "age", "17"),
]


def test_contradicting_values_both_stay_each_once() -> None:
    assert ordered_values(TWO_AGES, "age") == ["17", "19"]


def test_the_one_marked_as_used_comes_first_and_the_choice_can_be_undone() -> None:
    marked = [*TWO_AGES, claim("5", USED, "3")]
    assert ordered_values(marked, "age") == ["19", "17"]
    assert ordered_values(marked[:-1], "age") == ["17", "19"]


def test_a_denied_value_is_no_value() -> None:
    assert ordered_values([claim("1", "age", "17", NEGATED)], "age") == []


def test_an_entity_answers_for_its_standing_statements() -> None:
    entity = Entity("e", "c", "Person", "e", [Recorded(row, 1, "x", "") for row in TWO_AGES])
    assert entity.statements == TWO_AGES
    assert entity.values("age") == ["17", "19"]
    assert (entity.first("age"), entity.first("name")) == ("17", "")


@pytest.mark.parametrize(
    ("rows", "caption"),
    [
        ([claim("1", "alias", "B"), claim("2", "name", "A")], "A"),
        ([claim("1", "alias", "B"), claim("2", "name", "A", NEGATED)], "B"),
        ([claim("1", "age", "17")], ""),
        ([], ""),
    ],
)
def test_the_first_property_with_a_value_names_it(rows: list[Statement], caption: str) -> None:
    assert caption_of(MODEL.get("Person"), rows) == caption


def test_the_narrowest_schema_wins() -> None:
    assert most_specific(MODEL, ["LegalEntity", "Person", "LegalEntity"]) == "Person"
    assert most_specific(MODEL, ["Event", "Transit", "Trip"]) == "Transit"
    assert most_specific(MODEL, ["Person"]) == "Person"
