"""Calendar values keep how finely they are known, and have one spelling each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pk_ru_timeline.model import DateRange, Granularity, format_edtf, parse_edtf

DAYS = st.dates(date(1, 1, 1), date(9998, 12, 31))
"""Every day that a range can end with."""

YEARS = st.integers(1, 9998)

UNITS = (
    "day",
    "week",
    "month",
    "quarter",
    "spring",
    "summer",
    "autumn",
    "winter",
    "half",
    "year",
    "decade",
    "century",
)
"""A kind of range for each name, made around some day."""


def unit_around(name: str, day: date) -> DateRange:
    makers: dict[str, Callable[[], DateRange]] = {
        "day": lambda: DateRange.day(day),
        "week": lambda: DateRange.week(day),
        "month": lambda: DateRange.month(day.year, day.month),
        "quarter": lambda: DateRange.quarter(day.year, (day.month + 2) // 3),
        "spring": lambda: DateRange.season(day.year, 21),
        "summer": lambda: DateRange.season(day.year, 22),
        "autumn": lambda: DateRange.season(day.year, 23),
        "winter": lambda: DateRange.season(day.year, 24),
        "half": lambda: DateRange.half(day.year, 1 if day.month <= 6 else 2),
        "year": lambda: DateRange.year(day.year),
        "decade": lambda: DateRange.decade(day.year // 10 * 10),
        "century": lambda: DateRange.century(day.year // 100 * 100),
    }
    return makers[name]()


ORDINARY = st.dates(date(100, 1, 10), date(9899, 12, 20))
"""Days that lie in a whole century and far enough from both ends of the calendar."""

CLOSED = st.one_of(
    st.builds(unit_around, st.sampled_from(UNITS), ORDINARY),
    st.tuples(ORDINARY, ORDINARY).map(lambda two: DateRange.days(min(two), max(two))),
)
ONE_SIDED = st.one_of(CLOSED.map(DateRange.from_here_on), CLOSED.map(DateRange.up_to_here))
EXACT = st.one_of(CLOSED, ONE_SIDED)
RANGES = st.one_of(EXACT, EXACT.map(DateRange.about))


@pytest.mark.parametrize(
    ("edtf", "start", "end", "granularity", "approximate"),
    [
        ("2023-04-20", date(2023, 4, 20), date(2023, 4, 21), "day", False),
        ("2023-04", date(2023, 4, 1), date(2023, 5, 1), "month", False),
        ("2023-12", date(2023, 12, 1), date(2024, 1, 1), "month", False),
        ("2023", date(2023, 1, 1), date(2024, 1, 1), "year", False),
        ("2024-02-29", date(2024, 2, 29), date(2024, 3, 1), "day", False),
        ("2023-01-16/2023-01-22", date(2023, 1, 16), date(2023, 1, 23), "week", False),
        ("2023-06-20/2023-06-21", date(2023, 6, 20), date(2023, 6, 22), "span", False),
        ("2023-06-20/2023-06-20", date(2023, 6, 20), date(2023, 6, 21), "day", False),
        ("2023-04/2023-06", date(2023, 4, 1), date(2023, 7, 1), "quarter", False),
        ("2023-34", date(2023, 4, 1), date(2023, 7, 1), "quarter", False),
        ("2023-05/2023-07", date(2023, 5, 1), date(2023, 8, 1), "span", False),
        ("2023-07/2023-12", date(2023, 7, 1), date(2024, 1, 1), "half", False),
        ("2023-01/2023-12", date(2023, 1, 1), date(2024, 1, 1), "year", False),
        ("2023-12/2024-01", date(2023, 12, 1), date(2024, 2, 1), "span", False),
        ("2022/2024", date(2022, 1, 1), date(2025, 1, 1), "span", False),
        ("1970/1979", date(1970, 1, 1), date(1980, 1, 1), "decade", False),
        ("197X", date(1970, 1, 1), date(1980, 1, 1), "decade", False),
        ("1900/1999", date(1900, 1, 1), date(2000, 1, 1), "century", False),
        ("19XX", date(1900, 1, 1), date(2000, 1, 1), "century", False),
        ("2017-21", date(2017, 3, 1), date(2017, 6, 1), "season", False),
        ("2017-22", date(2017, 6, 1), date(2017, 9, 1), "season", False),
        ("2017-23", date(2017, 9, 1), date(2017, 12, 1), "season", False),
        ("2017-24", date(2017, 12, 1), date(2018, 3, 1), "season", False),
        ("2023-06~", date(2023, 6, 1), date(2023, 7, 1), "month", True),
        ("2023-06-10~", date(2023, 6, 10), date(2023, 6, 11), "day", True),
        ("2023-10~/2023-12~", date(2023, 10, 1), date(2024, 1, 1), "quarter", True),
        ("2023/..", date(2023, 1, 1), None, "year", False),
        ("2023-03/..", date(2023, 3, 1), None, "month", False),
        ("2023-03-05/..", date(2023, 3, 5), None, "day", False),
        ("../2023", None, date(2024, 1, 1), "year", False),
        ("../2023-03", None, date(2023, 4, 1), "month", False),
        ("../2023-03-05", None, date(2023, 3, 6), "day", False),
        ("2023~/..", date(2023, 1, 1), None, "year", True),
    ],
)
def test_a_spelling_gives_its_days_and_how_finely_they_are_known(
    edtf: str, start: date | None, end: date | None, granularity: str, approximate: bool
) -> None:
    assert parse_edtf(edtf) == DateRange(
        start=start, end=end, granularity=Granularity(granularity), approximate=approximate
    )


@pytest.mark.parametrize(
    ("spelt", "same"),
    [
        (" 2023-04 ", "2023-04"),
        ("2023-04?", "2023-04~"),
        ("2023-04%", "2023-04~"),
        ("~2023", "2023~"),
        ("2023-04~/2023-05", "2023-04~/2023-05~"),
        ("2023/", "2023/.."),
        ("/2023", "../2023"),
        ("197X", "1970/1979"),
        ("19XX", "1900/1999"),
        ("2023-33", "2023-01/2023-03"),
        ("2023-36", "2023-10/2023-12"),
        ("2023-01-01/2023-01-31", "2023-01"),
        ("2023-01/2023-12", "2023"),
        ("2023-06-20/2023-06-20", "2023-06-20"),
        ("2023-04/2023-04-20", "2023-04-01/2023-04-20"),
        ("2023/2024-06", "2023-01/2024-06"),
        ("2017-23/..", "2017-09/.."),
        ("0001-01-01", "0001-01-01"),
        ("9998-12-31", "9998-12-31"),
    ],
)
def test_other_spellings_are_written_in_the_one_way(spelt: str, same: str) -> None:
    assert format_edtf(parse_edtf(spelt)) == same


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("2023-06-31", "there is no day 31 in that month"),
        ("2023-02-29", "there is no day 29 in that month"),
        ("2023-06-00", "there is no day 00 in that month"),
        ("2023-13", "there is no month 13"),
        ("2023-00", "there is no month 00"),
        ("2023-13-01", "there is no month 13"),
        ("2023-21-01", "there is no month 21"),
        ("2023-37", "there is no month 37"),
        ("0000", "the year must lie between 0001 and 9998"),
        ("9999-01-01", "the year must lie between 0001 and 9998"),
        ("31 June", "is not a date"),
        ("", "is not a date"),
        ("2023-4", "is not a date"),
        ("20230420", "is not a date"),
        ("2023-04-20T10:00", "is not a date"),
        ("202-04", "is not a date"),
        ("٢٠٢٣-٠٤-2", "is not a date"),
        ("2023/2024/2025", "is not a date"),
        ("..", "is not a date"),
        ("~", "is not a date"),
        ("../..", "has no known end"),
        ("/", "has no known end"),
        ("/..", "has no known end"),
        ("2024/2023", "ends after it starts"),
        ("2023-05-02/2023-05-01", "ends after it starts"),
        ("2023-06-31/2023-07-01", "there is no day 31 in that month"),
        ("2023/nonsense", "is not a date"),
        ("000X", "out of range"),
        ("999X", "out of range"),
        ("99XX", "out of range"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("start", "end", "granularity", "complaint"),
    [
        (None, None, "span", "at least one known end"),
        (date(2023, 5, 2), date(2023, 5, 1), "span", "ends after it starts"),
        (date(2023, 5, 1), date(2023, 5, 1), "day", "ends after it starts"),
        (date(2023, 1, 16), date(2023, 1, 23), "span", "is not a span"),
        (date(2023, 1, 17), date(2023, 1, 24), "week", "is not a week"),
        (date(2023, 5, 1), date(2023, 6, 1), "span", "is not a span"),
        (date(2023, 5, 1), date(2023, 8, 1), "quarter", "is not a quarter"),
        (date(2023, 4, 1), date(2023, 10, 1), "half", "is not a half"),
        (date(2023, 2, 1), date(2024, 2, 1), "year", "is not a year"),
        (date(1971, 1, 1), date(1981, 1, 1), "decade", "is not a decade"),
        (date(1950, 1, 1), date(2050, 1, 1), "century", "is not a century"),
        (date(2023, 4, 1), date(2023, 7, 1), "season", "is not a season"),
        (date(2023, 3, 1), date(2023, 7, 1), "season", "is not a season"),
        (date(2023, 3, 2), date(2023, 6, 1), "season", "is not a season"),
        (date(2023, 5, 2), None, "month", "is not a month"),
        (date(2023, 5, 1), None, "year", "is not a year"),
        (None, date(2023, 5, 1), "year", "is not a year"),
        (date(2023, 1, 1), None, "span", "is not a span"),
        (date(2023, 1, 2), None, "week", "is not a week"),
    ],
)
def test_a_range_under_a_name_that_is_not_its_own_cannot_be_made(
    start: date | None, end: date | None, granularity: str, complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        DateRange(start=start, end=end, granularity=Granularity(granularity))


@pytest.mark.parametrize(
    ("left", "right"), [("../2023", "2024"), ("2023", "2024/.."), ("2024", "2023"), ("../2023", "2024/..")]
)
def test_an_open_end_or_the_wrong_order_cannot_be_joined(left: str, right: str) -> None:
    with pytest.raises(ValueError, match=r"known ends|ends after it starts"):
        DateRange.joined(parse_edtf(left), parse_edtf(right))


def test_joining_keeps_the_doubt_of_either_part() -> None:
    assert format_edtf(DateRange.joined(parse_edtf("2023-04~"), parse_edtf("2023-05"))) == "2023-04~/2023-05~"


@pytest.mark.parametrize(
    ("edtf", "opened"),
    [
        ("2023", "2023/.."),
        ("2023-03", "2023-03/.."),
        ("2023-03-05", "2023-03-05/.."),
        ("2023-01-16/2023-01-22", "2023-01-16/.."),
        ("2023-07/2023-12", "2023-07/.."),
        ("1970/1979", "1970/.."),
        ("2023-06~", "2023-06~/.."),
        ("2017-24", "2017-12/.."),
    ],
)
def test_from_here_on_keeps_the_beginning(edtf: str, opened: str) -> None:
    assert format_edtf(parse_edtf(edtf).from_here_on()) == opened


@pytest.mark.parametrize(
    ("edtf", "opened"),
    [
        ("2023", "../2023"),
        ("2023-03", "../2023-03"),
        ("2023-03-05", "../2023-03-05"),
        ("2023-01-16/2023-01-22", "../2023-01-22"),
        ("2023-01/2023-06", "../2023-06"),
        ("1970/1979", "../1979"),
        ("2023-06~", "../2023-06~"),
    ],
)
def test_up_to_here_keeps_the_end(edtf: str, opened: str) -> None:
    assert format_edtf(parse_edtf(edtf).up_to_here()) == opened


@pytest.mark.parametrize(
    ("edtf", "last", "days_long", "is_open"),
    [
        ("2023-04-20", date(2023, 4, 20), 1, False),
        ("2024-02", date(2024, 2, 29), 29, False),
        ("2023", date(2023, 12, 31), 365, False),
        ("../2023-03", date(2023, 3, 31), 3652059, True),
        ("2023/..", None, 3652059, True),
    ],
)
def test_the_length_of_a_range(edtf: str, last: date | None, days_long: int, is_open: bool) -> None:
    when = parse_edtf(edtf)

    assert (when.last, when.days_long, when.is_open) == (last, days_long, is_open)


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2023-04", "2023-04-20", True),
        ("2023-04", "2023-05", False),
        ("2023-04-30", "2023-05-01", False),
        ("2023/..", "2030-01-01", True),
        ("2023/..", "2022-12-31", False),
        ("../2023-03", "1900", True),
        ("../2023-03", "2023-04", False),
        ("../2023-03", "2023-03-31/..", True),
        ("../2023-03", "2023-04/..", False),
    ],
)
def test_ranges_overlap_where_a_day_may_lie_in_both(one: str, other: str, answer: bool) -> None:
    assert parse_edtf(one).overlaps(parse_edtf(other)) is answer


@pytest.mark.parametrize(
    ("inner", "outer", "answer"),
    [
        ("2023-04-20", "2023-04", True),
        ("2023-04", "2023-04-20", False),
        ("2023-04", "2023-04~", True),
        ("2023-04", "2023/..", True),
        ("2023-04", "../2023", True),
        ("2023/..", "2023-04/..", False),
        ("2023-04/..", "2023/..", True),
        ("2023/..", "2023", False),
        ("../2023", "2023", False),
        ("../2022", "../2023", True),
        ("2023-03-31/2023-04-01", "2023-04", False),
    ],
)
def test_a_range_lies_within_another_where_all_its_days_do(inner: str, outer: str, answer: bool) -> None:
    assert parse_edtf(inner).within(parse_edtf(outer)) is answer


def test_ranges_are_in_the_order_of_their_first_days_the_longer_first_the_doubtful_last() -> None:
    ordered = [
        "../2022-12-31",
        "2023",
        "2023/..",
        "2023-01",
        "2023-01-01",
        "2023-01-01~",
        "2023-04",
        "2023-04-20",
        "2024",
    ]
    some = [parse_edtf(edtf) for edtf in reversed(ordered)]

    assert [format_edtf(when) for when in sorted(some, key=DateRange.sort_key)] == [
        "../2022-12-31",
        "2023/..",
        "2023",
        "2023-01",
        "2023-01-01",
        "2023-01-01~",
        "2023-04",
        "2023-04-20",
        "2024",
    ]


@given(RANGES)
def test_what_was_written_is_read_back(when: DateRange) -> None:
    assert parse_edtf(format_edtf(when)) == when


@given(DAYS, st.booleans())
def test_every_day_of_the_calendar_is_read_back(day: date, doubtful: bool) -> None:
    when = DateRange.day(day).about() if doubtful else DateRange.day(day)

    assert parse_edtf(format_edtf(when)) == when


@given(st.text(max_size=25))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        when = parse_edtf(text)
    except ValueError:
        return
    assert parse_edtf(format_edtf(when)) == when


@given(st.from_regex(r"[~?%]?(\d{4}(-\d\d){0,2}|\d\d[\dX]X|\.\.)?/?(\d{4}(-\d\d){0,2}|\.\.)?[~?%]?", fullmatch=True))
def test_what_looks_like_a_date_is_one_or_a_value_error(text: str) -> None:
    try:
        when = parse_edtf(text)
    except ValueError:
        return
    assert parse_edtf(format_edtf(when)) == when


@given(st.sampled_from(("week", "month", "quarter", "half", "year", "decade", "century")), ORDINARY)
def test_a_unit_contains_each_of_its_days(name: str, day: date) -> None:
    assert DateRange.day(day).within(unit_around(name, day))


@given(
    st.sampled_from(
        [("month", "quarter"), ("quarter", "half"), ("half", "year"), ("year", "decade"), ("decade", "century")]
    ),
    ORDINARY,
)
def test_a_coarser_unit_contains_the_finer_one(pair: tuple[str, str], day: date) -> None:
    finer, coarser = (unit_around(name, day) for name in pair)

    assert finer.within(coarser)
    assert not coarser.within(finer)


@given(RANGES, RANGES)
def test_overlapping_is_mutual(one: DateRange, other: DateRange) -> None:
    assert one.overlaps(other) is other.overlaps(one)


@given(RANGES)
def test_a_range_overlaps_itself_and_lies_within_itself(when: DateRange) -> None:
    assert when.overlaps(when)
    assert when.within(when)


@given(RANGES, RANGES)
def test_what_lies_within_overlaps(one: DateRange, other: DateRange) -> None:
    assert not one.within(other) or one.overlaps(other)


@given(RANGES, RANGES, RANGES)
def test_within_is_handed_on(one: DateRange, two: DateRange, three: DateRange) -> None:
    assert not (one.within(two) and two.within(three)) or one.within(three)


@given(EXACT)
def test_an_opened_range_contains_what_it_was_made_of(when: DateRange) -> None:
    assert when.start is None or when.within(when.from_here_on())
    assert when.end is None or when.within(when.up_to_here())


@given(CLOSED, CLOSED)
def test_the_sort_key_tells_different_closed_ranges_apart(one: DateRange, other: DateRange) -> None:
    assert (one.sort_key() == other.sort_key()) is ((one.start, one.end) == (other.start, other.end))


@given(st.lists(RANGES, max_size=6))
def test_any_ranges_can_be_put_in_one_order(some: list[DateRange]) -> None:
    forward, backward = sorted(some, key=DateRange.sort_key), list(reversed(some))

    assert [w.sort_key() for w in sorted(backward, key=DateRange.sort_key)] == [w.sort_key() for w in forward]


@given(ORDINARY)
def test_a_week_begins_on_monday_and_ends_on_sunday(day: date) -> None:
    week = DateRange.week(day)

    assert week.start is not None and week.last is not None
    assert (week.start.weekday(), week.last.weekday(), week.days_long) == (0, 6, 7)


@given(ORDINARY, st.integers(0, 4000))
def test_a_stretch_is_named_after_the_unit_that_it_exactly_is(day: date, more: int) -> None:
    when = DateRange.days(day, day + timedelta(days=more))
    exact = [
        name
        for name in UNITS[:4] + UNITS[8:]
        if (u := unit_around(name, day)).start == when.start and u.end == when.end
    ]

    assert when.granularity == (exact[0] if exact else "span")
