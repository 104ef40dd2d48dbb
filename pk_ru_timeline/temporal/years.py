"""The year of a month or day that bears none: from its range, passage or neighbours, or from anchor and tense."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from datetime import date

from .context import Context
from .running import year_gone_by
from .story import went_before
from .told import Told

_THAT_YEAR = re.compile(r"\b(?:that|the)\s(?:same\s)?year\Z", re.IGNORECASE)
_HAD_PLANNED = re.compile(
    r"\b(?:had\s(?:been\s)?|was\s|were\s)(?:originally\s|earlier\s|initially\s)?"
    r"(?:planned|scheduled|hoped|intended|meant|wanted|expected|supposed|due)\b[^.;\n]*\Z"
)
_PLANNED_WITHIN = 120
_PLANNED_DAYS = 150
_DEADLINE = re.compile(r"\b(?:by|until|before|effective|payable|due)\s\Z", re.IGNORECASE)
_OPENING_YEAR = re.compile(
    r"\W{0,3}(?:(?:but|and|then|earlier|later|also)\s)?in\s(?:(?:early|late|mid)[\s-])?(?P<year>(?:18|19|20)\d\d),?\s",
    re.IGNORECASE,
)
_OPENS_SENTENCE = re.compile(
    r"\W{0,3}(?:(?:but|and|then|later|also|finally|yet)\s)?"
    r"(?:(?:in|on|by|until|since|from|during|around|about|at)\s(?:the\s)?)?",
    re.IGNORECASE,
)
_AND_AGAIN = re.compile(r"\b(?:and|then|but|later)\s(?:(?:in|on|by|until|again in)\s)?\Z", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:,\s(?:(?:which|who)\s[a-z]+|\w+ed|built|made|held|begun|bought|set|written|sent|won|born)\b[^,.;]{0,40}|\([^()]{0,40})\Z"
)
_COMMA_NEAR = re.compile(r"[^,.;:()\n]{0,24}[,)]")
_BESIDE = re.compile(r"(?:\s[a-z]+){0,2},\s(?:on|in|early in|late in)\s", re.IGNORECASE)
_CONTRACT = re.compile(
    r"(?:/[A-Z][a-z]+|\sand\s[A-Z][a-z]+)?\s(?:(?:live\s)?(?:delivery|deliveries|futures|contracts?|options|expiration|settlement|soymeal|T-bills?|eurodollars?)|live\s(?:cattle|hogs)"
    r"|(?:crude|heating\soil|unleaded|gold|silver|copper|platinum|wheat|corn|soybeans?|oats|cattle|hogs|pork\sbellies"
    r"|coffee|cocoa|cotton|sugar)(?:\s(?:oil|gasoline|beans))?\s(?:rose|fell|gained|lost|climbed|dropped|settled|closed|ended|slipped|jumped))\b"
)
_PRICE = re.compile(r"\sat\s(?:[$£€]\d|\d[\d.,]*\s(?:cents|pence|dollars)\b)")
_PREPARED = re.compile(r"\bprepar(?:e|es|ing)\s(?:[\w'’-]+\s){0,4}for\s(?:an?|the|its|their)\s\Z")
_BOOKED = re.compile(
    r"\b(?:(?:bookings|reservations|tickets|forecasts?|outlook|projections?|preparations|hopes|plans|schedules?)\sfor"
    r"|(?:flights|travel|trips|departures|stays)\s(?:in|on|from|between|after|before|through))\s(?:the\s|[A-Za-z]+\sand\s)?\Z",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"\b(?:deficit|surplus|figures?|data|index|output|results|orders|statistics|numbers|payrolls|inflation|earnings|sales)\sfor\s\Z",
    re.IGNORECASE,
)
"""`Is to report the deficit for November`: what has been counted is over."""

_FOR_DELIVERY = re.compile(r"\bfor\s(?:delivery|settlement|shipment)\s(?:in|on)\s\Z")
_NOW = re.compile(r"\b(?:now|so far|recently|this (?:week|month|year)|(?<!the )next (?:week|month|year))\b")
_ANNOUNCED = re.compile(
    r"\b(?:will|(?:is|are)\s(?:now\s)?(?:to|due|expected|scheduled|set|planned)|upcoming)\b",
    re.IGNORECASE,
)
_AHEAD = (Told.COMING, Told.SCHEDULED)
_HAS_DIED = re.compile(r"(?<!had )(?P<aside>,\s)?\bdied\b[^.,;:()\n]{0,40}\Z")
_HAD = re.compile(r"\b(?:had|earlier|previously)\b")
_NEAR_DAYS, _FAR_DAYS, _VERY_FAR_DAYS = 62, 240, 300
_BESIDE_DAYS = 14
_MONTH_DAYS = 31
_RECENT_YEARS, _A_LIFE = 3, 90
_EARLY_MONTHS = 3
_OUR_CALENDAR = 1753
_TURN_OF_YEAR, _STEP = 7, 2
_JUST_OVER_DAYS = 3
_NEXT_WORDS = 60
_LOOK_BACK = 240
_LEAP_YEAR = 2000


def year_of(context: Context, month: int, day: int | None = None, weekday: int | None = None) -> int | None:
    """The year of a month, or of a day of it; `None` where the text gives none.

    A `weekday` that stands beside the day corrects the year where one of the neighbouring years has it; where none
    has, only a day near the anchor is believed.
    """
    year = _year_of(context, month, day)
    if weekday is None or day is None or year is None or context.anchor is None or year < _OUR_CALENDAR:
        return year
    for near in (year, year - 1, year + 1):
        if day <= monthrange(near, month)[1] and date(near, month, day).weekday() == weekday:
            ahead, coming = _days_ahead(context.anchor, near, month, day), context.is_coming()
            if near == year or coming is None or coming is (ahead > 0) or abs(ahead) <= _NEAR_DAYS:
                return near
    return year if abs(_days_ahead(context.anchor, year, month, day)) <= _BESIDE_DAYS else None


def _year_of(context: Context, month: int, day: int | None) -> int | None:
    if context.not_before is not None:
        return _nearest(context.not_before, month, day, coming=True)
    if context.range_end is not None:
        year, last = context.range_end
        return year - (month > last)
    beside = _beside_year(context)
    if beside is not None:
        return running_on(context, beside, month)
    if context.anchor is None:
        return _undated(context, month)
    if _has_just_died(context, month, day):
        context.told_as = "past"
        return _nearest(context.anchor, month, day, coming=False)
    passage = passage_year(context)
    if passage is not None and context.overview.is_history:
        told = context.told_from
        if told is not None and told.year == passage and month > told.month and went_before(context):
            return passage - 1
        return running_on(context, passage, month)
    if (same := _same_year(context) or _named_before(context, month, day)) is not None:
        return same
    coming = _by_its_word(context)
    if coming is None:
        tense = context.tense()
        passage = passage if passage is not None else _continued(context, month)
        if passage is not None and (tense is None or tense.is_past):
            return running_on(context, passage, month)
        if context.is_attribute() or (tense is not None and tense.is_past and _is_deadline(context)):
            tense = None
        coming = is_ahead(context.anchor, month, day, tense)
    if coming and day is not None and _is_just_over(context.anchor, month, day):
        coming = False
    context.told_as = "planned" if coming else "past"
    return _nearest(context.anchor, month, day, coming=coming)


def _has_just_died(context: Context, month: int, day: int | None) -> bool:
    """`Jones, who joined in 1969, died July 17`: the news of an obituary, though all else of it is long ago."""
    if (
        day is None
        or context.anchor is None
        or context.text.find("died ", max(0, context.start - 60), context.start) < 0
    ):
        return False
    died = context.words_before(_HAS_DIED, 60)
    named = _year_of_sentence(context)
    if died is None or (named is not None and not died["aside"]) or (context.overview.is_bygone and named is None):
        return False
    if named is not None and named < context.anchor.year - _A_LIFE:
        return False
    return _days_gone(context.anchor, month, day) <= (_BESIDE_DAYS if context.overview.is_bygone else _NEAR_DAYS)


def _beside_year(context: Context) -> int | None:
    """The year that stands right before: `the 1987 crash, on Oct. 19,`, `a year later, on Nov. 10,`."""
    if context.told_month is not None or context.told_until > context.start or context.start - context.told_until > 30:
        return None
    return context.told_year if _BESIDE.fullmatch(context.text, context.told_until, context.start) else None


def _same_year(context: Context) -> int | None:
    """The year of a past date in a sentence that begins with one `of that year`, or with a year: `In 1986 ...`."""
    lower = context.sentence()[0]
    if (opening := _OPENING_YEAR.match(context.text, lower)) and opening.end() < context.start:
        year = int(opening["year"])
        gone = context.told_year == year and context.anchor is not None and year < context.anchor.year
        return year if gone and context.is_coming() is False else None
    if context.told_at < context.sentence()[0] or not _THAT_YEAR.search(
        context.text, context.told_at, context.told_until
    ):
        return None
    tense = context.tense()
    return context.told_year if tense is not None and tense.is_past else None


def _named_before(context: Context, month: int, day: int | None) -> int | None:
    """The year of a day that the text has named in full before, but for an anniversary and for what is to come."""
    year = None if day is None else context.named_days.get((month, day))
    if year is None or context.anchor is None or context.is_coming():
        return None
    near = year >= context.anchor.year - _RECENT_YEARS or not context.overview.deictic
    return year if near and _days_gone(context.anchor, month, day) > _MONTH_DAYS else None


def is_ahead(anchor: date, month: int, day: int | None, tense: Told | None) -> bool:
    """Whether it is still to come: by a clear verb, else the one gone by unless that is long past and the next near.

    Of a plan told in the past it is the nearer one. Neither a verb of saying nor an infinitive nor the simple present
    is a clear verb: where it would lead ten months away and the other reading lies within two months, that is taken.
    """
    if tense in (Told.PAST, Told.COMING) or (tense is Told.APART and day is None):
        return tense is Told.COMING
    back = _days_gone(anchor, month, day)
    ahead = _days_ahead(anchor, _nearest(anchor, month, day, coming=True), month, day)
    if tense is Told.FORESEEN:
        return ahead <= min(back, _PLANNED_DAYS)
    if tense in (Told.MEANT, Told.SCHEDULED):
        return back > _NEAR_DAYS or ahead < _VERY_FAR_DAYS
    if tense is Told.APART:
        return ahead <= _MONTH_DAYS
    return ahead <= _NEAR_DAYS and back >= (_FAR_DAYS if tense is None else _VERY_FAR_DAYS)


def _undated(context: Context, month: int) -> int | None:
    """Without an anchor: the year last told in this passage, else one that the neighbouring sentences name.

    What is still to come never hangs on a year that is told as past, nor what is past on one that is to come.
    """
    if context.overview.is_history and (year := _year_of_sentence(context) or context.story_year) is not None:
        return running_on(context, year, month)
    coming = context.is_coming() is True
    if context.told_year is not None and context.has_just_told():
        ahead = context.is_coming_at(context.told_at) and not _was_planned(context, context.told_at)
        return running_on(context, context.told_year, month) if coming is ahead else None
    for around in (0, 1):
        near = [one for one in context.years_near(around) if not context.is_parted_from(one[0])]
        if near:
            place, year = min(near, key=lambda named: abs(named[0] - context.start))
            ahead = context.is_coming_at(place) or _DEADLINE.search(context.text, max(0, place - 12), place) is not None
            return year if coming is ahead else None
    return None


def _was_planned(context: Context, place: int) -> bool:
    """True for a date that a plan once had: `had planned to open it in April 2023`."""
    return _HAD_PLANNED.search(context.text, max(0, place - _PLANNED_WITHIN), place) is not None


def passage_year(context: Context) -> int | None:
    """The year that a passage of history is in; `None` where the text is of its own day.

    A whole text of history hangs on the year last told. News does so only at the beginning of a clause, and only
    where that year is named in so many words in the same sentence or the one before.
    """
    if context.overview.is_history:
        return None if _looks_ahead(context) else _year_of_sentence(context) or context.story_year
    year = year_gone_by(context)
    return year if year is not None and _leads_clause(context) else None


def _looks_ahead(context: Context) -> bool:
    """True where a history tells of what is to come, or of today: of one that is over, only what "will" be."""
    first, last = context.sentence()
    tense = context.tense()
    now = None if context.overview.is_bygone else _NOW.search(context.text, first, last)
    if now is not None and not (now[0] == "now" and tense is not None and tense.is_past):
        return True  # but not for "as the rebels now called themselves"
    lower = max(first, context.start - _LOOK_BACK)
    announced = _ANNOUNCED.search(context.text, lower, context.start) is not None
    return announced and tense is Told.COMING if context.overview.is_bygone else announced or tense in _AHEAD


def _year_of_sentence(context: Context) -> int | None:
    """The year last named before the expression in its own sentence, but for `since 1940`."""
    at = bisect_left(context.overview.years, (context.start, 0)) - 1
    while at >= 0 and context.overview.years[at][0] >= context.sentence()[0]:
        place, year = context.overview.years[at]
        if not context.is_reached_by_since(place):
            return year
        at -= 1
    return None


def _continued(context: Context, month: int) -> int | None:
    """The year of a month that goes on from a day or month told just before: `on 28 May 2021 ... and said in July`."""
    year, told = year_gone_by(context), context.told_month
    if year is None or context.told_year != year or context.was_told_as_attribute() or _was_aside(context):
        return None
    if told is None:
        near = context.told_at >= max(context.sentence()[0], context.start - _NEXT_WORDS)
    else:
        near = context.has_just_told() and told.month <= month
    return year if near else None


def _was_aside(context: Context) -> bool:
    """True where the date last told is an aside: `the firm, founded in 1976, said in January`."""
    if not _COMMA_NEAR.match(context.text, context.told_until):
        return False
    return _ASIDE.search(context.text, max(0, context.told_at - 60), context.told_at) is not None


def _by_its_word(context: Context) -> bool | None:
    """`last March 23` is past; `this coming March 23` and `December delivery` are not, whatever the verb says."""
    lead = context.text[max(0, context.start - 8) : context.start].lower()
    if lead.endswith(("in ", "on ")) and context.led_by(_FOR_DELIVERY, 24):
        return True
    if lead.endswith(("last ", "ended ")):
        return False
    if lead.endswith("for ") and context.led_by(_MEASURED, 36):
        return False
    if lead.endswith("come ") or context.led_by(_BOOKED, 36) or context.led_by(_PREPARED, 60):
        return True
    if lead.endswith(("next ", "coming ")) or is_contract(context):
        return True  # oil for December delivery is not yet delivered
    return None


def is_contract(context: Context) -> bool:
    """`The December contract`, `oil rose, with December at 45.44 cents a gallon`."""
    if _CONTRACT.match(context.text, context.end):
        return True
    return (
        context.text[max(0, context.start - 5) : context.start] == "with "
        and _PRICE.match(context.text, context.end) is not None
    )


def _is_just_over(anchor: date, month: int, day: int) -> bool:
    """True for a day that passed while the copy that announces it was on its way."""
    return -_JUST_OVER_DAYS <= _days_ahead(anchor, anchor.year, month, day) < 0


def _leads_clause(context: Context) -> bool:
    """True where the expression opens its sentence or is the next in a row (`in 2018 and in September`)."""
    lower, _ = context.sentence()
    if _opens_sentence(context):
        return True
    return _AND_AGAIN.search(context.text, max(lower, context.start - 14), context.start) is not None


def _opens_sentence(context: Context) -> bool:
    opening = _OPENS_SENTENCE.match(context.text, context.sentence()[0])
    return opening is not None and opening.end() >= context.start


def _is_deadline(context: Context) -> bool:
    return context.led_by(_DEADLINE, 12)


def running_on(context: Context, year: int, month: int) -> int:
    """Told time runs on: January after November, after winter or after `the end of 1965` is the next year's."""
    told, anchor = context.told_from, context.anchor
    if context.told_year_end == year and month <= _EARLY_MONTHS:
        return year + 1
    if told is None or told.year != year:
        return year
    late = told.month - month
    if late < _TURN_OF_YEAR and not context.overview.is_history:
        gone = anchor is not None and date(year + 1, month, 1) <= anchor
        return year + (late >= _STEP and gone and _opens_sentence(context) and not _looks_back(context))
    return year + (late >= _TURN_OF_YEAR)


def _looks_back(context: Context) -> bool:
    """`It fell in November. In June he had warned of it.`"""
    return _HAD.search(context.text, *context.sentence()) is not None


def _days_ahead(anchor: date, year: int, month: int, day: int | None) -> int:
    return (date(year, month, min(day or 1, 28)) - anchor).days


def _days_gone(anchor: date, month: int, day: int | None) -> int:
    """How many days ago that month, or day of it, was last."""
    return -_days_ahead(anchor, _nearest(anchor, month, day, coming=False), month, day)


def _nearest(anchor: date, month: int, day: int | None, *, coming: bool) -> int:
    """The year in which that month, or day of it, is nearest: on or after the anchor if coming, else on or before."""
    gap = (month - anchor.month) * 31 + (0 if day is None else day - anchor.day)
    year = anchor.year + (1 if coming and gap < 0 else -1 if not coming and gap > 0 else 0)
    if day is not None and monthrange(_LEAP_YEAR, month)[1] == day == 29:
        while monthrange(year, month)[1] < day:
            year += 1 if coming else -1
    return year
