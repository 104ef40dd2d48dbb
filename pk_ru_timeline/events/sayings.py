"""Who is quoted in a sentence as saying what, as two stretches of its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from .grammar import OPENERS, RELATIVE_PRONOUNS
from .verb_groups import Tagged, Verb
from .verbs import Form
from .words import Segment

_FARTHEST_SAYER = 12
_BEFORE_DATE = frozenset("on in at last late early".split())
_FARTHEST_THAT = 16
_NO_SAYER = frozenset("and but as that with".split())
_MEANWHILE = frozenset("as when while after before".split())
_FURTHER = frozenset("but and though although while which who whose".split())
_WHERE_SAID = frozenset("in during at".split())
_SPOKEN = re.compile(
    r"\b(?:interview|statement|speech|remarks|report|post|address|conference|briefing|letter|comments)\b"
)
_BETWEEN_TWO = re.compile(r"(?:(?:by|over|on) (?:the )?)?(?:tele)?phone\b|by video")
_QUOTES = re.compile(r"[:“\"‘]\s*$|,\s*[“\"]")


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says it and what is said, as two stretches of words."""

    verb: Verb
    sayer: Segment
    content: Segment
    tail: bool
    """True where the sayer stands behind what is said."""


def find_saying(tagged: Tagged, segments: Sequence[Segment], dates: AbstractSet[int]) -> Saying | None:
    """Who is quoted in the sentence, if anybody, and which words are what he says; `dates` are places of dates."""
    finite = [v for v in tagged.verbs if v.finite]
    if not finite:
        return None
    return (
        _said_behind(tagged, segments, finite) or _according_to(tagged, finite) or _said_before(tagged, finite, dates)
    )


def is_sayer_to_end(tagged: Tagged, at: int) -> bool:
    """From here on only somebody and his saying: no finite verb before it, no "that" clause behind it.

    What he did meanwhile may follow: "..., he said on Monday as he received his guest".
    """
    saying = next((v for v in tagged.verbs if v.at >= at and v.finite), None)
    if saying is None or not saying.says or saying.at - at > _FARTHEST_SAYER or saying.passive:
        return False
    low = tagged.words[at].low
    if low in OPENERS or low in _NO_SAYER:
        return False
    following = next((v for v in tagged.verbs if v.finite and v.at > saying.at), None)
    if tagged.low_at(saying.at + 1) == "that":
        return False
    if tagged.low_at(saying.at + 1) in _WHERE_SAID and _SPOKEN.search(tagged.low(saying.at + 2, saying.at + 6)):
        return True
    between = range(saying.at + 1, following.first) if following else ()
    return following is None or any(tagged.words[at].low in _MEANWHILE or _goes_on(tagged, at) for at in between)


def _goes_on(tagged: Tagged, at: int) -> bool:
    """ "..., he said on Monday, but nothing is decided", "..., contradicting his government": the saying is over."""
    word = tagged.words[at]
    opens = word.low in _FURTHER or any(v.at == at and v.form is Form.ING for v in tagged.verbs)
    return opens and tagged.comma_before(at)


def _said_behind(tagged: Tagged, segments: Sequence[Segment], finite: Sequence[Verb]) -> Saying | None:
    """ "The ship had docked, the ministry said"."""
    first = next((s.first for s in segments[1:] if is_sayer_to_end(tagged, s.first)), None)
    verb = next((v for v in finite if first is not None and v.at >= first), None)
    if first is None or verb is None or not verb.says:
        return None
    stop = next((at for at in range(verb.at + 1, len(tagged.words)) if _goes_on(tagged, at)), len(tagged.words))
    return Saying(verb, Segment(first, stop), Segment(0, first), tail=True)


def _according_to(tagged: Tagged, finite: Sequence[Verb]) -> Saying | None:
    """ "The ship had docked, according to the ministry"; at the beginning of a sentence it is left alone."""
    words = tagged.words
    places = (at for at in range(len(words) - 1) if words[at].low == "according" and words[at + 1].low == "to")
    at = next(places, None)
    if at is None or at <= 3:
        return None
    stop = next((end for end in range(at + 2, len(words)) if _ends_sayer(tagged, end)), len(words))
    if any(v.at in Segment(at, stop) and not v.says for v in finite):
        return None
    return Saying(finite[0], Segment(at, stop), Segment(0, at), tail=True)


def _ends_sayer(tagged: Tagged, at: int) -> bool:
    """A comma, if no relative clause about the sayer follows it: "according to X, whose remarks were reported"."""
    return tagged.comma_before(at) and tagged.words[at].low not in ("who", "whose", "which")


def _said_before(tagged: Tagged, finite: Sequence[Verb], dates: AbstractSet[int]) -> Saying | None:
    """ "The ministry said (that) the ship had docked"."""
    verb = finite[0]
    if not verb.says or verb.passive or _is_aside(tagged, verb, finite):
        return None
    start = _content_after(tagged, verb, dates)
    return Saying(verb, Segment(0, start), Segment(start, len(tagged.words)), tail=False) if start else None


def _is_aside(tagged: Tagged, verb: Verb, finite: Sequence[Verb]) -> bool:
    """ "The service, announced during the visit, was to begin": a participle, and the verb of its noun behind it."""
    participle = verb.auxiliary == "" and verb.form is Form.BOTH and verb.first > 1 and tagged.comma_before(verb.first)
    return participle and any(v.first > verb.at + 1 and tagged.comma_before(v.first) for v in finite)


def _content_after(tagged: Tagged, saying: Verb, dates: AbstractSet[int]) -> int | None:
    """Where what is said begins: behind "that", a colon or a quotation mark, else before the next finite clause."""
    behind = saying.at + 1
    for at in range(behind, len(tagged.words)):
        near = at - saying.at <= _FARTHEST_THAT
        if tagged.words[at].low == "that" and tagged.finite_group_at(at + 1) and at > behind:
            continue  # "spoke for the understandings that were reached": it stands for the noun
        if tagged.words[at].low == "that" and near and tagged.finite_in(at + 1, len(tagged.words)):
            return at + 1
        if _QUOTES.search(tagged.gap(at)):
            return at
    clause = next((v for v in tagged.verbs if v.at > saying.at and v.finite), None)
    if clause is None or clause.at <= behind or clause.first < behind:
        return None
    if tagged.words[clause.first - 1].low in RELATIVE_PRONOUNS | {"that"} and clause.first - 1 > behind:
        return None  # the clause belongs to a noun
    if tagged.low_at(behind) == "to" or _BETWEEN_TWO.match(tagged.low(behind, behind + 3)):
        return None  # "wrote to each other", "spoke by telephone"
    while behind in dates or (tagged.low_at(behind) in _BEFORE_DATE and behind + 1 in dates):
        behind += 1  # "said on Friday it would": the day is that of the saying
    return behind if clause.first >= behind else saying.at + 1
