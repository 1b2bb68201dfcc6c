"""One English label has one translation in a language, wherever it is said: vocabularies, schemata, catalogues."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from fanal.model.schemata import load_model
from fanal.model.vocabulary import load_vocabularies
from fanal.text.messages import DEFAULT, LOCALES, catalogue

MEANT_APART = {
    "relative": "One person as a case role, two people as a kind of link.",
    "acquaintance": "A person as a case role, what is between two as a link class.",
    "Means": "One term of the vocabulary; several in a property.",
    "uncertain": "Of a claim as a stance; of a date on the screen.",
    "From": "When something began; where a range begins; who sent.",
    "Until": "When something ended; where a range ends.",
    "Value": "A worth in money; what stands in a cell.",
    "Name": "Of a person or a thing; of a column or a view.",
    "State": "A part of a country; how something stands.",
    "Mentions": "Whom a note names; names found in documents.",
    "Mention": "A name found in a document; the button that names someone.",
    "Status": "In the words of a source; of the work on a case.",
    "Kept by": "Who has an object; who keeps a list.",
    "Picture": "A photograph in the case; what the map is saved as.",
    "Directed": "Agrees with the word that it stands beside.",
    "Done": "Agrees with the word that it stands beside.",
    "Pages": "The pages of a document; how many a source has.",
    "People": "Schema Person in the plural; the view of all people.",
    "Title": "Form of address of a person; name of a case or a view.",
}
"""English labels with two meanings, and what they are; the languages have a word for each."""
HAND_WRITTEN = tuple(locale for locale in LOCALES if locale not in {DEFAULT, "sr-Latn"})


def labels() -> Iterator[Mapping[str, str]]:
    for vocabulary in load_vocabularies().values():
        yield vocabulary.label
        yield from (term.label for term in vocabulary)
    for schema in load_model():
        yield schema.label
        yield schema.plural
        yield from (prop.label for prop in schema.properties.values())


@cache
def said(locale: str) -> dict[str, set[str]]:
    """Return what each English label is called in a language, whichever apostrophe is typed."""
    code = locale.split("-")[0]
    found: dict[str, set[str]] = defaultdict(set)
    for label in labels():
        found[label[DEFAULT]].add(label[code].replace("’", "'"))
    for english, translation in catalogue(locale).items():
        if english in found:
            found[english].add(translation.replace("’", "'"))
    return found


@pytest.mark.parametrize("locale", HAND_WRITTEN)
def test_one_label_has_one_translation(locale: str) -> None:
    several = {english: words for english, words in said(locale).items() if len(words) > 1}
    assert {english: words for english, words in several.items() if english not in MEANT_APART} == {}


def test_every_exception_is_one() -> None:
    several = {english for locale in HAND_WRITTEN for english, words in said(locale).items() if len(words) > 1}
    assert set(MEANT_APART) - several == set()
