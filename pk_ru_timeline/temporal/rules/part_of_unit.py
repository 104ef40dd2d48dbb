"""Weeks and weekdays counted within a month: `the last week of October 2020`, `the first Monday in March`."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from pk_ru_timeline.model import DateRange
from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.running import page_month, running_month
from pk_ru_timeline.temporal.words import DAY, MONTH, WEEKDAY, WEEKDAY_TRIGGERS, WEEKDAYS, YEAR, S
from pk_ru_timeline.temporal.years import year_of

from .days import month_number

_NTH = r"(?P<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th)"


_NUMBERS = {
    "first": 0,
    "1st": 0,
    "second": 1,
    "2nd": 1,
    "third": 2,
    "3rd": 2,
    "fourth": 3,
    "4th": 3,
    "last": -1,
    "final": -1,
}


def _month(match: re.Match[str], context: Context) -> tuple[int | None, int]:
    """Year (`None` where it is not known) and number of the month that the words name."""
    number = month_number(match)
    return (int(match["year"]) if match["year"] else year_of(context, number)), number


def _week_of_month(match: re.Match[str], context: Context) -> Meaning:
    if match["told"]:
        month = running_month(context)
        return units.unknown("week") if month is None else _week_in(match, month.year, month.month)
    year, number = _month(match, context)
    if year is None:
        return units.open_date(f"XXXX-{number:02}")
    return _week_in(match, year, number)


def _week_in(match: re.Match[str], year: int, number: int) -> Meaning:
    nth, length = _NUMBERS.get(match["nth"].lower(), -1), monthrange(year, number)[1]
    last = date(year, number, length if nth < 0 else 7 * nth + 7)
    return replace(units.week(last - timedelta(days=3)), when=DateRange.days(last - timedelta(days=6), last))


def _week_of_day(match: re.Match[str], context: Context) -> Meaning | None:
    number, day = month_number(match), int(match["day"])
    year = int(match["year"]) if match["year"] else year_of(context, number, day)
    if year is None or year < 1 or day > monthrange(year, number)[1]:
        return None
    middle = timedelta(days=3 if match["until"] else 0)
    return units.week(date(year, number, day) + middle)


def _weekday_of_month(match: re.Match[str], context: Context) -> Meaning:
    """`the last Friday of May`."""
    year, number = _month(match, context)
    return units.unknown("day") if year is None else _nth_weekday(match, year, number)


def _weekday_of_page_month(match: re.Match[str], context: Context) -> Meaning:
    """`the first Monday of next month`."""
    month = page_month(context, match["which"].lower())
    return units.unknown("day") if month is None else _nth_weekday(match, month.year, month.month)


def _nth_weekday(match: re.Match[str], year: int, month: int) -> Meaning:
    weekday, length = WEEKDAYS[match["weekday"].lower()], monthrange(year, month)[1]
    first = 1 + (weekday - date(year, month, 1).weekday()) % 7
    return units.day(date(year, month, range(first, length + 1, 7)[_NUMBERS.get(match["nth"].lower(), -1)]))


def _edge_of_year(match: re.Match[str], _context: Context) -> Meaning:
    """`the last week of 1979`, `the first days of 2020`: seven days at the edge of a year."""
    year, first = int(match["year"]), match["nth"].lower() in ("first", "opening")
    edge = date(year, 1, 1) if first else date(year, 12, 31)
    days = DateRange.days(edge, edge + timedelta(days=6)) if first else DateRange.days(edge - timedelta(days=6), edge)
    return replace(units.month(year, edge.month), mod="START" if first else "END", when=days)


RULES = (
    Rule(
        name="week-of-month",
        triggers=frozenset({"week"}),
        pattern=rf"(?:the{S})?{_NTH}{S}week{S}(?:of|in){S}(?:{MONTH}(?:,?{S}(?:of{S})?{YEAR})?|(?P<told>the|that|this){S}month\b)",
        resolve=_week_of_month,
        reads=(("the last week of October 2020", "2020-W44"), ("the first week of May", "2023-W18")),
        leaves=("the last week of the war",),
    ),
    Rule(
        name="edge-of-year",
        triggers=frozenset({"week", "days"}),
        then=rf"{S}of{S}\d",
        pattern=rf"the{S}(?P<nth>first|opening|last|final|closing){S}(?:week|days){S}of{S}{YEAR}",
        resolve=_edge_of_year,
        reads=(("in the last week of 1979", "1979-12"), ("in the first days of 2020", "2020-01")),
        leaves=("the last days of May",),
    ),
    Rule(
        name="weekday-of-month",
        triggers=WEEKDAY_TRIGGERS,
        then=rf"{S}(?:of|in)",
        pattern=rf"(?:the{S})?{_NTH}{S}{WEEKDAY}{S}(?:of|in){S}{MONTH}(?:,?{S}(?:of{S})?{YEAR})?",
        resolve=_weekday_of_month,
        reads=(("the last Friday of May", "2023-05-26"), ("the first Monday in March 2021", "2021-03-01")),
        leaves=("the last Friday of the truce",),
    ),
    Rule(
        name="weekday-of-publication-month",
        triggers=WEEKDAY_TRIGGERS,
        then=rf"{S}(?:of|in)",
        pattern=rf"(?:the{S})?{_NTH}{S}{WEEKDAY}{S}(?:of|in){S}(?P<which>this|last|next){S}month\b",
        resolve=_weekday_of_page_month,
        reads=(("the second Tuesday of next month", "2023-07-11"),),
    ),
    Rule(
        name="week-of-day",
        triggers=frozenset({"week"}),
        pattern=rf"(?:the{S})?week{S}(?:of|beginning|starting){S}(?:{MONTH}{S}{DAY}(?:\s?[-–]\s?(?P<until>[0-3]?\d)\b(?!{S}[A-Z]))?(?:,?{S}{YEAR})?)",
        resolve=_week_of_day,
        reads=(("the week of March 6", "2023-W10"), ("the week of May 14-20", "2023-W20")),
        leaves=("the week of talks", "the week of Feb. 30"),
    ),
)
