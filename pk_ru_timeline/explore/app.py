"""The explorer itself: what a key does, and which pane then shows what."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Footer, Input, Static

from ..model import DateRange, Event, Status, Timeline
from ..query import SORT_KEYS, STATUSES, Filters
from ..view.look import Look
from ..view.shown import is_linkable
from ..wording import clean, word_count
from .desk import Desk
from .detail import Action, Around
from .dialogs import ExportAsked, Help, PageShown, Switchboard, YearAsked
from .keys import KEYS, MARKS
from .panes import PANES, Chart, DetailPane, EventList, PaneTabs
from .store import EventStore, Slot

_INTERRUPTED = 130
_MANY = 5_000
"""Events from which on the list waits for a pause in the typing."""
_PAUSE = 0.12

_AHEAD = 5
"""Events seen beyond one that was jumped to."""


class Explorer(App[None]):
    """List, drawn timeline and detail; below 60 columns one of them at a time."""

    CSS_PATH = "explorer.tcss"
    TITLE = "Pakistan–Russia timeline"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (60, "-two"), (100, "-three")]  # noqa: RUF012 - so Textual has it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "help", "help", key_display="?"),
        Binding("q", "leave(0)", "quit"),
        Binding("slash", "filter", "filter", key_display="/"),
        Binding("y", "year", "year"),
        Binding("t", "themes", "themes"),
        Binding("s", "statuses", "status"),
        Binding("p", "page", "page"),
        Binding("f", "follow", "follow"),
        Binding("w", "browse", "link"),
        Binding("space", "mark", "mark", key_display="space"),
        Binding("e", "export", "export"),
        Binding("o", "order", "order"),
        Binding("r", "reverse", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("left_square_bracket", "year_on(-1)", show=False),
        Binding("right_square_bracket", "year_on(1)", show=False),
        Binding("plus,equals_sign", "zoom(-1)", show=False),
        Binding("minus", "zoom(1)", show=False),
        Binding("n", "citation(1)", show=False),
        Binding("N", "citation(-1)", show=False),
        Binding("b,backspace", "return", show=False),
        Binding("M", "mark_all", show=False),
        Binding("U", "unmark_all", show=False),
        Binding("E", "export_shown", show=False),
        Binding("1", "pane('list')", show=False),
        Binding("2", "pane('chart')", show=False),
        Binding("3", "pane('detail')", show=False),
        Binding("escape", "escape", show=False),
        Binding("ctrl+z", "suspend_process", show=False),
        Binding("ctrl+c", f"leave({_INTERRUPTED})", show=False, priority=True),
    ]

    class Tallied(Message):
        """What the drawn timeline is made of has been counted."""

        def __init__(self, ask: Filters, tally: Mapping[Slot, int]) -> None:
            super().__init__()
            self.ask = ask
            self.tally = tally

    def __init__(self, store: EventStore, ask: Filters, desk: Desk) -> None:
        super().__init__(ansi_color=True)  # the terminal's own colours: dark stays dark, light stays light
        self.store = store
        self.ask = ask
        self.desk = desk
        self.look = Look(80, color=True, ascii=desk.ascii)
        self.events = EventList(store, self.look)
        self.chart = Chart(self.look)
        self.pane = DetailPane(self.look)
        self.known_themes: tuple[str, ...] = ()
        self.tabs = PaneTabs()
        self.trail: list[str] = []
        self.typing: Timer | None = None

    def compose(self) -> ComposeResult:
        with Horizontal(id="head"):
            yield Static(Text(self.TITLE if not self.desk.ascii else "Pakistan-Russia timeline"), id="title")
            yield Input(self.ask.text, placeholder="/ to filter", compact=True, select_on_focus=False, id="filter")
        yield self.tabs
        with Container(id="body", classes="show-list"):
            yield self.events
            yield self.chart
            yield self.pane
        yield Static(Text(), id="state")
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        self.theme = "ansi-dark"
        self.set_class(self.desk.ascii, "-ascii")
        for pane, title in ((self.events, "events"), (self.chart, "timeline"), (self.pane, "detail")):
            pane.border_title = title
        self._heed_signals()
        self.events.focus()
        self.call_after_refresh(self.choose, self.ask)

    def _heed_signals(self) -> None:
        """Whoever ends us gets the terminal back as it was."""
        loop = asyncio.get_running_loop()
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None:
                with contextlib.suppress(NotImplementedError):  # Windows
                    loop.add_signal_handler(number, self.action_leave, 128 + number)

    def action_leave(self, code: int) -> None:
        self.exit(return_code=code)

    # what is asked for

    def choose(self, ask: Filters) -> None:
        """Show what is asked for; the cursor stays on its event where that is still shown."""
        number = self.store.count(ask)
        held = self.events.current
        place = self.store.place_of(ask, held.id) if held else 0
        self.ask = ask
        self.events.ask_for(ask, number, place or 0)
        self.tell_state()
        if self.store.total < _MANY:
            self.chart.show(self.store.tally(ask))
        else:
            self.set_timer(_PAUSE, lambda: self._tally_aside(ask))

    @work(thread=True, exclusive=True)
    def _tally_aside(self, ask: Filters) -> None:
        """Counting very many takes longer than a key may; the list is there meanwhile."""
        self.post_message(self.Tallied(ask, self.store.tally(ask)))

    def on_explorer_tallied(self, message: Tallied) -> None:
        if message.ask == self.ask:
            self.chart.show(message.tally)
            self.chart.point_at(self.events.current)

    def tell_state(self) -> None:
        """What is shown of how much, and why."""
        number, ask = self.events.number, self.ask
        order = ("reversed " if ask.reverse else "") + ask.sort
        said = [f"{number:,} of {word_count(self.store.total, 'event')}", f"by {order}"]
        said += [_word_chosen(names, known) for names, known in self._switched() if names]
        if self.events.marked:
            said.insert(1, f"{len(self.events.marked):,} marked")
        dot = f" {self.look.glyphs.dot} "
        self.query_one("#state", Static).update(Text(clean(dot.join(said)), no_wrap=True, overflow="ellipsis"))

    def _switched(self) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
        return ((self.ask.themes, self.known_themes), (self.ask.statuses, STATUSES))

    def say(self, words: str) -> None:
        """One line to the reader, until the cursor moves on."""
        self.query_one("#state", Static).update(Text(clean(words), "reverse", no_wrap=True, overflow="ellipsis"))

    def on_input_changed(self, event: Input.Changed) -> None:
        if event.input.id != "filter" or event.value == self.ask.text:
            return
        if self.typing is not None:
            self.typing.stop()
        wanted = replace(self.ask, text=event.value)
        if self.store.total < _MANY:
            self.choose(wanted)
        else:
            self.typing = self.set_timer(_PAUSE, lambda: self.choose(wanted))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if event.input.id == "filter":
            self.events.focus()

    def action_filter(self) -> None:
        self.query_one("#filter", Input).focus()

    def action_escape(self) -> None:
        """Out of the field; then out of the filter."""
        field = self.query_one("#filter", Input)
        if not field.has_focus or not field.value:
            field.value = ""
        self.action_pane("list")

    def action_themes(self) -> None:
        counts = self.store.themes(replace(self.ask, themes=()))
        self.known_themes = tuple(counts)
        self.push_screen(Switchboard("themes", counts, self.ask.themes, self.look, self._only_themes, role="theme:"))

    def _only_themes(self, names: tuple[str, ...]) -> None:
        self.choose(replace(self.ask, themes=names))

    def action_statuses(self) -> None:
        counts = self.store.statuses(replace(self.ask, statuses=()))
        known = {status: counts.get(status, 0) for status in STATUSES}
        self.push_screen(Switchboard("statuses", known, self.ask.statuses, self.look, self._only_statuses))

    def _only_statuses(self, names: tuple[str, ...]) -> None:
        self.choose(replace(self.ask, statuses=names))

    def action_order(self) -> None:
        following = SORT_KEYS[(SORT_KEYS.index(self.ask.sort) + 1) % len(SORT_KEYS)]
        self.choose(replace(self.ask, sort=following))

    def action_reverse(self) -> None:
        self.choose(replace(self.ask, reverse=not self.ask.reverse))

    # where the cursor is

    def action_move(self, by: int) -> None:
        """From the filter, too, the arrows move the list."""
        self.events.action_move(by)

    def on_event_list_moved(self) -> None:
        event = self.events.current
        self.tell_state()
        self.chart.point_at(event)
        self._show(event)

    def _show(self, event: Event | None) -> None:
        if event is None:
            self.pane.show(None, Around())
            return
        outcome = self.store.find(event.outcome.event) if event.outcome and event.outcome.event else None
        self.pane.show(event, Around(outcome, self.store.plans_of(event.id)))

    def on_event_list_chosen(self) -> None:
        self.action_pane("detail")

    def on_chart_led(self, message: Chart.Led) -> None:
        self._go_to_day(message.day or date.max)

    def _go_to_day(self, day: date) -> None:
        """Days are in their order only in a list by date."""
        if self.ask.sort != "date" or self.ask.reverse:
            self.choose(replace(self.ask, sort="date", reverse=False))
        self.events.move_to(self.store.place_of_day(self.ask, day), ahead=_AHEAD)

    def action_year(self) -> None:
        self.push_screen(YearAsked(self._go_to_range))

    def _go_to_range(self, when: DateRange) -> None:
        if when.start is not None:
            self._go_to_day(when.start)

    def action_year_on(self, by: int) -> None:
        event = self.events.current
        if event is not None:
            start = event.when.start if event.when and event.when.start else date.max
            self._go_to_day(date(min(max(start.year + by, 1), date.max.year), 1, 1))

    def action_zoom(self, by: int) -> None:
        self.chart.zoom(by)
        self.chart.point_at(self.events.current)

    def action_pane(self, name: str) -> None:
        body = self.query_one("#body")
        for pane in PANES:
            body.set_class(pane == name, f"show-{pane}")
        self.tabs.show(name)
        self.query_one(f"#{name}").focus()

    # one event

    def action_citation(self, by: int) -> None:
        self.pane.next_citation(by)

    def action_page(self) -> None:
        self._open_page(self.pane.citation)

    def _open_page(self, citation: int) -> None:
        if self.pane.event is not None:
            self.push_screen(PageShown(self.pane.event, citation, self.look, self.desk))

    def action_browse(self) -> None:
        self._open_link(self.pane.citation)

    def _open_link(self, citation: int) -> None:
        url = self.pane.event.citations[citation].url if self.pane.event else None
        if url is None or not is_linkable(url):
            self.say("there is no link here that is safe to open")
        elif not self.desk.browse(url):
            self.say("no browser could be started; the address stands in the detail")

    def action_follow(self) -> None:
        """To the outcome of a plan; from an outcome to its first plan."""
        around = self.pane.around
        target = around.outcome or (around.plans[0] if around.plans else None)
        if target is None:
            self.say("no outcome is known of this, nor is it the outcome of a plan")
        else:
            self._go(target.id)

    def _go(self, id_: str, *, remember: bool = True) -> None:
        event = self.store.find(id_)
        if event is None:
            return
        if remember and self.pane.event is not None:
            self.trail.append(self.pane.event.id)
        place = self.store.place_of(self.ask, id_)
        if place is None:
            self._show(event)
            self.say("this event is not in the list: the filters hide it")
        else:
            self.events.move_to(place)

    def action_return(self) -> None:
        if self.trail:
            self._go(self.trail.pop(), remember=False)

    def on_detail_pane_acted(self, message: DetailPane.Acted) -> None:
        action: Action = message.action
        if action.kind == "event":
            self._go(action.what)
        elif action.kind == "link":
            self._open_link(int(action.what))
        else:
            self._open_page(int(action.what))

    # taking away

    def action_mark(self) -> None:
        event = self.events.current
        if event is None:
            return
        if event.id in self.events.marked:
            del self.events.marked[event.id]
        else:
            self.events.marked[event.id] = None
        self.events.action_move(1)
        self.tell_state()

    def action_mark_all(self) -> None:
        shown = self.store.pick(self.ask, None).events
        self.events.marked |= dict.fromkeys(event.id for event in shown)
        self.events.refresh()
        self.tell_state()

    def action_unmark_all(self) -> None:
        self.events.marked.clear()
        self.events.refresh()
        self.tell_state()

    def action_export(self) -> None:
        marked = self.events.marked
        if marked:
            self._export(len(marked), "marked", lambda: self.store.pick(self.ask, marked.keys()))
        else:
            self.action_export_shown()

    def action_export_shown(self) -> None:
        self._export(self.events.number, "shown", lambda: self.store.pick(self.ask, None))

    def _export(self, number: int, what: str, pick: Callable[[], Timeline]) -> None:
        def save(name: str) -> None:
            left_out = self.desk.save(pick(), name)
            self.say("; ".join((f"written to {name}", *left_out)))

        if number:
            self.push_screen(ExportAsked(number, what, self.desk, save))
        else:
            self.say("there is nothing to export: no event is shown")

    def action_help(self) -> None:
        marks = [(self.look.glyphs.marks[status], status.value) for status in Status]
        self.push_screen(Help((*KEYS, ("marks", (*marks, *MARKS))), self.look))


def _word_chosen(names: tuple[str, ...], known: tuple[str, ...]) -> str:
    """The names, or where that is shorter those that are missing."""
    missing = [name for name in known if name not in names]
    return ", ".join(names) if len(missing) > 2 or not missing else f"without {', '.join(missing)}"
