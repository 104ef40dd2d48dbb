"""Months by name: `late November`, `March 2024`, `July last year`. Their years may have to come from the text."""

from __future__ import annotations

import re

from pk_ru_timeline.model import TimexType
from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Members, Rule
from pk_ru_timeline.temporal.running import base_year
from pk_ru_timeline.temporal.words import (
    ANY_YEAR,
    EDGE,
    MONTH,
    MONTH_TRIGGERS,
    NOT_COUNTED,
    NOT_MEASURED,
    OF_YEAR,
    S,
    named_year,
)
from pk_ru_timeline.temporal.years import is_contract, year_of

from .days import month_number

_FULL_MONTH = (
    r"(?P<month>(?-i:January|February|April|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|Sept|Nov|Oct|Feb|Aug)\b)"
)
_SHORT_MONTH = r"(?P<month>(?-i:May|March|MAY|MARCH|Mar\.|Apr\.))\b"
_NO_DAY = rf"(?!\.?{S}[0-3]?\d(?:st|nd|rd|th)?\b(?![.,:]\d){NOT_COUNTED})"
_HANGS = (
    rf"(?:(?P<rel>last|next|this|that|the same|the previous|the following|the next|(?:this|the){S}past|the coming){S})?"
)
_BEFORE_MARCH = re.compile(
    r"(?:\b(?:in|by|since|until|till|of|from|to|through|during|for|before|after|between|and|every|each|or|past"
    r"|effective"
    r"|as|beginning|starting|ending|ended|due|around|about|on|throughout|a|the|its|their|his|that|[a-z]+ed)\b"
    r"|[-/,(]|(?:^|[.!?\n]))\W{0,3}$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"['’]s\b|\s(?:\w+\s)?(?:was|were|is|are|has|had|have|will|would|may|might|could|saw)\b")
_AS_A_RULE = re.compile(
    r"(?:\b(?:usually|normally|typically|generally|traditionally)\s(?:begins?|starts?|falls?|arrives?|comes?|runs?|lasts?|peaks?"
    r"|ends?|(?:is|are\s)?(?:sown|planted|harvested|held))\s|\bseason\s(?:runs|lasts)\sfrom\s|\b(?:every|each)\syear\s(?=in|from))"
    r"(?:[\w-]+\s){0,3}?(?:in|from|to|until|through|between|and)\s\Z|\bseason\s(?:runs|lasts)\sfrom\s\Z",
    re.IGNORECASE,
)
"""`The rains normally begin in November`: of no one year."""

_RULE_WITHIN = 72
_EVERY_YEAR = re.compile(r"\s(?:of\s)?(?:every|each)\syear\b")

_ARTICLE = re.compile(r"(?:the|a)\b", re.IGNORECASE)
_MARCHES = re.compile(r"\s+(?:of|for|on|against|past|through|to)\b")


def _month_year(match: re.Match[str], _context: Context) -> Meaning | None:
    year = named_year(match)
    return None if year is None else units.month(year, month_number(match))


def _month_of_short_year(match: re.Match[str], context: Context) -> Meaning:
    if context.anchor is None:
        return units.open_date(f"XX{match['short']}-{month_number(match):02}")
    return units.month(units.year_in_short(int(match["short"]), context.anchor), month_number(match))


def _month(match: re.Match[str], context: Context) -> Meaning | Members | None:
    number = month_number(match)
    if not match["of"] and not match["rel"] and _is_of_every_year(match, context):
        return Meaning(type=TimexType.SET, value=f"XXXX-{number:02}")
    if match["of"]:
        base = base_year(context, match["of"].lower())
        year = None if base is None else base
    elif match["rel"]:
        if match["rel"].lower() == "that" and _is_clause(match, context):
            year = year_of(context, number)
            bare = units.open_date(f"XXXX-{number:02}") if year is None else units.month(year, number)
            return Members((("month", bare),))
        year = _relative_year(match["rel"].lower(), number, context)
    else:
        year = year_of(context, number)
    if year is None:
        return units.open_date(f"XXXX-{number:02}")
    return units.month(year, number)


def _is_of_every_year(match: re.Match[str], context: Context) -> bool:
    lead = context.text[max(0, context.start - _RULE_WITHIN) : context.start]
    marked = "ly " in lead or " year " in lead or "eason " in lead  # most are not: no need of the pattern
    if marked and _AS_A_RULE.search(lead):
        return True
    return _EVERY_YEAR.match(context.text, match.end()) is not None


def _is_clause(match: re.Match[str], context: Context) -> bool:
    """`Said that March was cold`, `decided that March's frost was over`: no month is pointed at."""
    return _GOES_ON.match(context.text, match.end()) is not None


def _short_month(match: re.Match[str], context: Context) -> Meaning | Members | None:
    """`May` and `March` are other words too: only words that time hangs on make them months."""
    before = context.words_before(_BEFORE_MARCH, 14)
    if match["mod"] or match["rel"] or match["of"]:
        return _month(match, context)
    if is_contract(context):
        return _month(match, context)
    if before is None or (_ARTICLE.match(before[0]) and _MARCHES.match(context.text, match.end())):
        return None
    return _month(match, context)


def _relative_year(words: str, number: int, context: Context) -> int | None:
    told = words.startswith(("the ", "that")) or context.overview.is_bygone
    anchor = context.told_month or context.anchor if told else context.anchor
    related = context.overview.is_bygone or context.anchor is None or context.has_just_told()
    if told and context.told_month is None and context.told_year is not None and related:
        year = context.told_year if context.overview.is_bygone or context.has_just_told() else None
        return None if year is None else year + (words.endswith(("next", "following", "coming")))
    if anchor is None:
        return None
    if words in ("this", "the same", "that"):
        return anchor.year
    if words in ("last", "the previous") or "past" in words:
        return anchor.year if number < anchor.month - 1 else anchor.year - 1  # "last May" is not last month
    return anchor.year if number > anchor.month else anchor.year + 1


RULES = (
    Rule(
        name="month-year",
        triggers=MONTH_TRIGGERS,
        then=rf"[.,]{{0,2}}(?:{S}of)?(?:{S}|-)\d",
        pattern=rf"{EDGE}{MONTH},?(?:{S}of)?(?:{S}|-){ANY_YEAR}{NOT_MEASURED}",
        resolve=_month_year,
        reads=(
            ("March 2024", "2024-03"),
            ("october, 1965", "1965-10"),
            ("In June 1944 troops landed.", "1944-06"),
            ("the beginning of May 2019", "2019-05"),
            ("mid-August 1999", "1999-08"),
            ("in March 218 BC", "BC0218-03"),
        ),
        leaves=("March 190", "in May 2000 tonnes were sold"),
    ),
    Rule(
        name="month-short-year",
        triggers=MONTH_TRIGGERS,
        then=rf"\.?{S}['’]\d",
        pattern=rf"{EDGE}{MONTH}{S}['’](?P<short>\d\d)\b",
        resolve=_month_of_short_year,
        reads=(("the summit of March '21", "2021-03"), ("in late Nov. '98", "1998-11")),
    ),
    Rule(
        name="month",
        triggers=MONTH_TRIGGERS,
        pattern=rf"{EDGE}{_HANGS}{_FULL_MONTH}{_NO_DAY}{OF_YEAR}",
        resolve=_month,
        reads=(
            ("They signed it in September.", "2022-09"),
            ("They will sign it in September.", "2023-09"),
            ("It agreed in April to buy the mill.", "2023-04"),
            ("late November", "2022-11"),
            ("in the last days of September", "2022-09"),
            ("by end-April it had risen", "2023-04"),
            ("in November last year", "2022-11"),
            ("They met from March to June last year.", "2022-03; 2022-06"),
            ("last July", "2022-07"),
            ("this September", "2023-09"),
            ("In June 1965 they met; that September they fought.", "1965-06; 1965-09"),
            ("In 1965 they met. In September they fought.", "1965; 1965-09"),
            ("He said that September was a disaster.", "2022-09"),
            ("The season runs from November to April.", "XXXX-11; XXXX-04"),
            ("The bay cleared every year in July.", "P1Y; XXXX-07"),
        ),
        leaves=("Mr Januaryson spoke",),
    ),
    Rule(
        name="may-or-march",
        triggers=MONTH_TRIGGERS & {"May", "MAY", "March", "MARCH", "Mar", "MAR", "apr"},
        pattern=rf"{EDGE}{_HANGS}{_SHORT_MONTH}{_NO_DAY}{OF_YEAR}",
        resolve=_short_month,
        reads=(
            ("It was told in March.", "2023-03"),
            ("since last May", "2022-05"),
            ("May's figures", "2023-05"),
            ("a low in the nearby March contract", "2024-03"),
        ),
        leaves=("Mrs May spoke", "the March of the Mothers", "it may rain", "a march in town"),
    ),
)
