"""Which day, month or year is being told of, where the words do not name it: that of the passage, or of the page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from datetime import date, timedelta

from .context import A_SEASON, Context
from .ranges import is_listed
from .told import Told

_CLOSING = re.compile(
    r"\b(?:closing\s(?:share\s)?(?:price|level|value)|(?:the|its|their|['’]s)\sclose)\s(?:on\s|of\s)?\Z"
)
_CLOSING_WITHIN = 28
_AHEAD_OF = re.compile(r"\b(?:ahead|in\sadvance)\sof\s\Z")
"""`Stocks fell ahead of Friday's report`."""

_FROM_PAGE = {"last": -1, "this": 0, "next": 1}
_FROM_TOLD = {"the following": 1, "the next": 1, "the previous": -1}
_SAME_WEEK = 7
_HALF_A_WEEK = 3
_A_GENERATION = 25


def running_day(context: Context) -> date | None:
    """The day being told of: the one last told, else the anchor's, but for a history.

    What is told as past is not of a day that is still to come.
    """
    told = context.told_day
    if told is not None and context.anchor is not None and told > context.anchor and context.is_coming() is False:
        near = context.past_day is not None and (context.anchor - context.past_day).days < _SAME_WEEK
        told = context.past_day if near else None
    return told or (None if context.is_of_old() else context.anchor)


def running_month(context: Context) -> date | None:
    """A day of the month being told of, likewise."""
    told = context.told_month
    if context.is_of_old():
        goes_on = told is not None and told == context.aside_month and context.told_at < context.sentence()[0]
        return told if goes_on and context.has_just_told() else context.last_month
    if told is not None and context.anchor is not None and told > context.anchor and context.is_coming() is False:
        return context.anchor
    return context.anchor if told is None else told


def nth_of_running_month(context: Context, day: int) -> date | None:
    """A day of the month whose `day`th is meant: the one told of, unless that day is ahead and told as past."""
    month = running_month(context)
    if month is None or context.told_month is not None or context.overview.is_history or context.anchor is None:
        return month
    ahead = day > context.anchor.day and (month.year, month.month) == (context.anchor.year, context.anchor.month)
    return month.replace(day=1) - timedelta(days=1) if ahead and context.tense() is Told.PAST else month


def nearest_weekday(context: Context, number: int) -> date | None:
    """The day that a bare weekday is: the nearest on or before the anchor, of what is coming on or after it."""
    first = context.not_before
    if first is not None and (context.anchor is None or (context.anchor - first).days < _SAME_WEEK):
        return first + timedelta(days=(number - first.weekday()) % 7)
    told, anchor = context.told_day, context.anchor
    if context.overview.is_bygone and (told is None or anchor is None or (anchor - told).days > A_SEASON):
        return None if told is None else told + timedelta(days=(number - told.weekday()) % 7)
    if anchor is None:
        return None
    if told is not None and told > anchor and is_listed(context.text, context.told_until, context.start):
        context.told_as = "planned"
        return told + timedelta(days=(number - told.weekday()) % 7)  # `on Monday or Tuesday`
    back = (anchor.weekday() - number) % 7
    tense = None if context.is_attribute() else context.tense()
    if tense is None and context.led_by(_AHEAD_OF, 16):
        tense = Told.FORESEEN
    coming = tense is not None and not tense.is_past and not _is_of_the_close(context)
    if tense is Told.FORESEEN:
        coming = back > _HALF_A_WEEK
    context.told_as = "planned" if coming else "past"
    return anchor + timedelta(days=7 - back) if back and coming else anchor - timedelta(days=back)


def _is_of_the_close(context: Context) -> bool:
    """`It will pay 29 percent more than the closing price Monday`: of trading that is over."""
    return context.led_by(_CLOSING, _CLOSING_WITHIN)


def day_before_plans(context: Context) -> date | None:
    """The day last told as past, where since then only what is still to come has been told."""
    if context.anchor is None or context.told_year is None:
        return None
    coming = (
        context.told_from > context.anchor if context.told_from is not None else context.told_year > context.anchor.year
    )
    return context.past_day if coming else None


def day_just_before_plans(context: Context) -> date | None:
    """The same, where it was told in the last sentences of this paragraph."""
    near = context.past_at >= context.sentence(2)[0] and not context.is_parted_from(context.past_at)
    return day_before_plans(context) if near else None


def year_gone_by(context: Context) -> int | None:
    """A year before the anchor's that this or the last sentence names, if nothing since is of the page's day.

    A date of that year, told in between, carries it on from sentence to sentence. News hangs on it only within a
    paragraph, and not where it says how long something has been so (`since 2015`).
    """
    at = bisect_left(context.overview.years, (context.start, 0)) - 1
    if at < 0:
        return None
    place, year = context.overview.years[at]
    if context.told_at > place and context.told_year == year + 1 and context.has_just_told():
        place, year = context.told_at, year + 1  # `in November 1860. In April ... In July`: told time has run on
    elif place < context.sentence(1)[0]:
        if context.told_year != year or not context.has_just_told():
            return None
        place = context.told_at
    elif context.told_at > place and context.told_year != year:
        return None
    if context.anchor is not None and year >= context.anchor.year:
        return None
    if context.overview.is_set_against(place) or _names_an_age(place, year, context):
        return None
    if context.is_reached_by_since(place) or context.is_parted_from(place):
        return None
    since = bisect_left(context.overview.deictic, context.start) - bisect_right(context.overview.deictic, place)
    return None if since else year


def _names_an_age(place: int, year: int, context: Context) -> bool:
    """True for a year that only says how old something is: `founded in 2003`, `ties were established in 1948`."""
    founding = context.overview.founding(place)
    if founding is None or context.anchor is None:
        return False
    return founding["core"] is not None or year <= context.anchor.year - _A_GENERATION


def base_year(context: Context, which: str) -> int | None:
    """The year of `last year`, `the same year`, `that year`, given without its noun."""
    if which in _FROM_PAGE:
        return None if context.anchor is None else context.anchor.year + _FROM_PAGE[which]
    if context.told_year is None:
        return None
    year = context.told_year + _FROM_TOLD.get(which, 0)
    return year or None


def page_month(context: Context, which: str) -> date | None:
    """A day of `this`, `last` or `next` month, counted from the anchor; `None` where there is none."""
    if context.anchor is None:
        return None
    months = 12 * context.anchor.year + context.anchor.month - 1 + _FROM_PAGE[which]
    return date(months // 12, months % 12 + 1, 1)
