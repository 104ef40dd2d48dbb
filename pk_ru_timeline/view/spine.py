"""`timeline view`: the drawn timeline, years and months down a spine.

Distance down the spine tells of time: a blank stretch for each month that passes, and long silences drawn longer, but
compressed, with their length written beside them. What lasted is drawn as a bar beside the rows that lie within it,
what is only roughly known as a dotted one. From a plan a line leads to what became of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log2

from ..model import DateRange, Event, Status, Timeline
from ..query import Gap, Plan, find_gaps
from ..scale import Lane, find_lanes, months_between
from ..wording import word_date, word_length, word_month
from .grid import Column, abreast, add_legend, themed, widest
from .joins import draw_joins, find_joins
from .keys import add_key
from .look import Look
from .overview import add_overview
from .page import Page, Piece, wrap
from .rows import Row, in_place, is_barred, is_fuzzy, rows, tail_length
from .telling import Plans, beside, fold_told, plans_by_id, told

_STACKED_BELOW = 52
_SHORT_THEMES_BELOW = 72
_WORDED_SOURCES_FROM = 120
_GUTTER = 5
_LEAST_SILENCE, _MOST_SILENCE = 14, 100
"""Days without an event that are compressed and labelled: where all of it lasts a year or less, and at most."""
_SILENCES_LONG = 25
"""Between the two, a silence is a stretch of this part of the whole."""
_NEAR = 31
"""Days after the event above from which on a silence says when it begins."""
_MOST_BLANKS = 3
_MOST_SILENT = 9
"""Lines that time without an event takes: month by month, and in a silence."""
_LONGEST_TITLE = 84

_REAL = (Status.OCCURRED, Status.ONGOING)
"""The rest are drawn hollow."""


def render_view(timeline: Timeline, look: Look, plans: Sequence[Plan] | None = None) -> Page:
    """The timeline drawn down a spine; what has no date stands below its end."""
    if look.plain:
        from .spoken import speak_events

        return speak_events(timeline, look, plans)
    page = Page(look)
    if not timeline.events:
        return page
    dated = sorted((event for event in timeline.events if event.when is not None), key=in_place)
    undated = sorted((event for event in timeline.events if event.when is None), key=Event.sort_key)
    add_overview(page, timeline.events)
    drawing = _Drawing(page, dated, undated, plans_by_id(timeline, plans))
    drawing.draw_spine()
    drawing.draw_undated()
    page.gap()
    add_legend(page, timeline.events, indent=1, short=_STACKED_BELOW <= look.width < _SHORT_THEMES_BELOW)
    add_key(page, timeline.events, joined=bool(drawing.joins))
    return page


class _Drawing:
    """The rows of one spine, drawn from top to bottom onto a page."""

    def __init__(self, page: Page, dated: Sequence[Event], undated: Sequence[Event], plans: Plans) -> None:
        self.page = page
        self.events = [*dated, *undated]
        self.undated = undated
        self.plans = plans
        self.look = page.look
        self.glyphs = page.look.glyphs
        self.rows = list(rows(dated))
        places = [row.place for row in self.rows]
        barred = {number for number, row in enumerate(self.rows) if not row.when.is_open and is_barred(row.when)}
        most = 1 if self.look.width < _SHORT_THEMES_BELOW else 3 if self.look.width < 120 else 4
        self.lanes = find_lanes(places, barred, most)
        self.beside: list[list[int]] = [[] for _ in self.rows]
        for owner, lane in enumerate(self.lanes):
            for number in range(lane.first, lane.last + 1) if lane else ():
                self.beside[number].append(owner)
        self.breadth = 1 + max((lane.column for lane in self.lanes if lane), default=-1)
        self.joins = find_joins(self.rows, plans, most)
        self.joins_breadth = 1 + max((join.column for join in self.joins), default=-1)
        self.least = _least_silence(places)
        self.silences = self._silences_before(places)
        self.stacked = self.look.width < _STACKED_BELOW
        self.tail = 3 if self.look.width >= 100 else 2 if not self.stacked else 0
        self.columns = self._columns()

    def _silences_before(self, places: Sequence[DateRange]) -> list[Gap | None]:
        """For each row the silence that ends with it: only the first of several rows that begin on one day has it."""
        ends = {gap.end: gap for gap in find_gaps(places, self.least)}
        return [ends.pop(when.start, None) if when.start else None for when in places]

    def _columns(self) -> list[Column]:
        """When, what, theme, sources."""
        width = self.look.width
        used = _GUTTER + 1 + 2 + 4 + self.breadth + 2 + self.tail + self._joins_width + 1
        if self.stacked:
            return [Column(max(width - used, 8))]
        short = width < _SHORT_THEMES_BELOW
        dates = [beside(row.event, row.when, self.look) for row in self.rows]
        dates += [word_date(None, reported=event.reported, short=True) for event in self.undated]
        when = widest(dates, self.look, least=2, most=10 if short else 11)
        theme = 3 if short else widest((event.theme for event in self.events), self.look, most=12)
        sources = 10 if width >= _WORDED_SOURCES_FROM else 2
        room = max(width - used - when - theme - sources - 6, 8)
        titles = ("".join(words for words, _ in told(event, self.plans, self.look)) for event in self.events)
        title = widest(titles, self.look, least=8, most=min(room, _LONGEST_TITLE))
        return [Column(when), Column(title), Column(theme, most=1), Column(sources)]

    @property
    def _joins_width(self) -> int:
        return self.joins_breadth + 1 if self.joins_breadth else 0

    def draw_spine(self) -> None:
        for number, row in enumerate(self.rows):
            if number:
                self._draw_time_between(number, self.silences[number])
            self._draw_event(number, row)

    def _draw_time_between(self, number: int, gap: Gap | None) -> None:
        """Blank stretches of spine for the months that pass, or a compressed and labelled silence."""
        if gap is None:
            months = months_between(self.rows[number - 1].begins, self.rows[number].begins)
            blanks = min(months, _MOST_BLANKS)
            if not blanks and self.rows[number].tick:
                blanks = 1
            for _ in range(blanks):
                self._add_line(self.glyphs.spine, number, "above")
            return
        length = min(1 + round(1.5 * log2(gap.days / self.least)), _MOST_SILENT)
        for line in range(length):
            label = self._word_silence(number, gap) if line == length // 2 else ""
            self._add_line(self.glyphs.silence, number, "above", [(label, "dim")])

    def _word_silence(self, number: int, gap: Gap) -> str:
        """How long nothing happened; and since when, if that is long after the event above."""
        if self.stacked:
            words = f"{word_length(gap.days)}, no event"
            return words if len(words) <= self.columns[0].width else word_length(gap.days)
        words = f"{word_length(gap.days)} without an event"
        above = self.rows[number - 1].place.end
        if above is None or (gap.first - above).days < _NEAR:
            return words
        return f"{words}, from {word_month(gap.first)} {gap.first.year} on"

    def _draw_event(self, number: int, row: Row) -> None:
        tick = self.glyphs.spine
        if row.year and (number == 0 or self.silences[number] is not None):
            tick = self.glyphs.first_tick
        elif row.year or row.tick:
            tick = self.glyphs.tick
        for line, cells in enumerate(self._folded(row.event, beside(row.event, row.when, self.look))):
            if line:
                self._add_line(self.glyphs.spine, number, "rest", cells)
                continue
            joins = draw_joins(self.joins, self.joins_breadth, number, self.glyphs, "first")
            rest = [*self._bars(number, first_line=True), *self._mark(number), *joins, (" ", ""), *cells]
            self._add_spine(row.year, tick, row.tick, rest)

    def _add_line(self, spine: str, number: int, where: str, cells: Sequence[Piece] = ()) -> None:
        """A line without a mark: above the row, or one of its further lines."""
        bars = self._bars(number, first_line=None if where == "above" else False)
        joins = draw_joins(self.joins, self.joins_breadth, number, self.glyphs, where)
        self._add_spine("", spine, "", [*bars, (" " * (2 + self.tail), ""), *joins, (" ", ""), *cells])

    def _folded(self, event: Event, when: str) -> list[list[Piece]]:
        """The lines of words beside a mark."""
        sources = f"{event.sources:>2}"
        if self.look.width >= _WORDED_SOURCES_FROM:
            sources += " source" if event.sources == 1 else " sources"
        if self.stacked:
            [column] = self.columns
            facts = [(f"{when}  ", ""), themed(event.theme), (f"  {event.sources}", "dim")]
            return [*wrap(facts, self.look, column.width), *fold_told(event, self.plans, self.look, column)]
        theme = themed(event.theme, short=self.look.width < _SHORT_THEMES_BELOW)
        title = fold_told(event, self.plans, self.look, self.columns[1])
        cells = [[(when, "")], [], [theme], [(sources, "dim")]]
        folded = [wrap(cell, self.look, column.width) for cell, column in zip(cells, self.columns, strict=True)]
        folded[1] = title
        return abreast(self.columns, folded)

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
        if row.when.is_open:
            return self._open_mark(row)
        has_bar = self.lanes[number] is not None
        along = self._stroke(number)[0]
        left = along if has_bar or row.when.approximate else " "
        length = 0 if has_bar else min(tail_length(row.when), self.tail)
        return [
            (f"{left}{self.glyphs.marks[row.event.status]}", theme),
            (along * length + " " * (self.tail - length), theme if length else ""),
        ]

    def _open_mark(self, row: Row) -> list[Piece]:
        """An arrow towards the end that is not known."""
        glyphs, theme = self.glyphs, f"theme:{row.event.theme}"
        left = glyphs.to_earlier if row.when.start is None else " "
        tail = glyphs.fuzzy * max(self.tail - 1, 0) + glyphs.to_later if row.when.end is None and self.tail else ""
        return [(left + glyphs.marks[row.event.status] + tail + " " * (self.tail - len(tail)), theme)]

    def _theme(self, number: int) -> str:
        return f"theme:{self.rows[number].event.theme}"

    def _add_spine(self, year: str, tick: str, label: str, rest: Sequence[Piece]) -> None:
        self.page.add((f"{year:>{_GUTTER}} ", "year"), (f"{tick} ", "dim"), (f"{label:<4}", ""), *rest)

    def draw_undated(self) -> None:
        """What has no place on the spine."""
        if not self.undated:
            return
        before = " " * self.breadth
        joins = " " * self._joins_width
        if self.rows:
            self._add_spine("", self.glyphs.silence, "", [])
        self._add_spine("", self.glyphs.silence, "", [("undated", "dim")])
        for event in self.undated:
            when = word_date(None, reported=event.reported, short=True)
            mark = (f" {self.glyphs.marks[event.status]}{' ' * self.tail}{joins} ", f"theme:{event.theme}")
            for line, cells in enumerate(self._folded(event, when)):
                start = mark if line == 0 else (" " * (3 + self.tail) + joins, "")
                self._add_spine("", " ", "", [(before, ""), start, *cells])


def _least_silence(places: Sequence[DateRange]) -> int:
    """From how many days on nothing is a silence: fewer where the whole is short."""
    known = [place for place in places if place.days_long <= 366] or places
    days = [day for place in known for day in (place.start, place.last) if day is not None]
    whole = (max(days) - min(days)).days if days else 0
    return min(max(whole // _SILENCES_LONG, _LEAST_SILENCE), _MOST_SILENCE)
