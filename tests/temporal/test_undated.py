"""What is read where nobody knows the day of publication: what the text itself dates, and nothing else."""

from __future__ import annotations

import pytest

from pk_ru_timeline.model import format_edtf
from pk_ru_timeline.temporal import find_timexes


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met on Tuesday.", ["XXXX-WXX-2"]),
        ("He had planned to open it in April 2019. It will open in November.", ["2019-04", "XXXX-11"]),
        ("They met on Oct. 13.", ["XXXX-10-13"]),
        ("They met last Tuesday evening.", ["XXXX-WXX-2TEV"]),
        ("They met on Thursday of last week.", ["XXXX-WXX-4"]),
        ("They met in October.", ["XXXX-10"]),
        ("They met last October.", ["XXXX-10"]),
        ("They met in October last year.", ["XXXX-10"]),
        ("They met last week.", ["XXXX-WXX"]),
        ("They met at the weekend.", ["XXXX-WXX-WE"]),
        ("They met the year before last.", ["XXXX"]),
        ("They met two weeks ago.", ["XXXX-WXX"]),
        ("They met some weeks ago.", ["PAST_REF"]),
        ("They met today.", ["PRESENT_REF"]),
        ("They met yesterday.", ["XXXX-XX-XX"]),
        ("They met this morning.", ["XXXX-XX-XXTMO"]),
        ("They met at 9:30 a.m.", ["XXXX-XX-XXT09:30"]),
        ("They met at 9:30 a.m. Friday.", ["XXXX-WXX-5T09:30"]),
        ("They met at 4 in the afternoon.", ["XXXX-XX-XXT16:00"]),
        ("They met that day.", ["XXXX-XX-XX"]),
        ("They met at the end of the month.", ["XXXX-XX"]),
        ("They met last autumn.", ["XXXX-FA"]),
        ("They met in autumn last year.", ["XXXX-FA"]),
        ("They met at Christmas.", ["XXXX-XX-XX"]),
        ("They met in Easter week.", ["XXXX-WXX"]),
        ("They met in the third quarter.", ["XXXX-Q3"]),
        ("They met in the second half.", ["XXXX-H2"]),
        ("They met in Q3.", ["XXXX-Q3"]),
        ("They met at eight o'clock.", ["XXXX-XX-XXT08:00"]),
        ("They met in '98, not in May '97.", ["XX98", "XX97-05"]),
        ("They met on the following evening.", ["XXXX-XX-XXTEV"]),
        ("They lost money in the latest quarter.", []),
        ("They lost money in the third quarter of 2019; sales rose in the latest quarter.", ["2019-Q3", "2019-Q3"]),
        ("Sales rose from the year-ago quarter.", []),
        ("They met in the current fiscal year.", ["XXXX"]),
        ("They met in the full year.", ["XXXX"]),
        ("They will meet by year end.", ["XXXX"]),
        ("They met in the first week of May.", ["XXXX-05"]),
        ("They met in the week of May 8.", []),
        ("They met on the first Monday of May.", ["XXXX-XX-XX"]),
        ("They met on the first Monday of last month.", ["XXXX-XX-XX"]),
        ("They met on the 20th of this month.", []),
        ("They recently met.", ["PAST_REF"]),
    ],
)
def test_nothing_is_resolved_that_hangs_on_the_page(text: str, values: list[str]) -> None:
    found = find_timexes(text, None)

    assert [timex.value for timex in found] == values
    assert all(timex.when is None for timex in found if timex.value[:4] != "2019")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In 2015 it closed. Last July they signed.", ["2015", "XXXX-07"]),
        ("In 2015 it closed. They signed last month.", ["2015", "XXXX-XX"]),
        ("In 2015 it closed. They sign next month.", ["2015", "XXXX-XX"]),
        ("In 2015 it closed. They met this week.", ["2015", "XXXX-WXX"]),
        ("In 2015 it closed. They will sign next May.", ["2015", "XXXX-05"]),
        ("In 2015 it closed. A frigate is to join the parade in July.", ["2015", "XXXX-07"]),
        ("Closed in 2015, it will open in July.", ["2015", "XXXX-07"]),
        ("The mill of 2015. It was cold. It was wet. It stood idle.\nIt will open in July.", ["2015", "XXXX-07"]),
        ("They signed in July. The pipeline is to be built by 2026.", ["XXXX-07", "2026"]),
        ("We hope to have gas by 2026. They signed in July.", ["2026", "XXXX-07"]),
        ("The mill of 2015. It was cold. It was wet. It opens by the end of the year.", ["2015", "XXXX"]),
        ("It has stood idle since 2015. In July they signed.", ["2015", "XXXX-07"]),
        ("Since then, since 2015, they have met in July.", ["2015", "XXXX-07"]),
    ],
)
def test_what_hangs_on_the_page_or_is_to_come_hangs_on_no_year_gone_by(text: str, values: list[str]) -> None:
    found = find_timexes(text, None)

    assert [timex.value for timex in found] == values
    assert all(timex.when is None for timex in found if "XX" in timex.value)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("It is to open in 2025. The parade will be held in July.", ["2025", "2025-07"]),
        ("They met on 3 May 2020.", ["2020-05-03"]),
        ("They will meet on May 4. He will come on 4-5 May 2021.", ["2021-05-04", "2021-05-04", "2021-05-05"]),
        ("In 2018 they met. In September they signed.", ["2018", "2018-09"]),
        ("They met on 3 May 2020. They signed on 5 June.", ["2020-05-03", "2020-06-05"]),
        ("In 2014 it ended, and in the same year talks began.", ["2014", "2014"]),
        ("It began on 3 May 2020. In October that year it ended.", ["2020-05-03", "2020-10"]),
        ("It began in May 2020. The following October it ended.", ["2020-05", "2020-10"]),
        ("It began in May 2020. By the end of the month it was over.", ["2020-05", "2020-05"]),
        ("From Monday to Wednesday they met.", [None, None]),
        ("In 1914 they fought. On Christmas Eve they sang.", ["1914", "1914-12-24"]),
    ],
)
def test_what_the_text_itself_dates_is_resolved(text: str, when: list[str | None]) -> None:
    assert [timex.when and format_edtf(timex.when) for timex in find_timexes(text, None)] == when


def test_figures_are_of_the_quarters_named_where_nothing_dates_the_page() -> None:
    text = (
        "In the third quarter of 2019 they lost; in the first quarter of 2020 they won, and more than a year earlier."
    )

    assert [timex.value for timex in find_timexes(text, None)] == ["2019-Q3", "2020-Q1", "2019-Q1"]


def test_nothing_hangs_on_a_date_told_before_an_open_one() -> None:
    text = (
        "It ended in February 1989.\n\nThe mood is another. Nobody speaks of it. Mr Gul accused them in August. "
        "He put it off that month, and went on September 25."
    )

    assert [timex.value for timex in find_timexes(text, None)] == ["1989-02", "XXXX-08", "XXXX-XX", "XXXX-09-25"]
