import pytest
from hypothesis import given
from hypothesis import strategies as st

from fanal.text.names import fold, search_tokens, tokens
from fanal.text.serbian import to_latin

SAME_NAME = [
    ("Живковић", "Živković"), ("Живковић", "Zivkovic"), ("Жуков", "Zhukov"), ("Елена", "Elena"),
    ("Юлия", "Yulia"), ("Юлия", "Yuliya"), ("Юлия", "Julija"), ("Юлия", "Iuliia"), ("Мария", "Maria"),
    ("Марија", "Marija"), ("Мария", "Marija"), ("Андрей", "Andrei"), ("Андрей", "Andrey"), ("Андреј", "Andrej"),
    ("Дмитрий", "Dmitry"), ("Дмитрий", "Dmitrii"), ("Дмитрий", "Dmitriy"), ("Ђорђе", "Đorđe"),
    ("Ђорђе", "Djordje"), ("Đorđe", "Djordje"), ("Хасан", "Hasan"), ("Хасан", "Khasan"),
    ("Александр", "Alexandr"), ("Александар", "Aleksandar"), ("Щербаков", "Shcherbakov"), ("Ѓорѓи", "Gjorgji"),
    ("Ќосе", "Kjose"), ("Ѕвезда", "Dzvezda"), ("Търново", "Tarnovo"), ("Пламен Щърбев", "Plamen Shtarbev"),
    ("Čović", "Човић"), ("Чайковский", "Tchaïkovski"), ("Șerban", "Serban"), ("Hélène", "Helene"),
    ("Gëzim Çelik", "Gezim Celik"), ("Иванов", "Ivanov"), ("Цветан", "Tsvetan"), ("Христо", "Hristo"),
    ("Христо", "Khristo"), ("Његош Љубић", "Njegoš Ljubić"), ("Ольга", "Olga"), ("Янко", "Yanko"),
    ("Јанко", "Janko"), ("Яна", "Yana"), ("Джордж", "Dzhordzh"), ("Џемал", "Džemal"), ("Џемал", "Dzemal"),
    ("Nguyễn Thị", "Nguyen Thi"), ("Đặng", "Dang"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), SAME_NAME)
def test_spellings_of_one_name_find_each_other(left: str, right: str) -> None:
    assert set(tokens(left)) <= set(search_tokens(right))
    assert set(tokens(right)) <= set(search_tokens(left))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Елена", "elena"),
        ("Nguyễn", "nguyen"),
        ("  ŒUVRE  ß ", "oeuvre ss"),
        ("O'Brien-Đukić", "obrien dukic"),
        ("é", "e"),
        ("e\u0301", "e"),
        ("!?", ""),
        ("", ""),
        ("N12", "n12"),
    ],
)
def test_folds_to_plain_letters(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_other_names_stay_apart() -> None:
    assert not set(tokens("Elena")) & set(search_tokens("Elvira"))
    assert not set(tokens("Петров")) & set(search_tokens("Pavlov"))


def test_a_part_after_an_apostrophe_is_found_alone() -> None:
    assert {"dangelo", "angelo"} <= set(search_tokens("D’Angelo"))


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folded_text_holds_only_plain_letters_and_single_spaces(text: str) -> None:
    folded = fold(text)
    assert set(folded) <= set("abcdefghijklmnopqrstuvwxyz0123456789 ")
    assert folded == " ".join(folded.split())


@given(st.text())
def test_the_index_always_holds_what_the_query_asks(text: str) -> None:
    found = search_tokens(text)
    assert set(tokens(text)) <= set(found)
    assert "" not in found
    assert len(found) == len(set(found))


@given(st.text(alphabet="абвгдђежзијклљмнњопрстћуфхцчџшАБВЂЉЊЏ "))
def test_both_serbian_alphabets_fold_alike(text: str) -> None:
    assert fold(text) == fold(to_latin(text))
