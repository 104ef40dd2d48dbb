"""What is told as past and what is coming."""

from __future__ import annotations

from datetime import date

import pytest

from pk_ru_timeline.temporal import find_timexes

ANCHOR = date(2023, 6, 14)  # a Wednesday

COMING = [
    "The minister will arrive on Friday.",
    "The minister is to call on the president on Friday.",
    "The talks, set for Friday, are the first.",
    "Talks are due Friday.",
    "He said that talks would resume Friday.",
    "They agreed to meet Friday.",
    "He invited the president to come to Lahore on Friday.",
    "The accord is expected to be discussed and signed on Friday.",
    "It will be formally opened on Friday.",
    "A still unspecified person will come on Friday.",
    "On Friday he will watch a parade.",
    "On Friday the chiefs are to meet.",
    "On Friday talks are due.",
    "Friday is the deadline.",
    "It must be done by Friday.",
    "The mill, by Friday",
    "The accord, signed by both, takes effect on Friday.",
    "The president arrives Friday.",
    "It fell, but on Friday it will rise.",
    "They have to leave on Friday.",
    "Its number could double by Friday.",
    "They warned of snow by Friday.",
    "They have decided to end the ban for fully insured drivers from Friday.",
    "They agreed to talk on Friday, when both will be there.",
    "The army'll leave on Friday.",
    "He will proceed to the naval headquarters for a meeting with Admiral Saeed Ahmed on Friday.",
    "He will attend a dinner hosted by the governor on Friday.",
    "The gift, a school, to be opened on Friday.",
    "Lahore gets its turn on Friday.",
    "The council meets on Friday.",
    "The council meets Friday.",
    "Khan heads to Moscow on Friday.",
    "The first talks to be held on Friday",
    "The vote takes place on Friday.",
    "The accord comes into force on Friday.",
    "On Friday Lahore gets its turn.",
    "The fair closes on Friday.",
    "The talks were put off until Friday.",
    "The talks were to open on Friday.",
    "The talks had been fixed for Friday.",
    "The visit, originally planned for Friday, is off.",
    "On Friday the chiefs were to meet.",
    "It was called off because they will meet on Friday.",
    "The bank gave the island until Friday to pay.",
    "The three states become members on Friday.",
    "The envoy returns on Friday.",
    "The council returns Friday.",
]

PAST = [
    "The minister arrived on Friday.",
    "The minister told reporters on Friday that talks would resume.",
    "He failed to arrive on Friday.",
    "According to officials, he left on Friday.",
    "A number of parties were held to mark the entry on Friday.",
    "They were shot to death on Friday.",
    "On Friday he said that talks would resume.",
    "They had filed reports by Friday.",
    "On Friday; talks will resume.",
    "Figures as of Friday will be published.",
    "Friday's talks, which will help, were long.",
    "It will rise, but on Friday it fell.",
    "He will not speak of the Friday talks.",
    "They have met on Friday.",
    "It happened Friday.",
    "On Friday, at the club near the town hall",
    "The news came on Friday to the town",
    "The minister says on Friday that all is well.",
    "The paper reports on Friday that all is well.",
    "Khan heads to the plane in Moscow on Friday. — APP",
    "He is the first to come on Friday.",
    "The index closes at a record on Friday",
    "Khan gets bail on Friday",
    "The party heads on Friday",
    "The ship had to sail. The opens on Friday",
    "The council did not meet on Friday.",
    "The council, hosted by Lahore and led by Khan, heard him on Friday.",
    "On Friday, he said, the talks went on.",
    "The chief, who on Friday set a limit, is in Lahore.",
    "The club was shut until Friday to the public.",
    "He has become a member on Friday.",
]


@pytest.mark.parametrize("sentence", COMING)
def test_what_is_coming_is_the_next_such_day(sentence: str) -> None:
    assert [timex.value for timex in find_timexes(sentence, ANCHOR)] == ["2023-06-16"]


@pytest.mark.parametrize("sentence", PAST)
def test_what_is_told_as_past_or_not_at_all_is_the_last_such_day(sentence: str) -> None:
    assert [timex.value for timex in find_timexes(sentence, ANCHOR)] == ["2023-06-09"]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("They agreed in April to buy the mill.", "2023-04"),
        ("A trip planned for April was dropped.", "2023-04"),
        ("Its signing had been due in January.", "2023-01"),
        ("The trip has been rescheduled for January.", "2024-01"),
        ("The trip was rescheduled to the second half of July.", "2023-07"),
        ("Its trial could begin in August.", "2023-08"),
        ("They will buy the mill in April.", "2024-04"),
        ("They signed it on June 14.", "2023-06-14"),
        ("They signed it on June 15.", "2022-06-15"),
        ("They will sign it on June 15.", "2023-06-15"),
        ("They gave no reason for the July 4 deadline.", "2023-07-04"),
        ("They spoke of the May 3 accord.", "2023-05-03"),
        ("They ordered him home by July 4.", "2023-07-04"),
        ("A show on July 4", "2023-07-04"),
        ("A show on October 4", "2022-10-04"),
        ("It was born on Feb. 29.", "2020-02-29"),
        ("It will open on Feb. 29.", "2024-02-29"),
        ("It will open on June 12.", "2023-06-12"),
        ("It will open on June 2.", "2024-06-02"),
        ("It will run from 5 to 18 June.", "2023-06-05; 2023-06-18"),
        ("They will meet on Friday, June 3.", "XXXX-06-03"),
        ("They met on Thursday, Nov. 30.", "XXXX-11-30"),
        ("The summit of last July 4 will be long remembered.", "2022-07-04"),
        ("They met in June.", "2023-06"),
        ("He was to have been in Lahore on June 16-18.", "2023-06-16; 2023-06-18"),
        ("A tour planned for May was put off.", "2023-05"),
        ("He was to have been met in Lahore on June 16.", "2023-06-16"),
        ("He was booked for a stay on June 16-18.", "2023-06-16; 2023-06-18"),
        ("The visit had been fixed for June 16.", "2023-06-16"),
        ("The visit was due on June 16.", "2023-06-16"),
        ("The visit was due on June 9.", "2023-06-09"),
        ("It had been expected on May 9.", "2023-05-09"),
        ("They announced a fair on July 4.", "2023-07-04"),
        ("They announced a fair on May 4.", "2023-05-04"),
        ("They held a fair on July 4.", "2022-07-04"),
        ("On July 4, it was announced.", "2022-07-04"),
        ("On July 4, officials announced, a fair is held.", "2023-07-04"),
        ("It fell from May 4 to close at two from May 5.", "2023-05-04; 2023-05-05"),
        ("They agreed to meet on May 9.", "2023-05-09"),
        ("They agreed to meet on February 9.", "2024-02-09"),
        ("They agreed to meet on August 9.", "2023-08-09"),
        ("They will resume stalled talks in May.", "2024-05"),
        ("They resumed stalled talks in May.", "2023-05"),
        ("It will have finished the road by May.", "2024-05"),
        ("It will be finished in May.", "2024-05"),
        ("They told the firm to finish the road by March 9.", "2024-03-09"),
        ("Trade grew in 2021. They told the firm to finish the road by March 9.", "2021; 2024-03-09"),
        ("They failed to finish the road by May 9.", "2023-05-09"),
        ("The council meets on June 9.", "2023-06-09"),
        ("The talks were put off till July 3.", "2023-07-03"),
        ("A tour planned at the club for May was put off.", "2023-05"),
        ("The offer had been scheduled to expire on June 12.", "2023-06-12"),
        ("They said the deadline was July 4.", "2023-07-04"),
        ("They told him it would end on May 9.", "2023-05-09"),
        ("Oil for October delivery fell.", "2023-10"),
        ("The 1987 crash, on October 19, was deep.", "1987; 1987-10-19"),
        ("The firm, founded in 1976, had said in January that sales rose.", "1976; 2023-01"),
        ("The firm (founded in 1976) had said in January that sales rose.", "1976; 2023-01"),
        ("It was the worst loss since 25 June 1996. The day before, all was well.", "1996-06-25; P1D"),
    ],
)
def test_a_day_without_a_year_is_the_nearest_that_the_tense_allows(sentence: str, value: str) -> None:
    assert "; ".join(timex.value for timex in find_timexes(sentence, ANCHOR)) == value
