"""Lengths counted back or on from the day of publication: `two weeks ago`, `a week from Thursday`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from dateutil.relativedelta import relativedelta

from pk_ru_timeline.model import DateRange
from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.figures import has_figures, is_compared, year_before
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.words import (
    CLOCK_UNITS,
    COUNT,
    FULL_WEEKDAYS,
    UNIT,
    UNIT_TRIGGERS,
    WEEKDAYS,
    YEARS_LONG,
    S,
    parse_number,
    singular,
)

_LENGTHS = {
    "day": relativedelta(days=1), "week": relativedelta(weeks=1), "month": relativedelta(months=1),
    "year": relativedelta(years=1),
}  # fmt: skip
_VAGUE_BACK = {"day": timedelta(days=6), "week": timedelta(weeks=6)}


def _ago(match: re.Match[str], context: Context) -> Meaning | None:
    unit = singular(match["unit"])
    if unit in CLOCK_UNITS:
        return None
    ahead = match["ago"].lower() != "ago"
    told = parse_number(match["number"] or match["vague"] or "")
    if unit == "year" and told is not None and told % 1 and told > 1 and context.anchor is not None:
        return units.year((context.anchor - relativedelta(months=(-1 if ahead else 1) * int(told * 12))).year)
    counted = units.whole_units(unit, told)
    if counted is not None and (counted[0] == "century" or (counted[0] == "decade" and match["then"])):
        counted = "year", counted[1] * YEARS_LONG[counted[0]]
    if counted is None:
        return units.open_date("FUTURE_REF") if ahead else _vaguely(unit, context)
    if context.anchor is None:
        return units.unknown(counted[0])
    if counted == ("year", 1) and has_figures(context) and not ahead:
        return year_before(context)
    context.compares = not ahead and is_compared(context)
    unit, number = counted
    if match["then"] and unit in ("day", "week", "month", "year") and not ahead:
        there = context.anchor - _LENGTHS[unit] * number
        return units.shifted(match["then"].lower().split()[-1].replace("today", "day"), there, 0)
    counted_on = units.shifted(unit, context.anchor, number if ahead else -number)
    return counted_on or units.open_date("FUTURE_REF" if ahead else "PAST_REF")  # beyond the calendar


def _vaguely(unit: str, context: Context) -> Meaning:
    """`some weeks ago`: in this month or the one before; of longer units nothing is known."""
    meaning = units.open_date("PAST_REF")
    if context.anchor is None or unit not in _VAGUE_BACK:
        return meaning
    last = context.anchor
    first = last - _VAGUE_BACK[unit]
    if unit == "day":
        return replace(meaning, when=DateRange.days(first, last).about())
    months = DateRange.joined(DateRange.month(first.year, first.month), DateRange.month(last.year, last.month))
    return replace(meaning, when=months.about())


def _week_from(match: re.Match[str], context: Context) -> Meaning:
    """`A week from Thursday`: seven days after the next one."""
    if context.anchor is None:
        return units.unknown("day")
    if match["word"]:
        return units.day(context.anchor + timedelta(days=7 + (match["word"].lower() == "tomorrow")))
    ahead = (WEEKDAYS[match["weekday"].lower()] - context.anchor.weekday()) % 7
    return units.day(context.anchor + timedelta(days=(ahead or 7) + 7))


RULES = (
    Rule(
        name="week-from",
        triggers=frozenset({"week"}),
        then=rf"{S}from",
        pattern=rf"a{S}week{S}from{S}(?:(?P<weekday>{'|'.join(FULL_WEEKDAYS)})|(?P<word>today|tomorrow))\b",
        resolve=_week_from,
        deictic=True,
        reads=(("He has a hearing a week from Thursday.", "2023-06-22"), ("a week from today", "2023-06-21")),
    ),
    Rule(
        name="ago",
        triggers=UNIT_TRIGGERS,
        then=rf"{S}(?:ago|from|hence)",
        pattern=rf"(?:{COUNT}|(?=\w+s{S}ago)){UNIT}{S}(?P<ago>ago|from{S}now|hence|from{S}today)\b(?:{S}(?P<then>today|this{S}(?:week|month))\b)?",
        resolve=_ago,
        deictic=True,
        reads=(
            ("41 years ago", "1982"),
            ("two weeks ago", "2023-W22"),
            ("10 days ago", "2023-06-04"),
            ("several years ago", "PAST_REF"),
            ("months ago", "PAST_REF"),
            ("three months from now", "2023-09"),
            ("half a century ago", "1973"),
            ("a decade ago", "201"),
            ("a decade ago this month", "2013-06"),
            ("a century ago", "1923"),
            ("a quarter century ago", "1998"),
            ("a quarter of a century ago", "1998"),
            ("a half-dozen years ago", "2017"),
            ("ten years ago today", "2013-06-14"),
            ("two years ago this month", "2021-06"),
            ("a week ago today", "2023-06-07"),
            ("two and a half years ago", "2020"),
            ("4.6 billion years ago", "PAST_REF"),
            ("12,000 years ago", "PAST_REF"),
        ),
        leaves=("22 minutes ago",),
    ),
    Rule(
        name="in-time",
        triggers=UNIT_TRIGGERS,
        then=rf"['’]s?{S}time",
        pattern=rf"{COUNT}{UNIT}['’]s?{S}(?P<ago>time)\b(?P<then>)",
        resolve=_ago,
        deictic=True,
        reads=(("It will be there in 50 years' time.", "2073"), ("in two weeks' time", "2023-W26")),
        leaves=("the weeks' time sheets",),
    ),
)
