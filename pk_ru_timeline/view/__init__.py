"""What the reader sees: a `Timeline` (or a part of one) as a Rich renderable.

Nothing here prints, filters or reads files. Each drawing lives in a module of its own, which is
imported when it is first asked for, so that a command pays only for what it draws.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .bars import render_bars
    from .calendar import render_calendar
    from .checked import render_check
    from .compact import render_compact
    from .counted import render_statistics
    from .listing import render_list
    from .look import Look
    from .planned import render_plans
    from .shown import render_event
    from .silent import render_silences
    from .sources import render_sources
    from .spine import render_view
    from .start import render_start
    from .themes import render_themes
    from .times import render_times

__all__ = [
    "Look", "render_bars", "render_calendar", "render_check", "render_compact", "render_event", "render_list",
    "render_plans", "render_silences", "render_sources", "render_start", "render_statistics", "render_themes",
    "render_times", "render_view",
]  # fmt: skip

_HOMES = {
    "Look": "look",
    "render_bars": "bars",
    "render_calendar": "calendar",
    "render_check": "checked",
    "render_compact": "compact",
    "render_event": "shown",
    "render_list": "listing",
    "render_plans": "planned",
    "render_silences": "silent",
    "render_sources": "sources",
    "render_start": "start",
    "render_statistics": "counted",
    "render_themes": "themes",
    "render_times": "times",
    "render_view": "spine",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value
