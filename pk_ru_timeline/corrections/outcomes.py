"""What became of a plan, held against the events as they are corrected: its evidence may have moved or gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..model import Correction, DateRange, Event, Outcome, OutcomeKind
from .entries import Entry


def settle_outcomes(
    before: Sequence[Event], after: Sequence[Event], became: Mapping[str, str], hidden: Mapping[str, Entry]
) -> list[Event]:
    """The events with outcomes that point to events that there are, and count from the dates that they have.

    `became`: id of an event that was merged into another to the id of that; `hidden`: ids that were left out.
    """
    dates = {event.id: event.when for event in before}
    now = {event.id: event for event in after}
    settled = []
    for event in after:
        outcome = event.outcome
        if outcome is None or outcome.event is None:
            settled.append(event)
            continue
        shown = became.get(outcome.event, outcome.event)
        if shown in hidden:
            settled.append(_without_evidence(event, outcome, hidden[shown]))
            continue
        pointed = replace(event, outcome=replace(outcome, event=shown if shown != event.id else None))
        evidence = now.get(shown)
        moved = next((e for e in (evidence, event) if e is not None and _is_moved(e, dates)), None)
        settled.append(_counted(pointed, evidence, moved.corrections[-1]) if evidence and moved else pointed)
    return settled


def _is_moved(event: Event, dates: Mapping[str, DateRange | None]) -> bool:
    return event.id in dates and dates[event.id] != event.when


def _without_evidence(event: Event, outcome: Outcome, entry: Entry) -> Event:
    what = f"outcome set to {OutcomeKind.UNKNOWN.value}, was {outcome.kind.value}: {outcome.event} is hidden"
    correction = Correction(file=entry.file, what=what, why=entry.why)
    return replace(event, outcome=Outcome(kind=OutcomeKind.UNKNOWN), corrections=(*event.corrections, correction))


def _counted(event: Event, evidence: Event, cause: Correction) -> Event:
    """The plan with the days between it and what became of it; in time or late is what they say."""
    outcome = event.outcome
    assert outcome is not None
    days = _days_late(event.when, evidence.when)
    kind = outcome.kind
    if days is not None and kind in (OutcomeKind.KEPT, OutcomeKind.LATE):
        kind = OutcomeKind.LATE if days > 0 else OutcomeKind.KEPT
    if (kind, days) == (outcome.kind, outcome.days_late):
        return event
    what = (
        f"outcome set to {_worded(kind, days)}, was {_worded(outcome.kind, outcome.days_late)}, by the corrected date"
    )
    return replace(
        event,
        outcome=Outcome(kind=kind, event=outcome.event, days_late=days),
        corrections=(*event.corrections, Correction(file=cause.file, what=what, why=cause.why)),
    )


def _days_late(planned: DateRange | None, when: DateRange | None) -> int | None:
    """0 within what was planned, negative before it, `None` where either is not known."""
    if planned is None or when is None or planned.last is None or when.start is None:
        return None
    return 0 if when.overlaps(planned) else (when.start - planned.last).days


def _worded(kind: OutcomeKind, days: int | None) -> str:
    return f"{kind.value} ({days:+} days)" if days else kind.value
