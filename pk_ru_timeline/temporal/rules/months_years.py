"""Months, years, decades and centuries by name: `late November`, `mid-1996`, `the 1970s`, `480 BC`."""

from __future__ import annotations

import re

from pk_ru_timeline.model import DateRange

from .. import calendar_units as units
from ..context import Context
from ..rule import Meaning, Rule
from ..words import CARDINALS, LATE_ORDINALS, MONTH, MONTH_TRIGGERS, ORDINALS, YEAR, YEAR_TRIGGER, S
from ._shared import NOT_COUNTED
from .days import month_number

EDGE = (
    rf"(?:(?P<mod>early|late|mid|middle|around|about|(?:the{S})?(?:beginning|start|middle|end|close){S}of)(?:{S}(?:in{S}|the{S})?|-))?"
)
_FULL_MONTH = (
    r"(?P<month>(?-i:January|February|April|June|July|August|September|October|November|December|JANUARY|FEBRUARY|APRIL|JUNE"
    r"|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|Sept|Nov|Oct|Feb|Aug)\b)"
)
_SHORT_MONTH = r"(?P<month>(?-i:May|March|MAY|MARCH|Mar\.|Apr\.))\b"
_NO_DAY = rf"(?!\.?{S}[0-3]?\d(?:st|nd|rd|th)?\b(?![.,:]\d){NOT_COUNTED})"
_HANGS = rf"(?:(?P<rel>last|next|this|the same|the previous|the following|(?:this|the){S}past|the coming){S})?"
_PART = rf"(?:(?:the{S})?(?:first|second|latter|last|early|later|final){S}(?:half|part|quarter|third|years|decades){S}of{S})?"
_OF_YEAR = rf"(?:,?{S}(?:of{S})?(?P<of>last|this|next|the same|that|the following|the previous|the next){S}year)?"
_BEFORE_MARCH = re.compile(
    r"(?:\b(?:in|by|since|until|till|of|from|to|through|during|for|before|after|between|and|every|each|or|past|effective|as"
    r"|beginning|starting|ending|ended|due|around|about|on|throughout|a|the|its|their|his|that|[a-z]+ed)\b|[-/,(]|(?:^|[.!?\n]))\W{0,3}$",
    re.IGNORECASE,
)
_MARCHES = re.compile(r"\s+(?:of|for|on|against|past|through|to)\b")


def year_in_words(text: str) -> int | None:
    """`nineteen ninety-six`, `two thousand and five`; `None` where the words give no year."""
    words = [word for word in re.split(r"[\s-]+", text.lower()) if word not in ("and", "the", "year")]
    if words[:2] == ["two", "thousand"]:
        return 2000 + sum(CARDINALS[word] for word in words[2:])
    rest = [CARDINALS[word] for word in words[1:] if word in CARDINALS]
    return CARDINALS[words[0]] * 100 + sum(rest) if rest else None


def _month_year(match: re.Match[str], _context: Context) -> Meaning | None:
    return units.month(int(match["year"]), month_number(match))


def _month(match: re.Match[str], context: Context) -> Meaning | None:
    number = month_number(match)
    if match["of"]:
        base = context.base_year(match["of"].lower())
        year = None if base is None else base
    elif match["rel"]:
        year = _relative_year(match["rel"].lower(), number, context)
    else:
        year = context.year_of(number)
    if year is None:
        return units.open_date(f"XXXX-{number:02}")
    return units.month(year, number)


def _short_month(match: re.Match[str], context: Context) -> Meaning | None:
    """`May` and `March` are other words too: only words that time hangs on make them months."""
    before = _BEFORE_MARCH.search(context.text, max(0, match.start() - 14), match.start())
    if match["mod"] or match["rel"] or match["of"]:
        return _month(match, context)
    if before is None or before[0].lower().startswith(("the", "a")) and _MARCHES.match(context.text, match.end()):
        return None
    return _month(match, context)


def _relative_year(words: str, number: int, context: Context) -> int | None:
    anchor = context.told_month or context.anchor if words.startswith("the ") else context.anchor
    if anchor is None:
        return context.told_year
    if words in ("this", "the same"):
        return anchor.year
    if words in ("last", "the previous") or "past" in words:
        return anchor.year if number < anchor.month - 1 else anchor.year - 1  # "last May" is not last month
    return anchor.year if number > anchor.month else anchor.year + 1


def _year(match: re.Match[str], _context: Context) -> Meaning | None:
    return units.year(int(match["year"]))


def _spoken_year(match: re.Match[str], _context: Context) -> Meaning | None:
    number = year_in_words(match["words"])
    return None if number is None else units.year(number)


def _years(match: re.Match[str], _context: Context) -> Meaning | None:
    first = int(match["year"])
    last = first // 100 * 100 + int(match["until"])
    if last <= first:
        return None
    both = DateRange.joined(DateRange.year(first), DateRange.year(last))
    return Meaning(type=units.year(first).type, value=f"{first:04}/{last:04}", when=both)


def _ancient(match: re.Match[str], _context: Context) -> Meaning | None:
    if match["era"].lower().startswith(("b",)):
        return units.open_date(f"BC{int(match['number']):04}")
    return units.year(int(match["number"]))


def _anno(match: re.Match[str], _context: Context) -> Meaning | None:
    return units.year(int(match["number"]))


_DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}


def _decade(match: re.Match[str], _context: Context) -> Meaning | None:
    return units.decade(int(match["year"]))


def _short_decade(match: re.Match[str], _context: Context) -> Meaning | None:
    number = int(match["tens"]) * 10 if match["tens"] else _DECADES[match["word"].lower()]
    return units.decade(1900 + number)


def _century(match: re.Match[str], _context: Context) -> Meaning | None:
    words = match["number"].lower()
    digits = re.match(r"\d+", words)
    number = int(digits[0]) if digits else _ordinal(words)
    if number is None or not 1 <= number <= 30:
        return None
    if match["bc"]:
        return units.open_date(f"BC{number - 1:02}")
    return units.century(100 * (number - 1))


def _ordinal(word: str) -> int | None:
    return ORDINALS.get(word, LATE_ORDINALS.get(word))


RULES = (
    Rule(
        name="month-year",
        triggers=MONTH_TRIGGERS,
        pattern=rf"{EDGE}{MONTH},?(?:{S}of)?(?:{S}|-){YEAR}{NOT_COUNTED}",
        resolve=_month_year,
        reads=(
            ("March 2024", "2024-03"),
            ("october, 1965", "1965-10"),
            ("the beginning of May 2019", "2019-05"),
            ("mid-August 1999", "1999-08"),
        ),
        leaves=("March 190", "in May 2000 tonnes were sold"),
    ),
    Rule(
        name="month",
        triggers=MONTH_TRIGGERS,
        pattern=rf"{EDGE}{_HANGS}{_FULL_MONTH}{_NO_DAY}{_OF_YEAR}",
        resolve=_month,
        reads=(
            ("They signed it in September.", "2022-09"),
            ("They will sign it in September.", "2023-09"),
            ("It agreed in April to buy the mill.", "2023-04"),
            ("late November", "2022-11"),
            ("in November last year", "2022-11"),
            ("last July", "2022-07"),
            ("this September", "2023-09"),
            ("In 1965 they met. In September they fought.", "1965; 1965-09"),
        ),
        leaves=("Mr Januaryson spoke",),
    ),
    Rule(
        name="month-short",
        triggers=frozenset({"may", "march", "mar", "apr"}),
        pattern=rf"{EDGE}{_HANGS}{_SHORT_MONTH}{_NO_DAY}{_OF_YEAR}",
        resolve=_short_month,
        reads=(("It was told in March.", "2023-03"), ("since last May", "2022-05"), ("May's figures", "2023-05")),
        leaves=("Mrs May spoke", "the March of the Mothers", "it may rain", "a march in town"),
    ),
    Rule(
        name="year",
        triggers=YEAR_TRIGGER,
        pattern=(
            rf"(?:{EDGE}(?:(?:the{S})?year{S})?)(?<!\.)(?P<sure>(?<=\bin\s)|(?<=\bsince\s)|(?<=\bduring\s)|(?<=\buntil\s)|(?<=\bby\s))?"
            rf"{YEAR}(?!\d|[-–/]\d(?!\d\d\d\b)|[-–]year|[A-Za-z]|['’]s?\d)(?(sure)|{NOT_COUNTED})"
        ),
        resolve=_year,
        reads=(("in 1947", "1947"), ("mid-1996", "1996"), ("the end of 1990", "1990"), ("the year 2000", "2000"), ("In 1944 troops landed.", "1944")),
        leaves=(
            "1999 people", "2,023 tonnes", "a $2000 prize", "Resolution 1540", "2100 GMT", "Vision 2030", "Friendship-2016",
            "Druzhba 2017", "No. 1998", "1,999", "2000-year-old walls",
        ),
    ),
    Rule(
        name="years",
        triggers=YEAR_TRIGGER,
        pattern=rf"(?P<year>(?:1[5-9]|20)\d\d)[-–/](?P<until>\d\d)(?![\d-])",
        resolve=_years,
        reads=(("in 1991-92", "1991/1992"), ("1991-90", "")),
        leaves=("1991-922",),
    ),
    Rule(
        name="year-in-words",
        triggers=frozenset({"nineteen", "eighteen", "twenty", "thousand"}),
        pattern=(
            rf"(?P<words>(?:eighteen|nineteen|twenty){S}(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
            rf"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
            rf"|the{S}year{S}two{S}thousand(?:{S}(?:and{S})?(?:one|two|three|four|five|six|seven|eight|nine|ten))?)\b(?!{S}(?:people|men))"
        ),
        resolve=_spoken_year,
        reads=(("in nineteen ninety-six", "1996"), ("by the year two thousand", "2000")),
        leaves=("nineteen men", "two thousand men"),
    ),
    Rule(
        name="era",
        triggers=frozenset({"#era"}),
        pattern=rf"{EDGE}(?P<number>\d{{1,4}}){S}?(?P<era>b\.?c\.?(?:e\.?)?|a\.?d\b\.?|c\.?e\b\.?)(?![A-Za-z])",
        resolve=_ancient,
        reads=(("in 480 BC", "BC0480"), ("in 70 AD", "0070")),
        leaves=("480 bcd",),
    ),
    Rule(
        name="anno-domini",
        triggers=frozenset({"#anno"}),
        pattern=rf"{EDGE}(?-i:AD|A\.D\.){S}(?P<number>\d{{1,4}})\b",
        resolve=_anno,
        reads=(("in AD 70", "0070"),),
    ),
    Rule(
        name="decade",
        triggers=frozenset({"#decade"}),
        pattern=rf"{_PART}(?:the{S})?{EDGE}(?:the{S})?(?P<year>(?:1\d|20)\d0)['’]?s\b",
        resolve=_decade,
        reads=(("in the 1970s", "197"), ("the early 1990s", "199"), ("the second half of the 1980s", "198"), ("mid-1980s", "198")),
        leaves=("the 1985s",),
    ),
    Rule(
        name="decade-short",
        triggers=frozenset({"#decade"} | set(_DECADES)),
        pattern=(
            rf"(?:the{S})?{EDGE}(?:['’`](?P<tens>[2-9])0s\b|(?:the|early|late|mid|roaring|swinging)[- ](?P<word>{'|'.join(_DECADES)})\b)"
        ),
        resolve=_short_decade,
        reads=(("the '80s", "198"), ("through the nineties", "199"), ("the late sixties", "196")),
        leaves=("a man in his sixties",),
    ),
    Rule(
        name="century",
        triggers=frozenset({"century", "centuries"}),
        pattern=(
            rf"{_PART}(?:the{S})?{EDGE}(?:the{S})?(?P<number>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(ORDINALS)}|{'|'.join(LATE_ORDINALS)})[- ]"
            rf"(?:century|centuries)\b(?:{S}(?P<bc>b\.?c\.?e?\b))?"
        ),
        resolve=_century,
        reads=(("the 20th century", "19"), ("in the late eighteenth century", "17"), ("the 5th century BC", "BC04")),
        leaves=("for centuries", "the 99th century"),
    ),
)
