"""Words of a clause put together again: without dates and asides, and with the fuller words for some of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from ..temporal import COUNTED_FROM_CLAUSE
from .parties import Sort
from .referents import Fuller
from .sentences import Dated, Reading
from .trimming import VERB
from .verb_groups import Verb
from .words import Segment

_BEFORE_DATE = frozenset(
    "on in from by of during late early at around about only the back end until end till as again for before after "
    "later earlier sometime".split()
)
_FIXED = frozenset("set scheduled planned slated fixed due booked".split())
_UNTOLD_DATES = ("PRESENT_REF", "FUTURE_REF")
_PART_OF = re.compile(r"(?:early|earlier|later|latter|first|second|last|final) (?:part|half|days|weeks|months)")
_POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s)")
_LONGEST_WHERE = 4


@dataclass(frozen=True, slots=True)
class Joining:
    """A clause whose words are put together for a title."""

    reading: Reading
    core: Segment
    fuller: Mapping[int, Fuller] = field(default_factory=dict)
    """What is told instead of some of its words, by the place where they begin."""

    def between(self, first: int, stop: int, main: Verb | None = None) -> str:
        """Words `first` to `stop` without dates and asides, with a mark behind the verb `main`."""
        dates, asides = self._dates(), self._asides(main)
        parts: list[str] = []
        told_until = first
        for at in range(first, stop):
            if at < told_until:
                continue
            if at in asides:
                if at - 1 not in asides and (closing := re.match(r"[)\]]", self._gap(at))):
                    parts.append(closing[0])
                continue
            gap = self._gap_behind_aside(at, asides) if at - 1 in asides else "" if at == first else self._gap(at)
            if at in dates:
                parts.append(gap if at - 1 not in dates and re.search(r"[,;]", gap) else " ")
            elif (told := self.fuller.get(at)) and told.stop <= stop and not dates.intersection(range(at, told.stop)):
                parts.append(gap + told.words + self._ending(self.reading.words[told.stop - 1].end))
                told_until = told.stop
            else:
                parts.append(gap + self._raw(at) + (VERB if main and at == main.at else ""))
        return "".join(parts)

    def _gap_behind_aside(self, at: int, asides: Collection[int]) -> str:
        """A space; the comma too, where what is left out began inside of an apposition that stays."""
        first = next(b for b in range(at - 1, -2, -1) if b not in asides) + 1
        return ", " if self.reading.comma_before(at) and first > 0 and not self.reading.comma_before(first) else " "

    def _gap(self, at: int) -> str:
        """What stands before a word, without the possessive ending of the one before it."""
        end = self.reading.words[at - 1].end
        return self.reading.text[end + len(self._ending(end)) : self.reading.words[at].start]

    def _raw(self, at: int) -> str:
        """A word as it stands on the page, with its possessive ending."""
        word = self.reading.words[at]
        return word.raw + self._ending(word.end)

    def _ending(self, end: int) -> str:
        """A possessive ending at a place of the page; empty where there is none."""
        match = _POSSESSIVE.match(self.reading.text, end)
        return match[0] if match else ""

    def _dates(self) -> set[int]:
        """Words that tell the date, with the prepositions before them; "now" and "soon" stay in the title."""
        out: set[int] = set()
        for dated in self.reading.dated:
            counted = dated.timex.rule == COUNTED_FROM_CLAUSE and dated.first > self.core.first
            if (dated.timex.value in _UNTOLD_DATES and dated.timex.text.lower() != "today") or counted:
                continue
            if (
                self._belongs_to_word(dated)
                or self.reading.words[dated.stop - 1].possessive
                or self._is_of_noun_behind(dated)
                or self.reading.belongs_to_noun(dated)
            ):
                continue
            out.update(dated.places())
            before, verbs = dated.first - 1, {v.at for v in self.reading.verbs}
            while before not in verbs and before >= 0 and (self._is_before_date(before) or self._is_part(before)):
                out.add(before)
                before -= 1
            if self._only_fixes(before, dated):
                out.add(before)
        return out

    def _is_before_date(self, at: int) -> bool:
        return self.reading.words[at].low in _BEFORE_DATE

    def _is_part(self, at: int) -> bool:
        """ "The early part of the year", "the second half of May"."""
        pair = self.reading.low(at - 1, at + 1)
        return bool(_PART_OF.fullmatch(pair) or _PART_OF.fullmatch(self.reading.low(at, at + 2)))

    def _only_fixes(self, at: int, dated: Dated) -> bool:
        """ "The drill set for June has been cancelled": a participle that held nothing but the date."""
        if at <= self.core.first or at + 1 >= dated.first or self.reading.words[at].low not in _FIXED:
            return False
        own = next((v for v in self.reading.verbs if v.at == at), None)
        later = any(v.finite and v.first >= dated.stop for v in self.reading.verbs_in(self.core))
        return later and (own is None or own.auxiliary == "")

    def _is_of_noun_behind(self, dated: Dated) -> bool:
        """ "Before the summer recess": without the season the recess is another one."""
        reading = self.reading
        if reading.words[dated.first].low != "the" or dated.stop >= self.core.stop or self._gap(dated.stop) != " ":
            return False
        return reading.is_close(dated.stop) and not any(v.first == dated.stop for v in reading.verbs)

    def _belongs_to_word(self, dated: Dated) -> bool:
        """ "Till Oct 10", "dates from 1963", "a further agreement, of June 5": the words need their date."""
        before = self.reading.low(dated.first - 2, dated.first).split()
        alone = before[-1:] == ["of"] and dated.first > 1 and self.reading.comma_before(dated.first - 1)
        return before[-1:] in (["till"], ["until"]) or before in (["dates", "from"], ["dated", "from"]) or alone

    def _asides(self, main: Verb | None) -> set[int]:
        """An apposition before the verb that names nobody, and relative clauses that the main clause goes on behind."""
        core = self.core
        inner = [e for e in self.reading.embedded if core.first < e.first and e.stop < core.stop]
        if inner:
            return {at for e in inner for at in range(e.first, self._end_of_aside(e, main))}
        if main is None or main.first <= core.first:
            return set()
        commas = [at for at in range(core.first + 1, main.first + 1) if self.reading.comma_before(at)]
        if len(commas) != 2 or commas[1] != main.first:
            return set()
        aside = Segment(self._end_of_what_it_is(commas[0], commas[1]), commas[1])
        return set(range(aside.first, aside.stop)) if self._is_apposition(aside) else set()

    def _end_of_what_it_is(self, first: int, stop: int) -> int:
        """ "The project, a steel mill | that has cost a billion,": where a short apposition goes on with more."""
        if self.reading.words[first].low not in ("a", "an"):
            return first
        ends = (at for at in range(first, stop) if self.reading.low_at(at) in ("that", "which", "who"))
        end = next(ends, first)
        return end if 2 < end - first <= _LONGEST_WHERE else first

    def _end_of_aside(self, clause: Segment, main: Verb | None) -> int:
        """ "..., whose ban, he said, stood in the way": the verb right behind belongs to the relative clause."""
        verbs = (v for v in self.reading.verbs if v.finite and v.first == clause.stop)
        goes_on = main is not None and main.at < clause.first and any(verbs)
        return self.core.stop if goes_on else clause.stop

    def _is_apposition(self, aside: Segment) -> bool:
        """False for one of several subjects, and for a person's name behind the office alone."""
        first = self.core.first
        if aside.first - first < 2 or self.reading.words[aside.first].low in ("and", "or"):
            return False
        words = self.reading.words
        if not words[aside.first - 1].is_capitalised and all(w.is_capitalised for w in words[aside.first : aside.stop]):
            return False  # "the minister for coal, Omar Shah,": a name that no table has
        people = [n.first for n in self.reading.named if n.sort is Sort.PERSON]
        return any(first <= at < aside.first for at in people) or not any(at in aside for at in people)
