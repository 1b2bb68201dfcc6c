"""Candidate links: the right act, in the right direction, and none where none is told."""

from pathlib import Path

import pytest
import yaml

from fanal.model.acts import acts
from fanal.suggestions import LANGUAGES, find, find_links, link_key
from fanal.suggestions.linking.verbs import verbs

SENTENCES = yaml.safe_load((Path(__file__).parent / "links.yaml").read_text(encoding="utf-8"))
CASES = [
    pytest.param(language, text, [tuple(link) for link in links], id=f"{language}-{number}")
    for language, entries in SENTENCES.items()
    for number, (text, links) in enumerate(entries)
]


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_the_act_and_its_direction(language: str, text: str, wanted: list[tuple[str, str, str]]) -> None:
    found = find_links(text, find(text, language), language)
    assert [(one.act, one.agent.value, one.subject.value) for one in found] == wanted


def test_a_link_cites_its_sentence_and_its_verb() -> None:
    text = "It was May. Marius Stan recruited Alina Dobre. She left."
    (link,) = find_links(text, find(text))
    assert text[link.start : link.end] == "Marius Stan recruited Alina Dobre"
    assert text[link.verb_start : link.verb_end] == "recruited"


def test_persons_of_two_sentences_are_not_linked() -> None:
    text = "Marius Stan recruited nobody. Alina Dobre left."
    assert find_links(text, find(text)) == []


def test_a_person_taken_out_by_the_reader_is_not_linked() -> None:
    text = "Marius Stan recruited Alina Dobre."
    assert find_links(text, [one for one in find(text) if one.value != "Alina Dobre"]) == []


def test_the_key_of_a_link_holds_when_the_text_moves_and_tells_directions_apart() -> None:
    text, back = "Marius Stan recruited Alina Dobre.", "Alina Dobre recruited Marius Stan."
    (link,), (moved,), (other,) = (find_links(one, find(one)) for one in (text, f"Well. {text}", back))
    assert link_key(link) == link_key(moved) != link_key(other)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_act_has_verbs_in_every_language(language: str) -> None:
    known = {pattern.act for patterns in verbs(language).patterns.values() for pattern in patterns}
    assert known == set(acts())
