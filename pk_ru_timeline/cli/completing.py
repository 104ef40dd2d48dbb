"""What the shell can complete: themes, statuses, outcomes, names, files and ids, as the timeline at hand has them.

Completers are given to Typer only while a shell asks (it sets `_TIMELINE_COMPLETE`): otherwise they would slow down the
start of every command.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any

from .. import pipeline
from ..errors import TimelineError
from ..model import Event, Timeline
from ..query import OUTCOMES, SORT_KEYS, STATUSES, THEMES

Offer = tuple[str, str]
"""What may stand there, and what it is."""

Completer = Callable[[Any, str], list[Offer]]

_LEAST_LETTERS = 3
"""Shorter words of a name tell nothing."""


def completer(what: str) -> Completer | None:
    """The completer of `themes`, `statuses`, `outcomes`, `sorts`, `actors`, `places`, `sources`, `ids`."""
    if not any(name.startswith("_") and name.endswith("_COMPLETE") for name in os.environ):
        return None

    def complete(ctx: Any, incomplete: str) -> list[Offer]:
        return list(complete_words(what, ctx.params.get("data"), incomplete))

    return complete


def complete_words(what: str, data: list[str] | None, incomplete: str) -> Iterable[Offer]:
    """What begins as typed, in any case; nothing where the timeline cannot be read."""
    typed = incomplete.casefold()
    fixed = _FIXED.get(what)
    offers = [(word, "") for word in fixed] if fixed is not None else _from_timeline(what, _read(data))
    return (offer for offer in dict(offers).items() if offer[0].casefold().startswith(typed))


_FIXED = {"statuses": STATUSES, "outcomes": OUTCOMES, "sorts": SORT_KEYS}


def _read(data: list[str] | None) -> Timeline:
    from .options import usual_data

    try:
        return pipeline.read_timeline(pipeline.Request(data=tuple(data or usual_data())))
    except TimelineError:
        return Timeline(events=())


def _from_timeline(what: str, timeline: Timeline) -> list[Offer]:
    match what:
        case "themes":
            known = {theme for event in timeline.events for theme in event.themes}
            return [(theme, "") for theme in (*THEMES, *sorted(known - set(THEMES)))]
        case "actors":
            return _words(name for event in timeline.events for name in event.actors)
        case "places":
            return _words(event.place for event in timeline.events if event.place)
        case "sources":
            files = [(source.name, source.headline) for source in timeline.sources]
            return files + _words(source.publisher for source in timeline.sources if source.publisher)
        case "ids":
            return [(event.id, _told(event)) for event in timeline.events]
    raise ValueError(what)


def _words(names: Iterable[str]) -> list[Offer]:
    """Single words of names, each with the whole name: one word is enough, and shells break names at blanks."""
    offers = {word: name for name in sorted(set(names)) for word in name.split() if len(word) >= _LEAST_LETTERS}
    return sorted(offers.items())


def _told(event: Event) -> str:
    from ..wording import clean, word_date

    return f"{word_date(event.when, reported=event.reported, short=True)}: {clean(event.title)}"
