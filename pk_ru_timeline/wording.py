"""How dates, statuses, citations and rules are worded for a reader.

Plain strings only: neither Rich nor an export format is known here. Words are British English.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from .model import Citation, DateRange, Disputed, Granularity, Outcome, OutcomeKind, Status, parse_edtf

DIGEST = "digest"
"""Kind of an article that is our own summary of a report: its sentences are never the publisher's."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_DAY = timedelta(days=1)
_ORDINALS = ("first", "second", "third", "fourth")
SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}

_WITH_ARTICLE = (Granularity.WEEK, Granularity.QUARTER, Granularity.HALF, Granularity.CENTURY)

_UNSAFE = (
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # ANSI: colours, cursor, modes
    r"|\x1b[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)"  # ANSI: titles, links, device strings
    r"|\x1b[ -/]*[0-~]?"
    r"|\x9b[0-?]*[ -/]*[@-~]"
    r"|[\x00-\x1f\x7f-\x9f]"
    r"|[\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Escapes whole, controls, soft hyphens, bidirectional marks and overrides, invisible and tag characters.

Compiled when the first such text is met: most runs meet none.
"""


def clean(text: str) -> str:
    """The text without anything that could steer a terminal: safe to show, on one line.

    Runs of blanks, newlines and tabs become one space; letters of every script, accents and joiners stay.

    >>> clean("one\\n\\x1b[31mtwo\\x1b[0m")
    'one two'
    """
    if text.isprintable() and "  " not in text:
        return text
    safe = re.sub(r"\s+", " ", re.sub(_UNSAFE, _blank_or_nothing, text))
    return re.sub("[\ud800-\udfff]", "\ufffd", safe)


def _blank_or_nothing(match: re.Match[str]) -> str:
    return " " if match[0].isspace() else ""


def word_date(when: DateRange | None, *, reported: date | None = None, short: bool = False) -> str:
    """A date as one would say it; `reported` stands in where there is none. `short` fits a narrow column.

    >>> word_date(DateRange.month(2023, 6).about()), word_date(DateRange.month(2023, 6).about(), short=True)
    ('about June 2023', '~Jun 2023')
    """
    if when is None:
        return "undated" if reported is None else f"reported {word_day(reported, short=short)}"
    words = _word_open(when, short=short) if when.is_open else _word_closed(when, short=short)
    if not when.approximate:
        return words
    if when.is_open:
        return words.replace(" ", " ~" if short else " about ", 1)
    if short:
        return f"~{words}"
    return f"about the {words}" if when.granularity in _WITH_ARTICLE else f"about {words}"


def word_beside(when: DateRange) -> str:
    """What is left to say of a date that stands beside its year and the name of its first month.

    An open one stands beside the end that it names.

    >>> word_beside(DateRange.days(date(2023, 6, 20), date(2023, 6, 21)))
    '20–21'
    >>> word_beside(DateRange.day(date(2023, 4, 30)).up_to_here())
    'by 30'
    """
    first, last = when.start, when.last
    if first is None or last is None:
        return _beside_open(when)
    mark = "~" if when.approximate else ""
    if when.granularity in _BESIDE:
        return mark + _BESIDE[when.granularity](first, last).removeprefix("in " if when.approximate else "")
    if when.granularity is Granularity.DAY:
        return f"{mark}{first.day}"
    whole_months = first.day == 1 and (last + _DAY).day == 1
    year = "" if first.year == last.year else f" {last.year}"
    if whole_months and first.month == 1 and last.month == 12:
        return f"{mark}{first.year}–{last.year}"
    if whole_months:
        return f"{mark}{word_month(first, short=True)} – {word_month(last, short=True)}{year}"
    if first.replace(day=1) == last.replace(day=1):
        return f"{mark}{first.day}–{last.day}"
    return f"{mark}{first.day} – {last.day} {word_month(last, short=True)}{year}"


def _beside_open(when: DateRange) -> str:
    day = when.start or when.last
    assert day is not None
    mark = "~" if when.approximate else ""
    if when.granularity is Granularity.DAY:
        return f"{'from' if when.start else 'by'} {mark}{day.day}"
    if when.granularity is Granularity.YEAR:
        return f"{'after' if when.start else 'by end'} {mark}{day.year}"
    return f"{'after' if when.start else 'by end'} {mark}{word_month(day, short=True)}"


def word_day(day: date, *, short: bool = False) -> str:
    """One day: "20 June 2023", or "20 Jun 2023"."""
    return f"{day.day} {word_month(day, short=short)} {day.year}"


def word_month(day: date, *, short: bool = False) -> str:
    """The name of the day's month, three letters of it where it must be short."""
    name = MONTHS[day.month - 1]
    return name[:3] if short else name


def word_length(days: int) -> str:
    """A length of time as one would say it of a silence: days, or else years and months, give or take two days.

    >>> word_length(19), word_length(75), word_length(800)
    ('19 days', '2 months', '2 years 2 months')
    """
    if days < 60:
        return word_count(days, "day")
    years, rest = divmod(days + 2, 365.2425)
    months = min(int(rest / 30.44), 11)
    parts = [word_count(number, noun) for number, noun in ((int(years), "year"), (months, "month")) if number]
    return " ".join(parts)


def word_count(number: int, noun: str, plural: str | None = None) -> str:
    """A number and its noun: "1 source", "3 sources"."""
    return f"{number:,} {noun if abs(number) == 1 else plural or noun + 's'}"


def _word_open(when: DateRange, *, short: bool) -> str:
    """An open range excludes no day of the end that it names, so a bare day says so."""
    if when.start is not None:
        if when.granularity is Granularity.DAY:
            return f"from {word_day(when.start, short=short)}"
        return f"after {_word_unit(when.start, when.granularity, short=short)}"
    assert when.last is not None
    if when.granularity is Granularity.YEAR:
        return f"by end {when.last.year}" if short else f"by the end of {when.last.year}"
    return f"by {_word_unit(when.last, when.granularity, short=short)}"


def _word_unit(day: date, granularity: Granularity, *, short: bool) -> str:
    if granularity is Granularity.YEAR:
        return str(day.year)
    if granularity is Granularity.MONTH:
        return f"{word_month(day, short=short)} {day.year}"
    return word_day(day, short=short)


def _word_closed(when: DateRange, *, short: bool) -> str:
    first, last = when.start, when.last
    assert first is not None and last is not None
    worded = _UNITS.get(when.granularity)
    return worded(first, short) if worded else _word_span(first, last, short)


def _week(first: date, short: bool) -> str:
    return f"{'wk' if short else 'week'} of {word_day(first, short=short)}"


def _quarter(first: date, short: bool) -> str:
    number = (first.month + 2) // 3
    return f"Q{number} {first.year}" if short else f"{_ORDINALS[number - 1]} quarter of {first.year}"


def _half(first: date, short: bool) -> str:
    number = 1 if first.month == 1 else 2
    return f"H{number} {first.year}" if short else f"{_ORDINALS[number - 1]} half of {first.year}"


def _season(first: date, short: bool) -> str:
    year = f"{first.year}–{(first.year + 1) % 100:02}" if first.month == 12 else f"{first.year}"
    return f"{SEASONS[first.month]} {year}"


def _century(first: date, short: bool) -> str:
    number = first.year // 100 + 1
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number // 10 != 1 else 0, "th")
    return f"{number}{ending} {'c.' if short else 'century'}"


_UNITS: dict[Granularity, Callable[[date, bool], str]] = {
    Granularity.DAY: lambda first, short: word_day(first, short=short),
    Granularity.WEEK: _week,
    Granularity.MONTH: lambda first, short: _word_unit(first, Granularity.MONTH, short=short),
    Granularity.QUARTER: _quarter,
    Granularity.SEASON: _season,
    Granularity.HALF: _half,
    Granularity.YEAR: lambda first, short: str(first.year),
    Granularity.DECADE: lambda first, short: f"{first.year}s",
    Granularity.CENTURY: _century,
}


_BESIDE: dict[Granularity, Callable[[date, date], str]] = {
    Granularity.MONTH: lambda first, last: f"in {word_month(first, short=True)}",
    Granularity.QUARTER: lambda first, last: f"{word_month(first, short=True)}–{word_month(last, short=True)}",
    Granularity.HALF: lambda first, last: f"{word_month(first, short=True)}–{word_month(last, short=True)}",
    Granularity.SEASON: lambda first, last: SEASONS[first.month],
    Granularity.YEAR: lambda first, last: f"in {first.year}",
    Granularity.DECADE: lambda first, last: f"{first.year}s",
    Granularity.CENTURY: lambda first, last: _century(first, short=True),
}


def _word_span(first: date, last: date, short: bool) -> str:
    """What the two ends share is said once: "20–21 June 2023", "March – May 2023", "2003–2005"."""
    whole_months = first.day == 1 and (last + _DAY).day == 1
    if whole_months and first.month == 1 and last.month == 12:
        return f"{first.year}–{last.year}"
    if not whole_months and first.replace(day=1) == last.replace(day=1):
        return f"{first.day}–{word_day(last, short=short)}"
    unit = Granularity.MONTH if whole_months else Granularity.DAY
    left, right = _word_unit(first, unit, short=short), _word_unit(last, unit, short=short)
    if first.year == last.year:
        left = left.removesuffix(f" {first.year}")
    return f"{left} – {right}"


def word_status(status: Status) -> str:
    """How far a happening has come; the same word that `--status` takes."""
    return status.value


def word_outcome(outcome: Outcome, became: DateRange | None = None, *, short: bool = False) -> str:
    """What became of a plan, and when, as far as that is known; empty where nothing is.

    >>> word_outcome(Outcome(kind=OutcomeKind.LATE, days_late=42), DateRange.day(date(2023, 6, 11)))
    '11 June 2023, 42 days late'
    """
    when = "" if became is None else word_date(became, short=short)
    match outcome.kind:
        case OutcomeKind.KEPT:
            return f"kept, {when}" if when else "kept"
        case OutcomeKind.LATE:
            late = "late" if outcome.days_late is None else f"{word_count(outcome.days_late, 'day')} late"
            return f"{when}, {late}" if when else late
        case OutcomeKind.MOVED:
            return f"moved, see {when}" if when else "moved"  # the day may be that of the postponement
        case OutcomeKind.CANCELLED:
            return f"cancelled, {when}" if when else "cancelled"
        case OutcomeKind.PENDING:
            return f"pending, {when}" if when else "pending"
        case OutcomeKind.UNKNOWN:
            return ""


def head_outcome(outcome: Outcome, became: DateRange | None = None) -> str:
    """The same behind the word that `--outcome` takes for it; never empty.

    >>> head_outcome(Outcome(kind=OutcomeKind.LATE, days_late=42), DateRange.day(date(2023, 6, 11)))
    'late: 11 June 2023, 42 days late'
    """
    words, head = word_outcome(outcome, became), outcome.kind.value
    if not words:
        return head
    return words if words.startswith(head) else f"{head}: {words}"


def word_reading(what: Disputed, value: str) -> str:
    """One of the answers that reports give: a date in words, a figure or a claim as it stands."""
    if what is Disputed.DATE:
        try:
            return word_date(parse_edtf(value))
        except ValueError:
            return clean(value)
    return clean(value)


def word_granularity(granularity: Granularity) -> str:
    """How finely a date is known: "known to the month"."""
    if granularity is Granularity.SPAN:
        return "a stretch of days"
    return f"known to the {granularity.value}"


def word_citation(citation: Citation) -> str:
    """Who says so, and when: a digest is always named as our summary, never as the publisher's words.

    An article without a publisher is named by its file and headline.
    """
    day = "undated" if citation.published is None else word_day(citation.published)
    return f"{word_origin(citation.kind, citation.publisher, citation.source, citation.headline)}, {day}"


def word_origin(kind: str, publisher: str | None, source: str, headline: str) -> str:
    """The part of an attribution that does not tell the day."""
    named = clean(publisher or "").strip() or ": ".join(filter(None, (clean(source), clean(headline).strip())))
    return f"our summary of {named}" if kind == DIGEST else named


_RULE_ENDINGS = {
    "past": "told as past",
    "planned": "told as planned",
    "future": "told as planned",
    "approx": "roughly",
    "approximate": "roughly",
}


def word_rule(rule: str) -> str:
    """A readable name of the rule that read a date; an unknown name with its hyphens as spaces.

    >>> word_rule("weekday-past"), word_rule("month-year")
    ('weekday, told as past', 'month year')
    """
    name = clean(rule).replace("_", "-").strip("-")
    stem, _, ending = name.rpartition("-")
    if stem and ending in _RULE_ENDINGS:
        return f"{stem.replace('-', ' ')}, {_RULE_ENDINGS[ending]}"
    return name.replace("-", " ")
