"""Choosing from a timeline: `Timeline` to `Timeline`, by filters and the words they are typed in; nothing is changed.

The names below are loaded when they are first used: few commands need all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .counting import count_themes
    from .dates import parse_bound, parse_day, parse_year
    from .filters import OUTCOMES, STATUSES, THEMES, Filters
    from .finding import find_event
    from .names import known_name
    from .ordering import SORT_KEYS
    from .plans import NOT_KEPT, InFull, Plan, count_outcomes, event_in_full, find_plans, outcome_of
    from .selecting import Selection, select_events

__all__ = [
    "NOT_KEPT", "OUTCOMES", "SORT_KEYS", "STATUSES", "THEMES", "Filters", "InFull", "Plan", "Selection",
    "count_outcomes", "count_themes", "event_in_full", "find_event", "find_plans", "known_name", "outcome_of",
    "parse_bound", "parse_day", "parse_year", "select_events",
]  # fmt: skip

_HOMES = {
    "OUTCOMES": "filters", "SORT_KEYS": "ordering", "STATUSES": "filters", "THEMES": "filters", "Filters": "filters",
    "Selection": "selecting", "count_themes": "counting", "find_event": "finding", "known_name": "names",
    "parse_bound": "dates", "parse_day": "dates", "parse_year": "dates", "select_events": "selecting",
    "InFull": "plans", "NOT_KEPT": "plans", "Plan": "plans", "count_outcomes": "plans", "event_in_full": "plans",
    "find_plans": "plans", "outcome_of": "plans",
}  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
