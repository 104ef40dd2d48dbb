"""Whether two mentions of different reports tell one happening: how their dates lie, and how much they share.

The weights and bounds are those of a scored comparison, set by hand: what is rare in news of two countries (a name, a
place, a number in a series) counts more than what is common (an office, "talks"), and the less two dates fix the day,
the more must be shared.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from enum import Enum

from ..model import DateRange, Status
from .mentions import Mention
from .traits import Traits

DONE = frozenset({Status.OCCURRED, Status.ONGOING})
"""What has come about, or is coming about."""

_PERSON, _PLACE, _PROPER, _ORDINAL, _FIGURE, _WORD, _LIGHT = 2.0, 1.5, 2.0, 1.5, 1.0, 1.0, 0.25
_AROUND = 0.5
"""What one tells in the clause and the other only beside it counts half."""

_MOST_PEOPLE = 2
_MONTH_LONG = 31
_NEIGHBOURS = 10
"""Days between two dates that one happening may still be given: a report is a little off, or tells when it was told."""


class Nearness(Enum):
    """How two dates lie to each other: the least that two tellings must share, as a weight and as a part of the lesser.

    A date that is not known is near where the other report appeared about the day that the first one tells.
    """

    SAME = (1.75, 0.33)
    WITHIN = (2.0, 0.36)
    """One lies in the other, and both in a month."""

    SAME_STRETCH = (3.0, 0.5)
    """The same year, or longer."""

    WITHIN_STRETCH = (3.0, 0.6)
    BESIDE = (2.75, 0.5)
    """Not the same, but so near that the reports may differ about one happening."""

    UNTOLD = (2.0, 0.5)
    """One of them tells no date, and the reports appeared about the same time."""

    APART = (float("inf"), 1.0)


def likeness_across(
    one: Mention, published: date | None, other: Mention, other_published: date | None, light: Collection[str]
) -> float:
    """How surely two mentions of different reports tell one happening; 0 where they do not.

    `published` are the days of their reports; `light` are words, as `Traits` has them, that count little.
    """
    if one.sentence.text == other.sentence.text:
        same_words = (one.timex and one.timex.text) == (other.timex and other.timex.text)
        return 100.0 if one.when == other.when and same_words else 0.0
    if contradict(one, other):
        return 0.0
    near = nearness(one.when, published, other.when, other_published)
    if near is Nearness.APART:
        return 0.0
    if near is Nearness.BESIDE and one.status not in DONE:
        return 0.0  # two plans with different dates are two
    least, part = near.value
    shared, whole = how_alike(one.traits, other.traits, light)
    return shared if shared >= least and shared >= part * whole else 0.0


def how_alike(one: Traits, other: Traits, light: Collection[str]) -> tuple[float, float]:
    """The weight of what two tellings share, and that of all that the lesser of them has."""
    if not _share_more_than_people(one, other, light):
        return 0.0, 1.0
    return _shared(one, other, light), min(_weight(one, light), _weight(other, light))


def contradict(one: Mention, other: Mention) -> bool:
    """True where one is done and the other planned, or they are different ones of a series."""
    if not as_far(one, other):
        return True
    return other_of_series(one.traits, other.traits)


def other_of_series(one: Traits, other: Traits) -> bool:
    """True for the first cargo and the second."""
    return bool(one.ordinals and other.ordinals and not one.ordinals & other.ordinals)


def as_far(one: Mention, other: Mention) -> bool:
    """True where both are done, or neither is; what somebody only says of a proposal is none the less it."""
    if (one.status in DONE) == (other.status in DONE):
        return True
    return {one.status, other.status} <= {Status.PROPOSED, *DONE} and (one.manner.saying or other.manner.saying)


def others_take_part(one: Traits, other: Traits) -> bool:
    """True where both name people, and none of them is the same."""
    strangers = not (one.people & other.people_around or other.people & one.people_around)
    return bool(one.people and other.people and strangers)


def nearness(
    one: DateRange | None, published: date | None, other: DateRange | None, other_published: date | None
) -> Nearness:
    """How two dates lie to each other."""
    if one is None or other is None:
        dates = (one or _day(published), other or _day(other_published))
        return Nearness.UNTOLD if _are_near(*dates) else Nearness.APART
    if one.is_open or other.is_open:
        return Nearness.APART
    long = max(one.days_long, other.days_long) > _MONTH_LONG
    if one == other:
        return Nearness.SAME_STRETCH if long else Nearness.SAME
    if one.overlaps(other):
        return Nearness.WITHIN_STRETCH if long else Nearness.WITHIN
    return Nearness.BESIDE if days_between(one, other) <= _NEIGHBOURS else Nearness.APART


def _day(published: date | None) -> DateRange | None:
    return DateRange.day(published) if published else None


def _are_near(one: DateRange | None, other: DateRange | None) -> bool:
    if one is None or other is None or max(one.days_long, other.days_long) > _MONTH_LONG:
        return False
    return one.overlaps(other) or days_between(one, other) <= _NEIGHBOURS


def days_between(one: DateRange, other: DateRange) -> int:
    """Days from the end of the earlier of two closed ranges to the start of the later; 0 or less where they overlap."""
    first, second = sorted((one, other), key=DateRange.sort_key)
    assert second.start is not None and first.last is not None
    return (second.start - first.last).days


def _share_more_than_people(one: Traits, other: Traits, light: Collection[str]) -> bool:
    """Who is named says nothing of what he did."""
    words = (one.words | one.around) & (other.words | other.around)
    return bool(words.difference(light) or one.places & other.places or one.proper & other.proper)


def _shared(one: Traits, other: Traits, light: Collection[str]) -> float:
    words = one.words & other.words
    beside = ((one.words & other.around) | (other.words & one.around)) - words
    people = one.people & other.people
    present = ((one.people & other.people_around) | (other.people & one.people_around)) - people
    return (
        _count(words - one.proper, light)
        + _AROUND * _count(beside, light)
        + _PERSON * min(_MOST_PEOPLE, len(people))
        + _AROUND * _PERSON * len(present)
        + _PLACE * len(one.places & other.places)
        + _WORD * len(one.states & other.states)
        + _PROPER * len(one.proper & other.proper)
        + (_ORDINAL * len(one.ordinals & other.ordinals) if words else 0.0)
        + _FIGURE * len(one.figures & other.figures)
    )


def _weight(traits: Traits, light: Collection[str]) -> float:
    return max(
        1.0,
        _count(traits.words - traits.proper, light)
        + _PERSON * min(_MOST_PEOPLE, len(traits.people))
        + _PLACE * len(traits.places)
        + _WORD * len(traits.states)
        + _PROPER * len(traits.proper)
        + _ORDINAL * len(traits.ordinals),
    )


def _count(words: Collection[str], light: Collection[str]) -> float:
    return sum(_LIGHT if word in light else _WORD for word in words)
