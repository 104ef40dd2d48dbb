"""From a whole timeline to the part that was asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import NamedTuple

from ..errors import QueryError
from ..model import DateRange, Event, Source, Status, Timeline
from .filters import OUTCOMES, STATUSES, THEMES, Filters
from .matching import is_like
from .names import known_name
from .ordering import SORT_KEYS, in_order
from .times import falls, find_windows


class Selection(NamedTuple):
    """The events that were asked for, and how many others a reader might miss."""

    timeline: Timeline

    undated: int = 0
    """Left out by the time that was asked for, because they have no date or one open end."""

    elsewhere: int = 0
    """Left out because they are not between the two countries."""

    cut: int = 0
    """Beyond the limit."""


def select_events(timeline: Timeline, filters: Filters) -> Selection:
    """Choose and order events; of the sources, those that tell them, or all where nothing narrows the choice.

    Raises `QueryError` for a theme, status or sort key that there is not, and for times that contradict each other.
    """
    filters = check_names(filters, {theme for event in timeline.events for theme in event.themes})
    windows = find_windows(filters)
    meant = [event for event in timeline.events if is_like(event, filters)]
    closed = [event for event in meant if not _is_loose(event, filters) and _falls(event, windows, filters)]
    loose = [event for event in meant if _is_loose(event, filters) and _falls(event, windows, filters)]
    kept = closed if filters.by_date and not filters.undated else closed + loose
    shown = in_order(_between(kept, filters), filters.sort, reverse=filters.reverse)
    selected = tuple(shown[: filters.limit])
    return Selection(
        timeline=replace(timeline, events=selected, sources=_sources(timeline.sources, selected, filters)),
        undated=len(_between(loose, filters)) if kept is closed else 0,
        elsewhere=len(kept) - len(shown),
        cut=len(shown) - len(selected),
    )


def check_names(filters: Filters, themes: Collection[str]) -> Filters:
    """The same filters with names as we spell them; `QueryError` for one that there is not."""
    if filters.limit is not None and filters.limit < 1:
        raise QueryError(f"a limit is 1 or more, not {filters.limit}")
    known = (*THEMES, *sorted(set(themes) - set(THEMES)))
    return replace(
        filters,
        themes=tuple(known_name(typed, known, "theme") for typed in filters.themes),
        statuses=tuple(known_name(typed, STATUSES, "status") for typed in filters.statuses),
        outcomes=tuple(known_name(typed, OUTCOMES, "outcome") for typed in filters.outcomes),
        sort=known_name(filters.sort, SORT_KEYS, "sort key"),
    )


def _is_loose(event: Event, filters: Filters) -> bool:
    return event.when is None or (event.when.is_open and (filters.certain or _deadline(event) is None))


def _falls(event: Event, windows: tuple[DateRange, ...], filters: Filters) -> bool:
    """What has no date may always be meant; a promise with a deadline falls where the deadline does."""
    when = event.when if filters.certain else _deadline(event) or event.when
    return not windows or when is None or falls(when, windows, certain=filters.certain)


def _deadline(event: Event) -> DateRange | None:
    """The last day of what is planned or proposed "by" then; `None` for anything else."""
    if event.status not in (Status.PLANNED, Status.PROPOSED) or event.when is None or event.when.start is not None:
        return None
    return DateRange.day(event.when.last) if event.when.last else None


def _between(events: Iterable[Event], filters: Filters) -> list[Event]:
    return [event for event in events if event.bilateral or filters.all]


def _sources(sources: tuple[Source, ...], events: tuple[Event, ...], filters: Filters) -> tuple[Source, ...]:
    ids = {event.id for event in events}
    narrowed = [replace(source, events=tuple(id_ for id_ in source.events if id_ in ids)) for source in sources]
    return tuple(source for source in narrowed if source.events or not filters.narrows)
