"""Does a date fall into the time that was asked for: may it, must it?"""

from __future__ import annotations

from datetime import date, timedelta

from ..errors import QueryError
from ..model import DateRange, Granularity, format_edtf
from .filters import Filters


def find_windows(filters: Filters) -> tuple[DateRange, ...]:
    """The stretches of time that were asked for, apart from each other; none where no time was asked for.

    Raises `QueryError` where they contradict each other, so that no day could be in all of them.
    """
    start = filters.since.start if filters.since else None
    end = filters.until.end if filters.until else None
    if filters.since and filters.until and start and end and start >= end:
        raise QueryError(
            f"since {format_edtf(filters.since)} lies after until {format_edtf(filters.until)}: exchange the two"
        )
    bounds = _stretch(start, end) if start or end else None
    if not filters.years:
        return (bounds,) if bounds else ()
    windows = [_cut(year, bounds) for year in _joined(filters.years) if bounds is None or year.overlaps(bounds)]
    if not windows:
        raise QueryError("no day of that year lies between since and until: leave one of them out")
    return tuple(windows)


def falls(when: DateRange, windows: tuple[DateRange, ...], *, certain: bool) -> bool:
    """True where a date may fall into one of the windows, or (`certain`) must."""
    if certain:
        widest = _widest(when)
        return any(widest.within(window) for window in windows)
    return any(when.overlaps(window) for window in windows)


def _widest(when: DateRange) -> DateRange:
    """An approximate date may be off by its own length to either side: "about June" is May to July."""
    if not when.approximate or when.start is None or when.end is None:
        return when
    length = timedelta(days=when.days_long)
    start = when.start - length if when.start - date.min > length else None
    end = when.end + length if date.max - when.end > length else None
    return _stretch(start, end) if start or end else when


def _joined(years: tuple[DateRange, ...]) -> list[DateRange]:
    """In order, those that touch made one: what lies across New Year is certainly in both years together."""
    joined: list[DateRange] = []
    for year in sorted(years, key=DateRange.sort_key):
        before = joined[-1] if joined else None
        if before is None or before.end is None or year.start is None or before.end < year.start:
            joined.append(year)
        elif year.end is not None and before.end < year.end:
            joined[-1] = _stretch(before.start, year.end)
    return joined


def _cut(year: DateRange, bounds: DateRange | None) -> DateRange:
    if bounds is None:
        return year
    starts = [day for day in (year.start, bounds.start) if day]
    ends = [day for day in (year.end, bounds.end) if day]
    return _stretch(max(starts, default=None), min(ends, default=None))


def _stretch(start: date | None, end: date | None) -> DateRange:
    if start is None or end is None:
        return DateRange(start=start, end=end, granularity=Granularity.DAY)
    return DateRange.between(start, end)
