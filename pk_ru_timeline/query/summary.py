"""A timeline in a few words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ..model import Event, Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What there is to see."""

    events: int
    articles: int
    """All that were read, also those that tell nothing."""

    years: tuple[int, int] | None
    """The first and the last year in which anything is dated; `None` where nothing is."""

    busiest: int | None
    """The year with most events, the latest of several."""

    most_told: Event | None
    """The event that most independent voices tell, the latest of several."""


def summarise(timeline: Timeline) -> Summary:
    """How much, from when to when, and what is worth a look."""
    events = timeline.events
    dated = [event.when for event in events if event.when is not None and not event.when.is_open]
    years = Counter(when.start.year for when in dated if when.start is not None and when.days_long <= 366)
    lasts = [when.last.year for when in dated if when.last is not None and when.days_long <= 366]
    return Summary(
        events=len(events),
        articles=len(timeline.sources),
        years=(min(years), max(lasts)) if years else None,
        busiest=max(years, key=lambda year: (years[year], year)) if years else None,
        most_told=max(events, key=lambda event: (event.sources, event.sort_key()), default=None),
    )
