"""One text saved twice, once with the line that dates it and once without: the date is that of both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from ..model import Article, Published, PublishedHow, Story

_Text = tuple[str, ...]


def date_copies(articles: Sequence[Article]) -> list[Article]:
    """The articles with each undated story dated as one of the very same sentences is; not where those differ."""
    dates: dict[_Text, dict[date, Published]] = {}
    for article in articles:
        for story in article.stories:
            if story.published and story.sentences:
                as_copy = Published(day=story.published.day, how=PublishedHow.TWIN, words=article.source)
                dates.setdefault(_text(story), {}).setdefault(as_copy.day, as_copy)
    return [_dated(article, dates) for article in articles]


def _dated(article: Article, dates: Mapping[_Text, Mapping[date, Published]]) -> Article:
    if all(story.published for story in article.stories):
        return article
    return replace(article, stories=tuple(_story(story, dates) for story in article.stories))


def _story(story: Story, dates: Mapping[_Text, Mapping[date, Published]]) -> Story:
    known = () if story.published else tuple(dates.get(_text(story), {}).values())
    return replace(story, published=known[0], year_hint=None) if len(known) == 1 else story


def _text(story: Story) -> _Text:
    return tuple(sentence.text for sentence in story.sentences)
