"""What the lines and signs of a drawing mean, as far as they are drawn."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Disputed, Event, Granularity, Status
from .grid import add_entries
from .page import Page
from .rows import is_fuzzy

_REAL = (Status.OCCURRED, Status.ONGOING)


def add_key(page: Page, events: Sequence[Event], *, joined: bool = False, bars: bool = False) -> None:
    """The key of a spine, or of `bars`; `joined` where a line leads from a plan to what became of it."""
    glyphs = page.look.glyphs
    ranges = [event.when for event in events if event.when is not None]
    spans = {
        event.status in _REAL
        for event in events
        if event.when is not None and event.when.granularity is Granularity.SPAN and not event.when.approximate
    }
    contested = any(dispute.what is Disputed.DATE for event in events for dispute in event.disputes)
    key = (
        (True in spans, glyphs.solid * 2, "lasted"),
        (False in spans, glyphs.hollow * 2, "was to last"),
        (any(is_fuzzy(when) and not when.is_open for when in ranges), glyphs.fuzzy * 2, "some time in"),
        (any(when.approximate for when in ranges), "~", "about"),
        (any(when.end is None for when in ranges), glyphs.fuzzy + glyphs.to_later, "no end known"),
        (not bars and any(when.start is None for when in ranges), glyphs.to_earlier, "by then"),
        (joined, glyphs.join + glyphs.link[0], "what became of it"),
        (contested and not bars, glyphs.differs, "reports differ"),
    )
    entries = [[(glyph, ""), (f" {words}", "dim")] for is_drawn, glyph, words in key if is_drawn]
    add_entries(page, entries, indent=" ")
