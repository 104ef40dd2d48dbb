"""Calendar values: how finely a date is known, stretches of the calendar, and their EDTF spelling.

EDTF is ISO 8601-2:2019 (https://www.loc.gov/standards/datetime/). It has no week: a week is written as
its seven days. Quarters, halves, decades and centuries are written as intervals too, seasons as `2017-23`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

_DAY = timedelta(days=1)
_LAST_YEAR = 9998  # the exclusive end of a range must still be a `date`


class Granularity(StrEnum):
    """How finely a date is known, finest first."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"


_UNIT_MONTHS = {Granularity.MONTH: 1, Granularity.QUARTER: 3, Granularity.HALF: 6}
_UNIT_YEARS = {Granularity.YEAR: 1, Granularity.DECADE: 10, Granularity.CENTURY: 100}
_SEASON_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}
"""EDTF season code to its first month (meteorological, northern; the text gives no days)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """A stretch of the calendar: first day in, last day out.

    Each stretch has one spelling: a closed range that is exactly a day, a (Monday to Sunday) week, a month,
    a quarter, a half, a year, a decade or a century bears that granularity, any other one is a span or a season.
    A range with one open end bears the granularity of the end that is known: day, month or year.

    >>> format_edtf(DateRange.month(2023, 4))
    '2023-04'
    """

    start: date | None
    """First day. `None` means that no beginning is known."""

    end: date | None
    """First day *after* the range. `None` means that no end is known; "still going on" is a status."""

    granularity: Granularity
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("a date range needs at least one known end")
        if self.start is not None and self.end is not None:
            if self.start >= self.end:
                raise ValueError(f"a date range ends after it starts, not {self.start} to {self.end}")
            if self.granularity is Granularity.SEASON:
                known = _is_season(self.start, self.end)
            else:
                known = self.granularity is _granularity(self.start, self.end)
        else:
            known = self.granularity in _open_granularities(self.start, self.end)
        if not known:
            raise ValueError(f"{self.start} to {self.end} is not a {self.granularity}")

    @classmethod
    def day(cls, day: date) -> DateRange:
        return cls(start=day, end=day + _DAY, granularity=Granularity.DAY)

    @classmethod
    def week(cls, day: date) -> DateRange:
        """The Monday-to-Sunday week that `day` lies in."""
        monday = day - timedelta(days=day.weekday())
        return cls(start=monday, end=monday + timedelta(days=7), granularity=Granularity.WEEK)

    @classmethod
    def month(cls, year: int, month: int) -> DateRange:
        return cls(start=date(year, month, 1), end=_month_after(year, month, 1), granularity=Granularity.MONTH)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> DateRange:
        first = 3 * quarter - 2
        return cls(start=date(year, first, 1), end=_month_after(year, first, 3), granularity=Granularity.QUARTER)

    @classmethod
    def half(cls, year: int, half: int) -> DateRange:
        first = 6 * half - 5
        return cls(start=date(year, first, 1), end=_month_after(year, first, 6), granularity=Granularity.HALF)

    @classmethod
    def season(cls, year: int, code: int) -> DateRange:
        """`code` is EDTF's: 21 spring, 22 summer, 23 autumn, 24 winter (that begins in December of `year`)."""
        first = _SEASON_MONTHS[code]
        return cls(start=date(year, first, 1), end=_month_after(year, first, 3), granularity=Granularity.SEASON)

    @classmethod
    def year(cls, year: int) -> DateRange:
        return cls(start=date(year, 1, 1), end=date(year + 1, 1, 1), granularity=Granularity.YEAR)

    @classmethod
    def decade(cls, year: int) -> DateRange:
        """The ten years that begin with `year`, a multiple of ten."""
        return cls(start=date(year, 1, 1), end=date(year + 10, 1, 1), granularity=Granularity.DECADE)

    @classmethod
    def century(cls, year: int) -> DateRange:
        """The hundred years that begin with `year`, a multiple of a hundred (TIMEX3 counts them so)."""
        return cls(start=date(year, 1, 1), end=date(year + 100, 1, 1), granularity=Granularity.CENTURY)

    @classmethod
    def between(cls, start: date, end: date) -> DateRange:
        """From `start` up to but not including `end`, under the name of the unit it exactly is, else a span."""
        return cls(start=start, end=end, granularity=_granularity(start, end))

    @classmethod
    def days(cls, first: date, last: date) -> DateRange:
        """From `first` to `last`, both inclusive."""
        return cls.between(first, last + _DAY)

    @classmethod
    def joined(cls, first: DateRange, last: DateRange) -> DateRange:
        """From the start of `first` to the end of `last`; `ValueError` where either of these is open."""
        if first.start is None or last.end is None:
            raise ValueError("only known ends can be joined")
        whole = cls.between(first.start, last.end)
        return replace(whole, approximate=first.approximate or last.approximate)

    def in_year(self, year: int) -> DateRange | None:
        """The same days of another year; `None` where it has not got them, or an end is open."""
        if self.start is None or self.end is None:
            return None
        try:
            start, end = (day.replace(year=day.year + year - self.start.year) for day in (self.start, self.end))
        except ValueError:
            return None
        return replace(self, start=start, end=end)

    def from_here_on(self) -> DateRange:
        """`2023` becomes `2023/..`: not before its first day."""
        return self._opened(start=self.start, end=None)

    def up_to_here(self) -> DateRange:
        """`2023-03` becomes `../2023-03`: not after its last day."""
        return self._opened(start=None, end=self.end)

    def _opened(self, *, start: date | None, end: date | None) -> DateRange:
        fits = _open_granularities(start, end)
        granularity = self.granularity if self.granularity in fits else fits[-1]
        return DateRange(start=start, end=end, granularity=granularity, approximate=self.approximate)

    def about(self) -> DateRange:
        """The same range, known only roughly (`2023-06` becomes `2023-06~`)."""
        return replace(self, approximate=True)

    @property
    def last(self) -> date | None:
        """Last day *in* the range."""
        return None if self.end is None else self.end - _DAY

    @property
    def is_open(self) -> bool:
        """True where one of the ends is not known."""
        return self.start is None or self.end is None

    @property
    def days_long(self) -> int:
        """Number of days; an open range counts as longer than any closed one."""
        if self.start is None or self.end is None:
            return (date.max - date.min).days + 1
        return (self.end - self.start).days

    def overlaps(self, other: DateRange) -> bool:
        """True where the two may be the same day: an open end reaches for ever."""
        return _before(self.start, other.end) and _before(other.start, self.end)

    def within(self, other: DateRange) -> bool:
        """True where every day of this range lies in `other`."""
        starts = other.start is None or (self.start is not None and self.start >= other.start)
        ends = other.end is None or (self.end is not None and self.end <= other.end)
        return starts and ends

    def sort_key(self) -> tuple[date, date, bool]:
        """By first day, the longer range first (a month before its days); an unknown start is as early as its end."""
        start = self.start or self.last or date.min
        longest = date.max - (self.end or date.max)
        return (start, date.min + longest, self.approximate)


def parse_edtf(text: str) -> DateRange:
    """Read an EDTF date, interval, open interval, season, decade (`197X`) or century (`19XX`).

    A mark of doubt (`~`, `?`, `%`) on any part makes the whole approximate.
    Raises `ValueError` that says what is wrong.

    >>> parse_edtf("2023-06-20/2023-06-21").days_long
    2
    """
    plain = re.sub(r"[~?%]", "", text.strip())
    approximate = plain != text.strip()
    if plain.count("/") == 1:
        left, right = plain.split("/")
        opened, closed = {"..", ""}.intersection((left, right)), None
        if len({left, right} - {"..", ""}) == 0:
            raise ValueError(f"{text!r} has no known end")
        if opened:
            known = _parse_date(left if left not in opened else right)
            closed = known.from_here_on() if left not in opened else known.up_to_here()
        else:
            closed = DateRange.joined(_parse_date(left), _parse_date(right))
    else:
        closed = _parse_date(plain)
    return closed.about() if approximate else closed


def _parse_date(text: str) -> DateRange:
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?|(\d{3})X|(\d\d)XX", text)
    if match is None:
        raise ValueError(
            f"{text!r} is not a date: write 2023, 2023-04, 2023-04-20 or an interval 2023-04-20/2023-05-02"
        )
    year, month, day, decade, century = match.groups()
    if decade:
        return DateRange.decade(int(decade) * 10)
    if century:
        return DateRange.century(int(century) * 100)
    if not 1 <= int(year) <= _LAST_YEAR:
        raise ValueError(f"{text!r}: the year must lie between 0001 and {_LAST_YEAR}")
    if month is None:
        return DateRange.year(int(year))
    if day is None and int(month) in _SEASON_MONTHS:
        return DateRange.season(int(year), int(month))
    if day is None and 33 <= int(month) <= 36:
        return DateRange.quarter(int(year), int(month) - 32)
    if not 1 <= int(month) <= 12:
        raise ValueError(f"{text!r}: there is no month {month}")
    if day is None:
        return DateRange.month(int(year), int(month))
    if not 1 <= int(day) <= monthrange(int(year), int(month))[1]:
        raise ValueError(f"{text!r}: there is no day {day} in that month")
    return DateRange.day(date(int(year), int(month), int(day)))


def format_edtf(when: DateRange) -> str:
    """The one EDTF spelling of a range; `parse_edtf` reads it back.

    >>> format_edtf(DateRange.week(date(2023, 1, 18)))
    '2023-01-16/2023-01-22'
    """
    mark = "~" if when.approximate else ""
    start, last = when.start, when.last
    if start is None or last is None:
        if start is not None:
            return f"{_spelt(start, when.granularity)}{mark}/.."
        assert last is not None
        return f"../{_spelt(last, when.granularity)}{mark}"
    if when.granularity in (Granularity.DAY, Granularity.MONTH, Granularity.YEAR):
        return _spelt(start, when.granularity) + mark
    if when.granularity is Granularity.SEASON:
        code = next(code for code, month in _SEASON_MONTHS.items() if month == start.month)
        return f"{start.year:04}-{code}{mark}"
    finest = _finest_ends(start, last)
    return f"{_spelt(start, finest)}{mark}/{_spelt(last, finest)}{mark}"


def _finest_ends(start: date, last: date) -> Granularity:
    if start.day != 1 or (last + _DAY).day != 1:
        return Granularity.DAY
    return Granularity.YEAR if start.month == 1 and last.month == 12 else Granularity.MONTH


def _spelt(day: date, granularity: Granularity) -> str:
    return day.isoformat()[: {Granularity.YEAR: 4, Granularity.MONTH: 7}.get(granularity, 10)]


def _granularity(start: date, end: date) -> Granularity:
    if end - start == _DAY:
        return Granularity.DAY
    if end - start == timedelta(days=7) and start.weekday() == 0:
        return Granularity.WEEK
    if start.day == 1 == end.day:
        months = 12 * (end.year - start.year) + end.month - start.month
        for unit, length in _UNIT_MONTHS.items():
            if months == length and (start.month - 1) % length == 0:
                return unit
        for unit, years in _UNIT_YEARS.items():
            if start.month == 1 and months == 12 * years and start.year % years == 0:
                return unit
    return Granularity.SPAN


def _is_season(start: date, end: date) -> bool:
    return start.day == 1 and start.month in _SEASON_MONTHS.values() and end == _month_after(start.year, start.month, 3)


def _open_granularities(start: date | None, end: date | None) -> tuple[Granularity, ...]:
    """Day, then month and year where the known end is the edge of one."""
    edge = start or end
    assert edge is not None
    fits = [Granularity.DAY]
    if edge.day == 1:
        fits.append(Granularity.MONTH)
        if edge.month == 1:
            fits.append(Granularity.YEAR)
    return tuple(fits)


def _month_after(year: int, month: int, count: int) -> date:
    months = 12 * year + month - 1 + count
    return date(months // 12, months % 12 + 1, 1)


def _before(start: date | None, end: date | None) -> bool:
    return start is None or end is None or start < end
