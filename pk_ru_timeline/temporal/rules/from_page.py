"""Days and longer units counted from the day of publication: `yesterday`, `last week`, `the month before last`."""

from __future__ import annotations

import re
from datetime import timedelta

from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.told import Told
from pk_ru_timeline.temporal.words import (
    ANY_WEEKDAY,
    DAYPART,
    DAYPARTS,
    EDGE_OR_EARLIER,
    PART_AHEAD,
    WEEKDAY_TRIGGERS,
    S,
    part_of_day,
)

_LONG_UNITS = frozenset({"week", "weekend", "month", "year", "quarter", "decade", "century"})
_BACK = frozenset({"last", "previous", "prior", "past"})
_ON = frozenset({"next", "coming", "upcoming"})
_THURSDAY, _SUNDAY = 4, 7
_LONG_WEEKEND = timedelta(days=4)
_OVERNIGHT_LOSSES = re.compile(
    r"\s(?!(?:and|in|at|on|to|from|by|as|after|but|or|for|with|when|while|until|the|an?)\b)[a-z]"
)
"""`London fell Friday after overnight losses in New York`: of the night before the markets' last day."""

_AFTER = re.compile(r"\b(?:after|since)\s(?:\w+\s){0,2}\Z")
_DAYS_AWAY = {"today": 0, "yesterday": -1, "tomorrow": 1}
_THIS_AND = re.compile(r"\bthis\s(?P<unit>week|weekend|month|quarter|year),?\s(?:and|or|not)\s\Z", re.IGNORECASE)
_LATE = rf"(?:(?:late|early|earlier|later){S})?"


def _day_word(match: re.Match[str], context: Context) -> Meaning:
    word, part = match["word"].lower(), match["part"] or match["ahead"]
    if word == "tonight":
        word, part = "today", "night"
    if context.anchor is None or context.overview.is_bygone:
        return units.open_date("PRESENT_REF" if word == "today" else "XXXX-XX-XX")
    day = units.day(context.anchor + timedelta(days=_DAYS_AWAY[word] * (2 if match["twice"] else 1)))
    return units.in_part_of_day(day, part_of_day(part)) if part else day


def _this_part(match: re.Match[str], context: Context) -> Meaning:
    part = DAYPARTS[match["part"].lower()]
    if context.anchor is None:
        return units.in_part_of_day(units.unknown("day"), part)
    day = units.day(context.anchor - timedelta(days=match["which"].lower() == "last"))
    return units.in_part_of_day(day, part)


def _unit(match: re.Match[str], context: Context) -> Meaning | None:
    unit, which = match["unit"].lower(), match["which"].lower()
    if context.overview.is_history and match[0].lower().endswith(f"the {which} {unit}"):  # "early the next year"
        told = context.told(unit)
        return units.unknown(unit) if told is None else units.shifted(unit, told, -1 if which in _BACK else 1)
    told = context.told(unit) if context.overview.is_bygone and match[0].startswith("Next") else None
    if told is not None and not context.is_coming():
        return units.shifted(unit, told, 1)
    if context.anchor is None:
        return units.unknown(unit)
    count = -1 if which in _BACK else 1 if which in _ON else 0
    if unit == "week" and which == "this" and context.anchor.isoweekday() == _SUNDAY and context.is_coming():
        count = 1  # of the week that a Sunday's paper has before it
    if unit == "weekend" and which == "this" and _is_weekend_gone_by(context):
        count = -1
    return units.shifted(unit, context.anchor, count)


def _is_weekend_gone_by(context: Context) -> bool:
    """`They told us again this weekend`, said on Monday; not `the team prepared for this weekend's match`."""
    assert context.anchor is not None
    early = context.anchor.isoweekday() < _THURSDAY
    owns = context.text.startswith(("'s", "’s"), context.end)
    return early and not owns and context.tense() is Told.PAST


def _before_last(match: re.Match[str], context: Context) -> Meaning | None:
    unit = match["unit"].lower()
    two = 2 if match["which"].lower() == "next" else -2
    return units.unknown(unit) if context.anchor is None else units.shifted(unit, context.anchor, two)


def _and_next(match: re.Match[str], context: Context) -> Meaning | None:
    """`this week and next`: the unit is that of the words before."""
    before = context.words_before(_THIS_AND, 32)
    if before is None or context.anchor is None:
        return None
    return units.shifted(before["unit"].lower(), context.anchor, 1)


def _overnight(match: re.Match[str], context: Context) -> Meaning:
    """The night before the day being told of, in news that of the page."""
    context.compares = True  # what follows does not hang on it
    day = context.told_day if context.overview.is_history else context.anchor
    told = context.told_day if _OVERNIGHT_LOSSES.match(context.text, match.end()) else None
    if day is not None and told is not None and timedelta() < day - told <= _LONG_WEEKEND:
        day = told
    if day is None:
        return units.in_part_of_day(units.unknown("day"), "TNI")
    if context.is_coming() and not context.led_by(_AFTER, 48):
        return units.in_part_of_day(units.day(day), "TNI")
    return units.in_part_of_day(units.day(day - timedelta(days=not context.overview.is_history)), "TNI")


RULES = (
    Rule(
        name="day-from-publication",
        triggers=frozenset({"today", "yesterday", "tomorrow", "tonight"}),
        pattern=(
            rf"(?:{PART_AHEAD}|{_LATE})(?P<twice>(?:the{S})?day{S}(?:before|after){S})?"
            rf"(?P<word>today|yesterday|tomorrow|tonight)"
            rf"(?:{S}{DAYPART}\b)?(?:,?{S}\((?:on{S})?{ANY_WEEKDAY}\))?"
        ),
        resolve=_day_word,
        deictic=True,
        reads=(
            ("He left yesterday.", "2023-06-13"),
            ("It opens today (Wednesday).", "2023-06-14"),
            ("the day before yesterday", "2023-06-12"),
            ("tomorrow morning", "2023-06-15TMO"),
            ("In mid-afternoon yesterday it was up.", "2023-06-13TAF"),
            ("tonight", "2023-06-14TNI"),
        ),
        leaves=("yesteryear",),
    ),
    Rule(
        name="weekday-and-today",
        triggers=WEEKDAY_TRIGGERS,
        then=rf"{S}\(",
        pattern=rf"{ANY_WEEKDAY}{S}\((?P<ahead>)(?P<twice>)(?P<word>today)(?P<part>)\)",
        resolve=_day_word,
        deictic=True,
        reads=(("from Wednesday (today)", "2023-06-14"),),
    ),
    Rule(
        name="night-from-publication",
        triggers=frozenset({"morning", "afternoon", "evening", "night"}),
        pattern=rf"{_LATE}(?P<which>this|last){S}{DAYPART}\b",
        resolve=_this_part,
        deictic=True,
        reads=(("this morning", "2023-06-14TMO"), ("last night", "2023-06-13TNI")),
        leaves=("the morning",),
    ),
    Rule(
        name="counted-from-publication",
        triggers=_LONG_UNITS,
        before=frozenset("last this next previous prior past coming current upcoming".split()),
        pattern=(
            rf"(?:(?:this|the{S}same){S}time{S}(?=last|next))?{EDGE_OR_EARLIER}(?:this{S}(?=past|coming)|the{S}(?=(?:coming|current|upcoming){S}(?!quarter)))?(?P<which>last|this|next|previous|prior|past|coming|current|upcoming){S}"
            rf"(?P<unit>week|weekend|month|year|quarter|decade|century)\b"
            rf"(?!-|(?<=week){S}of{S}(?:the|that){S}(?:month|year|war|century|decade)\b)(?:{S}or{S}so\b)?"
        ),
        resolve=_unit,
        deictic=True,
        reads=(
            ("last week", "2023-W23"),
            ("earlier this month", "2023-06"),
            ("late last year", "2022"),
            ("the end of this week", "2023-W24"),
            ("next year's budget", "2024"),
            ("this past weekend", "2023-W23-WE"),
            ("They met this weekend.", "2023-W23-WE"),
            ("They meet this weekend.", "2023-W24-WE"),
            ("This time last year it was full.", "2022"),
        ),
        leaves=("weekly",),
    ),
    Rule(
        name="before-last",
        triggers=frozenset({"week", "weekend", "month", "year"}),
        before=frozenset("the".split()),
        then=rf"{S}(?:before|after)",
        pattern=rf"the{S}(?P<unit>week|weekend|month|year){S}(?:before{S}(?=last)|after{S}(?=next))(?P<which>last|next)\b",
        resolve=_before_last,
        deictic=True,
        reads=(
            ("the year before last", "2021"),
            ("the week after next", "2023-W26"),
            ("the weekend before last", "2023-W22-WE"),
        ),
    ),
    Rule(
        name="and-next",
        triggers=frozenset({"next"}),
        then=r"[.,;]|\s(?:in|at|on|to|for|as|by)\b|\s*$",
        pattern=rf"(?:(?<=and\s)|(?<=or\s)|(?<=not\s))next(?=[.,;]|{S}(?:in|at|on|to|for|as|by)\b|\s*$)",
        resolve=_and_next,
        deictic=True,
        reads=(("It is due this week and next.", "2023-W24; 2023-W25"), ("this year, not next", "2023; 2024")),
        leaves=("and next to it", "and next, he left"),
    ),
    Rule(
        name="overnight",
        triggers=frozenset({"overnight"}),
        pattern=(
            rf"overnight\b(?!-|{S}(?:delivery|deliveries|mail|train|trains|flight|flights|stays?|bag|success|rates?"
            rf"|lending|bus|matched|federal{S}funds|interbank|repurchase|repos?|index|loans?|swaps?|borrowings?|guests?|shipping|trip|sensation|hike|camping|accommodation|funds|money)\b)"
        ),
        resolve=_overnight,
        reads=(
            ("It rained overnight, killing nine.", "2023-06-13TNI"),
            ("It will rain overnight.", "2023-06-14TNI"),
            ("London fell Monday after overnight losses in New York.", "2023-06-12; 2023-06-11TNI"),
        ),
        leaves=("an overnight train", "an overnight success", "the rate for overnight interbank loans"),
    ),
)
