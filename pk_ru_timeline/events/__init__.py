"""Articles to events: sentences to mentions, mentions to events. Knows nothing of files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..lexicon import Lexicon
from ..model import Article, Dispute, Event, OutcomeKind, Part, Skipped
from .compose import make_event
from .disputes import find_missed_figures
from .language import Language, make_language
from .merge import Telling, merge_tellings
from .outcomes import find_outcomes
from .stories import read_story
from .voices import find_voices

__all__ = ["Drawn", "find_events", "find_events_of_each"]

Drawn = tuple[tuple[Event, ...], dict[str, tuple[Skipped, ...]]]
"""Events in the order of their sort key, and per source the dated sentences that made none."""


def find_events(articles: Iterable[Article], lexicon: Lexicon) -> Drawn:
    """What all articles tell together."""
    return _draw(articles, make_language(lexicon))


def find_events_of_each(articles: Iterable[Article], lexicon: Lexicon) -> list[Drawn]:
    """What each article tells alone, in their order."""
    language = make_language(lexicon)
    return [_draw([article], language) for article in articles]


def _draw(articles: Iterable[Article], language: Language) -> Drawn:
    articles = list(articles)
    voices = find_voices(articles)
    tellings: list[Telling] = []
    skipped: dict[str, tuple[Skipped, ...]] = {}
    for article in articles:
        for number, story in enumerate(article.stories):
            told = read_story(article, story, language)
            tellings += [Telling(article=article, story=number, mention=mention) for mention in told.mentions]
            skipped[article.source] = (*skipped.get(article.source, ()), *told.skipped)
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
