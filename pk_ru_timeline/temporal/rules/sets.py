"""What happens again and again: `daily`, `every Saturday`, `each year`."""

from __future__ import annotations

import re

from pk_ru_timeline.model import TimexType
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.words import (
    CLOCK_UNITS,
    DAYPART,
    DAYPARTS,
    FULL_WEEKDAYS,
    MONTH_TRIGGERS,
    MONTHS,
    NUMBER,
    SEASONS,
    UNITS,
    WEEKDAY,
    WEEKDAY_TRIGGERS,
    WEEKDAYS,
    S,
    one_of,
    parse_number,
)

_OFTEN = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W",
    "monthly": "P1M", "bimonthly": "P2M", "annually": "P1Y", "yearly": "P1Y",
    "biannual": "P6M", "biennial": "P2Y", "weeknights": "P1D", "weekends": "XXXX-WXX-WE",
    "semiannual": "P6M",
}  # fmt: skip


_OF_A_KIND = (
    rf"(?!(?<=hourly|onthly){S}(?!(?:to|in|at|on|by|or|and|for|from|since|until|till|with|without|under|about|over|using|rather"
    rf"|throughout|through|between|because|as|when|unless|if|but|while|than|after|before|during|via|per|which|who|that)\b)[a-z])"
)
"""Not before a noun: hourly workers and monthly figures are of that kind, like annual and quarterly ones."""

_NO_NAME = r"(?!(?<=[A-Za-z’'] )(?-i:[A-Z][a-z]))"
"""Not `LA Weekly`, which has its capital within a sentence."""


def _often(match: re.Match[str], _context: Context) -> Meaning:
    return Meaning(type=TimexType.SET, value=_OFTEN[match[0].lower()])


def _day_of_each_year(match: re.Match[str], _context: Context) -> Meaning:
    groups = match.groupdict()
    month = MONTHS[(groups["month"] or groups["month2"]).lower()]
    return Meaning(type=TimexType.SET, value=f"XXXX-{month:02}-{int(groups['day'] or groups['day2']):02}")


def _every(match: re.Match[str], _context: Context) -> Meaning:
    if match["day"] or match["day2"]:
        return _day_of_each_year(match, _context)
    word = match["what"].lower()
    if word in WEEKDAYS:
        part = DAYPARTS[match["part"].lower()] if match["part"] else ""
        return Meaning(type=TimexType.SET, value=f"XXXX-WXX-{WEEKDAYS[word] + 1}{part}")
    if word in MONTHS:
        return Meaning(type=TimexType.SET, value=f"XXXX-{MONTHS[word]:02}")
    if word in SEASONS:
        return Meaning(type=TimexType.SET, value=f"XXXX-{SEASONS[word]}")
    if word in ("morning", "afternoon", "evening", "night"):
        return Meaning(type=TimexType.SET, value=f"XXXX-XX-XXT{DAYPARTS[word][1:]}")
    unit = word.removesuffix("s")
    if unit == "weekend":
        return Meaning(type=TimexType.SET, value="XXXX-WXX-WE")
    times = "T" if unit in CLOCK_UNITS else ""
    if match["few"] or match["or"]:
        return Meaning(type=TimexType.SET, value=f"P{times}X{UNITS[unit]}")
    number = parse_number(match["number"] or ("two" if match["other"] else "one"))
    assert number is not None  # the pattern lets only numbers through
    letter, ten = UNITS[unit], {"decade": 10, "fortnight": 2}.get(unit, 1)
    return Meaning(type=TimexType.SET, value=f"P{times}{number * ten:g}{letter}")


_WHAT = "|".join(
    (*FULL_WEEKDAYS, *SEASONS, *(m for m in MONTHS if len(m) > 3), "may", "morning", "afternoon", "evening", "night")
)


def _nth_of_each_month(match: re.Match[str], _context: Context) -> Meaning:
    return Meaning(type=TimexType.SET, value=f"XXXX-XX-WXX-{WEEKDAYS[match['weekday'].lower()] + 1}")


RULES = (
    Rule(
        name="often",
        triggers=frozenset(_OFTEN),
        pattern=(
            rf"{_NO_NAME}(?:{'|'.join(_OFTEN)})\b(?!{S}(?-i:Times|Mail|Telegraph|News|Star|Express|Mirror|Record|Jang"
            rf"|Pakistan|Nation)\b){_OF_A_KIND}(?!-)"
        ),
        resolve=_often,
        reads=(("twice daily", "P1D"), ("paid annually", "P1Y"), ("updated monthly using a list", "P1M")),
        leaves=(
            "the Daily Times",
            "hourly workers",
            "its monthly figures",
            "he told LA Weekly",
            "the People's Daily said",
        ),
    ),
    Rule(
        name="weekday-of-each-month",
        triggers=WEEKDAY_TRIGGERS,
        then=rf"{S}of{S}(?:each|every)",
        pattern=rf"(?:the{S})?(?:first|second|third|fourth|last){S}{WEEKDAY}{S}of{S}(?:each|every|the){S}month\b",
        resolve=_nth_of_each_month,
        reads=(("on the first Friday of each month", "XXXX-XX-WXX-5"),),
    ),
    Rule(
        name="every",
        triggers=frozenset({"every", "each"}),
        pattern=(
            rf"(?:every|each){S}(?:(?P<day>[12]?\d|3[01]){S}(?P<month>{one_of(MONTHS)})\b"
            rf"|(?P<month2>{one_of(MONTHS)})\.?{S}(?P<day2>[12]?\d|3[01])\b)"
            rf"|(?:(?:each{S}and{S})?every(?P<other>{S}other)?|each){S}(?:(?:(?P<number>{NUMBER})(?P<or>{S}(?:to|or){S}{NUMBER})?|(?P<few>few)){S})?"
            rf"(?P<what>{_WHAT}|(?:day|week|fortnight|month|quarter|year|decade|hour|minute|weekend)s?)\b(?!{S}of\b)"
            rf"(?:{S}{DAYPART}\b)?"
        ),
        resolve=_every,
        reads=(
            ("every Saturday", "XXXX-WXX-6"),
            ("each year", "P1Y"),
            ("every four years", "P4Y"),
            ("each July", "XXXX-07"),
            ("each 3 October", "XXXX-10-03"),
            ("every Feb. 14", "XXXX-02-14"),
            ("every other day", "P2D"),
            ("every weekend", "XXXX-WXX-WE"),
            ("every few minutes", "PTXM"),
            ("every three to five years", "PXY"),
            ("every fortnight", "P2W"),
        ),
        leaves=("every man", "each of them"),
    ),
    Rule(
        name="day-of-each-year",
        triggers=MONTH_TRIGGERS,
        then=rf"{S}(?:each|every){S}year\b",
        pattern=rf"(?P<day>[12]?\d|3[01]){S}(?P<month>{one_of(MONTHS)}){S}(?:each|every){S}year\b",
        resolve=_day_of_each_year,
        reads=(("on 25 April every year", "XXXX-04-25"),),
    ),
)
