"""One sentence made ready: its words, parties, verbs, clauses and time expressions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Sentence, Timex, TimexType
from .clauses import Saying, Segment, Verb, find_contact, find_embedded, find_saying, find_segments, find_verbs
from .language import Language
from .parties import Cast, Named
from .words import Word, find_words


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression in the words of its sentence."""

    timex: Timex
    first: int
    stop: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as the rules of this package see it. All places are indices into `words`."""

    sentence: Sentence
    words: list[Word]
    named: list[Named]
    verbs: list[Verb]
    segments: list[Segment]
    embedded: list[Segment]
    """Relative clauses inside a segment, with the main clause going on behind them."""

    contact: Segment | None
    """A relative clause without its pronoun: "a deal [the two governments reached in April]"."""

    saying: Saying | None
    dated: list[Dated]

    def segment_of(self, at: int) -> Segment:
        return next((s for s in self.segments if at in s), self.segments[-1])

    def named_in(self, *segments: Segment) -> list[Named]:
        return [n for n in self.named if any(n.first in s for s in segments)]

    def verbs_in(self, segment: Segment) -> list[Verb]:
        return [v for v in self.verbs if v.at in segment]

    def low(self, first: int, stop: int) -> str:
        """Words in lower case, joined by spaces."""
        return " ".join(word.low for word in self.words[max(0, first) : stop])


def read_sentence(
    sentence: Sentence, text: str, timexes: Sequence[Timex], language: Language, cast: Cast
) -> Reading | None:
    """Prepare a sentence of the page `text`; `None` where it has no word."""
    words = find_words(text, sentence.copy_start, sentence.end)
    if not words:
        return None
    dated = [d for t in timexes if (d := _in_words(t, words))]
    verbs = find_verbs(words, text, language.verbs, {at for d in dated for at in range(d.first, d.stop)})
    embedded = find_embedded(words, text, verbs)
    segments = find_segments(words, text, verbs, embedded)
    saying = find_saying(words, text, verbs, segments)
    return Reading(
        sentence, words, cast.find(words), verbs, segments, embedded, find_contact(words, text, verbs), saying, dated
    )


def _in_words(timex: Timex, words: Sequence[Word]) -> Dated | None:
    inside = [at for at, word in enumerate(words) if word.start < timex.end and timex.start < word.end]
    if not inside or timex.type in (TimexType.DURATION, TimexType.SET):
        return None
    return Dated(timex, inside[0], inside[-1] + 1)
