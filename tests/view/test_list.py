"""The table of `timeline list`."""

from __future__ import annotations

from dataclasses import replace

from pk_ru_timeline.model import Timeline
from pk_ru_timeline.view import Look, render_list
from pk_ru_timeline.view.listing import shortest_ids


def drawn(timeline: Timeline, width: int) -> list[str]:
    return render_list(timeline, Look(width, color=False)).plain.splitlines()


def only(timeline: Timeline, words: str) -> Timeline:
    return replace(timeline, events=tuple(event for event in timeline.events if words in event.title))


def test_a_wide_row_has_id_date_title_theme_status_and_sources(awful: Timeline) -> None:
    head, row, *_ = drawn(only(awful, "Bilawal"), 120)

    assert head.split() == ["id", "when", "what", "theme", "status", "sources"]
    assert row == "08d12d  29–30 Jan 2023  ●  Bilawal Bhutto-Zardari visits Moscow  diplomacy  occurred        3"


def test_where_it_is_narrow_the_status_is_a_mark_and_the_theme_three_letters(awful: Timeline) -> None:
    head, row, folded, *_ = drawn(only(awful, "Tenth session"), 60)

    assert "status" not in head
    assert row == "11a25b  Jun 2026  ○  Tenth session of the           tra    1"
    assert folded.strip() == "commission"


def test_where_there_is_no_room_for_columns_the_title_stands_below_the_date(awful: Timeline) -> None:
    assert drawn(only(awful, "Oil to arrive"), 40)[:3] == [
        "by 30 Apr 2023  454021",
        "○ Oil to arrive by the end of April",
        "  → 42 days late",
    ]


def test_ids_are_shortened_to_one_length_that_tells_them_apart(awful: Timeline) -> None:
    few = [event for event in awful.events if not event.id.startswith("abcde")]

    assert {len(short) for short in shortest_ids(few).values()} == {6}
    assert {len(short) for short in shortest_ids(awful.events).values()} == {8}
    assert shortest_ids([]) == {}


def test_open_and_undated_events_stand_last_below_an_empty_line(awful: Timeline) -> None:
    lines = drawn(awful, 120)
    empty = lines.index("")

    assert "Tenth session" in lines[empty - 1]
    assert "after 2023" in lines[empty + 1]
    assert "undated" in "".join(lines[empty:])


def test_a_long_title_takes_three_lines_at_most(awful: Timeline) -> None:
    lines = drawn(only(awful, "Trade between"), 60)

    assert lines[lines.index("") - 1].strip().endswith("…")
    assert lines.index("") == 4


def test_the_legend_counts_themes_and_explains_short_ones(awful: Timeline) -> None:
    assert "energy 10" in drawn(awful, 80)[-3]
    assert "ene energy 10" in "\n".join(drawn(awful, 60))
    assert drawn(awful, 80)[-1] == "● occurred   ◐ ongoing   ○ planned   ◌ proposed   × cancelled"


def test_a_missing_title_says_so(awful: Timeline) -> None:
    untitled = replace(awful, events=tuple(event for event in awful.events if not event.title))

    assert "(no title)" in "".join(drawn(untitled, 80))
