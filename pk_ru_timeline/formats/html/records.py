"""The page as plain records: what stands in the list, in the filters and in the footer. No markup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from ... import __version__
from ...model import Citation, DateRange, Event, Granularity, Issue, OutcomeKind, Source, Timeline, format_edtf
from ...query import STATUSES, THEMES
from ...wording import clean, word_day, word_granularity, word_month, word_origin
from ..telling import web_address, word_outcome, word_title, word_voices, word_when
from .evidence import Difference, Evidence, make_difference, make_evidence

_MOST_NAMED = 3
"""So many voices are named beside a title; the others are counted."""

_SPARE_COLOURS = 6
"""The style sheet has so many for themes that only a reader's own word lists know."""


class Choice(NamedTuple):
    """One thing that can be filtered by; its number is what the rows of the list call it by."""

    name: str
    colour: str
    events: int


class Jump(NamedTuple):
    """A link to another event of the page."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An event."""

    id: str
    title: str
    when: str
    reckoned: str
    """The date in EDTF, and how finely it is known."""

    start: str
    """ISO; empty where that end is open or nothing dates it."""

    end: str
    """ISO, the first day after it; empty like `start`."""

    fuzzy: bool
    """True where it lies somewhere in its range, rather than filling it."""

    theme: str
    colour: str
    themes: tuple[str, ...]
    theme_numbers: tuple[int, ...]
    status: str
    actors: tuple[str, ...]
    place: str
    bilateral: bool
    sources: int
    told_by: str
    publisher_numbers: tuple[int, ...]
    outcome: str
    outcome_known: bool
    shown_by: Jump | None
    outcome_of: tuple[Jump, ...]
    differences: tuple[Difference, ...]
    corrections: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Group(NamedTuple):
    """Rows under one heading: a year, or what has no place in one."""

    heading: str
    rows: tuple[Row, ...]


class Read(NamedTuple):
    """An article that was read."""

    origin: str
    headline: str
    file: str
    url: str
    dated: str
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that the template is given."""

    heading: str
    extent: str
    events: int
    articles: int
    groups: tuple[Group, ...]
    themes: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    only: tuple[Choice, ...]
    """Those of `several` (independent sources), `contested` and `corrected` that there are."""

    publishers: tuple[Choice, ...]
    years: tuple[int, ...]
    read: tuple[Read, ...]
    issues: tuple[Issue, ...]
    digests: bool
    version: str


def make_page(timeline: Timeline) -> Page:
    """The records of one page."""
    events = sorted(timeline.events, key=Event.sort_key)
    closed = [event.when for event in events if event.when is not None and not event.when.is_open]
    themes = _choices((event.themes for event in events), THEMES, _colour)
    publishers = _choices((_publishers(event) for event in events), (), lambda name: "")
    maker = _Maker(events, themes, publishers)
    citations = [citation for event in events for citation in event.citations]
    return Page(
        heading=_heading(events),
        extent=_extent(closed),
        events=len(events),
        articles=len({citation.source for citation in citations}),
        groups=tuple(Group(name, tuple(map(maker.row, some))) for name, some in groupby(events, key=_group)),
        themes=themes,
        statuses=_choices(((event.status.value,) for event in events), STATUSES, lambda name: ""),
        only=_choices(map(_remarkable, events), ("several", "contested", "corrected"), lambda name: ""),
        publishers=publishers,
        years=_years(closed),
        read=tuple(map(_read, timeline.sources)),
        issues=timeline.issues,
        digests=any(item.ours for event in events for item in map(make_evidence, event.citations[:1])),
        version=__version__,
    )


class _Maker:
    """Makes rows; knows what can be filtered by and which event is whose outcome."""

    def __init__(self, events: Sequence[Event], themes: Sequence[Choice], publishers: Sequence[Choice]) -> None:
        self.themes = {choice.name: number for number, choice in enumerate(themes)}
        self.publishers = {choice.name: number for number, choice in enumerate(publishers)}
        self.titles = {event.id: word_title(event) for event in events}
        self.plans: dict[str, list[Jump]] = {}
        for event in events:
            if event.outcome and event.outcome.event:
                self.plans.setdefault(event.outcome.event, []).append(Jump(event.id, word_title(event)))

    def row(self, event: Event) -> Row:
        when = event.when
        shown_by = event.outcome.event if event.outcome else None
        return Row(
            id=event.id,
            title=word_title(event),
            when=word_when(event),
            reckoned=_reckoned(when),
            start=when.start.isoformat() if when and when.start else "",
            end=when.end.isoformat() if when and when.end else "",
            fuzzy=when is not None and (when.approximate or when.granularity not in _FILLED),
            theme=event.theme,
            colour=_colour(event.theme),
            themes=event.themes,
            theme_numbers=tuple(self.themes[theme] for theme in event.themes),
            status=event.status.value,
            actors=event.actors,
            place=event.place or "",
            bilateral=event.bilateral,
            sources=event.sources,
            told_by=word_voices(event, _MOST_NAMED),
            publisher_numbers=tuple(self.publishers[name] for name in _publishers(event)),
            outcome=word_outcome(event.outcome) if event.outcome else "",
            outcome_known=event.outcome is not None and event.outcome.kind is not OutcomeKind.UNKNOWN,
            shown_by=Jump(shown_by, self.titles[shown_by]) if shown_by in self.titles else None,
            outcome_of=tuple(self.plans.get(event.id, ())),
            differences=tuple(map(make_difference, event.disputes)),
            corrections=tuple(
                f"{correction.what} ({correction.file}){f': {correction.why}' if correction.why else ''}"
                for correction in event.corrections
            ),
            evidence=tuple(map(make_evidence, event.citations)),
        )


_FILLED = (Granularity.DAY, Granularity.SPAN)


def _reckoned(when: DateRange | None) -> str:
    if when is None:
        return "no page dates it"
    fine = word_granularity(when.granularity)
    return f"{format_edtf(when)}, {fine}{', roughly' if when.approximate else ''}"


def _group(event: Event) -> str:
    if event.when is None:
        return "Without a date"
    if event.when.start is None or event.when.is_open:
        return "Open at one end"
    return str(event.when.start.year)


def _remarkable(event: Event) -> Iterator[str]:
    if event.sources > 1:
        yield "several"
    if event.contested:
        yield "contested"
    if event.corrections:
        yield "corrected"


def _publishers(event: Event) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(_publisher, event.citations)))


def _publisher(citation: Citation) -> str:
    return clean(citation.publisher or "").strip() or clean(citation.source)


def _choices(named: Iterable[Iterable[str]], usual: Sequence[str], colour: Callable[[str], str]) -> tuple[Choice, ...]:
    """What there is, with counts: the usual names in their own order, others by name."""
    counts = Counter(name for names in named for name in set(names))
    others = sorted(counts.keys() - set(usual), key=lambda name: (name.casefold(), name))
    return tuple(Choice(name, colour(name), counts[name]) for name in (*usual, *others) if name in counts)


def _colour(theme: str) -> str:
    return theme if theme in THEMES else f"spare{sum(map(ord, theme)) % _SPARE_COLOURS}"


def _heading(events: Sequence[Event]) -> str:
    """Who takes part in two of three events: that is whose timeline it is."""
    counts = Counter(actor for event in events for actor in event.actors)
    leading = sorted(actor for actor, count in counts.items() if 3 * count >= 2 * len(events))
    return " and ".join(leading) if 0 < len(leading) <= 2 else "Timeline"


def _extent(closed: Sequence[DateRange]) -> str:
    """From when to when, as finely as can be said of all: by months."""
    firsts = [when.start for when in closed if when.start]
    lasts = [when.last for when in closed if when.last]
    if not firsts or not lasts:
        return ""
    first, last = (f"{word_month(day)} {day.year}" for day in (min(firsts), max(lasts)))
    return first if first == last else f"{first} to {last}"


def _years(closed: Sequence[DateRange]) -> tuple[int, ...]:
    """Every year that one of them may lie in."""

    def touched() -> Iterator[int]:
        for when in closed:
            if when.start and when.last:
                yield from range(when.start.year, when.last.year + 1)

    return tuple(sorted(set(touched())))


def _read(source: Source) -> Read:
    dated = f"{word_day(source.published)}, from: {source.published_how}" if source.published else "no date found"
    return Read(
        origin=word_origin(source.kind, source.publisher, source.name, ""),
        headline=source.headline,
        file=source.name,
        url=web_address(source) or "",
        dated=dated,
        events=source.events,
    )
