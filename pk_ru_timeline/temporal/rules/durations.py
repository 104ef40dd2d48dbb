"""Spans of time, which are no dates: `three months`, `a two-day visit`, `the past five years`."""

from __future__ import annotations

import re

from pk_ru_timeline.model import TimexType

from ..context import Context
from ..rule import Meaning, Rule
from ..words import HEDGE, NUMBER, UNIT, UNIT_TRIGGERS, UNITS, VAGUE, S, parse_number

_UNIT = UNIT
_HEDGED = rf"(?:{HEDGE}{S})?"
_SPAN = rf"(?:(?:the{S})?(?P<side>past|last|next|coming|previous|first|final|following|recent){S})?"
_NO_POINT = rf"(?!{S}(?:ago|old\b|hence)|['’-]?-?old\b|-{S}?old\b|{S}(?:a|per|each){S}(?:day|week|month|year)\b)"
_HALF = 0.5
_HALVES = {"hour": "PT30M", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y", "minute": "PT30S"}
_TIMES = {"decade": 10, "century": 100, "centurie": 100, "fortnight": 2}


def duration(unit: str, number: float | None) -> str:
    """`P3M`, `PT2H`, `PXY`."""
    letter = UNITS[unit]
    time = "T" if unit in ("second", "minute", "min", "hour") else ""
    if number is None:
        return f"P{time}X{ {'decade': 'DE', 'century': 'C', 'centurie': 'C'}.get(unit, letter) }"
    return f"P{time}{number * _TIMES.get(unit, 1):g}{letter}"


def _span(match: re.Match[str], _context: Context) -> Meaning | None:
    unit = match["unit"].lower().removesuffix("s").replace("centurie", "century")
    number = None if match["number"] is None else parse_number(match["number"])
    if match["number"] is None and "couple" in (match["vague"] or "").lower():
        number = 2
    if unit == "quarter" and (number is None or number in (1, 3)) or unit == "second" and match[0].lower().startswith("a "):
        return None
    if number == _HALF and unit in _HALVES:
        return Meaning(type=TimexType.DURATION, value=_HALVES[unit])
    if number is not None and match["half"]:
        if unit in ("minute", "hour"):
            return Meaning(type=TimexType.DURATION, value=duration(unit, number) + ("30S" if unit == "minute" else "30M"))
        number += 0.5
    return Meaning(type=TimexType.DURATION, value=duration(unit, number))


def _between(match: re.Match[str], _context: Context) -> Meaning | None:
    unit = match["unit"].lower().replace("centurie", "century")
    return Meaning(type=TimexType.DURATION, value=duration(unit, None))


def _past_unit(match: re.Match[str], _context: Context) -> Meaning | None:
    return Meaning(type=TimexType.DURATION, value=duration(match["unit"].lower(), 1))


RULES = (
    Rule(
        name="duration",
        triggers=UNIT_TRIGGERS,
        pattern=(
            rf"{_HEDGED}{_SPAN}(?:(?P<number>{NUMBER}|(?:an?{S})?half(?:{S}an?)?|an?|another|an{S}(?:additional|extra))|(?P<vague>{VAGUE}))(?:{S}|-)(?:(?:consecutive|full|straight|more|long|whole|calendar|additional|further){S})?"
            rf"{_UNIT}\b{_NO_POINT}(?:(?P<half>{S}and{S}a{S}half)\b)?(?:-long\b|{S}or{S}so\b)?(?!-old|{S}old\b)"
        ),
        resolve=_span,
        reads=(
            ("for three months", "P3M"),
            ("a two-day visit", "P2D"),
            ("the past five years", "P5Y"),
            ("nearly 72 hours", "PT72H"),
            ("a few days", "PXD"),
            ("2 1/2 years", "P2.5Y"),
            ("a minute and a half", "PT1M30S"),
            ("two decades", "P20Y"),
            ("a couple of weeks", "P2W"),
            ("half an hour", "PT30M"),
            ("a half-century", "P50Y"),
        ),
        leaves=("a 52-year-old man", "15 years old", "24 hours a day", "three-quarters of them", "a second vote"),
    ),
    Rule(
        name="past-unit",
        triggers=frozenset({"week", "month", "year", "decade"}),
        pattern=rf"the{S}(?:past|last){S}(?P<unit>week|month|year|decade)\b",
        resolve=_past_unit,
        reads=(("for the past year", "P1Y"), ("over the last week", "P1W")),
    ),
    Rule(
        name="duration-range",
        triggers=UNIT_TRIGGERS,
        pattern=rf"{_HEDGED}{_SPAN}{NUMBER}(?:{S}(?:to|or){S}|-|–){NUMBER}(?:{S}|-){_UNIT}\b{_NO_POINT}",
        resolve=_between,
        reads=(("12 to 18 months", "PXM"), ("three or four years", "PXY")),
    ),
    Rule(
        name="unit-long",
        triggers=frozenset({"day", "week", "month", "year", "decade", "hour"} | {f"{unit}long" for unit in ("day", "week", "month", "year", "hour")}),
        pattern=r"(?P<unit>day|week|month|year|decade|hour)-?long\b",
        resolve=_past_unit,
        reads=(("they held week-long talks", "P1W"), ("the yearlong siege", "P1Y")),
        leaves=("a day long ago",),
    ),
    Rule(
        name="duration-vague",
        triggers=UNIT_TRIGGERS,
        pattern=rf"(?:(?P<side>(?:the{S})?(?:coming|recent|past|next|last)){S}|the{S}(?=\w+{S}ahead))?(?P<unit>day|week|month|quarter|year|decade|centurie|hour|minute)s(?:-long|-old(?={S}))?\b{_NO_POINT}(?:{S}ahead\b)?",
        resolve=lambda match, context: _vague(match, context),
        reads=(("for years", "PXY"), ("the decades-long war", "PXDE"), ("recent years", "PAST_REF")),
        leaves=("the days of yore",),
    ),
)


_LASTING = re.compile(r"\b(?:for|within)\s\Z", re.IGNORECASE)


def _vague(match: re.Match[str], context: Context) -> Meaning | None:
    unit = match["unit"].lower().replace("centurie", "century")
    side = (match["side"] or "").lower().split()[-1:]
    if side and side[0] == "recent":
        return Meaning(type=TimexType.DATE, value="PAST_REF")
    if side and unit == "quarter":
        return Meaning(type=TimexType.DATE, value="FUTURE_REF")
    if not side and "-" not in match[0] and "ahead" not in match[0] and not _LASTING.search(context.text, max(0, match.start() - 8), match.start()):
        return None
    return Meaning(type=TimexType.DURATION, value=duration(unit, None))
