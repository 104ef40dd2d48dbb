"""Mentions: one sentence's claim of a happening, its date and its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..model import DateRange, Sentence, Status, Timex
from .bilateral import Bond, is_bilateral, only_where
from .grammar import PERSONS
from .halves import title_core
from .language import Language
from .manner import Manner, find_manner
from .parties import Named, Sort, sides_of
from .places import find_place
from .pronouns import Antecedents, person_before
from .sentences import Dated, Reading
from .status import find_status
from .themes import Topic, find_themes
from .titles import make_title
from .traits import Traits, find_traits
from .words import Segment, Word, stem

_ACTORS = (Sort.PERSON, Sort.BODY, Sort.COUNTRY, Sort.ORGANISATION, Sort.THIRD)
_NAMELESS = (Sort.THREAD, Sort.BOTH, Sort.DOMESTIC)
_EARLY = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One sentence's claim of a happening."""

    sentence: Sentence
    timex: Timex | None
    when: DateRange | None
    status: Status
    title: str
    themes: tuple[str, ...]
    actors: tuple[str, ...]
    place: str | None
    bilateral: bool
    keys: frozenset[str]
    """Content words, synonyms made one, without names: what two tellings are compared by."""

    names: frozenset[str]
    """Words of the names in it, lower case."""

    traits: Traits
    manner: Manner
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the sentences of a story are read with: its day, what it is about, and what it has told so far."""

    anchor: date | None
    """Day of publication; `None` where it is not known."""

    language: Language
    topic: Topic

    bond: Bond
    antecedents: Antecedents
    company: frozenset[str] = frozenset()
    """Everybody whom the story names."""


def make_mention(
    reading: Reading, core: Segment, dated: Dated | None, others: Sequence[Dated], setting: Setting
) -> Mention:
    """What the clause `core` claims; `others` are dates of other happenings in the same sentence."""
    language = setting.language
    timex = dated.timex if dated else None
    named = _who(reading, core)
    context, he = context_of(reading, core, others), setting.antecedents.side
    bilateral = is_bilateral(reading, core, context, setting.bond, dated=dated is not None, he=he)
    names = _name_words(reading, named)
    shown = title_core(reading, core, dated, others)
    own = shown if any(o.first in core for o in others) else core
    traits = _traits(reading, own, setting)
    return Mention(
        sentence=reading.sentence,
        timex=timex,
        when=timex.when if timex else None,
        status=find_status(reading, core, dated, setting.anchor, language),
        title=make_title(reading, shown, dated, setting.antecedents, language),
        themes=find_themes(reading.words_of(own), _without_sayer(reading, own), setting.topic, language),
        actors=_with_meant(traits.people, _actors(reading, named, bilateral, language)),
        place=find_place(reading, core, setting.antecedents.referents.city, language),
        bilateral=bilateral,
        keys=_keys(reading, core, dated, language) - names,
        names=names,
        traits=replace(traits, company=setting.company),
        manner=find_manner(reading, core, dated, language),
        rule=timex.rule if timex else "no date told",
    )


def context_of(reading: Reading, core: Segment, others: Sequence[Dated]) -> list[Segment]:
    """The clauses of the sentence but those of other happenings; all, for who announces them or does both."""
    saying = reading.saying
    announces = saying is not None and core.first in saying.sayer
    return [
        s for s in reading.segments if announces or not any(o.first in s for o in others) or reading.shares_subject(s)
    ]


def _actors(reading: Reading, named: Iterable[Named], bilateral: bool, language: Language) -> tuple[str, ...]:
    """Who is named in the clause and takes part; of the two also the country that nobody in it speaks for."""
    acting = [n for n in named if n.sort in _ACTORS and not only_where(reading, n, language.nouns.towns)]
    present = sides_of(acting)
    absent = [side.name for number, side in enumerate(language.lexicon.sides) if bilateral and number not in present]
    return tuple(dict.fromkeys([*(_shown(reading, n) for n in acting), *absent]))


def _with_meant(people: Iterable[str], actors: tuple[str, ...]) -> tuple[str, ...]:
    """Whom a pronoun stands for goes before those who are named."""
    return (*sorted(set(people).difference(actors)), *actors)


def _shown(reading: Reading, named: Named) -> str:
    """A company or an office as the page writes it, anybody else under the usual name."""
    if named.sort is not Sort.BODY:
        return named.party.shown
    return reading.as_written(named.first, named.stop)


def _traits(reading: Reading, core: Segment, setting: Setting) -> Traits:
    """Traits of the clause; "he" at its beginning is who the story was about."""
    place = find_place(reading, core, setting.antecedents.referents.city, setting.language)
    traits = find_traits(reading, core, _who(reading, core), place, setting.language)
    if traits.stands_for and (thing := setting.antecedents.one):  # "a second one"
        traits = replace(traits, words=traits.words | {setting.language.same.get(thing, stem(thing))})
    meant = _meant(reading, core, setting.antecedents)
    return replace(traits, people=traits.people | {meant}) if meant else traits


def _meant(reading: Reading, core: Segment, antecedents: Antecedents) -> str | None:
    """Whom "he" at the beginning of a clause stands for: who is named before it in its sentence, else before that."""
    pronoun = next((at for at in range(core.first, core.stop)[:_EARLY] if reading.low_at(at) in PERSONS), None)
    return None if pronoun is None else person_before(reading, pronoun, antecedents.of(reading.low_at(pronoun)))


def _who(reading: Reading, core: Segment) -> list[Named]:
    """Parties of the clause; and who says so, where what is said is the happening."""
    saying = reading.saying
    if saying is not None and core == saying.content:
        return reading.named_in(core, saying.sayer)
    return reading.named_in(core)


def _name_words(reading: Reading, named: Iterable[Named]) -> frozenset[str]:
    places = (at for n in named if n.sort not in _NAMELESS for at in range(n.first, n.stop))
    return frozenset(stem(reading.words[at].low) for at in places)


def _without_sayer(reading: Reading, core: Segment) -> list[Word]:
    """The words of the sentence but for an institution that says it: "according to the embassy"."""
    saying = reading.saying
    if saying is None or not saying.tail or core.first in saying.sayer:
        return reading.words
    if any(n.sort is Sort.PERSON for n in reading.named_in(saying.sayer)):
        return reading.words
    return [word for at, word in enumerate(reading.words) if at not in saying.sayer]


def _keys(reading: Reading, core: Segment, dated: Dated | None, language: Language) -> frozenset[str]:
    """Content words of a clause without its date, each as the first of its synonyms or by its stem."""
    words = (w for at, w in enumerate(reading.words_of(core), core.first) if not dated or at not in dated.places())
    return frozenset(
        language.same.get(word.low) or stem(word.low)
        for word in words
        if len(word.low) > 1 and word.low not in language.lexicon.ignored
    )
