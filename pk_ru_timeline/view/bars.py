"""`timeline view --style bars`: what lasted, what was planned and how long it was waited for, on one scale of time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from rich.cells import cell_len

from ..model import DateRange, Event, Granularity, Status, Timeline
from ..query import Plan
from ..scale import Scale, fit_scale
from ..wording import word_count, word_date, word_month
from .grid import add_entries, add_legend, titled
from .keys import add_key
from .look import Look
from .page import Page, Piece, cut, steady, wrap
from .rows import in_place, is_fuzzy
from .telling import Plans, became, outcome_role, plans_by_id

_STACKED_BELOW = 72
_DATED_FROM = 110
_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
"""Months from one mark of the axis to the next."""
_REAL = (Status.OCCURRED, Status.ONGOING)


def render_bars(timeline: Timeline, look: Look, plans: Sequence[Plan] | None = None) -> Page:
    """A bar for each span, plan and wait; how many events have none is told at the end."""
    if look.plain:
        from .spoken import speak_events

        return speak_events(timeline, look, plans)
    page = Page(look)
    known = plans_by_id(timeline, plans)
    events = sorted((event for event in timeline.events if _is_drawn(event, known)), key=in_place)
    if events:
        _Chart(page, events, known).draw()
    left = len(timeline.events) - len(events)
    if left:
        page.gap()
        words = f" {word_count(left, 'event')} neither lasted nor {'was' if left == 1 else 'were'} planned; see"
        page.add_wrapped([(f"{words} 'timeline view'", "dim")])
    return page


def _is_drawn(event: Event, plans: Plans) -> bool:
    when = event.when
    return when is not None and (event.id in plans or when.is_open or when.granularity is Granularity.SPAN)


def _promised(event: Event, plans: Plans) -> DateRange | None:
    """From the first report of a plan to its last day: how long it was waited for, had it been kept."""
    if event.id not in plans or event.when is None or event.reported is None:
        return None
    last = event.when.last or event.when.start
    if last is None or event.reported >= last:
        return None
    return DateRange.days(event.reported, last)


class _Chart:
    """The axis and the bars on it."""

    def __init__(self, page: Page, events: Sequence[Event], plans: Plans) -> None:
        self.page, self.events, self.plans = page, events, plans
        self.look, self.glyphs = page.look, page.look.glyphs
        width = self.look.width
        self.stacked = width < _STACKED_BELOW
        self.dates = 20 if width >= _DATED_FROM else 0
        self.titles = max(width - 2, 1) if self.stacked else min(width * 2 // 5, 60) + self.dates // 2
        cells = max(width - 2 if self.stacked else width - self.titles - 3, 1)
        scale = fit_scale(self._ranges(), cells)
        assert scale is not None
        self.scale: Scale = scale
        self.ticks = self._ticks()

    def _ranges(self) -> list[DateRange]:
        ranges = []
        for event in self.events:
            plan = self.plans.get(event.id)
            became_when = plan.became.when if plan and plan.became else None
            ranges += [when for when in (event.when, _promised(event, self.plans), became_when) if when is not None]
        return ranges

    def _ticks(self) -> dict[int, str]:
        """Cell to label, as close as labels can stand."""
        for step in _STEPS:
            ticks: dict[int, str] = {}
            month = self.scale.first.year * 12 + self.scale.first.month - 1
            month += -month % step
            while (day := date(month // 12, month % 12 + 1, 1)) < self.scale.end:
                label = str(day.year) if step >= 12 or day.month == 1 else word_month(day, short=True)
                if day >= self.scale.first:
                    ticks.setdefault(self.scale.cell(day), label)
                month += step
                if month // 12 > date.max.year:
                    break
            places = sorted(ticks)
            if all(b - a >= len(ticks[a]) + 2 for a, b in pairwise(places)):
                return ticks
        return {}

    def draw(self) -> None:
        self._add_axis()
        for event in self.events:
            self._add_bar(event)
        self._add_axis()
        self.page.gap()
        add_legend(self.page, self.events, indent=1)
        add_key(self.page, self.events, bars=True)
        join = self.glyphs.join * 2
        entries: list[list[Piece]] = [
            [(self.glyphs.hollow + self.glyphs.marks[Status.PLANNED], ""), (" promised until due", "dim")],
            [(join + self.glyphs.marks[Status.OCCURRED], ""), (" until it came", "dim")],
        ]
        if self.plans:
            add_entries(self.page, entries, indent=" ")

    def _add_axis(self) -> None:
        cells = [" "] * self.scale.cells
        for place, label in self.ticks.items():
            if len(label) <= len(cells):
                first = min(place, len(cells) - len(label))
                cells[first : first + len(label)] = label
        before = " " if self.stacked else " " * (self.titles + 2)
        words = "".join(cells)
        if not self.ticks:
            last = self.scale.end - timedelta(days=1)
            words = word_date(DateRange.days(self.scale.first, last), short=True)
        self.page.add((before, ""), (words, "dim"))

    def _add_bar(self, event: Event) -> None:
        words, role = titled(event)
        plan = self.plans.get(event.id)
        outcome = became(plan) if plan and event.status is not Status.CANCELLED else ""
        aside: list[Piece] = []
        if plan and outcome:
            aside = [(f" {self.glyphs.became} {outcome}", outcome_role(plan.kind))]
        bar = self._bar(event)
        if self.stacked:
            date_ = word_date(event.when, short=True)
            for line in wrap([(f"{date_}: ", "dim"), (words, role), *aside], self.look, self.titles):
                self.page.add((" ", ""), *line)
            self.page.add((" ", ""), *bar)
            return
        day = cut(word_date(event.when, short=True), self.dates, self.glyphs.ellipsis)
        title = cut(steady(words, self.look), self.titles - self.dates - 2, self.glyphs.ellipsis)
        head = f"{day:<{self.dates}}  {title}" if self.dates else title
        blanks = " " * (self.titles - cell_len(steady(head, self.look)))
        self.page.add((f" {head}{blanks} ", role), *_beside(bar, aside))

    def _bar(self, event: Event) -> list[Piece]:
        """The cells of one bar."""
        theme, when = f"theme:{event.theme}", event.when
        assert when is not None
        cells: list[Piece] = [(" ", "")] * self.scale.cells
        for place in self.ticks:
            cells[place] = (self.glyphs.silence, "dim")
        promised = _promised(event, self.plans)
        if promised:
            self._fill(cells, promised, self.glyphs.hollow, theme)
        plan = self.plans.get(event.id)
        if plan and plan.became and plan.became.when:
            self._join(cells, when, plan.became, theme)
        along = self.glyphs.solid if event.status in _REAL else self.glyphs.hollow
        touched = self._fill(cells, when, self.glyphs.fuzzy if is_fuzzy(when) else along, theme)
        if when.end is None:
            cells[touched[-1]] = (self.glyphs.to_later, theme)
        mark = touched[-1] if event.id in self.plans and when.end is not None else touched[0]
        cells[mark] = (self.glyphs.marks[event.status], theme)
        return cells

    def _fill(self, cells: list[Piece], when: DateRange, glyph: str, role: str) -> range:
        if when.start is None and when.last is not None:
            when = DateRange.day(when.last)
        touched = self.scale.cells_of(when)
        for place in touched:
            cells[place] = (glyph, role)
        return touched

    def _join(self, cells: list[Piece], when: DateRange, became: Event, role: str) -> None:
        """From the plan to the first day of what became of it."""
        assert became.when is not None
        due, came = when.last or when.start, became.when.start or became.when.last
        assert due is not None and came is not None
        first, last = sorted((self.scale.cell(due), self.scale.cell(came)))
        for place in range(first, last + 1):
            cells[place] = (self.glyphs.join, role)
        cells[self.scale.cell(came)] = (self.glyphs.marks[became.status], f"theme:{became.theme}")


def _beside(bar: list[Piece], aside: Sequence[Piece]) -> list[Piece]:
    """The bar with its remark to the right of it, or to the left, where there is room; its words are one cell each."""
    drawn = [place for place, (glyph, role) in enumerate(bar) if role != "dim" and glyph.strip()]
    size = sum(len(words) for words, _ in aside)
    if not aside or not drawn:
        return bar
    if len(bar) - drawn[-1] > size:
        return [*bar[: drawn[-1] + 1], *aside]
    if drawn[0] > size:
        return [*bar[: drawn[0] - size - 1], *aside, (" ", ""), *bar[drawn[0] :]]
    return bar
