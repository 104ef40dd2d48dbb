"""Holidays that fall on a known day: `Christmas Day`, `Thanksgiving`, `Good Friday 2019`."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import EASTER_JULIAN, EASTER_WESTERN, easter

from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.running import running_day
from pk_ru_timeline.temporal.told import Told
from pk_ru_timeline.temporal.words import (
    CARDINALS,
    DAYPARTS,
    WEEKDAY,
    WEEKDAY_TRIGGERS,
    WEEKDAYS,
    YEAR,
    S,
    one_of,
    parse_number,
)
from pk_ru_timeline.temporal.years import is_ahead, passage_year, running_on

_MONDAYS_SINCE = 1971


def _easter(year: int) -> date:
    """Western Easter Sunday, of the Julian calendar before 1583."""
    return easter(year, EASTER_WESTERN if year > _LAST_JULIAN else EASTER_JULIAN)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth_weekday(month: int, weekday: int, nth: int, shift: int = 0) -> Callable[[int], date]:
    """The `nth` such weekday of the month (Monday is 0), and so many days on."""

    def in_year(year: int) -> date:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1) + shift)

    return in_year


def _moved(before: Callable[[int], date], since: Callable[[int], date]) -> Callable[[int], date]:
    """A holiday of the United States that was moved to a Monday (Uniform Monday Holiday Act, in force from 1971)."""
    return lambda year: (since if year >= _MONDAYS_SINCE else before)(year)


def _after_easter(days: int) -> Callable[[int], date]:
    return lambda year: _easter(year) + timedelta(days=days)


_HOLIDAYS: dict[str, Callable[[int], date]] = {
    "christmas": _fixed(12, 25),
    "christmas day": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "new year's eve": _fixed(12, 31),
    "new year's day": _fixed(1, 1),
    "new year's": _fixed(1, 1),
    "groundhog day": _fixed(2, 2),
    "presidents' day": _nth_weekday(2, 0, 3),
    "president's day": _nth_weekday(2, 0, 3),
    "washington's birthday": _moved(_fixed(2, 22), _nth_weekday(2, 0, 3)),
    "defender of the fatherland day": _fixed(2, 23),
    "st patrick's day": _fixed(3, 17),
    "pakistan day": _fixed(3, 23),
    "anzac day": _fixed(4, 25),
    "mother's day": _nth_weekday(5, 6, 2),
    "russia day": _fixed(6, 12),
    "father's day": _nth_weekday(6, 6, 3),
    "columbus day": _moved(_fixed(10, 12), _nth_weekday(10, 0, 2)),
    "all saints' day": _fixed(11, 1),
    "remembrance day": _fixed(11, 11),
    "all souls' day": _fixed(11, 2),
    "candlemas": _fixed(2, 2),
    "lady day": _fixed(3, 25),
    "st george's day": _fixed(4, 23),
    "midsummer day": _fixed(6, 24),
    "michaelmas": _fixed(9, 29),
    "martinmas": _fixed(11, 11),
    "st nicholas day": _fixed(12, 6),
    "valentine's day": _fixed(2, 14),
    "may day": _fixed(5, 1),
    "victory day": _fixed(5, 9),
    "bastille day": _fixed(7, 14),
    "halloween": _fixed(10, 31),
    "armistice day": _fixed(11, 11),
    "veterans day": _fixed(11, 11),
    "veteran's day": _fixed(11, 11),
    "veterans' day": _fixed(11, 11),
    "martin luther king day": _nth_weekday(1, 0, 3),
    "martin luther king jr day": _nth_weekday(1, 0, 3),
    "martin luther king's birthday": _nth_weekday(1, 0, 3),
    "memorial day": _moved(_fixed(5, 30), _nth_weekday(6, 0, 1, -7)),
    "labor day": _nth_weekday(9, 0, 1),
    "election day": _nth_weekday(11, 0, 1, 1),
    "thanksgiving": _nth_weekday(11, 3, 4),
    "thanksgiving day": _nth_weekday(11, 3, 4),
    "ash wednesday": _after_easter(-46),
    "palm sunday": _after_easter(-7),
    "maundy thursday": _after_easter(-3),
    "good friday": _after_easter(-2),
    "easter": _after_easter(0),
    "easter sunday": _after_easter(0),
    "easter monday": _after_easter(1),
    "ascension day": _after_easter(39),
    "pentecost": _after_easter(49),
    "whit sunday": _after_easter(49),
    "whit monday": _after_easter(50),
}
_LAST_JULIAN = 1582
_MIDSUMMER = 6
_NEAR, _SOON = timedelta(days=21), timedelta(days=62)
_SPRING, _DECEMBER = 3, 12
_AWAITED = re.compile(r"\b(?:before|by|until|till|ahead of)\s\Z", re.IGNORECASE)
_NAMES = sorted(_HOLIDAYS, key=len, reverse=True)
_NAME = "|".join(
    name.replace("'", "['’]").replace("st ", r"st\.? ").replace("jr ", r"jr\.? ").replace(" ", r"\s") for name in _NAMES
)
_TRIGGERS = (
    "christmas thanksgiving easter halloween day eve wednesday thursday friday sunday monday pentecost "
    "birthday year May candlemas michaelmas martinmas"
)


def _holiday(match: re.Match[str], context: Context) -> Meaning:
    day_in = _HOLIDAYS[" ".join(match["holiday"].lower().replace("’", "'").replace(".", "").split())]
    if match["year"]:
        return units.day(day_in(int(match["year"])))
    passage = passage_year(context)
    if passage is not None and passage > 0:
        return units.day(day_in(_year_in_story(context, passage, day_in(passage).month)))
    if context.overview.is_bygone and context.story_year is not None:
        return units.day(day_in(context.story_year)) if context.story_year > 0 else units.unknown("day")
    if context.anchor is None:
        return units.unknown("day")
    which, this_year = (match["which"] or "").lower(), day_in(context.anchor.year)
    coming = this_year if this_year >= context.anchor else day_in(context.anchor.year + 1)
    ahead = coming - context.anchor
    tense = context.tense()
    near = (ahead <= _NEAR and tense is not Told.PAST) or (ahead <= _SOON and context.led_by(_AWAITED, 12))
    expected = near or is_ahead(context.anchor, this_year.month, this_year.day, tense)
    if which == "next" or (not which and expected):
        return units.day(coming)
    return units.day(this_year if this_year <= context.anchor else day_in(context.anchor.year - 1))


def _year_in_story(context: Context, year: int, month: int) -> int:
    """Told time runs on to the New Year; the Christmas of a story that has come to January is the one before."""
    told = context.told_month if context.has_just_told() else None
    if told is not None and told.year == year and told.month < _SPRING and month == _DECEMBER:
        return year - 1
    return running_on(context, year, month)


def _part_of_holiday(match: re.Match[str], context: Context) -> Meaning:
    """Also `the Labor Day weekend` and `Thanksgiving night`."""
    meaning = _holiday(match, context)
    if not match["part"] or meaning.when is None or meaning.when.start is None:
        return meaning
    if match["part"].lower() != "weekend":
        return units.in_part_of_day(meaning, DAYPARTS[match["part"].lower()])
    day = meaning.when.start
    return units.weekend(day - timedelta(days=7 * (day.weekday() == 0)))


def _beside_holiday(match: re.Match[str], context: Context) -> Meaning | None:
    """`The week before Christmas`, `the Friday before Memorial Day`."""
    meaning = _holiday(match, context)
    if meaning.when is None or meaning.when.start is None:
        return meaning
    day, back = meaning.when.start, -1 if match["way"].lower() == "before" else 1
    if match["week"]:
        return units.week(day + timedelta(days=4 * back))  # the seven days before it, or most of them
    away = (day.weekday() - WEEKDAYS[match["weekday"].lower()]) * -back % 7 or 7
    return units.day(day + back * timedelta(days=away))


def _days_from_holiday(match: re.Match[str], context: Context) -> Meaning | None:
    meaning = _holiday(match, context)
    if meaning.when is None or meaning.when.start is None:
        return units.unknown("day")
    away = int(parse_number(match["count"] or "one") or 0)
    return units.shifted("day", meaning.when.start, away if match["way"].lower() == "after" else -away)


def _day_by_name(match: re.Match[str], _context: Context) -> Meaning:
    """Names that mean one day of one year, whatever the text says."""
    name = match["name"].lower()
    if name == "d-day":
        return units.day(date(1944, 6, 6))
    return units.day(date(1945, 5, 8) if name.startswith("ve") else date(2001, 9, 11))


def _new_year(_match: re.Match[str], context: Context) -> Meaning:
    """`In the new year`: the one that has just begun, or is about to."""
    day = running_day(context)
    if day is None and context.overview.is_history and context.told_year is not None and context.told_year > 0:
        return units.year(context.told_year + 1)
    return units.unknown("year") if day is None else units.year(day.year + (day.month > _MIDSUMMER))


def _week_of_holiday(match: re.Match[str], context: Context) -> Meaning:
    """`Easter week`, `Christmas week`: the week that the day is in."""
    if match["holy"]:
        return units.unknown("week") if context.anchor is None else units.week(_easter(context.anchor.year))
    meaning = _holiday(match, context)
    if meaning.when is None or meaning.when.start is None:
        return units.unknown("week")
    return units.week(meaning.when.start)


_DAY = rf"(?:(?P<which>last|next|this){S})?(?P<holiday>{_NAME})\b(?:,?{S}(?:(?:in|of){S})?{YEAR})?"
_NAMED_AFTER = (
    rf"(?!{S}(?:Island|week|tree|card|gift|(?:peace{S})?(?:agreement|accord)|offensive|rising|pageant|concert|party"
    rf"|shopping|season|sale|(?<!day\s)holiday|bonus|dinner|light|carol|play|message|recess|bombing|market"
    rf"|day{S}parade|Inc|plc|Corp)s?\b|(?<=christmas){S}(?:business|rush|trade|order|spending|decoration|stocking)s?\b)"
)
"""What is named after a holiday is no date: `Easter Island`, `Christmas cards`."""

RULES = (
    Rule(
        name="holiday",
        triggers=frozenset(_TRIGGERS.split()),
        pattern=(
            rf"(?<!&\s)(?:the{S}(?=[\w' ]+{S}weekend))?(?>{_DAY})"
            rf"(?:{S}(?P<part>weekend|night|morning|afternoon|evening)\b)?{_NAMED_AFTER}"
        ),
        resolve=_part_of_holiday,
        reads=(
            ("on Christmas Day", "2022-12-25"),
            ("over the Labor Day weekend", "2022-W35-WE"),
            ("It snowed on Thanksgiving night.", "2022-11-24TNI"),
            ("Easter 2019", "2019-04-21"),
            ("on Memorial Day in 1990", "1990-05-28"),
            ("Good Friday", "2023-04-07"),
            ("last Thanksgiving", "2022-11-24"),
            ("next Christmas", "2023-12-25"),
            ("It will end by Memorial Day.", "2024-05-27"),
            ("In 1914 they fought. On Christmas Eve they sang.", "1914; 1914-12-24"),
        ),
        leaves=("Easter Island", "the Good Friday peace agreement"),
    ),
    Rule(
        name="beside-holiday",
        triggers=WEEKDAY_TRIGGERS | {"week"},
        then=rf"{S}(?:before|after)",
        pattern=rf"the{S}(?:(?P<week>week)|{WEEKDAY}){S}(?P<way>before|after){S}{_DAY}",
        resolve=_beside_holiday,
        reads=(
            ("in the week before Christmas", "2022-W51"),
            ("the Friday before Memorial Day 2023", "2023-05-26"),
            ("the Monday after Easter", "2023-04-10"),
        ),
        leaves=("the week before Black Friday",),
    ),
    Rule(
        name="days-from-holiday",
        triggers=frozenset({"day", "days"}),
        then=rf"{S}(?:before|after)",
        pattern=rf"(?:the{S}day|(?P<count>\d\d?|{one_of(CARDINALS)}){S}days?){S}(?P<way>before|after){S}{_DAY}",
        resolve=_days_from_holiday,
        reads=(
            ("It fell two days before Christmas.", "2022-12-23"),
            ("on the day after Thanksgiving 2011", "2011-11-25"),
        ),
    ),
    Rule(
        name="day-by-name",
        triggers=frozenset({"day", "september", "sept", "#eleven"}),
        pattern=(
            rf"(?P<name>d-day\b|ve{S}day\b|9/11\b|(?:september|sept\.?){S}11(?:th)?\b(?={S}(?:terror(?:ist)?{S})?attacks?\b)"
            rf"|11(?:th)?{S}september\b(?={S}(?:terror(?:ist)?{S})?attacks?\b))"
        ),
        resolve=_day_by_name,
        reads=(
            ("D-Day veterans", "1944-06-06"),
            ("after the September 11 attacks", "2001-09-11"),
            ("since 9/11", "2001-09-11"),
        ),
        leaves=("on September 11 attackers came",),
    ),
    Rule(
        name="new-year",
        triggers=frozenset({"year"}),
        before=frozenset({"new"}),
        pattern=rf"the{S}new{S}year\b(?!['’-]|{S}(?:holiday|celebration|party|eve|day)s?\b)",
        resolve=_new_year,
        reads=(("It will shrink in the new year.", "2023"),),
        leaves=("the New Year's Eve party", "the New Year holidays"),
    ),
    Rule(
        name="week-of-holiday",
        triggers=frozenset({"week"}),
        pattern=(
            rf"(?:(?P<holy>Easter|Holy)|(?P<which>)(?P<holiday>Christmas|Thanksgiving)){S}week\b(?:,?{S}(?:of{S})?{YEAR})?"
            rf"(?!{S}(?:sales|shopping|traffic)\b)"
        ),
        resolve=_week_of_holiday,
        reads=(
            ("Easter week", "2023-W14"),
            ("Holy Week", "2023-W14"),
            ("It will be shut in Christmas week.", "2023-W52"),
        ),
    ),
)
