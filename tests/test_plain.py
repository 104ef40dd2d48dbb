"""Values as JSON has them."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pk_ru_timeline.model import Correction, Dispute, Disputed, Event, Outcome, OutcomeKind, Reading, Status, Timeline
from pk_ru_timeline.model.plain import (
    event_from_plain,
    event_to_plain,
    timeline_from_plain,
    timeline_to_plain,
)

MakeEvent = Callable[..., Event]


def test_an_event_is_plain_in_the_shape_of_every_export(make_event: MakeEvent) -> None:
    event = make_event("3f2a0001", "2023-01-29/2023-01-30", themes=("diplomacy", "energy"), status=Status.PLANNED)

    assert event_to_plain(event) == {
        "id": "3f2a0001",
        "date": "2023-01-29/2023-01-30",
        "earliest": "2023-01-29",
        "latest": "2023-01-30",
        "granularity": "span",
        "approximate": False,
        "reported": "2023-01-29",
        "title": "Bilawal arrives in Moscow",
        "theme": "diplomacy",
        "themes": ["diplomacy", "energy"],
        "status": "planned",
        "actors": ["Pakistan", "Russia"],
        "place": "Moscow",
        "bilateral": True,
        "sources": 1,
        "disputes": [],
        "outcome": None,
        "corrections": [],
        "citations": [
            {
                "source": "visit.txt",
                "kind": "page",
                "publisher": "Arab News",
                "headline": "Bilawal in Moscow",
                "url": "https://example.org/visit",
                "published": "2023-01-29",
                "quote": "He arrived in Moscow on Sunday.",
                "start": 10,
                "end": 41,
                "expression": "on Sunday",
                "expression_start": 31,
                "resolved": "2023-01-29",
                "status": "occurred",
                "rule": "weekday",
                "voice": "Arab News",
            }
        ],
    }


def test_an_undated_event_has_no_date_and_no_granularity(make_event: MakeEvent) -> None:
    plain = event_to_plain(make_event(when=None))

    assert [plain[name] for name in ("date", "earliest", "latest", "granularity")] == [None, None, None, None]
    assert plain["approximate"] is False


def test_an_open_end_is_null(make_event: MakeEvent) -> None:
    plain = event_to_plain(make_event(when="2023/.."))

    assert (plain["date"], plain["earliest"], plain["latest"]) == ("2023/..", "2023-01-01", None)


def test_the_first_report_counts_as_reported(make_event: MakeEvent, make_citation: Callable[..., Any]) -> None:
    days = (date(2023, 6, 20), None, date(2023, 5, 4))
    event = make_event(citations=tuple(make_citation(published=day) for day in days))

    assert event_to_plain(event)["reported"] == "2023-05-04"


def test_keys_that_others_add_do_not_disturb_the_reading(make_event: MakeEvent) -> None:
    event = make_event()

    assert event_from_plain(event_to_plain(event) | {"colour": "red"}) == event


def test_a_whole_timeline_comes_back_with_sources_and_issues(timeline: Timeline) -> None:
    assert timeline_from_plain(json.loads(json.dumps(timeline_to_plain(timeline)))) == timeline


@given(data=st.data())
def test_what_goes_through_json_comes_back(data: st.DataObject, any_event: st.SearchStrategy[Event]) -> None:
    event = data.draw(any_event)

    assert event_from_plain(json.loads(json.dumps(event_to_plain(event)))) == event


def test_disputes_outcome_and_corrections_come_back_as_they_were(make_event: MakeEvent) -> None:
    event = make_event(
        disputes=(
            Dispute(
                what=Disputed.FIGURE,
                readings=(
                    Reading(value="45,000 tonnes", sources=("a.txt", "b.txt")),
                    Reading(value="45,142 tonnes", sources=("c.txt",)),
                ),
            ),
        ),
        outcome=Outcome(kind=OutcomeKind.LATE, event="3f2a0002", days_late=42),
        corrections=(Correction(file="corrections.toml", what="date set to 2023-06-11", why="harbour log"),),
    )

    assert event_from_plain(event_to_plain(event)) == event
