"""Days and longer units counted from the day of publication or from the date last told: `last week`, `a day earlier`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from pk_ru_timeline.model import DateRange, TimexType

from .. import calendar_units as units
from ..context import Context
from ..rule import Meaning, Rule
from ..words import ANY_WEEKDAY, CLOCK_UNITS, DAYPART, DAYPARTS, HEDGE, NUMBER, UNIT, UNIT_TRIGGERS, VAGUE, WEEKDAY_TRIGGERS, S, parse_number
from ._shared import in_part_of_day
from .months_years import EDGE

_LONG = r"(?P<unit>week|weekend|month|year|quarter|decade|century)"
_EDGE_OR_EARLIER = rf"(?:{EDGE}|(?P<within>earlier|later|sometime){S})"
_COUNT = rf"(?:{HEDGE}{S})?(?:(?P<number>{NUMBER}|an?)|(?P<vague>{VAGUE}))(?:{S}|-)"
_BACK = frozenset({"last", "previous", "prior", "past"})
_ON = frozenset({"next", "coming", "following", "upcoming"})
_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX", "night": "XXXX-XX-XXTNI"}


def _unknown(unit: str) -> Meaning:
    return units.open_date(_UNKNOWN.get(unit, "XXXX"))


def _day_word(match: re.Match[str], context: Context) -> Meaning | None:
    word, part = match["word"].lower(), match["part"]
    if word == "tonight":
        word, part = "today", "night"
    if context.anchor is None:
        return units.open_date("PRESENT_REF" if word == "today" else "XXXX-XX-XX")
    offset = {"today": 0, "yesterday": -1, "tomorrow": 1}[word] * (2 if match["twice"] else 1)
    day = units.day(context.anchor + timedelta(days=offset))
    return in_part_of_day(day, DAYPARTS[part.lower()]) if part else day


def _this_part(match: re.Match[str], context: Context) -> Meaning | None:
    if context.anchor is None:
        return None
    last = match["which"].lower() == "last"
    day = units.day(context.anchor - timedelta(days=int(last)))
    return in_part_of_day(day, DAYPARTS[match["part"].lower()])


def _unit_from_anchor(match: re.Match[str], context: Context) -> Meaning | None:
    unit, which = match["unit"].lower(), match["which"].lower()
    if context.anchor is None:
        return _unknown(unit)
    count = -1 if which in _BACK else 1 if which in _ON else 0
    return units.shifted(unit, context.anchor, count)


def _before_last(match: re.Match[str], context: Context) -> Meaning | None:
    unit = match["unit"].lower()
    return _unknown(unit) if context.anchor is None else units.shifted(unit, context.anchor, -2)


def _anchored_within(match: re.Match[str], context: Context) -> Meaning | None:
    """`the end of the month`, `earlier in the day`, `later in the year`: of the unit being told of, else of the anchor's."""
    unit = match["unit"].lower()
    anchor = context.told_day if unit == "day" and not context.is_near_anchor() else None
    anchor = anchor or _told(unit, context) or context.anchor
    if anchor is None:
        return _unknown(unit)
    return units.shifted(unit, anchor, 0)


def _told(unit: str, context: Context) -> date | None:
    """A day inside the unit that the text told of last, where it tells of it finely enough."""
    if unit in ("day", "night"):
        return context.told_day
    if unit in ("week", "fortnight"):
        return context.told_day or context.told_week
    if unit == "month":
        return context.told_month
    return None if context.told_year is None else date(context.told_year, 1, 1)


def _ago(match: re.Match[str], context: Context) -> Meaning | None:
    unit = match["unit"].lower().replace("centurie", "century")
    if unit in CLOCK_UNITS:
        return None
    ahead = not match["ago"].lower().startswith("a")
    if match["number"] is None and "couple" not in (match["vague"] or "").lower():
        return _vaguely(unit, context) if not ahead else units.open_date("FUTURE_REF")
    number = parse_number(match["number"] or match["vague"])
    if number is None:
        return None
    if context.anchor is None:
        return _unknown(unit)
    if unit == "year" and not ahead and number == 1 and context.is_about_figures():
        return context.year_before()
    count = int(number) if ahead else -int(number)
    if number != int(number):
        return units.open_date("FUTURE_REF" if ahead else "PAST_REF")
    return units.shifted(unit, context.anchor, count)


_VAGUE_BACK = {"day": timedelta(days=6), "week": timedelta(weeks=6)}


def _vaguely(unit: str, context: Context) -> Meaning:
    """`some weeks ago`: in this month or the one before; of longer units nothing is known."""
    meaning = units.open_date("PAST_REF")
    if context.anchor is None or unit not in _VAGUE_BACK:
        return meaning
    first = context.anchor - _VAGUE_BACK[unit]
    if unit == "day":
        return replace(meaning, when=DateRange.days(first, context.anchor).about())
    months = DateRange.joined(DateRange.month(first.year, first.month), DateRange.month(context.anchor.year, context.anchor.month))
    return replace(meaning, when=months.about())


def _later(match: re.Match[str], context: Context) -> Meaning | None:
    """`two weeks later`, `a day earlier`, `the year before`: counted from the date last told."""
    unit = match["unit"].lower().replace("centurie", "century")
    if unit in CLOCK_UNITS:
        return None
    vague = match["vague"]
    number = parse_number(match["number"] or vague or "a")
    on = match["way"].lower() in ("later", "after", "afterwards", "on")
    if unit == "year" and not on and number == 1 and context.is_about_figures():
        return context.year_before()
    told = _told(unit, context)
    if vague and "couple" not in vague.lower() or number is None or number != int(number):
        return units.open_date("FUTURE_REF" if on else "PAST_REF")
    if told is None:
        return _later_open(unit, int(number), on, context)
    return units.shifted(unit, told, int(number) if on else -int(number))


def _later_open(unit: str, number: int, on: bool, context: Context) -> Meaning:
    if unit == "year" and not on and context.anchor is not None:
        return units.year(context.anchor.year - number)
    return Meaning(type=TimexType.DURATION, value=f"P{number}{unit[0].upper()}")


def _pointed(match: re.Match[str], context: Context) -> Meaning | None:
    """`the same day`, `that year`, `the following month`, `the previous evening`: beside the date last told."""
    unit, which = match["unit"].lower(), match["which"].lower().split()[-1]
    part = DAYPARTS.get(unit)
    base = "day" if part else unit
    count = -1 if which in ("previous", "preceding", "prior") else 1 if which in ("following", "next", "ensuing") else 0
    told = _told(base, context)
    if told is None:
        return _unknown(base)
    meaning = units.shifted(base, told, count)
    return in_part_of_day(meaning, part) if meaning is not None and part else meaning


def _weekend(match: re.Match[str], context: Context) -> Meaning | None:
    if context.anchor is None:
        return _unknown("weekend")
    running = context.anchor.weekday() >= 5 or context.is_coming() is True
    return units.shifted("weekend", context.anchor, 0 if running else -1)


def _year_end(match: re.Match[str], context: Context) -> Meaning | None:
    if context.anchor is None:
        return None
    mod = "APPROX" if match["hedge"] else "END"
    meaning = units.year(context.anchor.year)
    return replace(meaning)


RULES = (
    Rule(
        name="day-word",
        triggers=frozenset({"today", "yesterday", "tomorrow", "tonight"}),
        pattern=(
            rf"(?:(?:late|early|earlier|later){S})?(?P<twice>(?:the{S})?day{S}(?:before|after){S})?(?P<word>today|yesterday|tomorrow|tonight)"
            rf"(?:{S}{DAYPART}\b)?(?:,?{S}\((?:on{S})?{ANY_WEEKDAY}\))?"
        ),
        resolve=_day_word,
        deictic=True,
        reads=(
            ("He left yesterday.", "2023-06-13"),
            ("It opens today (Wednesday).", "2023-06-14"),
            ("the day before yesterday", "2023-06-12"),
            ("tomorrow morning", "2023-06-15TMO"),
            ("tonight", "2023-06-14TNI"),
        ),
        leaves=("yesteryear",),
    ),
    Rule(
        name="weekday-today",
        triggers=WEEKDAY_TRIGGERS,
        pattern=rf"{ANY_WEEKDAY}{S}\((?P<twice>)(?P<word>today)(?P<part>)\)",
        resolve=_day_word,
        deictic=True,
        reads=(("from Wednesday (today)", "2023-06-14"),),
    ),
    Rule(
        name="part-of-today",
        triggers=frozenset({"morning", "afternoon", "evening", "night"}),
        pattern=rf"(?:(?:late|early|earlier|later){S})?(?P<which>this|last){S}{DAYPART}\b",
        resolve=_this_part,
        deictic=True,
        reads=(("this morning", "2023-06-14TMO"), ("last night", "2023-06-13TNI")),
        leaves=("the morning",),
    ),
    Rule(
        name="unit-from-page",
        triggers=frozenset({"week", "weekend", "month", "year", "quarter", "decade", "century"}),
        pattern=(
            rf"{_EDGE_OR_EARLIER}?(?P<which>last|this|next|previous|prior|past|coming|current|upcoming){S}{_LONG}\b"
            rf"(?!-)(?:{S}or{S}so\b)?"
        ),
        resolve=_unit_from_anchor,
        deictic=True,
        reads=(
            ("last week", "2023-W23"),
            ("earlier this month", "2023-06"),
            ("late last year", "2022"),
            ("the end of this week", "2023-W24"),
            ("next year's budget", "2024"),
        ),
        leaves=("weekly",),
    ),
    Rule(
        name="unit-before-last",
        triggers=frozenset({"week", "month", "year"}),
        pattern=rf"the{S}(?P<unit>week|month|year){S}before{S}last\b",
        resolve=_before_last,
        deictic=True,
        reads=(("the year before last", "2021"),),
    ),
    Rule(
        name="within-unit",
        triggers=frozenset({"day", "week", "month", "year"}),
        pattern=rf"(?:{EDGE[:-1]}|(?P<within>earlier|later|late|early){S}(?:(?:in|on){S})?)the{S}(?P<unit>day|week|month|year)\b(?!{S}(?:ended|before|after|to)\b)",
        resolve=_anchored_within,
        reads=(("the end of the month", "2023-06"), ("earlier in the day", "2023-06-14"), ("later in the year", "2023")),
        leaves=("in the day",),
    ),
    Rule(
        name="ago",
        triggers=UNIT_TRIGGERS,
        pattern=rf"(?:{_COUNT}|(?=\w+s{S}ago)){UNIT}{S}(?P<ago>ago|from{S}now|hence|from{S}today)\b",
        resolve=_ago,
        reads=(
            ("41 years ago", "1982"),
            ("two weeks ago", "2023-W22"),
            ("10 days ago", "2023-06-04"),
            ("several years ago", "PAST_REF"),
            ("months ago", "PAST_REF"),
            ("three months from now", "2023-09"),
        ),
        leaves=("22 minutes ago",),
    ),
    Rule(
        name="counted-from-told",
        triggers=UNIT_TRIGGERS,
        pattern=rf"(?:{_COUNT}{UNIT}{S}(?P<way>earlier|later|afterwards|(?:before|after)(?=\s*(?:[.,;:)\n]|$)))\b)",
        resolve=_later,
        reads=(
            ("On 3 May 2020 it began. A day earlier they had met.", "2020-05-03; 2020-05-02"),
            ("They met in 2003. Four years later they met again.", "2003; 2007"),
            ("It began on 3 May 2020. Two weeks later it was over.", "2020-05-03; 2020-W20"),
            ("Two weeks later it was over.", "P2W"),
        ),
        leaves=("an hour later", "a week after the vote"),
    ),
    Rule(
        name="before-told",
        triggers=frozenset({"day", "night", "week", "month", "year"}),
        pattern=rf"(?P<hedge>)(?P<vague>)(?P<number>)the{S}(?P<unit>day|night|week|month|year){S}(?P<way>before|after)\b(?!{S}[A-Za-z0-9])",
        resolve=_later,
        reads=(("They met on 3 May 2020 and had met the day before.", "2020-05-03; 2020-05-02"),),
        leaves=("the day before the vote",),
    ),
    Rule(
        name="pointed",
        triggers=frozenset({"day", "week", "weekend", "month", "year", "decade", "century", "morning", "afternoon", "evening", "night"}),
        pattern=(
            rf"{_EDGE_OR_EARLIER}?(?P<which>(?:(?:the|that|this){S})?same|that|the{S}(?:following|next|previous|preceding|ensuing|prior)){S}"
            rf"(?P<unit>day|week|weekend|month|year|decade|century|morning|afternoon|evening|night)\b(?:{S}or{S}so\b)?"
        ),
        resolve=_pointed,
        reads=(
            ("They met on 3 May 2020. The same day a pact was signed.", "2020-05-03; 2020-05-03"),
            ("In 2014 it ended, and later that year talks began.", "2014; 2014"),
            ("It began on 3 May 2020. The following month it ended.", "2020-05-03; 2020-06"),
            ("On 3 May 2020 he spoke of the previous evening.", "2020-05-03; 2020-05-02TEV"),
        ),
    ),
    Rule(
        name="weekend",
        triggers=frozenset({"weekend"}),
        pattern=rf"the{S}weekend\b(?!{S}of\b)",
        resolve=_weekend,
        deictic=True,
        reads=(("They met over the weekend.", "2023-W23-WE"), ("They will meet at the weekend.", "2023-W24-WE")),
        leaves=("the weekend of June 3",),
    ),
    Rule(
        name="year-end",
        triggers=frozenset({"year"}),
        pattern=rf"(?:(?P<hedge>about|around|nearly){S})?(?:the{S})?(?:year(?:{S}|-)end|year['’]s{S}end)\b",
        resolve=_year_end,
        reads=(("by year's end", "2023"), ("around year end", "2023")),
    ),
)
