import pytest
from hypothesis import given
from hypothesis import strategies as st

from fanal.text.serbian import to_latin

CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ"
LATIN = "abcčćdđefghijklmnoprsštuvzž"


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Љубав, њена, џак", "Ljubav, njena, džak"),
        ("ЉУБАВ", "LJUBAV"),
        ("КОЊ", "KONJ"),
        ("Њ", "Nj"),
        ("ЂУРЂЕВДАН у Ужицу", "ĐURĐEVDAN u Užicu"),
        ("Веза: {count}", "Veza: {count}"),
        ("Đorđe već piše latinicom", "Đorđe već piše latinicom"),
        ("", ""),
    ],
)
def test_writes_latin(cyrillic: str, latin: str) -> None:
    assert to_latin(cyrillic) == latin


@given(st.text(alphabet=CYRILLIC + " .,{}1"))
def test_leaves_no_cyrillic(text: str) -> None:
    assert not any("\u0400" <= letter <= "\u04ff" for letter in to_latin(text))


@given(st.text(alphabet=CYRILLIC))
def test_case_does_not_change_the_letters(text: str) -> None:
    assert to_latin(text).lower() == to_latin(text.lower())


@given(st.text(alphabet=LATIN + LATIN.upper()))
def test_latin_stays(text: str) -> None:
    assert to_latin(text) == text
