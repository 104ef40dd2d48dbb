"""On a page that bears no date, nothing is guessed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import Claim, Drawn

Draw = Callable[..., Drawn]


@pytest.mark.parametrize(
    ("copy", "claims"),
    [
        (
            "Pakistan and Russia signed a protocol on fisheries on Monday.",
            [(None, "occurred", True)],
        ),
        (
            "Russia sent Pakistan two tugs last week.",
            [(None, "occurred", True)],
        ),
        (
            "Pakistan and Russia will hold a mountain drill next month.",
            [(None, "planned", True)],
        ),
        (
            "Pakistan and Russia held a mountain drill on Oct. 13.",
            [(None, "occurred", True)],
        ),
        (
            "Russian vets inspected Pakistani dairies in March 2019.",
            [("2019-03", "occurred", True)],
        ),
        (
            "Pakistan received a Russian tug on 4 May 2022 and a second one two weeks later.",
            [("2022-05-04", "occurred", True), ("2022-05-16/2022-05-22", "occurred", True)],
        ),
        (
            "Pakistan and Russia are in talks about a refinery. Pakistan began to import Russian crude in 2022.",
            [("2022", "occurred", True), ("2022/..", "ongoing", True)],
        ),
    ],
)
def test_only_what_the_page_itself_says_dates_a_happening(draw: Draw, copy: str, claims: list[Claim]) -> None:
    assert draw(copy, published=None).claims == claims


def test_the_words_of_an_open_date_are_kept(draw: Draw) -> None:
    event = draw("Pakistan and Russia held a mountain drill on Oct. 13.", published=None).events[0]

    assert (event.citations[0].expression, event.citations[0].resolved) == ("Oct. 13", None)


def test_the_same_page_with_a_date_is_dated(draw: Draw) -> None:
    copy = "Pakistan and Russia signed a protocol on fisheries on Monday."

    assert draw(copy, published="2024-05-15").claims == [("2024-05-13", "occurred", True)]


def test_a_happening_without_a_date_word_does_not_take_the_date_of_the_page(draw: Draw) -> None:
    assert draw("Pakistan and Russia have agreed on a price for two harbour tugs.").claims == [(None, "occurred", True)]


def test_the_year_of_a_picture_is_not_that_of_the_copy(draw: Draw) -> None:
    page = (
        "Pakistan's minister Musadik Malik with a Russian team in Islamabad on January 20, 2022. (AFP)\n\n"
        "ISLAMABAD: A Russian delegation signed a protocol on gas with Pakistan in March. "
        "Moscow is expected to open a trade office in Lahore by the end of the year.\n"
    )

    assert [date for date, status, _ in draw(page, published=None).claims if date != "2022-01-20"] == [None, None]
