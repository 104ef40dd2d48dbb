"""Passages and whole texts of history: what bears no year hangs on the year last told."""

from __future__ import annotations

from datetime import date

import pytest

from pk_ru_timeline.temporal import find_timexes

ANCHOR = date(2023, 6, 14)

WAR = (
    "The war began on 12 June 1941. In July, the army advanced. By November the front had frozen. In January, an "
    "attack began, and the following month it ended. On 5 March, the town fell. The next day a truce was signed. "
    "In the spring of 1943 it resumed. That summer saw heavy fighting. In the autumn, it rained. Four years later a "
    "treaty was signed. In 1950 and again in 1951 nothing happened."
)


def test_a_text_of_history_runs_on_from_year_to_year() -> None:
    assert [timex.value for timex in find_timexes(WAR, ANCHOR)] == [
        "1941-06-12", "1941-07", "1941-11", "1942-01", "1942-02", "1942-03-05", "1942-03-06", "1943-SP", "1943-SU",
        "1943-FA", "1947", "1950", "1951",
    ]  # fmt: skip


def test_a_text_of_history_needs_no_anchor() -> None:
    assert find_timexes(WAR + " It was cold. It was wet. In March, it rained.", None)[-1].value == "1951-03"


def test_a_text_of_history_may_look_ahead_from_its_own_day() -> None:
    found = find_timexes(WAR + " The next meeting will be held in November.", ANCHOR)

    assert found[-1].value == "2023-11"


@pytest.mark.parametrize(
    "aside", ["A pact (3 May 1936) had failed.", "The 1936 pact had failed.", "The pact of 1936 had failed."]
)
def test_an_aside_does_not_move_the_story(aside: str) -> None:
    assert find_timexes(f"{WAR} {aside} In October, it was over.", ANCHOR)[-1].value == "1951-10"


def test_the_sentence_of_a_day_may_name_another_year_than_the_story() -> None:
    assert find_timexes(WAR + " The 1936 pact had come to nothing on 5 August.", ANCHOR)[-1].value == "1936-08-05"


def test_quarters_of_history_are_of_the_year_last_told() -> None:
    assert find_timexes(WAR + " In the second quarter, it was over.", ANCHOR)[-1].value == "1951-Q2"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In 2018 they agreed. In September they signed.", "2018-09"),
        ("In 2018 they agreed. On 5 September, they signed.", "2018-09-05"),
        ("In 2018 they agreed and in September they signed.", "2018-09"),
        ("In November 2018 they agreed. In January they signed.", "2019-01"),
        ("In 2018 they agreed. By the end of the year it was over.", "2018"),
        ("In 2018 they agreed, he said on Tuesday. In September they signed.", "2022-09"),
        ("In 2018 they agreed. It was cold. In September they signed.", "2022-09"),
        ("In 2018 they agreed. A mill was bought in September.", "2022-09"),
        ("In 2023 they agreed. In September they signed.", "2022-09"),
        ("In 2018 they agreed. In September they will sign.", "2023-09"),
        ("In 2018 they agreed; in September they will sign.", "2023-09"),
        ("On 28 May 2021 they agreed. The talks went on in July.", "2021-07"),
        ("On 28 May 2021 they agreed. The talks had gone on in March.", "2023-03"),
        ("The 28 May 2021 accord was signed. The talks went on in July.", "2022-07"),
        ("It was the first visit since 1968, when a minister came in September.", "1968-09"),
        ("Mr. Khan agreed in 2018. In September he signed.", "2018-09"),
    ],
)
def test_a_passage_of_history_hangs_on_the_year_last_named(text: str, value: str) -> None:
    assert find_timexes(text, ANCHOR)[-1].value == value
