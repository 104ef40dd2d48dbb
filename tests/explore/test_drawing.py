"""The drawn timeline, the detail and the page, as pure drawings: nothing of Textual is needed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pk_ru_timeline.explore.chart import Unit, draw_row, finest, fullest, lanes_of, lay_rows, row_at
from pk_ru_timeline.explore.detail import Action, Around, compose_detail
from pk_ru_timeline.explore.inpage import compose_page
from pk_ru_timeline.explore.store import WHOLE_CENTURY, WHOLE_DECADE, WHOLE_YEAR, Slot
from pk_ru_timeline.model import Event, Outcome, OutcomeKind, Status
from pk_ru_timeline.view import Look

from .invented import EVIL, RETOLD, SAILED, event, invented, read_page

LOOK = Look(60, color=False)


def slot(year: int, month: int, theme: str = "energy", status: str = "occurred") -> Slot:
    return Slot(year, month, theme, status)


def told(rows_of: dict[Slot, int], unit: Unit = Unit.MONTH, lane_width: int = 4) -> list[str]:
    """The rows as they are drawn, without blanks at their ends."""
    rows, lanes = lay_rows(rows_of, unit), lanes_of(rows_of)
    pieces = [draw_row(row, lanes, lane_width, fullest(rows), LOOK) for row in rows]
    return ["".join(words for words, _ in row).rstrip() for row in pieces]


def test_short_silences_are_blank_rows_and_long_ones_are_told() -> None:
    assert told({slot(2023, 1): 1, slot(2023, 3): 1, slot(2024, 1): 1}) == [
        " 2023 ├ Jan ●",
        "      │",
        "      │ Mar ●",
        "      ┊ 9 months",
        " 2024 ├ Jan ●",
    ]


def test_what_is_known_to_the_year_stands_before_its_months_and_fills_them() -> None:
    assert told({slot(2022, WHOLE_YEAR): 1, slot(2022, 5): 1, slot(2023, 1): 1}) == [
        " 2022 ├     ●",
        "      │ May ●",
        " 2023 ├ Jan ●",
    ]


def test_a_decade_is_never_drawn_as_its_first_year() -> None:
    assert told({slot(1970, WHOLE_DECADE): 1, slot(1970, WHOLE_YEAR): 1, slot(1990, 1): 1}) == [
        "1970s ├     ●",
        " 1970 ├     ●",
        "      ┊ 10 years",
        " 1990 ├ Jan ●",
    ]


def test_a_century_that_is_not_over_leaves_no_silence() -> None:
    assert told({slot(1900, WHOLE_CENTURY): 1, slot(1961, 3): 1}) == ["1900s ├     ●", " 1961 ├ Mar ●"]


def test_the_open_and_the_undated_stand_last() -> None:
    assert told({slot(0, 0): 2, slot(2023, 1): 1}) == [" 2023 ├ Jan ●", " open       2"]


def test_one_event_is_its_mark_and_more_are_their_number() -> None:
    [row] = told({slot(2023, 1, "energy", "planned"): 1, slot(2023, 1, "trade"): 12})

    assert row == " 2023 ├ Jan ○   12"


def test_a_narrow_lane_says_only_that_there_are_ten_or_more() -> None:
    assert told({slot(2023, 1): 12}, lane_width=2) == [" 2023 ├ Jan ■"]


def test_very_many_are_bars() -> None:
    assert told({slot(2023, 1): 1000, slot(2023, 2): 10}) == [" 2023 ├ Jan █", "      │ Feb ▁"]


@pytest.mark.parametrize(
    ("unit", "rows"),
    [
        (Unit.QUARTER, [" 2021 ├ Q4  ●", " 2022 ├ Q1  2"]),
        (Unit.YEAR, [" 2021 ├     ●", " 2022 ├     2"]),
        (Unit.DECADE, ["2020s ├     3"]),
    ],
)
def test_a_row_may_be_a_quarter_a_year_or_a_decade(unit: Unit, rows: list[str]) -> None:
    assert told({slot(2021, 12): 1, slot(2022, 2): 1, slot(2022, 3): 1}, unit) == rows


def test_the_finest_rows_that_are_few_enough_are_drawn() -> None:
    months = {slot(year, month): 1 for year in range(1950, 2000) for month in range(1, 13)}

    assert finest(months, 1000) is Unit.MONTH
    assert finest(months, 500) is Unit.QUARTER
    assert finest(months, 100) is Unit.YEAR
    assert finest(months, 10) is Unit.DECADE


def test_an_event_is_found_on_its_row() -> None:
    tally = {slot(2023, 1): 1, slot(2023, 6): 1, slot(0, 0): 1}
    rows = lay_rows(tally, Unit.MONTH)

    assert rows[row_at(rows, slot(2023, 6), Unit.MONTH)].first == date(2023, 6, 1)
    assert rows[row_at(rows, slot(0, 0), Unit.MONTH)].year == "open"
    assert row_at(rows, slot(1900, 1), Unit.MONTH) == 0


def lines(shown: Event, around: Around | None = None) -> list[str]:
    return [line.plain for line in compose_detail(shown, LOOK, around or Around()).lines]


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome(kind=OutcomeKind.LATE, days_late=11), "late: 11 days late"),
        (Outcome(kind=OutcomeKind.KEPT, days_late=-1), "kept"),
        (Outcome(kind=OutcomeKind.KEPT, days_late=0), "kept"),
        (Outcome(kind=OutcomeKind.UNKNOWN), "unknown: nothing later tells"),
        (Outcome(kind=OutcomeKind.CANCELLED, days_late=3), "cancelled"),
    ],
)
def test_what_became_of_a_plan_is_told_in_words(outcome: Outcome, words: str) -> None:
    plan = event("f0000001", "2023-03-01", "A plan", "trade", Status.PLANNED, outcome=outcome)

    assert f"outcome  {words}" in lines(plan)


def test_an_outcome_that_is_not_at_hand_is_named() -> None:
    plan = event(
        "f0000001", None, "A plan", "trade", Status.PLANNED, outcome=Outcome(kind=OutcomeKind.KEPT, event="99")
    )

    assert "         shown by event 99, which is not at hand" in lines(plan)


def test_every_line_of_a_citation_does_what_it_is_for() -> None:
    [sailed] = [e for e in invented().events if e.id == "c0000002"]
    [plan] = [e for e in invented().events if e.id == "c0000001"]
    detail = compose_detail(sailed, LOOK, Around(plans=(plan,)))
    does = {detail.lines[number].plain.strip(): action for number, action in detail.actions.items()}

    assert does["https://example.org/ferry"] == Action("link", "1")
    assert does["harbour.txt, characters 224 to 278"] == Action("page", "0")
    assert does["planned  → 1 Mar 2023  A ferry is to sail from Karachi to"] == Action("event", "c0000001")


def test_an_unsafe_address_does_nothing() -> None:
    [talks] = [e for e in invented().events if e.citations == (EVIL,)]
    detail = compose_detail(talks, LOOK, Around())

    assert Action("link", "0") not in detail.actions.values()
    assert any("javascript:alert(1)" in line.plain for line in detail.lines)


def test_a_page_is_shown_whole_and_begins_to_be_read_at_the_quotation() -> None:
    shown = compose_page(read_page("harbour.txt"), SAILED, LOOK)

    assert shown.lines[0].plain == "  Ferry to link Karachi and Novorossiysk"
    assert shown.lines[shown.quote].plain == "▎ It sailed on 12 March 2023 with eleven lorries aboard."


def test_without_its_page_a_quotation_stands_alone_and_says_so() -> None:
    shown = compose_page(None, SAILED, LOOK)

    assert "the page is not at hand, so this is only what is cited of it" in " ".join(line.plain for line in shown.head)
    assert [line.plain for line in shown.lines] == ["  “It sailed on 12 March 2023 with eleven lorries aboard.”"]


def test_a_digest_alone_is_not_put_in_quotation_marks() -> None:
    assert "“" not in "".join(line.plain for line in compose_page(None, RETOLD, LOOK).lines)


def test_a_page_that_was_edited_since_is_not_taken_for_the_one_that_was_cited() -> None:
    page = read_page("harbour.txt")
    assert page is not None
    shown = compose_page(replace(page, text="!" + page.text), SAILED, LOOK)

    assert "another than the one that was cited" in " ".join(line.plain for line in shown.head)
