"""Where the explorer's events come from: a few questions, asked again and again, each for no more than is seen."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple, Protocol

from ..model import Event, Granularity, Timeline
from ..query import THEMES, Filters, select_events
from ..query.selecting import check_names
from ..query.times import find_windows

WHOLE_YEAR, WHOLE_DECADE, WHOLE_CENTURY = 0, -1, -2
COARSE = {
    Granularity.QUARTER: WHOLE_YEAR,
    Granularity.SEASON: WHOLE_YEAR,
    Granularity.HALF: WHOLE_YEAR,
    Granularity.YEAR: WHOLE_YEAR,
    Granularity.DECADE: WHOLE_DECADE,
    Granularity.CENTURY: WHOLE_CENTURY,
}
"""The month of a slot for dates that name none."""


class Slot(NamedTuple):
    """A place in the drawn timeline, no finer than a date is known, of one theme and one status."""

    year: int
    """0 for what has no place on the calendar: undated, or open at one end."""

    month: int
    """1 to 12, or `WHOLE_YEAR`, `WHOLE_DECADE`, `WHOLE_CENTURY` from that year on."""

    theme: str
    status: str


class EventStore(Protocol):
    """Events to explore. `ask` says which of them, in which order; places are counted from 0 in that order."""

    @property
    def total(self) -> int:
        """How many events there are, whatever they are like."""

    def name_rightly(self, ask: Filters) -> Filters:
        """The same with names as we spell them. Raises `QueryError` for a name that there is not, and for times that
        contradict each other; all other methods take only what was named rightly."""

    def count(self, ask: Filters) -> int:
        """How many are asked for."""

    def page(self, ask: Filters, first: int, size: int) -> tuple[Event, ...]:
        """`size` events from place `first` on, fewer at the end."""

    def find(self, id_: str) -> Event | None:
        """The event with this id, be it asked for or not."""

    def place_of(self, ask: Filters, id_: str) -> int | None:
        """Where it stands; `None` where it is not asked for."""

    def place_of_day(self, ask: Filters, day: date) -> int:
        """Where the first event stands that begins on that day or later, `ask` being sorted by date, not reversed."""

    def plans_of(self, id_: str) -> tuple[Event, ...]:
        """The plans and proposals that came true, late or elsewhere, in this event."""

    def tally(self, ask: Filters) -> Mapping[Slot, int]:
        """How many events there are in each slot, by their main theme; may be asked from another thread."""

    def themes(self, ask: Filters) -> Mapping[str, int]:
        """Theme to the number of events that touch it; every theme of the store, in the order they always have."""

    def statuses(self, ask: Filters) -> Mapping[str, int]:
        """Status to the number of its events."""

    def close(self) -> None:
        """Give back what is held open; nothing is asked afterwards."""

    def pick(self, ask: Filters, ids: Collection[str] | None) -> Timeline:
        """The events asked for, or, given ids, those with one of them, asked for or not, in the order of `ask`."""


def slot_of(event: Event) -> Slot:
    """The slot of an event."""
    when = event.when
    if when is None or when.start is None or when.end is None:
        return Slot(0, 0, event.theme, event.status.value)
    month = COARSE.get(when.granularity, when.start.month)
    return Slot(when.start.year, month, event.theme, event.status.value)


def in_usual_order(themes: Collection[str]) -> tuple[str, ...]:
    """Our own themes first, in their order, then those of a reader's own word lists."""
    return tuple(theme for theme in (*THEMES, *sorted(set(themes) - set(THEMES))) if theme in themes)


class MemoryStore:
    """The events of a timeline that was read."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._by_id = {event.id: event for event in timeline.events}
        self._select = lru_cache(maxsize=8)(self._selected)

    @property
    def total(self) -> int:
        return len(self._timeline.events)

    def _selected(self, ask: Filters) -> tuple[Event, ...]:
        return select_events(self._timeline, ask).timeline.events

    def name_rightly(self, ask: Filters) -> Filters:
        find_windows(ask)
        return check_names(ask, {theme for event in self._timeline.events for theme in event.themes})

    def count(self, ask: Filters) -> int:
        return len(self._select(ask))

    def page(self, ask: Filters, first: int, size: int) -> tuple[Event, ...]:
        return self._select(ask)[first : first + size]

    def find(self, id_: str) -> Event | None:
        return self._by_id.get(id_)

    def place_of(self, ask: Filters, id_: str) -> int | None:
        return next((place for place, event in enumerate(self._select(ask)) if event.id == id_), None)

    def place_of_day(self, ask: Filters, day: date) -> int:
        starts = [_start(event) for event in self._select(ask)]
        return bisect_left(starts, day)

    def plans_of(self, id_: str) -> tuple[Event, ...]:
        return tuple(event for event in self._timeline.events if event.outcome and event.outcome.event == id_)

    def tally(self, ask: Filters) -> Mapping[Slot, int]:
        return Counter(map(slot_of, self._select(ask)))

    def themes(self, ask: Filters) -> Mapping[str, int]:
        known = in_usual_order({theme for event in self._timeline.events for theme in event.themes})
        counts = Counter(theme for event in self._select(ask) for theme in set(event.themes))
        return {theme: counts[theme] for theme in known}

    def statuses(self, ask: Filters) -> Mapping[str, int]:
        return Counter(event.status.value for event in self._select(ask))

    def close(self) -> None:
        """Nothing is held open."""

    def pick(self, ask: Filters, ids: Collection[str] | None) -> Timeline:
        if ids is None:
            return select_events(self._timeline, ask).timeline
        kept = replace(self._timeline, events=tuple(event for event in self._timeline.events if event.id in ids))
        return select_events(kept, Filters(all=True, sort=ask.sort, reverse=ask.reverse)).timeline


def _start(event: Event) -> date:
    when = event.when
    return date.max if when is None or when.start is None or when.end is None else when.start
