"""What statements add up to."""

from hypothesis import given
from hypothesis import strategies as st

from fanal.model.entity import caption_of
from fanal.model.ids import KeyedIds
from fanal.model.schemata import load_model
from fanal.model.statement import ASSERTED, NEGATED, UNCERTAIN, Statement
from fanal.store.derived.derive import Derivation
from fanal.store.derived.edges import counted_once, with_canonical_ends
from fanal.store.derived.lines import EdgeLine
from fanal.text.names import fold
from tests.store.made import Maker

MAKE = Maker(KeyedIds(b"0" * 32), "case")
DERIVATION = Derivation(load_model())


def edges_of(rows: list[Statement]) -> list[EdgeLine]:
    return DERIVATION.draw("case", rows[0].entity_id, rows)[1]


def pairs(rows: list[Statement]) -> list[tuple[str, str]]:
    return [(edge.source, edge.target) for edge in edges_of(rows)]


def test_a_link_is_an_edge_with_all_it_says() -> None:
    rows = MAKE.thing(
        "l", "Act", agent="a", subject="b", act="recruits", startDate="2012-05", endDate="2013", weight="2.5"
    )
    (edge,) = edges_of(rows)
    assert edge == EdgeLine(
        "l", "l", "case", "Act", "criminal", "recruits", "a", "b", True, "2012-05", "2013", 2.5, ASSERTED
    )


def test_a_single_date_is_both_beginning_and_end() -> None:
    (edge,) = edges_of(MAKE.thing("l", "Family", person="a", relative="b", date="2012"))
    assert (edge.date_from, edge.date_to) == ("2012", "2012")


def test_the_time_for_which_a_claim_holds_dates_an_undated_link() -> None:
    person = MAKE.claim("l", "Family", "person", "a", valid_from="2011", valid_to="2012")
    (edge,) = edges_of([person, MAKE.claim("l", "Family", "relative", "b")])
    assert (edge.date_from, edge.date_to) == ("2011", "2012")


def test_a_weight_that_is_no_strength_counts_one() -> None:
    for weight in ("many", "-1", "nan", "inf", ""):
        (edge,) = edges_of(MAKE.thing("l", "Family", person="a", relative="b", weight=weight))
        assert edge.weight == 1.0


def test_several_ends_give_an_edge_for_each_pair() -> None:
    more = [MAKE.claim("l", "Payment", "beneficiary", "c"), MAKE.claim("l", "Payment", "payer", "b")]
    assert pairs([*MAKE.thing("l", "Payment", payer="a", beneficiary="b"), *more]) == [
        ("a", "b"), ("a", "c"), ("b", "c"),
    ]  # fmt: skip


def test_an_undirected_pair_is_told_once() -> None:
    more = [MAKE.claim("l", "Family", "person", "b"), MAKE.claim("l", "Family", "relative", "a")]
    assert pairs([*MAKE.thing("l", "Family", person="a", relative="b"), *more]) == [("a", "b")]


def test_a_call_to_oneself_stays() -> None:
    assert pairs(MAKE.thing("l", "Communication", sender="a", recipient="a")) == [("a", "a")]


def test_a_link_without_an_end_is_no_edge() -> None:
    assert edges_of(MAKE.thing("l", "Family", person="a")) == []


def test_stance_of_an_edge_is_that_of_its_weakest_part() -> None:
    person, relative = MAKE.claim("l", "Family", "person", "a"), MAKE.claim("l", "Family", "relative", "b")
    exists = MAKE.claim("l", "Family", "id", "")
    for doubted in (0, 1, 2):
        rows = [exists, person, relative]
        rows[doubted] = rows[doubted]._replace(stance=UNCERTAIN)
        assert [edge.stance for edge in edges_of(rows)] == [UNCERTAIN]
        both = [*rows, [exists, person, relative][doubted]]
        assert [edge.stance for edge in edges_of(both)] == [ASSERTED], "one source is sure"
        rows[doubted] = rows[doubted]._replace(stance=NEGATED)
        assert edges_of(rows) == []


def test_a_property_with_a_link_class_is_an_edge() -> None:
    rows = [
        *MAKE.thing("e", "Event", name="Raid", date="2012", involved="a"),
        MAKE.claim("e", "Event", "involved", "b"),
    ]
    found = edges_of(rows)
    assert [(edge.link, edge.source, edge.target) for edge in found] == [
        ("e.involved.a", "e", "a"),
        ("e.involved.b", "e", "b"),
    ]
    assert {(edge.link_class, edge.schema, edge.directed, edge.date_from) for edge in found} == {
        ("presence", "Event", False, "2012")
    }


def test_the_value_marked_as_used_names_the_entity() -> None:
    first, second = MAKE.claim("a", "Person", "name", "Elena"), MAKE.claim("a", "Person", "name", "Ileana")
    rows = [first, second]
    assert DERIVATION.draw("case", "a", rows)[0].caption == "Elena"
    rows.append(MAKE.claim("a", "Person", "usedStatement", second.id))
    assert DERIVATION.draw("case", "a", rows)[0].caption == "Ileana"


NAMES = st.sampled_from(["name", "alias", "firstName", "nationality"])


@given(st.lists(st.tuples(NAMES, st.text(max_size=4), st.sampled_from([ASSERTED, UNCERTAIN, NEGATED])), min_size=1))
def test_captions_are_those_of_the_model(claims: list[tuple[str, str, str]]) -> None:
    rows = [MAKE.claim("a", "Person", prop, value, stance=stance) for prop, value, stance in claims]
    line, _, tokens = DERIVATION.draw("case", "a", rows)
    assert line.caption == caption_of(load_model().get("Person"), rows)
    assert set(fold(line.caption).split()) <= tokens


def test_merged_ends_meet_and_a_link_within_one_person_is_left_out() -> None:
    edges = [*edges_of(MAKE.family("f", "a", "b")), *edges_of(MAKE.family("g", "b", "c"))]
    merged = with_canonical_ends(edges, {"b": "a"})
    assert [(edge.link, edge.source, edge.target) for edge in merged] == [("g", "a", "c")]
    assert with_canonical_ends(edges, {}) == edges


def test_a_link_is_counted_once_at_each_entity() -> None:
    more = [MAKE.claim("l", "Payment", "beneficiary", "c")]
    rows = counted_once(edges_of([*MAKE.payment("l", "a", "b"), *more]) + edges_of(MAKE.payment("m", "a", "a")))
    assert [row[-2:] for row in rows] == [(True, True), (False, True), (True, False)]
