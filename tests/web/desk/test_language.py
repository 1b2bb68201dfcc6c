"""The reader's language: the address wins, then the browser's order, then English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fanal.text.messages import LOCALES
from fanal.web.desk.language import wanted_locale
from tests.services.story import Story
from tests.web.desk.browser import Browser


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


@pytest.mark.parametrize(
    ("headers", "path", "message"),
    [
        ({"accept-language": "fr"}, "/api/nothing", "Il n'y a rien à cette adresse."),
        ({"accept-language": "sr-Latn"}, "/api/cases/none", "Nema takvog slučaja."),
        ({"accept-language": "de, ru;q=0.4"}, "/api/cases/none", "Такого дела нет."),
        ({}, "/api/nothing?language=mk", "На оваа адреса нема ништо."),
    ],
)
def test_an_error_comes_in_the_language_asked_for(
    browser: Browser, headers: dict[str, str], path: str, message: str
) -> None:
    answer = browser.ask("GET", path, headers=headers)
    assert answer.status_code == 404
    assert answer.json()["error"]["message"].startswith(message)


def test_analyses_come_in_the_language_asked_for(browser: Browser) -> None:
    analyses = {entry["id"]: entry for entry in browser.get("/api/analyses", language="bg")["analyses"]}
    density, degree = analyses["density"], analyses["degree"]
    assert (density["title"], degree["outputs"][0]["unit"], degree["outputs"][0]["unit_label"]) == (
        "Плътност",
        "nodes",
        "възли",
    )
    weak, strong = analyses["components"]["parameters"][0]["choice_labels"]
    assert (weak, strong) == ("слаба", "силна")


def test_a_part_that_is_words_is_said_in_the_same_language(browser: Browser, story: Story) -> None:
    address = f"/api/cases/{story.case}/analyses/pagerank?damping=2"
    error = browser.ask("GET", address, headers={"accept-language": "fr"}).json()["error"]
    assert error["message"] == "2 ne convient pas au paramètre damping. Donnez un nombre de 0 à 0.999."
    assert error["parts"] == {"value": "2", "name": "damping", "wanted": "a number from 0 to 0.999"}
