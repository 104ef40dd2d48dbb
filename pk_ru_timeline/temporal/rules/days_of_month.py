"""Days that name no month: `on the 25th`, `the last day of the month`, `Sunday the 3rd`. It is the month told of."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.running import nth_of_running_month, page_month, running_month
from pk_ru_timeline.temporal.words import (
    ANY_WEEKDAY,
    DAY_ALONE,
    MONTH,
    ORDINALS,
    WEEKDAY_TRIGGERS,
    YEAR,
    S,
    named_year,
    one_of,
    part_of_day,
)
from pk_ru_timeline.temporal.years import year_of

from .days import PART_BEFORE_DAY, day_or_open, month_number

_CUES = (
    r"(?:(?<=\bon\s)|(?<=\bby\s)|(?<=\buntil\s)|(?<=\btill\s)|(?<=\bsince\s)|(?<=\bfrom\s)|(?<=\bto\s)"
    r"|(?<=\dth,\s)|(?<=\d(?:st|nd|rd),\s)|(?<=\dth\sand\s)|(?<=\d(?:st|nd|rd)\sand\s))"
)
_NO_DAY = (
    "floor hole day anniversary birthday lap minute attempt try parallel century centuries time round session edition "
    "inning hour week month year place grade tee green fairway stage page line count ballot Street Avenue Amendment "
    "Congress Circuit Precinct District Army Division Regiment Corps Brigade Battalion Infantry Cavalry Panzer Guards "
    "Fleet Air Armoured Armored Airborne Marine Light Foot Hussar Dragoon Lancer Squadron Company Field Mountain "
    "Parachute Party Group Century"
)
_AFTER_DAY = (
    rf"(?:{DAY_ALONE}|(?P<loose>(?:(?<=\bon\sthe\s\d\w\w)|(?<=\bon\sthe\s\d\d\w\w))(?={S}[A-Za-z])"
    rf"(?!{S}(?:[\w-]+{S})?(?:{'|'.join(_NO_DAY.split())})s?\b)))"
)
"""What may follow a bare day: behind `on the`, in a passage that has told of its month, anything it cannot count."""

_CUED = rf"(?P<cued>{PART_BEFORE_DAY}|{_CUES}the{S})?"
"""What makes a bare ordinal a day of the month."""


def _edge_day(match: re.Match[str], context: Context) -> Meaning | None:
    """The first or last day of a month or year."""
    first = match["nth"].lower() in ("first", "opening")
    if match["unit"] and match["unit"].lower() == "year":
        year = context.told_year or (context.anchor.year if context.anchor else None)
        return None if year is None or year < 1 else units.day(date(year, 1, 1) if first else date(year, 12, 31))
    if match["month"]:
        number = month_number(match)
        found = named_year(match) or year_of(context, number)
        month = None if found is None or found < 1 else date(found, number, 1)
    else:
        month = running_month(context)
    if month is None:
        return units.unknown("day")
    return units.day(month if first else month.replace(day=monthrange(month.year, month.month)[1]))


def _day_of_month(match: re.Match[str], context: Context) -> Meaning | None:
    """`the 20th of last month`, or `on the 25th` of the month told of."""
    which = (match["which"] or "").lower().split()[-1:]
    by_page = which and which[0] in ("this", "last", "next")
    day = int(match["day"]) if match["day"] else ORDINALS[match["words"].lower()]
    base = page_month(context, which[0]) if by_page else nth_of_running_month(context, day)
    loose = match.groupdict().get("loose") is not None
    if base is None or (loose and (context.told_month is None or not context.overview.is_history)):
        return None
    meaning, part = day_or_open(base.year, base.month, day), match["on"] or match["at"]
    return units.in_part_of_day(meaning, part_of_day(part)) if meaning and part else meaning


RULES = (
    Rule(
        name="day-of-month",
        triggers=frozenset({"month", "#ordinal", "night", "morning", "evening"}),
        pattern=(
            rf"{_CUED}(?:the{S})?(?:(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)|(?P<words>{one_of(ORDINALS)})\b)"
            rf"(?:{S}of{S}(?P<which>this|last|next|the|that|the{S}same){S}month\b|(?(cued)(?(day){_AFTER_DAY}|(?(on){DAY_ALONE}|(?!)))|(?!)))"
        ),
        resolve=_day_of_month,
        reads=(
            ("on the 20th of this month", "2023-06-20"),
            ("It began on 3 May 2020. On the 25th, it was over.", "2020-05-03; 2020-05-25"),
            ("It began on 3 May 2020. By the 25th they had won.", "2020-05-03; 2020-05-25"),
            ("It began on 3 May 2020. On the morning of the 25th it ended.", "2020-05-03; 2020-05-25TMO"),
            ("It began on 3 May 2020 and ended at dawn on the 7th.", "2020-05-03; 2020-05-07TMO"),
            ("the twelfth of this month", "2023-06-12"),
            ("It began on 3 May 2020. On the night of the fourteenth, it ended.", "2020-05-03; 2020-05-14TNI"),
        ),
        leaves=("the 25th anniversary", "He came 5th.", "by the 5th army", "on the 20th floor", "by the 3rd Division"),
    ),
    Rule(
        name="first-or-last-day",
        triggers=frozenset({"day"}),
        then=rf"{S}of",
        pattern=(
            rf"the{S}(?P<nth>first|last|final|opening){S}day{S}of{S}(?:{MONTH}(?:,?{S}{YEAR})?"
            rf"|(?:the|that|this){S}(?:same{S})?(?P<unit>month|year)\b)"
        ),
        resolve=_edge_day,
        reads=(
            ("on the last day of July 1914", "1914-07-31"),
            ("It began on 3 May 2020. On the last day of the month it ended.", "2020-05-03; 2020-05-31"),
            ("on the first day of March", "2023-03-01"),
        ),
        leaves=("the last day of the talks",),
    ),
    Rule(
        name="weekday-and-day",
        triggers=WEEKDAY_TRIGGERS,
        then=rf",?{S}the{S}\d",
        pattern=(
            rf"(?P<on>)(?P<at>)(?P<which>)(?P<words>){ANY_WEEKDAY},?{S}the{S}(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)"
            rf"{DAY_ALONE}"
        ),
        resolve=_day_of_month,
        reads=(("It began on 1 May 2020. On Sunday the 3rd they met.", "2020-05-01; 2020-05-03"),),
        leaves=("On Sunday the 3rd Division came.",),
    ),
)
