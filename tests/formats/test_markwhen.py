"""Markwhen, read by its own parser."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from pk_ru_timeline.model import Event, Status, Timeline
from pk_ru_timeline.wording import clean

from .reading import left_out, read_by, written
from .told import DATE_DISPUTE, HOSTILE, LATE, hostile_timeline, told_timeline

MakeEvent = Callable[..., Event]


def shown(text: str) -> str:
    """The text as a view shows it: Markdown takes the backslashes away, and reads the entities."""
    kept = re.sub(r"\\([!-/:-@\[-`{-~])|&#(33|46|64);", lambda it: it[1] or chr(int(it[2])), text)
    return kept.strip()


def test_an_event_is_an_entry_with_tags_and_list_items(make_event: MakeEvent) -> None:
    event = make_event(
        when="2023-04", themes=("energy", "two words"), status=Status.PLANNED, outcome=LATE, disputes=(DATE_DISPUTE,)
    )

    assert written("markwhen", Timeline(events=(event,))) == (
        "title: Pakistan–Russia timeline (1 event, 2023)\n"
        "timezone: UTC\n"
        "\n# 2023\n\n"
        "2023-04: Bilawal arrives in Moscow #energy #two_words\n"
        "- (planned)\n"
        "- (outcome: 42 days late (event 1fe68e72))\n"
        "- (date contested: 11 or 12 June 2023)\n"
        "- (place: Moscow)\n"
        "- “He arrived in Moscow on Sunday.” — Arab News, 29 January 2023 [source](https://example.org/visit)\n"
        "\n"
    )


@pytest.mark.parametrize(
    ("when", "line"),
    [
        ("2023-06-20/2023-06-21", "2023-06-20/2023-06-21: Bilawal arrives"),
        ("2023-06~", "2023-06: about June 2023: Bilawal arrives"),
        ("2017-23", "2017-09/2017-11: autumn 2017: Bilawal arrives"),
        ("2023/..", "2023: after 2023: Bilawal arrives"),
        ("../2023-03", "2023-03: by March 2023: Bilawal arrives"),
    ],
)
def test_what_markwhen_cannot_read_of_a_date_is_said_in_words(make_event: MakeEvent, when: str, line: str) -> None:
    assert f"\n{line}" in written("markwhen", Timeline(events=(make_event(when=when),)))


def test_what_has_no_date_is_left_out_and_counted(make_event: MakeEvent) -> None:
    timeline = Timeline(events=(make_event(when=None),))

    assert "Bilawal" not in written("markwhen", timeline)
    assert left_out("markwhen", timeline) == [
        "1 event left out of the file: Markwhen has no place for one without a date"
    ]


def test_a_theme_that_can_be_no_tag_is_none(make_event: MakeEvent) -> None:
    assert "Bilawal arrives in Moscow\n" in written("markwhen", Timeline(events=(make_event(themes=("№1", "…")),)))


def test_markwhen_reads_every_dated_event_with_its_days_and_tags(tmp_path: Path) -> None:
    read = read_by("markwhen", told_timeline(), tmp_path)
    friendship = next(one for one in read["events"] if "Friendship" in one["text"])

    assert read["messages"] == []
    assert read["header"] == {"title": "Pakistan–Russia timeline (38 events, 1900–2026)", "timezone": "UTC"}
    assert len(read["events"]) == 35
    assert (friendship["path"], friendship["tags"]) == (["2016"], ["defence"])
    assert (friendship["from"][:10], friendship["to"][:10]) == ("2016-09-24", "2016-10-11")


def test_markwhen_takes_hostile_words_for_words(tmp_path: Path) -> None:
    read = read_by("markwhen", hostile_timeline(), tmp_path)
    titles = [clean(words).strip() for words in HOSTILE]

    assert read["messages"] == []
    assert [shown(one["text"]) for one in read["events"]] == titles
    assert [one["tags"] for one in read["events"]] == [["trade", "two_words"]] * len(titles)
    assert [one["oddities"] for one in read["events"]] == [[]] * len(titles)
    assert [[kind for kind, _ in one["lines"]] for one in read["events"]] == [["listItem"] * 4] * len(titles)
    assert [shown(one["lines"][2][1]) for one in read["events"]] == [f"(place: {said})" for said in titles]
