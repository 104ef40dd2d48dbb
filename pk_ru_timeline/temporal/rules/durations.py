"""Spans of time, which are no dates: `three months`, `a two-day visit`, `the past five years`."""

from __future__ import annotations

import re

from pk_ru_timeline.model import TimexType
from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.figures import QUARTER_LONG, tell_three_months
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.words import (
    CLOCK_UNITS,
    MONTHS,
    NUMBER,
    PLAIN_HEDGE,
    PLURAL_TRIGGERS,
    SEASONS,
    UNIT,
    UNIT_TRIGGERS,
    UNITS,
    VAGUE,
    S,
    one_of,
    parse_number,
    singular,
)

_HEDGED = rf"(?:{PLAIN_HEDGE}{S})?"
_EACH = rf"(?:each{S}of{S}(?=(?:the|these){S}))?"
_SIDES = "past next coming previous first final recent"
_SIDE = (
    rf"(?P<side>(?:the{S}(?:last|following)|(?:the{S})?(?:{'|'.join(_SIDES.split())})|these|those|another"
    rf"|the(?={S}[\w-]+{S}(?:days|weeks|months|quarters|years){S}(?:ended|ending|to|before|since|following)\b)){S})?"
)
_COUNT = (
    rf"(?:(?P<number>{NUMBER}|(?:an?{S})?half(?:{S}an?)?|(?:a{S})?quarter(?:{S}of{S}an?)?|an?(?:{S}single)?|another"
    rf"|an{S}(?:additional|extra))|(?P<vague>{VAGUE}))"
)
_KIND = rf"(?:(?:consecutive|full|straight|more|long|whole|calendar|additional|further){S})?"
_NO_AGE = rf"(?!{S}(?:ago|old\b|hence)|['’-]?-?old\b|-{S}?old\b)"
_NO_NIGHT_RAID = (
    rf"(?!(?<=\snight){S}(?:attack|raid|march|battle|assault|bombing|shift|train|club|school|watch|patrol|sky)s?\b)"
)
_OUTDONE = re.compile(r"\b(?:first|only|worst|best|(?!least\b)[a-z]{3,}est)\b[^.;,\n]{0,40}\sin\s\Z", re.IGNORECASE)
_LASTING = re.compile(r"\b(?:for|within)\s\Z", re.IGNORECASE)
_MODAL = re.compile(
    r"\b(?:will|would|may|might|could|can|should|must|to|['’]ll|hopes?|hoped)\s(?:(?:he|she|it|they|we|you|I)\s)?\Z"
    r"|\b(?:will|['’]ll|would\slike\sto|hopes?\sto|wants?\sto)\s[^.;,\n]{1,48}\s\Z",
    re.IGNORECASE,
)
_WILL = re.compile(r"\s(?:to\s[a-z]|(?:[A-Za-z]+\s){0,6}(?:will|would|may|might|can|could|shall)\b)")
_LASTS = re.compile(r"\b(?:takes?|took|lasts?|lasted|for|by|in|within|of|only|about)\s\Z", re.IGNORECASE)
_RATE = re.compile(
    r"(?:[$£€#₹]\s?[\d.,]+(?:\s(?:million|billion|trillion|crore|lakh))?|per\s?cent|%"
    rf"|(?:\d[\d,.]*|{NUMBER}|few|couple|many|million|billion|hundreds|thousands|once|twice)(?:\sof)?"
    r"\s(?:[a-z-]+\s)?[a-z]{2,}[es]|\d\s(?:million\s|billion\s)?(?:[a-z-]+\sof\s)[a-z]+(?:\s[a-z]+)?|\brate\sof\s[\d,.]+|\bcents?)\s\Z",
    re.IGNORECASE,
)
_OF_A_STRETCH = re.compile(
    rf"\s(?:(?:this|last|next)\s(?:week|month|year|{one_of(SEASONS)})|in\s(?:(?:early|late|mid)[\s-])?(?:{one_of(MONTHS)}))\b",
    re.IGNORECASE,
)
"""`One day last week`, `one night in May`: what dates it is the stretch."""

_IN_WHICH = re.compile(
    r"\s(?:in\swhich|when|of\s(?:national\s)?(?:mourning|thanksgiving|prayers?|rest|rage|action|protest|fasting|remembrance))\b"
)
"""`In 1995, a year in which`, `declared Monday a day of mourning`: that is no length."""

_TO_A_DAY = re.compile(rf"\s(?:to|until|till)\s(?:(?i:{one_of(MONTHS)})\b|[A-Z][a-z]+day\b)")
"""`It will slip one day to Jan. 23`: so long."""

_YEAR_ON = re.compile(r"-(?:over|on|to)-")
_CALLED = re.compile(r"\bcall(?:ed|ing|s)?\sit\s\Z")
_OF = re.compile(r"\sof\s")
_IS = re.compile(
    r"\b(?:it|this|that|\d{4})\s(?:(?:will|would|may|could)\sbe|(?:has|had)\sbeen|is|was)\s\Z", re.IGNORECASE
)
_HALF, _QUARTER = 0.5, 0.25
_QUARTERS = {"hour": "PT15M", "century": "P25Y"}
_HALVES = {"hour": "PT30M", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y", "minute": "PT30S"}
_AND_A_HALF = {"minute": "30S", "hour": "30M", "year": "6M"}
_TIMES = {"decade": 10, "century": 100, "fortnight": 2}
_UNKNOWN_LETTERS = {"decade": "Y", "quarter": "M", "century": "C"}
_LONG = ("day", "week", "month", "year", "decade", "hour", "minute")


def of_length(unit: str, number: float | None) -> Meaning:
    """`P3M`, `PT2H30M`, or `PXY` where the number is not known."""
    time = "T" if unit in CLOCK_UNITS else ""
    if number is None:
        length = f"X{_UNKNOWN_LETTERS.get(unit, UNITS[unit])}"
    elif number == _HALF and unit in _HALVES:
        return Meaning(type=TimexType.DURATION, value=_HALVES[unit])
    elif unit in _AND_A_HALF and number > 1 and number % 1 == _HALF:
        length = f"{int(number)}{UNITS[unit]}{_AND_A_HALF[unit]}"
    else:
        amount = number * _TIMES.get(unit, 1)
        length = f"{int(amount) if amount == int(amount) else amount}{UNITS[unit]}"
    return Meaning(type=TimexType.DURATION, value=f"P{time}{length}")


def _counted(match: re.Match[str], context: Context) -> Meaning | None:
    unit, number = singular(match["unit"]), parse_number(match["number"] or match["vague"])
    if match["or"]:
        return of_length(unit, None)
    if unit == "month" and number == QUARTER_LONG:
        tell_three_months(context)
    if unit == "night" and match["number"] in ("one", "One") and _OF_A_STRETCH.match(context.text, match.end()):
        return None
    if unit == "quarter" and not match["side"] and number in (None, 1, 3):
        return None  # `three-quarters` is a share
    if number == _QUARTER:
        return Meaning(type=TimexType.DURATION, value=_QUARTERS[unit]) if unit in _QUARTERS else None
    if unit == "second" and match["number"] in ("a", "A"):
        return None  # `a second vote`
    if match["number"] in ("a", "an") and match[0].lower().endswith("s-long"):
        return of_length(unit, None)  # `a decades-long trend`
    if _is_no_length(match, unit, context):
        return None
    return of_length(unit, number + _HALF if match["half"] and number is not None else number)


def _is_no_length(match: re.Match[str], unit: str, context: Context) -> bool:
    """`A day of mourning`, `a year-over-year rise`, `called it a day`, `four flights a week`."""
    if match["number"] not in ("a", "an"):
        return False
    if _IN_WHICH.match(context.text, match.end()) or context.led_by(_RATE, 40):
        return True
    if match["number"] != "a":
        return False
    if _YEAR_ON.match(context.text, match.end()) or context.led_by(_CALLED, 12):
        return True
    # `1988 would be a year of better earnings`
    return unit == "year" and _OF.match(context.text, match.end()) is not None and context.led_by(_IS, 20)


def _of_unknown_length(match: re.Match[str], _context: Context) -> Meaning:
    return of_length(singular(match["unit"]), None)


def _one(match: re.Match[str], _context: Context) -> Meaning:
    return of_length(match["unit"].lower(), 1)


def _last_unit(match: re.Match[str], _context: Context) -> Meaning:
    return of_length((match["unit"] or match["clock"]).lower(), 1.5 if match["half"] else 1)


def _recent(match: re.Match[str], _context: Context) -> Meaning:
    """`Recent years` is the past at large, `recent weeks` how long."""
    unit = singular(match["unit"])
    return units.open_date("PAST_REF") if unit in ("year", "decade", "century") else of_length(unit, None)


def _while(_match: re.Match[str], _context: Context) -> Meaning:
    return Meaning(type=TimexType.DURATION, value="PXX")


def _bare(match: re.Match[str], context: Context) -> Meaning | None:
    """`years` lasts only where the words before it say so (`for years`)."""
    if not context.led_by(_LASTING, 8) and not context.led_by(_OUTDONE, 60):
        return None
    return _of_unknown_length(match, context)


def _one_day(match: re.Match[str], context: Context) -> Meaning | None:
    """`will one day be` is some day to come; elsewhere `one day` is a length, or tells of no date at all."""
    lasts = context.led_by(_LASTS, 12) or _TO_A_DAY.match(context.text, match.end()) is not None
    if not lasts and (context.led_by(_MODAL, 72) or _WILL.match(context.text, match.end())):
        return units.open_date("FUTURE_REF")
    return None if match["some"] or _OF_A_STRETCH.match(context.text, match.end()) else of_length("day", 1)


RULES = (
    Rule(
        name="one-day",
        triggers=frozenset({"day", "someday"}),
        pattern=rf"(?:one{S}day|(?P<some>some{S}?day))\b(?!{S}(?:ago|later|earlier|before|after)\b)",
        resolve=_one_day,
        reads=(
            ("It will one day be big.", "FUTURE_REF"),
            ("It took one day.", "P1D"),
            ("It will slip one day to Thursday.", "P1D; 2023-06-15"),
            ("One day the boy will read it.", "FUTURE_REF"),
        ),
        leaves=("He left some day.", "It fell one day in May."),
    ),
    Rule(
        name="duration",
        triggers=UNIT_TRIGGERS,
        pattern=(
            rf"(?<!\w-){_EACH}{_HEDGED}{_SIDE}{_COUNT}(?P<or>(?:{S}(?:to|or){S}|-|–){NUMBER})?(?:{S}|-){_KIND}{UNIT}\b{_NO_AGE}{_NO_NIGHT_RAID}"
            rf"(?:(?P<half>{S}and{S}a{S}half)\b)?(?:-long\b|{S}or{S}so\b)?(?!-old|{S}old\b)"
        ),
        resolve=_counted,
        reads=(
            ("for three months", "P3M"),
            ("a two-day visit", "P2D"),
            ("the past five years", "P5Y"),
            ("in the past twenty four hours", "PT24H"),
            ("these six years", "P6Y"),
            ("in the following six years", "P6Y"),
            ("Following four days of talks, they left.", "P4D"),
            ("in each of the past three years", "P3Y"),
            ("two and a half hours", "PT2H30M"),
            ("in the five weeks to 5 January", "P5W; 2023-01-05"),
            ("in a single day", "P1D"),
            ("another eight months", "P8M"),
            ("two straight months", "P2M"),
            ("nearly 72 hours", "PT72H"),
            ("a few days", "PXD"),
            ("2 1/2 years", "P2Y6M"),
            ("a year and a half", "P1Y6M"),
            ("a minute and a half", "PT1M30S"),
            ("two decades", "P20Y"),
            ("a dozen years", "P12Y"),
            ("half a dozen weeks", "P6W"),
            ("three-and-a-half years", "P3Y6M"),
            ("a couple of weeks", "P2W"),
            ("half an hour", "PT30M"),
            ("a half-century", "P50Y"),
            ("over the past quarter-century", "P25Y"),
            ("a quarter of an hour", "PT15M"),
            ("for two thousand years", "P2000Y"),
            ("the next three quarters", "P3Q"),
            ("12 to 18 months", "PXM"),
            ("three or four years", "PXY"),
        ),
        leaves=(
            "a 52-year-old man",
            "15 years old",
            "24 hours a day",
            "three-quarters of them",
            "a second vote",
            "four new flights a week",
            "$1.76 a year",
            "at 3 percent a year",
            "two to three men",
            "2 million barrels of oil a day",
            "a year in which prices fell",
            "It was a year of change.",
            "At least 20 people died in days of clashes.",
            "a 90 cent an hour rise",
            "a year-over-year rise",
            "They called it a day.",
            "a day of mourning",
        ),
    ),
    Rule(
        name="duration-last-unit",
        triggers=frozenset({"minute", "hour", "week", "fortnight", "month", "year", "decade"}),
        before=frozenset("past last next first final".split()),
        pattern=(
            rf"the{S}(?:(?:past|last){S}(?P<unit>week|fortnight|month|year|decade)\b(?P<half>{S}and{S}a{S}half\b)?"
            rf"(?!{S}of{S}the\b)|(?!last{S}minute)(?:past|last|next|first|final){S}(?P<clock>minute|hour)\b(?!['’-]))"
        ),
        resolve=_last_unit,
        reads=(
            ("for the past year", "P1Y"),
            ("over the last week", "P1W"),
            ("in the past fortnight", "P2W"),
            ("over the past year and a half", "P1Y6M"),
            ("in the next hour", "PT1H"),
        ),
        leaves=("last week", "They waited until the last minute."),
    ),
    Rule(
        name="duration-all",
        triggers=frozenset({"day", "week", "month", "year"}),
        before=frozenset("all the".split()),
        pattern=rf"(?:all|(?<=within\s)the){S}(?P<unit>day|week|month|year)\b(?:{S}long\b)?(?!{S}of\b)",
        resolve=_one,
        reads=(("It lasted all day.", "P1D"), ("He was gone within the week.", "P1W")),
        leaves=("all days", "within the month of May"),
    ),
    Rule(
        name="duration-or-two",
        triggers=frozenset({"day", "week", "month", "year", "hour", "minute", "decade"}),
        then=rf"{S}or{S}two",
        pattern=rf"(?:the{S}(?:next|past|last){S}|an?{S})(?P<unit>day|week|month|year|hour|minute|decade){S}or{S}two\b",
        resolve=_of_unknown_length,
        reads=(("in a week or two", "PXW"), ("in the next day or two", "PXD")),
        leaves=("a day or night",),
    ),
    Rule(
        name="duration-long",
        triggers=frozenset(_LONG) | {f"{unit}long" for unit in _LONG},
        then=r"-?long|(?<=long)",
        pattern=rf"(?P<unit>{'|'.join(_LONG)})-?long\b",
        resolve=_one,
        reads=(("they held week-long talks", "P1W"), ("the yearlong siege", "P1Y"), ("the minute-long tremor", "PT1M")),
        leaves=("a day long ago",),
    ),
    Rule(
        name="duration-vague",
        triggers=PLURAL_TRIGGERS,
        pattern=(
            rf"(?:(?:the{S})?(?:coming|past|next|(?<!['’]s\s)last|following|ensuing|subsequent|intervening|(?<=the\s)previous|preceding){S}"
            rf"{UNIT}(?<=s)\b(?!{S}of{S}(?:{one_of(MONTHS)}))"
            rf"|(?:the{S})?{UNIT.replace('?P<unit>', '?P<ahead>')}(?<=s){S}ahead\b(?!{S}of\b)"
            rf"|{UNIT.replace('?P<unit>', '?P<long>')}(?<=s)-(?:long\b|old\b(?={S})))"
        ),
        resolve=lambda match, _context: of_length(singular(match["unit"] or match["ahead"] or match["long"]), None),
        reads=(
            ("the decades-long war", "PXY"),
            ("in the coming quarters", "PXM"),
            ("in the coming weeks", "PXW"),
            ("the months ahead", "PXM"),
            ("over the following months", "PXM"),
        ),
        leaves=("the days of yore",),
    ),
    Rule(
        name="duration-bare",
        triggers=PLURAL_TRIGGERS,
        before=frozenset("for within in".split()),
        pattern=rf"{UNIT}(?<=s)\b{_NO_AGE}",
        resolve=_bare,
        reads=(("for years", "PXY"), ("within hours", "PTXH"), ("It was the worst storm in decades.", "PXY")),
        leaves=("the days of yore",),
    ),
    Rule(
        name="recent-units",
        triggers=PLURAL_TRIGGERS,
        before=frozenset("recent previous".split()),
        pattern=rf"(?:(?:the{S})?recent|(?<!the\s)previous){S}{UNIT}(?<=s)\b",
        resolve=_recent,
        reads=(
            ("in recent years", "PAST_REF"),
            ("in recent weeks", "PXW"),
            ("It was rarer in previous years.", "PAST_REF"),
        ),
    ),
    Rule(
        name="a-while",
        triggers=frozenset({"while"}),
        then=rf"[.,;:]|{S}(?:to|and|but|before|longer|until|at|in|the|it|he|she|they|we)\b|\s*$",
        pattern=rf"(?:(?<=for )|(?<=after )|(?<=in )|(?<=[Ff]or quite ))a{S}while\b(?!{S}ago\b)",
        resolve=_while,
        reads=(("It stopped for a while.", "PXX"),),
        leaves=("a while ago", "a while later"),
    ),
)
