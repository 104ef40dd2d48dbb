"""One sentence made ready: its words, parties, verbs, clauses and time expressions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Sentence, Timex, TimexType
from ..temporal import COUNTED_FROM_CLAUSE
from .cast import Cast
from .clauses import find_segments
from .parties import Named
from .relatives import find_embedded, is_to_which
from .sayings import Saying, find_saying
from .verb_groups import Tagged, Verb, find_verbs
from .verbs import Form
from .words import Segment, Word, find_words

_JOINS = frozenset("and but then".split())
_DETERMINERS = frozenset("the a an its their this that".split())
_AFTER_DATE = frozenset("and in at for to when after with as by was were of on".split())
_LONGEST_SUBJECT = 10
_LINKS = frozenset("and but or that which who as when while after before".split())


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression in the words of its sentence."""

    timex: Timex
    first: int
    stop: int

    def places(self) -> range:
        """Places of its words."""
        return range(self.first, self.stop)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Tagged):
    """A sentence as the rules of this package see it. All places are indices into `words`."""

    sentence: Sentence
    named: list[Named]
    segments: list[Segment]
    embedded: list[Segment]
    """Relative clauses inside a segment, with the main clause going on behind them."""

    saying: Saying | None
    dated: list[Dated]

    def whole(self) -> Segment:
        """All of the sentence."""
        return Segment(0, len(self.words))

    def words_of(self, segment: Segment) -> list[Word]:
        """Words of a clause."""
        return self.words[segment.first : segment.stop]

    def low_of(self, segment: Segment) -> str:
        """Words of a clause in lower case, joined by spaces."""
        return self.low(segment.first, segment.stop)

    def segment_of(self, at: int) -> Segment:
        """The clause a word stands in."""
        return next((s for s in self.segments if at in s), self.segments[-1])

    def named_in(self, *segments: Segment) -> list[Named]:
        """Parties named in any of the clauses."""
        return [n for n in self.named if any(n.first in s for s in segments)]

    def dates_saying(self, dated: Dated | None) -> bool:
        """True for a date of the saying, not of what is said."""
        return self.saying is not None and dated is not None and dated.first in self.saying.sayer

    def shares_subject(self, clause: Segment) -> bool:
        """ "... and signed a protocol": the clause begins with "and" and its verb, its subject stands before."""
        verb = next(iter(self.verbs_in(clause)), None)
        return verb is not None and self.words[clause.first].low in _JOINS and verb.first == clause.first + 1

    def date_places(self) -> set[int]:
        """Places of the words that tell a date."""
        return {at for dated in self.dated for at in dated.places()}

    def belongs_to_noun(self, dated: Dated) -> bool:
        """ "The 2023 budget", "last year's budget": a determiner or a possessive, and a word right behind the date."""
        determined = self.low(dated.first - 1, dated.first) in _DETERMINERS
        return (determined or self.words[dated.stop - 1].possessive) and self.is_close(dated.stop)

    def is_close(self, at: int) -> bool:
        """True where a word follows the one before it without more than a mark, and does not begin a new phrase."""
        if at >= len(self.words):
            return False
        return len(self.gap(at)) <= 3 and self.words[at].low not in _AFTER_DATE

    def first_finite(self) -> Verb | None:
        """The first finite verb of the sentence."""
        return next((v for v in self.verbs if v.finite), None)

    def main_verb(self, core: Segment) -> Verb | None:
        """The verb of the clause itself: the first finite one that stands in no relative clause, else its first."""
        aside = [e for e in self.embedded if e.stop < core.stop]
        verbs = [v for v in self.verbs_in(core) if not any(v.at in e for e in aside)] or self.verbs_in(core)
        finite = [v for v in verbs if v.finite]
        if len(finite) > 1 and self._is_told_noun(core, finite[0]):
            return finite[-1]
        if len(finite) > 1 and self._is_aside(core, finite[0], finite[1]):
            return finite[1]
        if len(finite) > 1 and self.is_restrictive(core, finite[0], finite[1]):
            return finite[1]
        return finite[0] if finite else verbs[0] if verbs else None

    def _is_told_noun(self, core: Segment, inner: Verb) -> bool:
        """ "Rumours that he was about to leave were rejected": the first verb is that of the rumours."""
        opening = [word.low for word in self.words[core.first : core.first + 3]]
        return "that" in opening[1:] and core.first + opening.index("that") < inner.first

    def _is_aside(self, core: Segment, inner: Verb, outer: Verb) -> bool:
        """ "A communique, issued in Moscow in March, announced": a participle between commas behind the subject."""
        participle = inner.auxiliary == "" and inner.form in (Form.BOTH, Form.PARTICIPLE)
        behind_subject = inner.first > core.first + 1 and self.comma_before(inner.first)
        return participle and behind_subject and self.comma_before(outer.first)

    def is_restrictive(self, core: Segment, inner: Verb, outer: Verb) -> bool:
        """ "A consortium that included X won": the first verb belongs to the noun, the second to the clause.

        So it does in "a consortium to which X belonged won".
        """
        near = range(inner.first - 1, max(core.first, inner.first - _LONGEST_SUBJECT), -1)
        belongs = any(is_to_which(self, at) and not self.comma_before(at - 1) for at in near)
        relative = inner.first - 1
        if not belongs and (relative <= core.first or self.words[relative].low not in ("that", "which", "who")):
            return False
        between = range(inner.at + 1, outer.first)
        infinitives = {v.at - 1 for v in self.verbs if not v.finite}  # "that was to own and run the mill"
        return not any(self.words[at].low in _LINKS and at not in infinitives for at in between)


def read_sentence(sentence: Sentence, text: str, timexes: Sequence[Timex], cast: Cast) -> Reading | None:
    """Prepare a sentence of the page `text`; `None` where it has no word."""
    words = find_words(text, sentence.copy_start, sentence.end)
    if not words:
        return None
    dated = [d for t in timexes if (d := _in_words(t, words))]
    dates = {at for d in dated for at in d.places()}
    tagged = Tagged(words, text, find_verbs(words, text, cast.language.inflections, dates))
    embedded = find_embedded(tagged)
    counted = [Segment(d.first, d.stop) for d in dated if d.timex.rule == COUNTED_FROM_CLAUSE]
    segments = find_segments(tagged, embedded, cast.language.sets.openers, counted)
    return Reading(
        words=words,
        text=text,
        verbs=tagged.verbs,
        sentence=sentence,
        named=cast.find(words),
        segments=segments,
        embedded=embedded,
        saying=find_saying(tagged, segments, dates),
        dated=dated,
    )


def _in_words(timex: Timex, words: Sequence[Word]) -> Dated | None:
    """The expression by the words it covers; `None` for a length of time or a repetition, which date nothing."""
    inside = [at for at, word in enumerate(words) if word.start < timex.end and timex.start < word.end]
    if not inside or timex.type in (TimexType.DURATION, TimexType.SET):
        return None
    return Dated(timex, inside[0], inside[-1] + 1)
