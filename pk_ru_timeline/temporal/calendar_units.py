"""Stretches of the calendar and how they are shifted, named and spelt. No text is read here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from pk_ru_timeline.model import DateRange, TimexType

from .rule import Meaning
from .words import SEASON_CODES


def day(when: date) -> Meaning:
    return _date(when.isoformat(), DateRange.day(when))


def week(inside: date) -> Meaning:
    """The Monday-to-Sunday week that `inside` lies in."""
    year, number, _ = inside.isocalendar()
    return _date(f"{year:04}-W{number:02}", DateRange.week(inside))


def weekend(inside: date) -> Meaning:
    """Saturday and Sunday of that week."""
    year, number, weekday = inside.isocalendar()
    saturday = inside + timedelta(days=6 - weekday)
    return _date(f"{year:04}-W{number:02}-WE", DateRange.days(saturday, saturday + timedelta(days=1)))


def spelt(year: int) -> str:
    """`0480`, or `BC0480` of a negative year: those before Christ have no days here."""
    return f"{year:04}" if year > 0 else f"BC{-year:04}"


def years_on(year: int, count: int) -> int:
    """The year so many years later (negative: earlier); there is no year 0."""
    there = year + count
    return there if (there > 0) == (year > 0) and there else there + (1 if count > 0 else -1)


def month(year: int, number: int) -> Meaning:
    if year < 1:
        return open_date(f"{spelt(year)}-{number:02}")
    return _date(f"{year:04}-{number:02}", DateRange.month(year, number))


def quarter(year: int, number: int) -> Meaning:
    if year < 1:
        return open_date(f"{spelt(year)}-Q{number}")
    return _date(f"{year:04}-Q{number}", DateRange.quarter(year, number))


def half(year: int, number: int) -> Meaning:
    if year < 1:
        return open_date(f"{spelt(year)}-H{number}")
    return _date(f"{year:04}-H{number}", DateRange.half(year, number))


def season(year: int, code: str) -> Meaning:
    """`code` is TIMEX3's; a winter bears the year in which it begins."""
    if year < 1:
        return open_date(f"{spelt(year)}-{code}")
    return _date(f"{year:04}-{code}", DateRange.season(year, SEASON_CODES[code]))


def year(number: int) -> Meaning:
    if number < 1:
        return open_date(spelt(number))
    return _date(f"{number:04}", DateRange.year(number))


def decade(number: int) -> Meaning:
    """The ten years that begin with `number`."""
    return _date(f"{number // 10:03}", DateRange.decade(number))


def century(number: int) -> Meaning:
    """The hundred years that begin with `number`: 1900 is the twentieth century."""
    return _date(f"{number // 100:02}", DateRange.century(number))


def in_part_of_day(day: Meaning, part: str) -> Meaning:
    """The morning, afternoon, evening or night (`TMO`, `TAF`, `TEV`, `TNI`) or the time (`T09:30`) of a day."""
    return replace(day, type=TimexType.TIME, value=day.value + part)


def hour(twelve: int, *, late: bool) -> int:
    """An hour of the clock's twelve as one of the day's twenty-four: after noon where it is late."""
    return twelve % 12 + 12 * late


def open_date(value: str) -> Meaning:
    """A date whose days are not known: `XXXX-10-13`, `PAST_REF`."""
    return _date(value, None)


def _date(value: str, when: DateRange | None) -> Meaning:
    return Meaning(type=TimexType.DATE, value=value, when=when)


def year_in_short(two_digits: int, anchor: date) -> int:
    """The last year with these digits that has come by the day of the anchor, or that is near."""
    latest = anchor.year + _NEAR_YEARS
    return latest - (latest - two_digits) % 100


_NEAR_YEARS = 10
_HALVES = {"century": ("year", 50), "decade": ("year", 5), "year": ("month", 6)}


def whole_units(unit: str, number: float | None) -> tuple[str, int] | None:
    """Half a century as fifty years, half a year as six months; `None` where the number is broken or not known."""
    if number is None:
        return None
    if number == 0.25 and unit == "century":
        return "year", 25
    if number == 0.5:
        return _HALVES.get(unit)
    return (unit, int(number)) if number == int(number) else None


_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX"}


def unknown(unit: str) -> Meaning:
    """One such unit, and the text does not say which."""
    return open_date(_UNKNOWN.get(unit, "XXXX"))


def shifted(unit: str, anchor: date, count: int) -> Meaning | None:
    """The `unit` that lies `count` units after (negative: before) the one `anchor` lies in; `None` off the calendar."""
    try:
        return _shifted(unit, anchor, count)
    except (ValueError, OverflowError):
        return None


def _shifted(unit: str, anchor: date, count: int) -> Meaning:
    if unit in ("day", "night"):
        return day(anchor + timedelta(days=count))
    if unit in ("week", "fortnight"):
        return week(anchor + timedelta(days=7 * count * (2 if unit == "fortnight" else 1)))
    if unit == "weekend":
        return weekend(anchor + timedelta(days=7 * count))
    if unit in ("month", "quarter"):
        there = anchor + relativedelta(months=count * (3 if unit == "quarter" else 1))
        return month(there.year, there.month) if unit == "month" else quarter(there.year, (there.month + 2) // 3)
    named, years = _YEARS_NAMED[unit]
    number = (anchor.year // years + count) * years
    if number < 1:
        raise ValueError(number)
    return named(number)


_YEARS_NAMED: dict[str, tuple[Callable[[int], Meaning], int]] = {
    "year": (year, 1),
    "decade": (decade, 10),
    "century": (century, 100),
}
