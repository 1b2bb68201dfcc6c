import re
from collections.abc import Iterator

import pytest

from fanal.errors import NotFoundError
from fanal.model.schemata import FANAL, FTM, Model, Property, Schema, load_model
from fanal.model.values import VALUE_TYPES
from fanal.model.vocabulary import load_vocabularies

LOCALES = {"en", "fr", "ru", "ro", "bg", "sr", "bs", "sq", "mk"}
CYRILLIC = {"ru", "bg", "sr", "mk"}
KINDS = {
    *("person", "group", "organization", "place", "address", "phone", "account", "online_account"),
    *("vehicle", "document", "event", "link", "source", "thing", "work", "word"),
}
MODEL = load_model()
SCHEMATA = list(MODEL)
OWN = [(schema, schema.properties[name]) for schema in MODEL for name in MODEL.raw[schema.name].get("properties", {})]


def labels() -> Iterator[tuple[str, dict[str, str]]]:
    for schema in MODEL:
        yield schema.name, dict(schema.label)
        yield f"{schema.name} (plural)", dict(schema.plural)
    for schema, prop in OWN:
        yield f"{schema.name}.{prop.name}", dict(prop.label)


@pytest.mark.parametrize(("name", "label"), list(labels()), ids=lambda value: value if isinstance(value, str) else "")
def test_every_label_is_there_in_every_language(name: str, label: dict[str, str]) -> None:
    assert set(label) == LOCALES
    assert all(text == text.strip() and 0 < len(text) <= 60 for text in label.values())
    for locale in LOCALES - {"en"}:
        has_cyrillic = bool(re.search("[а-яѐ-џ]", label[locale], re.IGNORECASE))
        assert not (has_cyrillic and locale not in CYRILLIC)
        is_a_code = label["en"].isupper() or re.fullmatch(r"[A-Z]+", label[locale])
        assert has_cyrillic or locale not in CYRILLIC or is_a_code


@pytest.mark.parametrize("schema", SCHEMATA, ids=lambda schema: schema.name)
def test_properties_of_one_schema_have_different_labels(schema: Schema) -> None:
    for locale in LOCALES:
        shown = [prop.label[locale] for prop in schema.properties.values()]
        repeated = {text for text in shown if shown.count(text) > 1}
        assert not repeated, f"{schema.name}: {repeated}"


@pytest.mark.parametrize("schema", SCHEMATA, ids=lambda schema: schema.name)
def test_a_schema_hangs_together(schema: Schema) -> None:
    assert re.fullmatch(r"[A-Z][A-Za-z]+", schema.name)
    assert schema.kind in KINDS
    assert schema.origin in {FTM, FANAL}
    assert schema.definition.endswith(".")
    assert set(schema.caption) <= schema.properties.keys()
    assert set(schema.required) <= schema.properties.keys()
    assert schema.is_a("Entity")
    assert all(schema.properties[name].type != "entity" for name in schema.caption)


@pytest.mark.parametrize(("schema", "prop"), OWN, ids=lambda value: value.name)
def test_a_property_hangs_together(schema: Schema, prop: Property) -> None:
    assert re.fullmatch(r"[a-z][A-Za-z0-9]+", prop.name)
    assert prop.type in VALUE_TYPES
    assert prop.origin in {FTM, FANAL}
    assert prop.definition.endswith(".")
    assert (prop.type == "entity") == bool(prop.range)
    if prop.range:
        assert prop.range in MODEL
    if prop.type == "code" or prop.vocabulary:
        assert prop.vocabulary in load_vocabularies()
    if prop.link_class:
        assert prop.type == "entity"
        assert prop.link_class in load_vocabularies()["link_class"]


LINKS = [schema for schema in MODEL if schema.edge is not None]


@pytest.mark.parametrize("schema", LINKS, ids=lambda schema: schema.name)
def test_a_link_has_its_ends_its_class_and_what_every_link_has(schema: Schema) -> None:
    edge = schema.edge
    assert edge is not None
    assert schema.kind == "link"
    assert schema.properties[edge.source].type == schema.properties[edge.target].type == "entity"
    assert edge.source != edge.target
    assert edge.source in schema.required
    assert edge.link_class in load_vocabularies()["link_class"]
    assert schema.properties[edge.subtype].type == "code"
    for name in (
        "startDate",
        "endDate",
        "date",
        "summary",
        "description",
        "weight",
        "subtype",
        "notes",
        "usedStatement",
    ):
        assert name in schema.properties
    assert not any(prop.link_class for prop in schema.properties.values())


def test_every_link_class_has_a_link_schema() -> None:
    classes = {schema.edge.link_class for schema in LINKS if schema.edge is not None}
    assert classes == set(load_vocabularies()["link_class"].terms)


def test_what_the_contracts_name_is_there() -> None:
    expected = {
        "Family": ("person", "relative", False),
        "Payment": ("payer", "beneficiary", True),
        "Debt": ("debtor", "creditor", True),
        "Ownership": ("owner", "asset", True),
        "Employment": ("employee", "employer", True),
        "Membership": ("member", "organization", True),
        "Associate": ("person", "associate", False),
        "UnknownLink": ("subject", "object", False),
        "Acquaintance": ("person", "acquaintance", False),
        "Intimate": ("person", "partner", False),
        "Support": ("supporter", "supported", True),
        "Act": ("agent", "subject", True),
        "Communication": ("sender", "recipient", True),
        "Presence": ("entity", "place", True),
    }
    for name, (source, target, is_directed) in expected.items():
        edge = MODEL.get(name).edge
        assert edge is not None
        assert (edge.source, edge.target, edge.directed) == (source, target, is_directed)


def test_narrower_kinds_may_stand_where_wider_ones_are_asked() -> None:
    assert MODEL.get("Group").is_a(MODEL.get("Membership").properties["organization"].range)
    assert MODEL.get("Place").is_a(MODEL.get("Trip").properties["startLocation"].range)
    assert MODEL.get("Person").is_a("LegalEntity")
    assert not MODEL.get("LegalEntity").is_a("Person")


def test_a_schema_inherits_and_its_own_words_win() -> None:
    label = {"en": "x"}
    model = Model(
        {
            "Child": {
                "label": label,
                "definition": "c.",
                "extends": ["First", "Second"],
                "properties": {"own": {"type": "name", "label": label}},
            },
            "First": {
                "label": label,
                "definition": "f.",
                "kind": "person",
                "origin": "ftm",
                "properties": {"both": {"type": "name", "label": label}},
            },
            "Second": {
                "label": label,
                "definition": "s.",
                "kind": "place",
                "caption": ["both"],
                "required": ["both"],
                "properties": {"both": {"type": "text", "label": label}},
            },
        }
    )
    child = model.get("Child")
    assert child.parents == {"Child", "First", "Second"}
    assert child.kind == "person"
    assert child.caption == ("both",)
    assert child.required == ("both",)
    assert child.properties["both"].type == "name"
    assert child.properties["both"].origin == "ftm"
    assert child.properties["own"].origin == "fanal"
    assert "Child" in model


def test_an_unknown_schema_is_not_found() -> None:
    with pytest.raises(NotFoundError, match="Dragon"):
        MODEL.get("Dragon")
