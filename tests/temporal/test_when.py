"""What days an expression denotes: the reading rules, one example each."""

from __future__ import annotations

from datetime import date

import pytest

from pk_ru_timeline.model import format_edtf
from pk_ru_timeline.temporal import read_dates

WEDNESDAY = date(2023, 6, 14)


def days_in(text: str, anchor: date | None) -> list[str | None]:
    return [format_edtf(found.when) if found.when else None for found in read_dates(text, anchor)]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("They met on Tuesday.", "2023-06-13"),
        ("They met on Wednesday.", "2023-06-14"),
        ("They will meet on Tuesday.", "2023-06-20"),
        ("They met last week.", "2023-06-05/2023-06-11"),
        ("They will meet next week.", "2023-06-19/2023-06-25"),
        ("They met earlier this month.", "2023-06"),
        ("They met last year.", "2022"),
        ("They met in November.", "2022-11"),
        ("They will meet in November.", "2023-11"),
        ("They met in November last year.", "2022-11"),
        ("late March", "2023-03~"),
        ("the beginning of March", "2023-03~"),
        ("around May 3", "2023-05-03~"),
        ("about 2015", "2015~"),
        ("late last year", "2022-10~/2022-12~"),
        ("early 2021", "2021-01~/2021-03~"),
        ("mid-2021", "2021~"),
        ("It will be over by the end of July.", "2023-07"),
        ("the last week of October 2020", "2020-10-25/2020-10-31"),
        ("the second week of May", "2023-05-08/2023-05-14"),
        ("in the 1970s", "1970/1979"),
        ("in the 20th century", "1900/1999"),
        ("last autumn", "2022-23"),
        ("He recently came.", "2023-06~"),
        ("some weeks ago", "2023-05~/2023-06~"),
        ("in the last week of 1979", "1979-12-25/1979-12-31"),
        ("a few days ago", "2023-06-08~/2023-06-14~"),
        ("almost two years ago", "2021~"),
        ("late Monday", "2023-06-12"),
        ("It is open again from Wednesday (today).", "2023-06-14"),
        ("in the second quarter", "2023-04/2023-06"),
        ("this weekend", "2023-06-17/2023-06-18"),
        ("4/5/2021", "2021"),
        ("Friday, April 7", "2023-04-07"),
        ("earlier in the day", "2023-06-14"),
        ("It was the same for the past year. He spoke in 2019.", "2019"),
    ],
)
def test_an_expression_denotes_these_days(text: str, when: str) -> None:
    assert days_in(text, WEDNESDAY) == [when]


@pytest.mark.parametrize(
    "text",
    ["soon", "now", "as in the past", "the current chief", "in fiscal 2019", "several years ago", "Wednesday, April 7"],
)
def test_an_expression_denotes_no_days_that_are_known(text: str) -> None:
    assert days_in(text, WEDNESDAY) == [None]


@pytest.mark.parametrize("text", ["for three years", "the 75th anniversary", "every Friday", "22 minutes ago"])
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert days_in(text, WEDNESDAY) == []


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("It began on 3 May 2020. A day earlier they had met.", ["2020-05-03", "2020-05-02"]),
        ("It began on 3 May 2020. Two weeks later it was over.", ["2020-05-03", "2020-05-11/2020-05-17"]),
        ("It began on 3 May 2020. The next morning it was over.", ["2020-05-03", "2020-05-04"]),
        ("It began on 3 May 2020. The following month it was over.", ["2020-05-03", "2020-06"]),
        ("It began on 3 May 2020. By the end of the month it was over.", ["2020-05-03", "2020-05"]),
        ("They met in 2003. Four years later they met again.", ["2003", "2007"]),
        ("They met in 2003. Later that year they met again.", ["2003", "2003"]),
        ("They met in March 2003 and again two months later.", ["2003-03", "2003-05"]),
        (
            "They met the week of March 6, 2023. A week later they met again.",
            ["2023-03-06/2023-03-12", "2023-03-13/2023-03-19"],
        ),
        ("He came on Monday. He had left the day before.", ["2023-06-12", "2023-06-11"]),
        ("It began on July 2, 2020. On 3 May of the same year it was planned.", ["2020-07-02", "2020-05-03"]),
        ("It began on 3 May 2020. It lasted two weeks. A day later it was over.", ["2020-05-03", "2020-05-04"]),
        ("It began on 3 May 2020. The same month it snowed. A day later it was over.",
         ["2020-05-03", "2020-05", "2020-05-04"]),
        ("It began on 3 May 2020. In June 2020 it snowed. A day later it was over.", ["2020-05-03", "2020-06"]),
        ("It began on 3 May 2020. The previous evening they had met.", ["2020-05-03", "2020-05-02"]),
        ("It began on 3 May 2020. Sixteen days later it was over.", ["2020-05-03", "2020-05-19"]),
        ("It began on 3 May 2020. Three weeks earlier it was planned.", ["2020-05-03", "2020-04-06/2020-04-12"]),
        ("It began on 3 May 2020. The next month it was over.", ["2020-05-03", "2020-06"]),
        ("Sales will rise in the second half of the year.", ["2023-07/2023-12"]),
        ("It closed half a year ago.", ["2022-12"]),
        ("It closed half a month ago.", [None]),
        ("It began on 3 May 2020. Half a day later it was over.", ["2020-05-03", None]),
        ("He came in 2019; a few months later he left.", ["2019", None]),
        ("Third-quarter profit rose from a year ago.", ["2022-07/2022-09", "2021-07/2021-09"]),
        ("Third-quarter profit rose from a year earlier.", ["2022-07/2022-09", "2021-07/2021-09"]),
        ("Profit rose from two years earlier.", ["2021"]),
        ("Profit rose from 3000 years earlier.", []),
        ("It began in AD 1. In October of the previous year it was planned.", ["0001", None]),
        ("It began in March. In October of that year it ended.", ["2023-03", "2023-10"]),
        ("In October of that year it ended.", [None]),
        ("They met at noon today.", ["2023-06-14"]),
        ("They met at 5 pm on Friday.", ["2023-06-09"]),
        ("They met at 5 p.m. Nov. 31.", []),
        ("They met at 5 p.m. Nov. 39.", []),
        ("They met on Monday; that same Monday they signed.", ["2023-06-12", "2023-06-12"]),
        ("They met this Monday.", ["2023-06-12"]),
        ("They may meet this Monday.", ["2023-06-19"]),
        ("He came in 1961. Earlier in the day he spoke.", ["1961", "2023-06-14"]),
    ],
)  # fmt: skip
def test_an_expression_hangs_on_the_date_last_told(text: str, when: list[str]) -> None:
    assert days_in(text, WEDNESDAY) == when


def test_a_time_of_day_begins_no_range_of_weekdays() -> None:
    assert days_in("The road was shut from 2 p.m. to 4 p.m. Tuesday.", WEDNESDAY)[-1] == "2023-06-13"


def test_far_dates_do_not_say_which_day_earlier_in_the_day_is() -> None:
    assert days_in("He was born on 3 May 1960. Earlier in the day he spoke.", WEDNESDAY)[1] == "2023-06-14"


def test_an_anchor_at_the_end_of_the_calendar_is_no_anchor() -> None:
    assert days_in("They met on Tuesday.", date.max) == [None]


def test_an_expression_that_would_leave_the_calendar_is_left() -> None:
    assert days_in("It began in AD 70. A hundred years earlier it was planned.", WEDNESDAY) == ["0070"]
