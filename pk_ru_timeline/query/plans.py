"""What was promised, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Event, Outcome, OutcomeKind, Status, Timeline

NOT_KEPT = (OutcomeKind.LATE, OutcomeKind.MOVED, OutcomeKind.CANCELLED)
"""A plan of which one of these became was not kept as it was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A plan or proposal and its outcome."""

    event: Event
    outcome: Outcome

    became: Event | None
    """The event that shows the outcome; `None` where nothing shows it, or where it is not in the timeline."""

    @property
    def kind(self) -> OutcomeKind:
        return self.outcome.kind


def outcome_of(event: Event) -> Outcome | None:
    """What became of a plan or proposal; `None` where the event is neither.

    A plan of which nothing more is known has the outcome `unknown`; what was called off, `cancelled`.
    """
    if event.outcome is not None:
        return event.outcome
    if event.status is Status.CANCELLED:
        return Outcome(kind=OutcomeKind.CANCELLED)
    if event.status in (Status.PLANNED, Status.PROPOSED):
        return Outcome(kind=OutcomeKind.UNKNOWN)
    return None


def find_plans(timeline: Timeline, whole: Timeline) -> tuple[Plan, ...]:
    """The plans and proposals of a timeline, in its order; their outcomes are looked up in the `whole` one."""
    ids = {event.id: event for event in whole.events}
    plans = []
    for event in timeline.events:
        outcome = outcome_of(event)
        if outcome is not None:
            became = ids.get(outcome.event) if outcome.event is not None and outcome.event != event.id else None
            plans.append(Plan(event=event, outcome=outcome, became=became))
    return tuple(plans)


def count_outcomes(plans: Sequence[Plan]) -> tuple[tuple[OutcomeKind, int], ...]:
    """How many plans had each outcome that there is one of, in the order of `OutcomeKind`."""
    counts = Counter(plan.kind for plan in plans)
    return tuple((kind, counts[kind]) for kind in OutcomeKind if counts[kind])


@dataclass(frozen=True, slots=True, kw_only=True)
class InFull:
    """One event and those that a plan ties it to."""

    event: Event

    plan: Plan | None = None
    """What became of it, where it is a plan."""

    planned: tuple[Event, ...] = ()
    """The plans of which it shows the outcome."""


def event_in_full(event: Event, whole: Timeline) -> InFull:
    """The event, what became of it, and the plans that came to it; looked up in the `whole` timeline."""
    [plan] = find_plans(Timeline(events=(event,)), whole) or (None,)
    planned = tuple(one for one in whole.events if one.outcome and one.outcome.event == event.id and one is not event)
    return InFull(event=event, plan=plan, planned=planned)
