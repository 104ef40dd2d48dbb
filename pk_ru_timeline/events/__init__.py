"""Articles to events: sentences to mentions, mentions to events. Knows nothing of files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..lexicon import Lexicon
from ..model import Article, DateRange, Event, Part, Skipped, Status
from .language import make_language
from .mentions import Mention, find_mentions
from .merge import Telling, make_event, merge_tellings

__all__ = ["find_events"]


def find_events(
    articles: Iterable[Article], lexicon: Lexicon
) -> tuple[tuple[Event, ...], dict[str, tuple[Skipped, ...]]]:
    """Events of all articles in the order of their sort key, and per source the dated sentences that made none."""
    language = make_language(lexicon)
    tellings: list[Telling] = []
    skipped: dict[str, tuple[Skipped, ...]] = {}
    for article in articles:
        for number, story in enumerate(article.stories):
            told = find_mentions(story, article.text, language)
            mentions = told.mentions if story.published else _bounded(told.mentions)
            tellings += [Telling(article=article, story=number, mention=m) for m in mentions]
            skipped[article.source] = (*skipped.get(article.source, ()), *told.skipped)
    groups = merge_tellings(tellings)
    events = [make_event(group) for group in groups if not _only_a_headline(group)]
    return tuple(sorted(events, key=Event.sort_key)), skipped


def _only_a_headline(group: list[Telling]) -> bool:
    """A headline whose happening no sentence of the copy tells is no event of its own."""
    return all(t.mention.sentence.part in (Part.HEADLINE, Part.CAPTION) and t.mention.when is None for t in group)


def _bounded(mentions: tuple[Mention, ...]) -> list[Mention]:
    """On an undated page the news is later than the last year told as past: `2023/..` (READING 3)."""
    years = [
        m.when.start.year
        for m in mentions
        if m.when and m.when.start and not m.when.is_open and m.status is Status.OCCURRED
    ]
    if not years:
        return list(mentions)
    bound = DateRange.year(max(years)).from_here_on()
    return [replace(m, when=bound, rule="after the last year told") if _is_news(m) else m for m in mentions]


def _is_news(mention: Mention) -> bool:
    """Told as still so, or dated from the page's own day ("on Tuesday", "this week")."""
    if mention.when is not None:
        return False
    return mention.status in (Status.ONGOING, Status.PROPOSED) and mention.timex is None
