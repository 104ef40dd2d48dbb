"""Relative dates ("last month") that stay open because their page bears no date; and what a reader is told of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from .model import Event, Issue, Severity


def count_open_dates(undated: Iterable[str], events: Iterable[Event]) -> dict[str, int]:
    """How many of the dates that the events quote from each undated page stay open; pages with none are left out."""
    counts = Counter(c.source for e in events for c in e.citations if c.expression and c.resolved is None)
    return {page: counts[page] for page in undated if counts[page]}


def tell_each(counts: Mapping[str, int]) -> list[Issue]:
    """An issue for each page."""
    return [
        Issue(source=page, message=word_open_dates({page: count}), severity=Severity.OPEN)
        for page, count in counts.items()
    ]


def word_open_dates(counts: Mapping[str, int]) -> str:
    """One line for one page or more."""
    pages, count = list(counts), sum(counts.values())
    where = f"'{pages[0]}'" if len(pages) == 1 else f"{len(pages)} pages (timeline sources tells which)"
    return f"no date in {where}, so {word_open(count)}; give one with --published {pages[0]}=YYYY-MM-DD"


def word_open(count: int) -> str:
    return "1 relative date stays open" if count == 1 else f"{count:,} relative dates stay open"
