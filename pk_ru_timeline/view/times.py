"""`timeline dates`: the time expressions of a page, what each was read as, and by which rule."""

from __future__ import annotations

from ..model import TimesRead, Timex
from ..wording import word_count, word_date, word_day, word_rule
from .grid import Column, lay, widest
from .look import Look
from .page import Page, Piece

_STACKED_BELOW = 60


def render_times(read: TimesRead, look: Look) -> Page:
    """A row an expression: its words, TIMEX3 type and value, the days it denotes, the rule that read it."""
    page = Page(look)
    page.add_wrapped([(read.headline or read.source, "head")])
    anchor = (
        f"{word_day(read.anchor)}, from: {read.how}" if read.anchor else "no date found: what is relative stays open"
    )
    told = f"counted from {anchor}" if read.anchor else anchor
    page.add_wrapped([(f"{told}; {word_count(len(read.timexes), 'expression')}", "dim")])
    page.gap()
    if look.plain:
        for timex in read.timexes:
            page.add_wrapped([(f"{timex.text}: {_facts(timex)}", "")])
        return page
    if look.width < _STACKED_BELOW:
        for timex in read.timexes:
            page.add_wrapped([(timex.text, "bold")])
            page.add_wrapped([(_facts(timex), "dim")], indent=[("  ", "")])
        return page
    heads: list[list[Piece]] = [[(word, "head")] for word in ("expression", "type", "value", "days", "rule")]
    rows = [heads, *(_cells(timex) for timex in read.timexes)]
    columns = _columns(rows, look)
    for cells in rows:
        for line in lay(columns, cells, look):
            page.add(*line)
    return page


def _columns(rows: list[list[list[Piece]]], look: Look) -> list[Column]:
    """Natural widths; where they do not fit, the widest column gives way until they do."""
    widths = [widest(("".join(words for words, _ in row[number]) for row in rows), look) for number in range(5)]
    while sum(widths) + 2 * 4 > look.width and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    return [Column(width, most=None) for width in widths]


def _cells(timex: Timex) -> list[list[Piece]]:
    value = timex.value if timex.mod is None else f"{timex.value} {timex.mod}"
    return [
        [(timex.text, "")],
        [(timex.type, "dim")],
        [(value, "")],
        [(_days(timex), "")],
        [(word_rule(timex.rule), "dim")],
    ]


def _facts(timex: Timex) -> str:
    return f"{timex.type} {timex.value}, {_days(timex)}, {word_rule(timex.rule)}"


def _days(timex: Timex) -> str:
    return word_date(timex.when, short=True) if timex.when else "open"
