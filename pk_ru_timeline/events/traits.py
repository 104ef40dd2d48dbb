"""What tells one happening from another: its words, who and where, its number in a series, its figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .language import Language
from .parties import Named, Sort
from .sentences import Reading
from .words import Segment, stem

_NAMELESS = (Sort.THREAD, Sort.BOTH, Sort.DOMESTIC)
_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "first inaugural maiden initial", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
            "ninth", "tenth", "eleventh", "twelfth",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_ROMAN = {numeral: number for number, numeral in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), start=1)}
_NUMBERED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_FIGURE = re.compile(
    r"(?<![\w.,-])(?P<money>[$€£]|Rs\.?|USD)?\s?(?P<number>\d[\d,]*(?:\.\d+)?)(?:[\s-](?P<scale>million|billion))?"
)
_SCALES = {"million": 1_000_000, "billion": 1_000_000_000, None: 1}
_UNIT_WITHIN = 3
_UNITS = frozenset(
    "tonnes tons tonne ton barrels troops soldiers servicemen people personnel trucks helicopters ships vessels "
    "memoranda agreements documents kilometres km doses businessmen businesspeople delegates members".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What two tellings of one happening may have in common."""

    words: frozenset[str]
    """Content words of the clause, synonyms made one, without names and its date."""

    around: frozenset[str]
    """The same of the rest of its sentence."""

    people: frozenset[str]
    """Who is named, under the usual names; also whom a pronoun at its beginning stands for."""

    people_around: frozenset[str]
    """Who is named in the sentence."""

    company: frozenset[str] = frozenset()
    """Who is named anywhere in its story."""

    states: frozenset[str]
    """Third states and organisations."""

    places: frozenset[str]
    """Cities, ports and the like; no countries, and no capitals that stand for them."""

    proper: frozenset[str]
    """Other words with a capital: ships, companies, exercises."""

    stands_for: bool
    """True where it is told of "one" or "ones", and what that is has been named before."""

    ordinals: frozenset[int]
    """Which of a series: the first cargo, the eighth session, Druzhba-III."""

    figures: frozenset[tuple[str, float]]
    """Unit and number: 45,000 tonnes, 93.5 million dollars."""


def find_traits(
    reading: Reading, core: Segment, named: Iterable[Named], place: str | None, language: Language
) -> Traits:
    """The traits of the clause `core`, which names `named` and happens at `place`."""
    taken = {at for n in named for at in range(n.first, n.stop) if n.sort not in _NAMELESS}
    dates = reading.date_places()
    phrases = list(language.same_phrases.find(reading.words_of(core)))
    told = {core.first + at for hit in phrases for at in range(hit.first, hit.stop)}
    told |= _of_saying(reading, core)
    own = [at for at in range(core.first, core.stop) if at not in taken and at not in dates and at not in told]
    others = [s for s in reading.segments if any(d.first in s and d.first not in core for d in reading.dated)]
    rest = [at for at in range(len(reading.words)) if at not in core and at not in dates and not _in_any(at, others)]
    of_rest = {at for n in reading.named if n.sort not in _NAMELESS for at in range(n.first, n.stop)}
    alone = [*own, *rest] if len(reading.dated) < 2 else own
    capitals = {side.capital.lower() for side in language.lexicon.sides}
    places = {reading.low(n.first, n.stop) for n in named if n.sort is Sort.PLACE} | (
        {place.lower()} if place else set()
    )
    return Traits(
        words=frozenset(_content(reading, own, language)) | {hit.label for hit in phrases},
        around=frozenset(_content(reading, (at for at in rest if at not in of_rest), language)),
        people=frozenset(n.party.shown for n in named if n.sort is Sort.PERSON),
        people_around=frozenset(n.party.shown for n in reading.named if n.sort is Sort.PERSON),
        places=frozenset(place for place in places if place not in capitals and not _is_country(place, language)),
        states=frozenset(n.party.shown for n in named if n.sort in (Sort.THIRD, Sort.ORGANISATION)),
        proper=frozenset(_proper(reading, own, language)),
        stands_for=any(
            reading.words[at].low in ("one", "ones") and at > 0 and reading.words[at - 1].low in _ORDINALS for at in own
        ),
        ordinals=frozenset(_ordinals(reading, alone)),
        figures=frozenset(_figures(reading, core if len(reading.dated) > 1 else reading.whole(), dates)),
    )


def _of_saying(reading: Reading, core: Segment) -> set[int]:
    """The verb of saying, and where it was said, of a clause that tells what somebody said."""
    saying = reading.saying
    if saying is None or saying.tail or core.first not in saying.sayer or saying.content.first >= core.stop:
        return set()
    return set(range(saying.verb.first, saying.content.first))


def _in_any(at: int, segments: Iterable[Segment]) -> bool:
    return any(at in segment for segment in segments)


def _content(reading: Reading, places: Iterable[int], language: Language) -> Iterator[str]:
    for at in places:
        low = reading.words[at].low
        if len(low) > 1 and low not in language.lexicon.ignored and low not in _ORDINALS and not low[0].isdigit():
            yield language.same.get(low) or stem(low)


def _proper(reading: Reading, places: Iterable[int], language: Language) -> Iterator[str]:
    """Words with a capital that do not begin the sentence and are no office."""
    for at in places:
        word = reading.words[at]
        office = word.low in language.lexicon.roles or word.low in language.lexicon.light
        if at > 0 and word.is_capitalised and len(word.low) > 2 and not office:
            yield language.same.get(word.low) or stem(word.low)


def _ordinals(reading: Reading, places: Iterable[int]) -> Iterator[int]:
    for at in places:
        word = reading.words[at]
        if word.low in _ORDINALS:
            yield _ORDINALS[word.low]
        elif numbered := _NUMBERED.fullmatch(word.low):
            yield int(numbered[1])
        elif word.raw.isupper() and word.low in _ROMAN and at > 0 and reading.gap(at) in ("-", " ", "–"):
            before = reading.words[at - 1]
            if before.is_capitalised and len(before.raw) > 2:
                yield _ROMAN[word.low]


def _figures(reading: Reading, core: Segment, dates: set[int]) -> Iterator[tuple[str, float]]:
    """Numbers that a unit or a currency belongs to."""
    words = reading.words
    start, end = words[core.first].start, words[core.stop - 1].end
    in_dates = [(words[at].start, words[at].end) for at in dates]
    for match in _FIGURE.finditer(reading.text, start, end):
        if any(match.start("number") < stop and first < match.end("number") for first, stop in in_dates):
            continue
        number = float(match["number"].replace(",", "").rstrip(".")) * _SCALES[match["scale"]]
        if match["money"]:
            yield match["money"].strip(". "), number
            continue
        behind = [w.low for w in words if w.start >= match.end()][:_UNIT_WITHIN]
        unit = next((low for low in behind if low in _UNITS), None)
        if unit:
            yield _SAME_UNIT.get(unit, unit), number


_SAME_UNIT = {
    "tons": "tonnes", "tonne": "tonnes", "ton": "tonnes", "soldiers": "troops", "servicemen": "troops",
    "personnel": "troops", "businesspeople": "people", "businessmen": "people",
}  # fmt: skip


def _is_country(place: str, language: Language) -> bool:
    names = {name.lower() for side in language.lexicon.sides for name in (side.name, *side.names)}
    return place in names
