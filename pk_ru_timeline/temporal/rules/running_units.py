"""The weekend, week, month or year that is running, where none is named: `by mid-week`, `at year-end`."""

from __future__ import annotations

import re
from dataclasses import replace

from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.running import running_day, year_gone_by
from pk_ru_timeline.temporal.told import Told
from pk_ru_timeline.temporal.words import YEAR, S, named_year

_THURSDAY, _SATURDAY, _SUNDAY = 4, 6, 7
_SINCE = re.compile(r"\bsince\s(?:the\s)?\Z", re.IGNORECASE)
_DUE = re.compile(r"\b(?:by|before|until|till)\s\Z", re.IGNORECASE)


def _weekend(_match: re.Match[str], context: Context) -> Meaning | None:
    if context.anchor is None:
        return units.unknown("weekend")
    day, tense = context.anchor.isoweekday(), context.tense()
    if tense is not Told.COMING and year_gone_by(context) is not None and context.told_month is not None:
        told = context.told_day  # of a passage of the past: that of the day it has told, else nobody knows which
        return units.unknown("weekend") if told is None else units.shifted("weekend", told, 0)
    on, late = day >= _SATURDAY, day >= _THURSDAY
    past = tense is not None and tense.is_past
    due = context.words_before(_DUE, 8)
    if due and not (past and due[0].lower().startswith("before") and not late):
        return units.shifted("weekend", context.anchor, int(on and not past))
    if day == _SUNDAY and tense is Told.COMING:
        return units.shifted("weekend", context.anchor, 1)
    running = on or tense is Told.COMING or (late and tense is not None and not past)
    return units.shifted("weekend", context.anchor, 0 if running else -1)


def _of_report(match: re.Match[str], context: Context) -> Meaning | None:
    """`For the week, it rose`: of the week or month last told of, else of the one of publication."""
    unit = (match["unit"] or match["own"]).lower()
    day = context.told(unit) or running_day(context)
    return None if day is None else units.shifted(unit, day, 0)


def _middle(match: re.Match[str], context: Context) -> Meaning | None:
    return _part_of_running(match["unit"].lower(), "MID", context)


def _end(match: re.Match[str], context: Context) -> Meaning | None:
    return _part_of_running(match["ending"].lower(), "END", context)


def _part_of_running(unit: str, mod: str, context: Context) -> Meaning | None:
    meaning = units.unknown(unit) if context.anchor is None else units.shifted(unit, context.anchor, 0)
    return meaning and replace(meaning, mod=mod)


def _is_last_years(match: re.Match[str], context: Context) -> bool:
    """`Up 5 percent since year-end`; in January also of what was to be done `by year-end`."""
    if context.led_by(_SINCE, 12):
        return True
    assert context.anchor is not None
    tense = context.tense()
    if context.anchor.month == 1:
        return tense is not Told.COMING
    return match[0].lower() in ("year end", "year-end") and tense in (Told.PAST, Told.APART)


def _year_end(match: re.Match[str], context: Context) -> Meaning:
    year = named_year(match)
    if year is None:
        if context.anchor is None:
            return units.unknown("year")
        year = context.anchor.year - _is_last_years(match, context)
    return replace(units.year(year), mod="MID" if match[0].lower().startswith("mid") else "END")


RULES = (
    Rule(
        name="weekend",
        triggers=frozenset({"weekend"}),
        pattern=rf"the{S}weekend\b(?!{S}of\b)",
        resolve=_weekend,
        deictic=True,
        reads=(
            ("They met over the weekend.", "2023-W23-WE"),
            ("They will meet at the weekend.", "2023-W24-WE"),
            ("It must be ready by the weekend.", "2023-W24-WE"),
        ),
        leaves=("the weekend of June 3",),
    ),
    Rule(
        name="middle-of-running",
        triggers=frozenset({"mid", "midweek", "midmonth"}),
        then=r"(?<=week)|(?<=month)|-(?:week|month)\b",
        pattern=r"mid-?(?P<unit>week|month)\b",
        resolve=_middle,
        reads=(("Prices had recovered by mid-week.", "2023-W24"), ("by midmonth", "2023-06")),
        leaves=("this week",),
    ),
    Rule(
        name="end-of-running",
        triggers=frozenset({"week", "month"}),
        then=r"(?:['’]s end|-end)\b",
        pattern=r"(?P<ending>week|month)(?:['’]s end|-end)\b",
        resolve=_end,
        reads=(("at month's end", "2023-06"),),
        leaves=("this month's endless talks",),
    ),
    Rule(
        name="week-of-report",
        triggers=frozenset({"week", "month"}),
        before=frozenset("the".split()),
        then=rf"[.,;'’]|{S}(?:as|from|compared)\b",
        pattern=(
            rf"(?:(?<=[Ff]or )|(?<=\bin )|(?<=session of ))the{S}(?P<unit>week|month)\b"
            rf"(?=[.,;]|{S}(?:as|from|compared)\b)"
            rf"|the{S}(?P<own>week)(?=['’]s{S}[a-z])"
        ),
        resolve=_of_report,
        reads=(
            ("It closed at 12 on June 9. For the week, it rose.", "2023-06-09; 2023-W23"),
            ("In April, jobs grew; sales rose in the month.", "2023-04; 2023-04"),
        ),
        leaves=("in the week of talks",),
    ),
    Rule(
        name="year-end",
        triggers=frozenset({"year", "midyear"}),
        then=rf"(?:['’]s{S}|{S}|-)end\b|(?<=mid-year)|(?<=midyear)",
        pattern=rf"(?:(?:about|around|nearly){S})?(?:the{S})?(?:year(?:{S}|-)end|year['’]s{S}end)\b(?:{S}{YEAR})?|mid-?year\b",
        resolve=_year_end,
        reads=(
            ("by year's end", "2023"),
            ("around year end", "2023"),
            ("at year-end 1988", "1988"),
            ("by mid-year", "2023"),
            ("It is up 5 percent since year-end.", "2022"),
        ),
    ),
)
