"""One event made two, several made one: what each then is, from the citations that it has."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from ..model import (
    Citation,
    Correction,
    DateRange,
    Dispute,
    Disputed,
    Event,
    Outcome,
    OutcomeKind,
    Reading,
    Status,
    format_edtf,
)
from .entries import Merge, Split

_V = TypeVar("_V")

PLANS = (Status.PLANNED, Status.PROPOSED)
"""What is still open."""

SPLIT, MADE, SPLIT_OFF, MERGED = "split: ", " made an event of its own, ", "split off from ", "merged with "
"""How corrections are worded; by these words it is known again what was done."""


def word_when(when: DateRange | None) -> str:
    return format_edtf(when) if when else "undated"


def outcome_as(status: Status, outcome: Outcome | None) -> Outcome | None:
    """The outcome that an event of this status has: none, where it is no plan; unknown, where it has become one."""
    if status is Status.CANCELLED:
        return Outcome(kind=OutcomeKind.CANCELLED)
    if status not in PLANS:
        return None
    return outcome or Outcome(kind=OutcomeKind.UNKNOWN)


def split_event(event: Event, moved: Sequence[Citation], entry: Split) -> tuple[Event, Event]:
    """The event with the citations that stay, and a new one with those that go.

    The one that has the leading citation keeps title, status and outcome; the other takes its leading citation's.
    """
    kept = [citation for citation in event.citations if citation not in moved]
    rest, gone = _part(event, kept), _part(event, moved)
    named = word_named(entry)
    made = replace(
        gone,
        id=_identity(moved),
        when=entry.date or gone.when,
        title=entry.title or gone.title,
        corrections=(Correction(file=entry.file, what=f"{SPLIT_OFF}{event.id}: {named}", why=entry.why),),
    )
    told = Correction(file=entry.file, what=f"{SPLIT}{named}{MADE}{made.id}", why=entry.why)
    return replace(rest, corrections=(*rest.corrections, told)), made


def word_named(entry: Split) -> str:
    """The citations that an entry splits off, as it names them."""
    return "; ".join(str(quotation) for quotation in entry.citations)


def _part(event: Event, citations: Sequence[Citation]) -> Event:
    lead = citations[0]
    leads = lead is event.citations[0]
    status = event.status if leads else lead.status
    return replace(
        event,
        when=_when(event, citations),
        title=event.title if leads else " ".join(lead.quote.split()),
        status=status,
        citations=tuple(citations),
        disputes=tuple(_disputes_among(event.disputes, {citation.source for citation in citations})),
        outcome=event.outcome if leads else outcome_as(status, None),
    )


def _when(event: Event, citations: Sequence[Citation]) -> DateRange | None:
    """The date of the whole where it is that of these citations, or of none of them all; else the finest of these."""
    dates = [citation.resolved for citation in citations if citation.resolved]
    of_all = any(citation.resolved == event.when for citation in event.citations)
    if event.when in dates or (not of_all and citations[0] is event.citations[0]):
        return event.when
    return min(dates, key=lambda when: (when.days_long, when.approximate), default=None)


def _disputes_among(disputes: Iterable[Dispute], sources: set[str]) -> Iterable[Dispute]:
    """The disputes that are still some when only these sources are heard."""
    for dispute in disputes:
        heard = [(r.value, tuple(source for source in r.sources if source in sources)) for r in dispute.readings]
        readings = tuple(Reading(value=value, sources=of) for value, of in heard if of)
        if len(readings) > 1:
            yield Dispute(what=dispute.what, readings=readings)


def _identity(citations: Sequence[Citation]) -> str:
    """Made from the citations alone, and never that of the event which they were found to make together."""
    parts = sorted(f"{c.source}\0{c.start}\0{c.expression_start}\0{c.quote}" for c in citations)
    return hashlib.sha1(
        "\0".join(("split", *parts)).encode("utf-8", "surrogatepass"), usedforsecurity=False
    ).hexdigest()[:8]


def merge_events(events: Sequence[Event], entry: Merge) -> Event:
    """One event with the citations of all; the first gives id, title, status, and the date if it has one."""
    first, others = events[0], events[1:]
    told = ", ".join(f"{event.id} ({word_when(event.when)}: {event.title})" for event in others)
    ids = {event.id for event in events}
    outcome = first.outcome
    if outcome and outcome.event in ids:
        outcome = replace(outcome, event=None)
    return replace(
        first,
        when=next((event.when for event in events if event.when), None),
        themes=_once(theme for event in events for theme in event.themes),
        actors=_once(actor for event in events for actor in event.actors),
        place=next((event.place for event in events if event.place), None),
        bilateral=any(event.bilateral for event in events),
        citations=_once(citation for event in events for citation in event.citations),
        disputes=_once(_disputes(events)),
        outcome=outcome,
        corrections=_once(
            (
                *(correction for event in events for correction in event.corrections),
                Correction(file=entry.file, what=f"{MERGED}{told}", why=entry.why),
            )
        ),
    )


def _disputes(events: Sequence[Event]) -> Iterable[Dispute]:
    """Those that the events have, and one on the date where what happened is told of days that cannot be the same.

    A plan's day is no reading of the day on which it happened.
    """
    happened = [event for event in events if event.when and event.status not in PLANS]
    dates = [event.when for event in happened if event.when]
    if all(one.overlaps(other) for one in dates for other in dates):
        yield from (dispute for event in events for dispute in event.disputes)
        return
    told: dict[str, set[str]] = {}
    for reading in (reading for event in happened for reading in _readings(event)):
        told.setdefault(reading.value, set()).update(reading.sources)
    readings = [Reading(value=value, sources=tuple(sorted(sources))) for value, sources in told.items()]
    yield Dispute(what=Disputed.DATE, readings=tuple(sorted(readings, key=lambda r: (-len(r.sources), r.value))))
    yield from (dispute for event in events for dispute in event.disputes if dispute.what is not Disputed.DATE)


def _readings(event: Event) -> Iterable[Reading]:
    """The dates that are told of an event, each with who tells it."""
    disputed = [dispute for dispute in event.disputes if dispute.what is Disputed.DATE]
    if disputed:
        return disputed[0].readings
    assert event.when is not None
    return (Reading(value=format_edtf(event.when), sources=_once(citation.source for citation in event.citations)),)


def _once(values: Iterable[_V]) -> tuple[_V, ...]:
    return tuple(dict.fromkeys(values))
