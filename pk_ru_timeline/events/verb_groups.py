"""Verbs of a sentence, each with its auxiliaries ("has not yet been signed"), and whether it is finite.

No parser: the order of words, function words and the inflected forms of the lexicon's verbs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from .grammar import (
    ADVERBS,
    BE,
    BEFORE_ADJECTIVE,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NOT_FINITE,
    NUMBERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    THIRD_PERSONS,
)
from .verbs import UNKNOWN, Form, Inflections, VerbForm
from .words import Segment, Word

_BEFORE_INFINITIVE = frozenset("is are was were due set scheduled expected planned likely".split())
_AUXILIARIES = MODALS | HAVE | BE | DO | {"to"}
_IN_DATES = frozenset("on in at last".split())
_AT_LAST = frozenset(("at last", "at least", "at once", "in fact", "in turn"))
"""Adverbs of two words that may stand inside a verb group."""

_ORDINALS = frozenset("first second third fourth fifth last".split())
_KNOWS_WITHIN = 10
_MOST_ADVERBS = 3
_ADJECTIVE_ENDINGS = ("al", "ic", "ive", "ed", "ing", "an", "ous", "ry", "ent")
_NATIONAL_ENDINGS = ("ian", "stani", "ese", "ish", "ican")
""" "Russian exports", "Pakistani ships": adjectives, though they bear a capital."""

_AFTER_PLURAL = frozenset("of and was were are is will would have had has between said which whose whom".split())
"""Behind these a word in -s was a noun ("exports of", "talks between"), not a verb."""


_NOUNS = frozenset(("state", "head"))
_AFTER_NOUN = frozenset("in of and on from which who".split())
""" "Soviet states in Asia": more often nouns than verbs."""

_PARTS_CLAUSES = frozenset(
    "and but or that which who whom whose where when while as after before because it he she they this if".split()
)
"""Behind one of these another clause begins."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of the sentence: the word, what it is a form of, and whether it is finite."""

    at: int
    base: str
    kind: str
    form: Form
    finite: bool
    passive: bool = False
    auxiliary: str = ""
    """The first auxiliary of its group, lower case (`will`, `has`, `was`); empty for a simple form."""

    first: int = 0
    """Where its group begins, auxiliaries included."""

    @property
    def says(self) -> bool:
        """True for a verb of saying or announcing."""
        return self.kind in ("say", "announce")


@dataclass(frozen=True, slots=True)
class Tagged:
    """The words of a sentence and the verbs among them. All places are indices into `words`."""

    words: list[Word]
    text: str
    """The page; places *of* words count from its beginning."""

    verbs: list[Verb]

    def gap(self, at: int) -> str:
        """What stands between a word and the one before it: spaces and marks."""
        return self.text[self.words[at - 1].end : self.words[at].start]

    def comma_before(self, at: int) -> bool:
        """True where a comma stands between a word and the one before it."""
        return "," in self.gap(at)

    def between(self, first: int, stop: int) -> str:
        """The text from behind the word `first` up to the word `stop`."""
        return self.text[self.words[first].end : self.words[stop].start]

    def as_written(self, first: int, stop: int) -> str:
        """Words as the page writes them, hyphens included."""
        return self.text[self.words[first].start : self.words[stop - 1].end]

    def low_at(self, at: int) -> str:
        """A word in lower case; empty behind the last one."""
        return self.words[at].low if at < len(self.words) else ""

    def low(self, first: int, stop: int) -> str:
        """Words in lower case, joined by spaces."""
        return " ".join(word.low for word in self.words[max(0, first) : stop])

    def verbs_in(self, segment: Segment) -> list[Verb]:
        """Verbs of a clause, in their order."""
        return [v for v in self.verbs if v.at in segment]

    def finite_in(self, first: int, stop: int) -> bool:
        """True where a finite verb stands among the words `first` up to but not including `stop`."""
        return any(v.finite and first <= v.at < stop for v in self.verbs)

    def finite_group_at(self, at: int) -> bool:
        """True where a finite verb, or its first auxiliary, stands at a place."""
        return any(v.finite and v.first == at for v in self.verbs)


def find_verbs(words: Sequence[Word], text: str, inflections: Inflections, dates: set[int]) -> list[Verb]:
    """Verbs in the order of the words: full verbs with their auxiliaries, and bare forms of `be`.

    `dates` are the places of words that tell a time: no verbs, and no bar between auxiliary and verb.
    """
    finder = _Finder(words, text, inflections, dates)
    verbs: list[Verb] = []
    at = 0
    while at < len(words):
        verb, at = finder.read(at)
        if verb:
            verbs.append(verb)
    return [_as_noun(v, later, words, text) for v, later in zip_longest(verbs, verbs[1:])]


def _as_noun(verb: Verb, later: Verb | None, words: Sequence[Word], text: str) -> Verb:
    """ "Its imports were worth", "the drill set for June has been cancelled": the clause's own verb comes later."""
    if later is None or not verb.finite or not later.finite or not later.auxiliary or verb.auxiliary:
        return verb
    if verb.form not in (Form.THIRD, Form.BOTH) or verb.kind != "act":
        return verb
    between = words[verb.at + 1 : later.first]
    if any(word.low in _PARTS_CLAUSES for word in between) or re.search(
        r"[,;:]", text[words[verb.at].end : words[later.first].start]
    ):
        return verb
    return replace(verb, finite=False)


@dataclass(frozen=True, slots=True)
class _Finder:
    """Reads one verb group after the other."""

    words: Sequence[Word]
    text: str
    inflections: Inflections
    dates: set[int]

    def read(self, at: int) -> tuple[Verb | None, int]:
        """The verb whose group begins at `at`, if any, and where to read on."""
        word = self.words[at]
        if at in self.dates:
            return None, at + 1
        if word.low in _AUXILIARIES:
            return (None, at + 1) if self._is_no_auxiliary(at) else self._group(at)
        form = self.inflections.known(word.low) or self.inflections.guessed(word.low)
        if form is not None and form.form is Form.BASE and self._is_plural_present(at):
            return Verb(at, form.base, form.kind, Form.BASE, True, first=at), at + 1
        if form is None or form.form is Form.BASE or (word.is_capitalised and at > 0):
            return None, at + 1
        kind = "say" if form.base == "let" and self._lets_know(at) else form.kind
        return Verb(at, form.base, kind, form.form, self._is_finite(form, at), first=at), at + 1

    def _lets_know(self, at: int) -> bool:
        """ "Let his guest know": a way of saying."""
        return any(word.low == "know" for word in self.words[at + 1 : at + _KNOWS_WITHIN])

    def _is_plural_present(self, at: int) -> bool:
        """ "Both sides still intend to run a train", "we expect him": before an infinitive, or behind a pronoun."""
        following = [word.low for word in self.words[at + 1 : at + 3]]
        subject = next((w for w in reversed(self.words[max(0, at - 3) : at]) if w.low not in ADVERBS), None)
        if subject is not None and subject.low in ("we", "they"):
            return True
        if subject is not None and subject.low in ("and", "but") and at > 1 and following[:1] == ["to"]:
            return len(following) > 1 and self.inflections.is_base(following[1])  # "and aim to sign"
        if len(following) < 2 or following[0] != "to" or not self.inflections.is_base(following[1]):
            return False
        return subject is not None and subject.low.endswith("s") and not subject.possessive

    def _is_no_auxiliary(self, at: int) -> bool:
        """ "May" and "Will" in a sentence are a month and a name, "to" may be a preposition, "s" a short "is"."""
        low = self.words[at].low
        if low == "to":
            following = self.words[at + 1].low if at + 1 < len(self.words) else ""
            return following not in ("be", "have") and not self.inflections.is_base(following) and not self._is_to(at)
        return low == "s" or (low in ("may", "will") and self.words[at].is_capitalised and at > 0)

    def _is_to(self, at: int) -> bool:
        """ "Is to sing", "was set to sing": a word behind it that no table knows is a verb."""
        before = self.words[at - 1].low if at else ""
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        if following is None or before not in _BEFORE_INFINITIVE or at + 1 in self.dates:
            return False
        return following.raw.islower() and following.raw.isalpha() and following.low not in DETERMINERS

    def _group(self, first: int) -> tuple[Verb | None, int]:
        """Auxiliaries and the full verb behind them; adverbs and "not" may stand between."""
        chain = [self.words[first].low]
        look, skipped = first + 1, 0
        while look < len(self.words) and skipped < _MOST_ADVERBS:
            low = self.words[look].low
            if low in MODALS or low in HAVE or low in BE:
                chain.append(low)
            elif self._is_of_date(look) or self.text_of(look) in _AT_LAST or self.text_of(look - 1) in _AT_LAST:
                pass
            elif verb := self._full_verb(first, look, chain):
                return verb, look + 1
            elif low.endswith("ly") or low in ADVERBS:
                skipped += 1
            else:
                break
            look += 1
        return self._without_full_verb(first, look, chain)

    def text_of(self, at: int) -> str:
        """A word and the one behind it, lower case."""
        return " ".join(word.low for word in self.words[at : at + 2])

    def _is_of_date(self, at: int) -> bool:
        return at in self.dates or (self.words[at].low in _IN_DATES and at + 1 in self.dates)

    def _full_verb(self, first: int, at: int, chain: Sequence[str]) -> Verb | None:
        """The full verb at `at` that the auxiliaries of `chain` ask for."""
        word, auxiliary = self.words[at], chain[0]
        form = self.inflections.known(word.low)
        if form and not word.is_capitalised and _fits(chain[-1], form.form) and not _had_had(chain):
            finite = auxiliary != "to" and auxiliary not in NOT_FINITE
            passive = form.form in (Form.BOTH, Form.PARTICIPLE) and chain[-1] in BE
            return Verb(at, form.base, form.kind, form.form, finite, passive, auxiliary, first)
        if word.low.endswith("ly") or word.low in ADVERBS:
            return None
        if chain == ["to"] and at == first + 1 and self._is_to(first):
            return Verb(at, word.low, UNKNOWN, Form.BASE, False, False, auxiliary, first)
        if chain[-1] in MODALS and word.raw.islower() and word.low.isalpha() and word.low not in DETERMINERS:
            return Verb(at, word.low, UNKNOWN, Form.BASE, True, False, auxiliary, first)
        if chain[-1] in BE | HAVE and self.inflections.guessed(word.low):
            return Verb(at, word.low, UNKNOWN, Form.BOTH, auxiliary != "to", chain[-1] in BE, auxiliary, first)
        if chain[-1] in BE and word.raw.islower() and self.inflections.progresses(word.low):
            return Verb(at, word.low, UNKNOWN, Form.ING, auxiliary not in NOT_FINITE | {"to"}, False, auxiliary, first)
        return None

    def _without_full_verb(self, first: int, look: int, chain: Sequence[str]) -> tuple[Verb | None, int]:
        """What auxiliaries are where no full verb follows: `be`, `have` or `do` themselves, or a question's."""
        low = chain[0]
        if low == "to":
            return None, first + 1
        if low == "did" and (inverted := self._inverted(look)):
            return inverted, inverted.at + 1
        bare = chain[-1] if chain[-1] in BE | HAVE else low
        base = "be" if bare in BE else "have" if bare in HAVE else "do"
        at = max((at for at in range(first, look) if self.words[at].low == chain[-1]), default=first)
        return Verb(at, base, "think", Form.BASE, low not in NOT_FINITE, False, low, first), look

    def _inverted(self, look: int) -> Verb | None:
        """ "Only then did the two governments agree": the base form behind the subject."""
        for at in range(look + 1, min(len(self.words), look + 7)):
            form = self.inflections.known(self.words[at].low)
            if form and form.form in (Form.BASE, Form.BOTH) and not self.words[at].is_capitalised:
                return Verb(at, form.base, form.kind, form.form, True, False, "did", at)
        return None

    def _is_finite(self, form: VerbForm, at: int) -> bool:
        """Whether a form without an auxiliary is the verb of a clause."""
        if form.form in (Form.ING, Form.PARTICIPLE):
            return False
        if at == 0:
            return form.form is not Form.THIRD
        before = self.words[at - 1]
        if form.form is Form.PAST and before.low == "that":
            return True  # "remarks that came out"
        if form.form is Form.THIRD and before.low == "that" and self._has_noun_before(at - 1):
            return True  # "on a ban that takes effect"
        if self._is_attribute(at):
            return False
        following = self.words[at + 1].low if at + 1 < len(self.words) else ""
        if form.base in _NOUNS and form.form is Form.THIRD and following in _AFTER_NOUN:
            return False
        if form.form is Form.THIRD:
            endings = _NATIONAL_ENDINGS if before.is_capitalised else _ADJECTIVE_ENDINGS
            plural = before.low.endswith(endings)
            plural = (plural or before.low in NUMBERS) and following not in THIRD_PERSONS  # "the media wing says it"
            return not plural and following != "" and following not in _AFTER_PLURAL
        participle = form.form is Form.BOTH and following == "by" and form.kind == "act"
        return not participle or before.low in SUBJECT_PRONOUNS

    def _has_noun_before(self, at: int) -> bool:
        """ "A ban | that", "the new ban | that": a noun with its article."""
        return any(word.low in ("a", "an", "the") for word in self.words[max(0, at - 3) : max(0, at - 1)])

    def _ends_phrase(self, at: int) -> bool:
        """True where no noun can follow: a preposition, a date, or the end of the sentence."""
        return at >= len(self.words) or at in self.dates or self.words[at].low in PREPOSITIONS

    def _is_attribute(self, at: int) -> bool:
        """ "The agreed price", "Russia's exports", "state-owned": the word belongs to a noun."""
        before = self.words[at - 1]
        if before.low in _ORDINALS and self._ends_phrase(at + 1):
            return False  # "and the third followed in May"
        hyphened = re.search(r"[-–]$", self.text[before.end : self.words[at].start])
        opens = at == 1 and before.low.endswith("ly")  # "Privately owned Ural Wings plans to fly"
        return before.low in BEFORE_ADJECTIVE or before.possessive or bool(hyphened) or opens


def _fits(auxiliary: str, form: Form) -> bool:
    """Whether a form may follow an auxiliary: a base form "will", a participle "has" and "was"."""
    if auxiliary in MODALS or auxiliary in DO or auxiliary == "to":
        return form in (Form.BASE, Form.BOTH)
    if auxiliary in HAVE:
        return form in (Form.PARTICIPLE, Form.PAST, Form.BOTH)
    return form in (Form.PARTICIPLE, Form.BOTH, Form.ING)


def _had_had(chain: Sequence[str]) -> bool:
    """ "Has had": the second `have` is the full verb."""
    return len(chain) > 1 and HAVE.issuperset(chain[-2:])
