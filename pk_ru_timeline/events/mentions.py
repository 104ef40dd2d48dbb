"""Sentences of a story to mentions: one claim, its date, its words; and the dated sentences that make none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..model import DateRange, Part, Sentence, Skipped, Status, Story, Timex
from ..temporal import read_dates
from .bilateral import Bond, is_bilateral, story_is_bilateral
from .clauses import BE, HAVE, MODALS, Segment
from .judge import main_verb, noun_event, why_no_date, why_no_event
from .language import Language
from .parties import Cast, Sort, sides_of
from .places import find_place
from .sentences import Dated, Reading, read_sentence
from .status import find_status
from .themes import find_themes, share_themes
from .titles import make_title
from .verbs import Form
from .words import Word, find_words


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

    saying: bool
    """True where somebody says something, and that is the happening."""

    contact: bool
    """True where people meet, call on or receive each other."""

    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one story tells."""

    mentions: tuple[Mention, ...]
    skipped: tuple[Skipped, ...]


def find_mentions(story: Story, text: str, language: Language) -> Told:
    """All mentions of a story of the page `text`, in the order of the page."""
    anchor = story.published.day if story.published else None
    readings, home = _readings(story, text, anchor, language)
    bond = Bond(bilateral=story_is_bilateral(readings), vocabulary=_vocabulary(readings, language))
    leading = [r.words for r in readings if r.sentence.part is not Part.CAPTION][:4]
    about = share_themes([find_words(story.headline), *leading], language)
    mentions: list[Mention] = []
    skipped: list[Skipped] = []
    teller = _Teller(text=text, anchor=anchor, language=language, about=about, home=home)
    for reading in readings:
        teller.tell(reading, bond, mentions, skipped)
    return Told(mentions=tuple(mentions), skipped=tuple(skipped))


def _readings(story: Story, text: str, anchor: date | None, language: Language) -> tuple[list[Reading], int | None]:
    cast = Cast(language.lexicon, language.names, language.phrases)
    cast.home = _home(story, text, cast)
    for sentence in story.sentences:
        cast.learn(find_words(text, sentence.copy_start, sentence.end), text)
    timexes = _timexes(story, text, anchor)
    readings = []
    starts = [t.start for t in timexes]
    seen: set[str] = set()
    for sentence in story.sentences:
        if sentence.text in seen:
            continue
        seen.add(sentence.text)
        inside = timexes[bisect_left(starts, sentence.copy_start) : bisect_left(starts, sentence.end)]
        reading = read_sentence(sentence, text, inside, language, cast)
        if reading:
            readings.append(reading)
    return readings, cast.home


def _home(story: Story, text: str, cast: Cast) -> int | None:
    for sentence in story.sentences:
        if sentence.copy_start > sentence.start:
            named = cast.find(find_words(text[sentence.start : sentence.copy_start].title()))
            return next((n.party.side for n in named if n.party.side is not None), None)
    return None


def _timexes(story: Story, text: str, anchor: date | None) -> list[Timex]:
    """Time expressions of the story's sentences, with places in the page; what lies between is blanked out."""
    if not story.sentences:
        return []
    first, last = story.sentences[0].start, max(s.end for s in story.sentences)
    pieces, here = [], first
    for sentence in story.sentences:
        pieces.append(re.sub(r"[^\n]", " ", text[here : sentence.copy_start]))
        pieces.append(text[sentence.copy_start : sentence.end])
        here = sentence.end
    blanked = "".join(pieces)
    assert len(blanked) == last - first
    return [_moved(t, first) for t in read_dates(blanked, anchor)]


def _moved(t: Timex, by: int) -> Timex:
    return Timex(
        start=t.start + by, end=t.end + by, text=t.text, type=t.type, value=t.value, rule=t.rule, mod=t.mod, when=t.when
    )


@dataclass(slots=True, kw_only=True)
class _Teller:
    """Tells what the sentences of one story claim, one after the other."""

    text: str
    anchor: date | None
    language: Language
    about: dict[str, float]
    home: int | None
    person: str | None = None
    """Who the last sentence with a person as its subject was about: stands in for "he" in a title."""

    thing: str | None = None
    """What the last sentence was about otherwise: stands in for "it" or "they"."""

    def tell(self, reading: Reading, bond: Bond, mentions: list[Mention], skipped: list[Skipped]) -> None:
        dating: list[tuple[Dated, Segment]] = []
        for dated in reading.dated:
            why = why_no_date(reading, dated)
            if why is None:
                dating.append((dated, core_of(reading, dated)))
            elif dated.timex.when is not None:
                skipped.append(_skip(reading, dated, why))
        dating = self._without_sayings(reading, dating, skipped)
        told = False
        for dated, core in dating:
            why = why_no_event(reading, core, dated, self.language)
            if why and (noun := noun_event(reading, dated)):
                core, why = noun, None
            if why:
                skipped.append(_skip(reading, dated, why))
            else:
                mentions.append(
                    self._mention(reading, core, dated, bond, others=[d for d, _ in dating if d is not dated])
                )
                told = True
        if not told and not dating and (news := undated_core(reading, self.language)):
            mention = self._mention(reading, news, None, bond, others=[])
            if mention.bilateral:
                mentions.append(mention)
        bond.after(reading)
        self._note_subject(reading)

    def _us(self) -> str | None:
        """Who "we" is: the side that the dateline names."""
        return self.language.lexicon.sides[self.home].name if self.home is not None else None

    def _note_subject(self, reading: Reading) -> None:
        subject = _subject(reading, self.text)
        if subject is None:
            if reading.words[0].low in ("this", "that", "there", "these"):
                self.thing = None
            return
        verb = next(v for v in reading.verbs if v.finite)
        people = [n for n in reading.named if n.party.sort is Sort.PERSON and n.first < verb.first]
        if people:
            self.person = people[0].party.shown if len(people) == 1 else None
            self.thing = subject if len(people) > 1 else self.thing
        else:
            self.thing = subject

    def _without_sayings(
        self, reading: Reading, dating: list[tuple[Dated, Segment]], skipped: list[Skipped]
    ) -> list[tuple[Dated, Segment]]:
        """A date that hangs on "said" dates the saying (READING 6, 17): an event with what is said, where that has no date.

        Where all that is said has dates of its own, only an announcement or a denial is an event beside them.
        """
        saying = reading.saying
        if saying is None:
            return dating
        kept = [(d, c) for d, c in dating if d.first not in saying.sayer]
        for dated, core in dating:
            if dated.first not in saying.sayer:
                continue
            free = self._undated_content(reading, [d for d, _ in kept])
            if free is not None:
                kept.append((dated, free if saying.tail else Segment(saying.sayer.first, free.stop)))
            elif saying.verb.kind == "announce":
                kept.append((dated, core))
            else:
                skipped.append(_skip(reading, dated, "it dates only the saying"))
        return kept

    @staticmethod
    def _undated_content(reading: Reading, others: Sequence[Dated]) -> Segment | None:
        """The first clauses of what is said, up to the one that has a date of its own."""
        saying = reading.saying
        assert saying is not None
        dated = [reading.segment_of(d.first) for d in others if d.first in saying.content]
        if not dated:
            return saying.content
        stop = min(s.first for s in dated)
        return Segment(saying.content.first, stop) if stop > saying.content.first + 2 else None

    def _mention(
        self, reading: Reading, core: Segment, dated: Dated | None, bond: Bond, others: Sequence[Dated]
    ) -> Mention:
        words = reading.words[core.first : core.stop]
        context = [s for s in reading.segments if not any(o.first in s for o in others)]
        status = find_status(reading, core, dated, self.anchor, self.language)
        timex = dated.timex if dated else None
        named = reading.named_in(core)
        actors = [
            n.party.shown
            for n in named
            if n.party.sort in (Sort.PERSON, Sort.BODY, Sort.COUNTRY, Sort.ORGANISATION, Sort.THIRD)
        ]
        keys = _keys(words, self.language, dated, core)
        names = frozenset(
            _stem(reading.words[at].low)
            for n in named
            if n.party.sort not in (Sort.THREAD, Sort.BOTH, Sort.DOMESTIC)
            for at in range(n.first, n.stop)
        )
        main = main_verb(reading, core)
        title_core = _title_core(reading, core, dated, others)
        return Mention(
            sentence=reading.sentence,
            timex=timex,
            when=timex.when if timex else None,
            status=status,
            title=make_title(reading, title_core, self.text, self.person, self.thing, self._us()),
            themes=find_themes(words, reading.words, self.about, self.language),
            actors=tuple(dict.fromkeys(actors)),
            place=find_place(reading, core, self.text, self.language),
            bilateral=is_bilateral(reading, core, context, bond, keys if dated else None),
            keys=keys - names,
            names=names,
            saying=reading.saying is not None
            and (main is None or main.kind in ("say", "announce") or core == reading.saying.content),
            contact=main is not None and main.base in _CONTACT,
            rule=timex.rule if timex else "no date told",
        )


def core_of(reading: Reading, dated: Dated) -> Segment:
    """The clause that a date belongs to: its own segment, with the noun that a relative clause hangs on.

    A "when" clause right behind the date belongs to it; "it was in May that" belongs to what follows.
    """
    segment = reading.segment_of(dated.first)
    at = reading.segments.index(segment)
    saying = reading.saying
    if saying and not saying.tail and dated.first in saying.content and segment.first < saying.content.first:
        segment = Segment(saying.content.first, segment.stop)
    if cleft := _cleft(reading, segment, dated):
        return cleft
    if inner := next((e for e in reading.embedded if dated.first in e), None):
        return Segment(_antecedent(reading, inner.first), inner.stop)
    if reading.contact and dated.first in reading.contact and segment.first < reading.contact.first - 1:
        return Segment(_antecedent(reading, reading.contact.first), dated.stop)
    if participle := _reduced_relative(reading, segment, dated):
        return Segment(_antecedent(reading, participle), segment.stop)
    opener = reading.words[segment.first].low
    if at > 0 and opener == "that" and _after_verb(reading, segment.first):
        return Segment(segment.first + 1, segment.stop)
    if at > 0 and opener in ("which", "who", "that", "where"):
        return Segment(_antecedent(reading, segment.first), segment.stop)
    if at + 1 < len(reading.segments) and dated.stop == segment.stop:
        following = reading.segments[at + 1]
        opener = reading.words[following.first].low
        if opener == "when" and not any(d.first in following for d in reading.dated):
            return Segment(segment.first, following.stop)
    return segment


def _after_verb(reading: Reading, at: int) -> bool:
    """True for the "that" of what is said ("adding that"), false for the one that stands for a noun."""
    return any(v.at == at - 1 for v in reading.verbs) or reading.words[at - 1].low.endswith("ing")


def _cleft(reading: Reading, segment: Segment, dated: Dated) -> Segment | None:
    """ "It was last month that Moscow sent word", "in May it was the envoy who came": the clause without its frame."""
    for at in range(segment.first, min(segment.stop - 1, segment.first + 9)):
        if reading.words[at].low == "it" and reading.words[at + 1].low in ("was", "is"):
            first = max(at + 2, dated.stop) if dated.first > at else at + 2
            for link in range(first, min(len(reading.words) - 1, first + 12)):
                if reading.words[link].low in ("a", "an", "for"):
                    break
                if reading.words[link].low in ("that", "who", "when"):
                    stop = reading.segment_of(link + 1).stop
                    return Segment(link + 1, stop) if link == first else Segment(first, stop)
    return None


def _reduced_relative(reading: Reading, segment: Segment, dated: Dated) -> int | None:
    """The participle right before the date that is not the clause's own verb: "was part of a deal struck in April"."""
    verbs = [v for v in reading.verbs if v.at in segment and v.at < dated.first]
    if len(verbs) < 2 or dated.first - verbs[-1].at > 4 or verbs[-1].auxiliary or not any(v.finite for v in verbs[:-1]):
        return None
    last = verbs[-1]
    plain = last.form in (Form.BOTH, Form.PARTICIPLE) and reading.words[last.at - 1].low not in (
        "and",
        "or",
        "but",
        "then",
        "also",
    )
    return last.at if plain and any(v.base == "be" for v in verbs[:-1]) else None


def _antecedent(reading: Reading, relative: int) -> int:
    """Where the noun phrase before a relative pronoun begins: behind the last verb or small word, at most ten words back."""
    first = relative
    verbs = {v.at for v in reading.verbs if v.finite}
    inside = {at for d in reading.dated for at in range(d.first, d.stop)}
    while first > 0 and relative - first < 10:
        back = first - 1
        low = reading.words[back].low
        if low == "of" and back > 0 and reading.words[back - 1].low in ("part", "one", "some", "result"):
            break
        if (
            back in verbs
            or back in inside
            or low in MODALS | BE | HAVE
            or low
            in ("to", "after", "before", "with", "at", "in", "on", "from", "by", "that", "when", "about", "fruitful")
        ):
            break
        first = back
    return first


def _title_core(reading: Reading, core: Segment, dated: Dated | None, others: Sequence[Dated]) -> Segment:
    """The words the title is made of: the clause, or its half where another date shares it."""
    if dated is None:
        return core
    for at in range(core.first, core.stop):
        if reading.words[at].low == "when" and at >= dated.stop:
            subjectless = not any(core.first <= n.first < at for n in reading.named)
            return Segment(at + 1, core.stop) if subjectless and at + 1 < core.stop else Segment(core.first, at)
    before = [o.stop for o in others if o.first in core and o.stop <= dated.first]
    after = [o.first for o in others if o.first in core and o.first >= dated.stop]
    first, stop = max(before, default=core.first), core.stop
    if after and not before:
        stop = max(min(after), dated.stop)
    half = Segment(first, stop)
    return half if stop - first >= 4 and any(v.at in half for v in reading.verbs) else core


_CONTACT = frozenset("meet receive call visit welcome host greet hold sit".split())
_NEWS = frozenset(
    "agree sign ink initial announce confirm deny offer propose invite accept reject approve lift ban impose suspend resume arrive deliver import export buy purchase sell order pay ship receive hand "
    "launch inaugurate establish postpone cancel defer delay meet visit hold host discuss negotiate pledge show begin start complete finalise finalize conclude request ask urge seek supply provide".split()
)


def undated_core(reading: Reading, language: Language) -> Segment | None:
    """The clause of a sentence without a date that still tells a happening, or `None` (READING 3, 8).

    Only verbs that move something between the two: an undated sentence is else talk or background.
    """
    if reading.sentence.part in (Part.HEADLINE, Part.CAPTION):
        return Segment(0, len(reading.words))
    if reading.saying and reading.saying.verb.kind == "say" and not reading.saying.tail:
        return None
    for segment in reading.segments:
        words = reading.words[segment.first : segment.stop]
        main = main_verb(reading, segment)
        if main is None or not main.finite:
            continue
        if any(True for name in ("opinions", "conditions", "figures") for _ in language.status[name].find(words)):
            continue
        if main.auxiliary in ("could", "may", "might", "can", "should", "would", "must"):
            continue
        under_way = any(
            True for name in ("ongoing", "proposed", "postponed") for _ in language.status[name].find(words)
        )
        present = main.form is Form.THIRD or (main.auxiliary == "" and main.form is Form.BASE)
        told = (main.base in _NEWS and not present) or (main.auxiliary in ("will", "shall") and main.kind != "think")
        if not (under_way or told) or (main.base == "be" and not under_way):
            continue
        return (
            Segment(segment.first, reading.saying.content.stop)
            if reading.saying and not reading.saying.tail
            else segment
        )
    return None


def _skip(reading: Reading, dated: Dated, why: str) -> Skipped:
    sentence = reading.sentence
    return Skipped(start=sentence.start, end=sentence.end, text=sentence.text, expression=dated.timex.text, why=why)


def _subject(reading: Reading, text: str) -> str | None:
    """The words before the first finite verb, where they are few and no pronoun."""
    verb = next((v for v in reading.verbs if v.finite), None)
    if verb is None or not 0 < verb.first <= 8:
        return None
    words = reading.words[: verb.first]
    if words[-1].low in ("who", "which", "that", "whose") or words[0].low in (
        "he",
        "she",
        "it",
        "they",
        "this",
        "that",
        "these",
        "there",
        "who",
        "which",
        "in",
        "on",
        "at",
        "last",
        "after",
        "before",
        "but",
        "and",
        "of",
    ):
        return None
    inside = {at for d in reading.dated for at in range(d.first, d.stop)}
    if inside & set(range(verb.first)):
        return None
    subject = text[words[0].start : words[-1].end]
    return None if re.search(r"[,;:(]", subject) else subject


def _vocabulary(readings: Sequence[Reading], language: Language) -> frozenset[str]:
    """Content words of the sentences that name both sides: what the story is about."""
    about = [
        r
        for r in readings
        if len(sides_of(r.named)) == 2 and not any(n.party.sort in (Sort.THIRD, Sort.MILITANT) for n in r.named)
    ]
    return frozenset(key for r in about for key in _keys(r.words, language, None, Segment(0, len(r.words))))


_IGNORED = frozenset(
    "a an the of in on at to for and or its it is was were be been by with from as that this has had have will would said says their his her they he she who which "
    "also after before when while into over under between about but not more than all any some other both two countries sides".split()
)


def _keys(words: Sequence[Word], language: Language, dated: Dated | None, core: Segment) -> frozenset[str]:
    taken = set(range(dated.first - core.first, dated.stop - core.first)) if dated else set()
    keys = set()
    for at, word in enumerate(words):
        if at in taken or word.low in _IGNORED or len(word.low) == 1:
            continue
        keys.add(language.same.get(word.low) or _stem(word.low))
    return frozenset(keys)


def _stem(word: str) -> str:
    return word if word.isdigit() else word[:6]
