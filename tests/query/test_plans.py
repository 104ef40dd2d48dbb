"""What was promised and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pk_ru_timeline.model import Event, Outcome, OutcomeKind, Status, Timeline
from pk_ru_timeline.query import Filters, count_outcomes, event_in_full, find_plans, parse_year, select_events

MakeEvent = Callable[..., Event]


def promise(make_event: MakeEvent, **given: object) -> Event:
    usual: dict[str, object] = {
        "title": "Oil to arrive",
        "status": Status.PLANNED,
        "outcome": Outcome(kind=OutcomeKind.LATE, event="00000002", days_late=42),
    }
    return make_event("00000001", "../2023-04-30", **usual | given)


def test_a_plan_knows_the_event_that_shows_its_outcome(make_event: MakeEvent) -> None:
    arrival = make_event("00000002", "2023-06-11", title="Oil arrives")
    timeline = Timeline(events=(promise(make_event), arrival))

    [plan] = find_plans(timeline, timeline)

    assert (plan.kind, plan.outcome.days_late, plan.became) == (OutcomeKind.LATE, 42, arrival)


def test_the_outcome_is_found_outside_what_was_asked_for(make_event: MakeEvent) -> None:
    arrival = make_event("00000002", "2023-06-11", title="Oil arrives")
    plan = promise(make_event)

    [found] = find_plans(Timeline(events=(plan,)), Timeline(events=(plan, arrival)))

    assert found.became == arrival


def test_an_outcome_that_is_nowhere_or_the_plan_itself_is_no_event(make_event: MakeEvent) -> None:
    itself = promise(make_event, outcome=Outcome(kind=OutcomeKind.KEPT, event="00000001"))
    nowhere = replace(promise(make_event), id="00000003")
    timeline = Timeline(events=(itself, nowhere))

    assert [plan.became for plan in find_plans(timeline, timeline)] == [None, None]


def test_a_plan_of_which_nothing_is_known_is_unknown_and_what_was_called_off_is_cancelled(
    make_event: MakeEvent,
) -> None:
    events = (
        make_event("00000001", status=Status.PLANNED),
        make_event("00000002", status=Status.PROPOSED),
        make_event("00000003", status=Status.CANCELLED),
        make_event("00000004"),
    )
    plans = find_plans(Timeline(events=events), Timeline(events=events))

    assert [(plan.event.id, plan.kind.value) for plan in plans] == [
        ("00000001", "unknown"),
        ("00000002", "unknown"),
        ("00000003", "cancelled"),
    ]
    assert count_outcomes(plans) == ((OutcomeKind.CANCELLED, 1), (OutcomeKind.UNKNOWN, 2))


def test_the_filter_by_outcome_takes_what_no_report_tells_for_unknown(make_event: MakeEvent) -> None:
    timeline = Timeline(events=(make_event("00000001", status=Status.PLANNED), make_event("00000002")))

    chosen = select_events(timeline, Filters(outcomes=("unknown",))).timeline.events

    assert [event.id for event in chosen] == ["00000001"]


def test_a_promise_falls_into_the_time_of_its_deadline(make_event: MakeEvent) -> None:
    timeline = Timeline(events=(promise(make_event),))

    def found(year: str) -> int:
        return len(select_events(timeline, Filters(years=(parse_year(year),))).timeline.events)

    assert (found("2023"), found("2022"), found("2024")) == (1, 0, 0)
    assert select_events(timeline, Filters(years=(parse_year("2023"),), certain=True)).undated == 0


def test_an_event_in_full_names_the_plans_that_came_to_it(make_event: MakeEvent) -> None:
    arrival = make_event("00000002", "2023-06-11", title="Oil arrives")
    plan = promise(make_event)
    timeline = Timeline(events=(plan, arrival))

    assert event_in_full(arrival, timeline).planned == (plan,)
    assert event_in_full(arrival, timeline).plan is None
    shown = event_in_full(plan, timeline).plan
    assert shown is not None
    assert shown.became == arrival
