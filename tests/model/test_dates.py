from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fanal.model.dates import PartialDate, in_window


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2012", "2012"),
        ("2012-05", "2012-05"),
        ("2012-5-3", "2012-05-03"),
        ("2012/05/13", "2012-05-13"),
        ("2012.05.13", "2012-05-13"),
        ("05/2012", "2012-05"),
        ("5.2012", "2012-05"),
        ("13/05/2012", "2012-05-13"),
        ("13.05.2012.", "2012-05-13"),
        ("13-05-2012", "2012-05-13"),
        ("2012-05-13T10:11:12Z", "2012-05-13"),
        ("2012-05-13 10:11", "2012-05-13"),
        ("13/05/2012 10:11", "2012-05-13"),
        ("2012-00-00", "2012"),
        ("2012-05-00", "2012-05"),
        ("00/05/2012", "2012-05"),
        (" 0800 ", "0800"),
    ],
)
def test_reads_partial_dates(text: str, iso: str) -> None:
    found = PartialDate.parse(text)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "12",
        "2012-13",
        "2012-02-30",
        "30/02/2012",
        "05/13/2012",
        "0000",
        "2012-05/13",
        "1/2-2012",
        "٢٠١٢",
        "2012x",
    ],
)
def test_refuses_what_names_no_real_day(text: str) -> None:
    assert PartialDate.parse(text) is None


@pytest.mark.parametrize(
    ("iso", "earliest", "latest"),
    [
        ("2012", date(2012, 1, 1), date(2012, 12, 31)),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("1900-02", date(1900, 2, 1), date(1900, 2, 28)),
        ("2012-02-03", date(2012, 2, 3), date(2012, 2, 3)),
    ],
)
def test_is_an_interval(iso: str, earliest: date, latest: date) -> None:
    assert (PartialDate(iso).earliest, PartialDate(iso).latest) == (earliest, latest)


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_every_prefix_of_a_day_holds_the_day(day: date, length: int) -> None:
    prefix = PartialDate.parse(day.isoformat()[:length])
    assert prefix is not None
    assert prefix.earliest <= day <= prefix.latest
    assert prefix.may_equal(PartialDate(day.isoformat()))


@given(st.dates(), st.dates())
def test_order_of_days_is_kept(one: date, other: date) -> None:
    left, right = PartialDate(one.isoformat()), PartialDate(other.isoformat())
    assert left.certainly_before(right) == (one < other)
    assert (left < right) == (one < other)


@given(st.dates(), st.dates(), st.dates(), st.dates())
def test_window_is_interval_overlap(a: date, b: date, c: date, d: date) -> None:
    (start, end), (first, last) = sorted((a, b)), sorted((c, d))
    touches = start <= last and first <= end
    assert in_window(start.isoformat(), end.isoformat(), (first.isoformat(), last.isoformat())) == touches


@pytest.mark.parametrize(
    ("start", "end", "window", "touches"),
    [
        (None, None, ("2012", "2013"), True),
        ("2012", None, ("2012-05", "2012-06"), True),
        ("2014", None, ("2012", "2013"), False),
        (None, "2011-12", ("2012", None), False),
        (None, "2012", ("2012-06", None), True),
        ("2012", "2013", (None, None), True),
    ],
)
def test_open_ends(start: str | None, end: str | None, window: tuple[str | None, str | None], touches: bool) -> None:
    assert in_window(start, end, window) is touches
