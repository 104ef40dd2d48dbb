"""The orders that events can be listed in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ..model import Event
from .filters import STATUSES
from .names import known_name

Key = Callable[[Event], Any]
"""What to compare of an event; `None` where it has no such thing."""


def _date(event: Event) -> Any:
    return None if event.when is None or event.when.is_open else event.when.sort_key()


_KEYS: dict[str, Key] = {
    "date": _date,
    "reported": lambda event: event.reported,
    "title": lambda event: event.title.casefold(),
    "theme": lambda event: event.theme,
    "status": lambda event: STATUSES.index(event.status.value),
    "sources": lambda event: -event.sources,
}

SORT_KEYS = tuple(_KEYS)
"""Ascending, but `sources` with the most first."""


def in_order(events: Iterable[Event], sort: str, *, reverse: bool) -> list[Event]:
    """By the sort key, then by date; what has no such key is last, also when reversed. `QueryError`: no such key."""
    key = _KEYS[known_name(sort, SORT_KEYS, "sort key")]
    known: list[Event] = []
    unknown: list[Event] = []
    for event in events:
        (unknown if key(event) is None else known).append(event)
    known.sort(key=lambda event: (key(event), event.sort_key()), reverse=reverse)
    unknown.sort(key=Event.sort_key)
    return known + unknown
