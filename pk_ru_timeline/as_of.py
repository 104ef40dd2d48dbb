"""What a reader of a certain day could have known: only what was published by then.

Stories are left out before anything is drawn from them, so that nothing that a later report tells can show through:
no date, no title, no outcome of a plan. A story without a date may be of any day, so it is left out too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from .model import Article, Event, Issue, Outcome, OutcomeKind, Severity, Story
from .wording import word_day

OPTION = "--as-of"


def keep_known(articles: Sequence[Article], day: date) -> tuple[list[Article], tuple[Issue, ...]]:
    """The articles with the stories published on `day` or before, and how many others there are.

    An article of which no story is left is left out. Where the main story is, publisher and address go with it: they
    are not those of a story pasted below.
    """
    known = [_known(article, day) for article in articles if any(_is_known(story, day) for story in article.stories)]
    dated = [story.published.day for article in articles for story in article.stories if story.published]
    later = sum(published > day for published in dated)
    undated = sum(len(article.stories) for article in articles) - len(dated)
    return known, tuple(_told(later, undated, day))


def not_yet_due(events: Sequence[Event], day: date) -> tuple[Event, ...]:
    """The events, each plan whose time is not over on `day`, and of which nothing is known yet, as pending."""
    return tuple(replace(e, outcome=Outcome(kind=OutcomeKind.PENDING)) if _is_ahead(e, day) else e for e in events)


def _is_ahead(event: Event, day: date) -> bool:
    last = event.when.last if event.when else None
    open_yet = event.outcome is not None and event.outcome.kind is OutcomeKind.UNKNOWN
    return open_yet and last is not None and last >= day


def _known(article: Article, day: date) -> Article:
    stories = tuple(story for story in article.stories if _is_known(story, day))
    if stories[0] is article.stories[0]:
        return replace(article, stories=stories)
    return replace(article, stories=stories, publisher=None, url=None)


def _is_known(story: Story, day: date) -> bool:
    return story.published is not None and story.published.day <= day


def _told(later: int, undated: int, day: date) -> Iterator[Issue]:
    parts = []
    if later:
        parts.append(f"{later} {'report' if later == 1 else 'reports'} published later")
    if undated:
        noun = "one" if later else "report"
        parts.append(f"{undated} undated {noun if undated == 1 else noun + 's'}")
    if parts:
        message = f"as of {word_day(day)}: {' and '.join(parts)} left out"
        yield Issue(source=OPTION, message=message, severity=Severity.CHOICE)
