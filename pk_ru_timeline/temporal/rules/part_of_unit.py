"""Weeks named by a month or by one of their days: `the last week of November 2021`, `the week of March 6`."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from pk_ru_timeline.model import DateRange
from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.words import DAY, MONTH, ORDINALS, YEAR, S
from pk_ru_timeline.temporal.years import year_of

from .days import month_number

_NTH = r"(?P<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th)"


def week_of_month(match: re.Match[str], context: Context) -> Meaning | None:
    number = month_number(match)
    year = int(match["year"]) if match["year"] else year_of(context, number)
    nth = match["nth"].lower()
    if year is None:
        return units.open_date(f"XXXX-{number:02}")
    length = monthrange(year, number)[1]
    last_day = length if nth in ("last", "final") else 7 * (ORDINALS.get(nth) or int(nth[0]))
    last = date(year, number, last_day)
    days = DateRange.days(last - timedelta(days=6), last)
    return replace(units.month(year, number), mod="END" if last_day == length else None, when=days)


def week_of_day(match: re.Match[str], context: Context) -> Meaning | None:
    number, day = month_number(match), int(match["day"])
    year = int(match["year"]) if match["year"] else year_of(context, number, day)
    if year is None or day > monthrange(year, number)[1]:
        return None
    return units.week(date(year, number, day))


RULES = (
    Rule(
        name="week-of-month",
        triggers=frozenset({"week"}),
        pattern=rf"(?:the{S})?{_NTH}{S}week{S}(?:of|in){S}{MONTH}(?:,?{S}(?:of{S})?{YEAR})?",
        resolve=week_of_month,
        reads=(("the last week of November 2021", "2021-11"), ("the first week of May", "2023-05")),
        leaves=("the last week of the month",),
    ),
    Rule(
        name="week-of-day",
        triggers=frozenset({"week"}),
        pattern=rf"(?:the{S})?week{S}(?:of|beginning|starting){S}(?:{MONTH}{S}{DAY}(?:,?{S}{YEAR})?)",
        resolve=week_of_day,
        reads=(("the week of March 6", "2023-W10"),),
        leaves=("the week of talks", "the week of Feb. 30"),
    ),
)
