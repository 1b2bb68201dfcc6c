"""Texts in the reader's language; whatever a catalogue lacks or gets wrong, English is shown."""

import pytest

from fanal.text import messages
from fanal.text.messages import catalogue, known_locale, label_in, languages, translated


@pytest.fixture
def french(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {"There is no case named {case}.": "Il n'y a pas d'affaire {case}.", "Bad {row}.": "Mauvais {ligne}."}
    monkeypatch.setattr(messages, "catalogue", lambda locale: texts if locale == "fr" else {})


def test_a_translated_template_is_filled_in(french: None) -> None:
    assert translated("fr", "There is no case named {case}.", {"case": "X"}) == "Il n'y a pas d'affaire X."


def test_a_translation_that_names_another_part_is_not_shown(french: None) -> None:
    assert translated("fr", "Bad {row}.", {"row": 3}) == "Bad 3."


def test_what_is_not_translated_is_english(french: None) -> None:
    assert translated("fr", "Unknown {row}.", {"row": 3}) == "Unknown 3."
    assert translated("xx", "Bad {row}.", {"row": 3}) == "Bad 3."


def test_a_text_without_parts_is_not_formatted() -> None:
    assert translated("en", "Braces {stay}") == "Braces {stay}"


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)
def test_every_language_finds_itself_and_has_a_readable_catalogue(language: messages.Language) -> None:
    assert known_locale(language.code) == language.code
    assert known_locale(language.code.replace("-", "_").upper() + ".UTF-8") == language.code
    assert all(catalogue(language.code).values())


def test_latin_serbian_follows_from_cyrillic() -> None:
    assert label_in("sr-Latn", {"en": "x", "sr": "Љубав"}) == "Ljubav"
    assert label_in("sr-Cyrl", {"en": "x", "sr": "Љубав"}) == "Љубав"
    assert label_in("mk", {"en": "x", "sr": "Љубав"}) == "x"
