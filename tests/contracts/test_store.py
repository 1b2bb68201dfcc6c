"""What every store must do, on SQLite and on a real PostgreSQL."""

from collections.abc import Iterator
from dataclasses import replace
from threading import Barrier, Thread

import pytest

from fanal.errors import ConflictError, DeniedError, FanalError, InputError, NotFoundError
from fanal.model.case import Case
from fanal.model.ports import AddOutcome, EntityQuery, Store
from fanal.model.scope import Scope
from fanal.model.statement import NEGATED, UNCERTAIN
from fanal.store import open_store
from tests.store.made import NO_ONE, OWNER, Maker, derived, new_case, rows_of, standing, write


@pytest.fixture
def store(base_address: str) -> Iterator[Store]:
    opened = open_store(base_address)
    yield opened
    opened.close()


@pytest.fixture
def make(store: Store) -> Maker:
    return new_case(store)


# ── cases


def test_what_rests_on_each_source_is_counted(store: Store) -> None:
    make = new_case(store)
    claims = [
        make.claim("p", "Person", "name", name, source_id=source)
        for name, source in (("A", "s"), ("B", "s"), ("C", "t"))
    ]
    write(store, make, make.thing("p"), claims)
    assert store.resting_counts(OWNER, make.case_id) == {"s": 2, "t": 1}
    store.undo(OWNER, make.case_id)
    assert store.resting_counts(OWNER, make.case_id) == {}
    with pytest.raises(NotFoundError):
        store.resting_counts(NO_ONE, make.case_id)


def test_a_case_is_found_by_id_and_by_title(store: Store) -> None:
    case = store.create_case(OWNER, Case("", "Harbor", organization="La Lanterne", language="fr", description="x"))
    assert case.id
    assert case.created_at
    assert store.case(OWNER, case.id) == store.case(OWNER, "Harbor") == case
    assert store.cases(OWNER) == [case]


def test_cases_come_by_title(store: Store) -> None:
    for title in ("b", "a", "Б"):
        new_case(store, title)
    assert [case.title for case in store.cases(OWNER)] == ["a", "b", "Б"]


def test_a_title_is_taken_once(store: Store, make: Maker) -> None:
    with pytest.raises(ConflictError, match="title"):
        store.create_case(OWNER, Case("", "Harbor"))
    assert len(store.cases(OWNER)) == 1


def test_a_case_needs_a_title(store: Store) -> None:
    with pytest.raises(InputError, match="title"):
        store.create_case(OWNER, Case("", "  "))


def test_a_base_opened_again_keeps_its_ids(store: Store, make: Maker, base_address: str) -> None:
    again = open_store(base_address, create=False)
    assert again.ids.of("x") == store.ids.of("x")
    assert again.cases(OWNER) == store.cases(OWNER)
    again.close()


def test_counts_tell_entities_by_schema_and_links_by_class(store: Store, make: Maker) -> None:
    event = [*make.thing("e", "Event", name="Raid"), make.claim("e", "Event", "involved", "a")]
    write(store, make, make.thing("a"), make.thing("b"), make.family("f", "a", "b"), make.payment("p", "a", "b"), event)
    counts = store.counts(OWNER, make.case_id)
    assert counts.entities == {"Event": 1, "Person": 2}
    assert counts.links == {"family": 1, "financial": 1, "presence": 1}


# ── reading


def test_an_entity_bears_its_statements_in_the_order_recorded(store: Store, make: Maker) -> None:
    rows = make.thing("a", name="Elena", birthDate="1990", nationality="ro")
    write(store, make, rows[:2])
    write(store, make, rows[2:])
    entity = store.entity(OWNER, "a")
    assert entity.statements == rows
    assert (entity.schema, entity.canonical_id, entity.case_id) == ("Person", "a", make.case_id)
    first, last = entity.records[0], entity.records[-1]
    assert (first.change, last.change) == (1, 2)
    assert first.recorded_by == "owner"
    assert first.recorded_at.endswith("+00:00")
    assert first.superseded_by is None


def test_every_field_of_a_statement_survives(store: Store, make: Maker) -> None:
    full = make.claim(
        "a", "Person", "name", "Ђорђе \\ \t\n \"'", lang="sr", original_value="ЂОРЂЕ", source_id="s", locator="p. 3",
        grade_scheme="admiralty", source_grade="b", information_grade="2", handling="h1", stance=UNCERTAIN,
        valid_from="2012", valid_to="2012-05",
    )  # fmt: skip
    write(store, make, [full])
    assert store.entity(OWNER, "a").statements == [full]


def test_entities_are_read_in_the_order_asked(store: Store, make: Maker) -> None:
    write(store, make, make.thing("a"), make.thing("b"), make.thing("c"))
    assert [entity.id for entity in store.read_entities(OWNER, ["c", "x", "a", "c"])] == ["c", "a"]
    assert store.read_entities(OWNER, []) == []


def test_the_narrowest_schema_wins(store: Store, make: Maker) -> None:
    write(store, make, make.thing("a", "LegalEntity", name="Aurora"), make.thing("a", "Company"))
    assert store.entity(OWNER, "a").schema == "Company"


def test_statements_stream_by_entity(store: Store, make: Maker) -> None:
    write(store, make, make.thing("b", name="B"), make.thing("a", name="A"), make.family("f", "a", "b"))
    write(store, make, [make.claim("b", "Person", "birthDate", "1990")])
    rows = standing(store, make)
    assert [row.entity_id for row in rows] == ["a", "a", "b", "b", "b", "f", "f", "f"]
    people = store.statements(OWNER, make.case_id, schemata=["Person"])
    assert {record.statement.entity_id for record in people} == {"a", "b"}


def test_history_streams_what_was_taken_back(store: Store, make: Maker) -> None:
    rows = make.thing("a", name="Elena")
    write(store, make, rows)
    with store.write(OWNER, make.case_id, kind="edit", label="x", reason="misread") as writer:
        assert writer.retract([rows[1].id, "unknown"]) == 1
    assert standing(store, make) == rows[:1]
    history = list(store.statements(OWNER, make.case_id, with_history=True))
    assert [(record.statement, record.superseded_by) for record in history] == [(rows[0], None), (rows[1], 2)]
    assert history[1].superseded_at
    assert store.changes(OWNER, make.case_id)[0].reason == "misread"


def test_a_half_read_stream_does_no_harm(store: Store, make: Maker) -> None:
    write(store, make, *(make.thing(f"p{number}", name="x") for number in range(2_000)))
    stream = store.statements(OWNER, make.case_id)
    next(stream)
    write(store, make, make.thing("later"))
    stream.close()  # type: ignore[attr-defined]  # a generator in every store
    assert store.entity(OWNER, "later")


# ── lists


def test_names_are_found_by_their_beginnings_across_scripts(store: Store, make: Maker) -> None:
    names = {"a": "Елена Петрова", "b": "Elena Popescu", "c": "Nguyễn Hương", "d": "Ђорђе"}
    write(store, make, *(make.thing(key, name=name) for key, name in names.items()))

    def found(text: str) -> list[str]:
        return sorted(row.id for row in store.list_entities(OWNER, EntityQuery(text=text)).rows)

    assert found("elena") == found("Елена") == found("ЕЛ") == ["a", "b"]
    assert found("pet el") == ["a"]
    assert found("nguyen") == ["c"]
    assert found("Đorđe") == found("dorde") == found("djordje") == ["d"]
    assert found("lena") == []
    assert found("!!!") == []
    assert found("%") == []
    assert found("") == ["a", "b", "c", "d"]


def test_a_list_is_cut_in_pages_and_told_whole(store: Store, make: Maker) -> None:
    write(store, make, *(make.thing(f"p{number}", name=f"Name {number}") for number in range(5)), make.thing("z"))
    page = store.list_entities(OWNER, EntityQuery(limit=2, offset=2))
    assert ([row.caption for row in page.rows], page.total) == (["Name 2", "Name 3"], 6)
    assert store.list_entities(OWNER, EntityQuery(offset=5)).rows[0].caption == ""


def test_a_list_by_degree_counts_each_link_once(store: Store, make: Maker) -> None:
    three = [*make.family("f", "a", "b"), make.claim("f", "Family", "relative", "c")]
    write(store, make, *(make.thing(key, name=key) for key in "abc"), three, make.payment("p", "b", "b"))
    page = store.list_entities(OWNER, EntityQuery(order="degree"))
    assert [(row.id, row.degree) for row in page.rows] == [("b", 2), ("a", 1), ("c", 1)]
    by_name = store.list_entities(OWNER, EntityQuery())
    assert [(row.id, row.degree) for row in by_name.rows] == [("a", 1), ("b", 2), ("c", 1)]


def test_links_are_listed_only_when_asked_for(store: Store, make: Maker) -> None:
    write(store, make, make.thing("a"), make.thing("b"), make.family("f", "a", "b"))
    assert [row.id for row in store.list_entities(OWNER, EntityQuery()).rows] == ["a", "b"]
    assert [row.id for row in store.list_entities(OWNER, EntityQuery(schemata=("Family",))).rows] == ["f"]


# ── writing


def test_the_same_import_twice_changes_nothing(store: Store, make: Maker) -> None:
    rows = list(make.random_network(30, 60, seed=1))
    write(store, make, rows, kind="import")
    before = derived(store), store.changes(OWNER, make.case_id), rows_of(store, "log_entry")
    with store.write(OWNER, make.case_id, kind="import", label="again") as writer:
        assert writer.add(iter(rows)) == AddOutcome(new=0, known=len(rows))
    assert writer.change is None
    assert (derived(store), store.changes(OWNER, make.case_id), rows_of(store, "log_entry")) == before


def test_a_claim_told_twice_in_one_stream_is_one(store: Store, make: Maker) -> None:
    rows = make.thing("a", name="Elena")
    with store.write(OWNER, make.case_id, kind="import", label="x") as writer:
        assert writer.add([*rows, *rows]) == AddOutcome(new=2, known=2)
    assert writer.change is not None
    assert writer.change.added == 2


def test_a_statement_without_id_gets_its_own(store: Store, make: Maker) -> None:
    row = make.claim("a", "Person", "name", "Elena")
    write(store, make, [row._replace(id="")])
    assert store.entity(OWNER, "a").statements == [row]


def test_a_statement_taken_back_can_be_written_again(store: Store, make: Maker) -> None:
    rows = make.thing("a", name="Elena")
    write(store, make, rows)
    with store.write(OWNER, make.case_id, kind="edit", label="x") as writer:
        writer.retract([row.id for row in rows])
    with pytest.raises(NotFoundError):
        store.entity(OWNER, "a")
    with store.write(OWNER, make.case_id, kind="edit", label="x") as writer:
        assert writer.add(rows) == AddOutcome(new=2, known=0)
    assert store.entity(OWNER, "a").statements == rows


def test_what_one_change_does_and_takes_back_leaves_no_trace(store: Store, make: Maker) -> None:
    rows = make.thing("a", name="Elena")
    old = make.thing("b", name="Bob")
    write(store, make, old)
    gone = make.thing("c", name="Gone")
    write(store, make, gone)
    store.undo(OWNER, make.case_id)
    before = derived(store), list(store.statements(OWNER, make.case_id, with_history=True))
    with store.write(OWNER, make.case_id, kind="edit", label="x") as writer:
        writer.add([*rows, *gone])
        assert writer.retract([row.id for row in [*rows, *old, *gone]]) == 6
        assert writer.add(old) == AddOutcome(new=2, known=0)
    assert writer.change is None
    assert (derived(store), list(store.statements(OWNER, make.case_id, with_history=True))) == before


def test_an_exception_drops_the_whole_change(store: Store, make: Maker) -> None:
    before = derived(store)
    with pytest.raises(ZeroDivisionError), store.write(OWNER, make.case_id, kind="edit", label="x") as writer:  # noqa: PT012
        writer.add(make.thing("a", name="Elena"))
        raise ZeroDivisionError
    assert derived(store) == before
    assert store.changes(OWNER, make.case_id) == []
    write(store, make, make.thing("a"))
    assert store.entity(OWNER, "a")


def test_strays_are_refused(store: Store, make: Maker) -> None:
    other = new_case(store, "Other")
    for rows, error in (
        (other.thing("a"), InputError),
        (make.thing("", name="Elena"), InputError),
        (make.thing("a", "Nonesuch"), NotFoundError),
        (make.thing("a", name="Ele\x00na"), InputError),
        ([make.claim("a", "Person", "name", "x")._replace(id="", value="\ud800")], InputError),
    ):
        with pytest.raises(error):
            write(store, make, rows)
    assert standing(store, make) == []


def test_the_statements_of_another_case_cannot_be_taken_back(store: Store, make: Maker) -> None:
    rows = make.thing("a", name="Elena")
    write(store, make, rows)
    other = new_case(store, "Other")
    with store.write(OWNER, other.case_id, kind="edit", label="x") as writer:
        assert writer.retract([row.id for row in rows]) == 0
    assert standing(store, make) == rows


def test_rebuilding_changes_nothing(store: Store, make: Maker) -> None:
    write(store, make, list(make.random_network(40, 90, seed=3)))
    write(store, make, [make.claim("p1", "Person", "canonicalId", "p2")])
    before = derived(store)
    store.rebuild(OWNER, make.case_id)
    assert derived(store) == before


def test_every_write_is_logged(store: Store, make: Maker) -> None:
    write(store, make, make.thing("a"))
    store.undo(OWNER, make.case_id)
    store.log(OWNER, "export", case_id=make.case_id, subject="graphml")
    log = rows_of(store, "log_entry")
    assert {(row[1], row[2], row[3]) for row in log} == {("owner", "La Lanterne", "test")}
    assert sorted(row[4] for row in log) == ["create_case", "edit", "export", "undo"]


# ── scope


def test_a_scope_that_sees_nothing_gets_nothing(store: Store, make: Maker) -> None:
    write(store, make, make.thing("a", name="Elena"), make.thing("b"), make.family("f", "a", "b"))
    assert store.cases(NO_ONE) == []
    assert store.read_entities(NO_ONE, ["a"]) == []
    assert store.list_entities(NO_ONE, EntityQuery(text="elena")).total == 0
    assert store.list_entities(NO_ONE, EntityQuery(case_ids=(make.case_id,))).total == 0
    assert store.graph(NO_ONE, [make.case_id]).node_id == []
    hidden = [
        lambda: store.case(NO_ONE, "Harbor"),
        lambda: store.counts(NO_ONE, make.case_id),
        lambda: store.entity(NO_ONE, "a"),
        lambda: store.entity(NO_ONE, "a", at=1),
        lambda: list(store.statements(NO_ONE, make.case_id)),
        lambda: store.ego_graph(NO_ONE, "a", 1),
        lambda: store.changes(NO_ONE, make.case_id),
        lambda: store.undo(NO_ONE, make.case_id),
        lambda: store.redo(NO_ONE, make.case_id),
        lambda: store.rebuild(NO_ONE, make.case_id),
        lambda: write_as(store, NO_ONE, make),
    ]
    for call in hidden:
        with pytest.raises(NotFoundError):
            call()


def write_as(store: Store, scope: Scope, make: Maker) -> None:
    with store.write(scope, make.case_id, kind="edit", label="x") as writer:
        writer.add(make.thing("w"))


def test_a_hidden_case_and_an_absent_one_look_the_same(store: Store, make: Maker) -> None:
    texts = []
    for scope, case_id in ((NO_ONE, make.case_id), (OWNER, "absent")):
        with pytest.raises(NotFoundError) as caught:
            store.counts(scope, case_id)
        texts.append(str(caught.value).replace(case_id, "?"))
    assert texts[0] == texts[1]


def test_a_reader_may_not_write(store: Store, make: Maker) -> None:
    reader = Scope("reader", all_cases=True)
    write(store, make, make.thing("a"))
    for call in (
        lambda: store.create_case(reader, Case("", "New")),
        lambda: write_as(store, reader, make),
        lambda: store.undo(reader, make.case_id),
        lambda: store.redo(reader, make.case_id),
        lambda: store.rebuild(reader, make.case_id),
    ):
        with pytest.raises(DeniedError):
            call()
    assert store.entity(reader, "a")


def test_a_scope_of_one_case_sees_that_case_alone(store: Store, make: Maker) -> None:
    other = new_case(store, "Other")
    write(store, make, make.thing("a", name="Elena"), make.thing("b"), make.family("f", "a", "b"))
    write(store, other, other.thing("c", name="Elena"), other.thing("d"), other.family("g", "c", "d"))
    scope = Scope("caseworker", cases=frozenset({other.case_id}), may_write=True)
    assert [case.title for case in store.cases(scope)] == ["Other"]
    assert [row.id for row in store.list_entities(scope, EntityQuery(text="elena")).rows] == ["c"]
    assert store.graph(scope, [make.case_id, other.case_id]).edge_link == ["g"]
    assert [entity.id for entity in store.read_entities(scope, ["a", "c"])] == ["c"]


def test_an_entourage_stops_where_sight_stops(store: Store, make: Maker) -> None:
    other = new_case(store, "Other")
    write(store, make, make.thing("a"), make.thing("b"), make.family("f", "a", "b"))
    same = [other.claim("c", "Person", "canonicalId", "a")]
    write(store, other, other.thing("c"), same, other.thing("d"), other.payment("p", "c", "d"))
    assert store.ego_graph(OWNER, "c", 1).node_id == ["a", "b", "d"]
    half = Scope("half", cases=frozenset({make.case_id}))
    graph = store.ego_graph(half, "a", 2)
    assert (graph.node_id, graph.edge_link) == (["a", "b"], ["f"])
    rest = Scope("rest", cases=frozenset({other.case_id}))
    graph = store.ego_graph(rest, "c", 2)
    assert (graph.node_id, graph.edge_link) == (["a", "d"], ["p"])


# ── derived edges, seen from outside


def test_a_denied_link_is_no_edge_and_a_doubted_one_is_uncertain(store: Store, make: Maker) -> None:
    doubted = [make.claim("f", "Family", "person", "a", stance=UNCERTAIN), make.claim("f", "Family", "relative", "b")]
    denied = [make.claim("g", "Family", "person", "a"), make.claim("g", "Family", "relative", "b", stance=NEGATED)]
    write(store, make, make.thing("a"), make.thing("b"), doubted, denied)
    graph = store.graph(OWNER, [make.case_id])
    assert list(zip(graph.edge_link, graph.edge_stance, strict=True)) == [("f", "uncertain")]


def test_a_merged_entity_brings_its_links_along_and_leaves_with_them(store: Store, make: Maker) -> None:
    write(store, make, *(make.thing(key, name=key) for key in "abc"), make.family("f", "a", "b"))
    write(store, make, make.family("g", "c", "b"))
    before = derived(store)
    write(store, make, [make.claim("c", "Person", "canonicalId", "a")])
    graph = store.graph(OWNER, [make.case_id])
    assert graph.node_id == ["a", "b"]
    assert {
        (graph.node_id[s], graph.node_id[t]) for s, t in zip(graph.edge_source, graph.edge_target, strict=True)
    } == {("a", "b")}
    assert len(graph.edge_link) == 2
    assert store.ego_graph(OWNER, "c", 1).node_id == ["a", "b"]
    merged = derived(store)
    store.rebuild(OWNER, make.case_id)
    assert derived(store) == merged
    store.undo(OWNER, make.case_id)
    assert derived(store) == before


def test_a_link_to_nobody_is_not_drawn_until_somebody_is_there(store: Store, make: Maker) -> None:
    write(store, make, make.thing("a"), make.family("f", "a", "b"))
    assert store.graph(OWNER, [make.case_id]).edge_link == []
    assert store.ego_graph(OWNER, "a", 1).node_id == ["a"]
    write(store, make, make.thing("b"))
    assert store.graph(OWNER, [make.case_id]).edge_link == ["f"]
    assert store.ego_graph(OWNER, "a", 1).node_id == ["a", "b"]


# ── entourage


def brute_force(edges: list[tuple[str, str]], root: str, radius: int) -> set[str]:
    reached = {root}
    for _ in range(radius):
        reached |= {far for pair in edges for near, far in (pair, pair[::-1]) if near in reached}
    return reached


@pytest.mark.parametrize("classes", [(), ("family",), ("family", "financial"), ("intimate",)])
def test_an_entourage_is_what_breadth_first_search_finds(store: Store, make: Maker, classes: tuple[str, ...]) -> None:
    write(store, make, list(make.random_network(60, 80, seed=7)))
    whole = store.graph(OWNER, [make.case_id])
    rows = [
        (link, whole.node_id[source], whole.node_id[target])
        for link, link_class, source, target in zip(
            whole.edge_link, whole.edge_class, whole.edge_source, whole.edge_target, strict=True
        )
        if not classes or link_class in classes
    ]
    for root in ("p0", "p17", "p42"):
        for radius in (0, 1, 2, 4):
            expected = brute_force([row[1:] for row in rows], root, radius)
            graph = store.ego_graph(OWNER, root, radius, link_classes=classes)
            assert graph.node_id[0] == root
            assert set(graph.node_id) == expected
            assert graph.edge_link == sorted(row[0] for row in rows if {row[1], row[2]} <= expected)


def test_an_entourage_stops_growing_at_its_limit(store: Store, make: Maker) -> None:
    people = [make.thing(f"p{number:02}") for number in range(12)]
    write(store, make, *people, *(make.family(f"f{number}", "p00", f"p{number:02}") for number in range(1, 12)))
    graph = store.ego_graph(OWNER, "p00", 3, limit=5)
    assert graph.node_id == ["p00", "p01", "p02", "p03", "p04"]
    assert len(graph.edge_link) == 4
    with pytest.raises(NotFoundError):
        store.ego_graph(OWNER, "absent", 1)


# ── two at once


def test_two_writers_both_succeed(store: Store, make: Maker) -> None:
    failures: list[FanalError] = []
    start = Barrier(2)

    def run(letter: str) -> None:
        start.wait()
        try:
            for number in range(10):
                write(store, make, make.thing(f"{letter}{number}", name=letter))
                store.list_entities(OWNER, EntityQuery(text=letter))
        except FanalError as error:
            failures.append(error)

    threads = [Thread(target=run, args=(letter,)) for letter in "xy"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert store.list_entities(OWNER, EntityQuery()).total == 20
    assert len(store.changes(OWNER, make.case_id)) == 20


def test_readers_see_the_state_before_an_unfinished_change(store: Store, make: Maker) -> None:
    write(store, make, make.thing("a"))
    with store.write(OWNER, make.case_id, kind="edit", label="x") as writer:
        writer.add(make.thing("b"))
        assert store.list_entities(OWNER, EntityQuery()).total == 1
    assert store.list_entities(OWNER, EntityQuery()).total == 2


def test_a_case_is_described_anew(store: Store, make: Maker) -> None:
    other = new_case(store, "Other")
    described = replace(store.case(OWNER, make.case_id), title="Night bus", language="fr")
    assert store.update_case(OWNER, described) == described == store.case(OWNER, "Night bus")
    with pytest.raises(ConflictError):
        store.update_case(OWNER, replace(described, id=other.case_id))
    with pytest.raises(InputError):
        store.update_case(OWNER, replace(described, title=" "))
    for scope, absent in ((NO_ONE, described), (OWNER, replace(described, id="nowhere", title="x"))):
        with pytest.raises(NotFoundError):
            store.update_case(scope, absent)
