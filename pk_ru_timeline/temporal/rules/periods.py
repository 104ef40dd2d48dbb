"""Periods of a company's or a state's year: `third-quarter`, `the first half of 2023`, `a year earlier`, `fiscal 1988`."""

from __future__ import annotations

import re

from pk_ru_timeline.model import TimexType

from .. import calendar_units as units
from ..context import Context
from ..rule import Meaning, Rule
from ..words import NUMBER, YEAR, YEAR_TRIGGER, S, parse_number

_DET = rf"(?:the{S}(?!(?:fiscal{S})?\w+-))?"
_NTH = r"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)"
_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0, "latter": 2}
_QUARTER_OR_PERIOD = r"(?:quarter|period)"
_OF = rf"(?:{S}(?:of|in){S}(?:fiscal{S})?(?:{YEAR}|(?P<rel>last|this|next|the|that){S}year)|{S}(?P<late>(?:19|20)\d\d)\b)?"
_EARLIER = rf"(?P<earlier>year(?:-|{S})(?:earlier|ago))"


def _nth(word: str) -> int:
    return _NUMBERS.get(word.lower()) or int(word[0])


def _quarter(match: re.Match[str], context: Context) -> Meaning | None:
    number = _nth(match["nth"])
    year = context.period_year(number, 4, match["year"] or match["late"] or match["before"], match["rel"])
    if match["earlier"] and year is not None:
        year -= 1
    return units.open_date(f"XXXX-Q{number}") if year is None else units.quarter(year, number)


def _latest(match: re.Match[str], context: Context) -> Meaning | None:
    """`the quarter`, `the latest period`: the one told of, else the last that was over on the day of publication."""
    told = context.told_quarter()
    words = match[0].lower()
    if context.anchor is None:
        return None if told is None else units.quarter(*told)
    completed = units.shifted("quarter", context.anchor, -1)
    current = units.shifted("quarter", context.anchor, 0)
    if "current" in words or "this" in words.split():
        return current
    if told is not None and ("latest" not in words or completed is None or f"{told[0]:04}-Q{told[1]}" <= completed.value):
        return units.quarter(*told)
    return completed


def _of_year(match: re.Match[str], context: Context) -> Meaning | None:
    """`the 1988 quarter`, `the 1989 period`: the quarter told of, of that year."""
    year, told = int(match["year"]), context.told_quarter()
    return units.year(year) if told is None else units.quarter(year, told[1])


def _year_earlier(match: re.Match[str], context: Context) -> Meaning | None:
    return context.year_before()


def _half(match: re.Match[str], context: Context) -> Meaning | None:
    number = _NUMBERS[match["nth"].lower()] or 2
    year = context.period_year(number, 2, match["year"] or match["late"], match["rel"])
    return units.open_date(f"XXXX-H{number}") if year is None else units.half(year, number)


def _fiscal(match: re.Match[str], context: Context) -> Meaning | None:
    digits = match["digits"] or match["short"]
    year = int(digits) if len(digits) == 4 else 2000 + int(digits)
    return Meaning(type=TimexType.DATE, value=f"FY{year}")


def _fiscal_now(match: re.Match[str], context: Context) -> Meaning | None:
    if context.anchor is None:
        return None
    which = match["which"].lower()
    shift = -1 if which in ("last", "previous", "latest") else 1 if which == "next" else 0
    return Meaning(type=TimexType.DATE, value=f"{context.anchor.year + shift}")


def _months(match: re.Match[str], context: Context) -> Meaning | None:
    number = parse_number(match["number"])
    context.period = "" if number is None else f"{number:g} months"
    return None if number is None else Meaning(type=TimexType.DURATION, value=f"P{number:g}{match['unit'][0].upper()}")


def _the_year(match: re.Match[str], context: Context) -> Meaning | None:
    if match["ended"] is not None or match["fiscal"]:
        return Meaning(type=TimexType.DURATION, value="P1Y")
    return None if context.anchor is None else units.year(context.anchor.year)


def _short_period(match: re.Match[str], context: Context) -> Meaning | None:
    kind, number = match["kind"].upper(), int(match["nth"])
    if kind == "H" and number > 2:
        return None
    year = context.period_year(number, 4 if kind == "Q" else 2, match["year"], None)
    if year is None:
        return units.open_date(f"XXXX-{kind}{number}")
    return units.quarter(year, number) if kind == "Q" else units.half(year, number)


RULES = (
    Rule(
        name="quarter",
        triggers=frozenset({"quarter", "quarters"}) | YEAR_TRIGGER,
        pattern=(
            rf"{_DET}(?:{_EARLIER}{S})?(?:(?P<before>(?:19|20)\d\d)(?:['’]s)?{S})?(?:fiscal{S})?{_NTH}(?:{S}|-)quarter\b"
            rf"(?!s|-final|{S}(?:of{S}(?:an?|the){S}(?:hour|century|mile)))(?:{S}of{S}(?=fiscal))?{_OF}"
        ),
        resolve=_quarter,
        reads=(
            ("in the third quarter of 2019", "2019-Q3"),
            ("second-quarter profit", "2023-Q2"),
            ("fourth-quarter profit fell", "2022-Q4"),
            ("the 2018 second quarter", "2018-Q2"),
            ("the first quarter of last year", "2022-Q1"),
        ),
        leaves=("a quarter of the vote", "the second quarter-final"),
    ),
    Rule(
        name="quarter-told",
        triggers=frozenset({"quarter", "period"}),
        pattern=rf"(?:(?:the|this){S}(?:(?:latest|current|most{S}recent){S}{_QUARTER_OR_PERIOD}|quarter)|that{S}quarter)\b(?!{S}of\b|-)",
        resolve=_latest,
        reads=(("It lost money in the latest quarter.", "2023-Q1"), ("the current quarter", "2023-Q2")),
        leaves=("a quarter of them", "in the period"),
    ),
    Rule(
        name="quarter-of-year",
        triggers=YEAR_TRIGGER,
        pattern=rf"(?:the{S})?{YEAR}{S}{_QUARTER_OR_PERIOD}\b",
        resolve=_of_year,
        reads=(("Third-quarter profit rose from the 2021 quarter.", "2022-Q3; 2021-Q3"), ("in the 2018 period", "2018")),
    ),
    Rule(
        name="year-earlier",
        triggers=frozenset({"year"}),
        pattern=rf"(?:(?:the{S})?(?:comparable{S})?year(?:-|{S})(?:earlier|ago){S}{_QUARTER_OR_PERIOD}\b|year(?:-|{S})(?:earlier|ago)\b(?!{S}(?:{NUMBER}{S}months|{_NTH.replace('?P<nth>', '?:')}\b)))",
        resolve=_year_earlier,
        reads=(("Third-quarter profit rose from the year-earlier quarter.", "2022-Q3; 2021-Q3"), ("year-ago profit", "2022")),
        leaves=("yearly",),
    ),
    Rule(
        name="same-period",
        triggers=frozenset({"period", "quarter"}),
        pattern=rf"(?:the{S})?(?:same|corresponding|comparable|similar){S}{_QUARTER_OR_PERIOD}{S}(?:of{S}|in{S})?(?:last{S}year|a{S}year{S}(?:ago|earlier)|the{S}previous{S}year)\b",
        resolve=_year_earlier,
        reads=(("Third-quarter profit rose from the same period last year.", "2022-Q3; 2021-Q3"),),
    ),
    Rule(
        name="quarter-last-year",
        triggers=frozenset({"year", "quarter"}),
        pattern=rf"(?:last{S}year['’]s{S}{_QUARTER_OR_PERIOD}|the{S}quarter{S}a{S}year{S}(?:ago|earlier))\b",
        resolve=_year_earlier,
        reads=(("Third-quarter profit rose from last year's quarter.", "2022-Q3; 2021-Q3"),),
    ),
    Rule(
        name="quarter-of-relative-year",
        triggers=frozenset({"year"}),
        pattern=rf"(?P<rel>last|this|next){S}year['’]s{S}(?P<earlier>)(?P<year>)(?P<late>)(?P<before>){_NTH}(?:{S}|-)quarter\b",
        resolve=_quarter,
        reads=(("next year's first quarter", "2024-Q1"),),
    ),
    Rule(
        name="half",
        triggers=frozenset({"half"}),
        pattern=rf"{_DET}(?P<nth>first|second|last|latter)(?:{S}|-)half\b{_OF}(?!{S}of\b)",
        resolve=_half,
        reads=(("in the first half of 2023", "2023-H1"), ("first-half profit", "2023-H1")),
        leaves=("the second half of the game",),
    ),
    Rule(
        name="fiscal-year",
        triggers=frozenset({"fiscal", "financial", "#fy"}),
        pattern=rf"(?:the{S})?(?:(?:fiscal|financial)(?:{S}year)?{S}|FY\s?'?)(?:(?P<digits>(?:19|20)\d\d)|(?P<short>\d\d))(?:[-–/]\d{{2,4}})?(?!\d)",
        resolve=_fiscal,
        reads=(("in fiscal 1988", "FY1988"), ("FY24", "FY2024"), ("the financial year 2021-22", "FY2021")),
        leaves=("a fiscal cliff",),
    ),
    Rule(
        name="fiscal-year-current",
        triggers=frozenset({"fiscal", "financial"}),
        pattern=rf"(?:the{S})?(?P<which>current|last|next|this|previous|latest|ongoing|outgoing){S}(?:fiscal|financial){S}year\b",
        resolve=_fiscal_now,
        reads=(("in the current fiscal year", "2023"),),
    ),
    Rule(
        name="months-of-year",
        triggers=frozenset({"months"}),
        pattern=rf"the{S}(?:(?:first|last|latest|final|year-earlier|year-ago){S})?(?P<number>{NUMBER}){S}(?P<unit>month)s\b",
        resolve=_months,
        reads=(("In the first nine months, sales fell.", "P9M"),),
    ),
    Rule(
        name="the-year",
        triggers=frozenset({"year", "fiscal", "financial"}),
        pattern=rf"(?:(?:the|this){S}(?:full|entire|whole|current){S}year\b|(?P<fiscal>the{S}(?:fiscal|financial){S}year)\b|(?:(?<=[Ff]or )|(?<=[Ii]n )(?=the{S}year{S}ended)|(?<=months of )|(?<=rest of ))the{S}year\b(?P<ended>(?={S}(?:ended|to)\b))?)(?!-)",
        resolve=_the_year,
        reads=(("for the year", "2023"), ("the full year", "2023")),
        leaves=("the year of the rat",),
    ),
    Rule(
        name="short-period",
        triggers=frozenset({"#period"}),
        pattern=rf"(?P<kind>[QH])(?P<nth>[1-4])\b(?:(?:{S}|-)?{YEAR})?",
        resolve=_short_period,
        reads=(("in Q3 2021", "2021-Q3"), ("H1 2022", "2022-H1"), ("H3 2020", "")),
    ),
)
_ = YEAR_TRIGGER
