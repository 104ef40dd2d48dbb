"""What `--plain` says: sentences in the order of time, for a screen reader or a braille line.

Nothing is drawn, aligned or told by a colour or a sign; dashes and tildes of a date are words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from ..model import Event, OutcomeKind, Timeline
from ..query import Plan, count_outcomes
from ..wording import head_outcome, word_count, word_date, word_status
from .look import Look
from .page import Page
from .rows import in_place, labels
from .telling import Plans, plans_by_id


def speak_events(timeline: Timeline, look: Look, plans: Sequence[Plan] | None = None) -> Page:
    """A heading for each year, then each event in a paragraph of its own."""
    page = Page(look)
    if not timeline.events:
        return page
    known = plans_by_id(timeline, plans)
    dated = sorted((event for event in timeline.events if event.when is not None), key=in_place)
    page.add((f"{word_count(len(timeline.events), 'event')}.", ""))
    for year, group in groupby(dated, key=_year):
        page.gap()
        page.add((year, ""))
        for event in group:
            page.add_wrapped([(speak_event(event, known), "")])
    undated = [event for event in timeline.events if event.when is None]
    if undated:
        page.gap()
        page.add(("Undated", ""))
    for event in undated:
        page.add_wrapped([(speak_event(event, known), "")])
    return page


def _year(event: Event) -> str:
    assert event.when is not None
    return labels(event.when)[0]


def speak_list(timeline: Timeline, look: Look, plans: Sequence[Plan] | None = None) -> Page:
    """Each event in a paragraph of its own, in the order given."""
    page = Page(look)
    known = plans_by_id(timeline, plans)
    for event in timeline.events:
        page.add_wrapped([(speak_event(event, known), "")])
    return page


def speak_event(event: Event, plans: Plans) -> str:
    """ "16 to 22 January 2023: Russia agrees to supply crude. Energy, occurred, 2 sources. Id 45e71000." """
    sentences = [f"{speak_date(event)}: {event.title.strip() or 'no title'}"]
    plan = plans.get(event.id)
    if plan:
        sentences.append(f"Outcome {speak_outcome(plan)}")
    sentences += [f"Reports differ on the {dispute.what.value}" for dispute in event.disputes]
    if event.corrections:
        sentences.append("Corrected by a user")
    facts = (event.theme, word_status(event.status), word_count(event.sources, "source"))
    sentences += [", ".join(facts), f"Id {event.id}"]
    return " ".join(_ended(sentence) for sentence in sentences)


def speak_date(event: Event) -> str:
    return _spoken(word_date(event.when, reported=event.reported))


def speak_outcome(plan: Plan) -> str:
    """ "late: 11 June 2023, 42 days late, First cargo reaches Karachi, id 45e71000"."""
    said = _spoken(head_outcome(plan.outcome, plan.became.when if plan.became else None))
    return f"{said}, {plan.became.title}, id {plan.became.id}" if plan.became else said


def speak_plans(plans: Sequence[Plan], look: Look) -> Page:
    """How many plans had which outcome, then each plan."""
    page = Page(look)
    if not plans:
        return page
    counts = dict(count_outcomes(plans))
    summary = ", ".join(f"{counts[kind]} {kind.value}" for kind in OutcomeKind if kind in counts)
    page.add_wrapped([(f"{word_count(len(plans), 'plan')}: {summary}.", "")])
    known = {plan.event.id: plan for plan in plans}
    for kind in OutcomeKind:
        if kind in counts:
            page.gap()
            page.add((kind.value.capitalize(), ""))
        for plan in plans:
            if plan.kind is kind:
                page.add_wrapped([(speak_event(plan.event, known), "")])
    return page


def _spoken(words: str) -> str:
    return words.replace(" – ", " to ").replace("–", " to ")


def _ended(sentence: str) -> str:
    sentence = sentence[:1].upper() + sentence[1:]
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."
