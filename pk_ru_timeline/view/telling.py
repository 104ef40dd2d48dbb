"""What is said beside an event's title: what became of a plan, where reports differ, what a user corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len

from ..model import DateRange, Disputed, Event, OutcomeKind, Status, Timeline, parse_edtf
from ..query import NOT_KEPT, Plan, find_plans
from ..wording import clean, word_beside, word_date, word_outcome
from .grid import Column, titled
from .look import Look
from .page import Piece, steady, wrap

Plans = Mapping[str, Plan]
"""The id of a plan to the plan and its outcome."""


def plans_by_id(timeline: Timeline, plans: Sequence[Plan] | None) -> Plans:
    """Those given; where none are, as far as the timeline itself shows what became of them."""
    return {plan.event.id: plan for plan in (find_plans(timeline, timeline) if plans is None else plans)}


def told(event: Event, plans: Plans, look: Look) -> list[Piece]:
    """Title, outcome and remarks on one line."""
    pieces = [titled(event)]
    for remark in _beside_title(event, plans, look):
        pieces += [("  ", ""), *remark]
    return pieces


def fold_told(event: Event, plans: Plans, look: Look, column: Column) -> list[list[Piece]]:
    """The same in lines: the title may be cut, what is said beside it stands whole, on the same line where it fits."""
    lines = wrap([titled(event)], look, column.width, column.most)
    for remark in _beside_title(event, plans, look):
        if _size(lines[-1], look) + 2 + _size(remark, look) <= column.width:
            lines[-1] += [("  ", ""), *remark]
        else:
            lines += wrap(remark, look, column.width)
    return lines


def _size(pieces: Sequence[Piece], look: Look) -> int:
    return sum(cell_len(steady(words, look)) for words, _ in pieces)


def _beside_title(event: Event, plans: Plans, look: Look) -> list[list[Piece]]:
    """What became of it, what is contested, whether a user corrected it."""
    said: list[list[Piece]] = []
    plan = plans.get(event.id)
    words = became(plan) if plan else ""
    if plan and words and event.status is not Status.CANCELLED:
        said.append([(f"{look.glyphs.became} ", "dim"), (words, outcome_role(plan.kind))])
    return said + [[remark] for remark in remarks(event)]


def became(plan: Plan) -> str:
    """What became of a plan, short; the year is told only where it is not that of the plan."""
    when = plan.became.when if plan.became else None
    words = word_outcome(plan.outcome, when, short=True)
    planned = plan.event.when
    day = (planned.start or planned.last) if planned else None
    if day and when and when.start and when.start.year == day.year and when.granularity.value in ("day", "month"):
        return words.replace(f" {day.year}", "", 1)
    return words


def outcome_role(kind: OutcomeKind) -> str:
    """How an outcome is coloured; its words say the same."""
    return "note" if kind in NOT_KEPT else "dim" if kind in (OutcomeKind.PENDING, OutcomeKind.UNKNOWN) else ""


def remarks(event: Event) -> list[Piece]:
    """In brackets: what of it reports contest, and that a user corrected it."""
    pieces: list[Piece] = []
    if event.disputes:
        whats = dict.fromkeys(dispute.what.value for dispute in event.disputes)
        pieces.append((f"({', '.join(whats)} contested)", "note"))
    if event.corrections:
        pieces.append(("(corrected)", "note"))
    return pieces


def beside(event: Event, when: DateRange, look: Look) -> str:
    """The date beside year and month, and the dates that other reports give: "11 ≠ 12"."""
    words = [word_beside(when)]
    for dispute in event.disputes:
        if dispute.what is Disputed.DATE:
            words += [_other(reading.value, when) for reading in dispute.readings]
    return f" {look.glyphs.differs} ".join(dict.fromkeys(words))


def _other(value: str, when: DateRange) -> str:
    try:
        other = parse_edtf(value)
    except ValueError:
        return clean(value)
    here, there = when.start or when.last, other.start or other.last
    assert here is not None and there is not None
    if here.year != there.year:
        return word_date(other, short=True)
    if here.month == there.month or other.granularity.value not in ("day", "week", "span"):
        return word_beside(other)
    return word_date(other, short=True).removesuffix(f" {there.year}")
