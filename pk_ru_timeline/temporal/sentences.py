"""Where sentences begin, well enough to know which words stand near each other. The text is not changed."""

from __future__ import annotations

import re
from bisect import bisect_right

_ABBREVIATIONS = (
    ("Mr", "Dr", "Ms", "St", "Lt", "No", "Co"),
    ("Mrs", "Gen", "Col", "Sen", "Rep", "Gov", "Sgt", "Maj", "Inc", "Ltd"),
    ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    ("Sept", "Corp", "Capt"),
)  # fmt: skip
"""Words whose full stop ends no sentence; each row of one length, as a lookbehind needs it."""

_NOT_AFTER = r"(?<!\b[A-Z]\.)" + "".join(rf"(?<!\b(?:{'|'.join(row)})\.)" for row in _ABBREVIATIONS)
_NO_TIME_GOES_ON = (
    r"(?!(?<=[ap]\.m\.)\s+(?:\(|\d|[ECMP][SD]?T\b|GMT\b|UTC\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))"
)
"""Not the full stop of `10 a.m. (1400 GMT) on Monday`."""

_END = re.compile(
    r"[.!?\n](?:(?<=\n)[^\S\n]*(?=[^a-z\d\s]|\n)"
    rf"|(?<!\n){_NOT_AFTER}{_NO_TIME_GOES_ON}[\"'”’)\]]*\s+(?=[\"'“‘(\[`]*[A-Z0-9]))"
)


class Sentences:
    """The sentences of a text, found when they are first asked for."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._ends = [match.end() for match in _END.finditer(text)]

    def bounds(self, at: int, around: int = 0) -> tuple[int, int]:
        """Start and end of the sentence at a place, with so many of its neighbours on either side."""
        index = bisect_right(self._ends, at)
        first, last = index - 1 - around, index + around
        return (
            self._ends[first] if first >= 0 else 0,
            self._ends[last] if last < len(self._ends) else self._length,
        )
