"""The three panes: the list of events, the drawn timeline, one event in full."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from ..model import Event
from ..query import Filters
from ..view.grid import themed, titled
from ..view.look import Look
from ..view.page import Page, Piece, cut, steady
from ..wording import word_date
from .chart import GUTTER, Row, Unit, draw_heads, draw_row, finest, fullest, lanes_of, lay_rows, row_at
from .detail import Action, Around, Detail, compose_detail
from .lines import Lines, under_cursor
from .store import EventStore, Slot, slot_of

_PAGE = 64
_ONE_LINE_FROM = 66
_WHEN = 17
_FEW_ROWS = 500

PANES = {"list": "1 list", "chart": "2 timeline", "detail": "3 detail"}
"""Id of each pane and what its tab says."""


class EventList(Lines):
    """One or two lines an event; asks the store for no more than is seen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup,ctrl+b", "leap(-1)", show=False),
        Binding("pagedown,ctrl+f", "leap(1)", show=False),
        Binding("home,g", "move(-1000000000)", show=False),
        Binding("end,G", "move(1000000000)", show=False),
        Binding("enter", "choose", show=False),
    ]

    class Moved(Message):
        """The cursor stands on another event, or on none."""

    class Chosen(Message):
        """The event under the cursor is to be read."""

    def __init__(self, store: EventStore, look: Look) -> None:
        super().__init__(look, id="list")
        self.store = store
        self.ask = Filters()
        self.marked: dict[str, None] = {}
        self.cursor = 0
        self.number = 0
        """How many events are shown."""
        self._page = lru_cache(maxsize=16)(self._read_page)

    def ask_for(self, ask: Filters, number: int, cursor: int) -> None:
        """Show these `number` events, the cursor on the one at place `cursor`."""
        self.ask, self.number = ask, number
        self._page.cache_clear()
        self._fit()
        self.move_to(cursor)

    @property
    def height(self) -> int:
        """Lines an event."""
        return 1 if self.fitting.width >= _ONE_LINE_FROM else 2

    @property
    def current(self) -> Event | None:
        return self.event_at(self.cursor) if self.number else None

    def event_at(self, place: int) -> Event | None:
        page = self._page(place // _PAGE)
        return page[place % _PAGE] if place % _PAGE < len(page) else None

    def _read_page(self, number: int) -> tuple[Event, ...]:
        return self.store.page(self.ask, number * _PAGE, _PAGE)

    def move_to(self, place: int, *, ahead: int = 0) -> None:
        """Put the cursor there, and see so many events beyond it."""
        self.cursor = min(max(place, 0), max(self.number - 1, 0))
        seen = min(self.cursor + 1 + ahead, self.number)
        self.bring_into_view(self.cursor * self.height, max(seen, self.cursor + 1) * self.height)
        self.refresh()
        self.post_message(self.Moved())

    def action_move(self, by: int) -> None:
        self.move_to(self.cursor + by)

    def action_leap(self, by: int) -> None:
        self.move_to(self.cursor + by * max(self.lines_seen // self.height - 1, 1))

    def action_choose(self) -> None:
        if self.number:
            self.post_message(self.Chosen())

    def on_click(self, event: events.Click) -> None:
        place = (event.get_content_offset_capture(self).y + self.first_seen) // self.height
        if place < self.number:
            self.move_to(place)
            if event.chain > 1:
                self.post_message(self.Chosen())

    def _fit(self) -> None:
        self.set_count(max(self.number * self.height, 1))

    def on_resize(self) -> None:
        self._fit()
        self.bring_into_view(self.cursor * self.height, (self.cursor + 1) * self.height)

    def line_at(self, number: int) -> Text:
        place, part = divmod(number, self.height)
        event = self.event_at(place)
        look = self.fitting
        if event is None:
            return Text("nothing found: use fewer filters", look.style("dim"), end="")
        pieces = self._one_line(event, look) if self.height == 1 else self._two_lines(event, look, part)
        page = Page(look)
        page.add(*pieces)
        line = page.lines[0]
        if place != self.cursor:
            return line
        return under_cursor(line, look.width, has_focus=self.has_focus, app=self.app)

    def _mark(self, event: Event) -> list[Piece]:
        marked = "+" if event.id in self.marked else " "
        differ = ("!" if self.look.ascii else "≠") if event.contested else " "
        status = self.look.glyphs.marks[event.status]
        return [(marked, "bold"), (f"{status} ", f"theme:{event.theme}"), (differ, "note")]

    def _one_line(self, event: Event, look: Look) -> list[Piece]:
        when = cut(word_date(event.when, reported=event.reported, short=True), _WHEN, look.glyphs.ellipsis)
        room = look.width - 4 - _WHEN - 1 - 4 - 3
        title = _fitted(titled(event), room, look)
        return [*self._mark(event), (f"{when:<{_WHEN}} ", ""), title, (" ", ""), themed(event.theme, short=True),
                (f"{event.sources:>3}", "dim")]  # fmt: skip

    def _two_lines(self, event: Event, look: Look, part: int) -> list[Piece]:
        if part:
            return [("    ", ""), _fitted(titled(event), look.width - 4, look)]
        theme = themed(event.theme, short=look.width < 36)
        when = word_date(event.when, reported=event.reported, short=True)
        room = look.width - 4 - len(theme[0]) - 3
        return [*self._mark(event), _fitted((when, ""), room, look), theme, (f"{event.sources:>3}", "dim")]


def _fitted(piece: Piece, width: int, look: Look) -> Piece:
    """Cut or filled up to the width."""
    words = cut(steady(piece[0], look), max(width, 1), look.glyphs.ellipsis)
    filled = Text(words)
    filled.pad_right(max(width - filled.cell_len, 0))
    return (filled.plain, piece[1])


class Chart(Lines):
    """The drawn timeline; its cursor follows the list, and moved here it leads the list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup,ctrl+b", "move(-10)", show=False),
        Binding("pagedown,ctrl+f", "move(10)", show=False),
        Binding("home,g", "move(-1000000000)", show=False),
        Binding("end,G", "move(1000000000)", show=False),
    ]

    class Led(Message):
        """The list is to go to the first event from `day` on; `None`: to what has no place on the calendar."""

        def __init__(self, day: date | None) -> None:
            super().__init__()
            self.day = day

    def __init__(self, look: Look) -> None:
        super().__init__(look, id="chart")
        self.rows: tuple[Row, ...] = ()
        self.lanes: tuple[str, ...] = ()
        self.unit = Unit.MONTH
        self.most = 0
        self.cursor = 0
        self._tally: Mapping[Slot, int] = {}

    def show(self, tally: Mapping[Slot, int]) -> None:
        self._tally = tally
        self.lanes = lanes_of(tally)
        self.set_unit(finest(tally, _FEW_ROWS))

    def set_unit(self, unit: Unit) -> None:
        self.unit = unit
        self.rows = lay_rows(self._tally, unit)
        self.most = fullest(self.rows)
        self.cursor = 0
        self.set_count(len(self.rows) + len(self._heads()))
        if isinstance(self.parent, Widget):
            self.parent.refresh(layout=True)  # the lanes want more room, or less

    def zoom(self, by: int) -> None:
        units = list(Unit)
        self.set_unit(units[min(max(units.index(self.unit) + by, 0), len(units) - 1)])

    def point_at(self, event: Event | None) -> None:
        self._move_to(row_at(self.rows, slot_of(event), self.unit) if event is not None else 0)

    @property
    def lane_width(self) -> int:
        return 4 if self.content_region.width > GUTTER + 4 * len(self.lanes) else 2

    def _heads(self) -> list[list[Piece]]:
        return draw_heads(self.lanes, self.lane_width, self.look) if self.lanes else []

    def get_content_width(self, container: Size, viewport: Size) -> int:
        lane = 4 if viewport.width >= 150 else 2
        return max(GUTTER + lane * len(self.lanes), 18) + self.styles.scrollbar_size_vertical

    def _move_to(self, number: int) -> None:
        self.cursor = min(max(number, 0), max(len(self.rows) - 1, 0))
        heads = len(self._heads())
        self.bring_into_view(max(self.cursor - 3, 0), min(self.cursor + 4, len(self.rows)) + heads)
        self.refresh()

    def action_move(self, by: int) -> None:
        step = 1 if by > 0 else -1
        goal = min(max(self.cursor + by, 0), max(len(self.rows) - 1, 0))
        while 0 < goal < len(self.rows) - 1 and self.rows[goal].silence:
            goal += step
        self._lead(goal)

    def _lead(self, number: int) -> None:
        if number < len(self.rows) and not self.rows[number].silence:
            self._move_to(number)
            self.post_message(self.Led(self.rows[number].first))

    def on_click(self, event: events.Click) -> None:
        line = event.get_content_offset_capture(self).y
        if line >= len(self._heads()):
            self._lead(line + self.first_seen - len(self._heads()))

    def on_resize(self) -> None:
        self.set_count(len(self.rows) + len(self._heads()))
        self._move_to(self.cursor)

    def line_at(self, number: int) -> Text:
        """The heads stay where they are; the rows scroll below them."""
        heads = self._heads()
        seen = number - self.first_seen
        page = Page(self.fitting)
        if seen < len(heads):
            page.add(*heads[seen])
            return page.lines[0]
        number -= len(heads)
        if number >= len(self.rows):  # the heads are fewer than they were: the pane is about to be laid out anew
            return Text(end="")
        page.add(*draw_row(self.rows[number], self.lanes, self.lane_width, self.most, self.look))
        if number != self.cursor:
            return page.lines[0]
        return under_cursor(page.lines[0], self.fitting.width, has_focus=self.has_focus, app=self.app)


class DetailPane(Lines):
    """One event in full; a click on a line does what the line is for."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "app.page", show=False)]

    class Acted(Message):
        def __init__(self, action: Action) -> None:
            super().__init__()
            self.action = action

    def __init__(self, look: Look) -> None:
        super().__init__(look, id="detail")
        self.event: Event | None = None
        self.around = Around()
        self.citation = 0
        """Number, from 0, of the citation that keys act on."""
        self.detail = Detail()

    def show(self, event: Event | None, around: Around) -> None:
        self.event, self.around, self.citation = event, around, 0
        self._lay()
        self.scroll_home(animate=False)

    def next_citation(self, by: int) -> None:
        if self.event is None:
            return
        self.citation = (self.citation + by) % len(self.event.citations)
        self._lay()
        first = self.detail.citations[self.citation]
        ends = (*self.detail.citations, len(self.detail.lines))
        self.bring_into_view(first, min(ends[self.citation + 1], first + self.lines_seen))

    def _lay(self) -> None:
        self.detail = compose_detail(self.event, self.fitting, self.around, self.citation) if self.event else Detail()
        self.set_count(len(self.detail.lines))

    def on_resize(self) -> None:
        self._lay()

    def on_click(self, event: events.Click) -> None:
        action = self.detail.actions.get(event.get_content_offset_capture(self).y + self.first_seen)
        if action is not None:
            self.post_message(self.Acted(action))

    def line_at(self, number: int) -> Text:
        return self.detail.lines[number]


class PaneTabs(Static):
    """Which pane is shown where there is room for one only; a click shows another."""

    def __init__(self) -> None:
        super().__init__(id="tabs")

    def on_mount(self) -> None:
        self.show("list")

    def show(self, name: str) -> None:
        words = Text(" ", end="")
        for pane, label in PANES.items():
            words.append(f" {label} ", "reverse" if pane == name else "")
        self.update(words)

    async def on_click(self, event: events.Click) -> None:
        start = 1
        for pane, label in PANES.items():
            if start <= event.x < start + len(label) + 2:
                await self.app.run_action(f"pane('{pane}')")
            start += len(label) + 2
