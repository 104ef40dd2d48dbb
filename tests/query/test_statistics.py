"""How much happened when, of what, told by whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pk_ru_timeline.errors import QueryError
from pk_ru_timeline.model import Citation, Event, Status, Timeline
from pk_ru_timeline.query import (
    Period,
    Statistics,
    count_days,
    gather_statistics,
    parse_calendar,
    parse_period,
)

MakeEvent = Callable[..., Event]
MakeCitation = Callable[..., Citation]


def counted(make_event: MakeEvent, *dates: str | None, period: Period | None = None) -> Statistics:
    events = tuple(make_event(f"{number:08}", when) for number, when in enumerate(dates))
    return gather_statistics(Timeline(events=events), period)


def numbers(statistics: Statistics) -> list[tuple[str, int]]:
    return [(count.names[0], count.number) for count in statistics.periods]


def test_months_without_an_event_are_counted_too(make_event: MakeEvent) -> None:
    statistics = counted(make_event, "2023-11-30", "2024-01", "2024-01-05", period=Period.MONTH)

    assert numbers(statistics) == [("2023-11", 1), ("2023-12", 0), ("2024-01", 2)]


def test_quarters_and_years_have_names_of_their_own(make_event: MakeEvent) -> None:
    dates = ("2023-11-30", "2024-04-01")

    assert [name for name, _ in numbers(counted(make_event, *dates, period=Period.QUARTER))] == [
        "2023-Q4", "2024-Q1", "2024-Q2",
    ]  # fmt: skip
    assert numbers(counted(make_event, *dates, period=Period.YEAR)) == [("2023", 1), ("2024", 1)]


def test_what_is_known_less_finely_than_the_period_is_in_none(make_event: MakeEvent) -> None:
    statistics = counted(make_event, "2023", "2023-01/2023-03", "2023-05", "2023/..", None, period=Period.MONTH)

    assert numbers(statistics) == [("2023-05", 1)]
    assert (statistics.coarse, statistics.loose) == (2, 2)


def test_a_stretch_across_the_end_of_a_month_counts_where_it_begins(make_event: MakeEvent) -> None:
    assert numbers(counted(make_event, "2023-11-28/2023-12-05", period=Period.MONTH)) == [("2023-11", 1)]


def test_the_period_fits_the_length_of_the_timeline(make_event: MakeEvent) -> None:
    assert counted(make_event, "2022-01-01", "2024-01-01").period is Period.MONTH
    assert counted(make_event, "2002-01-01", "2024-01-01").period is Period.QUARTER
    assert counted(make_event, "1948-01-01", "2024-01-01", "19XX").period is Period.YEAR
    assert counted(make_event).period is Period.MONTH


def test_nothing_is_counted_as_nothing(make_event: MakeEvent) -> None:
    assert counted(make_event).counts == ()


def test_voices_statuses_and_main_themes_are_counted(make_event: MakeEvent, make_citation: MakeCitation) -> None:
    two = (make_citation(voice="Dawn"), make_citation(voice="Dawn"), make_citation(voice="TASS"))
    timeline = Timeline(
        events=(
            make_event("00000001", themes=("energy", "trade"), citations=two),
            make_event("00000002", themes=("trade",), status=Status.PLANNED, citations=two[:1]),
        )
    )
    counts = [(count.kind, count.names, count.number) for count in gather_statistics(timeline).counts]

    assert counts == [
        ("month", ("2023-01",), 2),
        ("theme", ("trade",), 1),
        ("theme", ("energy",), 1),
        ("status", ("occurred",), 1),
        ("status", ("planned",), 1),
        ("source", ("Dawn",), 2),
        ("source", ("TASS",), 1),
    ]


def test_pairs_leave_out_who_appears_nearly_everywhere(make_event: MakeEvent) -> None:
    casts = (("Russia", "Lavrov", "Dar"), ("Russia", "Dar", "Lavrov"), ("Russia", "Putin"), ("Russia", "Khan", "Putin"),
             ("Russia",))  # fmt: skip
    timeline = Timeline(events=tuple(make_event(f"{n:08}", actors=cast) for n, cast in enumerate(casts)))

    assert [(count.names, count.number) for count in gather_statistics(timeline).pairs] == [
        (("Dar", "Lavrov"), 2),
        (("Khan", "Putin"), 1),
    ]


def test_a_calendar_counts_each_day_of_a_stretch_that_lies_in_the_year(make_event: MakeEvent) -> None:
    dates = (
        "2023-12-31/2024-01-02",
        "2024-01-02",
        "2024-06",
        "2024-06-03~",
        "2024-01-01/2024-06-15",
        "2023-05-01",
        None,
    )
    timeline = Timeline(events=tuple(make_event(f"{n:08}", when) for n, when in enumerate(dates)))
    year = count_days(timeline, 2024)

    assert [(count.names, count.number) for count in year.days] == [(("2024-01-01",), 1), (("2024-01-02",), 2)]
    assert year.coarse == 3


@pytest.mark.parametrize("typed", ["23", "2023-04", "year", "0000", "9999", "２０２３"])
def test_a_calendar_is_of_one_year(typed: str) -> None:
    with pytest.raises(QueryError, match="is not a year: write 2023"):
        parse_calendar(typed)


def test_a_period_has_one_of_three_names() -> None:
    assert parse_period("Month") is Period.MONTH
    with pytest.raises(QueryError, match="there is no period 'week'; choose from month, quarter, year"):
        parse_period("week")
