"""Whether a date brings a history to its own year or is an aside: `who had left in 1853`, `until next May`."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from pk_ru_timeline.model import DateRange

if TYPE_CHECKING:
    from .context import Context

_IN_BRACKETS = re.compile(r"(?:\([^()]*|\[[^\[\]]*)\Z")
_PARTICIPLE = re.compile(r",\s(?:\w+ed|built|made|begun|held|won|lost|fought)\b[^,.;]{0,30}\Z")
_HAD_DONE = re.compile(
    r"\bhad\s(?:(?:not|never|already|just|long|since|also|once|first|previously|earlier|been)\s){0,3}"
    r"(?!(?:a|an|the|no|some|few|fewer|more|less|little|only|to|his|her|its|their|about|over|[\d,]+)\b)[a-z]+\b"
    r"[^;:\n]*(?<!\bby )(?<!\bby the )\Z"
)
_WHO_HAD = re.compile(r",\s(?:who|which|whose\s\w+)\shad\s[^.;:]*\Z")
_HAD_JUST_DONE = re.compile(r"\bhad\s(?:been\s)?(?:(?!to\b)[a-z]+\s){1,9}(?:in|early\sin|late\sin|on)\s(?:the\s)?\Z")
"""`They had been given up for dead in December`: nothing stands between that could be of another time."""

_RELATIVE = re.compile(r",\s(?:who|which|whose|where)\s[^.;:,]*\Z")
_LOOK_BACK = 160
_STORY_LEAD = re.compile(
    r"(?:\b(?:in|by|during|throughout)\s(?:the\s(?:year\s)?)?|(?:^|[.;!?]\s+|\n)"
    r"|\b(?:half|part|months|weeks|days|most|much|rest|remainder|course|whole|all|end|beginning)\sof\s(?:the\s)?)\Z",
    re.IGNORECASE,
)
_OPENS_OF = re.compile(r"(?:^|[.!?][\"”’)]*\s|\n)(?:(?:But|And|Yet|Then)\s)?[Tt]he\s\w+\sof\s(?:the\syear\s)?\Z")
"""`The harvest of 1242 was poor` tells of that year, `The pact of 1936 had failed` does not."""

_HAD = re.compile(r"\shad\b")

_WHEN_BEHIND = re.compile(r",?\swhen\b")
_AS_SEEN_NOW = re.compile(
    r"\b(?:is|are)\s(?:(?:\w+ly|often|sometimes|now|still)\s)?"
    r"(?:described|regarded|considered|known|remembered|commemorated|seen|thought|said|believed|held|preserved|kept|buried)\b"
)
"""`It is usually described as the last battle`: what follows in that sentence is seen from today."""

_UNTIL = re.compile(
    r"\b(?:until|till)\s(?:the\s)?(?:\w+\sof\s(?:(?:the\s)?[\w-]+\s(?:[\w-]+\s)?in\s)?)?\Z", re.IGNORECASE
)
_HALF_A_YEAR, _A_YEAR = 183, 365


def moves_the_story(context: Context, when: DateRange, before: date | None) -> bool:
    """True unless it is an aside; `before` is the first day of the date told before it."""
    assert when.start is not None and context.story_year is not None
    if not context.names_year() and when.start.year < context.story_year:
        return False  # "the previous December": what went before
    if context.led_by(_IN_BRACKETS, 80) or _is_aside(context) or _is_far_ahead(context, when.start, before):
        return False
    if _AS_SEEN_NOW.search(_lead(context)):
        return False
    if context.not_before is not None or _closes_clause(context, _WHO_HAD):
        return False  # the end of a range; `who had taken it in November 1894,`
    if when.days_long < _A_YEAR:
        return True
    if when.granularity in ("decade", "century") or _is_of_before(context):
        return False
    if context.led_by(_OPENS_OF, 36):
        return when.start.year >= context.story_year and _HAD.match(context.text, context.end) is None
    return context.led_by(_STORY_LEAD, 24)


def went_before(context: Context) -> bool:
    """True where a verb of the past perfect right before the expression puts it before the date last told."""
    return context.led_by(_HAD_JUST_DONE, 80)


def _is_aside(context: Context) -> bool:
    """`The conquest, completed in July 1915, set them free`."""
    return context.text.startswith(",", context.end) and context.led_by(_PARTICIPLE, 60)


def _is_far_ahead(context: Context, day: date, before: date | None) -> bool:
    """`Was kept alive until the following May`: of what follows, most went before that."""
    year = context.story_year
    before = before or (date(year, 12, 31) if year is not None and year > 0 else None)
    if before is None or (day - before).days <= _HALF_A_YEAR or not context.led_by(_UNTIL, 48):
        return False
    return _WHEN_BEHIND.match(context.text, context.end) is None


def _is_of_before(context: Context) -> bool:
    """`The fort had been built in 1749`, `Hale, who resigned in 1853, led it`: what went before the story."""
    return _HAD_DONE.search(_lead(context)) is not None or _closes_clause(context, _RELATIVE)


def _closes_clause(context: Context, clause: re.Pattern[str]) -> bool:
    """True where such a clause of the sentence ends with the expression and a comma."""
    return context.text.startswith(",", context.end) and clause.search(_lead(context)) is not None


def _lead(context: Context) -> str:
    """What the sentence says before the expression, as far as it is looked at."""
    return context.text[max(context.sentence()[0], context.start - _LOOK_BACK) : context.start]
