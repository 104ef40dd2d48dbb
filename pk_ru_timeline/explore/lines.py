"""Lines of text in a pane that scrolls: only those that are seen are made, so there may be any number of them.

Text gets to the terminal through here as Rich `Text` that `view` has cleaned; nothing is ever read as markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.app import App
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBarRender
from textual.strip import Strip

from ..view.look import Look


class _PlainBar(ScrollBarRender):
    """A scroll bar of whole cells, for terminals that show nothing but ASCII."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "]


class Lines(ScrollView, can_focus=True):
    """`count` lines, each `width` cells at most, line `number` as `line_at` makes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", show=False),
        Binding("k", "scroll_up", show=False),
        Binding("g", "scroll_home", show=False),
        Binding("G", "scroll_end", show=False),
    ]

    def __init__(self, look: Look, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.look = look
        self.count = 0

    def on_mount(self) -> None:
        if self.look.ascii:
            self.vertical_scrollbar.renderer = _PlainBar  # type: ignore[misc]  # so Textual documents it

    def line_at(self, number: int) -> Text:
        raise NotImplementedError

    def set_count(self, count: int) -> None:
        """There are now so many lines, all of them to be drawn anew."""
        self.count = count
        self.virtual_size = Size(self.scrollable_content_region.width, count)
        self.refresh()

    @property
    def fitting(self) -> Look:
        """The look for the width that lines have here; a place for a scroll bar is always kept."""
        width = self.content_region.width - self.styles.scrollbar_size_vertical
        return Look(max(width, 1), self.look.color, self.look.ascii)

    @property
    def first_seen(self) -> int:
        return round(self.scroll_offset.y)

    @property
    def lines_seen(self) -> int:
        return max(self.scrollable_content_region.height, 1)

    def render_line(self, y: int) -> Strip:
        number = y + self.first_seen
        text = self.line_at(number) if number < self.count else Text(end="")
        strip = Strip(list(text.render(self.app.console)))
        ground = self.rich_style
        return strip.apply_style(ground).adjust_cell_length(self.size.width, ground)

    def bring_into_view(self, first: int, end: int) -> None:
        """Scroll no further than it takes to see the lines from `first` up to, but not including, `end`."""
        top = self.first_seen
        if end > top + self.lines_seen:
            top = end - self.lines_seen
        self.scroll_to(y=min(first, top), animate=False)


class FixedLines(Lines):
    """Lines that were made beforehand."""

    def __init__(self, look: Look, *, id: str | None = None) -> None:
        super().__init__(look, id=id)
        self.lines: Sequence[Text] = ()

    def show(self, lines: Sequence[Text], at: int = 0) -> None:
        """These lines from now on, the one numbered `at` near the top."""
        self.lines = lines
        self.set_count(len(lines))
        self.call_after_refresh(self.scroll_to, y=max(at - 2, 0), animate=False)

    def line_at(self, number: int) -> Text:
        return self.lines[number]


def under_cursor(text: Text, width: int, *, has_focus: bool, app: App[object]) -> Text:
    """The line as the cursor shows it: without colours of its own, in one that can be read on its ground."""
    line = Text(text.plain, no_wrap=True, end="")
    line.pad_right(max(width - line.cell_len, 0))
    line.stylize(cursor_style(has_focus=has_focus, color=not app.no_color))
    return line


def cursor_style(*, has_focus: bool, color: bool) -> Style:
    """Without colours the line is turned inside out, or, where keys go elsewhere, underlined."""
    if not color:
        return Style(reverse=True) if has_focus else Style(underline=True)
    return Style.parse("bold color(231) on color(24)" if has_focus else "color(231) on color(240)")
