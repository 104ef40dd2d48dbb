"""A whole timeline as a user's files correct it: its events, the events of its sources, and what is told of that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ..model import Event, Issue, Severity, Source, Timeline
from ..query import THEMES
from ..wording import word_day
from .apply import correct_events
from .files import CorrectionsFile
from .read import read_corrections


def correct_timeline(timeline: Timeline, files: Sequence[CorrectionsFile], as_of: date | None = None) -> Timeline:
    """The timeline with all entries of the files done; `as_of`: the day that it is told as of.

    As of an earlier day it is nothing wrong that much of what is corrected is not known yet: only how much is told.
    Raises `CorrectionsError` for a malformed file, and where an entry fits several events.
    """
    themes = dict.fromkeys((*THEMES, *(theme for event in timeline.events for theme in event.themes)))
    events, issues, unmatched = correct_events(timeline.events, read_corrections(files, tuple(themes)))
    if as_of is not None and unmatched:
        unmatched = (_not_known_yet(unmatched, as_of),)
    return replace(
        timeline,
        events=events,
        sources=tuple(_source(source, timeline.events, events) for source in timeline.sources),
        issues=(*timeline.issues, *unmatched, *issues),
    )


def _not_known_yet(unmatched: Sequence[Issue], as_of: date) -> Issue:
    many = "1 correction is" if len(unmatched) == 1 else f"{len(unmatched)} corrections are"
    message = f"as of {word_day(as_of)}: {many} of what was not known then"
    return Issue(source=unmatched[0].source, message=message, severity=Severity.CHOICE)


def _source(source: Source, before: Sequence[Event], after: Sequence[Event]) -> Source:
    """The source with the ids of the events that now have a citation of it, in the order of the page."""
    cited = {event.id: event.citations for event in before}
    places = [
        (min(c.start for c in event.citations if c.source == source.name), event.id)
        for event in after
        if any(c.source == source.name for c in event.citations)
        and (event.id in source.events or event.citations != cited.get(event.id))
    ]
    return replace(source, events=tuple(id_ for _, id_ in sorted(places)))
