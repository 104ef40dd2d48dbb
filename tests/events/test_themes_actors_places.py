"""What an event is about, who takes part, and where."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ..known import beyond
from .conftest import Drawn, DrawPages

Draw = Callable[..., Drawn]


@pytest.mark.parametrize(
    ("sentence", "theme"),
    [
        ("Pakistan bought 100,000 tonnes of Russian crude oil last month.", "energy"),
        ("Russia will send Pakistan a cargo of LPG next month.", "energy"),
        ("Pakistani and Russian troops held a mountain drill last week.", "defence"),
        ("Russia handed four Mi-35 helicopters to Pakistan in 2017.", "defence"),
        ("Pakistan bought 50,000 tonnes of wheat from Russia last month.", "food"),
        ("Russia lifted its ban on Pakistani kinnow on Monday.", "trade"),
        ("Pakistan received 50,000 tonnes of Russian wheat on Monday.", "food"),
        ("A Russian polo team landed in Lahore, Pakistan, on Monday.", "culture"),
        ("Russian engineers surveyed the Karachi steel mill for Pakistan last week.", "industry"),
        ("A Russian bank opened an account for Pakistan's central bank last month.", "finance"),
        ("Pakistan paid its old debt to Russia in March.", "finance"),
        ("Pakistan and Russia held a business forum on exports in Lahore last week.", "trade"),
        ("The first freight train from Russia reached Pakistan in March.", "trade"),
        ("The foreign ministers of Pakistan and Russia held political consultations on Monday.", "diplomacy"),
        ("Pakistan's president received the credentials of the Russian ambassador on Monday.", "diplomacy"),
        ("Pakistan and Russia held talks on counter-terrorism in Moscow on Monday.", "security"),
        ("A Russian folk ensemble gave a concert in Karachi, Pakistan, on Sunday.", "culture"),
        ("Russia offered scholarships to 200 Pakistani students last month.", "culture"),
        ("A Russian mountaineer was brought down from a peak in Pakistan on Sunday.", "other"),
        ("Pakistani and Russian police seized 80 kilos of heroin in Quetta on Monday.", "security"),
        ("Russian engineers inspected two turbines for Pakistan in Multan on Monday.", "energy"),
        ("Russia shipped 9,000 tonnes of lentils to Pakistan on Monday.", "food"),
        ("Pakistan and Russia called off a naval drill on Monday because of the floods.", "defence"),
        ("Russia is due to fly tents for the victims to Pakistan on 3 May 2024.", "other"),
    ],
)
def test_the_main_theme(draw: Draw, sentence: str, theme: str) -> None:
    assert [event.theme for event in draw(sentence).events] == [theme]


def test_further_themes_stand_behind_the_main_one(draw: Draw) -> None:
    event = draw("Pakistan paid Russia for a cargo of crude oil in Chinese yuan last month.").events[0]

    assert set(event.themes) >= {"energy", "finance"}


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("A Russian tug docked at Karachi in Pakistan on Monday.", "Karachi"),
        ("Pakistan's army chief arrived in Moscow on Sunday.", "Moscow"),
        ("Pakistani and Russian chess players met in Kazan on Sunday.", "Kazan"),
        ("The foreign ministers of Pakistan and Russia met in Astana on Monday.", "Astana"),
        ("Saif Anjum signed for Islamabad, and Ivan Petrov for the Russian firm, on Monday.", None),
        ("The envoys of Pakistan and Russia spoke in English on Monday.", None),
        (
            "The foreign ministers of Pakistan and Russia met in New York on Monday.",
            "New York",
        ),
        ("Pakistan and Russia signed a protocol on fisheries on Monday.", None),
        ("Pakistan ordered two tugs from Russia on Monday.", None),
        ("Russian trade minister Oleg Testov reached Lahore on Monday.", "Lahore"),
        ("MULTAN: Russian trade minister Oleg Testov opened a mill here on Monday.", "Multan"),
        ("Pakistan agreed on Monday with Russia to buy a tug that will sail from Murmansk.", None),
    ],
)
def test_the_place(draw: Draw, sentence: str, place: str | None) -> None:
    assert [event.place for event in draw(sentence).events] == [place]


def test_what_a_clause_leaves_open_is_told_by_the_sentences_just_before(draw: Draw) -> None:
    story = (
        "Pakistan and Russia spoke of many things at the embassy. The ambassador received the minister. Trade came up. "
        "Then they turned to films and museums. The festival of poetry and folk music in Moscow was one subject. "
        "Pakistan and Russia signed a paper on it on Monday."
    )

    assert [event.theme for event in draw(story).events if event.when] == ["culture"]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Pakistan and Russia signed a protocol on fisheries on Monday.", ["Pakistan", "Russia"]),
        ("Islamabad handed Moscow a list of names on Monday.", ["Pakistan", "Russia"]),
        ("Sergei Lavrov met Pakistan's Ishaq Dar on Monday.", ["Sergey Lavrov", "Pakistan", "Ishaq Dar"]),
        ("Lavrov telephoned Dar on Monday.", ["Sergey Lavrov", "Ishaq Dar"]),
        ("Gazprom signed a contract with OGDCL on Monday.", ["Gazprom", "OGDCL"]),
        ("Pakistan's Foreign Office received a note from Russia on Monday.", ["Pakistan", "Foreign Office", "Russia"]),
        ("Pakistan State Oil bought diesel from Rosneft on Monday.", ["Pakistan State Oil", "Rosneft"]),
        ("Sergei Lavrov met Ishaq Dar in Bishkek on Monday.", ["Sergey Lavrov", "Ishaq Dar"]),
        ("Pakistan received Russian gas through Iran on Monday.", ["Pakistan", "Russia"]),
        ("Russia's special envoy for Afghanistan flew to Lahore on Monday.", ["Russia", "Pakistan"]),
        ("Pakistan and Russia met with generals from China on Monday.", ["Pakistan", "Russia", "China"]),
        ("Chief of Staff Lt. Gen. Nadeem Raza flew to Moscow on Monday.", ["Nadeem Raza", "Russia"]),
    ],
)
def test_who_takes_part(draw: Draw, sentence: str, actors: list[str]) -> None:
    assert [list(event.actors) for event in draw(sentence).events] == [actors]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gazprom signed a contract with OGDCL on Monday.",
        "Lavrov telephoned Dar on Monday.",
        "A Russian tug docked at Karachi on Monday.",
        "Pakistani sailors toured Murmansk on Monday.",
        "The Pakistani envoy laid a wreath in St Petersburg on Monday.",
        "Russian ambassador Oleg Testov visited the Lahore museum on Monday.",
        "Rosatom engineers came to Multan on Monday.",
    ],
)
def test_names_that_stand_for_the_two_sides(draw: Draw, sentence: str) -> None:
    assert [event.bilateral for event in draw(sentence).events] == [True]


@pytest.mark.parametrize(
    "sentence",
    [
        "US forces met Russian forces in Syria on Monday.",
        "The Moscow Theatre in Delhi reopened on Monday.",
        "A dar es Salaam trader bought Russian wheat on Monday.",
        beyond("Malik, a baker in Kazan, won a prize on Monday.", why="a minister's namesake"),
    ],
)
def test_words_that_only_look_like_names_of_a_side(draw: Draw, sentence: str) -> None:
    assert [event for event in draw(sentence).events if event.bilateral] == []


def test_a_last_name_behind_another_first_name_is_somebody_else(draw: Draw) -> None:
    story = "Pakistan's coal minister Omar Malik met Russian traders in Moscow on Monday."

    assert "Musadik Malik" not in draw(story).events[0].actors


def page_of(top: str, sentence: str) -> dict[str, str]:
    lead = "A line on trade with the north\n\nUpdated 14 May 2024\n\nPeople speak of a journey of their premier."
    return {"page.txt": f"{top}\n\n{lead}\n\n{sentence}\n"}


@pytest.mark.parametrize(("top", "bilateral"), [("Published in Dawn", True), ("TASS", False), ("A blog", False)])
def test_without_a_dateline_an_office_is_of_the_country_of_the_paper(
    draw_pages: DrawPages, top: str, bilateral: bool
) -> None:
    page = page_of(top, "The prime minister will fly to Moscow on June 7.")

    assert [event.bilateral for event in draw_pages(page).events] == [bilateral]


@pytest.mark.parametrize(
    ("top", "title", "place"),
    [
        ("Published in Dawn", "Sergey Lavrov will be in Islamabad", "Islamabad"),
        ("TASS", "Sergey Lavrov will be in Moscow", "Moscow"),
        ("A blog", "Sergey Lavrov will be in the capital", None),
    ],
)
def test_without_a_dateline_the_capital_is_that_of_the_paper(
    draw_pages: DrawPages, top: str, title: str, place: str | None
) -> None:
    page = page_of(top, "Sergey Lavrov will be in the capital on June 7.")

    assert [(event.title, event.place) for event in draw_pages(page).events] == [(title, place)]
