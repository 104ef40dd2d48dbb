"""Dates of news that hang on what the sentence or the sentence before has told, and on the day of the page."""

from __future__ import annotations

from datetime import date

import pytest

from pk_ru_timeline.temporal import find_timexes

WEDNESDAY, SUNDAY = date(2023, 6, 14), date(2023, 6, 18)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He called on June 4, a Sunday, and again that night.", ["2023-06-04", "2023-06-04", "2023-06-04TNI"]),
        ("Talks that began at noon Thursday went on until 3 a.m.", ["2023-06-08T12:00", "2023-06-09T03:00"]),
        ("The game was moved from 1 p.m. to 11 a.m.", ["2023-06-14T13:00", "2023-06-14T11:00"]),
        ("The offer expired at midnight last night.", ["2023-06-13T24:00"]),
        ("In May 2022 he left. At the weekend he came back.", ["2022-05", "XXXX-WXX-WE"]),
        ("On 3 May 2022 he fell ill. He spent the weekend in bed.", ["2022-05-03", "2022-W18-WE"]),
        ("In May 2022 he left. He will return on the weekend.", ["2022-05", "2023-W24-WE"]),
        ("They first met in the autumn of 2021. In May, they met again.", ["2021-FA", "2022-05"]),
        ("They first met in May 2021. In July, they met again.", ["2021-05", "2021-07"]),
        ("They first met in the autumn of 2022. In August, they wrote.", ["2022-FA", "2022-08"]),
        ("Smith, who had to wait before going home, died June 7.", ["2023-06-07"]),
        ("On Friday evening at 8:00 p.m. she will speak.", ["2023-06-16TEV", "2023-06-16T20:00"]),
        ("Stocks fell Tuesday ahead of Friday's report.", ["2023-06-13", "2023-06-16"]),
        ("Oil rose, with December at 45.4 cents a gallon; December's rise was small.", ["2023-12", "2022-12"]),
        ("He blamed last year`s drop.", ["2022"]),
        ("He finished well ahead of the Spaniard on Sunday.", ["2023-06-11"]),
        (
            "The court withheld its ruling until Friday. He is fit and going home on Thursday.",
            ["2023-06-16", "2023-06-15"],
        ),
        ("Germany's 2015 Volkswagen scandal led to a new law.", ["2015"]),
        ("The penalty was a year of hard labour.", ["P1Y"]),
        ("At present prices are stable.", ["PRESENT_REF"]),
        ("The official, who will leave on Friday told reporters so.", ["2023-06-16"]),
        ("The judge dismissed the case at a scheduled hearing Thursday.", ["2023-06-08"]),
        ("The army, facing resistance in August, withdrew.", ["2022-08"]),
        ("Investors are awaiting a decision on Friday.", ["2023-06-16"]),
        ("At nine tomorrow morning the bell rings.", ["2023-06-15T09:00"]),
        ("He was in Rome in the period that ended the war.", []),
        ("The talks, raising hopes Tuesday of a truce, broke down.", ["2023-06-13"]),
        ("It was told in a statement telephoned to radio stations early Tuesday.", ["2023-06-13"]),
        ("Seeking to end the strike, the minister on Tuesday said pay would rise.", ["2023-06-13"]),
        ("They began to prepare the ship for a December voyage.", ["2023-12"]),
        ("It was more than they had agreed to after the rally in February.", ["2023-02"]),
        ("It is on track to finish by Thursday.", ["2023-06-15"]),
        ("They will keep the rate unchanged after a meeting on Thursday.", ["2023-06-15"]),
        ("The rates for overnight loans and overnight repurchase deals fell.", []),
        ("He spoke today. The fax was sent three days later.", ["2023-06-14", "P3D"]),
        ("It was the steepest fall since June 2. The day before, it rose.", ["2023-06-02", "P1D"]),
        ("He has been missing since June 2. The next day they searched.", ["2023-06-02", "2023-06-03"]),
        ("It was sold for $6.99-a-month and paid monthly.", ["P1M"]),
        ("The Sunday painter's last days were calm.", ["2023-06-11"]),
        ("It is a decades-long quarrel.", ["PXY"]),
        ("Each and every year it floods.", ["P1Y"]),
        ("RIGHT NOW it is calm; Peace Now is not.", ["PRESENT_REF"]),
        ("It won by three votes to two in the March quarter a year ago.", ["2022-Q1"]),
    ],
)
def test_a_date_of_news_hangs_on_what_was_told(text: str, values: list[str]) -> None:
    assert [timex.value for timex in find_timexes(text, WEDNESDAY)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It earned 2 cents in the three months ended March 31, up from a year earlier.",
         ["P3M", "2023-03-31", "2022-Q1"]),
        ("In the three-month period ended March 31 it earned more than a year earlier.",
         ["P3M", "2023-03-31", "2022-Q1"]),
        ("On June 1 it had 50. Sales in May fell 19% from a year ago.", ["2023-06-01", "2023-05", "2022-05"]),
        ("Orders in May were 31% below the year-ago month.", ["2023-05", "2022-05"]),
        ("A fourth-quarter loss left it poorer in 2022. It had lost more in 2021. In 2022 it cut 1,000 jobs.",
         ["2022-Q4", "2022", "2021", "2022"]),
    ],
)  # fmt: skip
def test_figures_are_set_against_their_own_period(text: str, values: list[str]) -> None:
    assert [timex.value for timex in find_timexes(text, WEDNESDAY)] == values


def test_this_week_in_a_sunday_paper_is_the_one_to_come_where_it_looks_ahead() -> None:
    assert find_timexes("They will meet this week.", SUNDAY)[0].value == "2023-W25"
    assert find_timexes("They met this week.", SUNDAY)[0].value == "2023-W24"


def test_a_report_that_names_last_year_again_and_again_is_no_history() -> None:
    text = "It earned less in 2022 than in 2021. In 2021 it had grown; in 2022 it shrank. It will open a mill in May."

    assert find_timexes(text, WEDNESDAY)[-1].value == "2024-05"


def test_a_year_earlier_is_the_one_before_the_year_that_a_report_of_january_is_about() -> None:
    text = (
        "It lost money in the fourth quarter. For the year, it earned 3 cents a share, up from 2 cents a year earlier."
    )

    values = [timex.value for timex in find_timexes(text, date(1988, 1, 28))]

    assert values == ["1987-Q4", "1987", "1986"]


def test_a_weekend_told_as_past_on_a_monday_is_the_one_gone_by() -> None:
    text = "The firm rejected it again this weekend. The two will meet this weekend."

    assert [timex.value for timex in find_timexes(text, date(1991, 3, 11))] == ["1991-W10-WE", "1991-W11-WE"]
