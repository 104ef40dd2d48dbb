"""Times of day, with the day they belong to: `6 p.m. GMT Oct. 3`, `noon Saturday`, `0815 GMT`."""

from __future__ import annotations

import re

from pk_ru_timeline.model import DateRange, TimexType
from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.words import (
    ANY_WEEKDAY,
    CLOCK_TRIGGER,
    DAYPART,
    FULL_WEEKDAYS,
    MONTH,
    MONTHS,
    NUMBER,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    YEAR_TRIGGER,
    S,
    parse_number,
)
from pk_ru_timeline.temporal.years import year_of

from .days import day_or_open

_ZONE = (
    r"(?:E[SD]T|C[SD]T|M[SD]T|P[SD]T|GMT|UTC|IST|PKT|PST|MSK|BST|CET|CEST|Z|hours|hrs|local time|Moscow time"
    r"|Pakistan time|(?-i:[ECP]T))"
)
_HEDGE = r"(?:(?:around|approximately|shortly after|just after|just before|shortly before)" + S + ")?"
_CLOCK = (
    r"(?:(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?\s?(?P<half>[ap])(?:m\b|\.m\b\.?)"
    r"|(?P<hour24>[01]?\d|2[0-4]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?![\d:]|\.\d)"
    r"|(?P<military>[01]\d[0-5]\d|2[0-3][0-5]\d)(?=" + S + r"(?:GMT|UTC|hours|hrs|IST|PKT|local time))"
    r"|(?P<word>noon|midnight|midday))"
)
_DAY_BEHIND = rf"(?:(?=(?:{S}\([^()\n]{{4,24}})?\),?{S}(?:on{S})?(?P<behind>{'|'.join(FULL_WEEKDAYS)})\b))?"
"""The day that stands behind the same time in brackets: `9 a.m. (0600 GMT) on Friday`."""

_ON_DAY = (
    rf"(?:,?{S}(?:on{S}|this{S})?(?:(?P<today>today|tonight|yesterday|tomorrow)"
    rf"|(?:{ANY_WEEKDAY},?{S})?(?:{MONTH}{S}(?P<day>[0-3]?\d)\b|(?P<day2>[0-3]?\d){S}"
    + MONTH.replace("?P<month>", "?P<month2>")
    + rf")(?:,?{S}{YEAR})?|{WEEKDAY}\b(?:{S}(?:morning|afternoon|evening|night)\b)?|{DAYPART}\b))?"
)


def _time(match: re.Match[str], context: Context) -> Meaning | None:
    day = _day_of(match, context)
    if day is None:
        return None
    return Meaning(type=TimexType.TIME, value=f"{day.value}T{_spelt(match)}", when=day.when)


def _spelt(match: re.Match[str]) -> str:
    if match["word"]:
        return "24:00" if match["word"].lower() == "midnight" else "12:00"
    if match["military"]:
        return f"{match['military'][:2]}:{match['military'][2:]}"
    if match["hour24"]:
        return f"{int(match['hour24']):02}:{match['minute24']}"
    hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
    return f"{hour:02}:{match['minute'] or '00'}"


def _day_of(match: re.Match[str], context: Context) -> Meaning | None:
    """The day that the words name, else the day being told of."""
    weekday = match["weekday"] or match["behind"]
    if weekday:
        number = WEEKDAYS[weekday.lower()]
        found = context.weekday(number)
        return units.open_date(f"XXXX-WXX-{number + 1}") if found is None else units.day(found)
    if match["month"] or match["month2"]:
        number = MONTHS[(match["month"] or match["month2"]).lower()]
        day = int(match["day"] or match["day2"])
        if not 1 <= day <= 31:
            return None
        year = int(match["year"]) if match["year"] else year_of(context, number, day)
        return day_or_open(year, number, day)
    told = context.anchor if match["today"] else context.told_day or context.anchor
    if told is None:
        return units.open_date("XXXX-XX-XX")
    if match["today"]:
        return units.shifted(
            "day", told, {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}[match["today"].lower()]
        )
    return units.day(told)


def _spoken_hour(match: re.Match[str], context: Context) -> Meaning:
    hour = int(match["hour"]) % 12 + (0 if match["part"].lower() == "morning" else 12)
    return _at(f"{hour:02}:{match['minute'] or '00'}", context)


def _o_clock(match: re.Match[str], context: Context) -> Meaning | None:
    hour, part = parse_number(match["number"]), match["part"]
    if hour is None or hour > 24:
        return None
    if part:
        hour = hour % 12 + (0 if part.lower() == "morning" else 12)
    return _at(f"{int(hour):02}:00", context)


def _at(time: str, context: Context) -> Meaning:
    """That time of the day being told of."""
    told = context.told_day or context.anchor
    date = "XXXX-XX-XX" if told is None else told.isoformat()
    return Meaning(type=TimexType.TIME, value=f"{date}T{time}", when=None if told is None else DateRange.day(told))


RULES = (
    Rule(
        name="clock",
        triggers=CLOCK_TRIGGER | YEAR_TRIGGER | {"noon", "midnight", "midday"},
        pattern=(
            rf"(?:{_HEDGE}){_CLOCK}(?:{S}?(?:\({_ZONE}\)|{_ZONE}\b))?(?:{S}in{S}the{S}(?:morning|afternoon"
            rf"|evening))?{_ON_DAY}{_DAY_BEHIND}"
        ),
        resolve=_time,
        reads=(
            ("6 p.m. GMT Oct. 3", "2022-10-03T18:00"),
            ("He spoke at 11:20 a.m. Tuesday.", "2023-06-13T11:20"),
            ("noon Saturday", "2023-06-10T12:00"),
            ("8:15 p.m. Monday evening", "2023-06-12T20:15"),
            ("8 p.m. tonight", "2023-06-14T20:00"),
            ("midnight", "2023-06-14T24:00"),
            ("at 18:45 on 3 May 2020", "2020-05-03T18:45"),
            ("0815 GMT", "2023-06-14T08:15"),
            ("at 8 p.m. ET Friday", "2023-06-09T20:00"),
            ("at 10:35 a.m. (0735 GMT) on Friday", "2023-06-09T10:35; 2023-06-09T07:35; 2023-06-09"),
            ("at 0530 hours on 16 December 1944", "1944-12-16T05:30"),
        ),
        leaves=("version 2.35.1",),
    ),
    Rule(
        name="clock-hour",
        triggers=frozenset({"morning", "afternoon", "evening"}),
        pattern=(
            rf"(?P<hour>[01]?\d)(?::(?P<minute>[0-5]\d))?{S}(?:o'clock{S})?in{S}the{S}(?P<part>morning"
            rf"|afternoon|evening)\b"
        ),
        resolve=_spoken_hour,
        reads=(("4 in the morning", "2023-06-14T04:00"),),
    ),
    Rule(
        name="o-clock",
        triggers=frozenset({"clock"}),
        pattern=rf"(?P<number>{NUMBER}){S}o['’]clock\b(?:{S}in{S}the{S}(?P<part>morning|afternoon|evening)\b)?",
        resolve=_o_clock,
        reads=(("at eight o'clock", "2023-06-14T08:00"), ("at 8 o'clock in the evening", "2023-06-14T20:00")),
        leaves=("at 30 o'clock", "the clock"),
    ),
)
