"""A line of a page, and what it is taken for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a line is."""

    TITLE = "title"
    TEXT = "text"
    BULLET = "bullet"
    CAPTION = "caption"
    DATED = "date of the page"
    ADDRESS = "address"
    FURNITURE = "furniture"
    END = "end of the story"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that is not blank, without the white space (and the bullet) around it."""

    start: int
    end: int
    text: str
    kind: Kind
    why: str = ""
    """For furniture: in a few words, why it is taken for that."""

    day: date | None = None
    """For a date of the page: the day it gives."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """That a line is no copy: what it is, why, and the day it gives."""

    kind: Kind
    why: str
    day: date | None = None


FULL_STOP = re.compile(r"""[.!?…]["'”’»)\]]*$""")
"""A full stop or the like at the end of a line."""


def count_words(line: str) -> int:
    """Words, by the spaces between them."""
    return line.count(" ") + 1
