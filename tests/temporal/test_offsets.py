"""A date counted from the clause before it belongs to the clause behind it."""

from __future__ import annotations

from datetime import date

import pytest

from pk_ru_timeline.model import format_edtf
from pk_ru_timeline.temporal import read_dates

WEDNESDAY = date(2024, 5, 15)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "It landed on Monday, three days after they had met.",
            [("Monday", "2024-05-13"), ("three days after", "2024-05-10")],
        ),
        ("It came on May 2, a day before the ban ended.", [("May 2", "2024-05-02"), ("a day before", "2024-05-03")]),
        (
            "They met on May 8, just two weeks after he came.",
            [("May 8", "2024-05-08"), ("two weeks after", "2024-04-22~/2024-04-28~")],
        ),
        ("They met on May 8, four months after he came.", [("May 8", "2024-05-08"), ("four months after", "2024-01~")]),
        ("They met on May 8, two years before a ban.", [("May 8", "2024-05-08"), ("two years before", "2026~")]),
        ("They met on May 8, 999 years before a ban.", [("May 8", "2024-05-08"), ("999 years before", "3023~")]),
        ("It landed on Monday. Three days after they had met, it left.", [("Monday", "2024-05-13")]),
        ("It landed in May, three days after they had met.", [("May", "2024-05")]),
        ("It landed on Monday and stayed three days after all.", [("Monday", "2024-05-13")]),
        (
            "It landed on Monday, 99 weeks before a ban.",
            [("Monday", "2024-05-13"), ("99 weeks before", "2026-04-06~/2026-04-12~")],
        ),
    ],
)
def test_a_length_of_time_behind_a_comma_counts_from_the_day_before_it(text: str, found: list[tuple[str, str]]) -> None:
    dates = read_dates(text, WEDNESDAY)

    assert [(one.text, format_edtf(one.when) if one.when else None) for one in dates] == found


def test_the_day_counted_from_is_of_the_page_where_it_has_no_date() -> None:
    assert [one.text for one in read_dates("It landed on Monday, three days after they had met.", None)] == ["Monday"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("They met on Dec 2-4 last year.", "2023-12-02/2023-12-04"),
        ("They met from November 25 to 27 last year.", "2023-11-25/2023-11-27"),
        ("They met on 3 May last year.", "2023-05-03"),
        ("They will meet on 3 June this year.", "2024-06-03"),
        ("They met on February 29 and March 1.", "2024-02-29/2024-03-01"),
    ],
)
def test_days_of_a_year_that_stands_behind_them(text: str, when: str) -> None:
    assert [format_edtf(one.when) for one in read_dates(text, WEDNESDAY) if one.when] == [when]
