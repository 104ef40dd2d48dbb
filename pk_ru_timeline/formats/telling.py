"""What the formats that people read say of an event beside its date and title. Plain words: each format escapes them.

Nothing here may be hidden by a format that has room for a line: how far a plan has come, where reports differ, what a
user corrected, and who says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote, urlsplit

from ..model import (
    Citation,
    DateRange,
    Dispute,
    Disputed,
    Event,
    Granularity,
    Outcome,
    OutcomeKind,
    Source,
    Status,
    Timeline,
    parse_edtf,
)
from ..wording import clean, word_date, word_day, word_length, word_origin

NAME = "Pakistan–Russia timeline"
"""The heading of a document or picture."""

LATE = "Open or undated"
"""The heading of what has no place of its own on a time scale."""

_OUTCOMES = {
    OutcomeKind.KEPT: "kept",
    OutcomeKind.LATE: "kept late",
    OutcomeKind.MOVED: "put off or moved",
    OutcomeKind.CANCELLED: "called off",
    OutcomeKind.PENDING: "still open",
    OutcomeKind.UNKNOWN: "nothing later is reported",
}


def by_year(events: Iterable[Event]) -> Iterator[tuple[str, list[Event]]]:
    """The events under the year in which each begins, in the order in which they come; the open and undated last."""
    years: dict[str, list[Event]] = {}
    late: list[Event] = []
    for event in events:
        if event.when is None or event.when.is_open or event.when.start is None:
            late.append(event)
        else:
            years.setdefault(str(event.when.start.year), []).append(event)
    yield from years.items()
    if late:
        yield LATE, late


def word_size(events: Sequence[Event]) -> str:
    """How many events, and over which years: "27 events, 1974–2026"."""
    number = word_count(len(events))
    days = [day for event in events if event.when for day in (event.when.start, event.when.last) if day]
    if not days:
        return number
    first, last = min(days).year, max(days).year
    return f"{number}, {first}" if first == last else f"{number}, {first}–{last}"


def word_count(events: int) -> str:
    """How many events: "1 event"."""
    return "1 event" if events == 1 else f"{events} events"


def count_undated(timeline: Timeline, why: str) -> Iterator[str]:
    """The note of a format that cannot hold what has no date."""
    undated = sum(event.when is None for event in timeline.events)
    if undated:
        yield f"{word_count(undated)} left out of the file: {why}"


def word_title(event: Event) -> str:
    """The title, safe to show on one line; never empty."""
    return clean(event.title).strip() or "(no title)"


def word_when(event: Event) -> str:
    """The date as one would say it."""
    return word_date(event.when, reported=event.reported)


def word_remarks(event: Event) -> tuple[str, ...]:
    """Its status unless it simply occurred, what became of it, where reports differ, and what was corrected."""
    remarks = [] if event.status is Status.OCCURRED else [event.status.value]
    if event.outcome is not None:
        shown_by = f" (event {clean(event.outcome.event)})" if event.outcome.event else ""
        remarks.append(f"outcome: {word_outcome(event.outcome)}{shown_by}")
    remarks += map(word_dispute, event.disputes)
    for correction in event.corrections:
        why = f" ({clean(correction.why)})" if correction.why else ""
        remarks.append(f"corrected: {clean(correction.what)}{why}")
    return tuple(remarks)


def word_outcome(outcome: Outcome) -> str:
    """What became of a plan: "19 days late"."""
    if outcome.days_late and outcome.kind in (OutcomeKind.LATE, OutcomeKind.KEPT):
        return f"{word_length(abs(outcome.days_late))} {'late' if outcome.days_late > 0 else 'early'}"
    return _OUTCOMES[outcome.kind]


def word_dispute(dispute: Dispute) -> str:
    """On what reports differ, and every reading: "date contested: 11 or 12 June 2023"."""
    return f"{dispute.what.value} contested: {_word_readings(dispute)}"


def word_contested_date(event: Event) -> str | None:
    """The dates that reports give, where they differ: "11 or 12 June 2023"."""
    return next((_word_readings(dispute) for dispute in event.disputes if dispute.what is Disputed.DATE), None)


def _word_readings(dispute: Dispute) -> str:
    values = [reading.value for reading in dispute.readings]
    if dispute.what is Disputed.DATE:
        words = _word_dates(values)
    elif dispute.what is Disputed.CLAIM:
        words = [f"“{clean(value)}”" for value in values]
    else:
        words = [clean(value) for value in values]
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def _word_dates(values: Sequence[str]) -> list[str]:
    """Days of one month name it once."""
    dates: list[DateRange] = []
    for value in values:
        try:
            dates.append(parse_edtf(value))
        except ValueError:
            return [clean(value) for value in values]
    days = [when.start for when in dates if when.granularity is Granularity.DAY and not when.approximate]
    known = [day for day in days if day is not None]
    if len(known) == len(dates) and len({(day.year, day.month) for day in known}) == 1:
        return [*(str(day.day) for day in known[:-1]), word_day(known[-1])]
    return [word_date(when) for when in dates]


def word_voices(event: Event, most: int) -> str:
    """Who tells it, each once: the first `most` of them by name."""
    origins = (word_origin(c.kind, c.publisher, c.source, "") for c in event.citations)
    names = list(dict.fromkeys(origins))
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")


def web_address(article: Citation | Source) -> str | None:
    """The address of the article as a link may bear it, ASCII only; `None` for what is no address of the web."""
    url = article.url or ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc or clean(url) != url or " " in url:
        return None
    return quote(url.encode("utf-8", "replace"), safe=":/?#@!$&*+,;=%~.-_")
