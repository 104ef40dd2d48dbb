"""The shipped reports, each held against the facts that it tells, and all of them against the history they make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from pk_ru_timeline.model import Citation, Event, format_edtf

from ..known import beyond
from .corpus import (
    WEEKDAY_TRAPS,
    Fact,
    Told,
    fits,
    load_facts,
    match_facts,
    read_shipped,
    score_merging,
    score_outcomes,
    sentence_place,
)

FACTS = load_facts()
DATED = [fact for fact in FACTS if fact.date]

NOT_FOUND = {
    "worldlibrary-geneva-accords-1988#2": "told as two, the beginning and the end",
    "kremlin-2003-02-05-musharraf#2": "a programme for some years is no event",
    "dawn-2016-09-28-druzhba-2016#3": "what somebody only says of how things stand",
    "orientalreview-2021-04-08-lavrov#2": "'in the course of the stay': the stay is told before",
    "tdi-2023-01-30-bilawal-lavrov#3": "'during the conference': the conference is told before",
    "dailypost-2025-05-05-lavrov-dar#2": "the date of a noun, and no verb of its own",
    "geo-2025-07-11-psm-protocol#3": "'since' tells how things stand",
    "app-2025-11-26-folk-concert#2": "the subject stands behind its verb",
    "dna-2026-01-16-putin-credentials#2": "what somebody only says of how things stand",
}
"""Dated facts that are not found, each with what it would take."""


ANNOUNCED = {"nation-2018-10-23-druzhba-3": ["2018-10-15/2018-10-21"]}
"""The announcing of a figure is dated, and no fact of that report."""


@pytest.fixture(scope="module")
def events() -> tuple[Event, ...]:
    return read_shipped()


@pytest.fixture(scope="module")
def told(events: tuple[Event, ...]) -> Mapping[str, Told]:
    return match_facts(FACTS, events)


@pytest.mark.parametrize(
    "fact",
    [beyond(fact, why=NOT_FOUND[fact.id]) if fact.id in NOT_FOUND else fact for fact in DATED],
    ids=[fact.id for fact in DATED],
)
def test_a_dated_fact_is_found_on_its_date_as_the_report_words_it(told: Mapping[str, Told], fact: Fact) -> None:
    when = told[fact.id].citation.resolved if fact.id in told else None

    assert when is not None
    assert format_edtf(when) == fact.date


@pytest.mark.parametrize("report", sorted({fact.report for fact in FACTS}))
def test_nothing_dated_is_found_that_is_no_fact(events: tuple[Event, ...], report: str) -> None:
    facts = [fact for fact in FACTS if fact.report == report]
    strangers = [
        format_edtf(citation.resolved)
        for event in events
        for citation in event.citations
        if citation.source == f"{report}.md" and citation.resolved and not _is_told(citation, facts)
    ]

    assert strangers == ANNOUNCED.get(report, [])


def _is_told(citation: Citation, facts: Sequence[Fact]) -> bool:
    """A fact of the same sentence has a date that fits."""
    for fact in facts:
        first, last = sentence_place(fact)
        fitting = fact.id in WEEKDAY_TRAPS or fits(fact.date, citation.resolved)
        if first <= citation.end and citation.start <= last and fitting:
            return True
    return False


def test_reports_of_one_happening_are_one_event_and_of_two_are_two(told: Mapping[str, Told]) -> None:
    score = score_merging(FACTS, told)

    assert score.precision >= 0.95, score.wrong
    assert score.recall >= 0.85, score.missing


def test_plans_are_led_to_what_became_of_them(told: Mapping[str, Told], events: tuple[Event, ...]) -> None:
    score = score_outcomes(FACTS, told, events)

    assert score.precision >= 0.95, score.wrong
    assert score.recall >= 0.70, score.missing


@pytest.mark.parametrize(
    ("words", "kind", "days"),
    [
        ("Russian crude is to be landed", "late", 42),
        ("is to put in at Karachi", "late", 11),
        ("should have been at Karachi", "late", 7),
        ("fifth round of their political consultations", "kept", 0),
        ("deliver four Mi-35M", "kept", 0),
        ("will come to Russia", "moved", None),
        ("cancelled the journey", "cancelled", None),
    ],
)
def test_what_became_of_a_plan(events: tuple[Event, ...], words: str, kind: str, days: int | None) -> None:
    [plan] = [e for e in events if e.outcome and words in e.title and e.status.value != "occurred"]

    assert plan.outcome is not None
    assert (plan.outcome.kind.value, plan.outcome.days_late) == (kind, days)


def test_every_date_and_figure_on_which_two_reports_differ_is_contested(
    told: Mapping[str, Told], events: tuple[Event, ...]
) -> None:
    of_plans = {e.outcome.event for e in events if e.outcome and e.outcome.event}
    quiet = [
        fact.id
        for fact in FACTS
        for dispute in fact.disputed
        if dispute["what"] in ("date", "figure") and not (told[fact.id].event.contested or told[fact.id].event.outcome)
    ]

    assert quiet == []
    assert {e.id for e in events if e.contested} & of_plans


@pytest.mark.parametrize(
    ("date", "readings"),
    [
        ("1948-04-27/1948-05-01", ("1948-04-27/1948-05-01", "1948-05-01")),
        ("1985-01-15", ("1985-01-15", "1985-01-22")),
        ("2016-09-24", ("2016-09-24", "2016-10")),
        ("2023-06-11", ("2023-06-11", "2023-06-12")),
        ("2023-06-27", ("55,000 tonnes", "50,000 tonnes")),
    ],
)
def test_readings_that_differ_are_all_kept(events: tuple[Event, ...], date: str, readings: tuple[str, ...]) -> None:
    found = [
        tuple(reading.value for reading in dispute.readings)
        for event in events
        if event.when and format_edtf(event.when) == date
        for dispute in event.disputes
    ]

    assert found == [readings]


def test_the_date_shown_is_that_of_most_voices(events: tuple[Event, ...]) -> None:
    [arrival] = [e for e in events if e.contested and e.when and format_edtf(e.when) == "2023-06-11"]

    assert [len(reading.sources) for reading in arrival.disputes[0].readings] == [4, 2]
    assert arrival.sources >= 6
