"""The two calls as a whole: places, order, and texts that nobody has thought of."""

from __future__ import annotations

import doctest
import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pk_ru_timeline.temporal as temporal
from pk_ru_timeline.model import TimexType
from pk_ru_timeline.temporal import find_timexes, read_dates
from pk_ru_timeline.temporal.rules import ALL_RULES
from pk_ru_timeline.temporal.words import parse_number

ANCHOR = date(2023, 6, 14)
WORDS = sorted({word for rule in ALL_RULES for phrase in (*dict(rule.reads), *rule.leaves) for word in phrase.split()})


def test_the_examples_of_the_package_run() -> None:
    assert doctest.testmod(temporal).failed == 0


def test_an_expression_knows_its_place_its_type_and_its_rule() -> None:
    (found,) = find_timexes("Both agreed İast on it last week.", ANCHOR)

    assert (found.start, found.end, found.text) == (23, 32, "last week")
    assert (found.type, found.rule, found.mod) == (TimexType.DATE, "counted-from-publication", None)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("They met on Tuesday.", "weekday-past"),
        ("They will meet on Tuesday.", "weekday-planned"),
        ("They met on 5 June.", "day-month-past"),
        ("They will meet in November.", "month-planned"),
        ("They met in March 2019.", "month-year"),
    ],
)
def test_the_rule_says_where_the_tense_had_a_say(text: str, rule: str) -> None:
    assert [found.rule for found in find_timexes(text, ANCHOR)] == [rule]


def test_words_that_modify_are_kept_beside_the_value() -> None:
    (found,) = find_timexes("late last year", ANCHOR)

    assert (found.value, found.mod) == ("2022", "END")


def test_brackets_round_a_date_are_closed() -> None:
    (found,) = find_timexes("They met on Wednesday (14 June 2023).", ANCHOR)

    assert found.text == "Wednesday (14 June 2023)"


def test_words_that_only_seem_to_modify_are_not() -> None:
    (found,) = find_timexes("up to three weeks", ANCHOR)

    assert (found.value, found.mod) == ("P3W", "EQUAL_OR_LESS")


def test_durations_and_sets_are_no_dates() -> None:
    text = "Every Friday for three years, and on 3 May 2020 at noon, they met."

    assert [found.type for found in read_dates(text, ANCHOR)] == [TimexType.DATE, TimexType.TIME]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("every morning", "XXXX-XX-XXTMO"), ("every winter", "XXXX-WI"), ("each Friday night", "XXXX-WXX-5TNI"),
        ("every two hours", "PT2H"), ("every other decade", "P20Y"), ("every weekend", "XXXX-WXX-WE"),
    ],
)  # fmt: skip
def test_what_happens_again_and_again_is_a_set(text: str, value: str) -> None:
    assert [found.value for found in find_timexes(text, ANCHOR)] == [value]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "No time at all.", "may second sat sun mar"])
def test_a_text_without_time_has_no_expressions(text: str) -> None:
    assert find_timexes(text, ANCHOR) == []


def test_an_expression_may_run_over_a_line_but_not_over_a_paragraph() -> None:
    assert [found.value for found in find_timexes("in March\n2019", ANCHOR)] == ["2019-03"]
    assert [found.value for found in find_timexes("in March\n\n2019 it was", ANCHOR)] == ["2023-03", "2019"]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("12", 12), ("1,500", 1500), ("2 1/2", 2.5), ("1/2", 0.5), ("twenty-one", 21), ("a hundred", 100),
        ("hundred", 100),
        ("two hundred", 200), ("two and a half", 2.5), ("a", 1), ("another", 1), ("an additional", 1), ("half an", 0.5),
        ("a couple of", 2), ("several", None), ("half a dozen", 6), ("three-and-a-half", 3.5),
        ("some and a half", None), ("", None),
    ],
)  # fmt: skip
def test_numbers_are_read_in_figures_and_in_words(words: str, number: float | None) -> None:
    assert parse_number(words) == number


@settings(deadline=None, max_examples=300)
@given(
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", "-", ", ", "\n", ". ", "/"])), max_size=24),
    st.none() | st.dates(),
)
def test_any_text_is_read_without_overlaps(pieces: list[tuple[str, str]], anchor: date | None) -> None:
    text = "".join(word + space for word, space in pieces)
    found = find_timexes(text, anchor)

    assert all(text[timex.start : timex.end] == timex.text for timex in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert len(read_dates(text, anchor)) <= len(found)


@pytest.mark.parametrize(
    "piece",
    [
        "the last the last ", "2 2 2 2 2 ", "May May May ", "twenty-one hundred and ", "to to to ",
        "the end of the end of ",
        "1999 1999 1999 ", "Sept. Sept. Sept. ", ". . . . ", "          ", "20-21-22-23-", "noon a.m. p.m. ",
        "will will will ",
        "On Friday and Monday, ",
        "Monday and ", "a year, a day, an hour and ", "in June when it a b c ", "overnight, when a b c d ",
        "in 2018 in May in June ", "week of week of ", "the the the year ", "))))))",
    ],
)  # fmt: skip
def test_near_matches_without_end_take_no_longer_than_their_length(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    begun = time.perf_counter()
    find_timexes(text, ANCHOR)

    assert time.perf_counter() - begun < 6
