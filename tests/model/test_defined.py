"""Definitions in other languages: whole, their own, and in the right letters."""

import re

import pytest

from fanal.model.defined import Definitions, definitions_in
from fanal.model.schemata import load_model
from fanal.model.vocabulary import load_vocabularies
from fanal.text.messages import LOCALES

TRANSLATED = tuple(locale for locale in LOCALES if locale != "en" and definitions_in(locale) != Definitions())
CYRILLIC = {"ru", "bg", "sr-Cyrl", "mk"}


def english() -> dict[str, str]:
    """Every text to be defined, under the path by which its translation is found."""
    texts = {f"schema {schema.name}": schema.definition for schema in load_model() if not schema.is_abstract}
    for name, vocabulary in load_vocabularies().items():
        texts[f"vocabulary {name}"] = vocabulary.definition
        for term in vocabulary:
            texts[f"term {name} {term.code} definition"] = term.definition
            if "need_not_be_proven" in term.attributes:
                texts[f"term {name} {term.code} need_not_be_proven"] = term.attributes["need_not_be_proven"]
    return texts


def said(locale: str) -> dict[str, str]:
    """The translations of a locale under the same paths."""
    found = definitions_in(locale)
    texts = {f"schema {name}": text for name, text in found.schemata.items()}
    texts |= {f"vocabulary {name}": text for name, text in found.vocabularies.items()}
    for name, terms in found.terms.items():
        texts |= {f"term {name} {code} {key}": text for code, entry in terms.items() for key, text in entry.items()}
    return texts


@pytest.mark.parametrize("locale", TRANSLATED)
def test_a_language_defines_everything_and_nothing_else(locale: str) -> None:
    assert said(locale).keys() == english().keys()


@pytest.mark.parametrize("locale", TRANSLATED)
def test_a_translation_is_no_copy_and_in_its_own_letters(locale: str) -> None:
    texts = english()
    for path, text in said(locale).items():
        assert text.strip() == text, path
        assert text != texts[path], path
        if locale in CYRILLIC:
            assert re.search("[а-яА-ЯёЁђјљњћџѓќѕ]", text), path
        else:
            assert not re.search("[\u0400-\u04ff]", text), path


def test_english_stands_beside_the_codes() -> None:
    assert definitions_in("en") == Definitions()
