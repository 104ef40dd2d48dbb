"""iCalendar (RFC 5545) for calendar programs: whole days, free time, the end exclusive; the same bytes each time.

A calendar can only say days. What is known to the week, month, quarter or season is entered as all of those days, its
date in words before its title; what is known more coarsely than that, is open, or is "about" one day, has no honest
place there: it is left out, and counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, TextIO

from ..model import Citation, DateRange, Event, Granularity, Status, Timeline
from ..wording import clean, word_citation
from . import Format
from .telling import NAME, web_address, word_count, word_remarks, word_title, word_when

if TYPE_CHECKING:
    import icalendar

_LONGEST = 92
"""Days of the longest season and quarter."""

_STATUSES = {Status.PLANNED: "TENTATIVE", Status.PROPOSED: "TENTATIVE", Status.CANCELLED: "CANCELLED"}

_AS_IT_STANDS = (Granularity.DAY, Granularity.SPAN)

_NEVER = date(1970, 1, 1)
"""The time stamp of a timeline in which nothing is dated: RFC 5545 demands one."""


def write_ics(timeline: Timeline, stream: TextIO) -> None:
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//pk-ru-timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", NAME)
    stamp = _stamp(timeline)
    for event in timeline.events:
        if event.when is not None and _has_days(event.when):
            calendar.add_component(_entry(event, event.when, stamp))
    stream.write(calendar.to_ical().decode("utf-8"))


def _entry(event: Event, when: DateRange, stamp: datetime) -> icalendar.Event:
    import icalendar

    entry = icalendar.Event()
    entry.add("uid", f"{event.id}@pk-ru-timeline")
    entry.add("dtstamp", stamp)
    entry.add("dtstart", when.start)
    entry.add("dtend", when.end)
    entry.add("summary", _summary(event, when))
    entry.add("description", "\n".join(_description(event)))
    entry.add("categories", [clean(theme) for theme in event.themes])
    entry.add("status", _STATUSES.get(event.status, "CONFIRMED"))
    entry.add("transp", "TRANSPARENT")
    if event.place:
        entry.add("location", clean(event.place))
    address = next(filter(None, map(web_address, event.citations)), None)
    if address:
        entry.add("url", address)
    return entry


def _summary(event: Event, when: DateRange) -> str:
    """The title; before it the date where the days are more than is known, and after it what must not be missed."""
    exact = when.granularity in _AS_IT_STANDS and not when.approximate
    worded = "" if exact else f"{word_when(event)}: "
    remarks = "; ".join(word_remarks(event))
    return f"{worded}{word_title(event)}" + (f" ({remarks})" if remarks else "")


def _description(event: Event) -> Iterator[str]:
    yield f"{word_when(event)}; {event.status.value}"
    yield from map(_cite, event.citations)


def _cite(citation: Citation) -> str:
    address = web_address(citation)
    return f"“{clean(citation.quote)}” — {word_citation(citation)}" + (f", {address}" if address else "")


def _has_days(when: DateRange) -> bool:
    return not when.is_open and when.days_long <= _LONGEST and not (when.approximate and when.days_long == 1)


def _stamp(timeline: Timeline) -> datetime:
    """Midnight of the newest publication date."""
    cited = (citation.published for event in timeline.events for citation in event.citations)
    newest = max(filter(None, cited), default=_NEVER)
    return datetime(newest.year, newest.month, newest.day, tzinfo=UTC)


def _left_out(timeline: Timeline) -> Iterator[str]:
    ranges = [event.when for event in timeline.events]
    open_ = sum(when is None or when.is_open for when in ranges)
    coarse = sum(when is not None and not when.is_open and not _has_days(when) for when in ranges)
    if open_:
        yield f"{word_count(open_)} left out of the calendar: without a date, or with an open one"
    if coarse:
        yield f"{word_count(coarse)} left out of the calendar: longer or less exact than a season, or about a day"


FORMAT = Format(
    summary="a calendar to subscribe to or import",
    write=write_ics,
    losses=(
        "events that are undated, open or very rough",
        "actors",
        "bilateral",
        "expression",
        "rule",
        "control characters",
    ),
    left_out=_left_out,
)
