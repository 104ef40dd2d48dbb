"""Counts, the calendar, and silences."""

from __future__ import annotations

from pk_ru_timeline.model import Timeline
from pk_ru_timeline.query import Period, count_days, find_silences, gather_statistics
from pk_ru_timeline.view import Look, render_calendar, render_silences, render_statistics

from .awful import event

MONO = Look(80, color=False)


def timeline(*dates: str) -> Timeline:
    return Timeline(
        events=tuple(event(n, when, f"Event {n}", "energy", "occurred", 1) for n, when in enumerate(dates, 10))
    )


def counted(shown: Timeline, period: Period, look: Look = MONO) -> list[str]:
    return render_statistics(gather_statistics(shown, period), look).plain.splitlines()


def test_months_stand_in_a_row_a_year_and_empty_ones_are_dots() -> None:
    lines = counted(timeline("2023-03-01", "2024-02-01", "2024-02-05"), Period.MONTH)

    assert lines[1].split()[:2] == ["Jan", "Feb"]
    assert lines[2] == "2023           1   ·   ·   ·   ·   ·   ·   ·   ·   ·"
    assert lines[3] == "2024   ·   2"


def test_where_it_is_narrow_a_month_is_a_letter_and_many_are_a_plus() -> None:
    shown = timeline("2023-03-01", *("2023-04-01" for _ in range(10)))
    lines = counted(shown, Period.MONTH, Look(40, color=False))

    assert lines[1] == "     J F M A M J J A S O N D"
    assert lines[2] == "2023     1 +"
    assert lines[3] == "+ is more than 9"


def test_many_empty_years_are_told_together() -> None:
    assert "1975–2022  none" in counted(timeline("1974-03-01", "2023-03-01"), Period.MONTH)
    assert "1975–2022  none" in counted(timeline("1974-03-01", "2023-03-01"), Period.YEAR)


def test_each_year_has_a_bar_and_an_empty_one_has_none() -> None:
    lines = counted(timeline("2022-03-01", "2022-04-01", "2024-03-01"), Period.YEAR)

    assert [line.split()[:2] for line in lines[1:4]] == [["2022", "2"], ["2023", "0"], ["2024", "1"]]
    assert [line.count("━") for line in lines[1:4]] == [40, 0, 20]


def test_spoken_periods_are_words() -> None:
    look = Look(80, color=False, plain=True)

    assert "second quarter of 2023: 1" in counted(timeline("2023-04-01"), Period.QUARTER, look)
    assert "April 2023: 1" in counted(timeline("2023-04-01"), Period.MONTH, look)


def test_nothing_to_count_is_an_empty_page() -> None:
    assert counted(timeline(), Period.MONTH) == []


def test_a_calendar_has_its_weeks_beside_each_other() -> None:
    lines = render_calendar(
        count_days(timeline("2024-01-01", "2024-01-01", "2024-12-31"), 2024), MONO
    ).plain.splitlines()

    assert lines[0] == "2024: 2 days with an event"
    assert lines[2].startswith("     Jan Feb Mar  Apr")
    assert lines[3] == "Mon  ▒" + "·" * 52
    assert lines[4].rstrip()[5:] == "·" * 52 + "░"
    assert lines[5] == "Wed  " + "·" * 52


def test_where_it_is_narrow_a_calendar_stands_in_parts() -> None:
    year = count_days(timeline("2023-06-11"), 2023)

    assert render_calendar(year, Look(40, color=False)).plain.count("Mon") == 2
    assert render_calendar(year, Look(20, color=False)).plain.count("Mon") == 4
    assert render_calendar(year, Look(120, color=False)).plain.count("Mon") == 1


def test_a_silence_is_told_with_its_days_and_what_lies_around_it() -> None:
    silences = find_silences(timeline("2023-01-01", "2023-03-01"), 1)
    lines = render_silences(silences, MONO).plain.splitlines()

    assert lines[0] == "all themes together"
    assert lines[1].split("┄")[0].split() == "58 days 2 Jan 2023 to 28 Feb 2023".split()
    assert [line.split()[0] for line in lines[2:4]] == ["after", "before"]
    assert "Event 10" in lines[2]
    assert "Event 11" in lines[3]


def test_a_silence_of_years_is_told_with_its_months() -> None:
    silences = find_silences(timeline("2021-12-31", "2024-10-08"), 1)

    for width in (40, 80):
        assert "2 years 9 months" in render_silences(silences, Look(width, color=False)).plain


def test_no_silences_are_an_empty_page() -> None:
    assert render_silences((), MONO).plain == ""


def test_a_silence_among_some_of_the_events_is_told_as_such() -> None:
    silences = find_silences(timeline("2023-01-01", "2023-03-01"), 1)
    lines = render_silences(silences, MONO, picked=True).plain.splitlines()

    assert [lines[0], lines[5].strip()] == [
        "all themes together, among the events chosen",
        "energy, among the events chosen",
    ]
