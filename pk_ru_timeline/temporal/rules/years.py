"""Years: `mid-1996`, `1991-92`, `nineteen ninety-six`, `in '98`, `480 BC`."""

from __future__ import annotations

import re

from pk_ru_timeline.model import DateRange, TimexType
from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Members, Rule
from pk_ru_timeline.temporal.words import (
    CARDINALS,
    EDGE,
    MONTH,
    MONTH_TRIGGERS,
    MONTHS,
    NOT_COUNTED,
    SEASONS,
    TENS,
    YEAR,
    YEAR_TRIGGER,
    S,
    named_year,
)

_SURE = r"(?P<sure>(?<=\bin\s)|(?<=\bsince\s)|(?<=\bduring\s)|(?<=\buntil\s)|(?<=\bby\s))?"
_EARLIER = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_TENS = "|".join(TENS)
_ONE_TO_NINE = "one|two|three|four|five|six|seven|eight|nine"
_OUR_TIME = range(1900, 2060)
_CUE = re.compile(
    r"(?:\b(?:in|since|by|of|from|to|until|till|between|and|or|after|before|during|for|through|throughout|the|a|an|that|this"
    r"|as|on|with|it\swas|its|about|(?-i:Around)|approximately|circa|ca?\.|r\.|b\.|d\.|fl\.|['’]s)|[-–—/(,;:])\s{0,2}\Z",
    re.IGNORECASE,
)


def _year_in_words(text: str) -> int | None:
    """`nineteen ninety-six`, `two thousand and five`; `None` where the words give no year."""
    words = [word for word in re.split(r"[\s-]+", text.lower()) if word not in ("and", "the", "year")]
    if words[:2] == ["two", "thousand"]:
        return 2000 + sum(CARDINALS[word] for word in words[2:])
    rest = [CARDINALS[word] for word in words[1:] if word in CARDINALS]
    return CARDINALS[words[0]] * 100 + sum(rest) if rest else None


def follows_cue(match: re.Match[str]) -> bool:
    """True where the words before a number make a year of it."""
    return _CUE.search(match.string, max(0, match.start() - 14), match.start()) is not None


def _is_year(match: re.Match[str]) -> bool:
    """A number far from our time is a year only where the words before it say so: `in 1648`, not `1648 sheep`."""
    places = (match.start(), match.start("year"))
    return int(match["year"]) in _OUR_TIME or any(_CUE.search(match.string, max(0, at - 14), at) for at in places)


def _year(match: re.Match[str], _context: Context) -> Meaning:
    return units.year(int(match["year"]))


def _spoken_year(match: re.Match[str], _context: Context) -> Meaning | None:
    number = _year_in_words(match["words"])
    return None if number is None else units.year(number)


def _part_of_spoken_year(match: re.Match[str], context: Context) -> Meaning | None:
    if match["tens"]:
        short = CARDINALS[match["tens"].lower()] + (CARDINALS[match["ones"].lower()] if match["ones"] else 0)
        number = None if context.anchor is None else units.year_in_short(short, context.anchor)
    else:
        number = _year_in_words(match["words"])
    if number is None:
        return None
    if match["season"]:
        return units.season(number, SEASONS[match["season"].lower()])
    return units.month(number, MONTHS[match["month"].lower().rstrip(".")])


def _years(match: re.Match[str], _context: Context) -> Meaning | Members | None:
    """Two years, or with a slash (`2023/24`) the one of a school or a market that runs over both."""
    first = int(match["year"])
    last = first // 100 * 100 + int(match["until"])
    if last <= first:
        return None
    if match["slash"]:
        both = DateRange.joined(DateRange.year(first), DateRange.year(last))
        return Meaning(type=TimexType.DATE, value=f"{first:04}/{last:04}", when=both)
    return Members((("year", units.year(first)), ("until", units.year(last))))


def _ancient(match: re.Match[str], _context: Context) -> Meaning:
    return units.year(named_year(match) or 1)


def _years_before_christ(match: re.Match[str], _context: Context) -> Members:
    first, last = int(match["first"]), int(match["number"])
    return Members((("first", units.year(-first)), ("last", units.year(-last))))


def _anno(match: re.Match[str], _context: Context) -> Meaning | None:
    return units.year(int(match["number"]))


def _short_year(match: re.Match[str], context: Context) -> Meaning | None:
    """`'98` where the words before it say so."""
    if not context.led_by(_CUE, 14):
        return None
    if context.anchor is None:
        return units.open_date(f"XX{match['short']}")
    return units.year(units.year_in_short(int(match["short"]), context.anchor))


_IN_WORDS = (
    rf"(?P<words>(?:eighteen|nineteen|twenty){S}(?:(?:{_TENS})(?:[- ](?:{_ONE_TO_NINE}))?"
    rf"|(?:oh|o['’])[- ](?:{_ONE_TO_NINE})|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
    rf"|the{S}year{S}two{S}thousand(?:{S}(?:and{S})?(?:{_ONE_TO_NINE}|ten))?"
    rf"|(?:(?<=\bin\s)|(?<=\bsince\s)|(?<=\bby\s)|(?<=\bof\s)|(?<=\bis\s)|(?<=\bfor\s)|(?<=\buntil\s))"
    rf"two{S}thousand{S}and{S}(?:{_ONE_TO_NINE}|ten))\b"
    rf"(?!{S}(?:people|men))"
)

RULES = (
    Rule(
        name="year",
        triggers=YEAR_TRIGGER,
        pattern=(
            rf"(?:{EDGE}(?:(?:the{S})?year{S})?)(?<!\.)(?<!\b\d-)(?<!\b\d\d-){_SURE}"
            rf"{YEAR}(?!\d|[-–/]\d(?!\d\d\d\b)|[-–]year|[A-Za-z]|['’]s?\d)(?(sure)|{NOT_COUNTED})(?!{S}\d{{3}}\b)"
        ),
        cued=_is_year,
        resolve=_year,
        reads=(
            ("in 1947", "1947"),
            ("mid-1996", "1996"),
            ("the end of 1990", "1990"),
            ("the year 2000", "2000"),
            ("a 2015 accord", "2015"),
            ("In 1944 troops landed.", "1944"),
            ("It was signed in 1648.", "1648"),
            ("built c. 1200", "1200"),
            ("Alauddin (r. 1875)", "1875"),
            ("Around 1160, a town was founded.", "1160"),
            ("an agreement made in about 1038", "1038"),
        ),
        leaves=(
            "the CASA-1000 line",
            "1999 people",
            "1648 sheep",
            "2,023 tonnes",
            "a $2000 prize",
            "Resolution 1973",
            "2100 GMT",
            "Plan 2040",
            "Harmony-2014",
            "Kavkaz 2012",
            "No. 1998",
            "1,999",
            "2000-year-old walls",
            "call 1800 333 000",
            "case No. 12-1874",
        ),
    ),
    Rule(
        name="years",
        triggers=YEAR_TRIGGER,
        pattern=r"(?P<year>(?:1\d|20)\d\d)(?:[-–]|(?P<slash>/))(?P<until>\d\d)(?![\d-])",
        resolve=_years,
        reads=(("in 1991-92", "1991; 1992"), ("the 2023/24 season", "2023/2024"), ("1991-90", "")),
        leaves=("1991-922",),
    ),
    Rule(
        name="year-in-words",
        triggers=frozenset({"nineteen", "eighteen", "twenty", "thousand"}),
        pattern=_IN_WORDS,
        resolve=_spoken_year,
        reads=(
            ("in nineteen ninety-six", "1996"),
            ("by the year two thousand", "2000"),
            ("in two thousand and two", "2002"),
            ("in nineteen oh five", "1905"),
        ),
        leaves=("nineteen men", "two thousand men"),
    ),
    Rule(
        name="old-year-in-words",
        triggers=frozenset(_EARLIER.split()),
        then=rf"{S}(?:{_TENS})\b",
        pattern=(
            rf"(?:(?<=\bin\s)|(?<=\bsince\s)|(?<=\bby\s))"
            rf"(?P<words>(?:{'|'.join(_EARLIER.split())}){S}(?:{_TENS})(?:[- ](?:{_ONE_TO_NINE}))?)\b"
            rf"(?!{S}(?:people|men))"
        ),
        resolve=_spoken_year,
        reads=(("in fourteen fifty-six", "1456"),),
        leaves=("ten fifty-ton trucks",),
    ),
    Rule(
        name="part-of-year-in-words",
        triggers=MONTH_TRIGGERS | frozenset(SEASONS),
        then=rf"{S}(?:of{S}[a-z]|(?:of{S})?(?:eighteen|nineteen|twenty|two))",
        pattern=(
            rf"(?:the{S})?{EDGE}(?:the{S})?(?:{MONTH}|(?P<season>{'|'.join(SEASONS)})){S}"
            rf"(?:(?:of{S})?{_IN_WORDS}|of{S}(?P<tens>{_TENS})"
            rf"(?:[- ](?P<ones>{_ONE_TO_NINE}))?\b)"
        ),
        resolve=_part_of_spoken_year,
        reads=(
            ("in February of nineteen sixty-two", "1962-02"),
            ("the winter of nineteen ninety-four", "1994-WI"),
            ("by June of forty-four", "1944-06"),
            ("the summer of sixty-nine", "1969-SU"),
        ),
    ),
    Rule(
        name="era",
        triggers=frozenset({"#era"}),
        pattern=(
            rf"{EDGE}(?P<number>[1-9]\d{{0,2}}|[12]\d{{3}}){S}?(?P<era>b\.c\.(?:e\.)?|bce?|a\.d\.|ad|c\.e\.|ce)(?![A-Za-z])"
        ),
        resolve=_ancient,
        reads=(("in 480 BC", "BC0480"), ("in 70 AD", "0070")),
        leaves=("480 bcd",),
    ),
    Rule(
        name="years-before-christ",
        triggers=frozenset({"#era"}),
        pattern=rf"(?P<first>[1-9]\d{{0,3}})(?:[-–/]|{S}(?:to|and){S})(?P<last>(?P<number>[1-9]\d{{0,3}}){S}?(?P<era>b\.c\.(?:e\.)?|bce?))(?![A-Za-z])",
        resolve=_years_before_christ,
        reads=(("the war of 431–404 BC", "BC0431; BC0404"), ("from 431 to 404 BC", "BC0431; BC0404")),
        leaves=("431–404 bcd",),
    ),
    Rule(
        name="anno-domini",
        triggers=frozenset({"#anno"}),
        pattern=rf"{EDGE}(?-i:AD|A\.D\.){S}(?P<number>[1-9]\d{{0,2}}|[12]\d{{3}})\b",
        resolve=_anno,
        reads=(("in AD 70", "0070"),),
    ),
    Rule(
        name="year-short",
        triggers=frozenset({"#short"}),
        pattern=rf"{EDGE}['’](?P<short>\d\d)\b(?!['’\d])",
        resolve=_short_year,
        reads=(("in '98", "1998"), ("by late '45", "1945")),
        leaves=("'60 Minutes'", "some '98 reports"),
    ),
)
