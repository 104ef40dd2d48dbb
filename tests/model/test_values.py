"""Events and articles: what is derived from their fields."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pk_ru_timeline.model import Citation, Dispute, Disputed, Event, Reading

MakeCitation = Callable[..., Citation]
MakeEvent = Callable[..., Event]


def test_the_main_theme_is_the_first(make_event: MakeEvent) -> None:
    assert make_event(themes=("energy", "trade")).theme == "energy"


def test_an_event_was_reported_when_the_first_of_its_sources_was_published(
    make_event: MakeEvent, make_citation: MakeCitation
) -> None:
    days = (date(2023, 5, 4), None, date(2023, 5, 2))
    event = make_event(citations=tuple(make_citation(published=day) for day in days))

    assert event.reported == date(2023, 5, 2)


def test_an_event_of_undated_sources_was_reported_nobody_knows_when(
    make_event: MakeEvent, make_citation: MakeCitation
) -> None:
    assert make_event(citations=(make_citation(published=None),)).reported is None


def test_an_event_has_as_many_sources_as_voices_tell_it(make_event: MakeEvent, make_citation: MakeCitation) -> None:
    told = (("visit.txt", "Reuters"), ("reprint.txt", "Reuters"), ("oil.txt", "Dawn"))
    event = make_event(citations=tuple(make_citation(source=name, voice=voice) for name, voice in told))

    assert event.sources == 2


def test_an_event_is_contested_where_reports_differ(make_event: MakeEvent) -> None:
    readings = (Reading(value="2023-06-11", sources=("a.txt",)), Reading(value="2023-06-12", sources=("b.txt",)))
    dispute = Dispute(what=Disputed.DATE, readings=readings)

    assert make_event(disputes=(dispute,)).contested
    assert not make_event().contested


def test_events_are_in_order_of_date_then_open_dates_then_none(
    make_event: MakeEvent, make_citation: MakeCitation
) -> None:
    def reported(day: date | None) -> dict[str, Any]:
        return {"citations": (make_citation(published=day),)}

    events = [
        make_event("00000006", None, **reported(None)),
        make_event("00000005", None, **reported(date(2024, 1, 2))),
        make_event("00000004", None, **reported(date(2024, 1, 1))),
        make_event("00000003", "2021/..", **reported(date(2024, 5, 5))),
        make_event("00000002", "2023-04-20"),
        make_event("00000001", "2023-04"),
    ]

    assert [e.id for e in sorted(events, key=Event.sort_key)] == [
        "00000001",
        "00000002",
        "00000003",
        "00000004",
        "00000005",
        "00000006",
    ]


@given(data=st.data())
def test_any_events_can_be_put_in_one_order(any_event: st.SearchStrategy[Event], data: st.DataObject) -> None:
    some = data.draw(st.lists(any_event, max_size=5, unique_by=lambda event: event.id))

    backward = list(reversed(some))

    assert sorted(some, key=Event.sort_key) == sorted(backward, key=Event.sort_key)
