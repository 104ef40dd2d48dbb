"""Is an event like what was asked for, its date aside?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model import Event
from .filters import Filters


def is_like(event: Event, filters: Filters) -> bool:
    """True where every filter that is set finds something in the event."""
    return (
        _one_of(filters.themes, event.themes)
        and _one_of(filters.statuses, (event.status.value,))
        and (not filters.outcomes or _became(filters.outcomes, event))
        and event.sources >= filters.min_sources
        and (event.contested or not filters.contested)
        and is_named(filters.actors, event.actors)
        and is_named(filters.places, (event.place,) if event.place else ())
        and is_told_by(filters.sources, ((c.source, c.publisher) for c in event.citations))
        and _says(filters.text, event)
    )


def _one_of(wanted: tuple[str, ...], present: tuple[str, ...]) -> bool:
    return not wanted or any(name in present for name in wanted)


def _became(wanted: tuple[str, ...], event: Event) -> bool:
    from .plans import outcome_of

    outcome = outcome_of(event)
    return outcome is not None and outcome.kind.value in wanted


def is_named(wanted: tuple[str, ...], names: tuple[str, ...]) -> bool:
    """Whole words: "Lavrov" is in "Sergey Lavrov", "Russia" is not in "Russian Railways"."""
    if not wanted:
        return True
    folded = "\n".join(_folded(name) for name in names)
    return any(re.search(rf"(?<!\w){re.escape(_folded(name))}(?!\w)", folded) for name in wanted)


def is_told_by(wanted: tuple[str, ...], told: Iterable[tuple[str, str | None]]) -> bool:
    """Parts of the name of a file or of its publisher suffice."""
    if not wanted:
        return True
    names = "\n".join(_folded(f"{source}\n{publisher or ''}") for source, publisher in told)
    return any(_folded(name) in names for name in wanted)


def _says(wanted: str, event: Event) -> bool:
    if not wanted:
        return True
    quotes = (citation.quote for citation in event.citations)
    return any(_folded(wanted) in _folded(text) for text in (event.title, *quotes, *event.actors, event.place or ""))


def _folded(text: str) -> str:
    """Case and line ends do not count."""
    return " ".join(text.split()).casefold()
