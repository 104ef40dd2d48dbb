"""Who takes part: the two sides, their people and bodies, third states, and words that stand for both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from ..lexicon import Lexicon
from .words import Hit, Phrases, Word


class Sort(StrEnum):
    """What a name is."""

    COUNTRY = "country"
    PLACE = "place"
    BODY = "body"
    PERSON = "person"
    THIRD = "third"
    ORGANISATION = "organisation"
    MILITANT = "militant"
    BOTH = "both"
    THREAD = "thread"
    DOMESTIC = "domestic"


@dataclass(frozen=True, slots=True)
class Party:
    """A name of the lexicon, or one learnt from the page."""

    shown: str
    sort: Sort
    side: int | None = None
    """0 or 1: which of the two sides; `None` for third parties and for words that mean both."""


@dataclass(frozen=True, slots=True)
class Named:
    """A party named on the page, and the words that name it."""

    first: int
    stop: int
    party: Party


@dataclass(slots=True)
class Cast:
    """Finds the parties in the words of one story; learns the people whom the story introduces itself."""

    lexicon: Lexicon
    names: Phrases[Party]
    phrases: Phrases[Party]
    learnt: dict[str, Party] = field(default_factory=dict)
    """Last name in lower case to the person."""

    home: int | None = None
    """The side whose city the dateline names: an official without a country is one of its own."""

    def find(self, words: list[Word]) -> list[Named]:
        """Parties named in `words`, in their order, not overlapping."""
        found = [
            Named(hit.first, hit.stop, hit.label) for hit in self.names.find(words) if not _names_a_treaty(words, hit)
        ]
        found += (
            [
                Named(at, at + 1, Party(self.lexicon.sides[self.home].name, Sort.COUNTRY, self.home))
                for at in self._here(words)
            ]
            if self.home is not None
            else []
        )
        taken = {at for named in found for at in range(named.first, named.stop)}
        for hit in self.phrases.find(words):
            if not taken.intersection(range(hit.first, hit.stop)):
                found.append(Named(hit.first, hit.stop, hit.label))
        taken = {at for named in found if named.party.sort is not Sort.THREAD for at in range(named.first, named.stop)}
        for at, word in enumerate(words):
            if at not in taken and word.raw[0].isupper() and word.low in self.learnt:
                found.append(Named(at, at + 1, self.learnt[word.low]))
        return sorted(found, key=lambda named: named.first)

    def _here(self, words: list[Word]) -> list[int]:
        """Places of "here" and "the capital": where the dateline stands."""
        return [
            at
            for at, word in enumerate(words)
            if word.low == "here" or (word.low == "capital" and at and words[at - 1].low in ("the", "federal"))
        ]

    def learn(self, words: list[Word], text: str) -> None:
        """Take note of people introduced with office and country: "Mikhail Fradkov, Russia's prime minister"."""
        named = self.find(words)
        for n in named:
            if n.party.sort is Sort.PERSON and n.stop - n.first > 1 and words[n.stop - 1].low not in _TITLES:
                self.learnt.setdefault(words[n.stop - 1].low, n.party)
        known = {at for n in named for at in range(n.first, n.stop) if n.party.sort is not Sort.THREAD}
        roles = {at for at, word in enumerate(words) if word.low in self.lexicon.roles}
        for first, stop in _capitalised_runs(words, text, known, roles):
            side = _side_beside(words, text, named, roles, first, stop)
            foreign = any(n.party.sort in (Sort.THIRD, Sort.ORGANISATION) and 0 <= first - n.stop <= 7 for n in named)
            if side is None and not foreign and any(at in roles for at in range(max(0, first - 3), first)):
                side = self.home
            if side is not None:
                shown = text[words[first].start : words[stop - 1].end]
                self.learnt.setdefault(words[stop - 1].low, Party(shown, Sort.PERSON, side))


def _names_a_treaty(words: list[Word], hit: Hit[Party]) -> bool:
    """ "Lahore Declaration": a place in the name of a paper is no party."""
    following = words[hit.stop] if hit.stop < len(words) else None
    return (
        hit.label.sort is Sort.PLACE
        and following is not None
        and following.low in _TREATY
        and following.raw[0].isupper()
    )


def sides_of(named: Iterable[Named]) -> set[int]:
    """Which of the two sides are named."""
    return {n.party.side for n in named if n.party.side is not None}


_SMALL = frozenset(
    "on in at the a an this that his her its their he she it they last after before when while as but and by from for to with of under according if since monday tuesday wednesday thursday friday saturday sunday".split()
)
_TITLES = frozenset("minister president premier secretary ambassador khan".split())
_TREATY = frozenset(
    "declaration agreement accord accords conference format process treaty communique summit formula spirit".split()
)


def _capitalised_runs(words: Sequence[Word], text: str, known: set[int], roles: set[int]) -> Iterable[tuple[int, int]]:
    """Runs of two to four capitalised words that no table knows: likely a person's name."""
    at = 0
    while at < len(words):
        stop = at
        if words[at].low in _SMALL:
            at += 1
            continue
        while (
            stop < len(words)
            and stop not in known
            and stop not in roles
            and words[stop].raw[0].isupper()
            and (stop == at or re.fullmatch(r"[ .'-]{1,2}", text[words[stop - 1].end : words[stop].start]))
        ):
            stop += 1
        if 2 <= stop - at <= 4:
            yield at, stop
        at = max(stop, at + 1)


def _side_beside(
    words: Sequence[Word], text: str, named: Sequence[Named], roles: set[int], first: int, stop: int
) -> int | None:
    """The side that stands with an office right before or after a name."""
    for n in reversed(named):
        if n.party.side is not None and n.stop <= first and first - n.stop <= 7:
            between = text[words[n.stop - 1].end : words[first].start]
            if any(at in roles for at in range(n.stop, first)) and not re.search(
                r"[.;:]\s|,.*,|\b(?:and|met|with|told|to)\b", between
            ):
                return n.party.side
    for n in named:
        if n.party.side is not None and 0 <= n.first - stop <= 6:
            between = text[words[stop - 1].end : words[n.first].start]
            after = range(n.stop, min(len(words), n.stop + 6))
            if re.match(r",\s", between) and not re.search(r"[.;:]\s|\b(?:and|met|with|told|said|in)\b", between):
                if any(at in roles for at in (*range(stop, n.first), *after)):
                    return n.party.side
            if re.fullmatch(r" of (?:the )?", between):
                return n.party.side
    return None


def build_tables(lexicon: Lexicon) -> tuple[Phrases[Party], Phrases[Party]]:
    names: dict[Party, list[str]] = {}
    phrases: dict[Party, list[str]] = {}
    for number, side in enumerate(lexicon.sides):
        names[Party(side.name, Sort.COUNTRY, number)] = [*side.names]
        phrases[Party(side.name, Sort.COUNTRY, number)] = [*side.described]
        for place in side.places:
            names[Party(place.title(), Sort.PLACE, number)] = [place]
        for body in side.bodies:
            names[Party(body, Sort.BODY, number)] = [body]
        for person, aliases in side.people.items():
            names[Party(person, Sort.PERSON, number)] = [*aliases]
    for state, aliases in lexicon.third.items():
        names[Party(state, Sort.THIRD)] = [*aliases]
    for organisation, aliases in lexicon.organisations.items():
        names[Party(organisation, Sort.ORGANISATION)] = [*aliases]
    phrases[Party("militants", Sort.MILITANT)] = [*lexicon.militants]
    phrases[Party("domestic", Sort.DOMESTIC)] = [*lexicon.domestic]
    phrases[Party("both", Sort.BOTH)] = [*lexicon.both]
    phrases[Party("thread", Sort.THREAD)] = [*lexicon.threads]
    return Phrases(names, names=True), Phrases(phrases)
