"""What became of a plan: kept, late by so many days, moved, cancelled, still open, or nobody says."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from ..known import names
from .conftest import Drawn, DrawPages, told_on


class Became(NamedTuple):
    """What became of a plan: of which sort, how many days late, and the file that shows it."""

    kind: str
    days: int | None
    shown_by: str | None


UNKNOWN = Became("unknown", None, None)

TRAMS = "Russia will deliver forty electric trams to Lahore, Pakistan, {}."
DELIVERED = "LAHORE: Forty electric trams from Russia were delivered to Lahore, Pakistan, {}."
CHOIR = "A Russian choir will sing in Multan, Pakistan, on 20 April 2021."
RAILWAY = "Russia will build a cable railway in Lahore, Pakistan, in 2024."


def became(drawn: Drawn, source: str = "plan.md") -> Became:
    """What became of the one plan of a page."""
    [plan] = [event for event in drawn.events if event.citations[0].source == source and event.outcome]
    assert plan.outcome is not None
    [*shown] = [event.citations[0].source for event in drawn.events if event.id == plan.outcome.event]
    return Became(plan.outcome.kind.value, plan.outcome.days_late, shown[0] if shown else None)


def of_two(draw_pages: DrawPages, plan: str, told: str, later: str, later_told: str) -> Became:
    """The plan's page and its day, another page and its day."""
    return became(draw_pages({"plan.md": told_on(told, plan, "One"), "later.md": told_on(later_told, later, "Other")}))


IN_TIME = [
    ("by 11 May 2022", "on 11 May"),
    ("on 11 May 2022", "on 11 May"),
    ("in May", "on 11 May"),
    ("by the end of May", "on 11 May"),
    ("in May", "in May"),
    ("from 9 to 15 May 2022", "on 11 May"),
    ("this spring", "on 11 May"),
    ("this year", "on 11 May"),
]


@pytest.mark.parametrize(("due", "done"), IN_TIME, ids=[" - ".join(row) for row in IN_TIME])
def test_what_came_in_time_is_kept(draw_pages: DrawPages, due: str, done: str) -> None:
    outcome = of_two(draw_pages, TRAMS.format(due), "2022-03-01", DELIVERED.format(done), "2022-05-16")

    assert outcome == ("kept", 0, "later.md")


LATE = [
    ("by 20 March 2022", "on 11 May", 52),
    ("on 10 May 2022", "on 11 May", 1),
    ("by 20 March 2022", "in May", 42),
    ("in April", "on 1 May", 1),
    ("in March", "on 11 May", 41),
    ("by the end of March", "last week", 39),
    ("in the first quarter of 2022", "on 11 May", 41),
    ("from 2 to 8 May 2022", "on 11 May", 3),
    ("by the end of April", "from 9 to 11 May", 9),
]


@pytest.mark.parametrize(("due", "done", "days"), LATE, ids=[f"{due} - {done}" for due, done, _ in LATE])
def test_days_late_count_from_the_last_day_that_was_due_to_the_first_on_which_it_came(
    draw_pages: DrawPages, due: str, done: str, days: int
) -> None:
    outcome = of_two(draw_pages, TRAMS.format(due), "2022-03-01", DELIVERED.format(done), "2022-05-16")

    assert outcome == ("late", days, "later.md")


def test_a_plan_without_a_date_is_kept_and_never_late(draw_pages: DrawPages) -> None:
    outcome = of_two(draw_pages, TRAMS.format("soon"), "2022-03-01", DELIVERED.format("on 11 May"), "2022-05-16")

    assert outcome == ("kept", None, "later.md")


def test_a_proposal_that_came_true_is_kept(draw_pages: DrawPages) -> None:
    plan, done = (
        "Russia has proposed a tram line in Lahore, Pakistan.",
        "Pakistan and Russia opened a tram line in Lahore on 11 May.",
    )

    assert of_two(draw_pages, plan, "2022-03-01", done, "2022-05-16") == ("kept", None, "later.md")


PUT_OFF = [
    "Pakistan postponed the concert of the Russian choir in Multan on 15 April 2021.",
    "MULTAN: The concert of the Russian choir in Multan, Pakistan, was put off until June.",
    "MULTAN: On Thursday the concert of the Russian choir in Multan, Pakistan, was postponed.",
]


@pytest.mark.parametrize("copy", PUT_OFF, ids=names(PUT_OFF))
def test_what_was_put_off_is_moved(draw_pages: DrawPages, copy: str) -> None:
    assert of_two(draw_pages, CHOIR, "2021-04-02", copy, "2021-04-16") == ("moved", None, "later.md")


def test_a_plan_that_a_later_page_tells_of_another_day_is_moved(draw_pages: DrawPages) -> None:
    """The day was over, and the trams were still to come."""
    later = TRAMS.format("in June")

    assert of_two(draw_pages, TRAMS.format("by 20 March 2022"), "2022-03-01", later, "2022-04-16") == (
        "moved",
        None,
        "later.md",
    )


CALLED_OFF = [
    "Pakistan cancelled the concert of the Russian choir in Multan on 15 April 2021.",
    "MULTAN: The Russian choir called off its concert in Multan, Pakistan, on Thursday.",
]


@pytest.mark.parametrize("copy", CALLED_OFF, ids=names(CALLED_OFF))
def test_what_was_called_off_is_cancelled(draw_pages: DrawPages, copy: str) -> None:
    assert of_two(draw_pages, CHOIR, "2021-04-02", copy, "2021-04-16") == ("cancelled", None, "later.md")


def test_a_page_that_tells_only_of_the_calling_off_shows_it_itself(draw_pages: DrawPages) -> None:
    drawn = draw_pages({"off.md": told_on("2021-04-16", CALLED_OFF[0])})

    assert became(drawn, "off.md") == ("cancelled", None, None)


def test_what_was_called_off_and_held_all_the_same_is_kept(draw_pages: DrawPages) -> None:
    held = "The Russian choir sang in Multan, Pakistan, on 20 April 2021 all the same."
    pages = {
        "plan.md": told_on("2021-04-02", CHOIR),
        "off.md": told_on("2021-04-16", CALLED_OFF[0]),
        "held.md": told_on("2021-04-22", held),
    }

    assert became(draw_pages(pages)) == ("kept", 0, "held.md")


STILL_OPEN = [
    "Pakistan and Russia are in talks on the cable railway in Lahore.",
    "Pakistan and Russia are still negotiating the cable railway contract for Lahore.",
    "Work on the Russian cable railway in Lahore, Pakistan, will begin in 2025.",
]


@pytest.mark.parametrize("copy", STILL_OPEN, ids=names(STILL_OPEN))
def test_what_a_later_page_tells_as_still_ahead_or_under_way_is_pending(draw_pages: DrawPages, copy: str) -> None:
    assert of_two(draw_pages, RAILWAY, "2023-03-01", copy, "2023-07-16") == ("pending", None, "later.md")


AGREED = [
    "In May, Pakistan and Russia agreed to build a cable railway in Lahore.",
    "In May, Pakistan and Russia agreed on a new cable railway for Lahore.",
]
UNDER_WAY = [
    *STILL_OPEN,
    "The two sides were looking into the cable railway for Lahore, a Russian envoy said on Tuesday.",
    "The two sides are mulling a cable railway for Lahore, Pakistan, a Russian envoy said on Tuesday.",
]


@pytest.mark.parametrize("later", UNDER_WAY, ids=names(UNDER_WAY))
@pytest.mark.parametrize("agreed", AGREED, ids=names(AGREED))
def test_what_was_agreed_to_be_done_is_a_promise_and_open_while_it_is_talked_about(
    draw_pages: DrawPages, agreed: str, later: str
) -> None:
    assert of_two(draw_pages, agreed, "2023-06-01", later, "2023-11-16") == ("pending", None, "later.md")


def test_an_agreement_that_has_been_signed_is_no_promise(draw_pages: DrawPages) -> None:
    drawn = draw_pages({"one.md": told_on("2023-06-01", "In May, Pakistan and Russia agreed on a price for coal.")})

    assert [event.outcome for event in drawn.events] == [None]


@pytest.mark.parametrize("agreed", AGREED, ids=names(AGREED))
def test_what_was_asked_for_is_kept_once_it_is_agreed(draw_pages: DrawPages, agreed: str) -> None:
    asked = "The finance minister asked Russia on Tuesday for help in building a cable railway in Lahore, Pakistan."
    pages = {"plan.md": told_on("2023-03-02", asked), "later.md": told_on("2023-06-01", agreed)}

    assert became(draw_pages(pages))[::2] == ("kept", "later.md")


def test_that_the_same_minister_is_in_talks_on_something_else_leaves_a_wish_open(draw_pages: DrawPages) -> None:
    wish = "Finance Minister Muhammad Aurangzeb asked Russia on Tuesday for help in building a cable railway in Lahore."
    later = "Pakistan and Russia are negotiating a deal on wheat, Finance Minister Muhammad Aurangzeb said on Tuesday."

    assert of_two(draw_pages, wish, "2023-03-02", later, "2023-07-13") == UNKNOWN


OTHERS = [
    (
        "another happening of that day",
        "A Russian chess team played in Lahore, Pakistan, on 20 April 2021.",
        "2021-04-22",
    ),
    ("another choir that sang before", "A Russian choir sang in Multan, Pakistan, on 20 March 2021.", "2021-03-22"),
    ("the like, years after", "MULTAN: A Russian choir sang in Multan, Pakistan, on 20 July 2023.", "2023-07-22"),
    (
        "the same singers elsewhere",
        "A Russian choir bought carpets in Lahore, Pakistan, on 20 April 2021.",
        "2021-04-22",
    ),
    ("a wish", "MULTAN: Pakistan hopes that the Russian choir will sing in Multan again.", "2021-04-22"),
]


@pytest.mark.parametrize(("what", "copy", "told"), OTHERS, ids=names(OTHERS))
def test_of_what_nobody_tells_nothing_is_known(draw_pages: DrawPages, what: str, copy: str, told: str) -> None:
    assert of_two(draw_pages, CHOIR, "2021-04-02", copy, told) == UNKNOWN


def test_that_others_came_to_the_same_city_on_that_day_keeps_no_plan(draw_pages: DrawPages) -> None:
    plan = "A Russian choir will visit Multan, Pakistan, on 20 April 2021."
    done = "MULTAN: A Russian hockey team visited Multan, Pakistan, on 20 April 2021."

    assert of_two(draw_pages, plan, "2021-04-02", done, "2021-04-22") == UNKNOWN
    assert of_two(draw_pages, plan, "2021-04-02", done.replace("hockey team", "choir"), "2021-04-22") == (
        "kept",
        0,
        "later.md",
    )


def test_what_came_before_an_undated_plan_was_told_is_not_what_became_of_it(draw_pages: DrawPages) -> None:
    before = DELIVERED.format("on 11 February")

    assert of_two(draw_pages, TRAMS.format("soon"), "2022-03-01", before, "2022-05-16") == UNKNOWN


def test_a_plan_alone_is_unknown(draw_pages: DrawPages) -> None:
    assert became(draw_pages({"plan.md": told_on("2021-04-02", CHOIR)})) == UNKNOWN


def test_the_second_of_a_series_is_not_what_became_of_the_first(draw_pages: DrawPages) -> None:
    plan = "The first Russian cargo of malt will arrive in Karachi, Pakistan, in May."
    done = "KARACHI: The second Russian cargo of malt arrived in Karachi, Pakistan, on 11 May."

    assert of_two(draw_pages, plan, "2022-03-01", done, "2022-05-16") == UNKNOWN
    assert of_two(draw_pages, plan, "2022-03-01", done.replace("second", "first"), "2022-05-16") == (
        "kept",
        0,
        "later.md",
    )


def test_what_has_occurred_has_no_outcome(draw_pages: DrawPages) -> None:
    drawn = draw_pages(
        {
            "plan.md": told_on("2022-03-01", TRAMS.format("in May")),
            "later.md": told_on("2022-05-16", DELIVERED.format("on 11 May")),
        }
    )

    assert [(event.status.value, event.outcome is None) for event in drawn.events] == [
        ("planned", False),
        ("occurred", True),
    ]


def test_what_came_before_its_deadline_is_kept(draw_pages: DrawPages) -> None:
    outcome = of_two(
        draw_pages, TRAMS.format("by 20 May 2022"), "2022-03-01", DELIVERED.format("on 11 May"), "2022-05-16"
    )

    assert outcome == ("kept", -9, "later.md")


def test_what_came_before_a_fixed_day_is_another_happening(draw_pages: DrawPages) -> None:
    outcome = of_two(
        draw_pages, TRAMS.format("on 20 May 2022"), "2022-03-01", DELIVERED.format("on 11 May"), "2022-05-16"
    )

    assert outcome == UNKNOWN


@pytest.mark.parametrize(
    ("told", "kind"), [("cancelled", "cancelled"), ("called off", "cancelled"), ("postponed", "moved")]
)
def test_a_plan_that_is_called_off_or_put_off_by_its_own_day(draw_pages: DrawPages, told: str, kind: str) -> None:
    off = f"MULTAN: The concert of the Russian choir in Multan, Pakistan, due on 20 April, has been {told}."

    drawn = draw_pages({"plan.md": told_on("2021-04-02", CHOIR, "One"), "off.md": told_on("2021-04-16", off, "Other")})

    assert {event.outcome.kind.value for event in drawn.events if event.outcome} == {kind}


def test_the_day_of_a_proposal_is_no_deadline(draw_pages: DrawPages) -> None:
    plan, done = (
        "Russia proposed on 27 February to build a tram line in Lahore, Pakistan.",
        "Russia built a tram line in ",
    )

    outcome = of_two(draw_pages, plan, "2022-03-01", f"{done}Lahore, Pakistan, on 11 May.", "2022-05-16")

    assert outcome == ("kept", None, "later.md")


def test_what_happened_in_another_city_does_not_keep_a_plan(draw_pages: DrawPages) -> None:
    plan = "Russia will deliver forty electric trams to Multan, Pakistan, in March."
    done = "Russia delivered forty electric trams to Karachi, Pakistan, on 11 May."

    assert of_two(draw_pages, plan, "2022-02-01", done, "2022-05-16") == UNKNOWN
