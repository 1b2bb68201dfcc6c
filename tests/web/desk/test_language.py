"""The reader's language: the address wins, then the browser's order, then English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fanal.text.messages import LOCALES
from fanal.web.desk.language import wanted_locale


@pytest.mark.parametrize(
    ("query", "header", "expected"),
    [
        ("", "", "en"),
        ("language=ro", "fr", "ro"),
        ("language=xx", "fr", "fr"),
        ("", "fr-CH, fr;q=0.9, en;q=0.8", "fr"),
        ("", "de;q=1, sr;q=0.5, bg;q=0.6", "bg"),
        ("", "fr;q=0, mk;q=0.1", "mk"),
        ("", "fr;q=x, sq", "sq"),
        ("", "sr-Latn-RS", "sr-Latn"),
        ("", "sr-RS", "sr-Cyrl"),
        ("a=1&language=ru", "", "ru"),
    ],
)
def test_known_wishes(query: str, header: str, expected: str) -> None:
    assert wanted_locale(query, header) == expected


@given(st.text(), st.text())
def test_any_wish_gives_a_language_that_ships(query: str, header: str) -> None:
    assert wanted_locale(query, header) in LOCALES
