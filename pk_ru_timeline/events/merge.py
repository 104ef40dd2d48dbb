"""Mentions to events: one happening told in headline, caption, bullets, body and other articles is one event."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ..model import Article, Citation, DateRange, Event, Part, Status, Story, format_edtf
from .mentions import Mention

_DONE = frozenset({Status.OCCURRED, Status.ONGOING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A mention and where it stands: the page, its story, its date."""

    article: Article
    story: int
    mention: Mention

    @property
    def published(self) -> date | None:
        published = self.article.stories[self.story].published
        return published.day if published else None

    def order(self) -> tuple[date, str, int, int]:
        """Earliest report first, then file and place: what decides wherever two tellings are equal."""
        return (
            self.published or date.max,
            self.article.source,
            self.mention.sentence.start,
            self.mention.timex.start if self.mention.timex else -1,
        )


def merge_tellings(tellings: Iterable[Telling]) -> list[list[Telling]]:
    """Groups of tellings of one happening: first within each story, then across pages."""
    stories: dict[tuple[str, int], list[Telling]] = {}
    for telling in sorted(tellings, key=Telling.order):
        stories.setdefault((telling.article.source, telling.story), []).append(telling)
    groups: list[list[Telling]] = []
    for of_story in stories.values():
        mine = _merge_story(of_story)
        for group in mine:
            home = next((g for g in groups if _same_across(g, group)), None)
            if home is None:
                groups.append(group)
            else:
                home.extend(group)
    return groups


def _merge_story(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Groups within one story."""
    index = _Index()
    for telling in sorted(tellings, key=lambda t: (_rank(t.mention), t.order())):
        home = _home_in_story(telling.mention, index.near(telling.mention))
        if home is None:
            index.found(telling)
        else:
            index.join(home, telling)
    return index.groups


class _Index:
    """Groups of a story by the words of their mentions: a mention is only held against groups that share some."""

    def __init__(self) -> None:
        self.groups: list[list[Telling]] = []
        self._by_word: dict[str, list[int]] = {}

    def near(self, mention: Mention) -> list[list[Telling]]:
        """Groups that share a word or the first day, in the order of their finding; all of them while they are few."""
        if len(self.groups) <= _FEW:
            return self.groups
        numbers = {number for word in self._words(mention) for number in self._by_word.get(word, ())[-_FEW:]}
        return [self.groups[number] for number in sorted(numbers)[-_FEW:]]

    def found(self, telling: Telling) -> None:
        self.groups.append([])
        self.join(self.groups[-1], telling, number=len(self.groups) - 1)

    def join(self, group: list[Telling], telling: Telling, number: int | None = None) -> None:
        group.append(telling)
        if number is None:
            number = next(n for n in range(len(self.groups) - 1, -1, -1) if self.groups[n] is group)
        for word in self._words(telling.mention):
            numbers = self._by_word.setdefault(word, [])
            if not numbers or numbers[-1] != number:
                numbers.append(number)

    @staticmethod
    def _words(mention: Mention) -> Iterator[str]:
        yield from mention.keys
        yield from mention.names
        if mention.when and mention.when.start:
            yield mention.when.start.isoformat()


_FEW = 200
"""A story of more happenings than this is held against the last ones only, so that time stays linear."""


def _rank(mention: Mention) -> tuple[bool, int]:
    """Body and dated tellings found the groups; bullets, captions and headlines join them."""
    part = {Part.BODY: 0, Part.BULLET: 1, Part.CAPTION: 2, Part.HEADLINE: 3}[mention.sentence.part]
    return (mention.when is None, part)


def _home_in_story(mention: Mention, groups: Sequence[list[Telling]]) -> list[Telling] | None:
    """The group that tells what a mention of the same story tells, or `None`.

    A headline, caption or bullet of a date that only one happening of the story bears is about that happening.
    """
    fitting = [g for g in groups if all(_dates_agree(mention.when, t.mention.when) for t in g)]
    best = max(fitting, key=lambda g: _likeness_to_group(mention, g), default=None)
    if best is not None and _likeness_to_group(mention, best) > 0:
        return best
    if mention.sentence.part is Part.BODY or mention.when is None:
        return None
    alike = [
        g
        for g in fitting
        if any(t.mention.when and t.mention.when.start == mention.when.start for t in g) and g[0].mention.bilateral
    ]
    shared = [g for g in alike if any((t.mention.keys | t.mention.names) & (mention.keys | mention.names) for t in g)]
    return shared[0] if len(shared) == 1 else alike[0] if len(alike) == 1 else None


def _likeness_to_group(mention: Mention, group: Sequence[Telling]) -> float:
    return max((_likeness(mention, other.mention) for other in group), default=0.0)


def _likeness(one: Mention, other: Mention) -> float:
    if one.bilateral != other.bilateral and Part.HEADLINE not in (one.sentence.part, other.sentence.part):
        return 0.0
    if (one.status in _DONE) != (other.status in _DONE) and one.when != other.when:
        return 0.0
    loose = one.sentence.part is not Part.BODY or other.sentence.part is not Part.BODY
    mine, theirs = (one.keys | one.names, other.keys | other.names) if loose else (one.keys, other.keys)
    shared = _share(mine, theirs)
    if one.sentence == other.sentence:
        return 1.0 if one.when == other.when and one.when is not None else 0.0
    if _remarks_at_meeting(one, other) or _same_visit(one, other):
        return 0.5
    if one.when is None or other.when is None:
        least = 0.4 if loose else 0.6
        if one.timex is not None and other.timex is not None and one.when is None and other.when is None:
            least = 0.5
    elif one.when == other.when or _starts_alike(one.when, other.when):
        least = 0.3 if loose else 0.4
    else:
        least = 0.5 if loose else 0.6
    return shared if shared >= least and len(mine & theirs) >= 2 else 0.0


def _remarks_at_meeting(one: Mention, other: Mention) -> bool:
    """On one day and page, what somebody says and his meeting somebody are one happening."""
    return (
        one.when is not None
        and one.when == other.when
        and one.when.days_long == 1
        and ((one.saying and other.contact) or (other.saying and one.contact))
        and bool(one.names & other.names)
    )


def _same_visit(one: Mention, other: Mention) -> bool:
    """A visit told by its first day and as a stretch that begins on it."""
    return (
        one.when is not None
        and other.when is not None
        and one.when != other.when
        and _starts_alike(one.when, other.when)
        and one.status is other.status
        and "visit" in one.keys & other.keys
        and bool(one.names & other.names)
    )


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    small = min(len(one), len(other))
    return len(one & other) / small if small else 0.0


def _starts_alike(one: DateRange, other: DateRange) -> bool:
    return one.start == other.start and one.within(other) | other.within(one)


def _dates_agree(one: DateRange | None, other: DateRange | None) -> bool:
    return one is None or other is None or one.within(other) or other.within(one)


def _same_across(home: Sequence[Telling], group: Sequence[Telling]) -> bool:
    """Tellings of different pages: dated alike, of one status, and alike in most of their words."""
    if home[0].article.source == group[0].article.source:
        return False
    for a in home:
        for b in group:
            one, other = a.mention, b.mention
            if one.when is None or other.when is None or not _dates_agree(one.when, other.when):
                continue
            if one.bilateral != other.bilateral or (one.status in _DONE) != (other.status in _DONE):
                continue
            least = 0.5 if one.when == other.when else 0.6
            if _share(one.keys, other.keys) >= least and len(one.keys & other.keys) >= 3:
                return all(_dates_agree(x.mention.when, y.mention.when) for x in home for y in group)
    return False


def make_event(group: Sequence[Telling]) -> Event:
    """One event from the tellings of a happening; the best dated one of the earliest report names it."""
    ordered = sorted(group, key=lambda t: (_rank(t.mention), t.order()))
    dated = [t for t in ordered if t.mention.when is not None]
    lead = dated[0] if dated else ordered[0]
    founding = min(group, key=Telling.order)
    themes = Counter(theme for t in group for theme in t.mention.themes)
    main = lead.mention.themes[0]
    further = [theme for theme, _ in themes.most_common() if theme != main]
    actors = dict.fromkeys(actor for t in [lead, *ordered] for actor in t.mention.actors)
    return Event(
        id=_identity(founding),
        when=_best_date([t.mention.when for t in dated if t.mention.when]),
        title=lead.mention.title,
        themes=(main, *further[:2]),
        status=lead.mention.status,
        actors=tuple(actors),
        place=lead.mention.place or next((t.mention.place for t in ordered if t.mention.place), None),
        bilateral=any(t.mention.bilateral for t in group),
        citations=tuple(_citation(t) for t in [lead, *(t for t in ordered if t is not lead)]),
    )


def _best_date(dates: Sequence[DateRange]) -> DateRange | None:
    """The finest date; but a stretch that begins on that day is the whole of it (a visit's first day)."""
    if not dates:
        return None
    finest = min(dates, key=lambda when: (when.days_long, when.approximate))
    longer = [
        when
        for when in dates
        if when.start == finest.start and when.granularity == "span" and finest.granularity == "day"
    ]
    return longer[0] if longer else finest


def _citation(telling: Telling) -> Citation:
    mention, article = telling.mention, telling.article
    story: Story = article.stories[telling.story]
    sentence = mention.sentence
    return Citation(
        source=article.source,
        kind=article.kind,
        publisher=article.publisher if telling.story == 0 else None,
        headline=story.headline,
        url=article.url if telling.story == 0 else None,
        published=telling.published,
        quote=sentence.text,
        start=sentence.start,
        end=sentence.end,
        expression=mention.timex.text if mention.timex else None,
        expression_start=mention.timex.start if mention.timex else None,
        resolved=mention.when,
        status=mention.status,
        rule=mention.rule,
    )


def _identity(telling: Telling) -> str:
    mention = telling.mention
    when = format_edtf(mention.when) if mention.when else ""
    words = mention.timex.text if mention.timex else ""
    return hashlib.sha1("\0".join((mention.sentence.text, words, when)).encode(), usedforsecurity=False).hexdigest()[:8]
