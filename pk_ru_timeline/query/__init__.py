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
    from .silences import Gap, Silence, find_gaps, find_silences
    from .statistics import (
        Count,
        Period,
        Statistics,
        YearOfDays,
        count_days,
        gather_statistics,
        parse_calendar,
        parse_period,
    )
    from .summary import Summary, summarise

__all__ = [
    "NOT_KEPT", "OUTCOMES", "SORT_KEYS", "STATUSES", "THEMES", "Count", "Filters", "Gap", "InFull", "Period", "Plan",
    "Selection", "Silence", "Statistics", "Summary", "YearOfDays", "count_days", "count_outcomes", "count_themes",
    "event_in_full", "find_event", "find_gaps", "find_plans", "find_silences", "gather_statistics", "known_name",
    "outcome_of", "parse_bound", "parse_calendar", "parse_day", "parse_period", "parse_year", "select_events",
    "summarise",
]  # fmt: skip

_HOMES = {
    "OUTCOMES": "filters", "SORT_KEYS": "ordering", "STATUSES": "filters", "THEMES": "filters", "Filters": "filters",
    "Selection": "selecting", "count_themes": "counting", "find_event": "finding", "known_name": "names",
    "parse_bound": "dates", "parse_day": "dates", "parse_year": "dates", "select_events": "selecting",
    "InFull": "plans", "NOT_KEPT": "plans", "Plan": "plans", "count_outcomes": "plans", "event_in_full": "plans",
    "find_plans": "plans", "outcome_of": "plans", "Gap": "silences", "Silence": "silences", "find_gaps": "silences",
    "find_silences": "silences", "Count": "statistics", "Period": "statistics", "Statistics": "statistics",
    "YearOfDays": "statistics", "count_days": "statistics", "gather_statistics": "statistics",
    "Summary": "summary", "summarise": "summary", "parse_calendar": "statistics", "parse_period": "statistics",
}  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
