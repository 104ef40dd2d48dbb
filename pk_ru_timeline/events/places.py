"""Where a happening took place, as the page says it."""

from __future__ import annotations

import re

from .language import Language
from .parties import Named, Sort
from .sentences import Reading
from .words import Segment

_BEST = {
    "in": 0,
    "at": 0,
    "near": 1,
    "to": 2,
    "into": 2,
    "for": 3,
    "off": 3,
    "from": 5,
    "via": 5,
    "through": 5,
    "of": 6,
}
"""Prepositions before a place, the one that says best where a thing happens first."""

_REACHING = frozenset("reach visit enter tour".split())
_WAYS = frozenset("from via through of for".split())
_ENDS_AS_PEOPLE = re.compile(r"(?:i|an|ian|ese|ish|sh|ch)$")
_FARTHEST = 3
_BEHIND_PLACE = frozenset("on at in for with to and by from after before when where as this last next".split())
_NO_PLACES = frozenset(
    "parliament congress duma senate assembly cabinet english urdu arabic persian chinese russian french german "
    "spring summer autumn winter ramadan islam court council ministry".split()
)
_JOURNEY = "visit"
"""First word of the group of synonyms for coming and going."""

_SOMEBODY = frozenset(
    "government governments embassy mission based officials authorities colleagues counterparts help".split()
)


def find_place(reading: Reading, core: Segment, here: str | None, language: Language) -> str | None:
    """The finest place named behind a preposition in the clause, else in its sentence; `None` where none is.

    `here` is the city of the dateline: what the word stands for.
    """
    around = _around(reading, core)
    own = _place_in(reading, core, language) or _unknown_place(reading, core)
    stands_here = here if "here" in reading.low_of(core).split() else None
    return own or stands_here or _place_in(reading, around, language)


def _unknown_place(reading: Reading, core: Segment) -> str | None:
    """ "Met in New York on Monday": a name that no list has, right behind "in", with no noun behind it."""
    taken = {at for n in reading.named for at in range(n.first, n.stop)} | reading.date_places()
    for at in range(core.first + 1, core.stop):
        if reading.words[at - 1].low != "in" or not _is_name(reading, at, taken):
            continue
        stop = at + 1
        while stop < core.stop and reading.gap(stop) == " " and _is_name(reading, stop, taken):
            stop += 1
        following = reading.low_at(stop)
        ends = stop >= len(reading.words) or stop in taken or reading.gap(stop) != " " or following in _BEHIND_PLACE
        if ends and stop - at <= _FARTHEST and not reading.words[stop - 1].possessive:
            return reading.as_written(at, stop)
    return None


def _is_name(reading: Reading, at: int, taken: set[int]) -> bool:
    word = reading.words[at]
    plain = word.raw[:1].isupper() and word.raw[1:].islower() and word.low not in _NO_PLACES
    return plain and at not in taken and not _ENDS_AS_PEOPLE.search(word.low)


def _around(reading: Reading, core: Segment) -> Segment:
    """The sentence, where no verb but the clause's own stands in it; else the clause alone."""
    elsewhere = any(v.finite and v.at not in core for v in reading.verbs)
    return core if elsewhere else reading.whole()


def _place_in(reading: Reading, core: Segment, language: Language) -> str | None:
    """A city before a country, then the better preposition, then the alphabet."""
    found: list[tuple[bool, int, str]] = []
    for named in reading.named_in(core):
        if named.sort not in (Sort.PLACE, Sort.COUNTRY, Sort.THIRD):
            continue
        before = _preposition(reading, core, named.first, language)
        words = _told_as(reading, named, language)
        before = before or ("in" if _is_reached(reading, named.first) else None)
        if before is None or not _is_place(reading, named, words, language) or _is_beyond(reading, core, named.first):
            continue
        country = _is_country(named, words, language)
        if not (country and before in _WAYS):  # "bought from Russia" tells no place
            found.append((country, _BEST[before], words))
    capital = next(language.capitals.find(reading.words_of(core)), None)
    if capital:
        found.append((False, 0, capital.label))
    return min(found)[2] if found else None


def _told_as(reading: Reading, named: Named, language: Language) -> str:
    """A place as the page writes it; "the capital" by its name."""
    words = reading.as_written(named.first, named.stop)
    return (
        language.lexicon.sides[named.party.side].capital
        if words == "capital" and named.party.side is not None
        else words
    )


def _is_reached(reading: Reading, at: int) -> bool:
    """ "Reached Moscow", "is to visit Lahore": the place is where somebody comes to."""
    first = at - (reading.low_at(at - 1) == "the")
    return any(v.at == first - 1 and v.base in _REACHING for v in reading.verbs)


def _is_beyond(reading: Reading, core: Segment, at: int) -> bool:
    """ "Signed an agreement for a line that will start from Karachi": told of the line, not of the signing."""
    main = reading.main_verb(core)
    if main is None or not any(reading.low_at(b) in ("that", "which") for b in range(main.at + 2, at)):
        return False
    return any(v.finite and main.at + 2 < v.first < at and _is_relative(reading, v.first) for v in reading.verbs)


def _is_relative(reading: Reading, verb: int) -> bool:
    """True for a verb right behind a relative pronoun that follows its noun: "a line that will start"."""
    noun = reading.low_at(verb - 2)
    return reading.low_at(verb - 1) in ("that", "which") and reading.gap(verb - 1) == " " and noun.isalpha()


def _is_place(reading: Reading, named: Named, words: str, language: Language) -> bool:
    """False for "Russia's" and for "Russian": they belong to a noun."""
    if reading.words[named.stop - 1].possessive:
        return False
    return (
        named.sort is Sort.PLACE or not _ENDS_AS_PEOPLE.search(words) or words.lower() in language.lexicon.like_peoples
    )


def _is_country(named: Named, words: str, language: Language) -> bool:
    """True for a country by its name, false for its capital or another of its cities."""
    if named.sort is Sort.COUNTRY:
        return words.lower() not in {side.capital.lower() for side in language.lexicon.sides}
    return named.sort is Sort.THIRD and words == named.party.shown


def _preposition(reading: Reading, core: Segment, at: int, language: Language) -> str | None:
    """The preposition before a name, with at most a few words for what the place is between them.

    `None` where it hangs on a noun: "the ambassador in Moscow", "help from Moscow", "weapons to Islamabad".
    """
    passed = {"the", "a"} | language.nouns.towns | language.nouns.regions
    for back in range(at - 1, max(-1, at - _FARTHEST - 1), -1):
        low = reading.words[back].low
        if low in _BEST:
            return None if _hangs_on_noun(reading, core, back, language) else low
        if low not in passed:
            return None
    return None


def _hangs_on_noun(reading: Reading, core: Segment, at: int, language: Language) -> bool:
    """Whether the preposition at `at` says where somebody is, not where the thing happens."""
    before, low = reading.words[at - 1].low if at else "", reading.words[at].low
    if before in language.lexicon.roles or before in _SOMEBODY:
        return True
    main = reading.main_verb(core)
    if low in ("to", "for"):
        moves = main is not None and language.same.get(reading.words[main.at].low, main.base) == _JOURNEY
        reached = low == "to" and any(v.at == at - 1 for v in reading.verbs)
        return not (moves or reached or before in language.nouns.journeys)
    return False
