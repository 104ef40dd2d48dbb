"""A silence is drawn once, however many events end it."""

from __future__ import annotations

from dataclasses import replace

from pk_ru_timeline.model import DateRange
from pk_ru_timeline.view import render_view
from pk_ru_timeline.view.look import Look

from .awful import awful_timeline


def test_two_events_of_one_month_end_a_silence_that_is_drawn_once() -> None:
    timeline = awful_timeline()
    first, second, third = timeline.events[:3]
    events = (
        replace(first, when=DateRange.month(2023, 1)),
        replace(second, when=DateRange.month(2024, 9)),
        replace(third, when=DateRange.month(2024, 9)),
    )
    drawn = "\n".join(
        line.plain for line in render_view(replace(timeline, events=events), Look(width=80, color=False)).lines
    )

    assert drawn.count("without an event") == 1
