"""Days of the week: `Tuesday`, `last Friday`, `Wednesday night`. Tense decides which one a bare weekday is."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pk_ru_timeline.model import TimexType
from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.running import nearest_weekday
from pk_ru_timeline.temporal.words import (
    ANY_WEEKDAY,
    DAYPART,
    DAYPARTS,
    FULL_WEEKDAYS,
    NUMBER,
    PART_AHEAD,
    WEEKDAY,
    WEEKDAY_TRIGGERS,
    WEEKDAYS,
    S,
    parse_number,
    part_of_day,
)

_EARLY = rf"(?:(?P<mod>early|late)(?:{S}on)?{S})?"
_NO_NOUN = rf"(?:[.,;:)]|{S}(?:in|when|and|or|that|which|like|to|he|she|they|it|we|after|before)\b|\s*$)"
_ANY = rf"(?P<any>an?{S}(?=[a-z]+day\b(?:{S}(?:morning|afternoon|evening|night)\b)?{_NO_NOUN}))?"
"""`On a Friday`: nobody says which."""

_AT = rf"(?:(?P<at>dawn|dusk|daybreak|sunrise|sunset|nightfall|first{S}light){S}(?:on{S})?)?"
_WEEK_BEHIND = re.compile(
    rf"\s(?:to|until|till|through|and|or)\s(?:{'|'.join(FULL_WEEKDAYS)})\s(?:of\s)?(?P<which>last|this|next)\sweek\b",
    re.I,
)
"""`From Monday to Wednesday last week`: the week is that of both."""

_UNTIL = re.compile(rf"\s(?:to|through)\s{WEEKDAY}\b", re.IGNORECASE)
_EVERY_BEFORE = re.compile(r"\b(?:every|each)\s(?:[a-z]+day(?:,\s|\s(?:and|or)\s))+\Z", re.IGNORECASE)
_EVERY_BEHIND = re.compile(
    rf"(?:(?:{S}(?:and|or){S}|,{S}){ANY_WEEKDAY}){{0,5}}?{S}(?:and|or){S}(?:{'|'.join(FULL_WEEKDAYS)}){S}(?P<part>morning|afternoon|evening|night)s\b",
    re.IGNORECASE,
)
"""`On Monday and Tuesday nights`: each of them."""

_AND_ANOTHER = re.compile(rf"\b(?:{'|'.join(FULL_WEEKDAYS)})\s(?:and|or)\s\Z", re.IGNORECASE)
_TOO_NEAR = 2
_AFTER = rf"(?:{S}(?:{DAYPART}|(?P<clock>noon|midnight))\b(?!s))?"


def _weekday(match: re.Match[str], context: Context) -> Meaning | None:
    number = WEEKDAYS[match["weekday"].lower()]
    if context.led_by(_EVERY_BEFORE, 30):
        return _every(match, context)
    every = _EVERY_BEHIND.match(context.text, match.end())
    if every:
        return _one_or_each(number, every["part"], context)
    if (week := _WEEK_BEHIND.match(context.text, match.end())) and context.anchor is not None:
        return _in_week(number, week["which"], context.anchor)
    if (day := context.told_day) and context.is_apposed() and day.weekday() == number:
        return _in_part(units.day(day), match["part"])
    found = None if match["any"] else nearest_weekday(context, number)
    if found is not None and (until := _UNTIL.match(context.text, match.end())) and context.told_as == "past":
        found = _before_the_end(found, WEEKDAYS[until["weekday"].lower()], context)
    meaning = _day_or_open(found, number)
    if match["clock"]:
        return units.in_part_of_day(meaning, "T12:00" if match["clock"].lower() == "noon" else "T24:00")
    if named := match["at"] or match["ahead"]:
        return units.in_part_of_day(meaning, part_of_day(named))
    return _in_part(meaning, match["part"])


def _before_the_end(day: date, last: int, context: Context) -> date:
    """The first day of a past stretch whose last is such a weekday: that one too is over."""
    assert context.anchor is not None
    length = (last - day.weekday()) % 7
    return day - timedelta(days=7 * (day + timedelta(days=length) > context.anchor))


def _day_or_open(found: date | None, number: int) -> Meaning:
    return units.open_date(f"XXXX-WXX-{number + 1}") if found is None else units.day(found)


def _in_part(meaning: Meaning, part: str | None) -> Meaning:
    return units.in_part_of_day(meaning, DAYPARTS[part.lower()]) if part else meaning


def _related(match: re.Match[str], context: Context) -> Meaning | None:
    number, words = WEEKDAYS[match["weekday"].lower()], match["which"].lower()
    which = "following" if words in ("the next", "the coming") else words.split()[-1]
    anchor = (
        context.told_day if match["which"].lower().startswith(("the", "that")) and context.told_day else context.anchor
    )
    return _in_part(_day_or_open(related_weekday(anchor, number, which, context), number), match["part"])


def related_weekday(anchor: date | None, number: int, which: str, context: Context) -> date | None:
    """The weekday that `last`, `next`, `this`, `that` ... pick out, counted from a day; `None` without one.

    `Next Thursday`, said on the Tuesday or Wednesday before, is the one after: the nearest would be `on Thursday`.
    """
    if anchor is None:
        return None
    which, back = which.lower(), (anchor.weekday() - number) % 7
    if which in ("last", "previous", "past", "preceding"):
        return anchor - timedelta(days=back or 7)
    if which in ("next", "coming", "upcoming", "following"):
        ahead = 7 - back
        return anchor + timedelta(days=ahead + 7 * (which == "next" and ahead <= _TOO_NEAR))
    if which in ("same", "that"):
        return anchor - timedelta(days=back)
    return _of_this_week(anchor, number, context)


def _of_this_week(anchor: date, number: int, context: Context) -> date:
    """`this Friday`: coming where nothing says that it is past."""
    back = (anchor.weekday() - number) % 7
    if context.is_coming() is False:
        return anchor - timedelta(days=back)
    return anchor + timedelta(days=(7 - back) % 7)


def _of_week(match: re.Match[str], context: Context) -> Meaning | None:
    number = WEEKDAYS[match["weekday"].lower()]
    return _day_or_open(None, number) if context.anchor is None else _in_week(number, match["which"], context.anchor)


def _in_week(number: int, which: str, anchor: date) -> Meaning:
    """The weekday of last, this or next week."""
    monday = anchor - timedelta(days=anchor.weekday())
    return units.day(monday + timedelta(days={"last": -7, "next": 7, "this": 0}[which.lower()] + number))


def _plural(match: re.Match[str], context: Context) -> Meaning:
    """`Closed on Sundays`; `clashed on Friday and Saturday nights` tells of two nights."""
    if match["part"] and context.led_by(_AND_ANOTHER, 20):
        return _one_or_each(WEEKDAYS[match["weekday"].lower()], match["part"], context)
    return _every(match, context)


def _one_or_each(number: int, part: str, context: Context) -> Meaning:
    """One of `Friday and Saturday nights`: the one that is over where they are told as past, else each of them."""
    if context.is_coming() is False:
        return _in_part(_day_or_open(nearest_weekday(context, number), number), part)
    return _each(number, part)


def _every(match: re.Match[str], _context: Context) -> Meaning:
    return _each(WEEKDAYS[match["weekday"].lower()], match["part"])


def _each(number: int, part: str | None) -> Meaning:
    named = DAYPARTS[part.lower()] if part else ""
    return Meaning(type=TimexType.SET, value=f"XXXX-WXX-{number + 1}{named}")


def _weekdays_ago(match: re.Match[str], context: Context) -> Meaning | None:
    """`Two Sundays ago`: the Sunday before the last one."""
    number, count = WEEKDAYS[(match["weekday"] or match["of_week"]).lower()], parse_number(match["number"] or "two")
    last = related_weekday(context.anchor, number, "last", context)
    if last is None or count is None or count != int(count):
        return _day_or_open(None, number)
    return units.shifted("day", last, -7 * (int(count) - 1))


RULES = (
    Rule(
        name="weekday",
        triggers=WEEKDAY_TRIGGERS,
        pattern=(
            rf"(?:{PART_AHEAD}|{_AT}{_EARLY}){_ANY}"
            rf"{WEEKDAY}\b(?!{S}(?-i:Times|Post|Mail|Telegraph|Express|Mirror|Night Live)\b){_AFTER}"
        ),
        resolve=_weekday,
        deictic=True,
        reads=(
            ("They met on Tuesday.", "2023-06-13"),
            ("They met on Wednesday.", "2023-06-14"),
            ("He resigned following Monday's vote.", "2023-06-12"),
            ("They will meet on Tuesday.", "2023-06-20"),
            ("It is to resume Friday.", "2023-06-16"),
            ("He spoke late Monday night.", "2023-06-12TNI"),
            ("from Monday to Wednesday last week", "2023-06-05; 2023-06-07"),
            ("The market was shut Wednesday through Friday.", "2023-06-07; 2023-06-09"),
            ("It will open on Friday or Monday.", "2023-06-16; 2023-06-19"),
            ("He would walk in, usually on a Friday, and leave.", "XXXX-WXX-5"),
            ("On a Sunday night it is quiet.", "XXXX-WXX-7TNI"),
            ("He called on June 4, a Sunday, and again that night.", "2023-06-04; 2023-06-04; 2023-06-04TNI"),
            ("a Sunday night service", "2023-06-11TNI"),
            ("It ended shortly before dawn on Friday.", "2023-06-09TMO"),
            ("They resumed at daybreak Friday.", "2023-06-09TMO"),
            ("They left at Sunday noon.", "2023-06-11T12:00"),
            ("They meet every Monday and Wednesday night.", "XXXX-WXX-1; XXXX-WXX-3TNI"),
            ("It leaves on Monday and Friday nights.", "XXXX-WXX-1TNI; XXXX-WXX-5TNI"),
            ("It had closed by late afternoon Monday.", "2023-06-12TAF"),
            ("By mid-morning on Tuesday it was over.", "2023-06-13TMO"),
            ("They left on the morning of Friday.", "2023-06-09TMO"),
            ("in the early hours of Sunday", "2023-06-11TMO"),
        ),
        leaves=("the Sunday Times",),
    ),
    Rule(
        name="weekday-related",
        triggers=WEEKDAY_TRIGGERS,
        pattern=(
            rf"{_EARLY}(?P<which>last|next|this|(?:this{S}|the{S})?(?:past|coming|upcoming)|(?:the{S})?(?:previous"
            rf"|preceding|next)|the{S}following|(?:the|that){S}same|that){S}{WEEKDAY}\b{_AFTER}"
        ),
        resolve=_related,
        deictic=True,
        reads=(
            ("last Friday", "2023-06-09"),
            ("last Wednesday", "2023-06-07"),
            ("next Monday", "2023-06-19"),
            ("next Friday", "2023-06-23"),
            ("this Friday", "2023-06-16"),
            ("On 3 May 2020 he resigned; the following Friday he left.", "2020-05-03; 2020-05-08"),
            ("On 3 May 2020 he resigned. That Sunday, crowds gathered.", "2020-05-03; 2020-05-03"),
            ("early last Friday", "2023-06-09"),
        ),
    ),
    Rule(
        name="weekday-of-week",
        triggers=WEEKDAY_TRIGGERS,
        then=rf"{S}(?:of|last|next|this)",
        pattern=rf"{WEEKDAY}{S}(?:of{S})?(?P<which>last|next|this){S}week\b",
        resolve=_of_week,
        deictic=True,
        reads=(("Thursday of last week", "2023-06-08"), ("Tuesday next week", "2023-06-20")),
    ),
    Rule(
        name="weekdays",
        triggers=WEEKDAY_TRIGGERS | frozenset(f"{name}s" for name in FULL_WEEKDAYS),
        pattern=rf"{WEEKDAY}(?:s\b|{S}(?P<part>morning|afternoon|evening|night)s\b)",
        resolve=_plural,
        reads=(
            ("closed on Sundays", "XXXX-WXX-7"),
            ("on Tuesday nights", "XXXX-WXX-2TNI"),
            ("They clashed on Sunday and Monday nights.", "2023-06-11TNI; 2023-06-12TNI"),
        ),
    ),
    Rule(
        name="weekdays-ago",
        triggers=frozenset({"week"}) | frozenset(f"{name}s" for name in FULL_WEEKDAYS),
        then=rf"{S}ago",
        pattern=(
            rf"(?:(?P<number>{NUMBER}){S}{WEEKDAY}s{S}ago"
            rf"|a{S}week{S}ago{S}(?:on{S})?{WEEKDAY.replace('?P<weekday>', '?P<of_week>')})\b"
        ),
        resolve=_weekdays_ago,
        deictic=True,
        reads=(("He came two Sundays ago.", "2023-06-04"), ("He left a week ago Monday.", "2023-06-05")),
    ),
)
