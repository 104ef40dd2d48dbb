"""`timeline gaps`: the longest silences, and between which events they lie."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from ..model import Event
from ..query import Silence
from ..wording import word_date, word_day, word_length
from .grid import Column, lay, themed, titled, widest
from .listing import shortest_ids
from .look import Look
from .page import Page, Piece
from .spoken import speak_date

_STACKED_BELOW = 72
_LONGEST_TITLE = 90
_LONGEST_BAR = 23
_LONGEST_LENGTH = 18
"""As long as "34 years 11 months"."""


def render_silences(silences: Sequence[Silence], look: Look, *, picked: bool = False) -> Page:
    """Under a heading for each theme its silences: how long, from when to when, and the events before and after.

    `picked`: others may have happened meanwhile, which were not chosen; the heading says so.
    """
    page = Page(look)
    if not silences:
        return page
    ids = shortest_ids([event for silence in silences for event in (silence.before, silence.after)])
    for theme, group in groupby(silences, key=lambda silence: silence.theme):
        page.gap()
        heading = themed(theme) if theme else ("all themes together", "head")
        page.add_wrapped([heading, (", among the events chosen" if picked else "", "dim")])
        told = list(group)
        for silence in told:
            if look.plain:
                _add_spoken(page, silence)
            else:
                _add_silence(page, silence, max(one.gap.days for one in told), ids)
    return page


def _add_spoken(page: Page, silence: Silence) -> None:
    gap, before, after = silence.gap, silence.before, silence.after
    between = [f"{speak_date(event)}: {titled(event)[0]}, id {event.id}" for event in (before, after)]
    page.add_wrapped([(f"{word_length(gap.days)}, between {', and '.join(between)}.", "")])


def _add_silence(page: Page, silence: Silence, longest: int, ids: dict[str, str]) -> None:
    look, gap = page.look, silence.gap
    stretch = f"{word_day(gap.first, short=True)} to {word_day(gap.last, short=True)}"
    if look.width < _STACKED_BELOW:
        page.add_wrapped([(word_length(gap.days), "bold"), (f"  {stretch}", "")], indent=[("  ", "")], hanging=2)
    else:
        length = max(round(_LONGEST_BAR * gap.days / longest), 1)
        bar = (f"  {look.glyphs.fuzzy * length}", "dim")
        page.add((f"  {word_length(gap.days):<{_LONGEST_LENGTH}}", "bold"), (f" {stretch:<26}", ""), bar)
    for word, event in (("after", silence.before), ("before", silence.after)):
        _add_event(page, word, event, ids)


def _add_event(page: Page, word: str, event: Event, ids: dict[str, str]) -> None:
    look = page.look
    day = word_date(event.when, short=True)
    mark: Piece = (look.glyphs.marks[event.status], f"theme:{event.theme}")
    if look.width < _STACKED_BELOW:
        pieces = [(f"{word} {day}: ", "dim"), titled(event), (f"  {ids[event.id]}", "dim")]
        page.add_wrapped(pieces, indent=[("    ", "")], hanging=2)
        return
    id_ = widest(ids.values(), look)
    room = min(look.width - 2 - 11 - 20 - 1 - id_ - 2 * 4, _LONGEST_TITLE)
    columns = [Column(11), Column(20), Column(1), Column(room), Column(id_)]
    cells: list[list[Piece]] = [[(word, "dim")], [(day, "")], [mark], [titled(event)], [(ids[event.id], "dim")]]
    for line in lay(columns, cells, look):
        page.add(("  ", ""), *line)
