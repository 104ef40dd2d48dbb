"""Reports of one happening are one event, whatever their words, spellings and calendar; those of two are two."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ..known import names
from .conftest import Claim, DrawPages, told_on

Report = tuple[str, str]
"""Day of publication, copy."""

ONE_HAPPENING: list[tuple[str, Report, Report, str]] = [
    (
        "other words for a signing",
        ("2021-04-14", "Pakistan and Russia signed a protocol on beekeeping in Ufa on 12 April 2021."),
        ("2021-04-15", "UFA: A beekeeping protocol was concluded between Moscow and Islamabad on Monday."),
        "2021-04-12",
    ),
    (
        "other words for a visit",
        ("2021-04-14", "A delegation of Russian vets visited dairies in Okara, Pakistan, on 12 April 2021."),
        ("2021-04-15", "OKARA: Vets from Russia toured the dairies of Okara on Monday."),
        "2021-04-12",
    ),
    (
        "other words for an agreement",
        ("2020-05-12", "Pakistan and Russia agreed on 9 May 2020 to swap seeds of maize."),
        ("2020-05-13", "MULTAN: Islamabad and Moscow reached an accord on Saturday on the exchange of maize seeds."),
        "2020-05-09",
    ),
    (
        "a verb and its noun",
        ("2021-04-14", "Pakistan bought ninety Russian tractors on 12 April 2021."),
        ("2021-05-03", "ISLAMABAD: Pakistan's purchase of ninety Russian tractors was made in April."),
        "2021-04-12",
    ),
    (
        "Musadik and Musadiq",
        ("2021-10-20", "ISLAMABAD: Musadik Malik received Russian geologists on 18 October 2021."),
        ("2021-10-21", "Musadiq Malik on Monday talked with geologists from Russia about caves."),
        "2021-10-18",
    ),
    (
        "Shehbaz and Shahbaz",
        ("2022-11-05", "KAZAN: Shehbaz Sharif planted an apple tree in Russia on 3 November 2022."),
        ("2022-11-06", "Pakistan's prime minister Shahbaz Sharif on Thursday put a tree into Russian soil."),
        "2022-11-03",
    ),
    (
        "Alexei and Alexey",
        ("2021-04-14", "Alexei Overchuk met rice millers in Pakistan on 12 April 2021."),
        ("2021-04-15", "LAHORE: Russia's Alexey Overchuk saw the millers of Pakistan on Monday."),
        "2021-04-12",
    ),
    (
        "a day and its month",
        ("2021-04-22", "Pakistan ordered forty Russian trams on 20 April 2021."),
        ("2021-05-09", "The order for the Russian trams was placed by Pakistan in April."),
        "2021-04-20",
    ),
    (
        "a day and its week",
        ("2021-04-22", "Pakistan ordered forty Russian trams for Lahore on 20 April 2021."),
        ("2021-04-27", "LAHORE: Forty Russian trams were ordered for Lahore by Pakistan last week."),
        "2021-04-20",
    ),
    (
        "a day and its year",
        ("2021-04-22", "Pakistan ordered forty Russian trams for Lahore on 20 April 2021."),
        ("2022-05-09", "LAHORE: Pakistan ordered the forty Russian trams for Lahore last year."),
        "2021-04-20",
    ),
    (
        "a plan told twice",
        ("2021-04-12", "A Russian choir will sing in Multan, Pakistan, on 20 April 2021."),
        ("2021-04-15", "MULTAN: The choir from Russia will give its songs in Multan in Pakistan next Tuesday."),
        "2021-04-20",
    ),
]

CHOIR = "A Russian choir sang in Multan, Pakistan, on 20 April 2021."
TWO_HAPPENINGS: list[tuple[str, Report, Report, list[tuple[str, str]]]] = [
    (
        "a treaty and a bank on one day",
        ("2021-04-22", "Pakistan signed a treaty on fisheries with Russia in Moscow on 20 April 2021."),
        ("2021-04-22", "Russia opened a bank branch in Multan, Pakistan, on 20 April 2021."),
        [("2021-04-20", "occurred"), ("2021-04-20", "occurred")],
    ),
    (
        "singers and chess players on one day",
        ("2021-04-22", CHOIR),
        ("2021-04-22", "A Russian chess team played in Quetta, Pakistan, on 20 April 2021."),
        [("2021-04-20", "occurred"), ("2021-04-20", "occurred")],
    ),
    (
        "two gifts on one day",
        ("2021-04-22", "Russia sent Pakistan a fire engine on 20 April 2021."),
        ("2021-04-22", "Russia sent Pakistan a telescope on 20 April 2021."),
        [("2021-04-20", "occurred"), ("2021-04-20", "occurred")],
    ),
    (
        "meetings of other people on one day",
        ("2021-04-22", "Alexei Overchuk met rice millers in Lahore, Pakistan, on 20 April 2021."),
        ("2021-04-22", "Sergey Lavrov met Ishaq Dar in Islamabad, Pakistan, on 20 April 2021."),
        [("2021-04-20", "occurred"), ("2021-04-20", "occurred")],
    ),
    (
        "the first cargo and the second on one day",
        ("2021-04-22", "The first Russian cargo of malt arrived in Karachi, Pakistan, on 20 April 2021."),
        ("2021-04-22", "The second Russian cargo of malt arrived in Karachi, Pakistan, on 20 April 2021."),
        [("2021-04-20", "occurred"), ("2021-04-20", "occurred")],
    ),
    (
        "a plan and its realisation",
        ("2021-04-12", "A Russian choir will sing in Multan, Pakistan, on 20 April 2021."),
        ("2021-04-22", CHOIR),
        [("2021-04-20", "occurred"), ("2021-04-20", "planned")],
    ),
    (
        "a plan and its realisation, known by their month",
        ("2021-04-22", "Russian vets will inspect dairies in Okara, Pakistan, in May."),
        ("2021-05-24", "OKARA: Russian vets inspected dairies in Okara, Pakistan, in May."),
        [("2021-05", "occurred"), ("2021-05", "planned")],
    ),
    (
        "plans for two days",
        ("2021-04-22", "A Russian choir will sing in Multan, Pakistan, on 2 May 2021."),
        ("2021-04-22", "A Russian choir will sing in Multan, Pakistan, on 6 May 2021."),
        [("2021-05-02", "planned"), ("2021-05-06", "planned")],
    ),
    (
        "numbered rounds of two years",
        ("2019-09-12", "Pakistan and Russia held a third round of dam talks in Lahore on 10 September 2019."),
        ("2021-09-12", "Pakistan and Russia held a fourth round of dam talks in Lahore on 10 September 2021."),
        [("2019-09-10", "occurred"), ("2021-09-10", "occurred")],
    ),
    (
        "rounds of two years in the same words",
        ("2019-09-12", "Pakistan and Russia held consultations on dams in Lahore on 10 September."),
        ("2021-09-12", "Pakistan and Russia held consultations on dams in Lahore on 10 September."),
        [("2019-09-10", "occurred"), ("2021-09-10", "occurred")],
    ),
    (
        "rounds that are known by their years",
        ("2020-01-12", "Pakistan and Russia held consultations on dams in Lahore in 2019."),
        ("2022-01-12", "Pakistan and Russia held consultations on dams in Lahore in 2021."),
        [("2019", "occurred"), ("2021", "occurred")],
    ),
    (
        "one ship, three weeks apart",
        ("2022-03-12", "A Russian barge with cement docked at Gwadar in Pakistan on 8 March 2022."),
        ("2022-03-31", "GWADAR: A Russian barge that carried cement docked at Gwadar in Pakistan on 29 March 2022."),
        [("2022-03-08", "occurred"), ("2022-03-29", "occurred")],
    ),
]


def claims(draw_pages: DrawPages, reports: Sequence[Report]) -> list[Claim]:
    """What two newspapers tell together, whichever is read first."""
    pages = {f"{number}.md": told_on(*report, f"Paper {number}") for number, report in enumerate(reports)}
    drawn, back = draw_pages(pages), draw_pages(dict(reversed(pages.items())))
    assert drawn.events == back.events
    return drawn.claims


@pytest.mark.parametrize(("what", "one", "other", "date"), ONE_HAPPENING, ids=names(ONE_HAPPENING))
def test_one_happening_is_one_event(draw_pages: DrawPages, what: str, one: Report, other: Report, date: str) -> None:
    status = "planned" if "plan" in what else "occurred"

    assert claims(draw_pages, (one, other)) == [(date, status, True)]


@pytest.mark.parametrize(("what", "one", "other", "date"), ONE_HAPPENING, ids=names(ONE_HAPPENING))
def test_both_newspapers_are_cited_for_it(
    draw_pages: DrawPages, what: str, one: Report, other: Report, date: str
) -> None:
    drawn = draw_pages({"one.md": told_on(*one, "One"), "other.md": told_on(*other, "Other")})

    assert [(sorted(c.voice for c in event.citations), event.contested) for event in drawn.events] == [
        (["One", "Other"], False)
    ]


@pytest.mark.parametrize(("what", "one", "other", "dated"), TWO_HAPPENINGS, ids=names(TWO_HAPPENINGS))
def test_two_happenings_are_two_events(
    draw_pages: DrawPages, what: str, one: Report, other: Report, dated: list[tuple[str, str]]
) -> None:
    assert sorted(claims(draw_pages, (one, other))) == [(date, status, True) for date, status in dated]


def test_each_page_keeps_the_date_that_it_gives(draw_pages: DrawPages) -> None:
    """The day is shown; the month that the other page knows is its reading of it."""
    _, one, other, _ = next(row for row in ONE_HAPPENING if row[0] == "a day and its month")
    [event] = draw_pages({"one.md": told_on(*one), "other.md": told_on(*other)}).events

    assert {c.source: str(c.resolved.granularity) for c in event.citations if c.resolved} == {
        "one.md": "day",
        "other.md": "month",
    }


def test_a_further_report_joins_the_round_that_it_counts(draw_pages: DrawPages) -> None:
    """Two rounds are said to have been held on one day."""
    held = "Pakistan and Russia held a {} round of dam talks in Lahore on 8 September 2021."
    again = "LAHORE: The fourth round of dam talks between Pakistan and Russia took place in Lahore on Wednesday."
    pages = {
        "third.md": told_on("2021-09-12", held.format("third"), "One"),
        "fourth.md": told_on("2021-09-12", held.format("fourth"), "Other"),
        "again.md": told_on("2021-09-13", again, "Third"),
    }
    told = [sorted({c.source for c in event.citations}) for event in draw_pages(pages).events]

    assert sorted(told) == [["again.md", "fourth.md"], ["third.md"]]
