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


LONG = (
    "The war between Lake and Hill broke out in late 1711. In the autumn of that year, the general marched south, and "
    "on 3 November he took the town after a siege of six weeks. The following spring, the army crossed the river. On "
    "the night of 12 May, the defenders were surprised; by the next morning, 900 were dead. Ten days later he "
    "withdrew. The fighting went on from June until mid-August 1712, when a truce was agreed. It held for nearly two "
    "years.\n\nBy 1714 the truce had worn thin. In March, the king died. The war resumed on 2 June of the same year. "
    "Between 14 and 19 September, the fleets met. At the end of October they returned home. That winter was cold. On "
    "Christmas Eve, the guns fell silent. In January 1715, talks began, and a treaty was signed on 4 February, at "
    "10 a.m. A month later, the last soldiers left.\n\nThe first war had lasted from 1675 to 1679. During the summer "
    "of 1676 alone, 4,000 fell. The previous year had been quiet. In the first three months of 1677, more fell. On the "
    "night of 4-5 May, a raid took place. The next day, July 6, was quiet. The following year, talks were held on 18 "
    "October. More than thirty years later, the memory was fresh."
)


@pytest.mark.parametrize("anchor", [ANCHOR, None])
def test_long_histories_hang_on_the_year_last_told_across_paragraphs(anchor: date | None) -> None:
    found = find_timexes(LONG, anchor)

    assert [timex.value for timex in found if timex.type in ("DATE", "TIME")] == [
        "1711", "1711-FA", "1711-11-03", "1712-SP", "1712-05-12TNI", "1712-05-13TMO", "1712-05-23", "1712-06",
        "1712-08", "1714", "1714-03", "1714-06-02", "1714-09-14", "1714-09-19", "1714-10", "1714-WI", "1714-12-24",
        "1715-01", "1715-02-04", "1715-02-04T10:00", "1715-03", "1675", "1679", "1676-SU", "1675", "1677",
        "1677-05-04TNI", "1677-05-05", "1677-07-06", "1678", "1678-10-18", "1708",
    ]  # fmt: skip


CAMPAIGN = (
    "After the coup of 28 June 1958, the staff planned an attack. On July 4, the division moved to the border. The "
    "same day, the embassy was emptied. On the following day, artillery opened fire. The next day, July 6, the port "
    "was shelled. Three days later the town fell. By 15 July, it had ended; on the 20th, a government was formed. It "
    "lasted until August. At dawn on 1 September the rebels attacked. Later that month, observers came. It lasted 45 "
    "days. In October and November, heavy rain fell. During December, the rebels regrouped. In January, they struck, "
    "and on the morning of 17 January 1959 they entered the town.\n\nIn 1961, talks began. In the spring, they ended. "
    "In the last week of May, the last prisoners came home. On Monday, 5 June 1961, the accord was signed. As of 2008, "
    "120 observers remain."
)


def test_days_and_months_of_a_campaign_run_on() -> None:
    found = find_timexes(CAMPAIGN, ANCHOR)

    assert [timex.value for timex in found if timex.type in ("DATE", "TIME")] == [
        "1958-06-28", "1958-07-04", "1958-07-04", "1958-07-05", "1958-07-06", "1958-07-06", "1958-07-09",
        "1958-07-15", "1958-07-20", "1958-08", "1958-09-01TMO", "1958-09", "1958-10", "1958-11", "1958-12", "1959-01",
        "1959-01-17TMO", "1961", "1961-SP", "1961-W21", "1961-06-05", "2008",
    ]  # fmt: skip


def test_months_hang_on_a_year_from_sentence_to_sentence_of_a_paragraph() -> None:
    text = (
        "In May 2005 the army attacked. By the 20th they had reached the sea. In June it was over. In July, it rained. "
        "The two will meet in October."
    )

    values = [timex.value for timex in find_timexes(text, ANCHOR)]

    assert values == ["2005-05", "2005-05-20", "2005-06", "2005-07", "2023-10"]


def test_a_new_paragraph_of_news_is_of_its_own_day() -> None:
    text = "In May 2005 the army attacked. In June it was over.\n\nIn April a court ruled."

    assert [timex.value for timex in find_timexes(text, ANCHOR)] == ["2005-05", "2005-06", "2023-04"]


REVOLT = (
    "The revolt began in the mid-1990s. On 9 March 2003, a convoy was ambushed. In April, the army struck. From 11 to "
    "14 April 2003 the town was under fire. On 2 May, the chief was caught, and the next month he was put on trial. It "
    "lasted eight months. On 24 February 2004 he was sentenced. Later that year, in November, his deputy gave up. The "
    "revolt cooled in 2005. In early 2006, it flared up: on 12 January, a bomb killed 14; on 3 February, another. By "
    "the end of the year 400 had died. In late summer 2009 the last camp was closed. The following winter, on 5 "
    "January, he died."
)


def test_a_clause_of_a_history_takes_its_year_from_the_one_before() -> None:
    found = find_timexes(REVOLT, ANCHOR)

    assert [timex.value for timex in found if timex.type in ("DATE", "TIME")] == [
        "199", "2003-03-09", "2003-04", "2003-04-11", "2003-04-14", "2003-05-02", "2003-06", "2004-02-24", "2004",
        "2004-11", "2005", "2006", "2006-01-12", "2006-02-03", "2006", "2009-SU", "2009-WI", "2010-01-05",
    ]  # fmt: skip


NEWS = (
    "The mill has stood idle since June 2015.\nOn May 11 officials put their names to a protocol. A day earlier the "
    "minister welcomed the guest. In March the governments agreed."
)


def test_news_hangs_on_no_year_that_only_says_how_long() -> None:
    assert [timex.value for timex in find_timexes(NEWS, ANCHOR)] == ["2015-06", "2023-05-11", "2023-05-10", "2023-03"]
    assert find_timexes(NEWS.replace("\n", " "), ANCHOR)[1].value == "2023-05-11"


def test_news_hangs_on_no_year_of_another_paragraph() -> None:
    assert find_timexes("In 2015 the mill closed.\nOn May 11 it opened.", ANCHOR)[-1].value == "2023-05-11"


def test_a_dateline_makes_it_news() -> None:
    text = f"LAHORE, June 13 (APP): {WAR} The visit was cold. It was wet. On May 11, it ended."

    assert find_timexes(text, ANCHOR)[-1].value == "2023-05-11"


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


def test_a_history_with_a_word_of_its_own_day_is_told_from_where_it_begins() -> None:
    text = (
        "The war was fought in 1982. It began on 2 April 1982, after a landing in March. Ships sailed on the Monday. "
        "On 4 May one was hit; on 8 June two. It had been claimed since 1833, and a vote of 1981 was forgotten. "
        "It ended on 14 June. In 1982 a medal was struck; in 1990 the embassies opened. Next month a film comes out."
    )
    days = {timex.text: timex.value for timex in find_timexes(text, date(2010, 1, 18))}

    assert (days["4 May"], days["8 June"], days["14 June"]) == ("1982-05-04", "1982-06-08", "1982-06-14")
    assert days["Next month"] == "2010-02"


def test_the_winter_told_in_spring_is_the_one_just_over() -> None:
    text = (
        "In 1840 a diet met, and in 1848 they rose. In March 1849 they marched. "
        "The fort, besieged through the winter, was relieved."
    )

    assert find_timexes(text, date(2010, 3, 15))[-1].value == "1848-WI"


@pytest.mark.parametrize(
    ("story", "values"),
    [
        pytest.param(
            "The campaign of 1863 began in April. On April 29, the army marched. Hale, who had resigned from the U.S. "
            "Army in 1853, led it. On May 10, he stopped. In June, he turned back. In 1865, he died.",
            ["1863", "1863-04", "1863-04-29", "1853", "1863-05-10", "1863-06", "1865"],
            id="a year told in the past perfect",
        ),
        pytest.param(
            "The war began in 1943 and ended in 1944. It was first fixed for 1 May 1944. In February 1944, ships came. "
            "They returned on the 23rd. On 6 March, men landed; on the 8th, the fort fell. In 1945, it was over.",
            ["1943", "1944", "1944-05-01", "1944-02", "1944-02-23", "1944-03-06", "1944-03-08", "1945"],
            id="a plan for later",
        ),
        pytest.param(
            "The rising lasted from 1965 to 1979. By the end of 1965, three men had resigned. Two were arrested in "
            "January. In 1968, villages burned. In November 1969, the chief fell; talks were offered on New Year's "
            "Day. In 1970, a truce was signed.",
            ["1965", "1979", "1965", "1966-01", "1968", "1969-11", "1970-01-01", "1970"],
            id="the turn of a year",
        ),
        pytest.param(
            "The siege of 1832 began in the 1820s, as they say. Kettler, now back, rebuilt his regiments during the "
            "summer. In late October 1832, he returned. In 1833, Hill 1212 fell. On 2 June, he died. In 1834, it was "
            "over.",
            ["1832", "182", "PRESENT_REF", "1832-SU", "1832-10", "1833", "1833-06-02", "1834"],
            id="a decade, a hill",
        ),
        pytest.param(
            "The expedition of 1834 set out late. In 1835, it turned back. On 17 March, he reached the coast, to find "
            "that it had been given up for lost in December. A ransom was agreed in May. In 1836, it was forgotten.",
            ["1834", "1835", "1835-03-17", "1834-12", "1835-05", "1836"],
            id="what had been done the December before",
        ),
        pytest.param(
            "The quarrel of 1241 went on until the summer of 1243. But the harvest of 1242 was poor. In October, men "
            "came. In 1244, the monks rose.",
            ["1241", "1243-SU", "1242", "1242-10", "1244"],
            id="the harvest of a year",
        ),
        pytest.param(
            "The clerk was taken on 15 July 1381 and kept alive until the following May. In November, men met. In "
            "1385, he died. It is now regarded as the last fight, although one of March 1715 has some claim. In May, "
            "his son followed him. In 1390, it was over.",
            ["1381-07-15", "1382-05", "1381-11", "1385", "PRESENT_REF", "1715-03", "1385-05", "1390"],
            id="until long after, and what is said today",
        ),
        pytest.param(
            "The war of 1929 was short. On 11 May, the column halted. The general, who had been ill since Easter, "
            "marched off the same evening. In 1930, it was over. In 1931, he died.",
            ["1929", "1929-05-11", "1929-03-31", "1929-05-11TEV", "1930", "1931"],
            id="since a day",
        ),
    ],
)
def test_what_went_before_does_not_move_a_story(story: str, values: list[str]) -> None:
    assert [timex.value for timex in find_timexes(story, ANCHOR)] == values


TALE = (
    "The siege was fought in 1710. The guns fired all day. It went on until May 13, 1710, and in June the town fell. "
    "Before the end of the year all was lost. Next year, peace came."
)
REPORT = (
    "Lending rose to 30.1 billion in December from a revised 28.3 billion in November and 25.5 billion in December "
    "2019. Savings grew to 5.0 billion against 4.8 billion in November and 4.3 billion in December 2019. Bonds rose 3 "
    "percent from 2 percent in November and 9 percent in December 2019."
)


def test_a_short_text_of_long_ago_is_a_history() -> None:
    values = [timex.value for timex in find_timexes(TALE, ANCHOR) if timex.type == "DATE"]

    assert values == ["1710", "1710-05-13", "1710-06", "1710", "1711"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The firm, founded in 1976, said in January that sales rose.", "2023-01"),
        ("Relations were established in 1948. On May 1 the embassy said so.", "2023-05-01"),
        ("On May 1 the embassy held a reception. Relations began in 1948.", "2023-05-01"),
        ("The town, Russian since 1878, met on May 1.", "2023-05-01"),
    ],
)
def test_a_year_of_long_ago_in_news_makes_no_history_of_it(text: str, value: str) -> None:
    assert value in [timex.value for timex in find_timexes(text, ANCHOR)]


def test_a_year_that_figures_are_set_against_dates_nothing_else() -> None:
    values = [timex.value for timex in find_timexes(REPORT, date(2021, 2, 20))]

    assert values[:3] == ["2020-12", "2020-11", "2019-12"]
    assert values[3:] == ["2020-11", "2019-12", "2020-11", "2019-12"]


def test_a_day_named_in_full_before_keeps_its_year() -> None:
    text = (
        "It lasted from 16 to 27 September 2011. It began on 16 September, when guns fired. On 27 September it ended."
    )

    values = [timex.value for timex in find_timexes(text, ANCHOR)]

    assert values == ["2011-09-16", "2011-09-27", "2011-09-16", "2011-09-27"]


def test_an_anniversary_is_of_its_own_year() -> None:
    text = "The war ended on 9 June 2011.\n\nOn 9 June, wreaths were laid."

    assert find_timexes(text, ANCHOR)[1].value == "2023-06-09"
    assert find_timexes("It fell on 9 May 2011. It will be marked on 9 May.", ANCHOR)[1].value == "2024-05-09"


def test_an_obituary_of_one_long_active_is_of_its_day() -> None:
    text = (
        "In 1986 she left. In 1990 she wrote. In 1992 she won. Smith, a pilot who joined in 1969 but had to wait "
        "before going into space, died June 7 at home."
    )

    assert find_timexes(text, ANCHOR)[-1].value == "2023-06-07"


def test_highs_since_years_gone_by_make_no_history_of_a_market_report() -> None:
    text = (
        "A fall in joblessness drove the index Friday to its highest close since May 19, 2018. It added 240 jobs in "
        "January, the most since February 2019. The other index closed at its highest since December 2010."
    )

    values = [timex.value for timex in find_timexes(text, date(2022, 2, 4))]

    assert values == ["2022-02-04", "2018-05-19", "2022-01", "2019-02", "2010-12"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "The pact of 1972 binds both. India left it on April 23, they said on April 24.",
            ["1972", "2023-04-23", "2023-04-24"],
        ),
        ("He joined in 1985 and served well. He was named envoy in August.", ["1985", "2022-08"]),
        ("The mosque fell in 1992. The court gave its verdict on September 30.", ["1992", "2022-09-30"]),
        ("On 12 May he saw the stone of 1812. There was a tour on 13 May.", ["2023-05-12", "1812", "2023-05-13"]),
        (
            "The club won in 1969, 1974, 1980. Next year it moves, on August 3.",
            ["1969", "1974", "1980", "2024", "2024-08-03"],
        ),
        (
            "The union was established in 2014. In May, a treaty was signed, he said today.",
            ["2014", "2014-05", "2023-06-14"],
        ),
        ("He was removed in November 2021. In June he had been warned.", ["2021-11", "2021-06"]),
        ("In March 2020 she fell ill and died on April 30.", ["2020-03", "2020-04-30"]),
        ("He won in November 2018. In April they met. In July they fought.", ["2018-11", "2019-04", "2019-07"]),
        ("The firm was founded in 2015. In November, it sold its first ship.", ["2015", "2022-11"]),
        ("Police held around 1500, including women.", []),
        ("More than 80,000 people died in October 2005. In November donors met.", ["2005-10", "2005-11"]),
        ("He fought 3 rivals in 2018 and in August won.", ["2018", "2018-08"]),
        ("The school, founded in 387 BC, was closed in 529.", ["BC0387"]),
    ],
)
def test_a_year_named_in_passing_leaves_the_dates_beside_it(text: str, values: list[str]) -> None:
    assert [timex.value for timex in find_timexes(text, ANCHOR)] == values


def test_a_history_goes_on_where_it_looked_far_ahead() -> None:
    text = (
        "The war began in 1914. By March 1915 the front had frozen. They fought under ground until the Battle of the "
        "Somme in July 1916. On 18 June a mine was sprung. The war ended in 1918."
    )

    assert "1915-06-18" in [timex.value for timex in find_timexes(text, ANCHOR)]
