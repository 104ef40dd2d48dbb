"""Sentences to clauses.

No parser: punctuation, function words and where the finite verbs stand. Where a boundary is doubtful the clause stays
whole, so that a title loses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .grammar import LEADING, OPENERS, PREPOSITIONS, THIRD_PERSONS, TIME_OPENERS
from .sayings import is_sayer_to_end
from .verb_groups import Tagged, Verb
from .verbs import Form
from .words import Segment

_HARD_MARKS = re.compile(r"[;:]|\s[—–-]{1,2}\s|—")
_CLOSING_QUOTE = re.compile(r"[”\"]\s")
_WITHOUT_COMMA = frozenset("which who while although though because whereas".split())
_TIME_WITHOUT_COMMA = frozenset("after before since".split())
_AS_PHRASES = frozenset("well part a an of early late soon far long".split())
_BREAKS_SUBJECT = OPENERS | frozenset("as that after before and".split())
_DATE_FIRST = re.compile(
    r"\W*(?:(?:and|but|or)\s)?(?:in|on|by|at|during|since|last|later|this|a|the|one|two|three)\s[^,]{1,30},\s(?:\d{4},\s)?",
    re.I,
)
""" "... and in 2010, five planes brought supplies": a date before the subject of the second clause."""

_NAME = re.compile(r",\s(?:[A-Z][\w.'’-]*\s?){1,5},")
""" "And the premier, Alexei Kosygin, witnessed"."""

_BEFORE_WHICH = frozenset("through into over about against between among upon via without behind".split())
_FARTHEST_BETWEEN = 4
_SOON = 9
_SUBJECT = 12
_FARTHEST_SAYING = 6


def find_segments(
    tagged: Tagged, embedded: Sequence[Segment], openers: frozenset[str], counted: Sequence[Segment] = ()
) -> list[Segment]:
    """Clauses of the sentence in their order; together they are all of its words.

    Nothing is cut inside the clauses `embedded`. `openers` are participles that open a clause ("adding"), and so do
    the words `counted` ("three days after").
    """
    cutter = _Cutter(tagged, openers, counted)
    cuts = [0]
    for at in range(1, len(tagged.words)):
        inside = any(at in e or at == e.stop for e in embedded)
        if not inside and cutter.cuts(at, cuts[-1]):
            cuts.append(at)
    cuts.append(len(tagged.words))
    return _with_verbs([Segment(a, b) for a, b in pairwise(cuts)], tagged.verbs)


def _with_verbs(segments: Sequence[Segment], verbs: Sequence[Verb]) -> list[Segment]:
    """Join segments without a verb to a neighbour: the first one to what follows, others to what precedes."""
    joined: list[Segment] = []
    for segment in segments:
        if joined and not (_holds_verb(segment, verbs) and _holds_verb(joined[-1], verbs)):
            joined[-1] = Segment(joined[-1].first, segment.stop)
        else:
            joined.append(segment)
    return joined


def _holds_verb(segment: Segment, verbs: Sequence[Verb]) -> bool:
    return any(v.at in segment for v in verbs)


@dataclass(frozen=True, slots=True)
class _Cutter:
    """Decides at each word whether a clause begins there."""

    tagged: Tagged
    openers: frozenset[str]
    counted: Sequence[Segment]

    def cuts(self, at: int, start: int) -> bool:
        """True where a clause begins at `at`; the one before it began at `start`."""
        for words in self.counted:
            if at in words:
                return at == words.first
        if self._mark_cuts(at, start):
            return True
        by_word = self._word_cuts(at)
        if by_word is not None:
            return by_word
        comma, low = self.tagged.comma_before(at), self.tagged.words[at].low
        if comma and self._saying_soon(at) and is_sayer_to_end(self.tagged, at):
            return start == 0 or not is_sayer_to_end(self.tagged, start)
        if not self.tagged.finite_in(start, at):
            return False
        if low in ("and", "but", "or"):
            paired = low == "and" and "between" in self.tagged.low(at - _FARTHEST_BETWEEN, at).split()
            return not paired and self._has_own_subject(at)
        return (
            comma
            and low in THIRD_PERSONS
            and self.tagged.words[start].low != "what"
            and self.tagged.finite_group_at(at + 1)
        )

    def _mark_cuts(self, at: int, start: int) -> bool:
        """True for a mark that ends a clause whatever follows, and for the comma behind a leading clause."""
        gap = self.tagged.gap(at)
        if _HARD_MARKS.search(gap):
            return True
        if "," not in gap:
            return False
        leading = self.tagged.words[start].low in LEADING and self._main_follows(start, at)
        return leading or bool(_CLOSING_QUOTE.search(gap))

    def _word_cuts(self, at: int) -> bool | None:
        """Whether the word at `at` opens a clause; `None` where the word alone does not decide it."""
        low, comma = self.tagged.words[at].low, self.tagged.comma_before(at)
        if low == "when":
            return True
        if low == "only" and comma and self.tagged.low_at(at + 1) == "to":
            return True  # "bought it in May, only to see the sale struck down in June"
        if low == "because" and self.tagged.low_at(at + 1) == "of":
            return False
        if low in OPENERS and (comma or low in _WITHOUT_COMMA):
            return not (low in ("which", "whom") and self.tagged.words[at - 1].low in PREPOSITIONS | _BEFORE_WHICH)
        if low == "as" and not comma:
            return self._opens_as_clause(at)
        if low in TIME_OPENERS and (comma or low in _TIME_WITHOUT_COMMA):
            return self._verb_soon(at) or (comma and low == "after")
        if low == "with" and comma:
            return any(0 < v.at - at <= _SOON and v.form is Form.BASE for v in self.tagged.verbs)
        if comma and low in self.openers:
            return True
        if low in ("and", "but") and self.tagged.low_at(at + 1) == "that" and self.tagged.finite_in(0, at):
            return self.tagged.finite_in(at + 2, at + 2 + _SUBJECT)  # "recalled that A did, and that B did"
        if low == "that" and any(v.says and 0 < at - v.at <= _FARTHEST_SAYING for v in self.tagged.verbs):
            return True
        return None

    def _main_follows(self, start: int, at: int) -> bool:
        """A clause with a verb of its own stands before this comma, and another finite verb behind it."""
        verbs = self.tagged.verbs
        inside = any(start < v.at < at and (v.finite or (v.form is Form.ING and v.at == start + 1)) for v in verbs)
        return inside and any(v.finite and v.at >= at for v in verbs)

    def _opens_as_clause(self, at: int) -> bool:
        """ "as" before a subject and its finite verb ("as they welcomed"), not before a noun ("as an envoy")."""
        verb = next((v for v in self.tagged.verbs if v.at > at), None)
        if verb is None or not verb.finite or not 1 < verb.first - at <= 6:
            return False
        if self.tagged.low(at - 2, at) in ("as early", "as late", "as recently"):  # "as early as March"
            return False
        return self.tagged.words[at + 1].low not in _AS_PHRASES and "," not in self.tagged.between(at, verb.first)

    def _verb_soon(self, at: int) -> bool:
        """A finite verb, or a participle right behind ("after signing"), with no comma before it."""
        for verb in self.tagged.verbs:
            participle = verb.form is Form.ING and verb.at == at + 1
            if at < verb.at <= at + _SOON and (verb.finite or participle):
                return "," not in self.tagged.between(at, verb.at)
        return False

    def _saying_soon(self, at: int) -> bool:
        return any(v.finite and v.says and 0 <= v.at - at <= _SUBJECT for v in self.tagged.verbs)

    def _joins_verbs(self, at: int) -> bool:
        """ "To own and run": the second of two infinitives."""
        return any(v.at == at + 1 and not v.finite for v in self.tagged.verbs)

    def _joins_nouns(self, at: int) -> bool:
        """ "Three memoranda that Pakistan and Russia signed": two subjects of one relative clause."""
        opener = next((b for b in range(at - 1, max(-1, at - _SUBJECT), -1) if self._opens(b)), None)
        return opener is not None and not self.tagged.finite_in(opener, at)

    def _joins_doers(self, at: int) -> bool:
        """ "The deal reached by Putin and Sharif was": two names behind the "by" of a participle."""
        verb = next((v for v in reversed(self.tagged.verbs) if v.at < at), None)
        if verb is None or verb.auxiliary or verb.form not in (Form.BOTH, Form.PARTICIPLE):
            return False
        by = next((b for b in range(at - 2, verb.at, -1) if self.tagged.words[b].low == "by"), None)
        names = [self.tagged.words[b + 1] for b in (by, at) if b is not None and b + 1 < len(self.tagged.words)]
        return len(names) == 2 and all(word.is_capitalised and word.raw.isalpha() for word in names)

    def _opens(self, at: int) -> bool:
        return self.tagged.words[at].low in ("that", "which", "who", "whom")

    def _breaks(self, at: int) -> frozenset[str]:
        """Words that no subject holds; behind a comma it may be two: ", and the entry of A and B was"."""
        return _BREAKS_SUBJECT - {"and"} if self.tagged.comma_before(at) else _BREAKS_SUBJECT

    def _has_own_subject(self, at: int) -> bool:
        """After "and": a subject and its own finite verb, with no comma between the two."""
        verb = next((v for v in self.tagged.verbs if v.at > at and v.finite), None)
        if verb is None or self._joins_verbs(at) or self._joins_nouns(at) or self._joins_doers(at):
            return False
        if verb.first == at + 1:
            return True
        between = self.tagged.between(at, verb.first)
        dated = _DATE_FIRST.match(between)
        if dated is not None:
            between = between[dated.end() :]
        elif any(word.low in self._breaks(at) for word in self.tagged.words[at + 1 : verb.first]):
            return False
        return len(between.split()) <= _SUBJECT and not re.search(r"[,;]", _NAME.sub("", between))
