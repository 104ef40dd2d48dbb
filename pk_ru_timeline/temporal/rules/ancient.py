"""Years of three digits, in texts of antiquity: `in 211`, `27 November 602`, `the spring of 217`, `the 340s`."""

from __future__ import annotations

import re

from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.eras import era_at
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.words import DAY, EDGE, MONTH, MONTH_TRIGGERS, SEASONS, S, named_year, part_of_day

from .days import PART_BEFORE_DAY, day_or_open, month_number
from .years import follows_cue

_THREE = r"(?P<bare>[1-9]\d\d)(?![\d%]|[.,]\d|-\w)"
_ALONE = (
    rf"(?=[.,;:)–-]|{S}(?:and|but|or|when|where|who|that|which|the|he|she|it|they|his|her|their|by|to(?!{S}\d\d?\b)|until|with"
    rf"|after|before|under|was|were|had|an?|in|on|at|from|against|[a-z]+ed|(?-i:[A-Z])[a-z]+)\b|\s*$)"
)
_BARE = _THREE + _ALONE
_NO_DAY = rf"(?P<short>3[2-9]|[4-9]\d)(?![\d%]|[.,]\d|-\w){_ALONE}"
"""Two digits that are no day of a month: `in June 53`."""

_AHEAD = rf"[.,]?{S}(?:of{S})?[1-9]\d\d?\b"


def _is_of_antiquity(match: re.Match[str]) -> bool:
    return era_at(match.string, match.start()) != 0


def _is_month_of_antiquity(match: re.Match[str]) -> bool:
    era = era_at(match.string, match.start())
    return era < 0 if match["short"] else era != 0


def _is_bare_year(match: re.Match[str]) -> bool:
    return _is_of_antiquity(match) and (follows_cue(match) or " in " in match[0])  # "early in 307"


def _year(match: re.Match[str], _context: Context) -> Meaning:
    return units.year(named_year(match) or 1)


def _month_or_day(match: re.Match[str], _context: Context) -> Meaning | None:
    year, month = -int(match["short"]) if match["short"] else named_year(match) or 1, month_number(match)
    if not match["day"]:
        return units.month(year, month)
    day, part = day_or_open(year, month, int(match["day"])), match["on"] or match["at"]
    return units.in_part_of_day(day, part_of_day(part)) if day and part else day


def _season(match: re.Match[str], _context: Context) -> Meaning:
    return units.season(named_year(match) or 1, SEASONS[match["season"].lower()])


def _decade(match: re.Match[str], _context: Context) -> Meaning:
    number = int(match["decade"])
    return units.decade(number) if era_at(match.string, match.start()) > 0 else units.open_date(f"BC{number // 10:03}")


RULES = (
    Rule(
        name="bare-year",
        triggers=frozenset({"#bare"}),
        pattern=rf"{EDGE}(?:(?:the{S})?year{S})?{_BARE}",
        cued=_is_bare_year,
        resolve=_year,
        reads=(
            ("He ruled from 229 BC to 221 BC. In 211 he fell.", "BC0229; BC0221; BC0211"),
            ("He was born in 70 AD and died in 120 AD. By 117, he ruled.", "0070; 0120; 0117"),
            ("He was born in 70 AD and died in 120 AD. He came early in 107, at night.", "0070; 0120; 0107"),
        ),
        leaves=(
            "They took 211 men from 229 BC to 221 BC.",
            "In 211, he fell.",
            "It won by 370 to 22 in 50 BC, not 40 BC.",
        ),
    ),
    Rule(
        name="month-of-bare-year",
        triggers=MONTH_TRIGGERS,
        then=_AHEAD,
        pattern=(
            rf"(?:(?:{PART_BEFORE_DAY})?{DAY}(?:{S}of)?{S}|{EDGE}){MONTH},?{S}(?:of{S})?"
            rf"(?:{_THREE}(?(day)|{_ALONE})|{_NO_DAY})"
        ),
        cued=_is_month_of_antiquity,
        resolve=_month_or_day,
        reads=(
            ("He died on 27 November 602. In April 614, it fell.", "0602-11-27; 0614-04"),
            ("Between 229 BC and 151 BC they fought, in October 202 at Zama.", "BC0229; BC0151; BC0202-10"),
            ("From 59 BC to 49 BC he ruled. He fell in June 53, it is said.", "BC0059; BC0049; BC0053-06"),
            ("He died in 70 AD or in 72 AD. On 1 March 293 two more came.", "0070; 0072; 0293-03-01"),
        ),
        leaves=("In May 300 men came.",),
    ),
    Rule(
        name="season-of-bare-year",
        triggers=frozenset(SEASONS),
        then=_AHEAD,
        pattern=rf"(?:the{S})?{EDGE}(?:the{S})?(?P<season>{'|'.join(SEASONS)}){S}(?:of{S})?{_THREE}(?:[-–]\d{{2,3}}\b)?{_ALONE}",
        cued=_is_of_antiquity,
        resolve=_season,
        reads=(("From 229 BC to 151 BC they fought, and in the spring of 217 they won.", "BC0229; BC0151; BC0217-SP"),),
        leaves=("a fall of 217 points",),
    ),
    Rule(
        name="bare-decade",
        triggers=frozenset({"#decade"}),
        pattern=rf"(?:the{S})?{EDGE}(?:the{S})?(?P<decade>[1-9]\d0)s\b(?!{S}b\.?c)",
        cued=_is_of_antiquity,
        resolve=_decade,
        reads=(("He died on 27 November 602. In April 614, it fell, as in the 590s.", "0602-11-27; 0614-04; 059"),),
        leaves=("temperatures in the 340s",),
    ),
)
