"""Half-filled forms, the same on both engines."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from fanal.errors import DeniedError, NotFoundError
from fanal.model.kept.form_draft import FormDraft
from fanal.model.ports import Store
from fanal.model.scope import Scope
from fanal.store import open_store
from tests.store.made import OWNER, new_case


@pytest.fixture
def store(base_address: str) -> Iterator[Store]:
    opened = open_store(base_address)
    yield opened
    opened.close()


def test_a_form_is_kept_replaced_and_thrown_away(store: Store) -> None:
    case = new_case(store).case_id
    first = store.form_drafts.keep(OWNER, FormDraft(case, "entity", '{"name": "Елена"}'))
    assert first.saved_at
    store.form_drafts.keep(OWNER, FormDraft(case, "source", "{}"))
    second = store.form_drafts.keep(OWNER, FormDraft(case, "entity", '{"name": "Elena"}'))
    kept = store.form_drafts.listed(OWNER, case)
    assert {one.form: one.content for one in kept} == {"entity": second.content, "source": "{}"}
    store.form_drafts.discard(OWNER, case, "entity")
    store.form_drafts.discard(OWNER, case, "entity")
    assert [one.form for one in store.form_drafts.listed(OWNER, case)] == ["source"]


def test_a_form_is_seen_by_whoever_fills_it_in_and_in_its_case_alone(store: Store) -> None:
    case, other = new_case(store).case_id, new_case(store, "Other").case_id
    store.form_drafts.keep(OWNER, FormDraft(case, "entity", "1"))
    colleague = replace(OWNER, actor="colleague")
    assert store.form_drafts.listed(colleague, case) == []
    assert store.form_drafts.listed(OWNER, other) == []
    store.form_drafts.keep(colleague, FormDraft(case, "entity", "2"))
    store.form_drafts.discard(colleague, case, "entity")
    assert [one.content for one in store.form_drafts.listed(OWNER, case)] == ["1"]


def test_a_form_is_as_hidden_as_its_case(store: Store) -> None:
    case = new_case(store).case_id
    stranger = Scope("stranger", cases=frozenset({"other"}), may_write=True)
    for call in (
        lambda: store.form_drafts.listed(stranger, case),
        lambda: store.form_drafts.keep(stranger, FormDraft(case, "entity", "1")),
        lambda: store.form_drafts.discard(stranger, case, "entity"),
    ):
        with pytest.raises(NotFoundError):
            call()
    reader = Scope("reader", all_cases=True)
    with pytest.raises(DeniedError):
        store.form_drafts.keep(reader, FormDraft(case, "entity", "1"))
