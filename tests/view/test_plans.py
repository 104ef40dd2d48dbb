"""Plans and what became of them, in every drawing that shows them."""

from __future__ import annotations

from dataclasses import replace

from pk_ru_timeline.model import Dispute, Disputed, Outcome, OutcomeKind, Reading, Timeline
from pk_ru_timeline.query import find_plans
from pk_ru_timeline.view import Look, render_bars, render_compact, render_list, render_plans, render_view

from .awful import awful_timeline, event

MONO = Look(100, color=False)


def timeline(kind: OutcomeKind, days_late: int | None = None, *, came: str | None = "2023-06-11") -> Timeline:
    """A promise of 2023-04-30, and what came of it."""
    arrival = event(11, came, "Cargo arrives", "energy", "occurred", 1)
    promise = event(10, "../2023-04-30", "Oil to arrive", "energy", "planned", 1)
    outcome = Outcome(kind=kind, event=arrival.id if came else None, days_late=days_late)
    return Timeline(events=(replace(promise, outcome=outcome), *((arrival,) if came else ())))


def test_a_line_leads_from_a_plan_to_what_became_of_it() -> None:
    lines = render_view(timeline(OutcomeKind.LATE, 42), MONO).plain.splitlines()
    plan = next(number for number, line in enumerate(lines) if "Oil to arrive" in line)
    arrival = next(number for number, line in enumerate(lines) if "Cargo arrives" in line)
    column = lines[plan].index("╮")

    assert [lines[number][column] for number in range(plan, arrival + 1)] == ["╮", *"╎" * (arrival - plan - 1), "╯"]
    assert "◂○   ╌╮ by 30" in lines[plan]
    assert lines[plan].endswith("Oil to arrive  → 11 Jun, 42 days late  energy   1")


def test_lines_that_meet_at_one_event_have_columns_of_their_own() -> None:
    page = render_view(awful_timeline(), MONO).plain
    arrival = next(line for line in page.splitlines() if "First cargo" in line)

    assert "●   ╌┴╎╯" in arrival


def test_an_outcome_outside_the_picture_is_told_but_not_joined() -> None:
    whole = timeline(OutcomeKind.LATE, 42)
    alone = Timeline(events=whole.events[:1])
    page = render_view(alone, MONO, find_plans(alone, whole)).plain

    assert "→ 11 Jun, 42 days late" in page
    assert "╮" not in page


def test_each_outcome_has_words_of_its_own() -> None:
    def words(kind: OutcomeKind, came: str | None = None) -> str:
        line = render_view(timeline(kind, came=came), MONO).plain.partition("Oil to arrive")[2].splitlines()[0]
        return line.rpartition("energy")[0].strip()

    assert words(OutcomeKind.KEPT, "2023-04-20") == "→ kept, 20 Apr"
    assert words(OutcomeKind.LATE) == "→ late"
    assert words(OutcomeKind.MOVED, "2024-04-20") == "→ moved, see 20 Apr 2024"
    assert words(OutcomeKind.CANCELLED) == "→ cancelled"
    assert words(OutcomeKind.PENDING) == "→ pending"
    assert words(OutcomeKind.UNKNOWN) == ""


def test_the_plans_are_counted_and_told_in_the_words_and_the_order_of_the_option() -> None:
    awful = awful_timeline()
    lines = render_plans(find_plans(awful, awful), MONO).plain.splitlines()

    assert lines[0] == "13 plans: 2 kept, 2 late, 1 moved, 2 cancelled, 1 pending, 5 unknown"
    assert [line for line in lines if line and not line.startswith(" ")][1:7] == [
        "kept", "late", "moved", "cancelled", "pending", "unknown",
    ]  # fmt: skip


def test_a_plan_is_told_with_when_it_came_how_late_and_what_came() -> None:
    late = timeline(OutcomeKind.LATE, 42)
    lines = render_plans(find_plans(late, late), MONO).plain.splitlines()

    assert lines[3].startswith("  by 30 Apr 2023  ○  Oil to arrive  ")
    assert lines[4].startswith("                     → 11 Jun 2023, 42 days late: Cargo arrives  ")


def test_no_plans_are_an_empty_page() -> None:
    assert render_plans((), MONO).plain == ""
    assert render_plans((), Look(80, color=False, plain=True)).plain == ""


def test_a_contested_date_is_marked_with_both_days() -> None:
    readings = tuple(Reading(value=value, sources=("a.txt",)) for value in ("2023-06-11", "2023-06-12"))
    arrival = replace(
        event(11, "2023-06-11", "Cargo arrives", "energy", "occurred", 1),
        disputes=(Dispute(what=Disputed.DATE, readings=readings),),
    )
    page = render_view(Timeline(events=(arrival,)), MONO).plain

    assert "11 ≠ 12" in page
    assert "Cargo arrives  (date contested)" in page
    assert "≠ reports differ" in page


def test_a_reading_of_another_month_year_or_spelling_is_told_in_full() -> None:
    readings = tuple(
        Reading(value=value, sources=("a.txt",)) for value in ("2023-06-11", "2023-07-01", "2024-06-11", "soon")
    )
    arrival = replace(
        event(11, "2023-06-11", "Cargo arrives", "energy", "occurred", 1),
        disputes=(Dispute(what=Disputed.DATE, readings=readings),),
    )
    lines = render_view(Timeline(events=(arrival,)), MONO).plain.splitlines()[2:5]

    assert " ".join(" ".join(line[17:29] for line in lines).split()) == "11 ≠ 1 Jul ≠ 11 Jun 2024 ≠ soon"


def test_what_is_said_beside_a_title_is_never_cut_with_it() -> None:
    for render in (render_list, render_view):
        page = render(awful_timeline(), Look(60, color=False)).plain

        assert "contested)" in page
        assert "(corrected)" in page


def test_a_compact_line_is_one_line_an_event() -> None:
    awful = awful_timeline()
    lines = render_compact(awful, Look(80, color=False)).plain.splitlines()

    assert lines.index("") == len(awful.events)
    assert "Oil to arrive by the end of April → 42 days late" in "\n".join(lines)
    assert next(line for line in lines if "First cargo" in line).split()[-3:] == ["≠", "ene", "12"]


def test_a_bar_runs_from_the_promise_to_the_day_it_was_due_and_on_to_the_day_it_came() -> None:
    late = timeline(OutcomeKind.LATE, 42)
    row = render_bars(late, MONO).plain.splitlines()[1]

    assert row.startswith(" Oil to arrive")
    assert row.rstrip().endswith("●")
    assert 0 < row.index("─") < row.index("○") < row.index("╌") < row.index("●")


def test_what_is_no_span_and_no_plan_has_no_bar_but_is_counted() -> None:
    late = timeline(OutcomeKind.LATE, 42)
    page = render_bars(late, MONO).plain

    assert "Cargo arrives" not in page
    assert page.endswith(" 1 event neither lasted nor was planned; see 'timeline view'\n")


def test_bars_of_nothing_that_lasts_are_a_note() -> None:
    alone = Timeline(events=(event(11, "2023-06-11", "Cargo arrives", "energy", "occurred", 1),))

    assert render_bars(alone, MONO).plain == " 1 event neither lasted nor was planned; see 'timeline view'\n"
    assert render_bars(Timeline(events=()), MONO).plain == ""
