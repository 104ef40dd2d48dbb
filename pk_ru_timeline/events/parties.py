"""Who can take part: the two sides, their people and bodies, third states, and words that stand for both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ..lexicon import Lexicon
from .phrases import Phrases


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
    """A noun that stands for something between the two, once the story has told of it: "the deal"."""

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

    @property
    def sort(self) -> Sort:
        """What the party is."""
        return self.party.sort


def sides_of(named: Iterable[Named]) -> set[int]:
    """Which of the two sides are named."""
    return {n.party.side for n in named if n.party.side is not None}


def sorts_of(named: Iterable[Named]) -> set[Sort]:
    """Which sorts of party are named."""
    return {n.sort for n in named}


def name_table(lexicon: Lexicon) -> Phrases[Party]:
    """Names, which bear a capital on the page; of two parties with one name the earlier wins."""
    names: dict[Party, list[str]] = {}
    for number, side in enumerate(lexicon.sides):
        names[Party(side.name, Sort.COUNTRY, number)] = [*side.names]
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
    return Phrases(names, names=True)


def phrase_table(lexicon: Lexicon) -> Phrases[Party]:
    """Words in small letters that stand for somebody or something."""
    phrases: dict[Party, Iterable[str]] = {
        Party(side.name, Sort.COUNTRY, number): side.described for number, side in enumerate(lexicon.sides)
    }
    phrases[Party("militants", Sort.MILITANT)] = lexicon.militants
    phrases[Party("domestic", Sort.DOMESTIC)] = lexicon.domestic
    phrases[Party("both", Sort.BOTH)] = lexicon.both
    phrases[Party("thread", Sort.THREAD)] = lexicon.threads
    return Phrases(phrases)
