"""Who "he", "it" and "we" stand for: what the sentences of a story were about so far."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .grammar import ADVERBS, LEADING, PERSONS, PREPOSITIONS
from .parties import Sort
from .referents import Referents
from .sentences import Reading

_LONGEST = 10
_POINTING = frozenset("this that there these".split())
_NO_BEGINNING = (
    frozenset("i we you he she it they this that these there who which last but and according".split())
    | LEADING
    | PREPOSITIONS
)
_HONORIFICS = frozenset("mr mrs ms dr sheikh general president minister".split())
"""Whoever is called so is no "it", though no list knows him."""

_NEARLY = frozenset("almost nearly hardly finally".split())
_NO_END = frozenset("who which that whose".split())


@dataclass(slots=True, kw_only=True)
class Antecedents:
    """What a pronoun at the beginning of a title stands for; `None` where that is not known."""

    us: str | None
    """Who "we" is: the side that the dateline names."""

    referents: Referents
    """What a few words refer to: a bare noun, an office, "here"."""

    headline: str = ""
    """Of the story; empty where it tells nothing."""

    person: str | None = None
    """Who the last sentence with a person as its subject was about."""

    side: int | None = None
    """The side that this person is of; `None` for nobody's, or where it is not known."""

    thing: str | None = None
    """What the last sentence was about otherwise."""

    matter: str | None = None
    """What the last sentence named that goes on between the two: stands in for "it" at the end of a title."""

    one: str | None = None
    """The first noun of that kind in the singular: stands in for "one" in "a second one"."""

    def of(self, pronoun: str) -> str | None:
        """What a pronoun stands for; `None` also for any other word."""
        return {"he": self.person, "she": self.person, "it": self.thing, "they": self.thing, "we": self.us}.get(pronoun)

    def note(self, reading: Reading) -> None:
        """Take note of what a sentence was about; one that points elsewhere ("This came") leaves "it" open."""
        self.referents.note(reading)
        if reading.saying and reading.saying.tail:
            sayers = [n.party.shown for n in reading.named_in(reading.saying.sayer) if n.sort is Sort.PERSON]
            if len(sayers) == 1:
                self._is_about(sayers[0], reading)
        threads = [n for n in reading.named if n.sort is Sort.THREAD]
        nouns = [reading.words[n.stop - 1].raw for n in threads]
        self.matter = f"the {nouns[-1]}" if nouns else None
        self.one = next((noun for noun in nouns if noun.islower() and not noun.endswith("s")), None)
        verb = reading.first_finite()
        people = {n.party.shown for n in reading.named if n.sort is Sort.PERSON and verb and n.first < verb.first}
        if not people and self._is_left(reading):
            self._is_about(None, reading)
        if people:
            self._is_about(next(iter(people)) if len(people) == 1 else None, reading)
        subject = _subject(reading)
        if subject is None:
            if reading.words[0].low in _POINTING:
                self.thing = None
        elif len(people) != 1 or not any(name in subject for name in people):
            says = verb is not None and verb.says and not people
            self.thing = None if says else subject

    def _is_left(self, reading: Reading) -> bool:
        """True where a sentence tells of somebody else, though not as its subject: "he" may be either from then on."""
        goes_on = any(word.low in PERSONS for word in reading.words)
        others = {n.party.shown for n in reading.named if n.sort is Sort.PERSON} - {self.person}
        return bool(others) and not goes_on

    def _is_about(self, person: str | None, reading: Reading) -> None:
        self.person = person
        self.side = next((n.party.side for n in reading.named if n.party.shown == person), None)


def person_before(reading: Reading, pronoun: int, known: str | None) -> str | None:
    """Who "he" is: whom the sentence is about so far, else names last, else `known` where it names no stranger."""
    people = [n for n in reading.named if n.sort is Sort.PERSON and n.stop <= pronoun]
    people = [n for n in people if not any(n.first in aside for aside in reading.embedded)] or people
    verb = reading.first_finite()
    if people:
        about = people[:1] if verb and people[0].first < verb.first else people[-1:]
        return about[0].party.shown
    named = {at for n in reading.named for at in range(n.first, n.stop)} | reading.date_places()
    strange = any(word.is_capitalised and at not in named for at, word in enumerate(reading.words[1:pronoun], 1))
    return None if strange else known


def _subject(reading: Reading) -> str | None:
    """The words before the first finite verb, where they are few, no pronoun and no date; of an apposition its noun.

    "The delegation, led by the minister, had arrived" is about the delegation.
    """
    verb = reading.first_finite()
    if verb is None or not verb.first > 0:
        return None
    stop = next((v.at for v in reading.verbs if not v.finite and 1 < v.at < verb.first), verb.first)
    if reading.comma_before(stop):
        stop = next(at for at in range(1, stop + 1) if reading.comma_before(at))
    words = reading.words[:stop]
    if len(words) > _LONGEST or words[-1].low in _NO_END or words[0].low in _NO_BEGINNING | _HONORIFICS:
        return None
    if any(at < stop for at in reading.date_places()):
        return None
    while len(words) > 1 and (words[-1].low in ADVERBS or words[-1].low in _NEARLY):
        words = words[:-1]
    subject = reading.text[words[0].start : words[-1].end]
    return None if re.search(r"[,;:(]", subject) else subject
