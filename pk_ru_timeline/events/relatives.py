"""Relative clauses and remarks that stand inside a clause: ", who had been invited in May," with its verb behind."""

from __future__ import annotations

from .grammar import PREPOSITIONS, RELATIVE_PRONOUNS
from .verb_groups import Tagged, Verb
from .words import Segment

_LONGEST_RELATIVE = 25
_LONGEST_REMARK = 6
_LONGEST_PART = 7
_LONGEST_SUBJECT = 8
_PHRASES = PREPOSITIONS | {"according", "despite", "unlike", "besides"}


def find_embedded(tagged: Tagged) -> list[Segment]:
    """Clauses between commas with the main clause going on behind them: relative clauses, then remarks."""
    embedded = []
    for at in range(1, len(tagged.words)):
        first = at if tagged.comma_before(at) else before_which(tagged, at)
        if tagged.words[at].low in RELATIVE_PRONOUNS and first is not None:
            stop = _end_of_relative(tagged, at)
            if stop is not None:
                embedded.append(Segment(first, stop))
    remarks = (remark for verb in tagged.verbs if (remark := _remark(tagged, verb)))
    return [*embedded, *remarks]


def is_to_which(tagged: Tagged, at: int) -> bool:
    """ "To which", "with whom": a relative pronoun behind its preposition."""
    return tagged.words[at].low in ("which", "whom") and tagged.words[at - 1].low in PREPOSITIONS


def before_which(tagged: Tagged, at: int) -> int | None:
    """Where ", a protocol on which" or ", with which" begins, for the pronoun at `at`; `None` for any other word."""
    if not is_to_which(tagged, at):
        return None
    first = next((b for b in range(at - 1, max(0, at - _LONGEST_PART), -1) if tagged.comma_before(b)), None)
    if first is None or tagged.finite_in(first, at) or (first < at - 1 and not tagged.finite_group_at(at + 1)):
        return None
    return None if tagged.words[0].low in _PHRASES and not tagged.finite_in(0, first) else first


def _end_of_relative(tagged: Tagged, at: int) -> int | None:
    """Where the clause that begins at `at` ends: before a comma and the verb of the main clause."""
    for stop in range(at + 2, len(tagged.words)):
        if not tagged.comma_before(stop):
            continue
        if tagged.finite_in(at + 1, stop) and (tagged.finite_group_at(stop) or _main_clause_at(tagged, at, stop)):
            return stop
        if stop - at > _LONGEST_RELATIVE:
            return None
    return None


def _main_clause_at(tagged: Tagged, at: int, stop: int) -> bool:
    """ "Under the draft, which was sent in May, | the two would build": nothing but a phrase stands before it."""
    if tagged.words[0].low not in _PHRASES or tagged.finite_in(0, at):
        return False
    verb = next((v for v in tagged.verbs if v.finite and v.first > stop), None)
    if verb is None or verb.first - stop > _LONGEST_SUBJECT:
        return False
    return not any(tagged.comma_before(b) for b in range(stop + 1, verb.first + 1))


def _remark(tagged: Tagged, verb: Verb) -> Segment | None:
    """Who says so, put in between commas: "The next ship, they added, would come on Tuesday"."""
    if not verb.finite or not verb.says or verb.at + 1 >= len(tagged.words):
        return None
    start = verb.first
    while start > 1 and verb.first - start < _LONGEST_REMARK and not tagged.comma_before(start):
        start -= 1
    if start <= 1 or not tagged.comma_before(start) or not tagged.comma_before(verb.at + 1):
        return None
    goes_on = any(v.finite and v.first > verb.at for v in tagged.verbs)
    return Segment(start, verb.at + 1) if goes_on and not tagged.finite_in(0, start) else None
