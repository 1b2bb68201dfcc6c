import pytest
from hypothesis import given
from hypothesis import strategies as st

from fanal.errors import InputError
from fanal.model.grade import Grade, GradeScheme, parse, scheme_of, schemes
from fanal.model.vocabulary import load_vocabularies

SIZES = {"admiralty_6x6": (6, 6), "europol_4x4": (4, 4), "uk_5x5x5": (5, 5, 5), "uk_3x5x2": (3, 5, 2)}


def written(scheme: GradeScheme) -> st.SearchStrategy[tuple[str, ...]]:
    return st.tuples(*(st.sampled_from(sorted(values)) for values in scheme.axes.values()))


def test_the_schemes_have_the_sizes_of_their_names() -> None:
    assert {code: tuple(map(len, scheme.axes.values())) for code, scheme in schemes().items()} == SIZES


def test_axes_come_in_the_order_of_the_notation() -> None:
    for code, scheme in schemes().items():
        notation = load_vocabularies()["grade_scheme"].get(code).attributes["notation"]
        assert "".join(f"{{{axis}}}" for axis in scheme.axes) == notation


def test_ranks_of_an_axis_start_at_one_without_gap_or_tie() -> None:
    for scheme in schemes().values():
        for values in scheme.axes.values():
            ranks = sorted(value.rank for value in values.values() if value.rank is not None)
            assert ranks == list(range(1, len(ranks) + 1))


@given(st.data(), st.sampled_from(sorted(SIZES)), st.sampled_from(["", " ", "-", "/", ", "]))
def test_what_is_written_is_read(data: st.DataObject, code: str, between: str) -> None:
    marks = data.draw(written(schemes()[code]))
    grade = parse(f" {between.join(marks).lower()} ", code)
    assert (grade.scheme, *(grade.source, grade.information, grade.handling)[: len(marks)]) == (code, *marks)


@pytest.mark.parametrize(
    ("text", "code"), [("", "admiralty_6x6"), ("G1", "admiralty_6x6"), ("A7", "admiralty_6x6"), ("B23", "europol_4x4")]
)
def test_what_is_no_grade_is_refused_with_an_example(text: str, code: str) -> None:
    with pytest.raises(InputError, match="like A1"):
        parse(text, code)


def test_an_unknown_scheme_is_refused_with_the_known_ones() -> None:
    with pytest.raises(InputError, match="uk_3x5x2"):
        parse("A1", "admiralty")


def test_a_and_1_change_places_between_the_british_schemes() -> None:
    assert parse("A1", "uk_5x5x5").source == "A"
    assert parse("1A", "uk_3x5x2").source == "1"
    with pytest.raises(InputError):
        parse("A1", "uk_3x5x2")


def test_grades_of_two_schemes_are_never_compared() -> None:
    with pytest.raises(InputError, match="same scheme"):
        parse("A1", "admiralty_6x6").at_least(parse("A1", "europol_4x4"))


@pytest.mark.parametrize(
    ("own", "threshold", "expected"),
    [
        ("A1", "B2", True),
        ("B2", "B2", True),
        ("B3", "B2", False),
        ("C1", "B2", False),
        ("F1", "E5", False),
        ("A6", "E5", False),
    ],
)
def test_at_least_asks_every_axis(own: str, threshold: str, expected: bool) -> None:
    assert parse(own, "admiralty_6x6").at_least(parse(threshold, "admiralty_6x6")) is expected


def test_an_axis_that_the_threshold_leaves_out_asks_nothing() -> None:
    assert parse("E2", "admiralty_6x6").at_least(Grade("admiralty_6x6", information="2"))
    assert not Grade("admiralty_6x6", source="A").at_least(Grade("admiralty_6x6", information="5"))


@pytest.mark.parametrize("value", ["F", "Q"])
def test_a_threshold_without_rank_is_refused(value: str) -> None:
    with pytest.raises(InputError, match="another threshold"):
        parse("A1", "admiralty_6x6").at_least(Grade("admiralty_6x6", source=value))


@given(st.data(), st.sampled_from(sorted(SIZES)))
def test_at_least_is_an_order(data: st.DataObject, code: str) -> None:
    scheme = scheme_of(code)
    grades = written(scheme).map(lambda marks: Grade(code, *marks[:2]))
    one, two, three = (data.draw(grades) for _ in range(3))
    ranked = [
        grade
        for grade in (one, two, three)
        if None not in (scheme.rank("source", grade.source), scheme.rank("information", grade.information))
    ]
    for grade in ranked:
        assert grade.at_least(grade)
    if len(ranked) == 3 and one.at_least(two) and two.at_least(three):
        assert one.at_least(three)
