"""How much happened when, of what, told by whom, and who appears with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations
from typing import TypeVar

from ..errors import QueryError
from ..model import DateRange, Event, Granularity, Timeline
from .counting import count_themes
from .filters import STATUSES

_MONTHS_UP_TO, _QUARTERS_UP_TO = 10, 25
"""Years that a timeline covers up to which it is counted by months, and by quarters."""
_Name = TypeVar("_Name", str, tuple[str, str])

_DAYS_COUNTED = 92
"""A stretch of more days than this is not counted on each of its days."""


class Period(StrEnum):
    """The stretches of the calendar that events are counted by."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many events there are of something."""

    kind: str
    """`month`, `quarter`, `year`, `day`, `theme`, `status`, `source` or `pair`."""

    names: tuple[str, ...]
    """What it is; for a pair two names."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Counts of one timeline."""

    events: int
    period: Period
    periods: tuple[Count, ...]
    """Every period from the first to the last with an event, also those without any; in order.

    A stretch that crosses the end of a period counts where it begins.
    """

    coarse: int
    """Events known less finely than the period, so in none of them."""

    loose: int
    """Events with an open date or none."""

    themes: tuple[Count, ...]
    """By main theme."""

    statuses: tuple[Count, ...]
    sources: tuple[Count, ...]
    """Events that each independent voice tells, the most talkative first."""

    pairs: tuple[Count, ...]
    """Who appears with whom; names that stand in more than half of the events, and say nothing, are left out."""

    @property
    def counts(self) -> tuple[Count, ...]:
        """All of them."""
        return self.periods + self.themes + self.statuses + self.sources + self.pairs


def gather_statistics(timeline: Timeline, period: Period | None = None) -> Statistics:
    """Everything that is counted; without a period the one that fits the length of the timeline."""
    closed = [event.when for event in timeline.events if event.when is not None and not event.when.is_open]
    period = period or _usual_period(closed)
    periods = _count_periods(closed, period)
    statuses = Counter(event.status.value for event in timeline.events)
    voices = Counter(voice for event in timeline.events for voice in {c.voice for c in event.citations})
    return Statistics(
        events=len(timeline.events),
        period=period,
        periods=periods,
        coarse=len(closed) - sum(count.number for count in periods),
        loose=len(timeline.events) - len(closed),
        themes=tuple(Count(kind="theme", names=(t,), number=main) for t, main, _ in count_themes(timeline) if main),
        statuses=tuple(Count(kind="status", names=(s,), number=statuses[s]) for s in STATUSES if statuses[s]),
        sources=tuple(Count(kind="source", names=(v,), number=n) for v, n in _most_first(voices)),
        pairs=_count_pairs(timeline),
    )


def parse_period(text: str) -> Period:
    """`month`, `quarter` or `year`; `QueryError` for anything else."""
    from .names import known_name

    return Period(known_name(text, tuple(Period), "period"))


def _usual_period(closed: Iterable[DateRange]) -> Period:
    days = [day for when in closed if when.days_long <= 366 for day in (when.start, when.last) if day is not None]
    years = (max(days) - min(days)).days / 365.25 if days else 0
    return Period.MONTH if years <= _MONTHS_UP_TO else Period.QUARTER if years <= _QUARTERS_UP_TO else Period.YEAR


def _count_periods(closed: Iterable[DateRange], period: Period) -> tuple[Count, ...]:
    numbers: Counter[int] = Counter()
    for when in closed:
        assert when.start is not None and when.last is not None
        first, last = _number(when.start, period), _number(when.last, period)
        if first == last or (when.granularity is Granularity.SPAN and not when.approximate):
            numbers[first] += 1
    if not numbers:
        return ()
    every = range(min(numbers), max(numbers) + 1)
    return tuple(Count(kind=period.value, names=(_name(n, period),), number=numbers[n]) for n in every)


def _number(day: date, period: Period) -> int:
    """The periods counted through from the year 0."""
    match period:
        case Period.YEAR:
            return day.year
        case Period.QUARTER:
            return 4 * day.year + (day.month - 1) // 3
        case Period.MONTH:
            return 12 * day.year + day.month - 1


def _name(number: int, period: Period) -> str:
    """`2023`, `2023-Q2`, `2023-04`."""
    match period:
        case Period.YEAR:
            return f"{number:04}"
        case Period.QUARTER:
            return f"{number // 4:04}-Q{number % 4 + 1}"
        case Period.MONTH:
            return f"{number // 12:04}-{number % 12 + 1:02}"


def _count_pairs(timeline: Timeline) -> tuple[Count, ...]:
    names = Counter(name for event in timeline.events for name in set(event.actors))
    everywhere = {name for name, number in names.items() if 2 * number > len(timeline.events)}
    pairs: Counter[tuple[str, str]] = Counter()
    for event in timeline.events:
        pairs.update(combinations(sorted(set(event.actors) - everywhere), 2))
    return tuple(Count(kind="pair", names=pair, number=number) for pair, number in _most_first(pairs))


def _most_first(counts: Counter[_Name]) -> list[tuple[_Name, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


@dataclass(frozen=True, slots=True, kw_only=True)
class YearOfDays:
    """On which days of a year something happened."""

    year: int
    days: tuple[Count, ...]
    """The days with an event, in order; a stretch counts on each of its days."""

    coarse: int
    """Events that may lie in the year, but are known less finely than by days, or lasted longer than three months."""


def count_days(timeline: Timeline, year: int) -> YearOfDays:
    """The days of one calendar year."""
    window = DateRange.year(year)
    inside = [event for event in timeline.events if event.when is not None and event.when.overlaps(window)]
    counts: Counter[date] = Counter(day for event in inside if _has_days(event) for day in _days(event, year))
    return YearOfDays(
        year=year,
        days=tuple(Count(kind="day", names=(day.isoformat(),), number=counts[day]) for day in sorted(counts)),
        coarse=sum(not _has_days(event) for event in inside),
    )


def parse_calendar(text: str) -> int:
    """A year as typed; `QueryError` where it is none that a calendar has."""
    typed = text.strip()
    if not (typed.isascii() and typed.isdigit() and len(typed) == 4 and 1 <= int(typed) < date.max.year):
        raise QueryError(f"{text!r} is not a year: write 2023")
    return int(typed)


def _has_days(event: Event) -> bool:
    when = event.when
    fine = when is not None and when.granularity in (Granularity.DAY, Granularity.SPAN) and not when.approximate
    return when is not None and fine and when.days_long <= _DAYS_COUNTED


def _days(event: Event, year: int) -> Iterator[date]:
    assert event.when is not None and event.when.start is not None
    for number in range(event.when.days_long):
        day = event.when.start + timedelta(days=number)
        if day.year == year:
            yield day
