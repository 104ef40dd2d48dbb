"""`timeline plans`: what was promised, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import OutcomeKind
from ..query import Plan, count_outcomes
from ..wording import word_count, word_date, word_outcome
from .grid import Column, add_legend, lay, themed, titled, widest
from .listing import shortest_ids
from .look import Look
from .page import Page, Piece
from .telling import outcome_role, remarks

_STACKED_BELOW = 72
_LONGEST_TITLE = 90
_LONGEST_DATES = ((140, 30), (100, 20), (0, 15))


def render_plans(plans: Sequence[Plan], look: Look) -> Page:
    """A line that counts the outcomes, then the plans under a heading for each outcome, in the order given."""
    if look.plain:
        from .spoken import speak_plans

        return speak_plans(plans, look)
    page = Page(look)
    if not plans:
        return page
    counts = dict(count_outcomes(plans))
    summary = ", ".join(f"{counts[kind]} {kind.value}" for kind in OutcomeKind if kind in counts)
    page.add_wrapped([(f"{word_count(len(plans), 'plan')}: ", "bold"), (summary, "")])
    events = [event for plan in plans for event in (plan.event, plan.became) if event is not None]
    ids = shortest_ids(events)
    columns = _columns(plans, ids, look)
    for kind in OutcomeKind:
        if kind in counts:
            page.gap()
            page.add((kind.value, "head"))
        for plan in plans:
            if plan.kind is kind:
                (_add_stacked if look.width < _STACKED_BELOW else _add_plan)(page, plan, ids, columns)
    page.gap()
    add_legend(page, [plan.event for plan in plans])
    return page


def _columns(plans: Sequence[Plan], ids: dict[str, str], look: Look) -> list[Column]:
    """When, mark, what, theme, id."""
    most = next(most for from_width, most in _LONGEST_DATES if look.width >= from_width)
    dates = [word_date(plan.event.when, reported=plan.event.reported, short=look.width < 140) for plan in plans]
    when = widest(dates, look, least=4, most=most)
    theme = widest((plan.event.theme for plan in plans), look, most=12)
    id_ = widest(ids.values(), look)
    room = look.width - when - theme - id_ - 1 - 2 * 5
    return [Column(when), Column(1), Column(max(min(room, _LONGEST_TITLE), 8)), Column(theme), Column(id_)]


def _add_plan(page: Page, plan: Plan, ids: dict[str, str], columns: Sequence[Column]) -> None:
    """The plan, and below it, in the same columns, what shows its outcome."""
    look, event = page.look, plan.event
    mark = (look.glyphs.marks[event.status], f"theme:{event.theme}")
    day = word_date(event.when, reported=event.reported, short=look.width < 140)
    title = [titled(event), *_spaced(remarks(event))]
    cells = [[(day, "")], [mark], title, [themed(event.theme)], [(ids[event.id], "dim")]]
    for line in lay(columns, cells, look):
        page.add(("  ", ""), *line)
    outcome = _outcome(plan, look)
    if outcome:
        shown = [(ids[plan.became.id], "dim")] if plan.became else []
        theme = [themed(plan.became.theme)] if plan.became else []
        for line in lay(columns, [[], [], outcome, theme, shown], look):
            page.add(("  ", ""), *line)


def _outcome(plan: Plan, look: Look) -> list[Piece]:
    """When it came, how late, and what came."""
    words = word_outcome(plan.outcome, plan.became.when if plan.became else None, short=look.width < 140)
    if not words or (plan.became is None and words == plan.kind.value):
        return []
    pieces: list[Piece] = [(f"{look.glyphs.became} ", "dim"), (words, outcome_role(plan.kind))]
    return [*pieces, (": ", "dim"), titled(plan.became)] if plan.became else pieces


def _spaced(pieces: Sequence[Piece]) -> list[Piece]:
    return [piece for remark in pieces for piece in (("  ", ""), remark)]


def _add_stacked(page: Page, plan: Plan, ids: dict[str, str], columns: Sequence[Column]) -> None:
    """Where there is no room for columns: date and id on one line, the rest below it."""
    look, event = page.look, plan.event
    day = word_date(event.when, reported=event.reported, short=True)
    page.add_wrapped([(day, "bold"), (f"  {event.theme}", f"theme:{event.theme}"), (f"  {ids[event.id]}", "dim")])
    mark = (f"{look.glyphs.marks[event.status]} ", f"theme:{event.theme}")
    page.add_wrapped([mark, titled(event), *_spaced(remarks(event))], hanging=2)
    outcome = _outcome(plan, look)
    if outcome:
        known = [(f"  {ids[plan.became.id]}", "dim")] if plan.became else []
        page.add_wrapped([*outcome, *known], indent=[("  ", "")], hanging=2)
