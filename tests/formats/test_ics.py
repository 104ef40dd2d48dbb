"""iCalendar, read by the parser of the icalendar library and by plain rules of RFC 5545."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import icalendar
import pytest

from pk_ru_timeline.model import Citation, Event, Status, Timeline
from pk_ru_timeline.wording import clean

from .reading import left_out, written
from .told import CORRECTION, DATE_DISPUTE, HOSTILE, hostile_timeline, told_timeline

MakeEvent = Callable[..., Event]
MakeCitation = Callable[..., Citation]


def entries(timeline: Timeline) -> list[Any]:
    calendar = icalendar.Calendar.from_ical(written("ics", timeline))
    assert calendar.errors == []
    return calendar.walk("VEVENT")


def entry(event: Event) -> Any:
    [only] = entries(Timeline(events=(event,)))
    assert only.errors == []
    return only


def test_a_day_is_a_whole_day_with_an_exclusive_end(make_event: MakeEvent) -> None:
    read = entry(make_event())

    assert (read["DTSTART"].dt, read["DTEND"].dt) == (date(2023, 1, 29), date(2023, 1, 30))
    assert str(read["SUMMARY"]) == "Bilawal arrives in Moscow"
    assert read["DTSTART"].params["VALUE"] == "DATE"
    assert read["TRANSP"] == "TRANSPARENT"


def test_a_visit_of_two_days_lasts_them_both(make_event: MakeEvent) -> None:
    read = entry(make_event(when="2022-12-30/2023-01-02"))

    assert (read["DTSTART"].dt, read["DTEND"].dt) == (date(2022, 12, 30), date(2023, 1, 3))
    assert str(read["SUMMARY"]) == "Bilawal arrives in Moscow"


@pytest.mark.parametrize(
    ("when", "first", "end", "words"),
    [
        ("2023-04", date(2023, 4, 1), date(2023, 5, 1), "April 2023"),
        ("2023-06~", date(2023, 6, 1), date(2023, 7, 1), "about June 2023"),
        ("2023-01-16/2023-01-22", date(2023, 1, 16), date(2023, 1, 23), "week of 16 January 2023"),
        ("2023-36", date(2023, 10, 1), date(2024, 1, 1), "fourth quarter of 2023"),
        ("2023-24", date(2023, 12, 1), date(2024, 3, 1), "winter 2023–24"),
    ],
)
def test_what_is_known_roughly_fills_its_time_and_says_so(
    make_event: MakeEvent, when: str, first: date, end: date, words: str
) -> None:
    read = entry(make_event(when=when))

    assert (read["DTSTART"].dt, read["DTEND"].dt) == (first, end)
    assert str(read["SUMMARY"]) == f"{words}: Bilawal arrives in Moscow"


@pytest.mark.parametrize("when", [None, "2023/..", "../2023-03-05"])
def test_what_has_no_two_ends_is_left_out_and_counted(make_event: MakeEvent, when: str | None) -> None:
    timeline = Timeline(events=(make_event(when=when),))

    assert entries(timeline) == []
    assert left_out("ics", timeline) == ["1 event left out of the calendar: without a date, or with an open one"]


@pytest.mark.parametrize("when", ["2023-06-11~", "2023", "197X", "2003/2005", "2023-01/2023-06"])
def test_what_would_be_a_false_day_or_fill_a_year_is_left_out_and_counted(make_event: MakeEvent, when: str) -> None:
    timeline = Timeline(events=(make_event(when=when),))

    assert entries(timeline) == []
    assert left_out("ics", timeline) == [
        "1 event left out of the calendar: longer or less exact than a season, or about a day"
    ]


def test_every_entry_is_stamped_with_the_newest_publication_date(
    make_event: MakeEvent, make_citation: MakeCitation
) -> None:
    newest = make_event("00000002", citations=(make_citation(published=date(2025, 3, 4)),))
    text = written("ics", Timeline(events=(make_event("00000001"), newest)))

    assert text.count("DTSTAMP:20250304T000000Z\r\n") == 2


def test_a_timeline_without_publication_dates_has_a_stamp_all_the_same(
    make_event: MakeEvent, make_citation: MakeCitation
) -> None:
    event = make_event(citations=(make_citation(published=None),))

    assert "DTSTAMP:19700101T000000Z\r\n" in written("ics", Timeline(events=(event,)))


def test_an_entry_is_known_by_the_id_of_the_event(make_event: MakeEvent) -> None:
    assert str(entry(make_event("3f2a0001"))["UID"]) == "3f2a0001@pk-ru-timeline"


@pytest.mark.parametrize(
    ("status", "spelt"),
    [
        (Status.OCCURRED, "CONFIRMED"),
        (Status.ONGOING, "CONFIRMED"),
        (Status.PLANNED, "TENTATIVE"),
        (Status.PROPOSED, "TENTATIVE"),
        (Status.CANCELLED, "CANCELLED"),
    ],
)
def test_a_status_is_one_of_the_three_of_the_standard(make_event: MakeEvent, status: Status, spelt: str) -> None:
    assert str(entry(make_event(status=status))["STATUS"]) == spelt


def test_what_is_contested_or_corrected_stands_beside_the_title(make_event: MakeEvent) -> None:
    read = entry(make_event(status=Status.PLANNED, disputes=(DATE_DISPUTE,), corrections=(CORRECTION,)))

    assert str(read["SUMMARY"]) == (
        "Bilawal arrives in Moscow (planned; date contested: 11 or 12 June 2023; "
        "corrected: date set to 2023-04-20 (the minister's <own> word))"
    )


def test_the_description_quotes_and_the_rest_is_in_fields_of_its_own(make_event: MakeEvent) -> None:
    read = entry(make_event(themes=("energy", "trade")))

    assert str(read["DESCRIPTION"]) == (
        "29 January 2023; occurred\n"
        "“He arrived in Moscow on Sunday.” — Arab News, 29 January 2023, https://example.org/visit"
    )
    assert read["CATEGORIES"].cats == ["energy", "trade"]
    assert (str(read["LOCATION"]), str(read["URL"])) == ("Moscow", "https://example.org/visit")


def test_hostile_words_are_words() -> None:
    read = entries(hostile_timeline())

    assert [str(one["LOCATION"]) for one in read] == [clean(words) for words in HOSTILE]
    assert [str(one["UID"]) for one in read] == [f"{number:08x}@pk-ru-timeline" for number in range(len(HOSTILE))]
    assert {tuple(one["CATEGORIES"].cats) for one in read} == {("trade", "two words")}


def test_lines_are_folded_and_end_as_the_standard_demands() -> None:
    text = written("ics", told_timeline())

    assert text.endswith("END:VCALENDAR\r\n")
    assert text.count("\n") == text.count("\r\n") == text.count("\r")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
