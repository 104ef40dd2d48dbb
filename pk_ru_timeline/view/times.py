"""`timeline dates`: the time expressions of a page, what each was read as, and by which rule."""

from __future__ import annotations

from ..model import TimesRead, Timex
from ..wording import word_date, word_day, word_rule
from .grid import Column, lay, widest, word_count
from .look import Look
from .page import Page, Piece

_STACKED_BELOW = 60


def render_times(read: TimesRead, look: Look) -> Page:
    """A row an expression: its words, TIMEX3 type and value, the days it denotes, the rule that read it."""
    page = Page(look)
    page.add((read.headline or read.source, "head"))
    anchor = (
        f"{word_day(read.anchor)}, from: {read.how}" if read.anchor else "no date found: what is relative stays open"
    )
    page.add(
        (f"counted from {anchor}" if read.anchor else anchor, "dim"),
        (f"; {word_count(len(read.timexes), 'expression')}", "dim"),
    )
    page.gap()
    if look.width < _STACKED_BELOW:
        for timex in read.timexes:
            page.add((timex.text, "bold"))
            page.add(("  ", ""), (f"{timex.type} {timex.value}, {_days(timex)}, {word_rule(timex.rule)}", "dim"))
        return page
    heads: list[list[Piece]] = [[(word, "head")] for word in ("expression", "type", "value", "days", "rule")]
    rows = [heads, *(_cells(timex) for timex in read.timexes)]
    most = max(look.width // 4, 10)
    columns = [
        Column(widest(("".join(words for words, _ in row[number]) for row in rows), look, least=4, most=most))
        for number in range(5)
    ]
    for cells in rows:
        for line in lay(columns, cells, look):
            page.add(*line)
    return page


def _cells(timex: Timex) -> list[list[Piece]]:
    value = timex.value if timex.mod is None else f"{timex.value} {timex.mod}"
    return [
        [(timex.text, "")],
        [(timex.type, "dim")],
        [(value, "")],
        [(_days(timex), "")],
        [(word_rule(timex.rule), "dim")],
    ]


def _days(timex: Timex) -> str:
    return word_date(timex.when, short=True) if timex.when else "open"
