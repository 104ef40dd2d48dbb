"""`timeline check`: what was read in one article, what was not, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..corrections.settings import DATE_SET
from ..model import Article, Event, Examination, Severity, Story
from ..wording import DIGEST, word_count, word_date, word_day, word_origin, word_status
from .grid import themed, titled
from .look import Look
from .page import Page, Piece, cut, wrap

_READABLE = 100
_LONGEST_CUT = 150


def render_check(examination: Examination, look: Look) -> Page:
    """The article's stories, cut furniture, events, passed-over sentences and issues, each under its heading."""
    page = Page(look)
    article = examination.article
    edge = [("" if look.plain else " ", "")]
    page.add_wrapped([(article.source, "bold")], indent=edge)
    if article.publisher:
        origin = word_origin(article.kind, article.publisher, article.source, "")
        page.add_wrapped([(origin, "dim")], indent=edge)
    _add_section(page, word_count(len(article.stories), "story", "stories"), _stories(article))
    furniture = f"{word_count(len(article.cuts), 'line')} of furniture cut"
    _add_section(page, furniture, _cuts(article, look.glyphs.ellipsis))
    _add_section(page, f"{word_count(len(examination.events), 'event')} drawn", _events(examination, look))
    passed = f"{word_count(len(examination.skipped), 'dated sentence')} that made no event"
    _add_section(page, passed, _skipped(examination))
    if article.issues:
        _add_section(page, word_count(len(article.issues), "issue"), _issues(article))
    return page


Entry = tuple[Sequence[Piece], Sequence[Piece]]
"""What it is, and what is to be said about it."""


def _add_section(page: Page, heading: str, entries: Iterable[Entry]) -> None:
    width = min(page.look.width, _READABLE)
    page.gap()
    if page.look.plain:
        _speak_section(page, heading, entries)
        return
    page.add((f" {heading}", "head"))
    for main, aside in entries:
        for indent, pieces in (("   ", main), ("     ", aside)):
            for number, line in enumerate(wrap(pieces, page.look, width - len(indent) - 2) if pieces else []):
                page.add((indent + ("  " if number and pieces is main else ""), ""), *line)


def _speak_section(page: Page, heading: str, entries: Iterable[Entry]) -> None:
    """Each entry in a line of its own, without any indent."""
    page.add((f"{heading}:", ""))
    for main, aside in entries:
        ended = "".join(words for words, _ in main).endswith((".", "!", "?", "”"))
        page.add_wrapped([*main, (" " if ended else ": ", ""), *aside] if aside else main)


def _stories(article: Article) -> Iterable[Entry]:
    for number, story in enumerate(article.stories):
        note = "" if number == 0 else ", pasted below and kept apart"
        facts = f"{word_count(len(story.sentences), 'sentence')}{note}"
        yield [(story.headline or "(no headline)", "")], [*_dated(story), (f"; {facts}", "dim")]


def _dated(story: Story) -> list[Piece]:
    if story.published is None:
        bound = "" if story.year_hint is None else f", only the year {story.year_hint} of its copyright line"
        return [(f"no date found{bound}", "note")]
    words = f" (“{story.published.words}”)" if story.published.words.strip() else ""
    return [(word_day(story.published.day), ""), (f", from: {story.published.how.value}{words}", "dim")]


def _cuts(article: Article, ellipsis: str) -> Iterable[Entry]:
    for furniture in article.cuts:
        line = article.text.count("\n", 0, furniture.start) + 1
        words = cut(furniture.text.strip(), _LONGEST_CUT, ellipsis)
        yield [(f"line {line:,}, {furniture.why}: ", "dim"), (words, "")], []


def _events(examination: Examination, look: Look) -> Iterable[Entry]:
    for event in examination.events:
        mark = ("" if look.plain else f"{look.glyphs.marks[event.status]} ", f"theme:{event.theme}")
        bilateral = "" if event.bilateral else ", not between the two countries"
        aside: list[Piece] = [
            (f"{word_date(event.when, reported=event.reported)}, ", ""),
            themed(event.theme),
            (f", {word_status(event.status)}{bilateral}", "dim"),
        ]
        if event.id in examination.entered:
            aside += _entered(examination.entered[event.id])
        yield [mark, titled(event)], aside


def _entered(events: Sequence[Event]) -> Iterable[Piece]:
    """What a user corrected of it, and the id by which other commands know it."""
    if not events:
        yield ", hidden by your corrections", "note"
        return
    for event in events:
        if event.corrections:
            dated = any(correction.what.startswith(DATE_SET) for correction in event.corrections)
            yield (f" (corrected to {word_date(event.when)})" if dated else " (corrected)"), "note"
        yield f", id {event.id}", "dim"


def _skipped(examination: Examination) -> Iterable[Entry]:
    for skipped in examination.skipped:
        at = skipped.text.find(skipped.expression) if skipped.expression else -1
        end = at + len(skipped.expression)
        words: list[Piece] = [(skipped.text, "")]
        if at >= 0:
            words = [(skipped.text[:at], ""), (skipped.text[at:end], "found"), (skipped.text[end:], "")]
        named = skipped.expression if examination.article.kind == DIGEST else f"“{skipped.expression}”"
        yield words, [(f"{named}: {skipped.why}", "dim")]


def _issues(article: Article) -> Iterable[Entry]:
    for issue in article.issues:
        yield [("error: " if issue.severity is Severity.ERROR else "note: ", "note"), (issue.message, "")], []
