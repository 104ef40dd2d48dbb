"""`timeline stats`: how much happened when, of what, told by whom, and who appears with whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..query import Count, Period, Statistics
from ..wording import MONTHS, word_count
from .grid import Column, lay, themed, widest
from .look import Look
from .page import Page, Piece

_WIDE_CELLS_FROM = 56
_LONGEST_BAR = 40
_SHOWN = 10
"""Sources and pairs that are shown, of what may be many."""
_RUN = 5
_RUN_OF_YEARS = 3
"""So many empty periods, or years of them, are told together."""
_MANY = 9
"""The largest number that fits into a narrow cell."""


def render_statistics(statistics: Statistics, look: Look, *, picked: bool = False) -> Page:
    """Periods, also the empty ones; then themes, statuses, sources and pairs, each with a bar.

    `picked`: there may be more events of a theme, which were not chosen; the heading of the themes says so.
    """
    page = Page(look)
    if not statistics.events:
        return page
    page.add((f"{word_count(statistics.events, 'event')} by {statistics.period.value}", "head"))
    if look.plain or statistics.period is Period.YEAR:
        for told, run in _runs(statistics.periods):
            if told:
                _add_bars(page, run, statistics.periods)
            else:
                first, last = word_period(run[0]), word_period(run[-1])
                page.add((f"{first} to {last}: none" if look.plain else f"{first}–{last}  none", "dim"))
    else:
        _add_grid(page, statistics.periods, statistics.period)
    left = [(statistics.coarse, "known less finely"), (statistics.loose, "with an open date or none")]
    words = ", ".join(f"{number:,} {what}" for number, what in left if number)
    if words:
        page.add_wrapped([(f"not counted: {words}", "dim")])
    sections = (
        ("main theme, among the events chosen" if picked else "main theme", statistics.themes),
        ("status", statistics.statuses),
        ("told by", statistics.sources),
        ("who appears with whom", statistics.pairs),
    )
    for heading, counts in sections:
        if counts:
            page.gap()
            page.add((heading, "head"))
            _add_bars(page, counts[:_SHOWN])
            if len(counts) > _SHOWN:
                page.add((f"and {len(counts) - _SHOWN:,} more", "dim"))
    return page


def word_period(count: Count) -> str:
    """ "April 2023", "second quarter of 2023", "2023"."""
    year, _, part = count.names[0].partition("-")
    if part.startswith("Q"):
        return f"{('first', 'second', 'third', 'fourth')[int(part[1]) - 1]} quarter of {year}"
    return f"{MONTHS[int(part) - 1]} {year}" if part else year


def _runs(counts: Sequence[Count]) -> Iterator[tuple[bool, list[Count]]]:
    """Stretches of periods to be told one by one, and long stretches of empty ones to be told together."""
    told: list[Count] = []
    for is_empty, group in groupby(counts, key=lambda count: not count.number):
        run = list(group)
        if is_empty and len(run) >= _RUN:
            if told:
                yield True, told
            yield False, run
            told = []
        else:
            told += run
    if told:
        yield True, told


def _add_bars(page: Page, counts: Sequence[Count], whole: Sequence[Count] = ()) -> None:
    """A row each: name, number, and a bar as long as the number; what is there has a bar, what is not has none.

    Widths are such that all of the `whole` fits.
    """
    look = page.look
    if look.plain:
        for count in counts:
            page.add_wrapped([(f"{_named(count)}: {count.number:,}", "")])
        return
    whole = whole or counts
    number = widest((f"{count.number:,}" for count in whole), look)
    name = widest(map(_named, whole), look, most=max(min(look.width - number - 4, 60), 4))
    bar = min(look.width - name - number - 4, _LONGEST_BAR)
    most = max(count.number for count in whole)
    for count in counts:
        words = _named(count)
        named: Piece = themed(words) if count.kind == "theme" else (words, "")
        lines = lay([Column(name), Column(number, right=True)], [[named], [(f"{count.number:,}", "")]], look)
        length = max(round(bar * count.number / most), 1) if count.number and bar >= 4 else 0
        role = f"theme:{words}" if count.kind == "theme" else "dim"
        for at, line in enumerate(lines):
            page.add(*line, *([("  ", ""), (look.glyphs.solid * length, role)] if at == 0 else []))


def _named(count: Count) -> str:
    return word_period(count) if count.kind in tuple(Period) else " + ".join(count.names)


def _add_grid(page: Page, counts: Sequence[Count], period: Period) -> None:
    """A row a year, a column a month or quarter; a dot where nothing happened, a blank beyond both ends."""
    look = page.look
    months = period is Period.MONTH
    heads = [name[:3] for name in MONTHS] if months else ["Q1", "Q2", "Q3", "Q4"]
    wide = look.width >= _WIDE_CELLS_FROM or not months
    size = 4 if wide else 2
    numbers = {count.names[0]: count.number for count in counts}
    most = max(numbers.values())
    page.add(("    ", ""), *((f"{head if wide else head[0]:>{size}}", "dim") for head in heads))
    years = range(int(counts[0].names[0][:4]), int(counts[-1].names[0][:4]) + 1)
    busy = {int(key[:4]) for key, number in numbers.items() if number}
    for is_busy, group in groupby(years, key=busy.__contains__):
        run = list(group)
        if not is_busy and len(run) >= _RUN_OF_YEARS:
            page.add((f"{run[0]:04}–{run[-1]:04}  none", "dim"))
            continue
        for year in run:
            _add_year(page, year, numbers, heads, size)
    if not wide and most > _MANY:
        page.add((f"+ is more than {_MANY}", "dim"))


def _add_year(page: Page, year: int, numbers: dict[str, int], heads: Sequence[str], size: int) -> None:
    look, most = page.look, max(numbers.values())
    parts = [f"{number:02}" if len(heads) == len(MONTHS) else f"Q{number}" for number in range(1, len(heads) + 1)]
    cells = [_cell(numbers.get(f"{year:04}-{part}"), most, size, look) for part in parts]
    page.add((f"{year:04}", "year"), *cells)


def _cell(number: int | None, most: int, size: int, look: Look) -> Piece:
    if number is None:
        return " " * size, ""
    if not number:
        return f"{look.glyphs.dot:>{size}}", "dim"
    words = "+" if size == 2 and number > _MANY else f"{number}"
    return f"{words:>{size}}", "bold" if 3 * number > 2 * most else ""
