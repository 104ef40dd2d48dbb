"""What the text has told so far: the year last named, the date last told, whether it is news or history.

The engine makes one `Context` a text and hands it to every resolver in the order of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta

from . import calendar_units as units
from .rule import Meaning
from .tense import is_coming

_SENTENCE_END = re.compile(
    r"[.!?\n](?:(?<=\n)[^\S\n]*(?=[^a-z\d\s]|\n)|(?<!\n)(?<!\b[A-Z]\.)(?<!\b(?:Mr|Dr|Ms|St|Lt|No|Co)\.)(?<!\b(?:Mrs|Gen|Col|Sen|Rep|Gov|Sgt|Maj|Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec"
    r"|Inc|Ltd|Jun|Jul)\.)(?<!\b(?:Sept|Corp|Capt)\.)[\"'”’)\]]*\s+(?=[\"'“‘(\[`]*[A-Z0-9]))"
)
_DETERMINER = re.compile(r"\b(?:the|an?|its|his|her|their|our|this|that)\s\Z", re.IGNORECASE)
_NOUN_AFTER = re.compile(r",?\s(?!(?:and|or|to|in|on|at|of|for|by|that|when|which|who|was|were|is|are|had|has|will|would|the|a|an|as|but|with|from)\b)[a-z]")
_DEADLINE = re.compile(r"\b(?:by|until|before|effective|payable|due)\s\Z", re.IGNORECASE)
_OPENS_SENTENCE = re.compile(r"\W{0,3}(?:(?:but|and|then|later|also|finally|yet)\s)?(?:(?:in|on|by|until|since|from|during|around|about|at)\s(?:the\s)?)?", re.IGNORECASE)
_AND_AGAIN = re.compile(r"\b(?:and|then|but|later)\s(?:(?:in|on|by|until|again in)\s)?\Z", re.IGNORECASE)
_NEAR_DAYS, _FAR_DAYS = 62, 240
_HISTORY_YEARS = 6
_HISTORY_WEIGHT = 4
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")


@dataclass(slots=True)
class Context:
    """Whatever a resolver may know beside the words it has matched."""

    text: str
    anchor: date | None
    """The day that "last week" counts from: the day of publication; `None` where it is not known."""

    years: tuple[tuple[int, int], ...] = ()
    """Years the text names in so many words, each with its place, in order."""

    deictic: tuple[int, ...] = ()
    """Places of expressions that count from the anchor (`yesterday`), in order."""

    is_history: bool = False
    """True where the whole text tells of years gone by rather than of the days before its anchor."""

    not_before: date | None = None
    """Beginning of the range whose second member is being read."""

    range_end: tuple[int, int] | None = None
    """Year and month in which the range ends whose first member is being read, where its last bears a year."""

    start: int = 0
    """Place of the expression that is being read."""

    end: int = 0
    told_day: date | None = None
    told_week: date | None = None
    told_month: date | None = None
    told_year: int | None = None
    told_at: int = 0
    """Place of the expression that told it."""

    period: str = ""
    """What the figures of a company report were last about: a quarter (`1989-Q3`) or a year (`1989`)."""

    _is_comparison: bool = False
    _sentence_ends: list[int] | None = field(default=None, repr=False)

    def sentence(self, at: int, around: int = 0) -> tuple[int, int]:
        """Bounds of the sentence at a place, with so many of its neighbours on either side."""
        if self._sentence_ends is None:
            self._sentence_ends = [match.end() for match in _SENTENCE_END.finditer(self.text)]
        ends = self._sentence_ends
        index = bisect_right(ends, at)
        first, last = index - 1 - around, index + around
        return (ends[first] if first >= 0 else 0, ends[last] if last < len(ends) else len(self.text))

    def is_coming(self) -> bool | None:
        """True where the clause of the expression tells of what is to come; `None` where it is silent."""
        lower, upper = self.sentence(self.start)
        return is_coming(self.text, self.start, self.end, lower, upper)

    def tell(self, meaning: Meaning) -> None:
        """Remember the days that an expression denotes: later ones may hang on them."""
        when = meaning.when
        if self._is_comparison:
            self._is_comparison = False
            return
        if when is None or when.start is None or when.approximate and meaning.value.endswith("_REF"):
            return
        unit = when.granularity
        self.told_at = self.start
        self.told_year = when.start.year
        self.told_month = when.start.replace(day=1) if unit in ("day", "week", "month") else None
        self.told_week = when.start if unit == "week" else None
        self.told_day = when.start if unit == "day" else None
        if unit == "quarter" and self._is_reported(when.start, meaning.value):
            self.period = meaning.value

    def _is_reported(self, start: date, quarter: str) -> bool:
        """True for a quarter that figures can be about: begun, and not the one a year before that they are set against."""
        told = self.told_quarter()
        set_against = told is not None and quarter == f"{told[0] - 1:04}-Q{told[1]}"
        return not set_against and (self.anchor is None or start <= self.anchor)

    def year_named_near(self) -> int | None:
        """The year that the sentence of the expression names, else one of its neighbours; the nearest of them."""
        for around in (0, 1):
            lower, upper = self.sentence(self.start, around)
            near = self.years[bisect_left(self.years, (lower, 0)) : bisect_left(self.years, (upper, 0))]
            if near:
                return min(near, key=lambda named: (abs(named[0] - self.start), -named[1]))[1]
        return None

    def passage_year(self) -> int | None:
        """The year that a passage of history is in: the one last told, unless the text has come back to its own day."""
        if self.told_year is None:
            return None
        if self.is_history:
            return self.told_year
        lower, _ = self.sentence(self.start, 1)
        here = bisect_left(self.years, (self.start, 0)) - 1
        if here < 0 or self.years[here][0] < lower or self.anchor is not None and self.years[here][1] >= self.anchor.year:
            return None
        back = bisect_right(self.deictic, self.years[here][0])
        if self.deictic[back : bisect_left(self.deictic, self.start)] or not self._leads_clause():
            return None
        return self.years[here][1]

    def _leads_clause(self) -> bool:
        """True where the expression opens its sentence or is the next in a row (`in 2018 and in September`)."""
        lower, _ = self.sentence(self.start)
        opening = _OPENS_SENTENCE.match(self.text, lower)
        if opening is not None and opening.end() >= self.start:
            return True
        return _AND_AGAIN.search(self.text, max(lower, self.start - 14), self.start) is not None

    def year_of(self, month: int, day: int | None = None) -> int | None:
        """The year of a month or a day that bears none; `None` where the text gives none."""
        if self.not_before is not None:
            return _nearest(self.not_before, month, day, coming=True)
        if self.range_end is not None:
            return self.range_end[0] - (month > self.range_end[1])
        passage = self.passage_year()
        if self.anchor is None:
            if self.told_year is not None and (self.is_history or self.told_at >= self.sentence(self.start, 1)[0]):
                return self._in_passage(self.told_year, month)
            return self.year_named_near()
        coming = self.is_coming()
        if passage is not None and (self.is_history or coming is not True):
            return self._in_passage(passage, month)
        if coming is None or self.is_attribute() or coming is False and self._is_deadline():
            return self._by_nearness(month, day)
        return _nearest(self.anchor, month, day, coming=coming)

    def is_attribute(self) -> bool:
        """True for `the Feb. 23 accord`, `a June agreement`: the verb of the clause does not date it."""
        if self.text.startswith(("'s ", "’s "), self.end):
            return True
        lead = _DETERMINER.search(self.text, max(0, self.start - 8), self.start)
        return lead is not None and _NOUN_AFTER.match(self.text, self.end) is not None

    def _is_deadline(self) -> bool:
        return _DEADLINE.search(self.text, max(0, self.start - 12), self.start) is not None

    def _in_passage(self, year: int, month: int) -> int:
        """Told time runs on: January after November is the next year's."""
        if self.told_month is not None and self.told_month.month - month >= 7:
            return year + 1
        return year

    def _by_nearness(self, month: int, day: int | None) -> int:
        assert self.anchor is not None
        before = _nearest(self.anchor, month, day, coming=False)
        after = _nearest(self.anchor, month, day, coming=True)
        ahead = date(after, month, min(day or 1, 28)) - self.anchor
        behind = self.anchor - date(before, month, min(day or 1, 28))
        return after if ahead.days <= _NEAR_DAYS and behind.days >= _FAR_DAYS else before

    def weekday(self, number: int) -> date | None:
        """The day that a bare weekday is: the nearest on or before the anchor, of what is coming on or after it."""
        if self.not_before is not None and (self.anchor is None or (self.anchor - self.not_before).days < 7):
            return self.not_before + timedelta(days=(number - self.not_before.weekday()) % 7)
        if self.anchor is None:
            return None
        back = (self.anchor.weekday() - number) % 7
        if back and self.is_coming() and not self.is_attribute():
            return self.anchor + timedelta(days=7 - back)
        return self.anchor - timedelta(days=back)


    def tells_history(self) -> bool:
        """True where the text names years gone by again and again, and hardly ever counts from its own day."""
        gone = [year for _, year in self.years if self.anchor is None or year < self.anchor.year]
        if not self.deictic:
            return len(gone) >= _HISTORY_YEARS // 2
        return len(gone) >= _HISTORY_YEARS and len(self.deictic) * _HISTORY_WEIGHT <= len(gone)

    def base_year(self, which: str) -> int | None:
        """The year of `last year`, `the same year`, `that year`."""
        if which in ("last", "this", "next"):
            return None if self.anchor is None else self.anchor.year + {"last": -1, "this": 0, "next": 1}[which]
        if self.told_year is None:
            return None
        return self.told_year + {"the following": 1, "the next": 1, "the previous": -1}.get(which, 0)

    def is_near_anchor(self) -> bool:
        """True where the day last told is not that of the publication, nor near it."""
        return self.told_day is None or self.anchor is not None and abs((self.anchor - self.told_day).days) > 31

    def is_about_figures(self) -> bool:
        """True where the text reports a company's figures, whose `a year ago` is the same quarter a year before."""
        return bool(self.period)

    def told_quarter(self) -> tuple[int, int] | None:
        """Year and number of the quarter last told."""
        match = _QUARTER.fullmatch(self.period)
        return None if match is None else (int(match[1]), int(match[2]))

    def year_before(self) -> Meaning | None:
        """What `a year earlier` means: a year before the quarter told of, else the year before the anchor's."""
        self._is_comparison = True
        told = self.told_quarter()
        if told is not None:
            return units.quarter(told[0] - 1, told[1])
        return None if self.anchor is None else units.year(self.anchor.year - 1)

    def period_year(self, number: int, parts: int, named: str | None, relative: str | None) -> int | None:
        """The year of the `number`th of so many `parts` of a year: named, related, else by tense the last or the next one."""
        if named:
            return int(named)
        if relative:
            return self.base_year(relative.lower() if relative.lower() in ("last", "this", "next") else "that")
        if self.is_history or self.anchor is None:
            return self.told_year
        current = (self.anchor.month - 1) * parts // 12 + 1
        if number <= current:
            return self.anchor.year
        return self.anchor.year - (self.is_coming() is not True)


def _nearest(anchor: date, month: int, day: int | None, *, coming: bool) -> int:
    """The year in which that month (or day of it) comes nearest, on or after the anchor if coming, else on or before."""
    here = (month, day if day is not None else anchor.day)
    if month == anchor.month and day is None:
        return anchor.year
    if coming:
        year = anchor.year if here >= (anchor.month, anchor.day) else anchor.year + 1
    else:
        year = anchor.year if here <= (anchor.month, anchor.day) else anchor.year - 1
    if (month, day) == (2, 29):
        while monthrange(year, 2)[1] < 29:
            year += 1 if coming else -1
    return year
