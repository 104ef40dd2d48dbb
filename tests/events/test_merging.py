"""The same happening is one event, however often and wherever it is told."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pk_ru_timeline.model import Event, format_edtf

from ..known import beyond
from .conftest import Draw, Drawn

DrawPages = Callable[..., Drawn]

TUGS = """Russia hands over two tugs to port of Gwadar

A Russian tug enters the port of Gwadar in Pakistan on May 13, 2024. (Gwadar Port via AP)
Short Url
Updated 14 May 2024
Follow

Russia hands over two tugs to port of Gwadar

  • Russia handed over two tugs to Gwadar on Monday
  • Pakistani crews will train in Astrakhan next month

GWADAR: Russia handed over two harbour tugs to the port of Gwadar on Monday, Pakistan's maritime ministry said.

Pakistani crews will train in Astrakhan in June, the ministry said.
"""
LATER = """+++
published = 2024-05-16
publisher = "Coast Weekly"
+++

KARACHI: Two Russian harbour tugs were handed over to Gwadar port in Pakistan on May 13, the port authority said.
"""
BEES = """Beekeepers from Ufa tour Swat

Updated 02 October 2023

MINGORA: Beekeepers from Russia toured the orchards of Swat in Pakistan last week.
"""
CHESS = """+++
published = 2022-03-07
+++

LAHORE: A chess team from Russia beat the railway club of Lahore in Pakistan on Sunday.

Pakistan's chess federation will send a team to Kazan in Russia in July.
"""
UNDATED = """Pakistan and Russia are in talks on a third tug for Gwadar.

The boat would be built in Astrakhan, a ministry said.
"""
HOME = """Floods cut off villages in Sindh

Updated 20 August 2022

SUKKUR: Floods cut off forty villages in Sindh on Friday and the army sent boats.
"""
PAGES = {
    "bees.txt": BEES,
    "chess.md": CHESS,
    "home.txt": HOME,
    "later.md": LATER,
    "tugs.txt": TUGS,
    "undated.txt": UNDATED,
}


def quotes(event: Event) -> list[tuple[str, str]]:
    """File and first words of each citation."""
    return [(c.source, " ".join(c.quote.split()[:4])) for c in event.citations]


def told(drawn: Drawn) -> list[tuple[str, str, frozenset[tuple[str, str]]]]:
    """All that is told, whatever the order of citations."""
    return [
        (event.id, format_edtf(event.when) if event.when else "", frozenset(quotes(event))) for event in drawn.events
    ]


def test_headline_caption_bullet_and_copy_tell_one_event(draw_pages: DrawPages) -> None:
    handed_over = draw_pages({"tugs.txt": TUGS}).events[0]

    assert quotes(handed_over) == [
        ("tugs.txt", "GWADAR: Russia handed over"),
        ("tugs.txt", "Russia handed over two"),
        ("tugs.txt", "A Russian tug enters"),
        ("tugs.txt", "Russia hands over two"),
    ]


def test_a_plan_in_bullet_and_copy_is_one_event(draw_pages: DrawPages) -> None:
    drawn = draw_pages({"tugs.txt": TUGS})

    assert drawn.claims == [("2024-05-13", "occurred", True), ("2024-06", "planned", True)]
    assert [c.expression for c in drawn.events[1].citations] == ["June", "next month"]


def test_the_best_dated_sentence_of_the_copy_names_the_event(draw_pages: DrawPages) -> None:
    event = draw_pages({"tugs.txt": TUGS}).events[0]

    assert event.title == "Russia handed over two harbour tugs to the port of Gwadar"
    assert event.citations[0].expression == "Monday"


def test_a_quotation_is_what_stands_in_the_file(draw_pages: DrawPages) -> None:
    for event in draw_pages(PAGES).events:
        for c in event.citations:
            assert PAGES[c.source][c.start : c.end] == c.quote
            if c.expression is not None and c.expression_start is not None:
                assert PAGES[c.source][c.expression_start :].startswith(c.expression)


def test_a_later_report_of_it_is_cited_too(draw_pages: DrawPages) -> None:
    event = draw_pages({"tugs.txt": TUGS, "later.md": LATER}).events[0]

    assert event.sources == 2
    assert event.reported is not None
    assert event.reported.isoformat() == "2024-05-14"


def test_the_same_words_on_two_pages_are_one_event(draw_pages: DrawPages) -> None:
    drawn = draw_pages({"tugs.txt": TUGS, "tugs-amp.txt": TUGS})

    assert drawn.claims == [("2024-05-13", "occurred", True), ("2024-06", "planned", True)]


def test_the_same_undated_words_on_two_pages_are_one_event(draw_pages: DrawPages) -> None:
    drawn = draw_pages({"undated.txt": UNDATED, "again.txt": UNDATED})

    assert drawn.claims == [(None, "ongoing", True)]


def test_a_reprint_is_no_second_voice(draw_pages: DrawPages) -> None:
    event = draw_pages({"tugs.txt": TUGS, "tugs-amp.txt": TUGS}).events[0]

    assert event.sources == 1


def test_a_month_and_a_day_of_it_do_not_disagree(draw_pages: DrawPages) -> None:
    first = (
        "+++\npublished = 2023-04-21\n+++\n\nPakistan placed its first order for Russian crude oil on April 20, 2023.\n"
    )
    second = "+++\npublished = 2023-05-04\n+++\n\nPakistan placed its first order for Russian crude oil last month.\n"
    drawn = draw_pages({"first.md": first, "second.md": second})

    assert drawn.claims == [("2023-04-20", "occurred", True)]
    assert [format_edtf(c.resolved) for c in drawn.events[0].citations if c.resolved] == ["2023-04-20", "2023-04"]


def test_two_days_for_one_happening_are_both_kept(draw_pages: DrawPages) -> None:
    page = "+++\npublished = 2023-06-{}\n+++\n\nA Russian oil tanker docked at Karachi, Pakistan, on June {}, 2023.\n"
    drawn = draw_pages({"one.md": page.format(14, 11), "other.md": page.format(20, 12)})
    days = {format_edtf(c.resolved) for event in drawn.events for c in event.citations if c.resolved}

    assert days == {"2023-06-11", "2023-06-12"}


@pytest.mark.parametrize(
    ("copy", "dates"),
    [
        (
            "Pakistan received a Russian tug in March. Pakistan received a Russian crane in March.",
            ["2024-03", "2024-03"],
        ),
        (
            "Russia sent Pakistan 20,000 tons of wheat on 2 May. Russia sent Pakistan 30,000 tons of wheat on 9 May.",
            ["2024-05-02", "2024-05-09"],
        ),
        (
            "A first round of talks with Russia took place in Lahore in 2021. A second round took place in 2022.",
            ["2021", "2022"],
        ),
        (
            "Pakistan signed a fisheries treaty with Russia on Monday. Russia opened a bank in Karachi on Monday.",
            ["2024-05-13", "2024-05-13"],
        ),
    ],
)
def test_two_happenings_in_like_words_are_two_events(draw: Draw, copy: str, dates: list[str]) -> None:
    assert [date for date, _, _ in draw(copy).claims] == dates


@pytest.mark.parametrize(
    "copy",
    [
        "A Russian delegation arrived in Islamabad on Monday. The Russian delegation arrived on Monday evening.",
        "Pakistan ordered forty Russian buses last month. The order for Russian buses was placed by Pakistan in April.",
        "Sergey Lavrov met Ishaq Dar on Monday. “We talked for two hours,” Lavrov said after meeting Dar on Monday.",
        beyond(
            "Russia handed two tugs to Pakistan on Monday. Moscow gave Islamabad a pair of harbour boats on Monday.",
            why="not one word of the two tellings is the same",
        ),
    ],
)
def test_one_happening_in_other_words_is_one_event(draw: Draw, copy: str) -> None:
    assert len(draw(copy).events) == 1


def test_no_two_events_bear_one_id(draw_pages: DrawPages) -> None:
    drawn = draw_pages(PAGES | {"tugs-amp.txt": TUGS, "chess-again.md": CHESS, "again.txt": UNDATED})
    ids = [event.id for event in drawn.events]

    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("name", ["bees.txt", "chess.md", "tugs.txt", "undated.txt"])
def test_an_id_does_not_change_when_other_articles_come_in(draw_pages: DrawPages, name: str) -> None:
    alone = {event.id for event in draw_pages({name: PAGES[name]}).events}

    assert alone <= {event.id for event in draw_pages(PAGES).events}


@settings(max_examples=25, deadline=None)
@given(chosen=st.sets(st.sampled_from(sorted(PAGES)), min_size=1))
def test_ids_stay_the_same_in_any_company(draw_pages: DrawPages, chosen: set[str]) -> None:
    """`later.md` tells what `tugs.txt` told first, so by itself it has another id for it."""
    ids = {event.id for event in draw_pages({name: PAGES[name] for name in chosen}).events}
    everywhere = {event.id for event in draw_pages(PAGES).events}

    assert "later.md" in chosen - {"tugs.txt"} or ids <= everywhere


@settings(max_examples=25, deadline=None)
@given(words=st.lists(st.sampled_from("snow pass Chitral shut winter road lorry tea bridge night".split()), min_size=6))
def test_unrelated_copy_changes_no_id(draw_pages: DrawPages, words: list[str]) -> None:
    before = draw_pages({"tugs.txt": TUGS})
    after = draw_pages({"a.txt": "+++\npublished = 2024-05-14\n+++\n\n" + " ".join(words) + ".\n", "tugs.txt": TUGS})

    assert told(after) == told(before)


def test_the_order_of_the_files_does_not_matter(draw_pages: DrawPages) -> None:
    some = ("later.md", "tugs.txt", "chess.md", "undated.txt")
    orders = [draw_pages({name: PAGES[name] for name in order}) for order in permutations(some)]

    assert all(drawn.events == orders[0].events for drawn in orders)


def test_the_name_of_the_file_is_no_part_of_the_id(draw_pages: DrawPages) -> None:
    one, other = (draw_pages({name: TUGS}).events for name in ("tugs.txt", "gwadar.txt"))

    assert [event.id for event in one] == [event.id for event in other]


def test_an_id_is_eight_hexadecimal_digits(draw_pages: DrawPages) -> None:
    for event in draw_pages(PAGES).events:
        assert len(event.id) == 8
        assert set(event.id) <= set("0123456789abcdef")


def test_events_come_in_the_order_of_time(draw_pages: DrawPages) -> None:
    events = draw_pages(PAGES).events

    assert list(events) == sorted(events, key=Event.sort_key)


def test_a_second_story_is_cited_under_its_own_headline_and_date(draw_pages: DrawPages) -> None:
    page = TUGS + "\n\n" + BEES
    events = draw_pages({"both.txt": page}).events
    bees = next(event for event in events if "eekeepers" in event.title)

    assert format_edtf(bees.when) if bees.when else None == "2023-09-25/2023-10-01"
    assert bees.citations[0].headline == "Beekeepers from Ufa tour Swat"
    assert bees.citations[0].published is not None
    assert bees.citations[0].published.isoformat() == "2023-10-02"


def test_a_headline_alone_makes_no_event(draw_pages: DrawPages) -> None:
    page = "Russia to build a ferry for Pakistan\n\nUpdated 14 May 2024\n\nIn Gwadar nobody had anything to tell.\n"

    assert draw_pages({"thin.txt": page}).events == ()


def test_the_first_cargo_and_the_second_are_two(draw: Draw) -> None:
    story = (
        "KARACHI: Pakistan received its first cargo of Russian oil in April. "
        "Pakistan received its second cargo of Russian oil on April 20."
    )

    assert draw(story).claims == [("2024-04", "occurred", True), ("2024-04-20", "occurred", True)]


def test_two_meetings_of_one_envoy_on_one_day_are_two(draw: Draw) -> None:
    story = (
        "ISLAMABAD: Prime Minister Shehbaz Sharif met the Russian ambassador, Albert Khorev, in Islamabad on Monday. "
        "Earlier in the day, the ambassador also called on Finance Minister Muhammad Aurangzeb in Islamabad."
    )

    assert draw(story).claims == [("2024-05-13", "occurred", True), ("2024-05-13", "occurred", True)]
