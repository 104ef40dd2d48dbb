"""Quarters and the other periods that figures are about, and what `a year earlier` means beside them."""

from __future__ import annotations

import re
from datetime import date

from . import calendar_units as units
from .context import Context
from .rule import Meaning
from .running import base_year
from .words import MONTH, MONTHS

_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_YEAR = re.compile(r"\d{4}")
_HALF = re.compile(r"(\d{4})-H([12])")
QUARTER_LONG = 3
"""Months in a quarter."""

_ENDED = re.compile(
    rf"(?:\speriod)?,?\s(?:which\s)?(?:ended|to)\s{MONTH}\s(?:2[5-9]|3[01])\b(?:,\s(?P<year>(?:19|20)\d\d))?",
    re.IGNORECASE,
)
_SET_AGAINST = re.compile(r"\b(?:from|against|versus|compared)\b[^.;\n]*\sin\s\Z", re.IGNORECASE)
"""`will rise from 7 percent in the third quarter`: that quarter is over."""

_FIGURE = re.compile(r"\b(?:from|against|compared\swith)\s[$£€]?\d[^.;\n]*(?:\.\d[^.;\n]*)*\Z")
_INTO = re.compile(r"\binto\s\Z")
_COMPARED = re.compile(r"\b(?:below|above|than|from|over|against|with|(?:those|level|that)\sof)\s\Z", re.IGNORECASE)
_SET_AGAINST_WITHIN = 48
_A_YEAR = 366
_PERCENT = re.compile(r"\d\s?%|\bper\s?cent\b")


def tell_quarter(context: Context, year: int, number: int) -> None:
    """Remember the quarter that figures are about: one that has begun, and not the one that they are set against."""
    begun = context.anchor is None or (year, 3 * number - 2) <= (context.anchor.year, context.anchor.month)
    told = told_quarter(context)
    if begun and told != (year + 1, number) and (told is None or told != last_completed(context.anchor)):
        context.figures = f"{year:04}-Q{number}"
        context.reported = context.is_coming() is False


def tell_half(context: Context, year: int, number: int) -> None:
    """Remember the half of a year that figures are about, likewise."""
    begun = context.anchor is None or (year, 6 * number - 5) <= (context.anchor.year, context.anchor.month)
    if begun and context.figures != f"{year + 1:04}-H{number}":
        context.figures = f"{year:04}-H{number}"


def tell_three_months(context: Context) -> None:
    """Remember `three months ended Sept. 30` as the quarter that they are; nothing where they are none."""
    ended = _ENDED.match(context.text, context.end)
    month = MONTHS[ended["month"].lower()] if ended else 0
    if ended is None or context.anchor is None or month % QUARTER_LONG or context.is_coming():
        return
    over = month < context.anchor.month
    tell_quarter(context, int(ended["year"] or context.anchor.year - (not over)), month // QUARTER_LONG)


def last_completed(anchor: date | None) -> tuple[int, int] | None:
    """Year and number of the last quarter that was over on that day: reports are about it."""
    if anchor is None:
        return None
    number = (anchor.month + 2) // 3 - 1
    return (anchor.year, number) if number else (anchor.year - 1, 4)


def told_quarter(context: Context) -> tuple[int, int] | None:
    """Year and number of the quarter last told."""
    match = _QUARTER.fullmatch(context.figures)
    return None if match is None else (int(match[1]), int(match[2]))


def told_half(context: Context) -> tuple[int, int] | None:
    """Year and number of the half of a year last told."""
    match = _HALF.fullmatch(context.figures)
    return None if match is None else (int(match[1]), int(match[2]))


def is_compared(context: Context) -> bool:
    """True for `2 percent below a year earlier`, `those of a year ago`: what follows does not hang on that year."""
    return context.led_by(_COMPARED, 12)


def has_figures(context: Context) -> bool:
    """True where a report's figures are about a period that `a year earlier` is set against."""
    return bool(context.figures) or _month_told(context) is not None


def _month_told(context: Context) -> date | None:
    """The month that figures are about: `rose 0.4 percent in March, 4.1 percent from a year earlier`."""
    month, anchor = context.told_month, context.anchor
    lower, upper = context.sentence()
    lower = min(lower, context.sentence(1)[0]) if month is not None else lower
    if month is None or anchor is None or context.told_unit != "month":
        return None
    if context.told_at < lower or not 0 <= (anchor - month).days <= _A_YEAR:
        return None
    return month if _PERCENT.search(context.text, context.sentence()[0], upper) else None


def year_before(context: Context) -> Meaning | None:
    """What `a year earlier` means: a year before the month or quarter told of, else the year before the anchor's."""
    if (month := _month_told(context)) is not None:
        context.compares = True
        return units.month(month.year - 1, month.month)
    told, half = told_quarter(context), told_half(context)
    context.compares = bool(told or half or context.anchor)
    near = context.told_at >= context.sentence()[0] or (context.has_just_told() and context.led_by(_FIGURE, 48))
    if near and context.told_unit == "year" and _YEAR.fullmatch(context.figures):
        return units.year(int(context.figures) - 1)
    if told is not None:
        return units.quarter(told[0] - 1, told[1])
    if half is not None:
        return units.half(half[0] - 1, half[1])
    return None if context.anchor is None else units.year(context.anchor.year - 1)


def period_year(context: Context, number: int, parts: int, named: str | None, relative: str | None) -> int | None:
    """The year of the `number`th of so many `parts` of it: named, related, else by tense the last or the next one."""
    if named:
        return int(named)
    if relative:
        which = relative.lower()
        told = base_year(context, which if which in ("last", "this", "next") else "that")
        return context.anchor.year if told is None and context.anchor is not None else told
    if context.anchor is None:
        return context.told_year
    if context.overview.is_history and (context.told_year is not None or context.overview.is_bygone):
        return context.told_year
    current = (context.anchor.month - 1) * parts // 12 + 1
    if number <= current:
        return context.anchor.year + (number < current and context.led_by(_INTO, 8) and context.is_coming() is True)
    gone = context.led_by(_SET_AGAINST, _SET_AGAINST_WITHIN) or context.is_coming() is not True
    return context.anchor.year - gone
