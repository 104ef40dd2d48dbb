"""What stands on the rows of the spine: where, under which labels, and with what kind of line it is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ..model import DateRange, Event, Granularity
from ..wording import SEASONS, word_month

_BARRED = (Granularity.SPAN, Granularity.QUARTER, Granularity.SEASON, Granularity.HALF)
"""Units that run on beside later rows; what the labels of month and year say already needs no bar."""


@dataclass(frozen=True, slots=True)
class Row:
    """One event of the spine and what stands around it."""

    event: Event
    when: DateRange
    year: str
    """What the gutter says, empty where the row above says it."""
    tick: str
    """The month, quarter or season, empty where a row above says it."""

    @property
    def place(self) -> DateRange:
        """Where it stands."""
        return place_of(self.when)

    @property
    def begins(self) -> date:
        """The first day of its place."""
        start = self.place.start
        assert start is not None
        return start


def place_of(when: DateRange) -> DateRange:
    """A date with both ends: of an open one the day that it names, the last for "by April", the first for "from"."""
    if not when.is_open:
        return when
    day = when.start or when.last
    assert day is not None
    return DateRange.day(day)


def in_place(event: Event) -> tuple[object, ...]:
    """Sort key of dated events by the place where they stand."""
    assert event.when is not None
    return (place_of(event.when).sort_key(), event.sort_key())


def rows(events: Iterable[Event]) -> Iterator[Row]:
    """Each event with its year and tick, where these differ from the row above."""
    last_year = last_tick = ""
    for event in events:
        assert event.when is not None
        year, tick = labels(event.when)
        yield Row(
            event=event,
            when=event.when,
            year=year if year != last_year else "",
            tick=tick if (year, tick) != (last_year, last_tick) else "",
        )
        last_year, last_tick = year, tick


def labels(when: DateRange) -> tuple[str, str]:
    """The gutter and the tick of a date: no finer than the date is known."""
    if when.start is None or when.end is None:
        day = when.start or when.last
        assert day is not None
        return str(day.year), "" if when.granularity is Granularity.YEAR else word_month(day, short=True)
    year = str(when.start.year)
    if (when.start.month, when.start.day) == (1, 1) == (when.end.month, when.end.day):
        return (f"{year}s", "") if when.granularity in (Granularity.DECADE, Granularity.CENTURY) else (year, "")
    match when.granularity:
        case Granularity.HALF:
            return year, "H1" if when.start.month == 1 else "H2"
        case Granularity.QUARTER:
            return year, f"Q{(when.start.month + 2) // 3}"
        case Granularity.SEASON:
            return year, SEASONS[when.start.month][:3]
    return year, word_month(when.start, short=True)


def is_barred(when: DateRange) -> bool:
    """True where a bar beside the rows tells more than the labels of the spine do."""
    return when.granularity in _BARRED


def is_fuzzy(when: DateRange) -> bool:
    """True where the thing lies somewhere in its range, rather than filling it."""
    return when.approximate or when.granularity not in (Granularity.DAY, Granularity.SPAN)


def tail_length(when: DateRange) -> int:
    """How many cells of line follow a mark: more for what lasted longer, or is known less finely."""
    if when.days_long == 1:
        return 1 if when.approximate else 0
    return 1 if when.days_long <= 4 else 2 if when.days_long <= 31 else 3
