"""The cast of one story: finds the parties in its words, and learns the people whom the story introduces itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from .language import Language
from .parties import Named, Party, Sort
from .phrases import Hit
from .words import Segment, Word

_NO_NAMES = frozenset(
    "on in at the a an this that his her its their he she it they last after before when while as but and by from for "
    "to with of under according if since monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words that bear a capital where a sentence begins, or always, and begin no person's name."""

_HONORIFICS = frozenset("mr mrs ms dr sir general gen lt col maj brig admiral air marshal sheikh".split())
_IN_NAMES = re.compile(r"[ .'-]{1,2}")
_PARTS_OFFICE = re.compile(r"[.;:]\s|,.*,|\b(?:and|met|with|told|to)\b")
_PARTS_APPOSITION = re.compile(r"[.;:]\s|\b(?:and|met|with|told|said|in)\b")
_RANKS = frozenset(("prime minister", "deputy minister", "vice president", "foreign minister", "foreign secretary"))
_NO_PORTFOLIO = frozenset(
    "the a an his her its their of and for to by with s russian pakistani new then former".split()
)
VISITORS = frozenset(("visitor", "guest"))
_OF_THE_STATE = frozenset(
    (
        "prime minister",
        "premier",
        "foreign minister",
        "defence minister",
        "defense minister",
        "energy minister",
        "finance minister",
        "commerce minister",
        "railways minister",
        "petroleum minister",
        "army chief",
        "foreign secretary",
    )
)
_LESSER = frozenset("deputy vice former acting".split())
_HOUSES = frozenset("senate assembly duma council parliament".split())
""" "Deputy Chairman Senate Syedaal Khan": the house is no part of his name."""

_BUILDINGS = frozenset(("house", "palace"))
_FAR = 7
_NEAR = 6
_LONGEST_OFFICE = 5
_IN_OFFICE = frozenset("for of and the".split())
_BEFORE_OFFICE = frozenset("the russia pakistan its his".split())


@dataclass(slots=True)
class Cast:
    """Who takes part in one story."""

    language: Language
    home: int | None = None
    """The side whose city the dateline names: an official without a country is one of its own."""

    learnt: dict[str, Party] = field(default_factory=dict)
    """Last name in lower case to the person."""

    shared: dict[str, set[Party]] = field(default_factory=dict)
    """The same for names that many bear: such a name stands alone where the story has one who bears it."""

    last_office: str | None = None

    offices: dict[str, set[Party]] = field(default_factory=dict)
    """Office ("minister", "premier") to the people of the story who hold one of that name."""

    def find(self, words: Sequence[Word]) -> list[Named]:
        """Parties named in `words`, in their order, not overlapping."""
        hits = list(self.language.names.find(words))
        stops = {hit.stop for hit in hits}
        meant = (hit for hit in hits if not self._titles(words, hit) and not self._ends(words, hit, stops))
        found = [Named(hit.first, hit.stop, hit.label) for hit in meant]
        found += self._here(words)
        taken = {at for named in found for at in range(named.first, named.stop)}
        for hit in self.language.phrases.find(words):
            if not taken.intersection(range(hit.first, hit.stop)):
                found.append(Named(hit.first, hit.stop, hit.label))
        taken = {at for named in found if named.sort is not Sort.THREAD for at in range(named.first, named.stop)}
        for at, word in enumerate(words):
            if at not in taken and word.is_capitalised and (person := self._by_last_name(word.low)):
                found.append(Named(at, at + 1, person))
        return sorted((*found, *self._by_office(words, found)), key=lambda named: named.first)

    def _by_last_name(self, name: str) -> Party | None:
        bearers = self.shared.get(name, set())
        return self.learnt.get(name) or (next(iter(bearers)) if len(bearers) == 1 else None)

    def _by_office(self, words: Sequence[Word], found: Sequence[Named]) -> Iterator[Named]:
        """ "The Russian foreign minister", "the minister": who holds the office in this story, if only one does."""
        taken = {at for named in found if named.sort is not Sort.THREAD for at in range(named.first, named.stop)}
        for at in range(len(words)):
            holders = self._holders(words, at) or self._country_of_office(words, at)
            first = self._definite(words, at) if holders and at not in taken else None
            if first is None or (at + 1 < len(words) and words[at + 1].is_capitalised):
                continue
            behind = at + 4 if at + 1 < len(words) and words[at + 1].low == "of" else at  # "the premier of India"
            beside = [n for n in found if first <= n.first < behind]
            sides = {n.party.side for n in beside if n.party.side is not None}
            meant = [person for person in holders if not sides or person.side in sides]
            if len(meant) == 1 and not any(n.sort is Sort.THIRD for n in beside):
                yield Named(at, at + 1, meant[0])

    def _holders(self, words: Sequence[Word], at: int) -> set[Party]:
        """Who holds the office that a word is for: of "the foreign minister" no other minister."""
        if words[at].low in VISITORS:
            return self._visitors()
        full = _office(words, at)
        if full.partition(" ")[0] in _LESSER:
            return self.offices.get(full, set())
        return self.offices.get(full) or (self.offices.get(words[at].low, set()) if full not in _RANKS else set())

    def _country_of_office(self, words: Sequence[Word], at: int) -> set[Party]:
        """ "The prime minister", of whom the story names none: that of the country that the page speaks from."""
        if self.home is None or _office(words, at) not in _OF_THE_STATE:
            return set()
        return {Party(self.language.lexicon.sides[self.home].name, Sort.COUNTRY, self.home)}

    def _visitors(self) -> set[Party]:
        """People of the other side than that of the dateline, whom the story names with an office."""
        if self.home is None:
            return set()
        return {person for holders in self.offices.values() for person in holders if person.side == 1 - self.home}

    def _definite(self, words: Sequence[Word], at: int) -> int | None:
        """Where the phrase for an office begins that ends at `at`, with "the" before it; `None` for any other."""
        for back in range(at - 1, max(-1, at - _LONGEST_OFFICE), -1):
            if words[back].low == "the":
                return back
        return None

    def learn(self, words: Sequence[Word], text: str) -> None:
        """Take note of people introduced with office and country: "Ivan Petrov, Russia's trade minister"."""
        named = self.find(words)
        for n in named:
            last = words[n.stop - 1].low
            if n.sort is not Sort.PERSON or last in self.language.lexicon.roles:
                continue
            self._learn_office(words, n.first, n.stop, n.party)
            if n.stop - n.first > 1 and last in self.language.lexicon.never_alone:
                self.shared.setdefault(last, set()).add(n.party)
            elif n.stop - n.first > 1:
                self.learnt.setdefault(last, n.party)
        introduced = _Introductions(
            words, text, named, {at for at, word in enumerate(words) if word.low in self.language.lexicon.roles}
        )
        for name in introduced.names():
            side = introduced.side_of(name, self.home)
            if side is not None:
                shown = text[words[name.first].start : words[name.stop - 1].end]
                person = self.learnt.setdefault(words[name.stop - 1].low, Party(shown, Sort.PERSON, side))
                self._learn_office(words, name.first, name.stop, person)

    def _learn_office(self, words: Sequence[Word], first: int, stop: int, person: Party) -> None:
        """The office before a name ("Foreign Minister Ivan Petrov", "Minister for Coal Ivan Petrov") or behind it.

        A counterpart holds the office that was named last.
        """
        roles = self.language.lexicon.roles
        before = next(
            (at for at in range(first - 1, max(-1, first - _LONGEST_OFFICE), -1) if words[at].low in roles), None
        )
        following = words[stop : stop + _LONGEST_OFFICE]
        office = None
        if before is not None and all(w.is_capitalised or w.low in _IN_OFFICE for w in words[before + 1 : first]):
            office = _office(words, before)
        elif following and following[0].low in _BEFORE_OFFICE and following[0].start - words[stop - 1].end > 1:
            at = next((at for at, word in enumerate(following, stop) if word.low in roles), None)
            office = None if at is None else _office(words, at)
        if office == "counterpart":
            office = self.last_office
        if office:
            self.last_office = office
            for name in {office, office.rpartition(" ")[2]}:
                self.offices.setdefault(name, set()).add(person)

    def _titles(self, words: Sequence[Word], hit: Hit[Party]) -> bool:
        """ "Lahore Declaration", "Hyderabad House": a place in the name of a paper or a building is no party."""
        if hit.label.sort is not Sort.PLACE or hit.stop >= len(words):
            return False
        following = words[hit.stop]
        named = following.low in self.language.nouns.papers or following.low in _BUILDINGS
        return named and following.is_capitalised

    def _ends(self, words: Sequence[Word], hit: Hit[Party], stops: Collection[int]) -> bool:
        """ "Omar Malik": the last name of somebody whom no table knows is not that of his namesake.

        `stops` are where the names end that the table has.
        """
        if hit.label.sort is not Sort.PERSON or hit.stop - hit.first > 1 or hit.first < 2 or hit.first in stops:
            return False
        before = words[hit.first - 1]
        lexicon, low = self.language.lexicon, before.low
        plain = low in lexicon.roles or low in _NO_NAMES or low in _HONORIFICS or low in self.language.inflections.forms
        beside = words[hit.first].start - before.end == 1 and before.raw[1:].islower()
        return before.is_capitalised and beside and not plain

    def _here(self, words: Sequence[Word]) -> Iterator[Named]:
        """ "Here" and "the capital" are where the dateline stands."""
        if self.home is None:
            return
        party = Party(self.language.lexicon.sides[self.home].name, Sort.COUNTRY, self.home)
        for at, word in enumerate(words):
            capital = word.low == "capital" and at > 0 and words[at - 1].low in ("the", "federal")
            if word.low == "here" or capital:
                yield Named(at, at + 1, party)


def _office(words: Sequence[Word], at: int) -> str:
    """The office that a word is for, with the word before it where that belongs to it: "(deputy) prime minister"."""
    before = words[at - 1] if at else None
    if before is None or before.low in _NO_PORTFOLIO or before.is_capitalised is not words[at].is_capitalised:
        return words[at].low
    lesser = f"{words[at - 2].low} " if at > 1 and words[at - 2].low in _LESSER else ""
    return f"{lesser}{before.low} {words[at].low}"


@dataclass(frozen=True, slots=True)
class _Introductions:
    """Looks in one sentence for names that no table knows, and for the country beside them."""

    words: Sequence[Word]
    text: str
    named: Sequence[Named]
    roles: set[int]
    """Places of words for an office."""

    def names(self) -> Iterator[Segment]:
        """Runs of two to four capitalised words that no table knows: likely a person's name."""
        known = {at for n in self.named for at in range(n.first, n.stop) if n.sort is not Sort.THREAD}
        people = {n.first for n in self.named if n.sort is Sort.PERSON}
        at = 0
        while at < len(self.words):
            stop = at
            if self.words[at].low not in _NO_NAMES | _HOUSES:
                while stop < len(self.words) and stop not in known and self._goes_on(at, stop):
                    stop += 1
                rank = stop in people and self._goes_on(at, stop)  # "Lt Gen | Ahmed Sharif Chaudhry"
                if 2 <= stop - at <= 4 and not rank and not self._belongs_to_office(at):
                    yield Segment(at, stop)
            at = max(stop, at + 1)

    def _belongs_to_office(self, at: int) -> bool:
        """ "Chief of Army Staff", "Minister for National Heritage": what he is chief of."""
        return at > 1 and self.words[at - 1].low in ("of", "for") and at - 2 in self.roles

    def _goes_on(self, first: int, at: int) -> bool:
        """Whether the word at `at` belongs to the name that begins at `first`."""
        if at in self.roles or not self.words[at].is_capitalised:
            return False
        return at == first or bool(_IN_NAMES.fullmatch(self.text[self.words[at - 1].end : self.words[at].start]))

    def side_of(self, name: Segment, home: int | None) -> int | None:
        """The side of a person: the country beside name and office, else `home` for an office alone."""
        side = self._before(name)
        if side is None:
            side = self._behind(name)
        if side is not None:
            return side
        foreign = any(
            n.sort in (Sort.THIRD, Sort.ORGANISATION) and 0 <= name.first - n.stop <= _FAR for n in self.named
        )
        office = any(at in self.roles for at in range(max(0, name.first - 3), name.first))
        return home if (office or self._is_of_office(name)) and not foreign else None

    def _is_of_office(self, name: Segment) -> bool:
        """ "Ivan Petrov, the trade minister, ..."."""
        behind = range(name.stop + 1, min(len(self.words), name.stop + _LONGEST_OFFICE))
        office = next((at for at in behind if at in self.roles), None)
        if office is None or self.words[name.stop].low != "the":
            return False
        between = self.text[self.words[name.stop - 1].end : self.words[office].start]
        return between.startswith(",") and not re.search(r"[,;:(]", between[1:])

    def _before(self, name: Segment) -> int | None:
        """ "Russian trade minister Ivan Petrov"."""
        for n in reversed(self.named):
            if n.party.side is None or not 0 <= name.first - n.stop <= _FAR:
                continue
            between = self.text[self.words[n.stop - 1].end : self.words[name.first].start]
            office = any(at in self.roles for at in range(n.stop, name.first))
            if office and not _PARTS_OFFICE.search(between):
                return n.party.side
        return None

    def _behind(self, name: Segment) -> int | None:
        """ "Ivan Petrov, Russia's trade minister", "Ivan Petrov of Russia"."""
        for n in self.named:
            if n.party.side is None or not 0 <= n.first - name.stop <= _NEAR:
                continue
            between = self.text[self.words[name.stop - 1].end : self.words[n.first].start]
            after = range(n.stop, min(len(self.words), n.stop + _NEAR))
            office = any(at in self.roles for at in (*range(name.stop, n.first), *after))
            apposition = re.match(r",\s", between) and not _PARTS_APPOSITION.search(between)
            if (apposition and office) or re.fullmatch(r" of (?:the )?", between):
                return n.party.side
        return None
