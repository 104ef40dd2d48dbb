"""Two expressions that make one stretch of days."""

from __future__ import annotations

from datetime import date

import pytest

from pk_ru_timeline.model import format_edtf
from pk_ru_timeline.temporal import find_timexes, join_ranges, read_dates

ANCHOR = date(2017, 4, 1)  # a Saturday


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("would last from April 6 to May 9", "April 6 to May 9", "2017-04-06/2017-05-09"),
        ("between 6 April and 9 May", "6 April and 9 May", "2017-04-06/2017-05-09"),
        ("from 8-9 July 2021", "8-9 July 2021", "2021-07-08/2021-07-09"),
        ("from 8 to 9 July 2021", "8 to 9 July 2021", "2021-07-08/2021-07-09"),
        ("on March 4-7, 2018", "March 4-7, 2018", "2018-03-04/2018-03-07"),
        ("between March and May 2023", "March and May 2023", "2023-03/2023-05"),
        ("from 2019 to 2021", "2019 to 2021", "2019/2021"),
        ("2019-2021", "2019-2021", "2019/2021"),
        ("28 April - 2 May 2022", "28 April - 2 May 2022", "2022-04-28/2022-05-02"),
        ("from December 20 to January 5, 2017", "December 20 to January 5, 2017", "2016-12-20/2017-01-05"),
        ("It met from Monday to Wednesday.", "Monday to Wednesday", "2017-03-27/2017-03-29"),
        ("It met from March 20 to Thursday.", "March 20 to Thursday", "2017-03-20/2017-03-30"),
    ],
)
def test_a_range_is_read_as_one_date(text: str, words: str, when: str) -> None:
    (found,) = read_dates(text, ANCHOR)

    assert found.text == words
    assert found.when is not None
    assert format_edtf(found.when) == when


def test_members_of_a_range_stay_apart_as_time_expressions() -> None:
    found = find_timexes("They met on March 4-7, 2018.", ANCHOR)

    assert [timex.text for timex in found] == ["March 4", "7, 2018"]


def test_a_range_whose_year_is_not_known_is_one_open_date() -> None:
    (found,) = read_dates("They met on March 4-7.", None)

    assert (found.value, found.when) == ("XXXX-03-04/XXXX-03-07", None)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("On Monday and Tuesday they met.", 2),
        ("They met in May 2020 and June 2021.", 2),
        ("They fought from 2015 to 2012.", 2),
        ("They met from June 3 to now.", 2),
        ("They met from 2015, and later that year they talked.", 2),
    ],
)
def test_what_makes_no_range_stays_apart(text: str, count: int) -> None:
    assert len(read_dates(text, ANCHOR)) == count


def test_a_known_and_an_open_date_make_no_range() -> None:
    text = "They met from Tuesday to 3 June 2020."

    assert len(join_ranges(text, find_timexes(text, None))) == 2


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In May and June 1940 they fled.", ["1940-05", "1940-06"]),
        ("In June, July and August 1941 they fought.", ["1941-06", "1941-07", "1941-08"]),
        ("On 5 May and 12 June 1942 they met.", ["1942-05-05", "1942-06-12"]),
        ("In December and January 1942 they met.", ["1941-12", "1942-01"]),
        ("In May and in June they met.", ["2016-05", "2016-06"]),
    ],
)
def test_a_list_shares_the_year_at_its_end(text: str, values: list[str]) -> None:
    assert [timex.value for timex in find_timexes(text, ANCHOR)] == values
