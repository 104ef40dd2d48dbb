"""Mentions to groups: one happening told in headline, caption, bullets, body and other articles is one event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ..model import Article, Part
from .across import Nearness, contradict, likeness_across, nearness
from .likeness import dates_agree, likeness, starts_alike, tells_again
from .mentions import Mention

_RANK = {Part.BODY: 0, Part.BULLET: 1, Part.CAPTION: 2, Part.HEADLINE: 3}
_FEW = 200
"""A story (or a trait) of more happenings than this is held against the last ones only, so that time stays linear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A mention and where it stands: the page, its story, its date."""

    article: Article
    story: int
    mention: Mention

    @property
    def published(self) -> date | None:
        """Day of the story."""
        published = self.article.stories[self.story].published
        return published.day if published else None

    @property
    def place(self) -> tuple[str, int]:
        """The page and the number of its story."""
        return self.article.source, self.story

    def order(self) -> tuple[date, str, int, int]:
        """Earliest report first, then file and place: what decides wherever two tellings are equal."""
        return (
            self.published or date.max,
            self.article.source,
            self.mention.sentence.start,
            self.mention.timex.start if self.mention.timex else -1,
        )

    def rank(self) -> tuple[bool, int, tuple[date, str, int, int]]:
        """Dated tellings and those of the body first: they found the groups; bullets, captions and headlines join."""
        return (self.mention.when is None, _RANK[self.mention.sentence.part], self.order())


def merge_tellings(tellings: Iterable[Telling], light: frozenset[str]) -> list[list[Telling]]:
    """Groups of tellings of one happening: first within each story, then across pages; the order does not matter.

    `light` are words that count little when tellings of different pages are compared.
    """
    stories: dict[tuple[str, int], list[Telling]] = {}
    for telling in sorted(tellings, key=Telling.order):
        stories.setdefault(telling.place, []).append(telling)
    groups = [group for of_story in stories.values() for group in _merge_story(of_story)]
    return _merge_pages(groups, light)


def _merge_pages(groups: list[list[Telling]], light: frozenset[str]) -> list[list[Telling]]:
    """Join groups of different pages, the surest pair first, as long as nothing in them contradicts."""
    pairs = sorted(_likely(groups, light), key=lambda pair: (-pair[0], pair[1], pair[2]))
    home = list(range(len(groups)))
    joined = {number: list(group) for number, group in enumerate(groups)}
    for _, one, other in pairs:
        first, second = sorted((home[one], home[other]))
        if first == second or not _may_join(joined[first], joined[second]):
            continue
        joined[first] += joined.pop(second)
        home = [first if at == second else at for at in home]
    return [joined[number] for number in sorted(joined)]


def _likely(groups: Sequence[list[Telling]], light: frozenset[str]) -> Iterator[tuple[float, int, int]]:
    """Pairs of groups of different pages that tell one happening, and how surely; only such as share a trait."""
    by_trait: dict[object, list[int]] = {}
    for number, group in enumerate(groups):
        near: set[int] = set()
        for trait in _traits_of(group, light):
            known = by_trait.setdefault(trait, [])
            near.update(known[-_FEW:])
            known.append(number)
        for other in sorted(near):
            if groups[other][0].place == group[0].place:
                continue
            best = max(_surely(a, b, light) for a in groups[other] for b in group)
            if best > 0:
                yield best, other, number


def _traits_of(group: Iterable[Telling], light: frozenset[str]) -> set[object]:
    found: set[object] = set()
    for telling in group:
        traits = telling.mention.traits
        found |= (
            (traits.words - light) | traits.people | traits.places | traits.proper | {telling.mention.sentence.text}
        )
    return found


def _surely(one: Telling, other: Telling, light: frozenset[str]) -> float:
    return likeness_across(one.mention, one.published, other.mention, other.published, light)


def _may_join(one: Sequence[Telling], other: Sequence[Telling]) -> bool:
    """No page in both, and no two tellings that contradict each other or lie too far apart."""
    if {t.place for t in one} & {t.place for t in other}:
        return False
    return not any(contradict(a.mention, b.mention) or _far(a.mention, b.mention) for a in one for b in other)


def _far(one: Mention, other: Mention) -> bool:
    if one.when is None or other.when is None:
        return False
    return nearness(one.when, None, other.when, None) is Nearness.APART


def _merge_story(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Groups within one story."""
    index = _Index()
    for telling in sorted(tellings, key=Telling.rank):
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
        """Begin a group with a telling."""
        self.groups.append([])
        self.join(self.groups[-1], telling)

    def join(self, group: list[Telling], telling: Telling) -> None:
        """Add a telling to a group."""
        group.append(telling)
        number = next(n for n in range(len(self.groups) - 1, -1, -1) if self.groups[n] is group)
        for word in self._words(telling.mention):
            numbers = self._by_word.setdefault(word, [])
            if not numbers or numbers[-1] != number:
                numbers.append(number)

    @staticmethod
    def _words(mention: Mention) -> Iterator[str]:
        """What a mention is found by."""
        yield from mention.keys
        yield from mention.names
        if mention.when and mention.when.start:
            yield mention.when.start.isoformat()


def _home_in_story(mention: Mention, groups: Sequence[list[Telling]]) -> list[Telling] | None:
    """The group that tells what a mention of the same story tells, or `None`."""
    fitting = [g for g in groups if all(dates_agree(mention.when, t.mention.when) for t in g)]
    best = max(fitting, key=lambda group: _likeness_to_group(mention, group), default=None)
    if best is not None and _likeness_to_group(mention, best) > 0:
        return best
    return (
        _told_before(mention, fitting) if mention.sentence.part is Part.BODY else _only_one_of_its_day(mention, fitting)
    )


def _told_before(mention: Mention, groups: Sequence[list[Telling]]) -> list[Telling] | None:
    """The group that was told last before a clause that takes its happening as known, or `None`."""
    told = [
        (t.mention.sentence.start, number)
        for number, group in enumerate(groups)
        for t in group
        if t.mention.sentence.start < mention.sentence.start and tells_again(mention, t.mention)
    ]
    return groups[max(told)[1]] if told else None


def _likeness_to_group(mention: Mention, group: Sequence[Telling]) -> float:
    return max((likeness(mention, other.mention) for other in group), default=0.0)


def _only_one_of_its_day(mention: Mention, groups: Sequence[list[Telling]]) -> list[Telling] | None:
    """A headline, caption or bullet of a day that only one happening of the story bears is about that happening."""
    if mention.when is None:
        return None
    when, words = mention.when, mention.keys | mention.names
    alike = [
        g
        for g in groups
        if g[0].mention.bilateral and any(t.mention.when and starts_alike(t.mention.when, when) for t in g)
    ]
    shared = [g for g in alike if any((t.mention.keys | t.mention.names) & words for t in g)]
    return shared[0] if len(shared) == 1 else alike[0] if len(alike) == 1 else None
