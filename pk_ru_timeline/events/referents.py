"""What a few words of a clause refer to, in the fuller words of its story: "the drill", "the minister", "the two men".

A noun of which the story has told more before ("the tanker Clyde Noble") is told with it; an office gives way to who
holds it, "here" to the city of the dateline. Where the story has two that it could be, the words stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..model import Part
from .cast import VISITORS
from .grammar import NUMBERS, ORDINALS
from .introductions import (
    HAS_COMPLEMENT,
    LENGTHS,
    NO_MODIFIERS,
    TELLS_NOTHING,
    first_modifier,
    introduced,
    is_verb,
    named_there,
)
from .language import Language
from .parties import Sort
from .sentences import Reading
from .words import Segment

_POINTING = frozenset("the that this".split())
_DETERMINING = frozenset("the a an that this these those its his her their our my your another".split())
_ANOTHER = ORDINALS | frozenset("next previous last further new other same".split())
"""Before a noun they part it from others of its kind: a name told before is not its own."""

_LONGEST = 5
_NOT_COUNTED = frozenset("years days weeks months hours times percent cent million billion dollars miles".split())
_COMING = frozenset("come return fly go travel move sail".split())
_PAIRS = frozenset("leaders men ministers presidents premiers officials diplomats statesmen".split())
_SEVERAL = frozenset(("two", "both"))


@dataclass(frozen=True, slots=True)
class Fuller:
    """Words of a sentence, as places `first` up to `stop`, and what is told instead of them."""

    first: int
    stop: int
    words: str


@dataclass(slots=True, kw_only=True)
class Referents:
    """What the sentences of a story have told so far of its things and its people."""

    language: Language
    city: str | None
    """Where the dateline stands: what "here" is."""

    things: dict[str, str | None] = field(default_factory=dict)
    """Noun to the fuller words for it; `None` where the story has told of two of the kind."""

    people: dict[str, int | None] = field(default_factory=dict)
    """Who has been named, and of which side."""

    several: str | None = None
    """What the last sentence counted: what "them" is."""

    focus: str | None = None
    """What the last sentence led up to: what "it" is behind the next verb."""

    subject: str | None = None
    """The thing that the last sentence was about: what somebody takes part in, where that is only "it"."""

    def note(self, reading: Reading) -> None:
        """Take note of the things and people of a sentence; headlines write their own way."""
        if reading.sentence.part is Part.HEADLINE:
            return
        self.several, self.focus = _counted(reading), _led_up_to(reading)
        for noun, words in introduced(reading, self.language):
            self._tell(noun, words)
        self.subject = self._subject(reading)
        self.people |= {n.party.shown: n.party.side for n in reading.named if n.sort is Sort.PERSON}

    def fuller(self, reading: Reading) -> dict[int, Fuller]:
        """What is told instead of some words of a sentence, by the place where they begin."""
        core = reading.whole()
        things = self.things | dict(named_there(reading, self.language))
        found = [
            *_offices(reading, core, self.language),
            *self._pairs(reading, core),
            *self._nouns(reading, core, things),
            *self._here(reading, core),
            *self._capital(reading),
            *self._pronouns(reading, core),
        ]
        return {told.first: told for told in found}

    def _subject(self, reading: Reading) -> str | None:
        verb = reading.first_finite()
        nouns = (reading.low_at(at) for at in range(verb.first if verb else 0))
        noun = next((noun for noun in nouns if noun in self.language.things), "")
        return self._known(noun, self.things)

    def _tell(self, noun: str, words: str) -> None:
        """Remember the fuller of two tellings; of two that differ, that there are two."""
        known = self.things.get(noun, "")
        if known is None:
            return
        mine, theirs = set(words.lower().split()), set(known.lower().split())
        if not known or theirs <= mine:
            self.things[noun] = words
        elif not mine <= theirs:
            self.things[noun] = None

    def _nouns(self, reading: Reading, core: Segment, things: Mapping[str, str | None]) -> Iterator[Fuller]:
        """ "The drill", "the two-week drill"; "a second shipment" only is of what the first one was."""
        for at in range(core.first + 1, core.stop):
            word = reading.words[at]
            if word.low not in self.language.things or word.is_capitalised or _goes_on(reading, at):
                continue
            first, determiner = first_modifier(reading, at), at - 1
            while determiner > core.first and (
                reading.low_at(determiner) in TELLS_NOTHING - _DETERMINING or reading.low_at(determiner) in LENGTHS
            ):
                determiner -= 1
            known = self._known(word.low, things) if first == at and not is_verb(reading, at) else None
            if not known or known.lower() in reading.low_of(core):
                continue
            low, of_kind = reading.low_at(determiner), " of " in known and known.split()[1] == "of"
            another = any(reading.low_at(b) in _ANOTHER for b in range(determiner + 1, at))
            if low in _POINTING and (of_kind or not another):
                adjacent = determiner == at - 1
                yield Fuller(determiner, at + 1, f"the {known}") if adjacent else Fuller(at, at + 1, known)
            elif low in ("a", "another") and another and of_kind:
                yield Fuller(at, at + 1, f"{word.raw} {known.partition(' ')[2]}")

    def _known(self, noun: str, things: Mapping[str, str | None]) -> str | None:
        """The fuller words for a noun, or for the only thing of its kind."""
        if noun in things:
            return things[noun]
        kinds = next((group for group in self.language.lexicon.kinds if group[0] == noun), ())
        told = {things[kind] for kind in kinds if kind in things and kind.endswith("s") is noun.endswith("s")}
        return next(iter(told)) if len(told) == 1 else None

    def _pairs(self, reading: Reading, core: Segment) -> Iterator[Fuller]:
        """ "The two men", "the two leaders": the two of whom the story has told, one of each side."""
        if len(self.people) != 2 or set(self.people.values()) != {0, 1}:
            return
        if any(n.sort is Sort.PERSON for n in reading.named_in(core)):
            return
        for at in range(core.first + 1, core.stop):
            first = at - 2 if reading.low_at(at - 2) in ("the", "these") else at - 1
            if reading.low_at(at) in _PAIRS and reading.low_at(at - 1) in _SEVERAL and core.first <= first:
                yield Fuller(first, at + 1, " and ".join(self.people))
                return

    def _here(self, reading: Reading, core: Segment) -> Iterator[Fuller]:
        if self.city is None or self.city.lower() in reading.low_of(core):
            return
        at = next((at for at in range(core.first, core.stop) if reading.low_at(at) == "here"), None)
        where = at is not None and reading.low_at(at + 1) in ("in", "at") and at + 2 not in reading.date_places()
        if at is not None and not where:
            comes = any(v.at == at - 1 and v.base in _COMING for v in reading.verbs)
            yield Fuller(at, at + 1, f"{'to' if comes else 'in'} {self.city}")

    def _capital(self, reading: Reading) -> Iterator[Fuller]:
        """ "The (federal) capital", of the side that the page is of."""
        for n in reading.named:
            if n.stop - n.first > 1 or reading.low_at(n.first) != "capital" or n.party.side is None:
                continue
            first = n.first - 1 - (reading.low_at(n.first - 1) == "federal")
            if first >= 0 and reading.low_at(first) == "the":
                yield Fuller(first, n.stop, self.language.lexicon.sides[n.party.side].capital)

    def _pronouns(self, reading: Reading, core: Segment) -> Iterator[Fuller]:
        """ "Two of them", "experts carried it out": what the sentence before counted, or led up to."""
        for at in range(core.first + 1, core.stop):
            low = reading.low_at(at)
            if low == "them" and self.several and at == 2 and reading.low_at(1) == "of":
                yield Fuller(at, at + 1, self.several)
            if low == "it" and self.subject and reading.low(at - 2, at) == "part in":
                yield Fuller(at, at + 1, f"the {self.subject}")
            if low == "it" and self.focus and _is_first_object(reading, at):
                yield Fuller(at, at + 1, self.focus)


def _is_first_object(reading: Reading, at: int) -> bool:
    """True for "it" right behind the first verb of a sentence, which has told of nothing else before it."""
    verb = reading.first_finite()
    opens = verb is not None and verb.at == at - 1 and verb.kind == "act"
    return opens and reading.low_at(at + 1) not in ("that", "to") and "," not in reading.between(0, at)


def _counted(reading: Reading) -> str | None:
    """ "Three bilateral documents", where a sentence counts one thing only."""
    found = []
    for at in range(len(reading.words) - 1):
        if reading.low_at(at) not in NUMBERS or at in reading.date_places():
            continue
        noun = next(
            (b for b in range(at + 1, min(len(reading.words), at + 4)) if reading.low_at(b).endswith("s")), None
        )
        joined = noun is not None and all(reading.gap(b) == " " for b in range(at + 1, noun + 1))
        if noun is not None and joined and reading.low_at(noun) not in _NOT_COUNTED:
            found.append(f"the {reading.as_written(at, noun + 1)}")
    return found[0] if len(found) == 1 else None


def _led_up_to(reading: Reading) -> str | None:
    """ "... through an inspection": the thing that is new at the end of a sentence."""
    stop = len(reading.words)
    first = next((at for at in range(stop - 2, max(0, stop - _LONGEST), -1) if reading.low_at(at) in ("a", "an")), None)
    if first is None or any(v.at > first for v in reading.verbs) or first in reading.date_places():
        return None
    if any(reading.gap(at) != " " or reading.low_at(at) in NO_MODIFIERS for at in range(first + 1, stop)):
        return None
    return f"the {reading.as_written(first + 1, stop)}"


def _offices(reading: Reading, core: Segment, language: Language) -> Iterator[Fuller]:
    """ "The Russian minister": who holds the office, where the clause does not name him."""
    roles = language.lexicon.roles | VISITORS
    people = [n for n in reading.named if n.sort is Sort.PERSON]
    for n in people:
        if n.first not in core or n.stop - n.first > 1 or reading.words[n.first].low not in roles:
            continue
        first = next((at for at in range(n.first - 1, core.first - 1, -1) if reading.low_at(at) == "the"), None)
        again = any(other is not n and other.party == n.party for other in people)
        again = again or (
            reading.low_at(n.stop) == "and" and bool(roles & set(reading.low(n.stop + 1, n.stop + 4).split()))
        )
        if first is not None and not again and not _goes_on(reading, n.first):
            yield Fuller(first, n.stop, n.party.shown)


def _goes_on(reading: Reading, at: int) -> bool:
    """True where the words behind a noun tell which one is meant, or make it part of another noun."""
    behind = reading.low_at(at + 1)
    if behind in HAS_COMPLEMENT and reading.gap(at + 1) == " ":
        return True
    if at + 1 >= len(reading.words):
        return False
    following = reading.words[at + 1]
    joined = reading.gap(at + 1) != " " and "," not in reading.gap(at + 1) and "." not in reading.gap(at + 1)
    apposed = "," in reading.gap(at + 1) and following.is_capitalised
    return joined or apposed or (following.is_capitalised and reading.gap(at + 1) == " ")
