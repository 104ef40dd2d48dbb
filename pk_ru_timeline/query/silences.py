"""When nothing happened: the stretches between events, and the longest of each theme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ..model import DateRange, Event, Status, Timeline
from .counting import count_themes
from .names import is_same_name

_HAPPENED = (Status.OCCURRED, Status.ONGOING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A silence: `first` is its first day, `end` the day on which something may happen again."""

    first: date
    end: date

    @property
    def last(self) -> date:
        """Last silent day."""
        return self.end - timedelta(days=1)

    @property
    def days(self) -> int:
        """Number of silent days."""
        return (self.end - self.first).days


def find_gaps(ranges: Iterable[DateRange], least: int = 1) -> tuple[Gap, ...]:
    """Stretches of at least `least` days in which none of the ranges can lie, in order.

    Fuzzy ranges fill all that they may mean, so a gap is certain. Open ranges fill nothing: their
    extent is not known.
    """
    gaps = []
    silent_from: date | None = None
    for start, end in sorted((r.start, r.end) for r in ranges if r.start is not None and r.end is not None):
        if silent_from is not None and (start - silent_from).days >= max(least, 1):
            gaps.append(Gap(first=silent_from, end=start))
        silent_from = end if silent_from is None else max(silent_from, end)
    return tuple(gaps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A stretch in which nothing of a theme is known to have happened, and the two events that it lies between."""

    theme: str | None
    """`None`: nothing at all."""

    gap: Gap
    before: Event
    after: Event


def find_silences(timeline: Timeline, most: int, themes: Sequence[str] = ()) -> tuple[Silence, ...]:
    """The `most` longest silences of all together, then of each theme, the most frequent theme first.

    Of a timeline chosen by `themes` only theirs: of all that is told of other themes, it holds too little.
    Only what happened ends a silence, be it the main theme of an event or one of several: plans do not, nor does what
    has an open date or none.
    """
    happened = [e for e in timeline.events if e.status in _HAPPENED and e.when is not None and not e.when.is_open]
    found = [] if themes else _longest(None, happened, most)
    for theme, _, _ in count_themes(timeline):
        if themes and not any(is_same_name(theme, wanted) for wanted in themes):
            continue
        found += _longest(theme, [event for event in happened if theme in event.themes], most)
    return tuple(found)


def _longest(theme: str | None, events: Sequence[Event], most: int) -> list[Silence]:
    gaps = find_gaps(event.when for event in events if event.when is not None)
    longest = sorted(gaps, key=lambda gap: (-gap.days, gap.first))[:most]
    return [
        Silence(theme=theme, gap=gap, before=_ending(events, gap), after=_beginning(events, gap)) for gap in longest
    ]


def _ending(events: Sequence[Event], gap: Gap) -> Event:
    return next(event for event in events if event.when is not None and event.when.end == gap.first)


def _beginning(events: Sequence[Event], gap: Gap) -> Event:
    return next(event for event in events if event.when is not None and event.when.start == gap.end)
