"""What the structured formats say of each thing: the plain value, and who is speaking.

A digest's sentences are ours. Its citations are marked as a summary, and every citation is attributed in words, so that
nobody takes them for the publisher's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Literal

from ..model import Event, Examination, TimesRead, format_edtf
from ..model.plain import Plain, event_to_plain, issue_to_plain, source_to_plain
from ..wording import DIGEST, word_citation

if TYPE_CHECKING:
    from ..query import Count, Plan, Silence

SCHEMA = "pk-ru-timeline/1"
"""Name of the shape of our JSON; its number changes where a reader of the old shape would go wrong."""

UNTOLD = "notes on what could not be read"
UNLISTED = ("articles that tell no event", "how the date of an article was found")
HALF_CHARACTERS = "halves of characters (lone surrogates)"
"""Losses of more than one format: of a timeline's issues, of its list of articles, of what `encodable` replaces."""

Kind = Literal["events", "themes", "sources", "articles", "times", "plans", "counts", "gaps"]


def event_record(event: Event) -> Plain:
    """The plain event; each citation with `summary` (its words are ours) and `attribution` (who says so, in words)."""
    plain = event_to_plain(event)
    for citation, record in zip(event.citations, plain["citations"], strict=True):
        record["summary"] = citation.kind == DIGEST
        record["attribution"] = word_citation(citation)
    return plain


def _theme_record(counts: tuple[str, int, int]) -> Plain:
    theme, main, any_ = counts
    return {"theme": theme, "main": main, "any": any_}


def _plan_record(plan: Plan) -> Plain:
    """The plan, what became of it, and the event that shows it (`null` where none does)."""
    return {
        "outcome": plan.kind.value,
        "days_late": plan.outcome.days_late,
        "plan": event_record(plan.event),
        "became": event_record(plan.became) if plan.became else None,
    }


def _count_record(count: Count) -> Plain:
    return {"kind": count.kind, "names": list(count.names), "count": count.number}


def _silence_record(silence: Silence) -> Plain:
    """`earliest` and `latest` are its first and last day; `theme` is `null` for all together."""
    return {
        "theme": silence.theme,
        "earliest": silence.gap.first.isoformat(),
        "latest": silence.gap.last.isoformat(),
        "days": silence.gap.days,
        "before": event_record(silence.before),
        "after": event_record(silence.after),
    }


def _article_record(examination: Examination) -> Plain:
    article = examination.article
    return {
        "source": article.source,
        "kind": article.kind,
        "publisher": article.publisher,
        "url": article.url,
        "stories": [
            {
                "headline": story.headline,
                "published": story.published.day.isoformat() if story.published else None,
                "published_how": story.published.how.value if story.published else None,
                "published_words": story.published.words if story.published else None,
                "year_hint": story.year_hint,
                "sentences": len(story.sentences),
            }
            for story in article.stories
        ],
        "cuts": [{"start": cut.start, "end": cut.end, "text": cut.text, "why": cut.why} for cut in article.cuts],
        "issues": [issue_to_plain(issue) for issue in article.issues],
        "events": [event_record(event) for event in examination.events],
        "skipped": [
            {"start": s.start, "end": s.end, "text": s.text, "expression": s.expression, "why": s.why}
            for s in examination.skipped
        ],
    }


def _times_record(read: TimesRead) -> Plain:
    return {
        "source": read.source,
        "headline": read.headline,
        "anchor": read.anchor.isoformat() if read.anchor else None,
        "anchor_how": read.how,
        "timexes": [
            {
                "start": timex.start,
                "end": timex.end,
                "text": timex.text,
                "type": timex.type.value,
                "value": timex.value,
                "mod": timex.mod,
                "when": format_edtf(timex.when) if timex.when else None,
                "rule": timex.rule,
            }
            for timex in read.timexes
        ],
    }


_RECORDS: dict[Kind, Callable[[Any], Plain]] = {
    "events": event_record,
    "themes": _theme_record,
    "sources": source_to_plain,
    "articles": _article_record,
    "times": _times_record,
    "plans": _plan_record,
    "counts": _count_record,
    "gaps": _silence_record,
}


def encodable(text: str) -> str:
    """The text with U+FFFD for each half of a character, which UTF-8 cannot hold."""
    return text if text.isascii() else re.sub("[\ud800-\udfff]", "\ufffd", text)


def make_records(kind: Kind, values: Iterable[Any]) -> Iterable[Plain]:
    """The values of one kind as records."""
    return map(_RECORDS[kind], values)
