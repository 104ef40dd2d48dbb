"""The JSON of TimelineJS: its documented rules, and what its own code makes of it."""

from __future__ import annotations

import html
import json
from calendar import monthrange
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pk_ru_timeline.model import Event, Status, Timeline
from pk_ru_timeline.wording import clean

from .reading import left_out, read_by, written
from .told import DATE_DISPUTE, HOSTILE, LATE, hostile_timeline, told_timeline

MakeEvent = Callable[..., Event]


def slides(timeline: Timeline) -> list[dict[str, Any]]:
    document = json.loads(written("timelinejs", timeline))
    assert sorted(document) == ["events", "title"]
    events: list[dict[str, Any]] = document["events"]
    return events


def slide(event: Event) -> dict[str, Any]:
    return slides(Timeline(events=(event,)))[0]


@pytest.mark.parametrize(
    ("when", "start", "end", "words"),
    [
        ("2023-06-11", {"year": 2023, "month": 6, "day": 11}, None, "11 June 2023"),
        ("2023-06~", {"year": 2023, "month": 6}, None, "about June 2023"),
        ("2023", {"year": 2023}, None, "2023"),
        ("2003/2005", {"year": 2003}, {"year": 2005}, "2003–2005"),
        ("197X", {"year": 1970}, {"year": 1979}, "1970s"),
        ("2017-23", {"year": 2017, "month": 9}, {"year": 2017, "month": 11}, "autumn 2017"),
        ("2023-33", {"year": 2023, "month": 1}, {"year": 2023, "month": 3}, "first quarter of 2023"),
        (
            "2023-06-20/2023-06-21",
            {"year": 2023, "month": 6, "day": 20},
            {"year": 2023, "month": 6, "day": 21},
            "20–21 June 2023",
        ),
        ("2023/..", {"year": 2023}, None, "after 2023"),
        ("../2023-03", {"year": 2023, "month": 3}, None, "by March 2023"),
    ],
)
def test_a_slide_has_what_is_known_of_its_date_and_our_words_for_it(
    make_event: MakeEvent, when: str, start: dict[str, int], end: dict[str, int] | None, words: str
) -> None:
    read = slide(make_event(when=when))

    assert (read["start_date"], read.get("end_date"), read["display_date"]) == (start, end, words)


def test_a_slide_tells_remarks_and_citations_in_escaped_html(make_event: MakeEvent) -> None:
    read = slide(make_event(title="A < B", status=Status.PLANNED, disputes=(DATE_DISPUTE,), outcome=LATE))

    assert read["text"] == {
        "headline": "A &lt; B",
        "text": "<p><em>planned; outcome: 42 days late (event 1fe68e72); date contested: 11 or 12 June 2023; Moscow"
        "</em></p><blockquote>He arrived in Moscow on Sunday.</blockquote>"
        '<p>— <a href="https://example.org/visit">Arab News, 29 January 2023</a></p>',
    }
    assert (read["group"], read["autolink"]) == ("diplomacy", False)


def test_what_has_no_date_is_left_out_and_counted(make_event: MakeEvent) -> None:
    timeline = Timeline(events=(make_event(when=None),))

    assert slides(timeline) == []
    assert left_out("timelinejs", timeline) == ["1 event left out of the file: TimelineJS shows nothing without a date"]


@settings(deadline=None)
@given(data=st.data())
def test_every_slide_keeps_the_documented_rules(data: st.DataObject, any_timeline: st.SearchStrategy[Timeline]) -> None:
    for read in slides(data.draw(any_timeline)):
        for day in filter(None, (read["start_date"], read.get("end_date"))):
            assert list(day) == ["year", "month", "day"][: len(day)] != []
            assert 1 <= day.get("month", 1) <= 12
            assert 1 <= day.get("day", 1) <= monthrange(day["year"], day.get("month", 1))[1]
        assert read["text"]["headline"] and read["unique_id"] and read["display_date"]


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)


def test_hostile_words_are_text_of_the_slide_and_no_markup() -> None:
    read = slides(hostile_timeline())
    tags = Tags()
    for one in read:
        tags.feed(one["text"]["headline"] + one["text"]["text"])

    assert tags.seen == {"p", "em", "blockquote", "a"}
    assert [html.unescape(one["text"]["headline"]) for one in read] == [clean(words).strip() for words in HOSTILE]


def test_timelinejs_itself_reads_every_slide(tmp_path: Path) -> None:
    timeline = told_timeline()
    read = read_by("timelinejs", timeline, tmp_path)
    dated = [event for event in timeline.events if event.when is not None]

    assert read["errors"] == []
    assert {one["id"] for one in read["events"]} == {event.id for event in dated}
    assert [(one["start"], one["end"], one["display"]) for one in read["events"] if one["id"] == "17156075"] == [
        ("2016-09-24T00:00:00.000Z", "2016-10-10T00:00:00.000Z", "24 September – 10 October 2016")
    ]


def test_timelinejs_itself_finds_no_markup_to_clean_away(tmp_path: Path) -> None:
    timeline = hostile_timeline()
    read = read_by("timelinejs", timeline, tmp_path)

    assert [html.unescape(one["headline"]) for one in read["events"]] == [clean(words).strip() for words in HOSTILE]
