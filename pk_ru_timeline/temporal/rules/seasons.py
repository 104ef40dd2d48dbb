"""Seasons: `last autumn`, `the winter of 1941`, `that summer`. A winter bears the year in which it begins."""

from __future__ import annotations

import re
from datetime import date

from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.running import base_year
from pk_ru_timeline.temporal.told import Told
from pk_ru_timeline.temporal.words import (
    ANY_YEAR,
    EDGE,
    EDGE_OR_EARLIER,
    NOT_COUNTED,
    NUMBER,
    SEASONS,
    YEAR,
    S,
    named_year,
    parse_number,
)
from pk_ru_timeline.temporal.years import passage_year

_SEASON = rf"(?-i:(?![A-Z][a-z]+ [A-Z]))(?P<season>{'|'.join(SEASONS)})"
"""Not of a name (`the Winter War`)."""

_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_OF_YEAR = (
    rf"(?:,?{S}(?:of{S})?(?:{ANY_YEAR}(?:[-–/]\d\d(?:\d\d)?)?|['’](?P<short>\d\d)"
    rf"|(?P<rel>last|this|next|that|the same|that same|the following|the next|the previous){S}year))(?!\d)"
)
_WHICH = (
    rf"(?P<which>last|next|this|this{S}(?:past|coming)|(?:the|that){S}(?:same|following|previous)|the{S}next"
    rf"|(?:that|the)(?!{S}fall{S}(?:in|from|to|into|on|off|below|by|guy|due|under|within|apart|short)\b)"
    rf"|(?<=[Ii]n )"
    r"|(?<=by )|(?<=since )|(?<=until )|(?<=before )|(?<=ver ))"
)
_NO_NAME = (
    rf"\b(?!{S}of\b(?!{S}course\b)|-|{S}(?:storms?|truces?|quarters|terms?|sessions?|rains?|weather|cloth(?:es|ing)|coats?|wheat|crops?"
    rf"|collections?|games|palace|catalogs?|timetables?|schedules?|semester)\b)"
)
_NO_VERB = r"(?<!will )(?<!would )(?<!to )(?<!may )(?<!might )(?<!could )(?<!can )(?<!should )(?<!n't )(?<!not )"
"""Before `fall next year` these make a verb of it."""

_SHARED_YEAR = re.compile(
    rf"{S}(?:and|or|to){S}(?:(?:the|early|late){S}){{0,2}}(?:{'|'.join(SEASONS)}){S}(?:of{S})?{YEAR}", re.IGNORECASE
)
"""What follows the first of two seasons of one year: `the spring and summer of 1942`."""

_AHEAD = re.compile(r"\b(?:until|before)\s\Z", re.IGNORECASE)
"""`To wait until spring`: what follows need not hang on it."""

_SPRING_IS_OUT = 5
_A_SEASON, _HALF_A_YEAR = 3, 6


def _of_year(match: re.Match[str], context: Context) -> Meaning:
    if match["short"]:
        return _season(
            match, None if context.anchor is None else units.year_in_short(int(match["short"]), context.anchor)
        )
    year = named_year(match) or base_year(context, match["rel"].lower())
    return _season(match, year)


def _related(match: re.Match[str], context: Context) -> Meaning:
    code = SEASONS[match["season"].lower()]
    context.compares = context.led_by(_AHEAD, 8)
    words = (match["which"] or "the").lower()
    which = ["following"] if words == "the next" else words.split()[-1:] or ["the"]
    shared = _SHARED_YEAR.match(context.text, match.end())
    if shared is not None:
        return _season(match, int(shared["year"]))
    year = None
    if context.overview.is_bygone and words not in ("last", "this"):
        which = [{"next": "following", "last": "previous", "this": "that"}.get(which[0], which[0])]
    if which[0] in ("that", "same", "following", "previous", "the"):
        year = passage_year(context) if which[0] == "the" else context.told_year
        if which[0] in ("following", "previous") and context.told_aside and context.told_from is None:
            year = context.story_year
        if year is None and context.is_of_old():
            year = context.story_year
    if year is not None:
        return _season(match, _told(year, code, which[0], context))
    return _season(match, None if context.anchor is None else _from_anchor(context.anchor, code, which[0], context))


def _ago(match: re.Match[str], context: Context) -> Meaning | None:
    """`Three summers ago`: with the one of last year, or of this one if it is over, as the first."""
    count = parse_number(match["number"])
    if count is None or count != int(count):
        return None
    if context.anchor is None:
        return _season(match, None)
    over = context.anchor.month >= _FIRST_MONTH[SEASONS[match["season"].lower()]] + _A_SEASON
    return _season(match, context.anchor.year - int(count) + over)


def _season(match: re.Match[str], year: int | None) -> Meaning:
    code = SEASONS[match["season"].lower()]
    return units.open_date(f"XXXX-{code}") if year is None else units.season(year, code)


def _told(year: int, code: str, which: str, context: Context) -> int:
    """Told time runs on: spring after November is the next year's, and so is the spring after 1942."""
    told = context.told_from
    if which == "following":
        return year + (told is None or told.month >= _FIRST_MONTH[code])
    if which == "previous":
        return year - (told is None or told.month < _FIRST_MONTH[code] + _A_SEASON)
    told = context.told_month
    if code == "WI" and told is not None and told.year == year and told.month < _SPRING_IS_OUT:
        return year - 1  # told in March, the winter is the one that is just over
    return year + (told is not None and told.month - _FIRST_MONTH[code] >= _HALF_A_YEAR)


def _from_anchor(anchor: date, code: str, which: str, context: Context) -> int:
    start = _FIRST_MONTH[code]
    inside = (anchor.month - start) % 12 < 3
    running = anchor.year if anchor.month >= start else anchor.year - 1
    if which in ("next", "coming"):
        return running + 1
    if which in ("last", "past", "previous"):
        return running - inside
    if which == "this":
        return running if inside else anchor.year
    tense = context.tense()
    if tense is Told.FORESEEN and not inside:  # "was to have opened in spring": the nearer one
        gone, ahead = (anchor.month - start) % 12 - _A_SEASON, (start - anchor.month) % 12
        return running + (ahead < gone)
    return running if inside or tense is None or tense.is_past else running + 1


RULES = (
    Rule(
        name="season-year",
        triggers=frozenset(SEASONS),
        pattern=rf"{_NO_VERB}(?:the{S})?{EDGE}(?:the{S})?{_SEASON}{_OF_YEAR}(?(year){NOT_COUNTED})",
        resolve=_of_year,
        reads=(
            ("in the winter of 1941", "1941-WI"),
            ("summer 2016", "2016-SU"),
            ("autumn last year", "2022-FA"),
            ("in the spring of 217 BC", "BC0217-SP"),
            ("in the fall of '51", "1951-FA"),
        ),
        leaves=("a fall of 2000 points", "Prices will fall next year."),
    ),
    Rule(
        name="season",
        triggers=frozenset(SEASONS),
        pattern=rf"{EDGE_OR_EARLIER}{_WHICH}(?:{S})?(?:(?:early|late|mid)(?:-|{S}))?{_SEASON}{_NO_NAME}",
        resolve=_related,
        reads=(
            ("last autumn", "2022-FA"),
            ("this summer", "2023-SU"),
            ("this winter", "2023-WI"),
            ("next spring", "2024-SP"),
            ("the winter", "2022-WI"),
            ("It will open in the autumn.", "2023-FA"),
            ("in spring", "2023-SP"),
            ("It was to have opened in spring.", "2023-SP"),
            ("In 1942 it began. That summer Moscow agreed.", "1942; 1942-SU"),
            ("in the spring and summer of 1942", "1942-SP; 1942-SU"),
            ("In November 1942 it began. That spring it was over.", "1942-11; 1943-SP"),
            ("In 1942 it began. The following spring it was over.", "1942; 1943-SP"),
            ("In January 1943 it began. The following spring it was over.", "1943-01; 1943-SP"),
            ("He bought one in 1987 and another the next summer.", "1987; 1988-SU"),
            ("In January 1943 it began. The previous autumn it was planned.", "1943-01; 1942-FA"),
            ("In 1942 it began. In the summer it was over.", "1942; 1942-SU"),
        ),
        leaves=(
            "the fall of Kabul",
            "they fall",
            "the Winter War",
            "spring water",
            "a fall in prices",
            "after the fall in prices",
        ),
    ),
    Rule(
        name="seasons-ago",
        triggers=frozenset({f"{season}s" for season in SEASONS}),
        then=rf"{S}ago",
        pattern=rf"(?P<number>{NUMBER}){S}(?P<season>{'|'.join(SEASONS)})s{S}ago\b",
        resolve=_ago,
        deictic=True,
        reads=(("The rival folded three summers ago.", "2020-SU"), ("two winters ago", "2021-WI")),
        leaves=("two falls",),
    ),
    Rule(
        name="season-early",
        triggers=frozenset(SEASONS),
        pattern=rf"(?P<which>)(?P<mod>early|late|mid)(?:-|{S}){_SEASON}{_NO_NAME}",
        resolve=_related,
        reads=(("late summer", "2023-SU"),),
    ),
)
