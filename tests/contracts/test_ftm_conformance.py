"""Every schema and property that bears a FollowTheMoney name means what FollowTheMoney says."""

from typing import Any

import pytest

from fanal.model.schemata import FANAL, FTM, Schema, load_model

followthemoney = pytest.importorskip("followthemoney", reason="needs followthemoney: pip install 'fanal[ftm]'")

MODEL = load_model()
THEIRS = followthemoney.model
SHARED = [schema for schema in MODEL if schema.origin == FTM]
OUR_TYPES = {"iban": "identifier"}
"""Types of ours that are narrower than FollowTheMoney's for the same property."""


def their(schema: Schema) -> Any:
    return THEIRS.schemata[schema.name]


@pytest.fixture(params=SHARED, ids=lambda schema: schema.name)
def schema(request: pytest.FixtureRequest) -> Schema:
    found: Schema = request.param
    return found


def test_enough_is_shared_for_the_comparison_to_mean_something() -> None:
    assert len(SHARED) >= 50
    assert {"Person", "Family", "Payment", "BankAccount", "Event", "UnknownLink"} <= {schema.name for schema in SHARED}


def test_a_shared_schema_exists_there(schema: Schema) -> None:
    assert schema.name in THEIRS.schemata
    assert schema.is_abstract == their(schema).abstract


def test_it_extends_the_same(schema: Schema) -> None:
    ours = [name for name in MODEL.raw[schema.name].get("extends", []) if MODEL.get(name).origin == FTM]
    theirs = [parent.name for parent in their(schema).extends]
    assert sorted(ours) == sorted(name for name in theirs if name in MODEL)
    assert set(theirs) <= {schema.name for schema in MODEL}


def test_it_is_the_same_edge(schema: Schema) -> None:
    theirs = their(schema)
    assert (schema.edge is not None) == theirs.edge
    if schema.edge is not None:
        assert (schema.edge.source, schema.edge.target) == (theirs.edge_source, theirs.edge_target)
        assert schema.edge.directed == theirs.edge_directed


def test_its_shared_properties_have_the_same_type_and_range(schema: Schema) -> None:
    for prop in schema.properties.values():
        theirs = their(schema).get(prop.name)
        if prop.origin != FTM:
            assert theirs is None, f"{schema.name}.{prop.name} has FollowTheMoney's name and says it is ours"
            continue
        assert theirs is not None, f"{schema.name}.{prop.name}"
        assert not theirs.stub
        assert OUR_TYPES.get(prop.type, prop.type) == theirs.type.name, f"{schema.name}.{prop.name}"
        if prop.type == "entity":
            assert prop.range == theirs.range.name, f"{schema.name}.{prop.name}"


def test_our_own_schemata_take_no_name_of_theirs() -> None:
    assert {schema.name for schema in MODEL if schema.origin == FANAL}.isdisjoint(THEIRS.schemata)


def test_definitions_are_our_own_words(schema: Schema) -> None:
    assert schema.definition != their(schema).description
    for prop in schema.properties.values():
        theirs = their(schema).get(prop.name)
        if theirs is not None and theirs.description:
            assert prop.definition.casefold().rstrip(".") != str(theirs.description).casefold().rstrip(".")
