"""A story to mentions: its sentences made ready, then told one after the other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ..model import Article, DateRange, Part, Sentence, Skipped, Status, Story, Timex
from ..temporal import read_dates
from .bilateral import Bond, story_is_bilateral
from .cast import Cast
from .contexts import telling_headline
from .language import Language
from .mentions import Mention, Setting
from .parties import Sort
from .pronouns import Antecedents
from .referents import Referents
from .sentences import Reading, read_sentence
from .telling import Told, tell
from .themes import Topic, share_themes
from .words import find_words

_LEADING = 4
_EDGE = 400

_DATELINE_ALONE = re.compile(r"^[A-Z][A-Z .'’/-]{2,40}\s?[:—–-]{1,2}\s*\Z", re.MULTILINE)
"""`ISLAMABAD:` on a line of its own above the copy."""

_CITY = re.compile(r"[A-Z][A-Z .'’-]{2,24}[A-Z](?=[,:/(—–-]|\s[(—–-])")


def read_story(article: Article, story: Story, language: Language) -> Told:
    """All mentions of a story in the order of the page, and the dated sentences that make none."""
    anchor = story.published.day if story.published else None
    dateline = _dateline(story, article.text)
    cast = _cast(story, article.text, dateline, language)
    readings = _readings(article, story, anchor, cast)
    leading = [r.words for r in readings if r.sentence.part is not Part.CAPTION][:_LEADING]
    setting = Setting(
        anchor=anchor,
        language=language,
        topic=Topic(share_themes([find_words(story.headline), *leading], language)),
        bond=Bond(story_is_bilateral(readings), language.nouns.towns, home=cast.home),
        antecedents=Antecedents(
            us=language.lexicon.sides[cast.home].name if cast.home is not None and dateline else None,
            referents=Referents(language=language, city=_city(dateline)),
            headline=telling_headline(story.headline, _beginning(readings), language),
        ),
        company=frozenset(n.party.shown for r in readings for n in r.named if n.sort is Sort.PERSON),
    )
    mentions: list[Mention] = []
    skipped: list[Skipped] = []
    for reading in readings:
        told = tell(reading, setting)
        mentions += told.mentions
        skipped += told.skipped
        setting.bond.after(reading)
        setting.antecedents.note(reading)
        setting.topic.note(reading.words, language)
    return Told(mentions=tuple(mentions if story.published else _bounded(mentions)), skipped=tuple(skipped))


def _cast(story: Story, text: str, dateline: str, language: Language) -> Cast:
    """Everybody in the story, with the people whom any of its sentences introduces."""
    cast = Cast(language)
    cast.home = _home(dateline, text, cast)
    for sentence in story.sentences:
        cast.learn(find_words(text, sentence.copy_start, sentence.end), text)
    return cast


def _home(dateline: str, text: str, cast: Cast) -> int | None:
    """The side whose city the first dateline names, else whose press it is; `None` for another's city or press."""
    named = cast.find(find_words(dateline.title()))
    side = next((n.party.side for n in named if n.party.side is not None), None)
    return _home_of_press(text, cast.language) if side is None and not dateline else side


def _home_of_press(text: str, language: Language) -> int | None:
    """The side whose papers and agencies a page names at its top or its foot, if only one's are."""
    edges = f"{text[:_EDGE]}\n{text[-_EDGE:]}"
    found = {
        number
        for number, side in enumerate(language.lexicon.sides)
        if any(re.search(rf"\b{re.escape(name)}\b", edges) for name in side.press)
    }
    return found.pop() if len(found) == 1 else None


def _city(dateline: str) -> str | None:
    """The city of the first dateline, as it is written in a sentence."""
    city = _CITY.match(dateline)
    return city[0].strip().title() if city else None


def _beginning(readings: Iterable[Reading]) -> str:
    """The first sentences of the copy."""
    body = [reading.sentence.text for reading in readings if reading.sentence.part is Part.BODY]
    return " ".join(body[:_LEADING])


def _dateline(story: Story, text: str) -> str:
    """The first dateline; empty where there is none."""
    for sentence in story.sentences:
        place = text[sentence.start : sentence.copy_start]
        if not place and sentence.part is Part.BODY and (alone := _DATELINE_ALONE.search(text, 0, sentence.start)):
            place = alone[0]
        if place:
            return place
    return ""


def _readings(article: Article, story: Story, anchor: date | None, cast: Cast) -> list[Reading]:
    """The sentences of a story, each once: a page repeats its captions."""
    timexes = _timexes(article, story, anchor)
    starts = [t.start for t in timexes]
    once: dict[str, Sentence] = {}
    for sentence in story.sentences:
        once.setdefault(sentence.text, sentence)
    readings = []
    for sentence in once.values():
        inside = timexes[bisect_left(starts, sentence.copy_start) : bisect_left(starts, sentence.end)]
        readings.append(read_sentence(sentence, article.text, inside, cast))
    return [reading for reading in readings if reading]


def _timexes(article: Article, story: Story, anchor: date | None) -> list[Timex]:
    """Time expressions of the story's sentences, with places in the page; a caption's year is not that of the copy."""
    first, copy = article.copy_of(story)
    found = []
    for sentence in story.sentences:
        if sentence.part is Part.CAPTION:
            start, end = sentence.start - first, sentence.end - first
            found += [replace(t, start=t.start + start, end=t.end + start) for t in read_dates(copy[start:end], anchor)]
            copy = f"{copy[:start]}{' ' * (end - start)}{copy[end:]}"
    found += read_dates(copy, anchor)
    places = [replace(t, start=t.start + first, end=t.end + first) for t in found]
    return sorted(places, key=lambda t: t.start)


def _bounded(mentions: Iterable[Mention]) -> list[Mention]:
    """On a page without a date, what is still so is later than the last year told as past: `2023/..`."""
    years = [m.when.start.year for m in mentions if m.when and m.when.start and _is_past(m, m.when)]
    if not years:
        return list(mentions)
    bound = DateRange.year(max(years)).from_here_on()
    return [replace(m, when=bound, rule="after the last year told") if _is_news(m) else m for m in mentions]


def _is_past(mention: Mention, when: DateRange) -> bool:
    return not when.is_open and mention.status is Status.OCCURRED


def _is_news(mention: Mention) -> bool:
    """Told as still so, and without any date."""
    return mention.timex is None and mention.when is None and mention.status in (Status.ONGOING, Status.PROPOSED)
