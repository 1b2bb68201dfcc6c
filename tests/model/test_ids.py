from hypothesis import given
from hypothesis import strategies as st

from fanal.model.ids import KEY_BYTES, KeyedIds, new_key

parts = st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=1, max_size=5)


@given(parts)
def test_the_same_parts_give_the_same_short_id(words: list[str]) -> None:
    ids = KeyedIds(b"k" * KEY_BYTES)
    made = ids.of_all(words)
    assert made == ids.of(*words) == KeyedIds(b"k" * KEY_BYTES).of_all(iter(words))
    assert len(made) == 24
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz234567")


@given(parts, parts)
def test_other_parts_give_another_id(one: list[str], other: list[str]) -> None:
    ids = KeyedIds(b"k" * KEY_BYTES)
    assert (ids.of_all(one) == ids.of_all(other)) == (one == other)


@given(parts)
def test_another_key_gives_other_ids(words: list[str]) -> None:
    assert KeyedIds(b"k" * KEY_BYTES).of_all(words) != KeyedIds(b"l" * KEY_BYTES).of_all(words)


def test_order_and_borders_of_parts_matter() -> None:
    ids = KeyedIds(b"k" * KEY_BYTES)
    assert len({ids.of("a", "b"), ids.of("b", "a"), ids.of("ab"), ids.of("ab", ""), ids.of("", "ab")}) == 5


def test_keys_and_fresh_ids_are_never_repeated() -> None:
    assert len({new_key() for _ in range(100)}) == 100
    assert len({KeyedIds.fresh() for _ in range(1000)}) == 1000
    assert {len(new_key()), len(KeyedIds.fresh())} == {KEY_BYTES, 24}
