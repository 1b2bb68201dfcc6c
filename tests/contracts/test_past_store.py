"""What every store must tell of the past: windows that miss nothing, counts by kind, and what a restore would do."""

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from fanal.errors import NotFoundError
from fanal.model.entity import caption_of
from fanal.model.kept.past import ChangesWanted, KindTurned, Mark, Stretch, Turn, Turned, Window
from fanal.model.ports import Store
from fanal.model.schemata import load_model
from fanal.store import open_store
from tests.store.made import NO_ONE, OWNER, Maker, new_case, standing, write


@pytest.fixture
def store(base_address: str) -> Iterator[Store]:
    opened = open_store(base_address)
    yield opened
    opened.close()


@pytest.fixture
def make(store: Store) -> Maker:
    return new_case(store)


def retract(store: Store, make: Maker, *entities: str) -> int:
    with store.write(OWNER, make.case_id, kind="edit", label="retract") as writer:
        writer.retract([row.id for row in standing(store, make) if row.entity_id in entities])
    assert writer.change
    return writer.change.seq


def told(store: Store, make: Maker) -> list[int]:
    """Write, take back, undo and restore at random; return the numbers of all changes, earliest first."""
    rng = random.Random(11)
    pool = list(make.random_network(12, 20, 3))
    for _ in range(8):
        write(store, make, rng.sample(pool, 15))
        retract(store, make, *{row.entity_id for row in rng.sample(standing(store, make), 2)})
        if rng.random() < 0.5:
            store.undo(OWNER, make.case_id)
    first = store.changes(OWNER, make.case_id)[-1].seq
    store.restore(OWNER, make.case_id, seq=first + 3, label="back")
    return [change.seq for change in reversed(store.changes(OWNER, make.case_id))]


def in_windows(store: Store, make: Maker, seq: int, schema: str = "") -> list[Turned]:
    rows: list[Turned] = []
    while page := store.past.turned(OWNER, make.case_id, seq, Window(4, rows[-1].position if rows else 0, schema)):
        assert len(page) <= 4
        rows += page
    return rows


def entities_at(store: Store, make: Maker, seq: int) -> dict[str, set[str]]:
    """Return the standing statements of every entity after a change, by the slow way round."""
    ids = {row.statement.entity_id for row in store.statements(OWNER, make.case_id, with_history=True)}
    found: dict[str, set[str]] = {}
    for entity_id in ids:
        try:
            found[entity_id] = {row.id for row in store.entity(OWNER, entity_id, at=seq).statements}
        except NotFoundError:
            continue
    return found


def kinds(before: dict[str, set[str]], after: dict[str, set[str]], turned: list[Turned]) -> list[KindTurned]:
    """Count what differs, from the states themselves."""
    schemata = sorted({row.statement.schema for row in turned})
    counts = []
    for schema in schemata:
        rows = [row for row in turned if row.statement.schema == schema]
        touched = {row.statement.entity_id for row in rows}
        created = len(touched & after.keys() - before.keys())
        removed = len(touched & before.keys() - after.keys())
        counts.append(KindTurned(schema, created, removed, len(touched & after.keys() & before.keys()), len(rows)))
    return counts


def test_windows_over_a_change_miss_nothing_and_its_kinds_are_counted(store: Store, make: Maker) -> None:
    before: dict[str, set[str]] = {}
    for seq in told(store, make):
        after = entities_at(store, make, seq)
        rows = in_windows(store, make, seq)
        old, new = (set().union(*state.values()) for state in (before, after))
        assert {row.statement.id for row in rows if row.action in {"added", "restored"}} == new - old
        assert {row.statement.id for row in rows if row.action == "retracted"} == old - new
        assert store.past.kinds_turned(OWNER, make.case_id, seq) == kinds(before, after, rows)
        people = in_windows(store, make, seq, "Person")
        assert people == [row for row in rows if row.statement.schema == "Person"]
        named = store.past.touched(OWNER, make.case_id, [seq])[seq]
        assert named == tuple(dict.fromkeys(row.statement.entity_id for row in rows))[:5]
        before = after


def test_what_a_restore_would_do_is_what_it_then_does(store: Store, make: Maker) -> None:
    seqs = told(store, make)
    for seq, entity_id in ((seqs[0], ""), (seqs[-5], ""), (seqs[6], "p3"), (seqs[2], "l2")):
        foreseen = store.past.would_turn(OWNER, make.case_id, seq, Window(10_000), entity_id=entity_id)
        counted = store.past.kinds_would_turn(OWNER, make.case_id, seq, entity_id=entity_id)
        change = store.restore(OWNER, make.case_id, seq=seq, entity_id=entity_id)
        assert (change is None) == (foreseen == [])
        if change is not None:
            assert in_windows(store, make, change.seq) == foreseen
            assert store.past.kinds_turned(OWNER, make.case_id, change.seq) == counted
        assert store.past.would_turn(OWNER, make.case_id, seq, Window(), entity_id=entity_id) == []


def test_the_history_of_an_entity_is_read_page_by_page(store: Store, make: Maker) -> None:
    seqs = told(store, make)
    for entity_id in ("p0", "p5", "l4"):
        whole = store.entity_history(OWNER, make.case_id, entity_id)
        assert whole == sorted(whole, key=lambda turn: (-turn.change.seq, turn.position))
        pages: list[Turn] = []
        stretch = Stretch(limit=3)
        while page := store.entity_history(OWNER, make.case_id, entity_id, stretch):
            pages += page
            stretch = replace(stretch, before=Mark(page[-1].change.seq, page[-1].position))
        assert pages == whole
        since = store.entity_history(OWNER, make.case_id, entity_id, Stretch(after=seqs[8]))
        assert since == [turn for turn in whole if turn.change.seq > seqs[8]]


def test_changes_are_found_by_who_kind_and_time(store: Store, make: Maker) -> None:
    write(store, make, make.thing("a"), kind="import")
    other = replace(OWNER, actor="Mira")
    with store.write(other, make.case_id, kind="edit", label="x") as writer:
        writer.add(make.thing("b"))
    store.undo(OWNER, make.case_id)
    every = store.changes(OWNER, make.case_id)

    def found(**wanted: object) -> list[str]:
        return [change.kind for change in store.past.changes(OWNER, make.case_id, ChangesWanted(**wanted))]  # type: ignore[arg-type]

    assert store.past.changes(OWNER, make.case_id, ChangesWanted()) == every
    assert found(kinds=("import", "undo")) == ["undo", "import"]
    assert found(actors=("Mira",)) == ["edit"]
    assert found(limit=1, before=every[0].seq) == ["edit"]
    assert found(since="2000") == ["undo", "edit", "import"]
    assert found(until="2000") == found(since="2999") == []
    assert store.past.actors(OWNER, make.case_id) == ["Mira", "owner"]
    assert store.past.change(OWNER, make.case_id, every[0].seq) == every[0]


def test_what_is_gone_is_known_as_it_last_stood(store: Store, make: Maker) -> None:
    write(store, make, make.thing("a", name="Old name"))
    write(store, make, [make.claim("a", "Person", "name", "Ana")])
    with store.write(OWNER, make.case_id, kind="edit", label="x") as writer:
        writer.retract([make.claim("a", "Person", "name", "Old name").id])
    retract(store, make, "a")
    write(store, make, make.thing("b", name="Boris"))
    found = store.past.last_known(OWNER, make.case_id, ["b", "nobody", "a"])
    person = load_model().get("Person")
    assert [(one.id, caption_of(person, one.statements)) for one in found] == [("b", "Boris"), ("a", "Ana")]


def test_the_past_of_another_case_is_out_of_sight(store: Store, make: Maker) -> None:
    other = new_case(store, "Other")
    seq = write(store, make, make.thing("a")) or 0
    write(store, other, other.thing("b"))
    past = store.past
    for ask in (past.change, past.kinds_turned, past.kinds_would_turn):
        with pytest.raises(NotFoundError):
            ask(OWNER, other.case_id, seq)
    assert past.last_known(OWNER, other.case_id, ["a"]) == []
    for refused in (
        lambda: past.changes(NO_ONE, make.case_id, ChangesWanted()),
        lambda: past.actors(NO_ONE, make.case_id),
        lambda: past.change(NO_ONE, make.case_id, seq),
        lambda: past.turned(NO_ONE, make.case_id, seq, Window()),
        lambda: past.would_turn(NO_ONE, make.case_id, seq, Window()),
        lambda: past.touched(NO_ONE, make.case_id, [seq]),
        lambda: past.last_known(NO_ONE, make.case_id, ["a"]),
    ):
        with pytest.raises(NotFoundError):
            refused()
