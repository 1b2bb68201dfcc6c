"""Kept mappings, the same on both engines."""

from collections.abc import Iterator

import pytest

from fanal.errors import DeniedError, NotFoundError
from fanal.model.kept.saved_mapping import SavedMapping
from fanal.model.ports import Store
from fanal.model.scope import Scope
from fanal.store import open_store
from tests.store.made import OWNER, new_case


@pytest.fixture
def store(base_address: str) -> Iterator[Store]:
    opened = open_store(base_address)
    yield opened
    opened.close()


def mapping(case: str, name: str, text: str = "fanal_mapping: 1") -> SavedMapping:
    return SavedMapping("", case, name, text, "[]")


def test_a_kept_mapping_comes_back_by_name(store: Store) -> None:
    case = new_case(store).case_id
    later = store.mappings.keep(OWNER, mapping(case, "Ярмарка"))
    kept = store.mappings.keep(OWNER, mapping(case, "Calls"))
    assert [one.name for one in store.mappings.listed(OWNER)] == ["Calls", "Ярмарка"]
    assert store.mappings.get(OWNER, kept.id) == kept
    assert kept.saved_by == OWNER.actor
    assert kept.saved_at
    assert later.id != kept.id


def test_the_same_name_in_the_same_case_is_replaced(store: Store) -> None:
    case = new_case(store).case_id
    store.mappings.keep(OWNER, mapping(case, "Calls"))
    store.mappings.keep(OWNER, mapping(case, "Calls", "later"))
    assert [one.text for one in store.mappings.listed(OWNER)] == ["later"]


def test_what_is_deleted_is_gone(store: Store) -> None:
    kept = store.mappings.keep(OWNER, mapping(new_case(store).case_id, "Calls"))
    store.mappings.delete(OWNER, kept.id)
    assert store.mappings.listed(OWNER) == []
    for ask in (store.mappings.get, store.mappings.delete):
        with pytest.raises(NotFoundError):
            ask(OWNER, kept.id)


def test_a_mapping_is_as_hidden_as_its_case(store: Store) -> None:
    case = new_case(store).case_id
    kept = store.mappings.keep(OWNER, mapping(case, "Calls"))
    stranger = Scope("stranger", cases=frozenset({"other"}), may_write=True)
    assert store.mappings.listed(stranger) == []
    with pytest.raises(NotFoundError):
        store.mappings.get(stranger, kept.id)
    with pytest.raises(NotFoundError):
        store.mappings.delete(stranger, kept.id)
    with pytest.raises(NotFoundError):
        store.mappings.keep(stranger, mapping(case, "Calls"))
    assert store.mappings.get(OWNER, kept.id).text == kept.text


def test_who_may_only_read_keeps_nothing(store: Store) -> None:
    case = new_case(store).case_id
    reader = Scope("reader", all_cases=True)
    with pytest.raises(DeniedError):
        store.mappings.keep(reader, mapping(case, "Calls"))
