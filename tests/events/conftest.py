"""Draws events from copy that a test has written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest

from pk_ru_timeline.articles import read_article
from pk_ru_timeline.events import find_events
from pk_ru_timeline.lexicon import Lexicon, load_lexicon
from pk_ru_timeline.model import Event, Skipped, format_edtf

PUBLISHED = "2024-05-15"
"""A Wednesday: the day of publication of every story that names no other."""

Claim = tuple[str | None, str, bool]
"""EDTF date or `None`, status, and whether it is between the two countries."""


@dataclass(frozen=True)
class Drawn:
    """What was drawn from some pages."""

    events: tuple[Event, ...]
    skipped: tuple[Skipped, ...]

    @property
    def claims(self) -> list[Claim]:
        return [(format_edtf(e.when) if e.when else None, e.status.value, e.bilateral) for e in self.events]

    @property
    def titles(self) -> list[str]:
        return [event.title for event in self.events]

    @property
    def reasons(self) -> list[tuple[str, str]]:
        """Each time expression that made no event, and why."""
        return [(skip.expression, skip.why) for skip in self.skipped]


Draw = Callable[..., Drawn]
DrawPages = Callable[..., Drawn]


def told_on(day: str, copy: str, publisher: str | None = None) -> str:
    """A page of a day, and of a newspaper if one is named."""
    paper = f'publisher = "{publisher}"\n' if publisher else ""
    return f"+++\npublished = {day}\n{paper}+++\n\n{copy}\n"


@pytest.fixture(scope="session")
def shipped_words() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="session")
def draw_pages(shipped_words: Lexicon) -> DrawPages:
    """Read pages, file name to text, in the given order."""

    def draw(pages: Mapping[str, str], lexicon: Lexicon = shipped_words) -> Drawn:
        articles = [read_article(name, page.encode(), lexicon.furniture) for name, page in pages.items()]
        events, skipped = find_events(articles, lexicon)
        return Drawn(events, tuple(skip for skips in skipped.values() for skip in skips))

    return draw


@pytest.fixture(scope="session")
def draw(draw_pages: DrawPages) -> Draw:
    """Read copy that was published on a day, or (`None`) nobody knows when."""

    def draw_copy(copy: str, published: str | None = PUBLISHED) -> Drawn:
        front = f"+++\npublished = {published}\n+++\n\n" if published else ""
        return draw_pages({"story.txt": f"{front}{copy}\n"})

    return draw_copy
