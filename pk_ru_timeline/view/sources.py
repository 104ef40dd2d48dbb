"""`timeline sources`: the articles that were read, and how each was dated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model import Source, Timeline
from ..open_dates import count_open_dates, word_open
from ..wording import DIGEST, clean, word_count, word_day
from .grid import Column, lay, widest
from .look import Look
from .page import Page, Piece

_STACKED_BELOW = 100
_LONGEST = 110
_BETWEEN = 3


def render_sources(timeline: Timeline, look: Look) -> Page:
    """One article a row: file, who published it, its headline, its date and how that was found, events drawn."""
    page = Page(look)
    if not timeline.sources:
        return page
    open_dates = count_open_dates((s.name for s in timeline.sources if s.published is None), timeline.events)
    if look.plain or look.width < _STACKED_BELOW:
        for source in timeline.sources:
            _add_stacked(page, source, open_dates)
        return page
    columns = _columns(timeline, look, open_dates)
    heads = ("file", "publisher and headline", "published", "events")
    rows: list[list[list[Piece]]] = [[[(head, "head")] for head in heads]]
    rows += [
        [[(s.name, "")], _origin(s), _published(s, open_dates), [(str(len(s.events)), "")]] for s in timeline.sources
    ]
    for number, cells in enumerate(rows):
        for line in lay(columns, cells, look, _BETWEEN):
            page.add(*line)
        if number and look.width < 160:
            page.gap()
    return page


def _columns(timeline: Timeline, look: Look, open_dates: Mapping[str, int]) -> list[Column]:
    name = widest((source.name for source in timeline.sources), look, least=4, most=look.width // 3)
    published = (_words(_published(source, open_dates)) for source in timeline.sources)
    dated = widest(published, look, least=9, most=look.width // 4)
    room = max(look.width - name - dated - 6 - 3 * _BETWEEN, 10)
    origin = widest((_words(_origin(source)) for source in timeline.sources), look, least=22, most=_LONGEST)
    return [Column(name), Column(min(room, origin)), Column(dated), Column(6, right=True)]


def _words(pieces: Iterable[Piece]) -> str:
    return "".join(words for words, _ in pieces)


def _origin(source: Source) -> list[Piece]:
    """A digest is named as ours: its headline stands for the report, not for the publisher's words."""
    named = clean(source.publisher or "").strip()
    if source.kind == DIGEST:
        named = f"our summary of {named}" if named else "our summary"
    if not source.headline.strip():
        return [(named or "(no headline)", "" if named else "dim")]
    return [(f"{named}: " if named else "", "bold"), (source.headline, "")]


def _published(source: Source, open_dates: Mapping[str, int]) -> list[Piece]:
    if source.published is None:
        left = f", so {word_open(open_dates[source.name])}" if source.name in open_dates else ""
        return [(f"no date found{left}", "note")]
    how = f", {source.published_how}" if source.published_how else ""
    return [(word_day(source.published, short=True), ""), (how, "dim")]


def _add_stacked(page: Page, source: Source, open_dates: Mapping[str, int]) -> None:
    page.add_wrapped([(source.name, "bold")])
    indent = [] if page.look.plain else [("  ", "")]
    page.add_wrapped(_origin(source), indent=indent)
    drawn: Piece = (
        f"{', ' if page.look.plain else f' {page.look.glyphs.dot} '}{word_count(len(source.events), 'event')}",
        "dim",
    )
    page.add_wrapped([*_published(source, open_dates), drawn], indent=indent)
    page.gap()
