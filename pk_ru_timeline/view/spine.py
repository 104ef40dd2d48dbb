"""`timeline view`: the drawn timeline, years and months down a spine.

Distance down the spine tells of time: a blank stretch for each month that passes, and long silences
drawn longer, but compressed, with their length written beside them. What lasted is drawn as a bar
beside the rows that lie within it, what is only roughly known as a dotted one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from math import log2

from ..model import DateRange, Event, Granularity, Status, Timeline
from ..scale import Gap, Lane, count_cells, find_gaps, find_lanes, fit_scale, months_between
from ..wording import word_beside, word_date, word_length, word_month
from .grid import Column, add_entries, add_legend, lay, themed, titled, widest, word_count
from .look import Look
from .page import Page, Piece
from .rows import Row, is_barred, is_fuzzy, rows, tail_length

_STACKED_BELOW = 52
_SHORT_THEMES_BELOW = 72
_WORDED_SOURCES_FROM = 120
_GUTTER = 5
_SILENCE = 100
"""Days without an event that are compressed and labelled."""
_NEAR = 31
"""Days after the event above from which on a silence says when it begins."""
_MOST_BLANKS = 3
_LONGEST_TITLE = 84

_REAL = (Status.OCCURRED, Status.ONGOING)
"""The rest are drawn hollow."""


def render_view(timeline: Timeline, look: Look) -> Page:
    """The timeline drawn down a spine; open and undated events stand below its end."""
    page = Page(look)
    events = sorted(timeline.events, key=Event.sort_key)
    placed = [event for event in events if event.when is not None and not event.when.is_open]
    late = [event for event in events if event.when is None or event.when.is_open]
    if not timeline.events:
        return page
    _add_overview(page, timeline.events)
    drawing = _Drawing(page, placed, late)
    drawing.draw_spine()
    drawing.draw_late()
    page.gap()
    add_legend(page, timeline.events, indent=1, short=_STACKED_BELOW <= look.width < _SHORT_THEMES_BELOW)
    _add_key(page, timeline.events)
    return page


def _add_overview(page: Page, events: Sequence[Event]) -> None:
    """How many events there are, and a strip that shows when most of them happened."""
    articles = len({citation.source for event in events for citation in event.citations})
    page.add((f" {word_count(len(events), 'event')}", "bold"), (f" told by {word_count(articles, 'article')}", "dim"))
    _add_strip(page, [event.when for event in events if event.when is not None and not event.when.is_open])
    page.gap()


def _add_strip(page: Page, ranges: Sequence[DateRange]) -> None:
    """Columns that are higher where more happened; what is known too roughly to be placed is left out."""
    scale = fit_scale((when for when in ranges if when.days_long <= 366), max(min(page.look.width - 2, 60), 1))
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


class _Drawing:
    """The rows of one spine, drawn from top to bottom onto a page."""

    def __init__(self, page: Page, placed: Sequence[Event], late: Sequence[Event]) -> None:
        self.page = page
        self.events = [*placed, *late]
        self.late = late
        self.look = page.look
        self.glyphs = page.look.glyphs
        self.rows = list(rows(placed))
        ranges = [row.when for row in self.rows]
        barred = {number for number, when in enumerate(ranges) if is_barred(when)}
        most = 1 if self.look.width < _SHORT_THEMES_BELOW else 3 if self.look.width < 120 else 4
        self.lanes = find_lanes(ranges, barred, most)
        self.beside: list[list[int]] = [[] for _ in self.rows]
        for owner, lane in enumerate(self.lanes):
            for number in range(lane.first, lane.last + 1) if lane else ():
                self.beside[number].append(owner)
        self.breadth = 1 + max((lane.column for lane in self.lanes if lane), default=-1)
        self.silences = self._silences_before(ranges)
        self.stacked = self.look.width < _STACKED_BELOW
        self.tail = 3 if self.look.width >= 100 else 2 if not self.stacked else 0
        self.columns = self._columns()

    @staticmethod
    def _silences_before(ranges: Sequence[DateRange]) -> list[Gap | None]:
        """For each row the silence that ends with it: only the first of several rows that begin on one day has it."""
        ends = {gap.end: gap for gap in find_gaps(ranges, _SILENCE)}
        return [ends.pop(when.start, None) if when.start else None for when in ranges]

    def _columns(self) -> list[Column]:
        """When, what, theme, sources."""
        width = self.look.width
        used = _GUTTER + 1 + 2 + 4 + self.breadth + 2 + self.tail + 1
        if self.stacked:
            return [Column(max(width - used, 8))]
        short = width < _SHORT_THEMES_BELOW
        when = 10 if short else 11
        theme = 3 if short else widest((event.theme for event in self.events), self.look, most=12)
        sources = 10 if width >= _WORDED_SOURCES_FROM else 2
        room = max(width - used - when - theme - sources - 6, 8)
        title = widest((event.title for event in self.events), self.look, least=8, most=min(room, _LONGEST_TITLE))
        return [Column(when), Column(title), Column(theme, most=1), Column(sources)]

    def draw_spine(self) -> None:
        for number, row in enumerate(self.rows):
            if number:
                self._draw_time_between(number, self.silences[number])
            self._draw_event(number, row)

    def _draw_time_between(self, number: int, gap: Gap | None) -> None:
        """Blank stretches of spine for the months that pass, or a compressed and labelled silence."""
        before, here = self.rows[number - 1].when.start, self.rows[number].when.start
        assert before is not None and here is not None
        bars = self._bars(number)
        if gap is None:
            blanks = min(months_between(before, here), _MOST_BLANKS)
            if not blanks and self.rows[number].tick:
                blanks = 1
            for _ in range(blanks):
                self._add_spine("", self.glyphs.spine, "", bars)
            return
        length = min(1 + round(log2(gap.days / 30)), 8)
        for line in range(length):
            label = self._word_silence(number, gap) if line == length // 2 else ""
            self._add_spine("", self.glyphs.silence, "", [(label, "dim")])

    def _word_silence(self, number: int, gap: Gap) -> str:
        """How long nothing happened; and since when, if that is long after the event above."""
        words = f"{word_length(gap.days)} without an event"
        above = self.rows[number - 1].when.end
        if above is None or (gap.first - above).days < _NEAR or self.stacked:
            return words
        return f"{words}, from {word_month(gap.first)} {gap.first.year} on"

    def _draw_event(self, number: int, row: Row) -> None:
        after_silence = self.silences[number] is not None
        tick = self.glyphs.spine
        if row.year and (number == 0 or after_silence):
            tick = self.glyphs.first_tick
        elif row.year or row.tick:
            tick = self.glyphs.tick
        for line, cells in enumerate(self._folded(row.event, word_beside(row.when))):
            bars = self._bars(number, first_line=line == 0)
            if line == 0:
                self._add_spine(row.year, tick, row.tick, [*bars, *self._mark(number), *cells])
            else:
                blanks = (" " * (3 + self.tail), "")
                self._add_spine("", self.glyphs.spine, "", [*bars, blanks, *cells])

    def _folded(self, event: Event, when: str) -> list[list[Piece]]:
        """The lines of words beside a mark."""
        sources = f"{event.sources:>2}"
        if self.look.width >= _WORDED_SOURCES_FROM:
            sources += " source" if event.sources == 1 else " sources"
        if self.stacked:
            facts = [(f"{when}  ", ""), themed(event.theme), (f"  {event.sources}", "dim")]
            return [*lay(self.columns, [facts], self.look), *lay(self.columns, [[titled(event)]], self.look)]
        theme = themed(event.theme, short=self.look.width < _SHORT_THEMES_BELOW)
        return lay(self.columns, [[(when, "")], [titled(event)], [theme], [(sources, "dim")]], self.look)

    def _bars(self, number: int, *, first_line: bool | None = None) -> list[Piece]:
        """The bars beside a line: above row `number` (`None`), on its first line, or on a line that follows."""
        cells: list[Piece] = [(" ", "")] * self.breadth
        for owner in self.beside[number]:
            lane = self.lanes[owner]
            assert lane is not None
            outside = lane.first if first_line is None else lane.last if not first_line else None
            if number == outside:
                continue
            cells[lane.column] = (self._bar_glyph(owner, lane, number, first_line), self._theme(owner))
        mine = self.lanes[number]
        if mine is not None and first_line:
            join = self._stroke(number)[0]
            for column in range(mine.column + 1, self.breadth):
                if not cells[column][0].strip():
                    cells[column] = (join, self._theme(number))
        return cells

    def _bar_glyph(self, owner: int, lane: Lane, number: int, first_line: bool | None) -> str:
        begins, goes_on, ends = self._stroke(owner)[1]
        if first_line and number == lane.first:
            return begins
        return ends if first_line and number == lane.last else goes_on

    def _stroke(self, number: int) -> tuple[str, tuple[str, str, str]]:
        """The line along a row, and the bar beside rows: dotted, hollow or solid."""
        row, glyphs = self.rows[number], self.glyphs
        if is_fuzzy(row.when):
            return glyphs.fuzzy, glyphs.fuzzy_bar
        if row.event.status in _REAL:
            return glyphs.solid, glyphs.bar
        return glyphs.hollow, glyphs.hollow_bar

    def _mark(self, number: int) -> list[Piece]:
        """Left end, mark and tail: the tail is as long as the thing, unless a bar shows that already."""
        row, theme = self.rows[number], self._theme(number)
        has_bar = self.lanes[number] is not None
        along = self._stroke(number)[0]
        left = along if has_bar or row.when.approximate else " "
        length = 0 if has_bar else min(tail_length(row.when), self.tail)
        return [
            (f"{left}{self.glyphs.marks[row.event.status]}", theme),
            (along * length + " " * (self.tail - length + 1), theme if length else ""),
        ]

    def _theme(self, number: int) -> str:
        return f"theme:{self.rows[number].event.theme}"

    def _add_spine(self, year: str, tick: str, label: str, rest: Sequence[Piece]) -> None:
        self.page.add((f"{year:>{_GUTTER}} ", "year"), (f"{tick} ", "dim"), (f"{label:<4}", ""), *rest)

    def draw_late(self) -> None:
        """What has no place of its own on the spine."""
        if not self.late:
            return
        if self.rows:
            self._add_spine("", self.glyphs.silence, "", [])
        self._add_spine("", self.glyphs.silence, "", [("open and undated", "dim")])
        for event in self.late:
            when = word_date(event.when, reported=event.reported, short=True)
            for line, cells in enumerate(self._folded(event, when)):
                mark = self._late_mark(event) if line == 0 else [(" " * (3 + self.tail), "")]
                self._add_spine("", " ", "", [(" " * self.breadth, ""), *mark, *cells])

    def _late_mark(self, event: Event) -> list[Piece]:
        theme, glyphs = f"theme:{event.theme}", self.glyphs
        opens_late = event.when is not None and event.when.end is None
        opens_early = event.when is not None and event.when.start is None
        tail = glyphs.fuzzy * max(self.tail - 1, 0) + glyphs.to_later if opens_late and self.tail else ""
        left = glyphs.to_earlier if opens_early else " "
        return [(left + glyphs.marks[event.status] + tail + " " * (self.tail - len(tail) + 1), theme)]


def _add_key(page: Page, events: Sequence[Event]) -> None:
    """What the lines at a mark mean, as far as they are drawn."""
    glyphs = page.look.glyphs
    ranges = [event.when for event in events if event.when is not None]
    spans = {
        event.status in _REAL
        for event in events
        if event.when is not None and event.when.granularity is Granularity.SPAN and not event.when.approximate
    }
    key = (
        (True in spans, glyphs.solid * 2, "lasted"),
        (False in spans, glyphs.hollow * 2, "was to last"),
        (any(is_fuzzy(when) and not when.is_open for when in ranges), glyphs.fuzzy * 2, "some time in"),
        (any(when.approximate for when in ranges), "~", "about"),
        (any(when.end is None for when in ranges), glyphs.fuzzy + glyphs.to_later, "no end known"),
        (any(when.start is None for when in ranges), glyphs.to_earlier, "no beginning known"),
    )
    entries = [[(glyph, ""), (f" {words}", "dim")] for is_drawn, glyph, words in key if is_drawn]
    add_entries(page, entries, indent=" ")
