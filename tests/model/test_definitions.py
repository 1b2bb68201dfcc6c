"""What every word of the model means, said in every language that ships."""

import re

import pytest

from fanal.model.schemata import load_model
from fanal.model.vocabulary import MEANINGS, load_vocabularies
from fanal.text.definitions import definition_in
from fanal.text.messages import DEFAULT, LOCALES
from tests.model.test_vocabulary import ALPHABETS

TRANSLATED = tuple(locale for locale in LOCALES if locale != DEFAULT)
WRITTEN = ("fr", "ru", "ro", "bg", "sr-Cyrl", "bs", "sq", "mk")
NAMES = {"Wikidati", "Wikipediji"}
"""Names of others, declined."""
LATIN = re.compile(r"[A-Za-z]")

in_every_language = pytest.mark.parametrize("locale", TRANSLATED)
in_every_written_language = pytest.mark.parametrize("locale", WRITTEN)


def definitions() -> dict[str, str]:
    """Return each English definition by what it defines."""
    found = {}
    for vocabulary in load_vocabularies().values():
        found[vocabulary.name] = vocabulary.definition
        for term in vocabulary:
            found[f"{vocabulary.name}.{term.code}"] = term.definition
            for key in MEANINGS & term.attributes.keys():
                found[f"{vocabulary.name}.{term.code} {key}"] = term.attributes[key]
    for schema in load_model():
        found[schema.name] = schema.definition
        found.update({f"{schema.name}:{prop.name}": prop.definition for prop in schema.properties.values()})
    return {name: text for name, text in found.items() if text}


DEFINED = definitions()


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text))


def test_every_schema_and_every_act_is_among_them() -> None:
    assert {"Person", "Act", "act.recruits", "act.recruits need_not_be_proven", "Person:birthDate"} <= DEFINED.keys()
    assert len(set(DEFINED.values())) > 1000


@in_every_language
def test_every_definition_is_there(locale: str) -> None:
    assert [name for name, text in DEFINED.items() if definition_in(locale, text) in {"", text}] == []


@in_every_language
def test_codes_and_numbers_stay_and_a_sentence_ends_as_one(locale: str) -> None:
    for name, text in DEFINED.items():
        said = definition_in(locale, text)
        assert sorted(re.findall(r"`[^`]+`|\d+", said)) == sorted(re.findall(r"`[^`]+`|\d+", text)), name
        assert (said[-1], said.strip()) == (text[-1], said), name


@in_every_written_language
def test_only_letters_of_the_language_are_used(locale: str) -> None:
    alphabet = set(ALPHABETS[locale.split("-")[0]])
    foreign = {
        word
        for text in DEFINED.values()
        for word in words(definition_in(locale, text)) - words(text) - NAMES
        if not set(word.casefold()) <= alphabet
    }
    assert foreign == set()


def test_serbian_in_latin_letters_is_written_from_cyrillic() -> None:
    text = DEFINED["act.recruits"]
    assert LATIN.search(definition_in("sr-Latn", text))
    assert not LATIN.search(definition_in("sr-Cyrl", text))


@in_every_written_language
def test_what_differs_in_english_differs_here(locale: str) -> None:
    """Two terms of one vocabulary with one definition could not be told apart by it."""
    for vocabulary in load_vocabularies().values():
        english = [term.definition for term in vocabulary]
        here = {definition_in(locale, text) for text in english}
        assert len(here) == len(set(english)), vocabulary.name


def test_a_text_that_is_no_definition_stays_as_it_is() -> None:
    assert definition_in("fr", "Someone's own words.") == "Someone's own words."
