"""What every store must remember: undo, redo, and the state after any change, against a plain oracle."""

import random
from collections.abc import Iterator

import pytest

from fanal.errors import ConflictError, NotFoundError
from fanal.model.ports import Store
from fanal.model.statement import Statement
from fanal.store import open_store
from tests.store.made import OWNER, Maker, derived, new_case, standing, write

STEPS = 25


@pytest.fixture
def store(base_address: str) -> Iterator[Store]:
    opened = open_store(base_address)
    yield opened
    opened.close()


@pytest.fixture
def make(store: Store) -> Maker:
    return new_case(store)


class Oracle:
    """Sets of ids: what stands follows from the changes that are not undone, in their order."""

    def __init__(self) -> None:
        self.ops: dict[int, dict[str, bool]] = {}
        self.undone: set[int] = set()

    def standing(self) -> set[str]:
        found: dict[str, bool] = {}
        for seq in sorted(self.ops.keys() - self.undone):
            found |= self.ops[seq]
        return {statement_id for statement_id, stands in found.items() if stands}


def random_change(store: Store, make: Maker, oracle: Oracle, pool: list[Statement], rng: random.Random) -> int | None:
    """Add some statements of the pool and retract some others, in an order drawn by lot."""
    now = oracle.standing()
    adding = rng.sample(pool, rng.randrange(0, 12))
    added = {row.id for row in adding}
    retracting = [row.id for row in rng.sample(pool, rng.randrange(0, 8)) if row.id not in added]
    with store.write(OWNER, make.case_id, kind="edit", label="step") as writer:
        for turn in rng.sample(["add", "retract"], 2):
            if turn == "add":
                outcome = writer.add(adding)
                assert (outcome.new, outcome.known) == (len(added - now), len(added & now))
            else:
                assert writer.retract(retracting) == len(now.intersection(retracting))
    ops = dict.fromkeys(added - now, True) | dict.fromkeys(now.intersection(retracting), False)
    assert (writer.change is None) == (not ops)
    if writer.change is None:
        return None
    assert writer.change.added == sum(ops.values())
    assert writer.change.retracted == len(ops) - sum(ops.values())
    oracle.ops[writer.change.seq] = ops
    return writer.change.seq


def check(store: Store, make: Maker, oracle: Oracle) -> None:
    assert {row.id for row in standing(store, make)} == oracle.standing()


@pytest.mark.parametrize("seed", range(4))
def test_undoing_everything_and_redoing_it_passes_through_the_same_states(store: Store, make: Maker, seed: int) -> None:
    rng = random.Random(seed)
    pool = list(make.random_network(8, 12, seed))
    pool.append(make.claim("p1", "Person", "canonicalId", "p2"))
    oracle = Oracle()
    states = [derived(store)]
    for _ in range(STEPS):
        if random_change(store, make, oracle, pool, rng) is not None:
            states.append(derived(store))
            check(store, make, oracle)
    for state in reversed(states[:-1]):
        store.undo(OWNER, make.case_id)
        assert derived(store) == state
    with pytest.raises(ConflictError, match="nothing to undo"):
        store.undo(OWNER, make.case_id)
    for state in states[1:]:
        store.redo(OWNER, make.case_id)
        assert derived(store) == state
    with pytest.raises(ConflictError, match="nothing to redo"):
        store.redo(OWNER, make.case_id)
    store.rebuild(OWNER, make.case_id)
    assert derived(store) == states[-1]


@pytest.mark.parametrize("seed", range(4))
def test_changes_can_be_undone_in_any_order(store: Store, make: Maker, seed: int) -> None:
    rng = random.Random(100 + seed)
    pool = list(make.random_network(8, 12, seed))
    oracle = Oracle()
    for _ in range(STEPS):
        stand = sorted(oracle.ops.keys() - oracle.undone)
        if stand and rng.random() < 0.4:
            seq = rng.choice(stand)
            assert store.undo(OWNER, make.case_id, seq=seq).undoes == seq
            oracle.undone.add(seq)
            if rng.random() < 0.5:
                store.redo(OWNER, make.case_id)
                oracle.undone.remove(seq)
        elif oracle.undone and rng.random() < 0.3:
            seq = rng.choice(sorted(oracle.undone))
            assert store.redo(OWNER, make.case_id, seq=seq).kind == "redo"
            oracle.undone.remove(seq)
        else:
            random_change(store, make, oracle, pool, rng)
        check(store, make, oracle)
    before = derived(store)
    store.rebuild(OWNER, make.case_id)
    assert derived(store) == before


def test_the_state_after_any_change_can_be_read(store: Store, make: Maker) -> None:
    rng = random.Random(5)
    pool = list(make.random_network(6, 6, 5))
    oracle = Oracle()
    seen: dict[int, dict[str, list[str]]] = {}

    def remember(seq: int) -> None:
        by_entity: dict[str, list[str]] = {}
        for row in standing(store, make):
            by_entity.setdefault(row.entity_id, []).append(row.id)
        seen[seq] = by_entity

    for step in range(STEPS):
        if step % 5 == 4 and oracle.ops.keys() - oracle.undone:
            change = store.undo(OWNER, make.case_id)
            assert change.undoes is not None
            oracle.undone.add(change.undoes)
            remember(change.seq)
        elif seq := random_change(store, make, oracle, pool, rng):
            remember(seq)
    for seq, by_entity in seen.items():
        for entity_id in {row.entity_id for row in pool}:
            if entity_id in by_entity:
                assert [row.id for row in store.entity(OWNER, entity_id, at=seq).statements] == by_entity[entity_id]
            else:
                with pytest.raises(NotFoundError):
                    store.entity(OWNER, entity_id, at=seq)


def test_changes_tell_what_was_done_and_turned_around(store: Store, make: Maker) -> None:
    first = write(store, make, make.thing("a", name="Elena"), kind="import")
    store.undo(OWNER, make.case_id, reason="wrong file")
    store.redo(OWNER, make.case_id)
    changes = store.changes(OWNER, make.case_id)
    assert [(change.kind, change.undoes, change.is_undone) for change in changes] == [
        ("redo", changes[1].seq, False),
        ("undo", first, True),
        ("import", None, False),
    ]
    assert [(change.added, change.retracted) for change in changes] == [(2, 0), (0, 2), (2, 0)]
    assert changes[1].reason == "wrong file"
    assert changes[0].label == changes[2].label == "test"
    assert store.changes(OWNER, make.case_id, limit=1) == changes[:1]
    assert store.changes(OWNER, make.case_id, before=changes[1].seq) == changes[2:]


def test_a_new_change_ends_redoing(store: Store, make: Maker) -> None:
    seq = write(store, make, make.thing("a"))
    store.undo(OWNER, make.case_id)
    write(store, make, make.thing("b"))
    with pytest.raises(ConflictError, match="changed after the undo"):
        store.redo(OWNER, make.case_id)
    assert store.redo(OWNER, make.case_id, seq=seq).kind == "redo"
    with pytest.raises(ConflictError, match="nothing to redo"):
        store.redo(OWNER, make.case_id, seq=seq)


def test_only_changes_that_stand_can_be_undone(store: Store, make: Maker) -> None:
    seq = write(store, make, make.thing("a"))
    undo = store.undo(OWNER, make.case_id, seq=seq)
    with pytest.raises(ConflictError, match="undone already"):
        store.undo(OWNER, make.case_id, seq=seq)
    for wrong in (undo.seq, 999):
        with pytest.raises(NotFoundError):
            store.undo(OWNER, make.case_id, seq=wrong)


def test_each_case_has_its_own_history(store: Store, make: Maker) -> None:
    other = new_case(store, "Other")
    write(store, make, make.thing("a"))
    seq = write(store, other, other.thing("b"))
    store.undo(OWNER, make.case_id)
    assert standing(store, make) == []
    assert len(standing(store, other)) == 1
    with pytest.raises(NotFoundError):
        store.undo(OWNER, make.case_id, seq=seq)
