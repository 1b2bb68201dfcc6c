"""Locators: read and written back without loss, and found again on their page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fanal.model.locator import Locator


@given(st.text() | st.from_regex(r"page=\d{1,3}(;chars=\d{1,3}-\d{1,3})?(;words=.*)?", fullmatch=True))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    assert str(Locator.parse(text)) == text


@given(st.integers(1, 10**6), st.text(min_size=1, max_size=50), st.data())
def test_a_passage_is_found_where_it_was_marked(page: int, text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    place = Locator.parse(str(Locator.of_passage(page, text, start, end)))
    assert place.page == page
    assert place.place_in(text) == (start, end)


@pytest.mark.parametrize(
    "text", ["p. 4", "min. 9", "edges.csv:12", "page=0", "page=3;chars=9-4", "page=03", "", "page=3;"]
)
def test_free_words_stay_free(text: str) -> None:
    assert Locator.parse(text) == Locator(free=text)


def test_the_words_are_found_again_when_the_page_was_read_anew() -> None:
    old = "He said:  she paid\nhim 200 euros."
    place = Locator.of_passage(2, old, 10, len(old) - 1)
    assert place.words == "she paid him 200 euros"
    new = "PROTOCOL\n" + old.replace("  ", " ")
    found = place.place_in(new)
    assert found is not None
    assert new[slice(*found)] == "she paid\nhim 200 euros"
    assert place.place_in("nothing of it") is None
    assert Locator(2).place_in(new) is None


def test_the_words_of_a_long_passage_are_cut_and_still_found() -> None:
    text = "word " * 1000
    place = Locator.of_passage(1, text, 0, 4000)
    assert len(place.words) == 1000
    assert place.place_in(text) == (0, 4000)
