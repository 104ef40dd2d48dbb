"""Days of the calendar: `8 July 2021`, `March 4-7`, `2023-06-20`. Their years may have to come from the text."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Members, Rule
from pk_ru_timeline.temporal.running import base_year
from pk_ru_timeline.temporal.words import (
    ANY_WEEKDAY,
    ANY_YEAR,
    DAY,
    DAY_ALONE,
    DAYPART,
    MONTH,
    MONTH_TRIGGERS,
    MONTHS,
    NOT_COUNTED,
    NOT_MEASURED,
    OF_YEAR,
    ORDINALS,
    WEEKDAY_TRIGGERS,
    WEEKDAYS,
    YEAR,
    YEAR_TRIGGER,
    S,
    named_year,
    one_of,
    part_of_day,
)
from pk_ru_timeline.temporal.years import year_of

_WEEKDAY_FIRST = (
    rf"(?:(?P<named>{ANY_WEEKDAY})(?!(?<!day)\n)(?:{S}(?P<of_day>morning|afternoon|evening|night))?"
    rf"(?:,?{S}(?:the{S})?|(?P<open>{S}?\()))?"
)
_PART_TRIGGERS = frozenset({"morning", "afternoon", "evening", "night", "dawn", "dusk", "hours", "light", "sunset"})
_HEDGE = rf"(?:(?P<mod>around|circa|roughly|late|early){S})?"
_YEAR = rf"(?:(?:(?P<bracket>{S}\()|,?{S}|,){ANY_YEAR}{NOT_MEASURED}(?(bracket)\)))?"
_SURE = r"(?P<sure>(?<=\bon\s))?"
_PART = rf"(?:,?{S}{DAYPART}\b)?"
_STAMP = (
    rf"(?:(?(year)(?:,?{S}|{S}-{S}|,?{S}at{S})(?P<clock>(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?)(?![\d%])"
    rf"(?:{S}?(?P<half>[ap])\.?m\b\.?)?(?:{S}(?:E[SD]T|[CMP][SD]T|GMT|UTC|IST|PKT|BST|MSK|CET|ET)\b)?|(?!)))?"
)
"""The time behind a full date, as pages stamp it: `May 14, 2012 02:13 IST`."""

PART_BEFORE_DAY = (
    rf"(?:the{S}(?:(?:clear|cold|dark|rainy|foggy|moonless|same|early|late){S})?"
    rf"(?P<on>morning|afternoon|evening|night|dawn|(?:early|small){S}hours){S}of{S}(?:the{S})?"
    rf"|(?P<at>dawn|dusk|daybreak|sunrise|sunset|nightfall|first{S}light){S}(?:on|of){S}(?:the{S})?)"
)
_NIGHT_OF = rf"(?:{PART_BEFORE_DAY})?"
_DAY_AHEAD = rf"\.?{S}(?:the{S})?\d"
_MONTH_OR_DAY_AHEAD = (
    rf"(?:{S}(?:morning|afternoon|evening|night))?[.,]{{0,2}}{S}\(?(?:(?:of|the|about|around|early|late){S}){{0,2}}"
    rf"(?:\d|{one_of(MONTHS)})"
)
_MONTH_DAY = (
    rf"{_SURE}{_NIGHT_OF}{_WEEKDAY_FIRST}{_HEDGE}(?!(?<=\d\s)[a-z]+\.?{S}the{S}){MONTH}{S}(?:the{S})?{DAY}(?(sure)|{NOT_COUNTED})"
    rf"{OF_YEAR}{_YEAR}{_PART}{_STAMP}"
)
_DAY_MONTH = rf"{_NIGHT_OF}{_WEEKDAY_FIRST}{_HEDGE}{DAY}(?:{S}of)?(?:{S}|-){MONTH}{OF_YEAR}(?:,?(?:{S}|-){ANY_YEAR})?"
_LISTED = ("second", "third", "fourth", "fifth", "last_listed")
_ONE_LISTED = DAY.replace("?P<day>", "?:")
_DASH = rf"(?:{S})?[-–—/](?:{S})?"
_TO = rf"(?:{_DASH}|{S}(?:to|and|until|till|through|or|&){S})"
_UNTIL = rf"(?P<until>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?![.,:]\d){NOT_COUNTED}"


def month_number(match: re.Match[str]) -> int:
    return MONTHS[match["month"].lower()]


def day_or_open(year: int | None, month: int, day: int) -> Meaning | None:
    """The day; open where no year is known; `None` where the calendar has no such day."""
    if day > monthrange(2000 if year is None or year < 1 else year, month)[1]:
        return None
    if year is None:
        return units.open_date(f"XXXX-{month:02}-{day:02}")
    if year < 1:
        return units.open_date(f"{units.spelt(year)}-{month:02}-{day:02}")
    return units.day(date(year, month, day))


def _day(match: re.Match[str], context: Context) -> Meaning | None:
    month, day = month_number(match), int(match["day"])
    if day > monthrange(2000, month)[1]:
        return None
    named = WEEKDAYS[match["named"].lower().rstrip(".")] if match["named"] else None
    if match["of"]:
        year = base_year(context, match["of"].lower())
    else:
        year = named_year(match) or year_of(context, month, day, named)
    meaning = day_or_open(year, month, day)
    if meaning is not None and match["clock"]:
        return units.in_part_of_day(meaning, f"T{_twenty_four(match)}")
    part = match["part"] or match["on"] or match["at"] or match["of_day"]
    if meaning is None or not part:
        return meaning
    return units.in_part_of_day(meaning, part_of_day(part))


def _twenty_four(match: re.Match[str]) -> str:
    """`4:38pm` as `16:38`."""
    hour, minute = re.split(r"[:.]", match["clock"])[:2]
    twelve = int(hour)
    return f"{units.hour(twelve, late=match['half'].lower() == 'p') if match['half'] else twelve:02}:{minute}"


def _day_in_words(match: re.Match[str], context: Context) -> Meaning | None:
    month = MONTHS[(match["month"] or match["month2"]).lower().rstrip(".")]
    day = ORDINALS[(match["words"] or match["words2"]).lower()]
    if match["of"]:
        year = base_year(context, match["of"].lower())
    else:
        year = int(match["year"]) if match["year"] else year_of(context, month, day)
    return day_or_open(year, month, day)


def _days(match: re.Match[str], context: Context) -> Members | None:
    month, first, last = month_number(match), int(match["day"]), int(match["until"])
    if first >= last or last > monthrange(2000, month)[1]:
        return None
    year = int(match["year"]) if match["year"] else year_of(context, month, first)
    if context.told_as == "planned":
        year = year_of(context, month, last)  # it may have begun
    start, end = day_or_open(year, month, first), day_or_open(year, month, last)
    return None if start is None or end is None else Members((("first", start), ("last", end)))


def _listed(match: re.Match[str]) -> dict[str, int]:
    """The days of a list, by the names of their groups."""
    return {name: int(re.sub(r"\D+\Z", "", match[name])) for name in ("day", *_LISTED) if match[name]}


def _is_list_of_days(match: re.Match[str]) -> bool:
    """True where they go up, within the month: not `on June 20, 12 and 14 boys drowned`."""
    days = list(_listed(match).values())
    return days == sorted(set(days)) and days[-1] <= monthrange(2000, month_number(match))[1]


def _days_listed(match: re.Match[str], context: Context) -> Members:
    """`April 2, 7, 8, 21 and 22`: five days of one month."""
    month, days = month_number(match), _listed(match)
    year = int(match["year"]) if match["year"] else year_of(context, month, days["day"])
    parts = ((name, day_or_open(year, month, day)) for name, day in days.items())
    return Members(
        tuple(("first" if name == "day" else name, meaning) for name, meaning in parts if meaning is not None)
    )


def _night_of_days(match: re.Match[str], context: Context) -> Meaning | None:
    """`the night of 23-24 May`: the night that begins on the first of them."""
    named = match["month"] or match["month2"] or match["month3"]
    month = MONTHS[named.lower()]
    day = int(match["day"] or match["day2"])
    meaning = day_or_open(named_year(match) or year_of(context, month, day), month, day)
    return None if meaning is None else units.in_part_of_day(meaning, "TNI")


def _iso(match: re.Match[str], _context: Context) -> Meaning | None:
    if not 1 <= int(match["number"]) <= 12:
        return None
    return day_or_open(int(match["year"]), int(match["number"]), int(match["day"]))


def _numeric(match: re.Match[str], _context: Context) -> Meaning | None:
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    day_first = one > 12 or one == two or match["dot"] == "."
    if not day_first and two <= 12:
        return units.year(year)  # 4/5/2023 is a day of 2023, and nobody can say which
    month, day = (two, one) if day_first else (one, two)
    return day_or_open(year, month, day) if 1 <= month <= 12 else None


RULES = (
    Rule(
        name="month-day",
        triggers=MONTH_TRIGGERS | WEEKDAY_TRIGGERS | _PART_TRIGGERS,
        then=_MONTH_OR_DAY_AHEAD,
        pattern=_MONTH_DAY + r"(?![-–/]\d)(?(open)\)?)",
        resolve=_day,
        reads=(
            ("Friday, April 7", "2023-04-07"),
            ("Wednesday, April 7", "XXXX-04-07"),
            ("It closed on Sept. 12.", "2022-09-12"),
            ("It will open on Sept. 12.", "2023-09-12"),
            ("around Nov. 1, 1989", "1989-11-01"),
            ("On Sunday morning, December 7, 1941, it began.", "1941-12-07TMO"),
            ("On June 6, 1944 troops landed.", "1944-06-06"),
            ("On June 6 troops landed.", "2023-06-06"),
            ("on March 23 last year", "2022-03-23"),
            ("last July 4", "2022-07-04"),
            ("on Dec. 4,1991", "1991-12-04"),
            ("It began on July 14 (1920).", "1920-07-14"),
            ("this coming July 4", "2023-07-04"),
            ("the night of June 5, 1944", "1944-06-05TNI"),
            ("March the 3rd, 2020", "2020-03-03"),
            ("February 29, 2023", ""),
            ("Monday, June 20", "2022-06-20"),
            ("Friday, May 6, 2022", "2022-05-06"),
            ("Wed Apr 25, 2012 4:38pm EDT", "2012-04-25T16:38"),
            ("Updated: May 14, 2012 02:13 IST", "2012-05-14T02:13"),
            ("August 9, 2013 - 12:12 am", "2013-08-09T00:12"),
        ),
        leaves=("In June 6 troops fell", "Theresa May 20 votes", "March 190 went by", "a May 1.5 share"),
    ),
    Rule(
        name="day-month",
        triggers=MONTH_TRIGGERS | WEEKDAY_TRIGGERS | _PART_TRIGGERS,
        pattern=_DAY_MONTH + _PART + _STAMP + r"(?(open)\)?)",
        resolve=_day,
        reads=(
            ("8 July 2021", "2021-07-08"),
            ("Thursday (8 July 2021)", "2021-07-08"),
            ("the agreement of 3rd of March", "2023-03-03"),
            ("12-Jan-1999", "1999-01-12"),
            ("on 4 June evening", "2023-06-04TEV"),
            ("31 April 2020", ""),
            ("on 2 August 216 BC", "BC0216-08-02"),
            ("Thursday 21 February 2013 18.02 GMT", "2013-02-21T18:02"),
        ),
        leaves=("14.5 May flowers", "32 March"),
    ),
    Rule(
        name="day-in-words",
        triggers=MONTH_TRIGGERS,
        pattern=(
            rf"(?:(?:the{S})?(?P<words>{one_of(ORDINALS)}){S}of{S}{MONTH}"
            rf"|{MONTH.replace('?P<month>', '?P<month2>')}{S}(?P<the>the{S})?(?P<words2>{one_of(ORDINALS)})\b"
            rf"(?(the)(?=[.,;:)]|\s*$)|(?={S}of{S}|{DAY_ALONE})))"
            rf"(?:,?{S}{YEAR}|{OF_YEAR})"
        ),
        resolve=_day_in_words,
        reads=(
            ("the Fourth of July", "2023-07-04"),
            ("on the first of May 2020", "2020-05-01"),
            ("on May twenty-ninth.", "2023-05-29"),
            ("on May the seventeenth, at noon", "2023-05-17; 2023-05-17T12:00"),
            ("ended March thirty first, for the first time", "2023-03-31"),
            ("after February first of this year", "2023-02-01"),
        ),
        leaves=("the first week of May",),
    ),
    Rule(
        name="days-month",
        triggers=MONTH_TRIGGERS,
        pattern=rf"(?P<first>{DAY}){_TO}(?P<last>{_UNTIL}(?:{S}of)?{S}{MONTH}(?:,?{S}{YEAR})?)",
        resolve=_days,
        reads=(
            ("8-9 July 2021", "2021-07-08; 2021-07-09"),
            ("from 2 to 4 March", "2023-03-02; 2023-03-04"),
            ("24 and 25 May", "2023-05-24; 2023-05-25"),
            ("30-31 February 2020", ""),
        ),
        leaves=("a 3-2 win in May",),
    ),
    Rule(
        name="night-of-days",
        triggers=frozenset({"night"}),
        then=rf"{S}of",
        pattern=(
            rf"the{S}night{S}of{S}(?:the{S})?(?:{DAY}(?:{S}{MONTH})?{_TO}(?:the{S})?(?:0?[1-9]|[12]\d|3[01])(?:{S}of)?{S}"
            rf"(?(month)(?:{one_of(MONTHS)})\b|{MONTH.replace('?P<month>', '?P<month2>')})"
            rf"|{MONTH.replace('?P<month>', '?P<month3>')}{S}(?P<day2>[0-3]?\d){_DASH}[0-3]?\d)\b(?:,?{S}{YEAR})?"
        ),
        resolve=_night_of_days,
        reads=(
            ("on the night of 23–24 May 2000", "2000-05-23TNI"),
            ("in the night of 30 April–1 May 1982", "1982-04-30TNI"),
            ("the night of May 5/6, 1999", "1999-05-05TNI"),
        ),
    ),
    Rule(
        name="month-days",
        triggers=MONTH_TRIGGERS,
        then=_DAY_AHEAD,
        pattern=(
            rf"(?P<first>{MONTH}{S}{DAY}){_TO}(?P<last>{_UNTIL}(?:,?{S}{YEAR})?)"
            rf"(?!{S}(?:{MONTH.replace('?P<month>', '?:')}))"
        ),
        resolve=_days,
        reads=(
            ("March 4-7, 2018", "2018-03-04; 2018-03-07"),
            ("Dec 2 – 4, 2020", "2020-12-02; 2020-12-04"),
            ("April 24 and 25, 2019", "2019-04-24; 2019-04-25"),
        ),
        leaves=("June 20 to 3 July 2019", "on June 20, 30 men left", "on June 20 and 30 men left"),
    ),
    Rule(
        name="days-listed",
        triggers=MONTH_TRIGGERS,
        then=rf"\.?{S}\d\d?(?:st|nd|rd|th)?,{S}\d\d?\b",
        pattern=(
            rf"(?P<first>{MONTH}{S}{DAY}),{S}(?P<second>{_ONE_LISTED})"
            + "".join(rf"(?:,{S}(?P<{name}>{_ONE_LISTED}))?" for name in ("third", "fourth", "fifth"))
            + rf",?{S}(?:and|or){S}(?P<last_listed>{_ONE_LISTED}{NOT_COUNTED})(?:,{S}{YEAR})?"
        ),
        cued=_is_list_of_days,
        resolve=_days_listed,
        reads=(
            ("on April 2, 7, 8, 21 and 22", "; ".join(f"2023-04-{day}" for day in ("02", "07", "08", "21", "22"))),
            ("on Feb. 3, 10 and 17, 2021", "2021-02-03; 2021-02-10; 2021-02-17"),
        ),
        leaves=("on June 2, 3 and 20 men left", "On June 20, 12 and 14 boys drowned."),
    ),
    Rule(
        name="iso-date",
        triggers=YEAR_TRIGGER,
        pattern=(
            r"(?P<year>(?:1[5-9]|20|21)\d\d)(?P<dash>[-/])(?P<number>[01]\d)(?P=dash)(?P<day>[0-3]\d)(?!\d)(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"
        ),
        resolve=_iso,
        reads=(("dated 2021-03-09.", "2021-03-09"), ("2021/03/09", "2021-03-09"), ("2021-13-09", "")),
        leaves=("part 2021-03-091",),
    ),
    Rule(
        name="numeric-date",
        triggers=YEAR_TRIGGER,
        pattern=r"(?<![\d/.-])(?P<one>\d{1,2})(?P<dot>[/.-])(?P<two>\d{1,2})(?P=dot)(?P<year>(?:19|20)\d\d)(?![\d/])",
        resolve=_numeric,
        reads=(
            ("12/31/2020", "2020-12-31"),
            ("20.06.2023", "2023-06-20"),
            ("4/5/2021", "2021"),
            ("dated 23-01-2021", "2021-01-23"),
            ("31/31/2020", ""),
        ),
        leaves=("1/2/20201",),
    ),
)
