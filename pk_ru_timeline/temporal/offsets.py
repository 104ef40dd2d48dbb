"""Dates counted from the clause before: `on Thursday, three days after the president telephoned`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from pk_ru_timeline.model import DateRange, Granularity, Timex, TimexType, format_edtf

from . import calendar_units as units

COUNTED_FROM_CLAUSE = "counted-from-clause"
"""Name of the rule: the date belongs to the clause behind it, not to the one whose date it is counted from."""

_LENGTH = re.compile(r"P(\d{1,3})([DWMY])")
_AFTER = re.compile(r"\s{1,2}(after|before)\s(?!\d)", re.IGNORECASE)
_COMMA = re.compile(r",\s{1,2}(?:just\s|only\s|barely\s|exactly\s)?\Z", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[.!?][\"'”’)]*\s+[A-Z\"“]|\n")
_FARTHEST = 200
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def offsets(text: str, timexes: Sequence[Timex]) -> Iterator[Timex]:
    """A date for each length of time between a comma and "after" or "before", counted from the day told before it.

    Only within the sentence. Of days it is a day; "two weeks" are as rough as that, and so are months.
    """
    day: Timex | None = None
    for timex in timexes:
        if timex.when is not None and timex.when.granularity is Granularity.DAY:
            day = timex
        elif timex.type is TimexType.DURATION and day is not None and (counted := _counted(text, day, timex)):
            yield counted


def _counted(text: str, day: Timex, length: Timex) -> Timex | None:
    measure, way = _LENGTH.fullmatch(length.value), _AFTER.match(text, length.end)
    if measure is None or way is None or not _COMMA.search(text, max(0, length.start - 12), length.start):
        return None
    if length.start - day.end > _FARTHEST or _ENDS_SENTENCE.search(text, day.end, length.start):
        return None
    assert day.when is not None and day.when.start is not None
    number = -int(measure[1]) if way[1].lower() == "after" else int(measure[1])
    when = _shifted(day.when.start, number, measure[2])
    if when is None:
        return None
    end = length.end + way.end(1) - way.start()
    return replace(
        length,
        type=TimexType.DATE,
        end=end,
        text=text[length.start : end],
        value=format_edtf(when),
        rule=COUNTED_FROM_CLAUSE,
        when=when,
    )


def _shifted(day: date, number: int, unit: str) -> DateRange | None:
    """The day so many units away, or the week, month or year around it; `None` where the calendar has none."""
    there = units.shifted(_UNITS[unit], day, number)
    if there is None or there.when is None:
        return None
    return there.when if unit == "D" else replace(there.when, approximate=True)
