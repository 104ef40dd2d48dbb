"""Whether a text is of antiquity, where `in 211` is a year, and on which side of Christ its years are."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

_MARKED = re.compile(
    r"\b[1-9]\d{0,3}(?:\s?[-–/]\s?\d{1,4})?\s?(?:(?P<before>BCE?\b|B\.C\.)|AD\b|A\.D\.|CE\b)|\b(?:AD|A\.D\.)\s[1-9]\d{0,2}\b"
)
_DATED = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s[1-9]\d\d"
    r"(?=[.,;)]|\s(?:[a-z]+ed|he|she|they|the|and|to|by|with|after|when|was|were)\b)"
)
_OFTEN = 2


@lru_cache(maxsize=2)
def _eras(text: str) -> tuple[tuple[int, int], ...]:
    """Places of the years that bear their era, each with its sign; two dates in unmarked years will do."""
    marked = tuple((found.start(), -1 if found["before"] else 1) for found in _MARKED.finditer(text))
    if len(marked) < _OFTEN:
        dated = sum(1 for _ in _DATED.finditer(text))
        return ((0, 1),) if dated >= _OFTEN else ()
    return marked


def era_at(text: str, place: int) -> int:
    """-1 where a year of three digits is one before Christ, 1 where it is one of our era, 0 where it is none."""
    eras = _eras(text)
    if not eras:
        return 0
    return eras[max(0, bisect_right(eras, (place, 1)) - 1)][1]
