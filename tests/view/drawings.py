"""Every drawing of the awful timeline that is kept as a golden text, and the looks it is kept in."""

from __future__ import annotations

from collections import Counter

from pk_ru_timeline.model import Event, Examination, Timeline
from pk_ru_timeline.view import (
    Look,
    render_check,
    render_event,
    render_list,
    render_sources,
    render_themes,
    render_view,
)
from pk_ru_timeline.view.page import Page

LOOKS = {
    "60": Look(60, color=False),
    "80": Look(80, color=False),
    "120": Look(120, color=False),
    "40-ascii": Look(40, color=False, ascii=True),
}
DRAWINGS = ("list", "view", "show", "themes", "sources", "check")


def draw(name: str, look: str, timeline: Timeline, examination: Examination) -> str:
    """The drawing as plain text."""
    return page(name, LOOKS[look], timeline, examination).plain


def page(name: str, look: Look, timeline: Timeline, examination: Examination) -> Page:
    """The drawing of that name; `show` draws the event with three citations, `show-12` the one with twelve."""
    match name:
        case "list":
            return render_list(timeline, look)
        case "view":
            return render_view(timeline, look)
        case "show":
            return render_event(_cited(timeline, 3), look)
        case "show-12":
            return render_event(_cited(timeline, 12), look)
        case "themes":
            return render_themes(theme_counts(timeline), look)
        case "sources":
            return render_sources(timeline, look)
        case "check":
            return render_check(examination, look)
    raise ValueError(name)


def _cited(timeline: Timeline, sources: int) -> Event:
    return next(event for event in timeline.events if event.sources == sources)


def theme_counts(timeline: Timeline) -> list[tuple[str, int, int]]:
    main = Counter(event.theme for event in timeline.events)
    anywhere = Counter(theme for event in timeline.events for theme in event.themes)
    return [(theme, main[theme], count) for theme, count in anywhere.most_common()]
