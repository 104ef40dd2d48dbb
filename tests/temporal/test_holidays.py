"""Every holiday that the reader knows by name is read, on its day."""

from __future__ import annotations

from datetime import date

import pytest

from pk_ru_timeline import find_timexes

PUBLISHED = date(2024, 1, 31)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Christmas Eve", "2023-12-24"),
        ("Boxing Day", "2023-12-26"),
        ("New Year's Eve", "2023-12-31"),
        ("New Year's Day", "2024-01-01"),
        ("Presidents' Day", "2023-02-20"),
        ("Washington's Birthday", "2023-02-20"),
        ("Defender of the Fatherland Day", "2023-02-23"),
        ("Lady Day", "2023-03-25"),
        ("St. Patrick's Day", "2023-03-17"),
        ("St Patrick's Day", "2023-03-17"),
        ("Pakistan Day", "2023-03-23"),
        ("St George's Day", "2023-04-23"),
        ("Anzac Day", "2023-04-25"),
        ("Mother's Day", "2023-05-14"),
        ("May Day", "2023-05-01"),
        ("Victory Day", "2023-05-09"),
        ("Russia Day", "2023-06-12"),
        ("Father's Day", "2023-06-18"),
        ("Midsummer Day", "2023-06-24"),
        ("Labor Day", "2023-09-04"),
        ("Michaelmas", "2023-09-29"),
        ("Columbus Day", "2023-10-09"),
        ("Halloween", "2023-10-31"),
        ("All Saints' Day", "2023-11-01"),
        ("All Souls' Day", "2023-11-02"),
        ("Martinmas", "2023-11-11"),
        ("Remembrance Day", "2023-11-11"),
        ("Thanksgiving", "2023-11-23"),
        ("St. Nicholas Day", "2023-12-06"),
        ("Palm Sunday", "2023-04-02"),
        ("Maundy Thursday", "2023-04-06"),
        ("Martin Luther King Day", "2024-01-15"),
        ("Martin Luther King Jr. Day", "2024-01-15"),
        ("Martin Luther King's Birthday", "2024-01-15"),
        ("Ascension Day", "2023-05-18"),
        ("Whit Monday", "2023-05-29"),
    ],
)
def test_a_holiday_is_its_day(name: str, day: str) -> None:
    found = [(timex.text, timex.value) for timex in find_timexes(f"The bank was shut for {name}.", PUBLISHED)]

    assert found == [(name, day)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Its Christmas business was poor.", []),
        ("Challenger, Gray & Christmas counted them.", []),
        ("On New Year's Eve business was brisk.", ["2023-12-31"]),
        ("Trade was slow in Thanksgiving week 2019.", ["2019-W48"]),
    ],
)
def test_what_is_named_after_a_holiday_is_no_date(text: str, found: list[str]) -> None:
    assert [timex.value for timex in find_timexes(text, PUBLISHED)] == found


def test_a_holiday_of_old_keeps_the_calendar_of_its_time() -> None:
    """Easter is the Julian calendar's before 1583, and Memorial Day was 30 May until 1970."""
    text = "They met at Easter 1302 and on Memorial Day of 1931."

    assert [timex.value for timex in find_timexes(text, PUBLISHED)] == ["1302-04-22", "1931-05-30"]
