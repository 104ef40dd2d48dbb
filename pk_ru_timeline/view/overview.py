"""What stands above a drawn timeline: how much there is, and when most of it happened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from ..model import DateRange, Event
from ..scale import count_cells, fit_scale
from ..wording import word_count, word_month
from .page import Page

_WIDEST = 60


def add_overview(page: Page, events: Sequence[Event]) -> None:
    """How many events there are, and a strip that shows when most of them happened."""
    articles = len({citation.source for event in events for citation in event.citations})
    page.add((f" {word_count(len(events), 'event')}", "bold"), (f" told by {word_count(articles, 'article')}", "dim"))
    _add_strip(page, [event.when for event in events if event.when is not None and not event.when.is_open])
    page.gap()


def _add_strip(page: Page, ranges: Sequence[DateRange]) -> None:
    """Columns that are higher where more happened; what is known too roughly to be placed is left out."""
    scale = fit_scale((when for when in ranges if when.days_long <= 366), max(min(page.look.width - 2, _WIDEST), 1))
    if scale is None or scale.days <= 365:
        return
    known = max(92, 2 * scale.days // scale.cells)
    counts = count_cells((when for when in ranges if when.days_long <= known), scale)
    levels = page.look.glyphs.levels
    strip = "".join(levels[-(-count * (len(levels) - 1) // max(*counts, 1))] for count in counts)
    first, last = (f"{word_month(day, short=True)} {day.year}" for day in (scale.first, scale.end - timedelta(days=1)))
    page.gap()
    page.add((f" {strip}", "dim"))
    page.add((f" {first}{' ' * (scale.cells - len(first) - len(last))}{last}", "dim"))
