"""`timeline` alone: the first page that anybody sees."""

from __future__ import annotations

from ..query import Summary
from ..wording import word_count
from .grid import titled
from .listing import shortest_ids
from .look import Look
from .page import Page, Piece, wrap

_SIDE_BY_SIDE_FROM = 72


def render_start(summary: Summary, look: Look) -> Page:
    """How many events, from when to when, of how many articles; and three commands to try."""
    page = Page(look)
    years = f", {summary.years[0]} to {summary.years[1]}" if summary.years else ""
    read = word_count(summary.articles, "article")
    page.add_wrapped([(word_count(summary.events, "event"), "bold"), (f"{years}, from {read}", "")])
    indent = [] if look.plain else [("  ", "")]
    hanging = 0 if look.plain else 2
    page.gap()
    page.add(("three things to try", "head"))
    for command, what in _tries(summary):
        if look.width >= _SIDE_BY_SIDE_FROM and not look.plain:
            page.add((f"  {command:<30}", "bold"), *wrap(what, look, look.width - 32, 1)[0])
        else:
            page.add_wrapped([(command, "bold"), (": ", ""), *what], indent=indent, hanging=hanging)
    page.gap()
    page.add_wrapped([("'timeline -h' tells which command answers what. Your own articles: ", "dim")])
    page.add_wrapped([("timeline list --data FOLDER", "")], indent=indent)
    return page


def _tries(summary: Summary) -> list[tuple[str, list[Piece]]]:
    year = f" --year {summary.busiest}" if summary.busiest else ""
    tries: list[tuple[str, list[Piece]]] = [
        (f"timeline view{year}", [("draw it, here the year with most events" if year else "draw it", "")]),
        ("timeline plans --not-kept", [("what was promised, and late, moved or cancelled", "")]),
    ]
    if summary.most_told is None:
        return [*tries, ("timeline check FILE", [("what is read of a page of yours, and why", "")])]
    event = summary.most_told
    command = f"timeline show {shortest_ids([event])[event.id]}"
    return [*tries, (command, [("who says so: ", ""), (titled(event)[0], "dim")])]
