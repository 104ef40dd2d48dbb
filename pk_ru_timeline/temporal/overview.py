"""What a first look over the whole text tells before any date of it is read: whether it is news or history."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

_DATELINE = re.compile(r"^[A-Z][A-Z .'’/-]{2,30}(?:[,(][^\n]{0,40}?)?(?::| --| [-–—]) ?(?=[\"“'‘A-Z])", re.MULTILINE)
_DATELINE_WITHIN = 2000
_HISTORY_YEARS = 6
_HISTORY_WEIGHT = 4
_BYGONE_WEIGHT = 6
_OPENING, _OPENING_LEAST = 160, 6
_LONG_AGO = 25
_TALE_LEAST = 2
_FOUNDED = re.compile(
    r"\b(?:(?P<core>founded|born|formed|set\sup)|established|created|built|opened|dates?|dating|made|introduced|launched|begun)\s[^.;\n]{0,24}\Z"
)
"""`The firm, founded in 1976, said in January`: no story begins there."""

_FOUNDED_WITHIN = 40
_SET_AGAINST = re.compile(
    r"\b(?:against|from|versus|compared\s(?:with|to))\s[^.;\n]{0,20}\d[\d.,]*"
    r"(?:%|\s(?:pct|per\s?cent|million|billion|trillion|mln|bln|cents|pence|points|dollars|dlrs|tons|tonnes|barrels"
    r"|in|or|and)\b)(?:[^.;\n]|\.\d){0,60}\Z"
)
"""`30 billion, from 28 billion in November and 25.53 billion in December 1985`: no story is told of that year."""

_SET_AGAINST_WITHIN = 100
_SINCE = re.compile(r"\bsince\s(?:the\s|early\s|late\s|mid-)?\Z", re.IGNORECASE)
_HIGHEST = re.compile(r"\b(?:first|only|[a-z]{3,}est|most|least|worst|record|highs?|lows?)\b[^.;\n]*\Z", re.IGNORECASE)
"""`The highest since 2015`: news of what is measured."""

_SINCE_WITHIN, _HIGHEST_WITHIN = 16, 100
_AHEAD = re.compile(
    r"\b(?:will|(?:is|are)\s(?:now\s)?(?:to|due|expected|scheduled|set|planned))\b|\b(?:this|next)\s(?:week|month|year)\b"
)

_GOES_ON = re.compile(r"(?:[.\]\s]?\s)?Next year,")


def goes_on(text: str, start: int, end: int) -> bool:
    """True for `Next year,` at the beginning of a sentence: histories too say so, it need not count from the page."""
    return _GOES_ON.match(text, max(0, start - 2), end + 1) is not None


@dataclass(frozen=True)
class Overview:
    """The text, and which kinds of expressions stand where in it."""

    text: str
    anchor: date | None
    """The day that "last week" counts from; `None` where it is not known."""

    years: tuple[tuple[int, int], ...] = ()
    """Years the text names in so many words, each after its place, in order; negative before Christ."""

    deictic: tuple[int, ...] = ()
    """Places of expressions that count from the anchor (`yesterday`), in order."""

    of_its_day: bool = False
    """True where one of them is more than a weekday or `today`: `last week` is told by news alone."""

    first_bare: int | None = None
    """Place of the first month, or day of a month, that is named without its year."""

    months: int = 0
    """How many months and days of a month the text names without their year."""

    @cached_property
    def is_history(self) -> bool:
        """True where the text names years gone by again and again, and hardly ever counts from its own day."""
        dateline = _DATELINE.search(self.text, 0, _DATELINE_WITHIN)
        gone = sum(self.anchor is None or year < self.anchor.year - 1 for _, year in self._told)
        enough = _HISTORY_YEARS if self.deictic else _HISTORY_YEARS // 2
        told = gone + (self.months if self._begins_in_the_past() else 0) >= len(self.deictic) * _HISTORY_WEIGHT
        return dateline is None and ((gone >= enough and told) or self._opens_with_the_past() or self._is_tale())

    @cached_property
    def _told(self) -> tuple[tuple[int, int], ...]:
        """The years that something is told of: not `the highest since 2015`, nor what figures are compared with."""
        return tuple(
            (place, year)
            for place, year in self.years
            if not (self._is_since(place) and _HIGHEST.search(self.text, max(0, place - _HIGHEST_WITHIN), place))
            and not self.is_set_against(place)
        )

    def _is_since(self, place: int) -> bool:
        return _SINCE.search(self.text, max(0, place - _SINCE_WITHIN), place) is not None

    def is_set_against(self, place: int) -> bool:
        """True for the year at that place, where it only says what figures are compared with."""
        if not self.text.endswith("in ", 0, place):  # most: no need of the pattern
            return False
        return _SET_AGAINST.search(self.text, max(0, place - _SET_AGAINST_WITHIN), place) is not None

    @cached_property
    def is_bygone(self) -> bool:
        """True for a history that is over: hardly a word of it is of the page's own time, or looks ahead from it."""
        return self.anchor is not None and self.is_history and self._is_over()

    def _is_over(self) -> bool:
        if self.of_its_day:
            return False
        near = sum(self.anchor is not None and year >= self.anchor.year - 1 for _, year in self._told)
        ahead = sum(1 for _ in _AHEAD.finditer(self.text))
        return (near + len(self.deictic) + ahead) * _BYGONE_WEIGHT <= len(self._told) + self.months

    def founding(self, place: int) -> re.Match[str] | None:
        """The words before the year at that place that say how old something is: `founded in`."""
        return _FOUNDED.search(self.text, max(0, place - _FOUNDED_WITHIN), place)

    def _is_tale(self) -> bool:
        """True where years of long ago are told, the first date bears one, and nothing is of the page's own day."""
        told = [(place, year) for place, year in self._told if not self._is_since(place)]
        if self.anchor is None or self.deictic or len(told) < max(_TALE_LEAST, self.months):
            return False
        first = told[0][0]
        if max(year for _, year in told) > self.anchor.year - _LONG_AGO:
            return False
        opens = self.first_bare is None or first < self.first_bare
        return opens and self._is_over() and self.founding(first) is None

    def _opens_with_the_past(self) -> bool:
        """True where a text begins in the past, and hardly anything of it is of the page's day."""
        enough = len(self._told) + self.months >= _OPENING_LEAST
        return enough and self._begins_in_the_past() and self._is_over()

    def _begins_in_the_past(self) -> bool:
        """True where the first lines name a year long gone by."""
        if self.anchor is None or not self._told or self._told[0][0] > _OPENING:
            return False
        return self._told[0][1] < self.anchor.year - 1
