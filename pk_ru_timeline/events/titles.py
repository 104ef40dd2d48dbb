"""Short readable titles in the page's facts: the clause without its date, its frame and its trailing phrases.

Words are taken away, inflected, or put into the order of a plain sentence; the only ones added are the names that
pronouns stand for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .grammar import BE, HAVE, THIRD_PERSONS
from .headline_verbs import is_told_in_present, present_of
from .language import Language
from .parties import Sort
from .pronouns import Antecedents
from .sayings import Saying
from .sentences import Reading
from .trimming import VERB, shortened, tidy
from .verb_groups import Verb
from .verbs import third_of
from .words import Segment

_BEFORE_DATE = frozenset(
    "on in from by of during late early at around about only the back end until end till as again for".split()
)
_STRANDED = frozenset("for on in with to at under".split())
_ARTICLES = frozenset("the a an".split())
_SUBJECT_OPENERS = frozenset("the both he she it they a".split())
_UNTOLD_DATES = ("PRESENT_REF", "FUTURE_REF")
_FARTHEST_RELATIVE = 14
_LONGEST_SUBJECT = 12
_POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s)")


def make_title(reading: Reading, core: Segment, antecedents: Antecedents, language: Language) -> str:
    """A title for the clause `core`, cut at a phrase where it is too long; never empty.

    A pronoun at its beginning gives way to the name that it stands for.
    """
    drawing = _Drawing(reading, core, language.nouns.plurals, language.sets.denying)
    title = tidy(drawing.sentence())
    first, _, rest = title.partition(" ")
    first = first.lower().rstrip(VERB)
    subject, without = antecedents.of(first), drawing.lacks_subject()
    if core.first > 0 and (first in THIRD_PERSONS or without):
        subject = drawing.subject_before(antecedents) or subject
    if subject and (rest or without):
        if first == "we":
            rest = _singular(rest)
        elif first not in THIRD_PERSONS:
            rest = title[:1].lower() + title[1:]
        title = f"{subject} {rest}"
    if antecedents.matter and title.endswith((f"{VERB} it", f"{VERB} this")):
        title = f"{title[: title.rindex(' ')]} {antecedents.matter}"
    words = reading.words_of(core)
    title = shortened(title) or shortened(tidy(reading.text[words[0].start : words[-1].end]))
    return title[:1].upper() + title[1:]


def _singular(predicate: str) -> str:
    """ "Sign a contract", said of "we", as it is said of a country."""
    verb, mark, rest = predicate.partition(VERB)
    return third_of(verb) + mark + rest if mark and verb.isalpha() and verb.islower() else predicate


@dataclass(frozen=True, slots=True)
class _Drawing:
    """The words of a clause on their way to a title."""

    reading: Reading
    core: Segment
    plurals: frozenset[str]
    denying: frozenset[str]

    def sentence(self) -> str:
        """The clause in the order of a plain sentence."""
        core, main, saying = self.core, self.reading.main_verb(self.core), self.reading.saying
        if saying and not saying.tail and saying.sayer.first == core.first and core.stop > saying.content.first:
            told = self._told_of_itself(saying)
            if told:
                return told
        relative = self._relative()
        if relative is not None and main is not None and main.first > relative:
            return self._unfolded(relative, main)
        subject = self._contact_subject()
        if subject is not None and main is not None and main.first > subject:
            noun = self._words(core.first, subject, None)
            rest = self._words(main.at + 1, core.stop, None)
            return f"{self._words(subject, main.at + 1, main)} {noun[:1].lower()}{noun[1:]} {rest}"
        return self._words(core.first, core.stop, main)

    def lacks_subject(self) -> bool:
        """ "... and signed a protocol": the clause begins with "and" and its verb."""
        first = self.core.first
        verb = next(iter(self.reading.verbs_in(self.core)), None)
        bare = verb is not None and first > 0 and verb.first == first and verb.finite
        return bare or self.reading.shares_subject(self.core)

    def subject_before(self, antecedents: Antecedents) -> str | None:
        """Who or what the sentence is about, where the clause only says "he" or nothing at all."""
        verb = self.reading.first_finite()
        if verb is None or verb.first > _LONGEST_SUBJECT + self.core.first:
            return None
        stop = verb.first
        if stop >= self.core.first:  # nothing but the noun and its date stand before
            stop = next((at for at in range(1, self.core.first) if self.reading.comma_before(at)), self.core.first)
        if stop > _LONGEST_SUBJECT:
            return None
        subject = tidy(self._words(0, stop, None))
        if subject.lower() in THIRD_PERSONS:
            subject = antecedents.of(subject.lower()) or ""
        pronoun = subject.partition(" ")[0].lower() in THIRD_PERSONS
        return subject if subject and not pronoun and "," not in subject else None

    def _told_of_itself(self, saying: Saying) -> str | None:
        """ "Pakistan announced that it had placed an order": what the sayer tells of itself is what it does."""
        reading, start = self.reading, saying.content.first
        verb = next((v for v in reading.verbs if v.finite and v.first >= start), None)
        if reading.words[start].low not in THIRD_PERSONS or verb is None or verb.first != start + 1:
            return None
        if verb.kind in ("say", "think") or verb.at >= self.core.stop or saying.verb.base in self.denying:
            return None
        if saying.verb.kind == "say" and verb.auxiliary in ("would", "will"):
            return None
        sayer = self._words(saying.sayer.first, saying.verb.first, None)
        return f"{sayer} {self._words(verb.first, self.core.stop, verb)}"

    def _unfolded(self, relative: int, main: Verb) -> str:
        """A noun with its relative clause as a sentence: "the deal (that) they signed" is "they signed the deal"."""
        core, words = self.core, self.reading.words
        if main.first <= relative + 1:
            return f"{self._words(core.first, relative, None)} {self._words(relative + 1, core.stop, main)}"
        stranded = words[relative - 1].low in _STRANDED
        noun = self._words(core.first, relative - 1 if stranded else relative, None)
        if words[core.first].low in _ARTICLES:
            noun = noun[:1].lower() + noun[1:]
        subject, rest = self._words(relative + 1, main.at + 1, main), self._words(main.at + 1, core.stop, None)
        if stranded:
            return f"{subject} {rest} {words[relative - 1].low} {noun}"
        return f"{subject} {noun} {rest}"

    def _contact_subject(self) -> int | None:
        """ "A deal the two governments reached": where the subject begins behind the noun."""
        words, core = self.reading.words, self.core
        verb = next((v for v in self.reading.verbs_in(core) if v.finite), None)
        if verb is None or core.first == 0 or words[core.first].low not in _ARTICLES:
            return None
        for at in range(core.first + 2, verb.first):
            if words[at].low in ("the", "both", "it", "he", "they") and not self.reading.comma_before(at):
                return at if words[at - 1].low not in _BEFORE_DATE | _STRANDED | {"and", "or"} else None
        return None

    def _relative(self) -> int | None:
        """Where the relative clause begins that the core is, behind its noun."""
        places = range(self.core.first + 1, min(self.core.stop, self.core.first + _FARTHEST_RELATIVE))
        return next((at for at in places if self._opens_relative(at)), None)

    def _opens_relative(self, at: int) -> bool:
        """True for a relative pronoun with the only clause of the core behind it."""
        reading, core = self.reading, self.core
        low = reading.words[at].low
        if low not in ("which", "who", "that") or any(at in e for e in reading.embedded if e.stop < core.stop):
            return False
        finite = [v for v in reading.verbs_in(core) if v.finite]
        if any(v.at < at for v in finite) or (low == "that" and not self._opens_clause(at)):
            return False
        return len(finite) < 2 or not reading.is_restrictive(core, finite[0], finite[1])

    def _opens_clause(self, at: int) -> bool:
        """ "that" before a verb or a determined subject, not before its noun ("that country")."""
        if self.reading.finite_group_at(at + 1):
            return True
        following = self.reading.words[at + 1 : at + 2]
        return any(word.low in _SUBJECT_OPENERS or word.is_capitalised for word in following)

    def _words(self, first: int, stop: int, main: Verb | None) -> str:
        """Words `first` to `stop` without dates and asides, the verb `main` in the present of headlines."""
        dates, asides = self._dates(), self._asides(main)
        verb = main if main and is_told_in_present(main) else None
        parts: list[str] = []
        for at in range(first, stop):
            if at in asides:
                continue
            gap = " " if at - 1 in asides else "" if at == first else self._gap(at)
            if at in dates:
                parts.append(gap if re.search(r"[,;]", gap) else " ")
            elif verb and verb.first <= at <= verb.at:
                parts.append(self._in_present(verb, at, gap))
            else:
                parts.append(gap + self._raw(at) + (VERB if main and at == main.at else ""))
        return "".join(parts)

    def _gap(self, at: int) -> str:
        """What stands before a word, without the possessive ending of the one before it."""
        end = self.reading.words[at - 1].end
        return self.reading.text[end + len(self._ending(end)) : self.reading.words[at].start]

    def _raw(self, at: int) -> str:
        """A word as it stands on the page, with its possessive ending."""
        word = self.reading.words[at]
        return word.raw + self._ending(word.end)

    def _ending(self, end: int) -> str:
        """A possessive ending at a place of the page; empty where there is none."""
        match = _POSSESSIVE.match(self.reading.text, end)
        return match[0] if match else ""

    def _in_present(self, verb: Verb, at: int, gap: str) -> str:
        """A word of the main verb's group: auxiliaries fall away, adverbs stay, the verb is inflected."""
        if at == verb.at:
            return (gap if at == verb.first else " ") + self._inflected(verb) + VERB
        if at == verb.first:
            return gap.rstrip()
        word = self.reading.words[at]
        return "" if word.low in BE | HAVE else " " + word.raw

    def _dates(self) -> set[int]:
        """Words that tell the date, with the prepositions before them; "now" and "soon" stay in the title."""
        out: set[int] = set()
        for dated in self.reading.dated:
            if dated.timex.value in _UNTOLD_DATES:
                continue
            out.update(dated.places())
            before = dated.first - 1
            while before >= 0 and self.reading.words[before].low in _BEFORE_DATE:
                out.add(before)
                before -= 1
        return out

    def _asides(self, main: Verb | None) -> set[int]:
        """An apposition before the verb that names nobody, and relative clauses that the main clause goes on behind."""
        core = self.core
        inner = [e for e in self.reading.embedded if core.first < e.first and e.stop < core.stop]
        if inner:
            return {at for e in inner for at in range(e.first, e.stop)}
        if main is None or main.first <= core.first:
            return set()
        commas = [at for at in range(core.first + 1, main.first + 1) if self.reading.comma_before(at)]
        if len(commas) != 2 or commas[1] != main.first:
            return set()
        aside = Segment(commas[0], commas[1])
        return set(range(aside.first, aside.stop)) if self._is_apposition(aside) else set()

    def _is_apposition(self, aside: Segment) -> bool:
        """False for one of several subjects, and for a person's name behind the office alone."""
        first = self.core.first
        if aside.first - first < 2 or self.reading.words[aside.first].low in ("and", "or"):
            return False
        people = [n.first for n in self.reading.named if n.sort is Sort.PERSON]
        return any(first <= at < aside.first for at in people) or not any(at in aside for at in people)

    def _inflected(self, verb: Verb) -> str:
        """The main verb in the present, where it is not the participle of a noun."""
        if self._is_participle(verb):
            return self.reading.words[verb.at].raw
        return present_of(self.reading, self.core, verb, self.plurals)

    def _is_participle(self, verb: Verb) -> bool:
        """ "Part of a deal struck in April": the clause's own verb stands before the core."""
        segment = self.reading.segment_of(verb.at)
        own = self.reading.finite_in(segment.first, self.core.first)
        framed = self.core.first > 0 and self.reading.words[self.core.first - 1].low in ("that", "who", "when")
        return (
            own and not framed and verb.auxiliary == "" and self._relative() is None and self._contact_subject() is None
        )
