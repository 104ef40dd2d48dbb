"""Decades and centuries: `the 1970s`, `the late sixties`, `the 17th and 18th centuries`."""

from __future__ import annotations

import re

from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Members, Rule
from pk_ru_timeline.temporal.words import EDGE, ORDINALS, S, one_of

_PART = (
    rf"(?:(?:the{S})?(?:first|second|latter|last|early|later|final){S}(?:half|part|quarter|third|years|decades?)"
    rf"{S}of{S})?"
)
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip
_LAST_CENTURY, _OUR_CENTURY = 30, 2000
_NTH = rf"\d{{1,2}}(?:st|nd|rd|th)|{one_of(ORDINALS)}"


def _decade(match: re.Match[str], _context: Context) -> Meaning | None:
    if match["early"]:
        return units.open_date(f"BC{int(match['early']) // 10:03}")
    year = int(match["year"])
    return units.century(year) if year % 100 == 0 and year < _OUR_CENTURY else units.decade(year)


def _short_decade(match: re.Match[str], _context: Context) -> Meaning | None:
    number = int(match["tens"]) * 10 if match["tens"] else _DECADES[(match["word"] or match["spoken"]).lower()]
    century = {"eighteen": 1800}.get((match["century"] or "").lower(), 1900)
    return units.decade(century + number)


def _century(match: re.Match[str], _context: Context) -> Meaning | None:
    return _century_named(match["number"], match["bc"])


def _centuries(match: re.Match[str], _context: Context) -> Members | None:
    first, last = _century_named(match["one"], match["bc"]), _century_named(match["two"], match["bc"])
    return None if first is None or last is None else Members((("first", first), ("last", last)))


def _century_named(words: str, before_christ: str | None) -> Meaning | None:
    digits = re.match(r"\d+", words)
    number = int(digits[0]) if digits else ORDINALS[words.lower()]
    if not 1 <= number <= _LAST_CENTURY:
        return None
    if before_christ:
        return units.open_date(f"BC{number - 1:02}")
    return units.century(100 * (number - 1)) if number > 1 else units.open_date("00")


RULES = (
    Rule(
        name="decade",
        triggers=frozenset({"#decade"}),
        pattern=rf"{_PART}(?:the{S})?{EDGE}(?:the{S})?(?:(?P<year>(?:1\d|20)\d0)['’]?s\b|(?P<early>[1-9]\d0)s{S}b\.?c\b)",
        resolve=_decade,
        reads=(
            ("in the 1970s", "197"),
            ("the early 1990s", "199"),
            ("the second half of the 1980s", "198"),
            ("mid-1980s", "198"),
            ("the early 1800s", "18"),
            ("the late 230s BC", "BC023"),
        ),
        leaves=("the 1985s",),
    ),
    Rule(
        name="decade-short",
        triggers=frozenset({"#decade"} | set(_DECADES)),
        pattern=(
            rf"(?<!his )(?<!her )(?<!their )(?<!my )(?<!our ){_PART}(?:the{S})?{EDGE}(?:['‘’`](?P<tens>[2-9])0s\b"
            rf"|(?:the|early|late|mid|roaring|swinging)[- ](?P<word>{'|'.join(_DECADES)})\b"
            rf"|(?:the{S})?(?P<century>eighteen|nineteen)[- ](?P<spoken>{'|'.join(_DECADES)})\b)"
        ),
        resolve=_short_decade,
        reads=(
            ("the '80s", "198"),
            ("in the ‘80s and ‘90s", "198; 199"),
            ("through the nineties", "199"),
            ("the late sixties", "196"),
            ("the nineteen seventies", "197"),
        ),
        leaves=("a man in his sixties", "men in their early twenties"),
    ),
    Rule(
        name="century",
        triggers=frozenset({"century", "centuries", "decade", "decades"}),
        pattern=(
            rf"{_PART}(?:the{S})?{EDGE}(?:the{S})?"
            rf"(?P<number>{_NTH})[- ](?:century|centuries)\b(?!(?<=(?-i:Century)){S}(?-i:[A-Z][a-z]))"
            rf"(?:{S}(?:(?P<bc>b\.?c\.?e?\b)|(?-i:AD|CE)\b))?"
        ),
        resolve=_century,
        reads=(
            ("the 20th century", "19"),
            ("in the late eighteenth century", "17"),
            ("in the last decade of the 16th century", "15"),
            ("the 5th century BC", "BC04"),
        ),
        leaves=("for centuries", "the 99th century", "20th Century Films"),
    ),
    Rule(
        name="centuries",
        triggers=frozenset({"centuries"}),
        pattern=(
            rf"(?P<first>(?:the{S})?{EDGE}(?P<one>{_NTH}))(?:{S}(?:and|to|or){S}(?:early{S}|late{S})?|[-–])"
            rf"(?P<last>(?P<two>{_NTH}){S}centuries\b(?:{S}(?P<bc>b\.?c\.?e?\b))?)"
        ),
        resolve=_centuries,
        reads=(("in the 17th and 18th centuries", "16; 17"), ("the 5th and 4th centuries BC", "BC04; BC03")),
        leaves=("the 98th and 99th centuries",),
    ),
)
