"""Titles are short, readable, in the facts of the page, and each tells its own happening."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ..known import beyond, names
from .conftest import Drawn

Draw = Callable[..., Drawn]


TITLES = [
    (
        "Deputy Minister of Russia Oleg Lukin, who was here in March, will lead the delegation to Pakistan's panel.",
        ["Deputy Minister of Russia Oleg Lukin was here"],
    ),
    (
        "A Russian flight to Lahore, announced during a visit to Pakistan last month, was to have begun on May 27.",
        [
            "A Russian flight to Lahore was announced during a visit to Pakistan",
            "A Russian flight to Lahore was to have begun",
        ],
    ),
    (
        "A Russian valuer was named by Pakistan in 2017 and turned down the following year.",
        ["A Russian valuer was named by Pakistan", "A Russian valuer was turned down"],
    ),
    (
        (
            "In March 2006, a group to which Russian banks belonged bought a mill in Pakistan, only to see the "
            "purchase struck down three months later."
        ),
        ["A group to which Russian banks belonged bought a mill in Pakistan", "The purchase struck down"],
    ),
    (
        "The first pact of that kind, under which Russia is to send Pakistan peas, was made by two firms last October.",
        ["The first pact of that kind was made by two firms"],
    ),
    (
        "Both sides noted that the first session of the Pakistan-Russia panel, held in Lahore last week, had helped.",
        ["The first session of the Pakistan-Russia panel was held in Lahore"],
    ),
    (
        "Rain washed out a Russian-Pakistani polo game in Lahore that was to have been played last Friday.",
        ["A Russian-Pakistani polo game in Lahore was to have been played"],
    ),
    (
        "Pakistan's paper says a note on visas with Tatneft, signed in 2022, had expired on January 31.",
        ["A note on visas with Tatneft was signed", "A note on visas with Tatneft had expired"],
    ),
    (
        "The fair is that of the cabinet of Pakistani Premier Anwaarul Haq Kakar, who flew to Moscow on Monday.",
        ["Pakistani Premier Anwaarul Haq Kakar flew to Moscow"],
    ),
    (
        "Russia has sold less wheat to others since Pakistan agreed last month on a levy that takes effect on June 20.",
        ["Pakistan agreed on a levy that takes effect", "A levy takes effect"],
    ),
    (
        "Russian guests came to Lahore on Monday on the invitation of the Trade Authority of Pakistan (TAP).",
        ["Russian guests came to Lahore on the invitation of the Trade Authority of Pakistan"],
    ),
    (
        "Pakistan invited Russian firms to bid in the early part of this year.",
        ["Pakistan invited Russian firms to bid"],
    ),
    (
        "The rules were harsh, he explained, and Moscow informed Islamabad in writing in March that it would pay.",
        ["Moscow informed Islamabad in writing"],
    ),
    (
        "ISLAMABAD: Russian trade envoy Boris Karelin on Monday met Commerce Secretary Jawad Paul in Islamabad.",
        ["Russian trade envoy Boris Karelin met Commerce Secretary Jawad Paul in Islamabad"],
    ),
    (
        "Pakistan has placed its first order for Russian tractors, the industries ministry said on Tuesday.",
        ["Pakistan has placed its first order for Russian tractors, the industries ministry said"],
    ),
    (
        "Last month Pakistan said it had leased two Russian cargo planes for the season.",
        ["Pakistan had leased two Russian cargo planes for the season"],
    ),
    (
        "Ambassador Faisal Tirmizi said in remarks that came out on Tuesday that Pakistan had bought Russian ferries.",
        ["Ambassador Faisal Tirmizi said that Pakistan had bought Russian ferries"],
    ),
    (
        "What the two states have agreed on, he made known on Friday, is that Russian coal will be paid for in yuan.",
        ["The two states have agreed that Russian coal will be paid for in yuan, he made known"],
    ),
    (
        (
            "Customs and pests are the subjects of two papers that Pakistan and Russia signed on Friday, at "
            "the end of a meeting where much was said of fruit."
        ),
        ["Pakistan and Russia signed two papers, at the end of a meeting where much was said of fruit"],
    ),
    (
        "Pakistan and Russia kept apart because of Afghanistan, which Soviet troops invaded in December 1979.",
        ["Soviet troops invaded Afghanistan"],
    ),
    (
        (
            "Foreign Minister Sergey Lavrov offered in a long telephone conversation with his Pakistani "
            "colleague, Ishaq Dar, on Sunday to help Pakistan and its neighbour to settle their quarrel."
        ),
        ["Foreign Minister Sergey Lavrov offered to help Pakistan and its neighbour to settle their quarrel"],
    ),
    (
        (
            "Soldiers of the Pakistani and Russian armies began a joint exercise at Cherat on Sunday, the "
            "third in a series that goes by the Russian word for friendship."
        ),
        ["Soldiers of the Pakistani and Russian armies began a joint exercise at Cherat"],
    ),
    (
        (
            "By 1955 Pakistan was a member of two pacts, and on May 1, 1960, the spy plane that the Soviets "
            "brought down over Sverdlovsk turned out to have taken off from Peshawar."
        ),
        [
            "The spy plane that the Soviets brought down over Sverdlovsk turned out to have taken off from Peshawar",
        ],
    ),
    (
        (
            "KARACHI: Saud Kasuri, the ports minister, showed a Russian delegation round. He spoke on Thursday "
            "of buying two Russian tugs."
        ),
        ["Saud Kasuri spoke of buying two Russian tugs"],
    ),
    (
        (
            "Ishaq Dar headed the Pakistani delegation at the meeting of heads of government of the Shanghai "
            "Cooperation Organisation, which took place in Moscow from November 17 to 18."
        ),
        [
            (
                "Ishaq Dar headed the Pakistani delegation at the meeting of heads of government of the Shanghai "
                "Cooperation Organisation"
            )
        ],
    ),
    (
        (
            "Pakistan's commerce secretary, Jawad Paul, flies to Moscow on Sunday, his first trip to Russia since he "
            "took office."
        ),
        ["Pakistan's commerce secretary, Jawad Paul, flies to Moscow"],
    ),
    (
        (
            "Dmitry Medvedev, President of Russia, met in Sochi on Monday with his colleagues Hamid Karzai of "
            "Afghanistan, Asif Ali Zardari of Pakistan and Emomali Rahmon of Tajikistan."
        ),
        [
            (
                "Dmitry Medvedev met in Sochi with his colleagues Hamid Karzai of Afghanistan, Asif Ali Zardari of "
                "Pakistan and Emomali Rahmon of Tajikistan"
            ),
        ],
    ),
    (
        "In March, Pakistan and Russia agreed on a price for coal.",
        ["Pakistan and Russia agreed on a price for coal"],
    ),
    (
        "The delegation, led by Deputy Energy Minister Roman Marshavin, came to Islamabad from Moscow on Sunday.",
        ["The delegation came to Islamabad from Moscow"],
    ),
    (
        "A contract for forty Russian buses was signed in Lahore on Thursday.",
        ["A contract for forty Russian buses was signed in Lahore"],
    ),
    (
        "Four Russian helicopters were handed over to Pakistan in August 2017.",
        ["Four Russian helicopters were handed over to Pakistan"],
    ),
    (
        "Pakistan is going to send 40 cadets (all of them women) to Russia in September.",
        ["Pakistan is going to send 40 cadets to Russia"],
    ),
    (
        "Three agreements, on customs, on mining and on fisheries, were signed by Russia and Pakistan on Tuesday.",
        ["Three agreements, on customs, on mining and on fisheries, were signed by Russia and Pakistan"],
    ),
    (
        "On Tuesday, the two sides, Pakistan and Russia, opened talks on steel.",
        ["The two sides, Pakistan and Russia, opened talks on steel"],
    ),
    (
        "Pakistan and Russia have begun talks on a rail link through Iran and Turkey, officials said on Friday.",
        ["Pakistan and Russia have begun talks on a rail link through Iran and Turkey, officials said"],
    ),
    (
        "Russia's Rosgeo, a state-owned company, on Monday signed a survey contract with Pakistan's OGDCL.",
        ["Russia's Rosgeo, a state-owned company, signed a survey contract with Pakistan's OGDCL"],
    ),
    (
        "Soviet prime minister Alexei Kosygin came to Islamabad in April 1968.",
        ["Soviet prime minister Alexei Kosygin came to Islamabad"],
    ),
    (
        "Russian and Pakistani chess players met in Lahore last weekend.",
        ["Russian and Pakistani chess players met in Lahore"],
    ),
    ("Only recently a ship with Russian wheat docked at Gwadar.", ["A ship with Russian wheat docked at Gwadar"]),
    (
        "Vladimir Putin telephoned Shehbaz Sharif on Saturday and offered help after the floods.",
        ["Vladimir Putin telephoned Shehbaz Sharif"],
    ),
    ("Pakistan paid Russia in yuan in June 2023.", ["Pakistan paid Russia in yuan"]),
    ("The Karachi court released a Russian crew on 4 May.", ["The Karachi court released a Russian crew"]),
    ("A festival of Russian film opens in Lahore on Friday.", ["A festival of Russian film opens in Lahore"]),
    (
        "However, Pakistan's food ministry also bought Russian wheat in a tender on 2 May.",
        ["Pakistan's food ministry bought Russian wheat in a tender"],
    ),
    (
        "According to the Foreign Office, a Russian delegation landed in Islamabad on Tuesday.",
        ["A Russian delegation landed in Islamabad"],
    ),
    (
        "Pakistan received the second of two Russian tugs, the Sura, last week.",
        ["Pakistan received the second of two Russian tugs, the Sura"],
    ),
    (
        "It was in 2014 that Russia lifted its arms embargo on Pakistan.",
        ["Russia lifted its arms embargo on Pakistan"],
    ),
    (
        "Moscow denied on Monday that it had stopped grain sales to Pakistan.",
        ["Moscow denied that it had stopped grain sales to Pakistan"],
    ),
    (
        "Pakistan signed a deal for Russian coal in February and received the first shipment in April.",
        ["Pakistan signed a deal for Russian coal", "Pakistan received the first shipment"],
    ),
    (
        "Russia's energy minister, who visited Islamabad in March, will return to Pakistan in July.",
        ["Russia's energy minister visited Islamabad", "Russia's energy minister will return to Pakistan"],
    ),
    beyond(
        "Pakistan and Russia will, according to officials, hold a mountain drill in Chitral from 3 to 12 June.",
        ["Pakistan and Russia will hold a mountain drill in Chitral"],
        why="a remark between the auxiliary and its verb",
    ),
    (
        "The joint Pakistan-Russia drill set for June has been cancelled.",
        ["The joint Pakistan-Russia drill has been cancelled"],
    ),
    (
        "Meanwhile, Russian vets also inspected six Pakistani dairies last week.",
        ["Russian vets inspected six Pakistani dairies"],
    ),
    (
        "“We will open a bank branch in Karachi next month,” the Russian ambassador, Albert Khorev, said.",
        ["We will open a bank branch in Karachi"],
    ),
    (
        "Pakistan announced on Monday that its trade minister would visit Moscow in June.",
        ["Pakistan announced that its trade minister would visit Moscow", "Its trade minister would visit Moscow"],
    ),
    (
        "Talks between Pakistan and Russia on potatoes opened in Lahore on Monday and ended on Wednesday.",
        [
            "Talks between Pakistan and Russia on potatoes opened in Lahore",
            "Talks between Pakistan and Russia on potatoes ended",
        ],
    ),
    (
        "Moscow said on Friday it would lend Pakistan $2 billion for a gas line.",
        ["Moscow said it would lend Pakistan $2 billion for a gas line"],
    ),
    beyond(
        "Pakistan asked Russia on Monday to send more wheat by June.",
        ["Pakistan asked Russia to send more wheat", "Russia to send more wheat"],
        why="whom an infinitive belongs to",
    ),
    (
        "Critics fear that Pakistan could lose its Russian market after a Russian ban was imposed last month.",
        ["A Russian ban was imposed"],
    ),
    (
        "Pakistan has not signed the accord that Russia sent in January.",
        ["Russia sent the accord"],
    ),
    beyond(
        "Under an accord struck in March, Russia will supply Pakistan with seed potatoes.",
        ["An accord struck, under which Russia will supply Pakistan with seed potatoes"],
        why="the accord is dated, and what it brings is told",
    ),
    beyond(
        "The Russian premier's trip to Pakistan, planned for 2 October 2012, was postponed on 26 September 2012.",
        ["The Russian premier's trip to Pakistan was postponed", "The Russian premier's trip to Pakistan"],
        why="one clause tells the plan and its putting-off",
    ),
]


@pytest.mark.parametrize(("sentence", "titles"), TITLES, ids=names(TITLES))
def test_a_sentence_gives_a_readable_title(draw: Draw, sentence: str, titles: list[str]) -> None:
    assert draw(sentence).titles == titles


def test_he_is_named_where_the_story_has_named_him(draw: Draw) -> None:
    story = "Russian Ambassador Albert Khorev came to Lahore on Friday. He met Pakistani growers of citrus on Saturday."

    assert draw(story).titles[1] == "Albert Khorev met Pakistani growers of citrus"


@pytest.mark.parametrize(
    ("story", "title"),
    [
        (
            (
                "A deal was struck. A Russian delegation, led by Mayor Oleg Lukin, had come to Pakistan on Sunday. "
                "It saw the museums of Taxila on Monday."
            ),
            "A Russian delegation saw the museums of Taxila",
        ),
        (
            (
                "The money from Russia lies in Pakistan. When the union broke up, its clients sued on Friday. "
                "On Monday they won in the court of Moscow."
            ),
            "They won in the court of Moscow",
        ),
        (
            "Mr Gul of Pakistan took it to Moscow on Friday. It was heard there by Russian judges on Monday.",
            "It was heard there by Russian judges",
        ),
    ],
)
def test_it_and_they_are_what_the_last_sentence_was_about_or_nothing(draw: Draw, story: str, title: str) -> None:
    assert title in draw(story).titles


def test_he_is_who_spoke_last(draw: Draw) -> None:
    story = (
        "MOSCOW: “Pakistan bought wheat from us in March,” President Vladimir Putin said. "
        "He received Pakistani growers of citrus on Tuesday."
    )

    assert draw(story).titles[1] == "Vladimir Putin received Pakistani growers of citrus"


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "A party of 41 people came with Albert Khorev to Pakistan, where on Friday he met growers of citrus.",
            "Albert Khorev met growers of citrus",
        ),
        (
            "A party of 41 people came with Igor Belov to Pakistan, where on Friday he met growers of citrus.",
            "He met growers of citrus",
        ),
    ],
)
def test_he_is_a_person_never_a_party_of_people_nor_another_one(draw: Draw, sentence: str, title: str) -> None:
    story = f"Russian Ambassador Albert Khorev spoke in Lahore on Thursday. {sentence}"

    assert draw(story).titles[-1] == title


def test_what_is_told_of_an_object_is_told_of_who_acts(draw: Draw) -> None:
    story = "A contract the two governments signed in March lets Pakistan buy Russian wheat, traders from both say."

    assert draw("It names a price: a contract the two governments of Pakistan and Russia signed in March.").titles == [
        "The two governments of Pakistan and Russia signed a contract"
    ]
    assert "contract" in draw(story).titles[0]


def test_we_is_the_country_of_the_dateline(draw: Draw) -> None:
    story = "ISLAMABAD: “We signed a contract with Moscow last month,” the minister told a seminar."

    assert draw(story).titles == ["Pakistan signed a contract with Moscow"]


def test_a_long_sentence_makes_a_short_title_that_ends_with_a_whole_phrase(draw: Draw) -> None:
    story = (
        "Pakistan and Russia signed on Monday a memorandum on the building of a railway ferry between Karachi and "
        "a port that is still to be named, under which the engineers of both countries, who have met before, will "
        "survey the coast, count the wagons and draw up a list of the cranes that would be needed."
    )

    title = "Pakistan and Russia signed a memorandum on the building of a railway ferry between Karachi and a port"
    assert draw(story).titles == [f"{title} that is still to be named"]


WORDS = st.sampled_from(
    "Pakistan Russia Moscow Islamabad signed met will visit on Monday in March 2023 and the a treaty with , . ; — ( ) "
    "“ ” of oil to last week said that he it minister was put off until who which Karachi's “We” not again 4,000 $2 "
    "[sic] after".split()
)


@settings(deadline=None)
@given(words=st.lists(WORDS, min_size=3, max_size=40))
def test_any_title_is_one_short_line_that_says_something(draw: Draw, words: list[str]) -> None:
    for title in draw("Pakistan and Russia met. " + " ".join(words) + ".").titles:
        assert 0 < len(title) <= 160
        assert title == " ".join(title.split())
        assert any(letter.isalnum() for letter in title)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "It may be mentioned here that Pakistan and Russia restored the parcel post in 2022.",
            "Pakistan and Russia restored the parcel post",
        ),
        (
            "Russian minister Sergey Lavrov will visit Pakistan before the end of 2025 to chair a meeting.",
            "Russian minister Sergey Lavrov will visit Pakistan to chair a meeting",
        ),
        (
            "Pakistan's port firm, opens new tab signed a contract with Russia on Monday.",
            "Pakistan's port firm signed a contract with Russia",
        ),
        (
            "Russian divers came to Pakistan in 2005, and in 2010, five Russian planes brought tents to Pakistan.",
            "Five Russian planes brought tents to Pakistan",
        ),
        (
            "Pakistan's only smelter, of which the first stone was laid with Russian help on 30 May 1973, is idle.",
            "The first stone of Pakistan's only smelter was laid with Russian help",
        ),
        (
            "According to the embassy, Russia sent Pakistan two tugs on Monday.",
            "Russia sent Pakistan two tugs",
        ),
    ],
)
def test_what_only_leads_up_to_the_happening_is_left_out(draw: Draw, sentence: str, title: str) -> None:
    assert draw(sentence).titles[-1] == title


def test_we_with_our_is_nobody_named(draw: Draw) -> None:
    story = "ISLAMABAD: “We signed it with our Pakistani colleagues last week,” the Russian diplomat said."

    assert [title for title in draw(story).titles if title.startswith("Pakistan ")] == []


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        (
            "Pakistan and Russia agreed on fishing on March 26, 1968, and on May 20, 1970, on the use of rivers.",
            ["Pakistan and Russia agreed on fishing", "Pakistan and Russia agreed on the use of rivers"],
        ),
        (
            "A fish pact, which Pakistan and Russia signed in March, is idle.",
            ["Pakistan and Russia signed a fish pact"],
        ),
        (
            "Work on the reading rooms of Multan, a pact on which was signed with Russia in March, goes on.",
            ["A pact on the reading rooms of Multan was signed with Russia"],
        ),
        (
            "Rosneft, with which Pakistan signed a lease in 2015, is drilling again.",
            ["Pakistan signed a lease with Rosneft"],
        ),
        (
            "The loan pleased the Russian Export Bank, whose board approved it for Pakistan on May 2.",
            ["The Russian Export Bank’s board approved it for Pakistan"],
        ),
        (
            "Under the charter, which was sent by the Russian side in January, the two states would fish together.",
            ["The charter was sent by the Russian side"],
        ),
        (
            "He said the pledges made by Putin and Sharif in Astana on May 2 were being kept.",
            ["The pledges made by Putin and Sharif in Astana"],
        ),
        (
            "Russian envoys will fly to Quetta tomorrow and to Gwadar on 24 May, where they will see Pakistan.",
            ["Russian envoys will fly to Quetta", "Russian envoys will fly to Gwadar"],
        ),
        (
            "The first of the deals on which Russia's offer to Pakistan rests was reached in March.",
            ["The first of the deals on which Russia's offer to Pakistan rests was reached"],
        ),
    ],
)
def test_who_acts_stands_before_what_it_does(draw: Draw, sentence: str, titles: list[str]) -> None:
    assert draw(sentence).titles == titles
