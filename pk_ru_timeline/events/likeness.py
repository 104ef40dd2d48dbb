"""Whether two mentions tell one happening: by their dates, how far they say it has come, and their words."""

from __future__ import annotations

from ..model import DateRange, Part
from .across import DONE, contradict, other_of_series
from .known import MEETING, PAPERS, SIGNING, VISIT
from .mentions import Mention

_THINGS = frozenset(("cargo", "exercise"))
"""First words of groups of synonyms: what happens to one of these on a day is one happening."""

_TOLD_AGAIN = _THINGS | PAPERS | {MEETING, VISIT, SIGNING}
"""First words of groups of synonyms: a clause that takes one of these as known tells of the last one told before it."""

_RELATED = 0.5
_LEAST_SHARED = 2


def likeness(one: Mention, other: Mention) -> float:
    """How alike two mentions of one story are, 0 to 1; 0 where they tell different happenings."""
    if _pledged_there(one, other) or _arrived_there(one, other) or _same_thing(one, other):
        return _RELATED
    headline = Part.HEADLINE in (one.sentence.part, other.sentence.part)
    if one.bilateral != other.bilateral and not headline:
        return 0.0
    if not _as_far(one, other) and (one.when is None or one.when != other.when):
        return 0.0
    if one.sentence == other.sentence:
        return 1.0 if one.when == other.when and one.when is not None else 0.0
    if _with_others(one, other) or other_of_series(one.traits, other.traits):
        return 0.0
    if _remarks_at_meeting(one, other) or _same_visit(one, other):
        return _RELATED
    loose = _is_loose(one, other)
    mine, theirs = (one.keys | one.names, other.keys | other.names) if loose else (one.keys, other.keys)
    shared = _share(mine, theirs)
    return shared if shared >= _least(one, other) and len(mine & theirs) >= _LEAST_SHARED else 0.0


def tells_again(one: Mention, other: Mention) -> bool:
    """True where `one` takes as known what `other` tells: "the journey", or on its day "the papers they signed"."""
    dated = one.timex is not None
    if (dated and one.when != other.when) or one.manner.under_way or not _as_far(one, other) or contradict(one, other):
        return False
    return bool(one.manner.known & other.keys & ({SIGNING} if dated else _TOLD_AGAIN))


def dates_agree(one: DateRange | None, other: DateRange | None) -> bool:
    """True where one date lies within the other, or one of them is not known."""
    return one is None or other is None or one.within(other) or other.within(one)


def _least(one: Mention, other: Mention) -> float:
    """The share of words that must be the same: less for equal dates, and where one is no sentence of the copy."""
    if one.when is not None and other.when is not None:
        if starts_alike(one.when, other.when):
            return 0.3 if _is_loose(one, other) else 0.4
        return 0.5 if _is_loose(one, other) else 0.6
    both_open = one.when is None and other.when is None and one.timex is not None and other.timex is not None
    if both_open:  # "on Oct. 13" twice: the words of the date are told, though not which it is
        return 0.5
    return 0.4 if _is_loose(one, other) else 0.6


def _is_loose(one: Mention, other: Mention) -> bool:
    """Headlines, captions and bullets tell a happening in few words."""
    return one.sentence.part is not Part.BODY or other.sentence.part is not Part.BODY


def _as_far(one: Mention, other: Mention) -> bool:
    return (one.status in DONE) == (other.status in DONE)


def _remarks_at_meeting(one: Mention, other: Mention) -> bool:
    """On one day and page, what somebody says and his meeting somebody are one happening, and so are two meetings."""
    return (
        one.when is not None
        and one.when == other.when
        and one.when.days_long == 1
        and (_said_there(one, other) or _met_there(one, other))
    )


def _with_others(one: Mention, other: Mention) -> bool:
    """ "He received the envoy", "the envoy called on the minister": each has somebody whom the other has not."""
    mine, theirs = one.traits.people, other.traits.people
    return bool(mine - theirs) and bool(theirs - mine)


def _said_there(one: Mention, other: Mention) -> bool:
    talked = (one.manner.saying and other.manner.contact) or (other.manner.saying and one.manner.contact)
    return talked and bool(one.names & other.names)


def _pledged_there(one: Mention, other: Mention) -> bool:
    """What both sides promise or discuss on a day is a detail of the meeting that the story has on it."""
    if one.when is None or one.when != other.when or not _as_far(one, other):
        return False
    return any(
        (detail.manner.joint or (detail.manner.of_meeting and (meeting.bilateral or not detail.bilateral)))
        and _is_meeting(meeting)
        for detail, meeting in ((one, other), (other, one))
    )


def _is_meeting(mention: Mention) -> bool:
    return MEETING in mention.keys and not mention.manner.of_meeting


def _arrived_there(one: Mention, other: Mention) -> bool:
    """Two tellings of an arrival of one day at one place."""
    same = one.when is not None and one.when == other.when and _as_far(one, other) and not contradict(one, other)
    return same and VISIT in one.keys & other.keys and bool(one.traits.places & other.traits.places)


def _same_thing(one: Mention, other: Mention) -> bool:
    """ "The consignment came through Iran", told of the day on which the story has a consignment come in."""
    same = one.when is not None and one.when == other.when and _as_far(one, other) and not contradict(one, other)
    return same and bool((one.manner.known & other.keys or other.manner.known & one.keys) & _THINGS)


def _met_there(one: Mention, other: Mention) -> bool:
    """Two tellings of a meeting, of which one names nobody whom the other does not."""
    met = one.manner.contact and other.manner.contact and MEETING in one.keys & other.keys
    return met and bool(one.names & other.names) and (one.names <= other.names or other.names <= one.names)


def _same_visit(one: Mention, other: Mention) -> bool:
    """A visit told by its first day and as a stretch that begins on it."""
    return (
        one.when is not None
        and other.when is not None
        and one.when != other.when
        and starts_alike(one.when, other.when)
        and one.status is other.status
        and VISIT in one.keys & other.keys
        and bool(one.names & other.names)
    )


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """How many of the words of the shorter one the two have in common, 0 to 1."""
    small = min(len(one), len(other))
    return len(one & other) / small if small else 0.0


def starts_alike(one: DateRange, other: DateRange) -> bool:
    """True for one date told twice, and for a day and the stretch that begins on it; not for September and autumn."""
    a_day = min(one.days_long, other.days_long) == 1
    return one == other or (a_day and one.start == other.start and (one.within(other) or other.within(one)))
