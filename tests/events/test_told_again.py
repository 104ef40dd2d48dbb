"""A clause that takes its happening as known ("the papers", "the two men", "the journey") tells of one told before."""

from __future__ import annotations

import pytest

from .conftest import Claim, Draw

SIGNED = "MOSCOW: Pakistan and Russia signed five accords on ferries in Moscow on Monday. "
TALKED = "QUETTA: The Pakistani navy chief and his Russian colleague discussed ferries in Quetta on Tuesday. "
AHEAD = "QUETTA: Russian Railways Minister Oleg Ivanov will travel to Pakistan on Friday. "
SIGNED_ON_MONDAY: Claim = ("2024-05-13", "occurred", True)
TALKED_ON_TUESDAY: Claim = ("2024-05-14", "occurred", True)


@pytest.mark.parametrize(
    "again",
    [
        "Cranes will be built under one of the papers that the two sides signed on Monday.",
        "Akbar Shah signed for Islamabad and Ivan Petrov for Moscow.",
        "The two sides signed the accords in a hall of mirrors.",
    ],
)
def test_who_signed_and_where_is_told_of_the_signing(draw: Draw, again: str) -> None:
    signing = draw(SIGNED + again).events

    assert [len(event.citations) for event in signing] == [2]
    assert signing[0].title == "Pakistan and Russia signed five accords on ferries in Moscow"


def test_what_two_went_through_is_told_of_their_talks(draw: Draw) -> None:
    drawn = draw(TALKED + "The two men went through the ways in which Pakistan and Russia might build ships together.")

    assert drawn.claims == [TALKED_ON_TUESDAY]
    assert len(drawn.events[0].citations) == 2


def test_a_journey_that_is_known_is_the_one_told_before(draw: Draw) -> None:
    drawn = draw(AHEAD + "The journey is to take the Russian minister to Gwadar.")

    assert drawn.claims == [("2024-05-17", "planned", True)]


@pytest.mark.parametrize(
    ("story", "claims"),
    [
        (
            SIGNED + "The two sides signed the deal on barges in April.",
            [("2024-04", "occurred", True), SIGNED_ON_MONDAY],
        ),
        (
            SIGNED + "Pakistan and Russia signed a roadmap for growing almonds.",
            [SIGNED_ON_MONDAY, (None, "occurred", True)],
        ),
        (
            AHEAD + "The two sides signed the accords in Gwadar.",
            [("2024-05-17", "planned", True), (None, "occurred", True)],
        ),
        (
            TALKED + "The consignment was received by the Russian consul in Gwadar.",
            [TALKED_ON_TUESDAY, (None, "occurred", True)],
        ),
    ],
    ids=["of another day", "of another paper", "not told before", "of another kind"],
)
def test_what_was_not_told_before_stays_its_own(draw: Draw, story: str, claims: list[Claim]) -> None:
    assert draw(story).claims == claims


def test_the_two_are_those_whom_the_story_was_about_last(draw: Draw) -> None:
    story = (
        "TASHKENT: The president of Pakistan and the premier of India signed a paper on the border on Monday, and the "
        "Russian premier, Oleg Belov, looked on. The two armies are to be drawn apart by June 7."
    )

    assert [(event.title, event.bilateral) for event in draw(story).events][1] == (
        "The two armies are to be drawn apart",
        False,
    )
