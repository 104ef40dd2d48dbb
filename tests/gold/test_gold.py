"""Messy pages of our own, and what a careful reader draws from them.

Beside each page lies what is to be found: every event by some words of a sentence that tells it, its date, its status
and, where only one is right, its main theme. `never` are words that no event between the two countries may be drawn
from; `may` are words from which one may be drawn or not.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pk_ru_timeline import pipeline
from pk_ru_timeline.model import Event, Examination, format_edtf

HERE = Path(__file__).parent
PAGES = sorted(path.stem for path in HERE.glob("*.txt"))


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def gold(page: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((HERE / f"{page}.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture
def examination(page: str) -> Examination:
    (told,), issues = pipeline.examine(pipeline.Request(data=(str(HERE / f"{page}.txt"),), cache=False))
    assert issues == ()
    return told


@pytest.fixture
def drawn(examination: Examination) -> list[Event]:
    return [event for event in examination.events if event.bilateral]


def tells(event: Event, words: str) -> bool:
    return any(words in " ".join(c.quote.split()) for c in event.citations)


def test_there_are_pages() -> None:
    assert PAGES == ["archive-talks", "kinnow-market", "port-tugs"]


def test_the_day_of_publication_is_found(examination: Examination, gold: dict[str, Any]) -> None:
    published = examination.article.stories[0].published

    assert published is not None
    assert (published.day.isoformat(), published.how) == (gold["published"], gold["published_how"])


def test_the_stories_are_told_apart(examination: Examination, gold: dict[str, Any]) -> None:
    assert len(examination.article.stories) == gold["stories"]


def test_every_happening_is_found_on_its_date(drawn: list[Event], gold: dict[str, Any]) -> None:
    found = [
        (wanted["words"], wanted["date"], wanted["status"])
        for wanted in gold["events"]
        if any(
            (format_edtf(event.when) if event.when else None, event.status) == (wanted["date"], wanted["status"])
            for event in drawn
            if tells(event, wanted["words"])
        )
    ]

    assert found == [(wanted["words"], wanted["date"], wanted["status"]) for wanted in gold["events"]]


def test_nothing_else_is_found(drawn: list[Event], gold: dict[str, Any]) -> None:
    words = [wanted["words"] for wanted in gold["events"]] + gold.get("may", [])
    others = [event.title for event in drawn if not any(tells(event, some) for some in words)]

    assert others == []


def test_no_happening_is_found_twice(drawn: list[Event], gold: dict[str, Any]) -> None:
    twice = [
        wanted["words"]
        for wanted in gold["events"]
        if sum(
            tells(event, wanted["words"]) and (format_edtf(event.when) if event.when else None) == wanted["date"]
            for event in drawn
        )
        > 1
    ]

    assert twice == []


def test_what_is_not_between_the_two_is_left_out(drawn: list[Event], gold: dict[str, Any]) -> None:
    assert [words for words in gold["never"] for event in drawn if tells(event, words)] == []


def test_the_age_of_a_thing_is_not_the_date_of_a_happening(drawn: list[Event], gold: dict[str, Any]) -> None:
    dates = {format_edtf(event.when) for event in drawn if event.when}

    assert dates.isdisjoint(gold.get("never_dates", []))


def test_the_main_theme_is_right(drawn: list[Event], gold: dict[str, Any]) -> None:
    wrong = [
        (event.title, event.theme)
        for wanted in gold["events"]
        if wanted["theme"]
        for event in drawn
        if tells(event, wanted["words"]) and event.theme != wanted["theme"]
    ]

    assert wrong == []


def test_every_quotation_stands_in_the_page(page: str, examination: Examination) -> None:
    text = (HERE / f"{page}.txt").read_text(encoding="utf-8")

    for event in examination.events:
        for c in event.citations:
            assert text[c.start : c.end] == c.quote
