"""The shipped reports as readers of twelve days could have known them; what is expected was written down by hand.

A fact is told by a report: its date in EDTF as that report alone gives it, its status, and the file's stem.
"""

from __future__ import annotations

from datetime import date

import pytest

from pk_ru_timeline.model import Timeline, format_edtf
from pk_ru_timeline.pipeline import Request, read_timeline

Fact = tuple[str, str, str]

DATED = """
sikhheritage-1985-01-25-zia-steel
kremlin-2003-02-05-musharraf
dawn-2007-04-12-fradkov
kremlin-2009-07-30-dushanbe-four
mofa-2011-05-12-zardari-medvedev
tribune-2012-10-04-lavrov-putin-trip
sputnik-2014-06-02-arms-embargo
tribune-2014-11-20-military-pact
tribune-2015-11-20-investment-forum
dawn-2016-09-28-druzhba-2016
janes-2016-12-21-mi35
mid-2018-02-20-lavrov-asif
dawn-2018-08-08-jmcc
nation-2018-10-23-druzhba-3
nation-2019-06-13-bishkek
dawn-2019-12-12-igc-6
thenews-2020-02-26-claims-paid
dailypakistan-2020-11-08-druzhba-5
orientalreview-2021-04-08-lavrov
dawn-2021-05-29-pakistan-stream
dawn-2021-06-11-rice
brecorder-2022-02-24-khan-putin
brecorder-2022-09-15-samarkand
ary-2022-12-06-malik-oil
ary-2023-01-20-igc-8
arabnews-2023-01-29-bilawal-departs
tdi-2023-01-30-bilawal-lavrov
dawn-2023-03-03-wheat-gwadar
reuters-2023-04-20-first-oil-order
geo-2023-05-01-anniversary-75
arabnews-2023-05-04-goa-meeting
thenews-2023-05-26-direct-shipping
dawn-2023-06-12-first-cargo
reuters-2023-06-12-yuan
arabnews-2023-06-14-lpg-trucks
arabnews-2023-06-17-no-discount
tribune-2023-06-20-fifth-consultations
brecorder-2023-06-21-consultations
portnews-2023-06-27-second-cargo
propakistani-2023-08-13-oil-suspended
ary-2023-09-26-lpg
dawn-2024-07-03-astana
brecorder-2024-09-18-overchuk-brics
pakistantoday-2024-10-03-forum
arabnews-2024-10-08-asif-khorev
dawn-2024-10-15-druzhba-7
thenews-2024-10-16-mishustin
thenews-2024-10-29-fomin
urdupoint-2024-12-04-igc-9
brecorder-2025-03-19-arabian-monsoon
dunya-2025-03-28-aurangzeb-overchuk
dailypost-2025-05-05-lavrov-dar
newscentralasia-2025-06-12-freight-train
geo-2025-07-11-psm-protocol
pakobserver-2025-09-02-beijing
geo-2025-11-19-dar-moscow
app-2025-11-26-folk-concert
dawn-2025-11-28-igc-10
profit-2025-12-12-payment-channels
primeawards-2025-12-16-energy-deal-talks
profit-2025-12-16-aurangzeb-ria
dna-2026-01-16-putin-credentials
tass-2026-02-27-sharif-visit
geo-2026-03-01-visit-postponed
""".split()
"""In the order of publication; six more reports bear no date and are never among them."""

MONTHS = {1: "January", 2: "February", 3: "March", 5: "May", 6: "June", 12: "December"}

KNOWN = [
    (date(1985, 1, 24), 0, None),
    (date(1985, 1, 25), 1, "sikhheritage-1985-01-25-zia-steel"),
    (date(2012, 12, 31), 6, "tribune-2012-10-04-lavrov-putin-trip"),
    (date(2016, 12, 31), 11, "janes-2016-12-21-mi35"),
    (date(2018, 2, 20), 12, "mid-2018-02-20-lavrov-asif"),
    (date(2020, 2, 26), 17, "thenews-2020-02-26-claims-paid"),
    (date(2023, 1, 29), 26, "arabnews-2023-01-29-bilawal-departs"),
    (date(2023, 5, 1), 30, "geo-2023-05-01-anniversary-75"),
    (date(2023, 6, 12), 34, "reuters-2023-06-12-yuan"),
    (date(2025, 6, 30), 53, "newscentralasia-2025-06-12-freight-train"),
    (date(2026, 2, 28), 63, "tass-2026-02-27-sharif-visit"),
    (date(2026, 3, 1), 64, "geo-2026-03-01-visit-postponed"),
]

TOLD: list[tuple[date, Fact]] = [
    (date(1985, 1, 25), ("1979-12", "occurred", "sikhheritage-1985-01-25-zia-steel")),
    # A summit that was called off, and talks that were still ahead.
    (date(2012, 12, 31), ("2012-10-02/2012-10-03", "cancelled", "tribune-2012-10-04-lavrov-putin-trip")),
    (date(2012, 12, 31), ("2012-10-04", "planned", "tribune-2012-10-04-lavrov-putin-trip")),
    # The helicopters: to be delivered, and a little more than a year later delivered.
    (date(2016, 12, 31), ("2017", "planned", "janes-2016-12-21-mi35")),
    (date(2018, 2, 20), ("2017", "planned", "janes-2016-12-21-mi35")),
    (date(2018, 2, 20), ("2017", "occurred", "mid-2018-02-20-lavrov-asif")),
    # A deal of 2016 that a report of 2020 is the first to tell; airliners that are still to be talked of.
    (date(2020, 2, 26), ("2016-10-06", "occurred", "thenews-2020-02-26-claims-paid")),
    (date(2020, 2, 26), ("2020-01/2020-03", "planned", "dawn-2019-12-12-igc-6")),
    # The day on which the visit begins: it is planned, and so is the oil of April.
    (date(2023, 1, 29), ("2023-01-29/2023-01-30", "planned", "arabnews-2023-01-29-bilawal-departs")),
    (date(2023, 1, 29), ("2023-04", "planned", "arabnews-2023-01-29-bilawal-departs")),
    # April is over, and no report has told of any arrival; what is ordered is known.
    (date(2023, 5, 1), ("2023-04", "planned", "arabnews-2023-01-29-bilawal-departs")),
    (date(2023, 5, 1), ("2023-05", "planned", "reuters-2023-04-20-first-oil-order")),
    (date(2023, 5, 1), ("2023-04-19", "occurred", "reuters-2023-04-20-first-oil-order")),
    (date(2023, 5, 1), ("2023-01-30", "occurred", "tdi-2023-01-30-bilawal-lavrov")),
    (date(2023, 5, 1), ("1948-05-01", "occurred", "geo-2023-05-01-anniversary-75")),
    # The oil has come; that it is brought ashore is still ahead.
    (date(2023, 6, 12), ("2023-06-11", "occurred", "dawn-2023-06-12-first-cargo")),
    (date(2023, 6, 12), ("2023-06-11", "occurred", "reuters-2023-06-12-yuan")),
    (date(2023, 6, 12), ("2023-06-12", "planned", "dawn-2023-06-12-first-cargo")),
    # A train whose day has passed, without a word of it since.
    (date(2025, 6, 30), ("2025-06-22", "planned", "newscentralasia-2025-06-12-freight-train")),
    # A visit of next week; on the day after it is put off.
    (date(2026, 2, 28), ("2026-03-02/2026-03-08", "planned", "tass-2026-02-27-sharif-visit")),
    (date(2026, 3, 1), ("2026-03-01", "occurred", "geo-2026-03-01-visit-postponed")),
    (date(2026, 3, 1), ("2026-03-03/2026-03-05", "planned", "geo-2026-03-01-visit-postponed")),
]

UNKNOWN = [
    (date(1985, 1, 25), "2003-02-05", "the talks in the Kremlin"),
    (date(2012, 12, 31), "2014-06-02", "the end of the embargo"),
    (date(2016, 12, 31), "2016-10-06", "the settlement, told in 2020"),
    (date(2016, 12, 31), "2017-11", "the fifth session, told in 2018"),
    (date(2020, 2, 26), "2020-09-21/2020-09-26", "the drill in Astrakhan"),
    (date(2023, 1, 29), "2023-01-30", "the talks of the second day"),
    (date(2023, 5, 1), "2023-06-11", "the first cargo"),
    (date(2023, 5, 1), "2023-05-04", "the meeting in Goa"),
    (date(2023, 6, 12), "2023-06-27", "the second cargo"),
    (date(2023, 6, 12), "2023-06-20", "the consultations, not even announced"),
    (date(2025, 6, 30), "2025-07-10", "what was said in Moscow"),
    (date(2026, 2, 28), "2026-03-01", "the putting off"),
    (date(2026, 2, 28), "2026-03-03/2026-03-05", "the days that had been fixed"),
]

OCCURRED_LATER = [
    (date(2016, 12, 31), "2017", "the delivery of the helicopters"),
    (date(2023, 1, 29), "2023-01-29", "the arrival in Moscow"),
    (date(2023, 5, 1), "2023-05", "the arrival of the oil"),
    (date(2025, 6, 30), "2025-06-22", "the train"),
]


BECAME = [
    (date(2023, 5, 1), ("2023-04", "arabnews-2023-01-29-bilawal-departs"), "unknown"),
    (date(2023, 6, 12), ("2023-04", "arabnews-2023-01-29-bilawal-departs"), "late"),
    (date(2026, 2, 28), ("2026-03-02/2026-03-08", "tass-2026-02-27-sharif-visit"), "pending"),
    (date(2026, 3, 1), ("2026-03-02/2026-03-08", "tass-2026-02-27-sharif-visit"), "moved"),
]
"""A plan, by its date and the report that tells it, and what is known of its outcome."""


@pytest.fixture(scope="module")
def timelines() -> dict[date, Timeline]:
    return {day: read_timeline(Request(as_of=day, cache=False)) for day, _, _ in KNOWN}


@pytest.mark.parametrize(("day", "count", "newest"), KNOWN, ids=[day.isoformat() for day, _, _ in KNOWN])
def test_the_reports_that_are_known_are_those_published_by_then(
    timelines: dict[date, Timeline], day: date, count: int, newest: str | None
) -> None:
    assert {stem(source.name) for source in timelines[day].sources} == set(DATED[:count])
    assert DATED[:count][-1:] == ([newest] if newest else [])


@pytest.mark.parametrize(("day", "count", "newest"), KNOWN, ids=[day.isoformat() for day, _, _ in KNOWN])
def test_how_many_reports_are_left_out_is_told(
    timelines: dict[date, Timeline], day: date, count: int, newest: str | None
) -> None:
    """Seventy reports in all, six of them undated."""
    later = {63: "1 report published later and ", 64: ""}.get(count, f"{64 - count} reports published later and ")
    undated = "6 undated reports" if count == 64 else "6 undated ones"

    assert f"as of {day.day} {MONTHS[day.month]} {day.year}: {later}{undated} left out" in [
        issue.message for issue in timelines[day].issues
    ]


@pytest.mark.parametrize(("day", "fact"), TOLD, ids=[f"{day} {fact[0]} {fact[1]}" for day, fact in TOLD])
def test_a_fact_is_told_as_it_was_known_then(timelines: dict[date, Timeline], day: date, fact: Fact) -> None:
    assert fact in facts(timelines[day])


@pytest.mark.parametrize(("day", "edtf", "what"), UNKNOWN, ids=[f"{day} {what}" for day, _, what in UNKNOWN])
def test_what_no_report_had_told_is_not_there(timelines: dict[date, Timeline], day: date, edtf: str, what: str) -> None:
    dates = {format_edtf(event.when) for event in timelines[day].events if event.when}

    assert edtf not in dates | {dated for dated, _, _ in facts(timelines[day])}


@pytest.mark.parametrize(
    ("day", "edtf", "what"), OCCURRED_LATER, ids=[f"{day} {what}" for day, _, what in OCCURRED_LATER]
)
def test_what_was_still_ahead_has_not_occurred(
    timelines: dict[date, Timeline], day: date, edtf: str, what: str
) -> None:
    assert (edtf, "occurred") not in {(dated, status) for dated, status, _ in facts(timelines[day])}


@pytest.mark.parametrize(("day", "plan", "outcome"), BECAME, ids=[f"{day} {plan[0]}" for day, plan, _ in BECAME])
def test_what_became_of_a_plan_is_told_from_the_day_on_which_a_report_tells_it(
    timelines: dict[date, Timeline], day: date, plan: tuple[str, str], outcome: str
) -> None:
    kinds = [
        event.outcome.kind.value if event.outcome else None
        for event in timelines[day].events
        if any(c.resolved and (format_edtf(c.resolved), stem(c.source)) == plan for c in event.citations)
    ]

    assert kinds == [outcome]


@pytest.mark.parametrize(
    ("earlier", "later"), list(zip([day for day, _, _ in KNOWN], [day for day, _, _ in KNOWN[1:]], strict=False))
)
def test_from_day_to_day_it_only_grows(timelines: dict[date, Timeline], earlier: date, later: date) -> None:
    assert citations(timelines[earlier]) <= citations(timelines[later])


def stem(name: str) -> str:
    return name.removesuffix(".md")


def facts(timeline: Timeline) -> set[Fact]:
    return {
        (format_edtf(c.resolved), c.status.value, stem(c.source))
        for event in timeline.events
        for c in event.citations
        if c.resolved
    }


def citations(timeline: Timeline) -> set[tuple[object, ...]]:
    return {
        (c.source, c.start, c.expression_start, c.resolved, c.status, c.rule)
        for event in timeline.events
        for c in event.citations
    }
