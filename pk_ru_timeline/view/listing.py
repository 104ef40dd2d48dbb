"""`timeline list`: one row an event, fitted to the width."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Event, Timeline
from ..query import Plan
from ..wording import word_count, word_date, word_status
from .grid import Column, abreast, add_legend, lay, themed, widest
from .look import Look
from .page import Page, Piece, wrap
from .telling import Plans, fold_told, plans_by_id, told

_STACKED_BELOW = 52
_SHORT_THEMES_BELOW = 72
_STATUS_WORDS_FROM = 100
_LONG_DATES_FROM = 140
_LONGEST_TITLE = 104
_TITLE = 3
"""Number of the column with the title."""
_LONGEST_DATES = ((_LONG_DATES_FROM, 30), (_STATUS_WORDS_FROM, 20), (_SHORT_THEMES_BELOW, 15), (0, 11))
"""From which width on a date may be how long before it is folded."""


def render_list(timeline: Timeline, look: Look, plans: Sequence[Plan] | None = None) -> Page:
    """A table of events; open and undated ones stand last, below an empty line."""
    if look.plain:
        from .spoken import speak_list

        return speak_list(timeline, look, plans)
    page = Page(look)
    known = plans_by_id(timeline, plans)
    short = look.width < _SHORT_THEMES_BELOW
    if look.width < _STACKED_BELOW:
        _add_stacked(page, timeline.events, known)
    elif timeline.events:
        _add_table(page, timeline.events, known)
    if timeline.events:
        page.gap()
        add_legend(page, timeline.events, short=short and look.width >= _STACKED_BELOW)
    return page


def shortest_ids(events: Sequence[Event], least: int = 6) -> dict[str, str]:
    """Each id to the prefix that tells it from all others shown, of one length, at least `least`."""
    ids = {event.id for event in events}
    length = next((n for n in range(least, 65) if len({i[:n] for i in ids}) == len(ids)), 64)
    return {i: i[:length] for i in ids}


def is_late(event: Event) -> bool:
    """True where the event has no place of its own on the calendar: open at one end, or undated."""
    return event.when is None or event.when.is_open


def _add_table(page: Page, events: Sequence[Event], plans: Plans) -> None:
    look = page.look
    ids = shortest_ids(events)
    heads = ["id", "when", "", "what", "theme", "status", "sources"]
    rows = [_cells(event, ids[event.id], plans, look) for event in events]
    columns = _columns(rows, look)
    shown = [number for number, column in enumerate(columns) if column.width]
    kept = [columns[number] for number in shown]
    if look.width < _STATUS_WORDS_FROM:
        heads[6] = "src"
    if look.width < _SHORT_THEMES_BELOW:
        heads[4] = ""
    _add_lines(page, lay(kept, [[(heads[number], "head")] for number in shown], look, _between(look)))
    for event, before, cells in zip(events, (None, *events), rows, strict=False):
        if before is not None and is_late(event) and not is_late(before):
            page.gap()
        folded = [wrap(cells[number], look, columns[number].width, columns[number].most) for number in shown]
        folded[shown.index(_TITLE)] = fold_told(event, plans, look, columns[_TITLE])
        _add_lines(page, abreast(kept, folded, _between(look)))


def _cells(event: Event, short_id: str, plans: Plans, look: Look) -> list[list[Piece]]:
    theme = f"theme:{event.theme}"
    return [
        [(short_id, "dim")],
        [(word_date(event.when, reported=event.reported, short=look.width < _LONG_DATES_FROM), "")],
        [(look.glyphs.marks[event.status], theme)],
        told(event, plans, look),
        [themed(event.theme, short=look.width < _SHORT_THEMES_BELOW)],
        [(word_status(event.status), "dim")],
        [(str(event.sources), "dim")],
    ]


def _columns(rows: Sequence[Sequence[Sequence[Piece]]], look: Look) -> list[Column]:
    """Natural widths, the title taking what is left; a column of no width is not shown."""
    joined = (["".join(words for words, _ in cell) for cell in column] for column in zip(*rows, strict=True))
    natural = [widest(column, look) for column in joined]
    when = min(natural[1], next(most for from_width, most in _LONGEST_DATES if look.width >= from_width))
    status = max(natural[5], 6) if look.width >= _STATUS_WORDS_FROM else 0
    sources = max(natural[6], 7 if look.width >= _STATUS_WORDS_FROM else 3)
    theme = max(natural[4], 3 if look.width < _SHORT_THEMES_BELOW else 5)
    fixed = [natural[0], when, 1, theme, *([status] if status else []), sources]
    room = look.width - sum(fixed) - _between(look) * len(fixed)
    title = max(min(natural[3], room, _LONGEST_TITLE), 4)
    return [
        Column(natural[0]),
        Column(when),
        Column(1),
        Column(title),
        Column(theme, most=1),
        Column(status),
        Column(sources, right=True),
    ]


def _between(look: Look) -> int:
    return 3 if look.width >= _LONG_DATES_FROM else 2


def _add_lines(page: Page, lines: Sequence[Sequence[Piece]]) -> None:
    for line in lines:
        page.add(*line)


def _add_stacked(page: Page, events: Sequence[Event], plans: Plans) -> None:
    """Where there is no room for columns: date and id on one line, the title below it."""
    look = page.look
    ids = shortest_ids(events)
    for event in events:
        page.add_wrapped(
            [(word_date(event.when, reported=event.reported, short=True), "bold"), (f"  {ids[event.id]}", "dim")]
        )
        mark = (f"{look.glyphs.marks[event.status]} ", f"theme:{event.theme}")
        for number, line in enumerate(fold_told(event, plans, look, Column(max(look.width - 2, 1)))):
            page.add(mark if number == 0 else ("  ", ""), *line)
        page.add(("  ", ""), themed(event.theme), (f" {look.glyphs.dot} {word_count(event.sources, 'source')}", "dim"))
        page.gap()
