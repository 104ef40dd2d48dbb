"""Exports of ours that are given as data: which files are such, and how their timelines join with others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from .errors import ArticleError, QueryError
from .files import SUFFIXES, Found
from .formats import Format
from .formats.reading import find_export, read_export
from .model import Event, Issue, Severity, Source, Timeline


class Export(NamedTuple):
    """A file and the format that it is to be read in."""

    file: Found
    format: Format


def split_exports(files: Iterable[Found]) -> tuple[list[Export], list[Found]]:
    """The files that are exports by their ending (without one: by how they begin), and those that are articles."""
    exports: list[Export] = []
    articles: list[Found] = []
    for file in files:
        chosen = None if file.name.lower().endswith(SUFFIXES) else find_export(file.name, file.data)
        if chosen:
            exports.append(Export(file, chosen))
        else:
            articles.append(file)
    return exports, articles


def read_exports(exports: Iterable[Export], as_of: date | None = None) -> tuple[list[Timeline], list[Issue]]:
    """The timelines, and an issue for each file that is no export.

    Raises `QueryError` where they are to be told `as_of` a day: what was known then, only the articles can tell.
    """
    timelines: list[Timeline] = []
    issues: list[Issue] = []
    for file, chosen in exports:
        if as_of is not None:
            raise QueryError(
                f"--as-of needs the articles: '{file.name}' is an export, which tells what was known later"
            )
        try:
            timelines.append(read_export(chosen, file.name, file.data))
        except ArticleError as error:
            issues.append(Issue(source=file.name, message=str(error), severity=Severity.ERROR))
    return timelines, issues


def join_timelines(timelines: Sequence[Timeline]) -> Timeline:
    """One timeline of several: an event that more of them hold, by its id, is there once, with the citations of all.

    Where they do not tell the same of it, the first stands, and an issue names the event. An article that two of them
    list alike is there once.
    """
    events: dict[str, Event] = {}
    differing: list[str] = []
    for event in (event for timeline in timelines for event in timeline.events):
        known = events.get(event.id)
        if known is not None and _told(known) != _told(event):
            differing.append(event.id)
        events[event.id] = event if known is None else _joined(known, event)
    issues = [issue for timeline in timelines for issue in timeline.issues]
    if differing:
        issues.append(_differing(differing))
    return Timeline(
        events=tuple(sorted(events.values(), key=Event.sort_key)),
        sources=_join_sources([source for timeline in timelines for source in timeline.sources]),
        issues=tuple(issues),
    )


def _told(event: Event) -> Event:
    """What an event says, whoever says it."""
    return replace(event, citations=(), disputes=(), corrections=())


def _joined(first: Event, other: Event) -> Event:
    return replace(
        first,
        citations=tuple(dict.fromkeys((*first.citations, *other.citations))),
        disputes=tuple(dict.fromkeys((*first.disputes, *other.disputes))),
        corrections=tuple(dict.fromkeys((*first.corrections, *other.corrections))),
    )


def _differing(identities: list[str]) -> Issue:
    some = ", ".join(identities[:3]) + (" ..." if len(identities) > 3 else "")
    many = "1 event is" if len(identities) == 1 else f"{len(identities)} events are"
    return Issue(source="", message=f"{many} not told alike in all that was read; what was read first stands ({some})")


def _join_sources(sources: Iterable[Source]) -> tuple[Source, ...]:
    """In the order in which they were met; the events of those that are alike in all else together."""
    joined: dict[Source, Source] = {}
    for source in sources:
        article = replace(source, events=(), published_how=None)
        known = joined.setdefault(article, source)
        joined[article] = replace(
            known,
            events=tuple(dict.fromkeys((*known.events, *source.events))),
            published_how=known.published_how or source.published_how,
        )
    return tuple(joined.values())
