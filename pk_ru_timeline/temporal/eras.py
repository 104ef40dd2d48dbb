"""Whether a text is of antiquity, where `in 211` is a year, and on which side of Christ its years are."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

_MARKED = re.compile(
    r"\b(?P<number>[1-9]\d{0,3})(?:\s?[-–/]\s?\d{1,4})?\s?(?:(?P<before>BCE?\b|B\.C\.)|AD\b|A\.D\.|CE\b)|\b(?:AD|A\.D\.)\s[1-9]\d{0,2}\b"
)
_DATED = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s[1-9]\d\d"
    r"(?=[.,;)]|\s(?:[a-z]+ed|he|she|they|the|and|to|by|with|after|when|was|were)\b)"
)
_BARE = re.compile(r"\b(?:[Ii]n|(?:spring|summer|autumn|fall|winter)(?:\sof)?)\s([1-9]\d\d)(?=[,.;)])")
_OFTEN, _NEAR = 2, 10


@lru_cache(maxsize=2)
def _eras(text: str) -> tuple[tuple[int, int], ...]:
    """Places of the years that bear their era, each with its sign; two dates in unmarked years will do.

    So will one before Christ with an unmarked one near it: `the spring of 322, ... in 323 BC`.
    """
    found = list(_MARKED.finditer(text))
    marked = tuple((one.start(), -1 if one["before"] else 1) for one in found)
    if len(found) == 1 and found[0]["before"] and _has_neighbour(text, found[0]):
        return marked
    if len(marked) < _OFTEN:
        dated = sum(1 for _ in _DATED.finditer(text))
        return ((0, 1),) if dated >= _OFTEN else ()
    return marked


def _has_neighbour(text: str, marked: re.Match[str]) -> bool:
    return any(abs(int(bare[1]) - int(marked["number"])) <= _NEAR for bare in _BARE.finditer(text))


def era_at(text: str, place: int) -> int:
    """-1 where a year of three digits is one before Christ, 1 where it is one of our era, 0 where it is none."""
    eras = _eras(text)
    if not eras:
        return 0
    return eras[max(0, bisect_right(eras, (place, 1)) - 1)][1]
