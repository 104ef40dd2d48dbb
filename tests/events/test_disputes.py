"""Where reports of one happening differ, each reading is kept with its sources; a coarser date is no quarrel."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from pk_ru_timeline.model import Event, format_edtf

from .conftest import DrawPages, told_on

Differing = list[tuple[str, list[tuple[str, tuple[str, ...]]]]]
"""On what, and each reading with its sources."""

ONE = "A Russian barge with cement docked at Gwadar in Pakistan on {} March 2022, the port said."
OTHER = "GWADAR: A Russian barge that carried cement docked at Gwadar in Pakistan on {} March 2022."
THIRD = "GWADAR: On {} March 2022 a cement barge from Russia docked at the Pakistani port of Gwadar."

LADEN = "A Russian barge with {} of cement docked at Gwadar in Pakistan on 8 March 2022."
HOLD = "GWADAR: On 8 March 2022 a cement barge from Russia, with {} in its hold, docked at Gwadar in Pakistan."


def the_event(draw_pages: DrawPages, pages: Mapping[str, str]) -> Event:
    """The one event that all pages tell."""
    [event] = draw_pages(pages).events
    assert {c.source for c in event.citations} == set(pages)
    return event


def differing(event: Event) -> Differing:
    assert event.contested == bool(event.disputes)
    return [(d.what.value, [(r.value, r.sources) for r in d.readings]) for d in event.disputes]


def two_pages(one: str, other: str) -> dict[str, str]:
    return {"one.md": told_on("2022-03-12", one, "One"), "other.md": told_on("2022-03-14", other, "Other")}


def test_two_days_for_one_happening_are_contested(draw_pages: DrawPages) -> None:
    event = the_event(draw_pages, two_pages(ONE.format(8), OTHER.format(9)))

    assert differing(event) == [("date", [("2022-03-08", ("one.md",)), ("2022-03-09", ("other.md",))])]


@pytest.mark.parametrize("days", [(8, 9, 9), (9, 8, 9), (9, 9, 8)])
def test_the_day_of_most_newspapers_is_shown_and_comes_first(draw_pages: DrawPages, days: tuple[int, int, int]) -> None:
    copies = [copy.format(day) for copy, day in zip((ONE, OTHER, THIRD), days, strict=True)]
    names = ("a.md", "b.md", "c.md")
    pages = {name: told_on("2022-03-14", copy, f"Paper {name}") for name, copy in zip(names, copies, strict=True)}
    event = the_event(draw_pages, pages)
    most = tuple(name for name, day in zip(names, days, strict=True) if day == 9)
    alone = tuple(name for name, day in zip(names, days, strict=True) if day == 8)

    assert event.when is not None
    assert format_edtf(event.when) == "2022-03-09"
    assert differing(event) == [("date", [("2022-03-09", most), ("2022-03-08", alone)])]


def test_a_reprint_adds_no_weight_to_a_day(draw_pages: DrawPages) -> None:
    """Two files give the 9th, but they are one page: of two voices a side, the earlier day comes first."""
    pages = two_pages(ONE.format(8), OTHER.format(9)) | {"print.md": told_on("2022-03-14", OTHER.format(9), "Third")}
    event = the_event(draw_pages, pages)

    assert event.sources == 2
    assert differing(event) == [("date", [("2022-03-08", ("one.md",)), ("2022-03-09", ("other.md", "print.md"))])]


@pytest.mark.parametrize(
    "when",
    [
        "on 8 March 2022",
        "on Tuesday",
        "last week",
        "this month",
        "around 9 March 2022",
    ],
)
def test_dates_that_may_both_be_right_are_not_contested(draw_pages: DrawPages, when: str) -> None:
    other = f"GWADAR: A Russian barge that carried cement docked at Gwadar in Pakistan {when}."
    event = the_event(draw_pages, two_pages(ONE.format(8), other))

    assert differing(event) == []
    assert event.when is not None
    assert format_edtf(event.when) == "2022-03-08"


def test_the_first_day_of_an_exercise_and_all_its_days_agree(draw_pages: DrawPages) -> None:
    one = "Pakistan and Russia held a naval exercise off Ormara from 7 to 11 March 2022."
    other = "Off Ormara Pakistan and Russia held a naval exercise on 7 March 2022."
    event = the_event(draw_pages, two_pages(one, other))

    assert differing(event) == []
    assert event.when is not None
    assert format_edtf(event.when) == "2022-03-07/2022-03-11"


def test_two_months_for_one_happening_are_contested(draw_pages: DrawPages) -> None:
    pages = {
        "one.md": told_on("2022-04-12", "Russia printed stamps for Pakistan in Kazan in March 2022.", "One"),
        "other.md": told_on("2022-05-14", "The stamps for Pakistan were printed by Russia in Kazan in April.", "Other"),
    }

    assert differing(the_event(draw_pages, pages)) == [("date", [("2022-03", ("one.md",)), ("2022-04", ("other.md",))])]


@pytest.mark.parametrize(
    ("one", "other", "readings"),
    [
        (
            LADEN.format("6,200 tonnes"),
            HOLD.format("7,400 tons"),
            [("6,200 tonnes", ("one.md",)), ("7,400 tonnes", ("other.md",))],
        ),
        (
            LADEN.format("7,400 tonnes"),
            HOLD.format("6,200 tons"),
            [("6,200 tonnes", ("other.md",)), ("7,400 tonnes", ("one.md",))],
        ),
        (
            "Pakistan borrowed $40 million from Russia for looms on 8 March 2022.",
            "Russia lent Pakistan $46 million for looms on 8 March 2022.",
            [("$40,000,000", ("one.md",)), ("$46,000,000", ("other.md",))],
        ),
    ],
    ids=["tonnes", "the greater one first", "dollars"],
)
def test_two_figures_for_one_thing_are_contested(
    draw_pages: DrawPages, one: str, other: str, readings: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert differing(the_event(draw_pages, two_pages(one, other))) == [("figure", readings)]


def test_a_rounded_figure_is_a_reading_of_its_own(draw_pages: DrawPages) -> None:
    """Every number that some voice gives and another one does not is kept: none is averaged away, or rounded."""
    event = the_event(draw_pages, two_pages(LADEN.format("45,000 tonnes"), HOLD.format("45,142 tonnes")))

    assert differing(event) == [("figure", [("45,000 tonnes", ("one.md",)), ("45,142 tonnes", ("other.md",))])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("6,200 tonnes", "6,200 tonnes"),
        ("6,200 tonnes", "6200 metric tons"),
        ("6,200 tonnes", "about 6,200 tonnes"),
        ("6,200 tonnes", "a crew of 14 people"),
        ("6,200 tonnes", "nothing else"),
    ],
)
def test_figures_that_agree_or_are_of_other_things_are_not_contested(
    draw_pages: DrawPages, one: str, other: str
) -> None:
    assert differing(the_event(draw_pages, two_pages(LADEN.format(one), HOLD.format(other)))) == []


def test_a_day_and_a_figure_may_both_be_contested(draw_pages: DrawPages) -> None:
    other = HOLD.format("7,400 tons").replace("8 March", "9 March")

    assert differing(the_event(draw_pages, two_pages(LADEN.format("6,200 tonnes"), other))) == [
        ("date", [("2022-03-08", ("one.md",)), ("2022-03-09", ("other.md",))]),
        ("figure", [("6,200 tonnes", ("one.md",)), ("7,400 tonnes", ("other.md",))]),
    ]


def test_one_voice_does_not_differ_with_itself(draw_pages: DrawPages) -> None:
    """Two versions of one agency's copy."""
    one, other = LADEN.format("6,200 tonnes"), HOLD.format("7,400 tons").removeprefix("GWADAR: ")
    event = the_event(draw_pages, two_pages(f"GWADAR (Reuters): {one}", f"GWADAR (Reuters): {other}"))

    assert (event.sources, differing(event)) == (1, [])


def test_an_outcome_that_misses_the_figure_of_its_plan_is_contested_by_it(draw_pages: DrawPages) -> None:
    plan = "Russia will ship 9,000 tonnes of malt to Lahore, Pakistan, in April 2022."
    done = "Russia shipped 7,500 tonnes of malt to Lahore, Pakistan, on 20 April 2022."
    drawn = draw_pages({"plan.md": told_on("2022-03-01", plan), "done.md": told_on("2022-05-22", done)})

    assert {event.status.value: differing(event) for event in drawn.events} == {
        "planned": [],
        "occurred": [("figure", [("7,500 tonnes", ("done.md",)), ("9,000 tonnes", ("plan.md",))])],
    }
