"""`timeline themes`: what the timeline is about, with small bars."""

from __future__ import annotations

from collections.abc import Sequence

from ..wording import word_count
from .grid import Column, add_entries, lay, themed, widest
from .look import Look
from .page import Page, Piece

_LONGEST_BAR = 40


def render_themes(counts: Sequence[tuple[str, int, int]], look: Look) -> Page:
    """Each theme with the number of events of which it is the main one, and of which it is one at all.

    The bar is as long as the second number, its solid part as long as the first.
    """
    page = Page(look)
    if not counts:
        return page
    if look.plain:
        for theme, main, any_ in counts:
            page.add_wrapped(
                [(f"{theme}: main theme of {word_count(main, 'event')}, one of the themes of {any_:,}", "")]
            )
        return page
    name = widest((theme for theme, _, _ in counts), look, least=5, most=max(look.width - 16, 5))
    bar = min(look.width - name - 2 * 4 - 3 * 2, _LONGEST_BAR)
    columns = [Column(name, most=1), Column(4, right=True), Column(4, right=True)]
    heads: list[list[Piece]] = [[("theme", "head")], [("main", "head")], [("any", "head")]]
    rows = [heads, *([[themed(theme)], [(f"{main}", "")], [(f"{any_}", "dim")]] for theme, main, any_ in counts)]
    most = max(any_ for _, _, any_ in counts)
    for number, cells in enumerate(rows):
        line = lay(columns, cells, look)[0]
        if number and bar >= 4:
            theme, main, any_ = counts[number - 1]
            line = [*line, ("  ", ""), *_bar(theme, main, any_, most, bar, look)]
        page.add(*line)
    if bar >= 4:
        page.gap()
        key = ((look.glyphs.solid, "main theme"), (look.glyphs.fuzzy, "one of several"))
        add_entries(page, [[(glyph * 2, ""), (f" {words}", "dim")] for glyph, words in key])
    return page


def _bar(theme: str, main: int, any_: int, most: int, width: int, look: Look) -> list[Piece]:
    """Something that is there is never drawn as nothing."""
    whole = max(round(width * any_ / most), 1) if any_ else 0
    solid = min(max(round(width * main / most), 1), whole) if main else 0
    return [(look.glyphs.solid * solid, f"theme:{theme}"), (look.glyphs.fuzzy * (whole - solid), f"theme:{theme}")]
