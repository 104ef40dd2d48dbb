"""Seasons and holidays: `last autumn`, `the winter of 1941`, `Thanksgiving Day`, `Christmas 2019`."""

from __future__ import annotations

import re
from datetime import date, timedelta

from .. import calendar_units as units
from ..context import Context
from ..rule import Meaning, Rule
from ..words import SEASONS, YEAR, S
from ._shared import NOT_COUNTED
from .months_years import EDGE

_SEASON = rf"(?P<season>{'|'.join(SEASONS)})"
_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_OF = rf"(?:,?{S}(?:of{S})?(?:{YEAR}(?P<slash>[-–/]\d\d(?:\d\d)?)?|(?P<rel>last|this|next|that|the same){S}year))"


def _season(match: re.Match[str], context: Context) -> Meaning | None:
    code = SEASONS[match["season"].lower()]
    year = _season_year(match, code, context)
    return units.open_date(f"XXXX-{code}") if year is None else units.season(year, code)


def _season_year(match: re.Match[str], code: str, context: Context) -> int | None:
    if match["year"]:
        return int(match["year"])
    if match["rel"]:
        return context.base_year(match["rel"].lower())
    which = (match["which"] or "").lower().split()[-1:]
    if not which or which[0] in ("that", "same", "following"):
        passage = context.passage_year() if not which else context.told_year
        if passage is not None:
            told = context.told_month
            behind = told is not None and told.month - _FIRST_MONTH[code] >= 6
            return passage + (which == ["following"] and not behind or behind)
    if context.anchor is None:
        return None
    return _from_anchor(context.anchor, code, which[0] if which else "", context)


def _from_anchor(anchor: date, code: str, which: str, context: Context) -> int:
    start = _FIRST_MONTH[code]
    running = anchor.year if anchor.month >= start else anchor.year - 1
    inside = start <= anchor.month < start + 3 or code == "WI" and anchor.month in (12, 1, 2)
    if which in ("next", "coming"):
        return running + 1
    if which in ("last", "past", "previous"):
        return running - inside
    if which == "this":
        return running if inside or code == "WI" and anchor.month < 3 else anchor.year
    return running if inside or context.is_coming() is not True else running + 1


def _easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


_FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "new year's day": (1, 1), "new year's eve": (12, 31),
    "new year's": (1, 1), "boxing day": (12, 26), "valentine's day": (2, 14), "halloween": (10, 31), "veterans day": (11, 11),
    "armistice day": (11, 11), "may day": (5, 1), "bastille day": (7, 14), "victory day": (5, 9), "april fools' day": (4, 1),
    "st. patrick's day": (3, 17),
}  # fmt: skip
_MOVABLE = {
    "thanksgiving": lambda year: _nth_weekday(year, 11, 3, 4),
    "thanksgiving day": lambda year: _nth_weekday(year, 11, 3, 4),
    "labor day": lambda year: _nth_weekday(year, 9, 0, 1),
    "memorial day": lambda year: _nth_weekday(year, 6, 0, 1) - timedelta(days=7),
    "martin luther king day": lambda year: _nth_weekday(year, 1, 0, 3),
    "election day": lambda year: _nth_weekday(year, 11, 0, 1) + timedelta(days=1),
    "easter": _easter,
    "easter sunday": _easter,
    "good friday": lambda year: _easter(year) - timedelta(days=2),
    "easter monday": lambda year: _easter(year) + timedelta(days=1),
    "ash wednesday": lambda year: _easter(year) - timedelta(days=46),
    "palm sunday": lambda year: _easter(year) - timedelta(days=7),
}
_HOLIDAYS = sorted((*_FIXED, *_MOVABLE), key=len, reverse=True)
_HOLIDAY = r"(?P<holiday>" + "|".join(name.replace("'", "['’]").replace(" ", r"\s").replace(".", r"\.?") for name in _HOLIDAYS) + r")"


def _holiday_in(name: str, year: int) -> date:
    if name in _MOVABLE:
        return _MOVABLE[name](year)
    month, day = _FIXED[name]
    return date(year, month, day)


def _holiday(match: re.Match[str], context: Context) -> Meaning | None:
    name = re.sub(r"\s", " ", match["holiday"].lower().replace("’", "'"))
    name = name if name in _FIXED or name in _MOVABLE else name.replace("st p", "st. p")
    if match["year"]:
        return units.day(_holiday_in(name, int(match["year"])))
    if context.anchor is None:
        passage = context.passage_year()
        return None if passage is None else units.day(_holiday_in(name, passage))
    if context.is_history and context.told_year is not None:
        return units.day(_holiday_in(name, context.told_year))
    coming = (match["which"] or "").lower() == "next" or context.is_coming() is True and not match["which"]
    this_year = _holiday_in(name, context.anchor.year)
    if coming:
        return units.day(this_year if this_year >= context.anchor else _holiday_in(name, context.anchor.year + 1))
    return units.day(this_year if this_year <= context.anchor else _holiday_in(name, context.anchor.year - 1))


def _easter_week(match: re.Match[str], context: Context) -> Meaning | None:
    if context.anchor is None:
        return None
    return units.week(_easter(context.anchor.year) + timedelta(days=0))


RULES = (
    Rule(
        name="season-year",
        triggers=frozenset(SEASONS),
        pattern=rf"(?:the{S})?{EDGE}(?:the{S})?(?P<which>)?{_SEASON}{_OF}(?!\d){NOT_COUNTED}",
        resolve=_season,
        reads=(("in the winter of 1941", "1941-WI"), ("summer 2016", "2016-SU"), ("autumn last year", "2022-FA")),
        leaves=("a fall of 2000 points",),
    ),
    Rule(
        name="season",
        triggers=frozenset(SEASONS),
        pattern=(
            rf"(?P<year>)(?P<rel>){EDGE}(?P<which>last|this|next|this past|this coming|(?:the|that){S}(?:same|following|previous)|that|the){S}"
            rf"{EDGE.replace('?P<mod>', '?:')}{_SEASON}\b(?!{S}of\b|-|{S}(?-i:[A-Z]))"
        ),
        resolve=_season,
        reads=(("last autumn", "2022-FA"), ("this summer", "2023-SU"), ("next spring", "2024-SP"), ("the winter", "2022-WI")),
        leaves=("the fall of Kabul", "they fall", "the Winter War"),
    ),
    Rule(
        name="season-bare",
        triggers=frozenset(SEASONS),
        pattern=rf"(?P<year>)(?P<rel>)(?P<which>)(?:(?P<mod>early|late|mid)(?:-|{S})|(?<=[Ii]n )|(?<=by )|(?<=since )|(?<=ver )){_SEASON}\b(?!{S}of\b|-|{S}(?-i:[A-Z]))",
        resolve=_season,
        reads=(("in spring", "2023-SP"), ("late summer", "2023-SU")),
        leaves=("spring water", "a fall in prices"),
    ),
    Rule(
        name="holiday",
        triggers=frozenset({"christmas", "thanksgiving", "easter", "halloween", "day", "eve", "year", "friday", "wednesday", "sunday", "monday"}),
        pattern=rf"(?:(?P<which>last|next|this){S})?{_HOLIDAY}\b(?:,?{S}{YEAR})?(?!{S}(?:Island|week|tree|card|gift)s?\b)",
        resolve=_holiday,
        reads=(
            ("on Christmas Day", "2022-12-25"),
            ("Easter 2019", "2019-04-21"),
            ("Good Friday", "2023-04-07"),
            ("last Thanksgiving", "2022-11-24"),
            ("Memorial Day", "2023-05-29"),
        ),
        leaves=("Easter Island",),
    ),
    Rule(
        name="easter-week",
        triggers=frozenset({"easter", "holy", "week"}),
        pattern=rf"(?P<which>Easter|Holy){S}Week\b",
        resolve=_easter_week,
        reads=(("Easter week", "2023-W14"), ("Holy Week", "2023-W14")),
    ),
)
