"""Days and longer units counted from the date last told: `a day earlier`, `the same year`, `the end of the month`."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pk_ru_timeline.model import TimexType
from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.figures import has_figures, is_compared, year_before
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.running import day_before_plans, day_just_before_plans, running_day, year_gone_by
from pk_ru_timeline.temporal.words import (
    CLOCK_UNITS,
    COUNT,
    DAYPARTS,
    EDGE,
    EDGE_OR_EARLIER,
    UNIT,
    UNIT_TRIGGERS,
    UNITS,
    YEARS_LONG,
    S,
    parse_number,
    part_of_day,
    singular,
)

_BEFORE = frozenset({"previous", "preceding", "prior"})
_AFTER = frozenset({"following", "next", "ensuing"})
_UNITS_POINTED_AT = "day|week|weekend|month|year|decade|century|morning|afternoon|evening|night"
_HAD = re.compile(r"\bhad\b[^.;\n]*\Z")
_LASTING = re.compile(r"\b(?:over|within|during|for|throughout)\s\Z", re.IGNORECASE)
_CLOCK_LENGTHS = {"second": "seconds", "minute": "minutes", "min": "minutes", "hour": "hours"}
_NEAR_DAYS = 31
_NTH = {"opening": 0, "first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4}


def _within(match: re.Match[str], context: Context) -> Meaning | None:
    """`the end of the month`, `earlier in the day`: of the unit that the passage is in, else of the anchor's."""
    unit = (match["unit"] or match["out"]).lower()
    told, anchor = context.told(unit), context.anchor
    if match["out"] and anchor is not None and not context.overview.is_history and context.is_coming() is not False:
        return units.shifted(unit, anchor, 0)
    if unit == "year" and context.is_of_old() and context.story_year is not None:
        return units.year(context.story_year)
    if context.is_of_old() and told is None and unit in ("day", "week", "month"):
        return units.unknown(unit)
    if unit == "day" and told is None:
        told = day_before_plans(context)
    if anchor is None:
        return units.shifted(unit, told, 0) if told and context.has_just_told() else units.unknown(unit)
    if told is not None:
        near = abs((anchor - told).days) <= _NEAR_DAYS if unit == "day" else year_gone_by(context) is not None
        near = near or (context.has_just_told() and context.told_month is not None and context.led_by(_HAD, 120))
        if near or context.overview.is_history:
            return units.shifted(unit, told, 0)
    return units.shifted(unit, anchor, 0)


def _counted(match: re.Match[str], context: Context) -> Meaning | None:
    """`two weeks later`, `a day earlier`, `the year before`: counted from the date last told."""
    unit = singular(match["unit"])
    if unit in CLOCK_UNITS:
        return _moment_counted(match, unit, context)
    on = match["way"].lower() in ("later", "after", "afterwards")
    counted = units.whole_units(unit, parse_number(match["number"] or match["vague"] or "some"))
    if counted is None:
        return units.open_date("FUTURE_REF" if on else "PAST_REF")
    named = context.told_unit == "year" and context.told_at >= context.sentence()[0]
    if counted == ("year", 1) and not on and has_figures(context) and not named:
        return year_before(context)
    context.compares = not on and is_compared(context)
    unit, number = counted
    if (ancient := context.told_before_christ(unit)) is not None:
        return units.year(units.years_on(ancient, number if on else -number))
    told = context.told(unit) or (day_before_plans(context) if unit == "day" else None)
    if unit == "day" and told is not None and context.anchor is not None and told > context.anchor:
        told = running_day(context)  # what is told as past does not hang on a day to come
    if told is None:
        return _counted_from_nothing(unit, number, on, context)
    there = units.shifted(unit, told, number if on else -number)
    if on and _is_wrongly_ahead(there, told, context):
        return _counted_from_nothing(unit, number, on, context)
    return there


def _is_wrongly_ahead(there: Meaning | None, told: date, context: Context) -> bool:
    """True where `three days later` is told as past, and would be to come if it hung on the date last told."""
    if there is None or there.when is None or there.when.start is None or context.anchor is None:
        return False
    return there.when.start > context.anchor >= told and context.is_coming() is False


def _beside(match: re.Match[str], context: Context) -> Meaning | None:
    """`The day before`, `the night after`: beside the date last told."""
    part = DAYPARTS.get(match["unit"].lower())
    if part is None:
        return _counted(match, context)
    told = context.told("day") or day_before_plans(context)
    day = units.unknown("day") if told is None else units.shifted("day", told, 1 if match["way"] == "after" else -1)
    return day and units.in_part_of_day(day, part)


def _moment_counted(match: re.Match[str], unit: str, context: Context) -> Meaning | None:
    """`Twenty minutes later`: of the moment last told; a day or days, where the hours make them up."""
    number = parse_number(match["number"] or match["vague"] or "some")
    if number is None or match["way"].lower() not in ("later", "earlier"):
        return None
    sign = 1 if match["way"].lower() == "later" else -1
    length = timedelta(**{_CLOCK_LENGTHS[unit]: number})
    if context.told_time is not None:
        there = context.told_time + sign * length
        return units.in_part_of_day(units.day(there.date()), f"T{there:%H:%M}")
    if context.told_day is not None and length.days and not length.seconds:
        return units.shifted("day", context.told_day, sign * length.days)
    return Meaning(type=TimexType.DURATION, value=f"PT{number:g}{UNITS[unit]}")


def _counted_from_nothing(unit: str, number: int, on: bool, context: Context) -> Meaning | None:
    number, unit = (number * YEARS_LONG[unit], "year") if unit in YEARS_LONG else (number, unit)
    if unit == "year" and not on and context.anchor is not None:
        return units.shifted(unit, context.anchor, -number)
    return Meaning(type=TimexType.DURATION, value=f"P{number}{UNITS[unit]}")


def _pointed(match: re.Match[str], context: Context) -> Meaning | None:
    """`the same day`, `that year`, `the following month`, `the previous evening`: beside the date last told.

    `Over the next year` is how long, not when.
    """
    unit, which = match["unit"].lower(), match["which"].lower().split()[-1]
    if match["of_year"]:
        return _of_year(unit, -1 if match["of_year"].lower() == "last" else 1, context)
    part = DAYPARTS.get(unit, "")
    base = "day" if part else unit
    if which == "next" and not part and context.led_by(_LASTING, 12):
        return Meaning(type=TimexType.DURATION, value=f"P{YEARS_LONG.get(unit, 1)}{UNITS.get(unit, 'W')}")
    shift = -1 if which in _BEFORE else 1 if which in _AFTER else 0
    if (ancient := context.told_before_christ(base)) is not None:
        return units.year(units.years_on(ancient, shift) if shift else ancient)
    told = context.told(base) or (day_just_before_plans(context) if base == "day" else None)
    if told is None:
        return units.in_part_of_day(units.unknown(base), part) if part else units.unknown(base)
    meaning = units.shifted(base, told, shift)
    return units.in_part_of_day(meaning, part) if meaning is not None and part else meaning


def _of_year(unit: str, years: int, context: Context) -> Meaning | None:
    """`the same month last year`: of the month told of, else of the page's."""
    base = context.told(unit) or context.anchor
    if base is None or context.anchor is None:
        return units.unknown(unit)
    try:
        return units.shifted(unit, base.replace(year=context.anchor.year + years), 0)
    except ValueError:
        return units.unknown(unit)


def _day_of_stretch(match: re.Match[str], context: Context) -> Meaning | None:
    """`on the opening day`, `on the second day of the visit`: of the stretch of days last told."""
    if context.told_stretch is None:
        return None
    first, last = context.told_stretch
    nth = match["nth"].lower()
    day = first + timedelta(days=_NTH[nth]) if nth in _NTH else last
    return units.day(day) if day <= last else None


def _by_the_light(match: re.Match[str], context: Context) -> Meaning | None:
    """`at dawn`, `by nightfall`, `during the night`: of the day being told of."""
    day, word = running_day(context), match["light"] or match["soon"] or match["night"]
    part = part_of_day(word)
    return units.in_part_of_day(units.unknown("day") if day is None else _morning_after(day, part, context), part)


def _morning_after(day: date, part: str, context: Context) -> Meaning:
    """The day; the next one for the morning behind its night (`The night was dark. At dawn they left.`)."""
    return units.day(day + timedelta(days=part == "TMO" and context.told_late and context.has_just_told()))


def _part_of_told_day(match: re.Match[str], context: Context) -> Meaning | None:
    """`in the morning`, `by mid-afternoon`: of the day that the passage is in."""
    named = match["mod"] or match["early"] or context.told_day is not None
    day, part = running_day(context) if named else None, DAYPARTS[match["unit"].lower()]
    return None if day is None else units.in_part_of_day(_morning_after(day, part, context), part)


RULES = (
    Rule(
        name="part-of-running-unit",
        triggers=frozenset({"day", "week", "month", "year", "decade", "century"}),
        before=frozenset("the".split()),
        pattern=(
            rf"(?:{EDGE.removesuffix('?')}|(?:earlier|later){S}(?:(?:in|on){S})?|the{S}(?:rest|remainder){S}of{S})the{S}"
            rf"(?P<unit>day|week|month|year|decade|century)\b(?!{S}(?:ended|before|to|after{S}(?:the|that|its|his|their)\b)\b)"
            rf"(?<!at the end of the day)"
            rf"|(?<=before\s)the{S}(?P<out>day|week|month|year)(?={S}(?:is|was|were){S}(?:out|over|up)\b)"
        ),
        resolve=_within,
        reads=(
            ("the end of the month", "2023-06"),
            ("earlier in the day", "2023-06-14"),
            ("later in the year", "2023"),
            ("by the end of the decade", "202"),
            ("for the rest of the week", "2023-W24"),
            ("It fell on 3 May 2020. Before the month was out they left.", "2020-05-03; 2020-05"),
            ("for the remainder of the year", "2023"),
            ("He was shot last August. He had been hurt earlier in the year.", "2022-08; 2022"),
            ("who retires at the end of the month after four decades", "2023-06; P40Y"),
        ),
        leaves=("in the day", "At the end of the day it is a good plan."),
    ),
    Rule(
        name="counted-from-last-date",
        triggers=UNIT_TRIGGERS,
        then=rf"{S}(?:earlier|later|after|before)",
        pattern=(
            rf"(?:{COUNT}|(?=\w+s{S}(?:later|earlier)\b)){UNIT}{S}(?:(?P<way>(?:earlier|later)(?!{S}than\b)|afterwards"
            rf"|(?:before|after)(?={S}that\b|\s*(?:[.,;:)\n]|$)))\b)(?:{S}that(?=\s*(?:[.,;:)\n]|$)))?"
        ),
        resolve=_counted,
        reads=(
            ("On 3 May 2020 it began. A day earlier they had met.", "2020-05-03; 2020-05-02"),
            ("They met in 2003. Four years later they met again.", "2003; 2007"),
            ("It began on 3 May 2020. Two weeks later it was over.", "2020-05-03; 2020-W20"),
            ("Two weeks later it was over.", "P2W"),
            ("They met in 1950. Half a century later they met again.", "1950; 2000"),
            ("Years later they met again.", "FUTURE_REF"),
            (
                "It began at 9:40 p.m. on 23 October 1942. Twenty minutes later they came.",
                "1942-10-23T21:40; 1942-10-23T22:00",
            ),
            ("It began on 11 June 1982; forty-eight hours later it was over.", "1982-06-11; 1982-06-13"),
            ("An hour later it was over.", "PT1H"),
            ("It began on 3 May 2020. Two days after that, it was over.", "2020-05-03; 2020-05-05"),
            ("A decade later it was over.", "P10Y"),
        ),
        leaves=(
            "a week after the vote",
            "It sold two weeks later than they had hoped.",
        ),
    ),
    Rule(
        name="before-last-date",
        triggers=frozenset({"day", "morning", "afternoon", "evening", "night", "week", "month", "year"}),
        before=frozenset("the".split()),
        then=rf"{S}(?:before|after)",
        pattern=(
            rf"(?P<vague>)(?P<number>the){S}(?P<unit>day|morning|afternoon|evening|night|week|month|year){S}"
            rf"(?P<way>before|after)\b(?!{S}(?!(?:and|but|in|at|by|from|outside|inside|near|against|about|when|of{S}[$£€])\b)[A-Za-z0-9])"
        ),
        resolve=_beside,
        reads=(
            ("They met on 3 May 2020 and had met the day before.", "2020-05-03; 2020-05-02"),
            ("They met on 3 May 2020 and had met the evening before.", "2020-05-03; 2020-05-02TEV"),
            ("He was tried in 2003 for a theft the year before in Rome.", "2003; 2002"),
        ),
        leaves=("the day before the vote",),
    ),
    Rule(
        name="day-of-last-stretch",
        triggers=frozenset({"day"}),
        pattern=(
            rf"the{S}(?P<nth>opening|first|second|third|fourth|fifth|last|final|closing|concluding){S}day\b"
            rf"(?!{S}of{S}(?:the{S})?(?:month|year|week|\w+{S}\d))"
        ),
        resolve=_day_of_stretch,
        reads=(
            ("They met from June 20 to 22, 2023. On the opening day he spoke.", "2023-06-20; 2023-06-22; 2023-06-20"),
            ("They met on June 20-22, 2023, and signed it on the last day.", "2023-06-20; 2023-06-22; 2023-06-22"),
        ),
        leaves=("the first day of the month", "On the first day of the talks they met."),
    ),
    Rule(
        name="beside-last-date",
        triggers=frozenset(_UNITS_POINTED_AT.split("|")),
        before=frozenset("same very that next following previous preceding ensuing prior".split()),
        pattern=(
            rf"{EDGE_OR_EARLIER}(?P<which>(?:(?:the|that|this){S})?same|that{S}very|that|next(?={S}(?:day|morning|evening)\b(?!-))"
            rf"|the{S}(?:following|next|previous|preceding|ensuing|prior)){S}"
            rf"(?P<unit>{_UNITS_POINTED_AT})\b(?:{S}or{S}so\b|(?<=month){S}(?P<of_year>last|next){S}year\b)?"
        ),
        resolve=_pointed,
        reads=(
            ("They met on 3 May 2020. The same day a pact was signed.", "2020-05-03; 2020-05-03"),
            ("In 2014 it ended, and later that year talks began.", "2014; 2014"),
            ("It began on 3 May 2020. The following month it ended.", "2020-05-03; 2020-06"),
            ("On 3 May 2020 he spoke of the previous evening.", "2020-05-03; 2020-05-02TEV"),
            ("over the next decade", "P10Y"),
            ("They met on 3 May 2020 and left that very night.", "2020-05-03; 2020-05-03TNI"),
            ("They met on 3 May 2020. Next morning they left.", "2020-05-03; 2020-05-04TMO"),
            ("In May exports rose from the same month last year.", "2023-05; 2022-05"),
        ),
    ),
    Rule(
        name="light-of-told-day",
        triggers=frozenset("dawn dusk daybreak sunrise sunset nightfall light night morning evening".split()),
        pattern=(
            rf"(?:(?:(?<=\bat\s)|(?<=\bby\s)|(?<=until\s)|(?<=\btill\s)|(?<=before\s)|(?<=after\s)|(?<=around\s)"
            rf"|(?<=near\s)|(?<=from\s)|(?<=towards\s)|(?<=toward\s)|(?<=since\s))(?P<light>dawn|dusk|daybreak|sunrise|sunset|nightfall|first{S}light)"
            rf"|(?:(?<=\bby\s)|(?<=towards\s)|(?<=toward\s))(?P<soon>evening|morning)"
            rf"|(?:(?<=during\s)|(?<=\bin\s))the{S}(?P<night>night))\b(?!-|{S}(?:of|on|to|raid|raids|sky|time|shift|[A-Za-z]+day)\b)"
        ),
        resolve=_by_the_light,
        reads=(
            ("On 3 May 2020 they attacked at dawn.", "2020-05-03; 2020-05-03TMO"),
            ("On 3 May 2020 it began; by nightfall it was over.", "2020-05-03; 2020-05-03TNI"),
            ("It was called off at dusk.", "2023-06-14TEV"),
            ("On 3 May 2020 it began; towards evening they left.", "2020-05-03; 2020-05-03TEV"),
            ("On 3 May 2020 it began; by evening it was over.", "2020-05-03; 2020-05-03TEV"),
            ("On 3 May 2020 it began; during the night it ended.", "2020-05-03; 2020-05-03TNI"),
            ("The night of 3 May 2020 was dark. At dawn they left.", "2020-05-03TNI; 2020-05-04TMO"),
            ("At 8 p.m. on 3 May 2020 it began; by first light it was over.", "2020-05-03T20:00; 2020-05-04TMO"),
        ),
        leaves=("as dawn broke", "the Sunset Limited", "in the night sky"),
    ),
    Rule(
        name="part-of-told-day",
        triggers=frozenset({"morning", "afternoon", "evening", "midmorning", "midafternoon"}),
        pattern=(
            rf"(?:(?:(?<=\bin\s)|(?<=during\s)|(?<=through\s)|(?<=throughout\s)|(?<=most\sof\s)|(?<=rest\sof\s))the{S}"
            rf"|(?P<mod>mid)(?:-|{S})?|(?:(?<=\bby\s)|(?<=until\s)|(?<=\bin\s)|(?<=since\s))(?:the{S})?(?P<early>early|late){S})"
            rf"(?P<unit>morning|afternoon|evening)\b(?!{S}(?:of|(?:on{S})?(?:[a-z]+day|tomorrow))\b)"
        ),
        resolve=_part_of_told_day,
        reads=(
            ("On 3 May 2020 it began; in the evening it was over.", "2020-05-03; 2020-05-03TEV"),
            ("By mid-afternoon it was over.", "2023-06-14TAF"),
            ("On 3 May 2020 it began; they held out for most of the morning.", "2020-05-03; 2020-05-03TMO"),
        ),
        leaves=("in the evening of life", "in the evening"),
    ),
)
