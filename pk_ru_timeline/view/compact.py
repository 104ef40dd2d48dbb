"""`timeline view --compact`: one line an event, nothing folded."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Event, Timeline
from ..query import Plan
from ..wording import word_date, word_outcome
from .grid import Column, abreast, add_legend, themed, titled, widest
from .look import Look
from .page import Page, Piece, cut, steady
from .rows import in_place
from .telling import Plans, outcome_role, plans_by_id

_SHORT_THEMES_BELOW = 100
_LONGEST_DATES = ((100, 24), (72, 20), (52, 15), (0, 11))
"""From which width on a date may be how long before it is cut."""
_LEAST_TITLE = 12
_LONGEST_TITLE = 100


def render_compact(timeline: Timeline, look: Look, plans: Sequence[Plan] | None = None) -> Page:
    """Date, mark, title with what became of it, theme, number of sources; undated events last."""
    if look.plain:
        from .spoken import speak_events

        return speak_events(timeline, look, plans)
    page = Page(look)
    events = sorted((event for event in timeline.events if event.when is not None), key=in_place)
    events += [event for event in timeline.events if event.when is None]
    if not events:
        return page
    short = look.width < _SHORT_THEMES_BELOW
    known = plans_by_id(timeline, plans)
    dates = [word_date(event.when, reported=event.reported, short=True) for event in events]
    when = widest(dates, look, most=next(most for from_width, most in _LONGEST_DATES if look.width >= from_width))
    theme = 3 if short else widest((event.theme for event in events), look, most=12)
    sources = widest((str(event.sources) for event in events), look)
    room = max(look.width - when - 1 - theme - sources - 4, 1)
    columns = [Column(when), Column(1), Column(min(room, _LONGEST_TITLE)), Column(theme), Column(sources, right=True)]
    for event, day in zip(events, dates, strict=True):
        cells: list[list[Piece]] = [
            [(cut(steady(day, look), when, look.glyphs.ellipsis), "")],
            [(look.glyphs.marks[event.status], f"theme:{event.theme}")],
            _title(event, known, look, columns[2].width),
            [themed(event.theme, short=short)],
            [(str(event.sources), "dim")],
        ]
        page.add(*abreast(columns, [[cell] for cell in cells], between=1)[0])
    page.gap()
    add_legend(page, events, short=short)
    return page


def _title(event: Event, plans: Plans, look: Look, width: int) -> list[Piece]:
    """The title gives way to what is said beside it, as long as enough of it stays."""
    beside = _beside(event, plans, look)
    size = sum(len(steady(words, look)) for words, _ in beside)
    if width - size < _LEAST_TITLE:
        beside, size = [], 0
    words, role = titled(event)
    return [(cut(steady(words, look), width - size, look.glyphs.ellipsis), role), *beside]


def _beside(event: Event, plans: Plans, look: Look) -> list[Piece]:
    pieces: list[Piece] = []
    plan = plans.get(event.id)
    words = word_outcome(plan.outcome) if plan and plan.event.status.value != "cancelled" else ""
    if plan and words:
        pieces.append((f" {look.glyphs.became} {words}", outcome_role(plan.kind)))
    if event.contested:
        pieces.append((f" {look.glyphs.differs}", "note"))
    return pieces
