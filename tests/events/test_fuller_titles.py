"""A title is told in the fuller words of its story: which drill, which minister, where "here" is; or left as it is."""

from __future__ import annotations

import pytest

from .conftest import Draw, DrawPages

FULLER = [
    (
        (
            "A Russian corvette, the Stoikiy, and the tanker Kola set out for Pakistan in April. "
            "The tanker put in at Karachi on Monday."
        ),
        "The tanker Kola put in at Karachi",
    ),
    (
        (
            "Pakistan and Russia will train for a week. "
            "The manoeuvres, named Ravi 2024 after a river, began in Lahore on Monday."
        ),
        "The Ravi 2024 manoeuvres began in Lahore",
    ),
    (
        (
            "Russian soldiers came to Pakistan for Ravi-IV, the fourth exercise of its kind. "
            "The three-day drill will end in Lahore on Friday."
        ),
        "The three-day Ravi-IV exercise will end in Lahore",
    ),
    (
        "Engineers from Russia looked at the Chaman gas pipeline in Pakistan. The project was halted on Monday.",
        "The Chaman gas pipeline was halted",
    ),
    (
        "Pakistan and Russia weighed the purchase of six ferries. Both agreed on the purchase in Karachi on Monday.",
        "Both agreed on the purchase of six ferries in Karachi",
    ),
    (
        "Pakistan took in its first shipment of Russian pears. A second shipment arrived in Karachi on Monday.",
        "A second shipment of Russian pears arrived in Karachi",
    ),
    (
        "Pakistan's railways minister, Hamid Gul, has many plans. Two days ago the minister flew to Russia.",
        "Hamid Gul flew to Russia",
    ),
    (
        (
            "Pakistan's Railways Minister Hamid Gul received Russia's Transport Minister Oleg Belov. "
            "The two men opened a station in Lahore on Monday."
        ),
        "Hamid Gul and Oleg Belov opened a station in Lahore",
    ),
    (
        "MULTAN, May 15: The Russian consul opened a school here on Monday with money from Pakistan.",
        "The Russian consul opened a school in Multan with money from Pakistan",
    ),
    (
        "Pakistani plums go to Russia after an inspection. Experts from Russia carried it out on Monday.",
        "Experts from Russia carried the inspection out",
    ),
    (
        (
            "Russian soldiers came to Pakistan for Ravi-IV, the fourth exercise of its kind. "
            "The drill will be held in Lahore. Seventy Russian cooks will take part in it on Friday."
        ),
        "Seventy Russian cooks will take part in the Ravi-IV exercise",
    ),
    (
        "Pakistan and Russia adopted three joint papers. Two of them were signed in Moscow on Monday.",
        "Two of the three joint papers were signed in Moscow",
    ),
    (
        "The cargo of Russian oil was a trial for Pakistan. A second one is to reach Karachi on Friday.",
        "A second cargo is to reach Karachi",
    ),
    (
        "The first of the Russian ships came to Karachi in March; another was sent to Pakistan in April.",
        "Another of the Russian ships was sent to Pakistan",
    ),
]


@pytest.mark.parametrize(("story", "title"), FULLER, ids=[title for _, title in FULLER])
def test_a_title_tells_which_one_is_meant(draw: Draw, story: str, title: str) -> None:
    assert title in draw(story).titles


AS_IT_IS = [
    (
        (
            "Pakistan and Russia spoke of the Chaman gas pipeline and of the Zhob oil pipeline. "
            "The pipeline was halted on Monday."
        ),
        "The pipeline was halted",
    ),
    (
        (
            "Pakistan's Railways Minister Hamid Gul met Pakistan's Coal Minister Omar Shah. "
            "The minister flew to Russia on Monday."
        ),
        "The minister flew to Russia",
    ),
    (
        (
            "Russian soldiers came to Pakistan for Ravi-IV, the fourth exercise. "
            "The next exercise will be held in Russia in June."
        ),
        "The next exercise will be held in Russia",
    ),
    (
        "Russia sent Pakistan the tanker Kola. The ships came to Karachi on Monday.",
        "The ships came to Karachi",
    ),
    (
        "Pakistan's Railways Minister Hamid Gul spoke. The minister for coal, Omar Shah, flew to Russia on Monday.",
        "The minister for coal, Omar Shah, flew to Russia",
    ),
    (
        (
            "Prime Minister Shehbaz Sharif spoke of Russia. The Deputy Prime Minister and Foreign Minister flew "
            "to Moscow from Pakistan on Monday."
        ),
        "The Deputy Prime Minister and Foreign Minister flew to Moscow from Pakistan",
    ),
]


@pytest.mark.parametrize(("story", "title"), AS_IT_IS, ids=[title for _, title in AS_IT_IS])
def test_where_it_might_be_another_the_words_stay(draw: Draw, story: str, title: str) -> None:
    assert title in draw(story).titles


PLAINER = [
    (
        "A mill in Lahore, built with Russian help in the 1960s, has been lying idle, Pakistan says.",
        "A mill in Lahore was built with Russian help",
    ),
    (
        "Pakistani sailors took part in the naval exercise Volga-24, which was held in Russia on Monday.",
        "Pakistani sailors took part in the naval exercise Volga-24",
    ),
    (
        "Pakistani nurses are to be trained in Russia under a contract the two countries signed in Lahore on Monday.",
        "Pakistani nurses are to be trained in Russia under a contract the two countries signed in Lahore",
    ),
    (
        "Facing Pakistan will be Russia's transport minister, Oleg Belov, who is to be in Lahore on Friday.",
        "Russia's transport minister, Oleg Belov, is to be in Lahore",
    ),
    (
        "Russia has backed Pakistan's bid for the games, and Karachi's mayor thanked Moscow for it on Monday.",
        "Russia has backed Pakistan's bid for the games, and Karachi's mayor thanked Moscow for it",
    ),
    (
        "Pakistan will sell Russia no more plums, the head of the state exporter Frukt, Pavel Orlov, said on Monday.",
        "Pakistan will sell Russia no more plums, Pavel Orlov said",
    ),
    (
        (
            "Pakistan wants a lasting trade with Russia in plums, according to Pakistan's Railways Minister Hamid Gul, "
            "whose remarks a radio reported on Monday."
        ),
        "Pakistan wants a lasting trade with Russia in plums, according to Gul",
    ),
    (
        "Under what the two sides agreed on Monday, contacts between schools of Pakistan and Russia are to be widened.",
        "Under what the two sides agreed, contacts between schools of Pakistan and Russia are to be widened",
    ),
    (
        "Pakistan expects all plums to be sold by June, and a Russian ship to be loaded by the end of July.",
        "A Russian ship is to be loaded",
    ),
    (
        "Sixty Russian cooks are to come to Lahore, Pakistan, a figure that was announced last week.",
        "Sixty Russian cooks are to come to Lahore, Pakistan, it was announced",
    ),
    (
        "Pakistan would be glad to sell more plums, Minister Ishaq Dar let Sergey Lavrov know in Moscow on Monday.",
        "Pakistan would be glad to sell more plums, Dar let Lavrov know",
    ),
    (
        "Two of them are memoranda, signed on 3 May 2024: one on plums of Pakistan, the other on pears of Russia.",
        "Two memoranda were signed",
    ),
    (
        "A ship with the first pears from Russia docked in Pakistan under a deal the two governments reached in April.",
        "A ship with the first pears from Russia docked in Pakistan under a deal the two governments reached",
    ),
    (
        "In March 1961, less than a year after an American plane was shot down, the Soviets lent Pakistan money.",
        "The Soviets lent Pakistan money",
    ),
    (
        "Ayub Khan flew to Moscow as early as April 1965 to mend what could be mended.",
        "Ayub Khan flew to Moscow to mend what could be mended",
    ),
    (
        "Built in 1973 with Russian help, the mill in Lahore was sold in 2006, Pakistan says.",
        "The mill in Lahore was built with Russian help",
    ),
    (
        "Set up in 2002 by Russia, China and other states in Asia, the panel last met in Pakistan in March.",
        "The panel was set up by Russia, China and other states in Asia",
    ),
    (
        "Pakistan's biggest mill, a steel mill that cost a billion, was opened on Monday with money from Russia.",
        "Pakistan's biggest mill, a steel mill, was opened with money from Russia",
    ),
    (
        "Pakistan's mayors thanked Russia for the ferries which Moscow gave the country last year.",
        "Moscow gave Pakistan ferries",
    ),
    (
        "Oleg Belov of Russia landed in Lahore, Pakistan, on Monday, leaving his hosts to wonder when others will.",
        "Oleg Belov of Russia landed in Lahore, Pakistan",
    ),
    (
        "Pakistan and Russia signed on Monday a paper on plums, something the two had never done before.",
        "Pakistan and Russia signed a paper on plums, something the two had never done before",
    ),
]


@pytest.mark.parametrize(("sentence", "title"), PLAINER, ids=[title for _, title in PLAINER])
def test_a_title_is_a_sentence_that_tells_what_happened(draw: Draw, sentence: str, title: str) -> None:
    assert title in draw(sentence).titles


HEADLINE = "Russian engineers to look at Lahore ferry"
FERRY = "LAHORE: Engineers from Russia will look at the ferry that Pakistan lost in March. "


@pytest.mark.parametrize(
    ("headline", "copy", "title"),
    [
        (HEADLINE, "The visit was put off in April.", f"The visit was put off (“{HEADLINE}”)"),
        (HEADLINE, "They came to Lahore in April.", f"They came to Lahore (“{HEADLINE}”)"),
        (HEADLINE, "The visit of Oleg Belov was put off in April.", "The visit of Oleg Belov was put off"),
        (HEADLINE, "It was decided in April that Oleg Belov would pay.", "Oleg Belov would pay"),
        ("DAILY TIMES Lahore ferry and engineers", "The visit was put off in April.", "The visit was put off"),
        ("Go to our photo bank", "The visit was put off in April.", "The visit was put off"),
        ("Two 'last' rides, \"free\" ferry", "The visit was put off in April.", "The visit was put off"),
    ],
)
def test_what_leaves_open_what_it_is_about_is_told_with_the_headline(
    draw_pages: DrawPages, headline: str, copy: str, title: str
) -> None:
    page = f"+++\ntitle = '''{headline}'''\npublished = 2024-05-15\n+++\n\n{FERRY}{copy}\n"

    assert title in draw_pages({"ferry.md": page}).titles
