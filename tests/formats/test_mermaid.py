"""Mermaid, read by its own parser."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pk_ru_timeline.model import Event, Status, Timeline
from pk_ru_timeline.wording import clean

from .reading import read_by, written
from .told import DATE_DISPUTE, HOSTILE, hostile_timeline, told_timeline

MakeEvent = Callable[..., Event]


def drawn(text: str) -> str:
    """An event as Mermaid draws it: the parser has put marks in the place of entity codes."""
    return re.sub("ﬂ°°([0-9]+)¶ß", lambda code: chr(int(code[1])), text)


def periods(read: Any) -> list[tuple[str, str, list[str]]]:
    return [(task["section"], task["task"].strip(), [drawn(one) for one in task["events"]]) for task in read["tasks"]]


def test_years_are_sections_and_dates_are_periods(make_event: MakeEvent) -> None:
    events = (
        make_event("00000001", "2022-02", title="Khan: visit"),
        make_event("00000002", "2022-02", status=Status.PLANNED),
        make_event("00000003", disputes=(DATE_DISPUTE,)),
    )

    assert written("mermaid", Timeline(events=events)) == (
        "timeline\n"
        "    title Pakistan–Russia timeline (3 events, 2022–2023)\n"
        "    section 2022\n"
        "        February 2022 : Khan#58; visit (Arab News)\n"
        "            : Bilawal arrives in Moscow (planned, Arab News)\n"
        "    section 2023\n"
        "        29 January 2023 : Bilawal arrives in Moscow (date contested#58; 11 or 12 June 2023, Arab News)\n"
    )


def test_mermaid_finds_every_event_in_its_section(tmp_path: Path) -> None:
    read = read_by("mermaid", told_timeline(), tmp_path)
    found = periods(read)

    assert read["title"] == "Pakistan–Russia timeline (38 events, 1900–2026)"
    assert read["sections"] == [
        "1900", "1970", "1974", "2003", "2014", "2016", "2017", "2022", "2023", "2024", "2025", "2026",
        "Open or undated",
    ]  # fmt: skip
    assert sum(len(events) for _, _, events in found) == 38
    assert ("2024", "8 October 2024", ["Defence talks held (Prime Awards of the Very Long Name of Karachi)"]) in found


def test_mermaid_takes_hostile_words_for_words(tmp_path: Path) -> None:
    read = read_by("mermaid", hostile_timeline(), tmp_path)
    titles = [clean(words).strip() for words in HOSTILE]

    assert [events for _, _, events in periods(read)] == [
        [f"{said} (planned, corrected: {said} ({said}), {said})"] for said in titles
    ]
    assert read["sections"] == ["2023"]
