"""Every drawing of the awful timeline that is kept as a golden picture, and the looks it is kept in."""

from __future__ import annotations

import re
from collections import Counter
from io import StringIO

from rich.console import Console, RenderableType

from pk_ru_timeline.model import Event, Examination, Timeline
from pk_ru_timeline.query import (
    Period,
    count_days,
    event_in_full,
    find_plans,
    find_silences,
    gather_statistics,
    summarise,
)
from pk_ru_timeline.view import (
    Look,
    render_bars,
    render_calendar,
    render_check,
    render_compact,
    render_event,
    render_list,
    render_plans,
    render_silences,
    render_sources,
    render_start,
    render_statistics,
    render_themes,
    render_times,
    render_view,
)
from pk_ru_timeline.view.page import Page

from .awful import awful_times
from .svg import picture

WIDTHS = (40, 60, 80, 120, 200)
MODES = ("color", "mono", "ascii", "plain")
DRAWINGS = (
    "list",
    "view",
    "bars",
    "compact",
    "plans",
    "stats",
    "calendar",
    "gaps",
    "show",
    "themes",
    "sources",
    "check",
    "times",
    "start",
)


def look(mode: str, width: int) -> Look:
    return Look(width, color=mode == "color", ascii=mode == "ascii", plain=mode == "plain")


def draw(name: str, mode: str, timeline: Timeline, examination: Examination) -> str:
    """The drawing at all widths, each under a line that tells the width; in colour with its escapes."""
    parts = []
    for width in WIDTHS:
        drawn = page(name, look(mode, width), timeline, examination)
        text = printed(drawn, width) if mode == "color" else drawn.plain
        parts.append(f"=== {width} columns ===\n{text}")
    return "\n".join(parts)


def printed(drawn: RenderableType, width: int) -> str:
    """What a terminal of 256 colours is sent."""
    stream = StringIO()
    console = Console(
        file=stream, width=width, force_terminal=True, color_system="256", legacy_windows=False, no_color=False,
        highlight=False, markup=False, emoji=False,
    )  # fmt: skip
    console.print(drawn)
    return re.sub(r"\x1b\]8;id=\d+;", "\x1b]8;;", stream.getvalue())  # Rich draws the ids of links by lot


def pictured(name: str, timeline: Timeline, examination: Examination) -> str:
    """The drawing in colour, at all widths below each other, as SVG."""
    drawn: list[RenderableType] = []
    for width in WIDTHS:
        drawn += [f"=== {width} columns ===", page(name, look("color", width), timeline, examination)]
    return picture(drawn, max(WIDTHS), name)


def page(name: str, look: Look, timeline: Timeline, examination: Examination) -> Page:
    """The drawing of that name; `show` draws the event with three citations, `show-12` the one with twelve."""
    match name:
        case "list":
            return render_list(timeline, look)
        case "view":
            return render_view(timeline, look)
        case "bars":
            return render_bars(timeline, look)
        case "compact":
            return render_compact(timeline, look)
        case "plans":
            return render_plans(find_plans(timeline, timeline), look)
        case "stats":
            return render_statistics(gather_statistics(timeline, Period.MONTH), look)
        case "stats-quarter":
            return render_statistics(gather_statistics(timeline, Period.QUARTER), look)
        case "stats-year":
            return render_statistics(gather_statistics(timeline, Period.YEAR), look)
        case "calendar":
            return render_calendar(count_days(timeline, 2023), look)
        case "gaps":
            return render_silences(find_silences(timeline, 2), look)
        case "show":
            return render_event(event_in_full(_cited(timeline, 12), timeline), look)
        case "show-3":
            return render_event(_cited(timeline, 3), look)
        case "themes":
            return render_themes(theme_counts(timeline), look)
        case "sources":
            return render_sources(timeline, look)
        case "times":
            return render_times(awful_times(), look)
        case "start":
            return render_start(summarise(timeline), look)
        case "check":
            return render_check(examination, look)
    raise ValueError(name)


def _cited(timeline: Timeline, sources: int) -> Event:
    return next(event for event in timeline.events if event.sources == sources)


def theme_counts(timeline: Timeline) -> list[tuple[str, int, int]]:
    main = Counter(event.theme for event in timeline.events)
    anywhere = Counter(theme for event in timeline.events for theme in event.themes)
    return [(theme, main[theme], count) for theme, count in anywhere.most_common()]
