"""When nothing happened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pk_ru_timeline.model import DateRange, Event, Status, Timeline, parse_edtf
from pk_ru_timeline.query import Gap, find_gaps, find_silences

MakeEvent = Callable[..., Event]

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


@st.composite
def closed_ranges(draw: st.DrawFn) -> DateRange:
    first = draw(days)
    return DateRange.days(first, first + timedelta(days=draw(st.integers(0, 1000))))


def dated(*edtf: str) -> list[DateRange]:
    return [parse_edtf(text) for text in edtf]


def test_a_gap_is_what_no_range_can_fill() -> None:
    found = find_gaps(dated("2023-01", "2023-01-10", "2023-04-20", "2023/..", "2023-04-21"))

    assert found == (Gap(first=date(2023, 2, 1), end=date(2023, 4, 20)),)
    assert found[0].days == 78


def test_gaps_shorter_than_asked_for_are_left_out() -> None:
    ranges = dated("2023-01-01", "2023-01-05", "2023-03-01")

    assert [gap.days for gap in find_gaps(ranges, least=30)] == [54]


@given(st.lists(closed_ranges(), max_size=12))
def test_gaps_are_in_order_and_touch_no_range(ranges: list[DateRange]) -> None:
    gaps = find_gaps(ranges)

    assert list(gaps) == sorted(gaps, key=lambda gap: gap.first)
    for gap in gaps:
        assert not any(DateRange.between(gap.first, gap.end).overlaps(when) for when in ranges)


def test_a_silence_knows_the_events_that_it_lies_between(make_event: MakeEvent) -> None:
    first, within, second = (
        make_event("00000001", "2023-01-01/2023-01-10"),
        make_event("00000002", "2023-01-05"),
        make_event("00000003", "2023-03-01"),
    )
    [silence] = [s for s in find_silences(Timeline(events=(first, within, second)), 1) if s.theme is None]

    assert (silence.before, silence.after, silence.gap.days) == (first, second, 49)
    assert silence.gap.last == date(2023, 2, 28)


def test_plans_and_open_dates_end_no_silence(make_event: MakeEvent) -> None:
    events = (
        make_event("00000001", "2023-01-01"),
        make_event("00000002", "2023-02-01", status=Status.PLANNED),
        make_event("00000003", "2023-02-05/.."),
        make_event("00000004", "2023-03-01"),
    )

    assert [silence.gap.days for silence in find_silences(Timeline(events=events), 5)] == [58, 58]


def test_each_theme_has_silences_of_its_own_the_longest_first(make_event: MakeEvent) -> None:
    dates = (("2020", "energy"), ("2021-03", "trade"), ("2022-03", "energy"), ("2023-03", "energy"))
    events = tuple(make_event(f"{n:08}", when, themes=(theme,)) for n, (when, theme) in enumerate(dates))
    found = [(s.theme, s.gap.first.year, s.gap.days) for s in find_silences(Timeline(events=events), 2)]

    assert found == [(None, 2021, 334), (None, 2022, 334), ("energy", 2021, 424), ("energy", 2022, 334)]


def test_of_chosen_themes_only_their_own_silences_are_told(make_event: MakeEvent) -> None:
    dates = (("2020", ("energy", "trade")), ("2021", ("defence",)), ("2022-03", ("energy",)), ("2023-03", ("trade",)))
    events = tuple(make_event(f"{n:08}", when, themes=themes) for n, (when, themes) in enumerate(dates))
    chosen = Timeline(events=tuple(event for event in events if "energy" in event.themes))

    assert [(s.theme, s.gap.days) for s in find_silences(chosen, 3, ("Energy",))] == [("energy", 424)]
    assert [s.theme for s in find_silences(Timeline(events=events), 1, ("trade", "defense"))] == ["trade"]
