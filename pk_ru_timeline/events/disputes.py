"""Where reports of one happening truly differ, on its date or on a figure; a coarser date is no quarrel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..model import DateRange, Dispute, Disputed, Granularity, Reading, format_edtf
from .known import MEETING
from .merge import Telling

_EXACT = 31
"""A date of more days than this is too coarse to contradict another."""

_LASTING = frozenset(("visit", MEETING, "exercise", "forum"))
"""First words of groups of synonyms for what goes on for days: one of its days is no other date."""

Voices = Mapping[tuple[str, int], str]


def find_disputes(group: Sequence[Telling], voices: Voices) -> tuple[Dispute, ...]:
    """Disputes among the tellings of one happening; none where all of them are one voice's."""
    if len({voices[t.place] for t in group}) < 2:
        return ()
    found = (_on_dates(group, voices), *_on_figures(group, voices))
    return tuple(dispute for dispute in found if dispute is not None)


def find_missed_figures(plan: Sequence[Telling], outcome: Sequence[Telling]) -> tuple[Dispute, ...]:
    """Where a plan and what came of it give one number each for the same thing, and not the same one."""
    said, came = _numbers(plan), _numbers(outcome)
    found = []
    for unit in sorted(said.keys() & came.keys()):
        if len(said[unit]) == len(came[unit]) == 1 and said[unit].keys() != came[unit].keys():
            told = (*came[unit].items(), *said[unit].items())
            readings = tuple(Reading(value=_figure(unit, number), sources=_sources(by)) for number, by in told)
            found.append(Dispute(what=Disputed.FIGURE, readings=readings))
    return tuple(found)


def _numbers(group: Iterable[Telling]) -> dict[str, dict[float, list[Telling]]]:
    told: dict[str, dict[float, list[Telling]]] = {}
    for telling in group:
        for unit, number in telling.mention.traits.figures:
            told.setdefault(unit, {}).setdefault(number, []).append(telling)
    return told


def told_dates(group: Sequence[Telling], voices: Voices) -> list[tuple[DateRange, list[Telling]]]:
    """Dates that exclude each other, each with who tells it, the one of most voices first; no date where none is told.

    A coarser date that several of them lie in is told by nobody's side.
    """
    exact = sorted((t for t in group if t.mention.when and _is_exact(t.mention.when)), key=_fineness)
    sides: list[tuple[DateRange, list[Telling]]] = []
    lasting = any(_LASTING & t.mention.traits.words for t in group)
    for telling in exact:
        when = telling.mention.when
        assert when is not None
        home = [side for side in sides if not _excludes(side[0], when, lasting=lasting)]
        if not home:
            sides.append((when, [telling]))
        elif len(home) == 1:
            home[0][1].append(telling)
    return sorted(sides, key=lambda side: (-_count(side[1], voices), side[0].sort_key()))


def _on_dates(group: Sequence[Telling], voices: Voices) -> Dispute | None:
    sides = told_dates(group, voices)
    if len(sides) < 2 or len({voices[t.place] for _, told in sides for t in told}) < 2:
        return None
    readings = tuple(Reading(value=format_edtf(when), sources=_sources(told)) for when, told in sides)
    return Dispute(what=Disputed.DATE, readings=readings)


def _on_figures(group: Sequence[Telling], voices: Voices) -> Iterable[Dispute]:
    """One dispute a unit: every number that some voice gives and another one does not."""
    for unit, numbers in sorted(_numbers(group).items()):
        alone = [_voices_of(tellings, voices) for tellings in numbers.values()]
        if len(numbers) < 2 or any(a & b for n, a in enumerate(alone) for b in alone[n + 1 :]):
            continue  # one voice gives two numbers: they are not of the same thing
        ranked = sorted(numbers.items(), key=lambda item: (-_count(item[1], voices), item[0]))
        readings = tuple(
            Reading(value=_figure(unit, number), sources=_sources(tellings)) for number, tellings in ranked
        )
        yield Dispute(what=Disputed.FIGURE, readings=readings)


def _figure(unit: str, number: float) -> str:
    written = f"{number:,.2f}".rstrip("0").rstrip(".")
    if unit in ("$", "€", "£"):
        return f"{unit}{written}"
    return f"{unit} {written}" if unit.isupper() else f"{written} {unit}"


def _excludes(one: DateRange, other: DateRange, *, lasting: bool) -> bool:
    """True where not both can be right: apart, or days on end against one of them that is not the first."""
    if not one.overlaps(other):
        return True
    fine, wide = sorted((one, other), key=lambda when: when.days_long)
    days = wide.granularity is Granularity.SPAN and fine.granularity is Granularity.DAY
    return days and not lasting and fine.start != wide.start and not wide.approximate


def _is_exact(when: DateRange) -> bool:
    return not when.is_open and when.days_long <= _EXACT and not when.approximate


def _fineness(telling: Telling) -> tuple[int, tuple[object, ...]]:
    assert telling.mention.when is not None
    return telling.mention.when.days_long, telling.order()


def _voices_of(tellings: Iterable[Telling], voices: Voices) -> set[str]:
    return {voices[t.place] for t in tellings}


def _count(tellings: Iterable[Telling], voices: Voices) -> int:
    return len(_voices_of(tellings, voices))


def _sources(tellings: Iterable[Telling]) -> tuple[str, ...]:
    return tuple(sorted({t.article.source for t in tellings}))
