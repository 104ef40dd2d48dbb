"""From records, which may come from anywhere, back to a timeline; `ValueError` says in some words what is wrong.

The words of a foreign file are as little to be trusted as an article's: what shows them cleans them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from ..model import Citation, Event, Source, Timeline
from ..model.plain import Plain, event_from_plain, source_from_plain
from .checking import Check, ShapeError, compile_schema
from .schema import ARTICLE, make_event_schema


def decode(data: bytes) -> str:
    """Text in UTF-8, with or without a byte order mark."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"byte {error.start + 1} is not UTF-8") from None


def restore_timeline(events: Iterable[Plain], articles: Iterable[Plain] | None) -> Timeline:
    """The timeline in its own order; where there are no `articles`, they are what the citations tell of them."""
    restored: dict[str, Event] = {}
    for event in restore_events(events):
        if event.id in restored:
            raise ValueError(f"two events have the id {event.id}")
        restored[event.id] = event
    ordered = tuple(sorted(restored.values(), key=Event.sort_key))
    if articles is None:
        return Timeline(events=ordered, sources=derive_sources(ordered))
    sources = tuple(_restore(articles, compile_schema(ARTICLE), source_from_plain, "article"))
    return Timeline(events=ordered, sources=sources)


def restore_events(records: Iterable[Plain]) -> Iterator[Event]:
    """The events in the order of their records."""
    return _restore(records, _check_of_events(), event_from_plain, "event")


@lru_cache(maxsize=1)
def _check_of_events() -> Check:
    return compile_schema(make_event_schema())


def _restore(records: Iterable[Plain], check: Check, make: Any, what: str) -> Iterator[Any]:
    for number, record in enumerate(records, start=1):
        try:
            check(record)
            yield make(record)
        except ShapeError as error:
            raise error.inside(f"{what} {number}")  # noqa: B904 (it is the same error, told from further out)
        except ValueError as error:
            raise ValueError(f"{what} {number}: {error}") from None


def derive_sources(events: Iterable[Event]) -> tuple[Source, ...]:
    """The articles that events cite, in the order of their names; how each was dated is not known."""
    cited: dict[str, list[tuple[int, str, Citation]]] = {}
    for event in events:
        firsts: dict[str, Citation] = {}
        for citation in event.citations:
            known = firsts.setdefault(citation.source, citation)
            if citation.start < known.start:
                firsts[citation.source] = citation
        for name, citation in firsts.items():
            cited.setdefault(name, []).append((citation.start, event.id, citation))
    return tuple(_derive(name, sorted(cited[name], key=lambda told: told[:2])) for name in sorted(cited))


def _derive(name: str, told: list[tuple[int, str, Citation]]) -> Source:
    first = told[0][2]
    return Source(
        name=name,
        kind=first.kind,
        publisher=first.publisher,
        headline=first.headline,
        url=first.url,
        published=first.published,
        published_how=None,
        events=tuple(identity for _, identity, _ in told),
    )
