"""What opens over the panes: switches, the year to jump to, the file to export to, a page, the keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from ..errors import QueryError, TimelineError
from ..model import Article, DateRange, Event
from ..query import parse_bound
from ..view.look import Look
from ..view.page import Page, wrap
from ..view.shown import is_linkable
from ..wording import clean, word_count
from .desk import Desk
from .inpage import compose_page
from .lines import FixedLines, Lines, under_cursor

_KEYS = 15
"""Cells of the column of keys."""

_LEAVE = Binding("escape", "dismiss", "close", show=False)


def _box(title: str, *children: Lines | Static | Input, wide: bool = False) -> Vertical:
    box = Vertical(*children, classes="box wide" if wide else "box")
    box.border_title = title
    return box


class _Switches(Lines):
    """Names, each on or off, with the number of events that it would show."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("space,x", "flip", show=False),
        Binding("o", "only", show=False),
        Binding("a", "all", show=False),
        Binding("enter", "screen.dismiss", show=False),
    ]

    def __init__(self, counts: Mapping[str, int], on: Sequence[str], look: Look, role: str,
                 chosen: Callable[[tuple[str, ...]], None]) -> None:  # fmt: skip
        super().__init__(look)
        self.counts = counts
        self.names = tuple(counts)
        self.on = set(on or self.names)
        self.role = role
        self.chosen = chosen
        self.cursor = 0

    def on_mount(self) -> None:
        self.set_count(len(self.names))
        self.styles.height = len(self.names)

    def action_move(self, by: int) -> None:
        self.cursor = min(max(self.cursor + by, 0), len(self.names) - 1)
        self.bring_into_view(self.cursor, self.cursor + 1)
        self.refresh()

    def action_flip(self) -> None:
        self._set(self.on ^ {self.names[self.cursor]})

    def action_only(self) -> None:
        self._set({self.names[self.cursor]})

    def action_all(self) -> None:
        self._set(set(self.names))

    def _set(self, on: set[str]) -> None:
        """None of them at all would show nothing, so that means all."""
        self.on = on or set(self.names)
        all_on = len(self.on) == len(self.names)
        self.chosen(() if all_on else tuple(name for name in self.names if name in self.on))
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        line = event.get_content_offset_capture(self).y + self.first_seen
        if line < len(self.names):
            self.cursor = line
            self.action_flip()

    def line_at(self, number: int) -> Text:
        name = self.names[number]
        page = Page(self.fitting)
        box = "[x] " if name in self.on else "[ ] "
        role = f"{self.role}{name}" if self.role else ""
        page.add((box, ""), (f"{name:<12}", role), (f"{self.counts[name]:>7,}", "dim"))
        if number != self.cursor:
            return page.lines[0]
        return under_cursor(page.lines[0], self.fitting.width, has_focus=True, app=self.app)


class Switchboard(ModalScreen[None]):
    """Switch themes or statuses on and off; the list behind it follows at once."""

    BINDINGS: ClassVar[list[BindingType]] = [_LEAVE, Binding("q,t,s", "dismiss", show=False)]

    def __init__(self, title: str, counts: Mapping[str, int], on: Sequence[str], look: Look,
                 chosen: Callable[[tuple[str, ...]], None], *, role: str = "") -> None:  # fmt: skip
        super().__init__()
        self.heading = title
        self.switches = _Switches(counts, on, look, role, chosen)

    def compose(self) -> ComposeResult:
        hint = Static(Text("space switch   o only   a all\nenter close"), classes="hint")
        yield _box(self.heading, self.switches, hint)


class _Asking(ModalScreen[None]):
    """One line to type, and what is wrong with it."""

    BINDINGS: ClassVar[list[BindingType]] = [_LEAVE]
    heading = ""
    hint = ""
    value = ""

    def compose(self) -> ComposeResult:
        field = Input(self.value, compact=True, select_on_focus=False, classes="field")
        yield _box(self.heading, field, Static(Text(self.hint), classes="hint"), Static(Text(), id="wrong"))

    def complain(self, words: str) -> None:
        self.query_one("#wrong", Static).update(Text(clean(words)))

    def on_input_changed(self) -> None:
        self.complain("")


class YearAsked(_Asking):
    """A year, a month or a day to go to."""

    heading = "go to"
    hint = "2023, 2023-06 or June 2023"

    def __init__(self, chosen: Callable[[DateRange], None]) -> None:
        super().__init__()
        self.chosen = chosen

    def on_input_submitted(self, event: Input.Submitted) -> None:
        try:
            when = parse_bound(event.value)
        except QueryError as reason:
            self.complain(str(reason))
            return
        self.dismiss()
        self.chosen(when)


class ExportAsked(_Asking):
    """The file that the events go to; a file that is there already is replaced only when asked twice."""

    def __init__(self, number: int, what: str, desk: Desk, save: Callable[[str], None]) -> None:
        super().__init__()
        self.heading = f"export {word_count(number, f'{what} event')}"
        self.hint = f"the ending says the format: {', '.join(desk.formats)}"
        self.value = "timeline.csv"
        self.desk = desk
        self.save = save
        self.confirmed = ""

    def on_input_submitted(self, event: Input.Submitted) -> None:
        name = event.value.strip()
        if not name:
            return
        if self.confirmed != name and self.desk.is_taken(name):
            self.confirmed = name
            self.complain("there is such a file: enter again replaces it")
            return
        try:
            self.save(name)
        except TimelineError as reason:
            self.complain(str(reason))
            return
        self.dismiss()


class PageShown(ModalScreen[None]):
    """A quotation in its page; the other quotations of the event are a key away."""

    BINDINGS: ClassVar[list[BindingType]] = [
        _LEAVE,
        Binding("q,p,enter", "dismiss", show=False),
        Binding("n", "turn(1)", show=False),
        Binding("N", "turn(-1)", show=False),
        Binding("w", "browse", show=False),
    ]

    def __init__(self, event: Event, citation: int, look: Look, desk: Desk) -> None:
        super().__init__()
        self.event = event
        self.citation = citation
        self.desk = desk
        self.head = Static(Text(), id="head-of-page")
        self.lines = FixedLines(look, id="page")
        self.pages: dict[str, Article | None] = {}

    def compose(self) -> ComposeResult:
        yield _box("in its page", self.head, self.lines, Static(Text(self._keys()), classes="hint"), wide=True)

    def _keys(self) -> str:
        many = "n N next, last quotation   " if len(self.event.citations) > 1 else ""
        return f"{many}w open its link   esc back"

    def on_mount(self) -> None:
        self.call_after_refresh(self._show)
        self.lines.focus()

    def on_resize(self) -> None:
        self.call_after_refresh(self._show)

    def action_turn(self, by: int) -> None:
        self.citation = (self.citation + by) % len(self.event.citations)
        self._show()

    def action_browse(self) -> None:
        url = self.event.citations[self.citation].url
        if url is not None and is_linkable(url):
            self.desk.browse(url)

    def _show(self) -> None:
        citation = self.event.citations[self.citation]
        if citation.source not in self.pages:
            self.pages[citation.source] = self.desk.read_page(citation.source)
        shown = compose_page(self.pages[citation.source], citation, self.lines.fitting)
        self.head.update(Text("\n").join(shown.head))
        self.lines.show(shown.lines, shown.quote)


class Help(ModalScreen[None]):
    """All keys."""

    BINDINGS: ClassVar[list[BindingType]] = [_LEAVE, Binding("q,question_mark,enter", "dismiss", show=False)]

    def __init__(self, keys: Sequence[tuple[str, Sequence[tuple[str, str]]]], look: Look) -> None:
        super().__init__()
        self.keys = keys
        self.lines = FixedLines(look)

    def compose(self) -> ComposeResult:
        yield _box("keys", self.lines, wide=True)

    def on_mount(self) -> None:
        self.call_after_refresh(self._show)
        self.lines.focus()

    def on_resize(self) -> None:
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        page = Page(self.lines.fitting)
        for heading, keys in self.keys:
            page.gap()
            page.add((heading, "head"))
            for key, what in keys:
                for number, line in enumerate(wrap([(what, "")], page.look, page.look.width - _KEYS)):
                    page.add((f"{'' if number else key:<{_KEYS}}", "bold"), *line)
        self.lines.show(page.lines)
