"""Times of day, with the day they belong to: `6 p.m. GMT Oct. 3`, `noon Saturday`, `0815 GMT`."""

from __future__ import annotations

import re
from datetime import timedelta

from pk_ru_timeline.model import TimexType
from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.running import base_year, nearest_weekday, nth_of_running_month, running_day
from pk_ru_timeline.temporal.words import (
    ANY_WEEKDAY,
    CARDINALS,
    CLOCK_TRIGGER,
    DAY_ALONE,
    DAYPART,
    FULL_WEEKDAYS,
    MONTH,
    MONTHS,
    NUMBER,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    YEAR_TRIGGER,
    S,
    one_of,
    parse_number,
)
from pk_ru_timeline.temporal.years import year_of

from .days import day_or_open
from .weekdays import related_weekday

_ZONE = (
    r"(?:E[SD]T|C[SD]T|M[SD]T|P[SD]T|GMT|UTC|IST|PKT|PST|MSK|BST|CET|CEST|Z|hours|hrs|local time|(?-i:[ECP]T)"
    r"|(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:daylight |standard |mean |summer )?time)"
)
_HEDGE = r"(?:(?:around|approximately|shortly after|just after|just before|shortly before)" + S + ")?"
_CLOCK = (
    r"(?:(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?\s?(?P<half>[ap])(?:m\b|\.m\b\.?)"
    r"|(?P<hour24>[01]?\d|2[0-4]):(?P<minute24>[0-5]\d)(?![\d:]|\.\d)"
    r"|(?:(?<=\bat\s)|(?<=\bby\s)|(?<=until\s)|(?<=from\s))(?P<hour_of_three>[01]?\d|2[0-4]):(?P<minute_of_three>[0-5]\d):[0-5]\d(?!\d)"
    r"|(?P<military>[01]\d[0-5]\d|2[0-3][0-5]\d)(?=" + S + r"(?:GMT|UTC|hours|hrs|IST|PKT|local time))"
    r"|(?:(?<=\bat\s)|(?<=\bby\s)|(?<=until\s)|(?<=around\s))"
    r"(?P<spelt>0\d[0-5]\d(?![\d,:]|\.\d)|(?:1\d|2[0-3])[0-5]\d(?=\son\s(?:[0-3]?\d\s[A-Z]|[A-Z][a-z]+day\b|[A-Z][a-z]+\s\d|the\s\d)))"
    r"|(?P<word>noon|midnight|midday))"
)
_TILL = (
    rf"(?:{S}(?:to|until|till|and|or){S}|\s?[-–]\s?)(?:\d\d?(?:[:.]\d\d)?\s?[ap](?:m\b|\.m\b\.?)|noon|midnight)"
    rf"(?:{S}(?-i:[A-Z]{{2,4}})\b)?"
)
_DAY_BEHIND = (
    rf"(?:(?=(?:(?:{S}\([^()\n]{{4,24}})?\)|{_TILL}),?{S}(?:on{S})?"
    rf"(?:(?P<behind>{'|'.join(FULL_WEEKDAYS)})|(?P<soon>today|tomorrow|yesterday))\b))?"
)
"""The day that stands behind the same time in brackets, or a later one: `9 a.m. (0600 GMT) on Friday`."""

_HOURS = tuple(word for word, hour in CARDINALS.items() if hour <= 12)
_HALF_DAYS = frozenset({"morning", "afternoon", "evening"})
_PAST_OR_TO = rf"(?P<past>half|(?:a{S})?quarter|(?P<past_minutes>{one_of(CARDINALS)}){S}minutes){S}(?P<to>past|to){S}"
_HOUR = rf"(?P<number>[01]?\d|{one_of(_HOURS)})(?:[:.](?P<minute>[0-5]\d))?(?:{S}o['’]clock)?"
_SPOKEN_HOUR = rf"(?:{_PAST_OR_TO})?{_HOUR}"
_HALF_DAY = r"(?P<named>morning|afternoon|evening)"
_PART_OF = (
    rf"(?:(?:in|on){S}the{S}(?P<of_part>morning|afternoon|evening|night){S}of{S}(?:the{S})?|(?:on|(?P<this>this)){S})?"
)
_MONTH_DAY = rf"{MONTH}{S}(?P<day>[0-3]?\d)\b|(?P<day2>[0-3]?\d){S}{MONTH.replace('?P<month>', '?P<month2>')}"
_ON_DAY = (
    rf"(?:,?{S}{_PART_OF}(?:(?P<today>today|tonight|yesterday|tomorrow)(?:{S}(?P<today_part>morning|afternoon|evening|night)\b)?"
    rf"|(?:(?P<dayname>{ANY_WEEKDAY}),?{S})?(?:{_MONTH_DAY})"
    rf"(?:,?{S}{YEAR}|{S}of{S}(?P<of_year>last|this|that|the same){S}year)?"
    rf"|(?:(?P<weekday_which>last|next|this){S})?{WEEKDAY}\b(?:{S}(?P<weekday_part>morning|afternoon|evening|night)\b)?"
    rf"|(?P<last_night>last{S}night)\b|{DAYPART}\b"
    rf"|(?:the{S})?(?P<nth>[0-3]?\d)(?:st|nd|rd|th)\b{DAY_ALONE}"
    rf"|(?P<which>the{S}same|the{S}next|the{S}following|the{S}previous|that){S}(?:same{S})?"
    rf"(?P<which_part>day|morning|afternoon|evening|night)\b"
    rf"|(?P<count>{one_of(CARDINALS)}|\d\d?){S}days?{S}(?P<way>later|earlier)\b))?"
)
"""The day that a time belongs to, in all the ways in which it may stand behind it."""

_PARTS = ("named", "of_part", "part", "which_part", "today_part", "weekday_part", "today")
_UNTIL = re.compile(r"\b(?:until|till)\s\Z", re.IGNORECASE)
_OF_THE_AFTERNOON = range(1, 6)
"""The hours that `o'clock` alone means of the afternoon: at two o'clock in the night, one says so."""

_AT_NIGHT = re.compile(r"\b(?:nights?|nightclubs?|midnight|asleep)\b", re.IGNORECASE)
_BEFORE_NOON = re.compile(r"\b(?:dawn|daybreak|sunrise|morning|a\.?m)\b", re.IGNORECASE)
_NOON, _SMALL_HOURS = 12, 6
_LATE_PARTS = frozenset({"afternoon", "evening", "night", "tonight"})
_NEXT = {"same": 0, "that": 0, "next": 1, "following": 1, "previous": -1}


def _time(match: re.Match[str], context: Context) -> Meaning | None:
    day, time = _day_of(match, context), _spelt(match)
    if day is None:
        return None
    if match["last_night"]:
        day, time = _of_last_night(day, time, said=bool(match["half"]))
    return Meaning(type=TimexType.TIME, value=f"{day.value}T{time}", when=day.when)


def _of_last_night(day: Meaning, time: str, *, said: bool) -> tuple[Meaning, str]:
    """`3 a.m. last night` is of the morning after; `10:30 last night` of the evening, unless it is `said` otherwise."""
    hour = int(time[:2])
    if hour < _SMALL_HOURS and day.when is not None and day.when.start is not None:
        return units.day(day.when.start + timedelta(days=1)), time
    return day, time if said or hour >= _NOON else f"{hour + _NOON}{time[2:]}"


def _named_part(groups: dict[str, str | None]) -> str:
    """The part of the day that stands with a time, or `tonight`; empty where none does."""
    return next((words.lower() for name in _PARTS if (words := groups.get(name))), "")


def _spelt(match: re.Match[str]) -> str:
    if match["word"]:
        return "24:00" if match["word"].lower() == "midnight" else "12:00"
    if four := match["military"] or match["spelt"]:
        return f"{four[:2]}:{four[2:]}"
    if hour := match["hour24"] or match["hour_of_three"]:
        late = _named_part(match.groupdict()) in _LATE_PARTS
        return f"{int(hour) + 12 * (late and int(hour) < 12):02}:{match['minute24'] or match['minute_of_three']}"
    return f"{units.hour(int(match['hour']), late=match['half'].lower() == 'p'):02}:{match['minute'] or '00'}"


def _day_of(match: re.Match[str], context: Context) -> Meaning | None:
    """The day that the words name, else the day being told of."""
    groups = match.groupdict()
    if groups.get("soon"):
        groups["today"] = groups["soon"]
    weekday = groups["weekday"] or groups.get("behind")
    if weekday:
        number = WEEKDAYS[weekday.lower()]
        which = groups.get("weekday_which")
        found = related_weekday(context.anchor, number, which, context) if which else nearest_weekday(context, number)
        return units.open_date(f"XXXX-WXX-{number + 1}") if found is None else units.day(found)
    if groups["month"] or groups["month2"]:
        number = MONTHS[(groups["month"] or groups["month2"]).lower()]
        day = int(groups["day"] or groups["day2"])
        if not 1 <= day <= 31:
            return None
        year = int(groups["year"]) if groups["year"] else year_of(context, number, day, _weekday(groups))
        if groups["of_year"]:
            year = base_year(context, groups["of_year"].lower())
        return day_or_open(year, number, day)
    if groups["nth"]:
        month = nth_of_running_month(context, int(groups["nth"]))
        return units.unknown("day") if month is None else day_or_open(month.year, month.month, int(groups["nth"]))
    of_page = groups["today"] or groups["this"] or groups["last_night"]
    told = context.anchor if of_page else running_day(context)
    runs_on = context.overview.is_history and context.told_late and context.has_just_told()
    over = told == context.told_day and ((runs_on and _is_before_noon(groups)) or _goes_on_until(groups, context))
    return units.unknown("day") if told is None else units.shifted("day", told, _days_on(groups) + over)


def _goes_on_until(groups: dict[str, str | None], context: Context) -> bool:
    """True for `began at noon and went on until 3 a.m.`: that is the next day's."""
    if context.told_time is None or (groups.get("half") or "").lower() != "a" or not context.led_by(_UNTIL, 12):
        return False
    between = context.text[context.told_until : context.start]
    late = context.told_time.hour >= _NOON and context.told_at >= context.sentence()[0]
    return late and not {"had", "after"} & set(between.split())


def _is_before_noon(groups: dict[str, str | None]) -> bool:
    """True for `1:43 a.m.` and `noon`: behind an evening or a night they are the next day's."""
    bare = not any(groups.get(name) for name in ("today", "last_night", "which", "count", *_PARTS))
    return bare and (
        (groups.get("half") or "").lower() == "a" or (groups.get("word") or "").lower() in ("noon", "midday")
    )


def _weekday(groups: dict[str, str | None]) -> int | None:
    """The weekday that stands before a day of a month."""
    name = groups.get("dayname")
    return WEEKDAYS.get(name.lower().rstrip(".")) if name else None


def _days_on(groups: dict[str, str | None]) -> int:
    """How many days after the day being told of: `the next day`, `two days later`, `tomorrow`."""
    if groups["last_night"]:
        return -1
    if groups["today"]:
        return {"yesterday": -1, "tomorrow": 1}.get(groups["today"].lower(), 0)
    if groups["count"] and groups["way"]:
        count = int(parse_number(groups["count"]) or 0)
        return count if groups["way"].lower() == "later" else -count
    return _NEXT[groups["which"].lower().split()[-1]] if groups["which"] else 0


def _is_of_the_night(context: Context) -> bool:
    """True where this sentence speaks of a morning, or it or one beside it of a night, or the small hours were told."""
    if _AT_NIGHT.search(context.text, *context.sentence(1)) or _BEFORE_NOON.search(context.text, *context.sentence()):
        return True
    small = context.told_time is not None and context.told_time.hour <= _OF_THE_AFTERNOON.stop
    return context.told_late or (small and context.has_just_told())


def _spoken_hour(match: re.Match[str], context: Context) -> Meaning | None:
    """`4 in the morning`, `two o'clock this afternoon`, `6 tonight`.

    `Eight o'clock` alone is of the morning, `three o'clock` of the afternoon.
    """
    hour = parse_number(match["number"])
    groups = match.groupdict()
    part = _named_part(groups)
    if hour is None or hour > 24:
        return None
    if part and part not in ("today", "yesterday", "tomorrow", "day"):
        hour = units.hour(int(hour), late=part != "morning")
    elif not part and not groups.get("last_night") and int(hour) in _OF_THE_AFTERNOON and not _is_of_the_night(context):
        hour += 12
    day = _day_of(match, context)
    minutes = int(groups.get("minute") or parse_number(groups.get("minutes") or "") or 0)
    if groups.get("past"):
        past = parse_number(groups.get("past_minutes") or "") or (30 if match["past"].lower() == "half" else 15)
        minutes = int(past) * (1 if match["to"].lower() == "past" else -1)
    time = f"{(int(hour) + minutes // 60) % 24:02}:{minutes % 60:02}"
    if day is not None and groups.get("last_night"):
        day, time = _of_last_night(day, time, said=False)
    return None if day is None else Meaning(type=TimexType.TIME, value=f"{day.value}T{time}", when=day.when)


RULES = (
    Rule(
        name="clock",
        triggers=CLOCK_TRIGGER | YEAR_TRIGGER | {"noon", "midnight", "midday"},
        pattern=(
            rf"(?:{_HEDGE}){_CLOCK}(?:{S}?(?:\({_ZONE}\)|{_ZONE}\b))?(?:{S}in{S}the{S}{_HALF_DAY}\b(?!{S}of\b))?"
            rf"{_ON_DAY}(?:{S}{_ZONE}\b)?{_DAY_BEHIND}"
        ),
        resolve=_time,
        reads=(
            ("6 p.m. GMT Oct. 3", "2022-10-03T18:00"),
            ("He spoke at 11:20 a.m. Tuesday.", "2023-06-13T11:20"),
            ("noon Saturday", "2023-06-10T12:00"),
            ("8:15 p.m. Monday evening", "2023-06-12T20:15"),
            ("8 p.m. tonight", "2023-06-14T20:00"),
            ("7:30 tonight", "2023-06-14T19:30"),
            ("midnight", "2023-06-14T24:00"),
            ("at 18:45 on 3 May 2020", "2020-05-03T18:45"),
            ("0815 GMT", "2023-06-14T08:15"),
            ("at 8 p.m. ET Friday", "2023-06-09T20:00"),
            ("at 10:35 a.m. (0735 GMT) on Friday", "2023-06-09T10:35; 2023-06-09"),
            ("at 0530 hours on 16 December 1944", "1944-12-16T05:30"),
            ("at 1615 on 16 December 1944", "1944-12-16T16:15"),
            ("It began on 3 May 2020. They landed at 0842.", "2020-05-03; 2020-05-03T08:42"),
            ("at 3:30 in the afternoon of 25 June 1863", "1863-06-25T15:30"),
            ("at 9:05 on the morning of 4 July 1933", "1933-07-04T09:05"),
            ("It began on 3 May 2020. At 9:30 the next morning it was over.", "2020-05-03; 2020-05-04T09:30"),
            ("It was signed on 12 June 1935, at noon two days later.", "1935-06-12; 1935-06-14T12:00"),
            ("It began on 3 May 2020. At midday on the 7th, it was over.", "2020-05-03; 2020-05-07T12:00"),
            ("at 12:15 p.m. Pacific time Friday", "2023-06-09T12:15"),
            ("at 11:40 p.m. last Wednesday", "2023-06-07T23:40"),
            ("from 9 a.m. to 5 p.m. on Monday", "2023-06-12T09:00; 2023-06-12T17:00"),
            ("between 5am and 9am yesterday", "2023-06-13T05:00; 2023-06-13T09:00"),
            ("It will be on Thursday at 10AM.", "2023-06-15; 2023-06-15T10:00"),
        ),
        leaves=("version 2.35.1", "She won in 2:26:31.", "at 1500 feet"),
    ),
    Rule(
        name="clock-hour",
        triggers=_HALF_DAYS,
        pattern=rf"{_SPOKEN_HOUR}{S}in{S}the{S}{_HALF_DAY}\b(?!{S}of{S}(?!the\b|\d)){_ON_DAY}",
        resolve=_spoken_hour,
        reads=(
            ("4 in the morning", "2023-06-14T04:00"),
            ("at two in the afternoon", "2023-06-14T14:00"),
            ("at 10 in the morning on 5 May", "2023-05-05T10:00"),
        ),
        leaves=("one in the morning of life",),
    ),
    Rule(
        name="clock-hour-of-day",
        triggers=_HALF_DAYS | {"tonight", "night", "tomorrow", "yesterday"},
        pattern=(
            rf"(?P<cue>(?<=\bat\s)|(?<=\bby\s)|(?<=until\s)|(?<=around\s)|(?<=about\s)|(?<=before\s))?"
            rf"{_SPOKEN_HOUR}(?={S}(?:tonight|(?(cue)(?:yesterday|tomorrow){S}(?:morning|afternoon|evening)|(?!))|(?:this|that|(?:(?:in|on){S})?the(?:{S}(?:same|next|following))?)"
            rf"{S}(?:morning|afternoon|evening)|that{S}night)\b){_ON_DAY.removesuffix('?')}"
        ),
        resolve=_spoken_hour,
        reads=(
            ("6 tonight", "2023-06-14T18:00"),
            ("It began on 3 May 2020 and ended at nine that night.", "2020-05-03; 2020-05-03T21:00"),
            ("at seven in the morning of 20 May 1631", "1631-05-20T07:00"),
            ("at two this afternoon", "2023-06-14T14:00"),
            ("at 9.00 tomorrow morning", "2023-06-15T09:00"),
            ("It began on 3 May 2020. At two this morning, it ended.", "2020-05-03; 2023-06-14T02:00"),
            ("It ran till 3 May 2020. At four on the following morning, it ended.", "2020-05-03; 2020-05-04T04:00"),
        ),
        leaves=("one in the morning of life",),
    ),
    Rule(
        name="clock-past-hour",
        triggers=frozenset({"half", "quarter", "minutes"}),
        then=rf"{S}(?:past|to)",
        pattern=(
            rf"(?:(?<=\bat\s)|(?<=\bby\s)|(?<=until\s)|(?<=before\s)|(?<=after\s)|(?<=around\s)|(?<=it['’]s\s))"
            rf"{_PAST_OR_TO}{_HOUR}(?![\w'’])(?:{S}in{S}the{S}{_HALF_DAY}\b)?{_ON_DAY}"
        ),
        resolve=_spoken_hour,
        reads=(
            ("It's quarter to six.", "2023-06-14T05:45"),
            ("at twenty minutes past three on Sunday", "2023-06-11T15:20"),
            ("at half past two in the afternoon", "2023-06-14T14:30"),
            ("at half past eight on the morning of 16 June 1948", "1948-06-16T08:30"),
        ),
        leaves=("sold a quarter to six buyers",),
    ),
    Rule(
        name="clock-spoken",
        triggers=frozenset("ten fifteen twenty thirty forty fifty".split()),
        then=rf"-five|[,.;]|\s*$|{S}(?:in|on|this|that|when|and|yesterday|tomorrow|tonight|[ap]\.?m|[A-Z][a-z]+day)\b",
        pattern=(
            rf"(?:(?<=\bat\s)|(?<=\bby\s)|(?<=until\s)|(?<=before\s)|(?<=after\s)|(?<=around\s)|(?<=about\s)|(?<=\bwas\s)|(?<=it['’]s\s))"
            rf"(?P<number>{one_of(_HOURS)})(?:-|{S})(?P<minutes>ten|fifteen|(?:twenty|thirty|forty|fifty)(?:-five)?)"
            rf"(?=[,.;]|$|{S}(?:in|on|this|that|[ap]\.?m|when|and|yesterday|tomorrow|tonight|[a-z]+day)\b){_ON_DAY}"
        ),
        resolve=_spoken_hour,
        reads=(("He came up at four forty, alone.", "2023-06-14T16:40"), ("It was two-fifteen.", "2023-06-14T14:15")),
        leaves=("at four forty-ton trucks", "at two ten-year terms"),
    ),
    Rule(
        name="o-clock",
        triggers=frozenset({"clock"}),
        pattern=rf"(?P<number>{NUMBER}){S}o['’]clock\b(?:{S}in{S}the{S}{_HALF_DAY}\b)?{_ON_DAY}",
        resolve=_spoken_hour,
        reads=(
            ("at eight o'clock", "2023-06-14T08:00"),
            ("at three o'clock", "2023-06-14T15:00"),
            ("It began on 3 May 2020. By ten o'clock that night it was over.", "2020-05-03; 2020-05-03T22:00"),
            ("at 8 o'clock in the evening", "2023-06-14T20:00"),
            ("at 6 o'clock Sunday evening", "2023-06-11T18:00"),
            ("at eight o'clock tomorrow morning", "2023-06-15T08:00"),
            ("at nine o'clock on the morning of 4 July 1933", "1933-07-04T09:00"),
            ("On 3 May 2020 he left; at six o'clock the next morning he arrived.", "2020-05-03; 2020-05-04T06:00"),
        ),
        leaves=("at 30 o'clock", "the clock"),
    ),
)
