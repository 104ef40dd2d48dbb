"""Days and longer units counted from the day of publication: `yesterday`, `last week`, `two weeks ago`."""

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
from pk_ru_timeline.temporal.told import Told
from pk_ru_timeline.temporal.words import (
    ANY_WEEKDAY,
    CLOCK_UNITS,
    COUNT,
    DAYPART,
    DAYPARTS,
    EDGE_OR_EARLIER,
    FULL_WEEKDAYS,
    PART_AHEAD,
    UNIT,
    UNIT_TRIGGERS,
    WEEKDAY_TRIGGERS,
    WEEKDAYS,
    YEAR,
    YEARS_LONG,
    S,
    named_year,
    parse_number,
    part_of_day,
    singular,
)

_LONG_UNITS = frozenset({"week", "weekend", "month", "year", "quarter", "decade", "century"})
_BACK = frozenset({"last", "previous", "prior", "past"})
_ON = frozenset({"next", "coming", "upcoming"})
_THURSDAY, _SATURDAY, _SUNDAY = 4, 6, 7
_STILL_TO_COME = re.compile(
    r"\b(?:will|forecast|expected|could|may|might)\b(?:(?!\b(?:after|since|when|which|who|the)\b)[^.;,])*\Z",
    re.IGNORECASE,
)
_LONG_WEEKEND = timedelta(days=4)
_OVERNIGHT_LOSSES = re.compile(
    r"\s(?!(?:and|in|at|on|to|from|by|as|after|but|or|for|with|when|while|until|the|an?)\b)[a-z]"
)
"""`London fell Friday after overnight losses in New York`: of the night before the markets' last day."""

_SINCE = re.compile(r"\bsince\s(?:the\s)?\Z", re.IGNORECASE)
_DUE = re.compile(r"\b(?:by|before|until|till)\s\Z", re.IGNORECASE)
_LENGTHS = {
    "day": relativedelta(days=1), "week": relativedelta(weeks=1), "month": relativedelta(months=1),
    "year": relativedelta(years=1),
}  # fmt: skip
_DAYS_AWAY = {"today": 0, "yesterday": -1, "tomorrow": 1}
_THIS_AND = re.compile(r"\bthis\s(?P<unit>week|weekend|month|quarter|year),?\s(?:and|or|not)\s\Z", re.IGNORECASE)
_VAGUE_BACK = {"day": timedelta(days=6), "week": timedelta(weeks=6)}
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
    if context.anchor is None:
        return units.unknown(unit)
    count = -1 if which in _BACK else 1 if which in _ON else 0
    if unit == "week" and which == "this" and context.anchor.isoweekday() == _SUNDAY and context.is_coming():
        count = 1  # of the week that a Sunday's paper has before it
    return units.shifted(unit, context.anchor, count)


def _before_last(match: re.Match[str], context: Context) -> Meaning | None:
    unit = match["unit"].lower()
    two = 2 if match["which"].lower() == "next" else -2
    return units.unknown(unit) if context.anchor is None else units.shifted(unit, context.anchor, two)


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


def _and_next(match: re.Match[str], context: Context) -> Meaning | None:
    """`this week and next`: the unit is that of the words before."""
    before = context.words_before(_THIS_AND, 32)
    if before is None or context.anchor is None:
        return None
    return units.shifted(before["unit"].lower(), context.anchor, 1)


def _week_from(match: re.Match[str], context: Context) -> Meaning:
    """`A week from Thursday`: seven days after the next one."""
    if context.anchor is None:
        return units.unknown("day")
    if match["word"]:
        return units.day(context.anchor + timedelta(days=7 + (match["word"].lower() == "tomorrow")))
    ahead = (WEEKDAYS[match["weekday"].lower()] - context.anchor.weekday()) % 7
    return units.day(context.anchor + timedelta(days=(ahead or 7) + 7))


def _overnight(match: re.Match[str], context: Context) -> Meaning:
    """The night before the day being told of, in news that of the page."""
    context.compares = True  # what follows does not hang on it
    day = context.told_day if context.overview.is_history else context.anchor
    told = context.told_day if _OVERNIGHT_LOSSES.match(context.text, match.end()) else None
    if day is not None and told is not None and timedelta() < day - told <= _LONG_WEEKEND:
        day = told
    if day is None:
        return units.in_part_of_day(units.unknown("day"), "TNI")
    if context.led_by(_STILL_TO_COME, 60):
        return units.in_part_of_day(units.day(day), "TNI")
    return units.in_part_of_day(units.day(day - timedelta(days=not context.overview.is_history)), "TNI")


def _weekend(_match: re.Match[str], context: Context) -> Meaning | None:
    if context.anchor is None:
        return units.unknown("weekend")
    day, tense = context.anchor.isoweekday(), context.tense()
    if tense is not Told.COMING and context.year_gone_by() is not None and context.told_month is not None:
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
    day = context.told(unit) or context.running_day()
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
            rf"|lending|bus|guests?|shipping|trip|sensation|hike|camping|accommodation|funds|money)\b)"
        ),
        resolve=_overnight,
        reads=(
            ("It rained overnight, killing nine.", "2023-06-13TNI"),
            ("It will rain overnight.", "2023-06-14TNI"),
            ("London fell Monday after overnight losses in New York.", "2023-06-12; 2023-06-11TNI"),
        ),
        leaves=("an overnight train", "an overnight success"),
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
