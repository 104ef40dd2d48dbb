"""Quarters and halves, and the periods that figures are set against: `third-quarter`, `H1 2022`, `a year earlier`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pk_ru_timeline.model import TimexType
from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.figures import (
    QUARTER_LONG,
    period_year,
    tell_half,
    tell_quarter,
    tell_three_months,
    told_half,
    told_quarter,
    year_before,
)
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.running import base_year
from pk_ru_timeline.temporal.words import (
    MONTH,
    MONTH_TRIGGERS,
    MONTHS,
    NUMBER,
    OF_YEAR,
    YEAR,
    YEAR_TRIGGER,
    S,
    one_of,
    parse_number,
)
from pk_ru_timeline.temporal.years import year_of

_NTH = r"first|second|third|fourth|1st|2nd|3rd|4th"
_THE = rf"(?:the{S}(?!(?:fiscal{S})?(?:{_NTH}|last|latter)-))?"
_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 2, "latter": 2}
_PERIOD = r"(?:quarter|period|half|interval)"
_AGO = rf"year(?:-|{S})(?:earlier|ago)"
_YEAR_BEFORE = rf"(?:{S}a{S}year{S}(?P<ago>ago|earlier)\b)?"
_OF_YEAR = (
    rf"(?:{S}(?:of|in){S}(?:fiscal{S})?{YEAR}"
    rf"|(?:{S}(?:of|in))?{S}(?:fiscal{S})?(?P<rel>last|this|next|the|that){S}year\b(?!['’])"
    rf"|{S}(?P<late>(?:19|20)\d\d)\b)?"
)
_ENDED = re.compile(
    rf",?\s(?:which\s)?ended\s{MONTH}\s(?P<day>[0-3]?\d)\b(?:,\s(?P<year>(?:19|20)\d\d))?", re.IGNORECASE
)
"""A quarter of a company's year bears the year in which it ends."""

_LAST, _NEXT_YEARS = 4, 2
_MATCH = re.compile(
    r"\b(?:goals?|scored?|match|game|team|coach|penalty|kick-?off|half-?time|equali[sz]ed|striker|minutes?|players?|touchdown"
    r"|rebounds?|innings)\b",
    re.IGNORECASE,
)
"""Words beside which a half is one of a match."""


def _quarter(match: re.Match[str], context: Context) -> Meaning:
    groups = match.groupdict()
    number = _number(match["nth"])
    named = _year_named(groups)
    ended = _ENDED.match(context.text, match.end())
    year = period_year(context, number, 4, named, match["rel"])
    if ended is not None and not named and not match["rel"] and context.anchor is not None:
        month, day = MONTHS[ended["month"].lower()], int(ended["day"])
        over = (month, day) <= (context.anchor.month, context.anchor.day)
        year = int(ended["year"] or context.anchor.year - (not over))
        year -= number == _LAST and month <= _NEXT_YEARS
    if year is not None and (groups.get("earlier") or groups.get("ago")):
        return units.quarter(year - 1, number)
    return _reported(year, number, context)


def _reported(year: int | None, number: int, context: Context) -> Meaning:
    """The quarter, remembered as the one that figures are about; open where no year is known."""
    if year is None:
        return units.open_date(f"XXXX-Q{number}")
    tell_quarter(context, year, number)
    return units.quarter(year, number)


def _quarter_of_months(match: re.Match[str], context: Context) -> Meaning | None:
    """`The October-December quarter`."""
    first, last = MONTHS[match["first"].lower()], MONTHS[match["last"].lower()]
    year = int(match["year"]) if match["year"] else year_of(context, last)
    if first % 3 != 1 or last != first + 2:
        return None
    return _reported(year, last // QUARTER_LONG, context)


def _quarter_by_month(match: re.Match[str], context: Context) -> Meaning:
    """`The June quarter`: the one that ends with that month."""
    month = MONTHS[match["month"].lower()]
    if match["of"]:
        year = base_year(context, match["of"].lower())
    else:
        year = int(match["year"]) if match["year"] else year_of(context, month)
    if year is not None and match["ago"]:
        return units.quarter(year - 1, month // QUARTER_LONG)
    return _reported(year, month // QUARTER_LONG, context)


def _year_named(groups: Mapping[str, str | None]) -> str | None:
    return groups.get("year") or groups.get("late") or groups.get("before")


def _number(nth: str) -> int:
    return _NUMBERS.get(nth.lower()) or int(nth[0])


def _quarter_told(match: re.Match[str], context: Context) -> Meaning | None:
    """`the quarter`, `the latest period`: the one told of, else the last that was over on the day of publication."""
    told, words = told_quarter(context), match[0].lower().split()
    if match["told"] and told is None:
        return None
    if context.anchor is None:
        return None if told is None else units.quarter(*told)
    year, number = context.anchor.year, (context.anchor.month + 2) // 3
    if "current" in words or "this" in words:
        return units.quarter(year, number)
    if told is None or ("latest" in words and told >= (year, number) and not context.reported):
        told = (year, number - 1) if number > 1 else (year - 1, 4)
    tell_quarter(context, *told)
    return units.quarter(*told)


def _quarter_of_year(match: re.Match[str], context: Context) -> Meaning:
    """`the 1988 quarter`, `the 1989 period`: the quarter told of, of that year."""
    year, told, half = int(match["year"] or match["late"]), told_quarter(context), told_half(context)
    if half is not None:
        return units.half(year, half[1])
    return units.year(year) if told is None else units.quarter(year, told[1])


def _set_against(_match: re.Match[str], context: Context) -> Meaning | None:
    return year_before(context)


def _half(match: re.Match[str], context: Context) -> Meaning | None:
    number = _number(match["nth"])
    groups = match.groupdict()
    named, related = _year_named(groups), groups.get("rel")
    if not named and not related and _MATCH.search(context.text, *context.sentence()):
        return None
    year = period_year(context, number, 2, named, related)
    if year is None:
        return units.open_date(f"XXXX-H{number}")
    tell_half(context, year, number)
    return units.half(year, number)


def _short(match: re.Match[str], context: Context) -> Meaning | None:
    kind, number = match["kind"].upper(), int(match["nth"])
    parts = 4 if kind == "Q" else 2
    if number > parts:
        return None
    year = period_year(context, number, parts, match["year"], None)
    if year is None:
        return units.open_date(f"XXXX-{kind}{number}")
    return units.quarter(year, number) if kind == "Q" else units.half(year, number)


def _months(match: re.Match[str], context: Context) -> Meaning:
    number = parse_number(match["number"])
    assert number is not None  # the pattern lets only numbers through
    context.figures = f"{number:g} months"
    if number == QUARTER_LONG:
        tell_three_months(context)
    return Meaning(type=TimexType.DURATION, value=f"P{number:g}M")


def _last_of_year(match: re.Match[str], context: Context) -> Meaning:
    year = int(match["year"]) if match["year"] else base_year(context, match["rel"].lower())
    return units.open_date("XXXX-Q4") if year is None else units.quarter(year, 4)


RULES = (
    Rule(
        name="last-quarter-of-year",
        triggers=frozenset({"quarter"}),
        before=frozenset("last final closing".split()),
        pattern=(
            rf"(?:the{S})?(?:last|final|closing){S}quarter{S}of{S}"
            rf"(?:(?P<year>(?:19|20)\d\d)\b|(?P<rel>last|this|next){S}year\b)"
        ),
        resolve=_last_of_year,
        reads=(
            ("in the last quarter of this year", "2023-Q4"),
            ("the final quarter of 2020", "2020-Q4"),
        ),
        leaves=("the last quarter of the match",),
    ),
    Rule(
        name="quarter",
        triggers=frozenset({"quarter"}) | YEAR_TRIGGER,
        pattern=(
            rf"{_THE}(?:(?P<earlier>{_AGO}){S})?(?:(?P<before>(?:19|20)\d\d)(?:['’]s)?{S})?(?:fiscal{S})?"
            rf"(?P<nth>{_NTH})(?:{S}|-)(?:quarter|(?(before)period|quarter))\b(?!-final|{S}of{S}(?:an?|the){S}(?:hour|century|mile))(?:{_OF_YEAR})"
            rf"(?(rel)|{_YEAR_BEFORE})"
        ),
        resolve=_quarter,
        reads=(
            ("in the third quarter of 2019", "2019-Q3"),
            ("second-quarter profit", "2023-Q2"),
            ("It will last well into the first quarter.", "2024-Q1"),
            ("It will report first-quarter profit.", "2023-Q1"),
            ("fourth-quarter profit fell", "2022-Q4"),
            ("It will rise from 7 percent in the third quarter.", "2022-Q3"),
            ("the 2018 second quarter", "2018-Q2"),
            ("It lost 3 cents in the 2018 second period.", "2018-Q2"),
            ("the first quarter of last year", "2022-Q1"),
            ("the fourth quarter last year", "2022-Q4"),
            ("Sales rose from the year-earlier first quarter.", "2022-Q1"),
            ("It lost 2 cents a share in the first quarter a year ago.", "2022-Q1"),
        ),
        leaves=("a quarter of the vote", "the second quarter-final"),
    ),
    Rule(
        name="quarter-of-months",
        triggers=MONTH_TRIGGERS,
        then=r"[-–][A-Z]",
        pattern=(
            rf"(?:the{S})?(?P<first>{one_of(MONTHS)})\.?[-–](?P<last>{one_of(MONTHS)})\.?{S}{_PERIOD}\b"
            rf"(?:{S}(?:of|in){S}{YEAR})?"
        ),
        resolve=_quarter_of_months,
        reads=(("in the January-March quarter", "2023-Q1"), ("the July-September period of 2021", "2021-Q3")),
        leaves=("the January-May period",),
    ),
    Rule(
        name="quarter-by-month",
        triggers=MONTH_TRIGGERS,
        then=rf"\.?(?:{S}|-)quarter\b",
        pattern=(
            rf"(?:the{S})?(?=mar|jun|sep|dec){MONTH}(?:{S}|-)quarter\b(?!-)(?:{S}(?:of{S})?{YEAR}|{OF_YEAR.removesuffix('?')})?"
            rf"(?(of)|{_YEAR_BEFORE})"
        ),
        resolve=_quarter_by_month,
        reads=(
            ("in the March quarter", "2023-Q1"),
            ("its September-quarter output", "2022-Q3"),
            ("in the June quarter last year", "2022-Q2"),
        ),
        leaves=("the January quarter", "the June quarter-finals"),
    ),
    Rule(
        name="quarter-told",
        triggers=frozenset({"quarter", "period"}),
        before=frozenset("the this that latest current recent".split()),
        pattern=(
            rf"(?:(?:the|this){S}(?:(?:latest|current|most{S}recent|just-ended){S}(?:quarter|period)|quarter)|that{S}quarter"
            rf"|the{S}period(?={S}(?:ended\b|(?:that|which){S}ended{S}{MONTH}))"
            rf"|(?:(?<=\bin\s)|(?<=\bfor\s)|(?<=during\s))the{S}(?P<told>period)(?=[.,;]|{S}(?:when|compared|as{S}well)\b))\b"
            rf"(?!{S}of\b|-)"
        ),
        resolve=_quarter_told,
        reads=(
            ("It lost money in the latest quarter.", "2023-Q1"),
            ("the current quarter", "2023-Q2"),
            ("The second quarter will be slow; the latest quarter was not.", "2023-Q2; 2023-Q1"),
            ("It reported a second-quarter loss. In the latest period it lost more.", "2023-Q2; 2023-Q2"),
            ("Fourth-quarter profit fell; in the quarter, sales rose.", "2022-Q4; 2022-Q4"),
        ),
        leaves=("a quarter of them", "in the period", "in the period of the war"),
    ),
    Rule(
        name="quarter-of-year",
        triggers=YEAR_TRIGGER,
        pattern=(
            rf"(?:(?:the{S}(?:(?:like|same|corresponding|comparable|similar){S})?)?{YEAR}{S}{_PERIOD}\b"
            rf"|(?:the{S})?(?:same|like|corresponding|comparable){S}{_PERIOD}{S}(?:of|in){S}(?P<late>(?:19|20)\d\d)\b)"
        ),
        resolve=_quarter_of_year,
        reads=(
            ("Third-quarter profit rose from the 2021 quarter.", "2022-Q3; 2021-Q3"),
            ("in the 2018 period", "2018"),
            ("First-quarter profit rose from the same 2022 interval.", "2023-Q1; 2022-Q1"),
            ("Net in the nine-month period rose from the corresponding 2021 period.", "P9M; 2021"),
            ("First-quarter profit rose from the same period of 2022.", "2023-Q1; 2022-Q1"),
        ),
    ),
    Rule(
        name="last-quarter-of-named-year",
        triggers=YEAR_TRIGGER,
        then=r"['’]s",
        pattern=rf"{YEAR}['’]s{S}(?:last|final|closing){S}quarter\b",
        resolve=_last_of_year,
        reads=(("in 2022's final quarter", "2022-Q4"),),
        leaves=("2022's final quarters",),
    ),
    Rule(
        name="quarter-of-related-year",
        triggers=frozenset({"year"}),
        then=r"['’]s",
        pattern=rf"(?P<rel>last|this|next){S}year['’]s{S}(?P<nth>{_NTH}|final)(?:{S}|-)(?:quarter|(?<!final\s)period)\b",
        resolve=_quarter,
        reads=(("next year's first quarter", "2024-Q1"), ("the loss in last year's fourth period", "2022-Q4")),
    ),
    Rule(
        name="year-earlier",
        triggers=frozenset({"year"}),
        pattern=(
            rf"(?:(?:the{S})?(?:comparable{S})?{_AGO}{S}(?:{_PERIOD}|month)\b"
            rf"|{_AGO}\b(?!{S}(?:{NUMBER}{S}months|(?:{_NTH})\b)))"
        ),
        resolve=_set_against,
        reads=(
            ("Third-quarter profit rose from the year-earlier quarter.", "2022-Q3; 2021-Q3"),
            ("year-ago profit", "2022"),
        ),
        leaves=("yearly",),
    ),
    Rule(
        name="same-period",
        triggers=frozenset({"year", "period", "quarter"}),
        pattern=(
            rf"(?:(?:the{S})?(?:same|corresponding|comparable|similar){S}{_PERIOD}{S}(?:of{S}|in{S})?"
            rf"(?:last{S}year|a{S}year{S}(?:ago|earlier)|the{S}(?:previous{S}year|year{S}(?:before|earlier)))"
            rf"|last{S}year['’]s{S}{_PERIOD}|the{S}quarter{S}a{S}year{S}(?:ago|earlier))\b"
        ),
        resolve=_set_against,
        reads=(
            ("Third-quarter profit rose from the same period last year.", "2022-Q3; 2021-Q3"),
            ("Third-quarter profit rose from last year's quarter.", "2022-Q3; 2021-Q3"),
            ("Third-quarter profit rose. In the same period the year before, it fell.", "2022-Q3; 2021-Q3"),
        ),
    ),
    Rule(
        name="half",
        triggers=frozenset({"half"}),
        pattern=rf"{_THE}(?P<nth>first|second|last|latter)(?:{S}|-)half\b{_OF_YEAR}(?!-|{S}(?:of|hour|day|dozen|mile|century|decade)\b)",
        resolve=_half,
        reads=(
            ("in the first half of 2023", "2023-H1"),
            ("the latter half of 2023", "2023-H2"),
            ("first-half profit", "2023-H1"),
            ("In the second half of 2022 it rose from a year earlier.", "2022-H2; 2021-H2"),
        ),
        leaves=(
            "the second half of the game",
            "He scored twice in the second half.",
            "in the last half hour",
            "a last half-hour",
        ),
    ),
    Rule(
        name="half-of-named-year",
        triggers=YEAR_TRIGGER,
        then=rf"(?:['’]s)?{S}(?:first|second|latter)",
        pattern=rf"(?:the{S})?(?P<before>(?:19|20)\d\d)(?:['’]s)?{S}(?P<nth>first|second|latter)(?:{S}|-)half\b",
        resolve=_half,
        reads=(("in the 2022 first half", "2022-H1"),),
        leaves=("2022 first halves",),
    ),
    Rule(
        name="half-of-related-year",
        triggers=frozenset({"year"}),
        then=r"['’]s",
        pattern=rf"(?P<rel>last|this|next){S}year['’]s{S}(?P<nth>first|second|latter)(?:{S}|-)half\b",
        resolve=_half,
        reads=(("next year's first half", "2024-H1"),),
    ),
    Rule(
        name="short-period",
        triggers=frozenset({"#period"}),
        pattern=rf"(?P<kind>[QH])(?P<nth>[1-4])\b(?:(?:{S}|-)?{YEAR})?",
        resolve=_short,
        reads=(("in Q3 2021", "2021-Q3"), ("H1 2022", "2022-H1"), ("H3 2020", "")),
    ),
    Rule(
        name="months-of-figures",
        triggers=frozenset({"months"}),
        pattern=rf"the{S}(?:(?:first|last|latest|final|year-earlier|year-ago){S})?(?P<number>{NUMBER}){S}months\b",
        resolve=_months,
        reads=(
            ("In the first nine months, sales fell.", "P9M"),
            ("In the nine months, sales fell from a year earlier.", "P9M; 2022"),
        ),
    ),
    Rule(
        name="months-of-named-year",
        triggers=YEAR_TRIGGER,
        then=rf"{S}(?:six|nine){S}months\b",
        pattern=rf"the{S}(?:19|20)\d\d{S}(?P<number>six|nine){S}months\b",
        resolve=_months,
        reads=(("For the 2022 nine months, sales rose.", "P9M"),),
        leaves=("in 2022 nine months passed",),
    ),
    Rule(
        name="months-long-period",
        triggers=frozenset({"month"}),
        then=rf"{S}periods?\b",
        pattern=r"(?P<number>six|nine)-month\b",
        resolve=_months,
        reads=(("Third-quarter net fell. In the nine-month period it rose from a year ago.", "2022-Q3; P9M; 2022"),),
        leaves=("a monthly period",),
    ),
)
