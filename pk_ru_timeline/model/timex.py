"""Time expressions as TIMEX3 has them (ISO-TimeML, ISO 24617-1:2012)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .dates import DateRange


class TimexType(StrEnum):
    """TIMEX3 `type`."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A time expression of a text, and what it was read as."""

    start: int
    """First character, counted from the beginning of the text."""

    end: int
    """First character after it."""

    text: str
    """Exactly the text's words."""

    type: TimexType
    value: str
    """TIMEX3 `value`: `2023-01-29`, `2023-W03`, `2023-Q1`, `202`, `P3M`, `XXXX-WXX-2`, `PRESENT_REF` ..."""

    rule: str
    """Name of the rule that read it."""

    mod: str | None = None
    """TIMEX3 `mod`: `START`, `MID`, `END`, `APPROX`, `MORE_THAN` ...; `None` where the words are plain."""

    when: DateRange | None = None
    """The days it denotes; `None` where it denotes none, or none that is known (a weekday without an anchor)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimesRead:
    """The time expressions of one story, and the day they were counted from."""

    source: str
    headline: str
    anchor: date | None
    """`None` where nothing dates the story: what is relative stays open."""

    how: str | None
    """How the anchor was found."""

    timexes: tuple[Timex, ...]
    """Places count in the file."""
