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
_AHEAD = re.compile(
    r"\b(?:will|(?:is|are)\s(?:now\s)?(?:to|due|expected|scheduled|set|planned))\b|\b(?:this|next)\s(?:week|month|year)\b"
)


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

    months: int = 0
    """How many months and days of a month the text names without their year."""

    @cached_property
    def is_history(self) -> bool:
        """True where the text names years gone by again and again, and hardly ever counts from its own day."""
        dateline = _DATELINE.search(self.text, 0, _DATELINE_WITHIN)
        gone = sum(self.anchor is None or year < self.anchor.year - 1 for _, year in self.years)
        enough = _HISTORY_YEARS if self.deictic else _HISTORY_YEARS // 2
        told = gone + (self.months if self._begins_in_the_past() else 0) >= len(self.deictic) * _HISTORY_WEIGHT
        return dateline is None and ((gone >= enough and told) or self._opens_with_the_past())

    @cached_property
    def is_bygone(self) -> bool:
        """True for a history that is over: hardly a word of it is of the page's own time, or looks ahead from it."""
        return self.anchor is not None and self.is_history and self._is_over()

    def _is_over(self) -> bool:
        if self.of_its_day:
            return False
        near = sum(self.anchor is not None and year >= self.anchor.year - 1 for _, year in self.years)
        ahead = sum(1 for _ in _AHEAD.finditer(self.text))
        return (near + len(self.deictic) + ahead) * _BYGONE_WEIGHT <= len(self.years) + self.months

    def _opens_with_the_past(self) -> bool:
        """True where a text begins in the past, and hardly anything of it is of the page's day."""
        enough = len(self.years) + self.months >= _OPENING_LEAST
        return enough and self._begins_in_the_past() and self._is_over()

    def _begins_in_the_past(self) -> bool:
        """True where the first lines name a year long gone by."""
        if self.anchor is None or not self.years or self.years[0][0] > _OPENING:
            return False
        return self.years[0][1] < self.anchor.year - 1
