"""Where things stand on a time scale."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pk_ru_timeline.model import DateRange, parse_edtf
from pk_ru_timeline.scale import (
    Lane,
    Scale,
    count_cells,
    find_lanes,
    fit_scale,
    group_by_month,
    months_between,
)

YEAR = Scale(first=date(2023, 1, 1), end=date(2024, 1, 1), cells=12)

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


@st.composite
def closed_ranges(draw: st.DrawFn) -> DateRange:
    first = draw(days)
    return DateRange.days(first, first + timedelta(days=draw(st.integers(0, 1000))))


@st.composite
def scales(draw: st.DrawFn) -> Scale:
    first = draw(days)
    length = timedelta(days=draw(st.integers(1, 40_000)))
    return Scale(first=first, end=first + length, cells=draw(st.integers(1, 300)))


def dated(*edtf: str) -> list[DateRange]:
    return [parse_edtf(text) for text in edtf]


def test_a_year_on_twelve_cells_has_each_month_in_its_own() -> None:
    assert [YEAR.cell(date(2023, month, 15)) for month in range(1, 13)] == list(range(12))


def test_days_off_the_scale_stand_at_its_edges() -> None:
    assert (YEAR.cell(date(1999, 1, 1)), YEAR.cell(date(2050, 1, 1))) == (0, 11)
    assert (YEAR.position(date(1999, 1, 1)), YEAR.position(date(2024, 1, 1))) == (0.0, 1.0)


def test_open_ends_reach_the_edge() -> None:
    assert YEAR.cells_of(parse_edtf("2023-06-15/..")) == range(5, 12)
    assert YEAR.cells_of(parse_edtf("../2023-06-15")) == range(6)


def test_a_scale_needs_a_day_and_a_cell() -> None:
    with pytest.raises(ValueError, match="ends after it starts"):
        Scale(first=date(2023, 1, 1), end=date(2023, 1, 1), cells=10)
    with pytest.raises(ValueError, match="at least one cell"):
        Scale(first=date(2023, 1, 1), end=date(2023, 1, 2), cells=0)


@given(scales(), days, days)
def test_a_later_day_never_stands_before_an_earlier_one(scale: Scale, one: date, other: date) -> None:
    earlier, later = sorted((one, other))

    assert 0 <= scale.cell(earlier) <= scale.cell(later) < scale.cells
    assert 0 <= scale.position(earlier) <= scale.position(later) <= 1


@given(scales(), closed_ranges())
def test_every_range_touches_a_cell(scale: Scale, when: DateRange) -> None:
    touched = scale.cells_of(when)

    assert len(touched) >= 1
    assert 0 <= touched.start < touched.stop <= scale.cells


def test_a_fitted_scale_goes_from_the_first_known_day_to_the_last() -> None:
    scale = fit_scale(dated("2023-04", "2022-12-31/..", "../2024-02"), cells=5)

    assert scale == Scale(first=date(2022, 12, 31), end=date(2024, 3, 1), cells=5)
    assert fit_scale([], cells=5) is None


def test_ranges_are_counted_where_they_begin() -> None:
    assert count_cells(dated("2023-01-05", "2023-01", "2023-12-31", "../2023-03-31"), YEAR)[:3] == (2, 0, 1)


def test_months_between_counts_turns_of_the_month() -> None:
    assert months_between(date(2022, 12, 31), date(2023, 1, 1)) == 1
    assert months_between(date(2023, 4, 1), date(2023, 4, 30)) == 0
    assert months_between(date(2023, 4, 1), date(2022, 4, 30)) == -12


def test_days_are_grouped_by_their_month() -> None:
    starts = [date(2022, 12, 3), date(2023, 1, 3), date(2023, 1, 9), date(2024, 1, 1)]

    assert list(group_by_month(starts)) == [(2022, 12, (0,)), (2023, 1, (1, 2)), (2024, 1, (3,))]


def test_a_bar_runs_beside_the_rows_that_begin_inside_it() -> None:
    ranges = dated("2022", "2022-02-23", "2022-12", "2023-01-01")

    assert find_lanes(ranges, {0}, most=3) == (Lane(first=0, last=2, column=0), None, None, None)


def test_a_bar_with_nothing_in_it_and_an_unbarred_row_have_no_lane() -> None:
    assert find_lanes(dated("2022", "2022-06", "2022-06-03"), {1, 2}, most=1)[0] is None
    assert find_lanes(dated("2021", "2022"), {0, 1}, most=3) == (None, None)


@given(st.lists(closed_ranges(), max_size=15), st.integers(0, 4))
def test_no_two_bars_of_a_column_share_a_row(ranges: list[DateRange], most: int) -> None:
    ranges.sort(key=DateRange.sort_key)
    lanes = [lane for lane in find_lanes(ranges, range(len(ranges)), most) if lane]
    cells = [(lane.column, row) for lane in lanes for row in range(lane.first, lane.last + 1)]

    assert len(cells) == len(set(cells))
    assert all(0 <= column < most for column, _ in cells)
