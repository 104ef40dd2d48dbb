"""Articles to events: sentences to mentions, mentions to events. Knows nothing of files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..lexicon import Lexicon
from ..model import Article, Dispute, Event, OutcomeKind, Part, Skipped
from .compose import make_event
from .disputes import find_missed_figures
from .language import Language, make_language
from .merge import Telling, merge_tellings
from .outcomes import find_outcomes
from .stories import read_story
from .voices import find_voices

__all__ = ["Drawn", "find_events", "find_events_and_each"]

Drawn = tuple[tuple[Event, ...], dict[str, tuple[Skipped, ...]]]
"""Events in the order of their sort key, and per source the dated sentences that made none."""


def find_events(articles: Iterable[Article], lexicon: Lexicon) -> Drawn:
    """What all articles tell together."""
    language = make_language(lexicon)
    return _draw(_read_each(articles, language), language)


def find_events_and_each(articles: Iterable[Article], lexicon: Lexicon) -> tuple[Drawn, list[Drawn]]:
    """What all articles tell together, and what each of them tells alone, in their order."""
    language = make_language(lexicon)
    read = _read_each(articles, language)
    return _draw(read, language), [_draw([one], language) for one in read]


class _Read(NamedTuple):
    """An article, and what its sentences claim."""

    article: Article
    tellings: list[Telling]
    skipped: tuple[Skipped, ...]


def _read_each(articles: Iterable[Article], language: Language) -> list[_Read]:
    return [_read(article, language) for article in articles]


def _read(article: Article, language: Language) -> _Read:
    stories = [read_story(article, story, language) for story in article.stories]
    tellings = [
        Telling(article=article, story=number, mention=mention)
        for number, told in enumerate(stories)
        for mention in told.mentions
    ]
    return _Read(article, tellings, tuple(skip for told in stories for skip in told.skipped))


def _draw(read: Sequence[_Read], language: Language) -> Drawn:
    voices = find_voices([one.article for one in read])
    tellings = [telling for one in read for telling in one.tellings]
    skipped: dict[str, tuple[Skipped, ...]] = {}
    for one in read:
        skipped[one.article.source] = (*skipped.get(one.article.source, ()), *one.skipped)
    groups = [group for group in merge_tellings(tellings, language.light) if not _only_a_headline(group)]
    events = _with_outcomes([(make_event(group, voices, language.light), group) for group in groups], language)
    return tuple(sorted(events, key=Event.sort_key)), skipped


def _with_outcomes(drawn: Sequence[tuple[Event, Sequence[Telling]]], language: Language) -> list[Event]:
    """The events with what became of plans; an outcome that misses a figure of its plan is contested by it."""
    outcomes = find_outcomes(drawn, language.light)
    groups = {event.id: group for event, group in drawn}
    missed: dict[str, tuple[Dispute, ...]] = {}
    for id_, outcome in sorted(outcomes.items()):
        if outcome.event and outcome.kind in (OutcomeKind.KEPT, OutcomeKind.LATE):
            figures = find_missed_figures(groups[id_], groups[outcome.event])
            missed[outcome.event] = (*missed.get(outcome.event, ()), *figures)
    return [
        replace(event, outcome=outcomes.get(event.id), disputes=(*event.disputes, *missed.get(event.id, ())))
        for event, _ in drawn
    ]


def _only_a_headline(group: Sequence[Telling]) -> bool:
    """A headline whose happening no sentence of the copy tells is no event of its own."""
    return all(t.mention.sentence.part in (Part.HEADLINE, Part.CAPTION) and t.mention.when is None for t in group)
