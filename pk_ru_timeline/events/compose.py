"""From the tellings of one happening to an `Event` with its citations."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Sequence

from ..model import Citation, DateRange, Event, Granularity, Part, format_edtf
from .across import how_alike
from .disputes import Voices, find_disputes, told_dates
from .merge import Telling

_DAYS = 14
"""A stretch of so many days is told of one happening that lasted so long."""


def make_event(group: Sequence[Telling], voices: Voices, light: Collection[str]) -> Event:
    """One event from the tellings of a happening; the one that has most in common with the others names it."""
    ordered = sorted(group, key=Telling.rank)
    lead = _most_telling(ordered, light)
    ordered = [lead, *(t for t in ordered if t is not lead)]
    cited = [lead.mention, *(t.mention for t in ordered)]
    return Event(
        id=_identity(min(group, key=Telling.order)),
        when=_date(ordered, voices),
        title=lead.mention.title,
        themes=_themes(lead, group),
        status=lead.mention.status,
        actors=tuple(dict.fromkeys(actor for mention in cited for actor in mention.actors)),
        place=next((mention.place for mention in cited if mention.place), None),
        bilateral=any(t.mention.bilateral for t in group),
        citations=tuple(_citation(t, voices[t.place]) for t in ordered),
        disputes=find_disputes(group, voices),
    )


def _most_telling(ordered: Sequence[Telling], light: Collection[str]) -> Telling:
    """Of several reports the telling that shares most with the others, of equal ones the first; of one, the first."""
    best, most = ordered[0], 0.0
    if len({t.place for t in ordered}) == 1:
        return best
    for telling in ordered:
        if telling.mention.when is None or telling.mention.sentence.part is not Part.BODY:
            continue
        with_reports: dict[tuple[str, int], float] = {}
        for other in (t for t in ordered if t.place != telling.place):
            alike, _ = how_alike(telling.mention.traits, other.mention.traits, light)
            with_reports[other.place] = max(alike, with_reports.get(other.place, 0.0))
        shared = sum(with_reports.values())
        if shared > 1.15 * most:
            best, most = telling, shared
    return best


def _themes(lead: Telling, group: Sequence[Telling]) -> tuple[str, ...]:
    """The lead's main theme, then what most tellings say; at most three."""
    main = lead.mention.themes[0]
    counted = Counter(theme for t in group for theme in t.mention.themes)
    further = [theme for theme, _ in counted.most_common() if theme != main]
    return (main, *further[:2])


def _date(tellings: Sequence[Telling], voices: Voices) -> DateRange | None:
    """The best date; where reports differ, of those that agree with most of them."""
    sides = told_dates(tellings, voices)
    if len(sides) > 1:
        return _best_date([t.mention.when for t in sides[0][1] if t.mention.when])
    return _best_date([t.mention.when for t in tellings if t.mention.when])


def _best_date(dates: Sequence[DateRange]) -> DateRange | None:
    """The finest date; but a stretch of days that holds that day is the whole of it (a visit's first day)."""
    if not dates:
        return None
    finest = min(dates, key=lambda when: (when.days_long, when.approximate))
    stretches = (
        when
        for when in dates
        if finest.granularity is Granularity.DAY
        and when.granularity is Granularity.SPAN
        and (when.start == finest.start or (when.days_long <= _DAYS and finest.within(when)))
    )
    return next(stretches, finest)


def _citation(telling: Telling, voice: str) -> Citation:
    """The evidence; publisher and address in the front matter are those of the first story of a page."""
    mention, article = telling.mention, telling.article
    sentence, main_story = mention.sentence, telling.story == 0
    return Citation(
        source=article.source,
        kind=article.kind,
        publisher=article.publisher if main_story else None,
        headline=article.stories[telling.story].headline,
        url=article.url if main_story else None,
        published=telling.published,
        quote=sentence.text,
        start=sentence.start,
        end=sentence.end,
        expression=mention.timex.text if mention.timex else None,
        expression_start=mention.timex.start if mention.timex else None,
        resolved=mention.when,
        status=mention.status,
        rule=mention.rule,
        voice=voice,
    )


def _identity(telling: Telling) -> str:
    """Made from the first telling alone, so that other articles do not change it."""
    mention = telling.mention
    when = format_edtf(mention.when) if mention.when else ""
    words = mention.timex.text if mention.timex else ""
    parts = "\0".join((mention.sentence.text, words, when))
    return hashlib.sha1(parts.encode(), usedforsecurity=False).hexdigest()[:8]
