"""Suggestions, the same on both engines: kept once, decided by changes, apart from statements."""

from collections.abc import Iterator
from io import BytesIO

import pytest

from fanal.errors import DeniedError, NotFoundError
from fanal.model.documents import Document, PageText
from fanal.model.kept.suggestion import Settled, Suggestion, SuggestionQuery
from fanal.model.ports import Store
from fanal.model.scope import Scope
from fanal.store import open_store
from tests.store.made import OWNER, Maker, derived, new_case, standing


@pytest.fixture
def store(base_address: str) -> Iterator[Store]:
    opened = open_store(base_address)
    yield opened
    opened.close()


@pytest.fixture
def make(store: Store) -> Maker:
    """A case with the papers d1 and d2."""
    made = new_case(store)
    for source in ("d1", "d2"):
        with store.write(OWNER, made.case_id, kind="import", label="a paper") as writer:
            writer.add(made.thing(source, "Source", title=source))
            document = Document(source, made.case_id, source, "text/plain", 1, 1)
            writer.keep(document, BytesIO(b"x"), [PageText(source, 1, "words")])
    return made


def one(make: Maker, number: int, source: str = "d1", kind: str = "person") -> Suggestion:
    return Suggestion(
        id=f"{source}-{number}",
        case_id=make.case_id,
        source_id=source,
        key=f"key{number}",
        kind=kind,
        value=f"Ана {number}",
        page=1,
        start=number,
        end=number + 3,
        words=f"Ана {number}",
        confidence=0.5,
        why="given_name",
    )


def states(store: Store, make: Maker) -> dict[str, str]:
    found = store.suggestions.found(OWNER, make.case_id, SuggestionQuery())
    return {row.id: row.state for row in found.suggestions}


def decide(store: Store, make: Maker, *settled: Settled) -> int | None:
    with store.write(OWNER, make.case_id, kind="edit", label="decide") as writer:
        writer.decide(settled)
    return writer.change.seq if writer.change else None


def test_what_is_found_twice_is_kept_once(store: Store, make: Maker) -> None:
    assert store.suggestions.keep(OWNER, make.case_id, [one(make, 2), one(make, 1)]) == 2
    assert store.suggestions.keep(OWNER, make.case_id, [one(make, 1), one(make, 3)]) == 1
    found = store.suggestions.found(OWNER, make.case_id, SuggestionQuery())
    assert found.suggestions == (one(make, 1), one(make, 2), one(make, 3))
    assert found.total == 3


def test_a_list_comes_in_parts_and_can_be_narrowed(store: Store, make: Maker) -> None:
    made = [one(make, number) for number in range(5)] + [one(make, 9, "d2", "phone")]
    store.suggestions.keep(OWNER, make.case_id, made)
    decide(store, make, Settled("d1-4", "rejected"))
    ask = store.suggestions.found
    part = ask(OWNER, make.case_id, SuggestionQuery(limit=2, offset=2))
    assert ([row.id for row in part.suggestions], part.total) == (["d1-2", "d1-3"], 6)
    for query, ids in (
        (SuggestionQuery(source_ids=("d2",)), ["d2-9"]),
        (SuggestionQuery(kinds=("phone",)), ["d2-9"]),
        (SuggestionQuery(states=("rejected",)), ["d1-4"]),
        (SuggestionQuery(keys=("key1",)), ["d1-1"]),
        (SuggestionQuery(ids=("d1-0", "d2-9", "none")), ["d1-0", "d2-9"]),
        (SuggestionQuery(source_ids=("d2",), states=("rejected",)), []),
    ):
        assert [row.id for row in ask(OWNER, make.case_id, query).suggestions] == ids
    counts = store.suggestions.counts(OWNER, make.case_id)
    assert sorted((row.source_id, row.kind, row.state, row.count) for row in counts) == [
        ("d1", "person", "rejected", 1),
        ("d1", "person", "waiting", 4),
        ("d2", "phone", "waiting", 1),
    ]
    assert len(store.suggestions.counts(OWNER, make.case_id, ["d2"])) == 1


def test_a_decision_is_a_change_that_can_be_undone_and_redone(store: Store, make: Maker) -> None:
    store.suggestions.keep(OWNER, make.case_id, [one(make, 1), one(make, 2)])
    first = decide(store, make, Settled("d1-1", "rejected"))
    assert first is not None
    with store.write(OWNER, make.case_id, kind="edit", label="accept") as writer:
        writer.add(make.thing("p", name="Ана"))
        writer.decide([Settled("d1-2", "accepted", "p")])
    [accepted] = store.suggestions.found(OWNER, make.case_id, SuggestionQuery(states=("accepted",))).suggestions
    assert (accepted.id, accepted.entity_id) == ("d1-2", "p")
    store.undo(OWNER, make.case_id)
    assert states(store, make) == {"d1-1": "rejected", "d1-2": "waiting"}
    store.undo(OWNER, make.case_id)
    assert states(store, make) == {"d1-1": "waiting", "d1-2": "waiting"}
    store.redo(OWNER, make.case_id)
    store.redo(OWNER, make.case_id)
    assert states(store, make) == {"d1-1": "rejected", "d1-2": "accepted"}
    decide(store, make, Settled("d1-1", "waiting"))
    assert states(store, make)["d1-1"] == "waiting"
    store.undo(OWNER, make.case_id)
    assert states(store, make)["d1-1"] == "rejected"


def test_a_rejected_one_stays_rejected_when_it_is_found_again(store: Store, make: Maker) -> None:
    store.suggestions.keep(OWNER, make.case_id, [one(make, 1)])
    decide(store, make, Settled("d1-1", "rejected"))
    assert store.suggestions.keep(OWNER, make.case_id, [one(make, 1)]) == 0
    assert states(store, make) == {"d1-1": "rejected"}


def test_a_decision_about_nothing_leaves_no_change(store: Store, make: Maker) -> None:
    assert decide(store, make) is None
    with pytest.raises(NotFoundError):
        decide(store, make, Settled("none", "rejected"))


def test_suggestions_of_an_undone_document_are_out_of_sight_with_it(store: Store, make: Maker) -> None:
    store.suggestions.keep(OWNER, make.case_id, [one(make, 1, "d1"), one(make, 2, "d2")])
    store.undo(OWNER, make.case_id)
    assert states(store, make) == {"d1-1": "waiting"}
    assert [row.source_id for row in store.suggestions.counts(OWNER, make.case_id)] == ["d1"]
    store.redo(OWNER, make.case_id)
    assert set(states(store, make)) == {"d1-1", "d2-2"}


def test_suggestions_change_nothing_that_is_drawn_from_statements(store: Store, make: Maker) -> None:
    before = derived(store), standing(store, make), len(store.changes(OWNER, make.case_id))
    store.suggestions.keep(OWNER, make.case_id, [one(make, 1), one(make, 2)])
    store.rebuild(OWNER, make.case_id)
    assert (derived(store), standing(store, make), len(store.changes(OWNER, make.case_id))) == before
    decide(store, make, Settled("d1-1", "rejected"))
    assert (derived(store), standing(store, make)) == before[:2]


def test_who_may_not_see_or_write_does_neither(store: Store, make: Maker) -> None:
    store.suggestions.keep(OWNER, make.case_id, [one(make, 1)])
    stranger = Scope("stranger", cases=frozenset({"other"}), may_write=True)
    for ask in (store.suggestions.found, store.suggestions.counts):
        with pytest.raises(NotFoundError):
            ask(stranger, make.case_id, SuggestionQuery() if ask == store.suggestions.found else ())  # type: ignore[operator]
    with pytest.raises(NotFoundError):
        store.suggestions.keep(stranger, make.case_id, [one(make, 2)])
    with pytest.raises(DeniedError):
        store.suggestions.keep(Scope("reader", all_cases=True), make.case_id, [one(make, 2)])
    other = new_case(store, "Station")
    with pytest.raises(NotFoundError):
        decide(store, other, Settled("d1-1", "rejected"))
    assert store.suggestions.keep(OWNER, other.case_id, [one(make, 5)]) == 0
