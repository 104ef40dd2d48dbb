"""The drawn timeline."""

from __future__ import annotations

import re
from dataclasses import replace

from pk_ru_timeline.model import Status, Timeline, parse_edtf
from pk_ru_timeline.view import Look, render_view

from .awful import event


def timeline(*rows: tuple[str | None, str] | tuple[str | None, str, str]) -> Timeline:
    """Events of a date, a title and perhaps a status."""
    return Timeline(
        events=tuple(
            event(number, row[0], row[1], "energy", row[2] if len(row) == 3 else "occurred", 1)
            for number, row in enumerate(rows, start=10)
        )
    )


def drawn(shown: Timeline, width: int = 80) -> list[str]:
    """The spine and what hangs from it, without overview and legend."""
    lines = render_view(shown, Look(width, color=False)).plain.splitlines()
    spine = [number for number, line in enumerate(lines) if re.match(r"[ \dsc.]{5} [┬├│┊]", line)]
    return lines[spine[0] : lines.index("", spine[-1])]


def test_a_year_and_a_month_are_told_once() -> None:
    lines = drawn(timeline(("2023-04-03", "First"), ("2023-04-15", "Second"), ("2024-01-05", "Third")))

    assert lines[0].startswith(" 2023 ┬ Apr  ●   3 ")
    assert lines[1].startswith("      │      ●   15 ")
    assert lines[-1].startswith(" 2024 ┬ Jan  ●   5 ")


def test_a_point_a_stretch_a_rough_date_and_a_guess_are_drawn_unlike() -> None:
    dates = ("2023-04", "2023-04-03", "2023-04-05/2023-04-20", "2023-04-27~")
    lines = drawn(timeline(*((when, "Something") for when in dates)))

    assert re.findall(r"[┄●━]+", "\n".join(lines)) == ["●┄┄", "●", "●━━", "┄●┄"]


def test_plans_are_hollow_and_so_is_their_line() -> None:
    lines = drawn(timeline(("2023-04-03/2023-04-20", "Planned drills", "planned"), ("2023-05-03", "Idea", "proposed")))

    assert "○──" in lines[0]
    assert "◌" in lines[-1]


def test_what_lasted_is_a_bar_beside_what_happened_meanwhile() -> None:
    lines = drawn(timeline(("2016-09-24/2016-10-10", "Drills"), ("2016-10-03", "Within"), ("2016-10-20", "After")))

    assert [line[12:15] for line in lines] == ["┏━●", "┃", "┗ ●", "  ●"]


def test_what_happened_some_time_in_a_season_is_a_dotted_bar() -> None:
    lines = drawn(timeline(("2017-23", "Some time"), ("2017-11-23", "Within")))

    assert lines[0][12:15] == "╭┄●"
    assert {line[12] for line in lines[1:-1]} == {"┆"}
    assert lines[-1][12] == "╰"


def test_what_the_labels_say_already_has_no_bar() -> None:
    lines = drawn(timeline(("2022", "In the year"), ("2022-02", "In the month"), ("2022-02-23", "On a day")))

    assert not set("╭┆╰") & set("".join(lines))


def test_a_year_is_never_drawn_as_its_first_month() -> None:
    assert drawn(timeline(("2022", "Some time")))[0].startswith(" 2022 ┬      ●┄┄ in 2022")
    assert drawn(timeline(("2026-01/2026-03", "Quarter")))[0].startswith(" 2026 ┬ Q1   ●┄┄ Jan–Mar")
    assert drawn(timeline(("2003/2005", "Years")))[0].startswith(" 2003 ┬      ●━━ 2003–2005")


def test_months_without_an_event_take_room() -> None:
    near = drawn(timeline(("2013-04-03", "Long ago"), ("2023-04-03", "First"), ("2023-05-20", "Second")))
    far = drawn(timeline(("2013-04-03", "Long ago"), ("2023-04-03", "First"), ("2023-06-20", "Second")))

    assert len(far) == len(near) + 1


def test_where_all_of_it_is_short_a_short_silence_is_one() -> None:
    lines = drawn(timeline(("2023-04-03", "First"), ("2023-04-23", "Second")))

    assert "19 days without an event" in "\n".join(lines)


def test_a_long_silence_is_compressed_and_labelled_and_longer_ones_are_longer() -> None:
    year = drawn(timeline(("2023-04-03", "First"), ("2024-04-03", "Second")))
    decades = drawn(timeline(("1974-04-03", "First"), ("2024-04-03", "Second")))

    assert "1 year without an event" in "\n".join(year)
    assert "50 years without an event" in "\n".join(decades)
    assert len(year) < len(decades) < 14


def test_a_silence_on_a_narrow_terminal_is_told_whole() -> None:
    lines = drawn(timeline(("1974-04-03", "First"), ("2003-03-20", "Second")), width=40)

    assert [line.split(maxsplit=1)[1] for line in lines if "year" in line] == ["28 years 11 months"]


def test_a_silence_that_begins_long_after_the_event_above_says_when() -> None:
    lines = drawn(timeline(("197X", "Some time"), ("1974-03-27", "Within"), ("2003-01-05", "Next")))

    assert "23 years without an event, from January 1980 on" in "\n".join(lines)


def test_an_open_date_stands_where_its_known_end_is_and_points_where_it_is_open() -> None:
    lines = drawn(timeline(("2023-04-03", "First"), ("2023/..", "Later"), ("../2023-03", "Earlier"), (None, "Never")))

    assert lines[0].startswith(" 2023 ┬      ●┄▸ after 2023")
    assert next(line for line in lines if "Earlier" in line).startswith("      ├ Mar ◂●   by end Mar")


def test_undated_events_stand_below_the_spine() -> None:
    lines = drawn(timeline(("2023-04-03", "First"), (None, "Never")))

    assert [line.strip() for line in lines[1:3]] == ["┊", "┊     undated"]
    assert "reported 21" in lines[3]


def test_a_timeline_of_nothing_but_undated_events_has_no_spine() -> None:
    page = render_view(timeline((None, "Never")), Look(80, color=False)).plain

    assert "undated" in page
    assert "┬" not in page


def test_the_key_explains_only_what_is_drawn() -> None:
    plain = render_view(timeline(("2023-04-03", "First")), Look(80, color=False)).plain
    rough = render_view(timeline(("2023-04~", "First"), ("2023/..", "Later")), Look(80, color=False)).plain

    assert "lasted" not in plain
    assert "some time in" not in plain
    assert "~ about" in rough
    assert "no end known" in rough


def test_the_number_of_sources_is_told(awful: Timeline) -> None:
    lines = render_view(awful, Look(120, color=False)).plain.splitlines()

    assert next(line for line in lines if "First cargo" in line).endswith("energy     12 sources")


def test_the_order_is_that_of_time_whatever_order_the_events_come_in(awful: Timeline) -> None:
    turned = replace(awful, events=awful.events[::-1])
    look = Look(80, color=False)

    assert drawn(turned) == drawn(awful)
    assert render_view(turned, look).plain.splitlines()[:4] == render_view(awful, look).plain.splitlines()[:4]


def test_every_event_has_its_mark(awful: Timeline) -> None:
    text = "\n".join(drawn(awful, 120))

    for status, mark in zip(Status, "●◐○◌×", strict=True):
        assert text.count(mark) == sum(one.status is status for one in awful.events)


def test_a_century_stands_before_its_decades() -> None:
    lines = drawn(timeline(("19XX", "Long"), ("197X", "Shorter")))

    assert parse_edtf("19XX").overlaps(parse_edtf("197X"))
    assert lines[0].startswith("1900s ┬")
    assert lines[-1].startswith("1970s ├")
