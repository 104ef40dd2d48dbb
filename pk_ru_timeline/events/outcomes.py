"""What became of a plan or a proposal: the event that shows it, and how late that came.

Linked by what a plan and a later event share, by the weights of `across`; only reports that appeared no earlier than
the plan's first one can tell what became of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product

from ..model import DateRange, Event, Outcome, OutcomeKind, Status
from .across import DONE, how_alike, other_of_series, others_take_part
from .known import MEETING
from .merge import Telling
from .traits import Traits

_LEAST = 2.0
_PART_DUE, _PART_LATE = 0.36, 0.6
"""How much of the plan's traits an event must share where its date fits the plan, and where it came later."""

_LATEST = timedelta(days=400)
"""What comes later than this after a deadline (or after an undated plan was told) is another story."""

_DEADLINE = re.compile(r"\b(?:by|before|until|till|no later than)\s(?:the\s)?(?:end\sof\s(?:the\s)?)?\Z", re.I)
_EARLIEST = timedelta(days=62)
"""What came sooner than this before the day it was planned for is another story."""

_COMMON = frozenset("visit meeting start end sign deal".split())
"""First words of groups of synonyms that half of all happenings share."""

_YEARS = timedelta(days=3650)
_MONEY = ("$", "€", "£", "Rs", "USD")
_LEAST_THINGS = 2
_SHORT = 7
_VAGUE = 100
"""A date longer than this, in days, does not tell whether a plan was kept."""


@dataclass(frozen=True, slots=True)
class _Told:
    """An event and the tellings it was made of."""

    event: Event
    tellings: Sequence[Telling]
    clauses: Sequence[Traits]
    """The traits of each telling's clause alone: what stands around a plan may be another one."""

    def told(self) -> Iterator[tuple[Traits, Traits]]:
        """The traits of each telling, and those of its clause alone."""
        return zip((t.mention.traits for t in self.tellings), self.clauses, strict=True)

    @property
    def first(self) -> date | None:
        """Day of the first report; `None` where none is dated."""
        return min((t.published for t in self.tellings if t.published), default=None)

    @property
    def planned(self) -> DateRange | None:
        """When it is to be; the day of a saying or of a proposal is not the day of what is promised in it."""
        when, first, status = self.event.when, self.first, self.event.status
        last = when.last if when else None
        proposed_then = status is Status.PROPOSED and last is not None and first is not None and last <= first
        return None if status in DONE or proposed_then else when

    @property
    def has_deadline(self) -> bool:
        """ "By 20 May", "before the end of June": what comes sooner keeps it too."""
        dated = (m for t in self.tellings if (m := t.mention).timex is not None and m.when == self.event.when)
        return any(_DEADLINE.search(m.sentence.text[: m.timex.start - m.sentence.start]) for m in dated if m.timex)

    @property
    def last(self) -> date | None:
        return max((t.published for t in self.tellings if t.published), default=None)


def find_outcomes(drawn: Sequence[tuple[Event, Sequence[Telling]]], light: Collection[str]) -> Mapping[str, Outcome]:
    """Id of every plan and proposal to what became of it."""
    told = [_Told(event, tellings, [_clause(t) for t in tellings]) for event, tellings in drawn]
    return {plan.event.id: _outcome(plan, told, light) for plan in told if _is_plan(plan)}


def _is_plan(told: _Told) -> bool:
    return told.event.status in (Status.PLANNED, Status.PROPOSED, Status.CANCELLED) or any(
        t.mention.manner.ahead and not t.mention.manner.negated for t in told.tellings[:1]
    )


def _outcome(plan: _Told, told: Sequence[_Told], light: Collection[str]) -> Outcome:
    """Done in time; put off or called off; done late; told again as a plan; or nobody says."""
    if plan.event.status is Status.CANCELLED or any(t.mention.status is Status.CANCELLED for t in plan.tellings):
        return Outcome(kind=OutcomeKind.CANCELLED)
    if any(t.mention.manner.put_off for t in plan.tellings):
        return Outcome(kind=OutcomeKind.MOVED)
    later = [other for other in told if other is not plan and _may_tell(plan, other)]
    done = sorted(_done(plan, later, light), key=lambda found: found[:2])
    due = [found for found in done if not found[0]]
    if due:
        return _kept(plan, due[0][2])
    for kind, found in (
        (OutcomeKind.CANCELLED, _called_off(plan, later, light)),
        (OutcomeKind.MOVED, _put_off(plan, later, light)),
    ):
        if found is not None:
            return Outcome(kind=kind, event=found.event.id)
    if done:
        return _kept(plan, done[0][2])
    again = _still_open(plan, later, light)
    if again is None:
        return Outcome(kind=OutcomeKind.UNKNOWN)
    end = plan.planned.last if plan.planned else None
    passed = end is not None and again.first is not None and end < again.first
    return Outcome(kind=OutcomeKind.MOVED if passed else OutcomeKind.PENDING, event=again.event.id)


def _may_tell(plan: _Told, other: _Told) -> bool:
    """True where a report of it appeared when the plan was known, and it is not told as over by then."""
    return plan.first is not None and other.last is not None and other.last >= plan.first


def _done(
    plan: _Told, later: Sequence[_Told], light: Collection[str]
) -> Iterator[tuple[bool, tuple[date, float], _Told]]:
    """Events that carry the plan out: whether late, what decides between them, the event."""
    for other in later:
        if other.event.status not in DONE or any(t.mention.manner.put_off for t in other.tellings):
            continue
        when = other.event.when
        if (
            when is None
            and plan.planned is None
            and _names_shared(plan, other)
            and other.first
            and _is_done(plan, other)
        ):
            yield False, (other.first, 0.0), other
        if when is None or when.start is None or plan.first is None or not _is_done(plan, other):
            continue
        late = _lateness(plan.planned, plan.first, when, _window(plan, other))
        if late is None or (late < timedelta(0) and not plan.has_deadline) or not _is_after(plan, when):
            continue
        alike = _alike(plan, other, light, _PART_LATE if late else _PART_DUE) or _present(plan, other)
        if alike:
            yield late > timedelta(0), (when.start, -alike), other


def _is_done(plan: _Told, other: _Told) -> bool:
    """True for a happening that is over, and is not known by its year alone."""
    when = other.event.when
    planned = plan.planned
    vague = when is not None and when.days_long > max(
        _VAGUE, planned.days_long if planned and not planned.is_open else 0
    )
    agreeing = any(t.mention.manner.agreed for t in plan.tellings)
    return not vague and any(
        t.mention.status is Status.OCCURRED
        and not t.mention.manner.under_way
        and (not t.mention.manner.ahead or (t.mention.manner.agreed and not agreeing))
        for t in other.tellings
    )


def _names_shared(plan: _Told, other: _Told) -> bool:
    """Two words or more of a name ("Arabian Monsoon"): enough for a plan and an outcome that no page dates."""
    names = [{name for t in told.tellings for name in t.mention.traits.proper} for told in (plan, other)]
    return len(names[0] & names[1]) > 1


def _window(plan: _Told, other: _Told) -> timedelta:
    """How long after it was due a plan may still be carried out: for years, where both give the same exact sum."""
    sums = [{f for t in told.tellings for f in t.mention.traits.figures if f[0] in _MONEY} for told in (plan, other)]
    return _YEARS if sums[0] & sums[1] else _LATEST


def _lateness(planned: DateRange | None, told: date | None, when: DateRange, window: timedelta) -> timedelta | None:
    """How long after the planned time it came, negative before; `None` where it cannot be the plan's outcome."""
    assert when.start is not None
    if planned is None or planned.last is None or planned.start is None:
        return timedelta(0) if told is not None and when.start - told <= window else None
    if when.last is not None and when.last < planned.start:
        early = when.start - planned.last
        return early if told is not None and told <= when.start and -early <= _EARLIEST else None
    late = max(timedelta(0), when.start - planned.last)
    return late if late <= window else None


def _is_after(plan: _Told, when: DateRange) -> bool:
    """True where it may have come after the plan was told, or, told in hindsight, after the planned time."""
    assert plan.first is not None
    planned = plan.planned
    known = min(plan.first, planned.start) if planned and planned.start else plan.first
    return when.last is None or when.last >= known


def _kept(plan: _Told, done: _Told) -> Outcome:
    planned, when = plan.planned, done.event.when
    days = None
    if planned is not None and planned.last is not None and when is not None and when.start is not None:
        inside = when.overlaps(planned)
        days = 0 if inside else (when.start - planned.last).days
    kind = OutcomeKind.LATE if days is not None and days > 0 else OutcomeKind.KEPT
    return Outcome(kind=kind, event=done.event.id, days_late=days)


def _called_off(plan: _Told, later: Sequence[_Told], light: Collection[str]) -> _Told | None:
    off = (other for other in later if other.event.status is Status.CANCELLED)
    return _most_alike(plan, off, light)


def _put_off(plan: _Told, later: Sequence[_Told], light: Collection[str]) -> _Told | None:
    off = (other for other in later if any(t.mention.manner.put_off for t in other.tellings))
    return _most_alike(plan, off, light)


def _still_open(plan: _Told, later: Sequence[_Told], light: Collection[str]) -> _Told | None:
    """Told again, by a later report, as planned or under way."""
    again = (
        other
        for other in later
        if (other.event.status in (Status.PLANNED, Status.PROPOSED, Status.ONGOING) or _is_under_way(other))
        and other.first is not None and plan.last is not None and timedelta(0) < other.first - plan.last <= _LATEST
    )  # fmt: skip
    likely = [(_things_shared(plan, other, light), other.event.id, other) for other in again]
    return _best(found for found in likely if found[0] >= _LEAST_THINGS)


def _is_under_way(told: _Told) -> bool:
    return any(t.mention.manner.under_way for t in told.tellings)


def _things_shared(plan: _Told, other: _Told, light: Collection[str]) -> int:
    """How many words, names and people that not every happening has two events share.

    Of what is under way nobody is counted: who says so may say so of many things.
    """
    best, under_way = 0, _is_under_way(other)
    for (a, _), (b, _) in product(plan.told(), other.told()):
        if not other_of_series(a, b) and not others_take_part(a, b):
            best = max(best, len(_things(a, b, light) - (a.people if under_way else set())))
    return best


def _most_alike(plan: _Told, others: Iterator[_Told], light: Collection[str]) -> _Told | None:
    likely = [(_alike(plan, other, light, _PART_LATE), other.event.id, other) for other in others]
    return _best(found for found in likely if found[0])


def _best(likely: Iterable[tuple[float, str, _Told]]) -> _Told | None:
    """The event that shares most, of equal ones the one with the later id."""
    best = max(likely, default=None, key=lambda found: found[:2])
    return best[2] if best else None


def _alike(plan: _Told, other: _Told, light: Collection[str], part: float) -> float:
    """How much the two share, 0 where it is too little: the best pair of tellings."""
    best = 0.0
    for (one, here), (two, there) in product(plan.told(), other.told()):
        if other_of_series(one, two) or others_take_part(one, two) or not _share_a_thing(here, there, light):
            continue
        if one.places and two.places and not one.places & two.places:
            continue
        shared, whole = how_alike(here, there, light)
        if shared >= _LEAST and shared >= part * whole:
            best = max(best, shared)
    return best


def _share_a_thing(one: Traits, other: Traits, light: Collection[str]) -> bool:
    """More than that somebody comes or talks somewhere: a person, a name, or a word not of going and meeting."""
    return bool(_things(one, other, light))


def _things(one: Traits, other: Traits, light: Collection[str]) -> frozenset[str]:
    """Words that not every happening has, names and people that both tell."""
    words = (one.words & other.words).difference(light, _COMMON)
    return words | (one.proper & other.proper) | (one.people & other.people)


def _present(plan: _Told, other: _Told) -> float:
    """ "X is to be in Islamabad on 20 and 21 June": a meeting there then, of which a page tells that names X."""
    planned, when = plan.planned, other.event.when
    if planned is None or when is None or planned.days_long > _SHORT or not when.within(planned):
        return 0.0
    if plan.event.place not in (None, other.event.place):
        return 0.0
    guests = {person for t in plan.tellings for person in t.mention.traits.people}
    met = any(guests and guests <= t.mention.traits.company for t in other.tellings)
    return _LEAST if met and any(MEETING in t.mention.traits.words for t in other.tellings) else 0.0


def _clause(telling: Telling) -> Traits:
    """The traits of the clause alone: what stands around a plan may be another one."""
    return replace(telling.mention.traits, around=frozenset(), people_around=frozenset())
